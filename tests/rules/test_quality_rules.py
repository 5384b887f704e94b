"""The procedure as a whole: each planted fault gives exactly its hint, sound SOPs give none, and nothing makes a rule
fail."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.model.procedure import Actor, Nature, Outcome, Procedure, Step
from sopan.problems import Severity
from sopan.profile import profile
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures, procedures

OURS = [rule for rule in rules.registry() if rule.code in {"QA01", "QA02", "QA05", "QA06", "QA07"}]
SENTENCE = " ".join(["Berkas", *["yang"] * 39])  # forty words
LONGER = f"{SENTENCE} lengkap."


def found_by(procedure):
    """What this family finds, each with its rule; a rule that fails is seen as it is."""
    case = rules.Case(procedure, profile())
    return [(rule, found) for rule in OURS for found in rule.check(case)]


def told(procedure):
    return [(rule.code, found.path) for rule, found in found_by(procedure)]


def work(*actors, notes=(), guidance="", **more):
    """One step for each actor, with these notes one after the other."""
    notes = (*notes, *[""] * len(actors))
    steps = (
        Step(activity=f"Mengolah berkas {number}", actors=(actor,) if actor else (), note=note)
        for number, (actor, note) in enumerate(zip(actors, notes, strict=False), 1)
    )
    first, *others = steps
    return Procedure(
        steps=(Step(activity="Menerima", actors=first.actors, note=first.note, guidance=guidance), *others),
        **more,
    )


SOUND = {
    "four steps": work(*"AAAA"),
    "twenty steps": work(*"AABB" * 5),
    "twenty steps between bare rows": Procedure(
        steps=(Step(activity="Mulai"), *work(*"A" * 20).steps, Step(activity="Selesai"))
    ),
    "a technical SOP of three": work(*"AAA", nature=Nature.TECHNICAL),
    "two steps are told elsewhere": work(*"AA"),
    "four in five change hands": work(*"ABCDEEFGHI"),
    "a short procedure may change hands": work(*"ABCDE"),
    "hand-overs to the applicant": work("Pemohon", "A", "Pemohon", "A", "Pemohon", "A"),
    "hand-overs to outsiders": work(*"ABABAB", actors=(Actor(name="A"), Actor(name="B", external=True))),
    "steps nobody does": work(*[""] * 8),
    "a sentence of forty words": work(*"AAAA", summary=f"{SENTENCE}."),
    "two sentences": work(*"AAAA", scope=f"{SENTENCE}. {SENTENCE}."),
    "a list": work(*"AAAA", guidance=f"Langkahnya:\n- {SENTENCE}\n- {SENTENCE}\n2. {SENTENCE}"),
    "parts joined by a semicolon": work(*"AAAA", cautions=(f"{SENTENCE}; {SENTENCE}",)),
    "two equal notes": work(*"AAAA", notes=("Segera", "Segera")),
    "equal notes among many": work(*"AAAAAA", notes=("Rangkap dua",) * 3 + ("Asli", "Salinan", "Cap")),
    "dashes for notes": work(*"AAAA", notes=("-",) * 4),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_procedures_are_clean(name):
    assert told(SOUND[name]) == []


FAULTS = {
    "twenty-one steps": (work(*"AAB" * 7), ("QA01", "langkah")),
    "three steps": (work(*"AAA"), ("QA02", "langkah")),
    "every step changes hands": (work(*"ABABAB"), ("QA05", "langkah")),
    "a long sentence in the scope": (work(*"AAAA", scope=LONGER), ("QA06", "ruang_lingkup")),
    "a long sentence in the summary": (work(*"AAAA", summary=f"Awal. {LONGER}"), ("QA06", "ringkasan")),
    "a long caution": (work(*"AAAA", cautions=("Pendek.", LONGER)), ("QA06", "peringatan[2]")),
    "long guidance": (work(*"AAAA", guidance=LONGER), ("QA06", "langkah[1].petunjuk")),
    "the same note three times": (
        work(*"AAAAA", notes=("", "Sesuai aturan", "sesuai aturan.", "Asli", "Sesuai  aturan")),
        ("QA07", "langkah[2].keterangan"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_exactly_its_hint(name):
    procedure, expected = FAULTS[name]
    assert told(procedure) == [expected]


def test_all_of_them_are_hints_of_our_own():
    assert len(OURS) == 5
    assert {(rule.severity, rule.basis, rule.source) for rule in OURS} == {
        (Severity.HINT, "X", "tanpa rujukan norma")
    }


def test_the_longest_sentence_is_shown_by_its_beginning():
    ((_, found),) = found_by(work(*"AAAA", scope=f"{LONGER} Apabila {LONGER}"))
    assert found.facts["begin"].startswith("Apabila Berkas yang")
    assert found.facts["count"] == "42"


def test_work_that_comes_back_from_a_check_below_is_not_counted_as_handed_over():
    steps = work(*"AABBAA").steps
    back = Step(
        activity="Memeriksa",
        actors=("B",),
        outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="1")),
    )
    assert told(Procedure(steps=(*steps[:3], back, *steps[4:]))) == []


@given(arbitrary_procedures() | procedures())
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure):
    for rule, found in found_by(procedure):
        assert_sayable(rule.code, found.facts)


@given(st.lists(st.sampled_from("ABC"), min_size=6, max_size=12))
def test_hand_overs_are_counted_as_one_counts_them_by_hand(actors):
    changes = sum(one != other for one, other in pairwise(actors))
    assert (("QA05", "langkah") in told(work(*actors))) == (changes > 0.8 * len(actors))
