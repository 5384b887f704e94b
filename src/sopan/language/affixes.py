"""Prefixes and suffixes as Indonesian joins them: roots ↔ active verbs, by rule alone and without a dictionary.

meN- changes with the sound that follows: menyusun ← susun, mengirim ← kirim, mengecek ← cek. Taking it off therefore
gives several possible roots; which of them exists is asked of the lexicon or the dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_VOWELS = "aeiou"
_SUFFIXES = ("kan", "i", "an")
_PARTICLES = ("nya",)
_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiou]*")


def active(root: str) -> str:
    """The active verb of a root: `periksa` → `memeriksa`. A suffix that the verb needs is part of the root given."""
    if not root:
        return ""
    if _SYLLABLE.fullmatch(root):
        return f"menge{root}"
    if root.startswith(("sy", "st", "sp", "sk", "sw", "tr")):
        return f"men{root}"
    if root.startswith(("pr", "pl")):
        return f"mem{root}"
    if root.startswith(("kl", "kr", "kh", "gh")):
        return f"meng{root}"
    return _nasal(root) + (root[1:] if root[:1] in ("p", "t", "s", "k") else root)


def _nasal(root: str) -> str:
    first = root[:1]
    for sounds, prefix in (("bfvp", "mem"), ("dcjzt", "men"), ("s", "meny"), ("lrwymn", "me")):
        if first and first in sounds:
            return prefix
    return "meng"


def roots_of_active(word: str) -> Iterator[str]:
    """What may stand behind me-/ber-: every possible root, with and without its suffix, the likeliest first."""
    for inner in _behind_prefix(word):
        yield from without_suffix(inner)


def roots_of_passive(word: str) -> Iterator[str]:
    """What may stand behind di-."""
    if word.startswith("di") and len(word) > 4:
        yield from without_suffix(word[2:])


def roots_of_noun(word: str) -> Iterator[str]:
    """What may stand between pe(N)-/per- and -an."""
    if not (word.startswith("pe") and word.endswith("an")):
        return
    inner = word[:-2]
    if inner.startswith("per"):
        yield from (inner[3:], inner[2:])
    yield from _behind_prefix("m" + inner[1:])


def without_particle(word: str) -> str:
    """The word without -nya: `meneruskannya` → `meneruskan`."""
    bare = next((word.removesuffix(one) for one in _PARTICLES if word.endswith(one)), word)
    return bare if len(bare) > 2 else word


def without_suffix(word: str) -> Iterator[str]:
    """The word without -nya, then without -kan, -i, -an."""
    word = without_particle(word)
    yield word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            yield word[: -len(suffix)]


def _behind_prefix(word: str) -> Iterator[str]:
    if word.startswith("ber") and len(word) > 5:
        yield word[3:]
        return
    if word.startswith("menge"):
        yield word[5:]
    if word.startswith("meny"):
        yield "s" + word[4:]
    for prefix, dropped in (("meng", "k"), ("mem", "p"), ("men", "t")):
        rest = word[len(prefix) :]
        if word.startswith(prefix) and rest:
            if rest[0] in _VOWELS:
                yield from (dropped + rest, rest)
            else:
                yield rest
    if word.startswith("memper"):
        yield word[6:]
    if word.startswith("me") and len(word) > 4:
        yield word[2:]
