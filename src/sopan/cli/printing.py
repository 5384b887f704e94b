"""Examined files go in; what the terminal shows comes out, like a compiler: place, sentence, guilty piece,
remedy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sopan.cli.examining import Examined, sentences
from sopan.cli.failing import shown
from sopan.cli.speaking import language, say
from sopan.problems import Problem, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
_BEFORE = 24  # columns shown in front of a piece that stands far to the right


def console(stderr: bool = False) -> Console:
    """The terminal; without colours where it is none or NO_COLOR is set."""
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)


def weight(severity: Severity) -> str:
    """A severity in words: the headings under which an office treats it."""
    return {
        Severity.ERROR: say("wajib diperbaiki", "must be corrected"),
        Severity.WARNING: say("perlu alasan", "needs a reason"),
        Severity.HINT: say("saran", "hint"),
    }[severity]


def print_examined(out: Console, examined: Examined) -> None:
    """All problems of one file."""
    out.print(Text(shown(examined.name), style="bold underline"), soft_wrap=True)
    for problem in examined.problems:
        _print_problem(out, problem, examined.lines)


def _print_problem(out: Console, problem: Problem, lines: Sequence[str]) -> None:
    message, remedy = sentences(problem, language.get())
    head = Text()
    if problem.at.line:
        head.append(say("baris ", "line ") + f"{problem.at.line}:{problem.at.column}  ", style="dim")
    head.append(f"{weight(problem.severity)} [{problem.code}]", style=_STYLES[problem.severity])
    _indented(out, head, 2)
    _indented(out, Text(shown(message)), 4)
    if 0 < problem.at.line <= len(lines):
        _print_piece(out, problem, lines[problem.at.line - 1])
    if remedy:
        _indented(out, Text("→ " + shown(remedy), style="green"), 4)
    out.print()


def _indented(out: Console, text: Text, columns: int) -> None:
    """A text, wrapped, each line moved to the right."""
    for line in text.wrap(out, max(out.width - columns, 20)):
        line.rstrip()
        out.print(Text(" " * columns).append_text(line), soft_wrap=True)


def _print_piece(out: Console, problem: Problem, line: str) -> None:
    """The line with its number, the guilty piece underlined; of a long line the part around the piece."""
    number = str(problem.at.line)
    room = max(out.width - len(number) - 10, 20)
    start = max(problem.at.column - 1, 0)
    end = problem.at.end_column - 1 if problem.at.end_line == problem.at.line else len(line)
    end = max(min(end, len(line)), start + 1)
    first = 0 if start < room - 8 else start - min(_BEFORE, room // 2)
    visible = _clipped(shown(line[first:]), room)
    before = cell_len(shown(line[first:start]))
    marks = max(1, min(cell_len(shown(line[start:end])), cell_len(visible) - before))
    code = _STYLES[problem.severity]
    out.print(Text(f"    {number} │ ", style="dim").append(visible, style="default"), no_wrap=True, crop=True)
    out.print(
        Text(f"    {' ' * len(number)} │ ", style="dim").append(" " * before).append("^" * marks, style=code)
    )


def _clipped(text: str, room: int) -> str:
    while cell_len(text) > room:
        text = text[: room - 1 - max(cell_len(text[:room]) - room, 0)] + "…"
    return text


def print_summary(out: Console, examined: Sequence[Examined]) -> None:
    """One line about everything that was looked at."""
    files = len(examined)
    checked = say(f"{files} berkas diperiksa", f"{files} file{'s' * (files != 1)} checked")
    counts = [(severity, sum(one.count(severity) for one in examined)) for severity in reversed(Severity)]
    told = [f"{count} {weight(severity)}" for severity, count in counts if count]
    if told:
        out.print(Text(f"{checked}: {', '.join(told)}.", style="bold"))
    else:
        out.print(Text(checked + say(": tidak ada catatan.", ": nothing to report."), style="bold green"))


def as_data(problem: Problem) -> dict[str, Any]:
    """A problem for programs: the same keys in both languages."""
    message, remedy = sentences(problem, language.get())
    at = problem.at
    return {
        "code": problem.code,
        "severity": problem.severity.key,
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "path": at.path,
        "message": message,
        "remedy": remedy,
        "facts": dict(problem.facts),
    }
