"""The example agency's folder for tests: read once; with some of its files changed it is read again in a moment."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from sopan import rules
from sopan.files.agency import AgencyReading, contents_of, read_agency
from sopan.problems import Problem

ON = date(2026, 11, 2)
EXAMPLE = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"
Files = dict[str, bytes | str]
Change = Callable[[Files], None]


@cache
def _example() -> tuple[Files, AgencyReading]:
    contents = contents_of(EXAMPLE)
    return dict(contents), read_agency(contents, EXAMPLE.name)


def example() -> AgencyReading:
    """The example as it is."""
    return _example()[1]


def changed(*changes: Change) -> AgencyReading:
    """The example with changes; what is not touched is not read again."""
    files, reading = _example()
    new = {name: data.decode() if name.endswith((".yaml", ".md")) else data for name, data in files.items()}
    old = dict(new)
    for change in changes:
        change(new)
    kept = {name: one for name, one in reading.readings.items() if new.get(name) == old.get(name)}
    return read_agency(new, EXAMPLE.name, kept)


def found(reading: AgencyReading, **asked: object) -> tuple[Problem, ...]:
    """What the rules of the folder find in it."""
    return rules.check_agency(reading.agency, reading.profile, **{"on": ON, **asked})


def codes(problems: tuple[Problem, ...]) -> Mapping[tuple[str, str, str], Problem]:
    """Findings by code, file and place: what tells one from another."""
    return {(one.code, one.at.file, one.at.path): one for one in problems}


def field(file: str, key: str, text: str) -> Change:
    """A field of the file's first level written anew, or added at its end."""

    def change(files: Files) -> None:
        said = str(files[file])
        pattern = re.compile(rf"^{key}:.*?\n(?=\S|\Z)", re.MULTILINE | re.DOTALL)
        line = f"{key}: {text}\n"
        files[file] = (
            pattern.sub(lambda _: line, said, count=1) if pattern.search(said) else f"{said}\n{line}"
        )

    return change


def words(file: str, old: str, new: str) -> Change:
    """A piece of a file exchanged, wherever it stands."""

    def change(files: Files) -> None:
        assert old in str(files[file]), f"{old} is not in {file}"
        files[file] = str(files[file]).replace(old, new)

    return change


def added(file: str, text: str) -> Change:
    """A file more."""

    def change(files: Files) -> None:
        files[file] = text

    return change


def copied(file: str, to: str) -> Change:
    """A file a second time."""

    def change(files: Files) -> None:
        files[to] = files[file]

    return change
