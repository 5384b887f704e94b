"""Page drafts → finished flow pages: the table's cells, and the ink in page coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sopan.layout.chart import TEXT_COLUMNS, Chart
from sopan.layout.columns import Widths
from sopan.layout.links import Links
from sopan.layout.pageink import draw_ink
from sopan.layout.pages import PageDraft
from sopan.layout.text import widest_word, width, wrap
from sopan.model.procedure import Procedure
from sopan.profile import Profile
from sopan.sheet import Box, Cell, Grid, Lane, Page, Row, Text

FOOT = 14.0  # height of the line with title and page number
HEAD_ROW = 15.0
GAP = 8.0  # between an identity part and the flow table on one page


def body_height(profile: Profile, widths: Widths) -> float:
    """Height of a page between its margins, without footer and signature strip."""
    top, _, bottom, _ = profile.margins
    return widths.page[1] - top - bottom - profile.reserved - FOOT


def head_height(chart: Chart, profile: Profile, widths: Widths) -> float:
    """Height of the table's head: the spanning row and the row of names."""
    return HEAD_ROW + _names_height(chart, profile, widths)


def _turned(chart: Chart, profile: Profile, widths: Widths) -> bool:
    """Whether the actors' names are read from the bottom up, because a word is wider than the column."""
    both = zip(chart.lanes, widths.lanes, strict=True)
    return any(widest_word(name, profile.head_size, True) > wide - 4 for name, wide in both)


def _names_height(chart: Chart, profile: Profile, widths: Widths) -> float:
    step = profile.head_size * profile.leading
    if _turned(chart, profile, widths):
        lines = _turned_lines(chart, profile, widths)
        widest = max((width(line, profile.head_size, True) for lane in lines for line in lane), default=0.0)
        return max(widest + 10.0, HEAD_ROW)
    counts = [len(lines) for lines in _flat_lines(chart, profile, widths)]
    return max(max(counts, default=1) * step + 6.0, HEAD_ROW)


def _flat_lines(chart: Chart, profile: Profile, widths: Widths) -> list[tuple[str, ...]]:
    both = zip(chart.lanes, widths.lanes, strict=True)
    return [wrap(name, wide - 4, profile.head_size, True).lines for name, wide in both]


def _turned_lines(chart: Chart, profile: Profile, widths: Widths) -> list[tuple[str, ...]]:
    """Each name in as many lines as its column holds side by side, the lines as short as that allows."""
    most = max(int((widths.lane - 4) / (profile.head_size * profile.leading)), 1)
    found = []
    for name in chart.lanes:
        room = max(widest_word(name, profile.head_size, True), 60.0) + 0.1
        while len(wrap(name, room, profile.head_size, True).lines) > most:
            room *= 1.15
        found.append(wrap(name, room, profile.head_size, True).lines)
    return found


def pages(
    chart: Chart,
    profile: Profile,
    widths: Widths,
    drafts: Sequence[PageDraft],
    before: int,
    shared: Page | None,
) -> Iterator[Page]:
    """Flow pages, numbered after `before`; `shared` is an identity page that stands on top of the first."""
    links = Links.of(chart, drafts, before)
    for number, draft in enumerate(drafts, before + 1):
        top = profile.margins[0]
        head: Page | None = shared if number == before + 1 else None
        if head is not None:
            top = max(grid.box.bottom for grid in head.grids) + GAP
        page = _page(chart, profile, widths, draft, number, top, links)
        yield page if head is None else replace(page, grids=(*head.grids, *page.grids), images=head.images)


def _page(
    chart: Chart, profile: Profile, widths: Widths, draft: PageDraft, number: int, top: float, links: Links
) -> Page:
    names = _names_height(chart, profile, widths)
    upper, lower = draft.strips
    heights = draft.heights()
    rows = [HEAD_ROW, names, *([upper] if upper else []), *heights, *([lower] if lower else [])]
    columns = (
        widths.number,
        widths.text["kegiatan"],
        *widths.lanes,
        *(widths.text[name] for name in TEXT_COLUMNS[1:]),
    )
    body = top + HEAD_ROW + names
    tops = []
    y = body + upper
    for height in heights:
        tops.append(y)
        y += height
    grid = Grid(
        name="flow",
        x=widths.left,
        y=top,
        columns=columns,
        rows=tuple(rows),
        cells=(
            *_head_cells(chart, profile, widths, columns, top, names),
            *_body_cells(chart, profile, widths, draft, columns, tops, heights, 3 if upper else 2),
        ),
        head_rows=2,
    )
    lanes_left = widths.lanes_left
    lanes = tuple(
        Lane(actor=name, box=Box(lanes_left + sum(widths.lanes[:place]), body, wide, y + lower - body))
        for place, (name, wide) in enumerate(zip(chart.lanes, widths.lanes, strict=True))
    )
    table_width = sum(columns)
    marks = tuple(
        Row(step=chart.rows[item.row].step, part=item.part, box=Box(widths.left, t, table_width, h))
        for item, t, h in zip(draft.items, tops, heights, strict=True)
    )
    strips = (body + upper / 2, y + lower / 2 + 2.0)
    symbols, arrows, outcomes, joints = draw_ink(chart, profile, widths, draft, tops, heights, strips, links)
    return Page(
        number=number,
        width=widths.page[0],
        height=widths.page[1] + max(0.0, y + lower - (profile.margins[0] + body_height(profile, widths))),
        grids=(grid,),
        lanes=lanes,
        rows=marks,
        symbols=symbols,
        arrows=arrows,
        outcomes=outcomes,
        joints=joints,
    )


def _head_cells(
    chart: Chart, profile: Profile, widths: Widths, columns: tuple[float, ...], top: float, names: float
) -> Iterator[Cell]:
    lanes = len(chart.lanes)
    lefts = [widths.left]
    for wide in columns:
        lefts.append(lefts[-1] + wide)

    def head(
        row: int, column: int, rows: int, span: int, lines: tuple[str, ...], turned: bool = False
    ) -> Cell:
        y = top if row == 0 else top + HEAD_ROW
        tall = HEAD_ROW + names if rows == 2 else HEAD_ROW if row == 0 else names
        box = Box(lefts[column], y, lefts[column + span] - lefts[column], tall)
        text = _text(box, lines, profile, head=True, turned=turned)
        return Cell(row=row, column=column, rows=rows, columns=span, texts=(text,), head=True)

    def broken(name: str, wide: float) -> tuple[str, ...]:
        return wrap(profile.label(name), wide - 4, profile.head_size, True).lines

    yield head(0, 0, 2, 1, broken("no", columns[0]))
    yield head(0, 1, 2, 1, broken("kegiatan", columns[1]))
    yield head(0, 2, 1, lanes, broken("pelaksana", sum(widths.lanes)))
    yield head(0, 2 + lanes, 1, 3, broken("mutu_baku", sum(columns[2 + lanes : 5 + lanes])))
    yield head(0, 5 + lanes, 2, 1, broken("keterangan", columns[5 + lanes]))
    turned = _turned(chart, profile, widths)
    for lane, lines in enumerate((_turned_lines if turned else _flat_lines)(chart, profile, widths)):
        yield head(1, 2 + lane, 1, 1, lines, turned)
    for place, name in enumerate(("kelengkapan", "waktu", "output")):
        yield head(1, 2 + lanes + place, 1, 1, broken(name, columns[2 + lanes + place]))


def _body_cells(
    chart: Chart,
    profile: Profile,
    widths: Widths,
    draft: PageDraft,
    columns: tuple[float, ...],
    tops: list[float],
    heights: list[float],
    first: int,
) -> Iterator[Cell]:
    lanes = len(chart.lanes)
    places = (1, *range(2 + lanes, 6 + lanes))
    lefts = [widths.left]
    for wide in columns:
        lefts.append(lefts[-1] + wide)
    for place, (item, top, height) in enumerate(zip(draft.items, tops, heights, strict=True)):
        row = chart.rows[item.row]
        number = (row.number,) if row.number else ()
        box = Box(lefts[0], top, columns[0], height)
        text = _text(box, number, profile, align="center")
        yield Cell(row=first + place, column=0, texts=(text,), step=row.step, part=item.part, name="no")
        for name, column, lines in zip(TEXT_COLUMNS, places, item.lines, strict=True):
            box = Box(lefts[column], top, columns[column], height)
            text = _text(box, lines, profile, align="center" if name == "waktu" else "left")
            texts = (text,) if lines else ()
            yield Cell(
                row=first + place, column=column, texts=texts, step=row.step, part=item.part, name=name
            )


def _text(
    box: Box,
    lines: tuple[str, ...],
    profile: Profile,
    *,
    head: bool = False,
    turned: bool = False,
    align: str = "",
) -> Text:
    size = profile.head_size if head else profile.text_size
    return Text(
        box=box,
        lines=lines,
        size=size,
        pitch=size * profile.leading,
        bold=head,
        align=align or ("center" if head else "left"),
        valign="middle",
        padding=2.0 if head else profile.cell_padding,
        turned=turned,
    )


def finished(page: Page, profile: Profile, procedure: Procedure, total: int) -> Page:
    """The page with its footer, signature strip and, for a draft, watermark, line numbers and room for notes."""
    _, right, bottom, left = profile.margins
    wide = page.width - left - right
    reserved = Box(left, page.height - bottom - profile.reserved, wide, profile.reserved)
    foot = Box(left, reserved.y - FOOT, wide - profile.notes_width, FOOT)
    size = profile.small_size
    counted = profile.label("halaman").format(page=page.number, pages=total)
    room = foot.w - width(counted, size) - 12
    title = wrap(procedure.title or " ", room, size).lines[:1] or ("",)
    texts = [
        Text(box=foot, lines=title, size=size, pitch=size * 1.2, padding=4.0),
        Text(box=foot, lines=(counted,), size=size, pitch=size * 1.2, padding=4.0, align="right"),
    ]
    if profile.line_numbers:
        texts.extend(_line_numbers(page, profile))
    grids = page.grids
    if profile.notes_width:
        grids = (*grids, *(_notes(grid, profile) for grid in page.grids))
    return replace(
        page, texts=(*page.texts, *texts), reserved=reserved, watermark=profile.watermark, grids=grids
    )


def _line_numbers(page: Page, profile: Profile) -> Iterator[Text]:
    """A number in the left margin for each printed line of the first text column, counted per page."""
    size = profile.small_size
    count = 0
    for grid in page.grids:
        for cell in grid.cells:
            if cell.head or cell.name != "kegiatan":
                continue
            for text in cell.texts:
                for line in range(len(text.lines)):
                    count += 1
                    baseline = text.first_baseline + line * text.pitch
                    box = Box(grid.x - 16, baseline - size, 13, size * 1.2)
                    yield Text(box=box, lines=(str(count),), size=size, pitch=size * 1.2, align="right")


def _notes(grid: Grid, profile: Profile) -> Grid:
    """An empty column beside the table, row for row."""
    x = grid.box.right + 8
    wide = profile.notes_width - 8
    head = sum(grid.rows[: grid.head_rows]) if grid.head_rows else grid.rows[0]
    rows = (head, *grid.rows[grid.head_rows or 1 :])
    box = Box(x, grid.y, wide, head)
    size = profile.head_size
    title = Text(
        box=box,
        lines=(profile.label("catatan"),),
        size=size,
        pitch=size * profile.leading,
        bold=True,
        align="center",
        valign="middle",
    )
    return Grid(
        name="notes",
        x=x,
        y=grid.y,
        columns=(wide,),
        rows=rows,
        cells=(Cell(row=0, column=0, texts=(title,), head=True),),
        head_rows=1,
    )


__all__ = ["body_height", "finished", "head_height", "pages"]
