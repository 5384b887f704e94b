"""Corrections in an SOP file: the one text changes, every other byte stays; what is not certain is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sopan.files import read, write
from sopan.files.canonical import plain
from sopan.files.mending import edits, mend
from sopan.model.procedure import Procedure, Standard
from sopan.problems import Mend
from tests.strategies import arbitrary_procedures, texts

FILE = """\
judul: 'Uji'   # nama
nomor: "001"
disahkan_oleh: {nama: X, nip: 123}
pencatatan: [a, "b", 'c']
definisi: {A: satu, A.B: dua}
pelaksana:
  - Pemohon  # luar
  - {nama: Petugas, luar: ya}
# catatan di tengah
langkah:
  - kegiatan: Melakukan 😀
      verifikasi   # dua baris
    pelaksana: Pemohon
    waktu: -
    cabang: {Ya: lanjut, "T.a": 1}
  - mutu_baku: {waktu: 5 mnt, output: [Surat]}
    kegiatan: Mencatat
"""


@pytest.mark.parametrize(
    ("path", "text", "before", "after"),
    [
        ("judul", "It's", "'Uji'   #", "'It''s'   #"),
        ("judul", "a\nb", "'Uji'", '"a\\nb"'),
        ("nomor", "002", '"001"', '"002"'),
        ("disahkan_oleh.nip", "456", "nip: 123", "nip: 456"),
        ("disahkan_oleh.nip", "4, 5", "nip: 123", 'nip: "4, 5"'),
        ("pencatatan[1]", "d", "[a,", "[d,"),
        ("pencatatan[3]", "d", "'c'", "'d'"),
        ("definisi.A", "x", "{A: satu", "{A: x"),
        ("definisi.A.B", "x", "A.B: dua", "A.B: x"),
        ("pelaksana[1]", "Warga", "- Pemohon  #", "- Warga  #"),
        ("pelaksana[2]", "Staf", "nama: Petugas", "nama: Staf"),
        ("pelaksana[2].nama", "Staf", "nama: Petugas", "nama: Staf"),
        ("langkah[1].kegiatan", "Memverifikasi", "Melakukan 😀\n      verifikasi   #", "Memverifikasi   #"),
        ("langkah[1].kegiatan", "a: b", "Melakukan 😀\n      verifikasi", '"a: b"'),
        ("langkah[1].pelaksana", "Warga", "pelaksana: Pemohon", "pelaksana: Warga"),
        ("langkah[1].pelaksana[1]", "Warga", "pelaksana: Pemohon", "pelaksana: Warga"),
        ("langkah[1].waktu", "5 menit", "waktu: -", "waktu: 5 menit"),
        ("langkah[1].cabang.T.a", "2", '"T.a": 1', '"T.a": 2'),
        ("langkah[2].waktu", "5 menit", "5 mnt", "5 menit"),
        ("langkah[2].mutu_baku.waktu", "5 menit", "5 mnt", "5 menit"),
        ("langkah[2].output", "Nota", "[Surat]", "[Nota]"),
        ("langkah[2].kegiatan", "No", "Mencatat", '"No"'),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_one_text_changes_and_nothing_else(
    path: str, text: str, before: str, after: str, newline: str, begin: str
) -> None:
    assert FILE.count(before) == 1
    expected = begin + FILE.replace(before, after).replace("\n", newline)
    assert mend(begin + FILE.replace("\n", newline), [Mend(path, text)]) == expected


def block(head: str, *lines: str) -> str:
    return (
        f"langkah:\n  - kegiatan: {head}\n"
        + "".join(f"      {line}".rstrip() + "\n" for line in lines)
        + "# ekor\n"
    )


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (block(">-", "satu", "dua tiga"), "empat lima enam", block(">-", "empat", "lima", "enam")),
        (block(">-  # nah", "satu dua"), "tiga", block(">-  # nah", "tiga")),
        (block(">", "satu"), "dua\n", block(">", "dua")),
        (block(">", "satu"), "dua", block(">-", "dua")),
        (block("|", "satu", "dua"), "satu\ntiga\n", block("|", "satu", "tiga")),
        (block("|+", "satu", ""), "dua", block("|-", "dua", "")),
        (block(">-", "satu dua"), "tiga  empat  lima", block("tiga  empat  lima")),
        (block(">-  # nah", "satu dua"), "tiga\n\n  empat", block(">-  # nah", "satu dua")),
    ],
)
def test_a_block_keeps_its_form_where_it_can(before: str, text: str, after: str) -> None:
    assert mend(before, [Mend("langkah[1].kegiatan", text)]) == after


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("judul: &a Uji\nruang_lingkup: *a\n", "judul"),
        ("judul: &a Uji\nruang_lingkup: *a\n", "ruang_lingkup"),
        ("judul: !!str Uji\n", "judul"),
        ("langkah:\n  - &a {kegiatan: Satu}\n  - *a\n", "langkah[1].kegiatan"),
        ("langkah:\n  - {kegiatan: Satu, mutu_baku: {waktu: 1 jam}, waktu: 2 jam}\n", "langkah[1].mutu_baku"),
        ("judul: Uji\n", "nomor"),
        ("judul: Uji\n", "judul[2]"),
        ("judul: Uji\n", "judul.x"),
        ("judul: Uji\n", ""),
        ("pencatatan: [a, b]\n", "pencatatan"),
        ("pencatatan: [a, b]\n", "pencatatan[3]"),
        ("pencatatan: [~, b, c]\n", "pencatatan[2]"),
        ("entah: Uji\n", "entah"),
        ("judul: Uji: a\n", "judul"),
        ("judul: Uji\nnomor: [\n", "judul"),
        ('{"format":"sopan/1","sidik":"","sop":{"judul":"Uji"}}', "judul"),
        ('{"judul":"\\u0055ji"}', "judul"),
        ("judul: U\x07ji\n", "judul"),
        ("", "judul"),
        ("- a\n", "[1]"),
        ("#" * 3_000_000, "judul"),
    ],
)
def test_what_is_not_certain_is_left_alone(text: str, path: str) -> None:
    assert mend(text, [Mend(path, "Lain")]) == text


def test_nothing_is_mended_to_nothing_or_to_itself() -> None:
    assert edits("judul: Uji\n", [Mend("judul", "Uji"), Mend("judul", ""), Mend("judul", " \n")]) == ()


def test_of_two_for_one_text_the_first_counts_and_bad_ones_do_not_hinder() -> None:
    wanted = [
        Mend("judul", "Satu"),
        Mend("judul", "Dua"),
        Mend("nomor", "x"),
        Mend("ruang_lingkup", "Tiga"),
        Mend("langkah[1].cabang.Ya", "2"),
    ]
    text = "judul: Uji\nruang_lingkup: &a Uji\nringkasan: *a\nlangkah:\n  - cabang: {Ya: 1}\n"
    mended = mend(text, wanted)
    assert mended == text.replace("judul: Uji", "judul: Satu").replace("Ya: 1", "Ya: 2")


def test_a_later_way_is_taken_where_the_first_fails() -> None:
    text = block(">-", "satu dua") + "judul: Uji\n"
    mended = mend(text, [Mend("langkah[1].kegiatan", "tiga  empat"), Mend("judul", "Lain")])
    assert mended == block("tiga  empat") + "judul: Lain\n"


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(arbitrary_procedures(), texts.filter(str.strip), st.data(), st.sampled_from(["\n", "\r\n"]))
def test_reading_gives_the_procedure_with_that_text_changed(
    procedure: Procedure, text: str, data: st.DataObject, newline: str
) -> None:
    written = write(procedure).replace("\n", newline)
    path, expected = data.draw(st.sampled_from(list(_changes(procedure, text))))
    mended = mend(written, [Mend(path, text)])
    assert plain(read(mended).procedure) == plain(expected)
    changed = [(a, b) for a, b in zip(written.split(newline), mended.split(newline), strict=True) if a != b]
    assert len(changed) == (procedure != expected)


def _changes(procedure: Procedure, text: str) -> list[tuple[str, Procedure]]:
    """Some texts of the procedure by their paths, each with the procedure that has another text there."""
    found = [("nomor_tiada", procedure)]
    for name, key in (("title", "judul"), ("scope", "ruang_lingkup"), ("summary", "ringkasan")):
        if getattr(procedure, name):
            found.append((key, replace(procedure, **{name: text})))
    for number, _ in enumerate(procedure.records, 1):
        records = (*procedure.records[: number - 1], text, *procedure.records[number:])
        found.append((f"pencatatan[{number}]", replace(procedure, records=records)))
    for number, step in enumerate(procedure.steps, 1):
        around = procedure.steps[: number - 1], procedure.steps[number:]
        for key, other in (
            ("kegiatan", step.activity and replace(step, activity=text)),
            (
                "waktu",
                step.standard.duration and replace(step, standard=_with_duration(step.standard, text)),
            ),
        ):
            if other:
                found.append(
                    (f"langkah[{number}].{key}", replace(procedure, steps=(*around[0], other, *around[1])))
                )
    return found


def _with_duration(standard: Standard, text: str) -> Standard:
    return replace(standard, duration=text)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(FILE.splitlines()), max_size=25), st.sampled_from(["judul", "pencatatan[2]", "langkah[1].kegiatan", "langkah[2].waktu"]), texts)  # fmt: skip
def test_shuffled_lines_change_in_one_text_or_not_at_all(lines: list[str], path: str, text: str) -> None:
    before = "\n".join(lines)
    after = mend(before, [Mend(path, text)])
    one, other = plain(read(before).procedure), plain(read(after).procedure)
    assert len(edits(before, [Mend(path, text)])) == (before != after) == (one != other)


@settings(max_examples=200)
@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_taken(text: str, path: str, other: str) -> None:
    after = mend(text, [Mend(path, other), Mend("judul", other)])
    assert isinstance(after, str)
