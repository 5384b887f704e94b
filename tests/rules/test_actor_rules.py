"""Actors: each planted fault gives exactly its finding, sound SOPs give none, and nothing makes a rule fail."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.files import read
from sopan.model.procedure import Actor, Outcome, Procedure, Standard, Step
from sopan.problems import Severity
from sopan.rules.families.actor_names import person
from sopan.rules.words.positions import alternatives, is_slip, key
from tests import corpus
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures, clean_procedures

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/sop/*.yaml"))


def row(activity, *actors, output=(), to=(), **ways):
    outcomes = tuple(Outcome(label=label, target=str(target)) for label, target in ways.items())
    return Step(
        activity=activity, actors=actors, next=to, outcomes=outcomes, standard=Standard(output=tuple(output))
    )


def draft(actors, *steps):
    """`actors` in one text with bars between, or nothing where the list is missing."""
    names = [name.strip() for name in actors.split("|")] if actors else []
    return Procedure(actors=tuple(Actor(name=name) for name in names), steps=steps)


def actor_problems(procedure):
    return [one for one in rules.check(procedure) if one.code.startswith("AC") or one.code == "PM00"]


def told(procedure):
    return [(one.code, one.severity, one.at.path) for one in actor_problems(procedure)]


def crowd(count):
    """So many actors, each with a row."""
    names = [f"Petugas Loket {number}" for number in range(1, count + 1)]
    return draft(" | ".join(names), *(row("Mengisi lembar", name) for name in names))


ASK = row("Mengajukan permohonan", "Pemohon")
NOTE = row("Mencatat permohonan", "Petugas")
DRAW = row("Menyusun konsep surat izin", "Petugas")
SIGN = row("Menandatangani surat izin", "Camat")
TAKE = row("Menerima surat izin", "Pemohon")
THREE = "Pemohon | Petugas | Camat"


def paper(actor, text="Surat"):
    return row(f"Mengolah berkas di meja {actor}", actor, output=(text,))


def exchange(*actors, text="Surat"):
    return tuple(paper(actor, text) for actor in actors)


SOUND = {
    "nothing at all": Procedure(),
    "plain": draft(THREE, ASK, DRAW, SIGN, TAKE),
    "no list of actors": draft("", ASK, DRAW, SIGN, TAKE),
    "declared, no steps yet": draft(THREE),
    "a joint step, and no column moves for it": draft(
        "Petugas | Pemohon | Camat", row("Membahas permohonan", "Pemohon", "Petugas"), DRAW, SIGN
    ),
    "offices with numbers": draft(
        "Kasi I | Kasi II | Petugas Loket 1 | Petugas Loket 2",
        *(row(f"Mengisi bagian {n}", f"Kasi {n}") for n in ("I", "II")),
        *(row(f"Mengisi lembar {n}", f"Petugas Loket {n}") for n in "12"),
    ),
    "a near name that the reader tells": draft("Pemohon | Kepala Dinas", ASK, row("Menyetujui", "Kadis")),
    "seven columns": crowd(7),
    "drafted, checked by another, signed": draft(
        "Petugas | Camat",
        DRAW,
        row("Memeriksa konsep surat izin", "Camat"),
        row("Menandatangani surat izin", "Petugas"),
    ),
    "drafted, decided by another, signed": draft(
        "Petugas | Camat",
        DRAW,
        row("Membaca surat izin", "Camat", Ya="lanjut", Tidak=1),
        row("Menandatangani surat izin", "Petugas"),
    ),
    "drafted, verified by another, signed": draft(
        "Petugas | Camat",
        DRAW,
        row("Melakukan verifikasi surat izin", "Camat"),
        row("Menandatangani surat izin", "Petugas"),
    ),
    "the paper goes elsewhere in between": draft(
        "A1 | B2",
        *exchange("A1", "B2"),
        row("Mengolah berkas di meja A1", "A1", output=("Surat",), to=("5",)),
        *exchange("B2", "A1", "B2"),
    ),
    "another paper is signed": draft(
        "Petugas | Camat", DRAW, SIGN, row("Menandatangani kuitansi", "Petugas")
    ),
    "an applicant signs his own request": draft(
        "Pemohon | Petugas",
        row("Menyusun surat permohonan", "Pemohon"),
        row("Menandatangani surat permohonan", "Pemohon"),
        NOTE,
    ),
    "one actor only": draft("Camat", row("Menyusun surat izin", "Camat"), SIGN),
    "drafted together": draft(
        "Petugas | Camat",
        row("Menyusun surat izin", "Petugas", "Camat"),
        SIGN,
        row("Mengarsipkan surat", "Petugas"),
    ),
    "the same verb, another thing": draft(
        "Petugas", row("Mengunggah kartu keluarga", "Petugas"), row("Mengunggah surat pengantar", "Petugas")
    ),
    "the same by two actors": draft("Petugas | Camat", NOTE, row("Mencatat permohonan", "Camat")),
    "the second of two equal rows is come to from below": draft(
        "Pemohon | Petugas", ASK, NOTE, NOTE, row("Memeriksa", "Petugas", Ya="lanjut", Tidak=3), TAKE
    ),
    "three hand-overs": draft("A1 | B2", *exchange("A1", "B2", "A1", "B2")),
    "hand-overs with new outputs": draft(
        "A1 | B2", *(paper(actor, f"Surat {n}") for n, actor in enumerate(("A1", "B2") * 3))
    ),
    "hand-overs without outputs": draft("A1 | B2", *exchange("A1", "B2", "A1", "B2", "A1", text="")),
    "a third hand in between": draft("A1 | B2 | C3", *exchange("A1", "B2", "A1", "C3", "A1", "B2")),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_draft_is_told_nothing(name):
    assert told(SOUND[name]) == []


FAULTS = {
    "no actor at all": (draft("", row("Mencatat"), row("Mengarsipkan")), ("AC01", E, "pelaksana")),
    "an idle actor": (draft("Pemohon | Petugas | Camat", ASK, NOTE), ("AC01", W, "pelaksana[3]")),
    "an idle actor beside a near name": (
        draft("Pemohon | Kepala Dinas | Camat", ASK, row("Menyetujui", "Kadis")),
        ("AC01", W, "pelaksana[3]"),
    ),
    "a step without actor": (draft("Pemohon", ASK, row("Mencatat"), TAKE), ("AC02", E, "langkah[2]")),
    "an actor of blanks": (draft("Pemohon", ASK, row("Mencatat", " "), TAKE), ("AC02", E, "langkah[2]")),
    "a step without actor and an idle actor": (
        draft("Pemohon | Petugas", ASK, row("Mencatat"), TAKE),
        ("AC02", E, "langkah[2]"),
    ),
    "an idle actor under another name": (
        draft("Pemohon | Kepala Bidang | Kabid", ASK, row("Menyetujui", "Kepala Bidang")),
        ("AC07", E, "pelaksana[3]"),
    ),
    "a step without actor leaves the order open": (
        draft("Pemohon | Camat | Petugas", ASK, row("Menelaah"), NOTE, SIGN),
        ("AC02", E, "langkah[2]"),
    ),
    "a bare row": (draft("Pemohon", row("MULAI"), ASK, TAKE), ("AC02", W, "langkah[1]")),
    "an open choice": (
        draft("Ketua/Wakil Ketua", row("Menyetujui", "Ketua/Wakil Ketua")),
        ("AC02", H, "pelaksana[1]"),
    ),
    "an open choice in steps": (
        draft("", ASK, row("Menyetujui", "Kasi atau Kabid")),
        ("AC02", H, "langkah[2].pelaksana"),
    ),
    "a person": (
        draft("Pemohon | Drs. Contoh", ASK, row("Menyetujui", "Drs. Contoh")),
        ("AC03", W, "pelaksana[2]"),
    ),
    "a person in steps": (
        draft("", ASK, row("Menyetujui", "Made Contoh, S.Kom.")),
        ("AC03", W, "langkah[2].pelaksana"),
    ),
    "perhaps a person": (
        draft("Pemohon | Ibu Misal", ASK, row("Menyetujui", "Ibu Misal")),
        ("AC03", H, "pelaksana[2]"),
    ),
    "by rank": (
        draft("Pemohon | Camat | Petugas", ASK, DRAW, SIGN),
        ("AC05", H, "pelaksana[3]"),
    ),
    "eight columns": (crowd(8), ("AC06", H, "pelaksana")),
    "declared twice": (draft("Pemohon | Petugas | Pemohon", ASK, NOTE), ("AC07", E, "pelaksana[3]")),
    "a short form": (
        draft("Kepala Bidang | Kabid", row("Menugaskan", "Kepala Bidang"), row("Menyetujui", "Kabid")),
        ("AC07", E, "pelaksana[2]"),
    ),
    "a short form in steps": (
        draft("", row("Menugaskan", "Kepala Bidang"), row("Menyetujui", "Kabid")),
        ("AC07", E, "langkah[2].pelaksana"),
    ),
    "a slip of the pen": (
        draft(
            "Sekretaris Dinas | Sekertaris Dinas",
            row("Menugaskan", "Sekretaris Dinas"),
            row("Menulis", "Sekertaris Dinas"),
        ),
        ("AC07", W, "pelaksana[2]"),
    ),
    "signing one's own draft": (
        draft(
            "Petugas | Camat", DRAW, row("Menandatangani surat izin", "Petugas"), row("Menyimpan", "Camat")
        ),
        ("AC08", H, "langkah[2].kegiatan"),
    ),
    "approving one's own draft by a noun": (
        draft(
            "Petugas | Camat",
            DRAW,
            row("Memberi persetujuan atas konsep surat izin", "Petugas"),
            row("Membaca", "Camat"),
        ),
        ("AC08", H, "langkah[2].kegiatan"),
    ),
    "the same row twice": (
        draft("Pemohon | Petugas", ASK, NOTE, NOTE, TAKE),
        ("AC09", H, "langkah[3].kegiatan"),
    ),
    "the same row in other affixes": (
        draft(
            "Petugas",
            row("Memeriksa lengkapnya berkas", "Petugas"),
            row("memeriksa kelengkapan berkas", "Petugas"),
        ),
        ("AC09", H, "langkah[2].kegiatan"),
    ),
    "four hand-overs": (draft("A1 | B2", *exchange("A1", "B2", "A1", "B2", "A1")), ("AC09", H, "langkah[1]")),
    "four hand-overs after another": (
        draft("C3 | A1 | B2", *exchange("C3", "A1", "B2", "A1", "B2", "A1")),
        ("AC09", H, "langkah[2]"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(name):
    procedure, expected = FAULTS[name]
    assert told(procedure) == [expected]


def test_where_no_step_names_an_actor_only_the_steps_are_told():
    assert [code for code, *_ in told(draft(THREE, row("Mencatat"), row("Menyimpan")))] == ["AC02", "AC02"]


def test_more_idle_actors_than_steps_without_one_are_told():
    findings = told(draft(THREE, ASK, row("Mencatat"), TAKE))
    assert [code for code, *_ in findings] == ["AC02", "AC01", "AC01"]


def test_a_wrong_first_column_is_not_told_as_a_wrong_order_too():
    everything = {one.code for one in rules.check(draft("Camat | Petugas | Pemohon", ASK, DRAW, SIGN))}
    assert "SY11" in everything and "AC05" not in everything


def test_a_finding_names_what_is_to_be_done():
    (problem,) = actor_problems(FAULTS["by rank"][0])
    assert rules.page("AC05").remedy(problem.facts) == (
        "Urutkan daftar pelaksana menurut langkah pertamanya: Pemohon; Petugas; Camat."
    )


PERSONS = """Drs. Contoh | Dra. Contoh | Wayan Contoh, S.Sos | Made Contoh, S.H. | Siti Contoh S.Kom | Ketut Contoh, SE | Rina, A.Md
NIP 19000101 200001 1 001 | Wayan 190001012000011001 | NIP. 190001012000011001 | Ir. Contoh | Prof. Contoh | Luh, S.Kep., Ns.
Kepala Dinas (Drs. Contoh) | Kepala Seksi: Contoh, S.Sos., M.Si. | Contoh, S.STP, M.AP | dr. Contoh, Sp.A"""
PERHAPS = "Bapak Misal | Ibu Misal | Sdr. Misal | Pak Misal | dr. Misal | drg. Misal"
ROLES = """Kepala Dinas | dr. Jaga | dr. Spesialis Anak | Dr. Umum | Ibu Hamil | Bapak Camat | Bapak/Ibu Guru | Ibu Kepala Dinas
Direktur RSUD dr. Soetomo | Kepala SMK Ir. Djuanda | Petugas Loket 1 | Kasi I | Kasubbag TU, Humas dan RT | Kasub. Bag. Kepegawaian
Sek SKPD | Pengelola NIP | PPID | JFU | Kasi Registrasi, Administrasi dan Pelaporan | Pengadministrasi umum (THL) | Ibu PKK
Kasubbag MP I | Perawat S.Kep | Operator, ST | Kanreg I BKN/BKN Pusat | Ka. SKPD | Tim SP4N | Kepala UPTD. SDN 1 | BPS Provinsi"""


def listed(text):
    return [name.strip() for line in text.splitlines() for name in line.split("|")]


@pytest.mark.parametrize("name", listed(PERSONS))
def test_persons_are_known(name):
    sign, weight = person(name)
    assert sign and sign in name and weight is None


@pytest.mark.parametrize("name", listed(PERHAPS))
def test_where_the_sign_may_deceive_it_weighs_less(name):
    assert person(name)[1] is H


@pytest.mark.parametrize("name", listed(ROLES))
def test_roles_are_no_persons(name):
    assert person(name) == ("", None)


SAME = [
    ("Kabid", "Kepala Bidang"), ("KASUBBAG UMUM", "Kasubag. Umum"), ("Kasub. Bag. Umum", "Kepala Sub Bagian Umum"),
    ("Sekda", "Sekretaris Daerah"), ("Ka. SKPD", "Kepala SKPD"), ("Staff TU", "Staf Tata Usaha"), ("Kadis", "kepala  dinas"),
    ("Umum & Kepegawaian", "Umum dan Kepegawaian"), ("Wali Kota", "Walikota"), ("Ka.Subbag TU", "Kasubag Tata Usaha"),
]  # fmt: skip
SLIPS = [
    ("Sekretaris Dinas", "Sekertaris Dinas"), ("Pengelola Kepegawaian", "Pengelola Kepegawaiaan"),
    ("Verifikator", "Verifiktor"), ("Petugas Pendaftaran", "Petugas Pendaftran"), ("Petugas Penerima", "Petugas Penerina"),
]  # fmt: skip
OTHERS = [
    ("Kasi I", "Kasi II"), ("Petugas Loket 1", "Petugas Loket 2"), ("Kasi", "Kabid"), ("Kasi XVIII", "Kasi XVII"),
    ("Petugas Pengawas", "Petugas Pengawal"), ("Kepala Bidang", "Kepala Bidan"), ("Pemberi", "Pembeli"),
    ("Sandiman Ahli Muda", "Sandiman Ahli Madya"), ("Operator Desa", "Operator Kecamatan"), ("Pemohon", "Termohon"),
    ("Koordinator", "Subkoordinator"), ("Kepala Bidang", "Kepala Bidang Statistik"), ("Auditor", "Auditan"),
    ("Panitera Muda Perdata", "Panitera Muda Pidana"), ("Kasi Desa A", "Kasi Desa B"), ("PPID", "PPK"),
    ("Statistisi Ahli", "Statistik Ahli"),
]  # fmt: skip


@pytest.mark.parametrize("names", SAME)
def test_spellings_of_one_name(names):
    assert key(names[0]) == key(names[1])


@pytest.mark.parametrize("names", SLIPS)
def test_slips_of_the_pen(names):
    assert key(names[0]) != key(names[1])
    assert is_slip(*names) and is_slip(*reversed(names))


@pytest.mark.parametrize("names", OTHERS)
def test_two_actors_are_two(names):
    assert key(names[0]) != key(names[1])
    assert not is_slip(*names) and not is_slip(*reversed(names))


def test_a_choice_is_one_between_offices_only():
    assert alternatives("Kepala Desa atau Sekretaris Desa") == ("Kepala Desa", "Sekretaris Desa")
    assert alternatives("Kasi/Kabid") == ("Kasi", "Kabid")
    assert alternatives("Ketua dan/atau Sekretaris") == ("Ketua", "Sekretaris")
    for name in (
        "Pemeriksa/Auditor",
        "Petugas/Front Office",
        "Pemohon atau kuasanya",
        "Kabid/Kepala Bidang",
        "/",
        "a/b",
    ):
        assert alternatives(name) == (), name


@pytest.mark.parametrize("path", corpus.paths(), ids=lambda path: path.stem)
def test_no_office_of_a_real_sop_is_a_person_or_another(path):
    assert not {"AC03", "AC07"} & {code for code, *_ in told(corpus.load(path))}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_have_hints_at_most(path):
    assert {weight for _, weight, _ in told(read(path.read_text(encoding="utf-8")).procedure)} <= {H}


@given(clean_procedures(max_steps=12))
def test_columns_put_in_the_order_proposed_are_told_nothing(procedure):
    for problem in rules.check(procedure):
        if problem.code in ("AC05", "SY11"):
            order = problem.facts["order"].split("; ")
            idle = [actor for actor in procedure.actors if actor.name not in order]
            actors = (*(Actor(name=name) for name in order), *idle)
            after = {one.code for one in rules.check(Procedure(actors=actors, steps=procedure.steps))}
            assert not after & {"AC05", "SY11"}


NAMES = (
    [name for pair in (*SAME, *SLIPS, *OTHERS) for name in pair]
    + listed(PERSONS)
    + listed(PERHAPS)
    + ["", " ", "-", "/"]
)
TEXTS = [
    "",
    "Mulai",
    "Menyusun konsep surat",
    "Menandatangani surat",
    "Memeriksa surat",
    "Menyusun",
    "Memberi persetujuan",
]
steps = st.builds(
    Step,
    activity=st.sampled_from(TEXTS),
    actors=st.lists(st.sampled_from(NAMES[:6]) | st.sampled_from(NAMES), max_size=2).map(tuple),
    next=st.lists(st.sampled_from(["lanjut", "1", "3", "9", ""]), max_size=2).map(tuple),
    outcomes=st.lists(
        st.builds(Outcome, label=st.just("Ya"), target=st.sampled_from(["1", "4"])), max_size=2
    ).map(tuple),
    standard=st.builds(Standard, output=st.sampled_from([(), ("Surat",), ("surat",), ("",)])),
)
drafts = st.builds(
    Procedure,
    actors=st.lists(st.builds(Actor, name=st.sampled_from(NAMES)), max_size=9).map(tuple),
    steps=st.lists(steps, max_size=8).map(tuple),
)


@given(drafts | arbitrary_procedures())
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure):
    for problem in actor_problems(procedure):
        assert_sayable(problem.code, problem.facts)
        assert '""' not in rules.page(problem.code).message(problem.facts)
