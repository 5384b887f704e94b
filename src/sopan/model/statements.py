"""The seven statements by which an office evaluates an SOP itself, in Indonesian and English, and what they rest on.

The words are ours. The content is known from a derivative only: the record of an evaluation in a province, which
refers to PermenPANRB 35/2012 (regulation.md 1.12).
"""

from __future__ import annotations

STATEMENTS = (
    (
        "SOP ini mendorong pelaksana bekerja lebih baik.",
        "This SOP leads those who carry it out to better work.",
    ),
    (
        "Isi SOP ini mudah dipahami.",
        "What this SOP says is easy to understand.",
    ),
    (
        "Langkah-langkah SOP ini mudah dilaksanakan.",
        "The steps of this SOP are easy to carry out.",
    ),
    (
        "Setiap orang dapat menjalankan perannya masing-masing menurut SOP ini.",
        "With this SOP everyone can play his or her own part.",
    ),
    (
        "SOP ini mampu mengatasi masalah yang timbul dalam prosesnya.",
        "This SOP copes with the problems that arise in its process.",
    ),
    (
        "SOP ini mampu menjawab kebutuhan akan peningkatan kinerja organisasi.",
        "This SOP answers the organisation's need for better performance.",
    ),
    (
        "SOP ini selaras dengan SOP lain; tidak ada tugas yang tumpang tindih.",
        "This SOP agrees with the other SOPs; no tasks overlap.",
    ),
)
SOURCE = (
    "Sumber: berita acara evaluasi SOP sebuah pemerintah provinsi yang merujuk PermenPANRB 35/2012 (sumber turunan). "
    "Kalimatnya disusun ulang dan bukan bunyi peraturan.",
    "Source: the record of an SOP evaluation in a province that refers to PermenPANRB 35/2012 (a derivative). "
    "The sentences are written anew, not those of the regulation.",
)


def statements(lang: str = "id") -> tuple[str, ...]:
    """The seven sentences."""
    return tuple(both[lang == "en"] for both in STATEMENTS)


def source(lang: str = "id") -> str:
    """Where they come from."""
    return SOURCE[lang == "en"]
