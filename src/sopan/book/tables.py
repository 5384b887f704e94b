"""The tables of the chapter on services: services, SOPs by unit and by duty, SOPs in the old format, with their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopan.book.binding import Binding
from sopan.book.shelf import Entry, plain
from sopan.document import Block, Paragraph, Span, Table, Words
from sopan.layout.text import width
from sopan.model.duties import DutyRow, leaves
from sopan.model.tracing import traced

_PAGE = 46.0  # width of the column of pages in points


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty, the SOPs that carry it out, and the titles of those in the old format that do."""

    row: DutyRow
    entries: tuple[Entry, ...]
    old: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Has it neither an SOP nor a reason to need none?"""
        return not (self.entries or self.old or self.row.exempt)


def services(bound: Binding) -> tuple[Block, ...]:
    """The agency's services, each with the SOPs that give it."""
    rows: list[tuple[Words, ...]] = []
    for number, held in enumerate(bound.agency.services, 1):
        entries = [bound.shelf.by_name.get(plain(name)) for name in held.said.procedures]
        found = [entry for entry in entries if entry is not None]
        first, others = (found[0] if found else None), found[1:]
        rows.append((str(number), held.said.name, held.said.unit, *_named(bound, first)))
        rows.extend(("", "", "", *_named(bound, entry)) for entry in others)
    if not rows:
        return ()
    head = ("No.", "Layanan", "Unit Kerja", "SOP", "Halaman")
    return (_table(head, rows, (28, 1.3, 1.2, 1.5, _PAGE)),)


def number_width(numbers: Iterable[str], size: float) -> float:
    """Room for the longest of some SOP numbers on one line, and for their head; within bounds."""
    widest = max((width(number, size) for number in numbers), default=0.0)
    return min(max(widest, width("Nomor SOP", size, bold=True)) + 12, 175.0)


def by_unit(bound: Binding) -> tuple[Block, ...]:
    """Number, title and page of every SOP, unit by unit."""
    rows: list[tuple[Words, ...]] = []
    number = 0
    wide = number_width((entry.held.said.number for entry in bound.shelf.entries), 9.3)
    for group in bound.shelf.groups:
        rows.append((group.unit,))
        for entry in group.entries:
            number += 1
            rows.append((str(number), entry.held.said.number, *_named(bound, entry)))
    head = ("No.", "Nomor SOP", "Nama SOP", "Halaman")
    found: list[Block] = [_table(head, rows, (28, wide, 1, _PAGE))] if rows else []
    if bound.hidden:
        said = f"Selain itu terdapat {bound.hidden} SOP yang dikecualikan dari informasi yang terbuka untuk umum."
        found.append(Paragraph(words=said, indent=True))
    return tuple(found)


def by_duty(bound: Binding) -> tuple[Block, ...]:
    """Every duty with its SOPs, or why it has none."""
    rows: list[tuple[Words, ...]] = []
    unit = ""
    for number, line in enumerate(duty_lines(bound), 1):
        if line.row.unit != unit:
            unit = line.row.unit
            rows.append((unit or "–",))
        duty = (
            Span(line.row.text),
            *((Span(f" ({line.row.article})", italic=True),) if line.row.article else ()),
        )
        first, others = (line.entries[0] if line.entries else None), line.entries[1:]
        named = _named(bound, first) if first else ((Span(_without(line), italic=True),), "–")
        rows.append((str(number), duty, *named))
        rows.extend(("", "", *_named(bound, entry)) for entry in others)
    head = ("No.", "Tugas dan Fungsi", "SOP", "Halaman")
    return (_table(head, rows, (28, 1.6, 1.6, _PAGE)),) if rows else ()


def duty_lines(bound: Binding) -> Iterator[DutyLine]:
    """The duties at which work stands, each with its SOPs."""
    trace = traced(bound.agency)
    entries = {entry.held.file: entry for entry in bound.shelf.entries}
    for at in leaves(bound.agency.duties):
        titled = [trace.titled[place] for place in trace.served.get(at, ())]
        found = tuple(entries[one.file] for one in titled if one.file in entries)
        yield DutyLine(trace.rows[at], found, tuple(one.title for one in titled if one.old))


def old_ones(bound: Binding) -> tuple[Block, ...]:
    """The SOPs in the old format."""
    rows: list[tuple[Words, ...]] = [
        (str(number), one.number, one.title, one.unit, one.effective_on.printed)
        for number, one in enumerate(bound.agency.old_procedures, 1)
    ]
    if not rows:
        return ()
    head = ("No.", "Nomor SOP", "Nama SOP", "Unit Kerja", "Berlaku")
    wide = number_width((one.number for one in bound.agency.old_procedures), 9.3)
    aligns = ("center", "left", "left", "left", "left")
    return (Table(head=head, rows=tuple(rows), widths=(28, wide, 1.4, 1.2, 76), aligns=aligns),)


def _without(line: DutyLine) -> str:
    if line.old:
        return f"{'; '.join(line.old)} (format lama)"
    return f"Tanpa SOP: {line.row.exempt}" if line.row.exempt else "Belum ada SOP"


def _named(bound: Binding, entry: Entry | None) -> tuple[Words, Words]:
    return (bound.named_entry(entry), bound.page(entry)) if entry else ("–", "–")


def _table(head: tuple[str, ...], rows: list[tuple[Words, ...]], widths: tuple[float, ...]) -> Table:
    aligns = ("center", *("left",) * (len(head) - 2), "center")
    return Table(head=head, rows=tuple(rows), widths=widths, aligns=aligns)
