"""An independent judge of drawings: a procedure and its SVG pages in, every broken rule of the drawing out.

It reads the finished SVG text only and knows nothing of how it came about. Each finding begins with its rule:

    G1 … G8   the hard rules of the drawing
    FILE      the drawing says something else than the file: arrows, symbols, columns, joint lines
    TEXT      a text of the file is not printed whole
    SPACE     overlapping boxes, text out of its box, anything off the page or in the reserved strip
    SVG       the text is not what the SVG contract promises
"""

from __future__ import annotations

from sopan.model.procedure import Procedure

from . import arrows, labels, links, meetings, table, texts
from .drawn import Drawn
from .expected import Wanted
from .reading import BrokenContract, Page, read_pages

__all__ = ["BrokenContract", "Page", "bends", "crossings", "length", "read_pages", "violations"]

RULES = (
    table.pages,
    table.rows,
    table.lanes,
    table.symbols,
    table.joints,
    arrows.drawn_once,
    arrows.polylines,
    arrows.obstacles,
    arrows.plain_way_down,
    meetings.arrows_apart,
    labels.present,
    labels.placed,
    labels.dangling_said,
    links.pentagons,
    texts.printed_whole,
    texts.in_place,
)


def violations(procedure: Procedure, svgs: list[str], style: str = "a") -> list[str]:
    """Everything that is wrong with the drawing of a procedure; empty when it is right."""
    try:
        pages = read_pages(svgs)
    except ValueError as broken:  # BrokenContract, or a number that is none
        return [f"SVG: {broken}"]
    drawn = Drawn(Wanted(procedure, style), pages)
    return [said for rule in RULES for said in rule(drawn)]


def crossings(svgs: list[str]) -> int:
    """How often arrows cross."""
    return meetings.count_crossings(read_pages(svgs))


def bends(svgs: list[str]) -> int:
    """How many corners the arrows have."""
    return meetings.count_bends(read_pages(svgs))


def length(svgs: list[str]) -> float:
    """How much ink the arrows take, in points."""
    return meetings.total_length(read_pages(svgs))
