"""A mark goes in, its drawing comes out: colour and shape tell its weight, so that it is known in black and white too.

A filled disc must be corrected, a square needs a reason, an empty ring is a hint.
"""

from __future__ import annotations

from sopan.problems import Severity
from sopan.report.noting.spots import SIZE
from sopan.sheet import Point

COLOURS = {  # inside, border, number
    Severity.ERROR: ("#a3161f", "#a3161f", "#ffffff"),
    Severity.WARNING: ("#ffc845", "#1c2530", "#1c2530"),
    Severity.HINT: ("#ffffff", "#0b4f9c", "#0b4f9c"),
}
_FONT = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"
_DIGITS = {1: 7.4, 2: 6.3}  # size of the number by how many digits it has


def badge(severity: Severity, number: int, centre: Point) -> str:
    """The mark as a piece of SVG around its centre, with a white rim that lifts it off the lines below; number 0 is
    not written."""
    x, y = centre
    inside, border, ink = COLOURS[severity]
    size = _DIGITS.get(len(str(number)), 4.6)
    drawn = _outline(severity, x, y, SIZE / 2 + 0.7, 'fill="#ffffff"')
    drawn += _outline(severity, x, y, SIZE / 2 - 0.5, f'fill="{inside}" stroke="{border}" stroke-width="1"')
    if number:
        drawn += (
            f'<text x="{x:.2f}" y="{y + 0.36 * size:.2f}" font-family="{_FONT}" font-size="{size}" '
            f'font-weight="700" text-anchor="middle" fill="{ink}">{number}</text>'
        )
    return drawn


def alone(severity: Severity, number: int = 0) -> str:
    """The mark as a picture of its own, beside words that say what it shows."""
    side = SIZE + 1.6
    drawn = badge(severity, number, (side / 2, side / 2))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="badge" viewBox="0 0 {side:.2f} {side:.2f}" '
        f'aria-hidden="true">{drawn}</svg>'
    )


def _outline(severity: Severity, x: float, y: float, half: float, style: str) -> str:
    if severity is Severity.WARNING:
        side, corner = 2 * half * 0.94, x - half * 0.94
        return (
            f'<rect x="{corner:.2f}" y="{y - half * 0.94:.2f}" width="{side:.2f}" height="{side:.2f}" '
            f'rx="1" {style}/>'
        )
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{half:.2f}" {style}/>'
