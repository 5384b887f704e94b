"""An agency and its profile → the plan of its book: which parts it has, under which headings, with whose words.

Every part and section has a text by its name. The agency's own (`teks/<name>.md`) replaces the packaged one whole; its
first line may be the heading, `# Latar Belakang`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sopan.model.agency import Agency
from sopan.model.decree.ordinals import roman
from sopan.profile import BookForm

FOLDER = "teks"
_TITLE = re.compile(r"\A(?:[ \t]*\n)*#[ \t]+(?P<title>[^\n]+?)[ \t#]*(?:\n|\Z)")
_CHAPTER = re.compile(r"bab-(?P<number>[1-9]\d?)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class BookText:
    """One text of the book. `file` is the agency's, "" for a packaged one; `line` is where its body begins."""

    name: str
    title: str = ""
    body: str = ""
    file: str = ""
    line: int = 1
    own_title: bool = False  # the agency wrote the heading, too

    @property
    def own(self) -> bool:
        return bool(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPart:
    """A part of the book and its sections. `number` is that of a chapter (`bab-3` → 3), 0 of what is no chapter."""

    text: BookText
    number: int = 0
    sections: tuple[BookText, ...] = ()

    @property
    def name(self) -> str:
        return self.text.name

    @property
    def label(self) -> str:
        """`BAB III` of a chapter."""
        return f"BAB {roman(self.number)}" if self.number else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPlan:
    """The parts in order. `unknown` are names in the profile for which nobody has a text."""

    parts: tuple[PlannedPart, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def chapters(self) -> tuple[PlannedPart, ...]:
        return tuple(part for part in self.parts if part.number)

    @property
    def texts(self) -> tuple[BookText, ...]:
        """All texts in the order in which they stand in the book."""
        return tuple(text for part in self.parts for text in (part.text, *part.sections))

    def part(self, name: str) -> PlannedPart | None:
        return next((part for part in self.parts if part.name == name), None)


def plan_of(agency: Agency, form: BookForm) -> BookPlan:
    """The book's plan. A name without any text is left out and told."""
    unknown: list[str] = []

    def found(name: str) -> BookText | None:
        text = text_of(agency, name)
        if text is None:
            unknown.append(name)
        return text

    parts = []
    for name in dict.fromkeys(form.parts):
        text = found(name)
        sections = tuple(one for one in map(found, dict.fromkeys(form.sections.get(name, ()))) if one)
        chapter = _CHAPTER.match(name)
        if text is not None:
            parts.append(
                PlannedPart(text=text, number=int(chapter["number"]) if chapter else 0, sections=sections)
            )
    return BookPlan(parts=tuple(parts), unknown=tuple(unknown))


def text_of(agency: Agency, name: str) -> BookText | None:
    """The text of this name: the agency's where it says something, else the packaged one; None where there is neither."""
    own, packaged = agency.texts.get(name), _packaged(name)
    if own is None or (packaged is not None and not own.strip()):
        return packaged
    title, body, line = _parted(own)
    return BookText(
        name=name,
        title=title or (packaged.title if packaged else name.replace("-", " ").capitalize()),
        body=body,
        file=f"{FOLDER}/{name}.md",
        line=line,
        own_title=bool(title),
    )


def _parted(text: str) -> tuple[str, str, int]:
    """Heading, body, and the line in which the body begins."""
    found = _TITLE.match(text)
    if found is None:
        return "", text, 1
    return found["title"], text[found.end() :], text[: found.end()].count("\n") + 1


@cache
def _packaged(name: str) -> BookText | None:
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return None
    path = files("sopan").joinpath("book", "texts", f"{name}.md")
    if not path.is_file():
        return None
    title, body, line = _parted(path.read_text(encoding="utf-8"))
    return BookText(name=name, title=title, body=body, line=line)
