"""A tale in sentences becomes a draft of the SOP it tells; every guess is marked, and no sentence is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.files import read
from sopan.files.prose import procedure_from_prose
from sopan.files.prose.conditions import against, label_of, opposite, pieces_of
from sopan.files.prose.extras import extras_of
from sopan.files.prose.lines import sentences_of
from sopan.files.prose.moves import Way, move_in
from sopan.files.table import Tabled, written
from sopan.model.flow import flows, kind_of
from sopan.model.procedure import Procedure, Step, StepKind
from sopan.planning.storytelling.story import story
from sopan.planning.storytelling.wording import plain_text
from sopan.problems import UnreadableFile
from tests import corpus

TALES = sorted((Path(__file__).parent / "tales").glob("*.txt"))
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng" / "sop").glob("*.yaml"))
CORPUS = corpus.paths()


def told(text: str) -> Procedure:
    return procedure_from_prose(text).procedure


def drawn(tabled: Tabled) -> str:
    """A draft as the `.expected` files show it."""
    procedure = tabled.procedure
    actors = ", ".join(actor.name + "*" * actor.external for actor in procedure.actors)
    lines = [f"{procedure.title or '–'} | {actors}"]
    lines += [_line(number, step) for number, step in enumerate(procedure.steps, 1)]
    lines += [f"# {guess.path or 'seluruhnya'}: {guess.note}" for guess in tabled.guesses]
    return "\n".join(lines) + "\n"


def _line(number: int, step: Step) -> str:
    ways = ", ".join(f"{one.label}: {one.target}" for one in step.outcomes)
    pieces = [f"{number}. {' + '.join(step.actors)}: {step.activity}", f"{{{ways}}}" if ways else ""]
    pieces += [
        f"lanjut {', '.join(step.next)}" if step.next else "",
        "akhir" if step.kind is StepKind.END else "",
    ]
    beside = (
        "; ".join(step.standard.requirements),
        step.standard.duration,
        "; ".join(step.standard.output),
        step.note,
    )
    pieces.append(f"<{' | '.join(beside)}>" if any(beside) else "")
    return " ".join(piece for piece in pieces if piece)


@pytest.mark.parametrize("path", TALES, ids=lambda path: path.stem)
def test_a_drafting_teams_tale_becomes_the_expected_draft(path: Path) -> None:
    assert drawn(procedure_from_prose(path.read_bytes())) == path.with_suffix(".expected").read_text("utf-8")


@pytest.mark.parametrize("path", TALES, ids=lambda path: path.stem)
def test_the_file_written_says_what_was_read_and_marks_every_guess(path: Path) -> None:
    tabled = procedure_from_prose(path.read_bytes())
    text = written(tabled)
    assert read(text).procedure == tabled.procedure
    assert text.count("# tebakan: ") > 0
    for guess in tabled.guesses:
        assert " ".join(guess.note.split()) in text


def _agree(one: Procedure, other: Procedure) -> tuple[int, int]:
    """How many steps have the same actors and kind, and how many lead the same ways."""
    if len(one.steps) != len(other.steps):
        return 0, 0
    ways = [
        [
            {(flow.target, (flow.label or "").lower()) for flow in flows(each) if flow.source == at}
            for each in (one, other)
        ]
        for at in range(len(one.steps))
    ]
    same = sum(
        one.steps[at].actors == other.steps[at].actors and kind_of(one, at) is kind_of(other, at)
        for at in range(len(one.steps))
    )
    return same, sum(first == second for first, second in ways)


@pytest.mark.parametrize("full", [False, True], ids=["singkat", "lengkap"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_story_of_an_example_told_back_gives_its_steps_actors_and_ways(path: Path, full: bool) -> None:
    procedure = read(path.read_text("utf-8")).procedure
    again = told(plain_text(story(procedure, full)))
    assert again.title == procedure.title
    assert _agree(procedure, again) == (len(procedure.steps), len(procedure.steps))


@pytest.mark.skipif(not CORPUS, reason="the corpus is not here")
def test_the_stories_of_real_sops_told_back_give_nearly_all_steps() -> None:
    steps = same = ways = 0
    for path in CORPUS:
        procedure = corpus.load(path)
        found = _agree(procedure, told(plain_text(story(procedure))))
        steps, same, ways = steps + len(procedure.steps), same + found[0], ways + found[1]
    assert same >= 0.98 * steps
    assert ways >= 0.98 * steps


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Surat No. 5 dibaca dr. Made. Ia pulang.", ["Surat No. 5 dibaca dr. Made.", "Ia pulang."]),
        (
            "Biaya Rp. 1.500.000 dibayar. Petugas mencatat.",
            ["Biaya Rp. 1.500.000 dibayar.", "Petugas mencatat."],
        ),
        (
            "Pemohon membawa KTP, KK, dll. Petugas mencatat.",
            ["Pemohon membawa KTP, KK, dll.", "Petugas mencatat."],
        ),
        ("Kembali ke langkah 8. Petugas mencatat.", ["Kembali ke langkah 8.", "Petugas mencatat."]),
        (
            "Kasub. Bag. Umum menilai (lihat SOP. Nomor 3) berkas.",
            ["Kasub. Bag. Umum menilai (lihat SOP. Nomor 3) berkas."],
        ),
    ],
)
def test_abbreviations_figures_and_brackets_end_no_sentence(text: str, expected: list[str]) -> None:
    assert list(sentences_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "actor", "activity"),
    [
        ("Petugas loket harus memeriksa berkas.", "Petugas loket", "Memeriksa berkas"),
        ("Berkas diperiksa oleh petugas loket.", "Petugas loket", "Memeriksa berkas"),
        (
            "Selanjutnya, pada hari yang sama Kepala Seksi menandatangani surat.",
            "Kepala Seksi",
            "Menandatangani surat",
        ),
        ("Petugas: memeriksa berkas.", "Petugas", "Memeriksa berkas"),
        ("Proses dimulai ketika pemohon mengajukan surat.", "Pemohon", "Mengajukan surat"),
        (
            "Kepala Subbagian Umum dan Kepegawaian memaraf surat.",
            "Kepala Subbagian Umum dan Kepegawaian",
            "Memaraf surat",
        ),
    ],
)
def test_who_acts_is_found_and_the_activity_said_actively(text: str, actor: str, activity: str) -> None:
    step = told(text).steps[0]
    assert (step.actors, step.activity) == ((actor,), activity)


def test_a_pronoun_is_the_last_actor_and_says_that_it_was_guessed() -> None:
    tabled = procedure_from_prose("Camat membaca surat. Beliau mendisposisikan surat kepada Sekretaris.")
    assert tabled.procedure.steps[1].actors == ("Camat",)
    assert "“beliau” dibaca sebagai Camat" in [guess.note for guess in tabled.guesses]


def test_two_verbs_are_two_steps_that_share_their_object() -> None:
    steps = told("Staf menerima dan mencatat surat, lalu menyerahkannya kepada Camat.").steps
    assert [step.activity for step in steps] == [
        "Menerima surat",
        "Mencatat surat",
        "Menyerahkan surat kepada Camat",
    ]


def test_somebody_else_within_a_sentence_is_a_step_of_his_own() -> None:
    steps = told(
        "Staf mencatat surat kemudian Camat mendisposisikan surat kepada Kasi, yang selanjutnya menelaah surat."
    ).steps
    assert [step.actors for step in steps] == [("Staf",), ("Camat",), ("Kasi",)]


@pytest.mark.parametrize(
    "text",
    [
        "Pemohon mengajukan berkas. Petugas memeriksa berkas. Jika lengkap, petugas mencatat berkas; jika tidak, berkas "
        "dikembalikan kepada pemohon. Petugas menyerahkan surat.",
        "Pemohon mengajukan berkas. Petugas memeriksa berkas, bila lengkap petugas mencatat berkas sedangkan bila tidak "
        "lengkap kembali ke langkah 1. Petugas menyerahkan surat.",
        "Pemohon mengajukan berkas. Petugas memeriksa berkas. Dalam hal lengkap, maka petugas mencatat berkas. Sebaliknya, "
        "pemohon melengkapi berkas. Petugas menyerahkan surat.",
    ],
)
def test_conditions_in_many_wordings_make_the_same_decision(text: str) -> None:
    steps = told(text).steps
    assert len(steps) == 4
    assert [(one.label, one.target) for one in steps[1].outcomes] == [
        ("Lengkap", "lanjut"),
        ("Tidak lengkap", "1"),
    ]


def test_the_end_in_a_branch_is_an_end_and_not_the_last_row() -> None:
    text = "Kepala Seksi menilai usul. Jika layak, staf menyusun surat; jika tidak layak, proses selesai. Camat menandatangani surat."
    steps = told(text).steps
    assert [one.target for one in steps[0].outcomes] == ["lanjut", "3"]
    assert steps[2].kind is StepKind.END
    assert steps[1].next == ("4",)


def test_a_decision_hidden_in_a_condition_is_made_a_step_and_marked() -> None:
    tabled = procedure_from_prose(
        "Pemohon menyerahkan berkas. Jika berkas lengkap, petugas mencatat berkas. Camat membaca surat."
    )
    hidden = tabled.procedure.steps[1]
    assert (hidden.activity, hidden.actors) == ("Memeriksa kelengkapan berkas", ("Petugas",))
    assert [one.label for one in hidden.outcomes] == ["Lengkap", "Tidak lengkap"]
    assert any("tersirat" in guess.note for guess in tabled.guesses)


@pytest.mark.parametrize(
    ("clause", "rest", "duration", "output", "required"),
    [
        (
            "petugas mencatat berkas dalam waktu 2 (dua) hari kerja",
            "petugas mencatat berkas",
            "2 (dua) hari kerja",
            (),
            (),
        ),
        ("petugas mencatat berkas (10 menit)", "petugas mencatat berkas", "10 menit", (), ()),
        (
            "tim menyusun laporan yang menghasilkan rekap dan daftar",
            "tim menyusun laporan",
            "",
            ("Rekap", "Daftar"),
            (),
        ),
        (
            "ia meminta surat dengan melampirkan KTP kepada petugas",
            "ia meminta surat kepada petugas",
            "",
            (),
            ("KTP",),
        ),
        (
            "Camat memimpin rapat selama rapat berlangsung",
            "Camat memimpin rapat selama rapat berlangsung",
            "",
            (),
            (),
        ),
        ("tim merekap laporan 3 bulan terakhir", "tim merekap laporan 3 bulan terakhir", "", (), ()),
    ],
)
def test_time_output_and_requirements_leave_the_activity(
    clause: str, rest: str, duration: str, output: tuple[str, ...], required: tuple[str, ...]
) -> None:
    found = extras_of(clause)
    assert (found.rest, found.duration, found.output, found.requirements) == (
        rest,
        duration,
        output,
        required,
    )


def test_a_sentence_that_tells_no_work_is_kept_as_a_remark() -> None:
    text = written(procedure_from_prose("Petugas mencatat surat. Semoga bermanfaat bagi kita semua."))
    assert text.startswith("# tebakan: ")
    assert "Semoga bermanfaat bagi kita semua." in text


def test_numbers_in_front_of_sentences_are_what_references_mean() -> None:
    text = "5. Pemohon mengajukan berkas.\n7. Petugas memeriksa berkas. Jika salah, kembali ke langkah 5.\n9. Camat membaca surat.\n"
    assert [(one.label, one.target) for one in told(text).steps[1].outcomes] == [
        ("Salah", "1"),
        ("Benar", "lanjut"),
    ]


def test_labels_moves_and_opposites() -> None:
    assert label_of("berkas dinyatakan tidak lengkap") == ("Tidak lengkap", "berkas")
    assert against("Tidak sesuai") == "Sesuai"
    assert opposite("Disetujui", "Ditolak") and not opposite("Kabel", "Perangkat")
    assert [piece.condition for piece in pieces_of("Bila perlu, petugas mencatat.")] == [""]
    move = move_in("berkas dikembalikan kepada Kepala Seksi untuk diperbaiki", branch=True)
    assert move is not None and (move.way, move.person) == (Way.PERSON, "Kepala Seksi")


@pytest.mark.parametrize(
    "text", ["", "\n\n", "123 456", "Kota ini indah sekali", "judul: x\n", "(" * 5000, "jika " * 5000, "﻿…"]
)
def test_a_text_that_tells_of_no_work_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="BA06"):
        procedure_from_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "petugas memeriksa berkas dan " * 35_000,
        "Petugas memeriksa berkas. " * 38_000,
        "\x01\x02 petugas\x7f memeriksa berkas; " * 30_000,
        "berkas diperiksa oleh " * 40_000,
    ],
    ids=["no-full-stop", "many-sentences", "control-signs", "no-agent"],
)
def test_a_megabyte_is_read_as_far_as_an_sop_can_be_long(text: str) -> None:
    tabled = procedure_from_prose(text)
    assert len(tabled.procedure.steps) <= 600
    assert any("tidak dibaca" in guess.note for guess in tabled.guesses)


LOOSE = """petugas Kepala Dinas memeriksa jika tidak lengkap , berkas dikembalikan kepada pemohon dan ia mencatat oleh dalam waktu 2
hari kerja ( ) ; . maka apabila menghasilkan berupa yang ke langkah 3 (3) dengan melampirkan : -"""
WORDS = st.sampled_from([*LOOSE.split(), "\n"])


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=80).map(" ".join))
def test_any_words_give_a_draft_that_can_be_written_or_are_refused(text: str) -> None:
    try:
        tabled = procedure_from_prose(text)
    except UnreadableFile as error:
        assert error.args[0] == "BA06"
        return
    assert read(written(tabled)).procedure == tabled.procedure
    numbers = [one.target for step in tabled.procedure.steps for one in step.outcomes]
    numbers += [target for step in tabled.procedure.steps for target in step.next]
    assert all(one in ("", "lanjut") or 1 <= int(one) <= len(tabled.procedure.steps) for one in numbers)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Penyaluran Bantuan Benih Padi.", "Penyaluran Bantuan Benih Padi"),
        ("Penyaluran Bantuan Benih Padi", "Penyaluran Bantuan Benih Padi"),
        ("SOP Pelayanan Vaksinasi Hewan.", "Pelayanan Vaksinasi Hewan"),
        ("Penerimaan berkas oleh petugas.", ""),  # a step without a verb
        ("Penerimaan berkas (10 menit).", ""),
        ("Petugas menerima berkas.", ""),
    ],
)
def test_a_first_line_that_only_names_the_work_is_the_title_full_stop_or_not(first: str, title: str) -> None:
    tabled = procedure_from_prose(
        f"{first}\n1. Kelompok Tani mengajukan proposal.\n2. Petugas mencatat proposal."
    )
    assert tabled.procedure.title == title
    assert tabled.procedure.steps[-2].activity == "Mengajukan proposal"


def test_steps_told_as_nouns_have_no_title_among_them() -> None:
    found = procedure_from_prose("Penerimaan berkas.\nPemeriksaan berkas.\nPetugas mencatat berkas.\n")
    assert found.procedure.title == ""


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("pemilik hewan disarankan datang kembali", True),
        ("pemilik hewan diminta untuk datang kembali ke loket minggu depan", True),
        ("petugas menyuruh pemilik hewan kembali lain waktu", True),
        ("pemilik hewan diminta mengajukan permohonan kembali", True),
        ("petugas mengirim surat penolakan kepada pemilik hewan", True),
        ("permohonan ditolak", True),
        ("petugas mengirim surat pengantar kepada pemilik hewan", False),
        ("petugas menyusun surat penolakan", False),  # others sign it
    ],
)
def test_who_is_refused_or_told_to_come_again_has_come_to_an_end(said: str, ends: bool) -> None:
    tabled = procedure_from_prose(
        f"Paramedik memeriksa hewan. Jika sehat, Medik menyuntikkan vaksin, jika sakit, {said}. "
        "Paramedik mengisi kartu vaksinasi. Pemilik hewan menerima kartu."
    )
    step = tabled.procedure.steps[2]
    assert (step.kind is StepKind.END) == ends
    assert any(g.path == "langkah[3].kegiatan" and "selesai" in g.note for g in tabled.guesses) == ends


def test_a_first_line_that_names_the_work_is_the_title_also_without_an_empty_line_below() -> None:
    tale = "Penanganan Surat Masuk\nPetugas menerima surat dari kurir. Petugas mencatat surat.\n"
    said = procedure_from_prose(tale).procedure
    assert said.title == "Penanganan Surat Masuk"
    assert [actor.name for actor in said.actors] == ["Petugas"]
