"""Words that tell something about the flow: labels and sentences go in, answers come out.

Which two labels answer one question, which rows are bare capsules, which verbs check or decide, what says "at the same
time" or "at most".
"""

from __future__ import annotations

import re

from sopan.language.lexicon import Form, Verb, verb

NEGATIONS = frozenset({"tidak", "tdk", "tak", "belum", "blm", "bukan", "tanpa", "kurang", "no"})
AFFIRMATIONS = frozenset({"ya", "iya", "y", "yes"})

BARE_STARTS = frozenset({"mulai", "start", "awal"})  # rows that are only a capsule and no activity
BARE_ROWS = BARE_STARTS | {"selesai", "akhir", "finish", "end", "stop"}

_JUDGEMENTS = """
benar/salah  betul/salah  y/t  ya/t  iya/t  lengkap/kurang  cukup/kurang  valid/invalid  sah/batal
setuju/tolak  setuju/menolak  setuju/ditolak  setuju/revisi  setuju/perbaikan  setuju/perbaiki
menyetujui/menolak  disetujui/ditolak  disetujui/dikembalikan  disetujui/direvisi  disetujui/diperbaiki
disetujui/revisi  disetujui/perbaikan  disetujui/ditangguhkan  disetujui/ditunda
acc/tolak  acc/ditolak  acc/revisi  acc/perbaikan
terima/tolak  terima/kembalikan  diterima/ditolak  diterima/dikembalikan  menerima/menolak
dikabulkan/ditolak  diberikan/ditolak  diizinkan/ditolak  diizinkan/dilarang  boleh/dilarang
sesuai/revisi  sesuai/perbaikan  sesuai/perbaiki  sesuai/menyimpang  lengkap/dikembalikan  sesuai/dikembalikan
lanjut/kembali  lanjut/berhenti  lanjut/revisi  diteruskan/dikembalikan  diteruskan/dihentikan
lulus/gagal  berhasil/gagal  sukses/gagal
"""
_ALTERNATIVES = """
baik/rusak  hadir/absen  aktif/nonaktif  ada/kosong  ada/nihil  tersedia/kosong  tersedia/habis
tersedia/terpakai  baru/lama  baru/perpanjangan  berat/ringan  darurat/ringan  besar/kecil  dalam/luar
internal/eksternal  intranet/internet  dinas/pribadi  negeri/swasta  umum/khusus  biasa/khusus  biasa/rahasia
biasa/segera  terbuka/dikecualikan  terbuka/rahasia  tunai/nontunai  perorangan/kelompok  daring/luring
"""


def _pairs(text: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in text.split())


PAIRS = _pairs(_JUDGEMENTS) | _pairs(_ALTERNATIVES)
JUDGING = frozenset(word for pair in _pairs(_JUDGEMENTS) for word in pair)

_SUPPORT_VERBS = frozenset(
    {"memberi", "memberikan", "mengambil"}
)  # memberikan persetujuan, mengambil keputusan

_PARALLEL = re.compile(r"\b(paralel|simultan|serentak|bersamaan|(saat|waktu) yang sama)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"(\d|\)|\b(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\s*(kali|x)\b"
    r"|\bmaks(imal|imum)?\b|\bpaling (banyak|lama|lambat)\b|\bselambat|\bbatas|\btidak lebih dari\b",
    re.IGNORECASE,
)
_NO_WORD = re.compile(r"[\W_]+")
_BEGINNING = 200  # signs in which the first two words are looked for


def plain(label: str) -> str:
    """A label without case, punctuation and extra blanks; one of signs only stays as it is."""
    return _NO_WORD.sub(" ", label.casefold()).strip() or label.strip()


def is_pair(one: str, other: str) -> bool:
    """Do two labels answer one question? Ya/Tidak, Lengkap/Tidak lengkap, Setuju/Ditolak, Lengkap/Tidak …"""
    first, second = plain(one), plain(other)
    return frozenset({first, second}) in PAIRS or _denies(first, second) or _denies(second, first)


def is_verdict(label: str) -> bool:
    """Is this a verdict, so that a wrong partner is a mistake and not an alternative new to us?"""
    words = plain(label).split()
    return plain(label) in JUDGING or (bool(words) and words[0] in NEGATIONS | AFFIRMATIONS)


def is_deciding(activity: str) -> bool:
    """Does the sentence begin with checking or deciding: "memeriksa …", "melakukan verifikasi …"?"""
    known = _first_deed(activity)
    return known is not None and known.decides


def is_weighing(activity: str) -> bool:
    """Does it begin so, or with work that may end in one answer or another: "menguji …", "memilah …"?"""
    known = _first_deed(activity)
    return known is not None and (known.decides or known.weighs)


def _first_deed(activity: str) -> Verb | None:
    """The verb that says what is done: the first word, or the noun behind a verb that says nothing by itself."""
    words = plain(activity[:_BEGINNING]).split()[:2]
    first = verb(words[0]) if words else None
    if first is None or first.form(words[0]) in (Form.PASSIVE, None):
        return None
    if len(words) == 2 and (first.empty or words[0] in _SUPPORT_VERBS):
        return verb("memutuskan") if words[1] == "keputusan" else verb(words[1])
    return first if first.form(words[0]) is not Form.NOUN or words[0] == first.root else None


def says_parallel(*texts: str) -> bool:
    """Does one of the texts speak of work at the same time?"""
    return any(_PARALLEL.search(text) for text in texts)


def says_limit(*texts: str) -> bool:
    """Does one of the texts name a limit: "paling banyak 2 kali", "maksimal …"?"""
    return any(_LIMIT.search(text) for text in texts)


def _denies(yes: str, no: str) -> bool:
    """`no` is `yes` denied: its word after a negation, a bare negation, or any negation of a "ya"."""
    positive, negative = yes.split(), no.split()
    if not positive or not negative or positive[0] in NEGATIONS or negative[0] not in NEGATIONS:
        return False
    return len(negative) == 1 or positive[0] in AFFIRMATIONS or _kin(positive[0], negative[1])


def _kin(one: str, other: str) -> bool:
    """One stem, seen roughly: five letters in a row in common (setuju, disetujui), short words whole."""
    short, long = sorted((one, other), key=len)
    if len(short) < 3:
        return one == other
    width = min(5, len(short))
    return any(short[at : at + width] in long for at in range(len(short) - width + 1))
