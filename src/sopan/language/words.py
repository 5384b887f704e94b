"""A text goes in, its words come out: as written, with their places, and in small letters without punctuation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopan.language.lists import word_list

_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")

FUNCTION_WORDS = word_list("function_words")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, from `start` to `end` in its text."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """In small letters."""
        return self.text.lower()

    @property
    def is_function_word(self) -> bool:
        return self.plain in FUNCTION_WORDS


def words_of(text: str) -> tuple[Word, ...]:
    """Every word of a text; `surat-menyurat` and `S.STP` are one word each, signs are none."""
    return tuple(Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(text))


def plain(text: str) -> str:
    """The words of a text in small letters, one blank between them."""
    return " ".join(word.plain for word in words_of(text))
