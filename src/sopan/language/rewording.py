"""A sentence goes in; the same said actively or apart comes out: proposals for whoever writes the SOP."""

from __future__ import annotations

from functools import lru_cache

from sopan.language.clarity import concrete, listed, verbs_of
from sopan.language.corrections import Correction, with_capitals
from sopan.language.kinds import active_of, is_active, is_passive
from sopan.language.lexicon import Form, verb
from sopan.language.lists import word_list
from sopan.language.sentences import (
    ADVERBIAL,
    LINKERS,
    MODAL,
    SUBORDINATE,
    activities_of,
    main_verb,
    parts_of,
)
from sopan.language.words import FUNCTION_WORDS, Word, opening, words_of

_ORDERS = word_list("orders")
_NO_ORDERS = word_list("no_orders")
_THINGS = word_list("things") | {"pelayanan", "pertemuan", "perkenalan"}
_MARKS = word_list("marks")
_FILLERS = word_list("fillers")
_TWO_WORDS = {
    "tanda tangan": "menandatangani",
    "serah terima": "menyerahterimakan",
    "alih media": "mengalihmediakan",
    "tindak lanjut": "menindaklanjuti",
    "uji coba": "mengujicobakan",
}
_LONGEST_SHARED = 6  # words of an object that are repeated for another verb


@lru_cache(maxsize=4096)
def actively(text: str) -> Correction | None:
    """The beginning of a text with an active verb, where it begins with a root or a noun of doing: `Terima berkas` →
    `Menerima berkas`, `Pengecekan terhadap berkas` → `Mengecek berkas`. Certain for an order; None where no verb fits."""
    words = words_of(text)
    at = opening(text)
    if at == len(words):
        return None
    first = words[at]
    if first.plain in _FILLERS:
        return _of_next(text, words, at)
    known = verb(first.plain)
    if known is None:
        return None
    if at + 1 < len(words) and (verbs := _TWO_WORDS.get(f"{first.plain} {words[at + 1].plain}", "")):
        return _beginning(text, first, words[at + 1], verbs, False)
    form = known.form(first.plain)
    if form is Form.NOUN and known.empty:
        return _of_next(text, words, at)
    if form is Form.NOUN and first.plain not in _THINGS:
        verbs, last = verbs_of(text, words, at)
        return _beginning(text, first, words[last], verbs, False) if verbs else None
    if form is not Form.ROOT or first.plain in _NO_ORDERS:
        return None
    certain = first.plain in _ORDERS or first.plain != known.root
    return _beginning(text, first, first, known.active, certain)


def _of_next(text: str, words: tuple[Word, ...], at: int) -> Correction | None:
    """`Pelaksanaan penyegelan lemari`, `Proses penyegelan lemari` → `Menyegel lemari`: the next noun says what is done,
    where a thing follows on which it is done."""
    if at + 1 == len(words) or not text[words[at].end : words[at + 1].start].isspace():
        return None
    known = verb(words[at + 1].plain)
    if known is None or known.form(words[at + 1].plain) is not Form.NOUN or words[at + 1].plain in _THINGS:
        return None
    verbs, last = verbs_of(text, words, at + 1)
    return _beginning(text, words[at], words[last], verbs, False) if verbs and last + 1 < len(words) else None


def turned_active(text: str, at: int, without: tuple[int, int] = (0, 0)) -> str:
    """A passive sentence, whose verb is the word at this place, said actively: `Berkas diperiksa dan dicatat di loket` →
    `Memeriksa dan mencatat berkas di loket`. The piece `without` (from, to) names who acts and is left out. "" where
    the sentence is too winding."""
    words = words_of(text)
    if at >= len(words):
        return ""
    first, last = opening(text), at
    verbs = [active_of(words[at].plain)]
    while following := _next_passive(text, words, last):
        last = following
        verbs.append(active_of(words[last].plain))
    start, end = without if without[0] >= words[last].end else (len(text), len(text))
    rest = f"{text[words[last].end : start]} {text[end:]}"
    until = at
    while until > first and words[until - 1].plain in MODAL:
        until -= 1
    if not all(verbs) or _is_winding(words, first, until, rest):
        return ""
    subject = _small(text[words[first].start : words[until].start]) if until > first else ""
    verbs[0] = verbs[0].capitalize()
    said = " ".join(f"{listed(verbs)} {subject} {rest}".split()).replace(" ,", ",").strip(" ,")
    better = concrete(said)
    said = better.applied(said) if better else said
    return said if len(words_of(said)) > len(verbs) or len(verbs) > 1 else f"{said} …"


def apart(text: str) -> tuple[str, ...]:
    """The activities of a text as sentences of their own, each with the object that it shares with its neighbour;
    "…" where the text does not tell it."""
    pieces = activities_of(text)
    alone = []
    for number, counted in enumerate(pieces):
        words = words_of(counted)
        piece = counted[words[opening(counted)].start :] if words else counted
        verb_end = len(words[opening(counted)].text) if words else 0
        before, after = pieces[number - 1 : number], pieces[number + 1 : number + 2]
        if piece and verb_end == len(piece) and after:
            piece = f"{piece} {_object(after[0], shared=True) or '…'}"
        elif piece[:verb_end].endswith("nya") and before and _object(before[0]):
            piece = f"{piece[: verb_end - len('nya')]} {_object(before[0])}{piece[verb_end:]}"
        elif before and active_of(piece[:verb_end].lower()) and is_passive(piece[:verb_end].lower()):
            piece = f"{active_of(piece[:verb_end].lower())} {_worked_on(before[0]) or '…'}{piece[verb_end:]}"
        alone.append(piece[:1].upper() + piece[1:])
    return tuple(alone)


def _next_passive(text: str, words: tuple[Word, ...], at: int) -> int:
    """The place of a passive joined to the one at this place by a comma or "dan"; 0 for none."""
    joined = at + 1 < len(words) and words[at + 1].plain in ("dan", "serta")
    other = at + 2 if joined else at + 1
    if other >= len(words) or not is_passive(words[other].plain):
        return 0
    return other if joined or text[words[at].end : words[other].start].strip() == "," else 0


def _beginning(text: str, first: Word, last: Word, verbs: str, certain: bool) -> Correction:
    said = text[first.start : last.end]
    instead = verbs[:1].upper() + verbs[1:]
    return Correction(first.start, last.end, said, with_capitals(said, instead), certain)


def _is_winding(words: tuple[Word, ...], first: int, until: int, rest: str) -> bool:
    """Is there a clause before the verb, or another passive or an unfinished list behind it?"""
    if any(word.plain in LINKERS for word in words_of(rest)[:1]):
        return True
    if until > first and words[first].plain in SUBORDINATE | ADVERBIAL | FUNCTION_WORDS:
        return True
    behind = words_of(rest)
    at = main_verb(behind)
    return at is not None and is_passive(behind[at].plain)


def _small(subject: str) -> str:
    """The subject inside a sentence: its first word small, unless it is a name in capitals."""
    subject = subject.strip(" ,:-")
    first = subject.split(" ", 1)[0]
    return subject if first[1:] != first[1:].lower() else subject[:1].lower() + subject[1:]


def _object(activity: str, shared: bool = False) -> str:
    """The object of an activity, where it is short and may be said again."""
    said = parts_of(activity).object
    words = words_of(said)
    if len(words) > _LONGEST_SHARED or any(is_active(word.plain) for word in words):
        return ""
    return "" if shared and words and words[0].plain in _MARKS else said


def _worked_on(activity: str) -> str:
    """The one thing that an activity works on: `surat` in "Melakukan verifikasi surat"; "" for several."""
    better = concrete(activity)
    said = _object(better.applied(activity) if better else activity)
    return "" if "," in said else said
