"""The judge of drawings on drawings made by hand: silent on right ones, and on a planted fault naming its rule alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.model.procedure import Outcome

from . import bends, crossings, length, violations
from .drawings import (
    PEMOHON,
    PETUGAS,
    Drawing,
    Pieces,
    arrow,
    bordered,
    cell,
    crowded,
    joint,
    lane,
    link,
    one_page,
    outcome,
    reserved,
    row,
    symbol,
    two_pages,
)
from .meetings import meetings
from .shapes import Path

DRAWINGS = {"one": one_page, "two": two_pages, "crowded": crowded, "bordered": bordered}


def found(drawing: Drawing, *changes: Pieces) -> list[str]:
    return violations(drawing.procedure, drawing.svgs(*changes), drawing.style)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_right_drawing_has_no_violations(name: str) -> None:
    assert found(DRAWINGS[name]()) == []


SAME: dict[str, str | None] = {}
FAULTS = {
    # G1
    "row lost": ("one", "G1", [{"row 3": None, "row 3b": row("3", 180, part=2)}]),
    "row twice": ("one", "G1", [{"row again": row("2", 300, 10)}]),
    "rows overlap": ("one", "G1", [{"row 3": row("3", 170, 70)}]),
    "row without number": ("one", "G1", [{"row 3": row("3", 180).partition("<text")[0]}]),
    "symbol below its row": (
        "bordered",
        "G1",
        [
            {
                "row 2": row("2", 180, 40),
                "keterangan 2": cell("2", "keterangan", 180, "Lihat", "tujuan hilang", height=40),
                "kegiatan 2": cell("2", "kegiatan", 180, "Dua", height=40),
            }
        ],
    ),
    "symbol not centred": (
        "one",
        "G1",
        [{"symbol 4": symbol("end", "4", PEMOHON, 173, 258), "joint": joint("4", "M 223 270 H 275")}],
    ),
    "short row cut": (
        "one",
        "G1",
        [
            {
                "row 4": row("4", 240, 50),
                "row 4b": row("4", 290, 10, part=2, note="lanjutan"),
                "kegiatan 4": cell("4", "kegiatan", 240, "Menerima", height=50),
            }
        ],
    ),
    # G2
    "slanted": ("one", "G2", [{"2-3": arrow("2", "3", "M 300 165 L 300 198", "Ya")}]),
    "beside the middle": ("one", "G2", [{"1-2": arrow("1", "2", "M 225 86 H 300 V 135")}]),
    "ends short of its target": ("one", "G2", [{"2-1": arrow("2", "1", "M 275 150 H 200 V 104", "Tidak")}]),
    "head points away": ("one", "G2", [{"2-1": arrow("2", "1", "M 275 150 H 200 V 78", "Tidak")}]),
    "leaves into its source": ("one", "G2", [{"3-4": arrow("3", "4", "M 300 198 V 258")}]),
    "doubling back": ("one", "G2", [{"1-2": arrow("1", "2", "M 225 90 H 310 H 300 V 135")}]),
    # G3
    "through a symbol": (
        "one",
        "G3",
        [
            {
                "3-4": arrow("3", "4", "M 300 222 V 226 H 340 V 145 H 320 V 126 H 160 V 270 H 175"),
                "1-2": arrow("1", "2", "M 225 90 H 300 V 135"),
            }
        ],
    ),
    "through a label": (
        "one",
        "G3",
        [{"2-1": arrow("2", "1", "M 275 150 H 262 V 143 H 200 V 102", "Tidak")}],
    ),
    "into the text columns": ("one", "G3", [{"3-4": arrow("3", "4", "M 325 210 H 355 V 270 H 325")}]),
    "above the columns": ("crowded", "G3", [{"C": arrow("2", "1", "M 325 150 H 340 V 36 H 300 V 78", "C")}]),
    # G4
    "on top of another": (
        "crowded",
        "G4",
        [{"3-4": arrow("3", "4", "M 200 222 V 228 H 340 V 60 H 345 V 270 H 325")}],
    ),
    "touching another": (
        "one",
        "G4",
        [
            {
                "2-1": arrow("2", "1", "M 275 150 H 270 V 90 H 260 V 110 H 200 V 102", "Tidak"),
                "Tidak": outcome("2", "1", "Tidak", 245, 139, 22),
            }
        ],
    ),
    "parting again after merging": (
        "crowded",
        "G4",
        [{"D": arrow("2", "4", "M 300 165 V 188 H 330 V 220 H 300 V 230 H 340 V 270 H 325", "D")}],
    ),
    "few arrows sharing a run": (
        "one",
        "G4",
        [
            {
                "2-1": arrow("2", "1", "M 300 165 V 180 H 200 V 102", "Tidak"),
                "Tidak": outcome("2", "1", "Tidak", 270, 184, 22),
            }
        ],
    ),
    "along a joint line": ("one", "G4", [{"3-4": arrow("3", "4", "M 275 210 H 260 V 270 H 275")}]),
    "two arrows as one line": ("crowded", "G4 G6", [{"D": arrow("2", "4", "M 300 165 V 258", "D")}]),
    "crossing itself": (
        "one",
        "G4",
        [{"3-4": arrow("3", "4", "M 300 222 V 250 H 310 V 230 H 290 V 240 H 340 V 270 H 325")}],
    ),
    # G5
    "runs too near": (
        "one",
        "G5",
        [
            {
                "1-2": arrow("1", "2", "M 225 90 H 240 V 120 H 300 V 135"),
                "2-1": arrow("2", "1", "M 275 150 H 242 V 110 H 200 V 102", "Tidak"),
            }
        ],
    ),
    "two runs two points apart": (
        "crowded",
        "G5",
        [{"3-4": arrow("3", "4", "M 200 222 V 228 H 332 V 270 H 325")}],
    ),
    "too near a strange symbol": (
        "crowded",
        "G5",
        [{"3-4": arrow("3", "4", "M 200 222 V 250 H 250 V 100 H 274 V 72 H 348 V 270 H 325")}],
    ),
    "too near its own source": ("one", "G5", [{"3-4": arrow("3", "4", "M 325 210 H 326 V 270 H 325")}]),
    "too near a strange label": ("crowded", "G5", [{"label D": outcome("2", "4", "D", 301, 190, 10)}]),
    "beside a joint line": (
        "one",
        "G5",
        [{"3-4": arrow("3", "4", "M 275 210 H 260 V 268 H 270 V 250 H 300 V 258")}],
    ),
    # G6
    "no label": ("one", "G6", [{"Tidak": None}]),
    "wrong words": ("one", "G6", [{"Ya": outcome("2", "3", "Ya", 303, 168, lines=("Yo",))}]),
    "far from its run": ("one", "G6", [{"Tidak": outcome("2", "1", "Tidak", 160, 125, 22)}]),
    "not at the beginning": ("one", "G6", [{"Tidak": outcome("2", "1", "Tidak", 205, 153, 22)}]),
    "outside the area": (
        "two",
        "G6",
        [
            SAME,
            {
                "3-4": arrow("3", "4", "M 275 90 H 200 V 138", "Ya"),
                "3-1": arrow("3", "1", "M 325 90 H 346 V 180 H 300 V 190", "Tidak"),
                "Tidak": outcome("3", "1", "Tidak", 335, 75, 22),
            },
        ],
    ),
    "on a symbol": ("one", "G6", [{"Ya": outcome("2", "3", "Ya", 303, 162)}]),
    "two labels overlap": ("crowded", "G6", [{"label B": outcome("2", "4", "B", 303, 193, 8)}]),
    "label with the wrong arrow": ("two", "G6", [{"Ya": outcome("3", "4", "Ya", 258, 79)}, {"Ya": None}]),
    "label of a dangling target": ("bordered", "G6", [{"Entah": outcome("2", "99", "Entah", 160, 230, 25)}]),
    "a mark for a short label": (
        "one",
        "G6",
        [
            {
                "Tidak": outcome("2", "1", "Tidak", 250, 139, 22, lines=("*",)),
                "keterangan 2": cell("2", "keterangan", 120, "Paling lama", "sehari", "* Tidak"),
            }
        ],
    ),
    # G7
    "no partner": ("two", "G7 FILE", [{"out A": None, "2-3": None}]),
    "no pentagon in": ("two", "G7", [SAME, {"in A": None, "2-3": None}]),
    "another label": ("two", "G7", [SAME, {"in A": link("in", "C", "1", "2", "3", 292, 42)}]),
    "one label for two targets": (
        "two",
        "G7",
        [
            {"in B": link("in", "A", "2", "3", "1", 192, 42)},
            {"out B": link("out", "A", "1", "3", "1", 292, 190)},
        ],
    ),
    "wrong partner page": ("two", "G7", [{"out A": link("out", "A", "3", "2", "3", 292, 190)}]),
    "not a letter": (
        "two",
        "G7",
        [
            {"in B": link("in", "7", "2", "3", "1", 192, 42)},
            {"out B": link("out", "7", "1", "3", "1", 292, 190)},
        ],
    ),
    "within one page": (
        "one",
        "G7",
        [
            {
                "3-4": arrow("3", "4", "M 300 222 V 230"),
                "in": link("in", "A", "1", "3", "4", 192, 302),
                "piece": arrow("3", "4", "M 200 302 V 282"),
                "out": link("out", "A", "1", "3", "4", 292, 230),
            }
        ],
    ),
    "pentagon in a strange row": (
        "two",
        "G7",
        [
            SAME,
            {
                "out B": link("out", "B", "1", "3", "1", 292, 150),
                "3-1": arrow("3", "1", "M 300 105 V 150", "Tidak"),
            },
        ],
    ),
    "pentagon without arrow": ("two", "G7", [SAME, {"2-3": None}]),
    # G8
    "a detour down": (
        "one",
        "G8",
        [
            {
                "2-3": arrow("2", "3", "M 300 165 V 175 H 310 V 183 H 300 V 198", "Ya"),
                "Ya": outcome("2", "3", "Ya", 284, 165, 12),
            }
        ],
    ),
    "a detour in style b": ("bordered", "G8", [{"s-1": arrow("start", "1", "M 225 90 H 235 V 150 H 225")}]),
    # against the file
    "arrow lost": ("one", "FILE", [{"3-4": None}]),
    "arrow twice": ("one", "FILE", [{"again": arrow("3", "4", "M 325 210 H 340 V 270 H 325")}]),
    "arrow to nowhere in the file": (
        "one",
        "FILE",
        [{"new": arrow("3", "1", "M 325 210 H 340 V 70 H 200 V 78")}],
    ),
    "wrong kind": ("one", "FILE", [{"symbol 3": symbol("decision", "3", PETUGAS, 275, 198)}]),
    "symbol missing": ("one", "FILE", [{"symbol 4": None, "joint": None}]),
    "no joint line": ("one", "FILE", [{"joint": None}]),
    "strange column": ("one", "FILE", [{"lane 3": lane("Kepala", 350, 320, 60)}]),
    "dangling target unsaid": ("bordered", "FILE", [{"keterangan 2": cell("2", "keterangan", 180, "Lihat")}]),
    # texts
    "half a text": ("one", "TEXT", [{"kegiatan 1": cell("1", "kegiatan", 60, "Mengajukan")}]),
    "an item lost": ("one", "TEXT", [{"kelengkapan 3": cell("3", "kelengkapan", 180, "1. Berkas")}]),
    "a note lost": ("one", "TEXT", [{"keterangan 2": None}]),
    # space
    "text below its box": (
        "one",
        "SPACE",
        [{"kegiatan 1": cell("1", "kegiatan", 60, "Mengajukan", "permohonan", height=15)}],
    ),
    "text wider than its box": (
        "one",
        "SPACE",
        [{"kegiatan 1": cell("1", "kegiatan", 60, "Mengajukan permohonan".replace(" ", " " * 60))}],
    ),
    "a cell out of its row": ("one", "SPACE", [{"waktu 3": cell("3", "waktu", 200, "5 menit")}]),
    "in the reserved strip": ("one", "SPACE", [{"reserved": reserved(290)}]),
    "columns overlap": ("one", "SPACE", [{"lane 1": lane(PEMOHON, 145, 320, 110)}]),
    # contract
    "miscounted page": ("one", "SVG", [{"one more": '<g transform="scale(2)"/>'}]),
    "attribute lost": (
        "one",
        "SVG",
        [{"1-2": '<path class="arrow" data-from="1" d="M 225 90 H 300 V 135"/>'}],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_reported_as_its_rule(fault: str) -> None:
    name, rule, changes = FAULTS[fault]
    reported = found(DRAWINGS[name](), *changes)
    assert {said.partition(":")[0] for said in reported} == set(rule.split()), reported


def in_parts(words: int) -> list[str]:
    """Two pages, and the last row's text running on to a third."""
    drawing = two_pages()
    text = [f"kata{k}" for k in range(words)]
    steps = (*drawing.procedure.steps[:3], replace(drawing.procedure.steps[3], activity=" ".join(text)))
    lanes = {key: drawing.pages[0][key] for key in ("lane 1", "lane 2")}
    first, second = text[: words // 2], text[words // 2 :]
    rest = {
        **lanes,
        "row": row("4", 60, 60, part=2, note="(lanjutan)"),
        "text": cell("4", "kegiatan", 60, *second, part=2),
    }
    longer = Drawing(replace(drawing.procedure, steps=steps), (*drawing.pages, rest))
    return violations(longer.procedure, longer.svgs({}, {"kegiatan 4": cell("4", "kegiatan", 120, *first)}))


def test_a_row_runs_on_when_its_text_is_taller_than_a_page() -> None:
    assert in_parts(12) == []


def test_a_row_does_not_run_on_without_need() -> None:
    assert [said.partition(" (")[0] for said in in_parts(4)] == ["G1: row 4 is cut although its text"]


def test_arrows_to_one_target_may_share_their_pentagons() -> None:
    drawing = two_pages()
    first, *others = drawing.procedure.steps
    steps = (replace(first, next=("lanjut", "3")), *others)
    shared = Drawing(replace(drawing.procedure, steps=steps), drawing.pages)
    here: dict[str, str | None] = {
        "out A": link("out", "A", "2", "1 2", "3", 292, 190),
        "1-3": arrow("1", "3", "M 175 90 H 160 V 198 H 292"),
    }
    there: dict[str, str | None] = {
        "in A": link("in", "A", "1", "1 2", "3", 292, 42),
        "2-3": arrow("1 2", "3", "M 300 58 V 75"),
    }
    assert found(shared, here, there) == []
    assert {said.partition(":")[0] for said in found(shared, here)} == {"G7"}


def test_a_long_label_may_be_a_mark_that_keterangan_explains() -> None:
    drawing, label = one_page(), "Tidak, karena berkas belum lengkap"
    decision = replace(
        drawing.procedure.steps[1],
        outcomes=(Outcome(label="Ya", target="3"), Outcome(label=label, target="1")),
    )
    steps = (drawing.procedure.steps[0], decision, *drawing.procedure.steps[2:])
    marked = Drawing(replace(drawing.procedure, steps=steps), drawing.pages)
    changes: dict[str, str | None] = {
        "2-1": arrow("2", "1", "M 275 150 H 200 V 102", label),
        "Tidak": outcome("2", "1", label, 262, 139, 10, lines=("*1",)),
    }
    note = {
        "keterangan 2": cell(
            "2", "keterangan", 120, "Paling lama", "sehari", "*1 Tidak, karena", "berkas belum", "lengkap"
        )
    }
    assert found(marked, changes | note) == []
    assert {said.partition(":")[0] for said in found(marked, changes)} == {"G6"}


@pytest.mark.parametrize("name", DRAWINGS)
def test_whatever_is_missing_is_reported_and_never_raised(name: str) -> None:
    drawing = DRAWINGS[name]()
    for number, pieces in enumerate(drawing.pages):
        for lost in pieces:
            if lost != "reserved":
                changes: list[Pieces] = [{} for _ in drawing.pages]
                changes[number] = {lost: None}
                assert found(drawing, *changes), f"{lost} on page {number + 1}"
    assert found(drawing, *(dict.fromkeys(pieces) for pieces in drawing.pages))


def test_crossings_bends_and_length_are_counted() -> None:
    plain = one_page()
    assert (crossings(plain.svgs()), bends(plain.svgs())) == (0, 2)
    assert length(plain.svgs()) == pytest.approx(75 + 45 + 33 + 75 + 48 + 36)
    crossing = plain.svgs({"3-4": arrow("3", "4", "M 275 210 H 240 V 100 H 232 V 270 H 275")})
    assert crossings(crossing) == 2  # over 2→1, down and up again; the joint line is no arrow


def test_what_arrows_share_counts_once() -> None:
    svgs = crowded().svgs()
    assert crossings(svgs) == 0
    assert bends(svgs) == 2 + 0 + 2 + 4 + 1
    shared = 93 + (100 + 18) + (30 + 58 + 30)
    assert length(svgs) == pytest.approx(33 + shared + (15 + 60 + 15) + (48 + 75))


@st.composite
def grid_paths(draw: st.DrawFn) -> Path:
    """A right-angled path on a grid of two points."""
    level, points = draw(st.booleans()), [(draw(st.integers(0, 9)) * 2.0, draw(st.integers(0, 9)) * 2.0)]
    for _ in range(draw(st.integers(1, 4))):
        x, y = points[-1]
        here = x if level else y
        to = draw(st.sampled_from([2.0 * place for place in range(10) if 2.0 * place != here]))
        points.append((to, y) if level else (x, to))
        level = not level
    return Path(tuple(points))


def cells_of(path: Path) -> list[tuple[float, float, bool]]:
    """The path as unit steps: where the middle of each lies, and whether it is level."""
    steps = []
    for (x, y), (u, v) in pairwise(path.points):
        for k in range(int(abs(u - x) + abs(v - y))):
            steps.append((min(x, u) + k + 0.5, y, True) if y == v else (x, min(y, v) + k + 0.5, False))
    return steps


@given(grid_paths(), grid_paths())
def test_meetings_agree_with_paths_drawn_on_squared_paper(one: Path, other: Path) -> None:
    kinds = [meeting.kind for meeting in meetings([one, other]) if meeting.one.owner != meeting.other.owner]
    mine, theirs = set(cells_of(one)), set(cells_of(other))
    assert ("on top" in kinds) == bool(mine & theirs)
    near = any(
        (x + dx, y + dy, level) in theirs
        for x, y, level in mine
        for dx, dy in ([(0, 2), (0, -2)] if level else [(2, 0), (-2, 0)])
    )
    assert ("near" in kinds) == near
    corners = [set(one.points), set(other.points)]
    through = [
        {(x + 0.5, y) for x, y, level in cells if level and (x + 1, y, True) in cells}
        & {(u, v + 0.5) for u, v, level in others if not level and (u, v + 1, False) in others}
        for cells, others in ((mine, theirs), (theirs, mine))
    ]
    if not mine & theirs and not corners[0] & corners[1]:
        plain = {point for points in through for point in points if point not in corners[0] | corners[1]}
        assert plain <= {m.begin for m in meetings([one, other]) if m.kind == "cross"}
