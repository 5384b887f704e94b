"""A word goes in, its root comes out: by our lexicon, by a dictionary of lemmas, and by affixes for the rest.

The dictionary is simplemma's. It is loaded when the first word is met that neither the lexicon nor our list of words
that offices use holds: for many an SOP never.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sopan.language import affixes
from sopan.language.lexicon import verb
from sopan.language.lists import lines
from sopan.language.words import words_of

_WORD = re.compile(r"(?=.*[aeiou])[a-z]+(?:-[a-z]+)*")
_PREFIXES = ("me", "di", "pe", "ber", "ter", "ke", "se")
_SHORTEST, _LONGEST = 5, 40  # letters; what is shorter has no affixes, what is longer stands in no dictionary


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """The root of a word in small letters: `pemeriksaan` → `periksa`; a word without affixes, or one nobody knows, is
    its own root."""
    bare = affixes.without_particle(word)
    known = verb(word) or verb(bare)
    if known is not None:
        return known.root
    if bare in _office_words():
        return _office_words()[bare]
    if len(word) < _SHORTEST or not _may_stand_in_dictionary(word):
        return word
    lemma = _lemma(word)
    if lemma != word or is_known(word):
        return lemma
    return next((found for found in _behind_affixes(word) if verb(found) or is_known(found)), word)


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Is the word known, as a root or with its affixes, to the lexicon, our list or the dictionary?"""
    bare = affixes.without_particle(word)
    if bare in _office_words() or verb(bare) is not None:
        return True
    if not _may_stand_in_dictionary(word):
        return False
    from simplemma import is_known as known

    return bool(known(word, lang="id"))


@lru_cache(maxsize=8192)
def roots(text: str) -> tuple[str, ...]:
    """The roots of the words that carry meaning, in their order: `Memeriksa kelengkapan berkas` → `periksa, lengkap,
    berkas`."""
    return tuple(root(word.plain) for word in words_of(text) if not word.is_function_word)


@cache
def _office_words() -> dict[str, str]:
    """Words that offices use, each with its root."""
    groups = (line.split() for line in lines("office_words.txt"))
    return {word: group[0] for group in groups for word in group}


def _may_stand_in_dictionary(word: str) -> bool:
    return 1 < len(word) <= _LONGEST and _WORD.fullmatch(word) is not None


def _lemma(word: str) -> str:
    from simplemma import lemmatize

    return str(lemmatize(word, lang="id")).lower()


def _behind_affixes(word: str) -> tuple[str, ...]:
    if not word.startswith(_PREFIXES):
        return tuple(affixes.without_suffix(word))[1:]
    return (
        *affixes.roots_of_active(word),
        *affixes.roots_of_passive(word),
        *affixes.roots_of_noun(word),
        *tuple(affixes.without_suffix(word))[1:],
    )
