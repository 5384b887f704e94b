"""A procedure in; the longest time its office may take from the first step to the last out, in working minutes.

The longest way through the flow counts, no step twice: a loop is gone through once, steps side by side count as the
slowest of them, a joint step once. A range counts with its upper figure. The time of steps that only the applicant
performs is the applicant's own and not counted. A step without a readable time adds nothing and is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from sopan.model.flow import kind_of, successors
from sopan.model.procedure import Procedure, StepKind
from sopan.model.service.applicants import applicant_steps
from sopan.model.service.ways import heaviest, spread, turned
from sopan.model.time.duration import minutes, read_duration

DAY_MINUTES = 450  # of a working day: 37,5 hours a week


@dataclass(frozen=True, slots=True, kw_only=True)
class Longest:
    """The longest time: `steps` are those of the way (counted from 0), `unknown` those of the office on any way whose
    time is not known, `own` the applicant's. `exact` is False for a flow too tangled to be searched to its end."""

    minutes: Fraction = Fraction(0)
    steps: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    own: tuple[int, ...] = ()
    exact: bool = True
    day_minutes: int = DAY_MINUTES

    @property
    def words(self) -> str:
        """`4 hari kerja 1 jam 25 menit`; "" when no step says a time."""
        return in_words(self.minutes, self.day_minutes) if self.minutes else ""


def longest(procedure: Procedure, *, day_minutes: int = DAY_MINUTES) -> Longest:
    """The longest time of a procedure in an office whose working day has so many minutes."""
    after = successors(procedure)
    starts, ends = bounds(procedure, after)
    own = applicant_steps(procedure)
    times = step_minutes(procedure, day_minutes)
    counted = [Fraction(0) if at in own else time or Fraction(0) for at, time in enumerate(times)]
    way = heaviest(after, counted, starts, ends)
    if way is None:
        return Longest(own=own, day_minutes=day_minutes)
    passed = spread(starts, after) & spread(ends, turned(after))
    return Longest(
        minutes=way.weight,
        steps=way.steps,
        unknown=tuple(at for at in sorted(passed) if times[at] is None and at not in own),
        own=own,
        exact=way.exact,
        day_minutes=day_minutes,
    )


def bounds(procedure: Procedure, after: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the flow begins and where it ends; in a draft without an end every step may be the last."""
    kinds = [kind_of(procedure, at) for at in range(len(procedure.steps))]
    starts = tuple(at for at, kind in enumerate(kinds) if kind is StepKind.START) or tuple(
        range(len(kinds[:1]))
    )
    ends = tuple(at for at, kind in enumerate(kinds) if kind is StepKind.END or not after[at])
    return starts, ends or tuple(range(len(kinds)))


def step_minutes(procedure: Procedure, day_minutes: int = DAY_MINUTES) -> tuple[Fraction | None, ...]:
    """The most working minutes of each step; None where its text gives none, 0 for a bare "Mulai" or "Selesai"."""
    return tuple(
        Fraction(0)
        if not step.standard.duration.strip() and step.wording.casefold() in ("", "mulai", "selesai")
        else upper(step.standard.duration, day_minutes)
        for step in procedure.steps
    )


def upper(text: str, day_minutes: int = DAY_MINUTES) -> Fraction | None:
    """The most working minutes that a written time allows; None for one without an upper figure. A day of any calendar
    counts as a working day."""
    found = minutes(read_duration(text), working_day_minutes=day_minutes)
    return None if found is None else found[1]


def in_words(amount: Fraction, day_minutes: int = DAY_MINUTES) -> str:
    """Working minutes as they are said: `7 hari kerja 1 jam 50 menit`, parts of a minute rounded up."""
    if 0 < amount < 1:
        return f"{ceil(amount * 60)} detik"
    days, rest = divmod(ceil(amount), day_minutes)
    hours, left = divmod(rest, 60)
    said = ((days, "hari kerja"), (hours, "jam"), (left, "menit"))
    return " ".join(f"{count} {unit}" for count, unit in said if count) or "0 menit"


def rounded(amount: Fraction, day_minutes: int = DAY_MINUTES) -> Fraction:
    """The same for a citizen, rounded up to what is easily said: five minutes, from one hour half an hour, from one day a
    whole day."""
    step = Fraction(5 if amount <= 60 else 30 if amount <= day_minutes else day_minutes)
    return (
        min(ceil(amount / step) * step, Fraction(day_minutes))
        if amount <= day_minutes
        else ceil(amount / step) * step
    )
