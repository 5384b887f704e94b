"""Boxes, right-angled paths and their distances: numbers in, numbers out, no knowledge of SOPs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

TOLERANCE = 0.05
Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> Point:
        return self.x + self.w / 2, self.y + self.h / 2

    def contains(self, other: Box) -> bool:
        return (
            other.x >= self.x - TOLERANCE
            and other.y >= self.y - TOLERANCE
            and other.right <= self.right + TOLERANCE
            and other.bottom <= self.bottom + TOLERANCE
        )

    def holds(self, point: Point) -> bool:
        return self.contains(Box(*point, 0, 0))

    def overlaps(self, other: Box) -> bool:
        return (
            min(self.right, other.right) - max(self.x, other.x) > TOLERANCE
            and min(self.bottom, other.bottom) - max(self.y, other.y) > TOLERANCE
        )

    def distance(self, other: Box) -> float:
        across = max(self.x - other.right, other.x - self.right, 0.0)
        down = max(self.y - other.bottom, other.y - self.bottom, 0.0)
        return (across**2 + down**2) ** 0.5


def hull(boxes: Iterable[Box]) -> Box | None:
    """The smallest box around them; None around nothing."""
    known = list(boxes)
    if not known:
        return None
    x, y = min(box.x for box in known), min(box.y for box in known)
    return Box(x, y, max(box.right for box in known) - x, max(box.bottom for box in known) - y)


# Where an arrow may begin or end, and the direction that leads outward there.
SIDES = {"top": (0, -1), "bottom": (0, 1), "left": (-1, 0), "right": (1, 0)}


def side_middles(box: Box) -> dict[str, Point]:
    across, down = box.centre
    return {
        "top": (across, box.y),
        "bottom": (across, box.bottom),
        "left": (box.x, down),
        "right": (box.right, down),
    }


def side_at(box: Box, point: Point) -> str | None:
    """The side whose middle the point is."""
    for side, middle in side_middles(box).items():
        if same(middle, point):
            return side
    return None


def same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= TOLERANCE and abs(one[1] - other[1]) <= TOLERANCE


@dataclass(frozen=True)
class Segment:
    """One straight run of a path; `start` is the length of the path before it."""

    a: Point
    b: Point
    start: float

    @property
    def level(self) -> bool:
        return abs(self.b[0] - self.a[0]) >= abs(self.b[1] - self.a[1])

    @property
    def length(self) -> float:
        return abs(self.b[0] - self.a[0]) + abs(self.b[1] - self.a[1])

    @property
    def at(self) -> float:
        """The coordinate that does not change along it."""
        return self.a[1] if self.level else self.a[0]

    @property
    def span(self) -> tuple[float, float]:
        along = 0 if self.level else 1
        return min(self.a[along], self.b[along]), max(self.a[along], self.b[along])

    @property
    def direction(self) -> tuple[int, int]:
        return sign(self.b[0] - self.a[0]), sign(self.b[1] - self.a[1])

    @cached_property
    def box(self) -> Box:
        return Box(
            min(self.a[0], self.b[0]),
            min(self.a[1], self.b[1]),
            abs(self.b[0] - self.a[0]),
            abs(self.b[1] - self.a[1]),
        )

    def position(self, point: Point) -> float:
        """How far along the whole path a point of this segment lies."""
        return self.start + abs(point[0] - self.a[0]) + abs(point[1] - self.a[1])

    def point(self, along: float) -> Point:
        return (along, self.a[1]) if self.level else (self.a[0], along)


def sign(number: float) -> int:
    return 0 if abs(number) <= TOLERANCE else 1 if number > 0 else -1


@dataclass(frozen=True)
class Path:
    """A right-angled polyline."""

    points: tuple[Point, ...]

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        found, start = [], 0.0
        for a, b in pairwise(self.points):
            found.append(Segment(a, b, start))
            start += found[-1].length
        return tuple(found)

    @property
    def length(self) -> float:
        return sum(segment.length for segment in self.segments)

    @cached_property
    def reverse(self) -> Path:
        return Path(self.points[::-1])

    def between(self, begin: float, end: float) -> Iterator[Segment]:
        """The runs of the path from one length to another."""
        for segment in self.segments:
            low, high = max(begin, segment.start), min(end, segment.start + segment.length)
            if high - low <= 0 or not segment.length:
                continue
            dx, dy = ((segment.b[k] - segment.a[k]) / segment.length for k in (0, 1))
            ends = [
                (segment.a[0] + dx * (at - segment.start), segment.a[1] + dy * (at - segment.start))
                for at in (low, high)
            ]
            yield Segment(ends[0], ends[1], low)


def shared_beginning(one: Path, other: Path) -> float:
    """The length that two paths run together from a common first point; 0 when they begin apart."""
    if not same(one.points[0], other.points[0]):
        return 0.0
    length = 0.0
    for mine, theirs in zip(one.segments, other.segments, strict=False):
        if mine.direction != theirs.direction:
            break
        length += min(mine.length, theirs.length)
        if abs(mine.length - theirs.length) > TOLERANCE:
            break
    return length


def shared_ending(one: Path, other: Path) -> float:
    """The length that two paths run together up to a common last point."""
    return shared_beginning(one.reverse, other.reverse)
