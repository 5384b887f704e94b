"""A wired board → the same with fewer crossings: arrows are taken back and drawn anew, alone, in knots of those that
cross, or (on small pages) all in other orders, and what makes the page better is kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, permutations

from sopan.layout.board import Board
from sopan.layout.ways import is_plain_down, route

MOST_TRIED = 12  # arrows on a small page
SMALL = 8  # rows up to which crossing arrows are tried in every order
ORDERS = 40
LONG_WAY = 5  # corners and ends of a route that is worth a second look
MOST_IN_KNOT = 4
MOST_SEARCHES = (130, 500)  # on a page and on a small one, before its crossings are left as they are
MOST_TURNS = 8

Cost = tuple[int, int, float]  # crossings, bends, length of the whole page


def untangle(board: Board, order: Sequence[int]) -> None:
    """Take arrows back and draw them anew, alone or with those they cross, while that makes the page better."""
    wires = board.wires
    small = len(board.rows) <= SMALL and len(order) <= MOST_TRIED
    most = board.searches + MOST_SEARCHES[small]
    for arrow in [a for a, r in wires.routes.items() if len(r.cells) > LONG_WAY]:
        if board.searches < most:
            _retry(board, [arrow])
    for _ in range(3):
        before = wires.crossings()
        if not before or board.searches > most:
            return
        for arrow in wires.crossed():
            _retry(board, [arrow])
        for group in _knots(board):
            for trial in islice(permutations(group), MOST_TURNS):
                if wires.crossings() and board.searches < most:
                    _retry(board, trial)
        if wires.crossings() == before:
            break
    if wires.crossings() and small:
        _try_orders(board, order, most + MOST_SEARCHES[1])


def _knots(board: Board) -> list[list[int]]:
    """Arrows that cross each other, each group with the other arrows that leave the same symbols."""
    crossed = board.wires.crossed()
    groups = []
    for arrow in crossed:
        sources = {board.wants[arrow].source}
        near = [a for a in crossed if a != arrow and board.wires.cross(a, arrow)]
        group = [arrow, *near]
        sources = {board.wants[a].source for a in group}
        group.extend(
            a
            for a, want in enumerate(board.wants)
            if want.source in sources and a not in group and not is_plain_down(board, want)
        )
        groups.append(group[:MOST_IN_KNOT])
    return groups


def _retry(board: Board, arrows: Sequence[int]) -> None:
    """Draw these arrows anew, in this order, by any port; keep the result only if the page is better for it."""
    wires = board.wires
    saved, before = dict(wires.routes), _cost(board)
    gone: list[int] = []
    for arrow in arrows:
        if arrow in wires.routes:
            gone.extend(wires.remove(arrow))
    for arrow in gone:
        found = route(board, arrow, every_port=True)
        if found is None:
            wires.restore(saved)
            return
        wires.add(found)
    if _cost(board) >= before:
        wires.restore(saved)


def _cost(board: Board) -> Cost:
    """What the page is judged by."""
    xs, ys = board.columns.xs, board.lattice.height
    bends = 0
    length = 0.0
    for drawn in board.wires.routes.values():
        bends += len(drawn.cells) - 2 + (drawn.joins is not None)
        for (x0, y0), (x1, y1) in zip(drawn.cells, drawn.cells[1:], strict=False):
            length += abs(xs[x1] - xs[x0]) + abs(ys[y1] - ys[y0])
    return board.wires.crossings(), bends, round(length, 3)


def _try_orders(board: Board, order: Sequence[int], most: int) -> None:
    """Small pages: the arrows that may be drawn otherwise, in every order up to a limit."""
    wires = board.wires
    best, cost = dict(wires.routes), _cost(board)
    fixed = [arrow for arrow in order if is_plain_down(board, board.wants[arrow])]
    free = [arrow for arrow in order if arrow not in fixed]
    for trial in islice(permutations(reversed(free)), ORDERS):
        if not cost[0] or board.searches > most:
            break
        wires.restore({})
        if not _drawn(board, [*fixed, *trial]):
            continue
        for arrow in wires.crossed():
            _retry(board, [arrow])
        if _cost(board) < cost:
            best, cost = dict(wires.routes), _cost(board)
    wires.restore(best)


def _drawn(board: Board, order: Sequence[int]) -> bool:
    """Draw the arrows in this order; whether all found a way."""
    for arrow in order:
        found = route(board, arrow)
        if found is None:
            return False
        board.wires.add(found)
    return True
