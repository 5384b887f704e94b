"""An agency in, everybody who acts in its SOPs out: each position, role and outside party once, with its steps.

An SOP may call a position by its short name or another one; the structure says which of them are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from sopan.document import Span
from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Procedure
from sopan.model.structure import Position, Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What somebody does in one SOP: the places of the steps, counted from 0. An actor without a step has none."""

    held: Filed[Procedure]
    steps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """One who acts. `unit` is that of a position, "" for a role or one that the structure does not know; `called` are the
    other names that the SOPs use."""

    name: str
    unit: str = ""
    external: bool = False
    called: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    def is_called(self, name: str) -> bool:
        """Does an SOP mean this one by a name?"""
        return _plain(name) in {_plain(one) for one in (self.name, *self.called)}

    @property
    def anchor(self) -> str:
        """The anchor of the role card."""
        return f"peran-{'luar-' if self.external else ''}{_SIGNS.sub('-', self.name.casefold()).strip('-')}"

    @property
    def acts(self) -> bool:
        """Has it any step?"""
        return any(part.steps for part in self.parts)


_SIGNS = re.compile(r"[\W_]+")


def players(agency: Agency, *, day: date | None = None, without: Iterable[str] = ()) -> tuple[Player, ...]:
    """Everybody by name. `without` are the files of SOPs that are passed over, `day` chooses the structure."""
    left_out = frozenset(without)
    found: dict[tuple[bool, str], _Gathered] = {}
    structure = agency.structure(day)
    position = cache(structure.position)  # a few names stand in thousands of steps
    for held in agency.procedures:
        if held.file not in left_out:
            _gather(held, position, found)
    made = (one.player(structure) for one in found.values())
    return tuple(sorted(made, key=lambda one: (one.name.casefold(), one.external)))


def sop_anchor(held: Filed[Procedure]) -> str:
    """The anchor of an SOP's first page in the book."""
    return f"sop-{held.stem}"


def page_of(anchor: str, elsewhere: str = "") -> Span:
    """The page of an anchor in this volume, or what is known of one in another."""
    return Span(elsewhere) if elsewhere else Span("", to=anchor)


@dataclass(slots=True)
class _Gathered:
    """One who acts, under way."""

    name: str
    external: bool
    position: Position | None
    called: dict[str, str] = field(default_factory=dict)
    parts: dict[str, tuple[Filed[Procedure], set[int]]] = field(default_factory=dict)

    def player(self, structure: Structure) -> Player:
        unit = structure.unit_of(self.name) if self.position is not None else None
        return Player(
            name=self.name,
            unit=unit.name if unit else "",
            external=self.external,
            called=tuple(sorted(name for plain, name in self.called.items() if plain != _plain(self.name))),
            parts=tuple(Part(held=held, steps=tuple(sorted(steps))) for held, steps in self.parts.values()),
        )


def _gather(
    held: Filed[Procedure],
    position_of: Callable[[str], Position | None],
    found: dict[tuple[bool, str], _Gathered],
) -> None:
    external = {_plain(actor.name) for actor in held.said.actors if actor.external}
    for name, step in _named(held.said):
        if not name.strip():
            continue
        outside = _plain(name) in external
        position = None if outside else position_of(name)
        title = position.name if position else " ".join(name.split())
        one = found.setdefault((outside, _plain(title)), _Gathered(title, outside, position))
        one.called.setdefault(_plain(name), " ".join(name.split()))
        steps = one.parts.setdefault(held.file, (held, set()))[1]
        if step is not None:
            steps.add(step)


def _named(procedure: Procedure) -> Iterator[tuple[str, int | None]]:
    """All names with the step where they stand; None for the list of actors."""
    for actor in procedure.actors:
        yield actor.name, None
    for at, step in enumerate(procedure.steps):
        for name in step.actors:
            yield name, at


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
