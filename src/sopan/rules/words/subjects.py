"""An activity and the names of the actors go in; who stands in the sentence although only the column should tell it
comes out: as subject ("Petugas memeriksa"), as agent ("oleh Petugas") or behind a passive ("berkas diperiksa")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sopan.language.kinds import is_active, is_doing, is_passive
from sopan.language.lexicon import verb
from sopan.language.lists import word_list
from sopan.language.rewording import actively, turned_active
from sopan.language.sentences import ADVERBIAL, LINKERS, MODAL, SUBORDINATE, is_verb, main_verb
from sopan.language.words import Word, opening, words_of
from sopan.rules.words.positions import SHORT_FORMS, key

_ROLES = """
admin administrator analis anggota arsiparis asesor asisten atasan auditor bendahara bidan bidang bupati camat direktur
dokter gubernur guru hakim inspektur instansi jfu jft juru kepala kasir ketua klien konsumen koordinator kpa kurir lurah
mahasiswa manajer masyarakat menteri notaris operator opd orangtua panitera panitia pasien pegawai pejabat pelaksana
pelanggan pelapor pelayan pemohon pendaftar penduduk pengadu pengadministrasi pengawas pengelola pengguna pengunjung
penilai penyidik penyuluh perawat peserta petugas pimpinan ppid ppk pptk pranata psikolog reporter resepsionis satpam
sekretariat sekretaris seksi siswa skpd staf statistisi subbagian subkoordinator tamu teknisi tim verifikator wakil wali
walikota warga
"""
ROLES = frozenset(_ROLES.split()) | frozenset(SHORT_FORMS)
_ROLE_ENDS = ADVERBIAL | LINKERS | SUBORDINATE | MODAL
_NOUN_LIKE = word_list("noun_like")
_WAYS = frozenset({"ke", "di", "dari"})
_JOINS = frozenset({"", "/", "-", "&", "(", ")"})  # between two words of one name
_LONGEST_NAME = 6  # words
_NO_AGENTS = frozenset({"karena", "sebab", "itu"})  # oleh karena itu


@dataclass(frozen=True, slots=True)
class Teller:
    """Words that tell who acts. `instead` is the activity without them, "" where none can be proposed; `name` the
    actor as written, "" in a passive without one."""

    variant: str  # subject, agent, passive
    said: str
    name: str = ""
    instead: str = ""


@lru_cache(maxsize=4096)
def teller(text: str, names: tuple[str, ...]) -> Teller | None:
    """What tells in this activity who acts, or None."""
    words = words_of(text)
    first = opening(text)
    if first >= len(words):
        return None
    known = frozenset(map(key, names)) - {""}
    if not is_active(words[first].plain):
        return (
            _subject(text, words, first, known)
            or _passive(text, words, first, known)
            or _agent(text, words, known)
        )
    return _agent(text, words, known)


def _subject(text: str, words: Sequence[Word], first: int, known: frozenset[str]) -> Teller | None:
    """ "Petugas (akan) memeriksa berkas"."""
    length = name_length(words, first, known, text=text)
    at = first + length
    while length and at < len(words) and words[at].plain in MODAL:
        at += 1
    if not length or at >= len(words) or not is_active(words[at].plain):
        return None
    name = _name(text, words, first, length)
    rest = text[words[at].start :]
    return Teller("subject", name, name, rest[:1].upper() + rest[1:])


def _passive(text: str, words: Sequence[Word], first: int, known: frozenset[str]) -> Teller | None:
    """ "Berkas diperiksa (oleh) Petugas": a passive that carries the sentence."""
    at = main_verb(words)
    if at is None or at < first or not is_passive(words[at].plain) or _is_aside(text, words[at]):
        return None
    start, length = _agent_behind(text, words, at, known)
    if not length:
        return Teller("passive", words[at].text, "", turned_active(text, at))
    name = _name(text, words, start, length)
    begin = words[start - 1].start if words[start - 1].plain == "oleh" else words[start].start
    several = _goes_on(text, words, start + length)
    instead = "" if several else turned_active(text, at, (begin, words[start].start + len(name)))
    return Teller("passive", words[at].text, name, instead)


def _agent(text: str, words: Sequence[Word], known: frozenset[str]) -> Teller | None:
    """ "Pemeriksaan berkas oleh Petugas", "Memverifikasi data oleh Operator": an agent that no passive of a clause and
    no other doing asks for."""
    at = next((n for n, word in enumerate(words) if word.plain == "oleh"), len(words))
    if at == 0 or at + 1 >= len(words) or words[at + 1].plain in _NO_AGENTS or _is_asked_for(words[:at]):
        return None
    length = _name_behind(text, words, at + 1, known)
    name = _name(text, words, at + 1, length)
    end = words[at + 1].start + len(name)
    instead = "" if _goes_on(text, words, at + 1 + length) else _without(text, words[at].start, end)
    return Teller("agent", f"{words[at].text} {name}", name, instead)


def _without(text: str, start: int, end: int) -> str:
    """The activity without the piece that names who acts, beginning with a verb; "" where none is known."""
    behind = text[end:].lstrip()
    rest = f"{text[:start].rstrip()}{'' if behind[:1] in ',;.' else ' '}{behind}".strip()
    better = actively(rest)
    if better:
        return better.applied(rest)
    left = words_of(rest)[opening(rest) :]
    return rest if left and is_active(left[0].plain) else ""


def _name(text: str, words: Sequence[Word], at: int, length: int) -> str:
    """The words of a name as written, with the bracket that closes behind them."""
    start, end = words[at].start, words[at + length - 1].end
    opened = "(" in text[start:end] and text[end : end + 1] == ")"
    return text[start : end + opened]


def _goes_on(text: str, words: Sequence[Word], at: int) -> bool:
    """Does a list of names go on at this place: "oleh operator, bendahara, dan kepala bidang"?"""
    if at >= len(words):
        return False
    begins = at + 1 if words[at].plain in LINKERS and at + 1 < len(words) else at
    return (begins > at or text[words[at - 1].end : words[at].start].strip() == ",") and not is_verb(
        words[begins]
    )


def _is_aside(text: str, word: Word) -> bool:
    """Does the word stand in brackets?"""
    return text.count("(", 0, word.start) > text.count(")", 0, word.start)


def _is_asked_for(words: Sequence[Word]) -> bool:
    """Does a passive, or a doing that is the object of another verb, ask for the agent behind it?"""
    if any(is_passive(word.plain) or word.plain.startswith("ter") for word in words):
        return True
    known = verb(words[0].plain)
    if not is_active(words[0].plain) or (known is not None and known.empty):
        return False
    return any(is_doing(word.plain) or word.plain == "yang" for word in words[1:])


def _agent_behind(text: str, words: Sequence[Word], at: int, known: frozenset[str]) -> tuple[int, int]:
    """The place and length of the name of who acts behind a passive: "oleh" and a name, or a known name at once."""
    for n in range(at + 1, len(words)):
        if words[n].plain == "oleh" and n + 1 < len(words) and words[n + 1].plain not in _NO_AGENTS:
            return n + 1, _name_behind(text, words, n + 1, known)
        if words[n].plain == "yang":
            break
    return at + 1, name_length(words, at + 1, known) if at + 1 < len(words) else 0


def _name_behind(text: str, words: Sequence[Word], at: int, known: frozenset[str]) -> int:
    """The length of the name that stands behind "oleh": of an actor, else up to the next small word or verb."""
    length = name_length(words, at, known, text=text)
    return length or _end_of_name(text, words, at, at + 1) - at


def name_length(
    words: Sequence[Word], at: int, known: frozenset[str], *, roles: bool = True, text: str = ""
) -> int:
    """How many words from this place name one who acts: a declared actor, else (with `roles`) a usual role with what
    follows it up to a verb or a small word; 0 for none. With its `text` a name ends at a comma, and what goes on
    behind a declared name belongs to it: "Kepala Unit Contoh" is not the actor "Kepala"."""
    end = at + _known_length(words, at, known)
    if end == at and (not roles or words[at].plain not in ROLES):
        return 0
    if end == at or text:
        end = _end_of_name(text, words, at, max(end, at + 1))
    return end - at


def _known_length(words: Sequence[Word], at: int, known: frozenset[str]) -> int:
    for length in range(min(_LONGEST_NAME + 2, len(words) - at), 0, -1):
        if key(" ".join(word.text for word in words[at : at + length])) in known:
            return length
    return 0


def _end_of_name(text: str, words: Sequence[Word], at: int, end: int) -> int:
    """Where a name ends that began at this place and reaches at least to `end`."""
    while end < len(words) and end - at < _LONGEST_NAME and not _ends_name(text, words, end):
        end += 1
    return end


def _ends_name(text: str, words: Sequence[Word], at: int) -> bool:
    """Is the word at this place no part of the name before it: a small word, a verb, or one behind a comma?"""
    word = words[at]
    if word.plain in _ROLE_ENDS or text[words[at - 1].end : word.start].strip() not in _JOINS:
        return True
    goes = at + 1 == len(words) or words[at + 1].plain in _WAYS
    return is_verb(word) and (
        goes or word.plain not in _NOUN_LIKE
    )  # petugas surat masuk, petugas masuk ke ruang
