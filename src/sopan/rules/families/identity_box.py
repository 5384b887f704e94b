"""Identity page, upper part: a procedure's unit, number, dates and official go in, findings come out (ID01–ID10).

Told here is only what one SOP can show. Whether the unit's name is that of the organisation's regulation, whether
the number is used twice, and whether the approver may approve, is seen only beside the agency's other papers. What
enactment gives is asked only from the stage that needs it; what a draft has already written wrongly weighs less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sopan.model.procedure import Stage
from sopan.model.time.dates import WrittenDate, long_date
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN, IDENTITY, PRACTICE, UNVERIFIED
from sopan.rules.words import nip, numbering

_NOTHING = " -–.0"  # what an empty cell for a date may hold; all else that is no date is told by reading
_ACTING = re.compile(
    r"^\W*(?:(?:plt|plh|pjs?|penjabat|pelaksana (?:tugas|harian)|wakil)\b[.\s()]*)*", re.IGNORECASE
)
_WITHOUT_NIP = re.compile(
    r"(?:presiden|menteri|gubernur|bupati|wali ?kota|kepala desa|perbekel|keuchik|wali nagari|kuwu|ketua|komisioner"
    r"|direktur utama|kepala kepolisian|kapol\w+|komandan|panglima)\b",
    re.IGNORECASE,
)


@rule("ID01", "incomplete-letterhead", severity=Severity.ERROR, basis="D", source=IDENTITY)
def incomplete_letterhead(case: Case) -> Iterator[Found]:
    """The unit that makes the SOP is named; the printed page also bears its logo."""
    procedure = case.procedure
    if all(map(_blank, (*procedure.agency, procedure.unit))):
        begun = Severity.HINT if case.stage is Stage.DRAFT else None
        yield case.on_page("agency", severity=begun, variant="unit")
    if _blank(procedure.logo) and _reached(case, Stage.READY):
        yield case.on_page("logo", severity=Severity.WARNING, variant="logo")


@rule("ID02", "bad-sop-number", severity=Severity.ERROR, basis="D", source=IDENTITY)
def bad_number(case: Case) -> Iterator[Found]:
    """An SOP that is ready has its number, without empty places and after the agency's pattern."""
    written = " ".join(case.procedure.number.split())
    pattern = case.profile.number_pattern
    if _blank(written):
        if _reached(case, Stage.READY):
            yield case.on_page("number", variant="missing")
    elif numbering.unfilled(written):
        if _reached(case, Stage.READY):
            yield case.on_page("number", variant="unfilled", number=written)
    elif not numbering.agrees(written, pattern):
        yield case.on_page(
            "number",
            severity=_weight_of_what_is_written(case),
            variant="pattern",
            number=written,
            pattern=pattern,
            example=numbering.example(pattern),
        )


@rule(
    "ID03",
    "number-of-another-year",
    severity=Severity.WARNING,
    basis="P",
    source=PRACTICE,
    since=Stage.READY,
)
def number_of_another_year(case: Case) -> Iterator[Found]:
    """The year in the number is not before the SOP was finished nor after it came into force."""
    year = numbering.year_of(case.procedure.number, case.profile.number_pattern)
    if year is None or any(dates_out_of_order(case)):
        return
    finished, revised, effective = _days(case)
    number = " ".join(case.procedure.number.split())
    if finished and year < finished.year:
        yield case.on_page("number", variant="early", number=number, year=year, date=long_date(finished))
    elif effective and year > (last := max(effective, revised or effective)).year:
        yield case.on_page("number", variant="late", number=number, year=year, date=long_date(last))


@rule("ID04", "missing-title", severity=Severity.ERROR, basis="D", source=IDENTITY)
def missing_title(case: Case) -> Iterator[Found]:
    """The SOP has a title."""
    if _blank(case.procedure.title):
        yield case.on_page("title")


@rule("ID05", "bad-completion-date", severity=Severity.ERROR, basis="D", source=IDENTITY)
def bad_completion_date(case: Case) -> Iterator[Found]:
    """An SOP that is ready tells the day on which it was finished; that day has come."""
    written = case.procedure.completed_on
    if _says_nothing(written) and _reached(case, Stage.READY):
        yield case.on_page("completed_on", variant="missing")
    elif _is_ahead(case, written):
        weight = _weight_of_what_is_written(case)
        yield case.on_page("completed_on", severity=weight, variant="future", date=written.printed)


@rule(
    "ID06",
    "missing-effective-date",
    severity=Severity.ERROR,
    basis="D",
    source=IDENTITY,
    since=Stage.IN_FORCE,
)
def missing_effective_date(case: Case) -> Iterator[Found]:
    """An SOP in force tells since when."""
    if _says_nothing(case.procedure.effective_on):
        yield case.on_page("effective_on")


@rule("ID07", "doubtful-revision-date", severity=Severity.HINT, basis="X", source=DESIGN)
def doubtful_revision_date(case: Case) -> Iterator[Found]:
    """Tanggal Revisi is the day of a revision that has happened after the SOP was finished."""
    finished, written = case.procedure.completed_on, case.procedure.revised_on
    if written.on is None:
        if "0" in written.text and _says_nothing(written):
            yield case.on_page("revised_on", variant="number", written=written.text.strip())
    elif _is_ahead(case, written):
        yield case.on_page("revised_on", variant="future", date=written.printed)
    elif written.on == finished.on:
        yield case.on_page("revised_on", variant="same", date=written.printed)


@rule(
    "ID08",
    "dates-out-of-order",
    severity=Severity.ERROR,
    basis="D+P",
    source=f"{IDENTITY}; {PRACTICE}",
)
def dates_out_of_order(case: Case) -> Iterator[Found]:
    """Finished, revised, in force: told once, at the first date that is too early."""
    finished, revised, effective = _days(case)
    weight = _weight_of_what_is_written(case)
    if finished and revised and revised < finished:
        earlier, later, name, variant = revised, finished, "revised_on", "revised"
    elif finished and effective and effective < finished:
        earlier, later, name, variant = effective, finished, "effective_on", "effective"
    elif revised and effective and effective < revised and _reached(case, Stage.IN_FORCE):
        earlier, later, name, variant = effective, revised, "effective_on", "renewed"
        weight = Severity.WARNING
    else:
        return
    yield case.on_page(
        name, severity=weight, variant=variant, earlier=long_date(earlier), later=long_date(later)
    )


@rule(
    "ID09",
    "incomplete-approver",
    severity=Severity.ERROR,
    basis="D",
    source=IDENTITY,
    since=Stage.READY,
)
def incomplete_approver(case: Case) -> Iterator[Found]:
    """The official who approves stands there with position, name and NIP."""
    who = case.procedure.authorized_by
    missing = [name for name in ("position", "name", "nip") if _blank(getattr(who, name))]
    if len(missing) == 3:
        yield case.on_page("authorized_by", variant="none")
        return
    for name in missing:
        if name != "nip" or not _WITHOUT_NIP.match(_ACTING.sub("", who.position)):
            yield case.on_page(f"authorized_by.{name}", variant=name)


@rule("ID10", "doubtful-nip", severity=Severity.HINT, basis="U", source=UNVERIFIED)
def doubtful_nip(case: Case) -> Iterator[Found]:
    """A NIP has 18 digits: birth, appointment, sex, serial. One that has them is written in one piece or in these four
    groups."""
    written = case.procedure.authorized_by.nip
    number = nip.bare(written)
    if _blank(written) or number is None:
        return
    place, shown, grouped = "authorized_by.nip", " ".join(written.split()), nip.grouped(number)
    if fault := nip.fault(number):
        yield case.on_page(place, variant=fault, nip=shown, count=len(number))
    elif written not in (number, grouped):
        yield case.on_page(place, variant="spelling", nip=shown, grouped=grouped).mended(grouped)


def _blank(text: str) -> bool:
    """Does the text say nothing: empty, or only signs such as `-` and `…`?"""
    return not any(map(str.isalnum, text))


def _says_nothing(written: WrittenDate) -> bool:
    return written.on is None and not written.text.strip(_NOTHING)


def _reached(case: Case, stage: Stage) -> bool:
    return case.stage.rank >= stage.rank


def _weight_of_what_is_written(case: Case) -> Severity | None:
    """A draft may still change what it has written before its time."""
    return None if _reached(case, Stage.READY) else Severity.WARNING


def _is_ahead(case: Case, written: WrittenDate) -> bool:
    return bool(case.on and written.on and written.on > case.on)


def _days(case: Case) -> tuple[date | None, date | None, date | None]:
    """The days of finishing, revision and entry into force, as far as they can be compared: a day of finishing or
    revision that is still ahead has its own finding (ID05, ID07)."""
    procedure = case.procedure
    finished, revised = (
        None if _is_ahead(case, written) else written.on
        for written in (procedure.completed_on, procedure.revised_on)
    )
    return finished, revised, procedure.effective_on.on
