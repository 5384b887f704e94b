"""Routes drawn so far on a lattice: marking them, joining them, counting their crossings, taking one back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sopan.layout.lattice import Lattice, span
from sopan.layout.search import Masks

Cell = tuple[int, int]  # track, level


@dataclass(frozen=True, slots=True)
class Blot:
    """Where a label lies: its tracks on one level, closed to vertical runs, and its place."""

    level: int
    mask: int
    left: float
    right: float
    height: float
    lines: tuple[str, ...]


@dataclass(slots=True)
class Route:
    """One arrow's way over the lattice. `cells` are its corners from the symbol it leaves to the symbol it
    enters (both included), or to the cell where it joins route `joins`."""

    arrow: int
    cells: list[Cell]
    joins: int | None = None
    exit: str = "b"
    blot: Blot | None = None
    site: Cell | None = None  # where its pentagon stands
    trunk: int = 0  # level to which the run is shared with other arrows of the same symbol; 0: not shared
    cost: tuple[int, int, float] = (0, 0, 0.0)


@dataclass(slots=True)
class Wires:
    """The lattice with routes on it. `base` keeps the masks without any route."""

    lattice: Lattice
    routes: dict[int, Route] = field(default_factory=dict)
    base: tuple[list[int], list[int]] = ((), ())  # type: ignore[assignment]

    def freeze(self) -> None:
        """Take what stands on the lattice now as the ground that routes are drawn on."""
        self.base = (self.lattice.hb.copy(), self.lattice.vb.copy())

    def add(self, route: Route) -> None:
        """Draw a route."""
        self.routes[route.arrow] = route
        self._mark(route)

    def remove(self, arrow: int) -> list[int]:
        """Take back a route and all that join it; the arrows taken back, the named one first."""
        gone = [arrow]
        for other in gone:
            gone.extend(a for a, r in self.routes.items() if r.joins == other and a not in gone)
        for other in gone:
            self.routes.pop(other, None)
        self.redraw()
        return gone

    def restore(self, routes: dict[int, Route]) -> None:
        """Go back to an earlier state."""
        self.routes = dict(routes)
        self.redraw()

    def redraw(self) -> None:
        lattice = self.lattice
        lattice.hb[:], lattice.vb[:] = self.base
        lattice.hw[:] = [0] * len(lattice.hw)
        lattice.vw[:] = [0] * len(lattice.vw)
        for route in self.routes.values():
            self._mark(route)

    def crossings(self) -> int:
        """Crossings on the whole page."""
        return sum((h & v).bit_count() for h, v in zip(self.lattice.hw, self.lattice.vw, strict=True))

    def crossed(self) -> list[int]:
        """Arrows that take part in a crossing, in order."""
        both = [h & v for h, v in zip(self.lattice.hw, self.lattice.vw, strict=True)]
        return [a for a, r in self.routes.items() if any(both[y] & mask for y, mask in self._straight(r))]

    def cross(self, one: int, other: int) -> bool:
        """Whether these two arrows cross."""
        cells: dict[int, int] = {}
        for y, mask in self._straight(self.routes[one]):
            cells[y] = cells.get(y, 0) | mask
        both = [h & v for h, v in zip(self.lattice.hw, self.lattice.vw, strict=True)]
        return any(both[y] & mask & cells.get(y, 0) for y, mask in self._straight(self.routes[other]))

    def joinable(self, arrows: list[int]) -> tuple[Masks, Masks, dict[Cell, int]]:
        """Cells where an arrow may join one of these routes; all their cells; and whose route each of the first is."""
        lattice = self.lattice
        masks: Masks = {}
        walls: Masks = {}
        whose: dict[Cell, int] = {}
        for arrow in arrows:
            route = self.routes.get(arrow)
            if route is None:
                continue
            for x, y in _cells_between(route.cells, route.trunk):
                bit = 1 << x
                walls[y] = walls.get(y, 0) | bit
                crossed = lattice.hw[y] & lattice.vw[y] & bit
                if lattice.kinds[y] in "CMR" and not crossed and not _beside_label(lattice, route, x, y):
                    masks[y] = masks.get(y, 0) | bit
                    whose.setdefault((x, y), arrow)
        return masks, walls, whose

    def _straight(self, route: Route) -> Iterator[tuple[int, int]]:
        """(level, mask) of the cells that the route passes straight, corners and ends left out."""
        for (x0, y0), (x1, y1) in zip(route.cells, route.cells[1:], strict=False):
            if y0 == y1:
                yield y0, span(x0, x1) & ~(1 << x0) & ~(1 << x1)
            else:
                for y in range(min(y0, y1) + 1, max(y0, y1)):
                    yield y, 1 << x0

    def _mark(self, route: Route) -> None:
        lattice = self.lattice
        cells = route.cells
        for (x0, y0), (x1, y1) in pairwise(cells):
            if y0 == y1:
                inner = span(x0, x1) & ~(1 << x0) & ~(1 << x1)
                lattice.hb[y0] |= inner
                lattice.hw[y0] |= inner
            else:
                bit = 1 << x0
                for y in range(min(y0, y1) + 1, max(y0, y1)):
                    lattice.vb[y] |= bit
                    lattice.vw[y] |= bit
        for x, y in cells[1:-1] if route.joins is None else cells[1:]:
            bit = 1 << x
            lattice.hb[y] |= bit
            lattice.vb[y] |= bit
            lattice.hw[y] &= ~bit
            lattice.vw[y] &= ~bit
        if route.blot is not None:
            lattice.vb[route.blot.level] |= route.blot.mask
            run = lattice.run_beside(route.blot.level)
            if run is not None:
                lattice.hb[run] |= route.blot.mask
        if route.site is not None and lattice.kinds[route.site[1]] in "MR":
            for level in lattice.around(route.site[1]):
                lattice.hb[level] |= 1 << route.site[0]
                lattice.vb[level] |= 1 << route.site[0]


def tail(routes: dict[int, Route], route: Route) -> list[Cell]:
    """The corners by which a route that joins another goes on to their target."""
    cells: list[Cell] = []
    while route.joins is not None:
        x, y = route.cells[-1]
        route = routes[route.joins]
        for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(route.cells)):
            across = y0 == y1 == y and min(x0, x1) <= x <= max(x0, x1)
            along = x0 == x1 == x and min(y0, y1) <= y <= max(y0, y1)
            if across or along:
                cells.extend(route.cells[number + 1 :])
                break
    return cells


def _beside_label(lattice: Lattice, route: Route, x: int, y: int) -> bool:
    """Whether the route's label stands beside this cell, which must then be a run of its own."""
    blot = route.blot
    if blot is None or not blot.mask >> x & 1:
        return False
    return y == lattice.run_beside(blot.level)


def _cells_between(cells: list[Cell], trunk: int) -> Iterator[Cell]:
    """Every cell of a route but its symbols' own and its shared trunk."""
    for (x0, y0), (x1, y1) in pairwise(cells):
        across = y0 == y1
        for step in range(min(x0, x1), max(x0, x1) + 1) if across else range(min(y0, y1), max(y0, y1) + 1):
            cell = (step, y0) if across else (x0, step)
            if cell in (cells[0], cells[-1]) or (trunk and cell[1] <= trunk and cell[0] == cells[0][0]):
                continue
            yield cell
