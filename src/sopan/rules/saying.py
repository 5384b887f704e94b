"""A problem of any code goes in, its words in Indonesian or English come out: from the catalogue of messages for what
reading and drawing report, from the rule's page for what the rules find. The words for severities stand here too."""

from __future__ import annotations

from dataclasses import replace

from sopan import messages
from sopan.problems import Problem, Severity, UnknownName
from sopan.rules.pages import page

_WEIGHTS = {
    Severity.ERROR: ("wajib diperbaiki", "must be corrected"),
    Severity.WARNING: ("perlu alasan", "needs a reason"),
    Severity.HINT: ("saran", "hint"),
}
_NUMBERS = ("step", "langkah")  # facts that only tell where


def weight(severity: Severity, lang: str = "id") -> str:
    """A severity in words: the heading under which an office treats it."""
    return _WEIGHTS[severity][lang == "en"]


def sentence(problem: Problem, lang: str = "id") -> str:
    """What is wrong, in one sentence. UnknownName for a code nobody tells about, or another language."""
    if problem.code in messages.CATALOGUE:
        return messages.sentence(problem, lang)
    return page(problem.code).message(problem.facts, lang)


def remedy(problem: Problem, lang: str = "id") -> str:
    """What to do about it. UnknownName as for `sentence`."""
    if problem.code in messages.CATALOGUE:
        return messages.remedy(problem, lang)
    return page(problem.code).remedy(problem.facts, lang)


def anywhere(problem: Problem) -> Problem:
    """The problem with dots for the number of its step: its words are then those of every place with the same fault."""
    facts = {name: "…" if name in _NUMBERS else fact for name, fact in problem.facts.items()}
    return replace(problem, facts=facts)


def title(code: str, lang: str = "id") -> str:
    """A code in a few words. UnknownName as for `sentence`."""
    if code in messages.CATALOGUE:
        return messages.words(code, lang).title
    told = page(code)
    english = told.name.replace("-", " ").capitalize()
    return english if lang == "en" else told.title or english


def source(code: str) -> str:
    """What the rule rests on, as officers are told; "" for what is no rule."""
    try:
        return page(code).source
    except UnknownName:
        return ""
