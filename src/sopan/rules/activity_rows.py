"""The rows of the table go in; those that name an activity, and findings at their wording, come out."""

from __future__ import annotations

from collections.abc import Iterator

from sopan.language.words import words_of
from sopan.model.procedure import StepKind
from sopan.rules.case import Case, Found
from sopan.rules.cells import is_bare


def activities(case: Case) -> Iterator[tuple[int, str]]:
    """The rows (counted from 0) that say what is done, with their text: not empty, not a bare "Mulai"."""
    for index, text in enumerate(case.wordings):
        if words_of(text) and not is_bare(text):
            yield index, text


def is_decision(case: Case, index: int) -> bool:
    """Is the row drawn as a decision, or does it part ways like one?"""
    return case.graph.kinds[index] is StepKind.DECISION or bool(case.steps[index].outcomes)


def wording_field(case: Case, index: int) -> str:
    """The field that holds the activity: its text, else its sentence in parts where there is one."""
    step = case.steps[index]
    return "sentence" if step.sentence is not None and not step.activity.strip() else "activity"


def mended(case: Case, index: int, found: Found, text: str) -> Found:
    """The finding with the certain wording of its row, where the row is one text."""
    return found.mended(text) if wording_field(case, index) == "activity" else found
