"""The process map: an agency goes in; SOPs outside the map, processes without SOP, and circles come out (XR08)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from sopan.model.processes import in_circle, leaf_codes
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import DESIGN, INTEGRITY_ZONE

PROCESSES = "proses.yaml"


@rule(
    "XR08",
    "procedure-outside-the-map",
    severity=Severity.WARNING,
    basis="V+X",
    source=f"{INTEGRITY_ZONE}; selebihnya {DESIGN}",
    folder=True,
)
def outside_the_map(case: AgencyCase) -> Iterator[Found]:
    """Every SOP is at a leaf of the process map, and every leaf has an SOP or says why it needs none. Before the map is
    drawn, that is one hint."""
    if PROCESSES in case.broken:
        return
    if not case.agency.processes:
        if case.procedures:
            yield case.at_office("nama", severity=Severity.HINT, variant="none", count=len(case.procedures))
        return
    yield from _procedures(case)
    yield from _processes(case)


def _procedures(case: AgencyCase) -> Iterator[Found]:
    leaf = leaf_codes(case.agency.processes)
    names = {one.name: one.code for one in case.agency.processes if one.code in leaf}
    codes = {one.code for one in case.agency.processes}
    for held in case.procedures:
        code = held.said.process
        if not code:
            near = get_close_matches(held.said.title, names, n=1, cutoff=0.5)
            likely = f"{names[near[0]]} {near[0]}" if near else "–"
            yield case.at(held.file, "judul", variant="likely" if near else "missing", likely=likely)
        elif code in codes and code not in leaf:  # a code that is not there is told by BR22
            below = [one.code for one in case.agency.processes if one.parent == code]
            yield case.at(held.file, "proses", variant="inner", code=code, below=", ".join(below))


def _processes(case: AgencyCase) -> Iterator[Found]:
    leaf = leaf_codes(case.agency.processes)
    served = {held.said.process for held in case.agency.procedures}
    circle = in_circle(case.agency.processes)
    unread = any(held.file in case.broken for held in case.agency.procedures)
    for number, process in enumerate(case.agency.processes, 1):
        facts: dict[str, Any] = {"code": process.code, "name": quoted(process.name)}
        if process in circle:
            yield case.at(
                PROCESSES, f"proses[{number}].induk", variant="circle", parent=process.parent, **facts
            )
        elif process.code in leaf and process.code not in served and not process.exempt and not unread:
            yield case.at(PROCESSES, f"proses[{number}]", severity=Severity.HINT, variant="gap", **facts)
