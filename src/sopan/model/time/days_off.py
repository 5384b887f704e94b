"""A year in, its national days off out, each with its standing: decreed, not checked, or not decreed yet.

The dates come from the package `holidays`, loaded only when a year is asked for. A year whose decree is not
out is never filled with expected dates: only the days that need no decree (17 Agustus and the like) are off.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sopan.problems import MissingExtra


class Standing(StrEnum):
    """How sure a date is."""

    DECREED = "ditetapkan"
    UNCHECKED = "belum diperiksa"
    NOT_DECREED = "belum ditetapkan"


class DayOffKind(StrEnum):
    """Why the office is closed."""

    NATIONAL = "libur nasional"
    JOINT_LEAVE = "cuti bersama"
    DISPENSATION = "dispensasi"  # a governor's circular frees the faithful; services may go on
    LOCAL = "libur setempat"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """One day off, and the decree or circular it rests on."""

    on: date
    name: str = ""
    kind: DayOffKind = DayOffKind.LOCAL
    standing: Standing = Standing.UNCHECKED
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearStanding:
    """What is known about the national decree of one year."""

    year: int
    standing: Standing = Standing.UNCHECKED
    source: str = ""


_NEEDS_NO_DECREE = (
    (1, 1, "Tahun Baru Masehi"),
    (5, 1, "Hari Buruh Internasional"),
    (6, 1, "Hari Lahir Pancasila"),
    (8, 17, "Hari Kemerdekaan Republik Indonesia"),
    (12, 25, "Hari Raya Natal"),
)
_ESTIMATED = " (perkiraan)"  # the package's mark; a decreed year has no estimates


@lru_cache(maxsize=256)
def national_days_off(year: int, standing: Standing, with_joint_leave: bool = False) -> tuple[DayOff, ...]:
    """The national days off of a year. `with_joint_leave` adds those the package knows (earlier years)."""
    if standing is Standing.NOT_DECREED:
        return tuple(
            DayOff(on=date(year, month, day), name=name, kind=DayOffKind.NATIONAL, standing=Standing.DECREED)
            for month, day, name in _NEEDS_NO_DECREE
        )
    national = _from_package(year, "public")
    joint = _from_package(year, "government") if with_joint_leave else {}
    days = {on: (name, DayOffKind.JOINT_LEAVE) for on, name in joint.items()}
    days |= {on: (name, DayOffKind.NATIONAL) for on, name in national.items()}
    return tuple(
        DayOff(on=on, name=name.removesuffix(_ESTIMATED), kind=kind, standing=standing)
        for on, (name, kind) in sorted(days.items())
    )


@lru_cache(maxsize=256)
def national_dates_off(year: int, standing: Standing, with_joint_leave: bool = False) -> frozenset[date]:
    """Only the dates of `national_days_off`, quick to ask."""
    return frozenset(day.on for day in national_days_off(year, standing, with_joint_leave))


def _from_package(year: int, category: str) -> dict[date, str]:
    try:
        import holidays  # loaded late: reading and drawing an SOP needs no holidays
    except ImportError as error:
        raise MissingExtra("holidays") from error
    found = holidays.country_holidays("ID", years=year, categories=(category,), language="id", observed=False)
    return {on: name for on, name in found.items() if on.year == year}
