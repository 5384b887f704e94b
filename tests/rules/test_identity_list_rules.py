"""Identity page, lists and types: each planted fault gives exactly its finding, sound SOPs give none."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.model.procedure import (
    Actor,
    Completeness,
    Genericity,
    Magnitude,
    Nature,
    Procedure,
    Stage,
    Standard,
    Step,
)
from sopan.model.time.dates import read_date
from sopan.problems import Severity
from sopan.rules.families.identity_types import _a_year_after
from sopan.rules.words.identity import is_form, is_listed, lacks_in_warning, person_in, said, systems_in
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
ON = date(2026, 11, 2)
OURS = frozenset(f"ID{number}" for number in range(11, 21))

LETTERS = Procedure(
    title="Penanganan Surat Masuk",
    nature=Nature.ADMINISTRATIVE,
    magnitude=Magnitude.MICRO,
    completeness=Completeness.FINAL,
    genericity=Genericity.GENERIC,
    legal_basis=("Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",),
    related_procedures=("Penyusunan Surat Jawaban",),
    cautions=("Apabila surat tidak dicatat, maka jejaknya tidak dapat ditelusuri.",),
    qualifications=("Memahami tata naskah dinas",),
    equipment=("Aplikasi Persuratan",),
    records=("Buku agenda surat masuk", "Lembar disposisi"),
    effective_on=read_date("2 Januari 2026"),
    review_on=read_date("2 Januari 2027"),
    actors=(Actor(name="Penerima Surat"), Actor(name="Petugas Agenda")),
    steps=(
        Step(activity="Menerima surat dari kurir", actors=("Penerima Surat",)),
        Step(
            activity="Mencatat surat pada Aplikasi Persuratan",
            actors=("Petugas Agenda",),
            forms=("Buku agenda surat masuk",),
            standard=Standard(output=("Surat tercatat",)),
        ),
    ),
)


def problems(procedure, **more):
    found = rules.check(procedure, on=ON, **more)
    return [one for one in found if one.code in OURS or one.code == rules.BROKEN_RULE]


def told(procedure, **more):
    return [(one.code, one.severity, one.at.path) for one in problems(procedure, **more)]


def letters(**changes):
    return replace(LETTERS, **changes)


def with_step(**changes):
    """The sample with its last step changed."""
    return letters(steps=(LETTERS.steps[0], replace(LETTERS.steps[1], **changes)))


def dated(effective, review):
    return letters(effective_on=read_date(effective), review_on=read_date(review))


def technical(*teams, outside=()):
    actors = tuple(Actor(name=name, external=name in outside) for name in dict.fromkeys(sum(teams, ())))
    steps = tuple(Step(activity="Mengukur sampel", actors=team) for team in teams)
    return letters(nature=Nature.TECHNICAL, actors=actors, steps=steps)


@pytest.mark.parametrize("stage", Stage)
def test_the_sample_is_clean_at_every_stage(stage):
    assert told(LETTERS, stage=stage) == []


NAMED_SYSTEM = "Mengisi data pada aplikasi e-Kinerja"
FAULTS = {
    "no legal basis": (letters(legal_basis=()), ("ID11", H, "dasar_hukum")),
    "a legal basis that says nothing": (letters(legal_basis=("-", " ")), ("ID11", H, "dasar_hukum")),
    "no cautions": (letters(cautions=()), ("ID12", W, "peringatan")),
    "cautions: none": (letters(cautions=("Tidak ada.",)), ("ID12", W, "peringatan")),
    "a caution without danger": (
        letters(cautions=(*LETTERS.cautions, "Surat harus dicatat dengan rapi")),
        ("ID13", H, "peringatan[2]"),
    ),
    "a caution whose effect is told of something else": (
        letters(cautions=("Surat harus dicatat dengan rapi", "Keterlambatan menimbulkan sanksi.")),
        ("ID13", H, "peringatan[1]"),
    ),
    "a condition without consequence": (
        letters(cautions=("Jika SOP tidak dilaksanakan.",)),
        ("ID13", H, "peringatan[1]"),
    ),
    "no qualifications": (letters(qualifications=("",)), ("ID14", H, "kualifikasi_pelaksana")),
    "a person among the qualifications": (
        letters(qualifications=("Memahami arsip", "Wayan Contoh, S.STP., M.M.")),
        ("ID14", H, "kualifikasi_pelaksana[2]"),
    ),
    "no equipment": (letters(equipment=("nihil",)), ("ID15", H, "peralatan")),
    "a system that the equipment lacks": (
        with_step(activity=NAMED_SYSTEM),
        ("ID15", H, "langkah[2].kegiatan"),
    ),
    "a system among the requirements": (
        with_step(standard=Standard(requirements=("Data dari portal SIPD",))),
        ("ID15", H, "langkah[2].kelengkapan"),
    ),
    "a system in the guidance": (
        with_step(guidance="Masuk ke Sistem Informasi Kearsipan dengan akun dinas."),
        ("ID15", H, "langkah[2].petunjuk"),
    ),
    "no records": (letters(records=()), ("ID16", W, "pencatatan")),
    "a form that the records lack": (
        with_step(forms=("Formulir penerimaan surat", "Buku agenda surat masuk")),
        ("ID16", W, "langkah[2].formulir"),
    ),
    "an output that is a form": (
        with_step(standard=Standard(output=("Berita acara penyerahan", "Surat tercatat"))),
        ("ID16", H, "langkah[2].output"),
    ),
    "no related SOPs": (letters(related_procedures=()), ("ID17", H, "keterkaitan")),
    "related SOPs: a dash": (letters(related_procedures=("-",)), ("ID17", H, "keterkaitan")),
    "technical with two actors": (technical(("Analis",), ("Kepala",)), ("ID19", E, "sifat")),
    "technical, a team that grows": (technical(("Analis",), ("Analis", "Kepala")), ("ID19", E, "sifat")),
    "administrative with one actor": (
        letters(
            actors=(Actor(name="Petugas"),),
            steps=tuple(replace(step, actors=("petugas ",)) for step in LETTERS.steps),
        ),
        ("ID19", E, "sifat"),
    ),
    "a review after a year and a day": (
        dated("2 Januari 2026", "3 Januari 2027"),
        ("ID20", H, "tanggal_tinjau_ulang"),
    ),
    "a later review, too far": (
        dated("2 Januari 2024", "3 November 2027"),
        ("ID20", H, "tanggal_tinjau_ulang"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(name):
    procedure, expected = FAULTS[name]
    assert told(procedure) == [expected]


SOUND = {
    "related: none": letters(related_procedures=("Tidak ada",)),
    "a blank caution beside a good one": letters(cautions=(*LETTERS.cautions, "-")),
    "systems in other words": letters(
        equipment=("Komputer", "Aplikasi surat-menyurat (SIPD) dan sistem persuratan")
    ),
    "a form with one word more": with_step(forms=("Buku agenda surat masuk tahunan",)),
    "an output in another state": with_step(standard=Standard(output=("Buku agenda surat masuk terisi",))),
    "an output that is a printed book": with_step(standard=Standard(output=("Buku data statistik",))),
    "forms that say nothing": with_step(forms=("-", "")),
    "technical, alone": technical(("Analis",), ("Analis",)),
    "technical, one team": technical(("Analis", "Teknisi"), ("Teknisi", "Analis")),
    "technical for an applicant": technical(("Pemohon",), ("Analis",), outside={"Pemohon"}),
    "technical, an actor without steps": replace(
        technical(("Analis",)), actors=(Actor(name="Analis"), Actor(name="Kepala"))
    ),
    "administrative, with an applicant": letters(
        actors=(Actor(name="Pemohon", external=True), Actor(name="Petugas")),
        steps=(
            Step(activity="Mengajukan", actors=("Pemohon",)),
            Step(activity="Mencatat", actors=("Petugas",)),
        ),
    ),
    "administrative, an actor without steps yet": letters(
        steps=tuple(replace(step, actors=("Petugas Agenda",)) for step in LETTERS.steps)
    ),
    "administrative, no step yet": letters(actors=(Actor(name="Petugas"),), steps=()),
    "no actor at all": letters(actors=(), steps=(Step(activity="Mencatat surat"),)),
    "no nature": letters(nature=None, actors=(Actor(name="Petugas"),)),
    "no review planned": dated("2 Januari 2026", ""),
    "no day of effect": dated("", "2 Januari 2030"),
    "a review that is no date": dated("2 Januari 2026", "Januari 2030"),
    "reviewed before, reviewed again": dated("2 Januari 2024", "2 November 2027"),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_drafts_are_clean(name):
    assert told(SOUND[name]) == []


def test_a_system_is_told_once_at_the_first_step_that_names_it():
    step = Step(activity=NAMED_SYSTEM, actors=("Petugas Agenda",))
    (one,) = problems(letters(steps=(*LETTERS.steps, step, step)))
    assert one.at.path == "langkah[3].kegiatan"
    assert one.facts == {"step": "3", "variant": "system", "system": "aplikasi e-Kinerja"}


def test_a_form_is_told_once_and_as_a_form_rather_than_an_output():
    step = Step(actors=("Petugas Agenda",), activity="Mencatat")
    drawn = replace(step, standard=Standard(output=("Register surat keluar",)))
    filled = replace(step, forms=("Register surat keluar",))
    assert told(letters(steps=(*LETTERS.steps, drawn, filled, filled))) == [
        ("ID16", W, "langkah[4].formulir")
    ]


def test_where_the_records_are_missing_the_forms_that_are_known_are_named_there():
    (one,) = problems(letters(records=("-",)))
    assert (one.at.path, one.facts["variant"]) == ("pencatatan", "named")
    assert one.facts["forms"] == "Buku agenda surat masuk"
    (one,) = problems(letters(records=(), steps=LETTERS.steps[:1]))
    assert one.facts["variant"] == "missing"


def test_where_the_equipment_is_missing_its_systems_are_not_told_one_by_one():
    assert told(letters(equipment=(), steps=(*LETTERS.steps, Step(activity=NAMED_SYSTEM)))) == [
        ("ID15", H, "peralatan")
    ]


@pytest.mark.parametrize(("stage", "expected"), list(zip(Stage, (0, 1, 1), strict=True)))
def test_the_types_are_asked_of_an_sop_that_is_ready(stage, expected):
    found = told(letters(magnitude=None, genericity=None), stage=stage)
    assert found == [("ID18", H, "besaran")] * expected


def test_types_that_are_missing_are_named_together_with_their_values():
    (one,) = problems(letters(magnitude=None, genericity=None), stage=Stage.READY)
    assert one.facts["keys"] == '"besaran", "cakupan"'
    assert one.facts["choices"] == '"besaran": makro/mikro; "cakupan": generik/spesifik'


def test_without_a_day_of_check_twelve_months_count_from_the_day_of_effect():
    again = dated("2 Januari 2024", "2 November 2027")
    assert [one.code for one in rules.check(again) if one.code in OURS] == ["ID20"]


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2024, 2, 28)),
        (date(9999, 5, 1), date.max),
    ],
)
def test_a_year_later(day, later):
    assert _a_year_after(day) == later


@given(st.dates(max_value=date(9998, 12, 31)))
def test_a_year_later_is_a_year_later(day):
    assert timedelta(365) <= _a_year_after(day) - day <= timedelta(366)


@pytest.mark.parametrize(
    ("items", "left"),
    [
        ((), 0),
        (("", " ", "-", "–", "…", "...."), 0),
        (("Tidak ada", "NIHIL.", "belum ada"), 0),
        (("Tidak ada alat khusus",), 1),
        (("-", "Komputer"), 1),
    ],
)
def test_what_says_something(items, left):
    assert len(said(items)) == left


@pytest.mark.parametrize(
    ("caution", "lacking"),
    [
        ("Apabila terlambat, maka hak pegawai hilang", ""),
        ("Bilamana berkas kurang, dikembalikan kepada pemohon", ""),
        ("Apabila tidak lengkap dikembalikan", ""),
        ("Jika berkas tidak lengkap permohonan tidak dapat diproses", ""),
        ("Jika SOP ini tidak dilaksanakan berdampak pada pelayanan", ""),
        ("Hak pegawai tidak terpenuhi bila SOP tidak dijalankan.", ""),
        ("Keterlambatan laporan menyebabkan anggaran tidak cair", ""),
        ("Penyimpangan mutu baku dikategorikan sebagai kegagalan", ""),
        ("Nomor diberikan setelah ditandatangani agar tanggalnya tidak berselisih", ""),
        ("Surat tanpa nomor tidak dikirim", ""),
        ("Laporan disampaikan paling lambat tanggal 10", ""),
        ("Laporan dikirim setiap tanggal 10", ""),
        ("Selambat-lambatnya diserahkan hari itu juga", ""),
        ("Berkas diproses dalam 3 (tiga) hari kerja", ""),
        ("Hambatan yang dapat terjadi:", ""),
        ("Pelaksana bertanggung jawab atas tugasnya", "danger"),
        ("Kegiatan dilakukan sesuai anggaran tahun 2025", "danger"),
        ("Apabila SOP tidak dilaksanakan", "consequence"),
        ("Jika pemohon belum melengkapi semua berkas persyaratan", "consequence"),
    ],
)
def test_what_a_caution_lacks(caution, lacking):
    assert lacks_in_warning(caution) == lacking


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Wayan Contoh, S.STP., M.M.", "Wayan Contoh, S.STP"),
        ("Melati, SE", "Melati, SE"),
        ("Kepala Bidang (Made Contoh M.Si)", "Made Contoh M.Si"),
        ("Ibu Melati", "Ibu Melati"),
        ("Bapak/Ibu Anggrek Mawar selaku penyunting", "Bapak/Ibu Anggrek Mawar"),
        ("Ketua tim: Drs. Teratai", "Drs. Teratai"),
        ("Pegawai dengan NIP. 19900101 201501 1 001", "NIP. 19900101 201501 1 001"),
        ("199001012015011001", "199001012015011001"),
    ],
)
def test_signs_of_a_person(text, person):
    assert person_in(text) == person


@pytest.mark.parametrize(
    "text",
    [
        "S1",
        "D-III Kearsipan",
        "Sarjana Komputer, S.Kom",
        "Pendidikan minimal S.H. atau S.E.",
        "S.H., M.H.",
        "Memahami UU Kearsipan, SE Sekretaris Daerah",
        "Disetujui Bapak Camat",
        "Mampu melayani Ibu Hamil dan Ibu Menyusui",
        "Kesehatan Ibu dan Anak",
        "Memiliki NIP",
        "Menguasai Microsoft Word, Excel",
        "Pengalaman 19 tahun 2012 sampai 2031",
        "Pegawai Negeri Sipil golongan III/a",
        "",
    ],
)
def test_what_is_no_person(text):
    assert person_in(text) == ""


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        ("Mencatat surat pada Aplikasi Persuratan", [("Aplikasi Persuratan", "Persuratan")]),
        ("Mengunggah berkas ke aplikasi e-pensiun", [("aplikasi e-pensiun", "e-pensiun")]),
        ("Memuat kode pada aplikasi XStar dan mencetaknya", [("aplikasi XStar", "XStar")]),
        (
            "Mencatat dalam Sistem Informasi Kepegawaian.",
            [("Sistem Informasi Kepegawaian", "Kepegawaian")],
        ),
        ("Memuat berita pada situs web PPID", [("situs web PPID", "PPID")]),
        (
            "Mengisi portal SIPD lalu aplikasi SIMPEG",
            [("portal SIPD", "SIPD"), ("aplikasi SIMPEG", "SIMPEG")],
        ),
        ("Mengisi sistem SIASN", [("sistem SIASN", "SIASN")]),
        ("Menguji aplikasi dengan data nyata", []),
        ("Memasang Aplikasi Pada Peladen Produksi", []),
        ("Memasang Aplikasi Siap Pakai", []),
        ("Aplikasi Siap Pakai", []),
        ("Mengentri Data pada Aplikasi Siap Pakai", []),
        ("Mengentri Data Pada Aplikasi SIMPEG", [("Aplikasi SIMPEG", "SIMPEG")]),
        ("Menyerahkan aplikasi Perangkat Daerah", []),
        ("Menugaskan Analis Sistem untuk kajian", []),
        ("Menilai Sistem Merit instansi", []),
        ("Menyusun obat dengan sistem FIFO", []),
        ("Memulihkan sistem elektronik OPD", []),
        ("Membangun Sistem Informasi bersama pemohon", []),
        ("", []),
    ],
)
def test_systems_that_a_text_names(text, systems):
    assert list(systems_in(text)) == systems


def test_forms_by_their_names():
    for text in ("Formulir cuti", " Register surat", "Berita Acara serah terima", "BAST", "Buku agenda"):
        assert is_form(text), text
    for text in (
        "Konsep berita acara",
        "Buku data",
        "Registrasi",
        "Formasi pegawai",
        "Bahan rapat",
        "Daftar alamat",
        "",
    ):
        assert not is_form(text), text


def test_what_is_listed_whatever_is_added():
    assert is_listed("SIMAK BMN", ("Komputer", "Aplikasi SIMAK-BMN"))
    assert is_listed("Register permohonan cuti", ("Register cuti",))
    assert not is_listed("Register permohonan cuti", ("Buku agenda", "Register surat"))
    assert not is_listed("SIM", ("Lemari penyimpanan",))
    assert not is_listed("Register", ())


pieces = st.sampled_from(
    [
        "-",
        "Tidak ada",
        "aplikasi e-",
        "Aplikasi A",
        "Sistem Informasi !",
        "NIP 1",
        "Bapak A",
        "Apabila",
        "BA",
        "Form",
    ]
) | st.text(max_size=12)
lists = st.lists(pieces, max_size=3).map(tuple)
drafts = st.builds(
    Procedure,
    nature=st.none() | st.sampled_from(Nature),
    effective_on=st.dates().map(lambda day: read_date(day.isoformat())),
    review_on=st.dates().map(lambda day: read_date(day.isoformat())),
    stage=st.sampled_from(Stage),
    **dict.fromkeys(("legal_basis", "cautions", "qualifications", "equipment", "records"), lists),
    actors=st.lists(st.builds(Actor, name=pieces, external=st.booleans()), max_size=3).map(tuple),
    steps=st.lists(
        st.builds(
            Step, activity=pieces, actors=lists, forms=lists, standard=st.builds(Standard, output=lists)
        ),
        max_size=3,
    ).map(tuple),
)


@given(drafts | arbitrary_procedures(), st.none() | st.dates())
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure, on):
    for rule in rules.registry():
        if rule.code in OURS:
            case = rules.Case(procedure, rules.checking.profile(), procedure.stage, on)
            for found in rule.check(case):
                assert_sayable(rule.code, found.facts)
                assert all(text.strip() for text in found.facts.values())
