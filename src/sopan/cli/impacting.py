"""Folders go in; what they cite comes out, and what rests on a regulation is shown on the terminal or as data."""

from __future__ import annotations

import os
import shutil
import textwrap
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from sopan.cli.failing import Misused, shown
from sopan.cli.folders import no_agency
from sopan.cli.speaking import say
from sopan.cli.workers import spread, with_progress
from sopan.files.agency.index import Index, read_row
from sopan.model.law.citations import decree_form, read_citation, short_form
from sopan.model.law.cited import Holder
from sopan.model.law.regulations import kind
from sopan.planning.impact import Affected, How, Impact, nearest

if TYPE_CHECKING:
    from sopan.files.agency.citing import Row
    from sopan.model.law.regulations import Regulation
    from sopan.model.law.shelves import Shelf

_WIDEST, _PIPED = 120, 100  # columns of text

_ENGLISH = {
    Holder.PROCEDURE: ("SOP", "SOPs"),
    Holder.DECREE: ("decree", "decrees"),
    Holder.SERVICE: ("service", "services"),
    Holder.STRUCTURE: ("structure", "structures"),
    Holder.TEXT: ("text of the book", "texts of the book"),
}
_ENGLISH_HOW = {
    How.DIRECT: "directly",
    How.AMENDMENT: "by amendment",
    How.REVOCATION: "by revocation",
    How.PROCEDURE: "through its SOP",
}


def shelves_in(paths: Sequence[str], jobs: int | None = None, indexed: bool = True) -> list[Shelf]:
    """The shelves of the agencies at or below some folders; only what has changed since the last time is read."""
    indexes = [Index(folder, trusted=indexed) for folder in _folders(paths)]
    if not any(index.files for index in indexes):
        raise Misused(no_agency(", ".join(paths)))
    stale = [(str(index.folder), name) for index in indexes for name in index.stale]
    read: dict[str, dict[str, Row]] = {}
    rows = with_progress(spread(_row, stale, jobs), len(stale), say("Membaca", "Reading"))
    for (folder, name), row in zip(stale, rows, strict=True):
        read.setdefault(folder, {})[name] = row
    now = time.time_ns()
    shelves = []
    for index in indexes:
        index.take(read.get(str(index.folder), {}))
        shelves.append(index.shelf())
        if indexed:
            index.save(now)
    return shelves


def asked_for(words: str, shelves: Sequence[Shelf]) -> Regulation:
    """The regulation that some words name. Misused where none is named, with those that may be meant."""
    regulation = read_citation(words).regulation
    if regulation is not None and (
        (regulation.number and regulation.year) or kind(regulation.kind).rank == 1
    ):
        return regulation
    if regulation is None:
        lack = say("peraturan ini tidak dikenali", "no regulation is recognised in this")
    elif not regulation.number:
        lack = say("nomornya belum disebut", "the number is missing")
    else:
        lack = say("tahunnya belum disebut", "the year is missing")
    close = nearest(words, shelves)
    if close:
        named = ", ".join(f'"{name}"' for name in close)
        advice = say(f"Mungkin maksudnya {named}?", f"Did you mean {named}?")
    else:
        advice = say(
            'Tulis jenis, nomor, dan tahunnya, misalnya "UU 14/2008" atau "Perbup Buleleng 3/2023".',
            'Write kind, number and year, such as "UU 14/2008" or "Perbup Buleleng 3/2023".',
        )
    raise Misused(f'"{words}": {lack}. {advice}')


def as_data(found: Impact) -> dict[str, Any]:
    """What was found as plain data."""
    verdict = found.verdict
    return {
        "regulation": decree_form(found.regulation),
        "short": short_form(found.regulation),
        "standing": verdict.standing.value,
        "standing_by": short_form(verdict.by.regulation) if verdict.by else "",
        "source": verdict.source,
        "affected": [_affected(one) for one in found.affected],
        "duties": [
            {"agency": shelf.name, "file": _path(shelf, duty.file), "line": duty.line, "id": duty.id,
             "article": duty.article, "duty": duty.text}
            for shelf, duty in found.duties
        ],
    }  # fmt: skip


def _affected(one: Affected) -> dict[str, Any]:
    return {
        "agency": one.shelf.name,
        "kind": one.document.holder.value,
        "file": _path(one.shelf, one.document.file),
        "line": one.line,
        "number": one.document.number,
        "title": one.document.title,
        "how": one.how.value,
        "through": one.through,
        "region_assumed": one.assumed,
        "cited_as": one.text,
    }


def print_impact(found: Impact, shelves: Sequence[Shelf]) -> None:
    """The regulation, how it stands, and under each agency what rests on it."""
    _paragraph(decree_form(found.regulation), bold=True)
    _paragraph(_standing(found), dim=True)
    for shelf, members in groupby(found.affected, key=lambda one: one.shelf):
        typer.echo()
        _paragraph(f"{shelf.name} – {shelf.folder}" if shelf.name else shelf.folder, bold=True)
        _print_shelf(shelf, list(members), found)
    typer.echo()
    _paragraph(_summary(found, shelves), bold=True)


def _paragraph(text: str, *, bold: bool | None = None, dim: bool | None = None) -> None:
    """A wrapped paragraph. The console of the other commands would bring the rules with it, which takes its time."""
    wide = min(shutil.get_terminal_size((_PIPED, 24)).columns, _WIDEST)
    plain = "NO_COLOR" in os.environ
    for line in textwrap.wrap(shown(text), max(wide, 20)):
        typer.echo(line if plain else typer.style(line, bold=bold, dim=dim))


def _print_shelf(shelf: Shelf, mine: Sequence[Affected], found: Impact) -> None:
    """The rows of one agency, in plain lines: there may be thousands."""
    where = {id(one): f"{one.document.file}:{one.line}" for one in mine}
    wide = min(max(map(len, where.values())), 56)
    how = max(len(_how(one)) for one in mine)
    for holder in Holder:
        rows = [one for one in mine if one.document.holder is holder]
        if rows:
            typer.echo(f"\n  {_heading(holder)} ({len({one.document.file for one in rows})})")
        for one in rows:
            title = one.document.title or (
                "" if holder is Holder.STRUCTURE else say("(tanpa judul)", "(untitled)")
            )
            more = "; ".join(_more(one))
            said = f"    {_how(one):<{how}}  {where[id(one)]:<{wide}}  {title}{f'  [{more}]' if more else ''}"
            typer.echo(shown(said).rstrip())
    duties = [duty for of, duty in found.duties if of is shelf]
    if duties:
        typer.echo(say(f"\n  Tugas ({len(duties)})", f"\n  Duties ({len(duties)})"))
        many = say(
            f"menurut pasal-pasal peraturan itu, di {duties[0].file}:{duties[0].line} dan seterusnya",
            f"after the articles of that regulation, in {duties[0].file}:{duties[0].line} and below",
        )
        typer.echo(f"    {many}")


def _heading(holder: Holder) -> str:
    plural = _ENGLISH[holder][1]
    return say(holder.value[:1].upper() + holder.value[1:], plural[:1].upper() + plural[1:])


def _how(one: Affected) -> str:
    return say(one.how.value, _ENGLISH_HOW[one.how])


def _more(one: Affected) -> Iterator[str]:
    if one.how is How.PROCEDURE:
        yield one.through
    elif one.through:
        yield say(f"mengutip {one.through}", f"cites {one.through}")
    if one.assumed:
        yield say("wilayah tidak ditulis", "no region is written")


def _standing(found: Impact) -> str:
    verdict = found.verdict
    by = short_form(verdict.by.regulation) if verdict.by else ""
    told = say(f"Status: {verdict.standing.value}", f"Standing: {verdict.standing.value}")
    if by:
        told += say(f" dengan {by}", f" by {by}")
    if verdict.source:
        told += say(f" (sumber: {verdict.source})", f" (source: {verdict.source})")
    return shown(told)


def _summary(found: Impact, shelves: Sequence[Shelf]) -> str:
    name = short_form(found.regulation)
    if not found.affected:
        close = [one for one in nearest(name, shelves) if one != name]
        said = say(f"Tidak ada yang bersandar pada {name}.", f"Nothing rests on {name}.")
        named = ", ".join(f'"{one}"' for one in close)
        return said + (say(f" Mungkin maksudnya {named}?", f" Did you mean {named}?") if close else "")
    counts = [(holder, found.files(holder)) for holder in Holder if found.files(holder)]
    parts = [
        say(f"{count} {holder.value}", f"{count} {_ENGLISH[holder][count > 1]}") for holder, count in counts
    ]
    if found.duties:
        parts.append(say(f"{len(found.duties)} tugas", f"{len(found.duties)} duties"))
    listed = ", ".join(parts)
    return say(f"Bersandar pada {name}: {listed}.", f"Resting on {name}: {listed}.")


def _row(job: tuple[str, str]) -> Row:
    folder, name = job
    return read_row(Path(folder), name)


def _path(shelf: Shelf, file: str) -> str:
    return (Path(shelf.folder) / file).as_posix()


def _folders(paths: Sequence[str]) -> list[Path]:
    """The agencies' folders at or below some paths; a folder that holds none is looked at as one of SOPs. Without any
    path it is the agency in which one stands, or those below."""
    from sopan.files.agency.folder import agencies_in, agency_around

    found: dict[Path, Path] = {}
    if not paths:
        around = agency_around(Path("x").absolute())
        here = (around,) if around else agencies_in(Path())
        if not here:
            raise Misused(
                say(
                    "di sini tidak ada folder instansi; sebut foldernya, misalnya: sopan impact … dinas/",
                    "there is no agency's folder here; name it, such as: sopan impact … dinas/",
                )
            )
        return list(here)
    for path in paths:
        place = Path(path)
        if place.is_file():
            raise NotADirectoryError(20, "", path)
        for folder in agencies_in(place) or (place,):
            found.setdefault(folder.resolve(), folder)
    return list(found.values())
