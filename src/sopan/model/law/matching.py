"""Two regulations go in, and whether one citation may mean the other comes out, although it leaves something out or
writes it otherwise; what a regulation's own title says that it amends."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sopan.model.law.citations import read_citation
from sopan.model.law.regulations import Regulation, bare_region, kind

_CHANGES = re.compile(r"^perubahan(?:\s+ke\w+)?(?:\s+(?:belas|puluh))?\s+atas\s+", re.IGNORECASE)
_REVOKES = re.compile(r"^pencabutan\s+(?:atas\s+)?", re.IGNORECASE)
_CORE = re.compile(r"(?:^|[/.])0*(\d+)(?=[/.]|$)")
_ALIKE = 0.75  # of two titles, where one of them decides what a citation leaves out


def at_home(regulation: Regulation, region: str) -> Regulation:
    """A regional regulation that names no region is one of the agency's own region, if its kind can be."""
    named = kind(regulation.kind)
    if regulation.region or not region or named.issuer != "daerah":
        return regulation
    level = next((word for end, word in _LEVELS.items() if named.name.endswith(end)), None)
    small = region.casefold()
    if level is None or (level and not small.startswith(level) and bare_region(small) != small):
        return regulation
    home = region if not level else region[len(region) - len(bare_region(region)) :]
    return replace(regulation, region=home)


_LEVELS = {"Bupati": "kab", "Wali Kota": "kota", "Gubernur": "prov", "Peraturan Daerah": "", "Qanun": ""}


def may_be(wanted: Regulation, held: Regulation) -> bool:
    """May a citation mean this regulation, when what it leaves out is supplied?"""
    if wanted.kind != held.kind or not wanted.number:
        return False
    if not _same_number(wanted, held) or not _same_owner(wanted, held):
        return False
    if wanted.year is None:
        return bool(wanted.title) and _alike(wanted.title, held.title)
    if wanted.year != held.year:
        return False
    return not (wanted.title and held.title) or bool(wanted.owner) or _alike(wanted.title, held.title)


def _same_number(one: Regulation, other: Regulation) -> bool:
    """`PER/35/M.PAN` and `35` may be one number; of two numbers with letters all must agree."""
    first, second = one.key[2], other.key[2]
    if first == second:
        return True
    if not (first.isdigit() or second.isdigit()):
        return False
    cores = [_CORE.search(number.replace("-", "/")) for number in (one.number, other.number)]
    return all(cores) and len({core[1] for core in cores if core}) == 1


def _same_owner(wanted: Regulation, held: Regulation) -> bool:
    if not wanted.owner or wanted.key[1] == held.key[1]:
        return True
    leveled = [bare_region(one.region) != one.region.casefold() for one in (wanted, held)]
    return bool(wanted.region) and not all(leveled) and bare_region(wanted.region) == bare_region(held.region)


def _alike(one: str, other: str) -> bool:
    said, known = one.casefold(), other.casefold()
    return bool(known) and difflib.SequenceMatcher(None, said, known).ratio() >= _ALIKE


def assumed(wanted: Regulation, held: Regulation) -> Iterator[str]:
    """What the citation leaves out or writes otherwise."""
    if wanted.key[1] != held.key[1]:
        yield "region" if kind(held.kind).issuer == "daerah" else "issuer"
    if wanted.key[2] != held.key[2]:
        yield "number"
    if wanted.year is None:
        yield "year"


def amended_in_title(regulation: Regulation) -> Regulation | None:
    """What a regulation called "Perubahan … atas …" amends."""
    return next(_titled(regulation, _CHANGES), None)


def revoked_in_title(regulation: Regulation) -> Regulation | None:
    """What a regulation called "Pencabutan …" revokes."""
    return next(_titled(regulation, _REVOKES), None)


def _titled(regulation: Regulation, words: re.Pattern[str]) -> Iterator[Regulation]:
    found = words.match(regulation.title)
    if found:
        yield from read_all((regulation.title[found.end() :],), regulation)


def read_all(texts: Iterable[str], beside: Regulation) -> Iterator[Regulation]:
    """The regulations that some citations name; one without region is of the same region as its neighbour."""
    for text in texts:
        read = read_citation(text).regulation
        if read is not None:
            same = kind(read.kind).issuer == "daerah" and not read.region
            yield replace(read, region=beside.region) if same else read
