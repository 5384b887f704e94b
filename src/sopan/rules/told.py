"""A rule and its page go in; everything told about it comes out as plain data, for programs and for lists.

The words for families and for what a rule rests on stand here too.
"""

from __future__ import annotations

from typing import Any

from sopan.problems import UnknownName
from sopan.rules.catalogue import FAMILY_TITLES, Rule, registry
from sopan.rules.pages import LANGUAGES, Page, page

BASES = {  # a letter of the basis: Indonesian, English
    "V": ("bunyi peraturan", "the regulation itself"),
    "D": ("sumber turunan", "a derived source"),
    "P": ("praktik", "practice"),
    "X": ("rancangan sendiri", "our own design"),
    "U": ("belum dipastikan", "not verified"),
}


def rule_pages() -> list[dict[str, Any]]:
    """All rules with their pages as plain data, in the order of their codes; `as_data` says what is in one."""
    return [as_data(rule) for rule in registry()]


def as_data(rule: Rule) -> dict[str, Any]:
    """One rule: its words in both languages by the variant of the fault ("" is the plain one), why (Markdown, in
    Indonesian), and examples as texts of SOP files, the guilty line of a wrong one ending in the rule's code."""
    told = page(rule.code)
    return {
        "code": rule.code,
        "family": rule.code[:2],
        "family_title": dict(zip(LANGUAGES, _family(rule.code), strict=True)),
        "name": rule.name,
        "title": told.title,
        "severity": rule.severity.key,
        "basis": rule.basis,
        "basis_told": {lang: basis_told(rule.basis, lang) for lang in LANGUAGES},
        "source": rule.source,
        "since": rule.since.value,
        "hides": list(rule.hides),
        "messages": {lang: _by_variant(told, message) for lang, (message, _) in LANGUAGES.items()},
        "remedies": {lang: _by_variant(told, remedy) for lang, (_, remedy) in LANGUAGES.items()},
        "why": told.why,
        "wrong": list(told.wrong),
        "right": list(told.right),
    }


def family_title(code: str, lang: str = "id") -> str:
    """What the rules with these first two letters are about."""
    return _family(code)[_index(lang)]


def basis_told(basis: str, lang: str = "id") -> str:
    """How well a rule is founded, in words: `D+P` → "sumber turunan + praktik"."""
    return " + ".join(BASES[letter][_index(lang)] for letter in basis.split("+"))


def _family(code: str) -> tuple[str, str]:
    return FAMILY_TITLES.get(code[:2], (code[:2], code[:2]))


def _index(lang: str) -> int:
    if lang not in LANGUAGES:
        raise UnknownName(lang)
    return tuple(LANGUAGES).index(lang)


def _by_variant(told: Page, word: str) -> dict[str, str]:
    keys = (key.partition(".") for key in told.templates)
    return {variant: told.templates[f"{word}{dot}{variant}"] for key, dot, variant in keys if key == word}
