"""Words → lines that fit a width, measured with the very font that is printed (Arimo, the metrics of Arial)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_BREAKABLE = re.compile(r"(?<=[/\-–_@.])(?=\w)")
MISSING = "\ufffd"


@dataclass(frozen=True, slots=True)
class Lines:
    """A broken text: its lines, whether a word had to be cut, and whether a character could not be printed."""

    lines: tuple[str, ...]
    cut: bool = False
    unprintable: bool = False


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, float], dict[str, float]]:
    data = json.loads(files("sopan.layout").joinpath("arimo.json").read_text(encoding="utf-8"))
    units = data["units"]
    regular = {char: both[0] / units for char, both in data["widths"].items()}
    bold = {char: both[1] / units for char, both in data["widths"].items()}
    return regular, bold


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line in points."""
    return _em(text, bold) * size


@lru_cache(maxsize=50_000)
def _em(text: str, bold: bool) -> float:
    table = _table()[bold]
    missing = table[MISSING]
    return sum([table.get(char, missing) for char in text])


@lru_cache(maxsize=20_000)
def is_printable(text: str) -> bool:
    """Whether the printed font has every character of the text."""
    known = _table()[0]
    return all(char in known or char.isspace() for char in text)


def printable(text: str) -> str:
    """The text with a replacement, as wide as was reckoned with, for every character the printed font lacks."""
    if is_printable(text):
        return text
    known = _table()[0]
    return "".join(char if char in known else MISSING for char in text)


@lru_cache(maxsize=20_000)
def wrap(text: str, room: float, size: float, bold: bool = False) -> Lines:
    """Break a text into lines of at most `room` points: at blanks, after / and -, and inside a word only when it is
    wider than a whole line. A newline in the text is kept."""
    lines: list[str] = []
    cut = False
    for paragraph in text.split("\n"):
        words = paragraph.split()
        line, filled = "", 0.0
        blank = _em(" ", bold) * size
        for word in words:
            wide = _em(word, bold) * size
            if line and filled + blank + wide <= room:
                line, filled = f"{line} {word}", filled + blank + wide
                continue
            if wide <= room:
                if line:
                    lines.append(line)
                line, filled = word, wide
                continue
            pieces, chopped = _pieces(word, room, size, bold)
            cut = cut or chopped
            for piece, glued in pieces:
                wide = _em(piece, bold) * size
                space = 0.0 if glued else blank
                if line and filled + space + wide <= room:
                    line, filled = line + ("" if glued else " ") + piece, filled + space + wide
                else:
                    if line:
                        lines.append(line)
                    line, filled = piece, wide
        if line:
            lines.append(line)
    return Lines(tuple(lines), cut, not is_printable(text))


def _pieces(word: str, room: float, size: float, bold: bool) -> tuple[list[tuple[str, bool]], bool]:
    """A word wider than a line in pieces that fit, each with whether it is glued to the one before; and whether it
    had to be cut where no break is usual."""
    pieces: list[tuple[str, bool]] = []
    cut = False
    for part in _BREAKABLE.split(word):
        while _em(part, bold) * size > room and len(part) > 1:
            count = max(1, _fitting(part, room, size, bold))
            pieces.append((part[:count], bool(pieces)))
            part = part[count:]
            cut = True
        if part:
            pieces.append((part, bool(pieces)))
    return pieces, cut


def _fitting(text: str, room: float, size: float, bold: bool) -> int:
    filled = 0.0
    for count, char in enumerate(text):
        filled += _em(char, bold) * size
        if filled > room + 1e-9:
            return count
    return len(text)


@lru_cache(maxsize=20_000)
def widest_word(text: str, size: float, bold: bool = False) -> float:
    """Width of the widest piece that is not broken by choice."""
    return max(
        (_em(part, bold) * size for word in text.split() for part in _BREAKABLE.split(word)), default=0.0
    )
