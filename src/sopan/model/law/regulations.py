"""Regulations and decrees as data: what one is, where it was published, and how several are put in order.

The key of a regulation is (kind, issuer or region, number, year): 14/2008 alone names many.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Key = tuple[str, str, str, int]

_LOOSE = re.compile(r"[\s.]+")
_LEVEL = re.compile(r"^(kab(?:upaten|\.)?|kota|prov(?:insi|\.)?)\s+")
_ONE_LEVEL = frozenset({"bupati", "wali kota", "gubernur"})  # the kind itself says what kind of region it is
_RENAMED = {
    "pendayagunaan aparatur negara": "pendayagunaan aparatur negara dan reformasi birokrasi",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of regulation; `rank` 1 is the highest. `gazette` as in `Gazette.series`, LN with its supplement as
    `LN+TLN`, "" where there is none. `issuer` says what stands behind the name: kementerian, badan or daerah."""

    name: str
    short: tuple[str, ...] = ()
    rank: int = 99
    gazette: str = ""
    issuer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazette:
    """Where a regulation was published: `LN`, `BN`, `LD` or `BD`, year and number; `supplement` is its TLN or TLD."""

    series: str
    year: int | None = None
    number: str = ""
    supplement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """One regulation. `issuer` is the ministry or office without its title ("Dalam Negeri"), `region` the region as it is
    called ("Kabupaten Buleleng"); `number` as written, without the year; `year` None where nobody says it."""

    kind: str
    issuer: str = ""
    region: str = ""
    number: str = ""
    year: int | None = None
    title: str = ""
    gazette: Gazette | None = None

    @property
    def key(self) -> Key:
        """Kind, issuer or region, number, year, in one spelling: zeros in front of a number, dots and spaces within it
        and the old name of a ministry do not make another regulation."""
        number = _LOOSE.sub("", self.number.casefold()).lstrip("0")
        return (self.kind.casefold(), _one_name(self.kind, self.owner), number, self.year or 0)

    @property
    def owner(self) -> str:
        """The ministry, office or region."""
        return self.issuer or self.region


def kinds() -> tuple[Kind, ...]:
    """All kinds that are known, the highest first."""
    return _kinds()


def kind(name: str) -> Kind:
    """The kind of this name; one of no rank for a name nobody knows."""
    return _by_name().get(name.casefold()) or Kind(name=name)


def order(regulation: Regulation) -> tuple[int, int, str]:
    """Sorts a list of legal bases: by rank, then by year, then by number."""
    return (kind(regulation.kind).rank, regulation.year or 9999, regulation.number.rjust(12, "0"))


def bare_region(region: str) -> str:
    """A region's name without its level, in small letters: `Kabupaten Buleleng` → `buleleng`."""
    return _LEVEL.sub("", " ".join(region.casefold().split()))


def _one_name(kind: str, owner: str) -> str:
    """An issuer or region in one spelling."""
    name = " ".join(owner.casefold().split())
    if kind.partition(" ")[2].casefold() in _ONE_LEVEL:
        return bare_region(name)
    return _RENAMED.get(name) or name.replace("kab. ", "kabupaten ")


@cache
def _kinds() -> tuple[Kind, ...]:
    text = (files("sopan.model") / "data" / "regulation_kinds.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["kind"]
    return tuple(Kind(**{**row, "short": tuple(row.get("short", ()))}) for row in rows)


@cache
def _by_name() -> dict[str, Kind]:
    return {one.name.casefold(): one for one in _kinds()}
