"""An agency as read → its book as documents: one, or several volumes where there are many SOPs. Nothing is set on paper
here (`sopan.render.document`); what is missing becomes a problem beside the book, never an exception.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sopan.book.binding import Binding
from sopan.book.cover import cover
from sopan.book.drawing import Draw, Order, Pages, draw
from sopan.book.facts import day_of, facts_of
from sopan.book.parts import annex, blocks_of_part
from sopan.book.pictures import Images, images_in
from sopan.book.public import public_agency
from sopan.book.shelf import Group, shelf_of
from sopan.document import Attachment, Block, Document, Turn
from sopan.files.agency import AgencyReading
from sopan.files.canonical import FORMAT, plain
from sopan.layout.letters import letter_problems
from sopan.model.book_plan import PlannedPart, plan_of
from sopan.model.decree.ordinals import roman
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity, UnknownName

RENDITIONS = ("lengkap", "publik")
_ANNEX = "lampiran"
_FRONT = (
    "sampul",
    "kata-pengantar",
    "daftar-isi",
    "penggunaan",
)  # counted in Roman numerals while they come first

Further = Sequence[tuple[int, str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A book put together. `problems` are what was missing; `in_volumes` tells that it is too long for one."""

    bound: Binding
    drawn: Mapping[str, Pages]
    pictures: Mapping[str, bytes]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self.bound.problems)

    @property
    def in_volumes(self) -> bool:
        return len(self.bound.shelf.drawn) > self.bound.profile.book.volume and _place(self) < len(
            self.bound.plan.parts
        )

    def whole(self, pages: Mapping[str, str] | None = None) -> Document:
        """The book in one document. `pages` are those of the SOPs, by anchor; where they are not known, they are found
        while it is set, which takes its time."""
        self.bound.pages = pages or {}
        return self._document(list(self._blocks(self.bound.plan.parts, ())), self.bound.shelf.groups)

    def up_to_annex(self) -> tuple[Block, ...]:
        """The blocks of the whole book as far as its drawn SOPs, their pages not known yet."""
        self.bound.pages = {}
        return tuple(self._blocks(self.bound.plan.parts[: _place(self) + 1], ()))

    def annexes(self) -> tuple[Document, ...]:
        """The drawn SOPs in volumes of about the same size, each beginning with a cover."""
        part = self.bound.plan.part(_ANNEX)
        if part is None:
            return ()
        shares = list(_shares(self.bound.shelf.groups, self.bound.profile.book.volume))
        made = []
        for number, groups in enumerate(shares, 2):
            blocks = [*self._cover(number), *annex(self.bound, part, groups, self.drawn)]
            made.append(self._document(blocks, groups, str(number)))
        return tuple(made)

    def front(self, further: Further, elsewhere: Mapping[str, str]) -> Document:
        """The first volume: everything before the annex, with the contents of all volumes and their pages."""
        self.bound.elsewhere = elsewhere
        return self._document(list(self._blocks(self.bound.plan.parts[: _place(self)], further, 1)), ())

    def back(self, number: int, elsewhere: Mapping[str, str]) -> Document | None:
        """The last volume: forms, indexes, role cards; None where the book has none of them."""
        self.bound.elsewhere = elsewhere
        parts = self.bound.plan.parts[_place(self) + 1 :]
        blocks = [block for part in parts for block in blocks_of_part(self.bound, part)]
        return self._document([*self._cover(number), *blocks], (), str(number)) if blocks else None

    def _blocks(self, parts: Iterable[PlannedPart], further: Further, volume: int = 0) -> Iterator[Block]:
        """All parts, the front matter counted in Roman numerals, what follows in Arabic ones."""
        numbering, restart = "roman", True
        for part in parts:
            if part.name == "sampul":
                yield from self._cover(volume)
                continue
            if numbering == "roman" and part.name not in _FRONT:
                numbering, restart = "arabic", True
            for block in self._part(part, further):
                if isinstance(block, Turn):
                    block = replace(block, numbering=numbering, restart=restart)
                    restart = False
                yield block

    def _part(self, part: PlannedPart, further: Further) -> Iterable[Block]:
        if part.name != _ANNEX:
            return blocks_of_part(self.bound, part, further)
        groups = [group for group in self.bound.shelf.groups if group.drawn]
        return annex(self.bound, part, groups, self.drawn) if groups else ()

    def _cover(self, volume: int) -> Iterable[Block]:
        part = self.bound.plan.part("sampul")
        return cover(self.bound, part.text, f"BUKU {roman(volume)}" if volume else "") if part else ()

    def _document(self, blocks: Sequence[Block], groups: Sequence[Group], prefix: str = "") -> Document:
        bound, facts = self.bound, self.bound.facts
        said = [entry.held.said for group in groups for entry in group.drawn]
        volume = f" – Buku {roman(int(prefix))}" if prefix else ""
        return Document(
            title=f"Standar Operasional Prosedur {facts['instansi']} Tahun {facts['tahun']}{volume}",
            author=bound.agency.office.name or " – ".join(bound.agency.office.levels),
            keywords=(
                "SOP",
                "Standar Operasional Prosedur",
                *([facts["wilayah"]] if bound.agency.office.region else []),
            ),
            day=bound.day,
            blocks=tuple(blocks),
            attachments=_attached([plain(one) for one in said]),
            pictures=self.pictures,
            page_prefix=prefix,
        )


def compile_book(
    reading: AgencyReading,
    rendition: str = "lengkap",
    on: date | None = None,
    *,
    images: Images | None = None,
    drawing: Draw = draw,
) -> Book:
    """The agency's book. `rendition` is lengkap or publik (UnknownName for another), `on` the day it bears and on which
    officials sign; without it the day of the decree. `drawing` lays out the SOPs."""
    if rendition not in RENDITIONS:
        raise UnknownName(f"rendisi {rendition}: pilih {', '.join(RENDITIONS)}")
    day = on or day_of(reading.agency)
    public = public_agency(reading.agency, day) if rendition == "publik" else None
    agency = public.agency if public else reading.agency
    named = public.named if public else frozenset[str]()
    shelf = shelf_of(agency, day, named)
    units = sum(1 for group in shelf.groups if group.drawn)
    bound = Binding(
        agency=agency,
        profile=reading.profile,
        plan=plan_of(agency, reading.profile.book),
        facts=facts_of(agency, day, len(shelf.drawn), units),
        shelf=shelf,
        day=day,
        public=public is not None,
        hidden=public.hidden if public else 0,
    )
    find = images or images_in(agency.folder)
    _note_plan(bound)
    _note_content(bound, reading.text)
    bound.logo = _logo(bound, find)
    orders = [_order(bound, entry.held.file, entry.held.said, find) for entry in shelf.drawn]
    drawn = dict(zip((order.file for order in orders), drawing(orders, reading.profile), strict=True))
    pictures = {name: data for order in orders for name, data in order.pictures.items()}
    return Book(bound=bound, drawn=drawn, pictures=pictures)


def _order(bound: Binding, file: str, procedure: Procedure, find: Images) -> Order:
    logo = find(file, procedure.logo)
    if procedure.logo.strip() and not logo:
        at = Location(file=file, line=1, column=1, path="logo")
        problem = Problem(code="LO07", severity=Severity.WARNING, at=at, facts={"berkas": procedure.logo})
        bound.problems[problem] = None
    if not procedure.logo.strip():
        logo = bound.logo
    return Order(file=file, procedure=procedure, logo=logo, levels=bound.agency.office.levels)


def _logo(bound: Binding, find: Images) -> bytes:
    name = bound.agency.office.logo
    data = find("instansi.yaml", name)
    if not name.strip():
        bound.note("BU07", "instansi.yaml")
    elif not data:
        bound.note("BU02", "instansi.yaml", berkas=name)
    return data


def _note_plan(bound: Binding) -> None:
    for name in bound.plan.unknown:
        bound.note("BU03", "profil.toml", nama=name)
    if not bound.day:
        bound.note("BU05", "instansi.yaml")


def _note_content(bound: Binding, text_of: Callable[[str], str]) -> None:
    """A book without SOPs, and letters that cannot be printed."""
    if not bound.shelf.drawn:
        bound.note("BU06", "sop")
    bound.problems.update(dict.fromkeys(letter_problems(bound.agency, text_of=text_of)))


def _place(book: Book) -> int:
    """Where in the plan the annex stands; behind all parts where there is none."""
    names = [part.name for part in book.bound.plan.parts]
    return names.index(_ANNEX) if _ANNEX in names else len(names)


def _shares(groups: Sequence[Group], most: int) -> Iterator[tuple[Group, ...]]:
    """The units' SOPs in as many volumes as are needed, about the same in each."""
    count = sum(len(group.drawn) for group in groups)
    volumes = -(-count // most)
    share = -(-count // volumes) if volumes else 1
    taken, room = list[Group](), share
    for group in groups:
        rest = group.drawn
        while rest:
            taken.append(Group(group.unit, rest[:room]))
            room, rest = room - len(rest[:room]), rest[room:]
            if not room:
                yield tuple(taken)
                taken, room = [], share
    if taken:
        yield tuple(taken)


def _attached(procedures: Sequence[object]) -> tuple[Attachment, ...]:
    """The SOPs as data, in one file."""
    if not procedures:
        return ()
    whole = {"format": FORMAT, "kumpulan_sop": procedures}
    data = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return (Attachment(name="sop.json", data=data, said="Data semua SOP di dalam buku ini"),)
