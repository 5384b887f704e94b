"""Arrows against symbols, columns and the file: FILE (drawn once, nothing else), G2, G3, G5 (2 pt) and G8."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from .drawn import Drawn, may_begin, may_end, path_of
from .expected import same_label
from .reading import Arrow, Page, Symbol, squeeze
from .shapes import SIDES, TOLERANCE, Box, Segment, side_at

CLEARANCE = 2.0


def drawn_once(drawn: Drawn) -> Iterator[str]:
    """FILE: every flow with a target leaves its step exactly once, and no other arrow is there."""
    expected = Counter(
        (way.source, way.target, squeeze(way.label)) for way in drawn.wanted.ways if way.target is not None
    )
    leaving: Counter[tuple[str, str, str]] = Counter()
    for page in drawn.pages:
        for arrow in page.arrows:
            if drawn.comes_from_link(arrow, page):
                yield from _known_piece(drawn, page, arrow)
                continue
            if len(arrow.sources) != 1 or not drawn.stands_on(arrow.sources[0], page):
                yield f"FILE: {arrow.name} on page {page.number} does not leave one step of that page"
            leaving[(" ".join(arrow.sources), arrow.target, squeeze(arrow.outcome))] += 1
    for way in expected.keys() | leaving.keys():
        if expected[way] != leaving[way]:
            source, target, label = way
            yield f"FILE: {source}→{target} ({label}) is drawn {leaving[way]} times, expected {expected[way]}"


def _known_piece(drawn: Drawn, page: Page, arrow: Arrow) -> Iterator[str]:
    ways = [way for way in drawn.wanted.ways if way.target == arrow.target]
    for source in arrow.sources:
        labels = [way.label for way in ways if way.source == source]
        if not labels:
            yield f"FILE: {arrow.name} on page {page.number}: the file knows no {source}→{arrow.target}"
        elif arrow.outcome is not None and not any(same_label(arrow.outcome, label) for label in labels):
            yield f"FILE: {arrow.name} on page {page.number} carries an outcome of no such arrow"
    if len(arrow.sources) > 1 and arrow.outcome is not None:
        yield f"FILE: {arrow.name} on page {page.number} has several sources and one outcome"


def polylines(drawn: Drawn) -> Iterator[str]:
    """G2: right-angled, from a side's middle outward, into a side's middle."""
    for page in drawn.pages:
        for arrow in page.arrows:
            where = f"on page {page.number}"
            if arrow.path is None:
                yield f"G2: {arrow.name} {where} is no turning line of M, H and V: {arrow.d}"
                continue
            ends = drawn.ends[arrow]
            first, last = arrow.path.segments[0], arrow.path.segments[-1]
            if ends.begin is None:
                yield f"G2: {arrow.name} {where} does not begin at a side's middle of its source: {arrow.d}"
            elif not _outward(ends.begin, first):
                yield f"G2: {arrow.name} {where} leaves into its own source"
            if ends.end is None:
                yield f"G2: {arrow.name} {where} does not end at a side's middle of its target: {arrow.d}"
            elif not _outward(ends.end, Segment(last.b, last.a, 0)):
                yield f"G2: the head of {arrow.name} {where} does not point into its target"


def _outward(symbol: Symbol, segment: Segment) -> bool:
    side = side_at(symbol.box, segment.a)
    return side is not None and SIDES[side] == segment.direction


def obstacles(drawn: Drawn) -> Iterator[str]:
    """G3: through no symbol, label or text column; G5: 2 pt from every symbol that is not its own end."""
    for page in drawn.pages:
        area = drawn.area(page)
        for arrow in page.paths:
            where = f"on page {page.number}"
            if area is None or not all(area.holds(point) for point in path_of(arrow).points):
                yield f"G3: {arrow.name} {where} leaves the pelaksana area: {arrow.d}"
            for symbol in page.shapes:
                yield from _near(drawn, arrow, symbol, where)
            for outcome in page.outcomes:
                gap = min(segment.box.distance(_inner(outcome.box)) for segment in path_of(arrow).segments)
                if gap <= 0:
                    yield f"G3: {arrow.name} {where} runs through the label “{outcome.label}” of {outcome.source}"


def _inner(box: Box) -> Box:
    """The box without its border, which an arrow may touch."""
    by = min(TOLERANCE, box.w / 2, box.h / 2)
    return Box(box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by)


def _near(drawn: Drawn, arrow: Arrow, symbol: Symbol, where: str) -> Iterator[str]:
    segments, ends = path_of(arrow).segments, drawn.ends[arrow]
    # An arrow that misses its end's border is G2's matter.
    first = 1 if symbol is ends.begin or (ends.begin is None and may_begin(symbol, arrow)) else 0
    last = len(segments) - (1 if symbol is ends.end or (ends.end is None and may_end(symbol, arrow)) else 0)
    gap = min((segment.box.distance(symbol.box) for segment in segments[first:last]), default=CLEARANCE)
    if gap <= TOLERANCE and any(
        segment.box.distance(_inner(symbol.box)) <= 0 for segment in segments[first:last]
    ):
        yield f"G3: {arrow.name} {where} runs through the {symbol.name}"
    elif gap < CLEARANCE - TOLERANCE:
        yield f"G5: {arrow.name} {where} comes within {gap:.2f} pt of the {symbol.name}"


def plain_way_down(drawn: Drawn) -> Iterator[str]:
    """G8: neighbours in one column that an arrow joins are joined by a straight one."""
    ways = {(way.source, way.target) for way in drawn.wanted.ways}
    for page in drawn.pages:
        ordered = sorted(page.rows, key=lambda row: row.box.y)
        for above, below in pairwise(ordered):
            pair = (above.step, below.step)
            found = [drawn.symbols_of.get(step, []) for step in pair]
            if (
                above.part != 1
                or below.part != 1
                or pair not in ways
                or [len(one) for one in found] != [1, 1]
            ):
                continue
            if found[0][0].actor == found[1][0].actor and not _straight(page, pair):
                yield f"G8: {pair[0]}→{pair[1]} on page {page.number} is not one straight vertical line"


def _straight(page: Page, pair: tuple[str, str]) -> bool:
    joining = [arrow for arrow in page.paths if (arrow.sources, arrow.target) == ((pair[0],), pair[1])]
    # An arrow that is missing or broken is another rule's matter.
    return not joining or any(
        len(path_of(arrow).segments) == 1 and path_of(arrow).segments[0].direction == (0, 1)
        for arrow in joining
    )
