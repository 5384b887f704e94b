"""Titles and duties: an agency goes in; titles that stand twice, SOPs without a duty, and titles whose need was not
assessed come out (TT06, TT07, LC10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sopan.language.alike import SAME, alike_pairs, bare
from sopan.model.agency import Filed
from sopan.model.duties import DutyRow
from sopan.model.procedure import Procedure
from sopan.model.tracing import Titled, all_titled, likely_rows, same_unit, traced
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import DESIGN, IDENTITY, NEED_TEST, REQUIREMENTS

DUTIES = "tugas.yaml"


@rule(
    "TT06",
    "title-written-twice",
    severity=Severity.ERROR,
    basis="D+X",
    source=f"{REQUIREMENTS}; selebihnya {DESIGN}",
    folder=True,
)
def title_written_twice(case: AgencyCase) -> Iterator[Found]:
    """A title stands once in a unit. The same work in two units, or nearly the same words, is worth a look; each SOP is
    told of the first one it repeats."""
    titled = [one for one in all_titled(case.agency) if one.file not in case.broken]
    told: set[int] = set()
    for pair in sorted(alike_pairs([one.title for one in titled]), key=lambda pair: (-pair.score, pair)):
        first, second = titled[pair.first], titled[pair.second]
        if second.old:  # the list of old SOPs comes last: then the new one is told of
            first, second = second, first
        place = pair.first if first is titled[pair.second] else pair.second
        if second.old or place in told:
            continue
        told.add(place)
        variant, weight = _kind_of_repeat(first, second, pair.score)
        yield case.at(
            second.file,
            "judul",
            severity=weight,
            variant=variant,
            other=quoted(first.title),
            file=first.file if not first.old else f"{first.file}, baris {first.row}",
            unit=quoted(first.unit or "–"),
        )


def _kind_of_repeat(first: Titled, second: Titled, score: float) -> tuple[str, Severity | None]:
    if first.old:
        return "old", Severity.HINT
    if score < SAME:
        return "near", Severity.HINT
    if not same_unit(first.unit, second.unit):
        return "across", Severity.WARNING
    return ("same", None) if bare(first.title) == bare(second.title) else ("reworded", Severity.WARNING)


@rule("TT07", "procedure-without-duty", severity=Severity.WARNING, basis="D", source=IDENTITY, folder=True)
def procedure_without_duty(case: AgencyCase) -> Iterator[Found]:
    """Every SOP serves a duty or function of its unit. Before the duties are written down, that is one hint."""
    if DUTIES in case.broken:
        return
    if not case.agency.duties:
        if case.procedures:
            yield case.at_office("nama", severity=Severity.HINT, variant="none", count=len(case.procedures))
        return
    found = traced(case.agency)
    serving = {found.titled[at].file: rows for at, rows in found.serves.items() if not found.titled[at].old}
    for held in case.procedures:
        rows = [found.rows[at] for at in serving.get(held.file, ())]
        if rows:
            yield from _elsewhere(case, held, rows)
        elif held.said.title.strip() and not held.said.duties:  # a mark that leads nowhere is told by BR22
            likely = likely_rows(held.said.title, held.said.unit, found.rows)
            facts: dict[str, Any] = {
                "title": quoted(held.said.title),
                "likely": _named([found.rows[at] for at in likely]),
            }
            yield case.at(held.file, "judul", variant="likely" if likely else "missing", **facts)


def _elsewhere(case: AgencyCase, held: Filed[Procedure], rows: list[DutyRow]) -> Iterator[Found]:
    """The duties that the SOP serves are all another unit's."""
    unit = held.said.unit
    others = [row.unit for row in rows if row.unit]
    if (
        unit
        and others
        and case.structure.units  # without them nobody knows which unit is below which
        and len(others) == len(rows)
        and not any(_is_of(case, unit, other) for other in others)
    ):
        facts: dict[str, Any] = {"unit": quoted(unit), "other": quoted(others[0]), "duty": _named(rows[:1])}
        yield case.at(held.file, "tugas", severity=Severity.HINT, variant="elsewhere", **facts)


def _is_of(case: AgencyCase, one: str, other: str) -> bool:
    """Do two names mean one unit, or a unit and the one above it?"""
    first, second = case.structure.unit(one), case.structure.unit(other)
    if same_unit(one, other) or (first is not None and first == second):
        return True
    return any(
        low is not None and high is not None and same_unit(low.parent, high.name)
        for low, high in ((first, second), (second, first))
    )


@rule("LC10", "need-not-assessed", severity=Severity.HINT, basis="V", source=NEED_TEST, folder=True)
def need_not_assessed(case: AgencyCase) -> Iterator[Found]:
    """For every title chosen from a duty it is recorded that the work is routine, gives an output and involves two
    parties or more. Where no title was assessed yet, that is one hint."""
    rows = case.agency.duties if DUTIES not in case.broken else ()
    chosen = [(number, row) for number, row in enumerate(rows, 1) if row.titles and not row.exempt]
    if chosen and not any(row.needs for row in rows):
        yield case.at_office("nama", variant="none", count=sum(len(row.titles) for _, row in chosen))
        return
    for number, row in chosen:
        for title in row.titles:
            need = row.need(title)
            if need is None or (not need.asked and need.met is not False):
                yield case.at(DUTIES, f"tugas[{number}]", variant="missing", title=quoted(title))
            elif need.met is False and need.decision not in ("hapus", "gabung"):
                yield case.at(DUTIES, f"tugas[{number}].kebutuhan", variant="unmet", title=quoted(title))


def _named(rows: list[DutyRow]) -> str:
    return "; ".join(f"{row.id} ({quoted(row.text)})" if row.id else quoted(row.text) for row in rows) or "–"
