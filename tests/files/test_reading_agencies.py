"""An agency's folder: what its files say, what is wrong with them, and where."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.files.agency import contents_of, read_agency
from sopan.files.agency.folder import agencies_in, agency_around, every_name
from sopan.files.agency.old_list import old_list_form, read_old_list
from sopan.files.agency.shape import PARTS
from sopan.model.decree.decrees import DecreeKind
from sopan.model.structure import Capacity, StructureState
from sopan.problems import Severity
from sopan.profile import profile
from tests.files.planted_folders import PLANTED_IN_FOLDERS, old_list

FOLDER = {
    "instansi.yaml": "nama: Dinas Contoh\npimpinan: Kepala Dinas\ndikesampingkan: {XR01: belum semua SOP ditulis}\n",
    "organisasi.yaml": """
status: final
peraturan: Peraturan Bupati Contoh Nomor 3 Tahun 2023
sejak: 2 Januari 2023
unit:
  - nama: Sekretariat
    singkatan: Set
    jabatan: [Sekretaris, {nama: Kepala Subbagian Umum, sebutan: [Kasubag Umum]}]
  - {nama: Subbagian Umum, induk: Sekretariat}
peran: [Pejabat Pengelola Informasi dan Dokumentasi]
""",
    "organisasi-2027.yaml": "status: rancangan\nsejak: 1 Januari 2027\nunit: [{nama: Sekretariat Baru}]\n",
    "pejabat.yaml": """
- {nama: Ni Contoh, nip: "1", jabatan: Kepala Dinas, sejak: 1 Januari 2020, sampai: 30 Juni 2023}
- {nama: I Pengganti, nip: "2", jabatan: Kepala Dinas, sebagai: Plt., sejak: 1 Juli 2023}
- {nama: I Harian, nip: "3", jabatan: Kepala Dinas, sebagai: plh, sejak: 1 Maret 2023, sampai: 5 Maret 2023}
""",
    "keputusan/2023.yaml": "nomor: 800/1/2023\nmenimbang: bahwa contoh\nlampiran: [{semua: ya}]\n",
    "sop/surat-masuk.yaml": "judul: Penanganan Surat Masuk\nnomor: SOP-1\nlangkah: [{kegiatan: Menerima surat}]\n",
    "teks/kata-pengantar.md": "Puji syukur.\n",
}


def test_a_folder_becomes_an_agency() -> None:
    reading = read_agency(FOLDER, "contoh")
    agency = reading.agency
    assert reading.problems == ()
    assert agency.office.name == "Dinas Contoh" and agency.folder == "contoh"
    assert [(one.rule, one.reason) for one in agency.office.waivers] == [("XR01", "belum semua SOP ditulis")]
    assert [unit.name for unit in agency.structure(date(2023, 5, 1)).units] == [
        "Sekretariat",
        "Subbagian Umum",
    ]
    assert agency.texts == {"kata-pengantar": "Puji syukur.\n"}
    decree = agency.decrees[0]
    assert decree.said.considerations == ("bahwa contoh",) and decree.said.kind is DecreeKind.ENACTMENT
    assert agency.listed(decree.said.annexes[0]) == agency.procedures
    assert agency.enacting(agency.procedures[0]) == decree


@pytest.mark.parametrize("name", ["surat-masuk", "SOP-1", "penanganan  surat masuk"])
def test_an_sop_is_known_by_file_number_and_title(name: str) -> None:
    found = read_agency(FOLDER).agency.procedure(name)
    assert found is not None and found.file == "sop/surat-masuk.yaml"


def test_a_position_is_known_by_its_other_names() -> None:
    structure = read_agency(FOLDER).agency.structure(date(2023, 5, 1))
    head = structure.position("kasubag umum")
    assert head is not None and head.name == "Kepala Subbagian Umum"
    unit = structure.unit_of("Kasubag Umum")
    assert unit is not None and unit.name == "Sekretariat"
    assert structure.position("Pejabat Pengelola Informasi dan Dokumentasi") is not None
    assert structure.state is StructureState.FINAL


@pytest.mark.parametrize(
    ("day", "name", "capacity"),
    [
        (date(2023, 2, 27), "Ni Contoh", Capacity.SUBSTANTIVE),
        (date(2023, 3, 3), "I Harian", Capacity.DAILY),
        (date(2023, 3, 6), "Ni Contoh", Capacity.SUBSTANTIVE),
        (date(2024, 1, 1), "I Pengganti", Capacity.ACTING),
    ],
)
def test_who_acts_in_a_position_depends_on_the_day(day: date, name: str, capacity: Capacity) -> None:
    held = read_agency(FOLDER).agency.holder("kepala dinas", day)
    assert held is not None and (held.name, held.capacity) == (name, capacity)


def test_nobody_held_the_position_before_the_first() -> None:
    assert read_agency(FOLDER).agency.holder("Kepala Dinas", date(2019, 1, 1)) is None


@pytest.mark.parametrize("code", PLANTED_IN_FOLDERS)
def test_a_planted_mistake_is_told_at_its_file_and_line(code: str) -> None:
    contents, names, file, line = PLANTED_IN_FOLDERS[code]
    reading = read_agency(contents, files=names)
    found = [reading.locate(problem) for problem in reading.problems]
    assert [(one.code, one.at.file, one.at.line) for one in found] == [(code, file, line)]


def test_an_unknown_reference_suggests_the_nearest() -> None:
    reading = read_agency(PLANTED_IN_FOLDERS["BR22"][0])
    assert reading.problems[0].facts["terdekat"] == "surat-keluar"


def test_a_broken_file_does_not_stop_the_others() -> None:
    broken = {**FOLDER, "pejabat.yaml": "- {nama: [\n", "keputusan/b.yaml": "\tx", "sop/x.yaml": "judul: ["}
    reading = read_agency(broken)
    assert reading.agency.office.name == "Dinas Contoh"
    assert {held.file for held in reading.agency.procedures} == {"sop/surat-masuk.yaml", "sop/x.yaml"}
    assert {problem.at.file for problem in reading.problems} >= {"pejabat.yaml", "keputusan/b.yaml"}


def test_names_are_not_missed_where_the_file_that_gives_them_is_broken() -> None:
    wrong = FOLDER["organisasi.yaml"].replace("unit:", "units:")
    duties = "- {id: a, unit_kerja: Sekretariat, tugas: urusan umum}\n"
    reading = read_agency({**FOLDER, "organisasi.yaml": wrong, "tugas.yaml": duties})
    assert {problem.code for problem in reading.problems} == {"BR04"}


def test_a_file_far_too_large_is_refused_unread() -> None:
    reading = read_agency({**FOLDER, "tugas.yaml": b"#" * 3_000_000})
    assert [(problem.code, problem.at.file) for problem in reading.problems] == [("BR03", "tugas.yaml")]


def test_a_text_far_too_large_is_left_to_the_book_s_own_words() -> None:
    reading = read_agency({**FOLDER, "teks/saran.md": b"kata " * 200_000})
    assert [(problem.code, problem.at.file) for problem in reading.problems] == [("BR03", "teks/saran.md")]
    assert "saran" not in reading.agency.texts


def test_a_profile_without_a_base_stands_on_the_national_one() -> None:
    assert read_agency({**FOLDER, "profil.toml": ""}).profile == profile()


def test_a_file_that_says_far_more_than_any_office_is_refused_in_bounded_time() -> None:
    reading = read_agency(
        {
            **FOLDER,
            "organisasi.yaml": "unit:\n- jabatan: &x [" + "a, " * 5000 + "a]\n" + "- jabatan: *x\n" * 60,
        }
    )
    assert [(one.code, one.at.file) for one in reading.problems if one.code == "BR12"] == [
        ("BR12", "organisasi.yaml")
    ]


def test_the_old_list_is_read_with_its_rows() -> None:
    rows, problems = read_old_list(old_list(("12", "Cuti", "3 Mei 2019", "cuti.pdf"), ("13", "", "", "")))
    assert [(one.number, one.title, one.effective_on.on, one.row) for one in rows] == [
        ("12", "Cuti", date(2019, 5, 3), 2)
    ]
    assert [(problem.code, problem.at.line) for problem in problems] == [("BR26", 3)]


def test_the_form_of_the_old_list_is_read_back_empty() -> None:
    assert read_old_list(old_list_form()) == ((), ())
    assert old_list_form() == old_list_form()


def test_folders_are_found_from_inside_and_from_above(tmp_path: Path) -> None:
    for name in ("a", "b/c"):
        (tmp_path / name / "sop").mkdir(parents=True)
        (tmp_path / name / "instansi.yaml").write_text("nama: X\n")
        (tmp_path / name / "sop" / "satu.yaml").write_text("judul: Satu\n")
    (tmp_path / "a" / ".sopan").mkdir()
    (tmp_path / "a" / ".sopan" / "x.yaml").write_text("x")
    assert agencies_in(tmp_path) == (tmp_path / "a", tmp_path / "b" / "c")
    assert agency_around(tmp_path / "a" / "sop" / "satu.yaml") == (tmp_path / "a").resolve()
    assert sorted(contents_of(tmp_path / "a")) == ["instansi.yaml", "sop/satu.yaml"]
    assert every_name(tmp_path / "a") == {"instansi.yaml", "sop/satu.yaml"}


_WORDS = st.text(string.printable + "äé\u2028", max_size=40)
_NODES = st.recursive(
    _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from([part.pattern.replace("*", "x") for part in PARTS]), _NODES)
def test_no_content_of_any_file_raises(name: str, content: object) -> None:
    import json

    reading = read_agency({"instansi.yaml": "nama: X\n", name: json.dumps(content)})
    assert all(problem.severity in Severity for problem in reading.problems)
    for problem in reading.problems:
        reading.locate(problem)
