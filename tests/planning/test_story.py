"""A procedure is told in sentences that a person would say, in three parts, every step once and every decision with what
comes of it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from sopan.files import read
from sopan.model.procedure import ActivityKind, Actor, Outcome, Procedure, Standard, Step, StepKind
from sopan.planning.storytelling import phrases
from sopan.planning.storytelling.stages import Lack, Phase, cast, lacks, phases
from sopan.planning.storytelling.story import Story, story
from sopan.planning.storytelling.wording import plain_text
from tests import corpus
from tests.strategies import arbitrary_procedures, procedures

FOLDER = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng" / "sop"
EXAMPLES = sorted(FOLDER.glob("*.yaml"))


def example(number: int) -> Procedure:
    return read(EXAMPLES[number - 1].read_text("utf-8")).procedure


def words(told: Story) -> str:
    return " ".join(text for chapter in told.chapters for text in chapter.paragraphs)


def step(activity: str, *actors: str, **more: object) -> Step:
    return Step(activity=activity, actors=actors, **more)  # type: ignore[arg-type]


def made(*steps: Step) -> Procedure:
    names = dict.fromkeys(name for one in steps for name in one.actors)
    return Procedure(actors=tuple(Actor(name=name) for name in names), steps=steps)


def test_the_beginning_of_an_example_reads_like_a_drafting_team_reads_it() -> None:
    assert story(example(1)).chapters[0].paragraphs == (
        "Pemohon mengajukan permohonan informasi publik (1). Selanjutnya, Petugas Layanan Informasi memeriksa kelengkapan "
        "berkas permohonan informasi (2). Jika lengkap, ia mencatat permohonan dalam register (3); jika tidak lengkap, "
        "berkas permohonan informasi dikembalikan kepada Pemohon untuk dilengkapi (kembali ke langkah 1). PPID "
        "mendisposisikan permohonan kepada pengelola informasi (4).",
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_step_is_told_once_and_in_its_order(path: Path) -> None:
    procedure = read(path.read_text("utf-8")).procedure
    for full in (False, True):
        numbers = [int(found) for found in re.findall(r"\((\d+)\)", words(story(procedure, full)))]
        assert numbers == list(range(1, len(procedure.steps) + 1))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_sentences_begin_with_a_capital_and_hold_no_capital_verb(path: Path) -> None:
    told = words(story(read(path.read_text("utf-8")).procedure))
    for sentence in re.split(r"(?<=[.])\s+", told):
        assert sentence[:1].isupper()
    assert not re.search(r"[a-z)] Me(?:m|n|ng|ny)[a-z]+(?:kan|i)\b", told)
    assert "  " not in told and " ." not in told and ".." not in told


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_two_neighbouring_sentences_begin_with_the_same_word_that_joins(path: Path) -> None:
    told = words(story(read(path.read_text("utf-8")).procedure))
    joins = re.findall(r"(?:^|\. )(Selanjutnya|Setelah itu|Berikutnya|Sesudah itu|Kemudian)?", told)
    assert all(not one or one != other for one, other in pairwise(joins))


def test_an_assignment_to_several_is_done_together_and_not_by_him() -> None:
    told = words(
        story(
            made(
                step("Menyusun rencana", "A"),
                step("Membahas rencana", "PPID", "Camat"),
                step("Menutup rapat", "A"),
            )
        )
    )
    assert "PPID dan Camat bersama-sama membahas rencana (2)" in told


def test_an_office_is_named_again_where_a_person_is_called_ia() -> None:
    person = made(
        *(step(f"Menyusun {thing}", "Camat") for thing in ("rencana", "jadwal", "surat", "laporan"))
    )
    office = made(
        *(
            step(f"Menyusun {thing}", "Badan Pusat Statistik")
            for thing in ("rencana", "jadwal", "surat", "laporan")
        )
    )
    assert "ia menyusun" in words(story(person))
    assert "ia menyusun" not in words(story(office))


def test_a_way_that_passes_steps_is_told_where_it_arrives() -> None:
    told = words(story(example(2)))
    assert "Apabila diterima, prosesnya langsung ke langkah 11" in told
    assert (
        "(10), dan prosesnya selesai. Adapun jika diterima (langkah 6), PPID menyiapkan informasi publik"
        in told
    )


def test_a_branch_of_which_the_draft_says_nothing_is_told_as_open() -> None:
    outcomes = (Outcome(label="Ya"), Outcome(label="Tidak"))
    told = words(
        story(
            made(
                step("Menerima surat", "A"),
                step("Memeriksa surat", "B", outcomes=outcomes),
                step("Membaca surat", "C"),
            )
        )
    )
    assert "Kelanjutannya, baik jika ya maupun jika tidak, belum ditentukan." in told


def test_time_output_and_requirements_are_told_where_asked() -> None:
    standard = Standard(
        requirements=("Surat masuk", "Buku Agenda"), duration="Maks. 2 hari", output=("Surat tercatat",)
    )
    procedure = made(step("Mencatat surat", "Staf", standard=standard))
    assert words(story(procedure)) == "Staf mencatat surat (1)."
    assert words(story(procedure, full=True)) == (
        "Staf mencatat surat, dengan kelengkapan surat masuk dan Buku Agenda, dalam waktu maks. 2 hari, dan menghasilkan "
        "surat tercatat (1)."
    )


@pytest.mark.parametrize(
    ("activity", "told"),
    [
        ("Berkas diperiksa oleh petugas", "memeriksa berkas"),
        ("Terima berkas", "menerima berkas"),
        ("Pemeriksaan berkas", "memeriksa berkas"),
        ("MEMERIKSA BERKAS PERMOHONAN", "memeriksa berkas permohonan"),
        ("a. Menyusun surat.", "menyusun surat"),
        ("Staf mencatat surat", "mencatat surat"),
        ("Rapat", "melakukan rapat"),
    ],
)
def test_what_is_not_written_actively_is_told_actively(activity: str, told: str) -> None:
    assert phrases.doing(Step(activity=activity, actors=("Staf",))) == told


@pytest.mark.parametrize(
    ("label", "others", "told"),
    [
        ("Lengkap", (), "lengkap"),
        ("Ditolak", (), "ditolak"),
        ("Kabel", ("Perangkat",), "hasilnya kabel"),
        ("Matang", ("Tidak matang",), "matang"),
        ("SP2D", (), "hasilnya SP2D"),
    ],
)
def test_an_outcome_becomes_a_condition(label: str, others: tuple[str, ...], told: str) -> None:
    assert phrases.condition(label, others) == told


def test_the_three_parts_follow_the_kind_of_activity() -> None:
    assert "".join(phase.value[1] for phase in phases(example(1))) == "wwww" + "t" * 7 + "kkk"
    assert phases(example(2))[9] is Phase.CLOSING  # the refusal is received: this way ends early
    assert phases(example(12))[:2] == (Phase.OPENING, Phase.OPENING)  # the order, and who is named for it
    assert set(phases(made(step("Mencatat", "A"), step("Mencatat", "A"), step("Mencatat", "A")))) == set(
        Phase
    )


def test_what_a_procedure_lacks_is_told() -> None:
    assert lacks(Procedure()) == (Lack.STEPS,)
    service = made(
        step("Mencatat surat", "Staf"), step("Membaca surat", "Staf"), step("Menyimpan surat", "Staf")
    )
    kinds = {
        kind: lacks(Procedure(steps=service.steps, actors=service.actors, activity_kind=kind))
        for kind in ActivityKind
    }
    assert kinds[ActivityKind.SERVICE] == (Lack.REQUEST, Lack.RECEIPT)
    assert kinds[ActivityKind.ROUTINE] == ()
    assert kinds[ActivityKind.ASSIGNMENT] == (Lack.ORDER,)
    assert not any(lacks(read(path.read_text("utf-8")).procedure) for path in EXAMPLES)


def test_actors_are_counted_with_the_numbers_of_their_steps() -> None:
    found = {part.actor: part.steps for part in cast(example(1))}
    assert found["Pemohon"] == (1, 14)
    assert found["PPID"] == (4, 6, 7, 11)
    assert "- Pemohon: 2 langkah" in plain_text(story(example(1)))
    assert "- Pemohon: 2 steps" in plain_text(story(example(1)), "en")


def test_form_f3_holds_the_parts_of_each_sentence() -> None:
    row = story(example(1)).rows[12]
    assert (row.subject, row.predicate, row.object, row.adverbial) == (
        "Petugas Layanan Informasi",
        "menyerahkan",
        "jawaban permohonan",
        "kepada Pemohon",
    )
    assert [one.number for one in story(example(1)).rows if one.decision] == [2, 7]


@pytest.mark.skipif(not corpus.paths(), reason="the corpus is not here")
def test_real_sops_are_told_to_their_last_step() -> None:
    for path in corpus.paths():
        procedure = corpus.load(path)
        told = words(story(procedure))
        assert [int(found) for found in re.findall(r"\((\d+)\)(?=[.,; ])", told)] == list(
            range(1, len(procedure.steps) + 1)
        )


@settings(max_examples=60, deadline=None)
@given(procedures() | arbitrary_procedures())
def test_any_procedure_can_be_told(procedure: Procedure) -> None:
    told = story(procedure)
    assert len(told.rows) == len(procedure.steps)
    assert sum(len(chapter.paragraphs) for chapter in told.chapters) >= bool(procedure.steps)
    assert story(procedure) == told
    story(procedure, full=True)


def test_an_explicit_end_in_the_middle_ends_the_tale_of_its_way() -> None:
    ways = (Outcome(label="Layak", target="4"), Outcome(label="Tidak layak", target="lanjut"))
    procedure = made(
        step("Mengajukan usul", "Pemohon"),
        step("Menilai usul", "Camat", outcomes=ways),
        step("Menerima penolakan", "Pemohon", kind=StepKind.END),
        step("Menerima surat", "Pemohon"),
    )
    assert "Pemohon menerima penolakan (3), dan prosesnya selesai." in words(story(procedure))


def _vaccination(*behind: Step) -> Procedure:
    return made(
        step("Mendaftar di loket", "Pemilik"),
        step(
            "Memeriksa hewan",
            "Paramedik",
            outcomes=(Outcome(label="Sehat", target="lanjut"), Outcome(label="Sakit", target="4")),
        ),
        step("Menyuntikkan vaksin", "Medik", next=("5",)),
        *behind,
        step("Mengisi kartu", "Paramedik"),
        step("Menerima kartu", "Pemilik"),
    )


def test_a_branch_whose_step_follows_at_once_is_told_once() -> None:
    told = words(
        story(_vaccination(step("Menyarankan Pemilik datang kembali", "Paramedik", kind=StepKind.END)))
    )
    assert (
        "jika hasilnya sakit, Paramedik menyarankan Pemilik datang kembali (4), dan prosesnya selesai."
        in told
    )
    assert told.count("sakit") == 1


def test_a_branch_that_begins_with_a_decision_is_told_once_too() -> None:
    again = (Outcome(label="Ringan", target="lanjut"), Outcome(label="Berat", target="1"))
    told = words(story(_vaccination(step("Menilai penyakit", "Medik", outcomes=again))))
    assert "jika hasilnya sakit, prosesnya langsung ke langkah 4. Medik menilai penyakit (4)" in told
    assert "Adapun" not in told
