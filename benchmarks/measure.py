"""A drawing as boxes and polylines goes in; its crossings, bends and faults come out, whoever drew it.

Every arrow counts for itself: where one line crosses a run that two arrows share, that is two crossings,
and a bend of a shared run is a bend of each. Lines that meet at a common end, merge or part do not cross
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

Point = tuple[float, float]
EPS = 0.1  # points; what is nearer is the same place
APART = 3.0  # points; parallel lines nearer than this are hard to tell apart in print


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """The symbol of a step: its centre and size."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An arrow from one step to another, steps counted from 0."""

    source: int
    target: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What an engine made of a graph: a node for each step, a line for each arrow, the time it took."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    ms: float


@dataclass(frozen=True, slots=True)
class _Run:
    """One straight piece of a line, turned so that it goes right or down."""

    level: bool
    at: float
    low: float
    high: float


def crossings(drawing: Drawing) -> int:
    """Pairs of arrows at each point where one passes over the other."""
    lines = [_runs(line.points) for line in drawing.lines]
    return sum(_cross(a, b) for one, other in combinations(lines, 2) for a in one for b in other)


def bends(drawing: Drawing) -> int:
    """Corners of all arrows."""
    return sum(max(0, len(_runs(line.points)) - 1) for line in drawing.lines)


def too_close(drawing: Drawing) -> int:
    """Pairs of arrows without common source or target that run side by side nearer than APART, or on top."""
    runs = [(line, _runs(line.points)) for line in drawing.lines]
    return sum(
        one.source != other.source
        and one.target != other.target
        and any(_beside(a, b) for a in some for b in others)
        for (one, some), (other, others) in combinations(runs, 2)
    )


def through(drawing: Drawing) -> int:
    """How often an arrow passes through a symbol that it neither leaves nor enters."""
    return sum(
        any(_inside(run, node) for run in _runs(line.points))
        for line in drawing.lines
        for place, node in enumerate(drawing.nodes)
        if place not in (line.source, line.target)
    )


def width(drawing: Drawing) -> float:
    """How wide symbols and arrows are together."""
    xs = [x for line in drawing.lines for x, _ in line.points]
    xs += [node.x + side * node.w / 2 for node in drawing.nodes for side in (-1, 1)]
    return max(xs) - min(xs)


def rows_kept(drawing: Drawing) -> float:
    """Of each two steps, how often the earlier stands higher; 1 when every step has a row of its own."""
    pairs = list(combinations(drawing.nodes, 2))
    return sum(one.y < other.y - EPS for one, other in pairs) / len(pairs)


def lanes_kept(drawing: Drawing, lanes: Sequence[int]) -> float:
    """Of each two steps in different lanes, how often the one of the left lane stands left."""
    pairs = [
        (one, other) if left < right else (other, one)
        for (one, left), (other, right) in combinations(zip(drawing.nodes, lanes, strict=True), 2)
        if left != right
    ]
    return sum(one.x < other.x - EPS for one, other in pairs) / len(pairs) if pairs else 1.0


def _runs(points: Sequence[Point]) -> list[_Run]:
    """The straight pieces of a polyline; pieces that go on in the same direction are one."""
    corners: list[Point] = []
    for point in points:
        if corners and _near(corners[-1], point):
            continue
        if len(corners) > 1 and _goes_on(corners[-2], corners[-1], point):
            corners.pop()
        corners.append(point)
    return list(_turned(corners))


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < EPS and abs(one[1] - other[1]) < EPS


def _goes_on(one: Point, two: Point, three: Point) -> bool:
    """Whether the middle point is no corner: the line neither turns nor turns back there."""
    return any(
        max(a, b, c) - min(a, b, c) < EPS and min(u, w) <= v <= max(u, w)
        for (a, b, c), (u, v, w) in permutations(tuple(zip(one, two, three, strict=True)))
    )


def _turned(corners: Sequence[Point]) -> Iterator[_Run]:
    for (x0, y0), (x1, y1) in pairwise(corners):
        if min(abs(x0 - x1), abs(y0 - y1)) > 10 * EPS:
            raise ValueError("the line is not right-angled")
        if abs(x0 - x1) > abs(y0 - y1):
            yield _Run(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
        else:
            yield _Run(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))


def _cross(a: _Run, b: _Run) -> bool:
    return a.level != b.level and a.low + EPS < b.at < a.high - EPS and b.low + EPS < a.at < b.high - EPS


def _beside(a: _Run, b: _Run) -> bool:
    apart = abs(a.at - b.at)
    return a.level == b.level and apart < APART - EPS and min(a.high, b.high) - max(a.low, b.low) > EPS


def _inside(run: _Run, node: Node) -> bool:
    across, along = (
        ((node.y, node.h), (node.x, node.w)) if run.level else ((node.x, node.w), (node.y, node.h))
    )
    return (
        abs(run.at - across[0]) < across[1] / 2 - EPS
        and run.low < along[0] + along[1] / 2 - EPS
        and run.high > along[0] - along[1] / 2 + EPS
    )
