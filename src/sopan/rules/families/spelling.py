"""Spelling: the texts of an SOP go in, words that are not spelt as the standard spells them come out (ST12).

The legal basis and the titles of other SOPs are quoted, and so is what names a regulation: they stay as published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sopan.language.corrections import Correction
from sopan.language.spelling import misspelt
from sopan.problems import Severity
from sopan.rules.activity_rows import wording_field
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import SOP_BOOK

PAGE = ("title", "scope", "summary")
LISTS = ("cautions", "qualifications", "equipment", "records")
_REGULATION = re.compile(
    r"\b(?:undang-undang|peraturan|keputusan|instruksi|surat edaran|perda|perbup|perwali|pergub|permen\w*|perpres|perka"
    r"|uu|pp|se|sk)\b.*\b(?:nomor|no\.|tahun|tentang)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text stands: a field of the page or of a step (counted from 0), and the item of its list (from 1)."""

    name: str
    index: int = -1
    number: int = 0

    def found(self, case: Case, **facts: Any) -> Found:
        """A finding here."""
        if self.index < 0:
            return case.on_page(self.name, self.number, **facts)
        told = case.at(self.index, self.name, **facts)
        return replace(told, path=f"{told.path}[{self.number}]") if self.number else told


@rule("ST12", "misspelt-word", severity=Severity.HINT, basis="P", source=SOP_BOOK)
def misspelt_word(case: Case) -> Iterator[Found]:
    """Each place that is not spelt as the standard spells it; mended where nothing else can be meant."""
    for text, place in _texts(case):
        wrong = misspelt(text)
        if not wrong or _REGULATION.search(text):
            continue
        right = _corrected(text, wrong)
        for one in wrong:
            variant = "certain" if one.certain else "perhaps"
            told = place.found(case, variant=variant, said=quoted(one.said), instead=one.instead)
            yield told.mended(right) if one.certain and place.name != "sentence" else told


def _corrected(text: str, wrong: Iterable[Correction]) -> str:
    """The text with everything mended that is certain."""
    for one in sorted(wrong, key=lambda one: -one.start):
        text = one.applied(text) if one.certain else text
    return text


def _texts(case: Case) -> Iterator[tuple[str, _Place]]:
    """Every text that is looked at, with its place."""
    for name in PAGE:
        yield getattr(case.procedure, name), _Place(name)
    for name in LISTS:
        for number, text in enumerate(getattr(case.procedure, name), 1):
            yield text, _Place(name, number=number)
    for index, step in enumerate(case.steps):
        yield case.wordings[index], _Place(wording_field(case, index), index)
        yield step.note, _Place("note", index)
        for name in ("requirements", "output"):
            for number, text in enumerate(getattr(step.standard, name), 1):
                yield text, _Place(name, index, number)
