"""XLSX bytes ⇄ tables of texts: what offices fill in, and the forms they are given to fill.

Reading is bounded in size, rows and columns. Writing gives the same bytes for the same tables.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sopan.model.time.dates import long_date
from sopan.problems import UnreadableFile

LARGEST = 20_000_000  # bytes of the file
UNPACKED = 200_000_000  # bytes of all its parts together
ROWS, COLUMNS = 50_000, 200

_NO_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EPOCH = datetime(2000, 1, 1)
_LINE, _TALLEST = 12.9, 400.0  # points: a line of Arial 10, the tallest row that programs take


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """One sheet: lines above the table, the head, the rows; `widths` in characters, `choices` the drop-down words of a
    column (counted from 0), `spare` empty rows that keep borders and drop-downs, to be filled in."""

    name: str
    above: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str | int | float | date | None, ...], ...] = ()
    widths: tuple[float, ...] = ()
    choices: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    below: tuple[str, ...] = ()
    spare: int = 0


def rows_of(data: bytes, sheet: str = "") -> tuple[tuple[str, ...], ...]:
    """The texts of a sheet (the first one, or the one of this name), row by row; dates as `27 Februari 2023`. Merged
    cells have their text in the first one. UnreadableFile when this is no XLSX or too large."""
    from openpyxl import load_workbook

    _guard(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        page = book[sheet] if sheet in book.sheetnames else book[book.sheetnames[0]]
        rows = [
            tuple(_text(value) for value in row)
            for row in page.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
        ]
    except Exception as error:  # a broken XLSX breaks the reader in many ways
        raise UnreadableFile(f"XLSX: {type(error).__name__}") from error
    while rows and not any(rows[-1]):
        rows.pop()
    return tuple(rows)


def workbook(sheets: Sequence[Worksheet], title: str = "") -> bytes:
    """The XLSX file, ready to be printed: landscape, one page wide, the head on every page."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.title = _NO_XML.sub(" ", title) or None
    book.properties.creator = "Sopan"
    book.properties.created = book.properties.modified = _EPOCH
    for sheet in sheets:
        _fill(book.create_sheet(_sheet_name(sheet.name)), sheet)
    stream = io.BytesIO()
    book.save(stream)
    return _settled(stream.getvalue())


def _fill(page: Any, sheet: Worksheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    thin = Side(style="thin", color="777777")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    wide = (
        max(len(sheet.head), *(len(row) for row in sheet.rows), 1) if sheet.rows else max(len(sheet.head), 1)
    )
    for number, line in enumerate(sheet.above, 1):
        cell = page.cell(row=number, column=1, value=_safe(line))
        cell.font = Font(name="Arial", bold=number == 1, size=12 if number == 1 else 10)
    top = len(sheet.above) + (2 if sheet.above else 1)
    for column, word in enumerate(sheet.head, 1):
        cell = page.cell(row=top, column=column, value=_safe(word))
        cell.font = Font(name="Arial", bold=True, size=10)
        cell.fill = PatternFill("solid", fgColor="EEF1F4")
        cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        cell.border = box
    first = top + 1
    empty = (None,) * wide
    for number, row in enumerate((*sheet.rows, *((empty,) * sheet.spare)), first):
        for column in range(1, wide + 1):
            value = row[column - 1] if column <= len(row) else None
            cell = page.cell(row=number, column=column, value=_safe(value))
            cell.font = Font(name="Arial", size=10)
            counted = "center" if isinstance(value, int) else None
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=counted)
            cell.border = box
            if isinstance(value, date):
                cell.number_format = "DD/MM/YYYY"
    _heights(page, sheet, top)
    last = first + len(sheet.rows) + sheet.spare - 1
    for number, line in enumerate(sheet.below, last + 2):
        page.cell(row=number, column=1, value=_safe(line)).font = Font(name="Arial", size=9, italic=True)
    for column, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    _choices(page, sheet, first, max(last, first))
    _paper(page, sheet, top)


def _heights(page: Any, sheet: Worksheet, top: int) -> None:
    """Rows as tall as their wrapped texts: not every program makes them so by itself. Spare rows grow when filled."""
    for number, row in enumerate((sheet.head, *sheet.rows), top):
        lines = max((_lines(value, at, sheet) for at, value in enumerate(row)), default=1)
        if lines > 1:
            page.row_dimensions[number].height = min(_LINE * lines + 3, _TALLEST)


def _lines(value: Any, column: int, sheet: Worksheet) -> int:
    """About how many lines a value takes in its column."""
    room = max(sheet.widths[column] if column < len(sheet.widths) else 8.4, 4.0)
    return sum(max(math.ceil(len(line) / room), 1) for line in str(value or "").split("\n"))


def _choices(page: Any, sheet: Worksheet, first: int, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, words in sheet.choices.items():
        formula = f'"{",".join(words)}"'
        if len(formula) > 255:
            continue  # a drop-down holds no more
        rule = DataValidation(type="list", formula1=formula, allow_blank=True)
        letter = get_column_letter(column + 1)
        rule.add(f"{letter}{first}:{letter}{last}")
        page.add_data_validation(rule)


def _paper(page: Any, sheet: Worksheet, top: int) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_options.horizontalCentered = True
    if sheet.head:
        page.print_title_rows = f"{top}:{top}"
        page.freeze_panes = page.cell(row=top + 1, column=1)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date() if value.time() == datetime.min.time() else value
    if isinstance(value, date) and not isinstance(value, datetime):
        return long_date(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _safe(value: Any) -> Any:
    """A text that begins like a formula stays a text; what XML cannot hold goes."""
    if not isinstance(value, str):
        return value
    kept = _NO_XML.sub(" ", value)[:32_000]
    return f"'{kept}" if kept[:1] in ("=", "+", "@") else kept


def _sheet_name(name: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", _NO_XML.sub(" ", name))[:31].strip("' ") or "Lembar"


def _guard(data: bytes) -> None:
    if len(data) > LARGEST:
        raise UnreadableFile("XLSX: lebih dari 20 MB")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile as error:
        raise UnreadableFile("XLSX: bukan berkas XLSX") from error
    if unpacked > UNPACKED:
        raise UnreadableFile("XLSX: isinya terlalu besar")


def _settled(data: bytes) -> bytes:
    """The same file with every part dated alike, so that the same tables give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in sorted(old.infolist(), key=lambda one: one.filename):
            made = zipfile.ZipInfo(part.filename, (2000, 1, 1, 0, 0, 0))
            made.compress_type = zipfile.ZIP_DEFLATED
            made.external_attr = 0o600 << 16
            content = old.read(part.filename)
            if part.filename == "docProps/core.xml":
                content = _without_clock(content)
            new.writestr(made, content)
    return stream.getvalue()


def _without_clock(core: bytes) -> bytes:
    import re

    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", core)
