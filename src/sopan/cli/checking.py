"""The files asked for go in; what `sopan check` shows, writes and finds comes out."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import typer

from sopan.cli import examining
from sopan.cli.agencies import with_folders
from sopan.cli.examining import Examined, Inquiry
from sopan.cli.failing import Misused, complain
from sopan.cli.inputs import Gathering, Source
from sopan.cli.speaking import say, spoken
from sopan.cli.workers import spread, with_progress

if TYPE_CHECKING:
    from sopan.cli.mending import Mended

Result = TypeVar("Result")

_SECTIONS = 20  # up to so many files with problems each has a section of its own
_LISTED = 50  # of more files only the table is shown


def examine_all(gathering: Gathering, inquiry: Inquiry, jobs: int | None) -> list[Examined]:
    """Check every file, and every agency's folder as a whole; what cannot be opened is told."""
    return with_folders(_each(examining.examine, gathering, inquiry, jobs), gathering, inquiry)


def mend_all(gathering: Gathering, inquiry: Inquiry, jobs: int | None, write: bool) -> list[Examined]:
    """Correct every file, or only show how; what is found afterwards."""
    from sopan.cli.mending import mended, mended_together

    piped = any(source.is_stdin for source in gathering.sources)
    if write and piped and len(gathering.sources) > 1:
        raise Misused(
            say(
                "--fix untuk masukan standar (-) tidak dapat digabung dengan berkas lain.",
                "--fix takes standard input (-) alone, without other files.",
            )
        )
    done = mended_together(_each(mended, gathering, inquiry, jobs), gathering, inquiry)
    counts = [one.count for one in done if _carried_out(one, gathering, write)]
    if not piped:
        complain(_told(sum(counts), len(counts), write), head=False)
    return with_folders([one.examined for one in done], gathering, inquiry)


def _carried_out(one: Mended, gathering: Gathering, write: bool) -> bool:
    """Write the corrected file, or show how it would change; whether there was anything to correct."""
    from sopan.cli.changing import print_diff, write_over

    if one.left:
        complain(one.left)
    elif write and one.source.is_stdin:
        typer.echo(one.after, nl=False)
    elif write and one.count:
        try:
            write_over(one.source.name, one.after)
        except OSError as error:
            gathering.told(error)
            return False
    elif one.count:
        print_diff(one.source.shown, one.before, one.after)
    return bool(one.count)


def _told(count: int, files: int, written: bool) -> str:
    if not count:
        return say("Tidak ada yang pasti perbaikannya.", "There is nothing to correct for certain.")
    if written:
        return say(
            f"{count} perbaikan ditulis di {files} berkas.",
            f"{count} correction{'s' * (count > 1)} written in {files} file{'s' * (files > 1)}.",
        )
    return say(
        f"{count} perbaikan di {files} berkas; tulis dengan --fix.",
        f"{count} correction{'s' * (count > 1)} in {files} file{'s' * (files > 1)}; write with --fix.",
    )


def _each(
    work: Callable[[Source, Inquiry], Result], gathering: Gathering, inquiry: Inquiry, jobs: int | None
) -> list[Result]:
    sources = gathering.sources
    alone = any(source.is_stdin for source in sources)  # other processes have another standard input
    results = spread(partial(_attempt, work, inquiry), sources, 1 if alone else jobs)
    done: list[Result] = []
    for result in with_progress(results, len(sources), say("Memeriksa", "Checking")):
        if isinstance(result, OSError):
            gathering.told(result)
        else:
            done.append(result)
    return done


def _attempt(work: Callable[[Source, Inquiry], Result], inquiry: Inquiry, source: Source) -> Result | OSError:
    """The work on one file, in whatever process. A file that cannot be opened does not stop the others."""
    with spoken(inquiry.lang):
        try:
            return work(source, inquiry.of(source))
        except OSError as error:
            return error


def show(
    examined: Sequence[Examined], shape: str, *, complete: bool, verbose: bool = False, summary: bool = False
) -> None:
    """Print what was found; `complete` tells that every file asked for could be opened."""
    if shape == "teks":
        _show_text(examined, verbose, summary)
        return
    from sopan.cli import sarif
    from sopan.cli.telling import as_data

    if shape == "sarif":
        data: object = sarif.log(examined, complete)
    else:
        data = [as_data(problem) for one in examined for problem in one.problems]
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _show_text(examined: Sequence[Examined], verbose: bool, summary: bool) -> None:
    from sopan.cli import summing
    from sopan.cli.printing import console, print_examined

    out = console()
    found = [one for one in examined if one.problems]
    many = len(examined) > _LISTED or len(found) > _SECTIONS
    listed = summary or (many and not verbose)
    if summary:
        summing.print_table(out, examined)
    elif listed and found:
        summing.print_table(out, found)
    else:
        for one in found:
            print_examined(out, one, unfolded=verbose)
    if examined:
        summing.print_summary(out, examined)
        summing.print_hints(out, examined, listed)
