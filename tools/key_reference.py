"""The tables of words and fields → `docs/panduan/kunci-berkas.md`, the list of every key of the file.

Run with `python -m tools.key_reference` after a change of `terms.py` or `files/fields.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sopan import terms
from sopan.files.fields import ACTOR, OFFICIAL, PROCEDURE, SENTENCE, STEP, Field, Form

TARGET = Path(__file__).parents[1] / "docs" / "panduan" / "kunci-berkas.md"

_FORMS = {
    Form.TEXT: "teks",
    Form.TEXTS: "teks, atau daftar teks",
    Form.DATE: "tanggal, misalnya 27 Februari 2025",
    Form.BLOCK: "isian di bawahnya",
    Form.BLOCKS: "daftar langkah",
    Form.TERMS: "`istilah: arti`",
    Form.EXTRAS: "`nama isian: isi`",
    Form.WAIVERS: "`kode aturan: alasan`",
    Form.ACTORS: "daftar nama",
    Form.OUTCOMES: "`jawaban: tujuan`",
    Form.TARGETS: "nomor langkah, penanda, atau `lanjut`",
}
_BLOCKS = (
    ("SOP", "Isian paling kiri di dalam berkas.", PROCEDURE),
    ("Pengesah", "Isian di bawah `disahkan_oleh`.", OFFICIAL),
    ("Pelaksana", "Sebuah pelaksana boleh ditulis namanya saja, atau `{nama: Pemohon, luar: ya}`.", ACTOR),
    ("Langkah", "Isian setiap butir di bawah `langkah`.", STEP),
    ("Kalimat", "Isian di bawah `kalimat`: kegiatan yang diuraikan atas unsur-unsur kalimatnya.", SENTENCE),
)
_HEAD = """\
# Rujukan kunci berkas

Halaman ini dibuat dari kode (`python -m tools.key_reference`); jangan disunting dengan tangan.

Semua isian boleh dikosongkan atau ditinggalkan. Urutannya bebas. Kolom Isi menyebut bentuk yang diminta;
pilihan kata ditulis persis seperti tercantum.
"""
_FOOT = """
Penjelasan, petunjuk, formulir, risiko, dan pengendalian tampil dalam HTML; halaman PDF dan SVG memuat
identitas dan bagan saja. Alasan pada `dikesampingkan` dicatat, tetapi belum mengubah hasil pemeriksaan.

`kelengkapan`, `waktu` dan `output` juga boleh dikelompokkan di bawah `mutu_baku`.
"""


def reference() -> str:
    """The whole page."""
    return (
        "\n".join((_HEAD, *(line for block in _BLOCKS for line in _section(*block)))).rstrip("\n")
        + "\n"
        + _FOOT
    )


def _section(name: str, said: str, fields: tuple[Field, ...]) -> Iterator[str]:
    yield f"## {name}\n\n{said}\n"
    yield "| Kunci | Nama | Isi |\n|---|---|---|"
    for field in fields:
        yield f"| `{field.key}` | {terms.term(field.holder, field.name).label} | {_form(field)} |"
    yield ""


def _form(field: Field) -> str:
    if field.choices is not None:
        return " / ".join(f"`{choice.value}`" for choice in field.choices)
    if field.name == "external":
        return "`ya` / `tidak`"
    return _FORMS[field.form]


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8", newline="\n")
    print(TARGET.relative_to(TARGET.parents[2]))
