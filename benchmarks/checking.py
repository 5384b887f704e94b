"""Time of the check: the rules alone, `sopan check` of one file as a whole process, and of a thousand files."""

from __future__ import annotations

import tempfile
from pathlib import Path

import book
import sops
from figures import Figure, command, milliseconds, seconds, table_of
from sopan import rules
from sopan.rules.catalogue import of_procedures

STEPS, ACTORS = 30, 6
SOPS = 40
TIMES = 7
FILES = 1000
FOLDER = 300
BATCHES = 2


def figures() -> list[Figure]:
    """Rules of a made-up SOP and of the example agency's; one file; a thousand files on two cores."""
    made = [sops.made(seed, STEPS, ACTORS) for seed in range(SOPS)]
    examples = list(sops.examples()) * 3
    path = str(sops.example_paths()[0])
    return [
        Figure(
            what=f"All {len(of_procedures())} rules of one SOP, {STEPS} steps",
            ceiling=5.0,
            values=milliseconds(rules.check, made),
            note="made-up drafts, each with many findings",
        ),
        Figure(
            what="All rules, the example agency's SOPs",
            values=milliseconds(rules.check, examples),
            note="15 steps on average",
        ),
        _cold("`sopan check` of one file, whole process", 0.3, "check", path),
        _cold("`sopan --version`, whole process", None, "--version"),
        *_batch(),
    ]


def _cold(what: str, ceiling: float | None, *arguments: str) -> Figure:
    try:
        command(*arguments)
    except RuntimeError as failed:
        return Figure(what=what, note=str(failed))
    values = tuple(seconds(lambda: command(*arguments)) for _ in range(TIMES))
    return Figure(what=what, unit="s", ceiling=ceiling, values=values)


def _batch() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        sops.folder_of_examples(Path(name), FILES)
        values = tuple(seconds(lambda: command("check", name, "--jobs", "2")) for _ in range(BATCHES))
        folder = Path(name) / "instansi"
        book.agency(folder, FOLDER)
        whole = tuple(
            seconds(lambda: command("check", str(folder), "--ringkas", "--jobs", "2")) for _ in range(TIMES)
        )
    return [
        Figure(what=f"`sopan check` of {FILES:,} files, two cores", unit="s", ceiling=6.0, values=values),
        Figure(
            what=f"`sopan check` of an agency's folder with {FOLDER} SOPs, two cores",
            unit="s",
            ceiling=2.5,
            values=whole,
            note="1,600 findings",
        ),
    ]


if __name__ == "__main__":
    print(table_of(figures()))
