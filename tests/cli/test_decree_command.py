"""`sopan decree`: printed, refused, numbered, drafted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, Run

OFFICE = "nama: Dinas Contoh\nsingkatan: Contoh\npimpinan: Kepala Dinas Contoh\ntempat: Kota Contoh\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An agency with a sound SOP and a broken one."""
    (tmp_path / "sop").mkdir()
    (tmp_path / "keputusan").mkdir()
    (tmp_path / "instansi.yaml").write_text(OFFICE, encoding="utf-8")
    (tmp_path / "sop" / "01-baik.yaml").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "sop" / "02-buruk.yaml").write_text("judul: Urusan Buruk\nnommor: 3\n", encoding="utf-8")
    return tmp_path


def decree(folder: Path, text: str, name: str = "2026") -> Path:
    path = folder / "keputusan" / f"{name}.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_decree_is_printed(run: Run, folder: Path, flow_only: None) -> None:
    path = decree(folder, "lampiran: [{isi: Daftar.}]\n")
    ran = run("decree", path, "-o", folder / "sk.pdf")
    assert (ran.code, ran.out.strip()) == (0, str(folder / "sk.pdf"))
    assert (folder / "sk.pdf").read_bytes().startswith(b"%PDF")


def test_one_with_faulty_sops_is_refused_with_the_list(run: Run, folder: Path, flow_only: None) -> None:
    path = decree(folder, "lampiran: [{semua: ya}]\n")
    ran = run("decree", path, "-o", folder / "sk.pdf")
    assert ran.code == 3 and not (folder / "sk.pdf").exists()
    assert "Urusan Buruk (sop/02-buruk.yaml)" in ran.err and "[BR04] baris 2" in ran.err
    assert "01-baik" not in ran.err
    drafted = run("decree", path, "--konsep", "-o", folder / "sk.pdf")
    assert drafted.code == 0 and (folder / "sk.pdf").exists()


def test_it_is_printed_only_as_pdf_and_only_a_decree(run: Run, folder: Path) -> None:
    path = decree(folder, "jenis: penetapan\n")
    assert run("decree", path, "-o", folder / "sk.docx").code == 2
    ran = run("decree", folder / "sop" / "01-baik.yaml")
    assert ran.code == 2 and "keputusan/2026.yaml" in ran.err
    assert run("decree", folder / "keputusan" / "tidak-ada.yaml").code == 1


def test_an_office_with_a_letter_register_gets_no_number_here(run: Run, folder: Path) -> None:
    path = decree(folder, "jenis: penetapan\n")
    ran = run("decree", path, "--beri-nomor")
    assert ran.code == 2 and "buku agenda" in ran.err
    assert not (folder / "nomor.tsv").exists() and path.read_text(encoding="utf-8") == "jenis: penetapan\n"


def test_numbers_are_given_once_for_all(run: Run, folder: Path) -> None:
    (folder / "instansi.yaml").write_text(OFFICE + "nomor_sendiri: ya\n", encoding="utf-8")
    day = "ditetapkan_pada: 2 Maret 2026\n"
    first = decree(folder, f"# SK\r\njenis: penetapan  # ini\r\n{day}", "a")
    assert run("decree", first, "--beri-nomor").code == 0
    assert first.read_bytes().decode() == f"# SK\r\nnomor: 1/Contoh/2026\r\njenis: penetapan  # ini\r\n{day}"
    again = run("decree", first, "--beri-nomor")
    assert again.code == 2 and "1/Contoh/2026" in again.err
    first.unlink()
    second = decree(folder, f"nomor:   # menyusul\n{day}", "a")
    assert run("decree", second, "--beri-nomor").code == 0
    assert second.read_text(encoding="utf-8") == f"nomor: 2/Contoh/2026\n{day}"
    taken = decree(folder, f"nomor: 7/Contoh/2026\nmencabut: [9/Contoh/2026]\n{day}", "b")
    third = decree(folder, day, "c")
    assert run("decree", third, "--beri-nomor").code == 0
    assert "nomor: 10/Contoh/2026" in third.read_text(encoding="utf-8") and taken.exists()
    rows = (folder / "nomor.tsv").read_text(encoding="utf-8").splitlines()
    assert [row.split("\t")[0] for row in rows if not row.startswith("#")] == [
        "1/Contoh/2026",
        "2/Contoh/2026",
        "10/Contoh/2026",
    ]
    assert "Penetapan Standar Operasional Prosedur" in rows[-1]


def test_a_pattern_that_nobody_can_continue_is_told(run: Run, folder: Path) -> None:
    (folder / "instansi.yaml").write_text(OFFICE + "nomor_sendiri: ya\n", encoding="utf-8")
    (folder / "profil.toml").write_text(
        'dasar = "permenpanrb-35-2012"\n[decree]\nnumber_pattern = "{klas}/{seq}/{yyyy}"\n', encoding="utf-8"
    )
    ran = run("decree", decree(folder, "jenis: penetapan\n"), "--beri-nomor")
    assert ran.code == 2 and "{klas}" in ran.err
    assert "jenis" in (folder / "keputusan" / "2026.yaml").read_text(encoding="utf-8")


def test_a_new_decree_is_drafted_once(run: Run, folder: Path) -> None:
    ran = run("decree", "--new", folder)
    made = folder / "keputusan" / "konsep.yaml"
    assert ran.code == 0 and "'02-buruk'" in made.read_text(encoding="utf-8")
    again = run("decree", "--new", folder)
    assert again.code == 0 and "sudah tercantum" in again.err
    assert list((folder / "keputusan").iterdir()) == [made]


@pytest.mark.parametrize(
    "text",
    ["{jenis: penetapan}\n", "\ufeffjenis: penetapan\n", "---\n# a\njenis: penetapan\n", "nomor: ''\n", ""],
)
def test_a_number_is_written_where_it_is_read_or_not_given_at_all(run: Run, folder: Path, text: str) -> None:
    (folder / "instansi.yaml").write_text(OFFICE + "nomor_sendiri: ya\n", encoding="utf-8")
    path = decree(folder, text)
    ran = run("decree", path, "--beri-nomor")
    if ran.code:
        assert (
            ran.code == 2 and path.read_text(encoding="utf-8") == text and not (folder / "nomor.tsv").exists()
        )
    else:
        assert "nomor: 1/Contoh/" in path.read_text(encoding="utf-8")
        again = run("decree", path, "--beri-nomor")
        assert "sudah bernomor 1/Contoh/" in again.err


def test_a_number_that_another_decree_bears_is_refused(run: Run, folder: Path) -> None:
    decree(folder, "nomor: 800/1/Contoh/2026\nlampiran: [{isi: Daftar.}]\n", "2025")
    path = decree(folder, "nomor: 800/1/Contoh/2026\nlampiran: [{isi: Daftar lain.}]\n")
    ran = run("decree", path, "-o", folder / "sk.pdf")
    assert ran.code == 3 and "[DK17]" in ran.err and not (folder / "sk.pdf").exists()
