"""Duties of a folder, pasted articles or a filled workbook go in; the table of titles, the forms F1 and F2, or the text
of `tugas.yaml` come out."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sopan.cli.failing import Misused, complain
from sopan.cli.speaking import language, say

if TYPE_CHECKING:
    from rich.text import Text

    from sopan.model.agency import Agency
    from sopan.model.duties import DutyRow
    from sopan.planning.articles import Unplaced
    from sopan.planning.needs import Assessed
    from sopan.planning.titles import Proposed
    from sopan.report.worksheets.title_forms_read import Unread

_LARGEST = 20_000_000
_STUB = 10_000  # characters; a longer file of comments is somebody's work


def of_folder(folder: str | None, output: str | None, force: bool) -> None:
    """The titles of an agency: printed, or as forms or text in a file."""
    from sopan.cli.agencies import opened

    if folder is None:
        raise Misused(
            say("Sebut folder instansi, atau --dari, atau --baca.", "Name a folder, or --dari, or --baca.")
        )
    agency = opened(folder).agency
    if not agency.duties and output is None:
        complain(
            say(
                f"{folder}: tugas.yaml belum ada. Salin pasal tugas dan fungsi ke berkas teks, lalu: "
                f"sopan titles {folder} --dari pasal.txt -o {folder}/tugas.yaml",
                f"{folder}: there is no tugas.yaml yet. Paste the articles on duties into a text file, then: "
                f"sopan titles {folder} --dari pasal.txt -o {folder}/tugas.yaml",
            )
        )
    _given(agency, agency.duties, (), output, force)


def from_articles(source: str, folder: str | None, output: str | None, force: bool) -> None:
    """The rows of pasted articles, with proposals: as text on the screen, or in a file."""
    from sopan.cli.inputs import Source
    from sopan.files.yaml_text import decode
    from sopan.model.agency import Agency
    from sopan.planning.articles import rows_of_articles

    agency = Agency()
    if folder is not None:
        from sopan.cli.agencies import opened

        agency = opened(folder).agency
    text, _ = decode(Source(source).data(_LARGEST))
    units = [unit.name for unit in agency.structure().units]
    pasted = rows_of_articles(text, units)
    if not pasted.rows:
        complain(
            say(
                f"{source}: tidak ditemukan pasal tentang tugas atau fungsi.",
                f"{source}: no article on duties or functions was found.",
            )
        )
    _given(replace(agency, duties=pasted.rows), pasted.rows, pasted.unplaced, output or "-", force)
    if pasted.unplaced:
        count = len(pasted.unplaced)
        complain(
            say(
                f"{count} bagian teks belum ditempatkan; disimpan di akhir hasilnya.",
                f"{count} piece{'s' * (count > 1)} of the text found no place; kept at the end.",
            ),
            head=False,
        )


def read_back(source: str, output: str | None, force: bool) -> None:
    """The text of `tugas.yaml` from a filled workbook; what was not understood is told on stderr."""
    from sopan.cli.inputs import Source
    from sopan.report.worksheets.duty_text import duties_text
    from sopan.report.worksheets.title_forms_read import read_title_forms

    reading = read_title_forms(Source(source).data(_LARGEST))
    _write(duties_text(reading.rows, reading.guessed), output, force)
    for one in reading.unread:
        complain(f"{source} {one.cell}: {_reason(one)}")
    if reading.unkept:
        complain(
            say(
                f"{reading.unkept} isian F2 masih bertanda tebakan dan tidak disimpan; hapus namanya dari kolom Tebakan "
                "bila sudah diperiksa.",
                f"{reading.unkept} answers of F2 are still marked as guesses and were not kept; remove their names from "
                "the column Tebakan once they are checked.",
            ),
            head=False,
        )


def _given(
    agency: Agency, rows: Sequence[DutyRow], unplaced: Sequence[Unplaced], output: str | None, force: bool
) -> None:
    from sopan.planning.needs import assessments
    from sopan.planning.titles import proposals

    proposed = proposals(rows)
    if output is not None and Path(output).suffix.lower() == ".xlsx":
        from sopan.files.workbook import workbook
        from sopan.report.worksheets.title_forms import title_forms

        name = agency.office.name
        sheets = title_forms(name, proposed, assessments(agency, proposed), unplaced)
        _write_bytes(workbook(sheets, f"Identifikasi judul SOP {name}".strip()), output, force)
    elif output is not None:
        from sopan.report.worksheets.duty_text import duties_text

        guessed: Mapping[int, frozenset[str]] = {at: one.guessed for at, one in enumerate(proposed)}
        _write(duties_text([one.row for one in proposed], guessed, unplaced), output, force)
    else:
        _print_table(proposed, assessments(agency, proposed))


def _write(text: str, output: str | None, force: bool) -> None:
    if output in (None, "-"):
        sys.stdout.write(text)
        return
    _write_bytes(text.encode("utf-8"), str(output), force)


def _write_bytes(data: bytes, output: str, force: bool) -> None:
    with open(output, "wb" if force or _says_nothing(Path(output)) else "xb") as stream:
        stream.write(data)
    complain(say(f"Berkas dibuat: {output}", f"File made: {output}"), head=False)


def _says_nothing(target: Path) -> bool:
    """Is this a file of comments only, as `sopan init` makes them?"""
    try:
        with open(target, encoding="utf-8") as stream:
            text = stream.read(_STUB + 1)
    except (OSError, UnicodeDecodeError):
        return False
    lines = (line.strip() for line in text.splitlines())
    return len(text) <= _STUB and all(not line or line.startswith("#") for line in lines)


def _reason(one: Unread) -> str:
    indonesian, english = {
        "choice": (
            f'"{one.said}" tidak dikenal; pilihannya: {one.hint}.',
            f'"{one.said}" is none of: {one.hint}.',
        ),
        "number": (f'"{one.said}" bukan bilangan.', f'"{one.said}" is no number.'),
        "column": (
            f'"{one.said}" berada di kolom yang tidak dikenal, sehingga tidak dibaca.',
            f'"{one.said}" stands in a column that is not known; it was not read.',
        ),
        "row": (
            f'"{one.said}" tidak ada di F1, sehingga penilaiannya tidak disimpan.',
            f'"{one.said}" is not in F1; its assessment was not kept.',
        ),
        "title": (
            f'judul "{one.said}" berbeda dengan judul di F1 ({one.hint}); penilaiannya disimpan dengan judul itu.',
            f'the title "{one.said}" differs from that in F1 ({one.hint}); its assessment was kept under it.',
        ),
        "sheet": (
            f'lembar "{one.said}" tidak mempunyai kepala tabel yang dikenal.',
            f'the sheet "{one.said}" has no head that is known.',
        ),
    }[one.why]
    return english if language.get() == "en" else indonesian


def _print_table(proposed: Sequence[Proposed], assessed: Sequence[Assessed]) -> None:
    """Unit by unit: the duty in the regulation's words, then each title with its decision; guesses bear a `?`."""
    from itertools import groupby

    from rich.text import Text

    from sopan.cli.printing import console, line, paragraph
    from sopan.model.duties import filled

    out = console()
    rows = filled([one.row for one in proposed])
    by_row: dict[int, list[Assessed]] = {}
    for one in assessed:
        by_row.setdefault(one.at, []).append(one)
    for unit, members in groupby(range(len(rows)), key=lambda at: rows[at].unit):
        line(out, Text(unit or say("(unit belum disebut)", "(unit not named)"), style="bold underline"))
        for at in members:
            row, guessed = rows[at], proposed[at].guessed
            head = " · ".join(part for part in (row.id, row.article) if part)
            said = Text().append(f"{head}  " if head else "", style="dim").append(row.text)
            if row.activity and row.activity != row.text and "activity" not in guessed:
                said.append(f" → {row.activity}", style="dim")
            paragraph(out, said, 2, hanging=2)
            for title in (one for one in by_row.get(at, []) if one.title):
                paragraph(out, _told(title, "titles" in guessed), 6, hanging=2)
            if row.exempt:
                sign = "? " if "exempt" in guessed else "– "
                no_need = say("tidak perlu SOP", "needs no SOP")
                paragraph(out, Text(f"{sign}{no_need}: {row.exempt}", style="dim"), 6, hanging=2)
        out.print()
    if by_row.get(-1):
        line(out, Text(say("SOP tanpa tugas", "SOPs without a duty"), style="bold underline"))
        for title in by_row[-1]:
            paragraph(out, _told(title, False), 6, hanging=2)
        out.print()
    _print_sum(proposed, assessed)


def _told(one: Assessed, guess: bool) -> Text:
    from rich.text import Text

    from sopan.model.duties import NeedDecision

    decision = one.need.decision
    word = decision.value if decision else say("tidak perlu", "not needed")
    sign = "?" if "decision" in one.guessed else ""
    style = {NeedDecision.KEEP: "green", NeedDecision.NEW: "yellow"}.get(decision) if decision else "dim"
    told = Text().append("? " if guess else "• ", style="dim").append(one.title or "–", style="bold")
    told.append(f"  [{word}{sign}]", style=style or "cyan")
    if one.need.priority:
        told.append(f" {one.need.priority.value}", style="dim")
    return told.append(f"  {one.need.reason}", style="dim") if one.need.reason else told


def _print_sum(proposed: Sequence[Proposed], assessed: Sequence[Assessed]) -> None:
    from collections import Counter

    from rich.text import Text

    from sopan.cli.printing import console, paragraph

    counted = Counter(one.need.decision.value for one in assessed if one.need.decision)
    words = ", ".join(f"{count} {word}" for word, count in counted.most_common())
    titles = sum(bool(one.title) for one in assessed if one.at >= 0)
    said = say(
        f"{titles} judul dari {len(proposed)} baris tugas",
        f"{titles} titles of {len(proposed)} rows of duties",
    )
    paragraph(console(), Text(f"{said}{': ' + words if words else ''}."), 0)
    if any(one.guessed for one in proposed) or any(one.guessed for one in assessed):
        note = say(
            "Tanda ? berarti usulan Sopan yang perlu diperiksa. Formulir untuk diisi: -o f1.xlsx",
            "A ? marks what Sopan proposes and a person must check. Forms to fill in: -o f1.xlsx",
        )
        paragraph(console(), Text(note, style="dim"), 0)
