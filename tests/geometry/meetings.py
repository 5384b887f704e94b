"""Arrows against arrows: G4 (never on top of each other), G5 (3 pt apart), and the counted crossings, bends, length."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from .drawn import Drawn, path_of
from .reading import Arrow, Page
from .shapes import TOLERANCE, Path, Point, Segment, same, shared_beginning, shared_ending, side_at

APART = 3.0
CROWD = 3  # more arrows than this may share their first run


@dataclass(frozen=True)
class Run:
    """One segment of one line of a page."""

    owner: int
    index: int
    segment: Segment


@dataclass(frozen=True)
class Meeting:
    """Two runs that cross, touch, lie on top of each other or pass too near, from one point to another."""

    kind: str  # cross, touch, on top, near
    one: Run
    other: Run
    begin: Point
    end: Point
    gap: float = 0.0


def meetings(paths: list[Path]) -> Iterator[Meeting]:
    """All meetings of the paths of a page, of a path with itself too."""
    runs = [
        Run(owner, index, segment)
        for owner, path in enumerate(paths)
        for index, segment in enumerate(path.segments)
    ]
    level = sorted((run for run in runs if run.segment.level), key=lambda run: run.segment.at)
    upright = sorted((run for run in runs if not run.segment.level), key=lambda run: run.segment.at)
    yield from _parallel(level)
    yield from _parallel(upright)
    yield from _square(level, upright)


def _parallel(ordered: list[Run]) -> Iterator[Meeting]:
    for place, one in enumerate(ordered):
        low, high = one.segment.span
        for other in ordered[place + 1 :]:
            gap = other.segment.at - one.segment.at
            if gap >= APART - TOLERANCE:
                break
            begin, end = max(low, other.segment.span[0]), min(high, other.segment.span[1])
            if end - begin > TOLERANCE:
                kind = "on top" if gap <= TOLERANCE else "near"
                yield Meeting(kind, one, other, one.segment.point(begin), one.segment.point(end), gap)


def _square(level: list[Run], upright: list[Run]) -> Iterator[Meeting]:
    places = [run.segment.at for run in upright]
    for one in level:
        low, high = one.segment.span
        for other in upright[bisect_left(places, low - TOLERANCE) :]:
            if other.segment.at > high + TOLERANCE:
                break
            if one.owner == other.owner and abs(one.index - other.index) == 1:
                continue
            begin, end = other.segment.span
            y, x = one.segment.at, other.segment.at
            if not begin - TOLERANCE <= y <= end + TOLERANCE:
                continue
            inside = low + TOLERANCE < x < high - TOLERANCE and begin + TOLERANCE < y < end - TOLERANCE
            yield Meeting("cross" if inside else "touch", one, other, (x, y), (x, y))


class Traffic:
    """The arrows of one page and what they have to do with one another."""

    def __init__(self, drawn: Drawn, page: Page) -> None:
        self.page = page
        self.arrows: list[Arrow] = page.paths
        self.paths: list[Path] = [path_of(arrow) for arrow in self.arrows]
        self.begins = [drawn.ends[arrow].begin for arrow in self.arrows]
        self.leaving = Counter(id(symbol) for symbol in self.begins if symbol is not None)
        self._joint: dict[tuple[int, int], tuple[float, float]] = {}

    @cached_property
    def meetings(self) -> list[Meeting]:
        return list(meetings(self.paths))

    def allowed_together(self, a: int, b: int) -> tuple[float, float]:
        """How long two arrows may run together from their beginning, and up to their end."""
        if (a, b) not in self._joint:
            start = self._crowded_start(a, b)
            self._joint[a, b] = start, shared_ending(self.paths[a], self.paths[b])
        return self._joint[a, b]

    def _crowded_start(self, a: int, b: int) -> float:
        begin = self.begins[a]
        if begin is None or begin is not self.begins[b] or self.leaving[id(begin)] <= CROWD:
            return 0.0
        if side_at(begin.box, self.paths[a].points[0]) != "bottom":
            return 0.0
        first = min(self.paths[a].segments[0].length, self.paths[b].segments[0].length)
        return min(shared_beginning(self.paths[a], self.paths[b]), first)

    def excused(self, meeting: Meeting) -> bool:
        """Whether the meeting lies where the two may run together."""
        a, b = meeting.one.owner, meeting.other.owner
        if a == b:
            return False
        start, ending = self.allowed_together(a, b)
        if ending and same(self.paths[a].points[0], self.paths[b].points[0]) and self._whole(a, b, ending):
            return False  # one line for two arrows
        for run in (meeting.one, meeting.other):
            length = self.paths[run.owner].length
            at = [run.segment.position(point) for point in (meeting.begin, meeting.end)]
            in_start = start > 0 and max(at) <= start + 2 * TOLERANCE
            in_ending = ending > 0 and min(at) >= length - ending - 2 * TOLERANCE
            if not (in_start or in_ending):
                return False
        return True

    def _whole(self, a: int, b: int, ending: float) -> bool:
        return ending >= max(self.paths[a].length, self.paths[b].length) - TOLERANCE

    def shared(self, a: int) -> tuple[float, float]:
        """The lengths that an arrow shares with any other at its beginning and at its end."""
        begin = end = 0.0
        for b, other in enumerate(self.paths):
            if b != a:
                begin = max(begin, shared_beginning(self.paths[a], other))
                end = max(end, shared_ending(self.paths[a], other))
        return begin, end


def arrows_apart(drawn: Drawn) -> Iterator[str]:
    """G4 and G5 between the arrows of each page, and between arrows and joint lines."""
    for page in drawn.pages:
        traffic = Traffic(drawn, page)
        seen: set[tuple[int, int, str]] = set()
        for meeting in traffic.meetings:
            a, b = sorted((meeting.one.owner, meeting.other.owner))
            if (a, b, meeting.kind) in seen or (said := _judge(traffic, meeting)) is None:
                continue
            seen.add((a, b, meeting.kind))
            x, y = meeting.begin
            yield f"{said} on page {page.number} at ({x:.2f}, {y:.2f})"
        yield from _joint_lines(page)


def _judge(traffic: Traffic, meeting: Meeting) -> str | None:
    one, other = traffic.arrows[meeting.one.owner].name, traffic.arrows[meeting.other.owner].name
    if meeting.kind == "cross":
        return f"G4: {one} crosses itself" if meeting.one.owner == meeting.other.owner else None
    if meeting.kind == "near":
        return f"G5: {one} runs {meeting.gap:.2f} pt beside {other}"
    if traffic.excused(meeting):
        return None
    return f"G4: {one} {'runs on top of' if meeting.kind == 'on top' else 'touches'} {other}"


def _joint_lines(page: Page) -> Iterator[str]:
    joints = [joint for joint in page.joints if joint.path is not None]
    lines = [joint.path.segments[0] for joint in joints if joint.path is not None]
    for joint, line in zip(joints, lines, strict=True):
        for arrow in page.paths:
            for segment in path_of(arrow).segments:
                gap = abs(segment.at - line.at)
                begin = max(segment.span[0], line.span[0])
                end = min(segment.span[1], line.span[1])
                if not segment.level or gap >= APART - TOLERANCE or end - begin <= TOLERANCE:
                    continue
                rule = "G4" if gap <= TOLERANCE else "G5"
                yield f"{rule}: {arrow.name} runs along the joint line of step {joint.step} on page {page.number}"


def count_crossings(pages: list[Page]) -> int:
    """Points where arrows cross; a run that several share crosses once."""
    found = set()
    for page in pages:
        for meeting in meetings([path_of(arrow) for arrow in page.paths]):
            if meeting.kind == "cross":
                found.add((page.number, *_rounded(meeting.begin)))
    return len(found)


def count_bends(pages: list[Page]) -> int:
    """Corners of arrows; one that several share counts once."""
    found = set()
    for page in pages:
        for arrow in page.paths:
            segments = path_of(arrow).segments
            for before, after in pairwise(segments):
                turn = (before.direction, after.direction)
                found.add((page.number, *_rounded(after.a), turn))
    return len(found)


def total_length(pages: list[Page]) -> float:
    """The ink of all arrows in points; what several share counts once."""
    lines: defaultdict[tuple[int, bool, float], list[tuple[float, float]]] = defaultdict(list)
    for page in pages:
        for arrow in page.paths:
            for segment in path_of(arrow).segments:
                lines[page.number, segment.level, round(segment.at, 1)].append(segment.span)
    return sum(_covered(spans) for spans in lines.values())


def _covered(spans: list[tuple[float, float]]) -> float:
    total, reached = 0.0, float("-inf")
    for begin, end in sorted(spans):
        total += max(0.0, end - max(begin, reached))
        reached = max(reached, end)
    return total


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)
