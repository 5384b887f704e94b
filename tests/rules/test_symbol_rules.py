"""Symbols and drawing: each planted fault gives exactly its finding; crossings are counted as the drawing's own tests do."""

from dataclasses import replace

import pytest
from hypothesis import given

from sopan import rules
from sopan.layout import lay_out
from sopan.model.procedure import Actor, Outcome, Procedure, Step, StepKind
from sopan.problems import Severity
from sopan.profile import profile, with_choices
from sopan.render.svg import svg_pages
from tests import corpus
from tests.geometry import crossings
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures

H = Severity.HINT


def drawn(notation):
    """`A 2 + | B! | A`: each row its actor's letter and where its outcomes lead (`+`: on); `!` ends."""
    steps = []
    for number, words in enumerate((cell.split() for cell in notation.split("|")), 1):
        targets = ("lanjut" if word == "+" else word for word in words[1:])
        ways = tuple(Outcome(label=label, target=to) for label, to in zip("abcdefgh", targets, strict=False))
        kind = StepKind.END if words[0].endswith("!") else None
        steps.append(
            Step(activity=f"Mengolah bahan {number}", actors=(words[0][0],), outcomes=ways, kind=kind)
        )
    names = sorted({step.actors[0] for step in steps})
    return Procedure(actors=tuple(Actor(name=name) for name in names), steps=tuple(steps))


def told(procedure, choices=None, sheet=None):
    found = rules.check(procedure, choices, sheet=sheet)
    return [
        (one.code, one.severity, one.at.path)
        for one in found
        if one.code.startswith("SY") or one.code == "PM00"
    ]


def tangle(procedure):
    sheet = lay_out(procedure, profile())
    found = [one for one in rules.check(procedure, sheet=sheet) if one.code == "SY07"]
    return found, crossings(svg_pages(sheet))


TANGLED = [  # four steps that all lead to four others: four crossings at least, however they are drawn (Kleitman)
    "A 2 4 6 8 | B! | C 2 4 6 8 | A! | B 2 4 6 8 | C! | A 2 4 6 8 | B!",
    "A 2 4 6 8 | B! | C 2 4 6 8 | D! | D 2 4 6 8 | C! | B 2 4 6 8 | A!",
]
UNTANGLED = [
    "A | B + 1 | A",
    "A | A + 1 | A + 2 2 | B 1",
    "A 4 5 6 | B 4 5 6 | C 4 5 6 | A! | B! | C!",
    "A 2 4 6 | B! | C 2 4 6 | A! | B 2 4 6 | C!",
    "A 4 5 6 7 | B 4 5 6 7 | C 4 5 6 7 | A! | B! | C! | A!",
]


@pytest.mark.parametrize("notation", TANGLED + UNTANGLED)
def test_crossings_are_counted_as_they_are_drawn(notation):
    found, count = tangle(drawn(notation))
    assert count >= 3 or notation not in TANGLED
    assert [(one.severity, one.facts["count"]) for one in found] == ([(H, str(count))] if count >= 3 else [])


def test_a_tangle_is_told_at_a_step_whose_arrow_is_crossed():
    procedure = drawn(TANGLED[0])
    (problem,), count = tangle(procedure)
    step = procedure.steps[int(problem.facts["step"]) - 1]
    assert problem.at.path == f"langkah[{problem.facts['step']}].cabang" and step.outcomes
    assert 1 <= int(problem.facts["own"]) <= count
    assert problem.facts["pages"] == "2"


def test_without_a_drawing_nothing_is_said_of_it():
    assert "SY07" not in {code for code, *_ in told(drawn(TANGLED[0]))}


A, B, C = (Step(activity=f"Mengolah bahan {name}", actors=(name,)) for name in "ABC")
END = replace(C, kind=StepKind.END)
ASK = Step(
    activity="Memeriksa bahan",
    actors=("B",),
    outcomes=(Outcome(label="Sesuai", target="lanjut"), Outcome(label="Tidak sesuai", target="1")),
)


def draft(actors, *steps):
    return Procedure(actors=tuple(Actor(name=name) for name in actors), steps=steps)


SOUND = {
    "nothing at all": Procedure(),
    "plain": draft("ABC", A, B, C),
    "no list of actors": draft("", C, B, A),
    "an idle column at the left": draft("ZABC", A, B, C),
    "a joint first step": draft("ABC", replace(C, actors=("C", "A")), B, A),
    "nobody does the first step": draft("ABC", replace(A, actors=()), B, A, C),
    "a stranger does the first step": draft("ABC", replace(A, actors=("Q",)), B, A, C),
    "a refusal closes above": draft(
        "ABC", A, replace(ASK, outcomes=(*ASK.outcomes[:1], Outcome(label="Tidak", target="4"))), END, C
    ),
    "no end at all, told by FL02": draft("ABC", A, B, replace(C, next=("1",))),
    "the last row is a trap, told by FL05": draft(
        "ABC",
        A,
        replace(ASK, outcomes=(ASK.outcomes[0], Outcome(label="Tidak", target="4"))),
        END,
        replace(C, kind=StepKind.TASK),
    ),
    "the last row is not reached, told by FL04": draft("ABC", A, B, END, replace(B, next=("1",))),
    "no start, told by FL01": draft("ABC", replace(A, kind=StepKind.TASK), B, C),
    "a start below rows nobody reaches, told by FL04": draft(
        "ABC", replace(A, kind=StepKind.TASK), B, replace(C, kind=StepKind.START), C
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_draft_is_told_nothing(name):
    assert told(SOUND[name]) == []


BACK = Outcome(label="Tidak sesuai", target="4")
FAULTS = {
    "the first actor in the last column": (draft("BCA", A, B, C), ("SY11", H, "pelaksana[3]")),
    "one of two first actors second": (
        draft("CAB", replace(A, actors=("A", "B")), B, C),
        ("SY11", H, "pelaksana[2]"),
    ),
    "a repair below the end": (
        draft("ABC", A, replace(ASK, outcomes=(ASK.outcomes[0], BACK)), END, replace(B, next=("2",))),
        ("SY12", H, "langkah[4].lanjut"),
    ),
    "a decision below the end": (
        draft(
            "ABC",
            A,
            replace(B, next=("4",)),
            END,
            replace(ASK, outcomes=(Outcome(label="Ya", target="3"), ASK.outcomes[1])),
        ),
        ("SY12", H, "langkah[4].cabang"),
    ),
    "a start below": (
        draft(
            "ABC",
            replace(A, kind=StepKind.TASK, next=("3",)),
            replace(B, kind=StepKind.START, next=("1",)),
            C,
        ),
        ("SY12", H, "langkah[1].jenis"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(name):
    procedure, expected = FAULTS[name]
    assert told(procedure) == [expected]


def test_rows_mulai_and_selesai_of_style_b_stand_where_they_should():
    own = with_choices(profile(), style="b")
    assert told(FAULTS["a repair below the end"][0], own) == []


def test_the_order_proposed_begins_with_the_first_actor():
    (problem,) = [
        one for one in rules.check(FAULTS["the first actor in the last column"][0]) if one.code == "SY11"
    ]
    assert problem.facts["order"] == "A; B; C"


@pytest.mark.parametrize("path", corpus.paths(), ids=lambda path: path.stem)
def test_no_real_sop_is_a_tangle(path):
    procedure = corpus.load(path)
    assert {"SY07", "SY12"}.isdisjoint(
        code for code, *_ in told(procedure, sheet=lay_out(procedure, profile()))
    )


@given(arbitrary_procedures())
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure):
    for problem in rules.check(procedure):
        if problem.code.startswith("SY") or problem.code == rules.BROKEN_RULE:
            assert_sayable(problem.code, problem.facts)
