"""A procedure as read → the problems of what names something else: branch targets, actors, ids."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from sopan.model.flow import flows
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity


def link_problems(procedure: Procedure, places: Mapping[str, Location]) -> Iterator[Problem]:
    """What points at nothing (BR09, BR10) or is named twice (BR11)."""
    yield from _targets(procedure, places)
    yield from _actors(procedure, places)
    yield from _ids(procedure, places)
    if not procedure.steps:
        yield Problem(
            code="BR21", severity=Severity.ERROR, at=places.get("langkah", Location(line=1, column=1))
        )


def _targets(procedure: Procedure, places: Mapping[str, Location]) -> Iterator[Problem]:
    ids = [step.id for step in procedure.steps if step.id]
    for flow in flows(procedure):
        step = procedure.steps[flow.source]
        if flow.target is not None or not (step.outcomes or step.next):
            continue
        base = f"langkah[{flow.source + 1}]"
        path = f"{base}.cabang.{flow.label}" if flow.label is not None else f"{base}.lanjut"
        near = difflib.get_close_matches(flow.wanted, ids, n=1, cutoff=0.6)
        facts = {"ditulis": flow.wanted or "(kosong)", "langkah": str(flow.source + 1)}
        facts["saran"] = near[0] if near else f"1 sampai {len(procedure.steps)}"
        place = places.get(path) or places.get(f"{base}.cabang") or places.get(base, Location(path=path))
        yield Problem(code="BR09", severity=Severity.ERROR, at=place, facts=facts)


def _actors(procedure: Procedure, places: Mapping[str, Location]) -> Iterator[Problem]:
    declared = [actor.name for actor in procedure.actors]
    if not declared:
        return
    told: set[str] = set()
    for number, step in enumerate(procedure.steps, 1):
        for name in step.actors:
            if name in declared or name in told:
                continue
            told.add(name)
            near = difflib.get_close_matches(name, declared, n=1, cutoff=0.6)
            facts = {"pelaksana": name, "terdekat": near[0] if near else ", ".join(declared[:4])}
            path = f"langkah[{number}].pelaksana"
            place = places.get(path, Location(path=path))
            yield Problem(code="BR10", severity=Severity.ERROR, at=place, facts=facts)


def _ids(procedure: Procedure, places: Mapping[str, Location]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, step in enumerate(procedure.steps, 1):
        if step.id and first.setdefault(step.id, number) != number:
            path = f"langkah[{number}].id"
            facts = {"id": step.id, "langkah": str(first[step.id])}
            yield Problem(code="BR11", severity=Severity.ERROR, at=places.get(path, Location()), facts=facts)
