"""Role cards: an agency goes in; for each position and role a card comes out with every step it performs in all SOPs.

A card stays on one page where it can: its text is set smaller first, and only what is too long even so flows on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from math import ceil
from types import MappingProxyType

from sopan.book.back.players import Part, Player, page_of, players, sop_anchor
from sopan.document import Block, Gap, Heading, Paragraph, Span, Table, Together, Words
from sopan.layout.text import width
from sopan.model.agency import Agency
from sopan.model.procedure import Procedure, Step
from sopan.model.service.longest import DAY_MINUTES, in_words, upper

_NOWHERE: Mapping[str, str] = MappingProxyType({})
_HEAD = ("No.", "Kegiatan", "Kelengkapan", "Waktu", "Output")
_ACROSS, _DOWN = 448.0, 600.0  # points of an upright A4 page that a card may fill, its heading aside
_ABOVE = 80.0  # what stands above the first card
_FIXED = (26.0, 0.0, 0.0, 58.0, 0.0)
_SHARES = (0.0, 1.25, 1.15, 0.0, 1.0)
_SIZES = (8.5, 8.0, 7.5)


def role_cards(
    agency: Agency,
    *,
    day: date | None = None,
    without: frozenset[str] = frozenset(),
    elsewhere: Mapping[str, str] = _NOWHERE,
    day_minutes: int = DAY_MINUTES,
    level: int = 1,
) -> tuple[Block, ...]:
    """The cards of all who act in the agency, positions unit by unit, then roles; outside parties have none. `without`
    are the files of SOPs that are left out, `elsewhere` the pages of anchors in other volumes."""
    acting = [one for one in players(agency, day=day, without=without) if one.acts and not one.external]
    units = [unit.name for unit in agency.structure(day).units]
    acting.sort(key=lambda one: units.index(one.unit) if one.unit in units else len(units))
    heading = Heading(words="KARTU PERAN", level=level, anchor="kartu-peran")
    if not acting:
        return heading, Paragraph(words="Belum ada isinya.")
    said = (
        "Jumlah waktu berlaku apabila setiap langkah dikerjakan satu kali. Langkah yang lamanya tidak tentu tidak ikut "
        "dijumlahkan."
    )
    cards = (
        block
        for number, one in enumerate(acting)
        for block in _card(one, elsewhere, day_minutes, level + 1, _DOWN if number else _DOWN - _ABOVE)
    )
    return heading, Paragraph(words=said), Gap(points=4.0), *cards


def _card(
    player: Player, elsewhere: Mapping[str, str], day_minutes: int, level: int, room: float
) -> tuple[Block, ...]:
    rows = tuple(_rows(player, elsewhere, day_minutes))
    size = next((size for size in _SIZES if _height(rows, size) <= room), 0.0)
    blocks = (
        Heading(words=player.name, level=level, anchor=player.anchor),
        Paragraph(words=_about(player, day_minutes), align="left", size=9.0),
        Table(
            head=_HEAD,
            rows=rows,
            widths=tuple(fixed or share for fixed, share in zip(_FIXED, _SHARES, strict=True)),
            aligns=("center", "left", "left", "left", "left"),
            size=size or _SIZES[0],
        ),
    )
    return (Together(blocks=blocks), Gap(points=6.0)) if size else blocks


def _about(player: Player, day_minutes: int) -> Words:
    """`Sekretariat · 4 langkah dalam 2 SOP · 3 jam 5 menit`."""
    parts = [part for part in player.parts if part.steps]
    steps = sum(len(part.steps) for part in parts)
    said = [player.unit or "Peran", f"{steps} langkah dalam {len(parts)} SOP"]
    total = _total((part.held.said.steps[at] for part in parts for at in part.steps), day_minutes)
    said.append(f"jumlah waktu {total}" if total else "")
    if player.called:
        said.append(f"dalam SOP juga disebut {', '.join(player.called)}")
    return " · ".join(word for word in said if word)


def _rows(player: Player, elsewhere: Mapping[str, str], day_minutes: int) -> Iterator[tuple[Words, ...]]:
    for part in player.parts:
        if part.steps:
            yield (_title(part, elsewhere, day_minutes),)
            for at in part.steps:
                yield _step(part.held.said, at, player)


def _title(part: Part, elsewhere: Mapping[str, str], day_minutes: int) -> Words:
    """The SOP's title, number and page, and the time of the steps in it."""
    said, anchor = part.held.said, sop_anchor(part.held)
    total = _total((said.steps[at] for at in part.steps), day_minutes)
    beside = "  ".join(word for word in (said.number, total) if word)
    return (
        Span(said.title.strip() or part.held.stem, bold=True, to=anchor),
        Span(f"  {beside}  hlm. "),
        page_of(anchor, elsewhere.get(anchor, "")),
    )


def _step(procedure: Procedure, at: int, player: Player) -> tuple[Words, ...]:
    step = procedure.steps[at]
    kept = step.standard
    return (
        str(at + 1),
        _activity(step, player),
        "; ".join(kept.requirements),
        kept.duration,
        "; ".join(kept.output),
    )


def _activity(step: Step, player: Player) -> Words:
    """The activity, the ways a decision may go, and with whom a joint step is performed."""
    spans = [Span(step.wording)]
    if step.outcomes:
        spans.append(
            Span(f" ({' atau '.join(one.label for one in step.outcomes if one.label)})", italic=True)
        )
    others = [name for name in step.actors if not player.is_called(name)]
    if others:
        spans.append(Span(f" – bersama {', '.join(others)}", italic=True))
    return tuple(spans)


def _total(steps: Iterator[Step], day_minutes: int) -> str:
    """The time of steps together; a time without an upper figure is named, not guessed."""
    times = [upper(step.standard.duration, day_minutes) for step in steps]
    known = [time for time in times if time is not None]
    if not known:
        return ""
    missing = len(times) - len(known)
    said = in_words(sum(known, Fraction(0)), day_minutes)
    return f"{said}, {missing} langkah tidak terhitung" if missing else said


def _height(rows: tuple[tuple[Words, ...], ...], size: float) -> float:
    """About how high the table will be, rather too much than too little."""
    left = _ACROSS - sum(_FIXED)
    columns = [fixed or left * share / sum(_SHARES) for fixed, share in zip(_FIXED, _SHARES, strict=True)]
    lines = 2.0 * size
    for row in rows:
        wide = [_ACROSS] if len(row) == 1 else columns
        counts = (
            ceil(width(_plain(words), size) * 1.12 / max(room - 9, 1))
            for words, room in zip(row, wide, strict=False)
        )
        lines += max((*counts, 1)) * size * 1.22 - size * 0.5 + 9
    return lines


def _plain(words: Words) -> str:
    return words if isinstance(words, str) else "".join(span.text for span in words)
