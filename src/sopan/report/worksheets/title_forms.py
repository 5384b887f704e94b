"""Rows of duties and their assessment → the worksheets F1 (identifikasi judul) and F2 (penilaian kebutuhan), to be filled
in and read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sopan import terms
from sopan.files.workbook import Worksheet
from sopan.model.duties import Need, NeedDecision, Priority
from sopan.planning.articles import Unplaced
from sopan.planning.needs import Assessed
from sopan.planning.titles import Proposed

F1, F2, LEFT = "F1 Identifikasi judul", "F2 Penilaian kebutuhan", "Belum ditempatkan"
YES_NO = ("ya", "tidak")
GUESSES = "Tebakan"
_SPARE = 20  # empty rows to go on in


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a form: the field it holds ("" for one that is only shown), its head, its width, its choices."""

    field: str
    head: str
    width: float
    choices: tuple[str, ...] = ()


def _of(holder: str, name: str, width: float, choices: tuple[str, ...] = ()) -> Column:
    return Column(name, terms.term(holder, name).label, width, choices)


F1_COLUMNS = (
    Column("", "No", 5),
    Column("id", "ID", 11),
    _of("DutyRow", "unit", 20),
    _of("DutyRow", "article", 17),
    _of("DutyRow", "duty", 28),
    _of("DutyRow", "function", 28),
    _of("DutyRow", "subfunction", 26),
    _of("DutyRow", "activity", 28),
    _of("DutyRow", "output", 22),
    _of("DutyRow", "aspects", 16),
    _of("DutyRow", "note", 18),
    Column("titles", "Judul SOP (aspek + output + keterangan)", 36),
    _of("DutyRow", "exempt", 22),
    Column("guesses", GUESSES, 14),
)
F2_COLUMNS = (
    Column("", "No", 5),
    Column("row", "Baris F1", 7),
    Column("id", "ID", 11),
    Column("", "Unit kerja", 20),
    Column("title", "Prosedur (judul SOP)", 34),
    _of("Need", "surroundings", 24),
    _of("Need", "policy", 24),
    _of("Need", "organisation", 24),
    Column("routine", "Rutin?", 8, YES_NO),
    Column("has_output", "Ada output?", 8, YES_NO),
    Column("parties", "Banyaknya pihak", 10),
    Column("", "Perlu SOP?", 10),
    _of("Need", "decision", 10, tuple(one.value for one in NeedDecision)),
    _of("Need", "priority", 10, tuple(one.value for one in Priority)),
    _of("Need", "reason", 34),
    Column("guesses", GUESSES, 14),
)
_ABOUT_GUESSES = (
    "Kolom Tebakan menyebut isian yang diusulkan Sopan. Periksa dan perbaiki, "
    "lalu hapus namanya dari kolom itu."
)
_ABOUT_F1 = (
    "Satu baris untuk satu output. Tugas, fungsi, atau sub fungsi yang kosong meneruskan baris di atasnya; "
    "beberapa aspek atau judul ditulis pada baris tersendiri di dalam sel (Alt+Enter)."
)
_ABOUT_F2 = (
    "SOP diperlukan bila pekerjaannya rutin, menghasilkan output tertentu, dan melibatkan dua pihak atau lebih "
    "(kriteria menurut Peraturan Bawaslu 2/2022 Pasal 5 ayat (3))."
)


def title_forms(
    agency: str, proposed: Sequence[Proposed], assessed: Sequence[Assessed], unplaced: Sequence[Unplaced] = ()
) -> tuple[Worksheet, ...]:
    """The sheets of the workbook."""
    first = Worksheet(
        name=F1,
        above=("FORMULIR F1 – IDENTIFIKASI JUDUL SOP", agency, _ABOUT_F1, _ABOUT_GUESSES),
        head=tuple(column.head for column in F1_COLUMNS),
        rows=tuple(_duty(number, one) for number, one in enumerate(proposed, 1)),
        widths=tuple(column.width for column in F1_COLUMNS),
        spare=_SPARE,
    )
    second = Worksheet(
        name=F2,
        above=("FORMULIR F2 – PENILAIAN KEBUTUHAN SOP", agency, _ABOUT_F2, _ABOUT_GUESSES),
        head=tuple(column.head for column in F2_COLUMNS),
        rows=tuple(_need(number, one) for number, one in enumerate(assessed, 1)),
        widths=tuple(column.width for column in F2_COLUMNS),
        choices={at: column.choices for at, column in enumerate(F2_COLUMNS) if column.choices},
        spare=_SPARE,
    )
    return (first, second, _left(unplaced)) if unplaced else (first, second)


def _duty(number: int, one: Proposed) -> tuple[str | int | None, ...]:
    cells: list[str | int | None] = []
    for column in F1_COLUMNS:
        if column.field == "guesses":
            cells.append(_guesses(F1_COLUMNS, one.guessed))
        elif not column.field:
            cells.append(number)
        else:
            value = getattr(one.row, column.field)
            cells.append("\n".join(value) if isinstance(value, tuple) else value or None)
    return tuple(cells)


def _need(number: int, one: Assessed) -> tuple[str | int | None, ...]:
    shown: dict[str, str | int | None] = {
        "No": number,
        "Baris F1": one.row or None,
        "ID": one.id or None,
        "Unit kerja": one.unit or None,
        "Perlu SOP?": _verdict(one.need),
        GUESSES: _guesses(F2_COLUMNS, one.guessed),
    }
    return tuple(
        shown[column.head] if column.head in shown else _plain(getattr(one.need, column.field))
        for column in F2_COLUMNS
    )


def _verdict(need: Need) -> str:
    return {True: "ya", False: "tidak", None: "belum dijawab"}[need.met]


def _guesses(columns: Sequence[Column], guessed: frozenset[str]) -> str | None:
    return ", ".join(_short(column.head) for column in columns if column.field in guessed) or None


def _short(head: str) -> str:
    return head.partition(" (")[0].rstrip("?")


def guessed_fields(columns: Sequence[Column], cell: str) -> frozenset[str]:
    """The fields that a cell of the column Tebakan names."""
    said = {" ".join(word.casefold().split()).rstrip("?") for word in cell.replace("\n", ",").split(",")}
    return frozenset(
        column.field for column in columns if column.field and _short(column.head).casefold() in said
    )


def _plain(value: object) -> str | int | None:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int):
        return value
    return str(getattr(value, "value", value)) if value not in (None, "") else None


def _left(unplaced: Sequence[Unplaced]) -> Worksheet:
    rows = tuple((one.line, one.article or None, one.text) for one in unplaced)
    above = ("YANG BELUM DITEMPATKAN", "Bukan tugas, atau tempatnya tidak jelas; pindahkan ke F1 bila perlu.")
    return Worksheet(name=LEFT, above=above, head=("Baris", "Pasal", "Teks"), rows=rows, widths=(8, 24, 100))
