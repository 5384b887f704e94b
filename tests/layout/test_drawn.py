"""Drawn tests: each file of `drawn/` is an SOP with the drawing that is expected of it as ASCII art beneath.

A changed drawing is looked at, and when it is better, taken over: `python -m tests.layout.redraw`.
"""

import pytest

from sopan.layout import lay_out
from sopan.model.procedure import Actor, Outcome, Procedure, Step
from sopan.profile import profile, with_choices
from sopan.render.svg import svg_pages
from tests.geometry import crossings, read_pages, violations
from tests.layout.ascii import FOLDER, art_of, page_art, read_case

CASES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_drawing_is_the_expected_one(path):
    procedure, choices, art = read_case(path)
    assert art_of(procedure, choices) == art


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_drawing_keeps_every_rule(path):
    procedure, choices, _ = read_case(path)
    assert violations(procedure, svg_pages(lay_out(procedure, choices)), choices.style) == []


@pytest.mark.parametrize("size", [7.0, 8.5])
@pytest.mark.parametrize("name", ["straight-down", "hand-over", "loop-one-row", "nested-loops", "joint-step"])
def test_the_art_is_the_same_with_another_type_size(name, size):
    procedure, choices, art = read_case(FOLDER / f"{name}.txt")
    assert art_of(procedure, with_choices(choices, text_size=size, head_size=size)) == art


@pytest.mark.parametrize("paper", ["f4", "legal", "letter"])
@pytest.mark.parametrize("name", ["straight-down", "hand-over", "loop-ten-rows", "nested-loops"])
def test_the_art_is_the_same_on_other_paper(name, paper):
    procedure, choices, art = read_case(FOLDER / f"{name}.txt")
    assert art_of(procedure, with_choices(choices, paper=paper)) == art


def test_no_expected_drawing_has_a_crossing_it_could_do_without():
    for path in CASES:
        procedure, choices, art = read_case(path)
        if path.stem != "crossing-unavoidable":
            assert "#" not in art
            assert crossings(svg_pages(lay_out(procedure, choices))) == 0


LONG = "uraian pekerjaan yang sungguh panjang dan dengan sengaja ditulis berulang-ulang " * 30


def two_halves(pairs: int) -> Procedure:
    """Decisions on the first pages, each with an outcome to a row of its own on the last pages."""
    targets = [f"tujuan-{number}" for number in range(pairs)]
    first = [
        Step(
            activity=f"Memeriksa bagian {number + 1}",
            actors=("Petugas",),
            outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target=target)),
        )
        for number, target in enumerate(targets)
    ]
    last = [Step(id=target, activity="Mencatat", actors=("Kepala",)) for target in targets]
    between = [Step(activity=LONG, actors=("Petugas",))]
    ends = Step(activity="Membuka", actors=("Petugas",)), Step(activity="Menutup", actors=("Kepala",))
    actors = (Actor(name="Petugas"), Actor(name="Kepala"))
    return Procedure(title="Tiga puluh", actors=actors, steps=(ends[0], *first, *between, *last, ends[1]))


def test_thirty_pairs_of_pentagons():
    procedure = two_halves(30)
    pages = read_pages(svgs := svg_pages(lay_out(procedure, profile())))
    assert violations(procedure, svgs) == []
    links = [link for page in pages for link in page.connectors]
    ways = [(link.way, source, link.target) for link in links for source in link.sources]
    for number in range(2, 32):
        for way in ("out", "in"):
            assert ways.count((way, str(number), str(number + 31))) == 1
    letters = {link.target: link.label for link in links}
    assert len(letters) >= 30
    assert len(set(letters.values())) == len(letters)
    assert any(len(letter) == 2 for letter in letters.values()), "past Z the letters go on with AA"


def test_a_row_taller_than_a_page_has_its_symbol_once():
    procedure = Procedure(
        title="Tinggi",
        actors=(Actor(name="Petugas"),),
        steps=(
            Step(activity="Membuka", actors=("Petugas",)),
            Step(activity=LONG * 4, actors=("Petugas",)),
            Step(activity="Menutup", actors=("Petugas",)),
        ),
    )
    sheet = lay_out(procedure, profile())
    pages = read_pages(svgs := svg_pages(sheet))
    assert violations(procedure, svgs) == []
    parts = [(row.part, page.number) for page in pages for row in page.rows if row.step == "2"]
    assert [part for part, _ in parts] == list(range(1, len(parts) + 1))
    assert len(parts) > 1
    assert len({page for _, page in parts}) == len(parts)
    holders = [page.number for page in pages for symbol in page.symbols if symbol.step == "2"]
    assert holders == [parts[0][1]]
    assert "LO01" in {problem.code for problem in sheet.problems}


def test_the_art_of_a_page_names_every_symbol():
    """The drawing program of these tests is itself no black box: what stands on the page stands in the art."""
    for path in CASES:
        procedure, choices, _ = read_case(path)
        for page in read_pages(svg_pages(lay_out(procedure, choices))):
            if not page.rows:
                continue
            art = page_art(page)
            assert sum(art.count(sign) for sign in "([{") == len(page.shapes) - sum(
                symbol.kind == "decision" for symbol in page.symbols
            )
            for label in page.outcomes:
                assert label.label in art
