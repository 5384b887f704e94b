"""A board with its wanted arrows → a route for each.

Each arrow in turn takes the best way beside those already drawn, the plain ways down first, then hand-overs, then by
the rows they span (so that shorter loops lie inside longer ones); what crosses then is untangled.
"""

from __future__ import annotations

from collections.abc import Sequence

from sopan.layout.board import Board
from sopan.layout.untangling import untangle
from sopan.layout.ways import at_edge, is_plain_down, route

FEW = 3  # more arrows without a way than this: the page is too full to try again


def wire(board: Board, slots: int) -> list[int]:
    """Draw all wanted arrows on the board, with `slots` tracks between rows; the arrows that found no way."""
    board.lay(slots)
    order = sorted(range(len(board.wants)), key=lambda arrow: _rank(board, arrow))
    missing = _draw(board, order)
    for _ in range(3):
        if not missing or len(missing) > FEW:
            break
        order = [*missing, *(arrow for arrow in order if arrow not in missing)]
        board.wires.restore({})
        missing = _draw(board, order)
    if not missing:
        untangle(board, order)
    return missing


def _rank(board: Board, arrow: int) -> tuple[int, int, int]:
    want = board.wants[arrow]
    if is_plain_down(board, want):
        return (0, want.source or 0, arrow)
    if want.source is None or want.target is None:
        return (1 if at_edge(board, want) else 3, 0, arrow)
    distance = want.target - want.source
    if distance == 1 and want.ahead:
        return (2, want.source, arrow)
    return (4, abs(distance), arrow)


def _draw(board: Board, order: Sequence[int]) -> list[int]:
    """Draw the arrows in this order; those that found no way."""
    missing = []
    for arrow in order:
        found = route(board, arrow)
        if found is None:
            missing.append(arrow)
            if len(missing) > FEW:
                break
        else:
            board.wires.add(found)
    return missing
