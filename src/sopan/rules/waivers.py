"""Rules set aside by the office (`dikesampingkan`): problems go in, the same come out with the reason written to them.

What must be corrected cannot be set aside; a waiver without a reason, of an unknown rule, or of nothing is a finding of
its own (DS01–DS04). The catalogue asks for a written waiver where a finding needs a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sopan.model.procedure import Procedure, Waiver
from sopan.problems import Problem, Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import known, of_procedures, rule
from sopan.rules.pages import has_page
from sopan.rules.sources import DESIGN

LEAST_WORDS = 3  # a reason of fewer words gives none


def waived(procedure: Procedure, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those set aside carrying the office's reason."""
    for problem in problems:
        reason = set_aside(problem, procedure.waivers)
        yield replace(problem, waiver=reason) if reason else problem


def set_aside(problem: Problem, waivers: Iterable[Waiver]) -> str:
    """The reason for which one of the waivers sets the problem aside; "" where none does or may."""
    if problem.severity is Severity.ERROR:
        return ""
    reasons = (" ".join(one.reason.split()) for one in waivers if _code(one.rule) == problem.code)
    return next((reason for reason in reasons if is_reason(reason)), "")


def is_reason(text: str) -> bool:
    """Does the text say why, or is it only a word or two?"""
    return len(re.findall(r"\w+", text)) >= LEAST_WORDS


@rule(
    "DS01",
    "waiver-without-reason",
    severity=Severity.HINT,
    basis="X",
    source=DESIGN,
)
def waiver_without_reason(case: Case) -> Iterator[Found]:
    """Every waiver says why, in a sentence."""
    for waiver in case.procedure.waivers:
        if not is_reason(waiver.reason):
            yield _at(waiver.rule, reason=waiver.reason.strip() or "–")


@rule("DS02", "waiver-of-unknown-rule", severity=Severity.HINT, basis="X", source=DESIGN)
def waiver_of_unknown_rule(case: Case) -> Iterator[Found]:
    """Every waiver names a rule that exists."""
    for waiver in case.procedure.waivers:
        if known(_code(waiver.rule)) is None and not has_page(_code(waiver.rule)):
            yield _at(waiver.rule)


@rule("DS03", "waiver-of-what-must-be-corrected", severity=Severity.HINT, basis="X", source=DESIGN, last=True)
def waiver_of_an_error(case: Case) -> Iterator[Found]:
    """What must be corrected is corrected, not set aside."""
    errors = {problem.code for problem in case.told if problem.severity is Severity.ERROR}
    for waiver in case.procedure.waivers:
        if _code(waiver.rule) in errors:
            yield _at(waiver.rule)


@rule("DS04", "waiver-of-nothing", severity=Severity.HINT, basis="X", source=DESIGN, last=True)
def waiver_of_nothing(case: Case) -> Iterator[Found]:
    """A waiver whose finding is gone goes too. Of a rule that is not asked now, nobody knows."""
    if not case.procedure.waivers:
        return
    asked = {
        entered.code for entered in of_procedures() if not entered.last and entered.weight(case) is not None
    }
    found = {problem.code for problem in case.told}
    for waiver in case.procedure.waivers:
        if _code(waiver.rule) in asked - found:
            yield _at(waiver.rule)


def _code(written: str) -> str:
    return written.strip().upper().replace("-", "")


def _at(written: str, **facts: str) -> Found:
    return Found(f"dikesampingkan.{written}", {"rule": written.strip(), **facts})
