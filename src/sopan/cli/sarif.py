"""Examined files go in; a log in SARIF 2.1.0 (OASIS) comes out, for editors and for checks of a repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sopan import __version__, messages, rules
from sopan.cli.examining import Examined
from sopan.cli.speaking import language, say
from sopan.cli.telling import with_dots
from sopan.files.mending import Edit, edits
from sopan.problems import Problem, Severity, UnknownName
from sopan.rules.saying import remedy, sentence, title
from sopan.rules.told import family_title

VERSION = "2.1.0"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}

Data = dict[str, Any]


def log(examined: Sequence[Examined], complete: bool = True) -> Data:
    """The whole log; `complete` tells that every file asked for could be opened."""
    codes = sorted({problem.code for one in examined for problem in one.problems})
    driver = {
        "name": "Sopan",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": language.get(),
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": complete}],
        "artifacts": [{"location": _artifact(one.name)} for one in examined],
        "results": [
            _result(problem, codes.index(problem.code), one) for one in examined for problem in one.problems
        ],
    }
    return {"version": VERSION, "runs": [run]}


def _rule(code: str) -> Data:
    """What is told about a code; of a rule its page in full, of a reading mistake its remedy."""
    told: Data = {"id": code, "shortDescription": {"text": title(code, language.get())}}
    try:
        return told | {"help": {"text": with_dots(messages.words(code, language.get()).remedy)}}
    except UnknownName:
        page = rules.page(code)
    return told | {
        "name": page.name,
        "help": {"text": page.why, "markdown": _markdown(page)},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {
            "tags": [family_title(code, language.get())],
            "basis": page.basis,
            "source": page.source,
        },
    }


def _markdown(page: rules.Page) -> str:
    parts = [page.why]
    for head, examples in (
        (say("Contoh salah", "Wrong"), page.wrong[:1]),
        (say("Contoh benar", "Right"), page.right[:1]),
    ):
        parts += [f"**{head}**\n\n```yaml\n{example}```" for example in examples]
    return "\n\n".join([*parts, f"{say('Sumber', 'Source')}: {page.source}"])


def _result(problem: Problem, index: int, one: Examined) -> Data:
    told: Data = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{sentence(problem, language.get())} {remedy(problem, language.get())}".strip()},
        "locations": [_location(problem)],
        "properties": {"facts": dict(problem.facts)},
    }
    if problem.waiver:
        told["suppressions"] = [{"kind": "inSource", "justification": problem.waiver}]
    if changes := edits(one.text, problem.mends):
        told["fixes"] = [_fix(problem, changes, one)]
    return told


def _location(problem: Problem) -> Data:
    at = problem.at
    physical: Data = {"artifactLocation": _artifact(at.file)}
    if at.line:
        physical["region"] = {
            "startLine": at.line,
            "startColumn": max(at.column, 1),
            "endLine": max(at.end_line, at.line),
            "endColumn": max(at.end_column, at.column, 1),
        }
    told: Data = {"physicalLocation": physical}
    if at.path:
        told["logicalLocations"] = [{"fullyQualifiedName": at.path}]
    return told


def _fix(problem: Problem, changes: Sequence[Edit], one: Examined) -> Data:
    replacements = [
        {"deletedRegion": _region(one.text, edit), "insertedContent": {"text": edit.text}} for edit in changes
    ]
    change = {"artifactLocation": _artifact(one.name), "replacements": replacements}
    advice = remedy(problem, language.get())
    return {"description": {"text": advice}, "artifactChanges": [change]}


def _region(text: str, edit: Edit) -> Data:
    places = [
        (text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
        for offset in (edit.start, edit.end)
    ]
    (line, column), (end_line, end_column) = places
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _artifact(name: str) -> Data:
    path = Path(name)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}
