"""The text of an SOP file → one page of its drawing as an SVG picture, cut to what is drawn on it."""

from __future__ import annotations

import re

import sopan
from sopan.profile import Profile
from sopan.sheet import Box, Page

MARGIN = 5.0  # around the table
_OPENING = re.compile(r"<svg\b[^>]*>")
_FONT = re.compile(r'font-family="[^"]*"')


def drawn(text: str, choices: Profile, page: int = -1, whole: bool = False) -> str:
    """The picture of one page (the last one unless told otherwise); `whole`: with its margins and footer."""
    sheet = sopan.lay_out(sopan.read(text).procedure, choices)
    svg = sopan.render(sheet, "svg")[page].decode()
    shown = sheet.pages[page]
    return cropped(svg, Box(0, 0, shown.width, shown.height) if whole else table_box(shown))


def table_box(page: Page) -> Box:
    """The tables of a page with a small margin around them."""
    boxes = [grid.box for grid in page.grids]
    left, top = min(box.x for box in boxes) - MARGIN, min(box.y for box in boxes) - MARGIN
    right, bottom = max(box.right for box in boxes) + MARGIN, max(box.bottom for box in boxes) + MARGIN
    return Box(left, top, right - left, bottom - top)


def cropped(svg: str, box: Box) -> str:
    """A page of which only the part inside the box is shown."""
    opening = _OPENING.search(svg)
    assert opening is not None
    font = _FONT.search(opening[0])
    assert font is not None
    place = " ".join(f"{value:.2f}".rstrip("0").rstrip(".") for value in (box.x, box.y, box.w, box.h))
    size = f'width="{box.w:.0f}" height="{box.h:.0f}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{place}" {font[0]} role="img" lang="id">'
    return head + svg[opening.end() :]


def size_of(picture: str) -> tuple[int, int]:
    """Width and height of a picture made here."""
    found = re.match(r'<svg [^>]*?width="(\d+)" height="(\d+)"', picture)
    assert found is not None
    return int(found[1]), int(found[2])


def placed(picture: str, x: float, y: float) -> str:
    """The picture as a part of another, its upper left corner at this place."""
    return picture.replace("<svg ", f'<svg x="{x:.0f}" y="{y:.0f}" ', 1)
