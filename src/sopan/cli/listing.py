"""Registers of SOPs go in; a table on the terminal, plain data or a workbook comes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sopan.cli.speaking import say
from sopan.files.workbook import Worksheet, workbook
from sopan.model.agency import Agency
from sopan.planning.register import Entry

Found = Sequence[tuple[Agency, tuple[Entry, ...]]]


def as_data(found: Found) -> list[dict[str, Any]]:
    """One object for each SOP, with its agency."""
    return [
        {
            "agency": agency.office.name,
            "number": one.number,
            "title": one.title,
            "unit": one.unit,
            "stage": one.stage,
            "effective_on": one.effective_on.text,
            "file": one.file,
            "old_format": one.old,
            "successor": one.successor,
        }
        for agency, entries in found
        for one in entries
    ]


def workbook_of(found: Found) -> bytes:
    """A sheet for each agency, and one of what is still to be moved."""
    head = ("No", "Nomor SOP", "Nama SOP", "Unit Kerja", "Status", "Tanggal Efektif", "Bentuk", "Pengganti")
    widths = (5, 28, 56, 34, 12, 20, 10, 28)
    sheets = [
        Worksheet(
            name=agency.office.short or agency.office.name or "SOP",
            above=("Daftar SOP", agency.office.name),
            head=head,
            rows=tuple(_row(number, one) for number, one in enumerate(entries, 1)),
            widths=widths,
        )
        for agency, entries in found
    ]
    waiting = [one for _, entries in found for one in entries if one.to_move]
    rows = tuple(_row(number, one) for number, one in enumerate(waiting, 1))
    sheets.append(
        Worksheet(
            name="Belum dipindahkan",
            above=("SOP format lama yang belum dipindahkan",),
            head=head,
            rows=rows,
            widths=widths,
        )
    )
    return workbook(sheets, "Daftar SOP")


def _row(number: int, one: Entry) -> tuple[str | int, ...]:
    form = "lama" if one.old else "baru"
    return (number, one.number, one.title, one.unit, one.stage, one.effective_on.printed, form, one.successor)


def print_register(found: Found) -> None:
    """A table for each agency, and how many of its SOPs are old and still to be moved."""
    from rich.table import Table
    from rich.text import Text

    from sopan.cli.printing import console, line

    out = console()
    for agency, entries in found:
        line(out, Text(agency.office.name or agency.folder, style="bold"))
        table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold")
        table.add_column(say("nomor", "number"), no_wrap=True)
        for word in (
            say("judul", "title"),
            say("unit kerja", "unit"),
            say("status", "stage"),
            say("bentuk", "form"),
        ):
            table.add_column(word, overflow="fold")
        for one in entries:
            form = say("baru", "new")
            if one.old:
                form = say("lama", "old") + (f" → {one.successor}" if one.successor else "")
            table.add_row(one.number or "–", one.title or f"({one.file})", one.unit, one.stage, form)
        out.print(table)
        line(out, Text(_summary(entries), style="bold"))
        out.print()


def _summary(entries: tuple[Entry, ...]) -> str:
    if entries and all(one.to_move for one in entries):
        count = len(entries)
        return say(
            f"{count} SOP format lama belum dipindahkan.",
            f"{count} SOP{'s' * (count > 1)} in the old format still to be moved.",
        )
    old, waiting = sum(one.old for one in entries), sum(one.to_move for one in entries)
    in_force = sum(one.stage == "berlaku" for one in entries)
    return say(
        f"{len(entries)} SOP, {in_force} berlaku; {old} format lama, {waiting} di antaranya belum dipindahkan.",
        f"{len(entries)} SOPs, {in_force} in force; {old} in the old format, {waiting} of them still to be moved.",
    )
