"""Procedure, sheet and problems go in; the whole notes document comes out as data, for every format to write down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sopan.model.procedure import Procedure
from sopan.problems import Problem, Severity
from sopan.profile import Profile
from sopan.report.noting.leaves import Leaf, leaves
from sopan.report.noting.marks import Note, noted, set_aside
from sopan.report.noting.places import Places
from sopan.report.noting.teller import Teller
from sopan.report.noting.wording import day
from sopan.rules.groups import Group
from sopan.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Aside:
    """What the office has set aside, with its reason."""

    code: str
    weight: str
    where: str
    sentences: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Count:
    """How much there is of one weight; `severity` is None for what is set aside."""

    severity: Severity | None
    weight: str
    said: str


@dataclass(frozen=True, slots=True)
class Telling:
    """The document."""

    lang: str
    title: str
    facts: tuple[str, ...]  # the line below the title: number, day
    counts: tuple[Count, ...]
    leaves: tuple[Leaf, ...]
    asides: tuple[Aside, ...]


def tell(
    procedure: Procedure,
    sheet: Sheet,
    problems: Iterable[Problem],
    choices: Profile,
    images: Mapping[str, bytes] | None,
    lang: str,
    on: date | None,
) -> Telling:
    """The whole document."""
    every = tuple(problems)
    teller = Teller(Places(procedure, sheet), choices, lang)
    notes, aside = noted(every, teller.places), set_aside(every)
    return Telling(
        lang=lang,
        title=" ".join(procedure.title.split()) or teller.word("untitled"),
        facts=tuple(_facts(procedure, on, teller)),
        counts=tuple(_counts(notes, aside, teller)),
        leaves=leaves(sheet, notes, teller, images),
        asides=tuple(_aside(group, teller) for group in aside),
    )


def _facts(procedure: Procedure, on: date | None, teller: Teller) -> Iterable[str]:
    number = " ".join(procedure.number.split())
    if number:
        yield teller.word("number", number=number)
    if on:
        yield teller.word("day", day=day(on, teller.lang))


def _counts(notes: Sequence[Note], aside: Sequence[Group], teller: Teller) -> Iterable[Count]:
    for severity in reversed(Severity):
        groups = [note.group for note in notes if note.group.severity is severity]
        if groups:
            yield Count(severity, teller.weight(severity), _counted(groups, teller))
    if aside:
        yield Count(None, teller.word("aside"), _counted(aside, teller))


def _counted(groups: Sequence[Group], teller: Teller) -> str:
    notes, places = len(groups), sum(len(group.problems) for group in groups)
    plural = {"more": "s" * (notes != 1), "others": "s" * (places != 1)}
    return teller.word("count", notes=notes, places=places, **plural)


def _aside(group: Group, teller: Teller) -> Aside:
    return Aside(
        code=group.code,
        weight=teller.weight(group.severity),
        where=teller.where(group.problems),
        sentences=teller.sentences(group.problems),
        reason=group.waiver,
    )
