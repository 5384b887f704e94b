"""Legal bases (XR05–XR07): an agency goes in; what rests on a revoked regulation or an old amendment comes out, and where
the basis of SOPs themselves, or of one SOP's procedure, is not cited.

How a regulation stands is said only as far as the register shows it, and always with the register's source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sopan.model.decree.decrees import DecreeState
from sopan.model.law.citations import read_citation, short_form
from sopan.model.law.cited import Cited, Holder
from sopan.model.law.registry import Standing, Verdict
from sopan.model.law.regulations import Regulation
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.citations import plain
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import SOP_BOOK, UNVERIFIED

GUIDELINE = "PermenPANRB 35/2012"
_OF_SOPS = re.compile(r"\bstandar operasional\b|\bsop\b", re.IGNORECASE)
_LIST = 3  # citations that make a list of legal bases
_STRUCTURE = re.compile(
    r"\bsusunan (?:organisasi|perangkat)|\borganisasi dan tata kerja|\btata kerja\b|\btugas(?: pokok)? dan fungsi\b"
    r"|\btugas,? fungsi|^pembentukan (?:dan susunan )?(?:daerah|perangkat|organisasi|kabupaten|kota|provinsi)",
    re.IGNORECASE,
)


@rule("XR05", "basis-no-longer-stands", severity=Severity.WARNING, basis="P+X", source=SOP_BOOK, folder=True)
def no_longer_stands(case: AgencyCase) -> Iterator[Found]:
    """A legal basis is not revoked, and its newest amendment is cited with it, as far as the register shows."""
    for one in case.citations:
        if one.running or one.regulation is None or not one.regulation.number or not one.regulation.year:
            continue
        verdict = case.agency.registry.standing(one.regulation, _day(case, one))
        if verdict.standing is Standing.REVOKED:
            yield _stands(case, one, verdict, "replaced" if verdict.by else "revoked")
        elif verdict.standing is Standing.AMENDED and verdict.by and not _named(case, one, verdict):
            yield replace(_stands(case, one, verdict, "amended"), severity=Severity.HINT)


@rule("XR06", "guideline-not-cited", severity=Severity.HINT, basis="P", source=SOP_BOOK, folder=True)
def guideline(case: AgencyCase) -> Iterator[Found]:
    """A decree on SOPs and the book's list of legal bases cite PermenPANRB 35/2012, by its right title."""
    wanted = read_citation(GUIDELINE).regulation
    assert wanted is not None
    title = case.agency.registry.title(wanted)
    for listed in _lists(case):
        found = next((one for one in listed if _is(case, one, wanted)), None)
        if found is None:
            path = listed[0].path.partition("[")[0] if listed[0].holder is Holder.DECREE else listed[0].path
            yield case.at(listed[0].file, path, variant="missing", title=title)
        elif found.regulation and found.regulation.title and plain(found.regulation.title) != plain(title):
            said = found.regulation.title
            yield case.at(found.file, found.path, variant="title", said=said, title=title)


@rule("XR07", "basis-only-on-structure", severity=Severity.HINT, basis="U", source=UNVERIFIED, folder=True)
def only_on_structure(case: AgencyCase) -> Iterator[Found]:
    """At least one legal basis of an SOP is about its subject and not only about the office's structure."""
    by_file: dict[str, list[Cited]] = {}
    for one in case.citations:
        if one.holder is Holder.PROCEDURE:
            by_file.setdefault(one.file, []).append(one)
    for file, cited in by_file.items():
        titles = [_title(case, one) for one in cited]
        if titles and all(title and _STRUCTURE.search(title) for title in titles):
            yield case.at(file, "dasar_hukum", titles="; ".join(map(quoted, titles)))


def _day(case: AgencyCase, one: Cited) -> date | None:
    """The day on which a basis is judged: of an enacted decree the day of its enactment."""
    if one.holder is Holder.DECREE:
        held = next((decree.said for decree in case.agency.decrees if decree.file == one.file), None)
        if held is not None and held.state is DecreeState.ENACTED and held.enacted_on.on:
            return held.enacted_on.on
    return case.on


def _stands(case: AgencyCase, one: Cited, verdict: Verdict, variant: str) -> Found:
    """How a cited regulation stands, and whose word that is."""
    assert one.regulation is not None
    by = short_form(verdict.by.regulation) if verdict.by else "–"
    source = verdict.source or "peraturan.yaml"
    cited = short_form(one.regulation)
    return case.at(one.file, one.path, variant=variant, cited=cited, by=by, source=source)


def _named(case: AgencyCase, one: Cited, verdict: Verdict) -> bool:
    """Is the newest amendment named by the citation itself, or does it stand in the same file?"""
    assert verdict.by is not None
    registry = case.agency.registry
    beside = (each.citation for each in case.citations if each.file == one.file)
    named = (each.regulation for citation in beside for each in (citation, *citation.changed_by))
    return any(registry.known(each).key == verdict.by.regulation.key for each in named if each is not None)


def _lists(case: AgencyCase) -> Iterator[list[Cited]]:
    """The lists that ought to cite the guideline: those of decrees on SOPs and of the book's texts."""
    by_file: dict[str, list[Cited]] = {}
    for one in case.citations:
        if not one.running and one.holder in (Holder.DECREE, Holder.TEXT):
            by_file.setdefault(one.file, []).append(one)
    titles = {held.file: held.said.title for held in case.agency.decrees}
    for file, listed in by_file.items():
        if _OF_SOPS.search(titles[file]) if file in titles else len(listed) >= _LIST:
            yield listed


def _is(case: AgencyCase, one: Cited, wanted: Regulation) -> bool:
    return one.regulation is not None and case.agency.registry.known(one.regulation).key == wanted.key


def _title(case: AgencyCase, one: Cited) -> str:
    if one.regulation is None:
        return ""
    return one.regulation.title or case.agency.registry.title(one.regulation)
