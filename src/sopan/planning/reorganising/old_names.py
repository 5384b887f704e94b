"""A succession and the records of an agency go in; every text that speaks of a name that goes comes out, with place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from sopan import terms
from sopan.model.structure import Structure
from sopan.model.time.dates import WrittenDate
from sopan.planning.reorganising.succession import Succession
from sopan.problems import Location, Problem, Severity

_LONGEST_SHOWN = 90
_LONGEST_TEXT = 20_000
_NAMES_ALONE = re.compile(
    r"(?:langkah\[\d+\]\.)?pelaksana(?:\[|$)|unit_kerja$|instansi\[|penanggung_jawab$|disahkan_oleh\."
)  # fields of which a name is all, and which are changed as such


class OldNames:
    """The names that go, the longest first, each with what comes instead."""

    def __init__(self, old: Structure, after: Succession) -> None:
        self._names = _gone(old, after)

    def mentioned(self, file: str, said: Any, done: set[str], above: str = "") -> Iterator[Problem]:
        """Every text of a record that speaks of an old name, with the longest name that it holds. `above` is the path of
        the record in its file."""
        for path, text in _texts(said):
            if path not in done and not _NAMES_ALONE.match(path):
                yield from self._told(file, f"{above}.{path}" if above else path, text)

    def in_text(self, file: str, text: str) -> Iterator[Problem]:
        """The same for each line of a text of the book."""
        for number, line in enumerate(text.split("\n"), 1):
            yield from self._told(file, f"baris[{number}]", line)

    def _told(self, file: str, path: str, text: str) -> Iterator[Problem]:
        for pattern, old, new in self._names if len(text) <= _LONGEST_TEXT else ():
            found = pattern.search(text)
            if found and not (
                found.group().islower() and text[: found.start()].endswith("di ")
            ):  # a field of work
                begin = max(found.start() - 30, 0)
                piece = " ".join(text[begin : begin + _LONGEST_SHOWN].split())
                facts = {"lama": old, "baru": new or "–", "teks": piece}
                at = Location(file=file, path=path)
                yield Problem(code="RO08", severity=Severity.HINT, at=at, facts=facts)
                return


def _gone(old: Structure, after: Succession) -> list[tuple[re.Pattern[str], str, str]]:
    """The names that go, the longest first, each with what comes instead."""
    found: dict[str, str] = {}
    for unit in old.units:
        new = after.unit(unit.name)
        if new != (unit.name,):
            for name in (unit.name, unit.short):
                if name:
                    found[name] = " / ".join(new)
    for position in (*old.positions, *old.roles):
        new = after.position(position.name)
        if new != (position.name,):
            found[position.name] = " / ".join(new)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    return [
        (re.compile(rf"(?<![\w/.@-]){re.escape(name)}(?![\w/@]|\.\w)", re.IGNORECASE), name, new)
        for name, new in ordered
    ]


def _texts(record: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record by its path in the file."""
    holder = type(record).__name__
    for one in fields(record):
        value = getattr(record, one.name)
        try:
            here = terms.key(holder, one.name)
        except KeyError:
            continue
        inner = "" if here == "mutu_baku" else here
        where = f"{path}.{inner}" if path and inner else inner or path
        yield from _texts_in(value, where)


def _texts_in(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        for number, one in enumerate(value, 1):
            yield from _texts_in(one, f"{path}[{number}]")
    elif isinstance(value, str) and type(value) is str:
        if value:
            yield path, value
    elif is_dataclass(value) and not isinstance(value, WrittenDate):
        yield from _texts(value, path)
