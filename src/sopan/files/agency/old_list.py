"""`sop-lama.xlsx` → the agency's SOPs in the old format: in force and counted, but without steps.

The head row may stand below a title and name its columns as offices do; what cannot be read is told with its row.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopan.files.workbook import Worksheet, rows_of, workbook
from sopan.model.agency import OldProcedure
from sopan.model.time.dates import read_date
from sopan.problems import Location, Problem, Severity, UnreadableFile

COLUMNS = {  # field of OldProcedure: the words of its column
    "number": ("nomor", "nomor sop", "no sop", "no. sop"),
    "title": ("judul", "nama sop", "judul sop", "nama"),
    "unit": ("unit kerja", "unit", "bidang", "bagian"),
    "completed_on": ("tanggal pembuatan", "tgl pembuatan", "dibuat"),
    "effective_on": ("tanggal efektif", "tgl efektif", "berlaku", "mulai berlaku"),
    "pdf": ("berkas pdf", "pdf", "berkas", "file"),
}
_DATES = ("completed_on", "effective_on")
_HEAD_WITHIN = 20  # rows in which the head row is looked for


def read_old_list(data: bytes) -> tuple[tuple[OldProcedure, ...], tuple[Problem, ...]]:
    """The rows and what was wrong with the list. Never raises on its content."""
    try:
        rows = rows_of(data)
    except UnreadableFile as error:
        return (), (_problem("BR25", 0, sebab=str(error)),)
    for at, row in enumerate(rows[:_HEAD_WITHIN]):
        columns = _columns(row)
        if "title" in columns:
            read = list(_read(rows[at + 1 :], columns, at + 2))
            return tuple(one for one, _ in read if one), tuple(problem for _, problem in read if problem)
    return (), (_problem("BR25", 1, sebab="tidak ada baris kepala dengan kolom judul"),)


def old_list_form() -> bytes:
    """An empty list to fill in."""
    head = ("Nomor SOP", "Judul", "Unit Kerja", "Tanggal Pembuatan", "Tanggal Efektif", "Berkas PDF")
    above = (
        "Daftar SOP format lama",
        "Satu baris untuk satu SOP yang masih berlaku; PDF-nya disimpan di folder ini.",
    )
    sheet = Worksheet(name="SOP lama", above=above, head=head, widths=(26, 60, 34, 20, 20, 34), spare=60)
    return workbook((sheet,), "Daftar SOP format lama")


def _columns(row: tuple[str, ...]) -> dict[str, int]:
    said = [" ".join(cell.casefold().replace("_", " ").split()) for cell in row]
    return {name: said.index(word) for name, words in COLUMNS.items() for word in words if word in said}


def _read(
    rows: tuple[tuple[str, ...], ...], columns: dict[str, int], first: int
) -> Iterator[tuple[OldProcedure | None, Problem | None]]:
    for number, row in enumerate(rows, first):
        cells = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        if not any(cells.values()):
            continue
        if not cells["title"]:
            yield None, _problem("BR26", number, sebab="judulnya kosong")
            continue
        completed, effective = (read_date(cells.get(name, "")) for name in _DATES)
        wrong = next(
            (date.text for date in (completed, effective) if date.text.strip(" -–") and not date.on), ""
        )
        yield (
            OldProcedure(
                number=cells.get("number", ""),
                title=cells["title"],
                unit=cells.get("unit", ""),
                completed_on=completed,
                effective_on=effective,
                pdf=cells.get("pdf", ""),
                row=number,
            ),
            _problem("BR26", number, sebab=f'"{wrong}" bukan tanggal yang lengkap') if wrong else None,
        )


def _problem(code: str, row: int, **facts: str) -> Problem:
    at = Location(line=row, column=1, path=f"baris[{row}]" if row else "")
    return Problem(code=code, severity=Severity.WARNING, at=at, facts={**facts, "baris": str(row)})
