"""The steps as a whole go in, findings come out: what must be there, and where it begins and ends (ST01, ST09, ST10,
ST13–ST15).

Which first and last step belong to an SOP follows from its kind of activity; without one nothing is asked. Rows that
only say "Mulai" or "Selesai" are no steps of the work.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopan.model.procedure import ActivityKind, Step
from sopan.problems import Severity
from sopan.rules.activity_rows import wording_field
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import (
    ACTIVITIES,
    DESIGN,
    EXPLANATION,
    FLOWCHART_PART,
    REQUIREMENTS,
    SOP_BOOK,
)
from sopan.rules.words import course as words
from sopan.rules.words.abbreviations import abbreviations, unexplained

LONGEST = 25  # words of one activity
LEAST_STEPS = 3  # first, main, last


@rule("ST01", "missing-activity", severity=Severity.ERROR, basis="V", source=FLOWCHART_PART)
def missing_activity(case: Case) -> Iterator[Found]:
    """Every row says what is done, in words: dots or a dash are none."""
    for index, text in enumerate(case.wordings):
        if not text[:1].isalnum() and not any(sign.isalnum() for sign in text):
            yield case.at(index, wording_field(case, index))


@rule("ST09", "overlong-activity", severity=Severity.HINT, basis="X", source=DESIGN)
def overlong_activity(case: Case) -> Iterator[Found]:
    """An activity is read at a glance."""
    for index, text in enumerate(case.wordings):
        count = sum(any(map(str.isalnum, word)) for word in text.split()) if len(text) > 2 * LONGEST else 0
        if count > LONGEST:
            yield case.at(index, wording_field(case, index), count=count, limit=LONGEST)


@rule(
    "ST10",
    "unexplained-abbreviation",
    severity=Severity.HINT,
    basis="D+X",
    source=f"{EXPLANATION}; selebihnya {DESIGN}",
)
def unexplained_abbreviation(case: Case) -> Iterator[Found]:
    """Abbreviations in the title and the activities are explained somewhere in the SOP: told once for all."""
    first = dict.fromkeys(abbreviations(case.procedure.title), -1)
    for index, text in enumerate(case.wordings):
        for word in abbreviations(text):
            first.setdefault(word, index)
    left = unexplained(first, case.procedure) if first else ()
    if left:
        steps = sorted({first[word] + 1 for word in left} - {0})
        yield case.on_page(
            "definitions",
            variant="steps" if steps else "title",
            names=", ".join(left),
            first=left[0],
            steps=", ".join(map(str, steps)) or "–",
        )


@rule("ST13", "wrong-first-or-last-step", severity=Severity.ERROR, basis="D", source=ACTIVITIES)
def wrong_first_or_last_step(case: Case) -> Iterator[Found]:
    """First and last step belong to the kind of activity; told at the actors of the step."""
    kind = case.procedure.activity_kind
    first = _first(case) if kind else None
    if first is None or not case.steps[first].actors:
        return
    if kind is ActivityKind.SERVICE:
        yield from _service(case, first)
    elif kind is ActivityKind.ROUTINE:
        yield from _routine(case, first)
    elif not _is_ordered(case.steps[first], case.wordings[first]):
        yield _at_actors(case, first, variant="assignment")


@rule("ST14", "archiving-after-handover", severity=Severity.WARNING, basis="D", source=ACTIVITIES)
def archiving_after_handover(case: Case) -> Iterator[Found]:
    """In a service the papers are archived before the result goes to the applicant."""
    if case.procedure.activity_kind is ActivityKind.SERVICE:
        for index, given in _late_archives(case):
            yield case.at(index, wording_field(case, index), given=given + 1)


@rule("ST15", "too-few-steps", severity=Severity.ERROR, basis="D+P", source=f"{REQUIREMENTS}; {SOP_BOOK}")
def too_few_steps(case: Case) -> Iterator[Found]:
    """A first, a main and a last activity: three steps at least."""
    count = worked_steps(case)
    if count < LEAST_STEPS:
        yield case.on_page("steps", variant="few" if count else "none", count=count, limit=LEAST_STEPS)


def worked_steps(case: Case) -> int:
    """How many rows are steps of the work."""
    return sum(not words.is_bare(text) for text in case.wordings)


def applicants(case: Case) -> frozenset[str]:
    """The names of those who may ask for the service: outsiders, and who is called so."""
    outside = {actor.name for actor in case.procedure.actors if actor.external}
    acting = {name for step in case.steps for name in step.actors}
    return frozenset(outside | {name for name in acting if words.is_applicant(name)})


def _service(case: Case, first: int) -> Iterator[Found]:
    """The applicant asks first and receives last. Where nobody is an applicant, that alone is told."""
    asking = applicants(case)
    if not any(asking & set(step.actors) for step in case.steps):
        yield case.on_page("actors", variant="nobody")
        return
    if not asking & set(case.steps[first].actors):
        yield _at_actors(case, first, variant="service-first")
    last = _last(case)
    if last is None or asking & set(case.steps[last].actors) or not case.steps[last].actors:
        return
    if last in (index for index, _ in _late_archives(case)):
        return  # ST14 tells it: once the archiving moves up, the hand-over is the last step
    if words.hands_over(case.wordings[last], asking):
        yield _at_actors(case, last, severity=Severity.HINT, variant="service-given")
    else:
        yield _at_actors(case, last, variant="service-last")


def _routine(case: Case, first: int) -> Iterator[Found]:
    """Routine work is begun by the one responsible for it. Another outsider than an applicant needs a reason."""
    actors = case.steps[first].actors
    outside = {actor.name for actor in case.procedure.actors if actor.external}
    if all(map(words.is_surely_applicant, actors)):
        yield _at_actors(case, first, variant="routine")
    elif outside.issuperset(actors):
        yield _at_actors(case, first, severity=Severity.WARNING, variant="routine-outside")


def _is_ordered(step: Step, text: str) -> bool:
    return words.is_order(text) or any(map(words.is_superior, step.actors))


def _first(case: Case) -> int | None:
    """The first step of the work."""
    start = case.graph.starts[0] if case.graph.starts else 0
    rows = range(start, len(case.steps))
    return next((index for index in rows if not words.is_bare(case.wordings[index])), None)


def _last(case: Case) -> int | None:
    """The end of the good way: one that is no refusal, the applicant's if he has one, else the last. For a bare
    "Selesai" the step above it."""
    ends = [index for index in case.graph.ends if not words.is_refusal(case.wordings[index])]
    asking = applicants(case)
    if not ends:
        return None
    good = (index for index in ends if asking & set(case.steps[index].actors))
    last = next(good, ends[-1])
    while last and words.is_bare(case.wordings[last]):
        last -= 1
    return last


def _late_archives(case: Case) -> Iterator[tuple[int, int]]:
    """Archiving steps with the hand-over before them, where no other hand-over follows. The result goes to those who
    ask in the first step; to other outsiders go copies."""
    archives = [index for index, text in enumerate(case.wordings) if words.is_archiving(text)]
    if not archives:
        return
    asking = applicants(case)
    asking = asking & set(case.steps[_first(case) or 0].actors) or asking
    for index in archives:
        below = case.graph.after(index).difference(archives)
        if any(_gives_result(case, other, asking) for other in below):
            continue
        above = (other for other in range(len(case.steps)) if index in case.graph.after(other))
        given = [other for other in above if other not in archives and _gives_result(case, other, asking)]
        if given:
            yield index, max(given)


def _gives_result(case: Case, index: int, asking: frozenset[str]) -> bool:
    """Does the result reach the applicant in this step?"""
    text = case.wordings[index]
    receives = not asking.isdisjoint(case.steps[index].actors) and words.is_receipt_of_result(text)
    return (receives or words.hands_result_over(text, asking)) and not words.is_refusal(text)


def _at_actors(case: Case, index: int, *, variant: str, severity: Severity | None = None) -> Found:
    actors = ", ".join(name.strip() for name in case.steps[index].actors if name.strip())
    return case.at(index, "actors", severity=severity, variant=variant, actors=actors or "–")
