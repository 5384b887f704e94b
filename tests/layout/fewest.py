"""A procedure in, the fewest crossings that any drawing of it on one page can have out: an exhaustive search.

It knows no page and no lattice. How often arrows must cross does not depend on where symbols stand: a drawing may be
bent and stretched until every symbol stands where another drawing has it, and not one crossing is gained or lost.
What counts is which arrows share a face, and the rules about sides:

- an arrow leaves at the middle of a side that no other arrow uses; where more than three leave a step, also off
  another of them that leaves at the bottom;
- it ends at the middle of a side that no other arrow uses, or on an arrow with the same target, from either side;
- consecutive rows in one column are joined from bottom to top (G8);
- a joint step has a symbol in each of its columns, any of which serves, and its line may be crossed.

Arrows are put one by one into a planar map, in every way there is, through one face or over others. The answer is
exact for drawings with any number of bends and tracks, and so never more than what a real page can show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sopan.model.flow import flows
from sopan.model.procedure import Procedure, Step

PORTS = ("top", "right", "bottom", "left")  # in their order around a symbol
CROWD = 3  # more arrows than this may share their first run
NONE = -1


class Unsettled(Exception):
    """The search took too long; nothing can be said."""


@dataclass(frozen=True)
class Wish:
    """One arrow to be drawn. `plain`: it must run from the bottom to the top."""

    source: int
    target: int
    plain: bool = False


@dataclass(frozen=True)
class Spot:
    """Where an arrow may begin or end: a corner of a vertex, or the side of a dart on which that dart's face lies."""

    vertex: int
    place: int = 0
    port: str = ""
    dart: int = NONE


@dataclass
class Map:
    """A planar map of edges, each of them two darts: an even one the way the arrow runs, and the odd one back."""

    around: list[list[int]] = field(default_factory=list)  # by vertex, the darts that leave it, clockwise
    tail: list[int] = field(default_factory=list)  # by dart, the vertex it leaves
    port: list[str] = field(default_factory=list)  # by dart, the side of the symbol it leaves
    source: list[int] = field(default_factory=list)  # by edge, the row whose arrows may still branch off it
    target: list[int] = field(default_factory=list)  # by edge, the row whose arrows may still merge into it

    def copy(self) -> Map:
        around = [list(darts) for darts in self.around]
        return Map(around, list(self.tail), list(self.port), list(self.source), list(self.target))

    def vertex(self) -> int:
        self.around.append([])
        return len(self.around) - 1

    def corner(self, vertex: int, port: str) -> Spot | None:
        """The corner at an unused port."""
        ranks = [PORTS.index(self.port[dart]) for dart in self.around[vertex]]
        own = PORTS.index(port)
        return None if own in ranks else Spot(vertex, sum(rank < own for rank in ranks), port)

    def join(self, start: Spot, end: Spot, wish: Wish) -> int:
        """Draw an edge between two spots; the vertex where it ends."""
        if start.dart != NONE:
            if start.dart // 2 == end.dart // 2:
                end = replace(end, dart=len(self.tail) + end.dart % 2)  # further on along the same arrow
            edge, (start, _) = start.dart // 2, self.split(start.dart)
            self.target[edge] = NONE
        if end.dart != NONE:
            end, on = self.split(end.dart)
            if self.target[on] == wish.target:
                self.source[on] = NONE
        dart = len(self.tail)
        self.tail += [start.vertex, end.vertex]
        self.port += [start.port, end.port]
        self.source.append(wish.source)
        self.target.append(wish.target)
        self.around[start.vertex].insert(start.place, dart)
        later = start.vertex == end.vertex and (start.place, PORTS.index(start.port)) < (
            end.place,
            PORTS.index(end.port),
        )
        self.around[end.vertex].insert(end.place + later, dart + 1)
        return end.vertex

    def split(self, dart: int) -> tuple[Spot, int]:
        """A vertex on an edge: the corner in the face of `dart`, and the edge that leads on from it."""
        first, rest = dart // 2 * 2, len(self.tail)
        vertex, end = self.vertex(), self.tail[first + 1]
        self.tail += [vertex, end]
        self.port += ["", self.port[first + 1]]
        self.source.append(self.source[first // 2])
        self.target.append(self.target[first // 2])
        self.around[end][self.around[end].index(first + 1)] = rest + 1
        self.tail[first + 1], self.port[first + 1] = vertex, ""
        self.around[vertex] = [first + 1, rest]
        return Spot(vertex, 1 if dart == first else 2), rest // 2

    def sides(self) -> Sides:
        """Which corners and darts see each other."""
        after = {a: b for darts in self.around for a, b in zip(darts, [*darts[1:], *darts[:1]], strict=True)}
        face = [NONE] * len(self.tail)
        for first in range(len(self.tail)):
            dart = first
            while face[dart] == NONE:
                face[dart] = first
                dart = after[dart ^ 1]
        part = list(range(len(self.around)))
        for dart in range(0, len(self.tail), 2):
            one, other = part[self.tail[dart]], part[self.tail[dart + 1]]
            if one != other:
                part = [one if number == other else number for number in part]
        return Sides(self, face, part)


@dataclass(frozen=True)
class Sides:
    """The face beside each dart, and the connected part each vertex belongs to."""

    map: Map
    face: list[int]
    part: list[int]

    def see(self, one: Spot, other: Spot) -> bool:
        """Whether two spots lie in one face, or in parts that may still be put anywhere."""
        parts = {self.part[self.map.tail[s.dart] if s.dart != NONE else s.vertex] for s in (one, other)}
        return len(parts) == 2 or self._face(one) == self._face(other)

    def _face(self, spot: Spot) -> int:
        darts = self.map.around[spot.vertex]
        if spot.dart != NONE or not darts:
            return self.face[spot.dart] if spot.dart != NONE else NONE
        return self.face[darts[spot.place % len(darts)]]


class Search:
    """All drawings of the arrows of one procedure; `limit` ends a search that takes too long."""

    def __init__(self, procedure: Procedure, limit: int = 20_000) -> None:
        self.left = limit
        lanes = [tuple(dict.fromkeys(_actors(step))) for step in procedure.steps]
        self.empty = self.found = Map()
        self.symbols = [[self.empty.vertex() for _ in own] for own in lanes]
        self.wishes: list[Wish] = []
        for flow in flows(procedure):
            if flow.target is not None:
                pair = (flow.source, flow.target)
                neighbours = flow.target == flow.source + 1 and len(lanes[flow.source]) == 1
                plain = neighbours and lanes[flow.source] == lanes[flow.target]
                self.wishes.append(Wish(*pair, plain and Wish(*pair, True) not in self.wishes))
        sources = [wish.source for wish in self.wishes]
        self.crowded = {source for source in sources if sources.count(source) > CROWD}

    def reachable(self, most: int) -> bool:
        """Whether all arrows can be drawn with at most so many crossings."""
        return self._draw(self.empty, self.wishes, most)

    def _draw(self, drawn: Map, wishes: list[Wish], most: int) -> bool:
        if not wishes:
            self.found = drawn
            return True
        self._tick()
        sides = drawn.sides()
        options = [(self._straight(drawn, sides, wish), wish) for wish in wishes]
        if sum(not found for found, _ in options) > most:
            return False  # each of these would have to cross something
        found, wish = min(options, key=lambda pair: (not pair[1].plain, len(pair[0])))
        rest = list(wishes)
        rest.remove(wish)
        for start, end in found:
            after = drawn.copy()
            after.join(start, end, wish)
            if self._draw(after, rest, most):
                return True
        return most > 0 and any(
            self._draw(after, rest, most - cost)
            for start in self._starts(drawn, wish)
            for after, cost in self._over(drawn, wish, start, most, frozenset())
        )

    def _tick(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Unsettled

    def _straight(self, drawn: Map, sides: Sides, wish: Wish) -> list[tuple[Spot, Spot]]:
        """Every way to draw an arrow through one face."""
        ends = list(self._ends(drawn, wish))
        return [
            (start, end)
            for start in self._starts(drawn, wish)
            for end in ends
            if (start.vertex, start.port, start.dart) != (end.vertex, end.port, end.dart)
            and sides.see(start, end)
        ]

    def _starts(self, drawn: Map, wish: Wish) -> Iterator[Spot]:
        for vertex in self.symbols[wish.source]:
            corners = (drawn.corner(vertex, port) for port in (("bottom",) if wish.plain else PORTS))
            yield from (corner for corner in corners if corner)
        if wish.source in self.crowded:
            for dart in range(len(drawn.tail)):
                if drawn.source[dart // 2] == wish.source and _from_bottom(drawn, dart - dart % 2):
                    yield Spot(NONE, dart=dart)

    def _ends(self, drawn: Map, wish: Wish, own: frozenset[int] = frozenset()) -> Iterator[Spot]:
        for vertex in self.symbols[wish.target]:
            corners = (drawn.corner(vertex, port) for port in (("top",) if wish.plain else PORTS))
            yield from (corner for corner in corners if corner)
        if not wish.plain:
            for dart in range(len(drawn.tail)):
                if drawn.target[dart // 2] == wish.target and dart // 2 not in own:
                    yield Spot(NONE, dart=dart)

    def _over(
        self, drawn: Map, wish: Wish, start: Spot, most: int, own: frozenset[int]
    ) -> Iterator[tuple[Map, int]]:
        """Every way to draw an arrow on from a spot over one to `most` others, and how many it crosses."""
        self._tick()
        sides = drawn.sides()
        for dart in range(len(drawn.tail)):
            edge, over = dart // 2, Spot(NONE, dart=dart)
            if (
                edge in own
                or edge == start.dart // 2
                or drawn.target[edge] == wish.target
                or not sides.see(start, over)
            ):
                continue
            after = drawn.copy()
            vertex = after.join(start, over, wish)
            mine = own | {len(after.tail) // 2 - 1}
            coming = after.around[vertex].index(len(after.tail) - 1)
            onward = Spot(vertex, 3 if coming == 1 else 1)
            beyond = after.sides()
            for end in self._ends(after, wish, mine):
                if beyond.see(onward, end):
                    finished = after.copy()
                    finished.join(onward, end, wish)
                    yield finished, 1
            if most > 1:
                for finished, cost in self._over(after, wish, onward, most - 1, mine):
                    yield finished, cost + 1


def _from_bottom(drawn: Map, dart: int) -> bool:
    """Whether an arrow's piece belongs to one that leaves its symbol at the bottom."""
    while not drawn.port[dart]:
        darts = drawn.around[drawn.tail[dart]]
        back = darts[(darts.index(dart) + len(darts) // 2) % len(darts)] if len(darts) == 4 else _stem(darts)
        dart = back - 1
    return drawn.port[dart] == "bottom"


def _stem(darts: list[int]) -> int:
    """Of the darts around a branching, the one that leads back along the shared run."""
    return min(dart for dart in darts if dart % 2)


def least(procedure: Procedure, most: int, limit: int = 20_000) -> int:
    """The fewest crossings, if they are fewer than `most`; else `most`."""
    search = Search(procedure, limit)
    return next((number for number in range(most) if search.reachable(number)), most)


def _actors(step: Step) -> list[str]:
    return [name for name in step.actors if name.strip()] or ["?"]
