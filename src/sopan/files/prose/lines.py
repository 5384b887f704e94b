"""The text of a tale → its sentences, and what stands around them: title, headings, the list of who takes part.

Abbreviations, figures, brackets and numbers in front of a sentence (`1.`) do not end it. What is too long to be one is
cut, so that any text takes bounded time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sopan.files.prose.extras import extras_of
from sopan.files.table.identity import told_above
from sopan.language.kinds import is_active, is_passive
from sopan.language.lists import word_list
from sopan.language.titles import title_parts
from sopan.language.words import words_of

MOST = 200_000  # characters that are looked at
LONGEST = 1200  # characters of one sentence
_SIGNS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_MARKUP = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s+)|\*\*|__|`")
_BULLET = re.compile(r"^\s*(?:(?P<number>\(?\d{1,3}[.)])\s+|\(?[a-z][.)]\s+|[-•*▪●–—]\s+)")
_END = re.compile(r"([.!?])(?=[\s\"”’)\]]*\s)[\"”’)\]]*\s+(?=[\"“‘(\[]*[^\Wa-z_])")
_BEFORE_NAMES_WORDS = """
an bag bpk dr dra drg drs hj ir jl jln kab kasub sub sek kec kel kol lamp maks min mr ms pj pjs plh plt prof prov psl
sdr sdri st tk ub up yth subbag ka kep jend
"""
_BEFORE_NAMES = frozenset(_BEFORE_NAMES_WORDS.split())
_BEFORE_FIGURES_WORDS = """
no nomor rt rw hal hlm pasal ps tgl vol gg rp seri
"""
_BEFORE_FIGURES = frozenset(_BEFORE_FIGURES_WORDS.split())
_HEADING = re.compile(
    r"(?:(?:[a-z0-9]{1,3}[.)]\s*)?(?:(?:kegiatan|tahap(?:an)?|bagian|langkah|langkah-langkah)\s+(?:awal|utama|akhir|inti|"
    r"persiapan|pelaksanaan|penutup|pembuka|prosedur|kegiatan)|(?:opening|main|closing) activities|langkah-langkah|"
    r"langkah|"
    r"prosedur(?:nya)?|alur(?:nya)?|cerita(?: sop)?|uraian(?: prosedur| kegiatan)?))\s*[:.]?",
    re.IGNORECASE,
)
_CAST_HEAD = re.compile(r"(?:jumlah\s+)?(?:pelaksana|aktor|actors)\b[^.]{0,30}", re.IGNORECASE)
_CAST = re.compile(r"(?P<name>.{1,120}?)\s*[:–—(-]+\s*\d{1,4}\s+(?:langkah|steps?)\b.{0,200}", re.IGNORECASE)
_LONGEST_HEADING = 14  # words
ROLES = word_list("roles")


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence, and the number in front of it."""

    text: str
    number: str = ""


@dataclass(slots=True)
class Tale:
    """A text taken apart. `title` is "" where none is told, `guessed` whether it is only the first line; `aside` are
    lines that are neither sentences nor known headings."""

    values: dict[str, object] = field(default_factory=dict)
    title: str = ""
    guessed: bool = False
    cast: list[str] = field(default_factory=list)
    sentences: list[Told] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    cut: int = 0  # characters not looked at


def tale_of(text: str) -> Tale:
    """Take a text apart."""
    tale = Tale(cut=max(len(text) - MOST, 0))
    said = _SIGNS.sub(" ", text[:MOST])
    for number, paragraph in _paragraphs(said, tale):
        for at, sentence in enumerate(sentences_of(paragraph)):
            tale.sentences.append(Told(sentence, number if at == 0 else ""))
    return tale


def sentences_of(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph, none longer than LONGEST."""
    start = 0
    for found in _END.finditer(paragraph):
        if _ends(paragraph, start, found):
            yield from _cut(paragraph[start : found.end(1)])
            start = found.end()
    yield from _cut(paragraph[start:])


def _ends(paragraph: str, start: int, found: re.Match[str]) -> bool:
    """Is this sign the end of a sentence, and not of an abbreviation, a number in front or a piece in brackets?"""
    if found[1] != ".":
        return True
    before = paragraph[max(start, found.start() - 40) : found.start()]
    word = re.split(r"[\s(\[\"“]", before)[-1]
    short = word.casefold().strip(".")
    if short in _BEFORE_NAMES or (len(word) == 1 and word.isalpha()) or "." in word:
        return False
    if short in _BEFORE_FIGURES and paragraph[found.end() : found.end() + 1].isdigit():
        return False
    said = paragraph[max(start, found.start() - LONGEST) : found.start()]
    if said.count("(") > said.count(")") and ")" in paragraph[found.end() : found.end() + 200]:
        return False
    return not (word.isdigit() and len(words_of(said)) == 1)


def _cut(sentence: str) -> Iterator[str]:
    """A sentence, or the pieces of one that is far too long."""
    said = " ".join(sentence.split()).strip()
    while len(said) > LONGEST:
        at = max(said.rfind(sign, LONGEST // 2, LONGEST) for sign in (";", ",", " "))
        at = at if at > 0 else LONGEST
        yield said[:at].strip(" ,;")
        said = said[at:].strip(" ,;")
    if any(sign.isalnum() for sign in said):
        yield said


def _paragraphs(text: str, tale: Tale) -> Iterator[tuple[str, str]]:
    """Lines that belong together, each with the number in front of it. Titles, headings and lists of names go to the
    tale."""
    number: str = ""
    lines: list[str] = []
    listing = begun = False
    rows = [*text.split("\n"), ""]
    each = _a_line_each(rows)
    for raw, below in pairwise(rows):
        line = " ".join(_MARKUP.sub("", raw).split())
        if line and not (begun or lines or tale.title) and _is_title(line, below, raw):
            _aside(line.rstrip(" ."), tale, begun=False)
            continue
        bullet = _BULLET.match(line)
        said = line[bullet.end() :] if bullet else line
        listing = (listing or bool(_CAST_HEAD.fullmatch(said))) and bool(said)
        name = _CAST.fullmatch(said) if listing or bullet else None
        if name or listing or not line or bullet or _is_heading(line) or each or _closes(lines):
            if lines:
                yield number, " ".join(lines)
                begun = True
            number, lines = "", []
        if name:
            tale.cast.append(name["name"].strip(" :–—-("))
        elif not line or listing or _HEADING.fullmatch(line):
            continue
        elif _is_heading(line) and not bullet:
            _aside(line, tale, begun)
        else:
            number = bullet["number"].strip("().") if bullet and bullet["number"] else number
            lines.append(said)
    if lines:
        yield number, " ".join(lines)


def _a_line_each(rows: list[str]) -> bool:
    """Does each line hold a sentence of its own, without full stops: do nearly all begin with a capital?"""
    said = [row.strip() for row in rows if row.strip()][:400]
    fresh = sum(line[:1].isupper() or bool(_BULLET.match(line)) for line in said)
    return len(said) > 2 and fresh >= 0.8 * len(said)


def _closes(lines: list[str]) -> bool:
    return bool(lines) and lines[-1].endswith((".", ":", "!", "?", ";"))


_OF_LETTERS = frozenset({"masuk", "keluar"})  # surat masuk: no verb
_GOES_ON = frozenset(
    {"dari", "ke", "kepada", "pada", "di", "dan", "serta", "atau", "untuk", "bagi", "dengan", "oleh", "atas"}
)


def _is_title(line: str, below: str, raw: str) -> bool:
    """Is the first line a title: marked as one, named as titles are, or alone above an empty line and without a full
    stop?"""
    if _names_work(line) and not _names_work(below) and (line.endswith(".") or _begins_anew(line, below)):
        return True
    if _HEADING.fullmatch(line) or line.endswith((".", ";", ",", "!", "?", ":")) or len(line) > 250:
        return False
    words = words_of(line)
    if words and words[0].plain in ROLES and any(is_active(word.plain) for word in words[1:]):
        return raw.lstrip().startswith("#")  # somebody does something: a sentence without its full stop
    return not _BULLET.match(line) and (
        raw.lstrip().startswith("#") or (not below.strip() and line[:1].isupper())
    )


def _begins_anew(line: str, below: str) -> bool:
    """Does a sentence of its own begin on the line below, although there is no empty line between?"""
    return below.strip()[:1].isupper() and line.split()[-1].casefold() not in _GOES_ON


def _names_work(line: str) -> bool:
    """Does a line only name a work, with a known aspect and nobody who does it: `Penyaluran Bantuan Benih Padi.`?"""
    said = " ".join(line.split()).rstrip(" .")
    words = [word.plain for word in words_of(said)]
    if _BULLET.match(said) or "." in said or "oleh" in words or not 1 < len(words) <= _LONGEST_HEADING:
        return False
    if any(is_active(word) or is_passive(word) for word in words if word not in _OF_LETTERS):
        return False
    if extras_of(said).duration:
        return False
    return said[:1].isupper() and bool(title_parts(said).aspects)


def _is_heading(line: str) -> bool:
    """Is the line no sentence: short, without a full stop, and without a verb that somebody does?"""
    if _HEADING.fullmatch(line):
        return True
    if line.endswith((".", ";", ",", "!", "?")) or len(line) > 160:
        return False
    words = words_of(line)
    label, colon, _ = line.partition(":")
    if colon and len(words_of(label)) <= 4 and told_above([[line]])[0]:
        return True
    if not words or len(words) > _LONGEST_HEADING or not line[:1].isupper():
        return False
    return not any(is_active(word.plain) or is_passive(word.plain) for word in words)


def _aside(line: str, tale: Tale, begun: bool) -> None:
    """A heading that is none of the usual ones: the title where it stands first, else a remark."""
    values, alone = told_above([[line]])
    if values and not begun:
        tale.title = tale.title or str(values.pop("title", ""))
        tale.values.update({key: value for key, value in values.items() if key not in tale.values})
    elif not begun and not tale.title and alone:
        tale.title, tale.guessed = alone, True
    else:
        tale.aside.append(line)
