"""Sheet → SVG, one document a page, after the contract in docs/dev/svg.md: every table cell, symbol, arrow and label
carries the step it belongs to, so that other programs can read the drawing."""

from __future__ import annotations

import itertools
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape as _escape

from sopan.render.images import kind_of
from sopan.render.shapes import head_points, outline, words_in
from sopan.sheet import Box, Cell, Grid, Page, Sheet, Symbol, Text

FONT = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"
INK = "#111"
RULE = "#777"
HEAD_FILL = "#eef1f4"


def svg_pages(sheet: Sheet, images: Mapping[str, bytes] | None = None) -> list[str]:
    """One SVG text a page, in order. Units are points; same sheet, same text. `images` are pictures (PNG, JPEG,
    SVG) by the name the SOP gives them; the place of one that is not there stays empty."""
    return [_page(sheet, page, images or {}) for page in sheet.pages]


def _page(sheet: Sheet, page: Page, images: Mapping[str, bytes]) -> str:
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="sopan-page" data-page="{page.number}" '
            f'data-pages="{len(sheet.pages)}" width="{_n(page.width)}pt" height="{_n(page.height)}pt" '
            f'viewBox="0 0 {_n(page.width)} {_n(page.height)}" font-family="{FONT}" role="img" '
            f'lang="{sheet.language}">',
            f"<title>{_text(sheet.title.strip() or 'SOP')}</title>",
            f"<desc>{_text(sheet.flow_on(page) or 'Identitas SOP')}</desc>",
            f'<rect width="{_n(page.width)}" height="{_n(page.height)}" fill="#fff"/>',
            *_watermark(page),
            *(
                f'<rect class="lane"{_a("actor", lane.actor)}{_box(lane.box)} fill="none"/>'
                for lane in page.lanes
            ),
            *(
                f'<rect class="row"{_a("step", row.step)}{_a("part", row.part)}{_box(row.box)} fill="none"/>'
                for row in page.rows
            ),
            *(line for grid in page.grids for line in _grid(grid)),
            *_images(page, images),
            *_ink(page),
            *(line for text in page.texts for line in _lines(text, "")),
            f'<rect class="reserved"{_box(page.reserved)} fill="none"/>',
            "</svg>",
            "",
        )
    )


# the table


def _grid(grid: Grid) -> Iterator[str]:
    yield f'<g class="table" data-name="{grid.name}">'
    for cell in grid.cells:
        if cell.head and grid.name == "flow":
            yield f'<rect{_box(cell_box(grid, cell))} fill="{HEAD_FILL}"/>'
    yield f'<path d="{"".join(rules(grid))}" fill="none" stroke="{RULE}" stroke-width="0.5"/>'
    box = grid.box
    yield f'<rect{_box(box)} fill="none" stroke="{INK}" stroke-width="0.9"/>'
    for cell in grid.cells:
        for text in cell.texts:
            yield from _lines(text, _cell_marks(grid, cell))
    yield "</g>"


def _cell_marks(grid: Grid, cell: Cell) -> str:
    if not cell.name or grid.name != "flow" or cell.name == "no":
        return ""
    box = cell_box(grid, cell)
    return (
        f' class="cell"{_a("step", cell.step)}{_a("part", cell.part)}{_a("column", cell.name)}'
        f' data-box="{_four(box)}"'
    )


def cell_box(grid: Grid, cell: Cell) -> Box:
    """The rectangle of a cell."""
    x = grid.x + sum(grid.columns[: cell.column])
    y = grid.y + sum(grid.rows[: cell.row])
    wide = sum(grid.columns[cell.column : cell.column + cell.columns])
    tall = sum(grid.rows[cell.row : cell.row + cell.rows])
    return Box(x, y, wide, tall)


def rules(grid: Grid) -> Iterator[str]:
    """Path pieces of the lines between cells; cells that span others have none inside."""
    owner: dict[tuple[int, int], int] = {}
    for number, cell in enumerate(grid.cells):
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                owner[row, column] = number
    xs, ys = _steps(grid.x, grid.columns), _steps(grid.y, grid.rows)

    def same(a: tuple[int, int], b: tuple[int, int]) -> bool:
        return a in owner and owner[a] == owner.get(b)

    for row in range(1, len(grid.rows)):
        start: int | None = None
        for column in range(len(grid.columns) + 1):
            drawn = column < len(grid.columns) and not same((row - 1, column), (row, column))
            if drawn and start is None:
                start = column
            if not drawn and start is not None:
                yield f"M{_n(xs[start])} {_n(ys[row])}H{_n(xs[column])}"
                start = None
    for column in range(1, len(grid.columns)):
        start = None
        for row in range(len(grid.rows) + 1):
            drawn = row < len(grid.rows) and not same((row, column - 1), (row, column))
            if drawn and start is None:
                start = row
            if not drawn and start is not None:
                yield f"M{_n(xs[column])} {_n(ys[start])}V{_n(ys[row])}"
                start = None


def _steps(start: float, sizes: tuple[float, ...]) -> list[float]:
    places = [start]
    for size in sizes:
        places.append(places[-1] + size)
    return places


def _lines(text: Text, marks: str) -> Iterator[str]:
    if not any(text.lines):
        return
    weight = ' font-weight="700"' if text.bold else ""
    anchor = {"left": "start", "center": "middle", "right": "end"}[text.align]
    common = f'<text{marks} font-size="{_n(text.size)}"{weight} text-anchor="{anchor}" fill="{INK}"'
    if text.turned:
        yield (
            common
            + f' transform="rotate(-90 {_n(text.box.cx)} {_n(text.box.cy)})">'
            + _spans(text, True)
            + "</text>"
        )
    else:
        yield common + ">" + _spans(text, False) + "</text>"


def _spans(text: Text, turned: bool) -> str:
    box = text.box
    if turned:
        x = box.cx
        first = box.cy - len(text.lines) * text.pitch / 2 + (text.pitch + 0.72 * text.size) / 2
    else:
        x = {"left": box.x + text.padding, "center": box.cx, "right": box.right - text.padding}[text.align]
        first = text.first_baseline
    return "".join(
        f'<tspan x="{_n(x)}" y="{_n(first + number * text.pitch)}">{_text(line)}</tspan>'
        for number, line in enumerate(text.lines)
    )


def _images(page: Page, images: Mapping[str, bytes]) -> Iterator[str]:
    for image in page.images:
        data = images.get(image.name, b"")
        kind = kind_of(data)
        if kind is not None:
            coded = b64encode(data).decode("ascii")
            yield f'<image{_box(image.box)} href="data:image/{kind};base64,{coded}"/>'


# the ink


def _ink(page: Page) -> Iterator[str]:
    yield f'<g class="ink" fill="none" stroke="{INK}" stroke-width="0.9">'
    for joint in page.joints:
        (x0, y0), (x1, _) = joint.points
        yield f'<path class="joint"{_a("step", joint.step)} d="M {_n(x0)} {_n(y0)} H {_n(x1)}"/>'
    for arrow in page.arrows:
        outcome = "" if arrow.outcome is None else _a("outcome", arrow.outcome)
        yield (
            f'<path class="arrow"{_a("from", " ".join(arrow.sources))}{_a("to", arrow.target)}{outcome} '
            f'd="{_path(arrow.points)}"/>'
        )
    for arrow in page.arrows:
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in head_points(arrow.points))
        yield f'<polygon class="head" points="{points}" fill="{INK}" stroke="none"/>'
    for symbol in page.symbols:
        yield from _symbol(symbol)
    yield "</g>"
    for label in page.outcomes:
        marks = (
            f' class="outcome"{_a("from", label.source)}{_a("to", label.target)}{_a("outcome", label.outcome)}'
            f' data-box="{_four(label.text.box)}"'
        )
        yield f'<rect{_box(label.text.box)} fill="#fff"/>'  # no line of the table runs through the words
        yield from _lines(label.text, marks)


def _symbol(symbol: Symbol) -> Iterator[str]:
    box = symbol.box
    if symbol.kind == "connector":
        outcome = "" if symbol.outcome is None else _a("outcome", symbol.outcome)
        marks = (
            f"{_a('way', symbol.way)}{_a('label', symbol.label)}"
            f"{_a('partner', ' '.join(map(str, symbol.partners)))}{_a('from', ' '.join(symbol.sources))}"
            f"{_a('to', symbol.target)}{outcome}"
        )
    else:
        marks = f"{_a('step', symbol.step)}{_a('actor', symbol.actor)}"
    yield f'<g class="symbol" data-kind="{symbol.kind}"{marks} data-box="{_four(box)}">'
    kind, numbers = outline(symbol)
    if kind == "rect":
        yield f'<rect{_box(box)} rx="{_n(numbers[0])}" fill="#fff"/>'
    else:
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in zip(numbers[::2], numbers[1::2], strict=True))
        yield f'<polygon points="{points}" fill="#fff"/>'
    if symbol.lines:
        yield f'<g stroke="none">{"".join(_lines(words_in(symbol), ""))}</g>'
    yield "</g>"


def _path(points: tuple[tuple[float, float], ...]) -> str:
    pieces = [f"M {_n(points[0][0])} {_n(points[0][1])}"]
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        if y0 == y1:
            pieces.append(f"H {_n(x1)}")
        elif x0 == x1:
            pieces.append(f"V {_n(y1)}")
        else:
            raise AssertionError(f"slanted arrow {points}")
    return " ".join(pieces)


def _watermark(page: Page) -> Iterator[str]:
    if page.watermark:
        x, y = page.width / 2, page.height / 2
        yield (
            f'<text class="watermark" x="{_n(x)}" y="{_n(y)}" font-size="110" font-weight="700" fill="#e9e9e9" '
            f'text-anchor="middle" dominant-baseline="middle" transform="rotate(-30 {_n(x)} {_n(y)})">'
            f"{_text(page.watermark)}</text>"
        )


# writing


def _n(number: float) -> str:
    text = f"{number:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _a(name: str, value: object) -> str:
    return f' data-{name}="{_text(str(value))}"'


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML allows nowhere


def _text(text: str) -> str:
    plain = _FORBIDDEN.sub("\ufffd", text)
    return _escape(plain, {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def _box(box: Box) -> str:
    return f' x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.w)}" height="{_n(box.h)}"'


def _four(box: Box) -> str:
    return f"{_n(box.x)} {_n(box.y)} {_n(box.w)} {_n(box.h)}"
