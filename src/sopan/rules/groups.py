"""Problems of one SOP go in, groups come out as people want to read them: the heaviest first, repeats of one fault
folded, and among equals first what takes most others with it when it is mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sopan.problems import Problem, Severity
from sopan.rules.catalogue import known

_READING = "BR"  # what could not be read hides the rest


@dataclass(frozen=True, slots=True)
class Group:
    """The same fault at one place or several; all of one weight and told by one sentence.

    `removes` counts the problems that may go when this fault is mended, its own among them. A group that the office
    has set aside carries the `waiver`.
    """

    code: str
    severity: Severity
    problems: tuple[Problem, ...]
    removes: int
    waiver: str = ""


def grouped(problems: Iterable[Problem]) -> tuple[Group, ...]:
    """The groups: heaviest first, then by what they remove, then in the order given; those set aside at the end."""
    told = tuple(problems)
    gathered: dict[tuple[str, Severity, str, str], list[Problem]] = {}
    for problem in told:
        key = (problem.code, problem.severity, problem.facts.get("variant", ""), problem.waiver)
        gathered.setdefault(key, []).append(problem)
    groups = [
        Group(code, severity, tuple(members), _removes(code, members, told), waiver)
        for (code, severity, _, waiver), members in gathered.items()
    ]
    return tuple(sorted(groups, key=_rank))


def _removes(code: str, members: list[Problem], told: tuple[Problem, ...]) -> int:
    rule = known(code)
    hidden = rule.hides if rule else ()
    return len(members) + sum(problem.code in hidden for problem in told)


def _rank(group: Group) -> tuple[bool, int, bool, int]:
    return bool(group.waiver), -group.severity, not group.code.startswith(_READING), -group.removes
