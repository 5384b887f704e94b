"""Check: a procedure and a profile's choice of severities go in, the sorted problems come out.

A rule that fails is itself reported (SP00) and the others go on. Waivers (`dikesampingkan`) are not applied
here: who prints or enacts decides what a waived problem means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from sopan import terms
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import Rule, registry

BROKEN_RULE = "SP00"

_PART = re.compile(r"([^.\[\]]+)(?:\[(\d+)\])?")
_RANKS = {row.key: rank for rank, row in reversed(tuple(enumerate(terms.TERMS)))}


class RuleChoice(Protocol):
    """What rules need of a profile: a severity of its own for a rule's code, None for "off".

    A profile that also has `style` "b" draws rows "Mulai" and "Selesai" of its own.
    """

    @property
    def severities(self) -> Mapping[str, Severity | None]: ...


def check(
    procedure: Procedure,
    profile: RuleChoice | None = None,
    *,
    on: date | None = None,
    sheet: object | None = None,
) -> tuple[Problem, ...]:
    """Everything the rules find, the heaviest first and then by place. `on` is the day of the check."""
    case = Case(procedure, on, sheet, getattr(profile, "style", "a"))
    chosen = profile.severities if profile is not None else {}
    problems: list[Problem] = []
    for rule in registry():
        severity = chosen.get(rule.code, rule.severity)
        if severity is not None:
            problems.extend(_judge(rule, severity, case))
    return tuple(sorted(problems, key=_weight_and_place))


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
    return Problem(code=rule.code, severity=weight, at=Location(path=found.path), facts=found.facts)


def _weight_and_place(problem: Problem) -> tuple[int, tuple[tuple[int, int], ...], str, str]:
    return -problem.severity, _place(problem.at.path), problem.at.path, problem.code


def _place(path: str) -> tuple[tuple[int, int], ...]:
    """Places in the order of a written file: step 2 before step 10, Kegiatan before Waktu."""
    return tuple((_RANKS.get(word, len(_RANKS)), int(number or 0)) for word, number in _PART.findall(path))
