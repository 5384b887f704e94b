"""Pages in, an index of them out: where each row stands, what each arrow begins and ends at."""

from __future__ import annotations

from dataclasses import dataclass, field

from .expected import Wanted
from .reading import Arrow, Page, Symbol
from .shapes import Box, Path, hull, side_at


@dataclass(frozen=True)
class Ends:
    """What an arrow begins and ends at; None: nothing of its own stands there."""

    begin: Symbol | None
    end: Symbol | None


@dataclass
class Drawn:
    """The pages of one drawing beside what its procedure asks for."""

    wanted: Wanted
    pages: list[Page]
    page_of: dict[str, Page] = field(default_factory=dict)
    symbols_of: dict[str, list[Symbol]] = field(default_factory=dict)
    row_of: dict[str, Box] = field(default_factory=dict)
    ends: dict[Arrow, Ends] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for page in self.pages:
            for row in page.rows:
                if row.part == 1:
                    self.page_of.setdefault(row.step, page)
                    self.row_of.setdefault(row.step, row.box)
            for symbol in page.symbols:
                self.symbols_of.setdefault(symbol.step, []).append(symbol)
        for page in self.pages:
            for symbol in page.symbols:
                self.page_of.setdefault(symbol.step, page)  # its row is lost, which is said elsewhere
        for page in self.pages:
            for arrow in page.paths:
                self.ends[arrow] = _ends(page, arrow)

    def area(self, page: Page) -> Box | None:
        """The pelaksana area of a page."""
        return hull(lane.box for lane in page.lanes)

    def stands_on(self, token: str, page: Page) -> bool:
        return self.page_of.get(token) is page

    def comes_from_link(self, arrow: Arrow, page: Page) -> bool:
        """Whether it is the piece of a cut arrow on its target's page."""
        ends = self.ends.get(arrow)
        if ends and ends.begin:
            return ends.begin.kind == "connector"
        return self.stands_on(arrow.target, page) and not any(
            self.stands_on(one, page) for one in arrow.sources
        )


def path_of(arrow: Arrow) -> Path:
    """The path of an arrow out of `Page.paths`."""
    assert arrow.path is not None
    return arrow.path


def _ends(page: Page, arrow: Arrow) -> Ends:
    points = path_of(arrow).points
    begins = [symbol for symbol in page.shapes if may_begin(symbol, arrow)]
    ends = [symbol for symbol in page.shapes if may_end(symbol, arrow)]
    return Ends(
        next((symbol for symbol in begins if side_at(symbol.box, points[0])), None),
        next((symbol for symbol in ends if side_at(symbol.box, points[-1])), None),
    )


def may_begin(symbol: Symbol, arrow: Arrow) -> bool:
    """Whether the arrow may begin at this symbol."""
    if symbol.kind == "connector":
        return symbol.way == "in" and symbol.target == arrow.target
    return arrow.sources == (symbol.step,)


def may_end(symbol: Symbol, arrow: Arrow) -> bool:
    """Whether the arrow may end at this symbol."""
    if symbol.kind == "connector":
        return symbol.way == "out" and symbol.target == arrow.target
    return symbol.step == arrow.target
