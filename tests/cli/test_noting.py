"""`sopan check -o`: the notes for the meeting are written, what was written is told, the exit code stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3" fill="#123456"/></svg>'


@pytest.mark.parametrize("name", ["catatan.html", "dalam/catatan.pdf", "CATATAN.PDF"])
def test_the_notes_of_one_file(run: Run, bad: Path, tmp_path: Path, name: str) -> None:
    ran = run("check", bad, "-o", tmp_path / name)
    assert ran.code == run("check", bad).code == 3
    data = (tmp_path / name).read_bytes()
    assert data.startswith(b"%PDF" if name.lower().endswith("pdf") else b"<!DOCTYPE html>")
    assert ran.out.splitlines()[-1] == f"Catatan ditulis: {tmp_path / name}"
    assert "wajib diperbaiki" in ran.out.splitlines()[0]
    assert "[BR04]" not in ran.out


def test_the_notes_say_what_the_check_says(run: Run, bad: Path, tmp_path: Path) -> None:
    html = tmp_path / "c.html"
    run("check", bad, "-o", html, "--tanggal", "2026-11-02")
    told = json.loads(run("check", bad, "--format", "json", "--tanggal", "2026-11-02").out)
    text = html.read_text(encoding="utf-8")
    assert {one["code"] for one in told} == _codes(text)
    assert "Diperiksa pada 2 November 2026" in text


def _codes(text: str) -> set[str]:
    return {piece.split("</code>")[0] for piece in text.split("<code>")[1:]}


def test_the_same_day_makes_the_same_bytes(run: Run, bad: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        run("check", bad, "-o", tmp_path / name, "--tanggal", "2026-11-02")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_folder_gets_a_pdf_for_each_file(run: Run, bad: Path, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "dua").mkdir()
    sample.rename(tmp_path / "dua" / bad.name)
    ran = run("check", tmp_path, "-o", tmp_path / "hasil")
    assert ran.code == 3
    assert f"2 berkas catatan di folder {tmp_path / 'hasil'}" in ran.out
    assert sorted(file.name for file in (tmp_path / "hasil").iterdir()) == [
        "dua-keliru-catatan.pdf",
        f"{tmp_path.name}-keliru-catatan.pdf",
    ]


def test_data_on_stdout_stays_data(run: Run, bad: Path, tmp_path: Path) -> None:
    ran = run("check", bad, "--format", "json", "-o", tmp_path / "c.html")
    assert json.loads(ran.out)
    assert ran.err == f"Catatan ditulis: {tmp_path / 'c.html'}\n"


def test_standard_input_is_read_once(run: Run, bad: Path, tmp_path: Path) -> None:
    assert run("check", "-", "-o", tmp_path / "c.html", stdin=bad.read_bytes()).code == 3
    assert "Mengajukan permohonan" in (tmp_path / "c.html").read_text(encoding="utf-8")


def test_the_logo_is_shown_or_told_missing(run: Run, sample: Path, tmp_path: Path) -> None:
    sample.write_text(f"logo: lambang.svg\n{sample.read_text(encoding='utf-8')}", encoding="utf-8")
    page = tmp_path / "c.html"
    assert "lambang.svg" in run("check", sample, "-o", page).err
    assert "data:image/svg" not in page.read_text(encoding="utf-8")
    (tmp_path / "lambang.svg").write_text(LOGO, encoding="utf-8")
    assert run("check", sample, "-o", page).err == ""
    assert "data:image/svg" in page.read_text(encoding="utf-8")


def test_english_on_request(run: Run, bad: Path, tmp_path: Path) -> None:
    ran = run("--lang", "en", "check", bad, "-o", tmp_path / "c.html")
    assert f"Notes written: {tmp_path / 'c.html'}" in ran.out
    assert '<html lang="en">' in (tmp_path / "c.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["catatan.docx", "-"])
def test_other_outputs_are_refused(run: Run, bad: Path, tmp_path: Path, output: str) -> None:
    ran = run("check", bad, "-o", output)
    assert ran.code == 2
    assert ran.err.startswith("sopan: ")


def test_one_file_holds_the_notes_of_one_sop(run: Run, bad: Path, sample: Path, tmp_path: Path) -> None:
    ran = run("check", bad, sample, "-o", tmp_path / "c.pdf")
    assert ran.code == 2
    assert "2 SOP" in ran.err
    assert not (tmp_path / "c.pdf").exists()


def test_a_diff_writes_nothing(run: Run, bad: Path, tmp_path: Path) -> None:
    assert run("check", bad, "--diff", "-o", tmp_path / "c.pdf").code == 2
    assert not (tmp_path / "c.pdf").exists()


def test_what_cannot_be_written_is_told(run: Run, bad: Path, tmp_path: Path) -> None:
    (tmp_path / "penuh").write_text("bukan folder", encoding="utf-8")
    ran = run("check", bad, "-o", tmp_path / "penuh" / "c.pdf")
    assert ran.code == 1
    assert "Catatan ditulis" not in ran.out
    assert "penuh" in ran.err


def test_a_file_that_is_refused_has_no_notes(run: Run, tmp_path: Path) -> None:
    ran = run("check", "-", "-o", tmp_path / "c.pdf", stdin=b"#" * 3_000_000)
    assert ran.code == 3
    assert "paling besar 2 MB" in ran.err
    assert not (tmp_path / "c.pdf").exists()


def test_a_missing_file_leaves_the_others_their_notes(run: Run, bad: Path, tmp_path: Path) -> None:
    ran = run("check", bad, tmp_path / "tiada.yaml", "-o", tmp_path / "hasil")
    assert ran.code == 1
    assert [file.name for file in (tmp_path / "hasil").iterdir()] == ["keliru-catatan.pdf"]
