"""G1 to G8 and G10: the independent checker finds nothing wrong in real, example and generated SOPs."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sopan.files import read
from sopan.layout import lay_out
from sopan.model.procedure import Actor, Outcome, Procedure, Step
from sopan.profile import PAPERS, profile, with_choices
from sopan.render.svg import svg_pages
from tests import corpus
from tests.geometry import violations
from tests.strategies import clean_procedures, generated, procedures

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/sop/*.yaml"))
CHOICES = st.fixed_dictionaries(
    {
        "paper": st.sampled_from(tuple(PAPERS)),
        "orientation": st.sampled_from(("landscape", "portrait")),
        "style": st.sampled_from(("a", "b")),
        "identity": st.sampled_from(("own-page", "shared-page")),
    }
)
SOBER = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


def faults(procedure, **choices):
    chosen = with_choices(profile(), **choices)
    return violations(procedure, svg_pages(lay_out(procedure, chosen)), chosen.style)


@pytest.mark.skipif(not corpus.paths(), reason="the corpus is not here")
@pytest.mark.parametrize("style", ["a", "b"])
@pytest.mark.parametrize("path", corpus.paths(), ids=lambda path: path.stem)
def test_real_sops(path, style):
    procedure = corpus.load(path)
    for orientation in ("landscape", "portrait"):
        assert faults(procedure, style=style, orientation=orientation) == []


def test_there_are_examples():
    assert len(EXAMPLES) >= 17


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_agencys_sops(path, paper):
    procedure = read(path.read_text(encoding="utf-8")).procedure
    for identity in ("own-page", "shared-page"):
        for style in ("a", "b"):
            assert faults(procedure, paper=paper, identity=identity, style=style) == []


@settings(SOBER, max_examples=150)
@given(procedures(min_steps=0, max_steps=8), CHOICES)
def test_small_drafts(procedure, choices):
    assert faults(procedure, **choices) == []


@settings(SOBER, max_examples=60)
@given(clean_procedures(min_steps=2, max_steps=8, max_actors=6), CHOICES)
def test_small_clean_ones(procedure, choices):
    assert faults(procedure, **choices) == []


@settings(SOBER, max_examples=25)
@given(procedures(min_steps=9, max_steps=40), CHOICES)
def test_middling_drafts(procedure, choices):
    assert faults(procedure, **choices) == []


@pytest.mark.parametrize("style", ["a", "b"])
@pytest.mark.parametrize("actors", [2, 5, 10, 15, 20])
def test_any_number_of_actors(actors, style):
    assert faults(generated(actors, 12, actors, loops=0.5), style=style) == []


@pytest.mark.parametrize("style", ["a", "b"])
@pytest.mark.parametrize(
    ("rows", "at", "targets"),
    [
        ("AAAB", 1, ("lanjut", "2", "lanjut")),
        ("AAB", 0, ("lanjut", "1", "lanjut")),
        ("AAAB", 1, ("lanjut", "1", "2")),
    ],
)
def test_a_short_label_is_never_printed_as_a_mark(rows, at, targets, style):
    labels = ("Ya", "Lengkap", "Setuju")
    steps = [Step(activity="Mencatat", actors=(actor,)) for actor in rows]
    outcomes = tuple(
        Outcome(label=label, target=target) for label, target in zip(labels, targets, strict=True)
    )
    steps[at] = replace(steps[at], outcomes=outcomes)
    procedure = Procedure(title="Tiga cabang", actors=(Actor(name="A"), Actor(name="B")), steps=tuple(steps))
    assert faults(procedure, style=style) == []


@pytest.mark.slow
@settings(SOBER, max_examples=600, phases=[Phase.explicit, Phase.generate])
@given(procedures(min_steps=0, max_steps=8), CHOICES)
def test_many_small_drafts(procedure, choices):
    assert faults(procedure, **choices) == []


@pytest.mark.slow
@settings(SOBER, max_examples=40)
@given(procedures(min_steps=40, max_steps=150), CHOICES)
def test_large_drafts(procedure, choices):
    assert faults(procedure, **choices) == []


@pytest.mark.slow
@pytest.mark.parametrize("draft", [0.0, 0.1])
@pytest.mark.parametrize(
    ("steps", "actors", "outcomes"), [(60, 6, 2), (80, 15, 3), (120, 8, 2), (150, 15, 4)]
)
def test_dense_loops(steps, actors, outcomes, draft):
    procedure = generated(steps, steps, actors, loops=1.0, decisions=0.9, outcomes=outcomes, draft=draft)
    assert faults(procedure) == []
