"""A lattice, seeds and goals → the way between them with the fewest crossings, then bends, then length.

A flood over the lattice in levels (crossings, bends): all cells that can be reached with so many of each are found
at once, a row of cells in one integer. The first level that touches a goal is the optimum; among its ways the
shortest is then traced back. For one arrow beside those already drawn the crossings and bends are exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sopan.layout.lattice import Lattice

H, V = 0, 1
MOST_BENDS = 9
MOST_TURNS = 8  # places to turn that are weighed on each run, the most promising first
MOST_CROSSINGS = 14
Masks = dict[int, int]


@dataclass(slots=True)
class Way:
    """A found way: corner cells from seed to goal, its cost, and whether it ends on an arrow it joins."""

    cells: list[tuple[int, int]]
    crossings: int
    bends: int
    length: float
    axis: int  # of its last run
    joined: bool = False


@dataclass(slots=True)
class Goals:
    """Where a way may end: cells that a horizontal or vertical run must reach, and cells of arrows to join."""

    h: Masks = field(default_factory=dict)
    v: Masks = field(default_factory=dict)
    join: Masks = field(default_factory=dict)
    walls: Masks = field(default_factory=dict)  # cells of arrows to the same target: joined, never crossed
    straight: Masks = field(default_factory=dict)  # cells where this way may not bend (room for its head)


@dataclass(slots=True)
class _Flood:
    lattice: Lattice
    goals: Goals
    seen: tuple[list[int], list[int]]
    levels: dict[tuple[int, int], tuple[Masks, Masks]] = field(default_factory=dict)
    pending: dict[tuple[int, int], tuple[Masks, Masks]] = field(default_factory=dict)
    seeds: tuple[Masks, Masks] = field(default_factory=lambda: ({}, {}))
    starts: list[tuple[int, int]] = field(default_factory=list)


def search(lattice: Lattice, seeds: Iterable[tuple[int, int, int]], goals: Goals, most: int) -> Way | None:
    """The best way from any seed (track, level, H or V) to any goal with at most `most` crossings, or None."""
    count = len(lattice.kinds)
    flood = _Flood(lattice, goals, ([0] * count, [0] * count))
    for x, y, axis in seeds:
        blocked, wires = (lattice.hb, lattice.vw) if axis == H else (lattice.vb, lattice.hw)
        bit = 1 << x
        if blocked[y] & bit:
            continue
        flood.starts.append((x, y))
        flood.seeds[axis][y] = flood.seeds[axis].get(y, 0) | bit
        _pend(flood, 1 if wires[y] & bit else 0, 0, axis, y, bit)
    for crossings in range(min(most, MOST_CROSSINGS) + 1):
        for bends in range(MOST_BENDS + 1):
            level = flood.pending.pop((crossings, bends), None)
            if level is None:
                continue
            found = _spread(flood, crossings, bends, level)
            if found:
                return _best(flood, crossings, bends, found)
    return None


def _pend(flood: _Flood, crossings: int, bends: int, axis: int, y: int, bits: int) -> None:
    masks = flood.pending.setdefault((crossings, bends), ({}, {}))[axis]
    masks[y] = masks.get(y, 0) | bits


def _spread(flood: _Flood, c: int, b: int, seeds: tuple[Masks, Masks]) -> list[tuple[int, int, int, bool]]:
    """Flood one level; the goals it touches as (axis, track, level, joined)."""
    horizontal = _spread_h(flood, c, b, seeds[H])
    vertical = _spread_v(flood, c, b, seeds[V])
    flood.levels[c, b] = (horizontal, vertical)
    found = _touched(flood.goals, horizontal, vertical)
    if not found:
        lattice, straight = flood.lattice, flood.goals.straight
        for axis, masks in ((H, horizontal), (V, vertical)):
            other = flood.seen[1 - axis]
            for y, bits in masks.items():
                turn = bits & ~(lattice.hb[y] | lattice.vb[y] | other[y] | straight.get(y, 0))
                if turn:
                    _pend(flood, c, b + 1, 1 - axis, y, turn)
    return found


def _spread_h(flood: _Flood, c: int, b: int, seeds: Masks) -> Masks:
    lattice, seen = flood.lattice, flood.seen[H]
    reached: Masks = {}
    for y, bits in seeds.items():
        bits &= ~seen[y]
        if not bits:
            continue
        open_ = lattice.full & ~lattice.hb[y]
        wires = lattice.vw[y]
        free = open_ & ~wires & ~seen[y]
        over = bits & wires
        new = _fill((bits | over << 1 | over >> 1) & free, free) | over
        reached[y] = new
        seen[y] |= new
        ahead = (new << 1 | new >> 1) & open_ & wires & ~seen[y] & ~flood.goals.walls.get(y, 0)
        if ahead:
            _pend(flood, c + 1, b, H, y, ahead)
    return reached


def _fill(bits: int, free: int) -> int:
    """All cells of the runs of `free` that hold one of `bits`."""
    bits |= (((free + bits) ^ free) | bits) & free  # towards higher bits, by the carry
    while True:
        more = bits | (bits >> 1 & free)
        if more == bits:
            return bits
        free2 = free & free >> 1
        bits = more | (more >> 2 & free2)


def _spread_v(flood: _Flood, c: int, b: int, seeds: Masks) -> Masks:
    lattice, seen = flood.lattice, flood.seen[V]
    reached: Masks = {}
    live = {y: bits & ~seen[y] for y, bits in seeds.items() if bits & ~seen[y]}
    if not live:
        return reached
    vb, hw, full = lattice.vb, lattice.hw, lattice.full
    last = len(vb) - 1
    for step, first in ((1, min(live)), (-1, max(live))):
        y, carry = first, 0
        while 0 <= y <= last:
            here = live.get(y, 0)
            if carry:
                open_ = full & ~vb[y] & ~seen[y]
                ahead = carry & open_ & hw[y] & ~flood.goals.walls.get(y, 0)
                if ahead:
                    _pend(flood, c + 1, b, V, y, ahead)
                here |= carry & open_ & ~hw[y]
            if here:
                reached[y] = reached.get(y, 0) | here
            elif not any((k - y) * step > 0 for k in live):
                break
            carry = here
            y += step
    for y, bits in reached.items():
        seen[y] |= bits
    return reached


def _touched(goals: Goals, horizontal: Masks, vertical: Masks) -> list[tuple[int, int, int, bool]]:
    found: list[tuple[int, int, int, bool]] = []
    for axis, masks, wanted in ((H, horizontal, goals.h), (V, vertical, goals.v)):
        for y, bits in wanted.items():
            hit = masks.get(y, 0) & bits
            found.extend((axis, x, y, False) for x in _bits(hit))
    if goals.join:
        for y, bits in horizontal.items():
            join = goals.join.get(y, 0)
            found.extend((H, x, y, True) for x in _bits(bits & (join << 1 | join >> 1)))
        for y, bits in vertical.items():
            join = goals.join.get(y - 1, 0) | goals.join.get(y + 1, 0)
            found.extend((V, x, y, True) for x in _bits(bits & join))
    return found


def _bits(mask: int) -> Iterable[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


# tracing back

State = tuple[int, int, int, int, int]  # axis, track, level, crossings, bends


@dataclass(frozen=True, slots=True)
class _Trace:
    """The shortest way back from a cell to a seed: its length, the state before the last bend, or the seed."""

    length: float
    before: State | None = None
    seed: tuple[int, int] | None = None


def _best(flood: _Flood, c: int, b: int, found: list[tuple[int, int, int, bool]]) -> Way | None:
    """The shortest of the ways to the goals found, all of which cost the same crossings and bends."""
    memo: dict[State, _Trace | None] = {}
    best: tuple[_Trace, State, bool] | None = None
    for bound, axis, x, y, joined in sorted((_bound(flood, x, y), axis, x, y, j) for axis, x, y, j in found):
        if best is not None and bound >= best[0].length:
            break
        trace = _trace(flood, memo, (axis, x, y, c, b))
        if trace is not None and (best is None or trace.length < best[0].length):
            best = (trace, (axis, x, y, c, b), joined)
    if best is None:
        return None
    trace, state, joined = best
    cells = [(state[1], state[2])]
    step: _Trace | None = trace
    while step is not None and step.before is not None:
        cells.append((step.before[1], step.before[2]))
        step = memo[step.before]
    if step is not None and step.seed is not None and step.seed != cells[-1]:
        cells.append(step.seed)
    cells.reverse()
    return Way(cells, c, b, trace.length, state[0], joined)


def _bound(flood: _Flood, x: int, y: int) -> float:
    """No way from a seed to this cell is shorter."""
    xs, ys = flood.lattice.columns.xs, flood.lattice.height
    return min(abs(xs[sx] - xs[x]) + abs(ys[sy] - ys[y]) for sx, sy in flood.starts)


def _trace(flood: _Flood, memo: dict[State, _Trace | None], state: State) -> _Trace | None:
    """The shortest way from a seed to this cell at this level; None when no way ends here."""
    if state in memo:
        return memo[state]
    memo[state] = None
    axis, x, y, c, b = state
    best: _Trace | None = None
    if b == 0:
        memo[state] = _to_seed(flood, axis, x, y, c)
        return memo[state]
    candidates = []
    blocked, straight = flood.lattice.blocked, flood.goals.straight
    for qx, qy, qc, distance in _run(flood, axis, x, y, c, b, (-1, 1)):
        before = flood.levels.get((qc, b - 1))
        if before is None or not before[1 - axis].get(qy, 0) >> qx & 1:
            continue
        if not (blocked(qy) | straight.get(qy, 0)) >> qx & 1:
            candidates.append((distance + _bound(flood, qx, qy), distance, (1 - axis, qx, qy, qc, b - 1)))
    charge = flood.lattice.columns.hugging[x] if axis == V else 0.0
    for bound, distance, previous in sorted(candidates)[:MOST_TURNS]:
        if best is not None and bound + charge >= best.length:
            break
        rest = _trace(flood, memo, previous)
        if rest is not None and (best is None or rest.length + distance + charge < best.length):
            best = _Trace(rest.length + distance + charge, previous)
    memo[state] = best
    return best


def _to_seed(flood: _Flood, axis: int, x: int, y: int, c: int) -> _Trace | None:
    """The nearest seed that the straight run through (x, y) comes from."""
    best: _Trace | None = None
    for sx, sy in flood.starts:
        if (sy != y if axis == H else sx != x) or not flood.seeds[axis].get(sy, 0) >> sx & 1:
            continue
        ahead = sx - x if axis == H else sy - y
        for qx, qy, _, distance in _run(
            flood, axis, x, y, c, 0, ((1 if ahead > 0 else -1),) if ahead else ()
        ):
            if (qx, qy) == (sx, sy) and (best is None or distance < best.length):
                best = _Trace(distance, None, (sx, sy))
    return best


def _run(
    flood: _Flood, axis: int, x: int, y: int, c: int, b: int, steps: tuple[int, ...]
) -> Iterator[tuple[int, int, int, float]]:
    """Cells of the straight run through (x, y) at level (c, b), with the crossings left when each was passed and
    its distance: itself first, then in the directions of `steps`."""
    lattice, levels = flood.lattice, flood.levels
    xs, ys = lattice.columns.xs, lattice.height
    wires = lattice.vw if axis == H else lattice.hw
    yield x, y, c, 0.0
    for step in steps:
        px, py, level = x, y, c
        while True:
            if wires[py] >> px & 1:
                level -= 1
            if axis == H:
                px += step
                if not 0 <= px < len(xs):
                    break
            else:
                py += step
                if not 0 <= py < len(ys):
                    break
            masks = levels.get((level, b))
            if masks is None or not masks[axis].get(py, 0) >> px & 1:
                break
            yield px, py, level, abs(xs[px] - xs[x]) if axis == H else abs(ys[py] - ys[y])
