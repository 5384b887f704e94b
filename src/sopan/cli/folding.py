"""The problems of one file go in; what is shown of them comes out: by weight, the same fault at several places as one
entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sopan.cli.telling import remedy_anywhere
from sopan.problems import Problem, Severity
from sopan.rules import Group, grouped

_MOST_REMEDIES = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One fault. `here` stands on one line and is underlined; `also` are the other places, those that ask for the same
    remedy together, with the place whose remedy is to be told (None: that of `here`)."""

    here: tuple[Problem, ...]
    also: tuple[tuple[Problem | None, tuple[Problem, ...]], ...] = ()
    removes: int = 0  # how many problems may go with this one; 0 when only its own

    @property
    def first(self) -> Problem:
        return self.here[0]


def by_weight(problems: Iterable[Problem], unfolded: bool) -> list[tuple[Severity, int, list[Entry]]]:
    """For each weight the number of its problems and their entries. Those set aside are not among them."""
    groups = grouped(problem for problem in problems if not problem.waiver)
    return [
        (severity, sum(len(group.problems) for group in told), _entries(told, unfolded))
        for severity, members in groupby(groups, key=lambda group: group.severity)
        for told in (tuple(members),)
    ]


def _entries(groups: Iterable[Group], unfolded: bool) -> list[Entry]:
    found = []
    for group in groups:
        removes = group.removes if group.removes > len(group.problems) else 0
        if unfolded:
            first, *rest = group.problems
            found += [Entry((first,), (), removes), *(Entry((problem,)) for problem in rest)]
        else:
            found.append(_folded(group.problems, removes))
    return found


def _folded(problems: tuple[Problem, ...], removes: int) -> Entry:
    first = problems[0]
    here = tuple(problem for problem in problems if _line(problem) == _line(first))
    by_remedy: dict[str, list[Problem]] = {}
    for problem in problems:
        by_remedy.setdefault(remedy_anywhere(problem), []).append(problem)
    same, *others = (tuple(members) for members in by_remedy.values())
    same = tuple(problem for problem in same if problem not in here)
    told: list[tuple[Problem | None, tuple[Problem, ...]]] = [(None, same)] if same else []
    told += [(members[0], members) for members in others[:_MOST_REMEDIES]]
    rest = tuple(problem for members in others[_MOST_REMEDIES:] for problem in members)
    return Entry(here, (*told, (None, rest)) if rest else tuple(told), removes)


def _line(problem: Problem) -> tuple[int, str]:
    """What stands on one line is shown together; what has no line stands alone."""
    return problem.at.line, "" if problem.at.line else problem.at.path
