"""A problem (code and facts) → its sentences in Indonesian or English: what is wrong, and what to do about
it.

The words themselves stand in tables, one for each room that reports something. What
the rules find is told by the rule's own page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sopan.messages import books, drawing, folders, reading, reorganising, tables
from sopan.messages.reorganising import ON_THE_FORM
from sopan.messages.words import Words
from sopan.problems import Problem, UnknownName

LANGUAGES = ("id", "en")

_HOLE = re.compile(r"\{(\w+)\}")


def sentence(problem: Problem, lang: str = "id") -> str:
    """What is wrong, in one sentence."""
    return _fill(words(problem.code, lang).message, problem.facts, lang)


def remedy(problem: Problem, lang: str = "id") -> str:
    """What to do about it; with the fact `peta: lembar` in the words of the worksheet of a reorganisation."""
    said = words(problem.code, lang).remedy
    if problem.facts.get("peta") == "lembar" and problem.code in ON_THE_FORM:
        said = ON_THE_FORM[problem.code][LANGUAGES.index(lang)]
    return _fill(said, problem.facts, lang)


def words(code: str, lang: str = "id") -> Words:
    """The row of a code (`BR04` or `br-04`). UnknownName when there is none, or no such language."""
    plain = code.strip().upper().replace("-", "")
    if lang not in LANGUAGES or plain not in CATALOGUE:
        raise UnknownName(code if lang in LANGUAGES else lang)
    return CATALOGUE[plain][LANGUAGES.index(lang)]


def holes(template: str) -> frozenset[str]:
    """The facts a template asks for."""
    return frozenset(_HOLE.findall(template))


def filled(template: str, facts: Mapping[str, str]) -> str:
    """The template with the facts in it; where one is missing its hole stays."""
    return _HOLE.sub(lambda hole: facts.get(hole[1], hole[0]), template)


def _fill(template: str, facts: Mapping[str, str], lang: str) -> str:
    told = {name: _in_english(fact) for name, fact in facts.items()} if lang == "en" else facts
    return filled(template, told)


def _in_english(fact: str) -> str:
    """Some facts are words of ours, not the officer's."""
    return _ENGLISH_FACTS.get(fact) or re.sub(r"^(\d+) sampai (\d+)$", r"\1 to \2", fact)


_ENGLISH_FACTS = {
    "satu teks": "a single text",
    "pasangan kunci: isi": "pairs of key: value",
    "daftar (setiap butir diawali tanda -)": "a list (each item begins with -)",
    "berkas": "the file",
    "(kosong)": "(empty)",
}


CATALOGUE: Mapping[str, tuple[Words, Words]] = {
    code: words
    for room in (reading, folders, tables, books, reorganising, drawing)
    for code, words in room.WORDS.items()
}
