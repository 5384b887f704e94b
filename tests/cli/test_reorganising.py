"""`sopan reorganise` shows what a new organisation changes, asks what it cannot know, and writes drafts into a new folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sopan.files.agency import contents_of, read_agency
from tests.cli.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"
MAP = """\
peraturan: Peraturan Bupati Buleleng Nomor 99 Tahun 2025 tentang Susunan Organisasi
sejak: 1 Juli 2025
status: final
unit:
  - dari: [Bidang Persandian, Bidang Statistik]
    menjadi: Bidang Persandian dan Statistik
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "instansi"
    shutil.copytree(EXAMPLE, copied, ignore=shutil.ignore_patterns(".*"))
    return copied


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    path = tmp_path / "peta.yaml"
    path.write_text(MAP, "utf-8")
    return path


def test_the_drafts_are_a_whole_agency_and_the_originals_stay(run: Run, folder: Path, map_file: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    out = folder.parent / "baru"
    ran = run("reorganise", map_file, folder, "-o", out)
    assert ran.code == 0
    assert "6 SOP mendapat edisi baru (konsep)" in ran.err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    agency = read_agency(contents_of(out)).agency
    units = [held.said.unit for held in agency.procedures]
    assert units.count("Bidang Persandian dan Statistik") == 6
    assert agency.structure().unit("Bidang Persandian dan Statistik") is not None
    until = {held.file: held.said.until.text for held in agency.structures}
    assert until == {"organisasi.yaml": "30 Juni 2025", "organisasi-2025.yaml": ""}
    decree = next(held.said for held in agency.decrees if held.said.kind.value == "perubahan")
    assert decree.amends == ("800/0560/Kominfosanti/2023",)
    assert len(decree.annexes[0].procedures) == 17


def test_nothing_is_written_where_a_choice_is_open(run: Run, folder: Path, map_file: Path) -> None:
    map_file.write_text(
        "unit:\n  - {dari: Bidang Informatika, menjadi: [Bidang Aplikasi, Bidang Jaringan]}\n", "utf-8"
    )
    out = folder.parent / "baru"
    ran = run("reorganise", map_file, folder, "-o", out)
    assert ran.code == 3
    assert "[RO06] sop/07-subdomain.yaml:4" in ran.out
    assert not out.exists()


def test_the_summary_is_data_where_asked(run: Run, folder: Path, map_file: Path) -> None:
    found = json.loads(run("reorganise", map_file, folder, "--json").out)
    assert [one["berkas"] for one in found["berubah"]][:2] == [
        "sop/10-sertifikat-elektronik.yaml",
        "sop/11-insiden-siber.yaml",
    ]
    assert found["keputusan"] == ["800/0560/Kominfosanti/2023"]
    assert {one["kode"] for one in found["menyebut_nama_lama"]} == {"RO08"}
    assert found["jabatan_turunan"][0] == {
        "lama": "Kepala Bidang Persandian",
        "baru": ["Kepala Bidang Persandian dan Statistik"],
    }
    assert found["ditulis"] == []


@pytest.mark.parametrize("where", ["instansi", "instansi/baru", "."])
def test_the_original_folder_is_never_written_into(
    run: Run, folder: Path, map_file: Path, where: str
) -> None:
    ran = run("reorganise", map_file, folder, "-o", folder.parent / where)
    assert ran.code == 2
    assert "folder aslinya" in ran.err


def test_a_mistake_in_the_map_is_told_at_its_line_with_the_nearest_name(
    run: Run, folder: Path, map_file: Path
) -> None:
    map_file.write_text("unit:\n  - dari: Bidang Informatikaa\n    menjadi: Bidang TI\n", "utf-8")
    ran = run("reorganise", map_file, folder)
    assert ran.code == 3
    assert f"{map_file}:2" in ran.out.replace("\n", "")
    assert "Bidang Informatika)" in " ".join(ran.out.split())


def test_a_form_is_made_and_read_back(run: Run, folder: Path) -> None:
    form = folder.parent / "peta.xlsx"
    assert run("reorganise", "--formulir", form, folder).code == 0
    ran = run("reorganise", form, folder)
    assert ran.code == 3
    assert "RO15" in ran.out  # nothing was filled in yet


def test_with_the_form_the_remedies_speak_of_its_columns(run: Run, folder: Path) -> None:
    from openpyxl import load_workbook

    form = folder.parent / "peta.xlsx"
    assert run("reorganise", "--formulir", form, folder).code == 0
    book = load_workbook(form)
    sheet = book.active
    new = {"Bidang Informatika": "Bidang Aplikasi\nBidang Jaringan", "Bidang Persandian": "Bidang Statistik"}
    for row in sheet.iter_rows():
        if row[0].value == "unit" and row[1].value in new:
            row[2].value = new[row[1].value]
    book.save(form)
    found = json.loads(run("reorganise", form, folder, "--json").out)["catatan"]
    told = {one["kode"]: one["perbaikan"] for one in found}
    assert 'kolom "Khusus SOP"' in told["RO06"]
    assert 'kolom "Menjadi" pada baris "Bidang Statistik"' in told["RO13"]
    assert '"Peraturan:"' in told["RO11"]
    for words in ("bawaan", "dari", "bagian sop"):
        assert words not in told["RO06"] + told["RO13"]


def test_the_old_structure_ends_the_day_before_once_the_new_one_is_final(
    run: Run, folder: Path, map_file: Path
) -> None:
    map_file.write_text(MAP.replace("status: final\n", ""), "utf-8")
    out = folder.parent / "baru"
    assert run("reorganise", map_file, folder, "-o", out).code == 0
    structures = read_agency(contents_of(out)).agency.structures
    assert {held.file: held.said.until.text for held in structures}["organisasi.yaml"] == ""
    final = folder.parent / "final"
    map_file.write_text(MAP, "utf-8")
    assert run("reorganise", map_file, folder, "-o", final).code == 0
    structures = read_agency(contents_of(final)).agency.structures
    assert {held.file: held.said.until.text for held in structures}["organisasi.yaml"] == "30 Juni 2025"
