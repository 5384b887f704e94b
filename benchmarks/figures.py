"""Calls and what to call them with go in; measured figures come out, and tables of them.

A figure stands beside its ceiling, the time that the project does not want to exceed. Nothing here fails: a
benchmark reports, it does not judge.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import TypeVar

T = TypeVar("T")
WARM = 3  # calls before the first one that counts
HEADS = ("What", "Ceiling", "Median", "Least to most", "Measured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured thing: its values (in `unit`) and its ceiling; without values `note` says why."""

    what: str
    unit: str = "ms"
    ceiling: float | None = None
    values: tuple[float, ...] = ()
    note: str = ""

    def row(self) -> tuple[str, ...]:
        """The figure as the cells of a table."""
        ceiling = "" if self.ceiling is None else f"{self.ceiling:g} {self.unit}"
        if not self.values:
            return (self.what, ceiling, "", "", f"skipped: {self.note}")
        middle = median(self.values)
        over = " (over)" if self.ceiling is not None and middle > self.ceiling else ""
        spread = f"{shown(min(self.values))}–{shown(max(self.values))}"
        measured = f"{len(self.values)} times" + (f"; {self.note}" if self.note else "")
        return (self.what, ceiling, f"{shown(middle)} {self.unit}{over}", spread, measured)


def shown(value: float) -> str:
    """A number with the digits that say something."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def milliseconds(call: Callable[[T], object], items: Sequence[T]) -> tuple[float, ...]:
    """How long each call takes in a process that is warm: the first items only warm it, none comes twice."""
    for item in items[:WARM]:
        call(item)
    return tuple(1000 * seconds(partial(call, item)) for item in items[WARM:])


def seconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def command(*arguments: str) -> None:
    """`sopan` with these arguments in a process of its own. Its exit code 3 (a finding) is no failure."""
    done = subprocess.run([sys.executable, "-m", "sopan.cli", *arguments], capture_output=True, check=False)
    if done.returncode not in (0, 3):
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["no word why"]
        raise RuntimeError(f"sopan {arguments[0]} ended with {done.returncode}: {said[-1]}")


def markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as Markdown, its columns aligned, so that it reads well in a terminal too."""
    table = [list(heads), *(list(row) for row in rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True)) + " |"
        for row in table
    ]
    rule = "|" + "|".join("-" * (wide + 2) for wide in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def table_of(figures: Iterable[Figure]) -> str:
    """The table of some figures."""
    return markdown(HEADS, (figure.row() for figure in figures))
