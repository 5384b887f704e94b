"""Examined files go in; what the terminal shows comes out: under three headings the place, the sentence, the guilty
line underlined, and the remedy."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from sopan.cli.examining import Examined
from sopan.cli.failing import shown
from sopan.cli.folding import Entry, by_weight
from sopan.cli.speaking import language, say
from sopan.cli.telling import place, places, weight
from sopan.problems import Problem, Severity
from sopan.rules.saying import remedy, sentence

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.HINT: "bold cyan"}
_WIDEST = 120  # longer lines of prose are hard to read
_PIPED = 100  # where no terminal says how wide it is, always the same
_BEFORE = 24  # columns shown in front of a piece that stands far to the right


def console(stderr: bool = False) -> Console:
    """The terminal; without colours where it is none or NO_COLOR is set."""
    stream = sys.stderr if stderr else sys.stdout
    piped = not stream.isatty() and not os.environ.get("COLUMNS")
    out = Console(
        stderr=stderr,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        width=_PIPED if piped else None,
    )
    if out.width > _WIDEST:
        out.width = _WIDEST
    return out


def print_examined(out: Console, examined: Examined, unfolded: bool = False) -> None:
    """All problems of one file, the heaviest first; those set aside at the end."""
    line(out, Text(shown(examined.name), style="bold underline"))
    for severity, count, entries in by_weight(examined.problems, unfolded):
        out.print()
        _print_heading(out, severity, count)
        for entry in entries:
            out.print()
            _print_entry(out, entry, examined.lines)
    if examined.waived:
        out.print()
        _print_waived(out, examined.waived)
    out.print()


def _print_heading(out: Console, severity: Severity, count: int) -> None:
    told = Text().append(f"{_capital(weight(severity))} ({count})", style=STYLES[severity])
    if severity is Severity.WARNING:
        said = say(
            " – perbaiki, atau tulis alasannya pada “dikesampingkan”",
            " – correct it, or give the reason under “dikesampingkan”",
        )
        told.append(said, style="dim")
    paragraph(out, told, 2)


def _print_entry(out: Console, entry: Entry, lines: Sequence[str]) -> None:
    first = entry.first
    message, advice = sentence(first, language.get()), remedy(first, language.get())
    head = Text().append(f"[{first.code}]", style=STYLES[first.severity])
    where = place(first)
    paragraph(out, head.append(f" {where}" if where else "", style="dim"), 4)
    paragraph(out, Text(shown(message)), 6)
    if 0 < first.at.line <= len(lines) and lines[first.at.line - 1].strip():
        _print_pieces(out, entry.here, lines[first.at.line - 1])
    if advice:
        paragraph(out, Text("→ " + shown(advice), style="green"), 6, hanging=2)
    for other, problems in entry.also:
        _print_other_places(out, other, problems)
    if entry.removes:
        said = say(
            f"Memperbaiki ini dapat menghilangkan {entry.removes} catatan sekaligus.",
            f"Correcting this may remove {entry.removes} problems at once.",
        )
        paragraph(out, Text(said, style="italic"), 6)


def _print_other_places(out: Console, other: Problem | None, problems: Sequence[Problem]) -> None:
    told = Text().append(say("juga di ", "also at ") + shown(places(problems)), style="dim")
    if other is not None:
        told.append(" → " + shown(remedy(other, language.get())), style="green")
    paragraph(out, told, 6, hanging=2)


def _print_waived(out: Console, waived: Sequence[Problem]) -> None:
    head = say("Dikesampingkan", "Set aside")
    paragraph(out, Text(f"{head} ({len(waived)})", style="dim bold"), 2)
    by_rule: dict[tuple[str, str], list[Problem]] = {}
    for problem in waived:
        by_rule.setdefault((problem.code, problem.waiver), []).append(problem)
    for (code, reason), problems in by_rule.items():
        where = places(problems)
        told = f"[{code}]" + (f" {where}" if where else "") + f" – {say('alasan', 'reason')}: {reason}"
        paragraph(out, Text(shown(told), style="dim"), 4, hanging=2)


def paragraph(out: Console, text: Text, columns: int, hanging: int = 0) -> None:
    """A text, wrapped, each line moved to the right, those after the first by some more."""
    first, *rest = text.wrap(out, max(out.width - columns - hanging, 20)) or [Text()]
    for number, part in enumerate((first, *rest)):
        part.rstrip()
        line(out, Text(" " * (columns + (hanging if number else 0))).append_text(part))


def line(out: Console, text: Text) -> None:
    """A line that is not wrapped."""
    out.print(text, soft_wrap=True)


def _print_pieces(out: Console, problems: Sequence[Problem], code: str) -> None:
    """The line with its number, the guilty pieces underlined; of a long line the part around the first piece."""
    number = str(problems[0].at.line)
    room = max(out.width - len(number) - 12, 20)
    spans = sorted({_span(problem, code) for problem in problems})
    start = spans[0][0]
    first = 0 if start < room - 8 else start - min(_BEFORE, room // 2)
    visible = _clipped(shown(code[first:]), room)
    marks = ""
    for begin, end in spans:
        before = cell_len(shown(code[first:begin]))
        if len(marks) <= before < cell_len(visible):
            wide = max(1, min(cell_len(shown(code[begin:end])), cell_len(visible) - before))
            marks = marks.ljust(before) + "^" * wide
    line(out, Text().append(f"      {number} │ ", style="dim").append(visible))
    under = Text().append(f"      {' ' * len(number)} │ ", style="dim")
    line(out, under.append(marks, style=STYLES[problems[0].severity]))


def _span(problem: Problem, code: str) -> tuple[int, int]:
    at = problem.at
    start = max(at.column - 1, 0)
    end = at.end_column - 1 if at.end_line == at.line else len(code)
    return start, max(min(end, len(code)), start + 1)


def _clipped(text: str, room: int) -> str:
    return text if cell_len(text) <= room else set_cell_size(text, room - 1).rstrip() + "…"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
