"""Time of `sopan render FOLDER`: a folder of SOP files → a folder of PDFs, on one core and on two."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import sops
from figures import Figure, command, seconds, table_of

FILES = 300
TIMES = 2
PAGE = 9.0  # ms a page on one core


def figures() -> list[Figure]:
    """300 files of the example agency, counted by the page, and how much of that time two cores take."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "sop"), Path(folder, "pdf")
        source.mkdir()
        sops.folder_of_examples(source, FILES)
        try:
            return _measured(source, target)
        except RuntimeError as failed:
            return [Figure(what=f"PDF of {FILES} SOPs", note=str(failed))]


def _measured(source: Path, target: Path) -> list[Figure]:
    runs: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(TIMES):
        for jobs, values in runs.items():
            values.append(seconds(partial(_rendered, source, target, jobs)))
    pages = _pages(target)
    one, two = runs[1], runs[2]
    note = f"{pages} pages"
    return [
        Figure(what=f"PDF of {FILES} SOPs, --jobs 1", unit="s", values=tuple(one), note=note),
        Figure(what="… a page, --jobs 1", ceiling=PAGE, values=tuple(1000 * value / pages for value in one)),
        Figure(what=f"PDF of {FILES} SOPs, --jobs 2", unit="s", values=tuple(two), note=note),
        Figure(
            what="… share of the time of --jobs 1", unit="%", values=_shares(one, two), note="50 % is half"
        ),
    ]


def _rendered(source: Path, target: Path, jobs: int) -> None:
    command("render", str(source), "--format", "pdf", "--jobs", str(jobs), "-o", str(target))


def _pages(target: Path) -> int:
    import pikepdf

    count = 0
    for path in target.glob("*.pdf"):
        with pikepdf.open(path) as document:
            count += len(document.pages)
    return count


def _shares(one: list[float], two: list[float]) -> tuple[float, ...]:
    return tuple(100 * after / before for before, after in zip(one, two, strict=True))


if __name__ == "__main__":
    print(table_of(figures()))
