"""Everything examined goes in; what is said about all of it comes out: the table of files, the summary, and what to do
next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sopan.cli.examining import Examined
from sopan.cli.failing import shown
from sopan.cli.printing import STYLES, line, paragraph
from sopan.cli.speaking import language, say
from sopan.cli.telling import weight
from sopan.problems import Severity
from sopan.rules import grouped
from sopan.rules.saying import title

_MOST_CODES = 5
_WEIGHTS = tuple(reversed(Severity))


def print_table(out: Console, examined: Sequence[Examined]) -> None:
    """One line for each file: how many problems of each weight it has, and how many are set aside."""
    heads = [severity.key if language.get() == "id" else severity.name.lower() for severity in _WEIGHTS]
    heads.append(say("dikesampingkan", "set aside"))
    rows = [_counts(one) for one in examined]
    widths = [max(len(head), 5) for head in heads]
    room = max([cell_len(shown(one.name)) for one in examined], default=0)
    if out.is_terminal:
        room = max(min(room, out.width - sum(widths) - 2 * len(widths)), 10)
    head = "".join(f"  {word:>{wide}}" for word, wide in zip(heads, widths, strict=True))
    line(out, Text(say("berkas", "file").ljust(room) + head, style="bold"))
    for one, counts in zip(examined, rows, strict=True):
        told = Text(_last_part(shown(one.name), room))
        for count, wide, severity in zip(counts, widths, (*_WEIGHTS, None), strict=True):
            style = STYLES[severity] if count and severity else "dim"
            told.append(f"  {count or '·':>{wide}}", style=style)
        line(out, told)
    out.print()


def _counts(one: Examined) -> list[int]:
    return [*(one.count(severity) for severity in _WEIGHTS), len(one.waived)]


def _last_part(name: str, room: int) -> str:
    """The name in just so many columns; of a longer one the end."""
    while cell_len(name) > room:
        name = "…" + name[2 if name.startswith("…") else 1 :]
    return name + " " * (room - cell_len(name))


def print_summary(out: Console, examined: Sequence[Examined]) -> None:
    """What was looked at and what was found, and of several files the faults most of them have."""
    files = len(examined)
    counts = [(severity, sum(one.count(severity) for one in examined)) for severity in _WEIGHTS]
    told = [f"{count} {weight(severity)}" for severity, count in counts if count]
    said = say(f"{files} berkas diperiksa", f"{files} file{'s' * (files != 1)} checked")
    clean = sum(not one.open for one in examined)
    if files > 1 and 0 < clean < files:
        said += say(f", {clean} tanpa catatan", f", {clean} with nothing to report")
    said += f": {', '.join(told)}" if told else say(": tidak ada catatan", ": nothing to report")
    waived = sum(len(one.waived) for one in examined)
    if waived:
        said += say(f"; {waived} dikesampingkan", f"; {waived} set aside")
    paragraph(out, Text(f"{said}.", style="bold" if told else "bold green"), 0)
    if files > 1 and told:
        _print_frequent(out, examined)


def _print_frequent(out: Console, examined: Sequence[Examined]) -> None:
    heaviest: dict[str, Severity] = {}
    for problem in (problem for one in examined for problem in one.open):
        heaviest[problem.code] = max(problem.severity, heaviest.get(problem.code, problem.severity))
    files = Counter(code for one in examined for code in {problem.code for problem in one.open})
    frequent = sorted(files.items(), key=lambda item: (-item[1], -heaviest[item[0]], item[0]))[:_MOST_CODES]
    out.print()
    line(out, Text(say("Paling sering:", "Most frequent:")))
    wide = max(len(str(count)) for _, count in frequent)
    for code, count in frequent:
        where = say(f"di {count:>{wide}} berkas", f"in {count:>{wide}} file{'s' if count > 1 else ' '}")
        line(out, Text(f"  {code}  {where}  {title(code, language.get())}"))


def print_hints(out: Console, examined: Sequence[Examined], listed: bool = False) -> None:
    """How to learn more about what was found, and what Sopan can correct by itself."""
    found = [problem for one in examined for problem in one.open]
    if not found:
        return
    gravest = max(examined, key=lambda one: [one.count(severity) for severity in _WEIGHTS])
    first = grouped(gravest.open)[0]
    told = [say("Penjelasan sebuah kode: ", "About a code: ") + f"sopan explain {first.code}"]
    if listed and len(examined) > 1:
        file = shown(gravest.name)
        file = f'"{file}"' if " " in file else file
        told.insert(0, say("Catatan satu berkas: ", "The problems of one file: ") + f"sopan check {file}")
    certain = sum(bool(problem.mends) for problem in found)
    if certain:
        mendable = say(
            f"{certain} catatan dapat diperbaiki oleh Sopan: tambahkan --fix (lihat dahulu dengan --diff)",
            f"{certain} problem{'s' * (certain > 1)} can be corrected by Sopan: add --fix (see first with --diff)",
        )
        told.append(mendable)
    out.print()
    for hint in told:
        line(out, Text(hint, style="dim"))
