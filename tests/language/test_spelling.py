"""Spelling: what is mended, what is only asked, and what is left alone."""

import pytest

from sopan.language.lists import lines
from sopan.language.spelling import misspelt

MENDED = {
    "Mengajukan ijin kepada Kepala Dinas": "Mengajukan izin kepada Kepala Dinas",
    "Permohonan Ijin Cuti": "Permohonan Izin Cuti",
    "PERMOHONAN IJIN CUTI": "PERMOHONAN IZIN CUTI",
    "Menyerahkan foto copy KTP": "Menyerahkan fotokopi KTP",
    "Memeriksa ijinnya": "Memeriksa izinnya",
    "Menyusun anggarann": "Menyusun anggaran",
    "Mencatat pada registerr": "Mencatat pada register",
    "Menyusun permohonann": "Menyusun permohonan",
    "Menyimpan pemeriksaaan": "Menyimpan pemeriksaan",
    "Berkas di terima di loket": "Berkas diterima di loket",
    "Di paraf Sekretaris": "Diparaf Sekretaris",
    "Surat ditanda tangani": "Surat ditandatangani",
    "Menunggu dikantor": "Menunggu di kantor",
    "Menunggu didalam": "Menunggu di dalam",
    "Menerima surat dari dari pemohon": "Menerima surat dari pemohon",
    "Membagi kepada masing masing bidang": "Membagi kepada masing-masing bidang",
    "Tanggal 12 Nopember 2026": "Tanggal 12 November 2026",
    "Kuitansi: Ijin usaha": "Kuitansi: Izin usaha",
    "Jum'at pagi": "Jumat pagi",
    "Naskah Kerjasama Daerah": "Naskah Kerja Sama Daerah",
    "Kerjasama daerah": "Kerja sama daerah",
    "Menyimpan Di dalam Filling Cabinet": "Menyimpan Di dalam Filing Cabinet",
    "Usulan di telaah Camat": "Usulan ditelaah Camat",
    "PENYUSUNAN ANGGARANN": "PENYUSUNAN ANGGARAN",
}
ASKED = {
    "Mengajukan legalisir": "legalisasi",
    "Menyampaikan laporan laporan": "laporan",
    "Surat dibawah ke loket": "di bawah",
    "Mengupload berkas": "Mengunggah",
    "Undangan di tandatangan": "ditandatangani",
}
LEFT_ALONE = """
Mengirim surat kepada Dinas Perijinan
Mengirim surat ke ijin@contoh.go.id
Membuka laman www.perijinan.go.id/ijin
Mengisi formulir "Surat Ijin Usaha"
Mengisi formulir “ijin usaha”
Menghubungi saudari Siti Siti
Mengelompokkan berkas menurut massa dan saat
Memeriksa keefektifan koordinasi
Menunggu di tempat
Mencatat di buku agenda
Menyimpan di arsip daerah
Memesan booking tool dari pool
Menyusun passphrase
Menyimpan progress dan access
Menyerahkan IJIN
Pembukaa
PEMBUKAA DAN SKKNI
Mencatat butir iii dan xxx
"""


@pytest.mark.parametrize("text", MENDED)
def test_what_is_mended(text):
    mended = text
    for one in reversed(misspelt(text)):
        assert one.certain
        mended = one.applied(mended)
    assert mended == MENDED[text]


@pytest.mark.parametrize("text", MENDED.values())
def test_a_mended_text_has_nothing_misspelt(text):
    assert misspelt(text) == ()


@pytest.mark.parametrize("text", ASKED)
def test_what_only_the_writer_can_say(text):
    (one,) = misspelt(text)
    assert (one.certain, one.instead) == (False, ASKED[text])


@pytest.mark.parametrize("text", LEFT_ALONE.strip().splitlines())
def test_names_quotations_and_good_words_are_left_alone(text):
    assert misspelt(text) == ()


@pytest.mark.parametrize("line", lines("spelling.tsv"), ids=lambda line: line.split("\t")[0])
def test_every_row_is_found_and_its_standard_spelling_is_good(line):
    wrong, right, *doubt = line.split("\t")
    text = f"Mencatat {wrong} itu"
    (one,) = misspelt(text)
    assert one.said == wrong and one.instead == right and one.certain is not bool(doubt)
    assert misspelt(one.applied(text)) == ()


def test_places_are_given_in_their_order_and_do_not_overlap():
    text = "Foto copy ijin, foto copy kwitansi dan berkass yang di terima"
    found = misspelt(text)
    assert [one.said for one in found] == [
        "Foto copy",
        "ijin",
        "foto copy",
        "kwitansi",
        "berkass",
        "di terima",
    ]
    assert all(text[one.start : one.end] == one.said for one in found)
