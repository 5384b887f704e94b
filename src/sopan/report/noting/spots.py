"""Places and the page they are on go in; for each the point comes out where a mark stands: near, and on nothing.

Every kind of place has its list of points, the best first. Of these the one is taken that covers least; a mark never
covers another while there is room around.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from math import inf

from sopan.report.noting.obstacles import Obstacle, obstacles
from sopan.report.noting.places import Kind, Place
from sopan.sheet import Box, Page, Point

SIZE = 10.4  # diameter of a mark
STEP = SIZE + 0.9  # from one mark to the next
REACH = 130.0  # how far around its place a mark may have to go

_INSET = 0.9  # between a mark and the line of the table
_MARK = 1000.0
_TOUCHING = 0.4  # the part of an obstacle's weight that counts however little of it is covered
_AWAY = 4.0  # reluctance to leave the neighbourhood of the place

_SHIFTS = sorted(itertools.product(range(-9, 10), repeat=2), key=lambda by: (by[0] ** 2 + by[1] ** 2, by))

Spot = tuple[float, float, float]  # x and y of the centre, and the reluctance to stand there


class Room:
    """What is free on one page; it grows less with every mark."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._taken = list(obstacles(page))

    def put(self, place: Place) -> Point:
        """The centre of a new mark for this place."""
        near = [one for one in self._taken if _meets(one.box, _grown(place.box, REACH))]
        best = self._best(_spots(place), near)
        if best is None or best[0] >= _MARK * _TOUCHING:
            best = min(filter(None, (best, self._best(_around(place.box), near))), default=None)
        x, y = best[1:] if best else (place.box.cx, place.box.cy)
        self._taken.append(Obstacle(_square(x, y, STEP * 1.05), _MARK))
        return x, y

    def _best(self, spots: Iterable[Spot], near: list[Obstacle]) -> tuple[float, float, float] | None:
        best: tuple[float, float, float] | None = None
        for spot in spots:
            if self._is_inside(spot) and (best is None or spot[2] < best[0]):
                cost = _cost(spot, near, best[0] if best else inf)
                best = (cost, *spot[:2]) if best is None or cost < best[0] else best
        return best

    def _is_inside(self, spot: Spot) -> bool:
        half = SIZE / 2 + 0.5
        return half <= spot[0] <= self._page.width - half and half <= spot[1] <= self._page.height - half


def _cost(spot: Spot, near: list[Obstacle], limit: float) -> float:
    """What it costs to stand there; beyond the limit it need not be known exactly."""
    x, y, cost = spot
    mine = _square(x, y, SIZE * 0.86)
    for one in near:
        wide = min(mine.right, one.box.right) - max(mine.x, one.box.x)
        tall = min(mine.bottom, one.box.bottom) - max(mine.y, one.box.y)
        if wide > 0 and tall > 0:
            cost += one.weight * (_TOUCHING + wide * tall / SIZE**2)
            if cost > limit:
                break
    return cost


# where a mark may stand, the best first


def _spots(place: Place) -> Iterator[Spot]:
    match place.kind:
        case Kind.CELL:
            return _in_cell(place.box)
        case Kind.ITEM:
            return _at_item(place.box)
        case Kind.SYMBOL:
            return _at_symbol(place.box)
        case Kind.WORDS:
            return _at_words(place.box)
        case Kind.MARGIN:
            return _above(place.box)


def _in_cell(box: Box) -> Iterator[Spot]:
    """Along the upper edge from the right, then the lower edge, then on the lines around the cell."""
    half = SIZE / 2 + _INSET
    top, bottom = min(box.y + half, box.cy), max(box.bottom - half, box.cy)
    for number, x in enumerate(_leftwards(box)):
        yield x, top, 0.03 * number
        yield x, bottom, 0.4 + 0.03 * number
    for x in (max(box.right - half, box.cx), min(box.x + half, box.cx)):
        yield x, box.cy, 0.6
    for number, x in enumerate(_leftwards(box)):
        yield x, box.y, 1.0 + 0.05 * number
        yield x, box.bottom, 1.2 + 0.05 * number
    for y in (top, box.cy, bottom):
        yield box.right, y, 1.4
        yield box.x, y, 1.6


def _leftwards(box: Box) -> Iterator[float]:
    half = SIZE / 2 + _INSET
    x = max(box.right - half, box.cx)
    yield x
    while (x := x - STEP) >= box.x + half:
        yield x


def _at_item(box: Box) -> Iterator[Spot]:
    """At the end of the item's first or last line, then on the lines left and right of the cell."""
    first, last = box.y + min(box.h / 2, 5.5), box.bottom - min(box.h / 2, 5.5)
    for number, x in enumerate(_leftwards(box)):
        yield x, first, 0.1 * number
        yield x, last, 0.3 + 0.1 * number
    yield box.x - 2.4, first, 1.0
    yield box.right, first, 1.2


def _at_symbol(box: Box) -> Iterator[Spot]:
    """On the corners of the symbol, the upper ones first, then outwards from them."""
    for number in range(6):
        for y, more in ((box.y, 0.0), (box.bottom, 0.3)):
            yield box.right + number * STEP, y, more + 0.4 * number
            yield box.x - number * STEP, y, more + 0.1 + 0.4 * number


def _at_words(box: Box) -> Iterator[Spot]:
    """Beside the words, then above and below them."""
    half = SIZE / 2 + _INSET
    for number in range(5):
        yield box.right + half + number * STEP, box.cy, 0.15 * number
        yield box.x - half - number * STEP, box.cy, 0.1 + 0.15 * number
    for x in (box.right - half, box.cx, box.x + half):
        yield x, box.y - half, 0.5
        yield x, box.bottom + half, 0.6


def _above(box: Box) -> Iterator[Spot]:
    """In rows above the table, from the left."""
    half = SIZE / 2
    for row, number in itertools.product(range(3), range(max(int(box.w / STEP), 1))):
        yield box.x + half + number * STEP, box.y - 3 - half - row * STEP, 0.01 * (number + 100 * row)


def _around(box: Box) -> Iterator[Spot]:
    """Points all around, the nearest first: where a place has more marks than room."""
    for across, down in _SHIFTS:
        away = (across**2 + down**2) ** 0.5
        yield box.right + across * STEP, box.y + down * STEP, _AWAY + 0.2 * away


# boxes


def _square(x: float, y: float, side: float) -> Box:
    return Box(x - side / 2, y - side / 2, side, side)


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def _meets(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
