"""What all parts of one book share while it is put together: agency, plan and facts, SOPs, and what went wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sopan.book.facts import CONTENT
from sopan.book.markdown import blocks_of, unknown_placeholders
from sopan.book.shelf import Entry, Shelf
from sopan.document import Block, Heading, Paragraph, Span
from sopan.model.agency import Agency
from sopan.model.book_plan import BookPlan, BookText
from sopan.problems import Location, Problem, Severity
from sopan.profile import Profile

_HOLE = re.compile(rf"^[ \t]*\{{{CONTENT}\}}[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class Binding:
    """One book under way. `hidden` counts SOPs that may not even be named; `pages` gives the pages of SOPs as they are
    printed, `elsewhere` those in other volumes."""

    agency: Agency
    profile: Profile
    plan: BookPlan
    facts: Mapping[str, str]
    shelf: Shelf
    day: date | None = None
    public: bool = False
    hidden: int = 0
    named: frozenset[str] = frozenset()
    logo: bytes = b""
    pages: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)

    def words(
        self, text: BookText, content: Callable[[], tuple[Block, ...]] | None = None
    ) -> tuple[Block, ...]:
        """What a text says, and in the place of its line `{isi}` what Sopan puts together."""
        for name, line in unknown_placeholders(text.body, {**self.facts, CONTENT: ""}):
            self.note(
                "BU01",
                text.file or f"{text.name}.md",
                text.line + line - 1,
                isian=f"{{{name}}}",
                teks=text.name,
            )
        before, hole, after = _halves(text.body)
        found = _prose(blocks_of(before, self.facts))
        if hole and content is not None:
            found += content()
        return found + _prose(blocks_of(after, self.facts))

    def note(
        self, code: str, file: str, line: int = 1, severity: Severity = Severity.WARNING, **facts: str
    ) -> None:
        """Something is missing; the book is made all the same."""
        at = Location(file=file, line=line, column=1)
        self.problems[Problem(code=code, severity=severity, at=at, facts=facts)] = None

    @property
    def known(self) -> Mapping[str, str]:
        """The pages that are known, in this volume and in others."""
        return {**self.pages, **self.elsewhere}

    def page(self, entry: Entry) -> tuple[Span, ...]:
        """The page of an SOP, a dash for one that has none."""
        if entry.named:
            return (Span("–"),)
        away = self.elsewhere.get(entry.anchor, "")
        return (Span(away) if away else Span(self.pages.get(entry.anchor, ""), to=entry.anchor),)

    def named_entry(self, entry: Entry) -> tuple[Span, ...]:
        """The title of an SOP, leading to its page."""
        if entry.named:
            return (Span(entry.title), Span(" (dikecualikan)", italic=True))
        here = not self.elsewhere.get(entry.anchor)
        return (Span(entry.title, to=entry.anchor if here else ""),)


def _halves(body: str) -> tuple[str, bool, str]:
    found = _HOLE.search(body)
    return (body[: found.start()], True, body[found.end() :]) if found else (body, False, "")


def _prose(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Paragraphs begin with an indent; headings within a text rank below those of the book."""
    return tuple(_set(block) for block in blocks)


def _set(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.align == "justify":
        return replace(block, indent=True)
    if isinstance(block, Heading):
        return replace(block, level=3, listed=False)
    return block
