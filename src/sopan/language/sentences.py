"""A sentence of an SOP goes in, its parts come out: S (who), P (verb), O (what) and K (how, where, to whom).

The parts are a proposal, cut from the words as they stand. Indonesian office sentences keep the order S P O K, so the
first verb parts subject from predicate, and the first preposition after the object begins the adverbial.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopan.language.kinds import is_active, is_passive
from sopan.language.lists import word_list
from sopan.language.words import Word, words_of

_ADVERBIAL = word_list("adverbial")
_JOINTS = re.compile(
    r"\s*(?:;|,?\s*\b(?:dan|serta|kemudian|lalu|selanjutnya|sekaligus)\b|,)\s*", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:jika|apabila|bilamana|bila|kalau|manakala)\b(?!\s+(?:di)?perlu)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Parts:
    """One sentence taken apart; a part that is not there is empty. Joined by blanks they give the sentence."""

    subject: str = ""
    predicate: str = ""
    object: str = ""
    adverbial: str = ""


def parts_of(text: str) -> Parts:
    """Take a sentence apart. Without any verb everything is object."""
    said = " ".join(text.split())
    words = words_of(said)
    at = next((n for n, word in enumerate(words) if is_verb(word)), None)
    if at is None:
        return Parts(object=said)
    begin = words[at].start
    stop = words[at].end
    adverb = next((word.start for word in words[at + 1 :] if word.plain in _ADVERBIAL), len(said))
    return Parts(
        subject=said[:begin].strip(" ,:-"),
        predicate=said[begin:stop],
        object=said[stop:adverb].strip(),
        adverbial=said[adverb:].strip(),
    )


def is_verb(word: Word) -> bool:
    """Is this a verb, active or passive?"""
    return is_active(word.plain) or is_passive(word.plain)


def activities_of(text: str) -> tuple[str, ...]:
    """The activities in one text, each beginning with an active verb of its own: `Meneliti konsep dan memaraf surat` has
    two. Verbs that tell a purpose (`untuk menandatangani`) do not begin one."""
    said = " ".join(text.split())
    cuts = [0]
    for joint in _JOINTS.finditer(said):
        following = words_of(said[joint.end() : joint.end() + 60])
        if following and following[0].start == 0 and is_active(following[0].plain):
            cuts.append(joint.end())
    pieces = [
        said[start:stop] for start, stop in zip(cuts, [*cuts[1:], len(said)], strict=True) if said[start:stop]
    ]
    return tuple(_trimmed(piece) for piece in pieces)


def _trimmed(piece: str) -> str:
    return re.sub(r"(?:[;,]|\s(?:dan|serta|kemudian|lalu|selanjutnya|sekaligus))*\s*$", "", piece, flags=re.I)


def condition_in(text: str) -> str:
    """The word that hides a decision in a text (`jika`, `apabila`), or "". `bila perlu` hides none."""
    found = _CONDITION.search(text)
    return found.group() if found else ""
