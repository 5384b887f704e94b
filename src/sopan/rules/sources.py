"""Where rules come from, as officers are told: names of sources, each in one place.

An article is cited only where it was read in the regulation or a copy of it; a derivative is called one.
"""

FLOWCHART_PART = "PermenPANRB 35/2012, bagian flowchart dan mutu baku (hlm. 24–25)"
RECORDS_PART = "PermenPANRB 35/2012, pencatatan dan pendataan (hlm. 24–25)"
IDENTITY = "turunan PermenPANRB 35/2012, bagian identitas (sumber sekunder)"
SYMBOLS = "turunan PermenPANRB 35/2012, bagian simbol (sumber sekunder)"
FORMATS = "turunan PermenPANRB 35/2012, bagian format diagram alir (sumber sekunder)"
EXPLANATION = "turunan PermenPANRB 35/2012, penjelasan singkat penggunaan (sumber sekunder)"
ACTIVITIES = "bahan pelatihan KemenPANRB tentang jenis kegiatan (sumber sekunder)"
REQUIREMENTS = "bahan pelatihan KemenPANRB 2013, syarat SOP (sumber sekunder)"
NATURES = "bahan sosialisasi SOP tentang sifat kegiatan teknis dan administratif (sumber sekunder)"
TYPES = "dokumentasi aplikasi SOP menurut Perka BPS 19/2013 (sumber sekunder)"
DRAFTING = "spesifikasi aplikasi penyusunan SOP sebuah pemerintah provinsi (sumber sekunder)"
INTERVIEW = "wawancara biro organisasi sebuah pemerintah provinsi, 2025 (sumber sekunder)"
SOP_BOOK = "buku SOP Dinas Kominfosanti Buleleng 2023 (praktik)"
PRACTICE = "praktik"
DESIGN = "tanpa rujukan norma"
UNVERIFIED = "tanpa rujukan norma yang sudah dipastikan"
KINDS = "turunan PermenPANRB 35/2012, SOP generik dan spesifik (sumber sekunder)"
PRINCIPLES = "uraian prinsip penyusunan SOP AP, keselarasan (sumber sekunder)"
NEEDS = "turunan PermenPANRB 35/2012, penilaian kebutuhan (sumber sekunder)"
DRAFTING_TECHNIQUE = (
    "teknik penyusunan peraturan menurut UU 12/2011 Lampiran II, diikuti dengan analogi (sumber sekunder)"
)
APPROVAL = "PermenPANRB 35/2012, penetapan dokumen SOP AP (hlm. 26–27)"
SERVICE_STANDARD = (
    "PermenPANRB 15/2014, komponen standar pelayanan, dari kutipan peraturan lain dan turunannya"
)
PLEDGE = "pedoman maklumat pelayanan (sumber sekunder)"
SURVEY = "PermenPANRB 14/2017, Pasal 1 ayat (1)"
SURVEY_TABLE = "turunan PermenPANRB 14/2017, bobot dan nilai SKM (sumber sekunder)"
OPENINGS = "bentuk kutipan pada pembukaan peraturan perundang-undangan"
NEED_TEST = "Peraturan Bawaslu 2/2022, Pasal 5 ayat (3)"
INTEGRITY_ZONE = "lembar kerja evaluasi Zona Integritas, penataan tata laksana"
TITLE_PAGE = "PermenPANRB 35/2012, unsur dokumentasi (hlm. 19–20)"
