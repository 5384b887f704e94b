"""Annexes of decrees: the rows of their lists of SOPs, and what one decree's list changes in that of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sopan.model.agency import Agency, Filed, OldProcedure
from sopan.model.decree.decrees import Annex, Decree, Listed
from sopan.model.procedure import Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as printed. `file` is the SOP's file in the folder, "" for one that is not there; `place` the row's place
    within the annex (`sop[2]`)."""

    number: str = ""
    title: str = ""
    unit: str = ""
    file: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an amending decree's list adds, replaces (old row, new row) and removes."""

    added: tuple[Row, ...] = ()
    replaced: tuple[tuple[Row, Row], ...] = ()
    removed: tuple[Row, ...] = ()


def rows_of(agency: Agency, annex: Annex) -> tuple[Row, ...]:
    """The list of an annex. A row prints its own number and title where the file gives them, else the SOP's."""
    if annex.everything:
        return tuple(_row(agency, Listed(), held, "semua") for held in agency.procedures)
    return tuple(
        _row(agency, row, _behind(agency, row), f"sop[{number}]")
        for number, row in enumerate(annex.procedures, 1)
    )


def all_rows(agency: Agency, decree: Decree) -> tuple[Row, ...]:
    """The rows of all annexes."""
    return tuple(row for annex in decree.annexes for row in rows_of(agency, annex))


def old_of(agency: Agency, number: str, title: str) -> OldProcedure | None:
    """The SOP in the old format with this number or title."""
    wanted, named = "".join(number.casefold().split()), " ".join(title.casefold().split())
    return next(
        (
            one
            for one in agency.old_procedures
            if (wanted and wanted == "".join(one.number.casefold().split()))
            or (named and named == " ".join(one.title.casefold().split()))
        ),
        None,
    )


def changes(agency: Agency, decree: Decree) -> Changes:
    """What the decree's list changes in the lists of the decrees it amends: an amending decree lists all SOPs as they
    are after the change."""
    amended = [agency.decree(number) for number in decree.amends]
    old = [row for held in amended if held is not None for row in all_rows(agency, held.said)]
    if not old:
        return Changes()
    new = all_rows(agency, decree)
    before, after = _by_key(old), _by_key(new)
    pairs = ((before[key], row) for key, row in after.items() if key in before)
    return Changes(
        added=tuple(row for key, row in after.items() if key not in before),
        replaced=tuple((old, new) for old, new in pairs if _shown(old) != _shown(new)),
        removed=tuple(row for key, row in before.items() if key not in after),
    )


def _row(agency: Agency, listed: Listed, held: Filed[Procedure] | None, place: str) -> Row:
    if held is None:
        old = old_of(agency, listed.number, listed.title)
        title = listed.title or (old.title if old else listed.procedure)
        number = listed.number or (old.number if old else "")
        return Row(number=number, title=title, unit=old.unit if old else "", place=place)
    return Row(
        number=listed.number or held.said.number,
        title=listed.title or held.said.title,
        unit=held.said.unit,
        file=held.file,
        place=place,
    )


def _behind(agency: Agency, row: Listed) -> Filed[Procedure] | None:
    names = (row.procedure,) if row.procedure else (row.number, row.title)
    found = (agency.procedure(name) for name in names if name.strip())
    return next((one for one in found if one is not None), None)


def _by_key(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.file or " ".join(row.title.casefold().split()): row for row in rows}


def _shown(row: Row) -> tuple[str, str]:
    return " ".join(row.number.split()), " ".join(row.title.split())
