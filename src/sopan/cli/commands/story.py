"""`sopan story`: SOP files go in; each is told as in a drafting team, on the screen, as text or as form F3."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.options import Files, Force
from sopan.cli.speaking import both

HELP = both(
    "Ceritakan SOP dari langkah pertama sampai terakhir, untuk dibacakan di tim penyusun (formulir F3).",
    "Tell an SOP from its first step to its last, to be read aloud in the drafting team (form F3).",
)


def story(
    paths: Files,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both(
                "Berkas yang dibuat: .xlsx (formulir F3), .txt, atau .md.",
                "The file to make: .xlsx (form F3), .txt or .md.",
            ),
        ),
    ] = None,
    full: Annotated[
        bool,
        typer.Option(
            "--lengkap",
            "--full",
            help=both(
                "Ceritakan juga kelengkapan, waktu, dan output tiap langkah.",
                "Tell requirements, time and output of each step too.",
            ),
        ),
    ] = False,
    force: Force = False,
) -> None:
    from sopan.cli.failing import FAILED
    from sopan.cli.narrating import Narration

    narration = Narration(paths, full)
    if output in (None, "-"):
        narration.show()
    else:
        narration.save(str(output), force)
    if narration.failed:
        raise typer.Exit(FAILED)
