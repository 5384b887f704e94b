"""A procedure in, the fewest crossings that any drawing of it on one page can have out: an exhaustive search.

It knows no page and no lattice. How often arrows must cross does not depend on where symbols stand: a drawing may be
bent and stretched until every symbol stands where another has it, and not one crossing is gained or lost. What counts
is which arrows share a face, and the rules about sides:

- an arrow leaves at the middle of a side that no other arrow uses; where more than three leave, at the bottom too,
  in any order;
- it ends at the middle of a side that no other arrow uses, or on an arrow with the same target (either side of it);
- consecutive rows in one column are joined from bottom to top (G8);
- a joint step has a symbol in each of its columns, any of which serves, and its line may be crossed.

Arrows are put one by one into a planar map (at each vertex the darts in their order around it) in every way there is,
straight through a face or over others. So `reachable(procedure, most)` is exact for drawings with any number of bends
and any width of gutter, and therefore never more than what a real page can show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sopan.model.flow import flows
from sopan.model.procedure import Procedure

PORTS = ("top", "right", "bottom", "left")  # in their order around a symbol
CROWD = 3  # more arrows than this may share their first run


class Unsettled(Exception):
    """The search took too long; nothing can be said."""


@dataclass(frozen=True)
class Wish:
    """One arrow to be drawn. `plain`: it must run from the bottom to the top."""

    source: int
    target: int
    plain: bool = False


@dataclass
class Map:
    """A planar map. Dart d leads from `tail[d]` to `tail[d ^ 1]`; vertices that are symbols have ports."""

    around: list[list[int]] = field(default_factory=list)  # darts by vertex, clockwise
    tail: list[int] = field(default_factory=list)
    port: list[str] = field(default_factory=list)  # by dart, where it leaves a symbol
    target: list[int] = field(default_factory=list)  # by dart, the row its arrow leads to
    leaving: dict[int, set[str]] = field(default_factory=dict)  # by symbol, ports that arrows leave by

    def copy(self) -> Map:
        leaving = {vertex: set(ports) for vertex, ports in self.leaving.items()}
        return Map([list(one) for one in self.around], list(self.tail), list(self.port), list(self.target), leaving)

    def vertex(self) -> int:
        self.around.append([])
        return len(self.around) - 1

    def used(self, vertex: int) -> set[str]:
        return {self.port[dart] for dart in self.around[vertex]}

    def place(self, vertex: int, port: str) -> int:
        """Where a new dart at this port stands among the others."""
        rank = PORTS.index(port)
        return sum(1 for dart in self.around[vertex] if PORTS.index(self.port[dart]) < rank)

    def edge(self, one: tuple[int, int], other: tuple[int, int], ports: tuple[str, str], target: int) -> None:
        """Join two corners, each a vertex and a place among its darts."""
        dart = len(self.tail)
        (v, i), (w, j) = one, other
        self.tail += [v, w]
        self.port += ports
        self.target += [target, target]
        self.around[v].insert(i, dart)
        self.around[w].insert(j + 1 if v == w and j >= i else j, dart + 1)

    def split(self, dart: int) -> int:
        """A new vertex on an edge; `dart` then ends at it. Around it: back along `dart`, on along the rest."""
        vertex = self.vertex()
        back, end = dart ^ 1, self.tail[dart ^ 1]
        rest = len(self.tail)
        self.tail += [vertex, end]
        self.port += ["", self.port[back]]
        self.target += [self.target[dart]] * 2
        self.around[end][self.around[end].index(back)] = rest + 1
        self.tail[back], self.port[back] = vertex, ""
        self.around[vertex] = [back, rest]
        return vertex

    def faces(self) -> tuple[list[int], list[int]]:
        """The face on the side of each dart, and the component of each vertex."""
        after = {
            dart: darts[(place + 1) % len(darts)] for darts in self.around for place, dart in enumerate(darts)
        }
        face = [-1] * len(self.tail)
        for first in range(len(self.tail)):
            dart = first
            while face[dart] < 0:
                face[dart] = first
                dart = after[dart ^ 1]
        parts = list(range(len(self.around)))

        def root(vertex: int) -> int:
            while parts[vertex] != vertex:
                vertex = parts[vertex]
            return vertex

        for dart in range(0, len(self.tail), 2):
            parts[root(self.tail[dart])] = root(self.tail[dart + 1])
        return face, [root(vertex) for vertex in range(len(parts))]


Corner = tuple[int, int, str]  # vertex, place among its darts, port


class Search:
    def __init__(self, procedure: Procedure, limit: int = 20_000) -> None:
        self.map = Map()
        self.left = limit
        place = {name: number for number, name in enumerate(_lanes(procedure))}
        lanes = [sorted({place[name] for name in _actors(step.actors)}) for step in procedure.steps]
        self.symbols = [[self.map.vertex() for _ in own] for own in lanes]
        wishes, joined = [], set()
        for flow in flows(procedure):
            if flow.target is None:
                continue
            pair = (flow.source, flow.target)
            near = flow.target == flow.source + 1 and len(lanes[flow.source]) == 1
            plain = near and lanes[flow.source] == lanes[flow.target] and pair not in joined
            joined.add(pair)
            wishes.append(Wish(*pair, plain))
        self.wishes = wishes
        sources = [wish.source for wish in wishes]
        self.crowded = {source for source in sources if sources.count(source) > CROWD}

    def reachable(self, most: int) -> bool:
        """Whether all arrows can be drawn with at most so many crossings."""
        return self._draw(self.map, sorted(self.wishes, key=lambda wish: not wish.plain), most)

    def _draw(self, drawn: Map, wishes: list[Wish], most: int) -> bool:
        if not wishes:
            return True
        self.left -= 1
        if self.left < 0:
            raise Unsettled
        face, part = drawn.faces()
        options = [(self._straight(drawn, wish, face, part), wish) for wish in wishes]
        if sum(not found for found, _ in options) > most:
            return False  # each of these will have to cross something
        found, wish = min(options, key=lambda pair: (not pair[1].plain, len(pair[0])))
        rest = [other for other in wishes if other is not wish]
        for start, end in found:
            after = drawn.copy()
            self._leave(after, wish, start)
            _connect(after, start, end, wish.target)
            if self._draw(after, rest, most):
                return True
        return most > 0 and any(
            self._draw(after, rest, most - cost) for after, cost in self._over(drawn, wish, most)
        )

    def _leave(self, drawn: Map, wish: Wish, start: Corner) -> None:
        drawn.leaving.setdefault(start[0], set()).add(start[2])

    def _straight(
        self, drawn: Map, wish: Wish, face: list[int], part: list[int]
    ) -> list[tuple[Corner, tuple[Corner, int | None]]]:
        """Every way to draw an arrow through one face: where it leaves, and where it ends, on a symbol or on a dart."""
        return [
            (start, end)
            for start in self._starts(drawn, wish)
            for end in self._ends(drawn, wish, start)
            if _meet(drawn, start, end, face, part)
        ]

    def _starts(self, drawn: Map, wish: Wish) -> Iterator[Corner]:
        for vertex in self.symbols[wish.source]:
            used, leaving = drawn.used(vertex), drawn.leaving.get(vertex, set())
            for port in ("bottom",) if wish.plain else PORTS:
                first = drawn.place(vertex, port)
                if port not in used:
                    yield vertex, first, port
                elif port == "bottom" and port in leaving and wish.source in self.crowded:
                    count = sum(drawn.port[dart] == port for dart in drawn.around[vertex])
                    yield from ((vertex, first + place, port) for place in range(count + 1))

    def _ends(self, drawn: Map, wish: Wish, start: Corner | None) -> Iterator[tuple[Corner, int | None]]:
        for vertex in self.symbols[wish.target]:
            for port in ("top",) if wish.plain else PORTS:
                if port not in drawn.used(vertex) and (start is None or (vertex, port) != (start[0], start[2])):
                    yield (vertex, drawn.place(vertex, port), port), None
        if not wish.plain:
            for dart, target in enumerate(drawn.target):
                if target == wish.target:
                    yield (-1, 1, ""), dart

    def _over(self, drawn: Map, wish: Wish, most: int) -> Iterator[tuple[Map, int]]:
        """Every way to draw an arrow over one to `most` others, and how many it crosses."""
        for start in self._starts(drawn, wish):
            fresh = drawn.copy()
            self._leave(fresh, wish, start)
            yield from self._on(fresh, wish, start, most, 0, len(drawn.tail))

    def _on(
        self, drawn: Map, wish: Wish, start: Corner, most: int, cost: int, own: int
    ) -> Iterator[tuple[Map, int]]:
        """The ways on from a corner; darts that the arrow itself has made so far do not count."""
        self.left -= 1
        if self.left < 0:
            raise Unsettled
        face, part = drawn.faces()
        if cost:
            for end in self._ends(drawn, wish, start):
                if (end[1] is None or not self._mine(end[1])) and _meet(drawn, start, end, face, part):
                    after = drawn.copy()
                    _connect(after, start, end, wish.target)
                    yield after, cost
        if cost == most:
            return
        for dart in range(len(drawn.tail)):
            if drawn.target[dart] == wish.target or not _meet(drawn, start, ((-1, 1, ""), dart), face, part):
                continue
            after = drawn.copy()
            crossing = _connect(after, start, ((-1, 1, ""), dart), wish.target)
            # Around the crossing: back, the arrow so far, on; it goes on opposite to where it came from.
            coming = next(p for p, d in enumerate(after.around[crossing]) if d == len(after.tail) - 1)
            yield from self._on(after, wish, (crossing, (coming + 2) % 3, ""), most, cost + 1, own)

    def _mine(self, dart: int) -> bool:
        del dart
        return False


def _meet(
    drawn: Map, start: Corner, end: tuple[Corner, int | None], face: list[int], part: list[int]
) -> bool:
    """Whether a corner and an end lie in one face, or in parts not yet joined."""
    (vertex, place, _), ((other, at, _), dart) = start, end
    if dart is not None:
        other = drawn.tail[dart]
    if part[vertex] != part[other]:
        return True
    if not drawn.around[vertex]:
        return True  # a symbol without arrows, joined with itself
    there = face[dart] if dart is not None else face[drawn.around[other][at % len(drawn.around[other])]]
    return face[drawn.around[vertex][place % len(drawn.around[vertex])]] == there


def _connect(drawn: Map, start: Corner, end: tuple[Corner, int | None], target: int) -> int:
    """Draw the edge; where it ends on a dart, on the side of the dart's own face. The vertex where it ends."""
    (vertex, place, port), ((other, at, there), dart) = start, end
    if dart is not None:
        other = drawn.split(dart)
        # Around it: back, on. The dart's face lies before the one that leads on.
        at = 1
        if drawn.around[vertex][place:place + 1] == []:
            place = len(drawn.around[vertex])
    drawn.edge((vertex, place), (other, at), (port, there), target)
    return other


def _lanes(procedure: Procedure) -> list[str]:
    names = dict.fromkeys(actor.name for actor in procedure.actors)
    for step in procedure.steps:
        names.update(dict.fromkeys(_actors(step.actors)))
    return list(names)


def _actors(names: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(names)) or ["?"]
