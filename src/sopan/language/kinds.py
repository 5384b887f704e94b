"""A word goes in; what kind it is comes out: an active verb, a passive one, a noun of doing."""

from __future__ import annotations

import re
from functools import lru_cache

from sopan.language import affixes
from sopan.language.lexicon import Form, verb
from sopan.language.lists import lines, word_list
from sopan.language.stems import is_known, root

_BARE_VERBS = word_list("bare_verbs")
_BER_VERBS = word_list("ber_verbs")
_NO_VERBS = word_list("no_verbs")
_NO_PASSIVES = word_list("no_passives")
_PLACES = word_list("places")
_LOAN_STEMS = word_list("loan_stems")
_THINGS = word_list("things")
_ASPECTS = frozenset(lines("aspects.txt"))  # loanwords: evaluasi, diseminasi, monitoring

_PREFIXED = re.compile(r"(?:me(?:m|n|ng|ny)?|ber)-\w+")  # a foreign word: me-review
_SHAPE = re.compile(r"me(?:[lrwym]|n(?![kpr]))\w+")
_SHORTEST_LOANWORD = 7  # letters of a verb that no dictionary knows, such as mereview


@lru_cache(maxsize=8192)
def is_active(word: str) -> bool:
    """Is the word (in small letters) an active verb: me-, ber-, or one that needs no prefix (datang, hadir)?"""
    if word in _BARE_VERBS or word in _BER_VERBS or _PREFIXED.fullmatch(word):
        return True
    bare = affixes.without_particle(word)
    known = verb(bare)
    if known is not None:
        return known.form(bare) is Form.ACTIVE
    if not word.startswith("me") or bare in _NO_VERBS:
        return False
    if is_known(bare):
        return root(bare) != bare
    if _SHAPE.fullmatch(bare) is None:
        return False
    return len(bare) >= _SHORTEST_LOANWORD or any(map(verb, affixes.roots_of_active(bare)))


@lru_cache(maxsize=8192)
def is_passive(word: str) -> bool:
    """Is the word a passive verb with di-: `diperiksa`, `ditandatangani`? A place with di written together
    (`dikantor`) is none."""
    if not word.startswith("di") or word in _NO_PASSIVES:
        return False
    bare = affixes.without_particle(word)
    stem = bare[2:].removeprefix("-")
    if verb(bare) is not None:
        return True
    if len(stem) < 2 or stem in _PLACES:
        return False
    if verb(stem) is not None or stem in _LOAN_STEMS or bare != f"di{stem}":
        return True
    if stem.startswith("per") and is_known(stem[3:]):
        return True
    if is_known(bare):
        return root(bare) in affixes.without_suffix(stem)
    return stem.endswith(("kan", "i")) and any(map(is_known, tuple(affixes.without_suffix(stem))[1:]))


@lru_cache(maxsize=8192)
def is_doing(word: str) -> bool:
    """Is the word a noun that names a doing, fit to begin a title: `penyusunan`, `pelayanan`, `verifikasi`?"""
    if word in _ASPECTS:
        return True
    known = verb(word)
    if known is not None and known.form(word) is Form.NOUN:
        return word not in _THINGS
    if not word.startswith("pe") or not word.endswith("an") or word in _THINGS:
        return False
    return root(word) != word or (not is_known(word) and len(word) > 8)


def active_of(word: str) -> str:
    """The active verb that belongs to a passive (`diperiksa` → `memeriksa`), a noun of doing (`verifikasi` →
    `memverifikasi`) or a root (`terima` → `menerima`); "" when none is known."""
    bare = affixes.without_particle(word)
    known = verb(word) or verb(bare)
    if known is not None:
        return known.active
    if not is_passive(word):
        return ""
    stem = bare[2:].removeprefix("-")
    if stem.startswith("per") and is_known(stem[3:]):
        return f"mem{stem}"  # per- stays whole: diperkuat, memperkuat
    return affixes.active(stem)
