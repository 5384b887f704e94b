"""An agency's duties in, the rows of the forms that are made of them out: identification of titles, assessment of needs.

Only what officers wrote is printed; proposals are for `sopan titles`. `without` are the files of SOPs that are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopan.document import Words
from sopan.model.agency import Agency
from sopan.model.duties import LEAST_PARTIES, DutyRow, Need, filled, leaves

Row = tuple[Words, ...]


def title_rows(agency: Agency, without: frozenset[str] = frozenset()) -> Iterator[Row]:
    """Under each unit's name its rows; of the chain only what differs from the row above (F1)."""
    above = DutyRow()
    for number, row in enumerate(_duties(agency, without), 1):
        if row.unit != above.unit:
            yield (row.unit or "–",)
            above = DutyRow(unit=row.unit)
        yield (
            str(number),
            row.article,
            *_chain(row, above),
            row.activity,
            _output(row),
            "\n".join(row.aspects),
            _result(row),
        )
        above = row


def _chain(row: DutyRow, above: DutyRow) -> tuple[str, str, str]:
    """Duty, function and subfunction, each empty where it continues the row above."""
    if row.duty != above.duty:
        return row.duty, row.function, row.subfunction
    if row.function != above.function:
        return "", row.function, row.subfunction
    return "", "", "" if row.subfunction == above.subfunction else row.subfunction


def _output(row: DutyRow) -> str:
    return f"{row.output} ({row.note})" if row.note else row.output


def _result(row: DutyRow) -> str:
    """The titles, or why there are none."""
    return "\n".join(row.titles) or (f"Tanpa SOP: {row.exempt}" if row.exempt else "")


def need_rows(agency: Agency, without: frozenset[str] = frozenset()) -> Iterator[Row]:
    """Under each unit's name one row for each title, or for an activity without one (F2)."""
    unit: str | None = None
    number = 0
    for row in _duties(agency, without):
        if row.unit != unit:
            unit = row.unit
            yield (unit or "–",)
        for title in row.titles or ("",):
            number += 1
            yield _need_row(number, title or row.activity or row.text, row.need(title) or Need(), row.exempt)


def _need_row(number: int, title: str, need: Need, exempt: str) -> Row:
    parties = "" if need.parties is None else f"{_yes(need.parties >= LEAST_PARTIES)} ({need.parties})"
    return (
        str(number),
        title,
        need.surroundings,
        need.policy,
        need.organisation,
        _yes(need.routine),
        _yes(need.has_output),
        parties,
        need.decision.value.capitalize() if need.decision else "",
        need.priority.value.capitalize() if need.priority else "",
        need.reason or exempt,
    )


def _duties(agency: Agency, without: frozenset[str]) -> list[DutyRow]:
    """The rows in which work stands, each with its whole chain, but for those that lead to an SOP that is left out."""
    gone = [held.said for held in agency.procedures if held.file in without]
    ids = {duty for one in gone for duty in one.duties}
    titles = {_plain(one.title) for one in gone}
    whole = filled(agency.duties)
    return [
        whole[at]
        for at in leaves(agency.duties)
        if whole[at].id not in ids and not any(_plain(title) in titles for title in whole[at].titles)
    ]


def _yes(answer: bool | None) -> str:
    return "" if answer is None else "Ya" if answer else "Tidak"


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
