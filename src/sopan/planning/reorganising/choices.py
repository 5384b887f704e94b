"""What a map of a reorganisation chooses for single SOPs, and what its maker should look at: choices for SOPs that are
not there, and titles that come together in one unit."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from sopan.language.alike import alike_pairs
from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Procedure
from sopan.model.reorganisation import Choice, Reorganisation
from sopan.planning.reorganising.succession import key
from sopan.problems import Location, Problem, Severity


def near_duplicates(agency: Agency, new_units: Mapping[str, str]) -> Iterator[Problem]:
    """Titles that say nearly the same and come into one unit from several."""
    by_unit: dict[str, list[Filed[Procedure]]] = {}
    for held in agency.procedures:
        by_unit.setdefault(key(new_units.get(held.file, held.said.unit)), []).append(held)
    for together in by_unit.values():
        for pair in alike_pairs([held.said.title for held in together]):
            one, other = together[pair.first], together[pair.second]
            if key(one.said.unit) != key(other.said.unit):
                facts = {
                    "judul": other.said.title,
                    "lain": one.said.title,
                    "unit": new_units.get(other.file, ""),
                    "berkas": one.file,
                }
                at = Location(file=other.file, path="judul")
                yield Problem(code="RO09", severity=Severity.WARNING, at=at, facts=facts)


def processes_below(agency: Agency) -> dict[str, frozenset[str]]:
    """Each process's code with those of all processes under it."""
    found: dict[str, frozenset[str]] = {}
    for process in agency.processes:
        inside, grown = {process.code}, True
        while grown:
            more = {one.code for one in agency.processes if one.parent in inside} - inside
            inside |= more
            grown = bool(more)
        found[process.code] = frozenset(inside - {""})
    return found


def chosen(agency: Agency, said: Reorganisation) -> dict[str, Choice]:
    """The choices that the map makes for single SOPs, by their files."""
    found = ((agency.procedure(one.procedure), one) for one in said.choices)
    return {held.file: one for held, one in found if held is not None}


def unknown_choices(agency: Agency, said: Reorganisation) -> Iterator[Problem]:
    """Choices for SOPs that are not there; their place is in the map, so their file is empty."""
    known = [name for held in agency.procedures for name in (held.stem, held.said.title) if name]
    for number, one in enumerate(said.choices, 1):
        if agency.procedure(one.procedure) is None:
            near = difflib.get_close_matches(one.procedure, known, n=1, cutoff=0.4)
            facts = {"jenis": "SOP", "ditulis": one.procedure, "terdekat": near[0] if near else "–"}
            at = Location(path=f"sop[{number}].sop")
            yield Problem(code="RO01", severity=Severity.ERROR, at=at, facts=facts)
