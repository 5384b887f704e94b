"""An agency goes in; the letters in its files that the printed font lacks come out, told once for each file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from sopan.layout.text import MISSING, is_printable, printable
from sopan.model.agency import Agency
from sopan.problems import Location, Problem, Severity

CODE = "BU08"
_MOST = 5  # letters that are named


def letter_problems(
    agency: Agency,
    only: Iterable[str] | None = None,
    severity: Severity = Severity.WARNING,
    text_of: Callable[[str], str] = lambda file: "",
) -> Iterator[Problem]:
    """One problem for each file with such letters. `only` are the files that are looked at; without it, all. `text_of`
    gives the text of a file, in which the line is found."""
    wanted = None if only is None else frozenset(only)
    for file, said in _said(agency):
        if wanted is not None and file not in wanted:
            continue
        lacking = missing_letters(_strings(said))
        if lacking:
            at = Location(file=file, line=_line(text_of(file), lacking[0]), column=1)
            yield Problem(code=CODE, severity=severity, at=at, facts={"huruf": named(lacking)})


def missing_letters(texts: Iterable[str]) -> tuple[str, ...]:
    """The letters in some texts that the font lacks, each once, in their order."""
    found: dict[str, None] = {}
    for text in texts:
        if not text.isascii() and not is_printable(text):
            found.update((char, None) for char in text if char != MISSING and printable(char) == MISSING)
    return tuple(found)


def named(letters: tuple[str, ...]) -> str:
    """Letters as a sentence names them, each with its number, for it may not be seen on a screen either."""
    shown = [
        f"{char} (U+{ord(char):04X})" if char.isprintable() else f"U+{ord(char):04X}" for char in letters
    ]
    more = len(letters) - _MOST
    return ", ".join(shown[:_MOST]) + (f", … (+{more})" if more > 0 else "")


def _line(text: str, letter: str) -> int:
    before, found, _ = text.partition(letter)
    return before.count("\n") + 1 if found else 1


def _said(agency: Agency) -> Iterator[tuple[str, Any]]:
    yield "instansi.yaml", agency.office
    yield "pejabat.yaml", agency.appointments
    yield "tugas.yaml", agency.duties
    for kind in (agency.structures, agency.decrees, agency.services, agency.procedures):
        for held in kind:
            yield held.file, held.said
    for name, text in agency.texts.items():
        yield f"teks/{name}.md", text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, Mapping):
        yield from _strings(tuple(value.values()))
    elif is_dataclass(value):
        kind: Any = type(value)
        for name in _names(kind):
            yield from _strings(getattr(value, name))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
