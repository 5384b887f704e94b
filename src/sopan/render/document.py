"""Document → PDF bytes (PDF/A-3a, PDF/UA-1) by Typst. Same document, same bytes.

Blocks become plain data here, cut into parts that lie on pages of one kind; every text travels as data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from sopan.document import (
    Block,
    Clauses,
    Contents,
    Corner,
    Document,
    Drawn,
    Gap,
    Heading,
    Items,
    Letterhead,
    PageOf,
    Paragraph,
    Picture,
    Signature,
    Span,
    Table,
    Together,
    Turn,
    Words,
)
from sopan.layout.text import printable, width
from sopan.profile import PAPERS
from sopan.render.finishing import SCHEME, Finished, finished
from sopan.render.images import kind_of
from sopan.render.pdf import numbered, picture_name
from sopan.render.typesetting import dated, typeset

STANDARDS = ("a-3a", "ua-1")
_BLANK = re.compile(r"[^\S \u00a0]")  # of any other kind
_LAST_ROWS = 2  # of a table that go with the signature below it to the next page
_SHORT = 300  # letters of a paragraph that goes with the list or table it introduces
_LONG = 900  # letters in a cell from which on a row may be parted by the end of a page
_MARKS = {"1.": "1.", "a.": "a.", "-": "-", "": "own", "1)": "1)", "a)": "a)"}


def document_pdf(document: Document) -> bytes:
    """The whole document as one PDF. Raises MissingExtra when Typst is not installed."""
    return written_pdf(written(document)).data


def written(document: Document) -> str:
    """Everything that the template gets to know, as JSON: documents that are equal in it are printed alike."""
    return json.dumps(_Setting(document).data(), ensure_ascii=False, separators=(",", ":"))


def written_pdf(said: str) -> Finished:
    """The PDF of a document that has been written as JSON."""
    return finished(set_pdf(said))


def set_pdf(said: str) -> bytes:
    """The same as Typst made it: large, its inner links not yet leading anywhere."""
    return typeset("render/document.typ", "document", said, STANDARDS)


@dataclass(slots=True)
class _Setting:
    """One document under way: the pictures met so far, by name, the labels of headings by their anchors, and the level of
    the last heading."""

    document: Document
    pictures: dict[str, bytes] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    level: int = 0

    def data(self) -> dict[str, Any]:
        document = self.document
        self.pictures.update(document.pictures)
        parts = [_led(part, self.anchors) if part["t"] == "flow" else part for part in list(self._parts())]
        return {
            "title": clean(document.title.strip()) or "Dokumen",
            "author": clean(document.author),
            "keywords": [clean(word) for word in document.keywords],
            "date": dated(document.day),
            "lang": document.language,
            "size": document.text_size,
            "margins": document.margins,
            "watermark": clean(document.facts.get("watermark", "")),
            "prefix": f"{clean(document.page_prefix)}-" if document.page_prefix else "",
            "scheme": SCHEME,
            "parts": parts,
            "pictures": [_bytes(data) for data in self.pictures.values()],
            "attachments": [
                {"name": one.name, "data": _bytes(one.data), "kind": one.kind, "said": clean(one.said)}
                for one in document.attachments
            ],
        }

    def _parts(self) -> Iterator[dict[str, Any]]:
        """Runs of blocks between turns; each drawn page is a part of its own."""
        turn, blocks = Turn(), list[Block]()
        restart = False
        for block in self.document.blocks:
            if isinstance(block, Turn):
                if blocks:
                    yield self._part(turn, blocks)
                carried = turn.restart and not blocks
                turn, blocks = replace(block, restart=block.restart or carried), []
            elif isinstance(block, Drawn):
                if blocks:
                    yield self._part(turn, blocks)
                    turn, blocks = replace(turn, restart=False), []
                restart = turn.restart
                turn = replace(turn, restart=False)
                yield from self._drawn(block, turn, restart)
            else:
                blocks.append(block)
        if blocks:
            yield self._part(turn, blocks)

    def _part(self, turn: Turn, blocks: Sequence[Block]) -> dict[str, Any]:
        across, down = PAPERS[self.document.paper]
        return {
            "t": "flow",
            "size": (down, across) if turn.orientation == "landscape" else (across, down),
            "numbering": turn.numbering,
            "restart": turn.restart,
            "header": clean(turn.header),
            "vertical": turn.vertical,
            "watermark": clean(turn.watermark),
            "blocks": self._blocks(blocks),
        }

    def _drawn(self, block: Drawn, turn: Turn, restart: bool) -> Iterator[dict[str, Any]]:
        heading = Heading(
            words=block.words, level=block.level, number=block.number, anchor=block.anchor, quiet=True
        )
        pages = numbered(block.pages, tuple(self.pictures))
        for number, page in enumerate(pages):
            yield {
                "t": "drawn",
                "page": page,
                "numbering": turn.numbering,
                "restart": restart and not number,
                "heading": None if number else self._heading(heading),
            }

    def _blocks(self, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        """The blocks as data; what stands before a signature goes with it to the next page."""
        made: list[dict[str, Any]] = []
        for block in blocks:
            if isinstance(block, Signature) and made:
                made[-1:] = _held(made[-1])
            elif isinstance(block, Table | Items) and made and _introduces(made[-1]):
                made[-1] = {**made[-1], "sticky": True}
            made.append({"sticky": False, **self._block(block)})
        return made

    def _block(self, block: Block) -> dict[str, Any]:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return _paragraph(block)
            case Items():
                return self._items(block)
            case Table():
                return _table(block)
            case Clauses():
                return _clauses(block)
            case Signature():
                return _signature(block)
            case Letterhead():
                return self._letterhead(block)
            case Corner():
                return {"t": "corner", "lines": [clean(line) for line in block.lines]}
            case Contents():
                return _contents(block)
            case Picture():
                return self._picture(block)
            case Gap():
                return {"t": "gap", "points": block.points}
            case Together():
                return {"t": "together", "blocks": self._blocks(block.blocks)}
            case PageOf():
                return _page_of(block)
            case _:
                raise ValueError(f"{type(block).__name__} stands inside another block")

    def _heading(self, heading: Heading) -> dict[str, Any]:
        """Levels never skip one on the way down: PDF/UA forbids it."""
        self.level = max(1, min(heading.level, self.level + 1))
        new = heading.anchor not in ("", *self.anchors)
        if new:
            self.anchors[heading.anchor] = f"a{len(self.anchors)}"
        return {
            "t": "heading",
            "words": clean(heading.words.strip()) or "–",
            "level": self.level,
            "number": clean(heading.number),
            "anchor": self.anchors[heading.anchor] if new else "",
            "listed": heading.listed,
            "quiet": heading.quiet,
        }

    def _items(self, block: Items) -> dict[str, Any]:
        return {
            "t": "items",
            "marks": _MARKS.get(block.marks, "1."),
            "own": [clean(mark) for mark in block.own_marks],
            "items": [self._blocks(item) for item in block.items],
        }

    def _letterhead(self, block: Letterhead) -> dict[str, Any]:
        """What is no picture leaves the levels alone on their lines."""
        name = picture_name(block.logo) if block.logo else ""
        if name:
            self.pictures.setdefault(name, block.logo)
        return {
            "t": "letterhead",
            "levels": [clean(line) for line in block.levels],
            "address": [clean(line) for line in block.address],
            "picture": tuple(self.pictures).index(name) if name else -1,
            "alt": clean(block.alt.strip()) or "Logo",
        }

    def _picture(self, block: Picture) -> dict[str, Any]:
        name = picture_name(block.data)
        if not name:
            return _paragraph(Paragraph(words=f"[{block.alt or 'Gambar'}]", align="center"))
        self.pictures.setdefault(name, block.data)
        return {
            "t": "picture",
            "picture": tuple(self.pictures).index(name),
            "alt": clean(block.alt.strip()) or "Gambar",
            "width": block.width,
            "height": block.height,
            "caption": clean(block.caption),
        }


@lru_cache(maxsize=50_000)
def clean(text: str) -> str:
    """Only what the printed font has, lines kept; PDF/A allows no missing glyph."""
    return "\n".join(printable(_BLANK.sub(" ", line)) for line in text.split("\n"))


def _bytes(data: bytes) -> str | list[int]:
    """Bytes as data for a template: text where they are text."""
    if kind_of(data) in ("png", "jpeg"):
        return list(data)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return list(data)


def _led(value: Any, anchors: Mapping[str, str]) -> Any:
    """The data with every `to` as the template knows it: a label, an address of the web, or "" for what is not there."""
    if isinstance(value, tuple) and len(value) == 4 and type(value[1]) is bool:
        text, bold, italic, to = value
        there = to if to.startswith(("http://", "https://")) else anchors.get(to, "")
        return (text or ("–" if to and not there else ""), bold, italic, there)
    if isinstance(value, dict):
        to = {"to": anchors.get(value["to"], "")} if value.get("t") == "page-of" else {}
        return {**{key: _led(one, anchors) for key, one in value.items()}, **to}
    return [_led(one, anchors) for one in value] if isinstance(value, list | tuple) else value


def _words(words: Words) -> list[tuple[str, bool, bool, str]]:
    spans = (Span(words),) if isinstance(words, str) else words
    return [(clean(one.text), one.bold, one.italic, one.to) for one in spans]


def _page_of(block: PageOf) -> dict[str, Any]:
    return {
        "t": "page-of",
        "words": _words(block.words),
        "to": block.to,
        "indent": block.indent,
        "page": clean(block.page),
        "size": block.size,
    }


def _paragraph(block: Paragraph) -> dict[str, Any]:
    return {
        "t": "paragraph",
        "words": _words(block.words),
        "align": block.align,
        "bold": block.bold,
        "size": block.size,
        "indent": block.indent,
    }


def _table(block: Table) -> dict[str, Any]:
    count = max((len(row) for row in (block.head, *block.rows)), default=1) or 1
    widths = (*block.widths, *(0.0 for _ in range(count)))[:count]
    aligns = (*block.aligns, *("left" for _ in range(count)))[:count]
    longest = max((len(_plain(cell)) for row in block.rows for cell in row), default=0)
    return {
        "t": "table",
        "head": [_words(cell) for cell in block.head],
        "rows": [[_words(cell) for cell in row] for row in block.rows if row],
        "columns": widths,
        "aligns": aligns,
        "size": block.size,
        "caption": clean(block.caption),
        "breakable": longest > _LONG,
        "parted": False,
        "joined": False,
    }


def _plain(words: Words) -> str:
    return words if isinstance(words, str) else "".join(span.text for span in words)


def _clauses(block: Clauses) -> dict[str, Any]:
    labels = max(width(label, 11.5) for label in (block.widest, *(row[0] for row in block.rows)))
    marks = max((width(mark, 11.5) for _, mark, _ in block.rows), default=0.0)
    return {
        "t": "clauses",
        "label-width": round(max(labels + 8, 76.0), 2),
        "mark-width": round(max(marks + 6, 18.0), 2),
        "rows": [
            (clean(label), clean(mark), _words(words), _runs(words)) for label, mark, words in block.rows
        ],
    }


def _runs(words: Words) -> bool:
    """Are these running words, set even at both sides? Capitals and lines of their own would be torn apart."""
    plain = _plain(words)
    return "\n" not in plain and sum(map(str.isupper, plain)) * 2 < sum(map(str.isalpha, plain))


def _signature(block: Signature) -> dict[str, Any]:
    return {
        "t": "signature",
        "place-and-day": [clean(line) for line in block.place_and_day],
        "position": [clean(line) for line in block.position],
        "name": clean(block.name),
        "rank": clean(block.rank),
        "nip": clean(block.nip),
        "reserve": block.reserve,
    }


def _contents(block: Contents) -> dict[str, Any]:
    return {
        "t": "contents",
        "words": clean(block.words),
        "depth": block.depth,
        "further": [(level, clean(words), page) for level, words, page in block.further],
    }


def _introduces(made: Mapping[str, Any]) -> bool:
    """A short paragraph before a list or a table is not left alone at the end of a page."""
    return bool(made["t"] == "paragraph" and sum(len(span[0]) for span in made["words"]) < _SHORT)


def _held(made: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A block that stays with what follows; of a decree's body only its last row, of a table its last rows."""
    if made["t"] == "clauses" and len(made["rows"]) > 1:
        return [{**made, "rows": made["rows"][:-1]}, {**made, "rows": made["rows"][-1:], "sticky": True}]
    if made["t"] == "table" and len(made["rows"]) > _LAST_ROWS and all(made["columns"]):
        whole, last = made["rows"][:-_LAST_ROWS], made["rows"][-_LAST_ROWS:]
        if all(len(row) > 1 for row in last):
            first = {**made, "rows": whole, "parted": True}
            return [first, {**made, "rows": last, "caption": "", "joined": True, "sticky": True}]
    return [{**made, "sticky": made["t"] in ("paragraph", "clauses")}]
