"""The name of a part → its blocks; each part begins on a new page. The annex with the drawn SOPs: `annex`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sopan.book.back.forms import form_blocks
from sopan.book.back.indexes import actor_index, regulation_index
from sopan.book.back.role_cards import role_cards
from sopan.book.binding import Binding
from sopan.book.chapters import part_blocks
from sopan.book.cover import preface
from sopan.book.decrees.decree import decree_blocks, is_draft
from sopan.book.drawing import Pages
from sopan.book.facts import decrees_of
from sopan.book.shelf import Group
from sopan.book.tables import number_width
from sopan.document import Block, Contents, Drawn, Gap, Heading, Paragraph, Table, Together, Turn
from sopan.model.book_plan import PlannedPart
from sopan.model.procedure import Stage

Further = Sequence[tuple[int, str, str]]


def blocks_of_part(bound: Binding, part: PlannedPart, further: Further = ()) -> tuple[Block, ...]:
    """The blocks of a part, but for cover and annex; () for one that has nothing to say."""
    if part.name == "daftar-isi":
        return _contents(bound, part, further)
    if part.name == "kata-pengantar":
        return (Turn(), *preface(bound, part.text))
    if part.name == "keputusan":
        return _decrees(bound)
    maker = _BACK.get(part.name)
    if maker is not None:
        return _retitled(bound, part, (Turn(), *maker(bound)))
    return (Turn(), *part_blocks(bound, part))


def _contents(bound: Binding, part: PlannedPart, further: Further) -> tuple[Block, ...]:
    """The contents; an agency's own list is printed as it stands."""
    if part.text.own and part.text.body.strip():
        heading = Heading(words=part.text.title, listed=False, anchor="bagian-daftar-isi")
        return (Turn(), heading, *bound.words(part.text))
    return (Turn(), Contents(words=part.text.title, depth=3, further=tuple(further)))


def _decrees(bound: Binding) -> tuple[Block, ...]:
    """The decrees in force, each with its annexes."""
    found: list[Block] = []
    decrees = decrees_of(bound.agency)
    for held in decrees:
        mark = bound.profile.label("konsep") if is_draft(held.said) else ""
        found.append(Turn(watermark=mark))
        found += decree_blocks(
            bound.agency, held, bound.profile, logo=bound.logo, numbering="arabic", watermark=mark
        )
    if not decrees:
        bound.note("BU04", "instansi.yaml")
    return tuple(found)


_BACK: Mapping[str, Callable[[Binding], tuple[Block, ...]]] = {
    "formulir": lambda bound: form_blocks(bound.agency, day=bound.day, people=not bound.public),
    "indeks-pelaksana": lambda bound: actor_index(bound.agency, day=bound.day, elsewhere=bound.known),
    "indeks-peraturan": lambda bound: regulation_index(bound.agency, elsewhere=bound.known),
    "kartu-peran": lambda bound: role_cards(bound.agency, day=bound.day, elsewhere=bound.known),
}


def _retitled(bound: Binding, part: PlannedPart, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with the words of the part's text: its heading, and below it what the text says."""
    found: list[Block] = []
    turned = False
    for block in blocks:
        if isinstance(block, Turn) and found and isinstance(found[-1], Turn):
            found.pop()
        if isinstance(block, Heading) and not turned:
            turned = True
            found.append(replace(block, words=part.text.title))
            found.extend(bound.words(part.text))
        elif part.name in ("kartu-peran", "formulir"):
            found.append(_unlisted(block))  # in the outline only; the index of actors leads to the cards
        else:
            found.append(block)
    return tuple(found)


def _unlisted(block: Block) -> Block:
    if isinstance(block, Together):
        return replace(block, blocks=tuple(map(_unlisted, block.blocks)))
    return replace(block, listed=False) if isinstance(block, Heading) else block


def annex(
    bound: Binding, part: PlannedPart, groups: Sequence[Group], drawn: Mapping[str, Pages]
) -> Iterator[Block]:
    """A title page, then for each unit a page with its SOPs and their drawn pages."""
    yield Turn(vertical="middle")
    yield Heading(words=part.text.title, anchor="bagian-lampiran", quiet=True)
    yield Paragraph(words=part.text.title, align="center", bold=True, size=28.0)
    yield Gap(points=16)
    for block in bound.words(part.text):
        if isinstance(block, Paragraph):
            block = replace(block, align="center", bold=True, size=15.0, indent=False)
        yield block
    for place, group in enumerate(groups, 1):
        yield from _unit(bound, group, place)
        for entry in group.drawn:
            number = f"{entry.number}."
            pages = drawn[entry.held.file]
            if entry.held.said.stage is Stage.DRAFT:
                pages = tuple(
                    {**page, "mark": page["mark"] or bound.profile.label("konsep")} for page in pages
                )
            yield Drawn(words=entry.title, anchor=entry.anchor, pages=pages, number=number, level=3)


def _unit(bound: Binding, group: Group, place: int) -> Iterator[Block]:
    yield Turn(vertical="middle" if len(group.drawn) < 22 else "top")
    yield Heading(words=group.unit, level=2, anchor=f"unit-{place}", quiet=True)
    yield Paragraph(words="Standar Operasional Prosedur", align="center", size=13.0)
    yield Gap(points=4)
    yield Paragraph(words=group.unit.upper(), align="center", bold=True, size=19.0)
    yield Gap(points=22)
    rows = tuple(
        (f"{entry.number}.", entry.held.said.number, bound.named_entry(entry), bound.page(entry))
        for entry in group.drawn
    )
    head = ("No.", "Nomor SOP", "Nama SOP", "Halaman")
    wide = number_width((entry.held.said.number for entry in group.drawn), 9.5)
    aligns = ("center", "left", "left", "center")
    yield Table(head=head, rows=rows, widths=(30, wide, 1, 48), aligns=aligns, size=9.5)
