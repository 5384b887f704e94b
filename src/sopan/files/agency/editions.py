"""The files of an agency's folder and what a reorganisation changes → the new contents of these files, comments kept.

Each new text is read again: what does not say exactly what is wanted is not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sopan.files.reading import read
from sopan.files.record_text import item_lines
from sopan.files.rewriting import appended, rewritten
from sopan.files.rewriting_anew import changed_data, plain_data, written_anew
from sopan.files.writing import write
from sopan.model.procedure import Procedure
from sopan.model.reorganisation import Rewrite
from sopan.problems import Location, Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One file after the change."""

    file: str
    text: str
    problems: tuple[Problem, ...] = ()


def new_edition(file: str, text: str, rewrites: Iterable[Rewrite], wanted: Procedure) -> Edition:
    """An SOP's new text. Where its lines cannot be edited it is written anew, which is told."""
    made = rewritten(text, rewrites)
    if made is not None and read(made).procedure == wanted:
        return Edition(file=file, text=made)
    return Edition(
        file=file, text=write(wanted), problems=(_trouble(file, "berkas ditulis ulang tanpa komentar"),)
    )


def new_register(file: str, text: str, rewrites: Iterable[Rewrite], more: Iterable[object] = ()) -> Edition:
    """The new text of another file, with further items of its list. Where it cannot be edited between its lines it is
    written anew; a file that is not whole stays as it is. Both are told."""
    wanted, records = tuple(rewrites), tuple(more)
    items = [item for record in records for item in plain_data("\n".join(item_lines(record, 0)))]
    meant = plain_data(text)
    if meant is None or not changed_data(meant, wanted, items):
        return Edition(file=file, text=text, problems=(_trouble(file, "berkas dibiarkan seperti aslinya"),))
    made = rewritten(text, wanted)
    for record in records if made is not None else ():
        made = appended(made or "", item_lines(record, _dash_column(made or "")))
    if made is not None and plain_data(made) == meant:
        return Edition(file=file, text=made)
    made, kept = written_anew(text, wanted, items, meant)
    how = "berkas ditulis ulang dengan komentarnya" if kept else "berkas ditulis ulang tanpa komentar"
    return Edition(file=file, text=made, problems=(_trouble(file, how),))


def _dash_column(text: str) -> int:
    """In which column the items of the file's list begin."""
    dashes = (len(line) - len(line.lstrip()) for line in text.split("\n") if line.lstrip().startswith("- "))
    return min(dashes, default=2)


def _trouble(file: str, what: str) -> Problem:
    return Problem(
        code="RO12", severity=Severity.WARNING, at=Location(file=file, line=1), facts={"akibat": what}
    )


def texts_of(contents: Mapping[str, bytes], files: Iterable[str]) -> dict[str, str]:
    """The texts of some files, line ends as they are."""
    return {name: contents[name].decode("utf-8", errors="replace") for name in files if name in contents}
