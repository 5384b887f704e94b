"""What an agency cites: found in every file at its place."""

from sopan.files.agency import read_agency
from sopan.model.law.cited import Holder, citations_of, in_text
from tests.rules.folders import files_in

FOLDER = """
# berkas: instansi.yaml
nama: Dinas Contoh
wilayah: Kabupaten Contoh
# berkas: organisasi.yaml
peraturan: Perbup Contoh 3/2023
# berkas: keputusan/2026.yaml
mengingat: [UU 14/2008, "-"]
# berkas: layanan/arsip.yaml
nama: Arsip
dasar_hukum: [UU 43/2009]
# berkas: sop/arsip.yaml
judul: Arsip
dasar_hukum:
  - Peraturan Bupati Nomor 3 Tahun 2023 tentang Susunan Organisasi
  - Kebijakan pimpinan
  - Undang-Undang Nomor 23 Tahun 2014 sebagaimana telah diubah beberapa kali, terakhir dengan UU 9/2015
# berkas: teks/landasan-hukum.md
1. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;

Pelayanan publik, berdasarkan Undang-undang nomor 25 tahun 2009, adalah kegiatan.
"""
AGENCY = read_agency(files_in(FOLDER)).agency


def test_each_citation_has_its_file_and_place():
    found = [(one.holder, one.file, one.path, one.running) for one in citations_of(AGENCY)]
    assert found == [
        (Holder.PROCEDURE, "sop/arsip.yaml", "dasar_hukum[1]", False),
        (Holder.PROCEDURE, "sop/arsip.yaml", "dasar_hukum[2]", False),
        (Holder.PROCEDURE, "sop/arsip.yaml", "dasar_hukum[3]", False),
        (Holder.DECREE, "keputusan/2026.yaml", "mengingat[1]", False),
        (Holder.SERVICE, "layanan/arsip.yaml", "dasar_hukum[1]", False),
        (Holder.STRUCTURE, "organisasi.yaml", "peraturan", False),
        (Holder.TEXT, "teks/landasan-hukum.md", found[6][2], False),
        (Holder.TEXT, "teks/landasan-hukum.md", found[7][2], True),
    ]


def test_running_text_is_searched_and_lists_of_other_things_are_not_taken_for_citations():
    text = "Dibentuk berdasarkan Peraturan Daerah Kabupaten Contoh Nomor 10 Tahun 2020 tentang Perubahan Kedua atas Peraturan\n"
    assert [one.regulation.number for one in in_text("x", text)] == ["10"]
    assert list(in_text("x", "1. Peraturan yang berlaku\n- Keputusan pimpinan\n" * 3)) == []
    long = "Undang-Undang " * 100_000
    assert list(in_text("x", long)) == []
