"""The book of SOPs as it will be put together: a folder goes in; a cover without its facts, contents that do not fit the
chapters, words left over from another kind of book, legal bases out of order come out (BK01–BK06)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sopan.model.agency import Agency, Filed
from sopan.model.book_plan import BookPlan, PlannedPart, plan_of
from sopan.model.decree.decrees import Decree, DecreeKind, DecreeState
from sopan.model.decree.ordinals import enumerated, roman
from sopan.model.law.citations import read_citation, short_form
from sopan.model.law.regulations import order
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN, DRAFTING_TECHNIQUE, EXPLANATION, SOP_BOOK, TITLE_PAGE
from sopan.rules.words.book import (
    Line,
    chapter_in,
    entries_in,
    is_stray,
    items_in,
    longest_rising,
    plain,
    promised_in,
    said_of_chapters,
)

_EXPLAINED = {"ruang-lingkup": "scope", "ringkasan": "summary", "definisi": "definitions"}


@rule("BK01", "cover-without-its-facts", severity=Severity.ERROR, basis="V", source=TITLE_PAGE, folder=True)
def cover_without_its_facts(case: AgencyCase) -> Iterator[Found]:
    """The title page bears title, agency and year."""
    if not case.procedures:
        return
    agency, plan = case.agency, plan_of(case.agency, case.profile.book)
    cover = plan.part("sampul")
    if cover is None:
        yield case.at_office("nama", variant="none")
        return
    lacking = []
    own = cover.text.body if cover.text.own else "{instansi} {tahun}"
    name = plain(agency.office.name or " ".join(agency.office.levels))
    if not name or not ("{instansi}" in own.casefold() or name in plain(own)):
        lacking.append("nama instansi")
    if not re.search(r"\b(?:19|20)\d\d\b", own) and ("{tahun}" not in own.casefold() or _yearless(case)):
        lacking.append("tahun")
    if lacking:
        facts = enumerated(lacking)
        if cover.text.own:
            yield case.at(cover.text.file, _first_line(case.agency.texts[cover.name]), lacking=facts)
        else:
            yield case.at_office("nama", lacking=facts)


def _first_line(text: str) -> str:
    """The path of the first line that says something."""
    blank = len(text) - len(text.lstrip())
    return f"baris[{text.count(chr(10), 0, blank) + 1}]"


def _yearless(case: AgencyCase) -> bool:
    """Has something been enacted, but on no day that anybody knows?"""
    enacted = [held.said for held in case.agency.decrees if held.said.state is DecreeState.ENACTED]
    in_force = [held.said for held in case.in_force]
    days = [decree.enacted_on.on for decree in enacted]
    days += [said.effective_on.on or said.completed_on.on for said in in_force]
    return bool(enacted or in_force) and not any(days)


@rule("BK02", "contents-unlike-chapters", severity=Severity.ERROR, basis="P", source=SOP_BOOK, folder=True)
def contents_unlike_chapters(case: AgencyCase) -> Iterator[Found]:
    """Chapters follow each other without a gap; contents and outline name what the book has."""
    plan = plan_of(case.agency, case.profile.book)
    own = plan.part("daftar-isi")
    if own is not None and own.text.own and own.text.file not in case.broken:
        yield from _own_contents(case, plan, case.agency.texts["daftar-isi"])
    else:
        yield from _gaps(case, plan)
    if "sistematika" in case.agency.texts and "teks/sistematika.md" not in case.broken:
        yield from _own_outline(case, plan, case.agency.texts["sistematika"])


def _gaps(case: AgencyCase, plan: BookPlan) -> Iterator[Found]:
    expected = 1
    for chapter in plan.chapters:
        if chapter.number != expected:
            jump = f"Bab {roman(expected)}", f"Bab {roman(chapter.number)}"
            yield case.at_office("profil", variant="gap", missing=jump[0], chapter=jump[1])
        expected = chapter.number + 1


def _own_contents(case: AgencyCase, plan: BookPlan, text: str) -> Iterator[Found]:
    """The agency's own contents beside the headings that the book will have."""
    file, expected = "teks/daftar-isi.md", 1
    titles = {plain(one.title) for one in plan.texts}
    listed = set[str]()
    for line in entries_in(text):
        number = chapter_in(line.text)
        if number and number != expected:
            jump = f"Bab {roman(expected)}", f"Bab {roman(number)}"
            yield case.at(file, line.path, variant="gap", missing=jump[0], chapter=jump[1])
        expected = number + 1 if number else expected
        title = plain(line.title)
        listed.add(title)
        if title and title not in titles:
            yield case.at(file, line.path, variant="unknown", entry=line.title)
    for chapter in plan.chapters:
        for one in (chapter.text, *chapter.sections):
            if plain(one.title) not in listed:
                yield case.at(file, _first_line(text), variant="unlisted", entry=one.title)


def _own_outline(case: AgencyCase, plan: BookPlan, text: str) -> Iterator[Found]:
    """What the agency's own outline promises of each chapter, beside what the chapter has."""
    chapters = {chapter.number: chapter for chapter in plan.chapters}
    for number, line, said in said_of_chapters(text):
        chapter = chapters.get(number)
        label = f"Bab {roman(number)}"
        if chapter is None:
            yield case.at("teks/sistematika.md", line.path, variant="promised", chapter=label)
            continue
        lacking = [word for word in promised_in(said) if not _has(chapter, word)]
        if lacking:
            yield case.at(
                "teks/sistematika.md",
                line.path,
                variant="sections",
                chapter=label,
                sections=enumerated(lacking),
            )


def _has(chapter: PlannedPart, word: str) -> bool:
    return any(word in plain(one.title) for one in (chapter.text, *chapter.sections))


@rule("BK03", "explanation-incomplete", severity=Severity.WARNING, basis="D", source=EXPLANATION, folder=True)
def explanation_incomplete(case: AgencyCase) -> Iterator[Found]:
    """The short explanation tells scope, summary and definitions."""
    if not case.procedures:
        return
    plan = plan_of(case.agency, case.profile.book)
    names = {text.name: text for text in plan.texts}
    lacking = []
    for name, fact in _EXPLAINED.items():
        own = name in names and names[name].own and bool(names[name].body.strip())
        told = name in names and any(getattr(held.said, fact) for held in case.procedures)
        if not own and not told:
            lacking.append(name.replace("-", " "))
    if lacking:
        begun = any(True for _ in case.in_force)
        yield case.at_office("nama", severity=None if begun else Severity.HINT, sections=enumerated(lacking))


@rule("BK04", "decree-and-book-differ", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def decree_and_book_differ(case: AgencyCase) -> Iterator[Found]:
    """Every SOP in force stands in a decree, and no SOP twice."""
    if not any(
        annex.everything or annex.procedures for held in case.agency.decrees for annex in held.said.annexes
    ):
        return
    listed = _listed(case.agency)
    for held in case.in_force:
        if held.file not in listed:
            yield case.at(held.file, "judul", variant="unlisted", title=held.said.title or held.stem)
    seen: dict[str, str] = {}
    for held_decree in _enactments(case.agency):
        for number, annex in enumerate(held_decree.said.annexes, 1):
            for place, row in enumerate(annex.procedures, 1):
                found = case.agency.procedure(row.procedure or row.number or row.title)
                first = seen.setdefault(found.file, held_decree.file) if found else ""
                if found and first != held_decree.file:
                    path = f"lampiran[{number}].sop[{place}]"
                    title = found.said.title or found.stem
                    yield case.at(held_decree.file, path, variant="twice", title=title, decree=first)


def _enactments(agency: Agency) -> Iterator[Filed[Decree]]:
    """The decrees that enact SOPs and that no other one of the folder revokes, the oldest first."""
    gone = {"".join(number.casefold().split()) for held in agency.decrees for number in held.said.revokes}
    for held in sorted(agency.decrees, key=lambda one: (one.said.enacted_on.on or date.max, one.file)):
        number = "".join(held.said.number.casefold().split())
        if held.said.kind is DecreeKind.ENACTMENT and (not number or number not in gone):
            yield held


def _listed(agency: Agency) -> set[str]:
    return {
        found.file for held in agency.decrees for annex in held.said.annexes for found in agency.listed(annex)
    }


@rule("BK05", "words-of-another-book", severity=Severity.HINT, basis="P", source=SOP_BOOK, folder=True)
def words_of_another_book(case: AgencyCase) -> Iterator[Found]:
    """A book of SOPs does not call itself a Standar Pelayanan."""
    if any("standar pelayanan" in plain(held.said.title) for held in case.procedures):
        return
    for name, text in sorted(case.agency.texts.items()):
        file = f"teks/{name}.md"
        if file in case.broken:
            continue
        for line, words in is_stray(text):
            yield case.at(file, line.path, words=words)


@rule(
    "BK06",
    "legal-bases-out-of-order",
    severity=Severity.HINT,
    basis="D+P",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def legal_bases_out_of_order(case: AgencyCase) -> Iterator[Found]:
    """Regulations stand by rank, then by age; a decree stands below every regulation."""
    text = case.agency.texts.get("landasan-hukum", "")
    file = "teks/landasan-hukum.md"
    if not text or file in case.broken:
        return
    read = [(line, read_citation(line.text).regulation) for line in items_in(text)]
    known = [(line, regulation) for line, regulation in read if regulation is not None and regulation.number]
    keys = [order(regulation) for _, regulation in known]
    kept = longest_rising(keys)
    for at, (line, _) in enumerate(known):
        if at in kept:
            continue
        later = next((known[other][0] for other in sorted(kept) if keys[other] > keys[at]), None)
        variant = "before" if later and _comes_later(later, line) else "end"
        yield case.at(file, line.path, variant=variant, citation=_short(line), before=_short(later))


def _comes_later(later: Line, line: Line) -> bool:
    return later.number < line.number


def _short(line: Line | None) -> str:
    if line is None:
        return "–"
    regulation = read_citation(line.text).regulation
    return short_form(regulation) if regulation else line.text[:60]
