"""The title goes in, findings about its aspect, output and length come out (TT01–TT05, TT08, TT09).

TT06 (unique in the unit) and TT07 (traceable to the unit's duties) need more than one SOP. An empty title is told by
ID04 alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopan.language.kinds import is_doing
from sopan.language.titles import begins_with_verb, doing_of, title_parts
from sopan.language.words import Word, words_of
from sopan.model.procedure import Genericity
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN, PRACTICE, SOP_BOOK

MOST_WORDS = 12  # of 311 real titles 95 % have ten or fewer

_HOW = frozenset({"melalui", "dengan", "secara"})  # tell how or by which way, not what
_LEADS = frozenset({"alur", "kegiatan", "mekanisme", "proses"})  # say only that something goes on
_OF_LEADS = frozenset({"kerja", "pokok", "umum", "utama"})  # Proses Umum
_ONE_WORK = frozenset({"monitoring", "evaluasi"})  # aspects that are always named together
_YEAR = re.compile(r"(?<!\w)(?:(?:19|20)\d{2})(?!\w)")
_OF_REGULATION = re.compile(r"\b(?:nomor|no\.?)\s*\d+[\w/.-]*\s+tahun\s*$", re.IGNORECASE)
_PLACE = re.compile(
    r"(?<!\w)(?:Kabupaten|Provinsi|Kecamatan|Kelurahan)\s+(?!Kota\b)[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?"
)


@rule("TT01", "title-without-aspect", severity=Severity.WARNING, basis="P", source=SOP_BOOK)
def title_without_aspect(case: Case) -> Iterator[Found]:
    """The first word names what is done: Penyusunan, Pelayanan, Evaluasi. (A verb there is told by TT09.) Where it
    only comes behind "Alur" or "Proses", that is no more than a hint."""
    parts = title_parts(case.procedure.title)
    words = words_of(parts.rest)
    if words and not parts.aspects and not begins_with_verb(words):
        if at := _behind_lead(words):
            lead, proposal = parts.rest[: words[at - 1].end], parts.rest[words[at].start :]
            yield case.on_page("title", severity=Severity.HINT, variant="lead", word=lead, proposal=proposal)
            return
        proposal = doing_of(words[0].plain).capitalize()
        variant = "known" if proposal else "unknown"
        yield case.on_page("title", variant=variant, word=words[0].text, proposal=proposal)


@rule("TT02", "title-without-output", severity=Severity.WARNING, basis="P", source=SOP_BOOK)
def title_without_output(case: Case) -> Iterator[Found]:
    """Behind the aspect stands what it is done with."""
    parts = title_parts(case.procedure.title)
    words = words_of(parts.rest)
    bare = all(word.is_function_word for word in words) or words[0].plain in _HOW
    if parts.aspects and bare:
        yield case.on_page("title", aspect=parts.aspects[-1])


@rule("TT03", "redundant-sop-in-title", severity=Severity.HINT, basis="P", source=PRACTICE)
def redundant_sop_in_title(case: Case) -> Iterator[Found]:
    """The title does not say that it is an SOP: the field is called Nama SOP."""
    parts = title_parts(case.procedure.title)
    bare = " ".join(case.procedure.title.split())[len(parts.prefix) :].strip()
    if parts.prefix:
        found = case.on_page("title", prefix=parts.prefix, title=bare or "–")
        certain = bool(words_of(bare)) and bare[:1].isalpha()
        yield found.mended(bare[:1].upper() + bare[1:]) if certain else found


@rule("TT04", "long-title", severity=Severity.HINT, basis="P", source=PRACTICE)
def long_title(case: Case) -> Iterator[Found]:
    """A title has at most twelve words."""
    count = len(words_of(case.procedure.title))
    if count > MOST_WORDS:
        yield case.on_page("title", count=count, most=MOST_WORDS)


@rule(
    "TT05",
    "several-aspects-in-title",
    severity=Severity.WARNING,
    basis="P+X",
    source=f"{SOP_BOOK}; selebihnya {DESIGN}",
)
def several_aspects_in_title(case: Case) -> Iterator[Found]:
    """One aspect: preparing and drawing up a document are two SOPs."""
    parts = title_parts(case.procedure.title)
    if len(parts.aspects) > 1 and not {aspect.lower() for aspect in parts.aspects} <= _ONE_WORK:
        proposals = "; ".join(f"{aspect} {parts.rest}".strip() for aspect in parts.aspects)
        yield case.on_page("title", aspects=", ".join(parts.aspects), proposals=proposals)


@rule("TT08", "passing-detail-in-title", severity=Severity.HINT, basis="X", source=DESIGN)
def passing_detail_in_title(case: Case) -> Iterator[Found]:
    """No year and no place in a title, unless the SOP applies to that place only."""
    title = case.procedure.title
    if case.procedure.genericity is Genericity.SPECIFIC:
        return
    year = next((y for y in _YEAR.finditer(title) if not _OF_REGULATION.search(title[: y.start()])), None)
    if year:
        yield case.on_page("title", variant="year", detail=year.group())
    elif place := _PLACE.search(title):
        yield case.on_page("title", variant="place", detail=place.group())


@rule("TT09", "verb-in-title", severity=Severity.HINT, basis="P", source=SOP_BOOK)
def verb_in_title(case: Case) -> Iterator[Found]:
    """The first word is a noun of doing, no verb: Penyusunan Laporan, not Menyusun Laporan."""
    words = words_of(title_parts(case.procedure.title).rest)
    if begins_with_verb(words):
        proposal = doing_of(words[0].plain).capitalize()
        variant = "known" if proposal else "unknown"
        yield case.on_page("title", variant=variant, word=words[0].text, proposal=proposal)


def _behind_lead(words: tuple[Word, ...]) -> int:
    """The place of the aspect behind a word that says nothing: `Alur Pengarsipan Undangan`; 0 for none."""
    if words[0].plain not in _LEADS:
        return 0
    at = 2 if len(words) > 1 and words[1].plain in _OF_LEADS else 1
    return at if at + 1 < len(words) and is_doing(words[at].plain) else 0
