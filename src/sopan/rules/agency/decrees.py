"""Decrees part by part: an agency goes in; what is missing, out of order or wrongly ended in its decrees comes out
(DK01–DK11, DK14, DK16).

Judged is what will be printed: the decree as drafted, with the profile's words where the file says nothing. Order and
punctuation follow drafting technique that was made for regulations; for decrees it is followed by analogy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sopan.model.agency import Filed
from sopan.model.decree.decree_facts import in_capitals, position_of
from sopan.model.decree.decrees import Decree, DecreeKind, DecreeState
from sopan.model.decree.drafting import CLOSING, DraftedAnnex, DraftedDecree, Said
from sopan.model.decree.ordinals import letter, ordinal, roman
from sopan.model.law.citations import read_citation
from sopan.model.law.regulations import Regulation, kind
from sopan.problems import Severity
from sopan.profile import profile
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DRAFTING_TECHNIQUE, SOP_BOOK

PARTS = {  # parts that no decree is without, by their names in the profile
    "judul": "judul keputusan",
    "nomor": "nomor",
    "tentang": "TENTANG",
    "jabatan": "baris jabatan",
    "menimbang": "Menimbang",
    "mengingat": "Mengingat",
    "memutuskan": "MEMUTUSKAN",
    "diktum": "diktum",
    "tanda_tangan": "tanda tangan",
}
_SIGNS = ".,;:"
_UNRANKED = 90  # ranks beyond are of kinds nobody knows
_TELLING = 5  # signs from which on a number is no other number's part by chance
_LETTERS = re.compile(r"\b([a-z])\b")
_UNTIL = re.compile(r"\b([a-z])\s+(?:sampai\s+dengan|s\.?d\.?|hingga)\s+(?:huruf\s+)?([a-z])\b")
_ANNEX = re.compile(r"\blampiran\b(?:\s+(?P<roman>[IVXL]+)\b)?", re.IGNORECASE)
_IN_FORCE = re.compile(
    r"\b(?:mulai\s+)?berlaku\s+(?:efektif\s+)?(?:sejak|pada|mulai|terhitung|\d)", re.IGNORECASE
)
_ACTING_HEAD = re.compile(r"\bpejabat\s+((?:bupati|wali\s?kota|gubernur)\b)", re.IGNORECASE)

Facts = dict[str, Any]
Judged = tuple[Filed[Decree], DraftedDecree]


def judged(case: AgencyCase) -> Iterator[Judged]:
    """The decrees that could be read, with their words."""
    return ((held, case.drafts[held.file]) for held in case.agency.decrees if held.file not in case.broken)


def head_of(decree: Decree) -> str:
    """Where what a decree lacks is told: at its number, else at its title."""
    return "nomor" if decree.number.strip() else "tentang" if decree.title.strip() else ""


@rule("DK01", "missing-part-of-decree", severity=Severity.ERROR, basis="P+D", source=SOP_BOOK, folder=True)
def missing_part(case: AgencyCase) -> Iterator[Found]:
    """A decree has all its parts, in their usual order."""
    usual = [part for part in profile().decree.parts if part in case.profile.decree.parts]
    ours = [part for part in case.profile.decree.parts if part in usual]
    for held, decree in judged(case):
        missing = [said for part, said in PARTS.items() if part not in decree.order or decree.lacks(part)]
        if held.said.state is DecreeState.ENACTED and not (held.said.number or held.said.number_line):
            missing.append(PARTS["nomor"])
        if missing:
            yield case.at(
                held.file, head_of(held.said), variant="missing", parts=", ".join(dict.fromkeys(missing))
            )
    if usual != ours:
        first = next(part for part, other in zip(ours, usual, strict=True) if part != other)
        yield case.at("profil.toml", severity=Severity.HINT, variant="order", parts=PARTS.get(first, first))


@rule(
    "DK02",
    "title-block-not-in-capitals",
    severity=Severity.WARNING,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def title_block(case: AgencyCase) -> Iterator[Found]:
    """The title block is in capitals and ends without a sign."""
    for held, decree in judged(case):
        for said in (decree.heading, decree.title):
            if said.text != in_capitals(said.text):
                yield case.at(held.file, said.path, variant="small", text=said.text)
            elif said.text.rstrip().endswith(tuple(_SIGNS)):
                yield case.at(held.file, said.path, variant="sign", text=said.text)


@rule(
    "DK03",
    "position-without-comma",
    severity=Severity.WARNING,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def position_line(case: AgencyCase) -> Iterator[Found]:
    """The line of the enacting position ends with a comma."""
    for held, decree in judged(case):
        text = decree.position.text.rstrip()
        if text and not text.endswith(","):
            yield case.at(held.file, decree.position.path, text=text)


@rule(
    "DK04",
    "malformed-consideration",
    severity=Severity.ERROR,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def consideration(case: AgencyCase) -> Iterator[Found]:
    """Each consideration begins with "bahwa" and ends with a semicolon."""
    for held, decree in judged(case):
        for number, said in enumerate(decree.considerations, 1):
            facts: Facts = {"letter": letter(number)}
            if not re.match(r"bahwa\b", said.text):
                yield case.at(held.file, said.path, variant="begin", **facts)
            elif not said.text.rstrip().endswith(";"):
                yield case.at(held.file, said.path, variant="end", **facts)


@rule(
    "DK05",
    "no-closing-consideration",
    severity=Severity.WARNING,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def closing(case: AgencyCase) -> Iterator[Found]:
    """The last of several considerations names the earlier ones and the decree they lead to."""
    for held, decree in judged(case):
        if len(decree.considerations) < 2:
            continue
        said, count = decree.considerations[-1], len(decree.considerations)
        wanted = [letter(number) for number in range(1, count)]
        facts: Facts = {"letter": letter(count), "letters": ", ".join(wanted), "title": decree.title.text}
        if not CLOSING.search(said.text):
            yield case.at(held.file, said.path, variant="formula", **facts)
        elif (named := _letters_in(said.text)) != wanted:
            yield case.at(held.file, said.path, variant="letters", named=", ".join(named) or "–", **facts)
        elif _key(decree.title.text) not in _key(said.text):
            yield case.at(held.file, said.path, variant="title", **facts)


@rule(
    "DK06",
    "citations-out-of-order",
    severity=Severity.WARNING,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def citations(case: AgencyCase) -> Iterator[Found]:
    """Mengingat goes from the highest rank to the lowest, the older before the younger; each entry ends with ";"."""
    for held, decree in judged(case):
        above: Regulation | None = None
        for number, said in enumerate(decree.citations, 1):
            if not said.text.rstrip().endswith(";"):
                yield case.at(held.file, said.path, variant="sign", number=number)
            found = read_citation(said.text).regulation
            if found is None or kind(found.kind).rank > _UNRANKED:
                continue
            if above is not None and _before(found, above):
                yield case.at(held.file, said.path, variant="order", number=number, before=above.kind)
            else:
                above = found


@rule(
    "DK07",
    "citation-of-lower-rank",
    severity=Severity.ERROR,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def lower_rank(case: AgencyCase) -> Iterator[Found]:
    """Mengingat names only what ranks as high as the decree or higher, and nothing that it revokes."""
    for held, decree in judged(case):
        rank = _rank_of(case, held.said)
        gone = {_key(number) for number in held.said.revokes if len(_key(number)) >= _TELLING}
        for number, said in enumerate(decree.citations, 1):
            found = read_citation(said.text).regulation
            if found is None:
                continue
            if any(number in _key(said.text) for number in gone):
                yield case.at(held.file, said.path, variant="revoked", number=number, kind=found.kind)
            elif rank < kind(found.kind).rank < _UNRANKED:
                yield case.at(held.file, said.path, variant="lower", number=number, kind=found.kind)


@rule(
    "DK08",
    "decides-otherwise-written",
    severity=Severity.ERROR,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def decides(case: AgencyCase) -> Iterator[Found]:
    """The word MEMUTUSKAN stands in capitals, not spaced out, with a colon."""
    for held, decree in judged(case):
        text = decree.decides.text.strip()
        if text and re.sub(r"\s+:$", ":", text) != "MEMUTUSKAN:":
            yield case.at(held.file, decree.decides.path, text=text)


@rule("DK09", "clauses-not-in-sequence", severity=Severity.ERROR, basis="P", source=SOP_BOOK, folder=True)
def clauses(case: AgencyCase) -> Iterator[Found]:
    """The clauses are counted without a gap, begin with a capital, and none is empty."""
    for held, decree in judged(case):
        for number, clause in enumerate(decree.clauses, 1):
            wanted = ordinal(number, case.profile.decree.ordinals)
            facts: Facts = {"label": clause.label, "wanted": wanted}
            text = clause.said.text.strip(" ;.,")
            if clause.label.replace(" ", "") != wanted.replace(" ", ""):
                yield case.at(held.file, clause.said.path, variant="sequence", **facts)
            elif not text:
                yield case.at(held.file, clause.said.path, variant="empty", **facts)
            elif text[:1].islower():
                yield case.at(held.file, clause.said.path, variant="small", **facts)


@rule(
    "DK10",
    "annex-and-clauses-disagree",
    severity=Severity.ERROR,
    basis="D",
    source=DRAFTING_TECHNIQUE,
    folder=True,
)
def annexes(case: AgencyCase) -> Iterator[Found]:
    """A clause refers to the annexes, those it refers to exist, several are counted I, II, each is signed."""
    for held, decree in judged(case):
        if held.said.kind is DecreeKind.REVOCATION and not decree.annexes:
            continue
        mentions = [
            (clause.said, found["roman"] or "")
            for clause in decree.clauses
            for found in _ANNEX.finditer(clause.said.text)
        ]
        yield from _absent(case, held.file, mentions, decree.annexes)
        if decree.annexes and decree.clauses and not mentions:
            yield case.at(held.file, decree.annexes[0].path, variant="unmentioned")
        for number, annex in enumerate(decree.annexes, 1):
            yield from _annex(case, held.file, annex, number, len(decree.annexes))


def _absent(
    case: AgencyCase, file: str, mentions: list[tuple[Said, str]], held: tuple[DraftedAnnex, ...]
) -> Iterator[Found]:
    there = {"", *(roman(number) for number in range(1, len(held) + 1))} if held else set()
    told: set[str] = set()
    for said, mark in mentions:
        if mark.upper() not in there and said.path not in told:
            told.add(said.path)
            yield case.at(file, said.path, variant="absent", annex=f"Lampiran {mark}".strip())


def _annex(case: AgencyCase, file: str, annex: DraftedAnnex, number: int, count: int) -> Iterator[Found]:
    if count > 1 and not re.search(rf"\b{roman(number)}$", annex.label.strip(" .:")):
        yield case.at(
            file, annex.path, variant="numbering", label=annex.label, wanted=f"LAMPIRAN {roman(number)}"
        )
    if not annex.rows and not annex.text.strip():
        yield case.at(file, annex.path, variant="empty", label=annex.label)
    if not annex.signed:
        yield case.at(file, annex.path, variant="unsigned", label=annex.label)


@rule("DK11", "no-entry-into-force", severity=Severity.ERROR, basis="P", source=SOP_BOOK, folder=True)
def entry_into_force(case: AgencyCase) -> Iterator[Found]:
    """The last clause says from when the decree is in force; place and day of enactment are there."""
    for held, decree in judged(case):
        if decree.clauses and not _IN_FORCE.search(decree.clauses[-1].said.text):
            yield case.at(
                held.file, decree.clauses[-1].said.path, variant="clause", label=decree.clauses[-1].label
            )
        if held.said.state is DecreeState.ENACTED:
            if not held.said.enacted_on:
                yield case.at(held.file, head_of(held.said), variant="day")
            elif not decree.place_and_day or not (held.said.place or case.agency.office.place):
                yield case.at(held.file, head_of(held.said), variant="place")


@rule("DK14", "no-copy-for-the-archive", severity=Severity.HINT, basis="P", source=SOP_BOOK, folder=True)
def copies(case: AgencyCase) -> Iterator[Found]:
    """The decree names who gets a copy; the last one is the archive."""
    for held, decree in judged(case):
        if not decree.copies_to:
            yield case.at(held.file, head_of(held.said), variant="none")
        elif not decree.copies_to[-1].text.casefold().startswith("arsip"):
            yield case.at(
                held.file, decree.copies_to[-1].path, variant="last", text=decree.copies_to[-1].text
            )


@rule("DK16", "official-for-acting-head", severity=Severity.HINT, basis="P", source=SOP_BOOK, folder=True)
def acting_head(case: AgencyCase) -> Iterator[Found]:
    """Who stands in for a regional head is called Penjabat, not Pejabat."""
    for held, decree in judged(case):
        texts = (
            *decree.considerations,
            *decree.citations,
            *(clause.said for clause in decree.clauses),
            *decree.copies_to,
            decree.position,
            Said(decree.signature.position, "tanda_tangan.jabatan"),
        )
        for said in texts:
            if found := _ACTING_HEAD.search(said.text):
                yield case.at(held.file, said.path, said=found[0], head=found[1])


def _letters_in(text: str) -> list[str]:
    """The letters that the closing sentence names."""
    rest = text[CLOSING.search(text).end() :]  # type: ignore[union-attr]  # asked only where it is found
    piece = re.split(r"\bperlu\b|\bmenetapkan\b|\bmaka\b", rest, maxsplit=1)[0]
    if until := _UNTIL.search(piece):
        return [chr(code) for code in range(ord(until[1]), ord(until[2]) + 1)]
    return list(dict.fromkeys(_LETTERS.findall(piece)))


def _before(one: Regulation, other: Regulation) -> bool:
    """Has the one its place before the other? Numbers tell the time only where both are of one kind and one owner."""
    first, second = kind(one.kind).rank, kind(other.kind).rank
    if first != second or not one.year or not other.year:
        return first < second
    if one.year != other.year or (one.kind, one.owner) != (other.kind, other.owner):
        return one.year < other.year
    return one.number.isdigit() and other.number.isdigit() and int(one.number) < int(other.number)


def _rank_of(case: AgencyCase, decree: Decree) -> int:
    """The rank of the decree itself. A regional office's decree stands below those of the region."""
    said = read_citation(f"Keputusan {position_of(case.agency, decree)} Nomor 1 Tahun 2000").regulation
    rank = kind(said.kind).rank if said is not None else _UNRANKED
    head = re.match(
        r"(?:gubernur|bupati|wali\s?kota|menteri|sekretaris daerah)\b", decree.signer, re.IGNORECASE
    )
    return rank if head or not case.agency.office.region else max(rank, kind("Keputusan Kepala Dinas").rank)


def _key(text: str) -> str:
    """Letters and digits only, in small letters: what two ways to write one title share."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
