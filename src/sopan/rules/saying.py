"""A problem of any code goes in, its words in Indonesian or English come out: from the catalogue of messages for what
reading and drawing report, from the rule's page for what the rules find."""

from __future__ import annotations

from sopan import messages
from sopan.problems import Problem, UnknownName
from sopan.rules.pages import page


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
