"""The text of an SOP file → a picture of its last page with the marks of the check, the notes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

import sopan
from sopan.cli.examining import Inquiry, look
from sopan.layout.text import width, wrap
from sopan.report.noting.badges import badge
from sopan.report.noting.leaves import Leaf, Remark
from sopan.report.noting.telling import tell

SIZE, SMALL, PITCH = 8.5, 7.2, 11.0
WIDE, GAP, APART = 236.0, 14.0, 9.0  # of the column of notes, before it, between two notes
LEFT = 16.0  # where the words begin, beside the mark
FONT = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"
INK, SOFT, GREEN = "#1c2530", "#4a5766", "#17562f"
_SIZE = re.compile(r' width="[\d.]+pt" height="[\d.]+pt"')


def picture(text: str) -> str:
    """The whole picture."""
    leaf = _leaf(text)
    written, tall = _column(leaf.remarks, leaf.box.w + GAP)
    wide, tall = leaf.box.w + GAP + WIDE, max(leaf.box.h, tall)
    size = f' x="0" y="0" width="{leaf.box.w:.2f}" height="{leaf.box.h:.2f}"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{tall:.0f}" '
            f'viewBox="0 0 {wide:.0f} {tall:.0f}" role="img" lang="id">',
            f'<rect width="{wide:.0f}" height="{tall:.0f}" fill="#fff"/>',
            _SIZE.sub(size, leaf.marked_svg, count=1).rstrip("\n"),
            *written,
            "</svg>",
            "",
        )
    )


def _leaf(text: str) -> Leaf:
    """The last page as the notes document shows it."""
    choices = sopan.with_choices(sopan.profile(), orientation="portrait")
    procedure = sopan.read(text).procedure
    problems = look(text, "", Inquiry(profile=choices)).problems
    return tell(procedure, sopan.lay_out(procedure, choices), problems, choices, None, "id", None).leaves[-1]


def _column(remarks: tuple[Remark, ...], x: float) -> tuple[list[str], float]:
    """The notes below each other, and how far down they reach."""
    written, y = [], 4.0
    for remark in remarks:
        written.append(badge(remark.severity, remark.number, (x + 5.5, y + 5.5)))
        head = f"{remark.weight[0].upper()}{remark.weight[1:]}"
        after = width(head, SIZE, True) + 4
        written.append(_text(head, x + LEFT, y + SIZE, SIZE, INK, bold=True))
        written.append(_text(f"· {remark.where}", x + LEFT + after, y + SIZE, SIZE, SOFT))
        for line, size, colour, indent in _lines(remark):
            y += PITCH
            written.append(_text(line, x + LEFT + indent, y + SIZE, size, colour))
        y += PITCH + APART
    return written, y


def _lines(remark: Remark) -> Iterator[tuple[str, float, str, float]]:
    """The lines below the head: words, size, colour and indentation."""
    for sentence in remark.sentences:
        for line in wrap(sentence, WIDE - LEFT, SIZE).lines:
            yield line, SIZE, INK, 0
    for remedy in remark.remedies:
        for number, line in enumerate(wrap(remedy, WIDE - LEFT - 10, SIZE).lines):
            yield (line if number else f"→ {line}"), SIZE, GREEN, 10 if number else 0
    if remark.source:
        for line in wrap(f"Sumber: {remark.source}", WIDE - LEFT, SMALL).lines:
            yield line, SMALL, SOFT, 0


def _text(words: str, x: float, y: float, size: float, colour: str, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="{FONT}" font-size="{size}" fill="{colour}"{weight}>'
        f"{escape(words)}</text>"
    )
