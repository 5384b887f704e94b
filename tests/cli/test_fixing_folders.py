"""`sopan check --fix` over an agency's folder: what only the whole folder shows for certain is corrected too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

STEPS = "langkah:\n  - {kegiatan: Mencatat surat pada buku agenda, pelaksana: Petugas Agenda}\n"
FILES = {
    "instansi.yaml": "nama: Dinas Contoh\n",
    "pejabat.yaml": "- nama: I Made Contoh Sanjaya, S.E.\n  nip: 19800101 200501 1 001\n  jabatan: Kepala Dinas Contoh\n",
    "sop/a.yaml": "judul: Penanganan Surat Masuk\nketerkaitan: [Penomoran Surat Keluarr]  # lihat juga\n"
    + STEPS,
    "sop/b.yaml": "judul: Penomoran Surat Keluar\ndisahkan_oleh: {jabatan: Kepala Dinas Contoh, nama: 'I Made Contoh Sanjeya, "
    "S.E.', nip: 19800101 200501 1 001}\n" + STEPS,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return tmp_path


def test_what_the_folder_shows_for_certain_is_corrected(run: Run, folder: Path) -> None:
    run("check", "--fix", folder)
    assert (folder / "sop/a.yaml").read_text() == FILES["sop/a.yaml"].replace("Keluarr", "Keluar")
    assert (folder / "sop/b.yaml").read_text() == FILES["sop/b.yaml"].replace("Sanjeya", "Sanjaya")
    assert (folder / "pejabat.yaml").read_text() == FILES["pejabat.yaml"]
    assert "Tidak ada yang pasti" in run("check", "--fix", folder).err


def test_it_is_only_shown_with_diff_and_left_when_one_file_is_asked_for(run: Run, folder: Path) -> None:
    shown = run("check", "--fix", "--diff", folder).out
    assert (
        "-keterkaitan: [Penomoran Surat Keluarr]" in shown
        and "+keterkaitan: [Penomoran Surat Keluar]" in shown
    )
    run("check", "--fix", folder / "sop/a.yaml")
    assert (folder / "sop/a.yaml").read_text() == FILES["sop/a.yaml"]
