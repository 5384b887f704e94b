"""An entry of Keterkaitan goes in; the name under which it looks for an SOP, how it says the two follow each other, and
whether it speaks of another office's SOP come out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from sopan.language.titles import title_parts
from sopan.language.words import plain, words_of

LONGEST = 400  # signs; what is longer names no SOP
_NUMBERING = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[a-z][.)]|[-•*])\s+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BEFORE = re.compile(
    r"^(?:prasyarat(?:nya)?|didahului|(?:ke)?lanjutan\s+dari|menindaklanjuti|tindak\s+lanjut\s+dari|sebelumnya)\b"
    r"(?:\s+(?:oleh|dengan))?\s*[:–-]?\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:(?:di)?lanjutan(?:nya)?|dilanjutkan|berlanjut|diteruskan|ditindaklanjuti|tindak\s+lanjut(?:nya)?|selanjutnya)\b"
    r"(?!\s+dari)(?:\s+(?:oleh|dengan|ke|pada|melalui|dalam))?\s*[:–-]?\s*",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"[\s,;–-]*[(\[](?:sebagai\s+)?(prasyarat|lanjutan|sebelumnya|selanjutnya)[)\]]\s*$", re.IGNORECASE
)
_EVERY = re.compile(r"(?:semua|seluruh|setiap|segenap)\b", re.IGNORECASE)
_OFFICE = (
    r"(?:dinas|badan|kementerian|inspektorat|sekretariat|bagian|kecamatan|kelurahan|kantor|rumah sakit|rsud|puskesmas"
    r"|satuan polisi|satpol|polres|polda|polsek|kejaksaan|pengadilan|komisi|pemerintah|universitas"
    r"|diskominfo\w*|disdukcapil|dispendukcapil|dinkes|dinsos|disdik\w*|dpmptsp|bappeda\w*|bapelitbang\w*|bkpsdm|bkd"
    r"|bpkpd|bpkad|bpbd|bssn|bps|kpu|bawaslu|kominfo|komdigi)"
)
_STRANGER = re.compile(
    rf"(?:^|[(,;:–]|\s-|\b(?:pada|di|dari|milik|oleh|sop)\b)\s*(?:(?:pada|di|dari|milik|oleh|sop)\s+)*({_OFFICE})\b[^)]*",
    re.IGNORECASE,
)
_AT_ITS_END = re.compile(
    r"(?<!\bperjalanan )(?<!\bkendaraan )(?<!\bnaskah )(?<!\bsurat )(?<!\brumah )(?<!\bnota )(?<!\bmobil )(?<!\bpakaian )"
    r"\b((?:dinas|kementerian|inspektorat|kecamatan|rsud|badan(?! (?:publik|usaha|hukum|milik|jalan|lain)))\s+"
    r"(?:[a-z]+[,\s]+){0,8}[a-z]+)$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:(?:instansi|lembaga|perangkat daerah|opd|skpd)\s+(?:lain(?:nya)?|luar|terkait)"
    r"|(?:dinas|badan)\s+lain(?:nya)?)\b",
    re.IGNORECASE,
)


class Course(Enum):
    """Which of the two SOPs comes first, as far as the entry says so."""

    BEFORE = "prasyarat"
    AFTER = "lanjutan"
    UNSAID = ""

    @property
    def converse(self) -> Course:
        """The same as the other SOP sees it."""
        return {Course.BEFORE: Course.AFTER, Course.AFTER: Course.BEFORE}.get(self, Course.UNSAID)


@lru_cache(maxsize=8192)
def name_of(title: str) -> str:
    """What titles are looked up by: small words without the prefix SOP and without signs."""
    rest = _NUMBERING.sub("", title[:LONGEST])
    prefix = title_parts(rest).prefix
    return plain(" ".join(rest.split()).removeprefix(prefix)) or plain(rest)


@lru_cache(maxsize=8192)
def readings_of(entry: str) -> tuple[str, ...]:
    """The names under which an entry may look for an SOP, the most literal first."""
    _, bare = course_of(entry)
    forms = (entry, bare, _BRACKETS.sub(" ", bare), *(part[1:-1] for part in _BRACKETS.findall(bare)))
    return tuple(dict.fromkeys(name for form in forms if (name := name_of(form))))


@lru_cache(maxsize=8192)
def course_of(entry: str) -> tuple[Course, str]:
    """Which comes first, and the entry without the words that say so: `Prasyarat: SOP Surat Masuk`, `Surat Masuk
    (lanjutan)`."""
    said = _NUMBERING.sub("", entry[:LONGEST]).strip()
    if found := _AT_END.search(said):
        before = found[1].lower() in ("prasyarat", "sebelumnya")
        return (Course.BEFORE if before else Course.AFTER), said[: found.start()].strip()
    for course, pattern in ((Course.BEFORE, _BEFORE), (Course.AFTER, _AFTER)):
        if (found := pattern.match(said)) and said[found.end() :].strip():
            return course, said[found.end() :].strip()
    return Course.UNSAID, said


def names_none(entry: str) -> bool:
    """Does the entry name no single SOP: empty, a mere sign, "tidak ada", "seluruh SOP pada Bidang …"?"""
    name = plain(entry[:LONGEST])
    return not name or name in ("tidak ada", "nihil", "tidak", "belum ada") or bool(_EVERY.match(name))


def is_foreign(entry: str, own: Iterable[str]) -> bool:
    """Does the entry say that another office's SOP is meant: `Penerbitan KTP (Dinas Kependudukan)`, `SOP instansi lain`?
    `own` are the names of this office."""
    said = " ".join(entry[:LONGEST].split())
    if _OTHERS.search(said):
        return True
    ours = [plain(name) for name in own if plain(name)]
    behind = _AT_ITS_END.finditer(said) if len(said.split()) > 2 else ()
    for found in (*_STRANGER.finditer(said), *behind):
        named = plain(said[found.start(1) : found.end()])
        proper = said[found.start(1)].isupper() and said[found.start(1) :].split()[-1][0].isupper()
        if proper and not any(_is_part(named, name) for name in ours):
            return True
    return False


def _is_part(named: str, own: str) -> bool:
    return named in own or own in named


def shared_words(name: str) -> frozenset[str]:
    """By what names that are nearly the same find each other: the beginnings of their words."""
    return frozenset(word.plain[:4] for word in words_of(name) if not word.is_function_word)
