"""Names of positions: one or two go in; the name spelled out, and whether both mean the same, come out."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from sopan.language.stems import is_known

_SHORT_FORMS = """
ka kepala | kabag kepala bagian | kabid kepala bidang | kasi kepala seksi | kasie kepala seksi
kasubag kepala subbagian | kasubbag kepala subbagian | kasub kepala sub | kasubid kepala subbidang
kasubbid kepala subbidang | kasubsi kepala subseksi | kasubdit kepala subdirektorat | kadis kepala dinas
kaban kepala badan | kakan kepala kantor | kakanwil kepala kantor wilayah | karo kepala biro
kabiro kepala biro | kaur kepala urusan | kades kepala desa
kapuskesmas kepala puskesmas | sekda sekretaris daerah | sekdis sekretaris dinas | sekcam sekretaris camat
sekdes sekretaris desa | seklur sekretaris lurah | sekwan sekretaris dewan | sekjen sekretaris jenderal
sek sekretaris | setda sekretariat daerah | dirjen direktur jenderal | irjen inspektur jenderal
wabup wakil bupati | wawali wakil wali kota | wagub wakil gubernur | wk wakil
bag bagian | subag subbagian | subbag subbagian | bid bidang | subbid subbidang | sie seksi
tu tata usaha | umpeg umum dan kepegawaian | kepeg kepegawaian | keu keuangan | adm administrasi
staff staf
"""
SHORT_FORMS = {
    short: full.split()
    for short, _, full in (row.strip().partition(" ") for row in re.split(r"[|\n]", _SHORT_FORMS))
}

HEADS = frozenset(
    {
        *("kepala", "ketua", "wakil", "sekretaris", "camat", "lurah", "bupati", "gubernur", "direktur"),
        *(
            "asisten",
            "panitera",
            "inspektur",
            "rektor",
            "dekan",
            "wali",
            "walikota",
            "bendahara",
            "koordinator",
        ),
        *("subkoordinator", "penjabat"),
    }
)  # words with which the name of an office of one person begins

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"\s*/\s*|\s+(?:dan/)?atau\s+", re.IGNORECASE)
_NUMERAL = re.compile(r"[ivxlc]+|.*\d.*")
LEAST_LETTERS = 5  # of words in which a slip of the pen is looked for
SURE, LIKELY = 0.92, 0.85  # how much alike two words of which no dictionary knows any, or only one, must be


@lru_cache(maxsize=4096)
def spelled_out(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, short forms written in full: `Ka.Subbag TU` → kepala, subbagian …"""
    words = _WORD.findall(name.casefold().replace("&", " dan "))
    return tuple(full for word in words for full in SHORT_FORMS.get(word, (word,)))


def key(name: str) -> str:
    """What two spellings of one name share. Blanks do not count: `Sub Bagian`, `Subbagian`."""
    return "".join(spelled_out(name))


def is_slip(one: str, other: str) -> bool:
    """Do two names differ by one letter of one word, so that one of them is a slip of the pen? Two words that both
    exist (Pengawas, Pengawal) are two names, and so are two numbers (Kasi I, Kasi II)."""
    first, second = spelled_out(one), spelled_out(other)
    if len(first) != len(second):
        return False
    pairs = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and _is_slip_of(*pairs[0])


@lru_cache(maxsize=4096)
def alternatives(name: str) -> tuple[str, ...]:
    """The offices between which a name leaves the choice: `Kepala Desa atau Sekretaris Desa`. None where the parts
    are not all offices of one person, or mean the same: `Petugas/Front Office`, `Pemohon atau kuasanya`."""
    parts = tuple(part.strip() for part in _BETWEEN.split(name))
    if len(parts) < 2 or not all(spelled_out(part)[:1] and spelled_out(part)[0] in HEADS for part in parts):
        return ()
    return parts if len({key(part) for part in parts}) > 1 else ()


def _is_slip_of(one: str, other: str) -> bool:
    if min(len(one), len(other)) < LEAST_LETTERS or abs(len(one) - len(other)) > 1:
        return False
    if _NUMERAL.fullmatch(one) or _NUMERAL.fullmatch(other):
        return False
    alike = SequenceMatcher(None, one, other).ratio()
    if alike < LIKELY or (is_known(one) and is_known(other)):
        return False
    return alike >= SURE or is_known(one) or is_known(other)
