"""Titles go in; which of them name the same work comes out: written twice, in other words, or one inside the other.

Titles are compared only where they share a root that is rare among all, so that thousands take seconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from sopan.language.stems import is_known, roots
from sopan.language.titles import title_parts
from sopan.language.words import plain

SAME, NEAR = 1.0, 0.75
_SLIP = 0.85  # how much alike two words are that differ by a slip of the pen
_LEAST_LETTERS = 5
_CANDIDATE = 0.5  # share of roots that makes it worth looking closer
_CROWD = 400  # titles under one root, beyond which that root tells nothing


class Alike(NamedTuple):
    """Two titles by their places, and how much they say the same: 1 where every root agrees."""

    first: int
    second: int
    score: float


@lru_cache(maxsize=16384)
def bare(title: str) -> str:
    """What two ways to write one title share: its words in small letters without "SOP" before them."""
    said = " ".join(title.split())
    return plain(said[len(title_parts(said).prefix) :]) or plain(said)


def alike(one: str, other: str) -> float:
    """How much two titles name the same work: 1 the same, NEAR and more one of them says a word more, 0 other work.

    A word put for another word makes other work (surat masuk, surat keluar), unless it is a slip of the pen.
    """
    if bare(one) == bare(other):
        return SAME
    return _score(_bag(one), _bag(other))


def alike_pairs(titles: Sequence[str]) -> tuple[Alike, ...]:
    """Every two titles that name the same work or nearly so, in the order of their places. Of titles that are written
    alike each is paired with the first one only."""
    first_of: dict[str, int] = {}
    found: list[Alike] = []
    for at, title in enumerate(titles):
        if key := bare(title):
            first = first_of.setdefault(key, at)
            if first != at:
                found.append(Alike(first, at, SAME))
    bags = {at: bag for at in first_of.values() if (bag := _bag(titles[at]))}
    for one, other in _candidates(bags):
        score = _score(bags[one], bags[other])
        if score >= NEAR:
            found.append(Alike(min(one, other), max(one, other), score))
    return tuple(sorted(found))


def groups(pairs: Sequence[Alike], least: float = SAME) -> tuple[tuple[int, ...], ...]:
    """The places that belong together because a pair of at least this score joins them."""
    leader: dict[int, int] = {}

    def head(at: int) -> int:
        while leader.setdefault(at, at) != at:
            at = leader[at]
        return at

    for pair in pairs:
        if pair.score >= least:
            one, other = sorted((head(pair.first), head(pair.second)))
            leader[other] = one
    gathered: dict[int, list[int]] = defaultdict(list)
    for at in sorted(leader):
        gathered[head(at)].append(at)
    return tuple(tuple(members) for members in gathered.values() if len(members) > 1)


def _candidates(bags: dict[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Pairs that may share half of their roots: those that meet under one of their rarer roots."""
    seldom = Counter(root for bag in bags.values() for root in bag)
    under: dict[str, list[int]] = defaultdict(list)
    for at, bag in sorted(bags.items()):
        rare_first = sorted(bag, key=lambda root: (seldom[root], root))
        met: set[int] = set()
        for root in rare_first[: len(bag) - int(len(bag) * _CANDIDATE) + 1]:
            if len(under[root]) < _CROWD:
                met.update(under[root])
            under[root].append(at)
        yield from ((one, at) for one in sorted(met))


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    if not one or not other:
        return 0.0
    shared = len(one & other)
    mine, theirs = one - other, other - one
    if len(mine) == len(theirs) == 1 and _is_slip(*mine, *theirs):
        return SAME
    if mine and theirs:
        return 0.0
    return shared / (shared + len(mine) + len(theirs))


@lru_cache(maxsize=16384)
def _is_slip(one: str, other: str) -> bool:
    """Are two words one word and a slip of the pen?"""
    if min(len(one), len(other)) < _LEAST_LETTERS or any(sign.isdigit() for sign in one + other):
        return False
    if is_known(one) and is_known(other):
        return False
    return SequenceMatcher(None, one, other).ratio() >= _SLIP


@lru_cache(maxsize=16384)
def _bag(title: str) -> frozenset[str]:
    return frozenset(roots(bare(title)))
