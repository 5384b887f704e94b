"""Chart + profile → widths: of the page, of every table column, of the lanes and the symbols in them.

Widths depend on the widest word and the longest text of each column only, so that one more row of ordinary texts
leaves them, and with them the earlier pages, as they were.
"""

from __future__ import annotations

from dataclasses import dataclass

from sopan.layout.chart import TEXT_COLUMNS, Chart
from sopan.layout.labels import narrowest
from sopan.layout.text import widest_word, width
from sopan.profile import Profile

HARD_MINIMUM = {"kegiatan": 62.0, "kelengkapan": 38.0, "waktu": 28.0, "output": 38.0, "keterangan": 34.0}
LEAST_SYMBOL = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Widths:
    """Widths in points. `page` is width × height; `squeezed` says that the paper as asked for was too narrow."""

    page: tuple[float, float]
    left: float  # x of the table
    number: float
    text: dict[str, float]
    lanes: tuple[float, ...]
    lane: float  # of the lanes that are not widened
    symbol: tuple[float, float]
    squeezed: bool = False

    @property
    def lanes_left(self) -> float:
        return self.left + self.number + self.text["kegiatan"]


def widths_for(chart: Chart, profile: Profile, narrow: int = 0) -> Widths:
    """The widths. `narrow` 0 is comfortable; 1 and 2 take from the text columns, down to the profile's minimum,
    for lanes with more tracks."""
    number = profile.columns["no"][0]
    count = len(chart.lanes)
    least, greatest = profile.lane if count > 1 else (170.0, 200.0)
    edges = _edges(chart, profile)
    outside = profile.margins[1] + profile.margins[3] + profile.notes_width + number
    need = outside + count * least + sum(max(edge + LEAST_SYMBOL - least, 0.0) for edge in edges.values())
    page, minimum, squeezed = _paper(profile, need)
    room = page[0] - outside
    wanted = {name: _wanted(chart, profile, name, minimum[name]) for name in TEXT_COLUMNS}
    spare = room - sum(minimum.values()) - (need - outside)
    comfort = sum(wanted[name] - minimum[name] for name in TEXT_COLUMNS)
    for_lanes = count * (greatest - least)
    share = (0.45, 0.75, 1.0)[narrow]
    lane_part = max(min(for_lanes, spare - comfort), min(for_lanes, spare * share), 0.0)
    lane = least + lane_part / count
    symbol = _symbol(lane, profile, narrow)
    if sum(max(edge + symbol[0] - lane, 0.0) for edge in edges.values()) > spare - lane_part:
        symbol = _symbol(least, profile, narrow)
    lanes = [max(lane, edges.get(place, -symbol[0]) + symbol[0]) for place in range(count)]
    text = _text_widths(minimum, wanted, max(room - sum(minimum.values()) - sum(lanes), 0.0))
    return Widths(
        page=page,
        left=profile.margins[3],
        number=number,
        text=text,
        lanes=tuple(lanes),
        lane=lane,
        symbol=symbol,
        squeezed=squeezed,
    )


def _paper(profile: Profile, need: float) -> tuple[tuple[float, float], dict[str, float], bool]:
    """The page, the least widths of the text columns, and whether the paper as asked for was too narrow: then it is
    turned, or the text columns shrink further, or the page is wider than the paper."""
    page = profile.page_size
    least = {name: profile.columns[name][0] for name in TEXT_COLUMNS}
    if need + sum(least.values()) <= page[0]:
        return page, least, False
    turned = (max(page), min(page))
    if need + sum(least.values()) <= turned[0]:
        return turned, least, True
    wide = max(page[0], need + sum(HARD_MINIMUM.values()))
    return (wide, page[1]), HARD_MINIMUM, True


def _edges(chart: Chart, profile: Profile) -> dict[int, float]:
    """Room beside the symbols of the outermost lanes, both sides together, where a step has more labelled ways out
    than bottoms and inner sides, so that one leaves towards the edge."""
    ways: dict[int, list[str]] = {}
    for arrow in chart.arrows:
        ways.setdefault(arrow.source, []).append((arrow.label or "").strip())
    found: dict[int, float] = {}
    last = len(chart.lanes) - 1
    for row, labels in ways.items():
        lanes = chart.rows[row].lanes
        ports = len(lanes) + (lanes[0] > 0) + (lanes[-1] < last)
        if last > 0 and ports < len(labels) <= max(ports, 3) and all(labels):
            wide = max(narrowest(label, profile) for label in labels)
            edge = 0 if lanes[0] == 0 else last
            found[edge] = max(found.get(edge, 0.0), min(wide, 60.0) * 2 + 10)
    return found


def _wanted(chart: Chart, profile: Profile, name: str, least: float) -> float:
    """The width at which the column's longest text takes some four lines and no word is cut."""
    place = TEXT_COLUMNS.index(name)
    longest = widest = 0.0
    for row in chart.rows:
        text = row.texts[place]
        if text:
            lines = text.split("\n")
            flat = sum(width(line, profile.text_size) for line in lines) / max(3, len(lines))
            longest = max(longest, flat)
            widest = max(widest, widest_word(text, profile.text_size))
    padding = 2 * profile.cell_padding
    greatest = max(profile.columns[name][1], least)
    head = widest_word(profile.label(name), profile.head_size, True)
    return min(max(longest * 1.1 + padding, widest + padding + 0.5, head + padding + 0.5, least), greatest)


def _text_widths(minimum: dict[str, float], wanted: dict[str, float], spare: float) -> dict[str, float]:
    """Share what is there: each column towards what it wants, the rest by what each has."""
    missing = {name: wanted[name] - minimum[name] for name in minimum}
    total = sum(missing.values())
    if total > spare:
        return {name: minimum[name] + missing[name] * spare / total for name in minimum}
    rest = spare - total
    whole = sum(wanted.values())
    return {name: wanted[name] + rest * wanted[name] / whole for name in minimum}


def _symbol(lane: float, profile: Profile, narrow: int) -> tuple[float, float]:
    """Width and height of the symbols: half a lane, leaving gutters for the arrows."""
    share = (0.5, 0.45, 0.4)[narrow]
    wide = min(profile.symbol[0], max(LEAST_SYMBOL, lane * share), lane - 13.0)
    tall = min(profile.symbol[1], max(12.5, wide * 0.7))
    return wide, tall
