"""The procedure as a whole goes in, findings about size, waiting and readability come out (QA).

None of these has a norm behind it: they are hints, for the drafter to look once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopan.model.procedure import Nature
from sopan.problems import Severity
from sopan.rules.case import Case, Found, numbers
from sopan.rules.catalogue import rule
from sopan.rules.families.activity_course import LEAST_STEPS, applicants, worked_steps
from sopan.rules.sources import DESIGN
from sopan.rules.words.flow import plain

MANY_STEPS = 20
FEW_STEPS = 4
MOST_HANDOVERS = 0.8  # of the steps
LEAST_FOR_HANDOVERS = 6  # steps
LONGEST_SENTENCE = 40  # words
LEAST_ALIKE = 3  # equal notes

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n\s*\n|\n\s*(?:[-•*]|\d{1,2}[.)]|[a-z][.)])\s")
_QUOTED = 8  # words of a long sentence that are shown


@rule("QA01", "too-many-steps", severity=Severity.HINT, basis="X", source=DESIGN)
def too_many_steps(case: Case) -> Iterator[Found]:
    """A long procedure is better read as a macro SOP with micro SOPs."""
    count = worked_steps(case)
    if count > MANY_STEPS:
        yield case.on_page("steps", count=count, limit=MANY_STEPS)


@rule("QA02", "very-short-procedure", severity=Severity.HINT, basis="X", source=DESIGN)
def very_short_procedure(case: Case) -> Iterator[Found]:
    """Three steps may be a technical SOP or a work instruction. (Fewer are told by ST15.)"""
    count = worked_steps(case)
    if LEAST_STEPS <= count < FEW_STEPS and case.procedure.nature is not Nature.TECHNICAL:
        yield case.on_page("steps", count=count)


@rule("QA05", "frequent-handovers", severity=Severity.HINT, basis="X", source=DESIGN)
def frequent_handovers(case: Case) -> Iterator[Found]:
    """Work that changes hands at nearly every step waits at nearly every step. What goes to outsiders and comes from
    them cannot be avoided and is not counted."""
    count = worked_steps(case)
    if count < LEAST_FOR_HANDOVERS:
        return
    outsiders = applicants(case)
    hands = [frozenset(step.actors) for step in case.steps]
    changes = sum(_changes_hands(case, index, hands, outsiders) for index in range(len(hands)))
    if changes > MOST_HANDOVERS * count:
        yield case.on_page("steps", changes=changes, count=count)


@rule("QA06", "long-sentences", severity=Severity.HINT, basis="X", source=DESIGN)
def long_sentences(case: Case) -> Iterator[Found]:
    """Explanations are written in sentences that are understood at first reading."""
    procedure = case.procedure
    places = [
        (procedure.scope, case.on_page("scope")),
        (procedure.summary, case.on_page("summary")),
        *((text, case.on_page("cautions", number)) for number, text in enumerate(procedure.cautions, 1)),
        *(
            (step.guidance, case.at(index, "guidance"))
            for index, step in enumerate(case.steps)
            if step.guidance
        ),
    ]
    for text, place in places:
        longest = _longest_sentence(text)
        if len(longest) > LONGEST_SENTENCE:
            facts = {"count": len(longest), "limit": LONGEST_SENTENCE, "begin": " ".join(longest[:_QUOTED])}
            yield Found(place.path, {key: str(value) for key, value in facts.items()})


@rule("QA07", "same-note-everywhere", severity=Severity.HINT, basis="X", source=DESIGN)
def same_note_everywhere(case: Case) -> Iterator[Found]:
    """A note says what is special about its step; an empty one is fine. Told at the first of the equal ones."""
    notes: dict[str, list[int]] = {}
    for index, step in enumerate(case.steps):
        if any(sign.isalnum() for sign in step.note):
            notes.setdefault(plain(step.note), []).append(index)
    filled = sum(map(len, notes.values()))
    for indexes in notes.values():
        if len(indexes) >= LEAST_ALIKE and 2 * len(indexes) > filled:
            first = indexes[0]
            steps = numbers(tuple(indexes))
            yield case.at(first, "note", note=_begin(case.steps[first].note), count=len(indexes), steps=steps)


def _changes_hands(case: Case, index: int, hands: list[frozenset[str]], outsiders: frozenset[str]) -> bool:
    """Does the work come to this step from above only by other hands of the office?"""
    actors = hands[index]
    givers = [hands[other] for other in case.graph.predecessors[index] if other < index]
    if not givers or actors <= outsiders:
        return False
    return not any(giver & actors or giver <= outsiders for giver in givers)


def _longest_sentence(text: str) -> list[str]:
    """The words of the longest sentence."""
    if len(text) <= 2 * LONGEST_SENTENCE:  # cannot hold so many words
        return []
    return max(map(_words, _SENTENCE_END.split(text)), key=len)


def _words(sentence: str) -> list[str]:
    return [word for word in sentence.split() if any(map(str.isalnum, word))]


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 2 * _QUOTED else f"{' '.join(words[:_QUOTED])} …"
