"""A table (CSV, TSV, pasted from Word or Excel) → a procedure, what was guessed, and the text of an SOP file.

Columns are known by their heads. The actor stands in a column of names, or has a column of his own with a
mark in it. The table's own step numbers are dropped, and what refers to them is turned into places.
"""

from __future__ import annotations

from dataclasses import dataclass

from sopan.files.reading import LARGEST, read
from sopan.files.table.grid import rows_of, text_of
from sopan.files.table.heads import find
from sopan.files.table.identity import told_above
from sopan.files.table.steps import Gatherer, Guess
from sopan.files.writing import write
from sopan.model.procedure import Actor, Procedure
from sopan.problems import UnreadableFile

__all__ = ["Guess", "Tabled", "procedure_from_table", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """What a table said. `guesses` are the places where it could also have meant something else."""

    procedure: Procedure
    guesses: tuple[Guess, ...] = ()


def procedure_from_table(data: str | bytes, title: str = "") -> Tabled:
    """Read a table. UnreadableFile when it is none (BA04), has no heads (BA03) or no steps (BA06)."""
    if len(data) > LARGEST:
        raise UnreadableFile("BA05", {"batas": f"{LARGEST // 1_000_000} MB"})
    rows = rows_of(text_of(data))
    columns = find(rows)
    if columns is None:
        raise UnreadableFile("BA03")
    gatherer = Gatherer(columns)
    for row in rows[columns.first :]:
        gatherer.row(row)
    steps = gatherer.steps()
    if not steps:
        raise UnreadableFile("BA06")
    values, alone = told_above(rows[: columns.top])
    guesses = [*gatherer.guesses]
    if title:
        values["title"] = title
    elif alone and "title" not in values:
        values["title"] = alone
        guesses.append(Guess("judul", "judul diambil dari baris di atas tabel"))
    actors = tuple(Actor(name=name) for name in gatherer.actors)
    return Tabled(procedure=Procedure(**values, actors=actors, steps=steps), guesses=tuple(guesses))


def written(tabled: Tabled) -> str:
    """The text of the SOP file; each guess is a comment at its place."""
    plain = write(tabled.procedure)
    places = read(plain).places
    lines = plain.rstrip("\n").split("\n")
    head = []
    for guess in tabled.guesses:
        place = places.get(guess.path)
        note = " ".join(guess.note.split())
        if place is None:
            head.append(f"# tebakan: {note}")
        else:
            mark = "; " if "  # tebakan: " in lines[place.line - 1] else "  # tebakan: "
            lines[place.line - 1] += mark + note
    text = "\n".join([*head, *lines]) + "\n"
    return text if read(text).procedure == tabled.procedure else plain
