"""One wired page and the places of its rows → its symbols, arrows, outcome labels and joint lines, in points."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from sopan.layout.chart import Chart
from sopan.layout.columns import Widths
from sopan.layout.ink import Places, corners, places_of, points
from sopan.layout.links import Links, page_lines
from sopan.layout.pages import Drawn, PageDraft
from sopan.layout.wires import Cell, Route
from sopan.profile import Profile
from sopan.sheet import Arrow, Box, Joint, OutcomeLabel, Symbol, Text

Ink = tuple[tuple[Symbol, ...], tuple[Arrow, ...], tuple[OutcomeLabel, ...], tuple[Joint, ...]]


def draw_ink(
    chart: Chart,
    profile: Profile,
    widths: Widths,
    draft: PageDraft,
    tops: list[float],
    heights: list[float],
    strips: tuple[float, float],
    links: Links,
) -> Ink:
    """All ink of the page. `tops` and `heights` are the rows'; `strips` the middles of the pentagons' strips."""
    board = draft.board
    places = places_of(board, draft.needs, tops, heights, strips, draft.pentagons)
    boxes: dict[Cell, Box] = {}
    symbols: list[Symbol] = []
    joints: list[Joint] = []
    wide, tall = widths.symbol
    for place, item in enumerate(draft.items):
        if item.part > 1:
            continue
        row = chart.rows[item.row]
        y = places.middle[place]
        for lane, stop in zip(row.lanes, board.rows[place], strict=True):
            x = board.columns.xs[stop]
            box = _rounded(Box(x - wide / 2, y - tall / 2, wide, tall))
            boxes[stop, board.lattice.middle[place]] = box
            symbols.append(Symbol(kind=row.kind, step=row.step, actor=chart.lanes[lane], box=box))
        if len(row.lanes) > 1:
            joints.extend(_joint(row.step, [s.box for s in symbols[-len(row.lanes) :]]))
    arrows: list[Arrow] = []
    outcomes: list[OutcomeLabel] = []
    ordered = sorted(board.wires.routes.items())
    for number, route in ordered:
        drawn = draft.drawn[number]
        if route.site is not None:
            ending = _ending_at(draft, number) if drawn.way == "out" else [number]
            numbers = [n for other in ending for n in draft.drawn[other].arrows]
            drawn = replace(drawn, arrows=tuple(sorted(numbers)))
            symbol = _pentagon(chart, profile, draft, drawn, route.site, places, links, wide)
            boxes[route.site] = symbol.box
            symbols.append(symbol)
    for number, route in ordered:
        arrow = _arrow(chart, draft, draft.drawn[number], route, places, boxes)
        arrows.append(arrow)
        if route.blot is not None and arrow.outcome is not None:
            outcomes.append(_label(profile, draft, arrow, route, places))
    return tuple(symbols), tuple(arrows), tuple(outcomes), tuple(joints)


def _ending_at(draft: PageDraft, arrow: int) -> list[int]:
    """The arrow and all that join it, directly or by another."""
    found = [arrow]
    for one in found:
        found.extend(n for n, r in sorted(draft.board.wires.routes.items()) if r.joins == one)
    return found


def _rounded(box: Box) -> Box:
    return Box(round(box.x, 2), round(box.y, 2), round(box.w, 2), round(box.h, 2))


def _joint(step: str, boxes: list[Box]) -> Iterator[Joint]:
    """A line in each gap between neighbouring symbols."""
    for before, after in itertools.pairwise(boxes):
        yield Joint(step=step, points=((before.right, before.cy), (after.x, after.cy)))


def _pentagon(
    chart: Chart,
    profile: Profile,
    draft: PageDraft,
    drawn: Drawn,
    site: Cell,
    places: Places,
    links: Links,
    wide: float,
) -> Symbol:
    arrows = [chart.arrows[number] for number in drawn.arrows]
    target = arrows[0].target
    if drawn.way == "out":
        partners: tuple[int, ...] = (links.page_of[target],)
    else:
        partners = tuple(sorted({links.page_of[arrow.source] for arrow in arrows}))
    size = profile.small_size
    inside = page_lines(partners, wide - 2, size)
    tall = draft.pentagons[site]
    x, y = draft.board.columns.xs[site[0]], places.y[site[1]]
    labels = {arrow.label for arrow in arrows}
    return Symbol(
        kind="connector",
        box=_rounded(Box(x - wide / 2, y - tall / 2, wide, tall)),
        way=drawn.way,
        label=links.letters[target],
        partners=partners,
        sources=tuple(dict.fromkeys(chart.rows[arrow.source].step for arrow in arrows)),
        target=chart.rows[target].step,
        outcome=labels.pop() if len(arrows) == 1 else None,
        lines=(links.letters[target], *inside),
        size=size,
    )


def _arrow(
    chart: Chart, draft: PageDraft, drawn: Drawn, route: Route, places: Places, boxes: dict[Cell, Box]
) -> Arrow:
    cells = corners(draft.board, route)
    arrows = [chart.arrows[number] for number in drawn.arrows]
    return Arrow(
        sources=tuple(dict.fromkeys(chart.rows[arrow.source].step for arrow in arrows)),
        target=chart.rows[arrows[0].target].step,
        points=points(cells, draft.board, places, boxes[cells[0]], boxes[cells[-1]]),
        outcome=arrows[0].label if len(arrows) == 1 else None,
    )


def _label(profile: Profile, draft: PageDraft, arrow: Arrow, route: Route, places: Places) -> OutcomeLabel:
    assert route.blot is not None
    blot = route.blot
    zone = places.zone[blot.level]
    kinds = draft.board.lattice.kinds
    stands = kinds[blot.level] == "U" or kinds[blot.level + 1] == "R"
    y = zone - blot.height if stands else zone
    size = profile.small_size
    text = Text(
        box=_rounded(Box(blot.left, y, blot.right - blot.left, blot.height)),
        lines=blot.lines,
        size=size,
        pitch=size * profile.leading,
        align="center",
        valign="middle",
    )
    return OutcomeLabel(source=arrow.sources[0], target=arrow.target, outcome=arrow.outcome or "", text=text)
