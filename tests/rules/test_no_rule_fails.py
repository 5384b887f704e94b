"""Whatever an officer writes, no rule fails, the answer is the same each time, and every finding can be said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.layout import lay_out
from sopan.model.procedure import (
    ActivityKind,
    Actor,
    Definition,
    Official,
    Procedure,
    Stage,
    Standard,
    Step,
)
from sopan.profile import profile, with_choices
from sopan.rules.saying import remedy, sentence
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures, procedures

AGENCY = with_choices(
    profile(), number_pattern="{klas}/{seq:3}/{unit}/{yyyy}", extra_fields=("Kode klasifikasi",)
)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1))


def holds(procedure: Procedure, stage: Stage | None, on: date | None, sheet: object = None) -> None:
    found = rules.check(procedure, AGENCY, on=on, stage=stage, sheet=sheet)
    assert found == rules.check(procedure, AGENCY, on=on, stage=stage, sheet=sheet)
    assert sum(len(group.problems) for group in rules.grouped(found)) == len(found)
    for problem in found:
        assert_sayable(problem.code, problem.facts, blanks=True)
        for lang in ("id", "en"):
            assert sentence(problem, lang) and remedy(problem, lang)


@given(arbitrary_procedures(), st.none() | st.sampled_from(Stage), DAYS)
def test_any_text_in_any_field(procedure, stage, on):
    holds(procedure, stage, on)


@given(procedures(max_steps=40), st.sampled_from(Stage), DAYS)
def test_drafts_of_every_quality(procedure, stage, on):
    holds(procedure, stage, on)


@given(procedures(max_steps=8))
def test_drafts_with_their_drawing(procedure):
    holds(procedure, None, None, lay_out(procedure, AGENCY))


ENDLESS = (
    "(",
    ".",
    "me",
    "a/",
    "S. ",
    "jika ",
    "Memeriksa dan ",
    "1 dan 2, ",
    "lihat SOP ",
    "berkas ",
    "ᬅ",
    "A",
    " ",
)


@pytest.mark.parametrize("piece", ENDLESS)
def test_an_endless_text_costs_no_more_than_its_length(piece):
    """A rule whose cost grows with the square of a text would not come to an end here."""
    text = piece * (60_000 // len(piece))
    step = Step(
        activity=text,
        actors=(text[:50],),
        note=text,
        guidance=text,
        forms=(text,),
        standard=Standard(requirements=(text,), duration=text, output=(text,)),
    )
    procedure = Procedure(
        title=text,
        number=text,
        agency=(text,),
        authorized_by=Official(position=text, name=text, nip=text),
        cautions=(text,),
        qualifications=(text,),
        equipment=(text,),
        records=(text,),
        related_procedures=(text,),
        scope=text,
        summary=text,
        definitions=(Definition(term=text, meaning=text),),
        actors=(Actor(name=text),),
        steps=(step, step, step),
        activity_kind=ActivityKind.SERVICE,
        stage=Stage.IN_FORCE,
    )
    assert not any(problem.code == rules.BROKEN_RULE for problem in rules.check(procedure, AGENCY))
