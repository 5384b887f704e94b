"""A procedure goes in; which of its steps are awal, utama and akhir, what of them is lacking, and how much each actor
does come out.

The kind of activity decides where an SOP begins and ends (regulation.md 1.5): a service with the applicant's request and
with what the applicant receives, routine work with the one responsible for it, an assignment with an order. Around that
first and last step the course of the work tells how far beginning and end reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopan.language.sentences import parts_of
from sopan.language.stems import root
from sopan.language.words import plain, words_of
from sopan.model.flow import kind_of
from sopan.model.procedure import ActivityKind, Procedure, Step, StepKind

LEAST = 3  # steps: one to begin, one of the work itself, one to end

_TAKING_IN_WORDS = """
aju ambil agenda antre bayar catat daftar datang disposisi isi lengkap registrasi sampai serah terima terus tugas
perintah tunjuk undang unggah
"""
_TAKING_IN = frozenset(_TAKING_IN_WORDS.split())
_PREPARING_WORDS = """
perintah tugas tunjuk disposisi catat terima agenda siap rencana
"""
_PREPARING = frozenset(_PREPARING_WORDS.split())
_PLANS_WORDS = """
rencana jadwal kerangka tema tim agenda
"""
_PLANS = frozenset(_PLANS_WORDS.split())
_HANDING_OUT_WORDS = """
arsip bagi distribusi dokumentasi kirim lapor serah serahterima terima umum ambil
"""
_HANDING_OUT = frozenset(_HANDING_OUT_WORDS.split())
_TELLING = frozenset({"sampai", "beritahu", "beri", "informasi"})  # akhir where they reach somebody
_APPLICANTS_WORDS = """
pemohon pelapor pengadu masyarakat warga penduduk konsumen pelanggan pengguna pengunjung peminjam tamu siswa mahasiswa
pasien wajib
"""
_APPLICANTS = frozenset(_APPLICANTS_WORDS.split())
_ORDERS_WORDS = """
perintah tugas disposisi instruksi
"""
_ORDERS = frozenset(_ORDERS_WORDS.split())


class Phase(StrEnum):
    """The three parts of an SOP."""

    OPENING = "awal"
    MAIN = "utama"
    CLOSING = "akhir"


class Lack(StrEnum):
    """What is missing for a procedure to have a beginning, a middle and an end."""

    STEPS = "tanpa-langkah"
    MAIN = "tanpa-kegiatan-utama"
    REQUEST = "pelayanan-tidak-diawali-pemohon"
    RECEIPT = "pelayanan-tidak-diakhiri-pemohon"
    OWNER = "kegiatan-sendiri-diawali-pemohon"
    ORDER = "penugasan-tidak-diawali-perintah"


@dataclass(frozen=True, slots=True)
class Part:
    """What one actor does: the numbers of the steps."""

    actor: str
    steps: tuple[int, ...]


def phases(procedure: Procedure) -> tuple[Phase, ...]:
    """The phase of each step. With three steps or more none of the three phases is empty."""
    count = len(procedure.steps)
    if count < LEAST:
        return (Phase.OPENING, Phase.CLOSING)[:count]
    first = _reach_of_opening(procedure)
    last = _reach_of_closing(procedure, 1)
    if first >= last:  # nothing would be left for the work itself
        first = min(first, max(count // 3, 1))
        last = max(last, first + 1)
    found = [Phase.OPENING] * first + [Phase.MAIN] * (last - first) + [Phase.CLOSING] * (count - last)
    for index in range(first, last):
        if last - first > 1 and kind_of(procedure, index) is StepKind.END:
            found[index] = Phase.CLOSING  # a way that ends before the others do
    return tuple(found)


def lacks(procedure: Procedure) -> tuple[Lack, ...]:
    """What is missing. Where a procedure begins and ends is asked only when its kind of activity is told."""
    if not procedure.steps:
        return (Lack.STEPS,)
    found = [Lack.MAIN] if len(procedure.steps) < LEAST else []
    kind = procedure.activity_kind
    first, last = procedure.steps[0], procedure.steps[-1]
    if kind is ActivityKind.SERVICE:
        found += [Lack.REQUEST] * (not _by_applicant(procedure, first))
        found += [Lack.RECEIPT] * (not _by_applicant(procedure, last))
    elif kind is not None and first.actors and all(_is_applicant(procedure, name) for name in first.actors):
        found.append(Lack.OWNER)
    elif kind is ActivityKind.ASSIGNMENT and not _ORDERS & set(_roots(first)):
        found.append(Lack.ORDER)
    return tuple(found)


def cast(procedure: Procedure) -> tuple[Part, ...]:
    """Each actor and the steps he takes part in, in the order of the columns; who does nothing has none. Actors named
    only at a step follow."""
    named = [actor.name for actor in procedure.actors if actor.name.strip()]
    named += [name for step in procedure.steps for name in step.actors]
    steps = enumerate(procedure.steps, 1)
    done: dict[str, list[int]] = {name: [] for name in named}
    for number, step in steps:
        for name in dict.fromkeys(step.actors):
            done[name].append(number)
    return tuple(Part(name, tuple(numbers)) for name, numbers in done.items())


def kind_guessed(procedure: Procedure) -> ActivityKind:
    """The kind of activity as told, else as the first step shows it."""
    if procedure.activity_kind is not None:
        return procedure.activity_kind
    first = procedure.steps[0] if procedure.steps else Step()
    if _by_applicant(procedure, first):
        return ActivityKind.SERVICE
    return ActivityKind.ASSIGNMENT if {"perintah", "tugas"} & set(_roots(first)[:1]) else ActivityKind.ROUTINE


def _reach_of_opening(procedure: Procedure) -> int:
    """How many steps, from the first, belong to the beginning."""
    service = kind_guessed(procedure) is ActivityKind.SERVICE
    for index, step in enumerate(procedure.steps[1:-1], 1):
        if not (_takes_in(procedure, step) if service else _prepares(step)):
            return index
    return max(len(procedure.steps) - 2, 1)


def _reach_of_closing(procedure: Procedure, least: int) -> int:
    """The index of the first step of the end."""
    at = len(procedure.steps) - 1
    while at - 1 > least and _hands_out(procedure, procedure.steps[at - 1]):
        at -= 1
    return at


def _takes_in(procedure: Procedure, step: Step) -> bool:
    if _by_applicant(procedure, step):
        return True
    said = plain(step.wording)
    checks = any(word in said for word in ("kelengkapan", "persyaratan")) and bool(step.outcomes)
    return checks or bool(_TAKING_IN & set(_roots(step)[:1]))


def _prepares(step: Step) -> bool:
    found = _roots(step)
    return bool(_PREPARING & set(found[:1])) or bool(found[1:] and found[1] in _PLANS)


def _hands_out(procedure: Procedure, step: Step) -> bool:
    found = _roots(step)
    if _HANDING_OUT & set(found[:1]) or kind_of(procedure, procedure.steps.index(step)) is StepKind.END:
        return True
    if _TELLING & set(found[:1]):
        return any(word.plain in ("kepada", "ke") for word in words_of(step.wording))
    return "lapor" in found[1:3]


def _by_applicant(procedure: Procedure, step: Step) -> bool:
    return any(_is_applicant(procedure, name) for name in step.actors)


def _is_applicant(procedure: Procedure, name: str) -> bool:
    said = {word.plain for word in words_of(name)}
    return bool(said & _APPLICANTS) and next(iter(words_of(name))).plain not in ("petugas", "staf", "layanan")


def _roots(step: Step) -> tuple[str, ...]:
    """The roots of the verb and of what follows it."""
    parts = parts_of(step.wording)
    verb = parts.predicate.rsplit(" ", 1)[-1]
    said = [word.plain for word in (*words_of(verb), *words_of(parts.object))]
    return tuple(root(word) for word in said[:6])
