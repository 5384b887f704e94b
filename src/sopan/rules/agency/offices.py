"""Units and positions as documents write them: a name goes in, the unit or position of the structure comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from sopan.model.agency import Agency
from sopan.model.structure import Capacity, Structure
from sopan.rules.agency.case import AgencyCase
from sopan.rules.words.positions import key as position_key

_CAPACITY = re.compile(
    r"^\W*(?P<word>plt|plh|pjs|pj|pelaksana tugas|pelaksana harian|penjabat sementara|penjabat)\b[.\s()]*",
    re.IGNORECASE,
)
_CAPACITIES = {
    "plt": Capacity.ACTING, "pelaksana tugas": Capacity.ACTING, "plh": Capacity.DAILY,
    "pelaksana harian": Capacity.DAILY, "pj": Capacity.CARETAKER, "penjabat": Capacity.CARETAKER,
    "pjs": Capacity.TEMPORARY, "penjabat sementara": Capacity.TEMPORARY,
}  # fmt: skip
_ABOVE = re.compile(
    r"^(?:wakil\s+)?(?:bupati|wali\s?kota|gubernur|menteri|presiden|sekretaris daerah|sekda)\b", re.IGNORECASE
)


def bare_position(written: str) -> str:
    """The position without Plt., Plh., Pj. before it."""
    return " ".join(_CAPACITY.sub("", written, count=1).split())


def capacity_of(written: str) -> Capacity:
    """In which capacity the position is written to be held."""
    found = _CAPACITY.match(written)
    return _CAPACITIES[" ".join(found["word"].lower().split())] if found else Capacity.SUBSTANTIVE


class Offices:
    """The names of units and positions in the structure on the day, and how documents may write them."""

    def __init__(self, case: AgencyCase, structure: Structure | None = None) -> None:
        self.agency: Agency = case.agency
        self.structure = case.structure if structure is None else structure

    def key(self, position: str) -> str:
        """What two ways to write one position have in common, aliases and the region behind it included."""
        written = position_key(position)
        return self.positions.get(written, written)

    @cached_property
    def positions(self) -> dict[str, str]:
        """Every way to write a position, by `positions.key`, to the key of its full name."""
        ways: dict[str, str] = {}
        office = self.agency.office
        for one in (*self.structure.positions, *self.structure.roles):
            own = position_key(one.name)
            for name in (one.name, one.short, *one.aliases):
                for way in self._ways(name):
                    ways.setdefault(way, own)
        if office.head and position_key(office.head) not in ways:
            own = position_key(office.head)
            for way in self._ways(office.head):
                ways.setdefault(way, own)
        return ways

    @cached_property
    def units(self) -> dict[str, str]:
        """Every way to write a unit to its full name."""
        ways: dict[str, str] = {}
        for unit in self.structure.units:
            for name in (unit.name, unit.short):
                for way in self._ways(name):
                    ways.setdefault(way, unit.name)
        office = self.agency.office
        for name in (office.name, office.short, *office.levels):
            for way in self._ways(name):
                ways.setdefault(way, office.name)
        return ways

    def exact(self) -> Iterator[str]:
        """Names of units as they may be written to the letter."""
        office = self.agency.office
        for unit in self.structure.units:
            yield from self._written(unit.name, unit.short)
        yield from self._written(office.name, office.short, *office.levels)

    def is_above(self, position: str) -> bool:
        """Is it an office above the agency: Bupati, Sekretaris Daerah?"""
        return bool(_ABOVE.match(bare_position(position)))

    def _ways(self, name: str) -> Iterator[str]:
        return (position_key(written) for written in self._written(name) if position_key(written))

    def _written(self, *names: str) -> Iterator[str]:
        """A name alone, and with the region or the agency behind it."""
        office = self.agency.office
        behind = [one for one in (office.region, office.name, office.short) if one.strip()]
        behind += [f"{office.name} {office.region}"] if office.region and office.name else []
        behind += (
            [re.sub(r"^(?:dinas|badan)\s+", "", office.name, flags=re.IGNORECASE)] if office.name else []
        )
        for name in names:
            said = " ".join(name.split())
            if said:
                yield said
                yield from (f"{said} {more}" for more in behind)
