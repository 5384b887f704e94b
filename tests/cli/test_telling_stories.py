"""`sopan story` tells SOPs on the screen, as text and as form F3; `sopan new --from` drafts an SOP from what was told."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopan.files import read
from sopan.files.workbook import rows_of
from tests.cli.conftest import SAMPLE, Run

FOLDER = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng" / "sop"
FIRST = FOLDER / "01-permohonan-informasi-publik.yaml"


def test_a_story_is_told_in_three_parts_with_who_takes_part(run: Run) -> None:
    ran = run("story", FIRST)
    assert ran.code == 0
    heads = [
        ran.out.index(head)
        for head in ("Kegiatan awal", "Kegiatan utama", "Kegiatan akhir", "Pelaksana (4):")
    ]
    assert heads == sorted(heads)
    assert "Pemohon: 2 langkah (1, 14)" in ran.out


def test_the_frame_is_english_where_english_is_asked(run: Run) -> None:
    ran = run("story", FIRST, "--lang", "en")
    assert "Opening activities" in ran.out and "Pemohon mengajukan permohonan" in ran.out


def test_form_f3_has_a_sheet_for_each_sop(run: Run, tmp_path: Path) -> None:
    form = tmp_path / "f3.xlsx"
    assert run("story", FIRST, FOLDER / "16-surat-masuk.yaml", "-o", form).code == 0
    rows = rows_of(form.read_bytes(), "16-surat-masuk")
    head = next(at for at, row in enumerate(rows) if row[:1] == ("No",))
    second = ("2", "Petugas Persuratan", "memeriksa", "kesesuaian alamat surat", "", "utama", "ya")
    assert rows[head + 2][:7] == second
    assert run("story", FIRST, "-o", form).code == 1  # never over a file that is there
    assert run("story", FIRST, "-o", form, "--force").code == 0


@pytest.mark.parametrize("form", ["cerita.txt", "cerita.md"])
def test_a_story_saved_can_be_drafted_from(run: Run, tmp_path: Path, form: str) -> None:
    saved, made = tmp_path / form, tmp_path / "konsep.yaml"
    assert run("story", FIRST, "--lengkap", "-o", saved).code == 0
    ran = run("new", "--from", saved, "-o", made)
    assert ran.code == 0
    assert "hal ditebak" in ran.err
    first, again = (read(path.read_text("utf-8")).procedure for path in (FIRST, made))
    assert [step.actors for step in again.steps] == [step.actors for step in first.steps]
    assert [step.standard.duration for step in again.steps] == [
        step.standard.duration for step in first.steps
    ]


def test_what_is_printed_on_the_screen_can_be_drafted_from_too(run: Run) -> None:
    ran = run("new", "--from", "-", stdin=run("story", FIRST).out.encode())
    assert ran.code == 0
    assert len(read(ran.out).procedure.steps) == 14


def test_a_table_is_still_read_as_a_table(run: Run) -> None:
    table = "No;Kegiatan;Pelaksana\n1;Petugas menerima surat. Camat membaca surat;Petugas\n2;Mencatat surat;Staf\n"
    assert len(read(run("new", "--from", "-", stdin=table.encode()).out).procedure.steps) == 2


def test_what_is_neither_table_nor_tale_is_refused_as_before(run: Run) -> None:
    ran = run("new", "--from", "-", stdin=b"lorem ipsum dolor\n")
    assert ran.code == 1
    assert "baris judul" in ran.err


def test_an_sop_without_steps_is_told_and_the_others_go_on(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "kosong.yaml"
    empty.write_text("judul: Kosong\n", "utf-8")
    ran = run("story", empty, SAMPLE)
    assert ran.code == 1
    assert "belum berisi langkah" in ran.err
    assert "Kegiatan awal" in ran.out


def test_an_output_of_another_kind_is_refused(run: Run, tmp_path: Path) -> None:
    ran = run("story", FIRST, "-o", tmp_path / "cerita.pdf")
    assert ran.code == 2
    assert ".xlsx, .txt, atau .md" in ran.err


def agency(folder: Path, *names: str) -> Path:
    """An agency with these SOPs, and two files that are none."""
    (folder / "sop").mkdir(parents=True)
    (folder / "instansi.yaml").write_text("nama: Dinas Contoh\n", "utf-8")
    (folder / "tugas.yaml").write_text("tugas:\n  - {id: a, tugas: melayani}\n", "utf-8")
    for name in names:
        (folder / "sop" / name).write_text(FIRST.read_text("utf-8"), "utf-8")
    return folder


def test_a_folder_without_sops_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("story", agency(tmp_path / "dinas"))
    assert (ran.code, ran.out) == (1, "")
    assert "Tidak ada SOP di folder ini." in ran.err


def test_of_an_agency_only_its_sops_are_told(run: Run, tmp_path: Path) -> None:
    ran = run("story", agency(tmp_path / "dinas", "satu.yaml"))
    assert (ran.code, ran.err.strip()) == (0, "")
    assert ran.out.count("Kegiatan awal") == 1
