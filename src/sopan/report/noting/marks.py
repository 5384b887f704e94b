"""Problems and the sheet go in; numbered notes and their marks come out: the number, the page and the point.

Repeats of one fault share one number; each of their places gets a mark of its own. What the office has set aside has
no number and no mark.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sopan.problems import Problem, Severity
from sopan.report.noting.places import Place, Places
from sopan.report.noting.spots import Room
from sopan.rules.groups import Group, grouped
from sopan.sheet import Point, Sheet


@dataclass(frozen=True, slots=True)
class Note:
    """One fault under its number, and the place of each of its problems."""

    number: int
    group: Group
    places: tuple[Place, ...]  # as many as the group has problems

    def on(self, page: int) -> tuple[Problem, ...]:
        """Its problems on a page."""
        both = zip(self.group.problems, self.places, strict=True)
        return tuple(problem for problem, place in both if place.page == page)

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages where it has a mark."""
        return tuple(sorted({place.page for place in self.places}))


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on a page: the number of its note, where its centre stands, and the problems told there."""

    number: int
    severity: Severity
    page: int
    centre: Point
    problems: tuple[Problem, ...]


def noted(problems: Iterable[Problem], places: Places) -> tuple[Note, ...]:
    """The notes in the order in which people want to read them, numbered from 1."""
    groups = [group for group in grouped(problems) if not group.waiver]
    return tuple(
        Note(number, group, tuple(places.of(problem.at.path) for problem in group.problems))
        for number, group in enumerate(groups, 1)
    )


def set_aside(problems: Iterable[Problem]) -> tuple[Group, ...]:
    """What the office has set aside."""
    return tuple(group for group in grouped(problems) if group.waiver)


def marks(notes: Iterable[Note], sheet: Sheet) -> tuple[Mark, ...]:
    """The marks of all notes, one for each place; the first notes stand nearest."""
    rooms = {page.number: Room(page) for page in sheet.pages}
    found: list[Mark] = []
    for note in notes:
        told: dict[Place, list[Problem]] = {}
        for problem, place in zip(note.group.problems, note.places, strict=True):
            told.setdefault(place, []).append(problem)
        for place, members in told.items():
            centre = rooms[place.page].put(place)
            found.append(Mark(note.number, note.group.severity, place.page, centre, tuple(members)))
    return tuple(found)
