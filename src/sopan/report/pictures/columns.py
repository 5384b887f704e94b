"""Blocks of a known height → their places in columns over as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sopan.report.pictures.canvas import DARK, PITCH, RULE, Canvas, height_of, wrapped

GAP = 24.0  # between two columns
_TEXT, _SMALL = 8.0, 7.0


@dataclass(frozen=True, slots=True)
class Block:
    """Something to draw: how tall it is, and how it is drawn at a place. `keep` holds it together with the next one."""

    height: float
    draw: Callable[[Canvas, float, float], None]
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A list under a heading: each entry with what is said about it in smaller words. `more` entries are not shown."""

    title: str
    entries: tuple[tuple[str, str], ...]
    said: str = ""
    more: int = 0


@dataclass(slots=True)
class Column:
    """One column of a page, and how far it is filled."""

    page: int
    x: float
    top: float
    bottom: float
    at: float = 0.0

    @property
    def left(self) -> float:
        """Room that is left."""
        return self.bottom - self.top - self.at


def place(blocks: Sequence[Block], columns: Iterator[Column]) -> list[tuple[Column, float, Block]]:
    """Each block with its column and its place there; a column is left when the next block does not fit. The last column
    used stays where it is filled to."""
    placed: list[tuple[Column, float, Block]] = []
    column = next(columns)
    for number, block in enumerate(blocks):
        need = block.height + (blocks[number + 1].height if block.keep and number + 1 < len(blocks) else 0.0)
        if need > column.left and column.at:
            column = next(columns)
        placed.append((column, column.top + column.at, block))
        column.at += block.height
    return placed


def section_blocks(section: Section, room: float) -> Iterator[Block]:
    """The heading and the entries of a list."""
    head = wrapped(f"{section.title} ({len(section.entries) + section.more})", room, 9.5, True)
    said = wrapped(section.said, room, _SMALL) if section.said else ()

    def heading(canvas: Canvas, x: float, y: float) -> None:
        below = canvas.words(x, y + 8, head, 9.5, bold=True)
        canvas.line(x, below + 1.5, x + room, below + 1.5)
        canvas.words(x, below + 4, said, _SMALL, color=DARK)

    yield Block(8 + height_of(head, 9.5) + 6 + height_of(said, _SMALL) + 2 * bool(said), heading, keep=True)
    for text, small in section.entries:
        yield _entry(text, small, room)
    if section.more:
        yield _entry(f"… dan {section.more} lainnya (semuanya dengan --json)", "", room)


def _entry(text: str, small: str, room: float) -> Block:
    lines, under = wrapped(text, room - 10, _TEXT), wrapped(small, room - 10, _SMALL) if small else ()

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.rect(x + 1, y + _TEXT * 0.5, 3.2, 3.2, fill=RULE, thick=0)
        below = canvas.words(x + 10, y, lines, _TEXT)
        canvas.words(x + 10, below, under, _SMALL, color=DARK)

    return Block(height_of(lines, _TEXT) + height_of(under, _SMALL) + _TEXT * (PITCH - 1) + 2.0, draw)
