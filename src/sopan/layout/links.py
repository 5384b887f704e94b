"""Page drafts → which page each row stands on, and the letters and page numbers of the pentagons between pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sopan.layout.chart import Chart
from sopan.layout.pages import PageDraft
from sopan.layout.text import width, wrap


@dataclass(frozen=True, slots=True)
class Links:
    """The page of each row (where its symbol is), and the letter of each target reached from another page."""

    page_of: dict[int, int]
    letters: dict[int, str]

    @classmethod
    def of(cls, chart: Chart, drafts: Sequence[PageDraft], before: int) -> Links:
        """Letters in the order in which the pages show them."""
        page_of = {
            item.row: number
            for number, draft in enumerate(drafts, before + 1)
            for item in draft.items
            if item.part == 1
        }
        letters: dict[int, str] = {}
        for draft in drafts:
            targets = [
                (chart.arrows[drawn.arrows[0]].source, chart.arrows[drawn.arrows[0]].target)
                for drawn in draft.drawn
                if drawn.way != "within"
            ]
            for _, target in sorted(targets, key=lambda pair: (min(pair), pair)):
                letters.setdefault(target, letter(len(letters)))
        return cls(page_of, letters)


def letter(number: int) -> str:
    """0 → A, 25 → Z, 26 → AA, 27 → AB …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def page_lines(pages: Sequence[int], room: float, size: float) -> tuple[str, ...]:
    """Page numbers for the inside of a pentagon, runs of pages drawn together: `hal. 2–4, 7`."""
    runs = []
    for _, run in groupby(enumerate(sorted(set(pages))), key=lambda pair: pair[1] - pair[0]):
        numbers = [page for _, page in run]
        runs.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}")
    text = ", ".join(runs)
    worded = f"hal. {text}"
    if width(worded, size) <= room:
        return (worded,)
    return wrap(text, room, size).lines


def wanted_lines(chart: Chart, drafts: Sequence[PageDraft], room: float, size: float) -> dict[int, int]:
    """Lines of page numbers that the pentagon before each target needs."""
    links = Links.of(chart, drafts, 99 if len(drafts) > 80 else 8)  # page numbers as wide as they may become
    found = {}
    for draft in drafts:
        for drawn in draft.drawn:
            if drawn.way == "in":
                arrows = [chart.arrows[number] for number in drawn.arrows]
                pages = [links.page_of[arrow.source] for arrow in arrows]
                found[arrows[0].target] = len(page_lines(pages, room, size))
    return found
