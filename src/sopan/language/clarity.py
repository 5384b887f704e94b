"""A text goes in; words that say nothing and words that cannot be measured come out, each with a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from sopan.language.corrections import Correction, Phrases, with_capitals
from sopan.language.kinds import active_of, is_active, is_passive
from sopan.language.lexicon import Form, verb
from sopan.language.lists import lines, word_list
from sopan.language.sentences import ADVERBIAL
from sopan.language.words import Word, opening, words_of

_LINKS = word_list("links")
_EVENTS = word_list("events")
_FILLERS = word_list("fillers")
_NO_OBJECTS = word_list("no_objects")
_BER_VERBS = word_list("ber_verbs")
_URGENT = "segera"
_OF_LETTERS = frozenset(
    {"surat", "sifat", "bersifat", "sangat", "amat", "biasa", "kilat", "rahasia", "dan", "atau"}
)


@lru_cache(maxsize=4096)
def concrete(text: str) -> Correction | None:
    """A verb that says nothing, with the noun that says it: `Melakukan verifikasi terhadap berkas` → `Memverifikasi
    berkas`. None where no verb is known for the noun (melaksanakan rapat),
    or where what follows is no object (melakukan survei lapangan)."""
    words = words_of(text)
    first = opening(text)
    if len(words) < first + 2 or not _is_empty(words[first]):
        return None
    at = first + 1
    if words[at].plain in _FILLERS and at + 1 < len(words):
        at += 1
    if words[at].plain in _EVENTS:
        return None
    verbs, last = verbs_of(words, at)
    if not verbs:
        return None
    start, end = words[first].start, words[last].end
    return Correction(start, end, text[start:end], with_capitals(words[first].text, verbs))


def verbs_of(words: Sequence[Word], at: int) -> tuple[str, int]:
    """The active verbs for the nouns of doing that stand here, and the last word they stand for: `verifikasi dan
    validasi berkas` → `memverifikasi dan memvalidasi`. ("", at) where none fits what follows."""
    nouns = _nouns(words, at)
    last = at + max(0, 2 * len(nouns) - 2)
    follows = words[last + 1].plain if last + 1 < len(words) else ""
    if follows in ADVERBIAL:
        return _mutual(words[at].plain) if last == at else "", at
    if not nouns or follows in _NO_OBJECTS:
        return "", at
    if follows in _LINKS and last + 2 < len(words):
        last += 1
    return " dan ".join(map(active_of, nouns)), last


@lru_cache(maxsize=4096)
def measureless(text: str) -> tuple[Correction, ...]:
    """Words that no one can measure (segera, secukupnya, dll.); `instead` says what to ask for."""
    words = words_of(text)
    found = []
    for first, last, phrase in _measureless_phrases().found_in(text):
        if phrase == _URGENT and _is_kind_of_letter(words, first):
            continue
        start, end = words[first].start, words[last].end
        found.append(Correction(start, end, text[start:end], _questions()[phrase][0]))
    return tuple(found)


def asked_for(said: str) -> tuple[str, str]:
    """What to ask for instead of words without measure, in Indonesian and in English; both "" where none is known."""
    return _questions().get(" ".join(word.plain for word in words_of(said)), ("", ""))


def _is_empty(word: Word) -> bool:
    known = verb(word.plain)
    return known is not None and known.empty and known.form(word.plain) is Form.ACTIVE


def _nouns(words: Sequence[Word], at: int) -> list[str]:
    """The nouns of doing from this place on, joined by "dan"; none where one of those joined is no such noun."""
    nouns: list[str] = []
    while at < len(words) and _names_doing(words[at].plain):
        nouns.append(words[at].plain)
        if at + 1 == len(words) or words[at + 1].plain not in ("dan", "serta"):
            return nouns
        at += 2
    return []


def _names_doing(word: str) -> bool:
    known = verb(word)
    if known is None or known.empty or not known.takes_object:
        return False
    return known.form(word) is Form.NOUN


def _mutual(noun: str) -> str:
    """What people do with each other: `koordinasi` → `berkoordinasi`, `kunjungan` → `berkunjung`; or ""."""
    known = verb(noun)
    roots = (noun, known.root) if known is not None else (noun,)
    return next((f"ber{one}" for one in roots if f"ber{one}" in _BER_VERBS), "")


def _is_kind_of_letter(words: tuple[Word, ...], at: int) -> bool:
    """Does "segera" at this place say how urgent a letter is: surat segera, biasa dan segera?"""
    before = words[at - 1].plain if at else ""
    after = words[at + 1].plain if at + 1 < len(words) else ""
    return before in _OF_LETTERS and not is_active(after) and not is_passive(after)


@cache
def _questions() -> dict[str, tuple[str, str]]:
    rows = (line.split("\t") for line in lines("measureless.tsv"))
    return {said: (ours, english) for said, ours, english in rows}


@cache
def _measureless_phrases() -> Phrases:
    return Phrases(_questions())
