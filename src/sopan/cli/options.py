"""Arguments and options that several commands take, with their help in both languages."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.speaking import both

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="BERKAS",
        help=both(
            "Berkas SOP (.yaml), folder, atau - untuk masukan standar.",
            "SOP files (.yaml), folders, or - for standard input.",
        ),
    ),
]
ProfileName = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAMA|BERKAS",
        help=both(
            "Profil instansi: nama, atau berkas .toml.", "The agency's profile: a name or a .toml file."
        ),
    ),
]
