"""Check a folder: an agency and its profile go in, the sorted problems that only the whole folder can show come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from sopan.model.agency import Agency
from sopan.model.procedure import Waiver
from sopan.problems import Location, Problem, Severity
from sopan.profile import Profile, profile
from sopan.rules.agency.case import AgencyCase
from sopan.rules.catalogue import Rule, registry
from sopan.rules.checking import BROKEN_RULE
from sopan.rules.waivers import set_aside


def check_agency(
    agency: Agency,
    choices: Profile | None = None,
    *,
    on: date | None = None,
    broken: Iterable[str] = (),
) -> tuple[Problem, ...]:
    """Everything the rules of the folder find, each with its file and its path in it, the heaviest first.

    `choices` is the agency's profile, `on` the day of the check, `broken` the files that could not be read to their end.
    What the office sets aside for the whole folder stands in `instansi.yaml`, for one SOP in that SOP.
    """
    case = AgencyCase(agency, choices or profile(), on, frozenset(broken))
    found = [problem for rule in registry() if rule.folder for problem in _found(rule, case)]
    return tuple(sorted(_waived(agency, found), key=_weight_and_place))


def _found(rule: Rule, case: AgencyCase) -> Iterator[Problem]:
    severity = case.profile.severities.get(rule.code, rule.severity)
    if severity is None:
        return
    try:
        found = tuple(rule.check(case))
    except Exception as error:
        facts = {"rule": rule.code, "error": type(error).__name__}
        yield Problem(
            code=BROKEN_RULE, severity=Severity.HINT, at=Location(file="instansi.yaml"), facts=facts
        )
        return
    for one in found:
        weight = severity if one.severity is None else min(severity, one.severity)
        at = Location(file=one.file, path=one.path)
        yield Problem(code=rule.code, severity=weight, at=at, facts=one.facts, mends=one.mends)


def _waived(agency: Agency, problems: Iterable[Problem]) -> Iterator[Problem]:
    own: dict[str, tuple[Waiver, ...]] = {held.file: held.said.waivers for held in agency.procedures}
    for problem in problems:
        reason = set_aside(problem, (*own.get(problem.at.file, ()), *agency.office.waivers))
        yield replace(problem, waiver=reason) if reason else problem


def _weight_and_place(problem: Problem) -> tuple[int, str, str, str]:
    return -problem.severity, problem.at.file, problem.code, problem.at.path
