"""Indonesian number words ⇄ numbers: `["enam", "puluh"]` → 60, 60 → `enam puluh`, up to 999 999, with halves.

Words written together (`enampuluh`, `duabelas`) count as the words they are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_DIGIT = {word: value for value, word in enumerate(DIGITS)}
_WHOLE = {"sepuluh": (10, 10), "sebelas": (11, 10), "seratus": (100, 100)}  # word: value, magnitude
_SCALE = {"belas": 10, "puluh": 10, "ratus": 100}
_PART = {
    "setengah": Fraction(1, 2),
    "separuh": Fraction(1, 2),
    "seperempat": Fraction(1, 4),
    "sepertiga": Fraction(1, 3),
}
_WORDS = {*_DIGIT, *_WHOLE, *_SCALE, *_PART, "ribu", "seribu"}


def is_numeral(word: str) -> bool:
    """Whether this word (lower case) can be part of a number."""
    return all(part in _WORDS for part in _split(word))


def value_of(words: Iterable[str]) -> Fraction | None:
    """The number these words say, or None when they say none (`dua lima`, `puluh`, `dua hari`)."""
    parts = [part for word in words for part in _split(word)]
    half = _PART.get(parts[-1]) if parts else None
    if half is not None:
        parts = parts[:-1]
        if not parts:
            return half
    whole = _whole(parts)
    return None if whole is None else whole + (half or Fraction(0))


def in_words(number: int) -> str:
    """`in_words(60)` → `enam puluh`. From 0 to 999 999; ValueError beyond."""
    if not 0 <= number <= 999_999:
        raise ValueError(number)
    if number >= 1000:
        return _spoken(number // 1000, "ribu", number % 1000)
    if number >= 100:
        return _spoken(number // 100, "ratus", number % 100)
    if number >= 20:
        return _spoken(number // 10, "puluh", number % 10)
    if number >= 12:
        return f"{DIGITS[number - 10]} belas"
    return {10: "sepuluh", 11: "sebelas"}.get(number) or DIGITS[number]


def _spoken(count: int, scale: str, rest: int) -> str:
    head = f"se{scale}" if count == 1 else f"{in_words(count)} {scale}"
    return f"{head} {in_words(rest)}" if rest else head


def _split(word: str) -> Iterator[str]:
    """`enampuluh` → `enam`, `puluh`; every other word as it is."""
    for scale in _SCALE:
        if word.endswith(scale) and word[: -len(scale)] in _DIGIT:
            yield word[: -len(scale)]
            yield scale
            return
    yield word


def _whole(parts: list[str]) -> Fraction | None:
    for scale in ("ribu", "seribu"):
        if scale in parts:
            at = parts.index(scale)
            thousands = 1 if scale == "seribu" and at == 0 else _below_thousand(parts[:at])
            rest = _below_thousand(parts[at + 1 :]) if parts[at + 1 :] else 0
            if thousands is None or rest is None or (scale == "seribu" and at):
                return None
            return Fraction(thousands * 1000 + rest)
    below = _below_thousand(parts)
    return None if below is None else Fraction(below)


def _below_thousand(parts: list[str]) -> int | None:
    total, room = 0, 1000  # every word must be of a smaller magnitude than the one before it
    digit: int | None = None
    for part in parts:
        if part in _DIGIT and digit is None and room > 1:
            digit = _DIGIT[part]
            continue
        value, magnitude = _WHOLE.get(part, (0, 0))
        if part in _SCALE and digit:
            magnitude = _SCALE[part]
            value = 10 + digit if part == "belas" else digit * magnitude
            digit = None
        if not magnitude or magnitude >= room or digit is not None:
            return None
        total += value
        room = 1 if part in ("belas", "sepuluh", "sebelas") else magnitude
    if not parts:
        return None
    return total + (digit or 0)
