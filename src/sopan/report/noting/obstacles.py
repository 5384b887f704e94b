"""A page of the sheet goes in; what a mark should not stand on comes out: boxes, each with how much it matters."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from sopan.layout.text import width
from sopan.render.shapes import HEAD_WIDTH, words_in
from sopan.sheet import Box, Page, Point, Symbol, Text

WORDS, HEAD, PICTURE, RESERVED, LINE, SHAPE = 6.0, 3.0, 4.0, 2.0, 1.5, 0.3
_ASCENT, _DESCENT = 0.74, 0.2  # of a line of text, in font sizes from its baseline
_LINE = 0.8  # half the width kept free for an arrow's line


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A box, and how bad it is to cover it."""

    box: Box
    weight: float


def obstacles(page: Page) -> Iterator[Obstacle]:
    """Everything drawn on a page, except the lines of its table."""
    texts = [text for grid in page.grids for cell in grid.cells for text in cell.texts]
    texts += [label.text for label in page.outcomes]
    texts += [words_in(symbol) for symbol in page.symbols if symbol.lines]
    for text in (*texts, *page.texts):
        for box in _lines(text):
            yield Obstacle(box, WORDS)
    for symbol in page.symbols:
        for box in _shape(symbol):
            yield Obstacle(box, SHAPE)
    for points in (*(arrow.points for arrow in page.arrows), *(joint.points for joint in page.joints)):
        for start, end in itertools.pairwise(points):
            yield Obstacle(_around(start, end, _LINE), LINE)
    for arrow in page.arrows:
        yield Obstacle(_around(arrow.points[-1], arrow.points[-1], HEAD_WIDTH / 2), HEAD)
    for image in page.images:
        yield Obstacle(image.box, PICTURE)
    yield Obstacle(page.reserved, RESERVED)


def _lines(text: Text) -> Iterator[Box]:
    """The ink of each line."""
    for number, line in enumerate(text.lines):
        wide = width(line, text.size, text.bold)
        if not wide:
            continue
        if text.turned:
            first = text.box.cx - len(text.lines) * text.pitch / 2
            yield Box(first + number * text.pitch, text.box.cy - wide / 2, text.pitch, wide)
            continue
        free = text.box.w - wide
        left = {"left": text.padding, "center": free / 2, "right": free - text.padding}[text.align]
        baseline = text.first_baseline + number * text.pitch
        top = baseline - _ASCENT * text.size
        yield Box(text.box.x + left, top, wide, (_ASCENT + _DESCENT) * text.size)


def _shape(symbol: Symbol) -> Iterator[Box]:
    """A symbol's box; of a diamond only its inner part, for its corners are empty."""
    box = symbol.box
    if symbol.kind != "decision":
        yield box
        return
    for wide, tall in ((0.9, 0.1), (0.5, 0.5), (0.1, 0.9)):
        yield Box(box.cx - box.w * wide / 2, box.cy - box.h * tall / 2, box.w * wide, box.h * tall)


def _around(start: Point, end: Point, by: float) -> Box:
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return Box(left - by, top - by, right - left + 2 * by, bottom - top + 2 * by)
