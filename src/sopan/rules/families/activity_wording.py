"""Wording of activities, first part: verb, subject and object (ST02, ST03, ST05).

The texts of the rows go in, findings come out. Each row is told once: ST02 is silent where another rule has told more
of the same words, of a subject (ST03), of a decision that only names a state (ST07) or of a condition (ST08).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sopan.language.corrections import Correction
from sopan.language.kinds import is_active
from sopan.language.lexicon import Form, Verb, verb
from sopan.language.lists import word_list
from sopan.language.rewording import actively
from sopan.language.sentences import ADVERBIAL, LINKERS, condition_in, main_verb
from sopan.language.words import Word, opening, words_of
from sopan.problems import Severity
from sopan.rules.activity_rows import activities, is_decision, mended, wording_field
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.families.activity_decisions import is_question, says_state
from sopan.rules.sources import SOP_BOOK, SYMBOLS
from sopan.rules.words.positions import HEADS, SHORT_FORMS, key
from sopan.rules.words.subjects import name_length, teller

_WITH_PURPOSE = word_list("with_purpose")
_ASIDE = frozenset({"kembali", "ulang", "langsung", "segera", "juga"})
_CLAUSES = frozenset({"agar", "supaya", "bahwa", "apakah", "tentang", "mengenai", "perihal"})
_HEADS = HEADS | frozenset(SHORT_FORMS)
_DENIALS = frozenset({"tidak", "belum", "bukan", "tanpa"})
_TO = frozenset({"kepada", "pada", "ke", "dari", "bagi"})
_MOST_OF_RECEIVER = 3  # words; behind a longer phrase the object may have been put last


@rule("ST02", "no-active-verb-first", severity=Severity.WARNING, basis="D", source=SYMBOLS)
def no_active_verb_first(case: Case) -> Iterator[Found]:
    """An activity begins with an active verb."""
    names = _names(case)
    for index, text in activities(case):
        words = words_of(text)
        first = opening(text)
        if is_active(words[first].plain) or teller(text, names) or _is_told_elsewhere(case, index, text):
            continue
        better = _better(text, names)
        facts = _verb_missing(text, words, better)
        found = case.at(index, wording_field(case, index), activity=quoted(text), **facts)
        yield mended(case, index, found, better.applied(text)) if better and better.certain else found


@rule("ST03", "subject-in-activity", severity=Severity.WARNING, basis="D", source=SYMBOLS)
def subject_in_activity(case: Case) -> Iterator[Found]:
    """Who acts stands in the column, not in the text: neither as subject nor as agent, nor hidden by a passive."""
    names = _names(case)
    for index, text in activities(case):
        told = teller(text, names)
        if told is None or is_question(text) or _begins_with_condition(case, index, text):
            continue
        found = case.at(
            index,
            wording_field(case, index),
            variant=told.variant if told.instead else f"{told.variant}-only",
            activity=quoted(text),
            said=quoted(told.said),
            instead=quoted(told.instead),
        )
        alone = case.steps[index].actors
        certain = (
            told.variant != "passive" and told.instead and len(alone) == 1 and key(told.name) == key(alone[0])
        )
        yield mended(case, index, found, told.instead) if certain else found


@rule("ST05", "missing-object", severity=Severity.WARNING, basis="P", source=SOP_BOOK)
def missing_object(case: Case) -> Iterator[Found]:
    """Behind a verb that wants an object stands one."""
    names = frozenset(map(key, _names(case)))
    for index, text in activities(case):
        words = words_of(text)
        first = opening(text)
        known = verb(words[first].plain)
        if known is None or not known.takes_object or known.form(words[first].plain) is not Form.ACTIVE:
            continue
        if known.drops_object or (is_decision(case, index) and (known.decides or known.weighs)):
            continue
        if _lacks_object(known, words, first, names):
            said = text[words[first].start : words[first].end]
            yield case.at(index, wording_field(case, index), activity=quoted(text), verb=said)


def _names(case: Case) -> tuple[str, ...]:
    """The names of all actors, also of those that only a step names."""
    declared = (actor.name for actor in case.procedure.actors)
    return tuple(dict.fromkeys((*declared, *(name for step in case.steps for name in step.actors))))


def _is_told_elsewhere(case: Case, index: int, text: str) -> bool:
    """Does ST07 tell of a question or a state, ST08 of a condition?"""
    if is_decision(case, index):
        return is_question(text) or says_state(text)
    return _begins_with_condition(case, index, text)


def _begins_with_condition(case: Case, index: int, text: str) -> bool:
    word = condition_in(text)
    return bool(word) and text.lstrip().startswith(word) and not is_decision(case, index)


def _better(text: str, names: tuple[str, ...]) -> Correction | None:
    """The beginning with an active verb. None for "Persetujuan Kepala Dinas": he is not what is approved."""
    better = actively(text)
    if better is None:
        return None
    words = words_of(text)
    at = next((n for n, word in enumerate(words) if word.start >= better.end), len(words))
    known = frozenset(map(key, names))
    is_person = at < len(words) and (words[at].plain in _HEADS or name_length(words, at, known, roles=False))
    return None if is_person else better


def _verb_missing(text: str, words: tuple[Word, ...], better: Correction | None) -> dict[str, Any]:
    """The facts about a beginning that is no active verb."""
    if better is not None:
        proposal = quoted(better.applied(text))
        return {"variant": "other", "said": better.said, "proposal": proposal}
    first, at = opening(text), main_verb(words)
    late = at is not None and at > first and is_active(words[at].plain)
    if at is None or not late or words[first].plain in _DENIALS:
        return {"variant": "none", "said": words[first].text}
    lead = text[words[first].start : words[at - 1].end]
    return {"variant": "late", "said": quoted(lead), "instead": words[at].text.capitalize()}


def _lacks_object(known: Verb, words: tuple[Word, ...], at: int, names: frozenset[str]) -> bool:
    at += 1
    while at < len(words) and words[at].plain in _ASIDE:
        at += 1
    if at == len(words):
        return True
    behind = words[at].plain
    if behind not in ADVERBIAL or behind in _CLAUSES or (behind == "untuk" and known.active in _WITH_PURPOSE):
        return False
    if any(word.plain in _CLAUSES for word in words[at:]):
        return False
    return behind not in _TO or _is_only_receiver(words, at + 1, names)


def _is_only_receiver(words: tuple[Word, ...], at: int, names: frozenset[str]) -> bool:
    """Does the phrase from this place on only say to whom or where, so that no object can hide behind it?"""
    end = at
    while end < len(words) and words[end].plain not in ADVERBIAL | LINKERS:
        end += 1
    if end - at <= _MOST_OF_RECEIVER:
        return True
    return name_length(words, at, names) >= end - at
