"""Chart + profile → widths: of the page, of every table column, of the lanes and the symbols in them.

Widths depend on the widest word and the longest text of each column only, so that one more row of ordinary texts
leaves them, and with them the earlier pages, as they were.
"""

from __future__ import annotations

from dataclasses import dataclass

from sopan.layout.chart import TEXT_COLUMNS, Chart
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
    lane: float
    symbol: tuple[float, float]
    squeezed: bool = False

    @property
    def lanes_left(self) -> float:
        return self.left + self.number + self.text["kegiatan"]


def widths_for(chart: Chart, profile: Profile, narrow: int = 0) -> Widths:
    """The widths. `narrow` 0 is comfortable; 1 and 2 take from the text columns, down to the profile's minimum,
    for lanes with more tracks."""
    page = profile.page_size
    number = profile.columns["no"][0]
    lanes = len(chart.lanes)
    least_text = sum(profile.columns[name][0] for name in TEXT_COLUMNS)
    sides = profile.margins[1] + profile.margins[3] + profile.notes_width
    squeezed = False
    room = page[0] - sides - number
    minimum = {name: profile.columns[name][0] for name in TEXT_COLUMNS}
    if room < least_text + lanes * profile.lane[0]:
        squeezed = True
        wide, tall = max(page), min(page)
        if page[0] < wide and wide - sides - number >= least_text + lanes * profile.lane[0]:
            page = (wide, tall)
        else:
            minimum = HARD_MINIMUM
            need = sum(minimum.values()) + lanes * profile.lane[0]
            page = (max(page[0], need + sides + number), page[1])
        room = page[0] - sides - number
    least, greatest = profile.lane
    if lanes == 1:
        least, greatest = 3 * LEAST_SYMBOL + 60, 3 * LEAST_SYMBOL + 90
    wanted = {name: _wanted(chart, profile, name, minimum[name]) for name in TEXT_COLUMNS}
    spare = room - sum(minimum.values()) - lanes * least
    comfort = sum(wanted[name] - minimum[name] for name in TEXT_COLUMNS)
    for_lanes = lanes * (greatest - least)
    share = (0.45, 0.75, 1.0)[narrow]
    lane_part = max(min(for_lanes, spare - comfort), min(for_lanes, spare * share))
    text_part = max(spare - lane_part, 0.0)
    text = _text_widths(minimum, wanted, text_part)
    lane = least + max(lane_part, 0.0) / lanes
    return Widths(
        page=page,
        left=profile.margins[3],
        number=number,
        text=text,
        lane=lane,
        symbol=_symbol(lane, profile, narrow),
        squeezed=squeezed,
    )


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
