"""`sopan fmt`: files go in, the same files tidied come out; nothing they say changes."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.inputs import Source
from sopan.cli.options import Files
from sopan.cli.speaking import both, say

HELP = both(
    "Rapikan penulisan berkas SOP tanpa mengubah isinya; komentar (#) tetap ada.",
    "Tidy SOP files without changing what they say; comments stay.",
)


def fmt(
    paths: Files,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=both(
                "Jangan ubah berkas; keluar dengan kode 3 bila ada yang belum rapi.",
                "Change nothing; exit with code 3 when a file is not tidy.",
            ),
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=both(
                "Jangan ubah berkas; tampilkan perubahannya.", "Change nothing; show what would change."
            ),
        ),
    ] = False,
) -> None:
    from sopan.cli.failing import FAILED, WRONG, complain
    from sopan.cli.inputs import Gathering
    from sopan.problems import SopanError

    gathering = Gathering(paths)
    untidy = 0
    for source in gathering.sources:
        try:
            untidy += _tidied(source, write=not (check or diff), show=diff)
        except (OSError, SopanError) as error:
            gathering.told(error)
    if len(gathering.sources) > 1 or not any(source.is_stdin for source in gathering.sources):
        complain(_summary(untidy, written=not (check or diff)), head=False)
    if gathering.failed:
        raise typer.Exit(FAILED)
    if check and untidy:
        raise typer.Exit(WRONG)


def _summary(count: int, written: bool) -> str:
    if not count:
        return say("Semua berkas sudah rapi.", "All files are tidy.")
    if written:
        return say(f"{count} berkas dirapikan.", f"{count} file{'s' * (count > 1)} tidied.")
    return say(f"{count} berkas belum rapi.", f"{count} file{'s' * (count > 1)} not tidy.")


def _tidied(source: Source, write: bool, show: bool) -> bool:
    """Tidy one file; whether there was anything to do."""
    from sopan.cli.changing import print_diff, text_of, write_over
    from sopan.files import tidy
    from sopan.files.reading import LARGEST

    before = text_of(source.data(LARGEST), source.shown).removeprefix("\ufeff")
    after = tidy(before)
    changed = after != before
    if show and changed:
        print_diff(source.shown, before, after)
    elif source.is_stdin and write:
        typer.echo(after, nl=False)
    elif changed and write:
        write_over(source.name, after)
    return changed
