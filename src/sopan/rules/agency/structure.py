"""The structure (SOTK): an agency goes in; names of units and offices that are not the structure's, and a structure
that is not final, come out (ID24, ID26, LC11)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from sopan.model.agency import Filed
from sopan.model.procedure import Procedure, Stage
from sopan.model.structure import StructureState
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.offices import Offices, bare_position
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import IDENTITY, PRACTICE, SOP_BOOK
from sopan.rules.words.positions import key as position_key

Named = dict[str, dict[str, list[str]]]  # by what names share, then by name: the files
SHOWN = 5  # SOPs named in one finding
NONE_NEAR = "–"
MOST_LOOKED_UP = 60  # wrong names for which the nearest right one is looked for


@rule("ID24", "name-not-of-the-structure", severity=Severity.ERROR, basis="D", source=IDENTITY, folder=True)
def not_of_the_structure(case: AgencyCase) -> Iterator[Found]:
    """Unit and approving office bear the names that the regulation on the structure gives them."""
    if not case.structure.units or any(held.file in case.broken for held in case.agency.structures):
        return
    offices = Offices(case)
    former = [Offices(case, one.said) for one in case.agency.structures if one.said != case.structure]
    exact = {" ".join(name.casefold().split()) for name in offices.exact()}
    near: dict[str, str] = {}
    for held in case.procedures:
        weight = Severity.WARNING if held.said.stage is Stage.DRAFT else None
        unit = " ".join(held.said.unit.split())
        if (
            unit
            and unit.casefold() not in exact
            and not any(position_key(unit) in one.units for one in former)
        ):
            yield _of_unit(case, held, unit, offices, weight, near)
        position = bare_position(held.said.authorized_by.position)
        known = offices.key(position) in offices.positions.values()
        past = any(position_key(position) in one.positions for one in former)
        if position and not (known or past or offices.is_above(position)):
            names = [one.name for one in case.structure.positions]
            right = _nearest(position, names, near)
            facts: dict[str, Any] = {"said": quoted(position), "right": right}
            variant = "position" if right != NONE_NEAR else "position_alone"
            weight = Severity.WARNING
            yield case.at(held.file, "disahkan_oleh.jabatan", severity=weight, variant=variant, **facts)


def _of_unit(
    case: AgencyCase,
    held: Filed[Procedure],
    unit: str,
    offices: Offices,
    weight: Severity | None,
    near: dict[str, str],
) -> Found:
    right = offices.units.get(position_key(unit), "")
    if right:
        facts: dict[str, Any] = {"said": quoted(unit), "right": right}
        return case.at(
            held.file, "unit_kerja", severity=Severity.WARNING, variant="spelling", **facts
        ).mended(right)
    names = [one.name for one in case.structure.units]
    facts = {"said": quoted(unit), "right": _nearest(unit, names, near)}
    variant = "unit" if facts["right"] != NONE_NEAR else "unit_alone"
    return case.at(held.file, "unit_kerja", severity=weight, variant=variant, **facts)


@rule("ID26", "office-named-in-several-ways", severity=Severity.HINT, basis="P", source=PRACTICE, folder=True)
def named_in_several_ways(case: AgencyCase) -> Iterator[Found]:
    """Each unit and each approving office is named in one way over all SOPs, whatever short forms are known."""
    units, positions = _named(case)
    for path, variant, named in (
        ("unit_kerja", "unit", units),
        ("disahkan_oleh.jabatan", "position", positions),
    ):
        for ways in named.values():
            right, *others = sorted(ways, key=lambda way: -len(ways[way]))
            for way in others:
                facts: dict[str, Any] = {"said": quoted(way), "right": right, "count": len(ways[right])}
                for file in ways[way] if way.casefold() != right.casefold() else ():
                    yield case.at(file, path, variant=variant, **facts)


def _named(case: AgencyCase) -> tuple[Named, Named]:
    """How units and approving offices are written. A unit that the structure does not have so has its own finding."""
    offices = Offices(case)
    exact = {" ".join(name.casefold().split()) for name in offices.exact()}
    units: Named = {}
    positions: Named = {}
    for held in case.procedures:
        unit = " ".join(held.said.unit.split())
        position = bare_position(held.said.authorized_by.position)
        if unit and (unit.casefold() in exact or not case.structure.units):
            own = position_key(unit)
            units.setdefault(offices.units.get(own, own), {}).setdefault(unit, []).append(held.file)
        if position:
            positions.setdefault(offices.key(position), {}).setdefault(position, []).append(held.file)
    return units, positions


@rule("LC11", "structure-not-final", severity=Severity.WARNING, basis="P", source=SOP_BOOK, folder=True)
def not_final(case: AgencyCase) -> Iterator[Found]:
    """SOPs are made for a structure that is final: those that rest on one still drafted are told together."""
    final = [
        Offices(case, one.said) for one in case.agency.structures if one.said.state is StructureState.FINAL
    ]
    for draft in case.agency.structures:
        if draft.said.state is not StructureState.DRAFT or draft.file in case.broken:
            continue
        offices = Offices(case, draft.said)
        resting = [held for held in case.procedures if _rests_on(held.said, offices, final)]
        if resting:
            in_force = any(held.said.stage is Stage.IN_FORCE for held in resting)
            yield case.at(
                draft.file,
                "status",
                severity=None if in_force else Severity.HINT,
                count=len(resting),
                procedures=listed([held.said.title or held.file for held in resting]),
            )


def _rests_on(procedure: Procedure, draft: Offices, final: list[Offices]) -> bool:
    """Does an SOP rest on a drafted structure: there is no final one, or only the draft has its unit?"""
    if not final:
        return True
    unit = position_key(procedure.unit)
    return bool(unit) and unit in draft.units and not any(unit in one.units for one in final)


def listed(titles: list[str]) -> str:
    """The first titles, and how many more there are."""
    more = f"; … (+{len(titles) - SHOWN})" if len(titles) > SHOWN else ""
    return "; ".join(quoted(title) for title in titles[:SHOWN]) + more


def _nearest(written: str, names: list[str], near: dict[str, str]) -> str:
    """The name most like what is written, each looked for once."""
    if written not in near:
        if len(near) >= MOST_LOOKED_UP:
            return NONE_NEAR
        found = get_close_matches(written[:200], names[:2000], n=1, cutoff=0.5)
        near[written] = found[0] if found else NONE_NEAR
    return near[written]
