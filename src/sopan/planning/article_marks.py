"""Articles of a regulation as pasted → their pieces: each with its marks (Pasal, ayat, huruf, angka).

Copies of PDFs break lines anywhere, part words with hyphens, carry page numbers, or come as one long line. A mark counts
where it begins a line, or follows what ends a piece and goes on counting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sopan.language.stems import is_known

LARGEST = 2_000_000  # characters looked at

_ORDINAL = (
    r"(?:Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)|Pertama|Ke\w+\s?belas)"
)
_MARK = re.compile(
    rf"(?P<head>\b(?:BAB\s+[IVXLC]+|Bagian\s+{_ORDINAL}|Paragraf\s+(?:\d+|{_ORDINAL}))\b)"
    r"|(?P<pasal>\bPasal\s+\d{1,3}\s?[A-Z]?\b)"
    r"|(?P<ayat>\(\d{1,2}[a-z]?\))"
    r"|(?P<list>(?<![\w.(/-])(?:[a-z]{1,2}|\d{1,3})\s?[.)](?=\s))"
)
_REFERS = re.compile(
    r"(?:\b(?:ayat|huruf|angka|pasal|nomor|no|dalam|pada|dengan|dan|atau|oleh|menurut|sampai|dari|tahun|BAB)|,)\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:^|[.;:]|[;,]\s*(?:dan|serta|atau|dan\s*/\s*atau))\s*$", re.IGNORECASE)
_NOISE = re.compile(
    r"[-–—\s]*\d{1,4}[-–—\s]*|(?:halaman|hal\.?)\s+\d+.*|(?:https?:|www\.|jdih\.)\S*", re.IGNORECASE
)
_ODD = {0xAD: "", 0x200B: "", 0x200C: "", 0x200D: "", 0xFEFF: "", 0xA0: " ", 0x2009: " ", 0x202F: " "}
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0x2010: "-",
    0x2011: "-",
}
_OTHER_PIECE = re.compile(r"(?:(?<=[.;:])\s*\n\s*|\n\s*\n\s*)(?=[A-Z])")
_TORN = re.compile(r"([^\W\d_]+)-\s+([a-z]+)")
_PAGE = re.compile(r"(?<=[\s;:.,])[-–—]\s?\d{1,4}\s?[-–—](?=\s)")
_AFTER_PASAL = re.compile(r"\s*(?:$|\n|\(\d|[A-Z])")


class Mark(NamedTuple):
    """One mark of a list: `a.`, `1.`, `a)`, `1)`. `word` is what counts, `kind` how it is written."""

    kind: str
    word: str

    @property
    def said(self) -> str:
        """As a citation names it: `huruf c`, `angka 1`."""
        return f"{'angka' if self.word.isdigit() else 'huruf'} {self.word}{')' * self.kind.endswith(')')}"

    @property
    def place(self) -> int:
        """Its place in the list, from 1: a, b … z, aa, bb."""
        if self.word.isdigit():
            return int(self.word)
        return (len(self.word) - 1) * 26 + ord(self.word[0]) - ord("a") + 1


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the articles: where it stands, under which marks, its text in one line. `heading` is the title of
    a chapter or part; a piece without `marks` leads a list, or stands alone."""

    line: int
    text: str
    pasal: str = ""
    ayat: str = ""
    marks: tuple[Mark, ...] = ()
    heading: bool = False

    @property
    def article(self) -> str:
        """As a citation names it: `Pasal 7 ayat (2) huruf c angka 1`."""
        said = (
            f"Pasal {self.pasal}" if self.pasal else "",
            f"ayat ({self.ayat})" if self.ayat else "",
            *(mark.said for mark in self.marks),
        )
        return " ".join(part for part in said if part)


@dataclass(slots=True)
class _Place:
    """Where the reading stands."""

    pasal: str = ""
    ayat: str = ""
    stack: list[Mark] = field(default_factory=list)

    def goes_on(self, mark: Mark) -> bool:
        """Does a mark inside a line count on, or begin a list?"""
        last = next((one for one in reversed(self.stack) if one.kind == mark.kind), None)
        return mark.place == 1 or (last is not None and mark.place == last.place + 1)

    def take(self, mark: Mark) -> None:
        """The next mark of a list: of a kind that is open it goes on there, else it opens a list inside."""
        kinds = [one.kind for one in self.stack]
        if mark.kind in kinds:
            del self.stack[kinds.index(mark.kind) :]
        self.stack.append(mark)


def pieces_of(text: str) -> tuple[Piece, ...]:
    """All pieces in their order; a piece without words is left out."""
    said = _cleaned(text[:LARGEST])
    place = _Place()
    found: list[Piece] = []
    begun, heading = 0, False
    for mark in _MARK.finditer(said):
        if not _counts(said, mark, place):
            continue
        found.extend(_said(said, begun, mark.start(), place, heading))
        heading = _enter(mark, place)
        begun = mark.end()
    found.extend(_said(said, begun, len(said), place, heading))
    return tuple(found)


def _cleaned(text: str) -> str:
    """The text with plain blanks and line ends; lines that only number a page are emptied of their words."""
    plain = (
        text.translate({**_ODD, **_LIGATURES}).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    )
    lines = plain.split("\n")
    for at, line in enumerate(lines):
        after = lines[at - 1].strip().casefold() if at else ""
        if line.strip() and _NOISE.fullmatch(line.strip()) and after not in ("pasal", "paragraf", "bab"):
            lines[at] = "\x00"
    return re.sub(r"[ \t]+", " ", _PAGE.sub("\x00", "\n".join(lines)))


def _counts(said: str, mark: re.Match[str], place: _Place) -> bool:
    """Does a mark begin a piece, and is no mere mention of one?"""
    before = said[max(0, mark.start() - 60) : mark.start()].replace("\x00", " ")
    begins_line = not before.strip(" ") or before.rstrip(" ").endswith("\n")
    bare = before.rstrip()
    if _REFERS.search(bare) and not (mark["list"] and _ENDS.search(bare)):
        return False
    if mark["pasal"]:
        if said[mark.end() : mark.end() + 3].lstrip()[:1] == "(":
            return True
        return bool(_AFTER_PASAL.match(said, mark.end())) and (begins_line or bool(_ENDS.search(bare)))
    if mark["head"]:
        return begins_line
    if mark["ayat"]:
        return begins_line or bool(_ENDS.search(bare)) or bool(re.search(r"Pasal\s+\d+\s?[A-Z]?$", bare))
    listed = _mark_of(mark["list"])
    if len(listed.word) == 2 and not listed.word.isdigit() and len(set(listed.word)) > 1:
        return False
    return begins_line or (bool(_ENDS.search(bare)) and place.goes_on(listed))


def _mark_of(said: str) -> Mark:
    word = said[:-1].strip()
    return Mark(("1" if word.isdigit() else "a") + said[-1], word)


def _enter(mark: re.Match[str], place: _Place) -> bool:
    """Go where a mark leads; True for the title of a chapter or part."""
    if mark["list"]:
        place.take(_mark_of(mark["list"]))
        return False
    place.stack = []
    if mark["ayat"]:
        place.ayat = mark["ayat"].strip("()")
        return False
    place.ayat = ""
    if mark["pasal"]:
        place.pasal = "".join(mark["pasal"].split()[1:])
    return bool(mark["head"])


def _said(said: str, begun: int, end: int, place: _Place, heading: bool) -> Iterator[Piece]:
    """The pieces between two marks: the one that the first mark opens, and paragraphs behind it that no mark opens."""
    at, marks = begun, tuple(place.stack)
    for number, words in enumerate(_OTHER_PIECE.split(said[begun:end])):
        first = said.find(words, at)
        at = first + len(words)
        text = _one_line(words)
        if number:
            place.stack, marks = [], ()
        if text:
            lead = len(words) - len(words.lstrip("\x00\n "))
            line = said.count("\n", 0, first + lead) + 1
            yield Piece(line, text, place.pasal, place.ayat, marks, heading)


def _one_line(words: str) -> str:
    """Words that were parted at the end of a line are joined; pages' numbers go."""
    whole = _TORN.sub(_joined, re.sub(r"\n?\x00", " ", words))
    return " ".join(whole.split())


def _joined(torn: re.Match[str]) -> str:
    first, second = torn[1], torn[2]
    if second in ("dan", "atau", "serta"):
        return torn[0]
    doubled = second.casefold().removesuffix("an") in first.casefold() or len(first) < 2
    whole = first + second
    if doubled or (not is_known(whole.lower()) and is_known(first.lower()) and is_known(second.lower())):
        return f"{first}-{second}"
    return whole
