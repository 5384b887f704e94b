"""Wording of activities, second part: decisions that do not decide, and decisions hidden in a sentence (ST07, ST08)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopan.language.kinds import is_active
from sopan.language.lexicon import verb
from sopan.language.lists import word_list
from sopan.language.rewording import actively
from sopan.language.sentences import condition_in, is_verb
from sopan.language.words import words_of
from sopan.model.procedure import StepKind
from sopan.problems import Severity
from sopan.rules.activity_rows import activities, is_decision, wording_field
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import PRACTICE, SYMBOLS
from sopan.rules.words.flow import is_weighing

_SIGNING = word_list("signing")
_ASKS = re.compile(r"\s*(?:apakah|adakah|sudahkah|benarkah|bolehkah|bisakah|dapatkah)\b", re.IGNORECASE)
_WEIGHS = re.compile(
    r"\b(?:apakah|atau tidak|setuju atau|sesuai tidaknya|ada tidaknya|layak tidaknya)\b", re.IGNORECASE
)
_LEAD = re.compile(r"\s*(?:(?:apakah|adakah|sudahkah|benarkah)\s+)?", re.IGNORECASE)
_STATES = {
    "lengkap": "kelengkapan",
    "sesuai": "kesesuaian",
    "benar": "kebenaran",
    "sah": "keabsahan",
    "valid": "keabsahan",
    "layak": "kelayakan",
    "asli": "keaslian",
    "tersedia": "ketersediaan",
}
_STATE = re.compile(
    rf"(.+?)\s+(?:(?:sudah|telah|dinyatakan)\s+)?({'|'.join(_STATES)})\s*\??\s*", re.IGNORECASE | re.DOTALL
)
_LONGEST = 200  # signs; a longer text is no bare question
EXAMPLE = "Memeriksa kelengkapan berkas"


@rule(
    "ST07",
    "decision-without-judgement",
    severity=Severity.WARNING,
    basis="D+P",
    source=f"{SYMBOLS}; {PRACTICE}",
)
def decision_without_judgement(case: Case) -> Iterator[Found]:
    """A decision is worded as a check or a decision, and in the usual style not as a question."""
    for index, text in activities(case):
        if case.graph.kinds[index] is not StepKind.DECISION:
            continue
        asks = is_question(text) and case.profile.style != "b"
        if not asks and (is_question(text) or _judges(text)):
            continue
        yield case.at(
            index,
            wording_field(case, index),
            variant="question" if asks else "work",
            activity=quoted(text),
            example=quoted(as_check(text) or EXAMPLE),
        )


@rule("ST08", "condition-in-activity", severity=Severity.WARNING, basis="D", source=SYMBOLS)
def condition_in_activity(case: Case) -> Iterator[Found]:
    """A sentence with jika or apabila decides something: that is a decision of its own."""
    for index, text in activities(case):
        word = condition_in(text)
        if word and not is_decision(case, index):
            yield case.at(index, wording_field(case, index), word=word.lower(), activity=quoted(text))


def is_question(text: str) -> bool:
    """Is the activity a question: "Apakah berkas lengkap", "Berkas lengkap?"?"""
    return text.rstrip(' .)"”').endswith("?") or _ASKS.match(text) is not None


def says_state(text: str) -> bool:
    """Does the text only name a thing or its state ("Kelengkapan berkas", "Berkas lengkap"), and no doing?"""
    return actively(text) is None and not any(map(is_verb, words_of(text)))


def as_check(text: str) -> str:
    """The check that answers a question: "Apakah berkas sudah lengkap?" → "Memeriksa kelengkapan berkas"; or ""."""
    found = _STATE.fullmatch(_LEAD.sub("", text[:_LONGEST], count=1))
    if found is None or any(map(is_verb, words_of(found[1]))):
        return ""
    thing = found[1] if found[1][1:2].isupper() else found[1][:1].lower() + found[1][1:]
    return f"Memeriksa {_STATES[found[2].lower()]} {thing}"


def _judges(text: str) -> bool:
    """Does a verb of the text check, weigh, decide or sign, or the noun it begins with ("Persetujuan konsep")?"""
    better = actively(text)
    text = better.applied(text) if better else text
    if is_weighing(text) or _WEIGHS.search(text):
        return True
    known = (verb(word.plain) for word in words_of(text) if is_active(word.plain))
    return any(one.decides or one.weighs or one.root in _SIGNING for one in known if one)
