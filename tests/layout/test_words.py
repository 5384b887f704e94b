"""The flow in words: one sentence a step, and nothing the arrows say is missing from it."""

import pytest
from hypothesis import given

from sopan.layout.words import NO_ACTIVITY, NO_ACTOR, NO_TARGET, flow_in_words
from sopan.model.flow import flows
from sopan.model.procedure import Outcome, Procedure, Sentence, Step, StepKind
from tests.strategies import arbitrary_procedures, generated, procedures


def draft(*steps):
    return Procedure(steps=tuple(steps))


def test_a_small_procedure_reads_well():
    procedure = draft(
        Step(activity="Mengajukan permohonan.", actors=("Pemohon",)),
        Step(
            activity="Memeriksa berkas",
            actors=("Petugas", "Kepala Seksi", "PPID"),
            outcomes=(Outcome(label="Lengkap", target="lanjut"), Outcome(label="Tidak", target="1")),
        ),
        Step(activity="PPID  menjawab\npermohonan", actors=("PPID",), next=("1", "lanjut")),
        Step(activity="Menerima jawaban", actors=("Pemohon", "Pemohon")),
    )
    assert flow_in_words(procedure) == (
        "Langkah 1, Pemohon: mengajukan permohonan; lalu langkah 2.",
        "Langkah 2, Petugas, Kepala Seksi dan PPID: memeriksa berkas; Lengkap → langkah 3; Tidak → langkah 1.",
        "Langkah 3, PPID: PPID menjawab permohonan; lalu langkah 1; lalu langkah 4.",
        "Langkah 4, Pemohon: menerima jawaban; selesai.",
    )


def test_what_the_draft_does_not_say_is_said():
    procedure = draft(
        Step(outcomes=(Outcome(label="Ya", target="99"), Outcome(label="Tidak"))),
        Step(activity="Menutup", actors=(" ",), next=("entah",)),
    )
    assert flow_in_words(procedure) == (
        f"Langkah 1, {NO_ACTOR}: {NO_ACTIVITY}; Ya → {NO_TARGET}; Tidak → {NO_TARGET}.",
        f"Langkah 2, {NO_ACTOR}: menutup; lalu {NO_TARGET}.",
    )


def test_an_end_in_the_middle_says_so():
    procedure = draft(Step(activity="A"), Step(activity="B", kind=StepKind.END), Step(activity="C"))
    assert [words.endswith("; selesai.") for words in flow_in_words(procedure)] == [False, True, True]


def test_a_sentence_in_parts_stands_in_for_the_activity():
    sentence = Sentence(predicate="Mencatat", object="surat", adverbial="dalam buku agenda")
    assert "mencatat surat dalam buku agenda" in flow_in_words(draft(Step(sentence=sentence)))[0]


@pytest.mark.parametrize("activity", ["", " ", ".", "İ", "x", "ǅungla"])
def test_short_and_odd_activities_are_no_obstacle(activity):
    assert len(flow_in_words(draft(Step(activity=activity)))) == 1


@given(procedures(max_steps=40) | arbitrary_procedures())
def test_every_step_and_every_way_is_said(procedure):
    sentences = flow_in_words(procedure)
    assert len(sentences) == len(procedure.steps)
    for index, sentence in enumerate(sentences):
        own = [flow for flow in flows(procedure) if flow.source == index]
        assert sentence.startswith(f"Langkah {index + 1}, ")
        assert sentence.endswith(".") and len(sentence.splitlines()) == 1
        if not own:
            assert sentence.endswith("; selesai.")
        at = 0
        for flow in own:
            said = NO_TARGET if flow.target is None else f"langkah {flow.target + 1}"
            at = sentence.index(said, at) + len(said)


def test_a_large_procedure_is_the_same_twice():
    procedure = generated(7, 600, 12, outcomes=4, draft=0.1)
    assert flow_in_words(procedure) == flow_in_words(generated(7, 600, 12, outcomes=4, draft=0.1))
