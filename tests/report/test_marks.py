"""Marks: one number a fault, one mark a place; on the page, apart from each other, on no words where there is room."""

from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.files import read
from sopan.layout import lay_out
from sopan.problems import Location, Problem, Severity
from sopan.profile import profile
from sopan.report.noting.badges import COLOURS, alone, badge
from sopan.report.noting.marks import marks, noted, set_aside
from sopan.report.noting.obstacles import WORDS, obstacles
from sopan.report.noting.places import Places
from sopan.report.noting.spots import REACH, SIZE
from tests.strategies import procedures

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/sop/*.yaml"))
PROCEDURE = read(EXAMPLES[0].read_bytes()).procedure
SHEET = lay_out(PROCEDURE, profile())
STEP_FIELDS = (
    "kegiatan", "kelengkapan", "waktu", "output", "keterangan", "pelaksana", "jenis", "cabang", "lanjut", "id",
)  # fmt: skip
FIELDS = ("judul", "nomor", "disahkan_oleh.nip", "instansi", "dasar_hukum[2]", "dasar_hukum[3]", "pencatatan[1]",
          "peringatan", "pelaksana", "pelaksana[2]", "langkah", "sifat", "")  # fmt: skip


def problem(path, code="FL01", severity=Severity.ERROR, waiver="", **facts):
    return Problem(code=code, severity=severity, at=Location(path=path), facts=facts, waiver=waiver)


def marked(problems, procedure=PROCEDURE, sheet=SHEET):
    return marks(noted(problems, Places(procedure, sheet)), sheet)


def assert_well_placed(found, procedure, sheet):
    places = Places(procedure, sheet)
    for mark in found:
        page = sheet.pages[mark.page - 1]
        x, y = mark.centre
        assert SIZE / 2 <= x <= page.width - SIZE / 2
        assert SIZE / 2 <= y <= page.height - SIZE / 2
        box = places.of(mark.problems[0].at.path).box
        assert box.x - REACH <= x <= box.right + REACH
        assert box.y - REACH <= y <= box.bottom + REACH
    for one, other in combinations(found, 2):
        if one.page == other.page:
            assert dist(one.centre, other.centre) > SIZE * 0.98


def test_numbers_follow_the_groups_and_repeats_share_one():
    problems = [
        problem("langkah[5].waktu", "FL12", Severity.HINT),
        problem("langkah[2].waktu", "FL03", Severity.WARNING),
        problem("langkah[3].waktu", "FL04"),
        problem("langkah[4].waktu", "FL03", Severity.WARNING),
        problem("langkah[6].waktu", "FL04"),
    ]
    found = marked(problems)
    assert [(mark.number, mark.problems[0].at.path) for mark in found] == [
        (1, "langkah[3].waktu"),
        (1, "langkah[6].waktu"),
        (2, "langkah[2].waktu"),
        (2, "langkah[4].waktu"),
        (3, "langkah[5].waktu"),
    ]
    assert [mark.severity for mark in found] == [3, 3, 2, 2, 1]


def test_one_place_gets_a_number_once():
    found = marked([problem("langkah[1].waktu", n="1"), problem("langkah[1].mutu_baku.waktu", n="2")])
    assert [(mark.number, len(mark.problems)) for mark in found] == [(1, 2)]


def test_what_is_set_aside_is_not_marked():
    problems = [
        problem("langkah[1]", "FL12", Severity.HINT, "Sudah disepakati dalam rapat"),
        problem("langkah[2]", "FL12", Severity.HINT),
    ]
    (mark,) = marked(problems)
    assert mark.problems == (problems[1],)
    (group,) = set_aside(problems)
    assert group.problems == (problems[0],)


def test_a_note_knows_its_pages():
    last = len(PROCEDURE.steps)
    (note,) = noted(
        [problem("langkah[1]"), problem(f"langkah[{last}]"), problem("")], Places(PROCEDURE, SHEET)
    )
    assert note.pages == (1, 2, 3)
    assert [one.at.path for one in note.on(3)] == [f"langkah[{last}]"]


def test_many_marks_at_one_place_stand_apart():
    problems = [problem("langkah[2].waktu", f"ZZ{number:02}") for number in range(25)]
    found = marked(problems)
    assert len(found) == 25
    assert_well_placed(found, PROCEDURE, SHEET)


def test_many_marks_above_the_table_stand_in_rows():
    found = marked([problem("", f"ZZ{number:02}") for number in range(90)])
    top = SHEET.pages[0].grids[0].box.y
    assert all(mark.centre[1] < top for mark in found)
    assert len({mark.centre[1] for mark in found}) == 2
    assert_well_placed(found, PROCEDURE, SHEET)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_single_mark_covers_no_words(path):
    """One fault in a drawing as offices make it: its mark finds a free spot, whatever it is about."""
    procedure = read(path.read_bytes()).procedure
    sheet = lay_out(procedure, profile())
    paths = [
        *FIELDS,
        *(f"langkah[{n + 1}].{name}" for n in range(len(procedure.steps)) for name in STEP_FIELDS),
    ]
    paths += [
        f"langkah[{number}].cabang.{outcome.label}"
        for number, step in enumerate(procedure.steps, 1)
        for outcome in step.outcomes
    ]
    for each in paths:
        (mark,) = marked([problem(each)], procedure, sheet)
        x, y = mark.centre
        for one in obstacles(sheet.pages[mark.page - 1]):
            if one.weight == WORDS:
                near = min(max(x, one.box.x), one.box.right), min(max(y, one.box.y), one.box.bottom)
                assert dist(near, mark.centre) > SIZE / 2 - 1.6, each


def test_marks_are_always_the_same():
    problems = [problem(f"langkah[{n}].{name}", name[:4]) for n in range(1, 9) for name in STEP_FIELDS]
    assert marked(problems) == marked(problems)


@settings(max_examples=40)
@given(procedures(max_steps=14), st.data())
def test_marks_of_any_draft_stand_on_their_page_and_apart(procedure, data):
    sheet = lay_out(procedure, profile())
    steps = st.builds(
        lambda step, name: f"langkah[{step}].{name}",
        st.integers(1, max(len(procedure.steps), 1)),
        st.sampled_from(STEP_FIELDS),
    )
    paths = data.draw(st.lists(steps | st.sampled_from(FIELDS), max_size=25))
    codes = data.draw(
        st.lists(st.sampled_from(("FL01", "FL02", "FL03")), min_size=len(paths), max_size=len(paths))
    )
    found = marked([problem(path, code) for path, code in zip(paths, codes, strict=True)], procedure, sheet)
    assert_well_placed(found, procedure, sheet)
    assert {mark.problems[0].at.path for mark in found} <= set(paths)
    assert sum(len(mark.problems) for mark in found) == len(paths)


def test_weights_differ_in_colour_and_in_shape():
    drawn = [badge(severity, 7, (10, 10)) for severity in Severity]
    assert ["<rect" in one for one in drawn] == [False, True, False]
    assert [
        f'fill="{COLOURS[severity][0]}"' in one for severity, one in zip(Severity, drawn, strict=True)
    ] == [True] * 3
    assert COLOURS[Severity.HINT][0] == "#ffffff" != COLOURS[Severity.ERROR][0]
    assert all(">7</text>" in one for one in drawn)
    assert "<text" not in alone(Severity.ERROR)
