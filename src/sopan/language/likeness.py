"""Two phrases go in; how much they speak of the same thing comes out, whatever the affixes and the order."""

from __future__ import annotations

from functools import lru_cache

from sopan.language.stems import roots


def likeness(one: str, other: str) -> float:
    """Shared roots among all roots of both phrases: 1 when they agree, 0 when they share none or one says nothing."""
    first, second = _bag(one), _bag(other)
    union = first | second
    return len(first & second) / len(union) if union else 0.0


def same_thing(one: str, other: str) -> bool:
    """Is every root of the shorter phrase also in the longer: `Surat tugas` and `Konsep surat tugas`?"""
    first, second = sorted((_bag(one), _bag(other)), key=len)
    return bool(first) and first <= second


@lru_cache(maxsize=8192)
def _bag(text: str) -> frozenset[str]:
    return frozenset(roots(text))
