"""A step, an outcome or a thing goes in; the words by which a story tells it come out, as inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sopan.language.kinds import is_active, is_doing, is_passive
from sopan.language.rewording import actively, turned_active
from sopan.language.sentences import Parts, parts_of
from sopan.language.stems import root
from sopan.language.words import opening, plain, words_of
from sopan.model.procedure import Step
from sopan.model.time.duration import DurationKind, read_duration

_STATES_WORDS = """
ada absah aman asli baik belum benar berbeda berhak berhasil berlaku bersedia cocok cukup gagal genap jelas kosong
kurang layak lengkap lulus memadai normal puas rusak sah salah sama sehat selesai sepakat sesuai setuju siap stabil
sudah tepat tersedia tertib tetap telah tidak tuntas utuh valid wajar ya konsisten bersih hilang terlambat bukan lebih
dapat bisa akan positif negatif penuh habis kembali batal final
"""
_STATES = frozenset(_STATES_WORDS.split())
_PAPERS_WORDS = """
berkas buku data daftar dokumen draf draft formulir gambar isian jadwal klasifikasi konsep kontrak laporan naskah nota
permohonan persyaratan proposal purwarupa rancangan rekapitulasi rencana saran spesifikasi surat tabel usulan
pertanggungjawaban perhitungan
"""
_PAPERS = frozenset(_PAPERS_WORDS.split())
_QUALITIES_WORDS = """
kelengkapan kesesuaian kebenaran keabsahan keaslian kelayakan isi konsistensi hasil pencatatan kualitas mutu validitas
persyaratan
"""
_QUALITIES = frozenset(_QUALITIES_WORDS.split())
_NO_PAPERS = frozenset({"hasil", "kelayakan", "pencatatan"})
_ABBREVIATED = re.compile(r"[^\W\d_]*[A-Z0-9][^\s]*")
_FIRST_FIGURE = re.compile(r"(?:\d|±|(?:maks|min|paling|kurang lebih|sekitar|selambat)\b)", re.IGNORECASE)


def small(text: str) -> str:
    """The text inside a sentence: its first word in small letters, unless capitals go on behind it (`Daftar Informasi
    Publik`, `PPID`)."""
    text = " ".join(text.split()).rstrip(" .;,")
    first, _, rest = text.partition(" ")
    if _ABBREVIATED.fullmatch(first[1:]) or (rest and _is_name(rest)):
        return text
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """The text at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str]) -> str:
    """`a, b, dan c`."""
    said = [item for item in items if item]
    if len(said) < 3:
        return " dan ".join(said)
    return f"{', '.join(said[:-1])}, dan {said[-1]}"


def doing(step: Step) -> str:
    """What the step does, as a predicate with all that follows it: `memeriksa kelengkapan berkas`."""
    said = " ".join(step.wording.split()).strip(" .;:-")
    said = said[words_of(said)[opening(said)].start :] if opening(said) else said
    if len(said) > 8 and said.isupper():
        said = said.capitalize()
    said = _active(_without_actor(said, step.actors))
    first = words_of(said)
    if not first:
        return "melaksanakan langkah ini"
    if not is_active(first[0].plain) and " " not in said.strip() and not is_passive(first[0].plain):
        return f"melakukan {small(said)}"
    if is_doing(first[0].plain) and not is_active(first[0].plain):
        return f"melakukan {small(said)}"
    return said[:1].lower() + said[1:] if not said[1:2].isupper() else said


def parts(step: Step) -> Parts:
    """P, O and K of a step; S is its actors."""
    if step.sentence is not None and step.sentence.predicate.strip():
        told = step.sentence
        return Parts("", told.predicate, told.object, told.adverbial)
    found = parts_of(doing(step))
    return Parts("", " ".join(f"{found.subject} {found.predicate}".split()), found.object, found.adverbial)


def condition(label: str, others: Iterable[str] = ()) -> str:
    """An outcome as a condition: `Lengkap` → `lengkap`, `Instansi lain` → `hasilnya instansi lain`."""
    said = small(label)
    words = [word.plain for word in words_of(said)]
    if not words:
        return "demikian"
    negated = {f"{no} {plain(said)}" for no in ("tidak", "belum", "kurang")}
    first = words[0]
    state = first in _STATES or is_passive(first) or is_active(first) or first.startswith("ter")
    if state or negated & {plain(other) for other in others}:
        return said
    return f"hasilnya {said}"


def sent_back(step: Step) -> str:
    """The paper on which a decision is taken and that may go back: `berkas permohonan` in `memeriksa kelengkapan berkas
    permohonan`; "" when the decision is not on a paper."""
    said = list(words_of(parts(step).object))
    while said and said[0].plain in _QUALITIES and len(said) > 1:
        if said[0].plain in _NO_PAPERS:
            return ""
        said = said[1:]
    whole = parts(step).object
    if not said or said[0].plain not in _PAPERS:
        return ""
    thing = re.split(r",| dan | yang ", whole[said[0].start :], maxsplit=1)[0]
    return small(thing) if len(words_of(thing)) <= 5 else said[0].plain


def remedy(label: str) -> str:
    """What is to be done with a paper that comes back with this outcome."""
    found = {root(word.plain) for word in words_of(label)}
    return "dilengkapi" if found & {"lengkap", "kurang"} else "diperbaiki"


def time(text: str) -> str:
    """A time as an adverbial: `dalam waktu 15 menit`; what gives no figure stands in brackets."""
    said = " ".join(text.split())
    if not said or not any(sign.isalnum() for sign in said):
        return ""
    read = read_duration(said)
    plain_enough = read.kind is DurationKind.FIXED and _FIRST_FIGURE.match(said) and "(" not in said
    return f"dalam waktu {small(said)}" if plain_enough else f"(waktu: {said})"


def _without_actor(said: str, actors: tuple[str, ...]) -> str:
    """The activity without the actor in front, where the row tells him too."""
    for name in actors:
        if name and said.casefold().startswith(f"{name.casefold()} "):
            return said[len(name) :].lstrip()
    return said


def _active(said: str) -> str:
    words = words_of(said)
    if words and is_active(words[0].plain):
        return said
    better = actively(said)
    if better is not None:
        return better.applied(said)
    at = next((n for n, word in enumerate(words) if is_passive(word.plain)), None)
    if at is None:
        return said
    agent = re.search(r"\boleh\b.*?(?=\s(?:untuk|dalam|pada|dengan|di|ke|kepada|dan)\b|[,;]|$)", said)
    if agent and agent.start() > words[at].end:
        return turned_active(said, at, agent.span()) or said
    return turned_active(said, at) or said


def _is_name(rest: str) -> bool:
    """Do capitals go on: is the first word the beginning of a name?"""
    following = rest.split(" ", 1)[0]
    return following[:1].isupper() and not following.isupper()
