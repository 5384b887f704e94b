"""Links between SOPs: an agency goes in; links that lead nowhere or to what is not in force, chains and circles that do
not fit come out (XR01–XR04, XR09)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from sopan.language.likeness import likeness
from sopan.model.agency import Filed, OldProcedure
from sopan.model.procedure import Completeness, Magnitude, Procedure, Stage
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.standing import withdrawn
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import DESIGN, PRACTICE, PRINCIPLES
from sopan.rules.words.evidence import may_be
from sopan.rules.words.links import (
    Course,
    course_of,
    is_foreign,
    name_of,
    names_none,
    readings_of,
    shared_words,
)

Target = Filed[Procedure] | OldProcedure

_NEAR = 0.62  # so much alike, a name is proposed
_SAME = 0.94  # so much alike, nothing else can be meant
_LOOKED_FOR = 400  # entries that lead nowhere for which the nearest title is looked for
_LOOKED_AT = 4  # names that share most words are compared letter by letter


@dataclass(frozen=True)
class Link:
    """One entry of Keterkaitan (counted from 1) and the SOP it leads to, None where it leads nowhere."""

    source: Filed[Procedure]
    number: int
    entry: str
    target: Target | None

    @property
    def path(self) -> str:
        return f"keterkaitan[{self.number}]"


class Names:
    """All SOPs of the folder and of the list of old ones, by every name an entry may use."""

    def __init__(self, case: AgencyCase) -> None:
        self.targets: dict[str, Target] = {}
        self.titles: dict[str, str] = {}
        self._sharing: dict[str, list[str]] = {}
        self._left = _LOOKED_FOR
        office = case.agency.office
        self.own = (
            office.name,
            office.short,
            *office.levels,
            *(unit.name for unit in case.structure.units),
            *(unit.short for unit in case.structure.units),
        )
        for held in case.agency.procedures:
            self._enter(held.said.title, held.said.number, held)
            self.targets.setdefault(name_of(held.stem), held)
        for old in case.agency.old_procedures:
            self._enter(old.title, old.number, old)

    def _enter(self, title: str, number: str, target: Target) -> None:
        for said in (title, number):
            if name := name_of(said):
                self.targets.setdefault(name, target)
        name = name_of(title)
        if name and name not in self.titles:
            self.titles[name] = " ".join(title.split())
            for word in shared_words(name):
                self._sharing.setdefault(word, []).append(name)

    def target(self, entry: str) -> Target | None:
        """The SOP an entry names, by its title, its number or its file."""
        return next((self.targets[name] for name in readings_of(entry) if name in self.targets), None)

    def nearest(self, entry: str) -> tuple[str, bool]:
        """The title most like an entry and whether nothing else can be meant; "" where none is alike, and where very many
        were asked for already."""
        self._left -= 1
        if self._left < 0:
            return "", False
        name = readings_of(entry)[-1] if "(" in entry else (readings_of(entry) or ("",))[0]
        counted: dict[str, int] = {}
        for word in shared_words(name):
            for other in self._sharing.get(word, ())[:400]:
                counted[other] = counted.get(other, 0) + 1
        first = sorted(counted, key=lambda other: (-counted[other], other))[:_LOOKED_AT]
        letters = SequenceMatcher(b=name, autojunk=False)
        ranked = sorted(((_alike(letters, other, name), other) for other in first), reverse=True)
        if not ranked or ranked[0][0] < _NEAR:
            return "", False
        alone = len(ranked) == 1 or ranked[1][0] < ranked[0][0] - 0.1
        return self.titles[ranked[0][1]], ranked[0][0] >= _SAME and alone


def links_of(case: AgencyCase, names: Names) -> Iterator[Link]:
    """Every entry of Keterkaitan that names an SOP of this office."""
    for held in case.procedures:
        for number, entry in enumerate(held.said.related_procedures, 1):
            if not names_none(entry):
                yield Link(held, number, entry, names.target(entry))


@rule(
    "XR01", "unresolved-related-procedure", severity=Severity.WARNING, basis="P", source=PRACTICE, folder=True
)
def unresolved(case: AgencyCase) -> Iterator[Found]:
    """Each entry of Keterkaitan names an SOP that the office has, or says whose it is."""
    names = Names(case)
    if any(held.file in case.broken and not held.said.title for held in case.agency.procedures):
        return  # what cannot be read may be the SOP that is named
    for link in links_of(case, names):
        if link.target is not None or is_foreign(link.entry, names.own):
            continue
        near, certain = names.nearest(link.entry)
        said = quoted(link.entry)
        variant = "near" if near else "unknown"
        told = case.at(
            link.source.file, link.path, variant=variant, said=said, near=quoted(near) if near else "–"
        )
        yield told.mended(near) if certain and course_of(link.entry)[0] is Course.UNSAID else told


@rule(
    "XR02",
    "link-to-procedure-not-in-force",
    severity=Severity.WARNING,
    basis="D",
    source=PRINCIPLES,
    folder=True,
)
def not_in_force(case: AgencyCase) -> Iterator[Found]:
    """An SOP in force leads to SOPs in force: one that has been revoked is no help, one being drafted not yet."""
    gone = withdrawn(case)
    for link in links_of(case, Names(case)):
        target = link.target
        if not isinstance(target, Filed) or link.source.said.stage is not Stage.IN_FORCE:
            continue
        facts: dict[str, Any] = {"said": quoted(link.entry), "file": target.file}
        if decree := gone.get(target.file):
            facts["decree"] = decree.said.number or decree.file
            yield case.at(link.source.file, link.path, variant="revoked", **facts)
        elif target.said.stage is not Stage.IN_FORCE:
            facts["stage"] = target.said.stage.value
            yield case.at(link.source.file, link.path, severity=Severity.HINT, variant="draft", **facts)


@rule("XR03", "one-sided-chain", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def one_sided(case: AgencyCase) -> Iterator[Found]:
    """Where an SOP says that another precedes or follows it, the other says the converse."""
    found = [link for link in links_of(case, Names(case)) if isinstance(link.target, Filed)]
    said: dict[tuple[str, str], list[Course]] = {}
    for link in found:
        said.setdefault((link.source.file, _file(link)), []).append(course_of(link.entry)[0])
    for link in found:
        course = course_of(link.entry)[0]
        if course is Course.UNSAID or _file(link) == link.source.file:
            continue
        back = said.get((_file(link), link.source.file), [])
        if course.converse in back or Course.UNSAID in back:
            continue
        yield case.at(
            link.source.file,
            link.path,
            variant="contrary" if back else "missing",
            said=quoted(link.entry),
            other=quoted(_title(link.target)),
            file=_file(link),
            wanted=f"{course.converse.value.capitalize()}: {quoted(link.source.said.title)}",
        )


@rule("XR04", "macro-micro-out-of-order", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def macro_and_micro(case: AgencyCase) -> Iterator[Found]:
    """No SOP is part of itself, whatever the way round; a macro SOP gathers several micro SOPs."""
    parents = {
        held.file: case.agency.procedure(held.said.part_of) for held in case.procedures if held.said.part_of
    }
    yield from _circles(case, parents)
    children: dict[str, list[Filed[Procedure]]] = {}
    for held in case.procedures:
        if (parent := parents.get(held.file)) is not None:
            children.setdefault(parent.file, []).append(held)
    for held in case.procedures:
        mine = children.get(held.file, [])
        if mine and held.said.magnitude is Magnitude.MICRO:
            yield case.at(
                held.file, "besaran", variant="micro", count=len(mine), first=quoted(mine[0].said.title)
            )
        elif len(mine) < 2 and children and held.said.magnitude is Magnitude.MACRO:
            yield case.at(held.file, "besaran", variant="few", count=len(mine))


@rule("XR09", "gap-between-partial-procedures", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def gap_between(case: AgencyCase) -> Iterator[Found]:
    """What a partial SOP ends with is what the SOP that follows it begins with."""
    for link in links_of(case, Names(case)):
        if not isinstance(link.target, Filed) or course_of(link.entry)[0] is not Course.AFTER:
            continue
        source, target = link.source.said, link.target.said
        given = [one for step in source.steps for one in step.standard.output if one.strip()]
        wanted = [one for step in target.steps for one in step.standard.requirements if one.strip()]
        if source.completeness is not Completeness.PARTIAL or not given or not wanted:
            continue
        if not any(may_be(one, entry) for entry in wanted for one in given):
            other = quoted(target.title or link.target.file)
            last, first = quoted(given[-1]), quoted(wanted[0])
            yield case.at(link.source.file, link.path, other=other, output=last, required=first)


def _circles(case: AgencyCase, parents: dict[str, Filed[Procedure] | None]) -> Iterator[Found]:
    """One finding for each circle, at the first of its files."""
    seen: set[str] = set()
    for start in sorted(parents):
        way: list[str] = []
        at = start
        while at in parents and at not in seen:
            seen.add(at)
            way.append(at)
            parent = parents[at]
            at = parent.file if parent is not None else ""
        if at in way:
            circle = way[way.index(at) :]
            first = min(circle)
            turn = circle.index(first)
            files = [*circle[turn:], *circle[:turn], first]
            yield case.at(first, "bagian_dari", variant="circle", way=" → ".join(files))


def _alike(letters: SequenceMatcher[str], one: str, other: str) -> float:
    letters.set_seq1(one)
    shared = likeness(one, other)
    return max(letters.ratio(), shared) if letters.real_quick_ratio() >= max(_NEAR, shared) else shared


def _title(target: Target | None) -> str:
    if target is None:
        return ""
    return target.said.title if isinstance(target, Filed) else target.title


def _file(link: Link) -> str:
    return link.target.file if isinstance(link.target, Filed) else ""
