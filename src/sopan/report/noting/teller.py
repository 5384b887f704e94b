"""Problems go in; their sentences, remedies and places come out, in one language and an agency's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sopan.problems import Problem, Severity
from sopan.profile import Profile
from sopan.report.noting import wording
from sopan.report.noting.places import Places
from sopan.rules import saying

MOST_SENTENCES = 3  # of one note; more of its kind are counted


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells: the printed places, the agency's choices, the language."""

    places: Places
    choices: Profile
    lang: str

    def word(self, name: str, **facts: object) -> str:
        """A word of the document itself."""
        return wording.word(name, self.lang, **facts)

    def weight(self, severity: Severity) -> str:
        """A severity in words."""
        return saying.weight(severity, self.lang)

    def where(self, problems: Iterable[Problem]) -> str:
        """Where the problems are."""
        return wording.where(problems, self.places, self.choices, self.lang)

    def sentences(self, problems: Iterable[Problem]) -> tuple[str, ...]:
        """What is wrong: the first sentences."""
        return self._first(wording.sentence(problem, self.lang) for problem in problems)

    def remedies(self, problems: Sequence[Problem]) -> tuple[str, ...]:
        """What to do about it: the first remedies."""
        return self._first(wording.remedies(problems, self.lang))

    def _first(self, told: Iterable[str]) -> tuple[str, ...]:
        """The first of them, each once, and how many more there are."""
        said = tuple(dict.fromkeys(one for one in told if one))
        rest = len(said) - MOST_SENTENCES
        return said if rest <= 0 else (*said[:MOST_SENTENCES], self.word("more", count=rest))
