"""One page's rows and wanted arrows → the board they are wired on: lattice, ports, labels' places, pentagons' sites.

A port is a side of a symbol: b(ottom), t(op), l(eft), r(ight); a symbol with more than three ways out also has rungs
below it, `R0l`, `R0r`, `R1l` …, and its bottom port then lies below the last rung.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sopan.layout.lattice import CLEAR, Columns, Lattice, lattice_for, span
from sopan.layout.search import H, V
from sopan.layout.wires import Blot, Cell, Wires

GAP = 1.5  # between a label and the line it belongs to, its symbol, or another line
HEAD = 7.5  # room that an arrow's head needs before its target


@dataclass(frozen=True, slots=True)
class LabelForm:
    """One way to set a label: its lines, width and height; `marked` when it is a mark for a text too long."""

    lines: tuple[str, ...]
    width: float
    height: float
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Want:
    """An arrow wanted on this page, between rows counted from 0. No source: it comes in from another page; no
    target: it goes out to one, to the row `beyond` of the chart. `ahead` is the way that goes on (leaves at the
    bottom)."""

    source: int | None
    target: int | None
    beyond: int = -1
    labels: tuple[LabelForm, ...] = ()
    ahead: bool = True


@dataclass(frozen=True, slots=True)
class Exit:
    """A way to leave a symbol: the cells up to its first free one, the seed of the search, its label's place."""

    port: str
    cells: tuple[Cell, ...]
    seed: tuple[int, int, int]
    blot: Blot | None = None
    trunk: int = 0


@dataclass(slots=True)
class Board:
    """The lattice of a page with its symbols on it, and the routes drawn so far."""

    columns: Columns
    rows: Sequence[tuple[int, ...]]  # the tracks of each row's symbols, from the left
    wants: Sequence[Want]
    symbol_width: float
    lenient: bool = False  # nothing else found room: all ways out of a step share their first run
    lattice: Lattice = field(init=False)
    wires: Wires = field(init=False)
    outs: list[int] = field(init=False)
    searches: int = 0  # how many ways were sought so far
    _head_rooms: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.outs = [0] * len(self.rows)
        for want in self.wants:
            if want.source is not None:
                self.outs[want.source] += 1

    def lay(self, slots: int) -> None:
        """Make the lattice with so many tracks between rows, and set the symbols on it."""
        rungs = [self._rungs(row) for row in range(len(self.rows))]
        lattice = lattice_for(self.columns, len(self.rows), [slots] * (len(self.rows) + 1), rungs)
        for row, stops in enumerate(self.rows):
            middle = lattice.middle[row]
            for stop in stops:
                for level in (middle - 1, middle, middle + 1):
                    lattice.hb[level] |= 1 << stop
                    lattice.vb[level] |= 1 << stop
            if len(stops) > 1:
                lattice.hb[middle] |= span(stops[0], stops[-1])
            if rungs[row]:
                for level in range(middle + 2, lattice.rungs[row][-1] + 2):
                    lattice.hb[level] |= 1 << self.trunk(row)
                    lattice.vb[level] |= 1 << self.trunk(row)
        self.lattice = lattice
        self.wires = Wires(lattice)
        self.wires.freeze()

    def trunk(self, row: int) -> int:
        """The symbol from which a shared run leaves: the one with the most room on both sides."""
        last = len(self.columns.xs) - 1
        return max(self.rows[row], key=lambda stop: (min(stop, last - stop), -stop))

    def shares(self, row: int) -> bool:
        """Whether arrows share their first run: more than three leave one symbol. A joint step has a bottom port
        for each symbol, and sides that are not at the page's edge, before all leave from its trunk."""
        if self.lenient:
            return self.outs[row] > 1
        stops = self.rows[row]
        ports = len(stops) + (stops[0] != self.columns.stops[0]) + (stops[-1] != self.columns.stops[-1])
        return self.outs[row] > (3 if len(stops) < 2 else max(ports, 3))

    def _rungs(self, row: int) -> int:
        """Rungs for a row with more than three ways out: two arrows each, or one beside the page's edge."""
        count = self.outs[row]
        if not self.rows[row] or not self.shares(row):
            return 0
        trunk = self.trunk(row)
        at_edge = trunk in (self.columns.stops[0], self.columns.stops[-1])
        return count if at_edge else (count + 1) // 2 + 1

    def is_free(self, x: int, y: int, axis: int) -> bool:
        """Whether a run may begin at this cell."""
        if not 0 <= x < len(self.columns.xs):
            return False
        blocked = self.lattice.hb if axis == H else self.lattice.vb
        return not blocked[y] >> x & 1

    # ways to leave

    def exits(self, row: int, port: str, labels: Sequence[LabelForm]) -> Iterator[Exit]:
        """All ways to leave the row's symbols by this port, each with a place for its label where it has one."""
        lattice = self.lattice
        middle = lattice.middle[row]
        shared = self.shares(row)
        for stop in (self.trunk(row),) if shared else self.rows[row]:
            if port == "b":
                level = lattice.rungs[row][-1] + 2 if shared else middle + 2
                if self.is_free(stop, level, V):
                    zone = level - 1 if shared else level
                    trunk = zone if shared else 0
                    for blot in self._beside(stop, zone, labels):
                        yield Exit("b", ((stop, middle),), (stop, level, V), blot, trunk)
            elif port in "lr":
                x = stop + (1 if port == "r" else -1)
                if self.is_free(x, middle, H):
                    for blot in self._along(stop, middle, port, labels):
                        yield Exit(port, ((stop, middle),), (x, middle, H), blot)
            else:
                level = lattice.rungs[row][int(port[1:-1])]
                x = stop + (1 if port[-1] == "r" else -1)
                if self.is_free(x, level, H):
                    for blot in self._beside(stop, level - 1, labels, port[-1]):
                        cells = ((stop, middle), (stop, level))
                        yield Exit(port, cells, (x, level, H), blot, level)

    def rung_ports(self, row: int, every: bool = False) -> list[str]:
        """The ports of a shared run that are to be tried: on each side the first rung that is free, or every one."""
        found = []
        trunk = self.trunk(row) if self.rows[row] else 0
        for side, x in (("r", trunk + 1), ("l", trunk - 1)):
            for number, level in enumerate(self.lattice.rungs.get(row, ())):
                if self.is_free(x, level, H):
                    found.append(f"R{number}{side}")
                    if not every:
                        break
        return found

    def _beside(
        self, stop: int, zone: int, labels: Sequence[LabelForm], sides: str = "rl"
    ) -> Iterator[Blot | None]:
        """Places of a label beside a vertical run at `stop`, in the level `zone`."""
        if not labels:
            yield None
            return
        x = self.columns.xs[stop]
        for form in labels:
            found = False
            for side in sides:
                left = x + GAP + 0.7 if side == "r" else x - GAP - 0.7 - form.width
                blot = self._blot(zone, left, form)
                if blot is not None:
                    found = True
                    yield blot
            if found:
                return

    def _along(self, stop: int, middle: int, side: str, labels: Sequence[LabelForm]) -> Iterator[Blot | None]:
        """Places of a label above and below a horizontal run that leaves the symbol at `stop`."""
        if not labels:
            yield None
            return
        edge = self.symbol_width / 2 + GAP
        for form in labels:
            left = self.columns.xs[stop] + (edge if side == "r" else -edge - form.width)
            found = False
            for zone in (middle - 1, middle + 1):
                blot = self._blot(zone, left, form)
                if blot is not None:
                    found = True
                    yield blot
            if found:
                return

    def _blot(self, zone: int, left: float, form: LabelForm) -> Blot | None:
        """The label's place if it lies inside the pelaksana area and on nothing."""
        right = left + form.width
        if left < self.columns.left + 0.5 or right > self.columns.right - 0.5:
            return None
        mask = 0
        for track, x in enumerate(self.columns.xs):
            stands = self.lattice.kinds[zone] in "UD" and self._stands(zone, track)
            apart = self.symbol_width / 2 + 1.0 if stands else CLEAR
            if left - apart < x < right + apart:
                mask |= 1 << track
        run = self.lattice.run_beside(zone)
        if self.lattice.vb[zone] & mask or (run is not None and self.lattice.hb[run] & mask):
            return None
        for route in self.wires.routes.values():
            other = route.blot
            if (
                other is not None
                and other.level == zone
                and left < other.right + 2
                and right > other.left - 2
            ):
                return None
        return Blot(zone, mask, left, right, form.height, form.lines)

    def _stands(self, zone: int, track: int) -> bool:
        """Whether a symbol or pentagon stands on this track of a row."""
        return track in self.columns.stops and bool(self.lattice.hb[self._middle_of(zone)] >> track & 1)

    def _middle_of(self, zone: int) -> int:
        return self.lattice.middle[self.lattice.owner[zone]]

    # ways to enter

    def head_room(self, stop: int) -> int:
        """Tracks beside a symbol where an arrow that enters it from the side has no room to bend."""
        if stop not in self._head_rooms:
            self._head_rooms[stop] = self._tracks_near(stop) & ~self._only_room(stop)
        return self._head_rooms[stop]

    def _tracks_near(self, stop: int) -> int:
        x, near = self.columns.xs[stop], self.symbol_width / 2 + HEAD
        return sum(
            1 << track
            for track, place in enumerate(self.columns.xs)
            if track != stop and abs(place - x) < near
        )

    def _only_room(self, stop: int) -> int:
        """Where a whole gutter is too narrow for a head, its farthest track serves."""
        mask = 0
        x, half = self.columns.xs[stop], self.symbol_width / 2
        for sign in (-1, 1):
            track = stop + sign
            last = track
            while 0 <= track < len(self.columns.xs) and track not in self.columns.stops:
                last = track
                track += sign
            if 0 <= last < len(self.columns.xs) and abs(self.columns.xs[last] - x) < half + HEAD:
                mask |= 1 << last
        return mask

    # pentagons

    def sites(self, level: int, avoid: Blot | None = None) -> Iterator[int]:
        """Stops on the middle of a row, or on a rung, where a pentagon may stand."""
        half = self.symbol_width / 2
        around = self.lattice.around(level)
        blocked = self.lattice.hb[level] | sum_of(self.lattice.vb[y] for y in around)
        blots = [route.blot for route in self.wires.routes.values()]
        near = [b for b in (*blots, avoid) if b is not None and b.level in (*around, level - 1)]
        for stop in self.columns.stops:
            x = self.columns.xs[stop]
            if blocked >> stop & 1 or any(b.left - 2 < x + half and b.right + 2 > x - half for b in near):
                continue
            yield stop

    def strip_sites(self, level: int) -> Iterator[int]:
        """Stops of the strip above or below where no pentagon stands yet."""
        taken = {
            route.site[0] for route in self.wires.routes.values() if route.site and route.site[1] == level
        }
        return (stop for stop in self.columns.stops if stop not in taken)


def sum_of(masks: Iterable[int]) -> int:
    """All bits of the masks."""
    whole = 0
    for mask in masks:
        whole |= mask
    return whole
