"""An agency is carried into a new organisation: names that stand alone are changed, sentences are told, what only a person
can decide is asked, and the mistakes of the map are found at their places."""

from __future__ import annotations

import pytest

from sopan.files import read
from sopan.files.agency import read_agency
from sopan.files.agency.editions import new_edition, new_register
from sopan.files.reorganisation_map import map_form, read_map
from sopan.files.workbook import Worksheet, rows_of, workbook
from sopan.model.agency import Agency
from sopan.model.procedure import Stage
from sopan.model.reorganisation import Change, ChangeKind, Reorganisation, Rewrite
from sopan.model.structure import Appointment, Structure, StructureState
from sopan.model.time.dates import read_date
from sopan.planning.reorganising.amending import amending_decree
from sopan.planning.reorganising.reorganise import Changed, Reorganised, reorganise
from sopan.planning.reorganising.succession import Succession, succession
from sopan.problems import Problem

OFFICE = "nama: Dinas Contoh\nsingkatan: Dinas\ntempat: Kota Contoh\npimpinan: Kepala Dinas Contoh\n"
STRUCTURE = """
status: final
peraturan: Peraturan Bupati Contoh Nomor 1 Tahun 2020
unit:
  - nama: Dinas Contoh
    jabatan:
      - {nama: Kepala Dinas Contoh, singkatan: Kepala Dinas}
  - nama: Bidang Data
    induk: Dinas Contoh
    jabatan: [Kepala Bidang Data, Analis Data]
  - nama: Bidang Sandi
    induk: Dinas Contoh
    jabatan: [Kepala Bidang Sandi, {nama: Sandiman Ahli Muda, sebutan: [Sandiman]}]
  - nama: Seksi Arsip
    induk: Bidang Data
    jabatan: [Kepala Seksi Arsip]
peran: [Pemohon]
"""
ONE = """\
# SOP contoh; komentar ini tetap ada
judul: Pelayanan Data
nomor: "001"
unit_kerja: Bidang Data   # unit pembuat
tanggal_pembuatan: 1 Maret 2023
tanggal_efektif: 2 Maret 2023
disahkan_oleh:
  jabatan: Kepala Bidang Data
  nama: Contoh Nama
  nip: "19790412 200003 1 004"
status: berlaku
pelaksana:
  - {nama: Pemohon, luar: ya}
  - Kepala Bidang Data   # kolom kedua
  - Kepala Bidang Sandi
  - Sandiman
langkah:
  - kegiatan: Mengajukan permohonan data
    pelaksana: Pemohon
  - kegiatan: Membahas permohonan bersama Kepala Bidang Data   # kalimat
    pelaksana: [Kepala Bidang Data, Kepala Bidang Sandi]
  - kegiatan: Menerima data
    pelaksana: Pemohon
"""
TWO = """\
judul: Pelayanan Data Statistik
unit_kerja: Bidang Sandi
pelaksana: [Sandiman, Kepala Seksi Arsip]
langkah:
  - {kegiatan: Menyusun data, pelaksana: Sandiman}
  - {kegiatan: Memeriksa data, pelaksana: [Sandiman, Kepala Seksi Arsip]}
"""
DECREE = """
nomor: 800/1/2023
jenis: penetapan
status: ditetapkan
penetap: Kepala Dinas Contoh
ditetapkan_pada: 2 Maret 2023
mengingat: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik]
lampiran:
  - sop: [satu, dua]
"""
PEOPLE = """
pejabat:
  - nama: A
    jabatan: Kepala Bidang Data
    sejak: 1 Januari 2020
  # catatan
  - nama: B
    jabatan: Kepala Bidang Sandi
    sejak: 1 Januari 2021
"""
DUTIES = "tugas:\n  - id: d1\n    unit_kerja: Bidang Data   # sejak 2020\n    tugas: Melayani data\n"
FILES: dict[str, bytes | str] = {
    "instansi.yaml": OFFICE,
    "organisasi.yaml": STRUCTURE,
    "sop/satu.yaml": ONE,
    "sop/dua.yaml": TWO,
    "keputusan/2023.yaml": DECREE,
    "pejabat.yaml": PEOPLE,
    "tugas.yaml": DUTIES,
}
RENAME = Reorganisation(
    regulation="Peraturan Bupati Contoh Nomor 9 Tahun 2025",
    since=read_date("1 Juli 2025"),
    units=(Change(old=("Bidang Data",), new=("Bidang Statistik",)),),
)
MERGE = Reorganisation(
    regulation="Peraturan Bupati Contoh Nomor 9 Tahun 2025",
    since=read_date("1 Juli 2025"),
    units=(Change(old=("Bidang Data", "Bidang Sandi"), new=("Bidang Data dan Sandi",)),),
)


def agency() -> Agency:
    return read_agency(FILES).agency


def carried(said: Reorganisation, held: Agency | None = None) -> tuple[Succession, Reorganised]:
    held = held or agency()
    old = held.structure()
    after = succession(old, said)
    return after, reorganise(held, old, said, after)


def changed(found: Reorganised, file: str) -> Changed:
    return next(one for one in found.changed if one.file == file)


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(one.code, one.at.path) for one in problems]


def of_map(text: str) -> list[tuple[str, str, int]]:
    """Code, path and line of what is wrong with a map written in YAML."""
    reading = read_map(text.encode(), "peta.yaml")
    after = succession(agency().structure(), reading.said)
    found = [*reading.problems, *(reading.locate(one) for one in after.problems)]
    return [(one.code, one.at.path, one.at.line) for one in found if one.code != "RO11"]


def test_a_renamed_unit_is_renamed_in_the_sop_and_its_head_with_it() -> None:
    after, found = carried(RENAME)
    assert after.position("Kepala Bidang Data") == ("Kepala Bidang Statistik",)
    new = changed(found, "sop/satu.yaml").procedure
    assert new is not None
    assert new.unit == "Bidang Statistik"
    assert [actor.name for actor in new.actors][1] == "Kepala Bidang Statistik"
    assert new.steps[1].actors == ("Kepala Bidang Statistik", "Kepala Bidang Sandi")


def test_a_new_edition_is_a_draft_without_dates_and_without_the_person_who_signed() -> None:
    new = changed(carried(RENAME)[1], "sop/satu.yaml").procedure
    assert new is not None
    assert new.stage is Stage.DRAFT
    assert (new.completed_on.text, new.effective_on.text) == ("", "")
    assert (new.authorized_by.position, new.authorized_by.name, new.authorized_by.nip) == (
        "Kepala Bidang Statistik",
        "",
        "",
    )
    assert new.number == "001"


def test_the_new_text_keeps_every_comment_and_every_other_line() -> None:
    change = changed(carried(RENAME)[1], "sop/satu.yaml")
    assert change.procedure is not None
    edition = new_edition(change.file, ONE, change.rewrites, change.procedure)
    assert edition.problems == ()
    assert read(edition.text).procedure == change.procedure
    differing = [
        (old, new) for old, new in zip(ONE.splitlines(), edition.text.splitlines(), strict=True) if old != new
    ]
    assert differing == [
        ("unit_kerja: Bidang Data   # unit pembuat", "unit_kerja: Bidang Statistik   # unit pembuat"),
        ("tanggal_pembuatan: 1 Maret 2023", "tanggal_pembuatan:"),
        ("tanggal_efektif: 2 Maret 2023", "tanggal_efektif:"),
        ("  jabatan: Kepala Bidang Data", "  jabatan: Kepala Bidang Statistik"),
        ("  nama: Contoh Nama", "  nama:"),
        ('  nip: "19790412 200003 1 004"', "  nip:"),
        ("status: berlaku", "status: konsep"),
        ("  - Kepala Bidang Data   # kolom kedua", "  - Kepala Bidang Statistik   # kolom kedua"),
        (
            "    pelaksana: [Kepala Bidang Data, Kepala Bidang Sandi]",
            "    pelaksana: [Kepala Bidang Statistik, Kepala Bidang Sandi]",
        ),
    ]


def test_two_positions_that_become_one_share_a_column_and_a_step() -> None:
    change = changed(carried(MERGE)[1], "sop/satu.yaml")
    assert change.procedure is not None
    assert [actor.name for actor in change.procedure.actors] == [
        "Pemohon",
        "Kepala Bidang Data dan Sandi",
        "Sandiman",
    ]
    assert change.procedure.steps[1].actors == ("Kepala Bidang Data dan Sandi",)
    edition = new_edition(change.file, ONE, change.rewrites, change.procedure)
    assert edition.problems == ()
    assert "# kolom kedua" in edition.text and "# kalimat" in edition.text


def test_a_sentence_that_names_the_old_unit_is_told_and_not_changed() -> None:
    _, found = carried(RENAME)
    assert codes(found.mentions) == [("RO08", "langkah[2].kegiatan")]
    assert found.mentions[0].facts["lama"] == "Kepala Bidang Data"
    new = changed(found, "sop/satu.yaml").procedure
    assert new is not None and new.steps[1].activity == "Membahas permohonan bersama Kepala Bidang Data"


def test_an_sop_that_nothing_touches_gets_no_new_edition() -> None:
    assert [one.file for one in carried(RENAME)[1].procedures] == ["sop/satu.yaml"]


def test_an_alias_that_the_new_structure_still_knows_stays() -> None:
    said = Reorganisation(positions=(Change(old=("Sandiman Ahli Muda",), new=("Sandiman Madya",)),))
    assert not carried(said)[1].changed


def test_a_split_asks_which_of_the_new_units_unless_the_map_tells() -> None:
    split = "unit:\n  - dari: Bidang Data\n    menjadi: [Bidang Statistik, Bidang Satu Data]\n"
    asked = carried(read_map(split.encode()).said)[1]
    assert ("RO06", "unit_kerja") in codes(asked.problems)
    told = f"{split}sop:\n  - {{sop: satu, unit_kerja: Bidang Satu Data}}\n"
    found = carried(read_map(told.encode()).said)[1]
    assert "RO06" not in [one.code for one in found.problems if one.at.file.startswith("sop/")]
    new = changed(found, "sop/satu.yaml").procedure
    assert new is not None and new.unit == "Bidang Satu Data"
    assert new.actors[1].name == "Kepala Bidang Satu Data"  # the head of the unit that was chosen


def test_a_default_answers_for_every_sop_that_is_not_named() -> None:
    text = "unit:\n  - dari: Bidang Data\n    menjadi: [Bidang Statistik, Bidang Satu Data]\n    bawaan: Bidang Statistik\n"
    new = changed(carried(read_map(text.encode()).said)[1], "sop/satu.yaml").procedure
    assert new is not None and new.unit == "Bidang Statistik"


def test_what_is_abolished_without_successor_is_listed_and_left() -> None:
    text = "unit:\n  - dari: Seksi Arsip\n    jenis: hapus\n"
    _, found = carried(read_map(text.encode()).said)
    assert found.without == ("sop/dua.yaml",)
    assert ("RO07", "pelaksana[2]") in codes(found.problems)
    assert not found.changed


def test_similar_titles_that_come_into_one_unit_are_told() -> None:
    held = read_agency({**FILES, "sop/dua.yaml": TWO.replace(" Statistik", "")}).agency
    near = [one for one in carried(MERGE, held)[1].problems if one.code == "RO09"]
    assert [(one.at.file, one.facts["berkas"], one.facts["unit"]) for one in near] == [
        ("sop/satu.yaml", "sop/dua.yaml", "Bidang Data dan Sandi")
    ]
    assert not [one for one in carried(RENAME, held)[1].problems if one.code == "RO09"]


def test_persons_end_the_day_before_and_go_on_in_the_position_that_follows() -> None:
    _, found = carried(RENAME)
    change = changed(found, "pejabat.yaml")
    text = new_register(change.file, PEOPLE, change.rewrites, found.appointed).text
    people = read_agency({**FILES, "pejabat.yaml": text}).agency.appointments
    assert [(one.name, one.position, one.since.text, one.until.text) for one in people] == [
        ("A", "Kepala Bidang Data", "1 Januari 2020", "30 Juni 2025"),
        ("B", "Kepala Bidang Sandi", "1 Januari 2021", ""),
        ("A", "Kepala Bidang Statistik", "1 Juli 2025", ""),
    ]
    assert "# catatan" in text


def test_two_persons_for_one_merged_position_are_asked_about() -> None:
    _, found = carried(MERGE)
    assert [one.facts["nama"] for one in found.problems if one.code == "RO10"] == ["A", "B"]
    assert found.appointed == ()


def test_registers_follow_and_keep_their_remarks() -> None:
    change = changed(carried(RENAME)[1], "tugas.yaml")
    text = new_register(change.file, DUTIES, change.rewrites).text
    assert "unit_kerja: Bidang Statistik   # sejak 2020" in text


def test_a_head_under_a_new_name_heads_the_office() -> None:
    said = Reorganisation(units=(Change(old=("Dinas Contoh",), new=("Dinas Teladan",)),))
    after, found = carried(said)
    change = changed(found, "instansi.yaml")
    text = new_register(change.file, OFFICE, change.rewrites).text
    assert "nama: Dinas Teladan" in text and "pimpinan: Kepala Dinas Teladan" in text
    assert after.structure.unit("Bidang Data") is not None
    assert getattr(after.structure.unit("Bidang Data"), "parent", "") == "Dinas Teladan"


def test_the_new_structure_has_each_unit_once_with_the_positions_that_come_to_it() -> None:
    new = carried(MERGE)[0].structure
    assert [unit.name for unit in new.units] == ["Dinas Contoh", "Bidang Data dan Sandi", "Seksi Arsip"]
    assert [one.name for one in new.units[1].positions] == [
        "Kepala Bidang Data dan Sandi",
        "Analis Data",
        "Sandiman Ahli Muda",
    ]
    assert new.units[2].parent == "Bidang Data dan Sandi"
    assert (new.state, new.regulation) == (StructureState.DRAFT, MERGE.regulation)


def test_one_decree_amends_what_enacted_the_changed_sops_and_lists_all_of_them() -> None:
    held = agency()
    decree = amending_decree(held, RENAME, carried(RENAME, held)[1].procedures, "Kepala Dinas Contoh")
    assert decree is not None
    assert (decree.kind.value, decree.state.value, decree.amends) == ("perubahan", "konsep", ("800/1/2023",))
    assert [row.procedure for row in decree.annexes[0].procedures] == ["satu", "dua"]
    assert "Pelayanan Data." in decree.clauses[1] and "Pelayanan Data Statistik" not in decree.clauses[1]
    assert RENAME.regulation in decree.citations[-1]
    assert decree.enacted_on.text == "" and decree.number == ""


def test_without_an_enacted_decree_nothing_is_amended() -> None:
    held = read_agency(
        {name: text for name, text in FILES.items() if not name.startswith("keputusan")}
    ).agency
    assert amending_decree(held, RENAME, carried(RENAME, held)[1].procedures, "Kepala Dinas Contoh") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("unit:\n  - dari: Bidang Dataa\n    menjadi: Bidang B\n", ("RO01", "unit[1].dari", 2)),
        (
            "unit:\n  - {dari: Bidang Data, menjadi: Bidang B}\n  - {dari: Bidang Data, menjadi: Bidang C}\n",
            ("RO02", "unit[2].dari", 3),
        ),
        (
            "unit:\n  - {dari: Bidang Data, menjadi: Bidang Sandi}\n  - {dari: Bidang Sandi, menjadi: Bidang Data}\n",
            ("RO03", "unit[1].menjadi", 2),
        ),
        ("unit:\n  - dari: Bidang Data\n", ("RO04", "unit[1]", 2)),
        ("unit:\n  - {dari: Bidang Data, menjadi: Bidang B, jenis: pecah}\n", ("RO05", "unit[1].jenis", 2)),
        ("jabatan:\n  - {dari: Kepala Bidang Tata, menjadi: X}\n", ("RO01", "jabatan[1].dari", 2)),
        ("unit:\n  - {dari: Bidang Data, menjadi: Bidang Sandi}\n", ("RO13", "unit[1].menjadi", 2)),
        ("peraturan: X\n", ("RO15", "", 0)),
        ("unit:\n  - dari: Bidang Data\n    menjadii: B\n", ("BR04", "unit[1].menjadii", 3)),
    ],
)
def test_a_mistake_in_the_map_is_found_at_its_line(text: str, expected: tuple[str, str, int]) -> None:
    assert expected in of_map(text)


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    said = Reorganisation(units=(Change(old=("Bidang Dataa",), new=("Bidang B",)),))
    problem = succession(agency().structure(), said).problems[0]
    assert problem.facts["terdekat"] == "Bidang Data"


def test_a_new_name_must_stand_in_the_new_structure_where_that_is_given() -> None:
    given = read_agency({"organisasi.yaml": "unit: [Bidang Statistika]\n"}).agency.structure()
    problems = succession(agency().structure(), RENAME, given).problems
    assert ("RO01", "unit[1].menjadi") in codes(problems)


def test_the_kind_of_a_change_follows_from_its_names() -> None:
    assert Change(old=("A",), new=("B",)).meant is ChangeKind.RENAMED
    assert Change(old=("A", "B"), new=("C",)).meant is ChangeKind.MERGED
    assert Change(old=("A",), new=("B", "C")).meant is ChangeKind.SPLIT
    assert Change(old=("A",)).meant is ChangeKind.ABOLISHED


def test_the_worksheet_holds_all_names_and_reads_back_as_a_map() -> None:
    rows = rows_of(map_form(agency().structure()))
    names = [row[1] for row in rows if len(row) > 1 and row[0] in ("unit", "jabatan")]
    assert "Bidang Data" in names and "Sandiman Ahli Muda" in names
    filled = Worksheet(
        name="Peta",
        above=(
            "Peta reorganisasi",
            "Peraturan: Peraturan Bupati Contoh Nomor 9 Tahun 2025",
            "Sejak: 1 Juli 2025",
            "Status: final",
        ),
        head=("Jenis", "Nama lama", "Menjadi", "Khusus SOP"),
        rows=(
            ("unit", "Bidang Data", "Bidang Gabungan", None),
            ("unit", "Bidang Sandi", "Bidang Gabungan", None),
            ("unit", "Seksi Arsip", "hapus", None),
            ("unit", "Dinas Contoh", "Dinas A\nDinas B", None),
            ("jabatan", "Analis Data", None, None),
            ("jabatan", "Sandiman Ahli Muda", "Sandiman Madya", "dua"),
        ),
    )
    said = read_map(workbook((filled,))).said
    assert (said.regulation, said.since.text, said.state.value) == (MERGE.regulation, "1 Juli 2025", "final")
    assert [(change.old, change.new, change.meant.value) for change in said.units] == [
        (("Bidang Data", "Bidang Sandi"), ("Bidang Gabungan",), "gabung"),
        (("Seksi Arsip",), (), "hapus"),
        (("Dinas Contoh",), ("Dinas A", "Dinas B"), "pecah"),
    ]
    assert said.positions == ()
    assert [(one.procedure, one.positions[0].new) for one in said.choices] == [("dua", "Sandiman Madya")]


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 rusak", b"\xff\xfe\x00", b"unit: [[[", b"- - -", b"", workbook((Worksheet(name="x"),))],
)
def test_a_broken_map_is_a_finding(data: bytes) -> None:
    reading = read_map(data, "peta")
    problems = (*reading.problems, *succession(Structure(), reading.said).problems)
    assert any(one.severity.key == "wajib" for one in problems)


def test_words_that_speak_of_an_old_name_are_told_with_their_place() -> None:
    held = read_agency(
        {
            **FILES,
            "tugas.yaml": "- id: d1\n  unit_kerja: Bidang Data\n  tugas: membantu Kepala Bidang Data di bidang data\n",
            "keputusan/konsep.yaml": "status: konsep\nmenimbang: [bahwa Bidang Data melayani;]\n",
            "teks/kata-pengantar.md": "# Kata pengantar\n\nDisusun Bidang Data.\n",
        }
    )
    _, found = carried(RENAME, held.agency)
    told = [held.locate(one).at for one in found.mentions if not one.at.file.startswith("sop/")]
    assert [(at.file, at.path, at.line) for at in told] == [
        ("tugas.yaml", "tugas[1].tugas", 3),
        ("keputusan/konsep.yaml", "menimbang[1]", 2),
        ("teks/kata-pengantar.md", "baris[3]", 3),
    ]


NAMED = (Rewrite("pejabat[2].sampai", "30 Juni 2025"),)
FOLLOWS = (Appointment(name="B", position="Kepala: C"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- nama: A   # satu\n- nama: B\n  jabatan: C\n", ""),
        ("pejabat:\n  - {nama: A}   # satu\n  - {nama: B, jabatan: C}\n", ""),
        ("- nama: A   # satu\n- nama: B\n  sampai:\n", ""),
        ("pejabat: [{nama: A}, {nama: B}]   # satu\n", "berkas ditulis ulang dengan komentarnya"),
        ("pejabat:\n  - &a {nama: B}   # satu\n  - *a\n", "berkas ditulis ulang tanpa komentar"),
        ("- nama: A   # satu\n  jabatan: [B\n- nama: B\n", "berkas dibiarkan seperti aslinya"),
        ("- nama: A   # satu\n", "berkas dibiarkan seperti aslinya"),
    ],
)
def test_a_register_is_rewritten_in_whatever_form_it_is_kept(text: str, told: str) -> None:
    edition = new_register("pejabat.yaml", text, NAMED, FOLLOWS)
    assert [one.facts["akibat"] for one in edition.problems] == [told] * bool(told)
    assert ("# satu" in edition.text) == ("tanpa komentar" not in told)
    if "dibiarkan" in told:
        assert edition.text == text
        return
    people = read_agency({"instansi.yaml": OFFICE, "pejabat.yaml": edition.text}).agency.appointments
    assert [one.until.text for one in people] == ["", "30 Juni 2025", ""]
    assert people[2].position == "Kepala: C"


def test_a_process_in_a_list_of_brackets_follows() -> None:
    text = "- {kode: P1, nama: Data, unit_kerja: Bidang Data}\n# akhir\n"
    held = read_agency({**FILES, "proses.yaml": text}).agency
    change = changed(carried(RENAME, held)[1], "proses.yaml")
    edition = new_register(change.file, text, change.rewrites)
    assert (edition.text, edition.problems) == (text.replace("Bidang Data", "Bidang Statistik"), ())
