"""Entries of Keterkaitan and names of persons: what is read out of them."""

import pytest

from sopan.rules.words.links import Course, course_of, is_foreign, name_of, names_none, readings_of
from sopan.rules.words.persons import NameIndex, core, digits, same_but_for_a_slip, signed_in

OWN = ("Dinas Komunikasi dan Informatika Kabupaten Contoh", "Kominfo", "Bidang Persandian", "Sekretariat")


@pytest.mark.parametrize(
    ("entry", "course", "name"),
    [
        ("Prasyarat: SOP Penanganan Surat Masuk", Course.BEFORE, "penanganan surat masuk"),
        ("Didahului oleh Penanganan Surat Masuk", Course.BEFORE, "penanganan surat masuk"),
        ("Lanjutan dari SOP Penanganan Surat Masuk", Course.BEFORE, "penanganan surat masuk"),
        ("2. Kelanjutan dari Penanganan Surat Masuk", Course.BEFORE, "penanganan surat masuk"),
        ("Penanganan Surat Masuk (prasyarat)", Course.BEFORE, "penanganan surat masuk"),
        ("Lanjutan: Penanganan Surat Masuk", Course.AFTER, "penanganan surat masuk"),
        ("Dilanjutkan dengan SOP Penanganan Surat Masuk;", Course.AFTER, "penanganan surat masuk"),
        ("Penanganan Surat Masuk [sebagai lanjutan]", Course.AFTER, "penanganan surat masuk"),
        ("SOP Penanganan Surat Masuk", Course.UNSAID, "penanganan surat masuk"),
        ("Tindak Lanjut Hasil Pemeriksaan", Course.AFTER, "hasil pemeriksaan"),
        ("Lanjutan", Course.UNSAID, "lanjutan"),
        ("", Course.UNSAID, ""),
    ],
)
def test_an_entry_says_which_comes_first(entry, course, name):
    assert course_of(entry)[0] is course
    assert name_of(course_of(entry)[1]) == name


def test_the_literal_name_is_looked_for_first():
    """A title may begin with a word that elsewhere tells the order."""
    assert readings_of("Tindak Lanjut Hasil Pemeriksaan")[0] == "tindak lanjut hasil pemeriksaan"


@pytest.mark.parametrize(
    "entry",
    [
        "Penerbitan KTP (Dinas Kependudukan dan Pencatatan Sipil)", "SOP Dinas Kesehatan tentang Rujukan", "Pembayaran Gaji pada BPKPD",
        "Pengadaan Barang – Bagian Pengadaan Setda", "Mutasi Pegawai, BKPSDM", "SOP instansi lain", "SOP Permohonan Cuti Dinas Kesehatan", "SOP pada perangkat daerah lain",
    ],
)  # fmt: skip
def test_other_offices_are_named_as_such(entry):
    assert is_foreign(entry, OWN)


@pytest.mark.parametrize(
    "entry",
    [
        "Penanganan Surat Masuk", "Pengamanan Rapat (Bidang Persandian)", "Rekonsiliasi pada Dinas Komunikasi dan Informatika",
        "Pelayanan Perangkat Daerah", "Penyusunan laporan badan publik", "Pembinaan Kecamatan", "",
        "Pengelolaan Perjalanan Dinas Luar Daerah", "Penyusunan Renstra Dinas", "Pelayanan Sengketa Badan Publik",
    ],
)  # fmt: skip
def test_the_own_office_is_no_other(entry):
    assert not is_foreign(entry, OWN)


@pytest.mark.parametrize("entry", ["", "-", "Tidak ada", "nihil", "Seluruh SOP Bidang Persandian", "…"])
def test_some_entries_name_no_procedure(entry):
    assert names_none(entry)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Drs. I Made Contoh, M.M.", "i made contoh"), ("I Made Contoh S.E., M.M.", "i made contoh"), ("I MADE CONTOH, SE", "i made contoh"),
        ("Dr. Ir. Ni Luh Teladan, M.Si", "ni luh teladan"), ("Wirya Pradnyana, S.STP.MM", "wirya pradnyana"), ("Hj. Siti Contoh", "siti contoh"),
        ("Irwan Contoh", "irwan contoh"), ("Drajat Teladan", "drajat teladan"), ("", ""), ("S.E.", "s.e"),
    ],
)  # fmt: skip
def test_a_person_without_degrees(name, own):
    assert core(name) == own


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("wirya pradnyana", "wirya pradnyane", True), ("ketut suwandana", "ketut suwamdana", True), ("wirya pradnyana", "wirya pradnyana", False),
        ("i made contoh", "i made teladan", False), ("i made contoh", "ni made contoh", False), ("contoh", "contah", False),
        ("made sudana arya", "made sudana", False),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_one_word(one, other, same):
    assert same_but_for_a_slip(one, other) is same
    assert (NameIndex((other,)).meant_by(one) == other) is same


def test_who_signs_a_text_is_found_above_the_nip():
    text = "Singaraja, 27 Februari 2023\n\nKepala Dinas\n\n**Ni Luh Teladan, S.H.**\n\nPembina Tk. I (IV/b)\n\nNIP. 19850202 201001 2 002\n"
    (signed,) = signed_in(text)
    assert (signed.name, signed.line, signed.nip, signed.nip_line) == (
        "Ni Luh Teladan, S.H.",
        5,
        "19850202 201001 2 002",
        9,
    )
    assert digits(signed.nip) == "198502022010012002"
    assert not list(signed_in("NIP. 19850202 201001 2 002\n")) and digits("12") == ""


def test_a_name_with_a_slip_is_found_in_running_text():
    text = "Atas arahan Bapak I Made Contoh Sanjeya,\nbuku ini disusun bersama I Made Contoh Sanjaya."
    found = list(NameIndex(("i made contoh sanjaya",)).written_in(text))
    assert found == [(1, "I Made Contoh Sanjeya", "i made contoh sanjaya")]
