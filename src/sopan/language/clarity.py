"""A text goes in; words that say nothing and words that cannot be measured come out, each with a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from sopan.language.corrections import Correction, Phrases, with_capitals
from sopan.language.kinds import active_of, is_active, is_passive
from sopan.language.lexicon import Form, verb
from sopan.language.lists import lines, word_list
from sopan.language.sentences import ADVERBIAL, MODAL, SUBORDINATE
from sopan.language.words import Word, opening, words_of

_LINKS = word_list("links")
_EVENTS = word_list("events")
_FILLERS = word_list("fillers")
_NO_OBJECTS = word_list("no_objects")
_BER_VERBS = word_list("ber_verbs")
_PAPERS = word_list("papers")
_GOES_ON = (SUBORDINATE - {"cara"}) | MODAL  # what stands before a verb is no object
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
    if words[at].plain in _EVENTS and not _is_paper(words, at + 1):
        return None
    verbs, last = verbs_of(text, words, at)
    if not verbs:
        return None
    start, end = words[first].start, words[last].end
    return Correction(start, end, text[start:end], with_capitals(words[first].text, verbs))


def verbs_of(text: str, words: Sequence[Word], at: int) -> tuple[str, int]:
    """The active verbs for the nouns of doing that stand here, and the last word they stand for: `verifikasi dan
    validasi berkas` → `memverifikasi dan memvalidasi`. ("", at) where none fits what follows."""
    nouns, last = _nouns(text, words, at)
    follows = words[last + 1].plain if last + 1 < len(words) else ""
    linked = follows in _LINKS or (follows == "pada" and _is_paper(words, last + 2))
    if follows in ADVERBIAL and not linked:
        return _mutual(words[at].plain) if last == at else "", at
    if not nouns or follows in _NO_OBJECTS or follows in _GOES_ON:
        return "", at
    if linked and last + 2 < len(words):
        last += 1
    return listed([active_of(noun) for noun in nouns]), last


def listed(verbs: Sequence[str]) -> str:
    """`memeriksa`; `memeriksa dan mencatat`; `memeriksa, mencatat, dan mengirim`."""
    if len(verbs) < 3:
        return " dan ".join(verbs)
    return f"{', '.join(verbs[:-1])}, dan {verbs[-1]}"


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


def _nouns(text: str, words: Sequence[Word], at: int) -> tuple[list[str], int]:
    """The nouns of doing from this place on, joined by "dan", a comma or a sign, and the place of the last; none where
    what is joined is no such noun."""
    nouns: list[str] = []
    following = at
    while following < len(words) and _names_doing(words[following].plain):
        nouns.append(words[following].plain)
        at, following = following, _joined(text, words, following)
        if not following:
            return nouns, at
    return [], at


def _joined(text: str, words: Sequence[Word], at: int) -> int:
    """The place of the word joined to the one here, 0 for none. A comma alone joins only nouns of doing."""
    if at + 1 == len(words):
        return 0
    if words[at + 1].plain in ("dan", "serta"):
        return at + 2
    sign = text[words[at].end : words[at + 1].start].strip()
    joins = sign in ("/", "&") or (sign == "," and _names_doing(words[at + 1].plain))
    return at + 1 if joins else 0


def _is_paper(words: Sequence[Word], at: int) -> bool:
    """Does the word at this place name something written, which one works on: berkas, surat, data?"""
    return at < len(words) and words[at].plain in _PAPERS


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
