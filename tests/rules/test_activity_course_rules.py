"""The steps as a whole: each planted fault gives exactly its finding, sound SOPs give none, and nothing makes a rule
fail."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.model.procedure import (
    ActivityKind,
    Actor,
    Definition,
    Outcome,
    Procedure,
    Sentence,
    Standard,
    Step,
    StepKind,
)
from sopan.problems import Severity
from sopan.profile import profile
from sopan.rules.words import course as words
from sopan.rules.words.abbreviations import abbreviations
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures, procedures

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
OURS = [rule for rule in rules.registry() if rule.code in {"ST01", "ST09", "ST10", "ST13", "ST14", "ST15"}]
SERVICE, ROUTINE, ASSIGNMENT = ActivityKind


def step(text, actor="Petugas Loket", **more):
    return Step(activity=text, actors=(actor,) if actor else (), **more)


def draft(*steps, kind=None, **more):
    return Procedure(steps=steps, activity_kind=kind, **more)


def found_by(procedure):
    """What this family finds, each with its rule; a rule that fails is seen as it is."""
    case = rules.Case(procedure, profile())
    return [(rule, found) for rule in OURS for found in rule.check(case)]


def told(procedure):
    return [(rule.code, found.severity or rule.severity, found.path) for rule, found in found_by(procedure)]


def told_by(code, procedure):
    return [found for rule, found in found_by(procedure) if rule.code == code]


ASK = step("Mengajukan permohonan surat keterangan", "Pemohon")
CHECK = step("Memeriksa berkas permohonan")
SIGN = step("Menandatangani surat keterangan", "Camat")
FILE = step("Mengarsipkan salinan surat keterangan")
GIVE = step("Menyerahkan surat keterangan kepada Pemohon")
RECEIVE = step("Menerima surat keterangan", "Pemohon")
GATHER = step("Mengumpulkan data bulanan", "Pengelola Data")
WRITE = step("Menyusun laporan bulanan", "Pengelola Data")
ORDER = step("Memerintahkan pemeriksaan gedung", "Kepala Bagian")
LONG = " ".join(["Memeriksa", *["berkas"] * 25])


def service(*steps, **more):
    return draft(*steps, kind=SERVICE, **more)


DECIDE = step(
    "Memutuskan permohonan",
    "Camat",
    outcomes=(Outcome(label="Setuju", target="4"), Outcome(label="Tidak setuju", target="3")),
)
REFUSE = step("Menyampaikan surat penolakan", kind=StepKind.END)
BRANCHED = service(ASK, DECIDE, REFUSE, SIGN, FILE, GIVE, RECEIVE)

SOUND = {
    "service": service(ASK, CHECK, SIGN, FILE, GIVE, RECEIVE),
    "service with a refusal as second end": BRANCHED,
    "service with the refusal in the last row": service(
        ASK,
        replace(DECIDE, outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="5"))),
        SIGN,
        replace(RECEIVE, kind=StepKind.END),
        REFUSE,
    ),
    "service for an outsider by another name": service(
        step("Mengirim permintaan data", "Universitas"),
        CHECK,
        step("Menerima data", "Universitas"),
        actors=(Actor(name="Universitas", external=True), Actor(name="Petugas Loket")),
    ),
    "service that ends with two": service(ASK, CHECK, replace(GIVE, actors=("Petugas Loket", "Pemohon"))),
    "service between bare rows": service(
        step("Mulai", ""), ASK, CHECK, RECEIVE, step("Selesai", "", kind=StepKind.END)
    ),
    "archived receipt": service(ASK, CHECK, RECEIVE, step("Mengarsipkan tanda terima"), RECEIVE),
    "archived between giving and receiving": service(ASK, SIGN, GIVE, FILE, RECEIVE),
    "receipt given at the start": service(
        ASK, step("Memberikan tanda terima kepada Pemohon"), SIGN, FILE, RECEIVE
    ),
    "service without actors": service(step("Memeriksa", ""), step("Mencatat", ""), step("Menyimpan", "")),
    "routine": draft(GATHER, WRITE, SIGN, kind=ROUTINE),
    "assignment by a superior": draft(ORDER, GATHER, WRITE, kind=ASSIGNMENT),
    "assignment by a letter": draft(
        step("Menerima surat tugas", "Tim Pemeriksa"), GATHER, WRITE, kind=ASSIGNMENT
    ),
    "assignment by one in office for another": draft(
        step("Menentukan sasaran pemeriksaan", "Plt. Inspektur"), GATHER, WRITE, kind=ASSIGNMENT
    ),
    "no kind, whatever first and last": draft(GIVE, SIGN, FILE),
    "archive after hand-over, but no service": draft(GATHER, WRITE, GIVE, FILE, kind=ROUTINE),
    "an activity in its parts": draft(
        replace(GATHER, activity="", sentence=Sentence(predicate="Menyusun", object="laporan")), WRITE, SIGN
    ),
    "twenty-five words": draft(replace(GATHER, activity=LONG.rsplit(" ", 1)[0]), WRITE, SIGN),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_procedures_are_clean(name):
    assert told(SOUND[name]) == []


FAULTS = {
    "an empty activity": (
        draft(GATHER, replace(WRITE, activity=" "), SIGN),
        ("ST01", E, "langkah[2].kegiatan"),
    ),
    "dots for an activity": (
        draft(GATHER, replace(WRITE, activity="…"), SIGN),
        ("ST01", E, "langkah[2].kegiatan"),
    ),
    "an empty sentence": (
        draft(GATHER, replace(WRITE, activity="", sentence=Sentence()), SIGN),
        ("ST01", E, "langkah[2].kalimat"),
    ),
    "a long activity": (
        draft(GATHER, replace(WRITE, activity=LONG), SIGN),
        ("ST09", H, "langkah[2].kegiatan"),
    ),
    "a long sentence in parts": (
        draft(
            GATHER, replace(WRITE, activity="", sentence=Sentence(predicate="Memeriksa", object=LONG)), SIGN
        ),
        ("ST09", H, "langkah[2].kalimat"),
    ),
    "an abbreviation": (draft(GATHER, step("Menyusun LHP"), SIGN), ("ST10", H, "definisi")),
    "nobody asks": (service(CHECK, SIGN, FILE), ("ST13", E, "pelaksana")),
    "the officer begins": (service(CHECK, ASK, SIGN, RECEIVE), ("ST13", E, "langkah[1].pelaksana")),
    "the superior ends": (service(ASK, CHECK, SIGN), ("ST13", E, "langkah[3].pelaksana")),
    "the superior ends, above a bare row": (
        service(ASK, CHECK, SIGN, step("Selesai", "", kind=StepKind.END)),
        ("ST13", E, "langkah[3].pelaksana"),
    ),
    "the good way ends with the officer": (
        service(ASK, DECIDE, replace(RECEIVE, activity="Menerima surat penolakan", kind=StepKind.END), SIGN),
        ("ST13", E, "langkah[4].pelaksana"),
    ),
    "given, not received": (service(ASK, SIGN, FILE, GIVE), ("ST13", H, "langkah[4].pelaksana")),
    "given to nobody named": (
        service(ASK, SIGN, step("Menyerahkan surat keterangan")),
        ("ST13", H, "langkah[3].pelaksana"),
    ),
    "given to somebody else": (
        service(ASK, SIGN, step("Menyerahkan berkas kepada Bendahara")),
        ("ST13", E, "langkah[3].pelaksana"),
    ),
    "routine by request": (draft(ASK, WRITE, SIGN, kind=ROUTINE), ("ST13", E, "langkah[1].pelaksana")),
    "routine from outside": (
        draft(
            step("Mengirim rekening", "Bank"),
            WRITE,
            SIGN,
            kind=ROUTINE,
            actors=(Actor(name="Bank", external=True),),
        ),
        ("ST13", W, "langkah[1].pelaksana"),
    ),
    "no order": (draft(GATHER, WRITE, SIGN, kind=ASSIGNMENT), ("ST13", E, "langkah[1].pelaksana")),
    "archive after hand-over": (service(ASK, SIGN, GIVE, FILE), ("ST14", W, "langkah[4].kegiatan")),
    "archive after receipt": (service(ASK, SIGN, RECEIVE, FILE), ("ST14", W, "langkah[4].kegiatan")),
    "two steps": (draft(GATHER, WRITE), ("ST15", E, "langkah")),
    "two steps between bare rows": (
        draft(step("Mulai"), GATHER, WRITE, step("Selesai")),
        ("ST15", E, "langkah"),
    ),
    "no steps": (draft(), ("ST15", E, "langkah")),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(name):
    procedure, expected = FAULTS[name]
    assert told(procedure) == [expected]


def test_the_finding_about_abbreviations_names_them_all_and_where_they_first_stand():
    procedure = draft(
        step("Menyusun LHP"), step("Mengirim LHP ke APIP"), step("Mencatat DPA"), title="Reviu RKA"
    )
    (found,) = told_by("ST10", procedure)
    assert found.facts["names"] == "RKA, LHP, APIP, DPA"
    assert found.facts["steps"] == "1, 2, 3"


EXPLAINED = {
    "a term": {"definitions": (Definition(term="LHP", meaning="Laporan hasil pemeriksaan"),)},
    "a part of a term": {"definitions": (Definition(term="LHP Final", meaning="Laporan pemeriksaan akhir"),)},
    "a meaning": {"definitions": (Definition(term="Laporan pemeriksaan", meaning="LHP"),)},
    "in brackets": {"scope": "Mengatur laporan hasil pemeriksaan (LHP) tahunan."},
    "brackets behind it": {"cautions": ("Tanpa LHP (laporan hasil pemeriksaan), tindak lanjut tertunda.",)},
    "so called": {
        "summary": "Laporan hasil pemeriksaan, selanjutnya disingkat LHP, disampaikan kepada camat."
    },
    "the initials of an actor": {"actors": (Actor(name="Lembaga Hukum dan Pengawasan"),)},
    "the initials of the agency": {"agency": ("LEMBAGA HASIL PEMERIKSAAN KABUPATEN",)},
}


@pytest.mark.parametrize("name", EXPLAINED)
def test_an_explained_abbreviation_is_no_finding(name):
    assert told(draft(GATHER, step("Menyusun LHP"), SIGN, **EXPLAINED[name])) == []


@pytest.mark.parametrize(
    "more",
    [
        {"definitions": (Definition(term="LHP"),)},
        {"definitions": (Definition(term="Pemeriksa LHP", meaning="Orang yang memeriksa LHP"),)},
        {"scope": "Mengatur penyerahan dokumen (LHP)."},
        {"scope": "Mengatur LHP tahunan (terlampir)."},
        {"actors": (Actor(name="LHP"),)},
    ],
)
def test_what_only_repeats_an_abbreviation_does_not_explain_it(more):
    assert told(draft(GATHER, step("Menyusun LHP"), SIGN, **more)) == [("ST10", H, "definisi")]


def test_an_abbreviation_spelled_out_in_the_papers_of_a_step_is_explained():
    standard = Standard(output=("Laporan hasil pemeriksaan (LHP)",))
    assert told(draft(GATHER, replace(WRITE, activity="Menyusun LHP", standard=standard), SIGN)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menginput data ke SAPK", ["SAPK"]),
        ("Menerbitkan SP2D", ["SP2D"]),
        ("Mengunggah aduan ke SP4N-LAPOR!", ["SP4N", "LAPOR"]),
        ("Menyampaikan berkas kepada PPID/BKN", ["PPID", "BKN"]),
        ("Merekam KTP-el dan NIK penduduk RT 02", []),
        ("Menyusun laporan triwulan III dan IV", []),
        ("MENERIMA BERKAS DARI BKN", []),
        ("MENERIMA BERKAS dari pemohon", []),
        ("Mengembalikan berkas yang TIDAK LENGKAP", []),
        ("Pelayanan Informasi PublikDaerah", []),
        ("Mengisi formulir A", []),
        ("", []),
    ],
)
def test_abbreviations_are_told_from_other_capitals(text, expected):
    assert list(abbreviations(text)) == expected


@pytest.mark.parametrize(
    "name",
    [
        *("Pemohon", "Masyarakat", "Wajib Pajak", "Pasien", "Calon Siswa", "Pengguna Layanan", "Pelapor"),
        *(
            "Pegawai Pemohon",
            "Perangkat Daerah Pemohon",
            "Pegawai yang bersangkutan",
            "Pegawai",
            "Pengunjung/tamu",
        ),
    ],
)
def test_names_of_applicants(name):
    assert words.is_applicant(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Petugas Layanan Pemohon",
            "Kasi Pemberdayaan Masyarakat",
            "Kuasa Pengguna Anggaran",
            "Pengguna Anggaran",
        ),
        *("Wali Kota", "Penerima Surat", "Pusat Kesehatan Masyarakat", "Pegawai Loket", "Kepala Dinas", ""),
    ],
)
def test_names_that_are_no_applicants(name):
    assert not words.is_applicant(name)
    assert not words.is_surely_applicant(name)


@pytest.mark.parametrize(
    "name",
    ["Kepala Dinas", "Camat", "Plt. Direktur", "Ka. SKPD", "Wakil Rektor", "Walikota", "Kasubbag Umum"],
)
def test_names_of_superiors(name):
    assert words.is_superior(name)


@pytest.mark.parametrize(
    "name", ["Staf Kepala Dinas", "Petugas Sekretariat", "Tim Pemeriksa", "Karyawan", ""]
)
def test_names_that_are_no_superiors(name):
    assert not words.is_superior(name)


@given(arbitrary_procedures() | procedures(), st.sampled_from([None, *ActivityKind]))
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure, kind):
    for rule, found in found_by(replace(procedure, activity_kind=kind)):
        assert_sayable(rule.code, found.facts)


@given(st.permutations([SIGN, FILE, CHECK, GIVE]))
def test_archiving_is_late_exactly_when_the_handover_is_above_it(middle):
    late = middle.index(FILE) > middle.index(GIVE)
    assert bool(told_by("ST14", service(ASK, *middle))) == late


@given(st.lists(st.sampled_from([CHECK, SIGN, FILE, GIVE]), max_size=6))
def test_a_service_from_applicant_to_applicant_keeps_its_first_and_last_step(middle):
    procedure = service(ASK, *middle, RECEIVE)
    assert told_by("ST13", procedure) == told_by("ST14", procedure) == []
