"""What an agency may choose: paper, fonts, columns, words on the page, style of the capsules, weights of
rules.

A profile is a TOML file: the national base (`profiles/permenpanrb-35-2012.toml`) and agencies' profiles
that name it under `dasar` and change what they need. A new regulation is a new file, never an `if`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
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
class DecreeWords:
    """The wording of one kind of decree: its title, considerations, clauses. A sentence is left out when one of its
    placeholders has nothing to say."""

    title: str = ""
    considerations: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreeForm:
    """How decrees are put together: the order of their parts, their words and signs, the regulations they always cite.
    `{instansi}` and the like are filled in; `{INSTANSI}` in capitals."""

    paper: str = "f4"
    text_size: float = 11.5
    number_pattern: str = ""  # of the office's letter register, as for SOPs
    parts: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()  # KESATU …; those beyond are formed alike
    citations: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, DecreeWords] = field(default_factory=dict)  # penetapan, perubahan, pencabutan

    def label(self, name: str) -> str:
        """A word or line of the decree, e.g. `label("memutuskan")`."""
        return self.labels.get(name, "")

    def words(self, kind: str) -> DecreeWords:
        """The wording of decrees of a kind."""
        return self.kinds.get(kind, DecreeWords())


@dataclass(frozen=True, slots=True, kw_only=True)
class BookForm:
    """What a book of SOPs consists of: its parts in order, and the sections of each; both are names of texts. `volume` is
    how many SOPs one volume holds at most."""

    parts: tuple[str, ...] = ()
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    volume: int = 300


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
    decree: DecreeForm = DecreeForm()
    book: BookForm = BookForm()
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
    """A profile from TOML text, on top of the national one unless it names another base. Raises UnknownName for a base,
    key or paper that does not exist."""
    return _build({"dasar": BASE, **tomllib.loads(text)})


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
    if "decree" in data:
        data["decree"] = _decree_form(dict(data["decree"]), base.decree)
    if "book" in data:
        data["book"] = _book_form(dict(data["book"]), base.book)
    if data.get("paper", base.paper) not in PAPERS:
        raise UnknownName(f"kertas {data['paper']}: pilih {', '.join(PAPERS)}")
    return replace(base, **data)


_DECREE_LISTS = {"parts": "parts", "ordinals": "ordinals", "mengingat": "citations", "tembusan": "copies_to"}
_DECREE_KINDS = ("penetapan", "perubahan", "pencabutan")


def _decree_form(data: dict[str, Any], base: DecreeForm) -> DecreeForm:
    """The table `[decree]`: what it says on top of the base."""
    known = {"paper", "text_size", "number_pattern", "labels", *_DECREE_LISTS, *_DECREE_KINDS}
    if unknown := data.keys() - known:
        raise UnknownName(f"kunci profil decree.{', '.join(sorted(unknown))}")
    if data.get("paper", base.paper) not in PAPERS:
        raise UnknownName(f"kertas {data['paper']}: pilih {', '.join(PAPERS)}")
    lists = {name: _texts(data[key]) for key, name in _DECREE_LISTS.items() if key in data}
    own = {key: _decree_words(data[key], base.words(key)) for key in _DECREE_KINDS if key in data}
    return replace(
        base,
        paper=data.get("paper", base.paper),
        text_size=float(data.get("text_size", base.text_size)),
        number_pattern=str(data.get("number_pattern", base.number_pattern)),
        labels={**base.labels, **{key: str(word) for key, word in data.get("labels", {}).items()}},
        kinds={**base.kinds, **own},
        **lists,
    )


def _decree_words(data: Mapping[str, Any], base: DecreeWords) -> DecreeWords:
    if unknown := data.keys() - {"tentang", "menimbang", "diktum"}:
        raise UnknownName(f"kunci profil decree: {', '.join(sorted(unknown))}")
    return DecreeWords(
        title=str(data.get("tentang", base.title)),
        considerations=_texts(data["menimbang"]) if "menimbang" in data else base.considerations,
        clauses=_texts(data["diktum"]) if "diktum" in data else base.clauses,
    )


def _book_form(data: dict[str, Any], base: BookForm) -> BookForm:
    """The table `[book]`: what it says on top of the base."""
    if unknown := data.keys() - {"parts", "sections", "volume"}:
        raise UnknownName(f"kunci profil book.{', '.join(sorted(unknown))}")
    own = {str(part): _texts(names) for part, names in dict(data.get("sections", {})).items()}
    return replace(
        base,
        parts=_texts(data["parts"]) if "parts" in data else base.parts,
        sections={**base.sections, **own},
        volume=max(1, int(data.get("volume", base.volume))),
    )


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(values)
    return tuple(str(value) for value in values)
