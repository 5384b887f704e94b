"""Pentagons: an arrow between pages is cut by a pair with one label, and nothing else has one (G7)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from .drawn import Drawn
from .expected import same_label
from .reading import Page, Symbol
from .shapes import TOLERANCE

_LETTERS = re.compile(r"[A-Z]+")


def pentagons(drawn: Drawn) -> Iterator[str]:
    """G7, every part of it."""
    yield from _labels(drawn)
    for page in drawn.pages:
        for link in page.connectors:
            yield from (
                f"G7: {link.name} on page {page.number} {fault}" for fault in _faults(drawn, page, link)
            )
    yield from _chains(drawn)


def _labels(drawn: Drawn) -> Iterator[str]:
    targets, labels = defaultdict(set), defaultdict(set)
    for page in drawn.pages:
        for link in page.connectors:
            targets[link.label].add(link.target)
            labels[link.target].add(link.label)
            if not _LETTERS.fullmatch(link.label):
                yield f"G7: “{link.label}” on page {page.number} is no label A … Z, AA …"
    for label, found in targets.items():
        if len(found) > 1:
            yield f"G7: the label {label} serves several targets: {sorted(found)}"
    for target, found in labels.items():
        if len(found) > 1:
            yield f"G7: target {target} has several labels: {sorted(found)}"


def _faults(drawn: Drawn, page: Page, link: Symbol) -> Iterator[str]:
    if link.way not in ("in", "out"):
        yield f"goes neither in nor out but {link.way}"
        return
    yield from _partners(drawn, page, link)
    yield from _arrows(drawn, page, link)
    yield from _place(drawn, page, link)
    yield from _outcome(drawn, link)


def _partners(drawn: Drawn, page: Page, link: Symbol) -> Iterator[str]:
    here = link.sources if link.way == "out" else (link.target,)
    there = (link.target,) if link.way == "out" else link.sources
    if not all(drawn.stands_on(step, page) for step in here):
        yield "stands on another page than its step"
    if any(drawn.stands_on(step, page) for step in there):
        yield "links a page with itself"
    expected = {drawn.page_of[step].number for step in there if step in drawn.page_of}
    if set(link.partners) != expected or len(link.partners) != len(expected):
        yield f"names the pages {list(link.partners)}, expected {sorted(expected)}"
    other = "in" if link.way == "out" else "out"
    for number in expected:
        partner = drawn.pages[number - 1] if 0 < number <= len(drawn.pages) else None
        if not partner or not any(_paired(link, one, other) for one in partner.connectors):
            yield f"has no partner on page {number}"


def _paired(link: Symbol, one: Symbol, way: str) -> bool:
    shares = bool(set(one.sources) & set(link.sources))
    return one.way == way and one.label == link.label and one.target == link.target and shares


def _arrows(drawn: Drawn, page: Page, link: Symbol) -> Iterator[str]:
    for source in link.sources:
        if not any((way.source, way.target) == (source, link.target) for way in drawn.wanted.ways):
            yield f"stands for {source}→{link.target}, which the file does not know"
    if link.way == "out":
        arriving = {arrow.sources for arrow in page.paths if drawn.ends[arrow].end is link}
        if arriving != {(source,) for source in link.sources}:
            yield f"is reached by arrows from {sorted(arriving)}"
    else:
        leaving = [arrow for arrow in page.paths if drawn.ends[arrow].begin is link]
        if len(leaving) != 1 or set(leaving[0].sources) != set(link.sources):
            yield f"is left by {len(leaving)} arrows, from {[arrow.sources for arrow in leaving]}"


def _place(drawn: Drawn, page: Page, link: Symbol) -> Iterator[str]:
    area = drawn.area(page)
    if area is None or not area.contains(link.box):
        yield "stands outside the pelaksana area"
    steps = link.sources if link.way == "out" else (link.target,)
    rows = [drawn.row_of[step] for step in steps if step in drawn.row_of and drawn.stands_on(step, page)]
    in_row = any(
        row.y - TOLERANCE <= link.box.y and link.box.bottom <= row.bottom + TOLERANCE for row in rows
    )
    top = min((row.box.y for row in page.rows), default=0.0)
    bottom = max((row.box.bottom for row in page.rows), default=0.0)
    if not in_row and top + TOLERANCE < link.box.bottom and link.box.y < bottom - TOLERANCE:
        yield "stands neither in its step's row nor above the first or below the last"


def _outcome(drawn: Drawn, link: Symbol) -> Iterator[str]:
    if link.outcome is None:
        return
    labels = [
        way.label for way in drawn.wanted.ways if (way.source, way.target) == (link.sources[0], link.target)
    ]
    if len(link.sources) > 1 or not any(same_label(link.outcome, label) for label in labels):
        yield f"carries the outcome “{link.outcome}”, which is not its own"


def _chains(drawn: Drawn) -> Iterator[str]:
    """Every arrow between pages has its pair; a pair may be shared, a single arrow has no two."""
    ways = Counter((way.source, way.target) for way in drawn.wanted.ways if way.target is not None)
    found: Counter[tuple[str, str, str]] = Counter()
    for page in drawn.pages:
        for link in page.connectors:
            found.update((link.way, source, link.target) for source in set(link.sources))
    for (source, target), number in ways.items():
        if target is None or source not in drawn.page_of or target not in drawn.page_of:
            continue
        cut = drawn.page_of[source] is not drawn.page_of[target]
        for way in ("out", "in"):
            pentagons = found[way, source, target]
            if not (1 <= pentagons <= number if cut else pentagons == 0):
                yield f"G7: {source}→{target} has {pentagons} pentagons “{way}”"
