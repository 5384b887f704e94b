"""Abbreviations: sentences go in, the abbreviations they use come out, and which of them the SOP explains itself.

An abbreviation is a word of two to eight capital letters, with or without figures (PPID, SP2D). Roman numerals are
none, nor are words that are written in capitals for emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sopan.language.lexicon import Form, verb
from sopan.language.words import FUNCTION_WORDS
from sopan.model.procedure import Definition, Procedure

_EVERYBODY_KNOWS = """
SOP AP NIP NIK KTP KK SIM SK SKCK STNK BPKB NPWP BPJS PNS ASN CPNS PPPK TNI POLRI KPK DPR DPRD RI NKRI UU UUD PP
DKI DIY NTB NTT RT RW TU TK SD SMP SMA SMK ATK BBM PLN PT CV TV HP WA SMS CD DVD USB PDF PIN QR GPS URL ID PC
WIB WITA WIT ACC TTD HVS ASI PERDA SP SPO POS IK
"""
_OFTEN_EMPHASISED = "ya asli salinan mulai selesai lengkap surat berkas penting catatan semua hari"

KNOWN = frozenset(_EVERYBODY_KNOWS.split())
_EMPHASISED = frozenset(_OFTEN_EMPHASISED.split())
_SMALL_WORDS = frozenset(
    {"dan", "di", "ke", "dari", "yang", "untuk", "pada", "dengan", "serta", "bagi", "atas", "oleh"}
)
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z][A-Z0-9]+(?![^\W_])")
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile(r"(?=.{2,8}\Z)[A-Z](?:\d*[A-Z])+\d*")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LONGEST = 8  # letters of an abbreviation; a longer word in capitals is emphasised, or the name of something
_BEFORE = 12  # words before "(PPID)" among which its spelling-out begins


def abbreviations(text: str) -> Iterator[str]:
    """The abbreviations of a text, as often as they stand there."""
    words = _CAPITALS.findall(text)
    if words and not text.isupper() and not any(map(_is_emphasised, words)):
        yield from filter(is_abbreviation, words)


@lru_cache(maxsize=1024)
def is_abbreviation(word: str) -> bool:
    """Is the word one that a reader may need explained?"""
    return word not in KNOWN and bool(_ABBREVIATION.fullmatch(word)) and not _ROMAN.fullmatch(word)


def unexplained(wanted: Iterable[str], procedure: Procedure) -> tuple[str, ...]:
    """Those abbreviations that neither the definitions nor any other words of the SOP explain."""
    left = tuple(word for word in wanted if not _is_defined(word, procedure.definitions))
    if not left:
        return ()
    texts = tuple(text for text in _texts(procedure) if "(" in text or "ingkat" in text)
    initials = tuple(_initials(name) for name in _names(procedure))
    return tuple(word for word in left if not _is_spelled_out(word, texts, initials))


@lru_cache(maxsize=1024)
def _is_emphasised(word: str) -> bool:
    """A common word in capitals (TIDAK, MENERIMA): then the other capitals of the text may be emphasis too."""
    if not word.isalpha():
        return False
    small = word.lower()
    known = verb(small)
    formed = known is not None and known.form(small) is not Form.ROOT
    return formed or small in FUNCTION_WORDS or small in _EMPHASISED or len(word) > _LONGEST


def _is_defined(word: str, definitions: tuple[Definition, ...]) -> bool:
    """Is it a term, or part of a term whose meaning does not merely repeat it, or itself the meaning?"""
    for definition in definitions:
        term, meaning = _WORD.findall(definition.term.upper()), _WORD.findall(definition.meaning.upper())
        if not term or not meaning:
            continue
        if term == [word] or meaning == [word] or (word in term and word not in meaning):
            return True
    return False


def _is_spelled_out(word: str, texts: Iterable[str], initials: Iterable[str]) -> bool:
    """ "pejabat pengelola … (PPID)", "PPID (Pejabat …)", "selanjutnya disingkat PPID", or a name with its initials."""
    if len(word) > 2 and any(word in letters for letters in initials):
        return True
    bracketed = re.compile(rf"\((?:\w+[-/ ]){{0,2}}{word}(?:[-/ ]\w+){{0,2}}\s*\)")
    opened = re.compile(
        rf"\b{word}\s*\(\s*{word[0]}\w*\s+\w[^()]{{0,200}}\)|\b(?:disingkat|singkatan)\W+(?:\w+\W+)?{word}\b",
        re.IGNORECASE,
    )
    for text in texts:
        if word not in text:
            continue
        if opened.search(text) or any(_begins(text[: at.start()], word) for at in bracketed.finditer(text)):
            return True
    return False


def _begins(before: str, word: str) -> bool:
    """May the words before a bracket spell out the abbreviation in it?"""
    words = _WORD.findall(before[-200:])[-_BEFORE:]
    return len(words) > 1 and any(one[0].upper() == word[0] for one in words)


def _initials(name: str) -> str:
    """The first letters of a name without its small words: Badan Pusat Statistik → BPS."""
    words = (word for word in _WORD.findall(name) if word.lower() not in _SMALL_WORDS)
    return "".join(word[0] for word in words).upper()


def _names(procedure: Procedure) -> Iterator[str]:
    yield from procedure.agency
    yield from (procedure.unit, procedure.owner, procedure.authorized_by.position)
    yield from (actor.name for actor in procedure.actors)
    yield from (definition.term for definition in procedure.definitions)


def _texts(procedure: Procedure) -> Iterator[str]:
    yield from (procedure.title, procedure.scope, procedure.summary, procedure.unit, procedure.owner)
    for texts in (
        procedure.agency,
        procedure.legal_basis,
        procedure.related_procedures,
        procedure.cautions,
        procedure.qualifications,
        procedure.equipment,
        procedure.records,
    ):
        yield from texts
    for definition in procedure.definitions:
        yield f"{definition.term}: {definition.meaning}"
    yield from (actor.name for actor in procedure.actors)
    for step in procedure.steps:
        yield from (step.wording, step.note, step.guidance, *step.forms)
        yield from (*step.standard.requirements, *step.standard.output)
