"""Texts of the identity page and of steps go in; what they tell comes out: nothing at all, a warning without a
consequence, the name of a person, the systems that are used, a form that is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from sopan.language.likeness import same_thing
from sopan.language.stems import roots
from sopan.language.words import FUNCTION_WORDS, plain, words_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOTHING = frozenset({"tidak ada", "tak ada", "belum ada", "nihil", "kosong"})

_CONDITION = re.compile(
    r"\b(jika(lau)?|(apa)?bila(mana)?|kalau|manakala|seandainya|ketika|dalam hal|tanpa)\b", re.IGNORECASE
)
_EFFECT = re.compile(  # tells what follows without any "apabila"
    r"\b(\w*akibat\w*|menyebabkan|berdampak|menimbulkan|sanksi|(ber)?risiko|(agar|supaya)\b.{0,60}\btidak"
    r"|di(anggap|kategorikan|nyatakan|kena(i|kan)))\b",
    re.IGNORECASE,
)
_RESULT = re.compile(r"\b(maka|akan|di(tolak|kembalikan|batalkan|cabut|tunda|hentikan))\b", re.IGNORECASE)
_PREDICATE = re.compile(r"\b(dapat|bisa|harus|wajib|perlu|tidak|menjadi)\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(paling (lama|lambat)|selambat|(se)?lama-lamanya|batas waktu|tenggat|jatuh tempo|maks(imal|imum)?\b|tanggal \d"
    r"|(\d|\))\s*(x\s*24\s*)?(menit|jam|hari|minggu|bulan|tahun)\b)",
    re.IGNORECASE,
)

_NAME = r"[A-Z][a-z'’-]+"
_DEGREE = r"(?:[SMA]\.\s?[A-Z][A-Za-z]{0,4}|Ph\.\s?D|(?:S[EHT]|M[HMT]|MSi|SSTP)(?=\s*(?:,|$)))"
_WITH_DEGREE = re.compile(rf"((?:(?:{_NAME}|I|[A-Z]\.)\s+){{0,4}}{_NAME})(\s*,)?\s+{_DEGREE}")
_ADDRESSED = re.compile(
    rf"\b(?:(?:Bapak/Ibu|Bapak|Ibu|Pak|Bu|Saudara|Saudari|Sdri?\.?|Bpk\.?|Dra?s?\.|Ir\.|Hj\.)\s+)+"
    rf"({_NAME}(?:\s+{_NAME})*)"
)
_NIP = re.compile(
    r"\bNIP\b\s*[.:]?\s*\d[\d ]{7,}\d|(?<!\d)(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?[12]\s?\d{3}(?!\d)"
)
_SIGN_OF_PERSON = re.compile(  # one of these is in every text that the three above can match
    r"[.,]|\d{8}|NIP|Ibu|Bu |[Pp]ak|Bpk|Sdr|Saudar|S[EHTS]|M[HMTS]|Hj"
)
_NO_NAMES = _words("""
    pendidikan sarjana lulusan minimal minimum strata diploma magister master doktor ijazah gelar profesi jurusan
    program studi bidang ilmu setara sederajat berpendidikan bergelar memiliki memahami mampu menguasai pegawai ahli
    hukum ekonomi komputer teknik informatika sosial pertanian kesehatan kedokteran farmasi administrasi manajemen
    akuntansi statistik pemerintahan keperawatan kebidanan psikologi pendidik
    kepala kadis kabid kabag kasi kasie kasubag kasubbag camat lurah bupati wali walikota gubernur menteri presiden
    sekretaris direktur ketua pimpinan wakil asisten rektor dekan hakim panitera jaksa guru dosen dokter bidan perawat
    penjabat pejabat pemohon petugas staf anggota tamu warga kota negeri desa pertiwi
    hamil menyusui nifas bersalin melahirkan rumah asuh angkat kandung tiri dan anak balita bayi jari spesialis umum
""")

_INTRODUCED = re.compile(
    r"\b(?P<word>(?i:aplikasi|sistem|situs web|situs|website|portal)) +"
    r"(?P<name>(?:[A-Z]|[a-z]{1,3}-?[A-Z]|e-\w)[\w!&.-]*(?: +(?:[A-Z0-9]|e-\w)[\w!&.-]*)*)"
)
_KINDS = frozenset({"informasi", "elektronik", "manajemen", "web", "online", "daring", "digital"})
_NO_SYSTEMS = _words("""
    perangkat pemerintah pemda pemkab pemkot pemprov dinas badan kabupaten kota provinsi kantor bidang opd skpd pd
    pemohon kementerian unit instansi lembaga daerah desa kecamatan kelurahan bupati kepala pusat operasi
    fifo fefo lifo
""")
_SHORT_NAME = re.compile(r"[A-Z]\S*[A-Z]|[a-z]{1,3}-?[A-Z]|e-\w")

_FORM = re.compile(
    r"(formulir|form|register|berita acara|ba(st)?|daftar hadir"
    r"|buku (agenda|register|ekspedisi|kendali|induk|tamu|jaga|penjagaan|bantu|kas|catatan|harian|kontrol))\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"[-/()]+")
_SHORT_FORMS = {"BA": "berita acara", "BAST": "berita acara serah terima"}
_SHORT_FORM = re.compile(rf"\b(?:{'|'.join(_SHORT_FORMS)})\b")
_CHOICE = re.compile(r"\b(\w{2,}+)(?:\s?/\s?\w{2,}+)+")


def said(items: Iterable[str]) -> tuple[str, ...]:
    """The items that say something: neither empty, nor a mere sign (-), nor "tidak ada"."""
    return tuple(item for item in items if any(map(str.isalnum, item)) and not _denies(item))


def lacks_in_warning(text: str) -> str:
    """What a caution does not tell: the "consequence" after its condition, the whole "danger", or "" when it tells
    both, names a deadline, or is only the heading of what follows."""
    stripped = text.strip()
    condition = _CONDITION.search(stripped)
    if condition is not None and _goes_on(stripped[: condition.start()], stripped[condition.end() :]):
        return ""
    if stripped.endswith(":") or _EFFECT.search(stripped) or _DEADLINE.search(stripped):
        return ""
    return "danger" if condition is None else "consequence"


def names_effect_of(text: str, following: str) -> bool:
    """Does the next caution say what comes of it when this one is not heeded: "Kunci disimpan petugas",
    "Kunci yang hilang menyebabkan …"?"""
    effect = _EFFECT.search(following) is not None and _CONDITION.search(following) is None
    return effect and not set(roots(text)).isdisjoint(roots(following))


def person_in(text: str) -> str:
    """A piece of the text that names a person: a name with a degree or a title, a civil servant number. "" when
    there is none; a degree alone (`S1`, `Sarjana Komputer, S.Kom`) and a position (`Bapak Camat`) are no person."""
    if _SIGN_OF_PERSON.search(text) is None:
        return ""
    if (found := _NIP.search(text)) is not None:
        return found.group().strip()
    for found in _WITH_DEGREE.finditer(text):
        if (found[2] or " " in found[1]) and not _NO_NAMES & _bag(found[1]):
            return found.group()
    addressed = (found for found in _ADDRESSED.finditer(text) if plain(found[1].split()[0]) not in _NO_NAMES)
    return next((found.group() for found in addressed), "")


def systems_in(text: str) -> Iterator[tuple[str, str]]:
    """The systems that the text names, each as it is called and by the words that tell it from others:
    `Mencatat surat pada Aplikasi Persuratan` → (`Aplikasi Persuratan`, `Persuratan`). Where every word has a
    capital, only short names (SIMPEG, e-Kinerja) are names."""
    if not _mentions_system(text.lower()):
        return
    for found in _INTRODUCED.finditer(text):
        word, name = found["word"], _up_to_function_word(found["name"])
        proper = _without_kinds(name)
        if not proper or plain(proper.split()[0]) in _NO_SYSTEMS:
            continue
        named = word.lower() != "sistem" or proper != name
        if _SHORT_NAME.match(proper) or (named and not _is_headline(text, found.span())):
            yield f"{word} {name}", proper


def is_form(text: str) -> bool:
    """Does the text name a form or a book that is filled in: formulir, register, berita acara, buku agenda?"""
    return _FORM.match(text.strip()) is not None


def is_listed(thing: str, items: Iterable[str]) -> bool:
    """Is the thing among the items, whatever the affixes and whatever more is said of it?"""
    others = tuple(map(_flat, items))
    names = {
        _flat(thing),
        _flat(_CHOICE.sub(r"\1", thing)),
    }  # "Berita Acara Serah/Terima": one of both is enough
    return any(f" {name} " in f" {other} " or same_thing(name, other) for name in names for other in others)


def _denies(item: str) -> bool:
    return len(item) < 20 and plain(item) in _NOTHING


def _goes_on(before: str, after: str) -> bool:
    """Is there more than the condition: a consequence in front of "apabila", or behind the first four words that
    follow it (`SOP tidak dilaksanakan` is still the condition)?"""
    if "," in after or any(map(str.isalnum, before)) or _RESULT.search(after):
        return True
    words = words_of(after)
    return len(words) > 4 and _PREDICATE.search(after, words[3].end) is not None


def _mentions_system(small: str) -> bool:
    """A quick look: nearly all texts name none."""
    return (
        "aplikasi" in small
        or "sistem" in small
        or "situs" in small
        or "website" in small
        or "portal" in small
    )


def _without_kinds(name: str) -> str:
    words = name.split()
    while words and words[0].lower() in _KINDS:
        words = words[1:]
    return " ".join(words)


def _up_to_function_word(name: str) -> str:
    """The words of a name before the first like `Pada` or `untuk`."""
    words = (word.rstrip(".-&!") for word in name.split())
    return " ".join(takewhile(lambda word: word.lower() not in FUNCTION_WORDS, words))


def _is_headline(text: str, span: tuple[int, int]) -> bool:
    """Is every word a capital one, so that capitals tell no name? Asked of the words around the name, the first (whose
    capital says nothing) left aside."""
    start, end = span
    around = [word for word in words_of(text)[1:] if not start <= word.start < end]
    meaning = [word for word in around if not word.is_function_word]
    return not any(word.text[0].islower() for word in meaning or around)


@lru_cache(maxsize=8192)
def _flat(text: str) -> str:
    return plain(_JOINTS.sub(" ", _SHORT_FORM.sub(lambda found: _SHORT_FORMS[found[0]], text)))


def _bag(text: str) -> frozenset[str]:
    return frozenset(plain(text).split())
