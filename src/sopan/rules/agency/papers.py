"""Words of the book and of decrees: an agency goes in, words that are not spelt by the standard come out (ST16).

Citations of regulations are quoted as published, italics are foreign words: both are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopan.language.corrections import Correction
from sopan.language.spelling import misspelt
from sopan.model.decree.decrees import Decree
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import SOP_BOOK

LONGEST = 4000  # signs of one line that are read
MOST_LINES = 20_000  # of one text
_CITATION = re.compile(
    r"\b(?:undang\s*[–-]\s*undang|peraturan|keputusan|instruksi|surat edaran|perda|perbup|perwali|pergub"
    r"|permen\w*|perpres)\b"
    r"[^.;\n]{0,160}?\b(?:nomor|no\.)[^;\n]{0,400}?(?:[;\n]|\.\s|\.$|,\s(?!tugas|susunan)|$)",
    re.IGNORECASE,
)
_ITALICS = re.compile(r"(?<![*_\w])([*_])(?=\S)[^*_\n]{1,200}?(?<=\S)\1(?![*_\w])")
_MARKUP = re.compile(
    r"\{[^{}\n]{0,60}\}|\]\([^()\n]{0,300}\)|<!--.*?-->|`[^`\n]*`|\*\*|^\s*(?:#+|[-*+]|\d+[.)])\s+"
)


@rule("ST16", "misspelt-word-in-papers", severity=Severity.HINT, basis="P", source=SOP_BOOK, folder=True)
def misspelt_in_papers(case: AgencyCase) -> Iterator[Found]:
    """Each word of a text or a decree that is not spelt as the standard spells it."""
    for file, path, text in _lines(case):
        for one in _wrong(text):
            variant = "certain" if one.certain else "perhaps"
            yield case.at(file, path, variant=variant, said=quoted(one.said), instead=one.instead)


def _wrong(text: str) -> tuple[Correction, ...]:
    if not text.strip():
        return ()
    hidden = text[:LONGEST]
    for pattern in (_CITATION, _ITALICS, _MARKUP):
        hidden = pattern.sub(_hide, hidden)
    return misspelt(hidden)


def _hide(found: re.Match[str]) -> str:
    return "·" * len(found[0])


def _lines(case: AgencyCase) -> Iterator[tuple[str, str, str]]:
    """File, place and text of everything that is looked at."""
    for stem, text in case.agency.texts.items():
        for number, line in enumerate(text.splitlines()[:MOST_LINES], 1):
            yield f"teks/{stem}.md", f"baris[{number}]", line
    for held in case.agency.decrees:
        yield from ((held.file, path, text) for path, text in _texts(held.said))


def _texts(decree: Decree) -> Iterator[tuple[str, str]]:
    yield "tentang", decree.title
    for key, items in (
        ("menimbang", decree.considerations),
        ("diktum", decree.clauses),
        ("tembusan", decree.copies_to),
    ):
        yield from ((f"{key}[{number}]", item) for number, item in enumerate(items, 1))
    for number, annex in enumerate(decree.annexes, 1):
        yield f"lampiran[{number}].judul", annex.title
        yield f"lampiran[{number}].isi", annex.text
