"""A wired board and its rows' text heights → heights of rows, and from them the points of every arrow and label.

While arrows are sought, the tracks between rows are only an order. Here they get their places: a row is as tall as
its text or its ink needs, and tracks spread evenly in the room there is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sopan.layout.board import Board
from sopan.layout.wires import Cell, Route
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
    below = [0.0] * count
    runs: set[int] = set()
    label_heights: dict[int, float] = {}
    for route in board.wires.routes.values():
        runs.update(y0 for (_, y0), (_, y1) in zip(route.cells, route.cells[1:], strict=False) if y0 == y1)
        if route.blot is not None:
            level = route.blot.level
            label_heights[level] = max(label_heights.get(level, 0.0), route.blot.height)
    for level, tall in label_heights.items():
        row = lattice.owner[level]
        match lattice.kinds[level]:
            case "U":
                up[row] = max(up[row], tall + 2.5)
            case "D":
                down[row] = max(down[row], tall + 2.5)
            case "L":
                below[row] += tall + 2.0
            case _:
                below[row] += tall + RUNG_GAP
    for row, levels in lattice.rungs.items():
        below[row] += TRACK * len([level for level in levels if level in runs])
    tracks = [[level for level in channel if level in runs] for channel in lattice.channels]
    split = [(len(used) + 1) // 2 if 0 < channel < count else 0 for channel, used in enumerate(tracks)]
    split[count] = len(tracks[count])
    return Needs(up, down, below, tracks, split)


@dataclass(slots=True)
class Places:
    """The y of every level that carries ink, and where the zone of a label begins."""

    y: dict[int, float] = field(default_factory=dict)
    zone: dict[int, float] = field(default_factory=dict)
    middle: list[float] = field(default_factory=list)


def places_of(board: Board, needs: Needs, tops: list[float], heights: list[float], strips: tuple[float, float]) -> Places:
    """Places of all levels for rows with these tops and heights; `strips` are the middles of the two strips."""
    lattice = board.lattice
    places = Places()
    places.y[lattice.top], places.y[lattice.bottom] = strips
    labels = {r.blot.level: r.blot.height for r in board.wires.routes.values() if r.blot is not None}
    for route in board.wires.routes.values():
        if route.blot is not None:
            labels[route.blot.level] = max(labels[route.blot.level], route.blot.height)
    runs = {level for channel in needs.tracks for level in channel}
    for row, (top, height) in enumerate(zip(tops, heights, strict=True)):
        above, under = needs.above_middle(row), needs.below_middle(row)
        middle = top + max(above, min(height / 2, height - under))
        places.middle.append(middle)
        level = lattice.middle[row]
        places.y[level] = middle
        places.zone[level - 1] = middle - 1.5
        places.zone[level + 1] = middle + 1.5
        y = _rungs(lattice, row, middle + needs.down[row], labels, board, places)
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


def _rungs(lattice, row, y, labels, board, places) -> float:  # type: ignore[no-untyped-def]
    """Places of the label zones and rungs under a row's symbols; where they end."""
    used = {
        y0
        for route in board.wires.routes.values()
        for (_, y0), (_, y1) in zip(route.cells, route.cells[1:], strict=False)
        if y0 == y1
    }
    zone = lattice.middle[row] + 2
    levels = [zone]
    for rung in lattice.rungs.get(row, ()):
        levels.extend((rung - 1, rung))
    if row in lattice.rungs:
        levels.append(lattice.rungs[row][-1] + 1)
    for level in dict.fromkeys(levels):
        if lattice.kinds[level] == "R":
            if level in used:
                y += 2.5 if level - 1 in labels else TRACK
            places.y[level] = y
            places.zone[level - 1] = y - 2.0  # its label stands on the rung
            continue
        gap = 1.0 if level == zone else RUNG_GAP
        places.zone[level] = y + gap
        if level in labels:
            y += labels[level] + gap + (1.0 if level == zone else 0.0)
    return y


def corners(board: Board, route: Route) -> list[Cell]:
    """All corners of a route, to its target: where it joins another, it goes on with that one."""
    cells = list(route.cells)
    while route.joins is not None:
        hit = cells[-1]
        route = board.wires.routes[route.joins]
        for number, ((x0, y0), (x1, y1)) in enumerate(zip(route.cells, route.cells[1:], strict=False)):
            across = y0 == y1 == hit[1] and min(x0, x1) <= hit[0] <= max(x0, x1)
            along = x0 == x1 == hit[0] and min(y0, y1) <= hit[1] <= max(y0, y1)
            if across or along:
                cells.extend(route.cells[number + 1 :])
                break
    return cells


def points(
    cells: list[Cell], board: Board, places: Places, first: Box, last: Box
) -> tuple[Point, ...]:
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
        while len(kept) > 1 and (kept[-1][0] == kept[-2][0] == point[0] or kept[-1][1] == kept[-2][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _border(box: Box, inside: Point, towards: Point) -> Point:
    """Where the way from the middle of the box towards the next point leaves the box."""
    if abs(towards[0] - inside[0]) < 1e-6:
        return inside[0], box.bottom if towards[1] > inside[1] else box.y
    return (box.right if towards[0] > inside[0] else box.x), inside[1]
