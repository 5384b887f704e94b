"""A filled workbook F1/F2 → rows of duties with their need tests; a cell that is not understood is told with its place.

Nothing raises but for bytes that are no XLSX.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sopan.files.workbook import rows_of
from sopan.model.duties import DutyRow, Need, NeedDecision, Priority
from sopan.report.worksheets.title_forms import (
    F1,
    F1_COLUMNS,
    F2,
    F2_COLUMNS,
    GUESSES,
    Column,
    guessed_fields,
)

_HEAD_WITHIN = 20  # rows in which the head is looked for
_LISTS = {"aspects": "\n;,", "titles": "\n"}  # fields of several words, and what parts them
_CHOICES: dict[str, type[StrEnum]] = {"decision": NeedDecision, "priority": Priority}
_YES = {"ya": True, "y": True, "v": True, "✓": True, "tidak": False, "tdk": False, "t": False, "-": False}
_CALLED = {  # other heads by which a column is known
    "judul sop": "titles",
    "judul": "titles",
    "sub fungsi": "subfunction",
    "subfungsi": "subfunction",
    "prosedur": "title",
    "rutin": "routine",
    "output?": "has_output",
    "pihak": "parties",
    "status": "decision",
}


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that is not understood: where (`F2!G7`), what it says, and why (`choice`, `number`, `column`, `row`,
    `sheet`); `hint` completes the reason."""

    cell: str
    said: str
    why: str
    hint: str = ""


@dataclass(slots=True)
class FormReading:
    """What a filled workbook said. `guessed` are the fields still marked as guesses, by the place of their row; `unkept`
    counts the answers of F2 that are still marked and therefore not taken for answers."""

    rows: list[DutyRow] = field(default_factory=list)
    guessed: dict[int, frozenset[str]] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    unkept: int = 0


def read_title_forms(data: bytes) -> FormReading:
    """The rows of a workbook's F1 with the answers of its F2. UnreadableFile when it is no XLSX."""
    reading = FormReading()
    numbers: dict[str, int] = {}
    for row, cells in _table(rows_of(data, F1), F1, F1_COLUMNS, reading):
        values = dict(_values(F1, row, cells, F1_COLUMNS, reading))
        guesses = values.pop("guesses", "")
        if not any(values.values()):
            continue
        number = cells.get("No", ("", 0))[0]
        if number:
            numbers[number] = len(reading.rows)
        reading.guessed[len(reading.rows)] = guessed_fields(F1_COLUMNS, guesses)
        reading.rows.append(DutyRow(**values))
    _needs(rows_of(data, F2), reading, numbers)
    reading.rows[:] = [replace(row, needs=_of_the_whole_row(row)) for row in reading.rows]
    return reading


def _of_the_whole_row(row: DutyRow) -> tuple[Need, ...]:
    """One answer for the row where all its titles have the same."""
    answers = {replace(need, title="") for need in row.needs}
    every = {_folded(need.title) for need in row.needs} == {_folded(title) for title in row.titles}
    return tuple(answers) if len(answers) == 1 and every else row.needs


def _needs(rows: Sequence[tuple[str, ...]], reading: FormReading, numbers: dict[str, int]) -> None:
    if rows == () or _head(rows, F2_COLUMNS, "title") is None:
        return
    for row, cells in _table(rows, F2, F2_COLUMNS, reading):
        values = dict(_values(F2, row, cells, F2_COLUMNS, reading))
        marked = guessed_fields(F2_COLUMNS, values.pop("guesses", ""))
        line, name, title = (values.pop(one, "") for one in ("row", "id", "title"))
        answers = {key: value for key, value in values.items() if value not in ("", None)}
        kept = {key: value for key, value in answers.items() if key not in marked}
        reading.unkept += len(answers) - len(kept)
        if not kept:
            continue
        at = _row_of(reading, numbers, line, name, title)
        if at is None:
            reading.unread.append(Unread(f"F2!baris {row}", title or name or line, "row"))
        else:
            _keep(reading, at, row, title, Need(**kept))


def _keep(reading: FormReading, at: int, row: int, title: str, need: Need) -> None:
    held = reading.rows[at]
    known = {_folded(one) for one in held.titles}
    if title and known and _folded(title) not in known:
        reading.unread.append(Unread(f"F2!baris {row}", title, "title", "; ".join(held.titles)))
    named = (
        replace(need, title=title)
        if len(held.titles) > 1 or (title and _folded(title) not in known)
        else need
    )
    reading.rows[at] = replace(held, needs=(*held.needs, named))


def _row_of(reading: FormReading, numbers: dict[str, int], line: str, name: str, title: str) -> int | None:
    """The row of F1 that a row of F2 is about: by its mark, else by its number, else by its title."""
    for at, row in enumerate(reading.rows):
        if name and row.id == name:
            return at
    if line in numbers:
        return numbers[line]
    wanted = _folded(title)
    return next(
        (at for at, row in enumerate(reading.rows) if wanted and wanted in map(_folded, row.titles)), None
    )


Cells = dict[str, tuple[str, int]]  # head of a column → what stands in it, and its number


def _table(
    rows: Sequence[tuple[str, ...]], sheet: str, columns: Sequence[Column], reading: FormReading
) -> Iterator[tuple[int, Cells]]:
    """The rows under the head, each with its number in the sheet; columns that are not known are told where they say
    something."""
    head = _head(rows, columns, "title" if columns is F2_COLUMNS else "titles")
    if head is None:
        reading.unread.append(Unread(sheet[:2], sheet, "sheet"))
        return
    names = [_column(cell, columns) for cell in rows[head]]
    for number, row in enumerate(rows[head + 1 :], head + 2):
        cells: Cells = {}
        for at, said in enumerate(row):
            name = names[at] if at < len(names) else ""
            if name and name not in cells:
                cells[name] = (_unquoted(said), at)
            elif said:
                reading.unread.append(Unread(_place(sheet, number, at), said, "column"))
        yield number, cells


def _head(rows: Sequence[tuple[str, ...]], columns: Sequence[Column], needed: str) -> int | None:
    wanted = next(column.head for column in columns if column.field == needed)
    for at, row in enumerate(rows[:_HEAD_WITHIN]):
        known = [name for cell in row if (name := _column(cell, columns))]
        if wanted in known and len(known) > 2:
            return at
    return None


def _column(cell: str, columns: Sequence[Column]) -> str:
    """The head of the column that a cell of the head names."""
    said = _folded(cell)
    for column in columns:
        full = _folded(column.head)
        if said and said in (full, full.partition(" (")[0], full.rstrip("?")):
            return column.head
    field_ = _CALLED.get(said, "")
    return next((column.head for column in columns if field_ and column.field == field_), "")


def _values(
    sheet: str, row: int, cells: Cells, columns: Sequence[Column], reading: FormReading
) -> Iterator[tuple[str, Any]]:
    for column in columns:
        if column.field and column.head in cells:
            said, at = cells[column.head]
            value, why, hint = _value(column.field if column.head != GUESSES else "", said)
            if why:
                reading.unread.append(Unread(_place(sheet, row, at), said, why, hint))
            yield column.field, value


def _value(name: str, said: str) -> tuple[Any, str, str]:
    """What a cell means, or why it is not understood."""
    if name in _LISTS:
        return tuple(_parts(said, _LISTS[name])), "", ""
    if name in ("routine", "has_output"):
        known = _YES.get(_folded(said))
        return known, "choice" if said and known is None else "", "ya, tidak"
    if name == "parties":
        whole = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else None
        return whole, "number" if said and whole is None else "", ""
    if name in _CHOICES:
        words = {one.value: one for one in _CHOICES[name]}
        return (
            words.get(_folded(said)),
            "choice" if said and _folded(said) not in words else "",
            ", ".join(words),
        )
    return said, "", ""


def _parts(said: str, signs: str) -> Iterator[str]:
    for sign in signs[1:]:
        said = said.replace(sign, signs[0])
    yield from (part.strip() for part in said.split(signs[0]) if part.strip())


def _unquoted(said: str) -> str:
    """Without the sign that keeps a text from being a formula."""
    return said[1:] if said[:1] == "'" and said[1:2] in ("=", "+", "@") else said


def _place(sheet: str, row: int, column: int) -> str:
    from openpyxl.utils import get_column_letter

    return f"{sheet[:2]}!{get_column_letter(column + 1)}{row}"


def _folded(said: str) -> str:
    return " ".join(said.casefold().split())
