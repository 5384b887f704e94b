"""An agency → its SOPs in the order of the book: unit by unit as the structure has them, then by number and title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sopan.book.back.players import sop_anchor
from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Procedure

ELSEWHERE = "Unit lain"


@dataclass(frozen=True)
class Entry:
    """One SOP of the book, counted from 1. One that is only `named` has no page: it is excluded from public view."""

    held: Filed[Procedure]
    number: int
    named: bool = False

    @property
    def anchor(self) -> str:
        return sop_anchor(self.held)

    @property
    def title(self) -> str:
        return " ".join(self.held.said.title.split()) or self.held.stem


@dataclass(frozen=True)
class Group:
    """The SOPs of one unit."""

    unit: str
    entries: tuple[Entry, ...]

    @property
    def drawn(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if not entry.named)


@dataclass(frozen=True)
class Shelf:
    """All SOPs of the book."""

    groups: tuple[Group, ...]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for group in self.groups for entry in group.entries)

    @cached_property
    def drawn(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if not entry.named)

    @cached_property
    def by_name(self) -> dict[str, Entry]:
        """The SOPs by file name, number and title."""
        names: dict[str, Entry] = {}
        for entry in self.entries:
            said = entry.held.said
            for name in (entry.held.stem, said.number, said.title):
                if name.strip():
                    names.setdefault(plain(name), entry)
        return names


def shelf_of(agency: Agency, day: date | None, named: frozenset[str] = frozenset()) -> Shelf:
    """The agency's SOPs as the book has them. `named` are the files of SOPs that appear only by name."""
    structure = agency.structure(day)
    places = {plain(unit.name): place for place, unit in enumerate(structure.units)}
    units: dict[str, list[Filed[Procedure]]] = {}
    names: dict[str, str] = {}
    for held in agency.procedures:
        known = structure.unit(held.said.unit)
        name = known.name if known else " ".join(held.said.unit.split()) or ELSEWHERE
        names.setdefault(plain(name), name)
        units.setdefault(plain(name), []).append(held)
    order = sorted(units, key=lambda unit: (places.get(unit, len(places)), unit == plain(ELSEWHERE), unit))
    return Shelf(tuple(_groups(order, units, names, named)))


def _groups(
    order: Iterable[str],
    units: dict[str, list[Filed[Procedure]]],
    names: dict[str, str],
    named: frozenset[str],
) -> Iterator[Group]:
    count = 0
    for unit in order:
        entries = []
        for held in sorted(units[unit], key=_natural):
            count += held.file not in named
            entries.append(Entry(held, count, held.file in named))
        yield Group(names[unit], tuple(entries))


def _natural(held: Filed[Procedure]) -> tuple[object, ...]:
    """`2` before `10`: runs of digits are compared as numbers."""
    said = f"{held.said.number or '~'} {held.said.title} {held.file}"
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part)
        for part in re.split(r"(\d{1,18})", said.casefold())
    )


def plain(name: str) -> str:
    """A name without regard to capitals and blanks."""
    return " ".join(name.casefold().split())
