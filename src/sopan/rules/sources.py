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
