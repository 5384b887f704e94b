"""A word goes in, its root comes out: by our lexicon, by a dictionary of lemmas, and by affixes for the rest.

The dictionary is simplemma's; it is loaded when the first word is met that the lexicon does not hold.
"""

from __future__ import annotations

from functools import lru_cache

from sopan.language import affixes
from sopan.language.lexicon import verb
from sopan.language.words import words_of

_PREFIXES = ("me", "di", "pe", "ber", "ter", "ke", "se")


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """The root of a word in small letters: `pemeriksaan` → `periksa`; a word without affixes, or one nobody knows, is
    its own root."""
    known = verb(word)
    if known is not None:
        return known.root
    lemma = _lemma(word)
    if lemma != word or is_known(word):
        return lemma
    return next((found for found in _behind_affixes(word) if verb(found) or is_known(found)), word)


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Does the dictionary hold the word, as a root or with its affixes?"""
    from simplemma import is_known as known

    return bool(known(word, lang="id"))


@lru_cache(maxsize=8192)
def roots(text: str) -> tuple[str, ...]:
    """The roots of the words that carry meaning, in their order: `Memeriksa kelengkapan berkas` → `periksa, lengkap,
    berkas`."""
    return tuple(root(word.plain) for word in words_of(text) if not word.is_function_word)


@lru_cache(maxsize=8192)
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
