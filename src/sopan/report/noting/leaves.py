"""Sheet and numbered notes go in; the pages of the notes document come out: the drawing cut to what is drawn, its
marks, and the remarks beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sopan.problems import Severity
from sopan.render.svg import svg_pages
from sopan.report.noting.badges import badge
from sopan.report.noting.marks import Mark, Note, marks
from sopan.report.noting.spots import SIZE
from sopan.report.noting.teller import Teller
from sopan.rules.saying import source
from sopan.sheet import Box, Page, Sheet

_EDGE = 3.0  # kept free around the drawing
_OPENING = re.compile(r'width="[\d.]+pt" height="[\d.]+pt" viewBox="[^"]*"')


@dataclass(frozen=True, slots=True)
class Remark:
    """One note as it stands beside one page."""

    number: int
    severity: Severity
    code: str
    weight: str
    where: str
    sentences: tuple[str, ...]
    remedies: tuple[str, ...]
    source: str
    also: str  # the other pages it is marked on


@dataclass(frozen=True, slots=True)
class Pin:
    """A mark with its words for those who cannot see it."""

    mark: Mark
    said: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the drawing; `svg` is the drawing without its marks, in the units of `box`."""

    number: int
    heading: str
    box: Box
    svg: str
    alt: str
    pins: tuple[Pin, ...]
    remarks: tuple[Remark, ...]

    @property
    def marked_svg(self) -> str:
        """The drawing with its marks."""
        drawn = "".join(badge(pin.mark.severity, pin.mark.number, pin.mark.centre) for pin in self.pins)
        return f"{self.svg.rstrip().removesuffix('</svg>')}{drawn}</svg>\n"


def leaves(
    sheet: Sheet, notes: Sequence[Note], teller: Teller, images: Mapping[str, bytes] | None
) -> tuple[Leaf, ...]:
    """One leaf for each page of the sheet."""
    bare = replace(sheet, pages=tuple(replace(page, texts=()) for page in sheet.pages))
    drawn = svg_pages(bare, images)
    pins = [_pin(mark, teller) for mark in marks(notes, sheet)]
    return tuple(
        _leaf(sheet, page, svg, [pin for pin in pins if pin.mark.page == page.number], notes, teller)
        for page, svg in zip(sheet.pages, drawn, strict=True)
    )


def _leaf(
    sheet: Sheet, page: Page, svg: str, pins: Sequence[Pin], notes: Sequence[Note], teller: Teller
) -> Leaf:
    holds = _holds(page, teller)
    heading = teller.word("page", page=page.number, pages=len(sheet.pages))
    box = _drawn(page, pins)
    return Leaf(
        number=page.number,
        heading=f"{heading}: {holds}" if holds else heading,
        box=box,
        svg=_cut(svg, box),
        alt=" ".join(sheet.flow_on(page).split()) or holds or heading,
        pins=tuple(pins),
        remarks=tuple(_remark(note, page.number, teller) for note in notes if page.number in note.pages),
    )


def _pin(mark: Mark, teller: Teller) -> Pin:
    weight, where = teller.weight(mark.severity), teller.where(mark.problems)
    return Pin(mark, teller.word("mark", number=mark.number, weight=weight, where=where))


def _remark(note: Note, page: int, teller: Teller) -> Remark:
    problems = note.on(page)
    others = [str(other) for other in note.pages if other != page]
    return Remark(
        number=note.number,
        severity=note.group.severity,
        code=note.group.code,
        weight=teller.weight(note.group.severity),
        where=teller.where(problems),
        sentences=teller.sentences(problems),
        remedies=teller.remedies(problems),
        source=source(note.group.code),
        also=teller.word("also", pages=", ".join(others)) if others else "",
    )


def _holds(page: Page, teller: Teller) -> str:
    """What stands on a page: `identitas, langkah 1–8`."""
    said = [teller.word("identity")] if any(grid.name == "identity" for grid in page.grids) else []
    steps = [int(row.step) for row in page.rows if row.step.isdigit()]
    if steps:
        one = min(steps) == max(steps)
        span = str(steps[0]) if one else f"{min(steps)}–{max(steps)}"
        said.append(teller.word("step" if one else "steps", steps=span))
    return ", ".join(said)


def _drawn(page: Page, pins: Sequence[Pin]) -> Box:
    """The part of a page that its tables and marks take."""
    half = SIZE / 2 + 0.7
    boxes = [grid.box for grid in page.grids] or [Box(0, 0, page.width, page.height)]
    boxes += [Box(x - half, y - half, 2 * half, 2 * half) for x, y in (pin.mark.centre for pin in pins)]
    left, top = min(box.x for box in boxes) - _EDGE, min(box.y for box in boxes) - _EDGE
    right, bottom = max(box.right for box in boxes) + _EDGE, max(box.bottom for box in boxes) + _EDGE
    return Box(left, top, right - left, bottom - top)


def _cut(svg: str, box: Box) -> str:
    """The SVG page of which only the part in the box is shown."""
    size = f'width="{box.w:.2f}pt" height="{box.h:.2f}pt"'
    return _OPENING.sub(f'{size} viewBox="{box.x:.2f} {box.y:.2f} {box.w:.2f} {box.h:.2f}"', svg, count=1)
