"""A problem goes in; its words come out: title, sentence and remedy, its place, and all of it as data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sopan import rules, terms
from sopan.cli.speaking import language, say
from sopan.problems import Problem, Severity, UnknownName
from sopan.rules import saying
from sopan.rules.saying import remedy, sentence, title
from sopan.rules.told import basis_told

_STEP = re.compile(rf"{terms.key('Procedure', 'steps')}\[(\d+)\]")
_MOST_PLACES = 12


def weight(severity: Severity) -> str:
    """A severity in words, in the language spoken now."""
    return saying.weight(severity, language.get())


def with_dots(template: str) -> str:
    """A template for reading: the place of a fact shown as dots."""
    return re.sub(r"\{\w+\}", "…", template)


def rule_name(code: str) -> str:
    """The name of the rule in English; "" where the code is not a rule's."""
    try:
        return rules.page(code).name
    except UnknownName:
        return ""


def remedy_anywhere(problem: Problem) -> str:
    """The remedy without the number of its step: equal for places that ask for the same."""
    return remedy(saying.anywhere(problem), language.get())


def step_of(problem: Problem) -> int:
    """The number of the step at which a problem stands; 0 when at none."""
    found = _STEP.match(problem.at.path)
    return int(found[1]) if found else 0


def place(problem: Problem) -> str:
    """Where a problem stands, in words: step and line, or the key that is missing; "" for the whole file."""
    step, line = step_of(problem), problem.at.line
    told = [say("langkah", "step") + f" {step}"] if step else []
    told += [say("baris", "line") + f" {line}"] if line else []
    if not told and problem.at.path:
        told = [say("isian", "key") + f" {problem.at.path}"]
    return ", ".join(told)


def places(problems: Iterable[Problem]) -> str:
    """Several places in a few words: "langkah 3, 5, 7–9; baris 20"; of very many the first."""
    told = tuple(problems)
    steps = {step_of(problem) for problem in told} - {0}
    elsewhere = [problem for problem in told if not step_of(problem)]
    lines = {problem.at.line for problem in elsewhere} - {0}
    keys = {problem.at.path: 0 for problem in elsewhere if not problem.at.line and problem.at.path}
    kinds = (
        (say("langkah", "step"), _ranges(steps)),
        (say("baris", "line"), _ranges(lines)),
        (say("isian", "key"), [(key, 1) for key in keys]),
    )
    return "; ".join(f"{kind} {_shortened(words)}" for kind, words in kinds if words)


def _ranges(numbers: Iterable[int]) -> list[tuple[str, int]]:
    """`3, 5, 7, 8, 9` → `3`, `5`, `7–9`, each with how many numbers it stands for."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words: list[tuple[str, int]] = []
    for run in runs:
        words += [(f"{run[0]}–{run[-1]}", len(run))] if len(run) > 2 else [(str(one), 1) for one in run]
    return words


def _shortened(words: list[tuple[str, int]]) -> str:
    kept = words if len(words) <= _MOST_PLACES else words[: _MOST_PLACES - 2]
    rest = sum(count for _, count in words[len(kept) :])
    told = ", ".join(word for word, _ in kept)
    return told + (say(f", dan {rest} tempat lain", f", and {rest} other places") if rest else "")


def as_data(problem: Problem) -> dict[str, Any]:
    """A problem for programs: the same keys in both languages."""
    at = problem.at
    return {
        "code": problem.code,
        "name": rule_name(problem.code),
        "title": title(problem.code, language.get()),
        "severity": problem.severity.key,
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "path": at.path,
        "message": sentence(problem, language.get()),
        "remedy": remedy(problem, language.get()),
        "facts": dict(problem.facts),
        "waiver": problem.waiver,
        "mends": [{"path": mend.path, "text": mend.text} for mend in problem.mends],
    }


def resting_on(basis: str, source: str) -> str:
    """What a rule rests on, in words, and its source; once where both are the same."""
    told = basis_told(basis, language.get())
    return told if source == basis_told(basis) else f"{told} · {source}"
