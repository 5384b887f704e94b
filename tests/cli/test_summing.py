"""Several files: their sections, the table, the summary; the same over several processes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopan.cli import checking
from sopan.rules import Case, Found
from tests.cli.conftest import Enter, Run

TEXT = "judul: Uji\npelaksana: [A]\nlangkah:\n  - kegiatan: Mencatat\n    pelaksana: A\n"


@pytest.fixture
def folder(tmp_path: Path, enter: Enter) -> Path:
    """Three files: one with two faults, one with one, one clean, one fault set aside."""

    def titled(case: Case) -> Iterator[Found]:
        if "keliru" in case.procedure.title:
            yield case.on_page("title", step="1")

    def described(case: Case) -> Iterator[Found]:
        if "berat" in case.procedure.title:
            yield case.on_page("title", step="1")

    enter("XX01", titled, "alasan")
    enter("XX02", described, "wajib")
    for name, title in (("a", "keliru dan berat"), ("b", "keliru"), ("c", "baik")):
        (tmp_path / f"{name}.yaml").write_text(TEXT.replace("Uji", title))
    waived = TEXT.replace("Uji", "keliru") + "dikesampingkan: {XX01: Memang begitu di kantor kami}\n"
    (tmp_path / "d.yaml").write_text(waived)
    return tmp_path


def test_each_file_has_a_section_and_the_summary_follows(run: Run, folder: Path) -> None:
    ran = run("check", folder)
    assert ran.code == 3
    assert [f"{folder / name}.yaml\n\n" in ran.out for name in "abcd"] == [True, True, False, True]
    assert ran.out.endswith(
        "4 berkas diperiksa, 2 tanpa catatan: 1 wajib diperbaiki, 2 perlu alasan; 1 dikesampingkan.\n\n"
        "Paling sering:\n"
        "  XX01  di 2 berkas  Judul XX01\n"
        "  XX02  di 1 berkas  Judul XX02\n\n"
        "Penjelasan sebuah kode: sopan explain XX02\n"
    )


@pytest.mark.parametrize("option", ["--ringkas", "--summary"])
def test_the_table_has_a_row_for_each_file(run: Run, folder: Path, option: str) -> None:
    out = run("check", folder, option).out
    pad = " " * (len(str(folder / "a.yaml")) - len("berkas"))
    assert out.startswith(
        f"berkas{pad}  wajib  alasan  saran  dikesampingkan\n"
        f"{folder / 'a.yaml'}      1       1      ·               ·\n"
        f"{folder / 'b.yaml'}      ·       1      ·               ·\n"
        f"{folder / 'c.yaml'}      ·       ·      ·               ·\n"
        f"{folder / 'd.yaml'}      ·       ·      ·               1\n\n"
        "4 berkas diperiksa"
    )
    assert "[XX01]" not in out
    assert "error  warning   hint  set aside\n" in run("check", folder, option, "--lang", "en").out


def test_very_many_files_are_listed_in_a_table(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_LISTED", 3)
    out = run("check", folder).out
    assert out.startswith("berkas ")
    assert [f"{folder / name}.yaml  " in out for name in "abcd"] == [True, True, False, True]
    assert f"\n\nCatatan satu berkas: sopan check {folder / 'a.yaml'}\n" in out
    assert "[XX01]" in run("check", folder, "--lengkap").out


def test_many_files_with_problems_are_listed_too(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_SECTIONS", 2)
    assert run("check", folder).out.startswith("berkas ")
    monkeypatch.setattr(checking, "_SECTIONS", 3)
    assert "[XX01]" in run("check", folder).out


def test_clean_files_need_no_table(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_LISTED", 0)
    assert run("check", folder / "c.yaml").out == "1 berkas diperiksa: tidak ada catatan.\n"


def test_many_files_are_checked_in_several_processes_in_their_order(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sopan.cli.workers._ALONE", 3)
    for number in range(20):
        (tmp_path / f"{number:02}.yaml").write_text(
            TEXT.replace("judul", "judull" if number % 3 else "judul")
        )
    arguments = ("check", tmp_path, tmp_path / "tiada.yaml", "--format", "json", "--on", "2026-11-22")
    one, several = run(*arguments, "-j", "1"), run(*arguments, "-j", "2")
    assert one == several
    assert several.code == 1
    assert "tiada.yaml: berkas atau folder ini tidak ada" in several.err
    files = [told["file"] for told in json.loads(several.out) if told["code"] == "BR04"]
    assert files == [str(tmp_path / f"{number:02}.yaml") for number in range(20) if number % 3]


def test_standard_input_is_read_here_even_among_many(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sopan.cli.workers._ALONE", 1)
    for number in range(3):
        (tmp_path / f"{number}.yaml").write_text(TEXT)
    ran = run("check", tmp_path, "-", "--format", "json", stdin=TEXT.replace("judul", "judull").encode())
    assert [(one["code"], one["file"]) for one in json.loads(ran.out) if one["code"] == "BR04"] == [
        ("BR04", "stdin")
    ]


def test_a_long_name_shows_its_end_on_a_terminal(run: Run, folder: Path) -> None:
    out = run("check", folder, "--ringkas", env={"FORCE_COLOR": "1", "COLUMNS": "60"}).out
    rows = [row for row in re.sub(r"\x1b\[[\d;]*m", "", out).splitlines() if ".yaml  " in row]
    assert len(rows) == 4
    assert all(len(row) <= 60 and row.startswith("…") for row in rows)
