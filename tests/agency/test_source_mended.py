"""The source document retold, each of its faults mended: the finding goes, and no other comes."""

from __future__ import annotations

import pytest

from sopan import rules
from sopan.files.agency import contents_of, read_agency
from sopan.rules.saying import sentence
from tests.agency.folders import Change, Files, words
from tests.agency.test_source_document import BASES, DECREE, FAULTS, FOLDER, FOUND, ON

OFFICE = "Dinas Komunikasi, Informatika, Persandian dan Statistik Kabupaten Buleleng"
TITLE = f"PENETAPAN STANDAR OPERASIONAL PROSEDUR PADA {OFFICE.upper()} TAHUN 2023"
CLOSING = (
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala "
    f"{OFFICE} tentang Penetapan Standar Operasional Prosedur pada {OFFICE} Tahun 2023;"
)
GUIDELINE = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan "
    "Standar Operasional Prosedur Administrasi Pemerintahan (Berita Negara Republik Indonesia Tahun 2012 Nomor 649);"
)
LAW = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, "
    "Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah diubah beberapa kali, terakhir dengan "
    "Undang-Undang Nomor 99 Tahun 2020 tentang Perubahan Ketiga atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan "
    "Daerah (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 1, Tambahan Lembaran Negara Republik Indonesia Nomor 2);"
)
LIST = f"""\
# Landasan Hukum

Dasar hukum yang dipakai untuk menyusun Standar Operasional Prosedur ini adalah:

1. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846);
2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);
3. {GUIDELINE}
"""
ORDER = """\
# Sistematika Penulisan

Bab I : PENDAHULUAN

Bab II : PENYUSUNAN STANDAR OPERASIONAL PROSEDUR

Bab ini menguraikan langkah-langkah penyusunan SOP.

Bab III : PENUTUP

Bab ini memuat kesimpulan.
"""


def item(field: str, number: int, text: str) -> Change:
    """An item of a list of the decree written anew on one line; a number behind the last adds one."""

    def change(files: Files) -> None:
        lines = str(files[DECREE]).splitlines()
        start = lines.index(f"{field}:") + 1
        end = next((at for at in range(start, len(lines)) if not lines[at].startswith(" ")), len(lines))
        starts = [at for at in range(start, end) if lines[at].startswith("  - ")] + [end, end]
        lines[starts[number - 1] : starts[number]] = [f'  - "{text}"']
        files[DECREE] = "\n".join(lines) + "\n"

    return change


def written(file: str, text: str) -> Change:
    def change(files: Files) -> None:
        files[file] = text

    return change


MENDS: dict[str, tuple[Change, ...]] = {
    "the list of legal bases is complete, in order, and of what stands": (written(BASES, LIST),),
    "the words of the book speak of SOPs": (
        words("teks/maksud-dan-tujuan.md", "penyusunan standar pelayanan", "penyusunan SOP"),
        words("teks/kata-pengantar.md", "standar layanan yang lebih bermutu", "layanan yang lebih bermutu"),
    ),
    "the order of the book is what the book has": (
        written("teks/sistematika.md", ORDER),
        words("teks/daftar-isi.md", "BAB IV PENUTUP", "BAB III PENUTUP"),
        words("profil.toml", '"bab-4"', '"bab-3"'),
        words("profil.toml", "bab-4 =", "bab-3 ="),
        written("teks/bab-3.md", "# PENUTUP\n"),
    ),
    "words are spelt by the standard": (
        words(DECREE, "anggarann", "anggaran"),
        words("teks/bab-2.md", "menterjemahkan", "menerjemahkan"),
        words("teks/bab-2.md", "tanggungjawab dimasing", "tanggung jawab di masing"),
        words("teks/maksud-dan-tujuan.md", "tanggungjawab", "tanggung jawab"),
        words("teks/langkah-penyusunan.md", "penanggungjawab", "penanggung jawab"),
    ),
    "the head is written as in the register": (
        words(DECREE, "Wirya Pradnyane, S.STP.MM", "Wirya Pradnyana, S.STP., MM"),
        words(DECREE, "200003 1004", "200003 1 004"),
    ),
    "the position line ends in a comma": (words(DECREE, "baris_jabatan: KEPALA " + OFFICE.upper(), f'baris_jabatan: "KEPALA {OFFICE.upper()},"'),),
    "the considerations are closed": (item("menimbang", 3, CLOSING),),
    "the citations are complete": (
        item("mengingat", 2, LAW),
        item("mengingat", 3, GUIDELINE),
        words(DECREE, "Peraturan Daerah Nomor 14", "Peraturan Daerah Kabupaten Buleleng Nomor 14"),
        words(DECREE, "Peraturan Bupati Nomor 63", "Peraturan Bupati Buleleng Nomor 63"),
    ),
    "the annex is there": (
        words(DECREE, "pada lampiran keputusan ini ;", "dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini ;"),
        words(DECREE, "tembusan:", "lampiran:\n  - judul: Daftar SOP\n    isi: Daftar SOP dinas.\ntembusan:"),
    ),
    "the regent's stand-in has the right name": (words(DECREE, "Pejabat Bupati", "Penjabat Bupati"),),
}  # fmt: skip


def mended(*changes: Change):
    files: Files = {
        name: data.decode() if isinstance(data, bytes) else data for name, data in contents_of(FOLDER).items()
    }
    for change in changes:
        change(files)
    reading = read_agency(files, "sumber")
    assert [problem.code for problem in reading.problems] == []
    return [reading.locate(one) for one in rules.check_agency(reading.agency, reading.profile, on=ON)]


def kinds(found):
    return {(one.code, one.at.file, one.facts.get("variant", "")) for one in found}


@pytest.mark.parametrize("mend", MENDS)
def test_a_mended_fault_brings_no_new_one(mend):
    assert kinds(mended(*MENDS[mend])) - kinds(FOUND) == set()


def test_with_all_faults_mended_nothing_is_left():
    left = mended(*(change for mend in MENDS.values() for change in mend))
    assert [(one.code, one.at.file, sentence(one)) for one in left if one.code in FAULTS] == []
