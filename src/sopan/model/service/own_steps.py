"""A procedure in, its flow as the applicant lives it out: only the applicant's steps, and how long the office takes
between them.

The way goes onwards only; what leads back to one of the applicant's steps is told beside it. Steps that can follow one
another stand on one level after the other; several on one level are ways that part ("salah satu").
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from sopan.model.flow import flows, successors
from sopan.model.procedure import Procedure
from sopan.model.service.applicants import applicants
from sopan.model.service.longest import DAY_MINUTES, bounds, step_minutes
from sopan.model.service.ways import Arrows, in_order, onwards, spread, turned


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """One step of the applicant, counted from 0; `joint` with the office, `last` where the flow ends with it."""

    at: int
    joint: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The office's longest time before some steps of the applicant, and these; none of them at the end. `back` are the
    applicant's steps to which the office may lead back before, each with the words of the outcomes that do."""

    wait: Fraction = Fraction(0)
    steps: tuple[OwnStep, ...] = ()
    back: tuple[tuple[int, tuple[str, ...]], ...] = ()
    known: bool = True  # every step of the office before says how long it takes


def own_levels(procedure: Procedure, *, day_minutes: int = DAY_MINUTES) -> tuple[Level, ...]:
    """The flow as the applicant lives it, from the first step to the office's work after the last one."""
    after = successors(procedure)
    starts, ends = bounds(procedure, after)
    forward = onwards(after)
    begun = spread(starts, forward)
    used = begun & spread(ends, turned(forward)) or begun  # what only leads back is no part of the way
    order = in_order(
        tuple(
            tuple(dict.fromkeys(to for to in row if to in used)) if at in used else ()
            for at, row in enumerate(forward)
        ),
        used,
    )
    asking = applicants(procedure)
    own = {at for at, step in enumerate(procedure.steps) if asking.intersection(step.actors)}
    walk = _Walk(forward, own, step_minutes(procedure, day_minutes))
    for at in order or ():
        walk.pass_by(at)
    return tuple(
        _level(procedure, walk, level, used, ends)
        for level in range(max(walk.level.values(), default=-1) + 1)
    )


class _Walk:
    """What is known of each step when all before it have been passed: its level, and the office's time since the
    applicant's last step."""

    def __init__(
        self,
        forward: Arrows,
        own: set[int],
        times: tuple[Fraction | None, ...],
    ) -> None:
        self.before = turned(forward)
        self.own, self.times = own, times
        self.level: dict[int, int] = {}
        self.spent: dict[int, Fraction] = {}

    def pass_by(self, at: int) -> None:
        come = [one for one in self.before[at] if one in self.level]
        self.level[at] = max((self.level[one] + (one in self.own) for one in come), default=0)
        near = [one for one in come if self.level[one] == self.level[at] and one not in self.own]
        spent = max((self.spent[one] for one in near), default=Fraction(0))
        self.spent[at] = spent + (Fraction(0) if at in self.own else self.times[at] or Fraction(0))


def _level(
    procedure: Procedure, walk: _Walk, level: int, used: frozenset[int], ends: tuple[int, ...]
) -> Level:
    here = [at for at in sorted(used) if walk.level.get(at) == level]
    steps = [at for at in here if at in walk.own]
    office = [at for at in here if at not in walk.own]
    asking = applicants(procedure)
    return Level(
        wait=max((walk.spent[at] for at in steps or office), default=Fraction(0)),
        steps=tuple(
            OwnStep(
                at=at,
                joint=not asking.issuperset(procedure.steps[at].actors),
                last=at in ends,
            )
            for at in sorted(steps, key=lambda at: (at in ends, at))
        ),
        back=_back(procedure, frozenset(office), walk.own, used),
        known=all(walk.times[at] is not None for at in office),
    )


def _back(
    procedure: Procedure, office: frozenset[int], own: set[int], used: frozenset[int]
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The applicant's steps to which these of the office lead off the way: earlier ones, and such as lead back."""
    found: dict[int, list[str]] = {}
    for flow in flows(procedure):
        to = flow.target
        if flow.source in office and to is not None and to in own and (to < flow.source or to not in used):
            found.setdefault(to, []).append(" ".join((flow.label or "").split()))
    return tuple((at, tuple(dict.fromkeys(filter(None, labels)))) for at, labels in sorted(found.items()))
