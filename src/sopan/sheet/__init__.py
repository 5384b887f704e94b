"""The drawing as data: finished pages in points, y downwards. Layout makes it, renderers only write it down.

A page keeps two layers: the *table* (grids of cells with their wrapped lines) and the *ink* (symbols and arrows, each
with the number of its step). Beside them stands the flow in words, for those who cannot see the ink.
"""

from __future__ import annotations

from dataclasses import dataclass

from sopan.problems import Problem

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its upper left corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Lines already broken, set inside `box` (the whole cell, padding included)."""

    box: Box
    lines: tuple[str, ...]
    size: float
    pitch: float  # from one baseline to the next
    bold: bool = False
    align: str = "left"  # or center
    valign: str = "top"  # or middle
    padding: float = 0.0
    turned: bool = False  # read from the bottom up (a narrow column's head)

    @property
    def first_baseline(self) -> float:
        """y of the first baseline of an unturned text."""
        if self.valign == "middle":
            free = self.box.h - len(self.lines) * self.pitch
            top = self.box.y + free / 2
        else:
            top = self.box.y + self.padding
        return top + (self.pitch + 0.72 * self.size) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a grid. `step`, `part` and `name` say what it holds in a flow table (`kegiatan`, `waktu` …)."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    texts: tuple[Text, ...] = ()
    head: bool = False
    step: str = ""
    part: int = 1
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture by its name (the file's path as the SOP gives it), kept in proportion inside its box."""

    name: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table with fixed column widths and row heights. `open_rows` are rows without lines above and below."""

    name: str  # identity, flow, notes
    x: float
    y: float
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[Cell, ...]
    head_rows: int = 0

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, sum(self.columns), sum(self.rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The body part of an actor's column."""

    actor: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One whole table row of a step; `part` 2, 3 … is the rest of a row taller than a page."""

    step: str
    part: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A capsule (`start`, `end`), box (`process`), diamond (`decision`) or pentagon (`connector`)."""

    kind: str
    box: Box
    step: str = ""
    actor: str = ""
    way: str = ""  # connector: out or in
    label: str = ""
    partners: tuple[int, ...] = ()  # connector: pages where its partners stand
    sources: tuple[str, ...] = ()
    target: str = ""
    outcome: str | None = None
    lines: tuple[str, ...] = ()  # words inside
    size: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A right-angled line with its head at the last point."""

    sources: tuple[str, ...]
    target: str
    points: tuple[Point, ...]
    outcome: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeLabel:
    """The words of an outcome, beside the beginning of its arrow's own run."""

    source: str
    target: str
    outcome: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """The plain line that ties the symbols of a joint step."""

    step: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, finished."""

    number: int
    width: float
    height: float
    grids: tuple[Grid, ...] = ()
    lanes: tuple[Lane, ...] = ()
    rows: tuple[Row, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    outcomes: tuple[OutcomeLabel, ...] = ()
    joints: tuple[Joint, ...] = ()
    images: tuple[Image, ...] = ()
    texts: tuple[Text, ...] = ()  # footers, line numbers
    reserved: Box = Box(0, 0, 0, 0)
    watermark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All pages of one SOP, the flow in words (one sentence a step), and what layout had to report."""

    title: str
    pages: tuple[Page, ...]
    words: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    language: str = "id"

    def flow_on(self, page: Page) -> str:
        """The flow in words of the steps whose symbols stand on this page."""
        steps = {int(symbol.step) for symbol in page.symbols if symbol.step.isdigit()}
        return " ".join(self.words[step - 1] for step in sorted(steps) if step <= len(self.words))
