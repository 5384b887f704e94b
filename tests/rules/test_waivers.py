"""What the office sets aside: a reason applies to what may be set aside, and to nothing else; what is left over is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from sopan import rules
from sopan.files import read
from sopan.layout import lay_out
from sopan.model.procedure import Stage, Waiver
from sopan.profile import profile, with_choices

SOUND = read((Path(__file__).parent / "sound.yaml").read_text(encoding="utf-8")).procedure
REASON = "Hal ini sudah dipertimbangkan bersama."
UNWARNED = replace(SOUND, cautions=())  # ID12 asks for a reason


def found(procedure, **more):
    return {problem.code: problem for problem in rules.check(procedure, **more)}


def aside(procedure, rule, reason=REASON):
    return replace(procedure, waivers=(Waiver(rule=rule, reason=reason),))


@pytest.mark.parametrize("written", ["ID12", "id-12", " ID12 "])
def test_a_reason_sets_a_finding_aside_and_leaves_it_in_sight(written):
    told = found(aside(UNWARNED, written))
    assert told["ID12"].waiver == REASON
    assert list(told) == ["ID12"]
    assert [group.waiver for group in rules.grouped(told.values())] == [REASON]


@pytest.mark.parametrize("reason", ["", "  ", "perlu", "sesuai kebutuhan"])
def test_a_word_or_two_are_no_reason(reason):
    told = found(aside(UNWARNED, "ID12", reason))
    assert not told["ID12"].waiver and "DS01" in told


def test_what_must_be_corrected_is_not_set_aside():
    told = found(aside(replace(SOUND, number=""), "ID02"))
    assert not told["ID02"].waiver and "DS03" in told


def test_a_waiver_of_nothing_is_told():
    assert "DS04" in found(aside(SOUND, "ID12"))


@pytest.mark.parametrize(
    ("procedure", "rule", "more"),
    [
        (replace(SOUND, stage=Stage.DRAFT), "ID03", {}),
        (SOUND, "ID12", {"choices": with_choices(profile(), severities={"ID12": None})}),
        (SOUND, "SY07", {}),
        (SOUND, "DS03", {}),
    ],
    ids=["not yet asked", "turned off", "without a drawing", "about waivers themselves"],
)
def test_of_a_rule_that_is_not_asked_nobody_knows(procedure, rule, more):
    assert "DS04" not in found(aside(procedure, rule), **more)


def test_with_the_drawing_its_rule_is_asked():
    assert "DS04" in found(aside(SOUND, "SY07"), sheet=lay_out(SOUND, profile()))
