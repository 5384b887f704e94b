"""An SOP goes in, Sopan's drawing of it out, on one page of endless height so that no arrow is cut."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from measure import Drawing, Line, Node
from sopan.layout import lay_out
from sopan.model.flow import flows
from sopan.model.procedure import Procedure
from sopan.profile import PAPERS, Profile, profile
from sopan.sheet import Page

PAPER = "endless"


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """What every engine gets: arrows between steps, the lane of each step, and Sopan's drawing."""

    lanes: tuple[int, ...]
    arrows: tuple[tuple[int, int], ...]
    drawing: Drawing


def endless() -> Profile:
    """The national profile on paper as wide as A4 landscape and higher than any SOP."""
    PAPERS[PAPER] = (PAPERS["a4"][1], 20_000.0)
    return replace(profile(), paper=PAPER, orientation="portrait")


def graph_of(procedure: Procedure) -> Graph | None:
    """The graph of an SOP without joint steps; None when its arrows do not all stand on one page."""
    begin = time.perf_counter()
    sheet = lay_out(procedure, endless())
    ms = 1000 * (time.perf_counter() - begin)
    arrows = tuple((flow.source, flow.target) for flow in flows(procedure) if flow.target is not None)
    pages = [page for page in sheet.pages if page.rows]
    if len(pages) != 1 or len(pages[0].arrows) != len(arrows):
        return None
    names = [actor.name for actor in procedure.actors]
    lanes = tuple(names.index(step.actors[0]) for step in procedure.steps)
    return Graph(lanes=lanes, arrows=arrows, drawing=_drawing(pages[0], ms))


def _drawing(page: Page, ms: float) -> Drawing:
    boxes = {int(symbol.step): symbol.box for symbol in page.symbols}
    return Drawing(
        nodes=tuple(Node(x=b.cx, y=b.cy, w=b.w, h=b.h) for _, b in sorted(boxes.items())),
        lines=tuple(
            Line(source=int(arrow.sources[0]) - 1, target=int(arrow.target) - 1, points=arrow.points)
            for arrow in page.arrows
        ),
        ms=ms,
    )
