"""Citations of regulations (CT01–CT07): an agency goes in, what is missing or odd in the form of a citation comes out.

A decree and the lists in the book cite in full. The identity box of an SOP, a service and the structure cite shortly:
what they leave out is at most a hint, and no gazette is asked of them. Text that only mentions one is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from sopan.model.law.citations import decree_form, identity_form, short_form
from sopan.model.law.cited import Cited, Holder
from sopan.model.law.matching import at_home
from sopan.model.law.regulations import Gazette, Regulation, kind
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import DESIGN, DRAFTING_TECHNIQUE, OPENINGS, PRACTICE, SOP_BOOK

FULL = frozenset({Holder.DECREE, Holder.TEXT})  # what cites in full
_ALIKE = 0.6  # of two titles: below that it is another regulation
_OLD_PAPER = 2005  # ministers' and agencies' rules before that year stand in no gazette that is sure
_OLD_STATE = 1951  # so do the laws of the first years
_NAMELESS = ("Keputusan Kepala Dinas", "Peraturan Desa")  # they name no region of their own
_UNDANG = re.compile(r"(?<!\w)undang(?P<between>\s*[–—-]\s*|\s+)undang(?!\w)", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:no\b\.?\s*:?|nomor\s*:)\s*(?=\S*\d)", re.IGNORECASE)
_SHORT_KIND = re.compile(
    r"^(?:UU|PP|Perpp?u|Perpres|Perda|Perbu[pb]|Perwal|Perwali|Perwako|Pergub|Perdes|Perka|Perki|Perkap|Perpol|Perma"
    r"|Perban|Perdirjen|Permen\w*|Kepmen\w*|Keppres|Kepbup|Kepwali?|Kepgub|Kepka|Kepdirjen|PMK|PMA|KMA|SE|Inpres|TAP)\b",
    re.IGNORECASE,
)
_OWN_WAY = re.compile(r"\bjo\b\.?|\bjuncto\b", re.IGNORECASE)
_UNNAMED = re.compile(r"\b(?:dan|beserta|serta|berikut)\s+(?:segala\s+)?perubahan(?:nya)?\b", re.IGNORECASE)
_CHANGED = re.compile(r"\bdi(?:u|ru)bah\b", re.IGNORECASE)
_RIGHT_ONCE = re.compile(r"\bsebagaimana telah diubah dengan\b", re.IGNORECASE)
_RIGHT_OFTEN = re.compile(
    r"\bsebagaimana telah (?:diubah beberapa kali|beberapa kali diubah),? terakhir dengan\b", re.IGNORECASE
)
_SHORT_PAPER = re.compile(
    r"\btambahan\s+lembaran\s+negara\s+(?!republik\s+indonesia\s+nomor\b)[^()]{0,30}\d+", re.IGNORECASE
)
_AGAIN = re.compile(r"^perubahan\s+ke\w+", re.IGNORECASE)


@rule(
    "CT01",
    "incomplete-citation",
    severity=Severity.ERROR,
    basis="D+P",
    source=f"{DRAFTING_TECHNIQUE}; {PRACTICE}",
    folder=True,
)
def incomplete(case: AgencyCase) -> Iterator[Found]:
    """A citation has kind, number, year and title. In a decree what identifies the regulation must be there, a title
    needs a reason to be left out; elsewhere the regulation must at least be recognised by it."""
    brief: dict[str, list[Cited]] = {}
    for one in judged(case):
        if one.regulation is None:
            if one.holder is not Holder.TEXT:
                yield at_citation(case, one, Severity.ERROR, variant="unknown")
            continue
        lacking = list(_lacking(one.regulation))
        if lacking:
            yield at_citation(
                case,
                one,
                Severity.ERROR,
                variant="lacking",
                lacking=", ".join(lacking),
                full=_full(case, one),
            )
        elif not one.regulation.title and kind(one.regulation.kind).rank > 1:
            if one.holder in FULL:
                yield at_citation(case, one, Severity.WARNING, variant="untitled", full=_full(case, one))
            else:
                brief.setdefault(one.file, []).append(one)
    for found in brief.values():  # what is short by custom is said once for a file
        yield at_citation(case, found[0], variant="brief", count=len(found), full=_full(case, found[0]))


@rule("CT02", "citation-without-gazette", severity=Severity.WARNING, basis="V", source=OPENINGS, folder=True)
def without_gazette(case: AgencyCase) -> Iterator[Found]:
    """In a decree and in the book's lists the gazette stands behind the title, with its supplement where there is one."""
    for one in judged(case, FULL):
        for regulation in _regulations(one):
            if regulation.title and (lacking := _paper_lacking(regulation)):
                facts = {
                    "cited": short_form(regulation),
                    "paper": lacking,
                    "full": _full_form(case, regulation),
                }
                known = case.agency.registry.known(regulation).gazette
                yield at_citation(case, one, variant="known" if known else "unknown", **facts)
                break
        else:
            if found := _SHORT_PAPER.search(one.citation.text):
                yield at_citation(case, one, Severity.HINT, variant="words", said=found[0].strip())


@rule("CT03", "odd-gazette", severity=Severity.HINT, basis="X", source=DESIGN, folder=True)
def odd_gazette(case: AgencyCase) -> Iterator[Found]:
    """A gazette is not older than the regulation, its number is a number, and it is the one that the register knows."""
    for one in judged(case):
        for regulation in _regulations(one):
            paper = regulation.gazette
            if paper is None:
                continue
            cited = short_form(regulation)
            known = case.agency.registry.known(regulation).gazette
            if paper.year and regulation.year and paper.year < regulation.year:
                yield at_citation(case, one, variant="older", cited=cited, year=paper.year)
            elif not paper.number:
                yield at_citation(case, one, variant="number", cited=cited)
            elif known is not None and _differs(paper, known):
                yield at_citation(
                    case, one, variant="register", cited=cited, full=_full_form(case, regulation)
                )


@rule("CT04", "citation-without-region", severity=Severity.WARNING, basis="P", source=SOP_BOOK, folder=True)
def without_region(case: AgencyCase) -> Iterator[Found]:
    """A regional regulation says of which region it is."""
    for one in judged(case):
        regulation = one.regulation
        if regulation is None or kind(regulation.kind).issuer != "daerah" or regulation.kind in _NAMELESS:
            continue
        if not regulation.region or "region-in-gazette" in one.citation.hints:
            home = at_home(regulation, case.agency.office.region)
            named = (
                identity_form(replace(home, title=""))
                if home.region
                else f"{regulation.kind} <nama daerah> …"
            )
            yield at_citation(case, one, kind=regulation.kind, named=named)


@rule("CT05", "misquoted-title", severity=Severity.WARNING, basis="P", source=SOP_BOOK, folder=True)
def misquoted(case: AgencyCase) -> Iterator[Found]:
    """The title is the one that the register knows; a wholly different one points to a wrong number."""
    for one in judged(case):
        for regulation in _regulations(one):
            known = case.agency.registry.title(regulation)
            said = _UNNAMED.sub("", regulation.title)
            if not known or not said or plain(said) == plain(known):
                continue
            alike = SequenceMatcher(None, plain(said), plain(known)).ratio() >= _ALIKE
            facts = {"cited": short_form(regulation), "said": said, "known": known}
            yield at_citation(case, one, variant="misquoted" if alike else "other", **facts)
            break


@rule("CT06", "odd-spelling-of-citation", severity=Severity.HINT, basis="P+D", source=SOP_BOOK, folder=True)
def odd_spelling(case: AgencyCase) -> Iterator[Found]:
    """ "Undang-Undang" and "Nomor" are written so; where a regulation is cited in full its kind is not shortened."""
    for one in judged(case):
        if one.regulation is None:
            continue
        text = " ".join(one.citation.text.split())
        undang = next((found[0] for found in _UNDANG.finditer(text) if _oddly_joined(found)), "")
        number = _NUMBER.search(text)
        if undang:
            yield at_citation(case, one, variant="undang", said=undang)
        elif number and not _SHORT_KIND.match(text):
            yield at_citation(case, one, variant="number", said=number[0].strip())
        elif one.holder in FULL and one.regulation.title and (short := _SHORT_KIND.match(text)):
            bare = replace(one.regulation, number="", year=None, title="")
            yield at_citation(case, one, variant="short", said=short[0], instead=identity_form(bare))


@rule("CT07", "odd-phrase-of-amendment", severity=Severity.WARNING, basis="V", source=OPENINGS, folder=True)
def odd_phrase(case: AgencyCase) -> Iterator[Found]:
    """An amendment is cited by "sebagaimana telah diubah dengan …", several by "… beberapa kali, terakhir dengan …"."""
    for one in judged(case):
        text = " ".join(one.citation.text.split())
        if variant := _phrase(one, text):
            last = one.citation.changed_by[-1].regulation if one.citation.changed_by else None
            yield at_citation(
                case, one, variant=variant, last=short_form(last) if last else "–", said=quoted(text)
            )


def judged(case: AgencyCase, holders: frozenset[Holder] = frozenset(Holder)) -> Iterator[Cited]:
    """The citations that stand for themselves, not those that running text mentions."""
    return (one for one in case.citations if not one.running and one.holder in holders)


def at_citation(case: AgencyCase, one: Cited, weight: Severity | None = None, /, **facts: object) -> Found:
    """A finding at a citation: a hint where citations are short by custom."""
    severity = weight if one.holder in FULL else Severity.HINT
    return case.at(one.file, one.path, severity=severity, quoted=quoted(one.citation.text), **facts)


def _regulations(one: Cited) -> Iterator[Regulation]:
    """The regulation cited and those named as its amendments."""
    named = (one.citation, *one.citation.changed_by)
    return (citation.regulation for citation in named if citation.regulation is not None)


def _lacking(regulation: Regulation) -> Iterator[str]:
    if kind(regulation.kind).rank == 1:  # the constitution has neither number nor year
        return
    if not regulation.number:
        yield "nomor"
    if not regulation.year:
        yield "tahun"


def _full(case: AgencyCase, one: Cited) -> str:
    """How the citation would read in full, as far as anybody knows."""
    if one.regulation is None:
        return "–"
    known = case.agency.registry.known(one.regulation)
    said = decree_form(known) if one.holder in FULL else identity_form(known)
    return said if known.title else f"{said} tentang …"


def _full_form(case: AgencyCase, regulation: Regulation) -> str:
    return decree_form(case.agency.registry.known(regulation))


def _paper_lacking(regulation: Regulation) -> str:
    """The gazette that a citation does not name: its Indonesian name, or "" when nothing is missing."""
    paper, asked = regulation.gazette, kind(regulation.kind).gazette
    year = regulation.year or 0
    if not asked or year < _OLD_STATE or (asked == "BN" and year < _OLD_PAPER):
        return ""
    if paper is None:
        return _PAPERS[asked[:2]]
    return (
        "Tambahan Lembaran Negara"
        if asked == "LN+TLN" and paper.series == "LN" and not paper.supplement
        else ""
    )


_PAPERS = {"LN": "Lembaran Negara", "BN": "Berita Negara", "LD": "Lembaran Daerah", "BD": "Berita Daerah"}


def _differs(said: Gazette, known: Gazette) -> bool:
    both = ((said.series, known.series), (said.year, known.year), (said.number, known.number))
    supplements = said.supplement and known.supplement and said.supplement != known.supplement
    return bool(supplements) or any(one and other and one != other for one, other in both)


def _oddly_joined(found: re.Match[str]) -> bool:
    return found[0] not in ("Undang-Undang", "UNDANG-UNDANG")


def plain(title: str) -> str:
    """A title without what spelling may vary: capitals, dashes, punctuation."""
    return " ".join(re.sub(r"[\W_]+", " ", title.casefold()).split())


def _phrase(one: Cited, text: str) -> str:
    """What is odd about how amendments are cited; "" for what is right."""
    if _OWN_WAY.search(text):
        return "jo"
    if _UNNAMED.search(text) or (_CHANGED.search(text) and not one.citation.changed_by):
        return "unnamed"
    if not one.citation.changed_by:
        return ""
    if not (_RIGHT_ONCE.search(text) or _RIGHT_OFTEN.search(text)):
        return "form"
    last = one.citation.changed_by[-1].regulation
    again = last is not None and _AGAIN.match(last.title)
    return "often" if again and not _RIGHT_OFTEN.search(text) else ""
