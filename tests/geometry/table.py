"""The table of the drawing: rows in order on their pages, lanes, symbols in their cells (G1, FILE, SPACE, SVG)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from .drawn import Drawn
from .reading import Page, Row, Symbol
from .shapes import TOLERANCE, Box, hull

# A row may run on to another page only when its text is about as tall as a page. The tallest page of rows may have
# neither head nor strips to spare, so that the text counts as taller from this share of it on.
TALL = 0.7


def pages(drawn: Drawn) -> Iterator[str]:
    """The pages count themselves, and say in words what they show."""
    for number, page in enumerate(drawn.pages, 1):
        if (page.number, page.pages) != (number, len(drawn.pages)):
            yield f"SVG: page {number} calls itself {page.number} of {page.pages}"
        if page.rows and not (page.title.strip() and page.desc.strip()):
            yield f"SVG: page {number} has no title or no description"


def rows(drawn: Drawn) -> Iterator[str]:
    """G1: every row once, in order, below one another; a row in parts only when it must be."""
    found: list[tuple[Page, Row]] = []
    for page in drawn.pages:
        ordered = sorted(page.rows, key=lambda row: row.box.y)
        found += [(page, row) for row in ordered]
        for above, below in pairwise(ordered):
            if above.box.bottom > below.box.y + TOLERANCE:
                yield f"G1: rows {above.step} and {below.step} overlap on page {page.number}"
    yield from _order(drawn, [row for _, row in found])
    for (page, row), (next_page, following) in pairwise(found):
        if following.part > 1 and next_page is page:
            yield f"G1: row {row.step} is in two parts on page {page.number}"
    yield from _needless_parts(drawn)
    yield from _numbers(found)


def _order(drawn: Drawn, found: list[Row]) -> Iterator[str]:
    expected = drawn.wanted.order
    heads = [row.step for row in found if row.part == 1]
    if heads != expected:
        counted = Counter(heads)
        lost = [step for step in expected if not counted[step]]
        twice = [step for step in counted if counted[step] > 1]
        alien = [step for step in counted if step not in expected]
        yield f"G1: the rows are not 1 … n in order: missing {lost}, twice {twice}, unknown {alien}"
    for before, row in pairwise([None, *found]):
        if (
            row
            and row.part > 1
            and (before is None or (before.step, before.part) != (row.step, row.part - 1))
        ):
            yield f"G1: part {row.part} of row {row.step} does not follow its part {row.part - 1}"


def _needless_parts(drawn: Drawn) -> Iterator[str]:
    extents = [around.h for page in drawn.pages if (around := hull(row.box for row in page.rows))]
    for step in sorted({row.step for page in drawn.pages for row in page.rows if row.part > 1}):
        height = _text_height(drawn, step)
        if height is not None and height < TALL * max(extents):
            yield f"G1: row {step} is cut although its text ({height:.0f} pt) is not taller than a page"


def _text_height(drawn: Drawn, step: str) -> float | None:
    """The height of the tallest column of a row over all its parts, by its lines."""
    heights: dict[str, float] = defaultdict(float)
    for page in drawn.pages:
        for cell in page.cells:
            lines = [line.y for line in cell.text.lines]
            if cell.step == step and lines:
                pitch = (max(lines) - min(lines)) / (len(lines) - 1) if len(lines) > 1 else 0.0
                heights[cell.column] += max(lines) - min(lines) + (pitch or lines[0] - cell.box.y)
    return max(heights.values(), default=None)


def _numbers(found: list[tuple[Page, Row]]) -> Iterator[str]:
    for page, row in found:
        words = " ".join(
            line.text for text in page.others for line in text.lines if row.box.holds((line.x, line.y))
        )
        if row.step.isdigit() and not re.search(rf"(?<!\d){row.step}(?!\d)", words):
            yield f"G1: row {row.step} (part {row.part}) shows no number on page {page.number}"
        cells = " ".join(
            line.text for cell in page.cells if cell.step == row.step for line in cell.text.lines
        )
        if row.part > 1 and "lanjutan" not in f"{words} {cells}".lower():
            yield f"G1: part {row.part} of row {row.step} does not say “lanjutan”"


def lanes(drawn: Drawn) -> Iterator[str]:
    """Every pelaksana has one column, the same on every page; the columns tile the pelaksana area."""
    wanted, first = drawn.wanted, None
    for page in (page for page in drawn.pages if page.rows or page.lanes):
        names = [lane.actor for lane in sorted(page.lanes, key=lambda lane: lane.box.x)]
        if sorted(names) != sorted(wanted.lanes):
            yield f"FILE: the columns of page {page.number} are {names}, expected {sorted(wanted.lanes)}"
        if [one for one in names if one in wanted.declared] != wanted.declared:
            yield f"FILE: the columns of page {page.number} are not in the order of the file"
        if first is not None and names != first:
            yield f"FILE: page {page.number} has other columns than the pages before"
        first = first or names
        yield from _tiling(page)


def _tiling(page: Page) -> Iterator[str]:
    ordered = sorted((lane.box for lane in page.lanes), key=lambda box: box.x)
    for left, right in pairwise(ordered):
        if abs(left.right - right.x) > TOLERANCE:
            yield f"SPACE: columns neither meet nor part cleanly at x {left.right:.2f}/{right.x:.2f} on page {page.number}"
        if abs(left.y - right.y) > TOLERANCE or abs(left.bottom - right.bottom) > TOLERANCE:
            yield f"SPACE: columns of unequal height on page {page.number}"
    area = hull(ordered)
    for row in page.rows:
        if area and not (area.y - TOLERANCE <= row.box.y and row.box.bottom <= area.bottom + TOLERANCE):
            yield f"SPACE: row {row.step} is taller than the columns on page {page.number}"
        if area and not (row.box.x - TOLERANCE <= area.x and area.right <= row.box.right + TOLERANCE):
            yield f"SPACE: row {row.step} is narrower than the pelaksana area on page {page.number}"


def symbols(drawn: Drawn) -> Iterator[str]:
    """Every row has its symbols: of its kind, in its lanes, inside the row, centred in the column."""
    wanted = drawn.wanted
    for step in wanted.order:
        expected = Counter((wanted.kinds[step], lane) for lane in wanted.lanes_of[step])
        found = Counter((symbol.kind, symbol.actor) for symbol in drawn.symbols_of.get(step, []))
        if expected != found:
            yield f"FILE: step {step} has symbols {sorted(found.elements())}, expected {sorted(expected.elements())}"
    for step in drawn.symbols_of.keys() - set(wanted.order):
        yield f"FILE: a symbol of step {step}, which does not exist"
    for page in drawn.pages:
        boxes = {lane.actor: lane.box for lane in page.lanes}
        for symbol in page.symbols:
            yield from _placed(drawn, page, symbol, boxes.get(symbol.actor))
        for one, other in combinations(page.shapes, 2):
            if one.box.overlaps(other.box):
                yield f"SPACE: {one.name} and {other.name} overlap on page {page.number}"
        for symbol in page.shapes:
            if not symbol.drawn:
                yield f"SVG: {symbol.name} on page {page.number} draws nothing"


def _placed(drawn: Drawn, page: Page, symbol: Symbol, lane: Box | None) -> Iterator[str]:
    row = drawn.row_of.get(symbol.step)
    if not drawn.stands_on(symbol.step, page) or row is None or not row.contains(symbol.box):
        yield f"G1: {symbol.name} is outside its row on page {page.number}"
    if lane is None:
        return
    if abs(lane.centre[0] - symbol.box.centre[0]) > TOLERANCE:
        yield f"G1: {symbol.name} is not centred in its column on page {page.number}"
    elif symbol.box.w > lane.w + TOLERANCE:
        yield f"G1: {symbol.name} is wider than its column on page {page.number}"


def joints(drawn: Drawn) -> Iterator[str]:
    """The symbols of a joint step are joined by a plain line across every gap; no other step has one."""
    lines: dict[str, list[tuple[Page, Box]]] = {}
    for page in drawn.pages:
        for joint in page.joints:
            if joint.path is None or len(joint.path.segments) != 1 or not joint.path.segments[0].level:
                yield f"FILE: the joint line of step {joint.step} is no single level line"
            else:
                lines.setdefault(joint.step, []).append((page, joint.path.segments[0].box))
    for step in {*lines, *(one for one, found in drawn.symbols_of.items() if len(found) > 1)}:
        boxes = sorted((symbol.box for symbol in drawn.symbols_of.get(step, [])), key=lambda box: box.x)
        if not _joined(boxes, [box for page, box in lines.get(step, []) if drawn.stands_on(step, page)]):
            yield f"FILE: the symbols of step {step} are not joined by a plain line"
        for page, box in lines.get(step, []):
            for link in page.connectors:
                if link.box.distance(box) <= TOLERANCE:
                    yield f"SPACE: the joint line of step {step} runs through {link.name}"


def _joined(boxes: list[Box], lines: list[Box]) -> bool:
    if len(boxes) < 2:
        return not lines
    for line in lines:
        level = all(box.y - TOLERANCE <= line.y <= box.bottom + TOLERANCE for box in boxes)
        if not level or line.x < boxes[0].x - TOLERANCE or line.right > boxes[-1].right + TOLERANCE:
            return False
    return all(
        any(line.x <= left.right + TOLERANCE and line.right >= right.x - TOLERANCE for line in lines)
        for left, right in pairwise(boxes)
    )
