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
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        metavar="N",
        help=both("Banyaknya proses yang bekerja bersamaan.", "How many processes work at the same time."),
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=both("Cetak sebagai JSON.", "Print as JSON."))]
Force = Annotated[
    bool, typer.Option("--force", help=both("Timpa berkas yang sudah ada.", "Overwrite a file that exists."))
]
