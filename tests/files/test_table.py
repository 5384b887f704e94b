"""A pasted table becomes the SOP it shows, whatever its separators, heads and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.files import read
from sopan.files.table import procedure_from_table, written
from sopan.files.table.branches import outcomes_of
from sopan.files.table.heads import is_mark, role_of
from sopan.model.procedure import Outcome, Procedure
from sopan.problems import UnreadableFile

ROWS = (
    ("No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output", "Keputusan", "Ket."),
    ("1", "Mengajukan permohonan", "Pemohon", "Formulir", "10 menit", "Berkas", "", ""),
    (
        "2",
        "Memeriksa berkas",
        "Petugas",
        "Berkas",
        "15 menit",
        "Berkas lengkap",
        "Ya → 3 / Tidak → 1",
        "segera",
    ),
    ("3", "Menyerahkan surat", "Petugas", "Surat", "5 menit", "Tanda terima", "", ""),
)
ROWS = tuple(tuple(cell.replace(" / ", "; ") for cell in row) for row in ROWS)


def table(separator: str) -> str:
    return "\n".join(separator.join(f'"{c}"' if separator in c else c for c in row) for row in ROWS) + "\n"


def outcomes(procedure: Procedure) -> list[list[tuple[str, str]]]:
    return [[(o.label, o.target) for o in step.outcomes] for step in procedure.steps]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_separator_and_encoding_gives_the_same(separator: str, encoding: str) -> None:
    procedure = procedure_from_table(table(separator).encode(encoding)).procedure
    assert procedure == procedure_from_table(table(";")).procedure
    assert [step.activity for step in procedure.steps] == [row[1] for row in ROWS[1:]]
    assert [actor.name for actor in procedure.actors] == ["Pemohon", "Petugas"]
    assert procedure.steps[1].standard.duration == "15 menit"
    assert procedure.steps[1].note == "segera"
    assert outcomes(procedure) == [[], [("Ya", "3"), ("Tidak", "1")], []]


def test_a_markdown_table_is_a_table() -> None:
    lines = ["| " + " | ".join(row) + " |" for row in ROWS]
    lines.insert(1, "|" + "---|" * len(ROWS[0]))
    assert procedure_from_table("\n".join(lines)) == procedure_from_table(table(";"))


def test_actors_with_a_column_each_under_two_rows_of_heads() -> None:
    text = (
        "SOP Pelayanan Surat;;;;;;;;\n"
        "NO.;URAIAN KEGIATAN;PELAKSANA;;;MUTU BUKU;;;Ket\n"
        ";;Pemohon;Petugas;Kasi;Persyaratan/ Perlengkapan;Wakt u (menit);Autput;\n"
        '1;Mengajukan;●;;;"1. Formulir\n2. KTP";10;Berkas;-\n'
        "2;Memeriksa;;X;1;Berkas;1 jam;Hasil;Tidak -> 1\n"
        ";;;;;Buku agenda;;;\n"
        "3;Menerima;✓;;;;5;Surat;\n"
        "Jumlah;;;;;;75;;\n"
    )
    tabled = procedure_from_table(text)
    first, second, third = tabled.procedure.steps
    assert tabled.procedure.title == "Pelayanan Surat"
    assert [actor.name for actor in tabled.procedure.actors] == ["Pemohon", "Petugas", "Kasi"]
    assert first.standard.requirements == ("Formulir", "KTP")
    assert first.standard.duration == "10 menit"
    assert second.actors == ("Petugas", "Kasi")
    assert second.standard.requirements == ("Berkas", "Buku agenda")
    assert second.outcomes == (Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="1"))
    assert third.standard.output == ("Surat",)
    assert {guess.path for guess in tabled.guesses} == {
        "judul", "langkah[1].waktu", "langkah[2].cabang", "langkah[3].waktu",
    }  # fmt: skip


def test_a_column_of_marks_needs_no_head_above_it() -> None:
    text = "Aktivitas,Loket,Verifikator,Arsip,Waktu\nMenerima,v,,,1 jam\nMemeriksa,,v,,2 jam\nMencatat,v,v,,1 jam\n"
    procedure = procedure_from_table(text).procedure
    assert [step.actors for step in procedure.steps] == [
        ("Loket",),
        ("Verifikator",),
        ("Loket", "Verifikator"),
    ]


def test_the_rows_mulai_and_selesai_are_left_out_and_numbers_follow() -> None:
    text = "No\tKegiatan\tPelaksana\tCabang\n1\tMulai\t\t\n2\tMenerima\tA\t\n3\tMemeriksa\tB\tYa → 4, Tidak → 2\n4\tMencatat\tA\t\n5\tSelesai\t\t\n"
    tabled = procedure_from_table(text)
    assert [step.activity for step in tabled.procedure.steps] == ["Menerima", "Memeriksa", "Mencatat"]
    assert outcomes(tabled.procedure)[1] == [("Ya", "3"), ("Tidak", "1")]
    assert len([guess for guess in tabled.guesses if "dihilangkan" in guess.note]) == 2


def test_numbers_in_the_activity_are_dropped_and_followed() -> None:
    text = "Kegiatan;Pelaksana;Keputusan\n1. Menerima;A;\n3. Memeriksa;B;Tidak → 1; \n4) Mencatat;A;\n"
    procedure = procedure_from_table(text.replace("; \n", "\n")).procedure
    assert [step.activity for step in procedure.steps] == ["Menerima", "Memeriksa", "Mencatat"]
    assert outcomes(procedure)[1] == [("Ya", "lanjut"), ("Tidak", "1")]


def test_repeated_heads_and_the_row_of_column_numbers_are_no_steps() -> None:
    text = (
        table(";")
        + ";".join(ROWS[0])
        + "\n"
        + ";".join(f"({n})" for n in range(1, 9))
        + "\n4;Mencatat;Petugas;;;;;\n"
    )
    assert [step.activity for step in procedure_from_table(text).procedure.steps][2:] == [
        "Menyerahkan surat",
        "Mencatat",
    ]


def test_what_stands_above_the_table_fills_the_identity() -> None:
    above = "Nomor SOP;001/SOP/2020\nTgl. Efektif : 27 Februari 2023\nNama SOP;Pelayanan Uji\nDasar Hukum;1. Satu; 2. Dua\n"
    procedure = procedure_from_table(above.replace("Satu; 2.", "Satu") + table(";")).procedure
    assert (procedure.number, procedure.title) == ("001/SOP/2020", "Pelayanan Uji")
    assert procedure.effective_on.printed == "27 Februari 2023"
    assert procedure.legal_basis == ("Satu Dua",)


def test_a_title_given_counts_more_than_the_line_above() -> None:
    assert procedure_from_table("SOP Lama\n" + table(";"), "Baru").procedure.title == "Baru"


def test_every_guess_is_a_comment_and_changes_nothing() -> None:
    text = (
        "SOP Uji\nNo;Kegiatan;Pelaksana;Waktu (jam);Catatan internal\n1;Menerima;A;2;x y z\n2;Mencatat;A;1;\n"
    )
    tabled = procedure_from_table(text)
    out = written(tabled)
    assert read(out).procedure == tabled.procedure
    assert out.count("# tebakan:") == len(tabled.guesses) == 4
    assert "waktu: 2 jam  # tebakan: satuan" in out


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "BA03"), ("halo dunia", "BA03"), ("a;b\n1;2\n", "BA03"), ("No;Kegiatan\n", "BA06"), (b"PK\x03\x04", "BA04"),
     (b"%PDF-1.7", "BA04"), (b"a\0b", "BA04"), ("x" * 2_000_001, "BA05")],
)  # fmt: skip
def test_what_is_no_table_is_refused(text: str | bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        procedure_from_table(text)
    assert refused.value.args[0] == code


@given(st.binary(max_size=200) | st.text(max_size=200) | st.text('No;Kegiatan\n\t|,"X1→ Ya:', max_size=120))
def test_no_table_makes_it_fail_otherwise(anything: str | bytes) -> None:
    try:
        tabled = procedure_from_table(anything)
    except UnreadableFile:
        return
    assert read(written(tabled)).procedure == tabled.procedure


@given(st.lists(st.lists(st.text(max_size=12), min_size=4, max_size=8), max_size=6))
def test_no_cells_make_it_fail(rows: list[list[str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([["No", "Kegiatan", "Pelaksana", "Cabang", "Waktu"], *rows])
    try:
        tabled = procedure_from_table(out.getvalue())
    except UnreadableFile:
        return
    assert read(written(tabled)).procedure == tabled.procedure


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Ya → 4; Tidak → 2", [("Ya", "4"), ("Tidak", "2")]),
        ("Ya: 4\nTidak: 2", [("Ya", "4"), ("Tidak", "2")]),
        ("Ya -> 4, Tidak -> 2", [("Ya", "4"), ("Tidak", "2")]),
        (
            "Jika lengkap ke langkah 4; jika tidak lengkap kembali ke langkah 2",
            [("Lengkap", "4"), ("Tidak lengkap", "2")],
        ),
        ("Setuju => lanjut; Ditolak => selesai", [("Setuju", "lanjut"), ("Ditolak", "selesai")]),
        ("Ya → langkah berikutnya; Tidak → no. 3.", [("Ya", "lanjut"), ("Tidak", "3")]),
        ("segera", []),
        ("Ya → 4; segera", []),
        ("", []),
    ],
)
def test_the_words_of_a_decision(cell: str, expected: list[tuple[str, str]]) -> None:
    assert [(o.label, o.target) for o in outcomes_of(cell)] == expected


SPELLINGS = {
    "no": "No|NO|NO.|No.|N o|Tahap",
    "kegiatan": "Kegiatan|KEGIATAN|Uraian Kegiatan|URAIAN KEGIATAN|Aktivitas|AKTIVITAS|Aktifitas|Uraian Prosedur|Langkah-langkah|Prosedur",
    "pelaksana": "Pelaksana|PELAKSANA|Pelaksanaan|Pelaksana Kegiatan|Pemegang Jabatan|Penanggung Jawab|Unit/Pejabat Terkait",
    "mutu": "Mutu Baku|MUTU BAKU|MUTU BUKU",
    "kelengkapan": "Kelengkapan|Persyaratan|Persyaratan/Kelengkapan|Persyaratan/ Perlengkapan|Persyt|Kelengkapan dan Peralatan|Input|Perlengkapa n",
    "waktu": "Waktu|Wakt u|Waktu Penyelesaian|Waktu Pelayanan|WAKTU PENYELE SAIAN|Waktu (menit)",
    "output": "Output|OUTPUT|Outpu|Autput",
    "keterangan": "Ket|Ket.|KET|Keterangan|Keterangan / Catatan",
    "cabang": "Keputusan|Cabang|Keputusan/Cabang",
}


@pytest.mark.parametrize(
    ("role", "head"), [(r, h) for r, heads in SPELLINGS.items() for h in heads.split("|")]
)
def test_heads_in_the_spellings_of_real_documents(role: str, head: str) -> None:
    assert role_of(head) == role


@pytest.mark.parametrize("cell", ["X", "x", "●", "1", "✓", "√", "V", "■", "◇"])
def test_marks(cell: str) -> None:
    assert is_mark(cell)


@pytest.mark.parametrize("cell", ["", "-", "–", "Kasi", "2", "10", "..."])
def test_no_marks(cell: str) -> None:
    assert not is_mark(cell)
