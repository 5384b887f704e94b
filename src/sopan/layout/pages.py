"""Items in order → pages: which rows stand together, and the arrows between them drawn.

Rows fill a page as far as their heights, ink included, go. When the arrows of a page find no way, its rows grow by more
tracks, then the text columns narrow (`TooDense` asks for that), then the page ends earlier, so that its loops become
pairs of pentagons; one row a page can always be drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sopan.layout.board import Board, LabelForm, Want
from sopan.layout.chart import Chart
from sopan.layout.ink import Needs, needs_of
from sopan.layout.lattice import Columns
from sopan.layout.rows import Item
from sopan.layout.wires import Cell
from sopan.layout.wiring import wire

SLOTS = (3, 7)  # tracks between rows: at first, and when that is too few
STRIP = 32.0  # height of the strip of pentagons above or below the rows


class TooDense(Exception):
    """The arrows of a page find no way at these column widths; `labelled` are those of its arrows with a label."""

    def __init__(self, labelled: frozenset[int]) -> None:
        super().__init__(labelled)
        self.labelled = labelled


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a wanted arrow stands for: arrows of the chart that share it (several only for one that comes in)."""

    arrows: tuple[int, ...]
    way: str  # in, out or within


@dataclass(slots=True)
class PageDraft:
    """The rows of one page with their arrows on a board, and the heights they need."""

    items: Sequence[Item]
    board: Board
    drawn: list[Drawn]
    needs: Needs
    strips: tuple[float, float]
    pentagons: dict[Cell, float]  # heights by site

    def heights(self) -> list[float]:
        """Row heights: the text or the ink, whichever is taller."""
        return [max(item.height, self.needs.height(row)) for row, item in enumerate(self.items)]

    def total(self) -> float:
        return sum(self.heights()) + sum(self.strips)


@dataclass(frozen=True, slots=True)
class Plan:
    """What all pages of one drawing share."""

    chart: Chart
    columns: Columns
    symbol: tuple[float, float]
    labels: Mapping[int, tuple[LabelForm, ...]]  # by arrow of the chart
    pentagon_lines: Mapping[int, int]  # lines of page numbers in the pentagon before a target row
    small: float  # line height inside pentagons
    strict: bool  # whether a page too dense asks for narrower columns first
    lenient: bool  # the last resort, see Board
    wired: dict[
        tuple[int, int], tuple[Board, list[Drawn]] | None
    ]  # pages tried before with these columns and labels


def fill(plan: Plan, items: Sequence[Item], rooms: Sequence[float]) -> list[PageDraft]:
    """All pages. `rooms` are the heights for rows on the first, second … page; the last counts for all further."""
    pages: list[PageDraft] = []
    start = 0
    while start < len(items):
        room = rooms[min(len(pages), len(rooms) - 1)]
        page = _page(plan, items, start, room)
        pages.append(page)
        start += len(page.items)
    return pages


def _page(plan: Plan, items: Sequence[Item], start: int, room: float) -> PageDraft:
    count = _guess(plan, items, start, room)
    while True:
        draft = draw(plan, items[start : start + count], start)
        if draft is None:
            if plan.strict or count == 1:
                raise TooDense(_labelled(plan, items[start]))
            count = max(1, count * 2 // 3)
            continue
        over = draft.total() - room
        if over <= 0.01 or count == 1:
            return draft
        heights = draft.heights()
        while count > 1 and over > 0.01:
            count -= 1
            over -= heights[count]


def _labelled(plan: Plan, item: Item) -> frozenset[int]:
    return frozenset(
        number
        for number, arrow in enumerate(plan.chart.arrows)
        if arrow.source == item.row and number in plan.labels
    )


def _guess(plan: Plan, items: Sequence[Item], start: int, room: float) -> int:
    """How many items fit when nothing but text and plain arrows is on the page."""
    least = plan.symbol[1] + 13.0
    used, count = STRIP if start else 0.0, 0
    for item in items[start:]:
        used += max(item.height, least if item.part == 1 else 0.0)
        last = start + count + 1 == len(items)
        if count and (item.part > 1 or used + (0.0 if last else STRIP) > room):
            break
        count += 1
    return count


def draw(plan: Plan, items: Sequence[Item], start: int) -> PageDraft | None:
    """One page with these items, its arrows drawn; None when some find no way."""
    key = (start, len(items))
    if key not in plan.wired:
        plan.wired[key] = _wire(plan, items)
    wired = plan.wired[key]
    return None if wired is None else _measured(plan, items, *wired)


def _wire(plan: Plan, items: Sequence[Item]) -> tuple[Board, list[Drawn]] | None:
    places = {item.row: place for place, item in enumerate(items) if item.part == 1}
    wants, drawn = _wants(plan, places)
    stops = [
        tuple(plan.columns.lane_stops[lane] for lane in plan.chart.rows[item.row].lanes)
        if item.part == 1
        else ()
        for item in items
    ]
    board = Board(plan.columns, stops, wants, plan.symbol[0], plan.lenient)
    for slots in SLOTS:
        if not wire(board, slots):
            return board, drawn
    return None


def _measured(plan: Plan, items: Sequence[Item], board: Board, drawn: list[Drawn]) -> PageDraft:
    pentagons: dict[Cell, float] = {}
    top = bottom = False
    for number, route in board.wires.routes.items():
        if route.site is None:
            continue
        target = plan.chart.arrows[drawn[number].arrows[0]].target
        lines = plan.pentagon_lines.get(target, 1) if drawn[number].way == "in" else 1
        pentagons[route.site] = pentagon_height(lines, plan.small)
        top = top or route.site[1] == board.lattice.top
        bottom = bottom or route.site[1] == board.lattice.bottom
    tall = [h for (_, level), h in pentagons.items() if level in (board.lattice.top, board.lattice.bottom)]
    strip = max([STRIP, *(h + 9.0 for h in tall)])
    needs = needs_of(board, plan.symbol[1], pentagons)
    return PageDraft(items, board, drawn, needs, (strip if top else 0.0, strip if bottom else 0.0), pentagons)


def pentagon_height(lines: int, small: float) -> float:
    """Height of a pentagon with its letter and so many lines of page numbers."""
    return (1 + lines) * small + 7.5


def _wants(plan: Plan, places: Mapping[int, int]) -> tuple[list[Want], list[Drawn]]:
    """The arrows of this page: within it, out of it, and one in for each target reached from elsewhere."""
    wants: list[Want] = []
    drawn: list[Drawn] = []
    coming: dict[int, list[int]] = {}
    touching = {number for row in places for number in plan.chart.touching.get(row, ())}
    for number in sorted(touching):
        arrow = plan.chart.arrows[number]
        source, target = places.get(arrow.source), places.get(arrow.target)
        if source is not None:
            wants.append(Want(source, target, arrow.target, plan.labels.get(number, ()), arrow.ahead))
            drawn.append(Drawn((number,), "out" if target is None else "within"))
        else:
            coming.setdefault(arrow.target, []).append(number)
    for row, numbers in coming.items():
        wants.append(Want(None, places[row], row))
        drawn.append(Drawn(tuple(numbers), "in"))
    return wants, drawn
