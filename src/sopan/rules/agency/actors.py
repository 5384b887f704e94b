"""Actors and the structure: an agency goes in; actors of SOPs that are neither positions nor roles of the structure nor
outside the agency come out (AC04)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.offices import Offices, bare_position
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.columns import Column, columns_of
from sopan.rules.sources import REQUIREMENTS
from sopan.rules.words.course import is_surely_applicant
from sopan.rules.words.positions import key, spelled_out

MOST_LOOKED_UP = 60  # names for which the nearest known one is looked for
_NEAR = 0.75


@rule(
    "AC04", "actor-not-in-structure", severity=Severity.WARNING, basis="D", source=REQUIREMENTS, folder=True
)
def actor_not_in_structure(case: AgencyCase) -> Iterator[Found]:
    """Who acts is a position or role of the structure, under its name or another it is known by, or stands outside the
    agency (`luar: ya`). Before the structure is written down, that is one hint."""
    if any(held.file in case.broken for held in case.agency.structures):
        return
    every = [(held, column) for held in case.procedures for column in columns_of(held.said)]
    if not case.structure.positions and not case.structure.roles:
        if every:
            count = len({key(column.name) for _, column in every if not column.external})
            yield case.at_office("nama", severity=Severity.HINT, variant="none", count=count)
        return
    known = _Known(case)
    for held, column in every:
        if not column.external and not known.has(column.name):
            near = known.nearest(column.name)
            path = f"pelaksana[{column.number}]" if column.number else _first_step(column)
            variant = "near" if near else "unknown"
            yield case.at(held.file, path, variant=variant, actor=quoted(column.name), near=near or "–")


def _first_step(column: Column) -> str:
    return f"langkah[{column.rows[0] + 1}].pelaksana"


class _Known:
    """The names under which the structure knows who acts."""

    def __init__(self, case: AgencyCase) -> None:
        self._offices = Offices(case)
        structure = case.structure
        self._names = {
            name.casefold(): name
            for one in (*structure.positions, *structure.roles)
            for name in (one.name, one.short, *one.aliases)
            if name.strip()
        }
        self._spelled = {spelled_out(name) for name in self._names.values()}
        self._asked: dict[str, bool] = {}
        self._nearest: dict[str, str] = {}

    def has(self, name: str) -> bool:
        """Is this one of them, by whatever spelling, without the end that the unit gives ("Kepala Bidang"), or one who is
        outside any agency's structure?"""
        if name not in self._asked:
            self._asked[name] = self._has(name)
        return self._asked[name]

    def _has(self, name: str) -> bool:
        said = bare_position(name)
        words = spelled_out(said)
        if key(said) in self._offices.positions or key(said) in self._offices.units:
            return True
        if any(len(words) > 1 and known[: len(words)] == words for known in self._spelled):
            return True
        return self._offices.is_above(said) or is_surely_applicant(said)

    def nearest(self, name: str) -> str:
        """The known name most like it; "" where none is near."""
        if name not in self._nearest and len(self._nearest) < MOST_LOOKED_UP:
            near = get_close_matches(name.casefold(), self._names, n=1, cutoff=_NEAR)
            self._nearest[name] = self._names[near[0]] if near else ""
        return self._nearest.get(name, "")
