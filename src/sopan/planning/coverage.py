"""An agency, or a region of several → its coverage: which duties have SOPs, which SOPs have no duty, which units have
none, and which SOPs say the same. SOPs in the old format count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sopan.language.alike import SAME, alike_pairs, bare, groups
from sopan.model.agency import Agency, Region
from sopan.model.duties import DutyRow, leaves
from sopan.model.tracing import Titled, Traced, likely_rows, same_unit, traced

Member = tuple[str, Titled]  # the agency ("" within one) and one of its SOPs


class State(StrEnum):
    """How far a duty is covered."""

    COVERED = "ada SOP"
    PARTLY = "sebagian"  # some of the titles chosen for it have no SOP yet
    EXEMPT = "tidak perlu SOP"
    OPEN = "belum ada SOP"


@dataclass(frozen=True, slots=True)
class DutyState:
    """One duty at which work stands: its place among the rows, the SOPs that serve it, the chosen titles that have no
    SOP, and SOPs that may be meant for it."""

    at: int
    row: DutyRow
    state: State
    served_by: tuple[Titled, ...] = ()
    missing: tuple[str, ...] = ()
    perhaps: tuple[Titled, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitState:
    """One unit: its duties by state, and how many SOPs it has."""

    name: str
    covered: int = 0
    partly: int = 0
    exempt: int = 0
    open: int = 0
    procedures: int = 0
    old: int = 0

    @property
    def duties(self) -> int:
        """All its duties."""
        return self.covered + self.partly + self.exempt + self.open

    @property
    def bare(self) -> bool:
        """Has it no SOP at all?"""
        return not self.procedures and not self.old


@dataclass(frozen=True, slots=True)
class Astray:
    """An SOP that serves no duty, and the duties it may be meant for."""

    titled: Titled
    perhaps: tuple[DutyRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeated:
    """SOPs that say the same or nearly so, each with the agency it belongs to ("" within one agency). `same`: the same
    work in other words at most, so that one generic SOP can serve all."""

    members: tuple[Member, ...]
    same: bool

    @property
    def title(self) -> str:
        """The title to be proposed: the one most of them bear, the shortest of several."""
        said = [titled.title for _, titled in self.members]
        return min(
            said, key=lambda title: (-sum(bare(one) == bare(title) for one in said), len(title), title)
        )

    @property
    def all_generic(self) -> bool:
        """Do all say of themselves that they are generic?"""
        return all(titled.generic for _, titled in self.members)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One agency's coverage."""

    name: str
    short: str = ""
    units: tuple[UnitState, ...] = ()
    duties: tuple[DutyState, ...] = ()
    astray: tuple[Astray, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    procedures: int = 0
    old: int = 0
    begun: bool = True  # are there duties to cover at all?

    def count(self, state: State) -> int:
        """How many duties are in a state."""
        return sum(one.state is state for one in self.duties)

    @property
    def bare_units(self) -> tuple[UnitState, ...]:
        """Units without any SOP."""
        return tuple(unit for unit in self.units if unit.bare)

    @property
    def generic(self) -> tuple[Repeated, ...]:
        """What units wrote separately although one generic SOP could serve them."""
        return tuple(one for one in self.repeated if one.same and not one.all_generic)


@dataclass(frozen=True, slots=True)
class RegionCoverage:
    """Several agencies' coverage, and what they have in common."""

    name: str
    agencies: tuple[Coverage, ...] = ()
    repeated: tuple[Repeated, ...] = ()

    @property
    def generic(self) -> tuple[Repeated, ...]:
        """What agencies wrote separately although one generic SOP could serve them."""
        return tuple(one for one in self.repeated if one.same and not one.all_generic)


def coverage(agency: Agency, on: date | None = None) -> Coverage:
    """The coverage of one agency, by its structure on a day."""
    found = traced(agency)
    duties = tuple(_duties(found))
    return Coverage(
        name=agency.office.name or agency.folder,
        short=agency.office.short,
        units=tuple(_units(agency, found, duties, on)),
        duties=duties,
        astray=tuple(_astray(found)),
        repeated=repeated([("", one) for one in found.titled], _apart_in_agency),
        procedures=sum(not one.old for one in found.titled),
        old=sum(one.old for one in found.titled),
        begun=bool(agency.duties),
    )


def region_coverage(region: Region, on: date | None = None) -> RegionCoverage:
    """The coverage of all agencies of a region, and the SOPs that several of them wrote."""
    each = tuple(coverage(agency, on) for agency in region.agencies)
    labels = _labels(region.agencies)
    named = [
        (label, one)
        for label, agency in zip(labels, region.agencies, strict=True)
        for one in traced(agency).titled
    ]
    return RegionCoverage(region.name, each, repeated(named, lambda one, other: one[0] != other[0]))


def _labels(agencies: Sequence[Agency]) -> list[str]:
    """A short name for each agency, no two alike: its short name, else its name, else its folder."""
    ways = [
        [one.office.short or one.office.name for one in agencies],
        [one.office.name for one in agencies],
        [one.folder for one in agencies],
    ]
    return [
        next((way[at] for way in ways if way[at] and way.count(way[at]) == 1), f"{one.office.name} {at + 1}")
        for at, one in enumerate(agencies)
    ]


def repeated(members: Sequence[Member], apart: Callable[[Member, Member], bool]) -> tuple[Repeated, ...]:
    """Titles that say the same, those of the same work first, then those near each other; only such as stand apart (in
    two units, in two agencies)."""
    pairs = alike_pairs([one.title for _, one in members])
    made = []
    inside: dict[int, int] = {}
    for number, places in enumerate(groups(pairs)):
        inside.update(dict.fromkeys(places, number))
        held = tuple(members[at] for at in places)
        if any(apart(held[0], other) for other in held[1:]):
            made.append(Repeated(held, same=True))
    seen: set[tuple[int, int]] = set()
    for pair in pairs:
        one, other = members[pair.first], members[pair.second]
        key = (inside.get(pair.first, -1 - pair.first), inside.get(pair.second, -1 - pair.second))
        if pair.score < SAME and apart(one, other) and key not in seen:
            seen.add(key)
            made.append(Repeated((one, other), same=False))
    return tuple(sorted(made, key=lambda one: (not one.same, -len(one.members), one.title)))


def _apart_in_agency(one: Member, other: Member) -> bool:
    return not same_unit(one[1].unit, other[1].unit)


def _duties(found: Traced) -> Iterator[DutyState]:
    working = frozenset(leaves(found.rows)) | found.served.keys()
    waiting = [
        at for at, row in enumerate(found.rows) if at in working and at not in found.served and not row.exempt
    ]
    perhaps = _perhaps(found, waiting)
    have = {bare(one.title) for one in found.titled}
    for at in sorted(working):
        row = found.rows[at]
        served = tuple(found.titled[one] for one in found.served.get(at, ()))
        missing = tuple(title for title in row.titles if bare(title) not in have)
        if served:
            state = State.PARTLY if missing and len(row.titles) > 1 else State.COVERED
        else:
            state = State.EXEMPT if row.exempt else State.OPEN
        lacking = missing if state in (State.PARTLY, State.OPEN) else ()
        yield DutyState(at, row, state, served, lacking, tuple(perhaps.get(at, ())))


def _perhaps(found: Traced, waiting: Sequence[int]) -> dict[int, list[Titled]]:
    """For the duties without SOP the SOPs without duty whose words fit."""
    proposals: dict[int, list[Titled]] = {}
    rows = [found.rows[at] for at in waiting]
    for number, one in enumerate(found.titled):
        if number not in found.serves:
            for place in likely_rows(one.title, one.unit, rows, most=1):
                proposals.setdefault(waiting[place], []).append(one)
    return proposals


def _astray(found: Traced) -> Iterator[Astray]:
    for at, one in enumerate(found.titled):
        if at not in found.serves and found.rows:
            yield Astray(one, tuple(found.rows[row] for row in likely_rows(one.title, one.unit, found.rows)))


def _units(
    agency: Agency, found: Traced, duties: Sequence[DutyState], on: date | None
) -> Iterator[UnitState]:
    """Every unit that the structure, a duty or an SOP names, in this order; a mere part above others counts when it has
    duties or SOPs of its own."""
    structure = agency.structure(on)
    above = {" ".join(unit.parent.casefold().split()) for unit in structure.units}
    said = ([one.row.unit for one in duties], [one.unit for one in found.titled])
    names = _once([unit.name for unit in structure.units], *said)
    for name in names:
        mine = [one for one in duties if same_unit(one.row.unit, name)]
        written = [one for one in found.titled if same_unit(one.unit, name)]
        if not mine and not written and " ".join(name.casefold().split()) in above:
            continue
        counted = {state: sum(one.state is state for one in mine) for state in State}
        yield UnitState(
            name,
            covered=counted[State.COVERED],
            partly=counted[State.PARTLY],
            exempt=counted[State.EXEMPT],
            open=counted[State.OPEN],
            procedures=sum(not one.old for one in written),
            old=sum(one.old for one in written),
        )


def _once(*lists: Iterable[str]) -> list[str]:
    names: list[str] = []
    for name in (name for one in lists for name in one):
        if name.strip() and not any(same_unit(name, known) for known in names):
            names.append(name)
    return names
