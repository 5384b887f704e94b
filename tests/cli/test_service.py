"""`sopan service`: the list, the documents of one service, those of a whole folder, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.book.serving import DRAFT, ENACTED, OFFICE, OFFICIALS, PROCEDURE
from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "instansi.yaml": OFFICE,
        "pejabat.yaml": OFFICIALS,
        "sop/informasi.yaml": PROCEDURE,
        "layanan/informasi.yaml": ENACTED,
        "layanan/baru.yaml": DRAFT,
    }
    for name, text in files.items():
        (tmp_path / "dinas" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "dinas" / name).write_text(text, encoding="utf-8")
    return tmp_path / "dinas"


def test_the_list_tells_state_gaps_and_times(folder: Path, run: Run) -> None:
    ran = run("service", folder)
    assert ran.code == 0
    for text in (
        "ditetapkan 20 Februari 2023", "14 dari 14", "7 dari 14", "belum diisi: biaya", "janji: 5 hari kerja",
        "jalur terlama informasi: 3 hari kerja 1 jam 10 menit", "belum ada SKM",
    ):  # fmt: skip
        assert text in ran.out
    data = json.loads(run("service", folder, "--json").out)
    assert [one["state"] for one in data] == ["rancangan", "ditetapkan"]
    assert data[1]["missing"] == [] and data[1]["components"]["produk"] == "SOP"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("logo.png", b"\x89PNG\r\n\x1a\nxxxx"),
        ("logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x0f\0\0\0\x0f\0\0"),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><text>"),
    ],
)
def test_a_logo_that_only_looks_like_one_is_told_and_left_out(
    folder: Path, tmp_path: Path, run: Run, name: str, data: bytes
) -> None:
    (folder / "instansi.yaml").write_text(f"{OFFICE}\nlogo: {name}\n", encoding="utf-8")
    (folder / name).write_bytes(data)
    ran = run("service", folder / "layanan/informasi.yaml", "-o", tmp_path / "s.pdf")
    assert ran.code == 0 and name in ran.err
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF-")


def test_a_promise_that_cannot_be_kept_is_marked(folder: Path, run: Run) -> None:
    (folder / "layanan/baru.yaml").write_text("nama: X\nsop: [informasi]\njangka_waktu: 2 hari\n")
    assert "melebihi janji" in run("service", folder).out


def test_all_documents_of_one_service_at_once(folder: Path, tmp_path: Path, run: Run) -> None:
    names = {
        "-o": "s.pdf",
        "--maklumat": "m.pdf",
        "--berita-acara": "b.pdf",
        "--warga": "w.html",
        "--poster": "p.pdf",
    }
    arguments = [piece for option, name in names.items() for piece in (option, tmp_path / "hasil" / name)]
    ran = run("service", folder / "layanan/informasi.yaml", *arguments)
    assert (ran.code, ran.err) == (0, "")
    for name in names.values():
        data = (tmp_path / "hasil" / name).read_bytes()
        assert data.startswith(b"<!DOCTYPE html>" if name.endswith("html") else b"%PDF-")


def test_a_folder_takes_all_of_them(folder: Path, tmp_path: Path, run: Run) -> None:
    ran = run("service", folder, "-o", tmp_path / "hasil")
    assert ran.code == 0
    assert "layanan/baru.yaml: poster tanpa kode QR" in ran.err
    made = {path.name for path in (tmp_path / "hasil").iterdir()}
    assert made == {
        "baru-standar.pdf", "baru-maklumat.pdf", "baru-warga.html", "baru-poster.pdf", "informasi-standar.pdf",
        "informasi-maklumat.pdf", "informasi-berita-acara.pdf", "informasi-warga.html", "informasi-poster.pdf",
        "standar-pelayanan.pdf",
    }  # fmt: skip


def test_the_agencys_standard_is_one_document(folder: Path, tmp_path: Path, run: Run) -> None:
    assert run("service", folder, "-o", tmp_path / "semua.pdf").code == 0
    assert (tmp_path / "semua.pdf").read_bytes().startswith(b"%PDF-")


def test_what_makes_no_sense_is_refused(folder: Path, tmp_path: Path, run: Run) -> None:
    assert run("service", folder, "--poster", tmp_path / "p.pdf").code == 2
    assert run("service", folder / "instansi.yaml").code == 2
    assert run("service", tmp_path / "tidak-ada").code == 2
    assert not (tmp_path / "p.pdf").exists()


def test_a_broken_file_is_told_and_the_others_are_printed(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "layanan/baru.yaml").write_text("nama: [\n")
    ran = run("service", folder, "-o", tmp_path / "hasil")
    assert ran.code == 1 and "layanan/baru.yaml: berkas ini tidak terbaca utuh" in ran.err
    assert (tmp_path / "hasil/informasi-standar.pdf").exists()
    assert not (tmp_path / "hasil/baru-standar.pdf").exists()


def test_a_missing_logo_is_told_once(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "instansi.yaml").write_text(OFFICE + "logo: hilang.svg\n")
    ran = run("service", folder / "layanan/informasi.yaml", "-o", tmp_path / "hasil")
    assert ran.code == 0 and ran.err.count("hilang.svg") == 1


def test_an_agency_without_services_says_how_to_begin(folder: Path, tmp_path: Path, run: Run) -> None:
    for file in (folder / "layanan").iterdir():
        file.unlink()
    assert "Belum ada layanan" in run("service", folder).out
    for name in ("semua.pdf", "semua"):
        ran = run("service", folder, "-o", tmp_path / name)
        assert ran.code == 2 and "layanan/" in ran.err and not (tmp_path / name).exists()
