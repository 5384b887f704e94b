"""Where rules come from, as officers are told: names of sources, each in one place.

An article is cited only where it was read in the regulation or a copy of it; a derivative is called one.
"""

SYMBOLS = "turunan PermenPANRB 35/2012, bagian simbol (sumber sekunder)"
FORMATS = "turunan PermenPANRB 35/2012, bagian format diagram alir (sumber sekunder)"
DRAFTING = "spesifikasi aplikasi penyusunan SOP sebuah pemerintah provinsi (sumber sekunder)"
INTERVIEW = "wawancara biro organisasi sebuah pemerintah provinsi, 2025 (sumber sekunder)"
PRACTICE = "praktik"
DESIGN = "tanpa rujukan norma"
