"""Entries of Kelengkapan and Output go in; what they are, and whether two of them name one thing, comes out."""

from __future__ import annotations

import re
from functools import lru_cache

from sopan.language.lexicon import Form, verb
from sopan.language.lists import word_list
from sopan.language.stems import is_known, root, roots
from sopan.language.words import words_of
from sopan.model.time.duration import read_duration

_GENERIC = frozenset(
    {"berkas", "dokumen", "bahan", "data", "lengkap", "dukung", "administrasi", "kait", "syarat", "perlu"}
)
_KEPT = {
    "arsip", "register", "registrasi", "buku", "log", "bukti", "agenda", "dokumentasi", "rekam", "lapor", "tembusan",
    "jadwal", "siap", "notifikasi", "screenshot",
}  # fmt: skip
_HANDING_ON = {
    "arsip", "simpan", "serah", "kirim", "sampai", "umum", "unggah", "edar", "sebar", "lapor", "distribusi", "bagi",
    "kembali", "beri",
}  # fmt: skip
_SYNONYMS = {
    name: group.split()[0]
    for group in (
        "konsep draf draft rancang",
        "matriks matrik",
        "salin fotokopi fotocopy photocopy kopi copy fc",
        "formulir form blangko blanko",
        "notula notulen",
        "kuitansi kwitansi",
        "rekapitulasi rekap",
        "surel email",
    )
    for name in group.split()
}
_WISHFUL = re.compile(r"(?:ter|di|me)\w{3,}nya|adanya|agar|supaya|semoga|diharapkan|untuk|dapat|mampu")
_UNDERSTANDING = re.compile(
    r"(?!surat|pernyataan|daftar|bukti|laporan|sertifikat|berita|catatan)\w+(?: (?!yang)\w+)?"
    r"(?: (?:telah|sudah|dapat|mampu|lebih|akan))* (?:memahami|mengerti|menguasai)\b",
    re.IGNORECASE,
)
_LOAN_STEMS = word_list("loan_stems")
_SIGNS = ".,;:()\"'“”-–"
_LONGEST_TIME = 30  # signs
_SHORTEST_MISSPELT = 6  # letters; shorter words are too often one letter apart


def no_thing(entry: str) -> str:
    """What an output is instead of a thing: a `wish`, an `activity`, a `time`, or "" when it is a thing."""
    if _is_time(entry):
        return "time"
    first = _first(entry)
    if _WISHFUL.fullmatch(first) or _UNDERSTANDING.match(entry.strip()):
        return "wish"
    return "activity" if first.startswith("me") and _is_active(first) else ""


def may_be(given: str, wanted: str) -> bool:
    """May what one step gives be what another needs? One word in common is enough, and so are words that fit
    everything ("berkas lengkap")."""
    bag = marks(wanted)[0]
    return not bag.isdisjoint(marks(given)[0]) or bag <= _GENERIC


def is_kept(entry: str) -> bool:
    """Is the output there to be kept or reached, and not to be used: arsip, register, laporan, "surat terkirim"?"""
    bag = words(entry)
    if not bag.isdisjoint(_KEPT) or {"tanda", "terima"} <= bag or {"berita", "acara"} <= bag:
        return True
    return any(_is_state(word.plain) for word in words_of(entry)[1:])


def hands_on(activity: str) -> bool:
    """Does the activity keep something or hand it to others: mengarsipkan, menyerahkan, mengirim …?"""
    return root(_first(activity)) in _HANDING_ON


@lru_cache(maxsize=8192)
def words(text: str) -> frozenset[str]:
    """The words of an entry that carry meaning, without affixes."""
    return frozenset(roots(text))


@lru_cache(maxsize=8192)
def marks(entry: str) -> tuple[frozenset[str], ...]:
    """Marks that two names of one thing have in common: the words by their usual names, and the words less one."""
    plain = _plain(entry)
    less_one = (plain - {word} | {"?"} for word in plain if len(word) >= _SHORTEST_MISSPELT)
    return frozenset(_SYNONYMS.get(word, word) for word in words(entry)), *less_one


def is_renamed(given: str, wanted: str) -> bool:
    """Do two entries that share a mark name one thing by a synonym (konsep, draf) or by a misspelt word?"""
    if marks(given)[0] == marks(wanted)[0]:
        return words(given) != words(wanted)
    one, other = _plain(given) - _plain(wanted), _plain(wanted) - _plain(given)
    return len(one) == len(other) == 1 and _is_misspelt(*one, *other)


@lru_cache(maxsize=8192)
def _plain(entry: str) -> frozenset[str]:
    return frozenset(word.plain for word in words_of(entry) if not word.is_function_word)


def _is_misspelt(one: str, other: str) -> bool:
    """Are the words one letter apart, and only one of them a word that is known?"""
    known = [is_known(word) or verb(word) is not None for word in (one, other)]
    return (
        min(len(one), len(other)) >= _SHORTEST_MISSPELT and sum(known) == 1 and _one_letter_apart(one, other)
    )


def _one_letter_apart(one: str, other: str) -> bool:
    """One letter more, less, another, or two neighbours exchanged."""
    short, long = sorted((one, other), key=len)
    at = next(
        (at for at, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short)
    )
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[:at] + short[at : at + 2][::-1] + short[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped == long


def _is_active(word: str) -> bool:
    known = verb(word)
    if known is not None:
        return known.form(word) is Form.ACTIVE
    return is_known(word) and root(word) != word


def _is_state(word: str) -> bool:
    """Does the word say what has become of a thing: diterima, terkirim, terinput?"""
    if not word.startswith(("di", "ter")):
        return False
    return root(word) != word or verb(word[3:]) is not None or word[3:] in _LOAN_STEMS


def _is_time(entry: str) -> bool:
    """Is the entry only a length of time, as it belongs in Waktu: 1–5 hari kerja?"""
    if not entry[:1].isdigit() or len(entry) > _LONGEST_TIME:
        return False
    read = read_duration(entry)
    return read.minimum is not None and read.unit is not None and not read.condition


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0].strip(_SIGNS).lower() if text.strip() else ""
