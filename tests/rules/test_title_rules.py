"""Titles: each planted fault gives exactly its finding, sound titles none; and what is certain is mended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.language.titles import title_parts
from sopan.model.procedure import Genericity, Procedure
from sopan.problems import Severity

SOUND = (
    "Penyusunan Laporan Kinerja",
    "Pelayanan Informasi Publik melalui PPID",
    "Penanganan Insiden Siber",
    "Persiapan Survei Perkebunan Tahunan dan Bulanan",
    "Evaluasi Standar Pelayanan",
    "Monitoring dan Evaluasi Pelayanan Publik",
    "Serah Terima Barang Milik Daerah",
    "Hibah Barang Milik Daerah",
    "Permohonan Izin dan Cuti Pegawai",
    "Pengukuran Indeks Kabupaten Kota",
    "Pelaksanaan Undang-Undang Nomor 14 Tahun 2008",
    "PENGELOLAAN SURAT MASUK",
    "",
)
FAULTS = {
    "Laporan Kinerja": ["TT01"],
    "Surat Keluar": ["TT01"],
    "Alur Surat Keluar": ["TT01"],
    "Alur Persediaan Obat": ["TT01"],
    "Alur Pengarsipan Undangan": ["TT01"],
    "Proses Umum Pengarsipan Undangan": ["TT01"],
    "Sistem Pelaporan Harian": ["TT01"],
    "Pengarsipan": ["TT02"],
    "Pembayaran melalui UP": ["TT02"],
    "SOP Penyusunan Renstra": ["TT03"],
    "S.O.P. Penyusunan Renstra": ["TT03"],
    "03. SOP Penyusunan Renstra": ["TT03"],
    "Standar Operasional Prosedur Penyusunan Renstra": ["TT03"],
    "SOP AP tentang Penyusunan Renstra": ["TT03"],
    "Penyusunan " + " ".join(f"Bab {n}" for n in range(6)): ["TT04"],
    "Persiapan dan Penyusunan Dokumen": ["TT05"],
    "Pengumpulan, Pengolahan, dan Penyajian Data": ["TT05"],
    "Penyusunan & Penetapan SPMI": ["TT05"],
    "Pengumpulan dan Rilis Angka Panen": ["TT05"],
    "Penyusunan Laporan 2023": ["TT08"],
    "Penyusunan Laporan Kecamatan Contoh": ["TT08"],
    "Menyusun Laporan": ["TT09"],
    "SOP Surat Keluar": ["TT01", "TT03"],
}


def told(title, **more):
    return [p for p in rules.check(Procedure(title=title, **more)) if p.code.startswith("TT")]


@pytest.mark.parametrize("title", SOUND)
def test_sound_titles_are_clean(title):
    assert told(title) == []


@pytest.mark.parametrize("title", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(title):
    assert sorted(problem.code for problem in told(title)) == FAULTS[title]


@pytest.mark.parametrize(
    ("title", "mended"),
    [
        ("SOP Penyusunan Renstra", "Penyusunan Renstra"),
        ("01. SOP penyusunan renstra", "Penyusunan renstra"),
        ("Prosedur Tetap Penanganan Kebakaran", "Penanganan Kebakaran"),
    ],
)
def test_a_prefix_is_taken_off(title, mended):
    (problem,) = (one for one in told(title) if one.code == "TT03")
    assert [mend.text for mend in problem.mends] == [mended]
    assert "TT03" not in [one.code for one in told(mended)]


@pytest.mark.parametrize(
    ("title", "severity", "proposal"),
    [
        ("Alur Pengarsipan Undangan", Severity.HINT, "Pengarsipan Undangan"),
        ("Proses Umum Pengarsipan Undangan", Severity.HINT, "Pengarsipan Undangan"),
        ("Alur Surat Keluar", Severity.WARNING, ""),
    ],
)
def test_an_aspect_behind_a_word_that_says_nothing_is_a_hint(title, severity, proposal):
    (problem,) = told(title)
    assert (problem.severity, problem.facts["proposal"]) == (severity, proposal)


def test_a_place_belongs_into_the_title_of_a_specific_sop():
    title = "Penyusunan Laporan Kecamatan Contoh"
    assert told(title, genericity=Genericity.SPECIFIC) == []


@given(st.text(max_size=60) | st.sampled_from(list(FAULTS)))
def test_the_parts_of_a_title_hold_its_words_and_nothing_else(title):
    parts = title_parts(title)
    said = " ".join(title.split())
    assert said.startswith(parts.prefix) and said.endswith(parts.rest)
    assert all(aspect in said for aspect in parts.aspects)
    told(title)
