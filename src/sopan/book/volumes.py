"""A compiled book → its finished PDF files: one, or the text, the SOPs in volumes, and the back matter, with one table of
contents over all of them in the first.

A volume is set anew only where something in it has changed; the first one when a page number has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from sopan.book.cache import Store, key_of
from sopan.book.compile import Book
from sopan.document import Block, Document, Drawn, Heading, Together
from sopan.model.ordinals import roman
from sopan.render.document import written, written_pdf
from sopan.render.packing import heading_pages, packed


@dataclass(frozen=True, slots=True)
class Printed:
    """One finished file. `name` is "" for a book in one volume, else `1`, `2` …; `kept` tells that it was there."""

    name: str
    data: bytes
    kept: bool = False


def printed(book: Book, store: Store | None = None) -> tuple[Printed, ...]:
    """The book's files."""
    store = store or Store(None)
    if not book.in_volumes:
        return (_set(book.whole(), "", store),)
    elsewhere: dict[str, str] = {}
    further: list[tuple[int, str, str]] = []
    others: list[Printed] = []
    annexes = book.annexes()
    for number, document in enumerate(annexes, 2):
        others.append(_set(document, str(number), store))
        _enter(document, others[-1].data, number, elsewhere, further)
    number = len(annexes) + 2
    last = book.back(number, elsewhere)
    if last is not None:
        others.append(_set(last, str(number), store))
        _enter(last, others[-1].data, number, elsewhere, further)
    return (_set(book.front(further, elsewhere), "1", store), *others)


def _set(document: Document, name: str, store: Store) -> Printed:
    said = written(document)
    key = key_of(_template(), said)
    known = store.pdf(key)
    if known is not None:
        return Printed(name, known, kept=True)
    data = packed(written_pdf(said))
    store.keep_pdf(key, data)
    return Printed(name, data)


def _enter(
    document: Document,
    data: bytes,
    number: int,
    elsewhere: dict[str, str],
    further: list[tuple[int, str, str]],
) -> None:
    """What stands on which page of a volume: for the contents, and for links from other volumes."""
    headings = list(_headings(document.blocks))
    for (level, words, page), (anchor, listed) in zip(heading_pages(data), headings, strict=True):
        said = f"{number}-{page}"
        if anchor:
            elsewhere.setdefault(anchor, said)
        if listed:
            further.append((level, f"BUKU {roman(number)} – {words}" if level == 1 else words, said))


def _headings(blocks: tuple[Block, ...]) -> Iterator[tuple[str, bool]]:
    """Anchors of the headings in their order, and whether the contents list them."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block.anchor, block.listed
        elif isinstance(block, Drawn):
            yield block.anchor, True
        elif isinstance(block, Together):
            yield from _headings(block.blocks)


def _template() -> str:
    digest = sha256()
    for name in ("document.typ", "drawing.typ", "packing.py"):
        digest.update(files("sopan").joinpath("render", name).read_bytes())
    return digest.hexdigest()
