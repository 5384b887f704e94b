"""A pasted table or the bytes of a CSV file → its rows of cells, whatever stands between them."""

from __future__ import annotations

import csv
import io
import re

from sopan.files.table.heads import role_of
from sopan.problems import UnreadableFile

SEPARATORS = ("\t", ";", "|", ",")
MOST_ROWS, MOST_COLUMNS = 2000, 100

Row = tuple[str, ...]

_RULE = re.compile(r"[\s|+:=\-–—]*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def text_of(data: str | bytes) -> str:
    """The text of a file as Excel, LibreOffice or an editor saves it. UnreadableFile (BA04) for other
    things."""
    if isinstance(data, bytes):
        if data[:2] in (b"PK", b"\xd0\xcf") or data[:5] == b"%PDF-":
            raise UnreadableFile("BA04")
        data = _decoded(data)
    if "\0" in data:
        raise UnreadableFile("BA04")
    return data.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def rows_of(text: str) -> list[Row]:
    """The rows, cells stripped. Of several ways to cut the lines, the one that shows the most known column
    heads."""
    told = re.match(r"sep=(.)\n", text, re.IGNORECASE)  # a line by which Excel names the separator
    if told:
        return _cut(text[told.end() :], told[1])
    ways = [_cut(text, separator) for separator in SEPARATORS if separator in text]
    return max(ways, key=_likeness, default=[])


def _likeness(rows: list[Row]) -> tuple[int, int]:
    known = max((sum(bool(role_of(cell)) for cell in row) for row in rows[:60]), default=0)
    return known, max((len(row) for row in rows[:60]), default=0)


def _cut(text: str, separator: str) -> list[Row]:
    whole = text.count('"') % 2 == 0
    lines = io.StringIO(text, newline="")
    rows: list[Row] = []
    try:
        for cells in csv.reader(
            lines,
            delimiter=separator,
            quoting=csv.QUOTE_MINIMAL if whole else csv.QUOTE_NONE,
            skipinitialspace=separator != "\t",
        ):
            row = tuple(_tidied(cell) for cell in cells[:MOST_COLUMNS])
            if any(row) and not all(_RULE.fullmatch(cell) for cell in row):
                rows.append(row)
            if len(rows) >= MOST_ROWS:
                break
    except csv.Error:
        return []
    return _inner(rows) if separator == "|" else rows


def _tidied(cell: str) -> str:
    """Lines of a cell stay lines; the blanks around them go. A lone dash is an empty cell."""
    lines = (" ".join(line.split()) for line in _BREAK.sub("\n", cell).split("\n"))
    tidied = "\n".join(line for line in lines if line)
    return "" if tidied in ("-", "–", "—") else tidied


def _inner(rows: list[Row]) -> list[Row]:
    """Without the empty cells outside the first and the last bar of a drawn table."""
    framed = [row for row in rows if len(row) > 2]
    if framed and all(not row[0] and not row[-1] for row in framed):
        return [row[1:-1] if len(row) > 2 else row for row in rows]
    return rows
