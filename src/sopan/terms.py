"""The words: for every field of the model its key in the file, its label on paper and its English label.

Code and developers' documents are English; files, labels, printed pages and messages are Indonesian. This table is
the one place where the two meet, and a test fails when a field of the model has no row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One field: `holder.name` in code, `key` in the file, `label` on paper, `english` for the second language."""

    holder: str
    name: str
    key: str
    label: str
    english: str


TERMS = tuple(
    Term(*row)
    for row in (
        ("Procedure", "title", "judul", "Nama SOP", "Title"),
        ("Procedure", "number", "nomor", "Nomor SOP", "Number"),
        ("Procedure", "agency", "instansi", "Instansi", "Agency"),
        ("Procedure", "unit", "unit_kerja", "Unit kerja", "Unit"),
        ("Procedure", "logo", "logo", "Logo", "Logo"),
        ("Procedure", "completed_on", "tanggal_pembuatan", "Tanggal Pembuatan", "Completed on"),
        ("Procedure", "revised_on", "tanggal_revisi", "Tanggal Revisi", "Revised on"),
        ("Procedure", "review_on", "tanggal_tinjau_ulang", "Tanggal Tinjau Ulang", "Next review on"),
        ("Procedure", "effective_on", "tanggal_efektif", "Tanggal Efektif", "Effective on"),
        ("Procedure", "authorized_by", "disahkan_oleh", "Disahkan oleh", "Authorized by"),
        ("Procedure", "owner", "penanggung_jawab", "Penanggung jawab", "Owner"),
        ("Procedure", "stage", "status", "Status", "Stage"),
        ("Procedure", "nature", "sifat", "Sifat kegiatan", "Nature"),
        ("Procedure", "magnitude", "besaran", "Cakupan dan besaran", "Magnitude"),
        ("Procedure", "completeness", "kelengkapan_kegiatan", "Cakupan dan kelengkapan", "Completeness"),
        ("Procedure", "genericity", "cakupan", "Cakupan dan jenis", "Genericity"),
        ("Procedure", "activity_kind", "jenis_kegiatan", "Jenis kegiatan", "Kind of activity"),
        ("Procedure", "legal_basis", "dasar_hukum", "Dasar Hukum", "Legal basis"),
        ("Procedure", "related_procedures", "keterkaitan", "Keterkaitan", "Related procedures"),
        ("Procedure", "cautions", "peringatan", "Peringatan", "Cautions"),
        ("Procedure", "qualifications", "kualifikasi_pelaksana", "Kualifikasi Pelaksana", "Qualifications"),
        ("Procedure", "equipment", "peralatan", "Peralatan/Perlengkapan", "Equipment"),
        ("Procedure", "records", "pencatatan", "Pencatatan dan Pendataan", "Records"),
        ("Procedure", "extra_fields", "tambahan", "Isian tambahan instansi", "Agency's own fields"),
        ("Procedure", "scope", "ruang_lingkup", "Ruang Lingkup", "Scope"),
        ("Procedure", "summary", "ringkasan", "Ringkasan", "Summary"),
        ("Procedure", "definitions", "definisi", "Definisi", "Definitions"),
        ("Procedure", "waivers", "dikesampingkan", "Dikesampingkan", "Waivers"),
        ("Procedure", "actors", "pelaksana", "Pelaksana", "Actors"),
        ("Procedure", "steps", "langkah", "Langkah", "Steps"),
        ("Official", "position", "jabatan", "Jabatan", "Position"),
        ("Official", "name", "nama", "Nama", "Name"),
        ("Official", "rank", "pangkat", "Pangkat", "Rank"),
        ("Official", "nip", "nip", "NIP", "Civil servant number"),
        ("Definition", "term", "istilah", "Istilah", "Term"),
        ("Definition", "meaning", "arti", "Arti", "Meaning"),
        ("ExtraField", "label", "isian", "Isian", "Field"),
        ("ExtraField", "text", "isi", "Isi", "Text"),
        ("Waiver", "rule", "aturan", "Aturan", "Rule"),
        ("Waiver", "reason", "alasan", "Alasan", "Reason"),
        ("Actor", "name", "nama", "Nama", "Name"),
        ("Actor", "external", "luar", "Pihak luar", "External"),
        ("Step", "id", "id", "Penanda", "Identifier"),
        ("Step", "activity", "kegiatan", "Kegiatan", "Activity"),
        ("Step", "sentence", "kalimat", "Kalimat", "Sentence"),
        ("Step", "kind", "jenis", "Jenis", "Kind"),
        ("Step", "actors", "pelaksana", "Pelaksana", "Actors"),
        ("Step", "outcomes", "cabang", "Cabang", "Outcomes"),
        ("Step", "next", "lanjut", "Lanjut", "Next"),
        ("Step", "standard", "mutu_baku", "Mutu Baku", "Quality standard"),
        ("Step", "note", "keterangan", "Keterangan", "Note"),
        ("Step", "guidance", "petunjuk", "Petunjuk", "Guidance"),
        ("Step", "forms", "formulir", "Formulir", "Forms"),
        ("Step", "risk", "risiko", "Risiko", "Risk"),
        ("Step", "control", "pengendalian", "Pengendalian", "Control"),
        ("Standard", "requirements", "kelengkapan", "Kelengkapan", "Requirements"),
        ("Standard", "duration", "waktu", "Waktu", "Duration"),
        ("Standard", "output", "output", "Output", "Output"),
        ("Sentence", "predicate", "predikat", "Predikat", "Predicate"),
        ("Sentence", "object", "objek", "Objek", "Object"),
        ("Sentence", "adverbial", "keterangan", "Keterangan", "Adverbial"),
        ("Outcome", "label", "hasil", "Hasil", "Outcome"),
        ("Outcome", "target", "ke", "Ke", "Target"),
    )
)

_BY_NAME = {(term.holder, term.name): term for term in TERMS}
_BY_KEY = {(term.holder, term.key): term for term in TERMS}


def term(holder: str, name: str) -> Term:
    """The row of a model field, e.g. `term("Step", "activity")`. KeyError when there is none."""
    return _BY_NAME[holder, name]


def key(holder: str, name: str) -> str:
    """The key in the file of a model field."""
    return _BY_NAME[holder, name].key


def term_of_key(holder: str, word: str) -> Term | None:
    """The row of a key in the file, or None."""
    return _BY_KEY.get((holder, word))
