"""Symbols and drawing: the order of rows and columns, and the drawing where there is one, go in, findings come out
(SY07, SY11, SY12).

The other rows of the catalogue's family cannot be broken in our drawings: layout keeps them.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.columns import acting, displaced_first, in_order
from sopan.rules.sources import PRACTICE, SYMBOLS, UNVERIFIED

if TYPE_CHECKING:
    from sopan.sheet import Arrow, Page

    Run = tuple[float, float, float, Arrow]  # where it lies, from, to, whose it is

LEAST_CROSSINGS = 3  # one or two can be followed with the finger
NEAR = 0.5  # points within which two lines only touch


@rule("SY07", "tangled-drawing", severity=Severity.HINT, basis="P", source=PRACTICE, drawing=True)
def tangled_drawing(case: Case) -> Iterator[Found]:
    """Arrows that cross too often, told once: at the step whose arrow is crossed most."""
    pages = case.sheet.pages if case.sheet is not None else ()
    found = [(page.number, sources) for page in pages for sources in _crossings(page)]
    steps = Counter(step for _, sources in found for step in sources if step.isdigit())
    if len(found) < LEAST_CROSSINGS or not steps:
        return
    step = min(steps, key=lambda step: (-steps[step], int(step)))
    if int(step) <= len(case.steps):
        where = ", ".join(str(number) for number in sorted({number for number, _ in found}))
        yield case.at(
            int(step) - 1, case.way_field(int(step) - 1), count=len(found), own=steps[step], pages=where
        )


@rule("SY11", "first-actor-not-leftmost", severity=Severity.HINT, basis="U", source=UNVERIFIED)
def first_actor_not_leftmost(case: Case) -> Iterator[Found]:
    """Who acts first has the leftmost of the columns in use."""
    used = acting(case.columns)
    first = displaced_first(used)
    if first is not None:
        left = used[0]
        yield case.at_column(first, left=left.name.strip(), left_step=left.rows[0] + 1, order=in_order(used))


@rule("SY12", "capsule-out-of-place", severity=Severity.HINT, basis="D+P", source=f"{SYMBOLS}; {PRACTICE}")
def capsule_out_of_place(case: Case) -> Iterator[Found]:
    """The first row is the start and the last an end. Told only where they are sound steps (else FL01–FL05 tell)
    and the start, or an end, stands elsewhere. Style b puts rows of its own above and below."""
    graph = case.graph
    if not case.steps or case.profile.style == "b":
        return
    last = len(case.steps) - 1
    if graph.starts and 0 not in graph.starts and 0 in graph.reachable:
        yield case.at(0, case.kind_field(0), variant="first", place=graph.starts[0] + 1)
    if graph.ends and last not in graph.ends and last in graph.reachable & graph.finishing:
        yield case.at(last, case.kind_field(last), variant="last", place=graph.ends[-1] + 1)


def _crossings(page: Page) -> Iterator[tuple[str, ...]]:
    """The steps from which two arrows come, for every point at which a level run of one crosses an upright run of the
    other. Where merged arrows are crossed together, that is one point."""
    level, upright = _runs(page)
    seen: set[tuple[float, float]] = set()
    places = [x for x, *_ in upright]
    for y, left, right, one in level:
        for x, top, bottom, other in upright[bisect(places, left + NEAR) : bisect_left(places, right - NEAR)]:
            if one is other or not top + NEAR < y < bottom - NEAR:
                continue
            point = (round(x, 1), round(y, 1))
            if point not in seen:
                seen.add(point)
                yield (*one.sources, *other.sources)


def _runs(page: Page) -> tuple[list[Run], list[Run]]:
    """The level runs of a page, and the upright ones from left to right."""
    level: list[Run] = []
    upright: list[Run] = []
    for arrow in page.arrows:
        for (x1, y1), (x2, y2) in pairwise(arrow.points):
            if abs(y1 - y2) < abs(x1 - x2):
                level.append((y1, min(x1, x2), max(x1, x2), arrow))
            else:
                upright.append((x1, min(y1, y2), max(y1, y2), arrow))
    return level, sorted(upright, key=itemgetter(0))
