"""Procedure → `Chart`: the rows, lanes and arrows that are to be drawn, in the profile's style, without geometry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.model.flow import NEXT, Flow, flows, kind_of
from sopan.model.procedure import Procedure, StepKind
from sopan.profile import Profile

SYMBOLS = {
    StepKind.START: "start",
    StepKind.TASK: "process",
    StepKind.DECISION: "decision",
    StepKind.END: "end",
}
TEXT_COLUMNS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """One row: its step (`3`; style b: `start`, `end`), the number printed, its symbol, lanes and texts."""

    step: str
    number: str
    kind: str
    lanes: tuple[int, ...]
    texts: tuple[str, ...] = ("", "", "", "", "")  # after TEXT_COLUMNS


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartArrow:
    """One arrow between rows; `ahead` is the way that goes on from its source."""

    source: int
    target: int
    label: str | None = None
    ahead: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is to be drawn."""

    lanes: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    arrows: tuple[ChartArrow, ...]
    touching: dict[int, list[int]]  # the arrows that begin or end at a row


def chart_of(procedure: Procedure, profile: Profile) -> Chart:
    """The chart of a procedure. A step without actor stands in an extra lane, an undeclared actor gets a lane."""
    lanes = _lanes(procedure, profile)
    place = {name: index for index, name in enumerate(lanes)}
    nobody = profile.label("tanpa_pelaksana")
    rows: list[ChartRow] = []
    own_flows = flows_of(procedure)
    with_ends = profile.style == "b" and bool(procedure.steps)
    for index, step in enumerate(procedure.steps):
        kind = kind_of(procedure, index)
        if with_ends and step.kind is None and kind in (StepKind.START, StepKind.END):
            kind = StepKind.TASK
        names = dict.fromkeys(name for name in step.actors if name.strip()) or {nobody: None}
        rows.append(
            ChartRow(
                step=str(index + 1),
                number=str(index + 1),
                kind=SYMBOLS[kind],
                lanes=tuple(sorted(place[name] for name in names)),
                texts=(
                    step.activity,
                    _listed(step.standard.requirements),
                    step.standard.duration,
                    _listed(step.standard.output),
                    _note(own_flows[index], step.note, with_ends and index + 1 == len(procedure.steps)),
                ),
            )
        )
    if not with_ends:
        return _chart(lanes, tuple(rows), tuple(_arrows(own_flows, procedure, 0)))
    first = ChartRow(
        step="start", number="", kind="start", lanes=rows[0].lanes, texts=_ends(profile, "mulai")
    )
    last = ChartRow(step="end", number="", kind="end", lanes=rows[-1].lanes, texts=_ends(profile, "selesai"))
    arrows = (ChartArrow(source=0, target=1), *_arrows(own_flows, procedure, 1))
    return _chart(lanes, (first, *rows, last), arrows)


def _chart(lanes: tuple[str, ...], rows: tuple[ChartRow, ...], arrows: tuple[ChartArrow, ...]) -> Chart:
    touching: dict[int, list[int]] = {}
    for number, arrow in enumerate(arrows):
        for row in {arrow.source, arrow.target}:
            touching.setdefault(row, []).append(number)
    return Chart(lanes=lanes, rows=rows, arrows=arrows, touching=touching)


def _lanes(procedure: Procedure, profile: Profile) -> tuple[str, ...]:
    names = dict.fromkeys(actor.name for actor in procedure.actors if actor.name.strip())
    nobody = False
    for step in procedure.steps:
        given = [name for name in step.actors if name.strip()]
        names.update(dict.fromkeys(given))
        nobody = nobody or not given
    if nobody or not names:
        names[profile.label("tanpa_pelaksana")] = None
    return tuple(names)


def _ends(profile: Profile, name: str) -> tuple[str, ...]:
    return (profile.label(name), "", "", "", "")


def _listed(items: tuple[str, ...]) -> str:
    kept = [item for item in items if item.strip()]
    return kept[0] if len(kept) == 1 else "\n".join(f"- {item}" for item in kept)


def _note(own: list[Flow], note: str, goes_to_end: bool) -> str:
    """The step's note, and a word for each way that leads nowhere: it has no arrow."""
    lost = [
        f"{flow.label}: " if flow.label else ""
        for flow in own
        if flow.target is None and not (goes_to_end and flow.wanted.strip().lower() == NEXT)
    ]
    said = [f"({label}sasaran belum ada)" for label in lost]
    return "\n".join(part for part in (note, *said) if part)


def flows_of(procedure: Procedure) -> list[list[Flow]]:
    """The flows of each step, by place."""
    found: list[list[Flow]] = [[] for _ in procedure.steps]
    for flow in flows(procedure):
        found[flow.source].append(flow)
    return found


def _arrows(own_flows: list[list[Flow]], procedure: Procedure, shift: int) -> Iterator[ChartArrow]:
    """The arrows; `shift` 1 (style b) makes room for the row Mulai, and the way on from the last row leads to
    Selesai."""
    last = len(procedure.steps) - 1
    for index, own in enumerate(own_flows):
        if shift and index == last and not own and procedure.steps[index].kind is None:
            yield ChartArrow(source=index + 1, target=index + 2)
            continue
        targets = [
            last + 1
            if shift and index == last and flow.target is None and flow.wanted.strip().lower() == NEXT
            else flow.target
            for flow in own
        ]
        ahead = _ahead(index, targets)
        for number, (flow, target) in enumerate(zip(own, targets, strict=True)):
            if target is not None:
                yield ChartArrow(
                    source=index + shift, target=target + shift, label=flow.label, ahead=number == ahead
                )


def _ahead(index: int, targets: list[int | None]) -> int:
    """Which way goes on: the one to the next row, else the first forward one, else the first."""
    forward = [n for n, target in enumerate(targets) if target is not None and target > index]
    following = [n for n in forward if targets[n] == index + 1]
    return (following or forward or [0])[0]
