"""A folder as read and one of its decrees go in; its SOPs that must be corrected first come out, with what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sopan.files.agency import AgencyReading
from sopan.files.yaml_text import CUT_SHORT
from sopan.model.agency import Filed
from sopan.model.decree.decree_lists import Row, all_rows, old_of
from sopan.model.decree.decrees import Decree
from sopan.model.procedure import Stage
from sopan.problems import Problem, Severity
from sopan.rules import check, check_agency

_UNREADABLE = (
    *CUT_SHORT,
    "BR03",
    "BR13",
    "BR21",
)  # no rule draws conclusions from what was not read to its end


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """An SOP of the list with everything that must be corrected in it, located; `file` is "" where the list names an SOP
    that is not there."""

    file: str
    title: str
    problems: tuple[Problem, ...] = ()


def faulty(reading: AgencyReading, held: Filed[Decree], on: date | None = None) -> tuple[Faulty, ...]:
    """The listed SOPs with errors: of reading, of the rules as if the SOP were ready for enactment, of the folder."""
    rows = {row.file or row.title or row.number: row for row in all_rows(reading.agency, held.said)}
    if not rows:
        return ()
    of_folder: dict[str, list[Problem]] = {}
    for problem in check_agency(reading.agency, reading.profile, on=on):
        of_folder.setdefault(problem.at.file, []).append(problem)
    found = (
        _faulty(reading, row, of_folder.get(row.file, []), on)
        for row in rows.values()
        if row.file or old_of(reading.agency, row.number, row.title) is None
    )
    return tuple(one for one in found if one is not None)


def _faulty(reading: AgencyReading, row: Row, of_folder: list[Problem], on: date | None) -> Faulty | None:
    if not row.file:
        return Faulty(file="", title=row.title or row.number)
    one = reading.readings[row.file]
    own = [problem.in_file(row.file) for problem in one.problems]
    if not any(problem.code in _UNREADABLE for problem in own):
        found = check(one.procedure, reading.profile, on=on, stage=Stage.READY)
        own.extend(problem.in_file(row.file) for problem in found)
    errors = [
        reading.locate(problem)
        for problem in (*own, *of_folder)
        if problem.severity is Severity.ERROR and not problem.waiver
    ]
    return Faulty(file=row.file, title=row.title, problems=tuple(errors)) if errors else None
