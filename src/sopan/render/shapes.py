"""Symbols and arrow heads of the sheet → plain outlines that every renderer draws."""

from __future__ import annotations

from math import copysign

from sopan.sheet import Box, Point, Symbol, Text

TIP = 5.0  # height of a pentagon's point
HEAD_LENGTH = 5.2
HEAD_WIDTH = 4.2


def outline(symbol: Symbol) -> tuple[str, tuple[float, ...]]:
    """`("rect", (corner radius,))` in the symbol's box, or `("polygon", (x, y, x, y, …))`."""
    box = symbol.box
    match symbol.kind:
        case "decision":
            return "polygon", (box.cx, box.y, box.right, box.cy, box.cx, box.bottom, box.x, box.cy)
        case "connector":
            tip = box.bottom - TIP
            return "polygon", (
                box.x, box.y, box.right, box.y, box.right, tip, box.cx, box.bottom, box.x, tip,
            )  # fmt: skip
        case "process":
            return "rect", (0.0,)
        case _:
            return "rect", (min(box.w, box.h) / 2,)


def words_in(symbol: Symbol) -> Text:
    """The words inside a pentagon, as a text in the part above its point."""
    box = Box(symbol.box.x, symbol.box.y, symbol.box.w, symbol.box.h - TIP)
    return Text(
        box=box,
        lines=symbol.lines,
        size=symbol.size,
        pitch=symbol.size * 1.18,
        align="center",
        valign="middle",
    )


def head_points(points: tuple[Point, ...]) -> tuple[Point, Point, Point]:
    """The arrow head's triangle, its tip on the last point."""
    (x0, y0), (x, y) = points[-2], points[-1]
    length = min(HEAD_LENGTH, max(abs(x - x0), abs(y - y0)))
    half = HEAD_WIDTH / 2 * length / HEAD_LENGTH
    if x == x0:
        back = y - copysign(length, y - y0)
        return (x, y), (x - half, back), (x + half, back)
    back = x - copysign(length, x - x0)
    return (x, y), (back, y - half), (back, y + half)
