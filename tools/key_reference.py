"""The tables of words and fields → `docs/panduan/kunci-berkas.md`, the list of every key of the file.

Run with `python -m tools.key_reference` after a change of `terms.py` or `files/fields.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from sopan import terms
from sopan.files.agency.shape import PARTS
from sopan.files.fields import ACTOR, BLOCKS, EXCLUSION, OFFICIAL, PROCEDURE, SENTENCE, STEP, Field, Form
from sopan.model.procedure import Waiver
from sopan.model.time.dates import WrittenDate

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
_NAMES = {
    "Unit": "unit kerja",
    "Position": "jabatan dan peran",
    "Need": "penilaian kebutuhan",
    "Annex": "lampiran",
    "Listed": "butir lampiran",
    "Consultation": "konsultasi publik",
    "Comment": "tanggapan",
    "Pledge": "maklumat",
    "Survey": "survei kepuasan masyarakat",
    "SurveyElement": "unsur survei",
}
_BLOCKS = (
    ("SOP", "Isian paling kiri di dalam berkas.", PROCEDURE),
    ("Pengesah", "Isian di bawah `disahkan_oleh`.", OFFICIAL),
    ("Pengecualian", "Isian di bawah `pengecualian`: mengapa SOP ini tidak dibuka kepada publik.", EXCLUSION),
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
_FOLDER = """\
# Folder instansi

Folder instansi adalah folder yang berisi `instansi.yaml`. Berkas lainnya boleh belum ada. Satu perintah memeriksa
semuanya: `sopan check folder`. Berkas yang berisi daftar ditulis sebagai butir-butir berawalan `-`.
"""
_FOOT = """
Penjelasan, petunjuk, formulir, risiko, dan pengendalian tampil dalam HTML; halaman PDF dan SVG memuat
identitas dan bagan saja. Catatan yang kodenya ada pada `dikesampingkan` tidak dihitung lagi,
tetapi tetap disebut di akhir pemeriksaan; yang wajib diperbaiki tidak dapat dikesampingkan.

`kelengkapan`, `waktu` dan `output` juga boleh dikelompokkan di bawah `mutu_baku`.
"""


def reference() -> str:
    """The whole page."""
    return (
        "\n".join((_HEAD, *(line for block in _BLOCKS for line in _section(*block)))).rstrip("\n")
        + "\n"
        + _FOOT
        + "\n"
        + "\n".join((_FOLDER, *_folder())).rstrip("\n")
        + "\n"
    )


def _folder() -> Iterator[str]:
    told: set[type] = set()
    for part in PARTS:
        listed = "Daftar; isian setiap butirnya:" if part.key else "Isiannya:"
        yield from _record(part.holder, f"`{part.pattern}`", listed)
        told.add(part.holder)
    waiting = [inner for part in PARTS for inner in _inner(part.holder)]
    while waiting:
        holder = waiting.pop(0)
        if holder not in told and holder.__name__ not in BLOCKS:
            told.add(holder)
            yield from _record(
                holder,
                f"Di dalamnya: {_NAMES.get(holder.__name__, holder.__name__)}",
                "Isian setiap butirnya:",
            )
            waiting.extend(_inner(holder))


def _record(holder: type, name: str, said: str) -> Iterator[str]:
    yield f"## {name}\n\n{said}\n"
    yield "| Kunci | Nama | Isi |\n|---|---|---|"
    for field, hint in get_type_hints(holder).items():
        row = terms.term(holder.__name__, field)
        yield f"| `{row.key}` | {row.label} | {_hinted(hint)} |"
    yield ""


def _inner(holder: type) -> list[type]:
    hints = (one for hint in get_type_hints(holder).values() for one in (hint, *get_args(hint)))
    return [
        one
        for one in hints
        if isinstance(one, type) and is_dataclass(one) and one not in (WrittenDate, Waiver)
    ]


def _hinted(hint: Any) -> str:
    inner = [one for one in get_args(hint) if one not in (type(None), ...)]
    if get_origin(hint) is tuple:
        if inner[0] is str:
            return _FORMS[Form.TEXTS]
        return _FORMS[Form.WAIVERS] if inner[0] is Waiver else "daftar"
    bare = inner[0] if inner else hint
    if bare is WrittenDate:
        return _FORMS[Form.DATE]
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return " / ".join(f"`{choice.value}`" for choice in bare)
    if is_dataclass(bare):
        return _FORMS[Form.BLOCK]
    return {bool: "`ya` / `tidak`", int: "bilangan"}.get(bare, "teks")


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
