"""Procedure + profile → `Sheet`: every stage of the drawing in its order.

Widths, broken texts and page breaks depend on each other in three ways: pages too dense ask for narrower text columns, a
label that finds no room becomes a mark whose text stands in Keterangan, and a pentagon shared by many pages grows by
lines. Each of these only ever goes one way, and so the rounds end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sopan.layout import identity, labels, links, table
from sopan.layout.board import Board, LabelForm
from sopan.layout.chart import Chart, chart_of
from sopan.layout.columns import Widths, widths_for
from sopan.layout.lattice import columns_for
from sopan.layout.pages import STRIP, Drawn, PageDraft, Plan, TooDense, fill
from sopan.layout.rows import Broken, items_for
from sopan.layout.words import flow_in_words
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity
from sopan.profile import Profile
from sopan.sheet import Page, Sheet

MOST_ACTORS = 15
MOST_ROUNDS = 40


@dataclass(slots=True)
class _Setting:
    """One round of the drawing: widths, broken rows, pages, texts of labels printed as marks by row."""

    widths: Widths
    broken: Broken
    pages: list[PageDraft]
    marks: dict[int, str]


@dataclass(slots=True)
class _Choices:
    """What the rounds have settled so far."""

    narrow: int = 0  # how far the text columns give way to the lanes
    marked: frozenset[int] = frozenset()  # arrows whose label is printed as a mark
    lenient: bool = False  # the last resort
    lines: dict[int, int] = field(default_factory=dict)  # lines of page numbers by target row
    wired: dict[tuple[int, int], tuple[Board, list[Drawn]] | None] = field(default_factory=dict)


def lay_out(procedure: Procedure, profile: Profile) -> Sheet:
    """The finished drawing. A pure function; there is always one, its reports stand in `Sheet.problems`."""
    chart = chart_of(procedure, profile)
    if not chart.rows:
        widths = widths_for(chart, profile)
        alone = identity.pages(procedure, profile, widths.page, table.body_height(profile, widths))
        return _sheet(procedure, profile, alone, ())
    setting, shared = _settle(chart, procedure, profile)
    widths = setting.widths
    own = identity.pages(procedure, profile, widths.page, table.body_height(profile, widths))
    before = 0 if shared else len(own)
    flow = table.pages(chart, profile, widths, setting.pages, before, own[0] if shared else None)
    every = (*(() if shared else own), *flow)
    room = table.body_height(profile, widths) - table.head_height(chart, profile, widths)
    return _sheet(procedure, profile, every, tuple(_reports(chart, setting, room)))


def _sheet(
    procedure: Procedure, profile: Profile, pages: tuple[Page, ...], reports: tuple[Problem, ...]
) -> Sheet:
    finished = tuple(
        table.finished(replace(page, number=number), profile, procedure, len(pages))
        for number, page in enumerate(pages, 1)
    )
    return Sheet(title=procedure.title, pages=finished, words=flow_in_words(procedure), problems=reports)


def _settle(chart: Chart, procedure: Procedure, profile: Profile) -> tuple[_Setting, bool]:
    """Rounds until every arrow has a way and every pentagon its lines; whether the identity part shares a page."""
    choices = _Choices()
    for _ in range(MOST_ROUNDS + len(chart.arrows)):
        try:
            setting, shared = _round(chart, procedure, profile, choices)
        except TooDense as dense:
            choices.wired = {}
            if choices.narrow < 2:
                choices.narrow += 1
            else:
                left = dense.labelled - choices.marked
                longest = max(
                    left, key=lambda number: (len(chart.arrows[number].label or ""), -number), default=None
                )
                if longest is not None:
                    choices.marked |= {longest}
                else:
                    choices.lenient = True
            continue
        size = profile.small_size
        wanted = links.wanted_lines(chart, setting.pages, setting.widths.symbol[0] - 2, size)
        more = {row: count for row, count in wanted.items() if count > choices.lines.get(row, 1)}
        if not more:
            return setting, shared
        choices.lines.update(more)
    raise AssertionError("one row a page can always be drawn")


def _round(chart: Chart, procedure: Procedure, profile: Profile, choices: _Choices) -> tuple[_Setting, bool]:
    widths = widths_for(chart, profile, choices.narrow)
    body = table.body_height(profile, widths)
    room = body - table.head_height(chart, profile, widths)
    forms, marks = _labels(chart, profile, widths, choices.marked)
    broken = items_for(chart, widths, profile, room - 2 * STRIP, marks)
    plan = Plan(
        chart=chart,
        columns=columns_for(widths.lanes_left, widths.lanes, widths.symbol[0]),
        symbol=widths.symbol,
        labels=forms,
        pentagon_lines=choices.lines,
        small=profile.small_size * profile.leading,
        strict=choices.narrow < 2,
        lenient=choices.lenient,
        wired=choices.wired,
    )
    used = _identity_height(procedure, profile, widths, body)
    pages = fill(plan, broken.items, (room - used, room))
    if used and pages[0].total() > room - used:
        used, pages = 0.0, fill(plan, broken.items, (room,))
    return _Setting(widths, broken, pages, marks), used > 0


def _identity_height(procedure: Procedure, profile: Profile, widths: Widths, body: float) -> float:
    """What the identity part takes of the first flow page; 0 when it stands on pages of its own."""
    if profile.identity != "shared-page":
        return 0.0
    pages = identity.pages(procedure, profile, widths.page, body)
    height = pages[0].grids[0].box.h + table.GAP
    return height if len(pages) == 1 and height <= body * identity.SHARE else 0.0


def _labels(
    chart: Chart, profile: Profile, widths: Widths, marked: frozenset[int]
) -> tuple[dict[int, tuple[LabelForm, ...]], dict[int, str]]:
    """Forms of every label by arrow, and the texts of marked ones by row."""
    forms: dict[int, tuple[LabelForm, ...]] = {}
    marks: dict[int, str] = {}
    count = 0
    for number, arrow in enumerate(chart.arrows):
        if arrow.label is None or not arrow.label.strip():
            continue
        mark = f"*{count + 1}"
        forms[number] = labels.forms(arrow.label, widths.lane, profile, mark, number in marked)
        if forms[number][0].marked:
            count += 1
            said = f"{mark} {' '.join(arrow.label.split())}"
            marks[arrow.source] = f"{marks[arrow.source]}\n{said}" if arrow.source in marks else said
    return forms, marks


def _reports(chart: Chart, setting: _Setting, room: float) -> Iterator[Problem]:
    def report(code: str, severity: Severity, row: int, **facts: str) -> Problem:
        step = chart.rows[row].step
        at = Location(path=f"langkah[{step}]")
        return Problem(code=code, severity=severity, at=at, facts={"langkah": step, **facts})

    for row in setting.broken.tall:
        yield report("LO01", Severity.HINT, row)
    for row in setting.broken.cut:
        yield report("LO02", Severity.HINT, row)
    for row, said in setting.marks.items():
        yield report("LO03", Severity.HINT, row, label=said)
    if setting.widths.squeezed or len(chart.lanes) > MOST_ACTORS:
        facts = {"jumlah": str(len(chart.lanes))}
        yield Problem(code="LO04", severity=Severity.WARNING, at=Location(path="pelaksana"), facts=facts)
    for row in setting.broken.unprintable:
        yield report("LO05", Severity.WARNING, row)
    for page in setting.pages:
        if page.total() > room + 0.01:
            yield report("LO06", Severity.WARNING, page.items[0].row)
