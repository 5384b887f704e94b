"""Kelengkapan, Output and Keterangan of the steps go in, findings about the chain of evidence come out (MB05–MB08, MB12).

An empty cell is told once, by MB05; the chain is judged only where the cells it needs are filled. MB13 of the catalogue
says what not to ask: Keterangan may stay empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sopan.model.procedure import StepKind
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import filled, measured_rows, quoted
from sopan.rules.sources import DESIGN, FLOWCHART_PART, PRACTICE
from sopan.rules.words.evidence import hands_on, is_kept, is_renamed, marks, may_be, no_thing, words
from sopan.rules.words.mentions import is_among, named_procedures


@rule("MB05", "empty-requirements-or-output", severity=Severity.WARNING, basis="V", source=FLOWCHART_PART)
def empty_requirements_or_output(case: Case) -> Iterator[Found]:
    """Every numbered step says what it needs and what it gives."""
    for index in measured_rows(case):
        standard = case.steps[index].standard
        needs, gives = filled(standard.requirements), filled(standard.output)
        if not needs and not gives:
            yield case.at(index, variant="both")
        elif not needs:
            yield case.at(index, "requirements", variant="requirements")
        elif not gives:
            yield case.at(index, "output", variant="output")


@rule("MB06", "unused-output", severity=Severity.HINT, basis="X", source=DESIGN)
def unused_output(case: Case) -> Iterator[Found]:
    """What a step gives is needed further on, unless it is kept, handed over or what the SOP is for."""
    for index in _links_of_the_chain(case):
        given = filled(case.steps[index].standard.output)
        if given and not _is_needed(case, index, given) and not _is_final(case, index, given):
            yield case.at(index, "output", output=quoted(", ".join(given)))


@rule("MB07", "output-is-no-thing", severity=Severity.WARNING, basis="P", source=PRACTICE)
def output_is_no_thing(case: Case) -> Iterator[Found]:
    """Output is what one can show: a document, a record, data, a state; no wish and no activity."""
    for index, step in enumerate(case.steps):
        guilty = ((entry, variant) for entry in step.standard.output if (variant := no_thing(entry)))
        for entry, variant in list(guilty)[:1]:
            yield case.at(index, "output", variant=variant, output=quoted(entry))


@rule("MB08", "thing-under-another-name", severity=Severity.HINT, basis="X", source=DESIGN)
def thing_under_another_name(case: Case) -> Iterator[Found]:
    """What an earlier step gives is required under the same name."""
    givers, names = _givers(case)
    for index, step in enumerate(case.steps):
        for required in filled(step.standard.requirements):
            giver = None if words(required) in names else _giver(case, index, required, givers)
            if giver is not None:
                given = quoted(giver.entry)
                yield case.at(
                    index, "requirements", required=quoted(required), output=given, giver=giver.row + 1
                )


@rule("MB12", "unlisted-related-procedure", severity=Severity.HINT, basis="P", source=PRACTICE)
def unlisted_related_procedure(case: Case) -> Iterator[Found]:
    """An SOP that Keterangan points to stands in Keterkaitan."""
    listed = (*case.procedure.related_procedures, case.procedure.title)
    for index, step in enumerate(case.steps):
        for name in named_procedures(step.note) if step.note else ():
            if not is_among(name, listed):
                yield case.at(index, "note", name=quoted(name))


class _Giver(NamedTuple):
    """A step (counted from 0) and what it gives."""

    row: int
    entry: str


def _links_of_the_chain(case: Case) -> Iterator[int]:
    """Steps that hand something on to rows that say what they need. The result of a decision is the way that the flow
    takes, and from an end no way leads on."""
    for index in measured_rows(case):
        ways = case.graph.successors[index]
        goes_on = bool(ways) and case.graph.kinds[index] is not StepKind.DECISION
        if goes_on and all(filled(case.steps[way].standard.requirements) for way in ways):
            yield index


def _is_needed(case: Case, index: int, given: tuple[str, ...]) -> bool:
    """Does a later row, or one to which the flow returns, need something like it?"""
    return _needs(case, range(index + 1, len(case.steps)), given) or _needs(
        case, case.graph.after(index) - {index}, given
    )


def _is_named(case: Case, index: int, given: tuple[str, ...]) -> bool:
    """Does a later activity name it: Mencetak denah ruang?"""
    later = [words(text) for text in case.wordings[index + 1 :]]
    return any(words(one) <= activity for one in given if words(one) for activity in later)


def _needs(case: Case, rows: Iterable[int], given: tuple[str, ...]) -> bool:
    entries = (entry for row in rows for entry in case.steps[row].standard.requirements)
    return any(may_be(one, entry) for entry in entries for one in given)


def _is_final(case: Case, index: int, given: tuple[str, ...]) -> bool:
    """Is the output kept or handed over, or is it what the SOP is for? What is no thing is told by MB07."""
    if hands_on(case.wordings[index]) or any(no_thing(entry) for entry in given):
        return True
    if _is_named(case, index, given):
        return True
    goal = words(case.procedure.title)
    return any(
        is_kept(entry) or words(entry) <= goal or is_among(entry, case.procedure.records) for entry in given
    )


def _givers(case: Case) -> tuple[dict[frozenset[str], _Giver], set[frozenset[str]]]:
    """By the marks of every output the first step that gives it; and the words of all outputs."""
    givers: dict[frozenset[str], _Giver] = {}
    names: set[frozenset[str]] = set()
    for row, step in enumerate(case.steps):
        for entry in step.standard.output:
            names.add(words(entry))
            for mark in marks(entry):
                givers.setdefault(mark, _Giver(row, entry))
    return givers, names


def _giver(case: Case, index: int, required: str, givers: Mapping[frozenset[str], _Giver]) -> _Giver | None:
    """The step that gives the thing under another name, and from which the flow comes here."""
    for giver in (givers[mark] for mark in marks(required) if mark in givers):
        comes = giver.row != index and index in case.graph.after(giver.row)
        if comes and is_renamed(giver.entry, required):
            return giver
    return None
