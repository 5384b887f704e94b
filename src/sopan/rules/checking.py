"""Check: a procedure and its agency's profile go in, the sorted problems come out.

A rule that fails is itself reported (PM00) and the others go on. What the office has set aside (`dikesampingkan`)
comes out too, with the reason given: who prints or enacts decides what that means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sopan import terms
from sopan.model.procedure import Procedure, Stage
from sopan.problems import Location, Problem, Severity
from sopan.profile import Profile, profile
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import Rule, of_procedures
from sopan.rules.waivers import waived

if TYPE_CHECKING:
    from sopan.sheet import Sheet

BROKEN_RULE = "PM00"

_PART = re.compile(r"([^.\[\]]+)(?:\[(\d+)\])?")
_RANKS = {row.key: rank for rank, row in reversed(tuple(enumerate(terms.TERMS)))}


def check(
    procedure: Procedure,
    choices: Profile | None = None,
    *,
    on: date | None = None,
    sheet: Sheet | None = None,
    stage: Stage | None = None,
) -> tuple[Problem, ...]:
    """Everything the rules find, the heaviest first and then by place.

    `choices` is the agency's profile (the national base without one), `on` the day of the check, `sheet` the drawing
    if there is one. `stage` asks what would be found if the SOP had come so far; by default what it says of itself.
    """
    case = Case(procedure, choices or profile(), stage or procedure.stage, on, sheet)
    rules = of_procedures()
    first = [problem for rule in rules if not rule.last for problem in _found(rule, case)]
    told = replace(case, told=tuple(first))
    first.extend(problem for rule in rules if rule.last for problem in _found(rule, told))
    return tuple(sorted(waived(procedure, first), key=_weight_and_place))


def _found(rule: Rule, case: Case) -> Iterator[Problem]:
    """The problems of one rule, where it is asked."""
    severity = rule.weight(case)
    if severity is not None:
        yield from _judge(rule, severity, case)


def _judge(rule: Rule, severity: Severity, case: Case) -> Iterator[Problem]:
    try:
        found = tuple(rule.check(case))
    except Exception as error:
        facts = {"rule": rule.code, "error": type(error).__name__}
        yield Problem(code=BROKEN_RULE, severity=Severity.HINT, facts=facts)
        return
    for one in found:
        yield _problem(rule, severity, one)


def _problem(rule: Rule, severity: Severity, found: Found) -> Problem:
    """A profile's severity is the most a finding weighs; a milder form of the fault stays milder."""
    weight = severity if found.severity is None else min(severity, found.severity)
    at = Location(path=found.path)
    return Problem(code=rule.code, severity=weight, at=at, facts=found.facts, mends=found.mends)


def _weight_and_place(problem: Problem) -> tuple[int, tuple[tuple[int, int], ...], str, str]:
    return -problem.severity, _place(problem.at.path), problem.at.path, problem.code


def _place(path: str) -> tuple[tuple[int, int], ...]:
    """Places in the order of a written file: step 2 before step 10, Kegiatan before Waktu."""
    return tuple((_RANKS.get(word, len(_RANKS)), int(number or 0)) for word, number in _PART.findall(path))
