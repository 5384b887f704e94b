"""The example agency with one fault planted: exactly the finding of that fault is new, and no other."""

from __future__ import annotations

import pytest

from sopan.problems import Severity
from tests.agency.folders import Change, added, changed, codes, copied, example, field, found, words

MAIL, COMPLAINTS, COVERAGE, PRESS = (
    f"sop/{name}.yaml"
    for name in ("16-surat-masuk", "06-pengaduan-masyarakat", "04-peliputan-kegiatan", "05-siaran-pers")
)
MEETING, LEAVE, OBJECTION = (
    f"sop/{name}.yaml" for name in ("12-pengamanan-rapat", "17-cuti-pegawai", "02-keberatan-informasi")
)
HEAD = "I Gede Wirya Pradnyana"
CAUTION = "[Apabila SOP ini tidak dijalankan maka pekerjaan terhambat]"
SKILL = "[Memahami tugas dan fungsi organisasi]"
FIRST = tuple(example().readings)
FORMER = """\
status: final
sampai: 31 Desember 2022
unit:
  - nama: Bidang Telematika
    jabatan: [Kepala Bidang Telematika]
"""

# what is planted, the finding it must give (code, file, place), and codes of others' rules that it rightly touches too
PLANTED: tuple[tuple[tuple[Change, ...], tuple[str, str, str], tuple[str, ...]], ...] = (
    ((field(PRESS, "keterkaitan", "[Penyusunan Anggaran Kas]"),), ("XR01", PRESS, "keterkaitan[1]"), ()),
    (
        (field(PRESS, "keterkaitan", "[Peliputan Kegiatan Pimpinan Derah]"),),
        ("XR01", PRESS, "keterkaitan[1]"),
        (),
    ),
    (
        (field(PRESS, "status", "konsep"), field(PRESS, "tanggal_revisi", "4 Mei 2026")),
        ("XR02", COVERAGE, "keterkaitan[1]"),
        (),
    ),
    (
        (field(MAIL, "keterkaitan", '["Lanjutan: Pelayanan Pengaduan Masyarakat"]'),),
        ("XR03", MAIL, "keterkaitan[1]"),
        (),
    ),
    ((field(MAIL, "bagian_dari", "Penanganan Surat Masuk"),), ("XR04", MAIL, "bagian_dari"), ()),
    (
        (
            field(MAIL, "keterkaitan", '["Lanjutan: Pelayanan Pengaduan Masyarakat"]'),
            field(MAIL, "kelengkapan_kegiatan", "parsial"),
            field(
                MAIL, "langkah", "[{kegiatan: Mencatat surat, output: [Piringan hitam], kelengkapan: [Pena]}]"
            ),
            field(COMPLAINTS, "keterkaitan", '["Prasyarat: Penanganan Surat Masuk"]'),
        ),
        ("XR09", MAIL, "keterkaitan[1]"),
        ("AC04", "MB10", "SP01"),
    ),
    ((field(LEAVE, "nomor", "800/0561.16/Kominfosanti/2023"),), ("ID22", LEAVE, "nomor"), ("DK12",)),
    ((words(PRESS, HEAD, "I Gede Wirya Pradnyane"),), ("ID23", PRESS, "disahkan_oleh.nama"), ()),
    ((words(PRESS, "S.STP., M.M.", "S.STP, MM"),), ("ID23", PRESS, "disahkan_oleh.nama"), ()),
    (
        (words(PRESS, "19790412 200003 1 004", "19790412 200003 1 009"),),
        ("ID23", PRESS, "disahkan_oleh.nip"),
        ("ID25",),
    ),
    (
        (words("teks/kata-pengantar.md", "\n", f"\nArahan Bapak {HEAD[:-1]}e\n"),),
        ("ID23", "teks/kata-pengantar.md", "baris[2]"),
        (),
    ),
    ((field(PRESS, "unit_kerja", "Bidang Telematika"),), ("ID24", PRESS, "unit_kerja"), ("TT07",)),
    (
        (
            words(PRESS, HEAD, "Kadek Yudha Mertayasa"),
            words(PRESS, "19790412 200003 1 004", "19830906 200903 1 007"),
        ),
        ("ID25", PRESS, "disahkan_oleh.nama"),
        ("ID23",),
    ),
    (
        (field(PRESS, "status", "siap sah"), field(COVERAGE, "keterkaitan", "[tidak ada]")),
        ("LC01", PRESS, "status"),
        (),
    ),
    ((field(PRESS, "tanggal_tinjau_ulang", "4 Maret 2025"),), ("LC05", PRESS, "tanggal_tinjau_ulang"), ()),
    (
        (added("organisasi-2020.yaml", FORMER), field(PRESS, "unit_kerja", "Bidang Telematika")),
        ("LC08", PRESS, "unit_kerja"),
        ("TT07",),
    ),
    (
        (copied(PRESS, "sop/05b.yaml"), field("sop/05b.yaml", "nomor", "800/0999/Kominfosanti/2023")),
        ("LC09", "sop/05b.yaml", "status"),
        ("LC01", "TT06", "TT07", "DK12", "BK04", "XR08"),
    ),
    ((field("organisasi.yaml", "status", "rancangan"),), ("LC11", "organisasi.yaml", "status"), ()),
    (
        tuple(field(file, "peringatan", CAUTION) for file in FIRST[:4]),
        ("QA03", FIRST[0], "peringatan[1]"),
        (),
    ),
    (
        tuple(field(file, "kualifikasi_pelaksana", SKILL) for file in FIRST[:10]),
        ("QA04", FIRST[0], "kualifikasi_pelaksana[1]"),
        (),
    ),
    (
        (words("teks/kata-pengantar.md", "\n", "\nBuku ini pedoman dikantor.\n"),),
        ("ST16", "teks/kata-pengantar.md", "baris[2]"),
        (),
    ),
)


@pytest.mark.parametrize(("planted", "expected", "touched"), PLANTED, ids=[case[1][0] for case in PLANTED])
def test_a_planted_fault_gives_its_finding_and_no_other(planted, expected, touched):
    before, after = codes(found(example())), codes(found(changed(*planted)))
    new = after.keys() - before.keys()
    assert expected in new
    assert {one[0] for one in new} - {expected[0], *touched} == set()


def test_what_only_three_others_say_is_no_copy():
    reading = changed(*(field(file, "peringatan", CAUTION) for file in FIRST[:3]))
    assert not [one for one in found(reading) if one.code == "QA03"]


def test_a_slip_in_a_title_is_mended():
    reading = changed(field(PRESS, "keterkaitan", "[Peliputan Kegiatan Pimpinan Derah]"))
    mends = [mend.text for one in found(reading) if one.code == "XR01" for mend in one.mends]
    assert mends == ["Peliputan Kegiatan Pimpinan Daerah"]


def test_a_name_is_mended_by_the_register():
    reading = changed(words(PRESS, HEAD, "I Gede Wirya Pradnyane"))
    mends = [(mend.path, mend.text) for one in found(reading) if one.code == "ID23" for mend in one.mends]
    assert mends == [("disahkan_oleh.nama", "I Gede Wirya Pradnyana, S.STP., M.M.")]


@pytest.mark.parametrize(
    "entry",
    [
        "tidak ada", "-", "Penanganan Surat Masuk", "SOP Penanganan Surat Masuk", "penanganan surat masuk.", "1. Penanganan Surat Masuk",
        "800/0561.16/Kominfosanti/2023", "16-surat-masuk", "Penanganan Surat Masuk (800/0561.16/Kominfosanti/2023)",
        "Penerbitan KTP (Dinas Kependudukan dan Pencatatan Sipil)", "SOP Dinas Kesehatan tentang Rujukan", "SOP instansi lain yang terkait",
        "Seluruh SOP pada Bidang Persandian", "Lanjutan: Penanganan Surat Masuk", "Penanganan Surat Masuk (prasyarat)",
    ],
)  # fmt: skip
def test_entries_that_lead_somewhere_are_not_blamed(entry):
    reading = changed(field(PRESS, "keterkaitan", f'["{entry}"]'))
    assert not [one for one in found(reading) if one.code == "XR01"]


@pytest.mark.parametrize(
    "entry", ["Penerbitan KTP", "Penanganan Surat Masuk Bidang Persandian", "Pelayanan Subdomain", "Dinas"]
)
def test_entries_that_lead_nowhere_are(entry):
    reading = changed(field(PRESS, "keterkaitan", f'["{entry}"]'))
    assert [one.at.file for one in found(reading) if one.code == "XR01"] == [PRESS]


def test_a_new_edition_under_way_is_no_repetition():
    reading = changed(copied(PRESS, "sop/05b.yaml"), field("sop/05b.yaml", "status", "konsep"))
    assert not {one.code for one in found(reading)} & {"ID22", "LC09"}


def test_a_number_of_the_old_list_is_taken():
    old = next(one for one in example().agency.old_procedures if one.number)
    reading = changed(field(PRESS, "nomor", old.number))
    assert [one.at.file for one in found(reading) if one.code == "ID22"] == [PRESS]


def test_a_revoked_procedure_must_not_call_itself_in_force():
    revoking = (
        "nomor: 800/1/2026\njenis: pencabutan\nstatus: ditetapkan\nditetapkan_pada: 5 Januari 2026\n"
        "lampiran: [{sop: [05-siaran-pers]}]\n"
    )
    told = found(changed(added("keputusan/2026.yaml", revoking)))
    assert [(one.at.file, one.severity) for one in told if one.code == "LC01"] == [(PRESS, Severity.ERROR)]
    assert [one.at.file for one in told if one.code == "XR02"] == [COVERAGE]


def test_an_acting_head_is_written_as_one():
    approver = "{jabatan: Kepala Bidang Informatika, nama: Made Contoh, nip: '19800101 200501 1 001'}"
    acting = (
        "- {nama: Made Contoh, nip: '19800101 200501 1 001', jabatan: Kepala Bidang Persandian, sebagai: Plh., "
        "sejak: 1 Februari 2023, sampai: 31 Maret 2023}\n"
    )
    people = added("pejabat.yaml", acting)
    for position, expected in (("Kepala Bidang Persandian", 1), ("Plh. Kepala Bidang Persandian", 0)):
        said = approver.replace("Kepala Bidang Informatika", position)
        told = found(changed(people, field(PRESS, "disahkan_oleh", said)))
        assert len([one for one in told if one.code == "ID25"]) == expected
