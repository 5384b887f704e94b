"""What an agency may choose: paper, fonts, columns, words on the page, style of the capsules, weights of
rules.

A profile is a TOML file: the national base (`profiles/permenpanrb-35-2012.toml`) and agencies' profiles
that name it under `dasar` and change what they need. A new regulation is a new file, never an `if`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sopan.problems import Severity, UnknownName

BASE = "permenpanrb-35-2012"

PAPERS = {  # portrait width × height in points
    "a4": (595.28, 841.89),
    "f4": (609.45, 935.43),  # 215 × 330 mm, the office size in Indonesia
    "legal": (612.0, 1008.0),
    "letter": (612.0, 792.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All choices, lengths in points. Made by `profile(name)`; changed for one run by `with_choices`."""

    name: str = BASE
    title: str = ""
    paper: str = "a4"
    orientation: str = "landscape"  # or portrait
    margins: tuple[float, float, float, float] = (34.0, 30.0, 34.0, 30.0)  # top, right, bottom, left
    reserved: float = 26.0  # height of the strip for the electronic signature's footer and QR
    style: str = "a"  # a: the capsule is the first/last activity; b: rows Mulai and Selesai
    identity: str = "own-page"  # or "shared-page": on top of the first flow page when it fits
    text_size: float = 8.0
    head_size: float = 8.0
    small_size: float = 6.5  # outcome labels, pentagons; nothing is printed smaller
    leading: float = 1.18  # line height in font sizes
    cell_padding: float = 3.0
    symbol: tuple[float, float] = (28.0, 18.5)  # largest symbol, width × height
    lane: tuple[float, float] = (29.0, 66.0)  # least and greatest width of an actor's column
    columns: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # least, greatest width
    labels: Mapping[str, str] = field(default_factory=dict)  # words on the page
    number_pattern: str = ""  # `{klas}/{seq:3}/{unit}/{yyyy}`: see `sopan.rules.words.numbering`
    extra_fields: tuple[str, ...] = ()  # fields the agency adds to the identity page, by their labels
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    watermark: str = ""  # printed across the page: KONSEP
    line_numbers: bool = False
    notes_width: float = 0.0  # room for notes at the right of each page

    @property
    def page_size(self) -> tuple[float, float]:
        """Width × height of the page as it is turned, in points."""
        width, height = PAPERS[self.paper]
        return (height, width) if self.orientation == "landscape" else (width, height)

    def label(self, name: str) -> str:
        """A word on the page, e.g. `label("kegiatan")`."""
        return self.labels.get(name, name)


def profile(name: str = BASE) -> Profile:
    """The profile of this name among those that come with Sopan. UnknownName when there is none."""
    return _packaged(name)


def profile_from(text: str) -> Profile:
    """A profile from TOML text. Raises UnknownName for a base, key or paper that does not exist."""
    return _build(tomllib.loads(text))


def names() -> tuple[str, ...]:
    """Names of the profiles that come with Sopan."""
    found = files("sopan").joinpath("profiles").iterdir()
    return tuple(sorted(path.name.removesuffix(".toml") for path in found if path.name.endswith(".toml")))


def with_choices(base: Profile, **choices: Any) -> Profile:
    """The profile with some choices changed for one run; values that are None are left as they were."""
    given = {name: value for name, value in choices.items() if value is not None}
    if given.get("paper", base.paper) not in PAPERS:
        raise UnknownName(f"kertas {given['paper']}: pilih {', '.join(PAPERS)}")
    return replace(base, **given)


def for_meeting(base: Profile) -> Profile:
    """The profile for a draft on the meeting table: KONSEP across the page, line numbers, room for notes."""
    return replace(base, watermark=base.label("konsep"), line_numbers=True, notes_width=120.0)


@lru_cache(maxsize=16)
def _packaged(name: str) -> Profile:
    path = files("sopan").joinpath("profiles", f"{name}.toml")
    if not name.replace("-", "").isalnum() or not path.is_file():
        raise UnknownName(f"profil {name}: pilih {', '.join(names())}")
    return _build(tomllib.loads(path.read_text(encoding="utf-8")))


def _build(data: dict[str, Any]) -> Profile:
    base = _packaged(data.pop("dasar")) if "dasar" in data else Profile()
    known = {f.name for f in fields(Profile)}
    unknown = data.keys() - known
    if unknown:
        raise UnknownName(f"kunci profil {', '.join(sorted(unknown))}")
    for merged in ("columns", "labels", "severities"):
        given = data.get(merged, {})
        if merged == "columns":
            given = {key: (float(low), float(high)) for key, (low, high) in given.items()}
        if merged == "severities":
            given = {key: None if word == "mati" else Severity.of(word) for key, word in given.items()}
        data[merged] = {**getattr(base, merged), **given}
    for pair in ("margins", "symbol", "lane"):
        if pair in data:
            data[pair] = tuple(float(value) for value in data[pair])
    if "extra_fields" in data:
        data["extra_fields"] = tuple(str(label) for label in data["extra_fields"])
    if data.get("paper", base.paper) not in PAPERS:
        raise UnknownName(f"kertas {data['paper']}: pilih {', '.join(PAPERS)}")
    return replace(base, **data)
