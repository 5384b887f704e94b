"""The files of an agency's folder and what a reorganisation changes → the new contents of these files, comments kept.

Each new text is read again: what does not say exactly what is wanted is not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sopan.files.agency.shape import is_procedure, part_of
from sopan.files.reading import read
from sopan.files.record_text import item_lines
from sopan.files.rewriting import appended, rewritten
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
    """The new text of another file, with further items of its list; the old one where it cannot be edited."""
    made = rewritten(text, rewrites)
    if made is None or not _is_whole(file, made):
        return Edition(file=file, text=text, problems=(_trouble(file, "berkas dibiarkan seperti aslinya"),))
    for record in more:
        made = appended(made, item_lines(record, _dash_column(made)))
    return Edition(file=file, text=made)


def _is_whole(file: str, text: str) -> bool:
    """Can the file still be read to its end?"""
    from sopan.files.yaml_text import compose

    _, problems = compose(text)
    return not problems and (part_of(file) is not None or is_procedure(file))


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
