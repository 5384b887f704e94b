"""Drawn pages → SVG or PDF bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sopan.render.typesetting import dated, typeset
from sopan.report.pictures.canvas import Canvas

A4 = (841.89, 595.28)  # landscape, in points
STANDARDS = ("a-3a", "ua-1")


@dataclass(frozen=True, slots=True)
class Drawing:
    """Pages under one title; `words` says for each page what it shows, for those who cannot see it."""

    title: str
    pages: tuple[Canvas, ...]
    words: tuple[str, ...]


def svg_of(drawing: Drawing) -> tuple[str, ...]:
    """One SVG text a page."""
    return tuple(
        page.svg(drawing.title, words) for page, words in zip(drawing.pages, drawing.words, strict=True)
    )


def pdf_of(drawing: Drawing, day: date | None = None) -> bytes:
    """One PDF (PDF/A-3a, PDF/UA-1). Raises MissingExtra when Typst is not installed."""
    pages: Sequence[dict[str, object]] = [
        {"svg": svg, "w": page.width, "h": page.height, "alt": words}
        for svg, page, words in zip(svg_of(drawing), drawing.pages, drawing.words, strict=True)
    ]
    data = {"title": drawing.title, "date": dated(day), "pages": pages}
    return typeset("report/pictures/picture.typ", "picture", data, STANDARDS)
