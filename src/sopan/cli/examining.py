"""One source goes in; what reading and the rules say about it comes out, located and with its sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sopan import messages, rules
from sopan.cli.inputs import Source
from sopan.files import read
from sopan.files.reading import LARGEST, Reading
from sopan.files.yaml_text import CUT_SHORT
from sopan.problems import Problem, Severity, UnknownName
from sopan.profile import Profile


@dataclass(frozen=True, slots=True)
class Examined:
    """A file and its problems in the order of its lines."""

    name: str
    problems: tuple[Problem, ...]
    lines: tuple[str, ...]

    def count(self, severity: Severity) -> int:
        return sum(problem.severity is severity for problem in self.problems)


def examine(source: Source, profile: Profile) -> Examined:
    """Read and check one file. OSError when it cannot be opened."""
    reading = read(source.data(LARGEST), source.shown)
    problems = [*reading.problems, *_of_rules(reading, profile)]
    located = sorted((reading.locate(problem).in_file(source.shown) for problem in problems), key=_place)
    return Examined(source.shown, tuple(_told_once(located)), tuple(reading.text.split("\n")))


def _of_rules(reading: Reading, profile: Profile) -> Iterable[Problem]:
    """The rules judge only what was read to its end."""
    codes = {problem.code for problem in reading.problems}
    if codes.intersection((*CUT_SHORT, "BR03", "BR13", "BR21")):
        return ()
    return rules.check(reading.procedure, profile)


def _told_once(problems: list[Problem]) -> Iterable[Problem]:
    """A target that does not exist is told by reading (BR09); the rule about it (FL09) adds nothing there."""
    told = {_spot(problem) for problem in problems if problem.code == "BR09"}
    return (problem for problem in problems if problem.code != "FL09" or _spot(problem) not in told)


def _spot(problem: Problem) -> tuple[int, int]:
    return problem.at.line, problem.at.column


def _place(problem: Problem) -> tuple[int, int, int, str]:
    return problem.at.line, problem.at.column, -problem.severity, problem.code


def sentences(problem: Problem, lang: str) -> tuple[str, str]:
    """What is wrong and what to do about it: from the catalogue, or from the rule's page."""
    try:
        return messages.sentence(problem, lang), messages.remedy(problem, lang)
    except UnknownName:
        page = rules.page(problem.code)
        return page.message(problem.facts, lang), page.remedy(problem.facts, lang)
