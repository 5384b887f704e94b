"""What the words of a book say about the book: entries of its contents, chapters that its outline promises, lists of
regulations, and words left over from another kind of book."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_CHAPTER = re.compile(r"\bbab\s+(?P<roman>[ivxl]+)\b", re.IGNORECASE)
_HEAD = re.compile(r"^\W*bab\s+(?P<roman>[ivxl]+)\b", re.IGNORECASE)
_MARK = re.compile(
    r"^(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*)?(?:bab\s+[ivxl]+\b[\s.:–-]*)?(?:[A-Z]\.\s+)?", re.IGNORECASE
)
_LEADER = re.compile(r"[\s.…·_]*(?:\b[ivxl]+|\d+)?\s*(?:#\s*[A-Z]{2}\d{2})?\s*$")
_ITEM = re.compile(r"^\s*(?:\d+[.)]|[-*+])\s+(?P<words>\S.*)$")
_SECTIONS = (
    "latar belakang", "landasan hukum", "maksud", "tujuan", "sistematika", "pengertian", "langkah-langkah", "kesimpulan",
    "saran",
)  # fmt: skip
_STRAY = re.compile(
    r"(?:\b(?:dokumen|penyusunan|menyusun|penulisan)\s+standar\s+pelayanan\b(?:\s+ini\b)?|\bstandar\s+pelayanan\s+ini\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, counted from 1; `title` is it without mark and page number."""

    number: int
    text: str
    title: str = ""

    @property
    def path(self) -> str:
        return f"baris[{self.number}]"


def plain(text: str) -> str:
    """Without regard to capitals, blanks and signs of Markdown."""
    return " ".join(text.replace("*", "").casefold().split())


def chapter_in(text: str) -> int:
    """`BAB IV PENUTUP` → 4; 0 where no chapter is named at the beginning."""
    found = _HEAD.match(text)
    return _value(found["roman"]) if found else 0


def entries_in(text: str) -> Iterator[Line]:
    """The entries of a written table of contents."""
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or said.startswith("#") or set(said) <= set("-|: "):
            continue
        bare = said.strip("|").strip()
        title = _LEADER.sub("", _MARK.sub("", bare)).replace("*", "").strip()
        if title:
            yield Line(number, re.sub(r"^(?:[-*+]|\d+[.)])\s+", "", bare), title)


def said_of_chapters(text: str) -> Iterator[tuple[int, Line, str]]:
    """The chapters of which an outline speaks: number, the line that names it, and what is said of it."""
    heads = [
        (number, _value(found["roman"]), line)
        for number, line in enumerate(text.splitlines(), 1)
        if (found := _HEAD.match(line.lstrip("-*+ |")))
    ]
    lines = text.splitlines()
    ends = [*(one[0] for one in heads[1:]), len(lines) + 1][: len(heads)]
    for (number, chapter, line), end in zip(heads, ends, strict=True):
        yield chapter, Line(number, line), "\n".join(lines[number - 1 : end - 1])


def promised_in(text: str) -> tuple[str, ...]:
    """The usual sections that a text names."""
    said = plain(_CHAPTER.sub(" ", text))
    return tuple(name for name in _SECTIONS if re.search(rf"\b{name}\b", said))


def items_in(text: str) -> Iterator[Line]:
    """The items of a list, each with the lines that go on from it."""
    held: tuple[int, list[str]] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        found = _ITEM.match(line)
        if found or not line.strip():
            if held:
                yield Line(held[0], " ".join(held[1]))
            held = (number, [found["words"]]) if found else None
        elif held and line[:1].isspace():
            held[1].append(line.strip())
    if held:
        yield Line(held[0], " ".join(held[1]))


def is_stray(text: str) -> Iterator[tuple[Line, str]]:
    """Where a text calls the book, or its making, one of service standards."""
    seen = set[int]()
    for found in _STRAY.finditer(text):
        number = text.count("\n", 0, found.start()) + 1
        if number not in seen:
            seen.add(number)
            yield Line(number, found.group()), " ".join(found.group().split())


def longest_rising(keys: Sequence[Any]) -> frozenset[int]:
    """The places of the most keys that stand in order among themselves; the others are those to be moved."""
    tails: list[Any] = []
    places: list[int] = []
    before: list[int] = []
    for at, key in enumerate(keys):
        length = bisect_right(tails, key)
        before.append(places[length - 1] if length else -1)
        tails[length : length + 1] = [key]
        places[length : length + 1] = [at]
    kept = set[int]()
    at = places[-1] if places else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(kept)


def _value(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral.upper()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
