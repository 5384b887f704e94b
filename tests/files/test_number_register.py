"""The register of numbers: no number twice, whatever happens around it."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from sopan.files.agency.number_register import REGISTER, Issued, issue, issued

DAY = date(2026, 3, 2)


def following(rows: Sequence[Issued]) -> str:
    return f"{len(rows) + 1}/2026"


def test_rows_are_added_in_order(tmp_path: Path) -> None:
    assert issued(tmp_path) == ()
    numbers = [issue(tmp_path, f"keputusan/{n}.yaml", "Penetapan\tSOP\n", DAY, following) for n in range(3)]
    assert numbers == ["1/2026", "2/2026", "3/2026"]
    rows = issued(tmp_path)
    assert [row.number for row in rows] == numbers
    assert rows[0] == Issued("1/2026", "2026-03-02", "keputusan/0.yaml", "Penetapan SOP")
    assert (tmp_path / REGISTER).read_text(encoding="utf-8").startswith("# Nomor yang diberikan Sopan")


def test_a_number_that_is_there_is_never_written_again(tmp_path: Path) -> None:
    issue(tmp_path, "a", "", DAY, lambda rows: "7/2026")
    before = (tmp_path / REGISTER).read_bytes()
    with pytest.raises(ValueError, match="7/2026"):
        issue(tmp_path, "b", "", DAY, lambda rows: "7/2026")
    assert (tmp_path / REGISTER).read_bytes() == before


def test_a_torn_row_is_left_and_passed_over(tmp_path: Path) -> None:
    issue(tmp_path, "a", "", DAY, following)
    path = tmp_path / REGISTER
    path.write_bytes(path.read_bytes() + b"2/20")
    assert issue(tmp_path, "b", "", DAY, following) == "3/2026"
    assert [row.number for row in issued(tmp_path)] == ["1/2026", "2/20", "3/2026"]


def test_what_is_no_text_does_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / REGISTER).write_bytes(b"\xff\xfe\x00\n")
    assert issue(tmp_path, "b", "", DAY, following) == "2/2026"


def _many(folder: str, count: int) -> None:
    for _ in range(count):
        issue(Path(folder), str(os.getpid()), "", DAY, following)


def test_runs_at_once_wait_for_each_other(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_many, args=(str(tmp_path), 15)) for _ in range(3)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
        assert run.exitcode == 0
    numbers = [row.number for row in issued(tmp_path)]
    assert numbers == [f"{number}/2026" for number in range(1, 46)]
