"""A compiled book → its finished PDF files: one, or the text, the SOPs in volumes, and the back matter, with one table of
contents over all of them in the first.

A volume is set anew only where something in it has changed; the first one when a page number has.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from sopan.book.cache import Store, key_of
from sopan.book.compile import Book
from sopan.book.paging import flowing, headings_of, pages_of_drawn, pages_to_be
from sopan.document import Document, Drawn
from sopan.model.decree.ordinals import roman
from sopan.render.document import set_pdf, written, written_pdf
from sopan.render.finishing import Headings, heading_pages

_ROUNDS = 3  # after which page numbers have always settled


@dataclass(frozen=True, slots=True)
class Printed:
    """One finished file. `name` is "" for a book in one volume, else `1`, `2` …; `kept` tells that it was there."""

    name: str
    data: bytes
    kept: bool = False
    headings: Headings = ()  # of one that was not kept


def printed(book: Book, store: Store | None = None) -> tuple[Printed, ...]:
    """The book's files."""
    store = store or Store(None)
    if not book.in_volumes:
        return (_single(book, store),)
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


def _single(book: Book, store: Store) -> Printed:
    """A book in one volume. Its page numbers are known before it is set; should one prove wrong, it is set again."""
    pages = _pages(book, store)
    for _ in range(_ROUNDS):
        document = book.whole(pages)
        done = _set(document, "", store)
        found = pages if done.kept else pages_of_drawn(document, done.headings)
        if found == pages:
            break
        pages = found
    return done


def _pages(book: Book, store: Store) -> Mapping[str, str]:
    """The pages of the SOPs, by their anchors."""
    blocks = book.up_to_annex()
    said = written(flowing(blocks))
    counts = [f"{block.anchor} {len(block.pages)}" for block in blocks if isinstance(block, Drawn)]
    key = _key(json.dumps([said, counts]))
    known = store.numbers(key)
    if known is None:
        known = pages_to_be(blocks, set_pdf(said))
        store.keep_numbers(key, known)
    return known


def _set(document: Document, name: str, store: Store) -> Printed:
    said = written(document)
    key = _key(said)
    known = store.pdf(key)
    if known is not None:
        return Printed(name, known, kept=True)
    made = written_pdf(said)
    store.keep_pdf(key, made.data)
    return Printed(name, made.data, headings=made.headings)


def _key(said: str) -> str:
    digest = sha256()
    for name in ("document.typ", "drawing.typ", "parting.typ", "finishing.py"):
        digest.update(files("sopan").joinpath("render", name).read_bytes())
    return key_of(digest.digest(), said)


def _enter(
    document: Document,
    data: bytes,
    number: int,
    elsewhere: dict[str, str],
    further: list[tuple[int, str, str]],
) -> None:
    """What stands on which page of a volume: for the contents, and for links from other volumes."""
    headings = headings_of(document.blocks)
    for (level, words, page), (anchor, listed) in zip(heading_pages(data), headings, strict=True):
        said = f"{number}-{page}"
        if anchor:
            elsewhere.setdefault(anchor, said)
        if listed:
            further.append((level, f"BUKU {roman(number)} – {words}" if level == 1 else words, said))
