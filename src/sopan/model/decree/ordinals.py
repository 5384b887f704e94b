"""Numbers as decrees count: 2 → `KEDUA`, `II`, `b`; several letters as they are named in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sopan.model.time.numerals import in_words

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ORDINAL = re.compile(r"(KE[A-Z ]{3,40}?)\s*[:.]\s*")
_MOST = 99  # ordinals that are recognised


def ordinal(number: int, named: Sequence[str] = ()) -> str:
    """`ordinal(1)` → `KESATU`, `ordinal(20)` → `KEDUAPULUH`. `named` are the first ones, as a profile writes them."""
    if number <= len(named):
        return named[number - 1]
    return f"KE{in_words(number).replace(' ', '').upper()}"


def with_ordinal(text: str) -> tuple[str, str]:
    """A clause that brings its ordinal with it, `KEDUA : Segala biaya …`, as ordinal and clause; else "" and the text."""
    found = _ORDINAL.match(text.strip())
    if found is None or found[1].replace(" ", "") not in _ordinals():
        return "", text
    return found[1], text.strip()[found.end() :]


def roman(number: int) -> str:
    """`roman(4)` → `IV`; meant for small numbers."""
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def letter(number: int) -> str:
    """`letter(1)` → `a`, `letter(27)` → `aa`."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def enumerated(words: Sequence[str], last: str = "dan") -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(ordinal(number) for number in range(1, _MOST + 1))
