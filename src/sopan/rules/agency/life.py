"""The life of SOPs: an agency goes in; SOPs whose state, decree, edition or review do not agree come out
(LC01, LC05, LC08, LC09).

What monitoring, acknowledgement and review records show (LC02–LC04, LC06, LC07) is known where they are kept: a folder
of plain files keeps none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sopan.language.words import plain
from sopan.model.agency import Filed
from sopan.model.procedure import Procedure, Stage
from sopan.model.time.dates import long_date
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.offices import Offices, bare_position
from sopan.rules.agency.standing import enacted, withdrawn
from sopan.rules.agency.structure import listed
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import DRAFTING, NEEDS, TYPES
from sopan.rules.words.positions import key as position_key

YEAR = 365  # days


@rule("LC01", "state-against-decree", severity=Severity.ERROR, basis="D", source=DRAFTING, folder=True)
def state_against_decree(case: AgencyCase) -> Iterator[Found]:
    """An SOP says of itself what the decrees have made of it."""
    by, gone = enacted(case), withdrawn(case)
    certain = not any(decree.file in case.broken for decree in case.agency.decrees)
    standing = [held for held in case.procedures if held.said.stage is Stage.IN_FORCE]
    if standing and not case.agency.decrees:
        yield case.at_office("nama", severity=Severity.HINT, variant="none", count=len(standing))
        return
    for held in case.procedures:
        decree = gone.get(held.file) or by.get(held.file)
        facts: dict[str, Any] = {"title": quoted(held.said.title or held.file)}
        if decree is None:
            if held.said.stage is Stage.IN_FORCE and certain:
                yield case.at(held.file, "status", severity=Severity.WARNING, variant="undecreed", **facts)
            continue
        facts |= {"decree": decree.said.number or decree.file, "date": decree.said.enacted_on.printed}
        if held.file in gone:
            if held.said.stage is Stage.IN_FORCE:
                yield case.at(held.file, "status", variant="revoked", **facts)
        elif held.said.stage is not Stage.IN_FORCE and not _is_next_edition(
            held.said, decree.said.enacted_on.on
        ):
            facts["stage"] = held.said.stage.value
            yield case.at(held.file, "status", severity=Severity.WARNING, variant="unmarked", **facts)


@rule("LC05", "review-overdue", severity=Severity.WARNING, basis="D", source=TYPES, folder=True)
def review_overdue(case: AgencyCase) -> Iterator[Found]:
    """The day on which an SOP in force was to be reviewed has not passed; one in force for over a year has such
    a day."""
    undated: list[str] = []
    for held in case.in_force:
        due, last = held.said.review_on.on, held.said.revised_on.on or held.said.effective_on.on
        if case.on is None or held.file in case.broken:
            continue
        if due is not None and due < case.on and (last is None or last <= due):
            facts: dict[str, Any] = {"date": long_date(due), "days": (case.on - due).days}
            yield case.at(held.file, "tanggal_tinjau_ulang", variant="passed", **facts)
        elif not held.said.review_on and last is not None and (case.on - last).days > YEAR:
            undated.append(held.said.title or held.file)
    if undated:
        facts = {"count": len(undated), "procedures": listed(undated)}
        yield case.at_office("nama", severity=Severity.HINT, variant="unplanned", **facts)


@rule("LC08", "review-called-for", severity=Severity.HINT, basis="D", source=NEEDS, folder=True)
def review_called_for(case: AgencyCase) -> Iterator[Found]:
    """An SOP in force that names a unit or an office which the structure no longer has is to be reviewed."""
    former = [Offices(case, one.said) for one in case.agency.structures if one.said != case.structure]
    if (
        not former
        or not case.structure.units
        or any(one.file in case.broken for one in case.agency.structures)
    ):
        return
    now = Offices(case)
    for held in case.in_force:
        gone = list(dict.fromkeys(_gone(held, now, former)))
        if gone and held.file not in case.broken:
            yield case.at(
                held.file, "unit_kerja", names=listed(gone), regulation=case.structure.regulation or "–"
            )


@rule("LC09", "several-editions-in-force", severity=Severity.ERROR, basis="D", source=DRAFTING, folder=True)
def several_editions(case: AgencyCase) -> Iterator[Found]:
    """Of the editions of one SOP – one title in one unit – one is in force."""
    first: dict[tuple[str, str], Filed[Procedure]] = {}
    for held in case.procedures:
        title = plain(held.said.title)
        if held.said.stage is not Stage.IN_FORCE or not title:
            continue
        same = first.setdefault((title, position_key(held.said.unit)), held)
        if same is not held:
            yield case.at(held.file, "status", title=quoted(held.said.title), file=same.file)


def _is_next_edition(procedure: Procedure, enacted_on: date | None) -> bool:
    """Has the SOP been revised since the decree, so that a draft of it is the next edition?"""
    dates = (procedure.revised_on.on, procedure.completed_on.on)
    return enacted_on is not None and any(day is not None and day > enacted_on for day in dates)


def _gone(held: Filed[Procedure], now: Offices, former: list[Offices]) -> Iterator[str]:
    """Names of units and offices that only a former structure knows."""
    unit = position_key(held.said.unit)
    if unit and unit not in now.units and any(unit in one.units for one in former):
        yield held.said.unit.strip()
    approver = bare_position(held.said.authorized_by.position)
    for name in (approver, *(actor.name for actor in held.said.actors if not actor.external)):
        way = position_key(name)
        if way and way not in now.positions and any(way in one.positions for one in former):
            yield " ".join(name.split())
