"""Words in Markdown → blocks of a document: headings, paragraphs, lists (also lettered ones), simple tables, links.

`{placeholders}` are filled with facts after the Markdown has been read, so that a fact is never taken for a sign of it;
one that nobody knows stays visible (`unknown_placeholders` names it). HTML is printed as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sopan.document import Block, Heading, Items, Paragraph, Span, Table, Words

PLACEHOLDER = re.compile(r"\{([A-Za-z_]\w*)\}")
_LETTERED = re.compile(
    r"^(?P<before>[ \t]*)(?:[-*+][ \t]+)?(?P<letter>[a-z])(?P<sign>[.)])[ \t]+(?=\S)", re.MULTILINE
)
_DEEPEST = 24  # levels of tokens; a list takes two
_SIGN = "\ue000"  # stands before the words of an item that was marked by a letter
_ALIGNED = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}


def blocks_of(markdown: str, facts: Mapping[str, str] | None = None) -> tuple[Block, ...]:
    """The blocks that a text says. Never raises; what is no Markdown of this kind is a paragraph."""
    lettered = _LETTERED.sub(lambda found: f"{found['before']}1{found['sign']} {_SIGN}", markdown)
    return tuple(_Walk(_parser().parse(lettered), facts or {}).blocks())


def filled(text: str, facts: Mapping[str, str]) -> str:
    """A text with its placeholders filled; `{INSTANSI}` in capitals."""
    return PLACEHOLDER.sub(lambda hole: _fact(hole, facts), text)


def unknown_placeholders(markdown: str, facts: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The placeholders that nobody knows, each with the line in which it stands (from 1)."""
    for number, line in enumerate(markdown.splitlines(), 1):
        for hole in PLACEHOLDER.findall(line):
            if hole.lower() not in facts:
                yield hole, number


def _fact(hole: re.Match[str], facts: Mapping[str, str]) -> str:
    name = hole[1]
    if name.lower() not in facts:
        return hole[0]
    return facts[name.lower()].upper() if name.isupper() else facts[name.lower()]


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    return (
        MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
        .enable("table")
        .disable(["html_block", "html_inline", "code"])
    )


@dataclass(slots=True)
class _Walk:
    """The tokens of one text under way."""

    tokens: Sequence[Any]
    facts: Mapping[str, str]
    at: int = 0

    def blocks(self, end: str = "") -> Iterator[Block]:
        """Blocks up to the token that closes the one around them."""
        while self.at < len(self.tokens) and self.tokens[self.at].type != end:
            token = self.tokens[self.at]
            self.at += 1
            match token.type:
                case "heading_open":
                    words = self._words()
                    yield Heading(words=_plain(words), level=min(int(token.tag[1:]), 3))
                case "paragraph_open":
                    yield Paragraph(words=self._words())
                case "bullet_list_open" | "ordered_list_open":
                    yield self._list(token)
                case "table_open":
                    yield self._table()
                case "fence" | "code_block":
                    yield Paragraph(words=filled(token.content.rstrip("\n"), self.facts), align="left")

    def _words(self) -> Words:
        """The words of the inline token that stands here, and past the token that closes them."""
        inline = self.tokens[self.at]
        self.at += 2
        return _spans(inline.children or (), self.facts)

    def _list(self, opened: Any) -> Items:
        end = opened.type.replace("_open", "_close")
        items: list[tuple[Block, ...]] = []
        numbers: list[str] = []
        while self.tokens[self.at].type != end:
            numbers.append(self.tokens[self.at].info)
            self.at += 1  # list_item_open
            items.append(tuple(self.blocks("list_item_close")))
            self.at += 1
        self.at += 1
        if opened.type == "bullet_list_open":
            return Items(items=tuple(items), marks="-")
        sign = opened.markup
        if items and all(_lettered(item) for item in items):
            return Items(items=tuple(_unsigned(item) for item in items), marks=f"a{sign}")
        first = int(numbers[0]) if numbers and numbers[0].isdigit() else 1
        if first != 1:
            own = tuple(f"{first + place}{sign}" for place in range(len(items)))
            return Items(items=tuple(_unsigned(item) for item in items), marks="", own_marks=own)
        return Items(items=tuple(_unsigned(item) for item in items), marks=f"1{sign}")

    def _table(self) -> Table:
        rows: list[tuple[Words, ...]] = []
        aligns: tuple[str, ...] = ()
        while self.tokens[self.at].type != "table_close":
            token = self.tokens[self.at]
            self.at += 1
            if token.type == "tr_open":
                row, styles = self._row()
                rows.append(row)
                aligns = aligns or styles
        self.at += 1
        head, *body = rows
        return Table(head=head, rows=tuple(body), aligns=aligns, widths=tuple(_shares(rows)))

    def _row(self) -> tuple[tuple[Words, ...], tuple[str, ...]]:
        cells: list[Words] = []
        aligns: list[str] = []
        while self.tokens[self.at].type != "tr_close":
            style = str(self.tokens[self.at].attrs.get("style", ""))
            aligns.append(_ALIGNED.get(style, "left"))
            self.at += 1
            cells.append(self._words())
        self.at += 1
        return tuple(cells), tuple(aligns)


def _spans(tokens: Sequence[Any], facts: Mapping[str, str]) -> Words:
    made: list[Span] = []
    bold = italic = 0
    to = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                address = str(token.attrs.get("href", ""))
                to = address if address.startswith(("http://", "https://")) else ""
            case "link_close":
                to = ""
            case "softbreak":
                made.append(Span(" ", bold=bold > 0, italic=italic > 0, to=to))
            case "hardbreak":
                made.append(Span("\n"))
            case _ if token.content:
                said = filled(token.content, facts)
                made.append(Span(said, bold=bold > 0, italic=italic > 0, to=to))
    return _joined(made)


def _joined(spans: Sequence[Span]) -> Words:
    """Neighbours of one look in one span; plain words as a plain string."""
    made: list[Span] = []
    for span in spans:
        last = made[-1] if made else None
        if last is not None and (last.bold, last.italic, last.to) == (span.bold, span.italic, span.to):
            made[-1] = Span(last.text + span.text, bold=span.bold, italic=span.italic, to=span.to)
        else:
            made.append(span)
    if all(not (span.bold or span.italic or span.to) for span in made):
        return "".join(span.text for span in made)
    return tuple(made)


def _plain(words: Words) -> str:
    return words if isinstance(words, str) else "".join(span.text for span in words)


def _lettered(item: tuple[Block, ...]) -> bool:
    return bool(item) and isinstance(item[0], Paragraph) and _plain(item[0].words).startswith(_SIGN)


def _unsigned(item: tuple[Block, ...]) -> tuple[Block, ...]:
    """The item without the sign of its letter."""
    if not item or not isinstance(item[0], Paragraph):
        return item
    words = item[0].words
    if isinstance(words, str):
        bare: Words = words.removeprefix(_SIGN)
    else:
        first = words[0]
        bare = (
            Span(first.text.removeprefix(_SIGN), bold=first.bold, italic=first.italic, to=first.to),
            *words[1:],
        )
    return (Paragraph(words=bare), *item[1:])


def _shares(rows: Sequence[Sequence[Words]]) -> Iterator[float]:
    """Shares of the width: a column of long texts is wider, within bounds."""
    for column in range(max(map(len, rows), default=0)):
        longest = max((len(_plain(row[column])) for row in rows if column < len(row)), default=1)
        yield float(min(max(longest, 6), 60)) / 6
