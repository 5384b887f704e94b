"""A text goes in; words that say nothing, cannot be measured or are spelt otherwise come out, each with a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sopan.language.kinds import active_of
from sopan.language.lexicon import Form, verb
from sopan.language.lists import lines, word_list
from sopan.language.words import Word, words_of

_LINKS = word_list("links")
_EVENTS = word_list("events")
_NO_OBJECTS = word_list("no_objects")
_TRIPLED = re.compile(r"([a-z])\1\1")
_DOUBLED_END = re.compile(r"([bcdfghjklmnpqrtvwxyz])\1$")
_FOREIGN_ENDS = word_list("foreign_ends")


@dataclass(frozen=True, slots=True)
class Correction:
    """A piece of a text, from `start` to `end`, and what might stand there instead."""

    start: int
    end: int
    said: str
    instead: str

    def applied(self, text: str) -> str:
        """The text with the correction made."""
        return text[: self.start] + self.instead + text[self.end :]


def concrete(text: str) -> Correction | None:
    """A verb that says nothing, with the noun that says it: `Melakukan verifikasi terhadap berkas` → `Memverifikasi
    berkas`. None where no verb is known for the noun (melaksanakan rapat),
    or where what follows is no object (melakukan survei lapangan)."""
    words = words_of(text)
    if len(words) < 3:
        return None
    first, noun = words[0], words[1]
    empty, done = verb(first.plain), verb(noun.plain)
    if empty is None or not empty.empty or empty.form(first.plain) is not Form.ACTIVE:
        return None
    if done is None or done.empty or not done.takes_object or done.form(noun.plain) is not Form.NOUN:
        return None
    if noun.plain in _EVENTS or words[2].plain in _NO_OBJECTS:
        return None
    last = words[2] if words[2].plain in _LINKS and len(words) > 3 else noun
    said = text[first.start : last.end]
    return Correction(first.start, last.end, said, _like(first.text, active_of(noun.plain)))


def measureless(text: str) -> Iterator[Correction]:
    """Words that no one can measure (segera, secukupnya, dll.); `instead` says what to ask for."""
    found = [(m.start(), m.end(), m.group()) for m in _measureless_words().finditer(text)]
    for start, end, said in found:
        yield Correction(start, end, said, _questions()[" ".join(said.lower().split())][0])


def misspelt(text: str) -> Iterator[Correction]:
    """Spellings that are not standard, and letters or words written twice."""
    for found in _wrong_words().finditer(text):
        said = found.group()
        right = _spellings()[" ".join(said.lower().split())]
        yield Correction(found.start(), found.end(), said, _like(said, right))
    words = words_of(text)
    for word in words:
        yield from _doubled_letters(word)
    for one, other in pairwise(words):
        if one.plain == other.plain and one.plain.isalpha() and text[one.end : other.start].isspace():
            yield Correction(one.start, other.end, text[one.start : other.end], one.text)


def _doubled_letters(word: Word) -> Iterator[Correction]:
    said = word.plain
    if not word.text[1:].islower() or said in _FOREIGN_ENDS or said in _spellings():
        return
    if _TRIPLED.search(said):
        yield Correction(word.start, word.end, word.text, _TRIPLED.sub(r"\1", word.text))
    elif _DOUBLED_END.search(said):
        yield Correction(word.start, word.end, word.text, word.text[:-1])


def _like(said: str, instead: str) -> str:
    """The proposal with capitals as the piece had them."""
    if said.isupper() and len(said) > 1:
        return instead.upper()
    return instead[:1].upper() + instead[1:] if said[:1].isupper() else instead


@cache
def _questions() -> dict[str, tuple[str, str]]:
    rows = (line.split("\t") for line in lines("measureless.tsv"))
    return {said: (ours, english) for said, ours, english in rows}


@cache
def _spellings() -> dict[str, str]:
    rows = (line.split("\t") for line in lines("spelling.tsv"))
    return {row[0]: row[1] for row in rows}


@cache
def _measureless_words() -> re.Pattern[str]:
    return _any_of(_questions())


@cache
def _wrong_words() -> re.Pattern[str]:
    return _any_of(_spellings())


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    alternatives = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)
