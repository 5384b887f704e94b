"""The lexicon: any form of a verb of office work goes in, the verb with all its forms comes out.

`data/verbs.tsv` is ours; it holds the verbs by which offices work, with the noun that a title is made of.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sopan.language import affixes
from sopan.language.lists import lines


class Form(StrEnum):
    """The forms of a verb."""

    ACTIVE = "aktif"  # menyusun, menyerahkan
    PASSIVE = "pasif"  # disusun, diserahkan
    NOUN = "nomina"  # penyusunan, penyerahan
    ROOT = "dasar"  # susun; also what stands behind me- and di-: serahkan


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: `serah`, `menyerahkan`, `penyerahan`."""

    root: str
    active: str
    noun: str  # "" where none is usual
    passive: str  # "" for a verb of two words
    takes_object: bool
    drops_object: bool  # stands as often without its object: membayar di loket
    decides: bool  # memeriksa, menyetujui: the work ends in yes or no
    weighs: bool  # menguji, memilah: the work may end in one answer or another
    empty: bool  # melakukan, melaksanakan: says nothing by itself

    @property
    def stem(self) -> str:
        """What me- and di- are put before: `serahkan`."""
        return self.passive.removeprefix("di")

    def form(self, word: str) -> Form | None:
        """Which form of this verb the word is."""
        forms = (
            (self.active, Form.ACTIVE),
            (self.passive, Form.PASSIVE),
            (self.noun, Form.NOUN),
            (self.root, Form.ROOT),
            (self.stem, Form.ROOT),
        )
        return next((form for text, form in forms if text and text == word), None)


def verb(word: str) -> Verb | None:
    """The verb of which this word (in small letters) is a form, or None."""
    return _by_form().get(word)


@cache
def verbs() -> tuple[Verb, ...]:
    """All verbs of the lexicon."""
    return tuple(_read(*line.split("\t")) for line in lines("verbs.tsv"))


def near(one: str, other: str) -> bool:
    """Do two active verbs mean nearly the same work: `memverifikasi`, `memvalidasi`?"""
    return any(one in group and other in group for group in _near_verbs())


@cache
def _near_verbs() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lines("near_verbs.txt"))


@cache
def _by_form() -> dict[str, Verb]:
    """Every form to its verb. Where two verbs share a form, an active verb goes before a noun, a noun before a root,
    and the usual verb of a root before the others."""
    found: dict[str, Verb] = {}
    for form in ("active", "passive", "noun", "root", "stem"):
        for one in verbs():
            found.setdefault(getattr(one, form), one)
    found.pop("", None)
    return found


def _read(root: str, active: str, noun: str, kind: str) -> Verb:
    return Verb(
        root=root,
        active=active,
        noun="" if noun == "-" else noun,
        passive=_passive(root, active),
        takes_object="t" in kind,
        drops_object="o" in kind,
        decides="d" in kind,
        weighs="w" in kind,
        empty="v" in kind,
    )


def _passive(root: str, active: str) -> str:
    if active.startswith("memper"):
        return f"di{active.removeprefix('mem')}"
    if active.startswith("ber") or " " in active:
        return ""
    stems = (one for one in affixes.roots_of_active(active) if one.startswith(root))
    stem = next(stems, root if active.endswith(root) else "")
    return f"di{stem}" if stem else ""
