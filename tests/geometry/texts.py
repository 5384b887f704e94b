"""Texts: every one printed whole, in its box, in its row, on the page, out of the reserved strip (TEXT, SPACE)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from .drawn import Drawn
from .reading import Cell, Line, Page, squeeze
from .shapes import TOLERANCE, Box

_MARKER = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[-–—•·*○●▪])")
_CONTINUED = re.compile(r"\(?lanjutan\)?", re.IGNORECASE)
# Advance widths of the metric of Arial, Helvetica and Arimo in thousandths, for a lower bound: others count nothing.
_WIDTHS = {
    222: "ijl", 278: " !,./:;I[\\]ft", 333: "()-`r", 500: "ckvxyzsJ", 611: "FTZ",
    556: "abdeghnopqu0123456789#$_?L", 667: "ABEKPSVXY&", 722: "CDHNRUw", 778: "GOQ", 833: "mM", 889: "%", 944: "W",
}  # fmt: skip
_WIDTH = {sign: width for width, signs in _WIDTHS.items() for sign in signs}


def printed_whole(drawn: Drawn) -> Iterator[str]:
    """TEXT: the five texts of every step stand in their cells, whole and in order."""
    printed: dict[tuple[str, str], str] = defaultdict(str)
    for page in drawn.pages:
        for cell in sorted(page.cells, key=lambda cell: cell.part):
            printed[cell.step, cell.column] += _without_continued(cell)
    for step, facts in drawn.wanted.steps.items():
        wanted = {
            "kegiatan": (facts.activity,),
            "kelengkapan": facts.standard.requirements,
            "waktu": (facts.standard.duration,),
            "output": facts.standard.output,
        }
        for column, texts in wanted.items():
            items = [squeeze(text) for text in texts]
            plain = column in ("kegiatan", "waktu")
            if column == "kegiatan" and not items[0] and facts.sentence is not None:
                continue  # may be put together from the sentence's parts
            if not _says(printed[step, column], items, markers=not plain):
                yield f"TEXT: {column} of step {step} is not printed whole"
        if squeeze(facts.note) not in printed[step, "keterangan"]:
            yield f"TEXT: keterangan of step {step} is not printed whole"
    for step, column in printed:
        if step not in drawn.wanted.order:
            yield f"TEXT: {column} of a step {step} that does not exist"


def _without_continued(cell: Cell) -> str:
    lines = [squeeze(line.text) for line in cell.text.lines]
    return "".join(line for line in lines if not (cell.part > 1 and _CONTINUED.fullmatch(line)))


def _says(printed: str, items: list[str], markers: bool) -> bool:
    """Whether the items follow one another, each perhaps after a list marker, and nothing else is there."""
    reached = {0}
    for item in items:
        starts = set(reached)
        if markers:
            starts |= {found.end() for at in reached if (found := _MARKER.match(printed, at))}
        reached = {at + len(item) for at in starts if printed.startswith(item, at)}
    return len(printed) in reached


def in_place(drawn: Drawn) -> Iterator[str]:
    """SPACE: boxes inside their row, disjoint, off the columns; everything on the page and off the reserved strip."""
    for page in drawn.pages:
        yield from _cells(drawn, page)
        yield from _strip(page)
        yield from _on_page(page)
        for cell in page.cells:
            for line in cell.text.lines:
                if not _fits(line, cell.box):
                    yield f"SPACE: “{line.text}” of {cell.column}, step {cell.step}, leaves its box on page {page.number}"
            yield from _line_pitch(cell, page)
        for label in page.outcomes:
            for line in label.text.lines:
                if not _fits(line, label.box):
                    yield f"SPACE: the label “{line.text}” of step {label.source} leaves its box on page {page.number}"


def _cells(drawn: Drawn, page: Page) -> Iterator[str]:
    area = drawn.area(page)
    rows = {(row.step, row.part): row.box for row in reversed(page.rows)}
    by_row = defaultdict(list)
    for cell in page.cells:
        by_row[cell.step, cell.part].append(cell)
        row = rows.get((cell.step, cell.part))
        if row is not None and not row.contains(cell.box):  # a lost row is G1's matter
            yield f"SPACE: {cell.column} of step {cell.step} leaves its row on page {page.number}"
        if area and area.overlaps(cell.box):
            yield f"SPACE: {cell.column} of step {cell.step} reaches into the pelaksana area on page {page.number}"
    for cells in by_row.values():
        for one, other in combinations(cells, 2):
            if one.box.overlaps(other.box):
                yield f"SPACE: {one.column} and {other.column} of step {one.step} overlap on page {page.number}"


def _things(page: Page) -> Iterator[tuple[str, Box]]:
    """Everything that is ink or text, with its box."""
    for symbol in page.shapes:
        yield symbol.name, symbol.box
    for cell in page.cells:
        yield f"{cell.column} of step {cell.step}", cell.box
    for label in page.outcomes:
        yield f"the label “{label.label}” of step {label.source}", label.box
    for arrow in page.paths:
        for segment in arrow.path.segments if arrow.path else ():
            yield arrow.name, segment.box
    for joint in page.joints:
        for segment in joint.path.segments if joint.path else ():
            yield f"the joint line of step {joint.step}", segment.box
    for text in page.others:
        for line in text.lines:
            yield f"“{line.text}”", Box(line.x, line.y, 0, 0)


def _strip(page: Page) -> Iterator[str]:
    for strip in page.reserved:
        inner = Box(
            strip.x + TOLERANCE, strip.y + TOLERANCE, strip.w - 2 * TOLERANCE, strip.h - 2 * TOLERANCE
        )
        for thing, box in _things(page):
            if inner.distance(box) <= 0:
                yield f"SPACE: {thing} enters the reserved strip on page {page.number}"


def _on_page(page: Page) -> Iterator[str]:
    tables = [(f"row {row.step}", row.box) for row in page.rows] + [
        (lane.actor, lane.box) for lane in page.lanes
    ]
    for thing, box in (*_things(page), *tables):
        if not page.box.contains(box):
            yield f"SPACE: {thing} is off page {page.number}"


def _fits(line: Line, box: Box) -> bool:
    """The baseline lies in the box, the letters above and below it too, and the line is not too wide."""
    size = line.size or 0.0
    if line.y - 0.7 * size < box.y - TOLERANCE or line.y + 0.18 * size > box.bottom + TOLERANCE:
        return False
    width = sum(_WIDTH.get(sign, 0) for sign in line.text.rstrip()) * size / 1000
    start = line.x - {"middle": width / 2, "end": width}.get(line.anchor, 0.0)
    slack = 0.5 + 0.02 * width  # kerning and rounding
    return start >= box.x - slack and start + width <= box.right + slack


def _line_pitch(cell: Cell, page: Page) -> Iterator[str]:
    heights = sorted({line.y for line in cell.text.lines if line.text.strip()})
    size = max((line.size or 0.0 for line in cell.text.lines), default=0.0)
    for above, below in pairwise(heights):
        if below - above < 0.9 * size:
            yield f"SPACE: lines of {cell.column}, step {cell.step}, overlap on page {page.number}"
