"""Shapes and words → one page of SVG; words are measured with the printed font and wrapped before they are drawn.

Greys and hatching only, so that a picture can be read on a black-and-white print. Same shapes, same text.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from sopan.layout.text import printable, width, wrap
from sopan.render.svg import FONT

INK, RULE, PALE, GREY, DARK, WHITE = "#111", "#8a9099", "#eef1f4", "#b9c0c8", "#4a5563", "#fff"
PITCH = 1.22  # height of a line in font sizes
_HATCH = (
    '<pattern id="garis" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="#fff"/><rect width="2.2" height="5" fill="#4a5563"/></pattern>'
    '<pattern id="titik" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r="0.9" fill="#4a5563"/></pattern>'
)
HATCHED, DOTTED = "url(#garis)", "url(#titik)"


def wrapped(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text in a room this wide."""
    return wrap(printable(" ".join(text.split())), max(room, size), size, bold).lines


def on_one_line(text: str, room: float, size: float, bold: bool = False) -> str:
    """The text, cut with … where it is longer than the room."""
    lines = wrapped(text, room, size, bold)
    return (
        f"{wrapped(text, room - wide(' …', size, bold), size, bold)[0]} …"
        if len(lines) > 1
        else "".join(lines)
    )


def height_of(lines: Sequence[str], size: float) -> float:
    """How tall lines are."""
    return len(lines) * size * PITCH


class Canvas:
    """One page under way; places are in points from its upper left corner."""

    def __init__(self, wide: float, tall: float) -> None:
        self.width, self.height = wide, tall
        self._parts: list[str] = []

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: str = "none",
        line: str = RULE,
        thick: float = 0.6,
        dashed: bool = False,
        round_: float = 0.0,
    ) -> None:
        """A rectangle."""
        dash = ' stroke-dasharray="3 2"' if dashed else ""
        corner = f' rx="{_n(round_)}"' if round_ else ""
        stroke = f' stroke="{line}" stroke-width="{_n(thick)}"' if thick else ""
        self._parts.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}"{corner} fill="{fill}"{stroke}{dash}/>'
        )

    def polygon(self, points: Sequence[tuple[float, float]], *, fill: str = "none", line: str = RULE) -> None:
        """A closed shape."""
        said = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        self._parts.append(f'<polygon points="{said}" fill="{fill}" stroke="{line}" stroke-width="0.6"/>')

    def line(
        self, x: float, y: float, x2: float, y2: float, *, color: str = RULE, thick: float = 0.6
    ) -> None:
        """A straight line."""
        self._parts.append(
            f'<path d="M{_n(x)} {_n(y)}L{_n(x2)} {_n(y2)}" stroke="{color}" stroke-width="{_n(thick)}"/>'
        )

    def arrow(self, x: float, x2: float, y: float, thick: float = 5.0) -> None:
        """A broad arrow to the right."""
        head = min(thick * 1.4, (x2 - x) * 0.7)
        half, wing = thick / 2, thick
        self.polygon(
            (
                (x, y - half),
                (x2 - head, y - half),
                (x2 - head, y - wing),
                (x2, y),
                (x2 - head, y + wing),
                (x2 - head, y + half),
                (x, y + half),
            ),
            fill=DARK,
            line=DARK,
        )

    def words(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float,
        *,
        bold: bool = False,
        align: str = "left",
        color: str = INK,
        italic: bool = False,
    ) -> float:
        """Lines below each other, the first one's top at y; the place below the last one comes back."""
        anchor = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}[align]
        style = (' font-weight="700"' if bold else "") + (' font-style="italic"' if italic else "")
        for number, line in enumerate(lines):
            base = y + number * size * PITCH + size * 0.95
            self._parts.append(
                f'<text x="{_n(x)}" y="{_n(base)}" font-size="{_n(size)}"{anchor}{style} fill="{color}">'
                f"{escape(printable(line))}</text>"
            )
        return y + height_of(lines, size)

    def svg(self, title: str, description: str = "") -> str:
        """The page as SVG text."""
        size = f'width="{_n(self.width)}pt" height="{_n(self.height)}pt" viewBox="0 0 {_n(self.width)} {_n(self.height)}"'
        return "\n".join(
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FONT}" role="img" lang="id">',
                f"<title>{escape(printable(title))}</title>",
                f"<desc>{escape(printable(description or title))}</desc>",
                f"<defs>{_HATCH}</defs>",
                f'<rect width="{_n(self.width)}" height="{_n(self.height)}" fill="#fff"/>',
                *self._parts,
                "</svg>",
                "",
            )
        )


def wide(text: str, size: float, bold: bool = False) -> float:
    """How wide one line is."""
    return width(printable(text), size, bold)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") or "0"
