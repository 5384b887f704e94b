"""Phrases to look for and a text go in; where they stand in it comes out, and what a correction is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sopan.language.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Correction:
    """A piece of a text, from `start` to `end`, and what might stand there instead. `certain` where nothing else
    can be meant."""

    start: int
    end: int
    said: str
    instead: str
    certain: bool = False

    def applied(self, text: str) -> str:
        """The text with the correction made."""
        return text[: self.start] + self.instead + text[self.end :]


class Phrases:
    """Phrases of one word or several, in small letters, found by their words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._longest_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=lambda phrase: -phrase.count(" ")):
            first, *more = phrase.split(" ")
            self._longest_first.setdefault(first, []).append((first, *more))

    def found_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of the first and the last word of each phrase, and the phrase; none overlaps another."""
        words = words_of(text)
        free = 0
        for at in range(len(words)):
            if at >= free and (phrase := self._at(text, words, at)):
                free = at + len(phrase)
                yield at, free - 1, " ".join(phrase)

    def _at(self, text: str, words: tuple[Word, ...], at: int) -> tuple[str, ...]:
        for phrase in self._longest_first.get(words[at].plain, ()):
            piece = words[at : at + len(phrase)]
            if tuple(word.plain for word in piece) == phrase and _is_one_piece(text, piece):
                return phrase
        return ()


def with_capitals(said: str, instead: str) -> str:
    """The proposal with capitals as the piece had them."""
    if said.isupper() and len(said) > 1:
        return instead.upper()
    return instead[:1].upper() + instead[1:] if said[:1].isupper() else instead


def _is_one_piece(text: str, words: tuple[Word, ...]) -> bool:
    """Does nothing but blanks stand between the words?"""
    return all(text[one.end : other.start].isspace() for one, other in pairwise(words))
