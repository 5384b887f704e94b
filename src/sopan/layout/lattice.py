"""The rows and columns of one page → the lattice that its arrows run on.

Vertical tracks have fixed places (slots in the gutters between symbols, and the middle of each lane); horizontal
tracks are only an order (slots between rows, and the middle of each row): how far apart they come to lie is settled
when all arrows are known. A row of cells is one integer, a bit per vertical track, so that a whole row is searched
with a few operations.

Every row of the chart has four levels: U and D (upper and lower half of the symbols, passed only vertically), M (their
middle), L (room for the label of a bottom exit, passed only vertically). A symbol with more than three ways out has
rungs below it: Z (a label) and R (a horizontal track) in turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

CLEAR = 2.0  # least distance between ink and a symbol (G5)
PITCH = 3.0  # least distance between parallel runs (G5)
MOST_SLOTS = 4  # per half gutter
HUG = 7.0  # length that a run beside the border or close to symbols counts more


@dataclass(slots=True)
class Columns:
    """Places of the vertical tracks. `stops` are indices of the middles where symbols may stand; the first
    `lanes` of `lane_stops` belong to the actors."""

    xs: list[float]
    lane_stops: list[int]
    stops: list[int]  # all middles, in order of place
    left: float
    right: float
    hugging: list[
        float
    ]  # what a vertical run on this track is charged, for lying close to symbols or the border


def columns_for(left: float, lane_widths: Sequence[float], symbol_width: float) -> Columns:
    """Tracks for lanes of these widths beginning at `left`. A single lane gets two stops beside its middle."""
    middles: list[tuple[float, int]] = []
    x = left
    borders = [left]
    for lane, width in enumerate(lane_widths):
        middles.append((x + width / 2, lane))
        x += width
        borders.append(x)
    if len(lane_widths) == 1:
        third = lane_widths[0] / 3
        middles = [(middles[0][0] - third, -1), middles[0], (middles[0][0] + third, -1)]
        borders = [left, middles[1][0] - third / 2, middles[1][0] + third / 2, x]
    places: list[tuple[float, int]] = [*middles]
    for border, (before, after) in zip(borders, _sides(borders, middles), strict=True):
        places.extend((place, -2) for place in _slots(border, before, after, symbol_width))
    places.sort()
    stops = [index for index, (_, lane) in enumerate(places) if lane != -2]
    lane_stops = [index for index, (_, lane) in enumerate(places) if lane >= 0]
    xs = [place for place, _ in places]
    near = [min(abs(place - xs[stop]) for stop in stops) - symbol_width / 2 for place in xs]
    hugging = [
        HUG if 0 < room < 4.5 or place - left < 3 or x - place < 3 else 0.0
        for place, room in zip(xs, near, strict=True)
    ]
    return Columns(xs, lane_stops, stops, left, x, hugging)


def _sides(borders: list[float], middles: list[tuple[float, int]]) -> list[tuple[float | None, float | None]]:
    last = len(borders) - 1
    return [
        (middles[i - 1][0] if i > 0 else None, middles[i][0] if i < last else None)
        for i in range(len(borders))
    ]


def _slots(border: float, before: float | None, after: float | None, symbol: float) -> list[float]:
    """Places of the slots around one border, on the side of each neighbouring middle."""
    found: list[float] = []
    for middle in (before, after):
        if middle is None:
            continue
        room = abs(middle - border) - symbol / 2
        pitch = 4.0 if room >= 4.0 * 1.5 + CLEAR else PITCH
        count = min(MOST_SLOTS, int((room - CLEAR - pitch / 2 + 1e-6) / pitch) + 1)
        sign = 1 if middle > border else -1
        found.extend(border + sign * (pitch / 2 + pitch * k) for k in range(max(count, 0)))
    return found


@dataclass(slots=True)
class Lattice:
    """Levels of the page and what stands on them. Masks have a bit per vertical track.

    hb, vb: cells that no run may pass horizontally, vertically; hw, vw: cells where a horizontal, vertical run
    passes straight through and may be crossed.
    """

    columns: Columns
    kinds: list[str] = field(default_factory=list)
    owner: list[int] = field(default_factory=list)  # the row of U, M, D, L, Z, R; the channel of C
    height: list[float] = field(default_factory=list)  # rough places, for lengths
    hb: list[int] = field(default_factory=list)
    vb: list[int] = field(default_factory=list)
    hw: list[int] = field(default_factory=list)
    vw: list[int] = field(default_factory=list)
    middle: list[int] = field(default_factory=list)  # level M of each row
    channels: list[list[int]] = field(default_factory=list)  # levels of each channel, above row 0 first
    rungs: dict[int, list[int]] = field(default_factory=dict)  # levels R of a row
    top: int = 0  # level of the strip above, and below
    bottom: int = 0

    @property
    def full(self) -> int:
        return (1 << len(self.columns.xs)) - 1

    def blocked(self, level: int) -> int:
        """Cells of a level where no run may bend."""
        return self.hb[level] | self.vb[level]

    def around(self, level: int) -> tuple[int, ...]:
        """Levels that a pentagon on this level closes: a row's whole height, or a rung alone."""
        return (level - 1, level, level + 1) if self.kinds[level] == "M" else (level,)

    def run_beside(self, zone: int) -> int | None:
        """The level of the horizontal run that a label on this level stands beside, if it is a horizontal one."""
        kind = self.kinds[zone]
        if kind == "D":
            return zone - 1
        below = self.kinds[zone + 1]
        return zone + 1 if kind == "U" or (kind == "Z" and below == "R") else None


_STEP = {"C": 4.0, "U": 9.0, "M": 9.0, "D": 9.0, "L": 3.0, "Z": 8.0, "R": 4.0, "S": 14.0}


def lattice_for(columns: Columns, rows: int, slots: Sequence[int], rungs: Sequence[int]) -> Lattice:
    """An empty lattice: `slots[i]` tracks in the channel above row i (the last: below the last row), `rungs[i]`
    rungs under row i."""
    lattice = Lattice(columns)
    lattice.top = _level(lattice, "S", -1)
    for row in range(rows):
        lattice.channels.append([_level(lattice, "C", row) for _ in range(slots[row])])
        _level(lattice, "U", row)
        lattice.middle.append(_level(lattice, "M", row))
        _level(lattice, "D", row)
        _level(lattice, "L", row)
        for _ in range(rungs[row]):
            _level(lattice, "Z", row)
            lattice.rungs.setdefault(row, []).append(_level(lattice, "R", row))
        if rungs[row]:
            _level(lattice, "Z", row)
    lattice.channels.append([_level(lattice, "C", rows) for _ in range(slots[rows])])
    lattice.bottom = _level(lattice, "S", rows)
    return lattice


def _level(lattice: Lattice, kind: str, owner: int) -> int:
    full = lattice.full
    lattice.kinds.append(kind)
    lattice.owner.append(owner)
    lattice.height.append((lattice.height[-1] if lattice.height else 0.0) + _STEP[kind])
    lattice.hb.append(0 if kind in "CMR" else full)
    lattice.vb.append(full if kind == "S" else 0)
    lattice.hw.append(0)
    lattice.vw.append(0)
    return len(lattice.kinds) - 1


def span(first: int, last: int) -> int:
    """The mask of tracks first … last, both included, in either order."""
    low, high = (first, last) if first <= last else (last, first)
    return ((1 << (high - low + 1)) - 1) << low
