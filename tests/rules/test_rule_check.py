"""The check as a whole: order, severities of a profile, and a rule that fails."""

import pytest

from sopan import rules
from sopan.model.procedure import Outcome, Procedure, Step, StepKind
from sopan.problems import Severity
from sopan.profile import profile, with_choices
from sopan.rules import catalogue
from sopan.rules.checking import _place


def choice(severities=None, **choices):
    return with_choices(profile(), severities=severities, **choices)


def draft(*steps):
    return Procedure(steps=tuple(steps))


LOOSE = draft(
    Step(activity="Mengajukan permohonan"),
    Step(activity="Mencatat permohonan", next=("12",)),
    Step(
        activity="Memeriksa permohonan",
        outcomes=(Outcome(label="Ya", target="3"), Outcome(label="Tidak", target="4")),
    ),
    Step(activity="Mengarsipkan permohonan"),
)


def of_flow(procedure, choices=None):
    """What the rules about the flow find: the drafts here say nothing but their steps."""
    return tuple(one for one in rules.check(procedure, choices) if one.code.startswith(("FL", "PM")))


def codes(problems):
    return [problem.code for problem in problems]


def test_problems_come_by_weight_and_then_by_place():
    problems = of_flow(LOOSE)
    assert [(problem.code, problem.at.path) for problem in problems] == [
        ("FL09", "langkah[2].lanjut"),
        ("FL10", "langkah[3].cabang.Ya"),
    ]
    assert [problem.severity for problem in problems] == [Severity.ERROR, Severity.WARNING]


def test_places_follow_the_written_file():
    paths = ["judul", "pelaksana[2]", "langkah[2]", "langkah[2].kegiatan", "langkah[2].cabang", "langkah[10]"]
    shuffled = [paths[index] for index in (5, 2, 4, 0, 3, 1)]
    assert sorted(shuffled, key=_place) == paths


def test_a_profile_may_weigh_a_rule_differently_or_turn_it_off():
    assert codes(of_flow(LOOSE, choice({"FL09": None}))) == ["FL10"]
    problems = of_flow(LOOSE, choice({"FL09": Severity.HINT}))
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("FL10", Severity.WARNING),
        ("FL09", Severity.HINT),
    ]


def test_a_milder_form_stays_mild_unless_the_profile_asks_for_less():
    ends = draft(Step(), Step(kind=StepKind.END), Step())
    (problem,) = (one for one in rules.check(ends) if one.code == "FL02")
    assert problem.severity is Severity.HINT
    (problem,) = (one for one in rules.check(ends, choice({"FL02": Severity.ERROR})) if one.code == "FL02")
    assert problem.severity is Severity.HINT


def test_the_style_with_rows_of_its_own_needs_no_first_capsule():
    ways = (Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="3"))
    first = draft(
        Step(activity="Memeriksa", outcomes=ways), Step(activity="Mencatat"), Step(activity="Menyimpan")
    )
    assert codes(of_flow(first)) == ["FL01"]
    assert of_flow(first, choice(style="b")) == ()


def test_a_rule_that_fails_is_reported_and_the_others_go_on(monkeypatch):
    def broken(case):
        yield case.at(0)
        raise ZeroDivisionError("nothing of this is told")

    rule = catalogue.Rule(
        code="FL00", name="x-y", severity=Severity.ERROR, basis="X", source="", check=broken
    )
    monkeypatch.setitem(catalogue._RULES, "FL00", rule)
    problems = of_flow(LOOSE)
    assert codes(problems) == ["FL09", "FL10", "PM00"]
    assert problems[-1].facts == {"rule": "FL00", "error": "ZeroDivisionError"}
    assert problems[-1].severity is Severity.HINT
    assert "FL00" in rules.page("PM00").message(problems[-1].facts)


def test_a_code_or_a_name_is_given_once_and_a_basis_is_known():
    for code, name, basis in (
        ("FL04", "new-name", "P"),
        ("ZZ99", "unreachable-step", "P"),
        ("ZZ99", "new-name", "Q"),
        ("Z9", "new-name", "P"),
    ):
        with pytest.raises(ValueError):
            rules.rule(code, name, severity=Severity.HINT, basis=basis, source="")(lambda case: iter(()))
    assert "ZZ99" not in [rule.code for rule in rules.registry()]


def test_the_flow_graph_family_is_whole():
    numbers = [int(rule.code[2:]) for rule in rules.registry() if rule.code.startswith("FL")]
    assert numbers == [number for number in range(1, 19) if number != 13]
