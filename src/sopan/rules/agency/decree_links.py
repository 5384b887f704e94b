"""Decrees and what they rest on: an agency goes in; where decrees disagree with its SOPs, its officials and each other
comes out (DK12, DK13, DK15, DK17, DK18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sopan.model.agency import Filed
from sopan.model.decree.decree_facts import head_of_region, holder_of, position_of
from sopan.model.decree.decree_lists import Row, old_of, rows_of
from sopan.model.decree.decrees import Decree, DecreeKind, DecreeState
from sopan.model.procedure import Genericity, Procedure
from sopan.model.time.dates import long_date
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.decrees import Facts, head_of, judged
from sopan.rules.agency.offices import Offices, bare_position
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import APPROVAL, DESIGN, PRACTICE
from sopan.rules.words import numbering


@rule("DK12", "list-unlike-its-sops", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def unlike_list(case: AgencyCase) -> Iterator[Found]:
    """The list prints the SOPs as they are, each once; none is in force before its decree."""
    by_file = {one.file: one for one in case.procedures}
    last = _last_listing(case)
    for held, _ in judged(case):
        seen: set[str] = set()
        for path, row in _rows(case, held.said):
            name = row.file or _plain(row.number or row.title)
            facts: Facts = {"number": row.number or "–", "title": row.title}
            if name in seen:
                yield case.at(held.file, path, variant="repeated", **facts)
                continue
            seen.add(name)
            if found := by_file.get(row.file):
                yield from _row_unlike(case, held, path, row, found, last[row.file] == held.file)
            elif (
                not row.file
                and old_of(case.agency, row.number, row.title) is None
                and not _unresolved(held.said, path)
            ):
                yield case.at(held.file, path, variant="unknown", **facts)


def _last_listing(case: AgencyCase) -> dict[str, str]:
    """By the files of SOPs the file of the latest decree that lists them: only that one must agree with the SOP."""
    decrees = sorted(judged(case), key=lambda one: one[0].said.enacted_on.on or date.max)
    return {row.file: held.file for held, _ in decrees for _, row in _rows(case, held.said)}


def _row_unlike(
    case: AgencyCase, held: Filed[Decree], path: str, row: Row, found: Filed[Procedure], is_last: bool
) -> Iterator[Found]:
    said = found.said
    enacted, effective = held.said.enacted_on.on, said.effective_on.on
    if is_last and said.number.strip() and _plain(row.number) != _plain(said.number):
        yield case.at(
            held.file, path, variant="number", printed=row.number, said=said.number, title=said.title
        )
    elif is_last and said.title.strip() and _words(row.title) != _words(said.title):
        yield case.at(held.file, path, variant="title", printed=row.title, said=said.title, title=said.title)
    if enacted and effective and effective < enacted and held.said.kind is not DecreeKind.AMENDMENT:
        days: Facts = {"effective": long_date(effective), "enacted": long_date(enacted)}
        yield case.at(held.file, path, variant="early", title=said.title, **days)


@rule("DK13", "former-decree-not-revoked", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def former_not_revoked(case: AgencyCase) -> Iterator[Found]:
    """A decree that enacts SOPs anew revokes the decree that enacted them before."""
    enacting = [
        held
        for held, _ in judged(case)
        if held.said.kind is DecreeKind.ENACTMENT and held.said.state is DecreeState.ENACTED
    ]
    enacting.sort(key=lambda held: (held.said.enacted_on.on is None, held.said.enacted_on.on, held.file))
    gone = {_plain(number) for held, _ in judged(case) for number in (*held.said.revokes, *held.said.amends)}
    for at, held in enumerate(enacting):
        ours = {row.file or _words(row.title) for _, row in _rows(case, held.said)}
        for former in enacting[:at]:
            theirs = {row.file or _words(row.title) for _, row in _rows(case, former.said)}
            shared = len(ours & theirs)
            if shared and not _named(former.said.number, gone):
                number = former.said.number.strip() or former.file
                yield case.at(held.file, head_of(held.said), number=number, shared=shared)


@rule("DK15", "signer-without-authority", severity=Severity.ERROR, basis="V", source=APPROVAL, folder=True)
def without_authority(case: AgencyCase) -> Iterator[Found]:
    """Who signs the decree heads the unit, or for generic SOPs the region, and is the one who approves its SOPs."""
    offices = Offices(case)
    by_file = {one.file: one for one in case.procedures}
    for held, decree in judged(case):
        signer, head = position_of(case.agency, held.said), case.agency.office.head.strip()
        if not signer or decree.lacks("tanda_tangan"):
            continue
        above = offices.is_above(signer)
        if head and not above and offices.key(bare_position(signer)) != offices.key(head):
            yield case.at(held.file, "penetap", variant="unit", signer=signer, head=head)
            continue
        yield from _nobody(case, held, signer)
        for path, row in _rows(case, held.said):
            if row.file not in by_file:
                continue
            found = by_file[row.file].said
            generic = found.genericity is Genericity.GENERIC
            approver = bare_position(found.authorized_by.position)
            facts: Facts = {"signer": signer, "title": found.title}
            if generic and not above:
                region = head_of_region(case.agency.office.region) or "kepala daerah"
                yield case.at(held.file, path, variant="generic", region=region, **facts)
            elif approver and offices.key(approver) != offices.key(bare_position(signer)):
                yield case.at(held.file, path, variant="approver", approver=approver, **facts)


def _nobody(case: AgencyCase, held: Filed[Decree], signer: str) -> Iterator[Found]:
    """The register of officials knows nobody in the position on the day."""
    day = held.said.enacted_on.on
    known = case.agency.appointments
    if day is None or held.said.verbatim or held.said.signature.name or not known:
        return
    if holder_of(case.agency, signer, day) is None:
        weight = Severity.WARNING
        yield case.at(
            held.file,
            "ditetapkan_pada",
            severity=weight,
            variant="nobody",
            signer=signer,
            date=long_date(day),
        )


@rule("DK17", "repeated-decree-number", severity=Severity.ERROR, basis="P", source=PRACTICE, folder=True)
def repeated_number(case: AgencyCase) -> Iterator[Found]:
    """A number is given once: to one decree, and to no SOP besides."""
    taken = {_plain(held.said.number): held.file for held in reversed(case.procedures)}
    taken |= {_plain(one.number): "sop-lama.xlsx" for one in case.agency.old_procedures}
    taken.pop("", None)
    decrees: dict[str, str] = {}
    for held, _ in judged(case):
        number = _plain(held.said.number)
        if not number:
            continue
        shown = " ".join(held.said.number.split())
        if number in decrees:
            yield case.at(held.file, "nomor", variant="decree", number=shown, other=decrees[number])
        elif number in taken:
            yield case.at(held.file, "nomor", variant="sop", number=shown, other=taken[number])
        elif _named(number, {_plain(one) for one in held.said.revokes}):
            yield case.at(held.file, "nomor", variant="revoked", number=shown, other="mencabut")
        elif _named(number, {_plain(one) for one in held.said.amends}):
            yield case.at(held.file, "nomor", variant="amended", number=shown, other="mengubah")
        decrees.setdefault(number, held.file)


@rule("DK18", "doubtful-decree-number", severity=Severity.WARNING, basis="P", source=PRACTICE, folder=True)
def doubtful_number(case: AgencyCase) -> Iterator[Found]:
    """A decree's number has no empty places, follows the office's pattern and names the year of the decree."""
    pattern = case.profile.decree.number_pattern
    for held, _ in judged(case):
        number, day = " ".join(held.said.number.split()), held.said.enacted_on.on
        if not number:
            continue
        year = numbering.year_of(number, pattern)
        if numbering.unfilled(number):
            if held.said.state is DecreeState.ENACTED:
                yield case.at(held.file, "nomor", variant="unfilled", number=number)
        elif not numbering.agrees(number, pattern):
            yield case.at(
                held.file, "nomor", variant="pattern", number=number, example=numbering.example(pattern)
            )
        elif year and day and year != day.year:
            yield case.at(held.file, "nomor", variant="year", number=number, year=year, date=long_date(day))


def _rows(case: AgencyCase, decree: Decree) -> Iterator[tuple[str, Row]]:
    """Every row of every annex with its place in the file."""
    for number, annex in enumerate(decree.annexes, 1):
        for row in rows_of(case.agency, annex):
            yield f"lampiran[{number}].{row.place}", row


def _unresolved(decree: Decree, path: str) -> bool:
    """Does the row name an SOP by its file, so that reading has told already that it is not there?"""
    found = re.fullmatch(r"lampiran\[(\d+)\]\.sop\[(\d+)\]", path)
    if found is None:
        return False
    return bool(decree.annexes[int(found[1]) - 1].procedures[int(found[2]) - 1].procedure)


def _named(number: str, named: set[str]) -> bool:
    """Is a number among those named, alone or within a longer name of the decree?"""
    wanted = _plain(number)
    return bool(wanted) and any(wanted == one or f"nomor{wanted}" in one for one in named)


def _plain(number: str) -> str:
    return "".join(number.casefold().split())


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
