"""Outcome labels: each there once, whole or as a mark, beside its own run, overlapping nothing (G6, G5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from .arrows import CLEARANCE
from .drawn import Drawn, path_of
from .expected import same_label
from .meetings import Traffic
from .reading import Outcome, Page, squeeze
from .shapes import TOLERANCE, Segment

LINES = 3
BESIDE = 6.0  # farthest from the run that a label still stands beside
BEGINNING = 24.0  # length of a run that counts as its beginning
SHORT = 12  # a label of so few characters always fits on three lines


def present(drawn: Drawn) -> Iterator[str]:
    """G6: every labelled arrow carries its label once, on the page it leaves; nothing else is labelled."""
    expected = Counter(
        (way.source, way.target, squeeze(way.label))
        for way in drawn.wanted.ways
        if way.target and squeeze(way.label)
    )
    found: Counter[tuple[str, str, str]] = Counter()
    for page in drawn.pages:
        for label in page.outcomes:
            found[(label.source, label.target, squeeze(label.label))] += 1
            if not drawn.stands_on(label.source, page):
                yield f"G6: the label “{label.label}” of step {label.source} is on page {page.number}, its arrow is not"
            yield from _text(drawn, page, label)
    for key in expected.keys() | found.keys():
        if expected[key] != found[key]:
            source, target, text = key
            yield f"G6: the label “{text}” of {source}→{target} is there {found[key]} times, expected {expected[key]}"


def _text(drawn: Drawn, page: Page, label: Outcome) -> Iterator[str]:
    printed, where = label.text.joined, f"of {label.source}→{label.target} on page {page.number}"
    if len({round(line.y, 1) for line in label.text.lines}) > LINES:
        yield f"G6: the label “{label.label}” {where} has more than {LINES} lines"
    if printed == squeeze(label.label):
        return
    note = squeeze(
        "".join(
            cell.text.joined
            for one in drawn.pages
            for cell in one.cells
            if (cell.step, cell.column) == (label.source, "keterangan")
        )
    )
    if not printed or printed not in note or squeeze(label.label) not in note:
        yield f"G6: “{printed}” stands for the label “{label.label}” {where}, and Keterangan does not explain it"
    elif len(squeeze(label.label)) <= SHORT:
        yield f"G6: the short label “{label.label}” {where} is printed as a mark"


def placed(drawn: Drawn) -> Iterator[str]:
    """G6: beside the beginning of the run shared with no other arrow, in the pelaksana area, overlapping nothing."""
    for page in drawn.pages:
        area, traffic = drawn.area(page), Traffic(drawn, page)
        for label in page.outcomes:
            where = f"the label “{label.label}” of {label.source}→{label.target} on page {page.number}"
            if area is None or not area.contains(label.box):
                yield f"G6: {where} is outside the pelaksana area"
            for symbol in page.shapes:
                if symbol.box.overlaps(label.box):
                    yield f"G6: {where} overlaps the {symbol.name}"
            for joint in page.joints:
                if joint.path and any(
                    run.box.distance(label.box) <= TOLERANCE for run in joint.path.segments
                ):
                    yield f"G6: {where} stands on the joint line of step {joint.step}"
            yield from _beside(traffic, label, where)
        for one, other in combinations(page.outcomes, 2):
            if one.box.overlaps(other.box):
                yield f"G6: the labels “{one.label}” and “{other.label}” overlap on page {page.number}"


def _beside(traffic: Traffic, label: Outcome, where: str) -> Iterator[str]:
    own = [
        place
        for place, arrow in enumerate(traffic.arrows)
        if arrow.sources == (label.source,)
        and arrow.target == label.target
        and same_label(arrow.outcome, label.label)
    ]
    if len(own) != 1:
        return  # drawn twice or not at all: said elsewhere
    path = traffic.paths[own[0]]
    before, after = traffic.shared(own[0])
    if path.length - before - after <= TOLERANCE:
        yield f"G6: {where} has no run of its own"
        return
    beginning = list(path.between(before, min(before + BEGINNING, path.length - after)))
    if min(run.box.distance(label.box) for run in beginning) > BESIDE:
        yield f"G6: {where} does not stand beside the beginning of its own run"
    for place, arrow in enumerate(traffic.arrows):
        if place == own[0]:
            continue
        gap = min((_gap(run, label, path.segments) for run in path_of(arrow).segments), default=CLEARANCE)
        if 0 < gap < CLEARANCE - TOLERANCE:
            yield f"G5: {arrow.name} comes within {gap:.2f} pt of {where}"


def _gap(run: Segment, label: Outcome, own: tuple[Segment, ...]) -> float:
    """How near a run of another arrow comes to a label, where it does not share the label's own run."""
    pieces = [run.span]
    for mine in own:
        if mine.level == run.level and abs(mine.at - run.at) <= TOLERANCE:
            low, high = mine.span
            pieces = [
                piece
                for a, b in pieces
                for piece in ((a, min(b, low)), (max(a, high), b))
                if piece[0] < piece[1]
            ]
    boxes = (Segment(run.point(a), run.point(b), 0).box for a, b in pieces)
    return min((box.distance(label.box) for box in boxes), default=CLEARANCE)


def dangling_said(drawn: Drawn) -> Iterator[str]:
    """FILE: where the draft names a target that does not exist, Keterangan says so beyond the note."""
    for source in dict.fromkeys(way.source for way in drawn.wanted.ways if way.target is None and way.said):
        note = squeeze(drawn.wanted.steps[source].note)
        printed = "".join(
            cell.text.joined
            for page in drawn.pages
            for cell in page.cells
            if (cell.step, cell.column) == (source, "keterangan")
        )
        if len(printed) <= len(note):
            yield f"FILE: Keterangan of step {source} does not say that its target is missing"
