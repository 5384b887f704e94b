"""One wanted arrow on a board with others → its best route: fewest crossings, then bends, the usual ports, length.

Ports come in tiers, the usual ones first (the way on leaves at the bottom and enters at the top, the way back leaves at
the side nearer to its target); a later tier is tried only where the earlier ones cannot avoid a crossing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sopan.layout.board import Board, Exit, Want
from sopan.layout.lattice import span
from sopan.layout.search import Goals, H, V, Way, search
from sopan.layout.wires import Blot, Cell, Route, tail

SHARED = "shared"  # of a tier that leaves the page: pentagons may be shared by arrows to one target
FEWEST = 2  # bends of an arrow that comes back beside its symbols
Cost = tuple[float, ...]  # crossings, bends, preference of the port, length


@dataclass(frozen=True, slots=True)
class _Tier:
    """Ports that may be used, the more usual ones in the earlier tier."""

    exits: tuple[str, ...]
    entries: str


def at_edge(board: Board, want: Want) -> bool:
    """Whether the arrow goes on from the page's last row or comes in to its first."""
    return want.ahead and (want.source == len(board.rows) - 1 or (want.source is None and want.target == 0))


def is_plain_down(board: Board, want: Want) -> bool:
    """G8: consecutive rows, one symbol each, in one column, and the first such arrow of the two."""
    if want.source is None or want.target != want.source + 1:
        return False
    rows = board.rows
    if len(rows[want.source]) != 1 or rows[want.source] != rows[want.target]:
        return False
    twins = [w for w in board.wants if w.source == want.source and w.target == want.target]
    return next((w for w in twins if w.ahead), twins[0]) is want


def route(board: Board, arrow: int, every_port: bool = False) -> Route | None:
    """The best route of this arrow beside those drawn, or None. `every_port`: no tier, any port at once."""
    want = board.wants[arrow]
    if is_plain_down(board, want):
        return _straight_down(board, arrow, want)
    if not every_port and (straight := _handed_over(board, arrow, want)) is not None:
        return straight
    best: tuple[Cost, Route] | None = None
    for tier in _widest(board, want) if every_port else _tiers(board, want):
        enough = 1 if every_port else FEWEST
        for cost, found in _ways(board, arrow, want, tier, best[0] if best else None, enough):
            if best is None or cost < best[0]:
                best = (cost, found)
        if best is not None and best[0][0] == 0:
            break
    return best[1] if best else None


def _straight_down(board: Board, arrow: int, want: Want) -> Route | None:
    assert want.source is not None and want.target is not None
    bottom = board.lattice.middle[want.target]
    for exit_ in board.exits(want.source, "b", want.labels):
        x, first, _ = exit_.seed
        if any(board.lattice.vb[y] >> x & 1 for y in range(first, bottom - 1)):
            continue
        return Route(arrow, [*exit_.cells, (x, bottom)], None, "b", exit_.blot, None, exit_.trunk)
    return None


def _handed_over(board: Board, arrow: int, want: Want) -> Route | None:
    """The usual way on to the next row, one horizontal run between the two symbols, where nothing is in its way:
    no other leaves at the bottom, enters at the top and has fewer bends."""
    if not want.ahead or want.source is None or want.target != want.source + 1:
        return None
    if len(board.rows[want.source]) != 1 or len(board.rows[want.target]) != 1:
        return None
    lattice, end = board.lattice, board.rows[want.target][0]
    middle = lattice.middle[want.target]
    for exit_ in board.exits(want.source, "b", want.labels):
        x, first, _ = exit_.seed
        if x == end:
            return None
        run, ends = span(x, end), 1 << x | 1 << end
        for level in lattice.channels[want.target]:
            down = any((lattice.vb[y] | lattice.hw[y]) >> x & 1 for y in range(first, level))
            on = any((lattice.vb[y] | lattice.hw[y]) >> end & 1 for y in range(level + 1, middle - 1))
            if not (
                down or on or lattice.hb[level] & run or lattice.vw[level] & run or lattice.vb[level] & ends
            ):
                cells = [*exit_.cells, (x, level), (end, level), (end, middle)]
                return Route(arrow, _merged(cells), None, "b", exit_.blot, None, exit_.trunk)
    return None


def _tiers(board: Board, want: Want) -> Iterator[_Tier]:
    """Ports from the usual to any."""
    if want.source is None:
        yield _Tier((), "t" if want.target == 0 else "lr")
        yield from _widest(board, want)
        return
    rungs = tuple(board.rung_ports(want.source))
    sides = _sides(board, want)
    if want.target is None:
        yield _Tier(("b",) if at_edge(board, want) else sides, "")
    elif want.target <= want.source:
        yield _Tier((*sides, *rungs), "lrt")
    elif want.ahead:
        yield _Tier(("b",), "t")
        yield _Tier(("b", *sides, *rungs), "tlr")
    else:
        yield _Tier((*sides, *rungs), "tlr")
    yield from _widest(board, want)
    if rungs or want.target is None:
        every = ("b", *sides, *board.rung_ports(want.source, every=True))
        yield _Tier(every, SHARED if want.target is None else "tlrb")


def _widest(board: Board, want: Want) -> Iterator[_Tier]:
    """Every port, but of a shared run only the first free rung on each side."""
    if want.source is None:
        yield _Tier((), "lrtb")
        return
    ports = ("b", *_sides(board, want), *board.rung_ports(want.source))
    yield _Tier(ports, "" if want.target is None else "tlrb")


def _sides(board: Board, want: Want) -> tuple[str, str]:
    """Left and right, the side nearer to the target first."""
    if want.source is None or want.target is None:
        return ("r", "l")
    here = board.rows[want.source] or (0,)
    there = board.rows[want.target] or (0,)
    return ("l", "r") if there[0] < here[0] else ("r", "l")


def _ways(
    board: Board, arrow: int, want: Want, tier: _Tier, bound: Cost | None, enough: int
) -> Iterator[tuple[Cost, Route]]:
    """Ways of this tier with their cost: crossings, bends, preference of the port, length. One without a crossing and
    with no more than `enough` bends is the last."""
    most = int(bound[0]) if bound else 99
    if want.source is None:
        found = _incoming(board, want, tier, most)
        if found is not None:
            yield found[0], Route(arrow, found[1], None, "", None, found[1][0])
        return
    for preference, port in enumerate(tier.exits):
        for exit_ in board.exits(want.source, port, want.labels):
            for goals, whose in _goals(board, want, tier, exit_):
                way = _search(board, exit_, goals, most)
                made = _finish(board, arrow, want, exit_, way, whose) if way is not None else None
                if way is None or made is None:
                    continue
                bends = way.bends + len(exit_.cells) - 1
                length = way.length
                if made.joins is not None:
                    more = tail(board.wires.routes, made)
                    bends += len(more)
                    length += _length(board, [made.cells[-1], *more])
                yield (way.crossings, bends, preference, length), made
                most = min(most, way.crossings)
                if way.crossings == 0 and bends <= enough:
                    return  # no other port would be much straighter


def _search(board: Board, exit_: Exit, goals: Goals, most: int) -> Way | None:
    """The best way from this exit, its own label in the way of none but itself."""
    board.searches += 1
    if exit_.blot is None:
        return search(board.lattice, [exit_.seed], goals, most)
    board.lattice.vb[exit_.blot.level] |= exit_.blot.mask
    way = search(board.lattice, [exit_.seed], goals, most)
    board.lattice.vb[exit_.blot.level] &= ~exit_.blot.mask
    return way


def _length(board: Board, cells: list[Cell]) -> float:
    xs, ys = board.columns.xs, board.lattice.height
    return sum(abs(xs[x1] - xs[x0]) + abs(ys[y1] - ys[y0]) for (x0, y0), (x1, y1) in pairwise(cells))


def _goals(board: Board, want: Want, tier: _Tier, exit_: Exit) -> Iterator[tuple[Goals, dict[Cell, int]]]:
    """First the target itself (or a pentagon's site), then the arrows that already lead to it."""
    goals = Goals()
    joining = want.target is not None or tier.entries == SHARED
    merge, whose = _join_goals(board, want) if joining else (Goals(), {})
    if want.target is None:
        _site_goals(board, want, exit_, goals)
    else:
        _entry_goals(board, want.target, tier.entries, goals)
        goals.walls = merge.walls
    if want.source == want.target:  # not back through the port it leaves by
        x, y, axis = exit_.seed
        masks = goals.h if axis == H else goals.v
        masks[y] = masks.get(y, 0) & ~(1 << x)
    yield goals, {}
    if whose:
        merge.straight = goals.straight
        yield merge, whose


def _join_goals(board: Board, want: Want) -> tuple[Goals, dict[Cell, int]]:
    """Cells of the arrows with the same target on this page (or the same pentagon out of it)."""
    goals = Goals()
    same = [
        arrow
        for arrow, other in enumerate(board.wants)
        if other.target == want.target and other.beyond == want.beyond and arrow in board.wires.routes
    ]
    if not same:
        return goals, {}
    goals.join, goals.walls, whose = board.wires.joinable(same)
    return goals, whose


def _entry_goals(board: Board, target: int, entries: str, goals: Goals) -> None:
    middle = board.lattice.middle[target]
    for stop in board.rows[target]:
        if "t" in entries:
            goals.v[middle - 2] = goals.v.get(middle - 2, 0) | 1 << stop
        if "b" in entries and not board.shares(target):
            goals.v[middle + 2] = goals.v.get(middle + 2, 0) | 1 << stop
        near = (1 << stop >> 1 if "l" in entries else 0) | (1 << stop + 1 if "r" in entries else 0)
        goals.h[middle] = goals.h.get(middle, 0) | near & board.lattice.full
        goals.straight[middle] = goals.straight.get(middle, 0) | board.head_room(stop)


def _site_goals(board: Board, want: Want, exit_: Exit, goals: Goals) -> None:
    """Pentagons for an arrow that leaves the page: beside its symbol or at the end of its rung, or in the strip
    below."""
    lattice = board.lattice
    if exit_.port != "b":
        _beside(board, exit_.seed[1], exit_, goals)
    for stop in board.strip_sites(lattice.bottom):
        goals.v[lattice.bottom - 1] = goals.v.get(lattice.bottom - 1, 0) | 1 << stop


def _beside(board: Board, level: int, exit_: Exit | None, goals: Goals) -> None:
    """Cells next to the sites of pentagons on a level."""
    near = straight = 0
    for stop in board.sites(level, exit_.blot if exit_ else None):
        near |= (1 << stop >> 1) | (1 << stop + 1)
        straight |= board.head_room(stop)
    goals.h[level] = goals.h.get(level, 0) | near & board.lattice.full
    goals.straight[level] = goals.straight.get(level, 0) | straight


def _finish(
    board: Board, arrow: int, want: Want, exit_: Exit, way: Way, whose: dict[Cell, int]
) -> Route | None:
    """The whole route from the found way: its last cell is the target, a site, or the cell where it joins."""
    x, y = way.cells[-1]
    vertical = way.axis == V
    cells = _merged([*exit_.cells, *way.cells])
    if way.joined:
        ahead = [(x, y - 1), (x, y + 1)] if vertical else [(x - 1, y), (x + 1, y)]
        hit = next((cell for cell in ahead if cell in whose), None)
        if hit is None:
            return None
        return Route(arrow, _merged([*cells, hit]), whose[hit], exit_.port, exit_.blot, None, exit_.trunk)
    end = _end(board, want, x, y, vertical, exit_.blot)
    if end is None:
        return None
    site = end if want.target is None else None
    return Route(arrow, _merged([*cells, end]), None, exit_.port, exit_.blot, site, exit_.trunk)


def _end(board: Board, want: Want, x: int, y: int, vertical: bool, blot: Blot | None) -> Cell | None:
    """The cell of the symbol or pentagon that a run ending at (x, y) reaches."""
    if want.target is None:
        if vertical:
            return x, board.lattice.bottom
        return next(((stop, y) for stop in board.sites(y, blot) if abs(stop - x) == 1), None)
    middle = board.lattice.middle[want.target]
    if vertical:
        return x, middle
    stop = next((s for s in board.rows[want.target] if abs(s - x) == 1), None)
    return None if stop is None else (stop, middle)


def _incoming(board: Board, want: Want, tier: _Tier, most: int) -> tuple[Cost, list[Cell]] | None:
    """An arrow that comes in from another page, found from its target backwards to a pentagon's site."""
    assert want.target is not None
    lattice = board.lattice
    middle = lattice.middle[want.target]
    goals = Goals()
    seeds: list[tuple[int, int, int]] = []
    for stop in board.rows[want.target]:
        if "t" in tier.entries:
            seeds.append((stop, middle - 2, V))
        seeds.extend((stop + step, middle, H) for side, step in (("l", -1), ("r", 1)) if side in tier.entries)
        goals.straight[middle] = goals.straight.get(middle, 0) | board.head_room(stop)
    if want.target != 0 or tier.entries == "lrtb":
        _beside(board, middle, None, goals)
    for stop in board.strip_sites(lattice.top):
        goals.v[lattice.top + 1] = goals.v.get(lattice.top + 1, 0) | 1 << stop
    seeds = [(x, y, axis) for x, y, axis in seeds if board.is_free(x, y, axis)]
    way = search(lattice, seeds, goals, most)
    if way is None:
        return None
    cells = list(reversed(way.cells))
    ends = _incoming_ends(board, want.target, cells, way.axis == V)
    if ends is None:
        return None
    return (way.crossings, way.bends, 0, way.length), _merged([ends[0], *cells, ends[1]])


def _incoming_ends(board: Board, target: int, cells: list[Cell], vertical: bool) -> tuple[Cell, Cell] | None:
    """The pentagon's site before the first cell and the symbol after the last."""
    lattice = board.lattice
    middle = lattice.middle[target]
    (x, y), (ex, ey) = cells[0], cells[-1]
    end = (ex, middle) if ey != middle else next((s, middle) for s in board.rows[target] if abs(s - ex) == 1)
    if vertical:
        return (x, lattice.top), end
    free = set(board.sites(middle))
    direction = end[0] - ex if len(cells) == 1 else cells[1][0] - x
    stop = x - 1 if direction > 0 else x + 1
    return ((stop, y), end) if stop in free else None


def _merged(cells: list[Cell]) -> list[Cell]:
    """Corners only: repeated cells and cells on a straight run are dropped."""
    kept: list[Cell] = []
    for cell in cells:
        if kept and kept[-1] == cell:
            continue
        while len(kept) > 1 and (
            (kept[-1][0] == kept[-2][0] == cell[0]) or (kept[-1][1] == kept[-2][1] == cell[1])
        ):
            kept.pop()
        kept.append(cell)
    return kept
