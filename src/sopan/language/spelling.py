"""A text goes in; words that are not spelt as the standard spells them come out, each with the standard spelling.

Names, quotations and addresses are left alone: what begins with a capital inside a sentence is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from sopan.language.corrections import Correction, Phrases, with_capitals
from sopan.language.lexicon import verb
from sopan.language.lists import lines, word_list
from sopan.language.stems import is_known
from sopan.language.words import FUNCTION_WORDS, Word, words_of

_PLACES = word_list("places")
_TORN = word_list("torn")
_DOUBLED = word_list("doubled")
_FOREIGN_ENDS = word_list("foreign_ends")

_QUOTED = re.compile(r'"[^"]*"|“[^“”]*”|«[^«»]*»|‘[^‘’]*’')
_ADDRESS = re.compile(r"@|://|\w\.\w")
_CHUNK = re.compile(r"\S+")
_NEW_SENTENCE = re.compile(r"[.:;!?\n]\s*[-–•*]?\s*$")
_TWICE = re.compile(r"([a-z])\1")
_THRICE = re.compile(r"([a-z])\1\1")
_SHORTEST_REPAIRED = 6  # letters; shorter words are too often one letter apart
_LOWEST_TITLE = 2  # words with capitals that make a title


@dataclass(frozen=True, slots=True)
class _Text:
    """A text without its quotations and addresses, its words, and how it is written."""

    text: str
    words: tuple[Word, ...]
    titled: bool  # every word that carries meaning begins with a capital
    shouted: bool  # all in capitals

    def is_name(self, at: int) -> bool:
        """Does the word begin with a capital although no sentence begins here, or is it an abbreviation?"""
        word = self.words[at]
        if not word.text[0].isupper() or self.shouted:
            return False
        if word.text.isupper():
            return True
        begins = at == 0 or _NEW_SENTENCE.search(self.text[self.words[at - 1].end : word.start])
        return not begins and not self.titled

    def corrected(self, first: int, last: int, right: str, certain: bool) -> Correction:
        """The words from the first to the last place, spelt right."""
        start, end = self.words[first].start, self.words[last].end
        said = self.text[start:end]
        instead = with_capitals(said, right)
        if self._is_in_title(first, last) and FUNCTION_WORDS.isdisjoint(right.split(" ")):
            instead = " ".join(part[:1].upper() + part[1:] for part in instead.split(" "))
        return Correction(start, end, said, instead, certain)

    def _is_in_title(self, first: int, last: int) -> bool:
        """Is every word from the first to the last place written with a capital, and so is the one beside them:
        `Naskah Kerjasama` → `Naskah Kerja Sama`?"""
        beside = (*self.words[max(first - 1, 0) : first], *self.words[last + 1 : last + 2])
        inside = self.words[first : last + 1]
        return all(word.text[0].isupper() for word in inside) and any(
            word.text[0].isupper() for word in (*beside, *inside[1:])
        )

    def are_neighbours(self, at: int) -> bool:
        """Do only blanks stand between this word and the next?"""
        return at + 1 < len(self.words) and self.text[self.words[at].end : self.words[at + 1].start].isspace()


@lru_cache(maxsize=4096)
def misspelt(text: str) -> tuple[Correction, ...]:
    """Spellings that are not standard, letters and words written twice, "di" joined to a place or torn from its
    verb. In the order of their places; none overlaps another."""
    read = _read(text)
    found = [*_listed(read), *_with_di(read), *_written_twice(read), *_slips(read)]
    kept: list[Correction] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _read(text: str) -> _Text:
    hidden = _QUOTED.sub(_hide, text)
    if _ADDRESS.search(hidden):
        hidden = _CHUNK.sub(lambda chunk: _hide(chunk) if _ADDRESS.search(chunk[0]) else chunk[0], hidden)
    words = words_of(hidden)
    capitals = [
        word.text[0].isupper() for word in words if not word.is_function_word and word.text[0].isalpha()
    ]
    titled = len(capitals) >= _LOWEST_TITLE and all(capitals)
    return _Text(hidden, words, titled, hidden.isupper())


def _hide(found: re.Match[str]) -> str:
    return "·" * len(found[0])


def _listed(read: _Text) -> Iterator[Correction]:
    for first, last, phrase in _wrong().found_in(read.text):
        right, certain = _spellings()[phrase]
        if right[0].isupper() or not read.is_name(first):
            yield read.corrected(first, last, right, certain)
    for at, word in enumerate(read.words):
        known = _spellings().get(word.plain.removesuffix("nya")) if word.plain.endswith("nya") else None
        if known and not read.is_name(at):
            yield read.corrected(at, at, f"{known[0]}nya", known[1])


def _with_di(read: _Text) -> Iterator[Correction]:
    """`dikantor` is two words, `di terima` is one."""
    for at, word in enumerate(read.words):
        if not word.plain.startswith("di") or read.is_name(at):
            continue
        place = word.plain[2:]
        follows = read.words[at + 1].plain if at + 1 < len(read.words) else ""
        if place in _PLACES and verb(word.plain) is None:
            yield read.corrected(at, at, f"di {place}", place != "bawah" or follows not in ("ke", "oleh"))
        elif not place and read.are_neighbours(at) and _is_torn(follows):
            yield read.corrected(at, at + 1, f"di{follows}", True)


def _is_torn(word: str) -> bool:
    """Is this what stands behind di- in a passive, and nothing else: `setujui`, `terima`?"""
    known = verb(word)
    if word in _TORN:
        return True
    return known is not None and known.stem == word != known.root and word.endswith(("kan", "i"))


def _written_twice(read: _Text) -> Iterator[Correction]:
    """A word that stands there twice; certain for those that cannot be doubled on purpose."""
    for at, (one, other) in enumerate(pairwise(read.words)):
        if one.plain != other.plain or len(one.plain) < 2 or not one.plain.isalpha():
            continue
        if not read.are_neighbours(at) or (
            one.text[0].isupper() and other.text[0].isupper() and not read.titled
        ):
            continue
        if one.plain in _DOUBLED:
            yield read.corrected(at, at + 1, f"{one.plain}-{one.plain}", True)
        else:
            yield read.corrected(at, at + 1, one.text, one.is_function_word)


def _slips(read: _Text) -> Iterator[Correction]:
    """A letter written twice or thrice, where the word without it is known and the one with it is not."""
    for at, word in enumerate(read.words):
        said = word.plain
        if (
            _TWICE.search(said) is None
            or not (word.text[1:].islower() or read.shouted)
            or not said.isascii()
            or read.is_name(at)
        ):
            continue
        if said in _FOREIGN_ENDS or said in _spellings() or is_known(said):
            continue
        repairs = {one for one in _repairs(said) if len(one) >= _SHORTEST_REPAIRED and is_known(one)}
        if len(repairs) == 1:
            yield read.corrected(at, at, repairs.pop(), True)


def _repairs(said: str) -> Iterator[str]:
    """The word with one of its doubled letters single, or a tripled one single or double."""
    thrice = _THRICE.search(said)
    if thrice:
        yield said[: thrice.start()] + thrice[1] + said[thrice.end() :]
        yield said[: thrice.start()] + thrice[1] * 2 + said[thrice.end() :]
        return
    for twice in _TWICE.finditer(said.removesuffix("aa")):  # Pembukaa may want its last letter
        yield said[: twice.start()] + said[twice.start() + 1 :]


@cache
def _spellings() -> dict[str, tuple[str, bool]]:
    """What is written, to the standard spelling and whether it is certain."""
    rows = (line.split("\t") for line in lines("spelling.tsv"))
    return {row[0]: (row[1], len(row) == 2) for row in rows}


@cache
def _wrong() -> Phrases:
    return Phrases(_spellings())
