"""A sentence of an SOP goes in, its parts come out: S (who), P (verb), O (what) and K (how, where, to whom).

The parts are a proposal, cut from the words as they stand. Indonesian office sentences keep the order S P O K, so the
first verb parts subject from predicate, and the first preposition after the object begins the adverbial.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sopan.language.kinds import is_active, is_passive
from sopan.language.lists import word_list
from sopan.language.words import Word, is_numbering, opening, words_of

ADVERBIAL = word_list("adverbial")
LINKERS = word_list("linkers")
MODAL = word_list("modal")
SUBORDINATE = word_list("subordinate")

_ATTACHED = word_list("attached")
_NOUN_LIKE = word_list("noun_like")
_ORDERING = word_list("ordering")
_SEQUENCE = word_list("sequence")
_STATIVE = word_list("stative")
_WAYS = frozenset({"ke", "di", "dari"})
_OPENING_CLAUSE = frozenset(
    {
        "setelah",
        "sesudah",
        "sebelum",
        "ketika",
        "agar",
        "supaya",
        "jika",
        "apabila",
        "bila",
        "bilamana",
        "kalau",
    }
)
_LONGEST = 60  # words of one activity that are looked at
_JOINED = re.compile(r"[;,&+]|\.\s")
_STRONG = re.compile(r";|\.\s")
_CONDITION = re.compile(
    r"\b(?:jika|jikalau|apabila|bilamana|bila|kalau|manakala)\b"
    r"(?!\s+(?:(?:di)?perlu|dibutuhkan|memungkinkan|ada\s*(?:[.,;)]|$)))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """One sentence taken apart; a part that is not there is empty. Joined by blanks they give the sentence."""

    subject: str = ""
    predicate: str = ""
    object: str = ""
    adverbial: str = ""


@lru_cache(maxsize=4096)
def parts_of(text: str) -> Parts:
    """Take a sentence apart. Without any verb everything is object."""
    said = " ".join(text.split())
    words = words_of(said)
    at = main_verb(words)
    if at is None:
        return Parts(object=said)
    first = at
    while first and words[first - 1].plain in MODAL:
        first -= 1
    begin = said.rfind(" ", 0, words[first].start) + 1 if first > opening(said) else 0
    stop = _end_of_piece(said, words[at].end)
    adverb = next((word.start for word in words[at + 1 :] if word.plain in ADVERBIAL), len(said))
    turn = max(stop, said.rfind(" ", 0, adverb)) if adverb < len(said) else len(said)
    return Parts(
        subject=said[:begin].strip(),
        predicate=said[begin:stop],
        object=said[stop:turn].strip(),
        adverbial=said[turn:].strip(),
    )


def is_verb(word: Word) -> bool:
    """Is this a verb, active or passive?"""
    return is_active(word.plain) or is_passive(word.plain)


def main_verb(words: Sequence[Word]) -> int | None:
    """The place of the verb that carries the sentence: the first one that belongs to no clause with yang, untuk,
    setelah … and is no part of a name (surat masuk)."""
    clause = -1  # the last verb that belongs to a clause
    opened = False  # by a word inside the sentence whose verb is still to come: … setelah selesai dicatat
    for at, word in enumerate(words):
        opened = opened or (at > 0 and word.plain in _OPENING_CLAUSE)
        if not is_verb(word) or word.plain in _ATTACHED or (at and word.plain in _NOUN_LIKE):
            continue
        before = at - 1
        while before >= 0 and words[before].plain in MODAL:
            before -= 1
        joined = before > 0 and words[before].plain in ("dan", "serta", "atau") and before - 1 == clause
        if before < 0 or not (opened or words[before].plain in SUBORDINATE or joined):
            return at
        clause, opened = at, False
    return None


@lru_cache(maxsize=4096)
def activities_of(text: str) -> tuple[str, ...]:
    """The activities in one text, each beginning with a verb of its own: `Meneliti konsep dan memaraf surat` has two,
    and so has `Menyusun konsep, kemudian diajukan kepada Camat`. Verbs of a purpose (untuk menandatangani), of an order
    (memerintahkan staf menyusun dan mengetik) or of a clause (yang memenuhi syarat) do not begin one."""
    said = " ".join(text.split())
    words = words_of(said)
    cuts = [0]
    for at in range(1, len(words)):
        if _begins_activity(said, words, cuts[-1], at):
            cuts.append(at)
    starts = [0, *(words[at].start for at in cuts[1:])]
    ends = [*(_last_word(said, words, at).end for at in cuts[1:]), len(said)]
    return tuple(
        said[start : _closed(said, end)] for start, end in zip(starts, ends, strict=True) if start < end
    )


def condition_in(text: str) -> str:
    """The word that hides a decision in a text (`jika`, `apabila`), or "". `bila perlu` and `jika ada` hide none."""
    found = _CONDITION.search(text)
    return found.group() if found else ""


def _begins_activity(said: str, words: Sequence[Word], since: int, at: int) -> bool:
    """Does the word at this place begin another activity than the one that began at the word `since`?"""
    word = words[at]
    if is_passive(word.plain):
        return _is_done_next(said, words, since, at)
    if not is_active(word.plain):
        return False
    if word.plain in _NOUN_LIKE and (at + 1 == len(words) or words[at + 1].plain not in _WAYS):
        return False
    between = said[words[at - 1].end : word.start]
    linked = words[at - 1].plain in LINKERS
    counted = is_numbering(said, words[at - 1])
    if not linked and not counted and not _JOINED.search(between):
        return False
    piece = words[max(since, at - _LONGEST) : at]
    verbs = [n for n, one in enumerate(piece) if is_active(one.plain) and not (n and one.plain in _NOUN_LIKE)]
    if not verbs or (verbs[0] and piece[verbs[0] - 1].plain in SUBORDINATE):
        return False
    if words[at - 1].plain in _SEQUENCE or _STRONG.search(between) or counted:
        return True
    of_clause = [n for n in verbs if n and piece[n - 1].plain == "yang"]
    if len(verbs) - len(of_clause) != 1:
        return False
    return word.plain not in _STATIVE or (linked and not any(one.plain == "yang" for one in piece))


def _is_done_next(said: str, words: Sequence[Word], since: int, at: int) -> bool:
    """Is this passive another thing that the same row does: "Menerima berkas, kemudian dicatat", "Menyusun konsep dan
    diajukan kepada Camat"? What belongs to a clause or an order ("Meminta berkas diperiksa dan dicatat") is not."""
    piece = words[max(since, at - _LONGEST) : at]
    begins = next((n for n, one in enumerate(piece) if is_verb(one)), None)
    if words[at].plain in _ATTACHED or begins is None or not is_active(piece[begins].plain):
        return False
    ordered = piece[begins].plain in _ORDERING or is_passive(piece[-1].plain)
    if ordered or any(one.plain in SUBORDINATE for one in piece[begins:]):
        return False
    if piece[-1].plain in LINKERS:
        return not any(is_passive(one.plain) for one in piece[begins:-1])
    sent = words[at + 1].plain in ("ke", "kepada") if at + 1 < len(words) else False
    return sent and said[piece[-1].end : words[at].start].strip() == ","


def _last_word(said: str, words: Sequence[Word], at: int) -> Word:
    """The last word before this place that is no linker and counts nothing."""
    at -= 1
    while at > 0 and (words[at].plain in LINKERS or is_numbering(said, words[at])):
        at -= 1
    return words[at]


def _closed(said: str, end: int) -> int:
    """Where a piece ends whose last word ends here: with the brackets and quotes behind it."""
    while end < len(said) and said[end] in ")]\"”’'»":
        end += 1
    return end


def _end_of_piece(said: str, end: int) -> int:
    """The next blank, or the end."""
    blank = said.find(" ", end)
    return len(said) if blank < 0 else blank
