"""A word goes in; what kind it is comes out: an active verb, a passive one, a noun of doing."""

from __future__ import annotations

from functools import lru_cache

from sopan.language import affixes
from sopan.language.lexicon import Form, verb
from sopan.language.lists import lines, word_list
from sopan.language.stems import is_known, root

_BARE_VERBS = word_list("bare_verbs")
_BER_VERBS = word_list("ber_verbs")
_NO_VERBS = word_list("no_verbs")
_NO_PASSIVES = word_list("no_passives")


@lru_cache(maxsize=8192)
def is_active(word: str) -> bool:
    """Is the word (in small letters) an active verb: me-, ber-, or one that needs no prefix (datang, hadir)?"""
    if word in _BARE_VERBS or word in _BER_VERBS:
        return True
    if not word.startswith("me") or word in _NO_VERBS:
        return False
    known = verb(word)
    if known is not None:
        return known.form(word) is Form.ACTIVE
    if is_known(word):
        return root(word) != word
    if word.endswith(("kan", "i")) and len(word) > 8:
        return True  # a loanword made into a verb, unknown to any dictionary: mengasistensikan
    return any(verb(one) or is_known(one) for one in affixes.roots_of_active(word))


@lru_cache(maxsize=8192)
def is_passive(word: str) -> bool:
    """Is the word a passive verb with di-: `diperiksa`, `ditandatangani`?"""
    if not word.startswith("di") or word in _NO_PASSIVES:
        return False
    known = verb(word)
    if known is not None:
        return known.form(word) is Form.PASSIVE
    behind = tuple(affixes.roots_of_passive(word))
    if is_known(word):
        return root(word) in behind
    return any(verb(one) or is_known(one) for one in behind)


_THINGS = word_list("things")


@lru_cache(maxsize=8192)
def is_doing(word: str) -> bool:
    """Is the word a noun that names a doing, fit to begin a title: `penyusunan`, `pelayanan`, `verifikasi`?"""
    if word in aspects():
        return True
    known = verb(word)
    if known is not None and known.form(word) is Form.NOUN:
        return word not in _THINGS
    if not word.startswith("pe") or not word.endswith("an") or word in _THINGS:
        return False
    return root(word) != word or (not is_known(word) and len(word) > 8)


def aspects() -> frozenset[str]:
    """Nouns of doing that are loanwords: evaluasi, diseminasi, monitoring."""
    return _ASPECTS


_ASPECTS = frozenset(lines("aspects.txt"))


def active_of(word: str) -> str:
    """The active verb that belongs to a passive (`diperiksa` → `memeriksa`), a noun of doing (`verifikasi` →
    `memverifikasi`) or a root (`terima` → `menerima`); "" when none is known."""
    known = verb(word)
    if known is not None:
        return known.active
    if is_passive(word):
        return affixes.active(word[2:])
    return ""
