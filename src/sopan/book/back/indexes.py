"""The indexes at the end of the book: an agency goes in; who acts in which SOP, and which SOP rests on which regulation,
come out as blocks, each entry with its page and a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sopan.book.back.players import Player, players, sop_anchor
from sopan.document import Block, Gap, Heading, PageOf, Paragraph, Span, Together, Words
from sopan.model.agency import Agency, Filed
from sopan.model.law.citations import identity_form, read_citation, short_form
from sopan.model.law.registry import Registry
from sopan.model.law.regulations import Regulation, order
from sopan.model.procedure import Procedure

_NOWHERE: Mapping[str, str] = MappingProxyType({})
_KEPT = 12  # entries under one name that no page break parts
_SIZE = 9.5

Entries = tuple[Filed[Procedure], ...]


def actor_index(
    agency: Agency,
    *,
    day: date | None = None,
    without: frozenset[str] = frozenset(),
    elsewhere: Mapping[str, str] = _NOWHERE,
    level: int = 1,
) -> tuple[Block, ...]:
    """Everybody who acts, by name, and the SOPs in which they do. `without` are the files of SOPs that are left out;
    `elsewhere` gives the page of an anchor that stands in another volume, as it is to be printed."""
    found = (
        (_called(player), tuple(part.held for part in player.parts))
        for player in players(agency, day=day, without=without)
    )
    heading = Heading(words="INDEKS PELAKSANA", level=level, anchor="indeks-pelaksana")
    return _index(heading, found, elsewhere)


def regulation_index(
    agency: Agency,
    *,
    without: frozenset[str] = frozenset(),
    elsewhere: Mapping[str, str] = _NOWHERE,
    level: int = 1,
) -> tuple[Block, ...]:
    """Every regulation on which SOPs rest, by rank and year, and those SOPs. What could not be read as a regulation
    stands at the end as it is written."""
    read, unread = _bases(agency, without)
    named = (
        (
            (Span(f"{short_form(basis.regulation)}  ", bold=True), Span(basis.words)),
            tuple(basis.held.values()),
        )
        for basis in sorted(read.values(), key=lambda one: order(one.regulation))
    )
    others = (((Span(text),), tuple(held.values())) for text, held in unread.items())
    heading = Heading(words="INDEKS PERATURAN", level=level, anchor="indeks-peraturan")
    return _index(heading, (*named, *others), elsewhere)


@dataclass(slots=True)
class _Basis:
    """A regulation and the SOPs that rest on it, by their files."""

    regulation: Regulation
    held: dict[str, Filed[Procedure]] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return identity_form(self.regulation)


_Unread = dict[str, dict[str, Filed[Procedure]]]


def _bases(agency: Agency, without: frozenset[str]) -> tuple[dict[object, _Basis], _Unread]:
    """The regulations by their keys, amendments too, and the texts that name none."""
    registry = Registry(agency.regulations, region=agency.office.region)
    read: dict[object, _Basis] = {}
    unread: _Unread = {}
    for held in agency.procedures:
        if held.file in without:
            continue
        for text in held.said.legal_basis:
            named = tuple(_regulations(text))
            for regulation in named:
                known = registry.known(regulation)
                read.setdefault(known.key, _Basis(known)).held[held.file] = held
            if not named and text.strip():
                unread.setdefault(" ".join(text.split()), {})[held.file] = held
    return read, unread


def _regulations(text: str) -> Iterable[Regulation]:
    citation = read_citation(text)
    for one in (citation, *citation.changed_by):
        if one.regulation is not None:
            yield one.regulation


def _called(player: Player) -> Words:
    """`Sekretaris  Sekretariat · juga disebut Sekretaris Dinas`; the name leads to the role card."""
    beside = [player.unit, "pihak luar" if player.external else ""]
    if player.called:
        beside.append(f"juga disebut {', '.join(player.called)}")
    said = " · ".join(word for word in beside if word)
    name = Span(player.name, bold=True, to="" if player.external else player.anchor)
    return (name, Span(f"  {said}", italic=True)) if said else (name,)


def _index(
    heading: Heading, found: Iterable[tuple[Words, Entries]], elsewhere: Mapping[str, str]
) -> tuple[Block, ...]:
    blocks = tuple(block for words, entries in found for block in _group(words, entries, elsewhere))
    return heading, *(blocks or (Paragraph(words="Belum ada isinya."),))


def _group(words: Words, entries: Entries, elsewhere: Mapping[str, str]) -> Iterator[Block]:
    """A name and its SOPs; a short list stays on one page, a long one keeps its beginning with the name."""
    lines = tuple(_line(held, elsewhere) for held in entries)
    kept = len(lines) if len(lines) <= _KEPT else 2
    yield Gap(points=5.0)
    yield Together(blocks=(Paragraph(words=words, align="left", size=_SIZE), *lines[:kept]))
    yield from lines[kept:]
    if lines[kept:]:
        yield Gap(points=7.0)


def _line(held: Filed[Procedure], elsewhere: Mapping[str, str]) -> PageOf:
    anchor = sop_anchor(held)
    title = held.said.title.strip() or held.stem
    number = f", {held.said.number}" if held.said.number.strip() else ""
    return PageOf(
        words=f"{title}{number}", to=anchor, indent=16.0, size=_SIZE, page=elsewhere.get(anchor, "")
    )
