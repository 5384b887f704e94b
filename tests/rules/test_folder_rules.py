"""Rules of the whole folder: cases that are neither an example of their page nor a fault planted in the example agency."""

from datetime import date

import pytest

from sopan import rules
from sopan.files.agency import read_agency
from sopan.problems import Severity

ON = date(2026, 11, 2)
STEPS = "langkah: [{kegiatan: Mencatat surat, pelaksana: Petugas}]\n"
HEAD = "I Made Contoh Sanjaya, S.E."
NIP = "19800101 200501 1 001"


def sop(title, *lines):
    return "\n".join((f"judul: {title}", *lines, STEPS))


def signed(name, nip=NIP, position="Kepala Dinas Contoh"):
    return f"disahkan_oleh: {{jabatan: {position}, nama: '{name}', nip: '{nip}'}}"


def told(code, files, **asked):
    reading = read_agency({"instansi.yaml": "nama: Dinas Contoh\n", **files}, "contoh")
    found = rules.check_agency(reading.agency, reading.profile, **{"on": ON, **asked})
    return [one for one in found if one.code == code]


def test_without_a_register_the_spelling_of_most_is_right():
    files = {f"sop/{at}.yaml": sop(f"SOP {at}", signed(HEAD)) for at in "abc"}
    files["sop/d.yaml"] = sop("SOP d", signed(HEAD.replace("Sanjaya", "Sanjeya")))
    found = told("ID23", files)
    assert [(one.at.file, one.facts["right"]) for one in found] == [("sop/d.yaml", HEAD)]
    assert not found[0].mends  # what most say is no certainty


def test_degrees_that_came_later_are_no_other_spelling():
    register = f"- {{nama: '{HEAD}', nip: '{NIP}', jabatan: A}}\n- {{nama: '{HEAD}, M.M.', nip: '{NIP}', jabatan: B}}\n"
    files = {"pejabat.yaml": register}
    files |= {"sop/a.yaml": sop("A", signed(HEAD)), "sop/b.yaml": sop("B", signed(f"{HEAD}, M.M."))}
    assert told("ID23", files) == []
    assert len(told("ID23", files | {"sop/c.yaml": sop("C", signed("I Made Contoh Sanjaya, SE"))})) == 1


def test_one_name_with_other_dots_in_the_register_itself_is_told():
    dotless = HEAD.rstrip(".")
    register = (
        f"- {{nama: '{HEAD}', nip: '{NIP}', jabatan: A}}\n- {{nama: '{dotless}', nip: '{NIP}', jabatan: B}}\n"
    )
    found = told("ID23", {"pejabat.yaml": register})
    assert [(one.at.path, one.facts["variant"]) for one in found] == [("pejabat[2].nama", "degrees")]


def test_a_unit_that_resembles_none_is_told_without_a_nearest():
    structure = {
        "organisasi.yaml": "status: final\nunit: [{nama: Sekretariat, jabatan: [Kepala Dinas Contoh]}]\n"
    }
    found = told("ID24", structure | {"sop/a.yaml": "judul: A\nunit_kerja: Bidang Pupuk\nlangkah: []\n"})
    assert [one.facts["variant"] for one in found] == ["unit_alone"]


def test_a_vacant_office_is_told_on_the_decree_and_not_again_on_each_sop():
    register = f"- {{nama: '{HEAD}', nip: '{NIP}', jabatan: Kepala Dinas Contoh, sejak: 1 Januari 2024}}\n"
    decree = "nomor: 1/2020\nstatus: ditetapkan\nditetapkan_pada: 6 Januari 2020\nlampiran: [{sop: [a]}]\n"
    text = f"judul: A\nstatus: berlaku\n{signed(HEAD)}\nlangkah: []\n"
    files = {
        "instansi.yaml": "nama: Dinas Contoh\npimpinan: Kepala Dinas Contoh\n",
        "pejabat.yaml": register,
        "keputusan/a.yaml": decree,
        "sop/a.yaml": text,
    }
    assert [one.facts["variant"] for one in told("DK15", files)] == ["nobody"]
    assert told("ID25", files) == []
    files["keputusan/a.yaml"] = decree + f"tanda_tangan: {{nama: '{HEAD}'}}\n"
    assert told("DK15", files) == []
    assert [one.facts["variant"] for one in told("ID25", files)] == ["vacant"]


def test_a_day_that_is_none_is_told_once():
    decree = "nomor: 1/2020\nstatus: ditetapkan\nditetapkan_di: Kota\nditetapkan_pada: {day}\n"
    for day, count in (("31 Februari 2020", 0), ("", 1)):
        found = told("DK11", {"keputusan/a.yaml": decree.format(day=day)})
        assert [one.facts["variant"] for one in found] == ["day"] * count


def test_a_decree_that_revokes_or_amends_itself_is_told_once_and_keeps_its_sops():
    decree = "nomor: 1/2020\nstatus: ditetapkan\nditetapkan_pada: 6 Januari 2020\nlampiran: [{sop: [a]}]\n"
    text = "judul: A\nstatus: berlaku\nlangkah: []\n"
    for key, variant in (("mencabut", "revoked"), ("mengubah", "amended")):
        files = {"keputusan/a.yaml": f"{decree}{key}: [1/2020]\n", "sop/a.yaml": text}
        assert [one.facts["variant"] for one in told("DK17", files)] == [variant]
        assert told("LC01", files) == []


def test_a_name_without_nip_is_compared_too():
    files = {
        "sop/a.yaml": sop("A", signed(HEAD)),
        "sop/b.yaml": sop("B", signed(HEAD.replace("Contoh", "Conttoh"), "")),
    }
    assert [(one.at.file, one.facts["variant"]) for one in told("ID23", files)] == [("sop/b.yaml", "slip")]


def test_two_persons_with_like_names_are_two_persons():
    files = {
        "sop/a.yaml": sop("A", signed("I Made Contoh", NIP)),
        "sop/b.yaml": sop("B", signed("Ni Made Contoh", "19850202 201001 2 002")),
        "sop/c.yaml": sop("C", signed("I Made Teladan", "19850202 201001 1 002")),
    }
    assert told("ID23", files) == []


STRUCTURE = "status: {state}\nunit:\n  - nama: Sekretariat\n    singkatan: Set\n    jabatan: [{{nama: Sekretaris, sebutan: [Sekdis]}}]\n"


@pytest.mark.parametrize(
    ("unit", "position", "count"),
    [
        ("Sekretariat", "Sekretaris", 0), ("SEKRETARIAT", "Plt. Sekretaris", 0), ("Set", "Sekdis", 0), ("Dinas Contoh", "Bupati Contoh", 0),
        ("Sekretariat Dinas Contoh", "Sekretaris Dinas Contoh", 0), ("", "", 0), ("Sekertariat", "Sekretaris", 1), ("Sekretariat", "Kepala Urusan", 1),
    ],
)  # fmt: skip
def test_names_of_the_structure_and_their_aliases(unit, position, count):
    files = {"organisasi.yaml": STRUCTURE.format(state="final")}
    files["sop/a.yaml"] = sop("A", f"unit_kerja: '{unit}'", signed(HEAD, position=position))
    assert len(told("ID24", files)) == count


def test_names_are_not_judged_by_a_structure_that_cannot_be_read():
    files = {
        "organisasi.yaml": STRUCTURE.format(state="final"),
        "sop/a.yaml": sop("A", "unit_kerja: Bidang Hilang"),
    }
    assert told("ID24", files) and not told("ID24", files, broken=["organisasi.yaml"])


@pytest.mark.parametrize(("stage", "weight"), [("konsep", Severity.HINT), ("berlaku", Severity.WARNING)])
def test_a_structure_still_drafted_weighs_more_once_procedures_are_in_force(stage, weight):
    files = {"organisasi.yaml": STRUCTURE.format(state="rancangan")}
    files |= {
        f"sop/{at}.yaml": sop(f"A{at}", "unit_kerja: Sekretariat", f"status: {stage}") for at in "abcdefgh"
    }
    (found,) = told("LC11", files)
    assert found.severity is weight and found.facts["count"] == "8"
    assert found.facts["procedures"].endswith("(+3)")


def test_a_drafted_structure_beside_the_final_one_counts_only_for_its_new_units():
    files = {
        "organisasi.yaml": STRUCTURE.format(state="final"),
        "organisasi-2027.yaml": "status: rancangan\nsejak: 1 Januari 2027\nunit: [Sekretariat, Bidang Baru]\n",
        "sop/a.yaml": sop("A", "unit_kerja: Sekretariat"),
        "sop/b.yaml": sop("B", "unit_kerja: Bidang Baru"),
    }
    assert [(one.at.file, one.facts["procedures"]) for one in told("LC11", files)] == [
        ("organisasi-2027.yaml", "B")
    ]


DECREE = "nomor: 800/1/2024\nstatus: {state}\nditetapkan_pada: 5 Februari 2024\nlampiran: [{{sop: [a]}}]\n"


@pytest.mark.parametrize(
    ("state", "stage", "revised", "expected"),
    [
        ("ditetapkan", "berlaku", "", []), ("ditetapkan", "konsep", "", ["unmarked"]), ("ditetapkan", "konsep", "4 Mei 2026", []),
        ("konsep", "berlaku", "", ["undecreed"]), ("konsep", "konsep", "", []),
    ],
)  # fmt: skip
def test_stage_and_decree_agree(state, stage, revised, expected):
    lines = (f"status: {stage}", f"tanggal_revisi: {revised}")
    files = {"keputusan/a.yaml": DECREE.format(state=state), "sop/a.yaml": sop("A", *lines)}
    assert [one.facts["variant"] for one in told("LC01", files)] == expected


def test_nothing_is_concluded_from_a_decree_that_cannot_be_read():
    files = {"keputusan/a.yaml": "nomor: 1\n", "sop/a.yaml": sop("A", "status: berlaku")}
    assert told("LC01", files) and not told("LC01", files, broken=["keputusan/a.yaml"])


def test_a_decree_that_is_enacted_again_keeps_its_procedures():
    files = {
        "keputusan/a.yaml": DECREE.format(state="ditetapkan"),
        "keputusan/b.yaml": "nomor: 800/2/2025\nstatus: ditetapkan\nditetapkan_pada: 6 Januari 2025\nmencabut: ['800/1/2024']\nlampiran: [{sop: [a]}]\n",
        "sop/a.yaml": sop("A", "status: berlaku"),
    }
    assert told("LC01", files) == []


def test_two_units_may_have_procedures_of_one_title_in_force():
    files = {
        f"sop/{at}.yaml": sop("Penanganan Surat", f"unit_kerja: Bidang {at}", "status: berlaku")
        for at in "ab"
    }
    assert told("LC09", files) == []


def test_an_empty_place_in_a_number_is_no_number():
    files = {f"sop/{at}.yaml": sop(f"Judul {at}", "nomor: 800/…/Umum/2026") for at in "ab"}
    assert told("ID22", files) == []


def test_a_chain_told_the_same_way_by_both_is_contrary():
    files = {
        "sop/a.yaml": sop("Penanganan Surat Masuk", "keterkaitan: ['Lanjutan: Pengarsipan Surat']"),
        "sop/b.yaml": sop("Pengarsipan Surat", "keterkaitan: ['Lanjutan: Penanganan Surat Masuk']"),
    }
    assert [one.facts["variant"] for one in told("XR03", files)] == ["contrary", "contrary"]


def test_one_circle_is_told_once():
    ring = {f"sop/{at}.yaml": sop(f"Judul {at}", f"bagian_dari: Judul {to}") for at, to in ("ab", "bc", "ca")}
    ring["sop/d.yaml"] = sop("Judul d", "bagian_dari: Judul a")
    (found,) = told("XR04", ring)
    assert found.facts["way"] == "sop/a.yaml → sop/b.yaml → sop/c.yaml → sop/a.yaml"


@pytest.mark.parametrize(
    "line",
    [
        "Terwujudnya *good governance* di lingkungan dinas.",
        "1. Undang-Undang Nomor 1 Tahun 2000 tentang Dikantor Merubah;",
        "Dasarnya Peraturan Bupati Contoh No. 3 Tahun 2023 tentang Tata Kerja Dikantor.",
        "Lihat {instansi} dan <!-- dikantor --> serta [tautan](dikantor.html).",
    ],
)
def test_quoted_and_foreign_words_are_left_alone(line):
    assert told("ST16", {"teks/kata-pengantar.md": f"{line}\n"}) == []


def test_what_the_office_sets_aside_for_the_folder_is_set_aside():
    office = "nama: Dinas Contoh\ndikesampingkan: {XR01: SOP lama belum seluruhnya ditulis ulang}\n"
    files = {"instansi.yaml": office, "sop/a.yaml": sop("A", "keterkaitan: [Tidak Dikenal Siapa Pun]")}
    (found,) = told("XR01", files)
    assert found.waiver == "SOP lama belum seluruhnya ditulis ulang"
