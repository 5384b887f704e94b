"""The book of SOPs this project began with, retold with its faults (`sumber/`): what its own faults are is found, what is
sound in it is not blamed, and nothing else is said that is not true of it."""

from datetime import date
from pathlib import Path

import pytest

from sopan import rules
from sopan.files.agency import contents_of, read_agency
from sopan.problems import Severity
from sopan.rules.saying import remedy, sentence

ON = date(2026, 11, 2)
FOLDER = Path(__file__).parent / "sumber"
READING = read_agency(contents_of(FOLDER), "sumber")
FOUND = tuple(
    READING.locate(problem) for problem in rules.check_agency(READING.agency, READING.profile, on=ON)
)

DECREE, BASES, ORDER = "keputusan/2023.yaml", "teks/landasan-hukum.md", "teks/sistematika.md"
# The faults that a careful reader finds in the document (regulation.md 3.3, 11.1): code → files, and the place in a decree
# or words on the guilty line of a text. ID23 and ST16 are over the whole folder what ID10 and ST12 are for one SOP.
FAULTS: dict[str, tuple[tuple[str, str], ...]] = {
    "BK02": (("teks/daftar-isi.md", "BAB IV"), (ORDER, "Bab III"), (ORDER, "pengertian"), (ORDER, "saran")),
    "BK05": (
        (BASES, "Standar Pelayanan"),
        ("teks/maksud-dan-tujuan.md", "standar pelayanan"),
        (ORDER, "Standar Pelayanan"),
    ),
    "BK06": ((BASES, ""),),  # a Keputusan above the Peraturan Menteri, Perbup 9/2022 behind 3/2023
    "CT02": ((DECREE, "mengingat[3]"), (BASES, "Nomor 25 Tahun 2009")),
    "CT04": ((DECREE, "mengingat[4]"), (DECREE, "mengingat[5]")),
    "CT05": ((DECREE, "mengingat[3]"),),
    "CT06": ((DECREE, "mengingat[2]"), (BASES, "Undang – undang"), (BASES, "No. 11")),
    "CT08": ((BASES, "No. 11 Tahun 2019"),),  # and in Latar Belakang the second amendment of the same Perda
    "DK03": ((DECREE, "baris_jabatan"),),
    "DK05": ((DECREE, "menimbang[2]"),),
    "DK10": ((DECREE, "diktum[1]"),),
    "DK16": ((DECREE, "tembusan[1]"),),
    "ID23": ((DECREE, "tanda_tangan.nama"), (DECREE, "tanda_tangan.nip")),
    "ST16": (
        (DECREE, "diktum[2]"),
        ("teks/bab-2.md", "menterjemahkan"),
        ("teks/maksud-dan-tujuan.md", "tanggungjawab"),
    ),
    "XR05": (  # only because the fixture's own register says so
        (DECREE, "mengingat[2]"),
        *((BASES, cited) for cited in ("Nomor 63/KEP", "Nomor 35 Tahun 2010", "Nomor 5 Tahun 2018")),
    ),
    "XR06": ((DECREE, "mengingat[3]"), (BASES, "")),  # misquoted in the decree, missing in the list
}
SOUND = ("DK01", "DK04", "DK06", "DK08", "DK09", "DK11", "DK14")
JUSTIFIED: dict[str, str] = {}  # what else is told, and why it is true

ASKED = {rule.code for rule in rules.registry()}


def test_the_folder_is_read_without_a_problem():
    assert [(problem.code, problem.at.file) for problem in READING.problems] == []


def stands_at(problem, file, where):
    """Is the finding at this place of a decree, or on a line of a text with these words?"""
    if problem.at.file != file:
        return False
    if file == DECREE:
        return problem.at.path == where
    line = READING.text(file).splitlines()[problem.at.line - 1]
    return where in line or where in dict(problem.facts).values()


PLACES = [(code, *place) for code, places in FAULTS.items() for place in places if code in ASKED]


@pytest.mark.parametrize(
    ("code", "file", "where"), PLACES, ids=[f"{one[0]} {one[1]} {one[2]}" for one in PLACES]
)
def test_the_fault_is_found_where_it_stands(code, file, where):
    assert [problem for problem in FOUND if problem.code == code and stands_at(problem, file, where)]


@pytest.mark.parametrize("code", sorted(set(SOUND) & ASKED))
def test_what_is_sound_is_not_blamed(code):
    assert [sentence(problem) for problem in FOUND if problem.code == code] == []


def test_nothing_else_is_told_but_what_is_justified():
    assert {problem.code for problem in FOUND} - FAULTS.keys() - JUSTIFIED.keys() == set()


def test_each_finding_has_its_line_and_its_words():
    for problem in FOUND:
        assert problem.at.line or problem.at.file == "instansi.yaml", problem
        for lang in ("id", "en"):
            assert "{" not in sentence(problem, lang) + remedy(problem, lang)


def lines_of(code, file):
    text = READING.text(file).splitlines()
    return [
        text[problem.at.line - 1] for problem in FOUND if problem.code == code and problem.at.file == file
    ]


def test_both_spellings_of_the_head_are_told_at_the_odd_one():
    assert [line.split()[0] for line in lines_of("ID23", "keputusan/2023.yaml")] == ["nama:", "nip:"]
    facts = [dict(problem.facts) for problem in FOUND if problem.code == "ID23"]
    assert facts[0]["said"] == "Wirya Pradnyane, S.STP.MM"
    assert facts[0]["right"] == "Wirya Pradnyana, S.STP., MM"


def test_the_doubled_letter_is_told_in_the_clause():
    assert next((p.at.path, p.facts["said"], p.facts["instead"]) for p in FOUND if p.code == "ST16") == (
        "diktum[2]",
        "anggarann",
        "anggaran",
    )


def test_what_only_follows_drafting_technique_by_analogy_is_no_error():
    heavy = {problem.code for problem in FOUND if problem.severity is Severity.ERROR}
    assert heavy <= {"BK02", "DK10"}
