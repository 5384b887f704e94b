"""Chart + widths → the rows as items that pages are filled with: broken texts, heights, parts of rows too tall."""

from __future__ import annotations

from dataclasses import dataclass

from sopan.layout.chart import TEXT_COLUMNS, Chart
from sopan.layout.columns import Widths
from sopan.layout.text import wrap
from sopan.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row, or a part of one that is taller than a page. `lines` after TEXT_COLUMNS."""

    row: int
    part: int
    lines: tuple[tuple[str, ...], ...]
    height: float  # of the text, padding included


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """All items, and the rows with a cut word, an unprintable character, or more than one part."""

    items: tuple[Item, ...]
    cut: tuple[int, ...]
    unprintable: tuple[int, ...]
    tall: tuple[int, ...]


def pitch(profile: Profile) -> float:
    """From one baseline to the next in the table's text."""
    return profile.text_size * profile.leading


def items_for(
    chart: Chart, widths: Widths, profile: Profile, capacity: float, marks: dict[int, str]
) -> Broken:
    """Break all texts. `capacity` is the greatest height of one item; `marks` are explanations of marked labels,
    by row, that stand in Keterangan."""
    items: list[Item] = []
    cut: list[int] = []
    unprintable: list[int] = []
    tall: list[int] = []
    step = pitch(profile)
    most = max(int((capacity - 2 * profile.cell_padding) / step), 3)
    for number, row in enumerate(chart.rows):
        columns: list[tuple[str, ...]] = []
        for name, text in zip(TEXT_COLUMNS, row.texts, strict=True):
            if name == "keterangan" and number in marks:
                text = f"{text}\n{marks[number]}" if text else marks[number]
            if not text:
                columns.append(())
                continue
            broken = wrap(text, widths.text[name] - 2 * profile.cell_padding, profile.text_size)
            columns.append(broken.lines)
            if broken.cut and number not in cut:
                cut.append(number)
            if broken.unprintable and number not in unprintable:
                unprintable.append(number)
        parts = _parts(columns, most, profile.label("lanjutan"))
        if len(parts) > 1:
            tall.append(number)
        for part, lines in enumerate(parts, 1):
            height = max(map(len, lines)) * step + 2 * profile.cell_padding
            items.append(Item(row=number, part=part, lines=lines, height=height))
    return Broken(items=tuple(items), cut=tuple(cut), unprintable=tuple(unprintable), tall=tuple(tall))


def _parts(columns: list[tuple[str, ...]], most: int, again: str) -> list[tuple[tuple[str, ...], ...]]:
    """Lines of each column in portions of at most `most`; later portions say that they go on."""
    if max(map(len, columns)) <= most:
        return [tuple(columns)]
    parts = [tuple(lines[:most] for lines in columns)]
    rest = [lines[most:] for lines in columns]
    while any(rest):
        head = [lines[: most - 1] for lines in rest]
        parts.append(((again, *head[0]), *head[1:]))
        rest = [lines[most - 1 :] for lines in rest]
    return parts
