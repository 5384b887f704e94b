"""A wired board and its rows' text heights → heights of rows, and from them the points of every arrow and label.

While arrows are sought, the tracks between rows are only an order. Here they get their places: a row is as tall as
its text or its ink needs, and tracks spread evenly in the room there is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sopan.layout.board import Board
from sopan.layout.wires import Cell, Route, tail
from sopan.sheet import Box, Point

TRACK = 4.0  # least distance between tracks of one channel
HEAD_ROOM = 8.0  # above a symbol, for the head of the arrow that enters it
RUNG_GAP = 2.2  # between a rung and the label of the next
AIR = 4.0  # least room below a symbol


@dataclass(slots=True)
class Needs:
    """What the ink of each row asks for, in points, measured from the middle of its symbols."""

    up: list[float]  # half of the symbols, or the label above a side exit
    down: list[float]
    below: list[float]  # labels and rungs under the symbols
    tracks: list[list[int]]  # used levels of each channel, the upper part of a channel first
    split: list[int]  # how many of them lie in the row above the channel
    symbol: float  # half a symbol

    def above_middle(self, row: int) -> float:
        lower = len(self.tracks[row]) - self.split[row]
        return self.up[row] + lower * TRACK + HEAD_ROOM

    def below_middle(self, row: int) -> float:
        return self.down[row] + self.below[row] + self.split[row + 1] * TRACK + AIR

    def height(self, row: int) -> float:
        return self.above_middle(row) + self.below_middle(row)


def needs_of(board: Board, symbol_height: float, pentagon_heights: dict[Cell, float]) -> Needs:
    """What the routes drawn on the board need of each row."""
    lattice = board.lattice
    count = len(board.rows)
    half = [symbol_height / 2 if stops else 0.0 for stops in board.rows]
    for (_, level), tall in pentagon_heights.items():
        if lattice.kinds[level] == "M":
            row = lattice.owner[level]
            half[row] = max(half[row], tall / 2 + 1)
    up, down = list(half), list(half)
    runs, label_heights = _runs(board), _label_heights(board)
    for level, tall in label_heights.items():
        row = lattice.owner[level]
        if lattice.kinds[level] == "U":
            up[row] = max(up[row], tall + 2.5)
        elif lattice.kinds[level] == "D":
            down[row] = max(down[row], tall + 2.5)
    below = [_under(board, row, runs, label_heights, pentagon_heights)[1] for row in range(count)]
    tracks = [[level for level in channel if level in runs] for channel in lattice.channels]
    split = [(len(used) + 1) // 2 if 0 < channel < count else 0 for channel, used in enumerate(tracks)]
    split[count] = len(tracks[count])
    return Needs(up, down, below, tracks, split, symbol_height / 2)


@dataclass(slots=True)
class Places:
    """The y of every level that carries ink, and where the zone of a label begins."""

    y: dict[int, float] = field(default_factory=dict)
    zone: dict[int, float] = field(default_factory=dict)
    middle: list[float] = field(default_factory=list)


def places_of(
    board: Board,
    needs: Needs,
    tops: list[float],
    heights: list[float],
    strips: tuple[float, float],
    pentagons: dict[Cell, float],
) -> Places:
    """Places of all levels for rows with these tops and heights; `strips` are the middles of the two strips."""
    lattice = board.lattice
    places = Places()
    places.y[lattice.top], places.y[lattice.bottom] = strips
    labels = _label_heights(board)
    drawn = _runs(board)
    runs = {level for channel in needs.tracks for level in channel}
    for row, (top, height) in enumerate(zip(tops, heights, strict=True)):
        above, under = needs.above_middle(row), needs.below_middle(row)
        middle = top + max(above, min(height / 2, height - under))
        places.middle.append(middle)
        level = lattice.middle[row]
        places.y[level] = middle
        places.zone[level - 1] = middle - 1.5
        places.zone[level + 1] = middle + 1.5
        edge = middle + needs.down[row]
        offsets, tall = _under(board, row, drawn, labels, pentagons)
        for under, offset in offsets.items():
            (places.y if lattice.kinds[under] == "R" else places.zone)[under] = edge + offset
        if not _beside_pentagon(board, row):
            places.zone[level + 2] = middle + needs.symbol + 1.0
        y = edge + tall
        lower = needs.tracks[row][needs.split[row] :]
        room = middle - needs.up[row] - HEAD_ROOM - top
        for number, track in enumerate(lower, 1):
            places.y[track] = top + room * number / len(lower)
        upper = needs.tracks[row + 1][: needs.split[row + 1]]
        room = top + height - y
        for number, track in enumerate(upper, 1):
            places.y[track] = y + room * number / (len(upper) + 1)
    assert runs <= places.y.keys()
    return places


def _beside_pentagon(board: Board, row: int) -> bool:
    """Whether the label of a bottom exit has a pentagon or another label of its row within its width."""
    level = board.lattice.middle[row]
    routes = board.wires.routes.values()
    half = board.symbol_width / 2
    spans = [(r.blot.left, r.blot.right) for r in routes if r.blot is not None and r.blot.level == level + 1]
    xs = board.columns.xs
    spans.extend(
        (xs[r.site[0]] - half, xs[r.site[0]] + half) for r in routes if r.site and r.site[1] == level
    )
    return any(
        left < r.blot.right + 2 and right > r.blot.left - 2
        for r in routes
        if r.blot is not None and r.blot.level == level + 2
        for left, right in spans
    )


def _runs(board: Board) -> set[int]:
    """Levels on which some arrow runs horizontally."""
    return {
        y0
        for route in board.wires.routes.values()
        for (_, y0), (_, y1) in zip(route.cells, route.cells[1:], strict=False)
        if y0 == y1
    }


def _label_heights(board: Board) -> dict[int, float]:
    """The tallest label on each level."""
    found: dict[int, float] = {}
    for route in board.wires.routes.values():
        if route.blot is not None:
            found[route.blot.level] = max(found.get(route.blot.level, 0.0), route.blot.height)
    return found


def _under(
    board: Board, row: int, runs: set[int], labels: dict[int, float], pentagons: dict[Cell, float]
) -> tuple[dict[int, float], float]:
    """What lies under a row's symbols: the label of a bottom exit, then rungs, each with its labels above it and
    perhaps pentagons at its ends. Offsets from the symbols' lower edge by level (of a label standing on a rung: its
    lower edge; else its upper edge), and the height of it all."""
    lattice = board.lattice
    zone = lattice.middle[row] + 2
    offsets = {zone: 1.0}
    y = labels[zone] + 2.0 if zone in labels else 0.0
    for rung in lattice.rungs.get(row, ()):
        tall = max((h for (_, level), h in pentagons.items() if level == rung), default=0.0)
        if rung in runs:
            label = labels.get(rung - 1, 0.0)
            y += max(RUNG_GAP + label + 2.5 if label else TRACK, tall / 2 + RUNG_GAP if tall else 0.0)
        offsets[rung], offsets[rung - 1] = y, y - 2.0
        y += tall / 2 + 0.5 if tall else 0.0
    if row in lattice.rungs:
        last = lattice.rungs[row][-1] + 1
        offsets[last] = y + RUNG_GAP
        y += labels[last] + RUNG_GAP if last in labels else 0.0
    return offsets, y


def corners(board: Board, route: Route) -> list[Cell]:
    """All corners of a route, to its target: where it joins another, it goes on with that one."""
    return [*route.cells, *tail(board.wires.routes, route)]


def points(cells: list[Cell], board: Board, places: Places, first: Box, last: Box) -> tuple[Point, ...]:
    """The arrow's points from the border of box `first` to the border of box `last`."""
    xs = board.columns.xs
    path = [(xs[x], places.y[y]) for x, y in cells]
    path[0] = _border(first, path[0], path[1])
    path[-1] = _border(last, path[-1], path[-2])
    kept: list[Point] = []
    for x, y in path:
        point = (round(x, 2), round(y, 2))
        if kept and kept[-1] == point:
            continue
        while len(kept) > 1 and (
            kept[-1][0] == kept[-2][0] == point[0] or kept[-1][1] == kept[-2][1] == point[1]
        ):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _border(box: Box, inside: Point, towards: Point) -> Point:
    """Where the way from the middle of the box towards the next point leaves the box."""
    if abs(towards[0] - inside[0]) < 1e-6:
        return inside[0], box.bottom if towards[1] > inside[1] else box.y
    return (box.right if towards[0] > inside[0] else box.x), inside[1]
