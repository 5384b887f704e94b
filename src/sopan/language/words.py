"""A text goes in, its words come out: as written, with their places, and in small letters without punctuation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sopan.language.lists import word_list

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")

FUNCTION_WORDS = word_list("function_words")


class Word(NamedTuple):
    """One word: as written, from `start` to `end` in its text, and in small letters."""

    text: str
    start: int
    end: int
    plain: str

    @property
    def is_function_word(self) -> bool:
        return self.plain in FUNCTION_WORDS


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Every word of a text; `surat-menyurat` and `S.STP` are one word each, signs are none."""
    return tuple(
        Word(found.group(), found.start(), found.end(), found.group().lower())
        for found in _WORD.finditer(text)
    )


def plain(text: str) -> str:
    """The words of a text in small letters, one blank between them."""
    return " ".join(word.plain for word in words_of(text))


def opening(text: str) -> int:
    """The place of the first word that says something: 1 where a number or letter counts the text (`a. Menerima`)."""
    words = words_of(text)
    return int(len(words) > 1 and is_numbering(text, words[0]))


def is_numbering(text: str, word: Word) -> bool:
    """Is the word a number or a letter with a full stop or a bracket behind it: `1.`, `b)`?"""
    counts = word.plain.isdigit() if len(word.text) > 1 else word.plain.isalnum()
    return counts and len(word.text) < 4 and text[word.end : word.end + 1] in (".", ")")
