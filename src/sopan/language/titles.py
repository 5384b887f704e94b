"""A title goes in, its parts come out: prefix that says nothing, aspect (what is done) and the rest (with what).

The parts follow the formula judul = aspek + output (+ keterangan) of the book of SOPs this project began with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopan.language.kinds import is_active, is_doing
from sopan.language.lexicon import verb
from sopan.language.words import Word, words_of

_PREFIX = re.compile(
    r"(?:\(?\d{1,3}[.)]\s*)?(?:"
    r"(?:standar(?:d)?\s+operasional\s+(?:dan\s+)?prosedur|prosedur\s+(?:operasional\s+standar|tetap)|tata\s+cara"
    r"|prosedur|protap|IK(?=\s+[A-Z])|S\.?O\.?P\.?(?![\w-])|S\.?P\.?O\.?(?![\w-])|P\.?O\.?S\.?(?![\w-])|SP(?=\s+[A-Z][A-Za-z]))"
    r"(?:\s+AP\b)?(?:\s+(?:tentang|mengenai))?\s*[:.–-]?\s+)+",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:,\s*(?:dan|serta)?|/|&|\bdan\b|\bserta\b)\s*", re.IGNORECASE)
_TWO_WORDS = frozenset({"serah terima", "uji coba", "alih media", "stok opname", "tata usaha"})


@dataclass(frozen=True, slots=True)
class TitleParts:
    """`prefix` (SOP …), the `aspects` and the `rest`, as written; a part that is not there is empty."""

    prefix: str = ""
    aspects: tuple[str, ...] = ()
    rest: str = ""


def title_parts(title: str) -> TitleParts:
    """Take a title apart. Without an aspect everything behind the prefix is rest."""
    said = " ".join(title.split())
    prefix = match.group() if (match := _PREFIX.match(said)) else ""
    rest = said[len(prefix) :]
    aspects: list[str] = []
    while aspect := _aspect_at(rest):
        aspects.append(aspect)
        behind = rest[len(aspect) :]
        joint = _JOINT.match(behind)
        rest = behind.lstrip()
        if joint is None or not _aspect_at(behind[joint.end() :]):
            break
        rest = behind[joint.end() :]
    return TitleParts(prefix.strip(), tuple(aspects), rest)


def doing_of(word: str) -> str:
    """The noun with which a title begins instead of this verb or root: `menyusun`, `susun` → `penyusunan`; "" when
    none is known."""
    known = verb(word.lower())
    return known.noun if known is not None and not known.empty else ""


def begins_with_verb(words: tuple[Word, ...]) -> bool:
    """Does a title begin with an active verb, where it should name the doing?"""
    return bool(words) and is_active(words[0].plain) and not is_doing(words[0].plain)


def _aspect_at(text: str) -> str:
    """The aspect with which a text begins, as written, or ""."""
    words = words_of(text[:80])
    if not words or words[0].start:
        return ""
    if len(words) > 1 and f"{words[0].plain} {words[1].plain}" in _TWO_WORDS:
        return text[: words[1].end]
    return words[0].text if is_doing(words[0].plain) else ""
