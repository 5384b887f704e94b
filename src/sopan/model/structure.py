"""Who an agency is made of: its units and positions (SOTK) and the persons who held them, over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sopan.model.time.dates import WrittenDate

NO_DATE = WrittenDate()


class StructureState(StrEnum):
    """An SOP rests on a structure that is final; one that is only drafted may still change."""

    DRAFT = "rancangan"
    FINAL = "final"


class Capacity(StrEnum):
    """In which capacity a person holds a position."""

    SUBSTANTIVE = "definitif"
    ACTING = "Plt."  # pelaksana tugas: the position is vacant
    DAILY = "Plh."  # pelaksana harian: its holder is away
    CARETAKER = "Pj."  # penjabat, of a regional head
    TEMPORARY = "Pjs."  # penjabat sementara


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A position of the structure; `short` and `aliases` are other names under which documents know it."""

    name: str = ""
    short: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit and its positions, the head of the unit first. `parent` is the name of the unit it belongs to."""

    name: str = ""
    short: str = ""
    parent: str = ""
    positions: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The structure after one regulation. `roles` act in SOPs without being positions: PPID, a team, a counter."""

    state: StructureState = StructureState.FINAL
    regulation: str = ""
    since: WrittenDate = NO_DATE
    until: WrittenDate = NO_DATE
    units: tuple[Unit, ...] = ()
    roles: tuple[Position, ...] = ()

    @property
    def positions(self) -> tuple[Position, ...]:
        """All positions, unit by unit."""
        return tuple(position for unit in self.units for position in unit.positions)

    def unit(self, name: str) -> Unit | None:
        """The unit of this name or short name, whatever the capitals."""
        wanted = _plain(name)
        return next(
            (unit for unit in self.units if wanted and wanted in (_plain(unit.name), _plain(unit.short))),
            None,
        )

    def position(self, name: str) -> Position | None:
        """The position or role that a document calls by this name."""
        wanted = _plain(name)
        known = (*self.positions, *self.roles)
        return next((one for one in known if wanted and wanted in _names(one)), None)

    def unit_of(self, position: str) -> Unit | None:
        """The unit to which a position belongs."""
        found = self.position(position)
        return next((unit for unit in self.units if found is not None and found in unit.positions), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A person in a position for a time. An open end is "until now"."""

    name: str = ""
    nip: str = ""
    position: str = ""
    capacity: Capacity = Capacity.SUBSTANTIVE
    rank: str = ""
    since: WrittenDate = NO_DATE
    until: WrittenDate = NO_DATE
    decree: str = ""

    def on(self, day: date | None) -> bool:
        """Does the person hold the position on this day? Without a day: still today."""
        if day is None:
            return not self.until
        return covers(self.since, self.until, day)


def covers(since: WrittenDate, until: WrittenDate, day: date) -> bool:
    """Lies the day between two written dates, both included; what is not written does not bound."""
    return (since.on is None or since.on <= day) and (until.on is None or day <= until.on)


def _names(position: Position) -> frozenset[str]:
    return frozenset(
        _plain(name) for name in (position.name, position.short, *position.aliases) if name.strip()
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
