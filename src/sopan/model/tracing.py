"""An agency's duties and SOPs → which SOP serves which duty: as the SOP says, as the duty's chosen titles say, or as
their words make likely. What is only likely is a proposal and covers nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sopan.language.alike import bare
from sopan.language.stems import roots
from sopan.model.agency import Agency
from sopan.model.duties import DutyRow, filled

OLD_LIST = "sop-lama.xlsx"
LIKELY = 0.67  # share of a title's roots that must stand in the words of a duty


@dataclass(frozen=True, slots=True)
class Titled:
    """One SOP of an agency, in the new format (its file) or the old one (its row in the list)."""

    title: str
    unit: str
    file: str
    row: int = 0  # of the list of SOPs in the old format
    duties: tuple[str, ...] = ()
    generic: bool = False

    @property
    def old(self) -> bool:
        """Is it in the old format?"""
        return self.row > 0


@dataclass(frozen=True, slots=True)
class Traced:
    """The places of duties, and the places of the SOPs that serve them."""

    rows: tuple[DutyRow, ...]  # nothing left empty that the row above says
    titled: tuple[Titled, ...]
    served: dict[int, tuple[int, ...]]  # place of a row → places of SOPs
    serves: dict[int, tuple[int, ...]]  # place of an SOP → places of rows


def all_titled(agency: Agency) -> tuple[Titled, ...]:
    """All SOPs of an agency, those in the old format behind the others; one without a title is left out."""
    fresh = [
        Titled(
            held.said.title,
            held.said.unit,
            held.file,
            duties=held.said.duties,
            generic=str(held.said.genericity) == "generik",
        )
        for held in agency.procedures
    ]
    old = [Titled(one.title, one.unit, OLD_LIST, one.row) for one in agency.old_procedures]
    return tuple(one for one in (*fresh, *old) if one.title.strip())


def traced(agency: Agency) -> Traced:
    """What serves what: an SOP serves the duties it names, and those that chose its title for their unit (or, where no
    unit of that name chose it, for any)."""
    rows, titled = filled(agency.duties), all_titled(agency)
    by_id = {row.id: at for at, row in reversed(tuple(enumerate(rows))) if row.id}
    by_title: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for title in row.titles:
            by_title[bare(title)].append(at)
    serves: dict[int, tuple[int, ...]] = {}
    for at, one in enumerate(titled):
        named = [by_id[name] for name in one.duties if name in by_id]
        chosen = by_title.get(bare(one.title), [])
        own = [place for place in chosen if same_unit(rows[place].unit, one.unit)]
        if found := tuple(dict.fromkeys((*named, *(own or chosen)))):
            serves[at] = found
    served: dict[int, list[int]] = defaultdict(list)
    for at, places in serves.items():
        for place in places:
            served[place].append(at)
    return Traced(rows, titled, {place: tuple(of) for place, of in served.items()}, serves)


def likely_rows(title: str, unit: str, rows: Sequence[DutyRow], most: int = 3) -> tuple[int, ...]:
    """The places of the duties that a title most likely serves, the likeliest first; those of its unit go before."""
    wanted = frozenset(roots(bare(title)))
    if not wanted:
        return ()
    scored = []
    for at, row in enumerate(rows):
        share = len(wanted & _bag(row)) / len(wanted)
        if share >= LIKELY:
            scored.append((not same_unit(row.unit, unit), -share, at))
    return tuple(at for _, _, at in sorted(scored)[:most])


def same_unit(one: str, other: str) -> bool:
    """Do two names mean one unit? The longer may go on with the agency it belongs to."""
    first, second = sorted((" ".join(one.casefold().split()), " ".join(other.casefold().split())), key=len)
    return first == second or (bool(first) and second.startswith((f"{first} ", f"{first},")))


def _bag(row: DutyRow) -> frozenset[str]:
    said = " ".join(
        (row.subfunction or row.function or row.duty, row.activity, row.output, *row.aspects, *row.titles)
    )
    return frozenset(roots(said))
