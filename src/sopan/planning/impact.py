"""A regulation and what agencies cite go in; every SOP, decree, service, structure and duty that rests on the regulation
comes out: directly, through an amendment, or because what it cites is revoked by it.

What amends what is known from the registers and from the citations themselves ("sebagaimana telah diubah dengan …").
Regulations are followed upwards (what amends the one asked for) and downwards (what it amends), as far as it goes.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sopan.model.law.citations import Citation, read_citation, short_form
from sopan.model.law.cited import Holder
from sopan.model.law.matching import amended_in_title, at_home, may_be
from sopan.model.law.registry import Registry, Verdict
from sopan.model.law.regulations import Key, Regulation, kind
from sopan.model.law.shelves import Document, DutyPlace, Shelf

_CHANGES = re.compile(r"ubah|\bjo\b|juncto", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[89]|20)\d{2}")
_FARTHEST = 20  # amendments of amendments that are followed
_UNCHECKED = Verdict()


class How(StrEnum):
    """How something rests on a regulation."""

    DIRECT = "langsung"
    AMENDMENT = "lewat perubahan"
    REVOCATION = "lewat pencabutan"
    PROCEDURE = "lewat SOP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """One citation that rests on the regulation. `through` names the regulation cited instead, in short form, or the SOP
    whose legal basis is that of the service; `assumed`: the citation does not name the region, which was taken to be the
    agency's own."""

    shelf: Shelf
    document: Document
    line: int
    text: str
    how: How = How.DIRECT
    through: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """What rests on a regulation. `duties` are those of agencies whose structure rests on it."""

    regulation: Regulation
    verdict: Verdict = _UNCHECKED
    affected: tuple[Affected, ...] = ()
    duties: tuple[tuple[Shelf, DutyPlace], ...] = ()

    def of(self, holder: Holder) -> tuple[Affected, ...]:
        """The citations in one kind of document."""
        return tuple(one for one in self.affected if one.document.holder is holder)

    def files(self, holder: Holder) -> int:
        """How many documents of one kind are affected."""
        return len({(one.shelf.folder, one.document.file) for one in self.of(holder)})


def impact(regulation: Regulation, shelves: Sequence[Shelf]) -> Impact:
    """Everything on the shelves that rests on a regulation."""
    found: list[Affected] = []
    duties: list[tuple[Shelf, DutyPlace]] = []
    verdict = _UNCHECKED
    asked = regulation
    for shelf in shelves:
        desk = _Desk(shelf, regulation)
        here = tuple(desk.affected())
        found.extend(here)
        if any(one.document.holder is Holder.STRUCTURE for one in here):
            duties.extend((shelf, duty) for duty in shelf.duties)
        if here or not asked.title:
            asked = _fuller(asked, desk.regulation)
        verdict = verdict if verdict.source else desk.registry.standing(regulation)
    return Impact(regulation=asked, verdict=verdict, affected=tuple(found), duties=tuple(duties))


def nearest(words: str, shelves: Iterable[Shelf], count: int = 3) -> tuple[str, ...]:
    """Regulations that are cited and look like some words, in short form: what was meant by a slip of the pen."""
    texts = {text for shelf in shelves for document in shelf.documents for _, text in document.cites}
    read = (read_citation(text).regulation for text in sorted(texts))
    names = {short_form(one): one for one in read if one is not None and one.number and one.year}
    meant = read_citation(words).regulation
    wanted = (short_form(meant) if meant else " ".join(words.split())).casefold()
    figures = set(re.findall(r"\d+", words))
    ranked = sorted(names, key=lambda name: (-_likeness(wanted, figures, name), name))
    return tuple(name for name in ranked[:count] if _likeness(wanted, figures, name) > 0.75)


def _likeness(wanted: str, figures: set[str], name: str) -> float:
    ratio = difflib.SequenceMatcher(None, wanted, name.casefold()).ratio()
    return ratio + 0.5 * (bool(figures) and figures <= set(re.findall(r"\d+", name)))


class _Desk:
    """One shelf under examination: what its citations have to do with the regulation asked for."""

    def __init__(self, shelf: Shelf, asked: Regulation) -> None:
        self.shelf = shelf
        self.registry = Registry(shelf.records, region=shelf.region)
        self.regulation = self.registry.known(asked)
        self.texts = {text for document in shelf.documents for _, text in document.cites}
        self.up, self.down = self._amendments()
        self.family = self._family()

    def affected(self) -> Iterator[Affected]:
        """The citations that rest on the regulation, in the order of the files."""
        hits = {text: hit for text in self.texts if (hit := self._hit(text))}
        found = tuple(self._citing(hits))
        yield from found
        named = {name: one.document for one in found for name in one.document.names}
        for document in self.shelf.documents:
            for line, name in document.procedures:
                if (held := named.get(" ".join(name.casefold().split()))) and held.holder is Holder.PROCEDURE:
                    yield Affected(
                        shelf=self.shelf,
                        document=document,
                        line=line,
                        text=name,
                        how=How.PROCEDURE,
                        through=held.title,
                    )

    def _citing(self, hits: Mapping[str, tuple[How, str, bool]]) -> Iterator[Affected]:
        for document in self.shelf.documents:
            told: set[tuple[How, str]] = set()
            for line, text in document.cites:
                if (hit := hits.get(text)) and hit[:2] not in told:
                    told.add(hit[:2])
                    how, through, assumed = hit
                    yield Affected(
                        shelf=self.shelf,
                        document=document,
                        line=line,
                        text=text,
                        how=how,
                        through=through,
                        assumed=assumed,
                    )

    def _hit(self, text: str) -> tuple[How, str, bool] | None:
        years = _YEAR.findall(text)
        if years and not any(not key[3] or str(key[3]) in years for key in self.family):
            return None
        citation = _read(text)
        named = [one.regulation for one in (citation, *citation.changed_by) if one.regulation is not None]
        ranked = sorted(
            (hit for one in named if (hit := self._of(one))), key=lambda hit: hit[0] is not How.DIRECT
        )
        return ranked[0] if ranked else None

    def _of(self, regulation: Regulation) -> tuple[How, str, bool] | None:
        key = self._key(regulation)
        how = self.family.get(key)
        if how is None:
            return None
        assumed = kind(regulation.kind).issuer == "daerah" and not regulation.region
        return how, "" if how is How.DIRECT else short_form(self.registry.known(regulation)), assumed

    def _key(self, regulation: Regulation) -> Key:
        known = self.registry.known(regulation)
        if known.key != self.regulation.key and may_be(known, self.regulation):
            return self.regulation.key
        return known.key

    def _amendments(self) -> tuple[dict[Key, set[Key]], dict[Key, set[Key]]]:
        """From each regulation to what amends it, and to what it amends."""
        up: dict[Key, set[Key]] = {}
        down: dict[Key, set[Key]] = {}
        for above, below in self._pairs():
            if above != below:
                up.setdefault(below, set()).add(above)
                down.setdefault(above, set()).add(below)
        return up, down

    def _pairs(self) -> Iterator[tuple[Key, Key]]:
        for entry in self.registry.entries:
            yield from ((entry.regulation.key, self._key(one)) for one in entry.amends)
        for text in self.texts:
            if _CHANGES.search(text):
                yield from self._said(_read(text))

    def _said(self, citation: Citation) -> Iterator[tuple[Key, Key]]:
        """What a citation itself says of amendments."""
        changes = [one.regulation for one in citation.changed_by if one.regulation is not None]
        for one in filter(None, (citation.regulation, *changes)):
            if below := amended_in_title(at_home(one, self.shelf.region)):
                yield self._key(one), self._key(below)
        if citation.regulation is not None:
            yield from ((self._key(above), self._key(citation.regulation)) for above in changes)

    def _family(self) -> Mapping[Key, How]:
        """The regulation, what amends it and what it amends, and what it revokes."""
        asked = self.regulation.key
        found = {asked: How.DIRECT}
        for ways in (self.up, self.down):
            for key in _reached(ways, asked):
                found.setdefault(key, How.AMENDMENT)
        entry = self.registry.find(self.regulation).entry
        for one in entry.revokes if entry else ():
            found.setdefault(self._key(one), How.REVOCATION)
        return found


def _reached(ways: Mapping[Key, set[Key]], start: Key) -> set[Key]:
    reached: set[Key] = set()
    edge = {start}
    for _ in range(_FARTHEST):
        edge = {key for one in edge for key in ways.get(one, ())} - reached
        if not edge:
            break
        reached |= edge
    return reached


def _fuller(one: Regulation, other: Regulation) -> Regulation:
    return other if (other.title and not one.title) or (other.region and not one.region) else one


@cache
def _read(text: str) -> Citation:
    return read_citation(text)
