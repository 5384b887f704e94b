"""The coverage of an agency or a region → its picture: a bar for each unit (each agency) of duties with SOP, partly, with
a reason and open, and beside the bars the lists of what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from sopan.planning.coverage import Coverage, RegionCoverage, State, UnitState
from sopan.report.pictures.canvas import (
    DARK,
    DOTTED,
    HATCHED,
    INK,
    WHITE,
    Canvas,
    height_of,
    on_one_line,
    wide,
    wrapped,
)
from sopan.report.pictures.columns import GAP, Block, Column, place, section_blocks
from sopan.report.pictures.coverage_words import sections, summary
from sopan.report.pictures.picture import A4, Drawing

_FILLS = {State.COVERED: DARK, State.PARTLY: HATCHED, State.EXEMPT: DOTTED, State.OPEN: WHITE}
_MARGIN, _HEAD = 36.0, 82.0
_BAR, _NAME = 13.0, 8.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: a name, the four counts in the order of `State`, and what is said at its end."""

    name: str
    counts: tuple[int, int, int, int]
    said: str
    bare: bool = False


def coverage_drawing(found: Coverage | RegionCoverage, *, paged: bool = True) -> Drawing:
    """The picture on A4 pages, or (for SVG) on one page as tall as it needs."""
    bars, lists = bars_of(found), sections(found)
    room = (A4[0] - 2 * _MARGIN - GAP) / 2
    left = [_bar_block(bar, max((sum(one.counts) for one in bars), default=1), room) for bar in bars]
    right = [block for section in lists for block in section_blocks(section, room)]
    tall = A4[1]
    if not paged:
        tall = max(A4[1], _HEAD + max(_sum(left), _sum(right)) + 2 * _MARGIN)
    columns = _columns(tall, room)
    placed = place(left, (column for column in columns if not _is_right(column)))
    used = placed[-1][0] if placed else None
    placed += place(right, _free(tall, room, used))
    pages = max((column.page for column, _, _ in placed), default=0) + 1
    made = tuple(Canvas(A4[0], tall) for _ in range(pages))
    for number, canvas in enumerate(made):
        _head(canvas, found, number, pages)
    for column, y, block in placed:
        block.draw(made[column.page], column.x, y)
    words = _in_words(found, bars)
    return Drawing(
        f"Cakupan SOP – {found.name}",
        made,
        tuple(words if n == 0 else "Lanjutan daftar" for n in range(pages)),
    )


def bars_drawing(found: Coverage | RegionCoverage, room: float = 640.0) -> Drawing:
    """The bars alone, to stand in a page of HTML."""
    bars = bars_of(found)
    blocks = [_bar_block(bar, max((sum(one.counts) for one in bars), default=1), room) for bar in bars]
    canvas = Canvas(room + 2, _sum(blocks) + 26)
    _legend(canvas, 1, 2)
    y = 22.0
    for block in blocks:
        block.draw(canvas, 1, y)
        y += block.height
    return Drawing(f"Cakupan SOP – {found.name}", (canvas,), (_in_words(found, bars),))


def bars_of(found: Coverage | RegionCoverage) -> tuple[Bar, ...]:
    """A bar for each unit, or for each agency of a region."""
    if isinstance(found, Coverage):
        return tuple(Bar(unit.name, _counts(unit), _written(unit), unit.bare) for unit in found.units)
    return tuple(
        Bar(
            one.name,
            _four([one.count(state) for state in State]),
            _procedures(one.procedures, one.old)
            if one.begun
            else f"{_procedures(one.procedures, one.old)}, tugas belum didata",
            not one.procedures and not one.old,
        )
        for one in found.agencies
    )


def _counts(unit: UnitState) -> tuple[int, int, int, int]:
    return unit.covered, unit.partly, unit.exempt, unit.open


def _four(counts: Sequence[int]) -> tuple[int, int, int, int]:
    first, second, third, fourth = counts
    return first, second, third, fourth


def _written(unit: UnitState) -> str:
    return _procedures(unit.procedures, unit.old)


def _procedures(new: int, old: int) -> str:
    if not new and not old:
        return "belum ada SOP satu pun"
    if not new:
        return f"{old} SOP, semuanya format lama"
    return f"{new} SOP" + (f" + {old} format lama" if old else "")


def _bar_block(bar: Bar, most: int, room: float) -> Block:
    said_wide = wide(bar.said, 7.5, bar.bare) + 8
    name = wrapped(bar.name, room - said_wide, _NAME, True)
    unit = min(30.0, room / max(most, 1))

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.words(
            x + room, y + 1, (bar.said,), 7.5, align="right", bold=bar.bare, color=INK if bar.bare else DARK
        )
        at = canvas.words(x, y, name, _NAME, bold=True) + 1.5
        if not sum(bar.counts):
            canvas.words(x, at + 2, ("tidak ada tugas yang tercatat",), 7.5, italic=True, color=DARK)
            return
        for state, number in zip(State, bar.counts, strict=True):
            if number:
                _segment(canvas, x, at, number * unit, state, number)
                x += number * unit

    return Block(height_of(name, _NAME) + _BAR + 10, draw)


def _segment(canvas: Canvas, x: float, y: float, long: float, state: State, number: int) -> None:
    canvas.rect(x, y, long, _BAR, fill=_FILLS[state], line=INK, thick=0.7)
    said = str(number)
    if long > wide(said, 8, True) + 4:
        middle = x + long / 2
        if state is not State.COVERED:
            half = wide(said, 8, True) / 2 + 2
            canvas.rect(middle - half, y + 2, 2 * half, _BAR - 4, fill=WHITE, thick=0, round_=2)
        color = WHITE if state is State.COVERED else INK
        canvas.words(middle, y + 2, (said,), 8, bold=True, align="center", color=color)


def _head(canvas: Canvas, found: Coverage | RegionCoverage, number: int, pages: int) -> None:
    right = A4[0] - _MARGIN
    y = canvas.words(_MARGIN, 28, ("CAKUPAN SOP TERHADAP TUGAS DAN FUNGSI",), 12, bold=True)
    taken = 60 if number else _legend_wide() + 18  # at the right
    canvas.words(_MARGIN, y, (on_one_line(found.name, right - _MARGIN - taken, 10),), 10)
    canvas.words(right, 30, (f"{number + 1}/{pages}",), 8, align="right", color=DARK)
    if number:
        canvas.line(_MARGIN, _HEAD - 16, right, _HEAD - 16, color=INK)
        return
    canvas.words(_MARGIN, y + 15, wrapped(summary(found), right - _MARGIN, 8.5), 8.5)
    _legend(canvas, right - _legend_wide(), 44)
    canvas.line(_MARGIN, _HEAD - 4, right, _HEAD - 4, color=INK)


def _legend_wide() -> float:
    return sum(wide(state.value, 7.5) + 27 for state in State) - 12


def _legend(canvas: Canvas, x: float, y: float) -> None:
    for state in State:
        canvas.rect(x, y, 12, 8, fill=_FILLS[state], line=INK)
        canvas.words(x + 15, y - 0.5, (state.value,), 7.5)
        x += wide(state.value, 7.5) + 27


def _columns(tall: float, room: float) -> Iterator[Column]:
    for page in count():
        top = _HEAD + 4 if page == 0 else _HEAD - 8
        for x in (_MARGIN, _MARGIN + room + GAP):
            yield Column(page, x, top, tall - _MARGIN)


def _free(tall: float, room: float, used: Column | None) -> Iterator[Column]:
    """The columns that the bars leave free: the right ones beside them, and both behind them."""
    last = used.page if used else -1
    return (column for column in _columns(tall, room) if _is_right(column) or column.page > last)


def _is_right(column: Column) -> bool:
    return column.x > _MARGIN


def _sum(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _in_words(found: Coverage | RegionCoverage, bars: Sequence[Bar]) -> str:
    each = (
        f"{bar.name}: "
        + ", ".join(f"{n} {state.value}" for state, n in zip(State, bar.counts, strict=True))
        + f"; {bar.said}"
        for bar in bars
    )
    return f"{summary(found)} " + ". ".join(each)
