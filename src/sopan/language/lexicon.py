"""The lexicon: any form of a verb of office work goes in, the verb with all its forms comes out.

`data/verbs.tsv` is ours; it holds the verbs by which offices work, with the noun that a title is made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sopan.language import affixes
from sopan.language.lists import lines


class Form(StrEnum):
    """The forms of a verb."""

    ACTIVE = "aktif"  # menyusun
    PASSIVE = "pasif"  # disusun
    NOUN = "nomina"  # penyusunan
    ROOT = "dasar"  # susun


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: `susun`, `menyusun`, `penyusunan`."""

    root: str
    active: str
    noun: str
    takes_object: bool
    decides: bool  # memeriksa, menyetujui: the work is to judge
    empty: bool  # melakukan, melaksanakan: says nothing by itself

    @property
    def passive(self) -> str:
        """`disusun`; "" for a verb of two words."""
        stem = next((s for s in affixes.roots_of_active(self.active) if s.startswith(self.root)), "")
        if self.active.startswith("memper"):
            stem = self.active.removeprefix("mem")
        return f"di{stem}" if stem else ""

    def form(self, word: str) -> Form | None:
        """Which form of this verb the word is."""
        forms = (
            (self.active, Form.ACTIVE),
            (self.passive, Form.PASSIVE),
            (self.noun, Form.NOUN),
            (self.root, Form.ROOT),
        )
        return next((form for text, form in forms if text == word), None)


def verb(word: str) -> Verb | None:
    """The verb of which this word (in small letters) is a form, or None."""
    return _by_form().get(word)


def verbs() -> tuple[Verb, ...]:
    """All verbs of the lexicon."""
    return tuple(_read())


@cache
def _by_form() -> dict[str, Verb]:
    """Every form to its verb. Where two verbs share a form, an active verb goes before a noun, a noun before a root,
    and the usual verb of a root before the others."""
    found: dict[str, Verb] = {}
    for form in ("active", "passive", "noun", "root"):
        for one in verbs():
            found.setdefault(getattr(one, form), one)
    found.pop("", None)
    return found


def _read() -> Iterator[Verb]:
    for line in lines("verbs.tsv"):
        root, active, noun, kind = line.split("\t")
        yield Verb(root, active, noun, "t" in kind, "d" in kind, "v" in kind)
