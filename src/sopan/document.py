"""A document for people as data: headings, paragraphs, lists, tables, drawn pages, in the order in which they are read.

Books, decrees, service standards and forms are made of these blocks; `sopan.render.document` sets them on paper. A
document knows no place on the page: what is to stand where it stands for a reason (a decree's "Menimbang", a signature)
is a block of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text. `to` is the anchor it leads to, or an address beginning with http."""

    text: str
    bold: bool = False
    italic: bool = False
    to: str = ""


Words = str | tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1, 2 or 3. It stands in the PDF's outline, and where `listed` in the contents; `number` is
    printed before it ("BAB I", "A."); `quiet` headings stand in outline and contents but are not printed."""

    words: str
    level: int = 1
    number: str = ""
    anchor: str = ""
    listed: bool = True
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph; `align` is justify, left, center or right, `size` in points (0: the document's)."""

    words: Words
    align: str = "justify"
    bold: bool = False
    size: float = 0.0
    indent: bool = False  # the first line is moved in


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list. `marks` is "1.", "a.", "-", or "" where each item brings its mark with it in `own_marks`."""

    items: tuple[tuple[Block, ...], ...]
    marks: str = "1."
    own_marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a head that repeats on every page. `widths` are shares of the width (points where above 20; 0: as
    wide as its words), `aligns` one of left, center, right for each column. A row may have fewer cells than the table has
    columns: its last one spans the rest, and a row of one cell is a heading within the table."""

    head: tuple[Words, ...] = ()
    rows: tuple[tuple[Words, ...], ...] = ()
    widths: tuple[float, ...] = ()
    aligns: tuple[str, ...] = ()
    size: float = 0.0
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """The body of a decree: three columns without lines, `Menimbang | : | a. bahwa …`. A row is (label, mark, words);
    label and mark are empty where the row goes on. Several of them that belong together share the `widest` label."""

    rows: tuple[tuple[str, str, Words], ...]
    widest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The head of an office's letters: its logo (bytes, and what it shows), its levels, the highest first, its address, a
    double line below."""

    levels: tuple[str, ...]
    address: tuple[str, ...] = ()
    logo: bytes = b""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corner:
    """Lines at the upper right of a page, as an annex names the decree it belongs to; the first one is bold."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Place and day, the position in lines, room for signature and stamp, name, rank, NIP; kept on one page, together
    with the end of what stands before. `reserve` is the room in points."""

    place_and_day: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    name: str = ""
    rank: str = ""
    nip: str = ""
    reserve: float = 64.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A new page from here on: how it lies, its margins and what its foot says. `numbering` is roman, arabic or none;
    `restart` begins again with 1."""

    orientation: str = "portrait"
    numbering: str = "arabic"
    restart: bool = False
    header: str = ""
    vertical: str = "top"  # or middle (a cover)
    watermark: str = ""  # a word across these pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The list of headings with their pages, links; `depth` levels deep. `further` are lines about other volumes: level,
    words, page."""

    words: str = "DAFTAR ISI"
    depth: int = 2
    further: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture (SVG, PNG or JPEG bytes), its width as a share of the text's, and what it shows in words."""

    data: bytes
    alt: str
    width: float = 1.0
    caption: str = ""
    height: float = 0.0  # points; 0: as the width gives it


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The drawn pages of an SOP as they are. `pages` are data for the template (`render.pdf.pages_of`), the first one
    carries the anchor; the foot counts the book's pages. Their pictures stand in `Document.pictures`."""

    words: str  # the heading in outline and contents
    anchor: str
    pages: tuple[Mapping[str, Any], ...]
    number: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Empty room in points."""

    points: float = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Blocks that no page break parts."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOf:
    """Where index entries lead: a table row or paragraph may print the page of an anchor with a span whose text is "" and
    whose `to` is the anchor; this block is the same as a line `words …… page`."""

    words: Words
    to: str
    indent: float = 0.0
    page: str = ""  # what to print instead, for a place in another volume
    size: float = 0.0


Block = (
    Heading
    | Paragraph
    | Items
    | Table
    | Clauses
    | Letterhead
    | Corner
    | Signature
    | Turn
    | Contents
    | Picture
    | Drawn
    | Gap
    | Together
    | PageOf
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the PDF."""

    name: str
    data: bytes
    kind: str = "application/json"
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole: title and makers for the PDF's metadata, the day it bears (never a clock's), its blocks. Of `facts`
    the setting knows `watermark`, printed across every page."""

    title: str
    author: str = ""
    keywords: tuple[str, ...] = ()
    day: date | None = None
    language: str = "id"
    paper: str = "a4"
    text_size: float = 11.0
    margins: tuple[float, float, float, float] = (72.0, 64.0, 64.0, 78.0)  # top, right, bottom, left
    blocks: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)  # of drawn pages: `render.pdf.pictures_in`
    page_prefix: str = ""  # before every Arabic page number, with a dash: 2-15 in the second volume
    facts: Mapping[str, str] = field(default_factory=dict)
