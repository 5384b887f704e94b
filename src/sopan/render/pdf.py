"""Sheet → PDF bytes (PDF/A-3a, PDF/UA-1) by Typst, the SOP's canonical JSON attached, so that the page carries itself.

Same sheet, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from sopan.files.canonical import canonical_json
from sopan.layout.text import printable
from sopan.model.procedure import Procedure
from sopan.render.images import kind_of
from sopan.render.shapes import head_points, outline, words_in
from sopan.render.typesetting import dated, typeset
from sopan.sheet import Cell, Grid, Page, Sheet, Text

STANDARDS = ("a-3a", "ua-1")


def pdf(sheet: Sheet, procedure: Procedure | None = None, images: Mapping[str, bytes] | None = None) -> bytes:
    """One PDF with all pages. With the procedure given, its JSON is attached as `sop.json`. `images` are pictures by the
    name the SOP gives them; the place of one that is not there stays empty.

    Raises MissingExtra when Typst is not installed.
    """
    pages = pages_of(sheet, images or {})
    pictures = pictures_in(images or {})
    data = {
        "title": _clean(sheet.title) or "SOP",
        "author": _clean(" – ".join(procedure.agency)) if procedure else "",
        "keywords": ["SOP", *([_clean(procedure.number)] if procedure and procedure.number.strip() else [])],
        "date": dated(_day(procedure)),
        "lang": sheet.language,
        "pages": numbered(pages, tuple(pictures)),
        "pictures": [list(picture) for picture in pictures.values()],
        "attachment": canonical_json(procedure) if procedure else None,
        "attached": "Data SOP ini; dibuka kembali dengan: sopan new --from berkas.pdf",
    }
    return typeset("render/page.typ", "sheet", data, STANDARDS)


def pages_of(sheet: Sheet, images: Mapping[str, bytes]) -> tuple[dict[str, Any], ...]:
    """The pages as plain data for `drawing.typ`. They name their pictures by what is in them (`pictures_in`), so that
    pages of many SOPs can stand in one document with each picture once."""
    names = {name: picture_name(data) for name, data in images.items()}
    return tuple(_page(sheet, page, names) for page in sheet.pages)


def pictures_in(images: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pictures that can be printed, by the names that the data of pages call them."""
    return {picture_name(data): data for data in images.values() if picture_name(data)}


def picture_name(data: bytes) -> str:
    """A name for a picture that is the same wherever the picture is; "" for one that cannot be printed."""
    return sha256(data).hexdigest()[:24] if kind_of(data) is not None else ""


def numbered(pages: Iterable[Mapping[str, Any]], names: Sequence[str]) -> list[dict[str, Any]]:
    """The data of pages with their pictures as numbers in a list; pictures that are not in it are left out."""
    places = {name: number for number, name in enumerate(names)}
    return [
        {**page, "images": [[*box, places[name]] for *box, name in page["images"] if name in places]}
        for page in pages
    ]


def _day(procedure: Procedure | None) -> date | None:
    """The day the SOP takes effect, else the day it was finished: a document's date that is no clock's."""
    return (procedure.effective_on.on or procedure.completed_on.on) if procedure else None


def _page(sheet: Sheet, page: Page, names: Mapping[str, str]) -> dict[str, Any]:
    shapes: list[list[float]] = []
    capsules: list[list[float]] = []
    labels = [_placed(label.text) for label in page.outcomes]
    words: list[dict[str, Any]] = []
    for symbol in page.symbols:
        kind, numbers = outline(symbol)
        box = symbol.box
        if kind == "polygon":
            shapes.append([round(n, 2) for n in numbers])
        elif numbers[0]:
            capsules.append([box.x, box.y, box.w, box.h])
        else:
            shapes.append([box.x, box.y, box.right, box.y, box.right, box.bottom, box.x, box.bottom])
        if symbol.lines:
            words.append(_placed(words_in(symbol)))
    lines = [[n for point in arrow.points for n in point] for arrow in page.arrows]
    lines.extend([n for point in joint.points for n in point] for joint in page.joints)
    heads = [[round(n, 2) for point in head_points(arrow.points) for n in point] for arrow in page.arrows]
    return {
        "w": page.width,
        "h": page.height,
        "mark": page.watermark,
        "grids": [_grid(grid) for grid in page.grids],
        "images": [
            [image.box.x, image.box.y, image.box.w, image.box.h, names[image.name]]
            for image in page.images
            if names.get(image.name)
        ],
        "lines": lines,
        "heads": heads,
        "shapes": shapes,
        "capsules": capsules,
        "labels": labels,
        "words": words,
        "alt": _clean(sheet.flow_on(page)) or ("Alur" if page.symbols else ""),
        "foot": [_placed(text) for text in page.texts if any(text.lines)],
        "strip": [page.reserved.x, page.reserved.y, page.reserved.w, page.reserved.h],
    }


def _grid(grid: Grid) -> dict[str, Any]:
    cells = [_cell(grid, cell) for cell in grid.cells]
    return {
        "x": round(grid.x, 2),
        "y": round(grid.y, 2),
        **_common(grid),
        "cols": [round(wide, 3) for wide in grid.columns],
        "rows": [round(tall, 3) for tall in grid.rows],
        "head": [cell for cell in cells if cell["r"] < grid.head_rows],
        "body": [cell for cell in cells if cell["r"] >= grid.head_rows and not _is_blank(cell)],
    }


def _is_blank(cell: Mapping[str, Any]) -> bool:
    """A cell that the table has anyway, without being told."""
    return cell["k"] == "none" and not cell["f"] and cell["rs"] == cell["cs"] == 1


def _common(grid: Grid) -> dict[str, float]:
    """Size and pitch of the grid's ordinary text."""
    text = next((text for cell in grid.cells if not cell.head for text in cell.texts), None)
    return {"s": text.size, "p": round(text.pitch, 4)} if text else {"s": 8.0, "p": 9.44}


def _cell(grid: Grid, cell: Cell) -> dict[str, Any]:
    made: dict[str, Any] = {
        "r": cell.row,
        "c": cell.column,
        "rs": cell.rows,
        "cs": cell.columns,
        "f": cell.head and grid.name == "flow",
        "k": "none",
    }
    if grid.name == "identity" and cell.texts:
        x = grid.x + sum(grid.columns[: cell.column])
        y = grid.y + sum(grid.rows[: cell.row])
        made["k"] = "many"
        made["t"] = [_placed(text, x, y) for text in cell.texts]
    elif cell.texts and any(cell.texts[0].lines):
        text = cell.texts[0]
        indent = text.padding if text.align == "left" else 0.0
        made["k"] = "one"
        made["t"] = {**_lines(text), "i": indent, "u": text.turned}
    return made


def _placed(text: Text, x: float = 0.0, y: float = 0.0) -> dict[str, Any]:
    """A text at its place; x and y are the corner from which places count."""
    pad = text.padding if text.align == "left" else -text.padding if text.align == "right" else 0.0
    return {
        **_lines(text),
        "x": round(text.box.x - x + pad, 3),
        "y": round(text.first_baseline - 0.72 * text.size - y, 3),
        "w": round(text.box.w + 0.5 if text.align == "left" else text.box.w, 3),
    }


def _lines(text: Text) -> dict[str, Any]:
    return {
        "l": [_clean(line) for line in text.lines],
        "s": text.size,
        "p": round(text.pitch, 4),
        "b": text.bold,
        "a": text.align,
    }


def _clean(text: str) -> str:
    """Only what the printed font has; PDF/A allows no missing glyph."""
    return printable(text)
