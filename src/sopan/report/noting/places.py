"""The path of a problem and the finished sheet go in; the printed place it speaks of comes out: page, box and kind.

What is printed nowhere (`sifat`, `definisi`, the whole file) has its place above the table of the first page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sopan import terms
from sopan.layout.chart import TEXT_COLUMNS
from sopan.model.procedure import Procedure
from sopan.render.svg import cell_box
from sopan.rules.case import STEPS
from sopan.sheet import Box, Cell, Grid, Page, Sheet

STANDARD = "mutu_baku"

_STEP = re.compile(rf"{STEPS}\[(\d{{1,6}})\](?:\.(.*))?", re.DOTALL)
_FIELD = re.compile(r"([^.\[]*)(?:\[(\d{1,6})\])?\.?(.*)", re.DOTALL)
_SPOKEN = {"kalimat": "kegiatan", STANDARD: "kelengkapan"}  # fields printed in the cell of another
_AGENCY = {"unit_kerja": "instansi", "logo": "instansi"}
_WAYS, _NEXT, _ACTORS = "cabang", "lanjut", "pelaksana"
_AT_SYMBOL = (_WAYS, _NEXT, _ACTORS, "jenis")


class Kind(StrEnum):
    """What stands at a place; it decides where beside it there is room for a mark."""

    CELL = "cell"
    ITEM = "item"  # one item of a list in a cell
    SYMBOL = "symbol"
    WORDS = "words"  # the words of an outcome, or the beginning of an arrow
    MARGIN = "margin"  # above the first page's table


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is printed: the number of the page and the box."""

    page: int
    box: Box
    kind: Kind


@dataclass(frozen=True, slots=True)
class Parts:
    """The step (from 1; 0: none), its field or a field of the whole SOP, the item in it (from 1; 0: the whole
    field), and what stands inside (an outcome's label, `nip`)."""

    step: int = 0
    field: str = ""
    item: int = 0
    inner: str = ""


def parts(path: str) -> Parts:
    """The parts of a path like `langkah[3].cabang.Tidak`; an empty path gives empty parts."""
    step = _STEP.fullmatch(path)
    number, rest = (int(step[1]), step[2] or "") if step else (0, path)
    if number and rest.startswith(f"{STANDARD}."):
        rest = rest.removeprefix(f"{STANDARD}.")
    found = _FIELD.fullmatch(rest)
    assert found is not None  # every text has this form
    return Parts(number, found[1], int(found[2] or 0), found[3])


class Places:
    """All printed places of one sheet."""

    def __init__(self, procedure: Procedure, sheet: Sheet) -> None:
        self.procedure = procedure
        self._cells: dict[tuple[str, str], Place] = {}
        self._symbols: dict[tuple[str, str], Place] = {}  # by step and actor, the step's first under ""
        self._ways: dict[tuple[str, str], Place] = {}  # by step and outcome, the plain way on under ""
        self._heads: dict[str, Place] = {}
        self._fields: dict[str, list[tuple[Page, Grid, Cell]]] = {}
        for page in sheet.pages:
            self._read(page)
        self.margin = _margin(sheet)

    def of(self, path: str) -> Place:
        """The place of a path. There always is one."""
        told = parts(path)
        found = self._of_step(told) if told.step else self._of_field(told)
        return found or self.margin

    def is_printed(self, path: str) -> bool:
        """Whether the page shows what the path speaks of."""
        told = parts(path)
        if not told.step:
            return self._of_field(told) is not None
        return told.field in ("", *_AT_SYMBOL, *TEXT_COLUMNS, *_SPOKEN) and self._of_step(told) is not None

    # looking up

    def _of_step(self, told: Parts) -> Place | None:
        step = str(told.step)
        if told.field in _AT_SYMBOL:
            return self._way(step, told) or self._symbol(step, told) or self._cells.get((step, "no"))
        column = _SPOKEN.get(told.field, told.field)
        return self._cells.get((step, column)) or self._cells.get((step, "no"))

    def _way(self, step: str, told: Parts) -> Place | None:
        if told.field == _WAYS and told.inner:
            return self._ways.get((step, told.inner.strip()))
        return self._ways.get((step, "")) if told.field == _NEXT else None

    def _symbol(self, step: str, told: Parts) -> Place | None:
        index = int(step) - 1
        if told.field == _ACTORS and told.item and index < len(self.procedure.steps):
            named = self.procedure.steps[index].actors[told.item - 1 : told.item]
            if named and (step, named[0]) in self._symbols:
                return self._symbols[step, named[0]]
        return self._symbols.get((step, ""))

    def _of_field(self, told: Parts) -> Place | None:
        if told.field == _ACTORS:
            named = self.procedure.actors[told.item - 1 : told.item] if told.item else ()
            return self._heads.get(named[0].name if named else "")
        if told.field == STEPS:
            return self._heads.get(STEPS)
        own = f"{told.field}.{told.inner.strip()}"  # a field of the agency's own
        cells = self._fields.get(own) or self._fields.get(_AGENCY.get(told.field, told.field)) or []
        for page, grid, cell in cells if told.item else ():
            band = _item(cell, cell_box(grid, cell), self._printed_number(told))
            if band is not None:
                return Place(page.number, band, Kind.ITEM)
        for page, grid, cell in cells:
            return Place(page.number, cell_box(grid, cell), Kind.CELL)
        return None

    def _printed_number(self, told: Parts) -> str:
        """The mark printed before an item; blank items are not printed, and a single one has no mark."""
        term = terms.term_of_key("Procedure", told.field)
        items = getattr(self.procedure, term.name) if term else ()
        if not isinstance(items, tuple) or not all(isinstance(item, str) for item in items):
            return ""
        before = [item for item in items[: told.item] if item.strip()]
        said = 0 < told.item <= len(items) and items[told.item - 1].strip()
        return f"{len(before)}." if said else ""

    # reading the sheet

    def _read(self, page: Page) -> None:
        for grid in page.grids:
            for cell in grid.cells:
                if grid.name == "identity" and cell.name:
                    self._fields.setdefault(cell.name, []).append((page, grid, cell))
                elif grid.name == "flow" and cell.name and (cell.step, cell.name) not in self._cells:
                    self._cells[cell.step, cell.name] = Place(page.number, cell_box(grid, cell), Kind.CELL)
            if grid.name == "flow" and not self._heads:
                self._heads = dict(_heads(page, grid))
        for symbol in page.symbols:
            if symbol.step:
                place = Place(page.number, symbol.box, Kind.SYMBOL)
                self._symbols.setdefault((symbol.step, ""), place)
                self._symbols.setdefault((symbol.step, symbol.actor), place)
        self._read_ways(page)

    def _read_ways(self, page: Page) -> None:
        for label in page.outcomes:
            place = Place(page.number, label.text.box, Kind.WORDS)
            self._ways.setdefault((label.source, label.outcome.strip()), place)
        here = {symbol.step for symbol in page.symbols}
        for arrow in page.arrows:
            x, y = arrow.points[0]
            for source in here.intersection(arrow.sources):
                place = Place(page.number, Box(x, y, 0, 0), Kind.WORDS)
                self._ways.setdefault((source, (arrow.outcome or "").strip()), place)


def _heads(page: Page, grid: Grid) -> Iterator[tuple[str, Place]]:
    """The head of each lane by its actor, of all lanes by "", and of the steps by their key."""
    for cell in grid.cells:
        place = Place(page.number, cell_box(grid, cell), Kind.CELL)
        lane = cell.column - 2
        if cell.head and cell.row == 0 and cell.column in (1, 2):
            yield (STEPS if cell.column == 1 else ""), place
        elif cell.head and cell.row == 1 and 0 <= lane < len(page.lanes):
            yield page.lanes[lane].actor, place


def _item(cell: Cell, box: Box, number: str) -> Box | None:
    """The part of a cell that holds one item of its list: from its mark to the next, across the cell."""
    marks = [text for text in cell.texts if text.lines[0].rstrip(".").isdigit() and text.box.w < box.w / 4]
    here = next((text for text in marks if text.lines == (number,)), None)
    if here is None or not number:
        return None
    after = min((text.box.y for text in marks if text.box.y > here.box.y), default=cell.texts[-1].box.bottom)
    return Box(box.x, here.box.y, box.w, after - here.box.y)


def _margin(sheet: Sheet) -> Place:
    """The room above the first page's table."""
    page = sheet.pages[0]
    first = page.grids[0].box if page.grids else Box(0, page.height / 10, page.width, 0)
    return Place(page.number, Box(first.x, first.y, first.w, 0), Kind.MARGIN)
