"""The process map → its picture on A4 pages: management above, the core in the middle as a chain, support below; in each
process its leaves with their SOPs, suppliers and customers at the sides, then gaps and orphans in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby

from sopan.model.processes import Category
from sopan.planning.processes import Node, ProcessMap
from sopan.report.pictures.canvas import (
    DARK,
    GREY,
    INK,
    PALE,
    PITCH,
    RULE,
    WHITE,
    Canvas,
    height_of,
    on_one_line,
    wide,
    wrapped,
)
from sopan.report.pictures.columns import GAP, Column, place, section_blocks
from sopan.report.pictures.picture import A4, Drawing
from sopan.report.pictures.process_words import named, sections, summary

_MARGIN, _HEAD, _FOOT = 28.0, 62.0, 30.0
_SIDE, _BETWEEN = 84.0, 16.0  # the sides, and the room of the arrows
_LEAST, _GUTTER, _POINT = 116.0, 7.0, 11.0  # of a box: least width, room between, point of the chain
_NAME, _LEAF, _NOTE = 8.0, 7.2, 6.3
_LEAF_WIDE = 130.0  # room that a leaf wants where there is much
_BAND_HEAD, _BAND_GAP = 15.0, 9.0
_BANDS = {
    Category.MANAGEMENT: "PROSES MANAJEMEN",
    Category.CORE: "PROSES INTI",
    Category.SUPPORT: "PROSES PENDUKUNG",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a box: a group's name, or leaves beside each other."""

    height: float
    name: tuple[str, ...] = ()
    leaves: tuple[tuple[Node, tuple[str, ...]], ...] = ()  # each with its name in lines
    across: int = 1  # leaves that have room beside each other


@dataclass(frozen=True, slots=True)
class _Box:
    """A topmost process made ready: its name in lines and what stands in it."""

    node: Node
    name: tuple[str, ...]
    head: float
    lines: tuple[_Line, ...]

    @property
    def height(self) -> float:
        """As tall as it must be."""
        return self.head + sum(line.height for line in self.lines) + 6


@dataclass(frozen=True, slots=True)
class _Row:
    """Boxes beside each other in one band."""

    band: Category
    boxes: tuple[_Box, ...]
    wide: float
    first: bool  # bears the band's name
    goes_on: bool = False  # from the page before

    @property
    def height(self) -> float:
        """As tall as the tallest box, with the band's name above the first row."""
        return max(box.height for box in self.boxes) + (_BAND_HEAD if self.first else 0) + _BAND_GAP


def process_drawing(found: ProcessMap, *, paged: bool = True) -> Drawing:
    """The picture on A4 pages, or (for SVG) the map on one page as tall as it needs."""
    rows = [row for band, nodes in found.bands for row in _rows(band, nodes)]
    if paged:
        rows = [part for row in rows for part in _parts(row, A4[1] - _HEAD - _FOOT - _BAND_HEAD - _BAND_GAP)]
    tall = A4[1] if paged else max(A4[1], _HEAD + sum(row.height for row in rows) + _FOOT + 10)
    pages: list[Canvas] = []
    for rest in _paged(rows, tall - _HEAD - _FOOT):
        canvas = Canvas(A4[0], tall)
        _draw_page(canvas, found, rest)
        pages.append(canvas)
    words = [_in_words(found), *("Lanjutan peta" for _ in pages[1:])]
    for canvas in _lists(found) if paged else ():
        pages.append(canvas)
        words.append("Kesenjangan dan keterhubungan peta proses: " + _lists_in_words(found))
    for number, canvas in enumerate(pages):
        _titled(canvas, found, number, len(pages))
    return Drawing(f"Peta proses bisnis – {found.name}", tuple(pages), tuple(words))


def _middle() -> tuple[float, float]:
    """Where the boxes begin, and how much room they have."""
    x = _MARGIN + _SIDE + _BETWEEN
    return x, A4[0] - 2 * x


def _rows(band: Category, nodes: Sequence[Node]) -> Iterator[_Row]:
    if not nodes:
        return
    _, room = _middle()
    most = max(1, int((room + _GUTTER) // (_LEAST + _GUTTER)))
    rows = -(-len(nodes) // most)
    across = -(-len(nodes) // rows)
    broad = (room - (across - 1) * _GUTTER) / across
    for first in range(0, len(nodes), across):
        boxes = tuple(_box(node, broad, band is Category.CORE) for node in nodes[first : first + across])
        yield _Row(band, boxes, broad, first == 0)


def _parts(row: _Row, room: float) -> Iterator[_Row]:
    """A row that is taller than a page in parts that fit, the boxes going on in the next part."""
    split = [_divided(box, room) for box in row.boxes]
    for number in range(max(len(parts) for parts in split)):
        empty = (replace(box, name=(), lines=()) for box in row.boxes)
        boxes = tuple(
            parts[number] if number < len(parts) else blank for parts, blank in zip(split, empty, strict=True)
        )
        yield replace(row, boxes=boxes, first=row.first and number == 0)


def _divided(box: _Box, room: float) -> list[_Box]:
    parts: list[list[_Line]] = [[]]
    filled = box.head + 6
    for line in box.lines:
        if parts[-1] and filled + line.height > room:
            parts.append([])
            filled = box.head + 6
        parts[-1].append(line)
        filled += line.height
    return [replace(box, lines=tuple(lines)) for lines in parts]


def _box(node: Node, broad: float, chained: bool) -> _Box:
    inset = 2 * _POINT if chained else 8
    name = wrapped(named(node.process) + _spbe(node), broad - inset - 6, _NAME, True)
    lines = tuple(_inside(node, broad - 10))
    return _Box(node, name, max(height_of(name, _NAME) + 9, 24.0), lines)


def _inside(node: Node, room: float) -> Iterator[_Line]:
    """What stands in a box: its leaves, under the names of the processes between."""
    for leaf, members in groupby(node.below or (node,), key=lambda below: below.is_leaf):
        if leaf:
            yield from _leaves(tuple(members), room)
            continue
        for below in members:
            name = wrapped(named(below.process) + _spbe(below), room, _LEAF, True)
            yield _Line(height_of(name, _LEAF) + 5, name)
            yield from _inside(below, room)


def _leaves(nodes: Sequence[Node], room: float) -> Iterator[_Line]:
    across = min(max(1, int(room // _LEAF_WIDE)), len(nodes))
    each = (room - (across - 1) * 4) / across
    for first in range(0, len(nodes), across):
        row = nodes[first : first + across]
        named_ = tuple((one, wrapped(named(one.process) + _spbe(one), each - 8, _LEAF)) for one in row)
        tall = max(height_of(lines, _LEAF) for _, lines in named_)
        yield _Line(tall + _NOTE * PITCH + 8, leaves=named_, across=across)


def _sign(node: Node) -> str:
    if node.procedures:
        return f"{len(node.procedures)} SOP"
    return "tidak perlu SOP" if node.process.exempt else "belum ada SOP"


def _spbe(node: Node) -> str:
    return f" [SPBE {node.process.spbe}]" if node.process.spbe else ""


def _paged(rows: Sequence[_Row], room: float) -> Iterator[list[_Row]]:
    """The rows of each page; at least one page."""
    page: list[_Row] = []
    for row in rows:
        if page and sum(one.height for one in page) + row.height > room:
            yield page
            page = []
            row = row if row.first else replace(row, first=True, goes_on=True)
        page.append(row)
    yield page


def _draw_page(canvas: Canvas, found: ProcessMap, rows: Sequence[_Row]) -> None:
    x, room = _middle()
    y = _HEAD
    core: list[float] = []
    for row in rows:
        if row.first:
            _band_name(canvas, x, y, room, _BANDS[row.band] + " (lanjutan)" * row.goes_on)
            y += _BAND_HEAD
        tall = max(box.height for box in row.boxes)
        if row.band is Category.CORE:
            core += [y, y + tall]
        for number, box in enumerate(row.boxes):
            _draw_box(
                canvas, x + number * (row.wide + _GUTTER), y, row.wide, tall, box, row.band is Category.CORE
            )
        y += tall + _BAND_GAP
    if not rows:
        canvas.words(x, _HEAD + 20, ("proses.yaml belum berisi proses.",), 10, italic=True, color=DARK)
    if core:
        _sides(canvas, found, core[0], core[-1], y - _BAND_GAP)


def _band_name(canvas: Canvas, x: float, y: float, room: float, name: str) -> None:
    canvas.words(x, y + 1, (name,), 8, bold=True, color=DARK)
    canvas.line(x + wide(name, 8, True) + 6, y + 6, x + room, y + 6)


def _draw_box(canvas: Canvas, x: float, y: float, w: float, h: float, box: _Box, chained: bool) -> None:
    if not box.name:
        return
    if chained:
        canvas.rect(x, y + box.head / 2, w - _POINT / 2, h - box.head / 2, fill=WHITE)
        canvas.polygon(
            (
                (x, y),
                (x + w - _POINT, y),
                (x + w + _GUTTER / 2, y + box.head / 2),
                (x + w - _POINT, y + box.head),
                (x, y + box.head),
                (x + _POINT * 0.7, y + box.head / 2),
            ),
            fill=PALE,
            line=INK,
        )
    else:
        canvas.rect(x, y, w, h, fill=WHITE)
        canvas.rect(x, y, w, box.head, fill=PALE, line=INK)
    left = x + (_POINT + 3 if chained else 5)
    canvas.words(left, y + (box.head - height_of(box.name, _NAME)) / 2, box.name, _NAME, bold=True)
    at = y + box.head + 3
    inner = w - (_POINT / 2 if chained else 0)
    for line in box.lines:
        _draw_line(canvas, x + 4, at, inner - 8, line)
        at += line.height


def _draw_line(canvas: Canvas, x: float, y: float, w: float, line: _Line) -> None:
    canvas.words(x + 1, y + 3, line.name, _LEAF, bold=True, color=DARK)
    each = (w - (line.across - 1) * 4) / line.across
    for number, (node, name) in enumerate(line.leaves):
        _draw_leaf(canvas, x + number * (each + 4), y, each, line.height, node, name)


def _draw_leaf(
    canvas: Canvas, x: float, y: float, w: float, h: float, node: Node, name: Sequence[str]
) -> None:
    gap = node.is_gap
    edge = INK if gap else RULE
    canvas.rect(
        x, y + 1, w, h - 2.5, fill=WHITE, line=edge, dashed=gap, thick=0.9 if gap else 0.5, round_=2.5
    )
    below = canvas.words(x + 4, y + 2.5, name, _LEAF)
    fill = DARK if node.procedures else WHITE if gap else GREY
    canvas.rect(x + 4, below + 1.2, 5, 5, fill=fill, line=INK, thick=0.5, dashed=gap)
    canvas.words(x + 12, below + 0.4, (_sign(node),), _NOTE, bold=gap, color=INK if gap else DARK)


def _sides(canvas: Canvas, found: ProcessMap, top: float, core_end: float, end: float) -> None:
    """Who supplies and who is served, beside the whole map, with an arrow at the core."""
    core = [node for band, nodes in found.bands if band is Category.CORE for node in nodes]
    right = A4[0] - _MARGIN - _SIDE
    middle = (top + core_end) / 2
    for x, head, names in (
        (_MARGIN, "PEMASOK", _every(core, "suppliers")),
        (right, "PELANGGAN", _every(core, "customers")),
    ):
        canvas.rect(x, _HEAD, _SIDE, end - _HEAD, fill=WHITE, line=INK, round_=4)
        canvas.rect(x, _HEAD, _SIDE, 17, fill=PALE, line=INK, round_=4)
        canvas.words(x + _SIDE / 2, _HEAD + 4, (head,), 8, bold=True, align="center")
        _names(canvas, x, _HEAD + 24, end - 4, names or ("–",))
    canvas.arrow(_MARGIN + _SIDE + 2, _MARGIN + _SIDE + _BETWEEN - 2, middle)
    canvas.arrow(right - _BETWEEN + 4, right - 2, middle)


def _names(canvas: Canvas, x: float, y: float, end: float, names: Sequence[str]) -> None:
    for number, name in enumerate(names):
        lines = wrapped(name, _SIDE - 16, _LEAF)
        left = len(names) - number
        if y + height_of(lines, _LEAF) + (_LEAF * PITCH + 4 if left > 1 else 0) > end:
            canvas.words(x + 6, y, (f"… {left} lainnya",), _LEAF, italic=True)
            return
        canvas.rect(x + 6, y + _LEAF * 0.42, 3, 3, fill=RULE, thick=0)
        y = canvas.words(x + 12, y, lines, _LEAF) + 4


def _every(nodes: Sequence[Node], name: str) -> tuple[str, ...]:
    """What the core's processes name, each once, the topmost first."""
    found: dict[str, str] = {}
    level = list(nodes)
    while level:
        for node in level:
            for said in getattr(node.process, name):
                found.setdefault(" ".join(said.casefold().split()), said)
        level = [below for node in level for below in node.below]
    return tuple(found.values())


def _titled(canvas: Canvas, found: ProcessMap, number: int, pages: int) -> None:
    right = A4[0] - _MARGIN
    y = canvas.words(_MARGIN, 20, ("PETA PROSES BISNIS",), 12, bold=True)
    canvas.words(_MARGIN, y, (on_one_line(found.name, right - _MARGIN - 260, 9.5),), 9.5)
    canvas.words(right, 21, (f"{number + 1}/{pages}",), 8, align="right", color=DARK)
    canvas.words(right, y + 1, (summary(found),), 7.5, align="right")
    base = canvas.height - _FOOT + 10
    x = _MARGIN
    for fill, dashed, said in (
        (DARK, False, "ada SOP"),
        (GREY, False, "tidak perlu SOP"),
        (WHITE, True, "belum ada SOP"),
    ):
        canvas.rect(x, base + 1, 6, 6, fill=fill, line=INK, dashed=dashed)
        canvas.words(x + 10, base, (said,), 7)
        x += wide(said, 7) + 26


def _lists(found: ProcessMap) -> tuple[Canvas, ...]:
    """Pages with what the map lacks, in words."""
    room = (A4[0] - 2 * _MARGIN - GAP) / 2
    blocks = [block for section in sections(found) for block in section_blocks(section, room)]
    if not blocks:
        return ()
    columns = (
        Column(page, x, _HEAD - 6, A4[1] - _FOOT) for page in count() for x in (_MARGIN, _MARGIN + room + GAP)
    )
    placed = place(blocks, columns)
    pages = tuple(Canvas(*A4) for _ in range(placed[-1][0].page + 1))
    for column, y, block in placed:
        block.draw(pages[column.page], column.x, y)
    return pages


def _in_words(found: ProcessMap) -> str:
    told = [summary(found)]
    for band, nodes in found.bands:
        for node in nodes:
            leaves = "; ".join(f"{named(leaf.process)}: {_sign(leaf)}" for leaf in node.leaves)
            told.append(f"{_BANDS[band].capitalize()} {named(node.process)} ({leaves}).")
    return " ".join(told)


def _lists_in_words(found: ProcessMap) -> str:
    return " ".join(f"{one.title}: {', '.join(text for text, _ in one.entries)}." for one in sections(found))
