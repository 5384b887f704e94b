"""`sopan book`: what it writes, what it says, and what it refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "instansi"
    shutil.copytree(EXAMPLE, home, ignore=shutil.ignore_patterns(".sopan", "sop-lama*"))
    for path in sorted((home / "sop").iterdir())[3:]:
        path.unlink()
    return home


def test_it_writes_the_book_and_says_where(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "baru" / "buku.pdf"
    done = run("book", folder, "-o", target)
    assert done.code == 0 and target.read_bytes().startswith(b"%PDF")
    assert done.out.splitlines() == [str(target), "Buku dengan 3 SOP"]


def test_a_book_of_many_sops_is_several_files(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "profil.toml").write_text('dasar = "permenpanrb-35-2012"\n[book]\nvolume = 2\n')
    done = run("book", folder, "-o", tmp_path / "buku.pdf")
    names = [Path(line).name for line in done.out.splitlines()[:-1]]
    assert names == ["buku-1.pdf", "buku-2.pdf", "buku-3.pdf", "buku-4.pdf"]


def test_a_folder_may_be_named_for_what_it_writes(run: Run, folder: Path, tmp_path: Path) -> None:
    run("book", folder, "-o", tmp_path / "hasil")
    assert (tmp_path / "hasil" / "buku.pdf").is_file()


def test_what_is_missing_is_told_and_the_book_is_made(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "logo.svg").unlink()
    (folder / "teks" / "kesimpulan.md").write_text("Kesimpulan {entah}.")
    done = run("book", folder, "-o", tmp_path / "buku.pdf")
    assert done.code == 0 and (tmp_path / "buku.pdf").is_file()
    assert "logo.svg" in done.err and "kesimpulan.md" in done.err and "{entah}" in done.err


def test_the_public_edition_and_a_day(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run(
        "book",
        folder,
        "-o",
        tmp_path / "b.pdf",
        "--rendisi",
        "publik",
        "--tanggal",
        "1 Maret 2023",
        "--dari-awal",
    )
    assert done.code == 0 and not (folder / ".sopan").exists()


@pytest.mark.parametrize("arguments", [("--tanggal", "kemarin"), ("--rendisi", "rahasia"), ("--jobs", "0")])
def test_a_wrong_option_is_refused(run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
    assert run("book", folder, *arguments).code == 2


def test_where_there_is_no_agency_it_is_said_so(run: Run, tmp_path: Path) -> None:
    done = run("book", tmp_path)
    assert done.code == 2 and "instansi.yaml" in done.err


def test_sops_with_errors_are_named(run: Run, folder: Path, tmp_path: Path) -> None:
    broken = sorted((folder / "sop").iterdir())[1]
    broken.write_text("judul: [")
    done = run("book", folder, "-o", tmp_path / "b.pdf", "--dari-awal")
    assert done.code == 0 and f"  sop/{broken.name}: 1 hal wajib diperbaiki" in done.err.splitlines()
