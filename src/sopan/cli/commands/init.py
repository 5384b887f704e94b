"""`sopan init`: the name of an agency goes in, a folder with its files comes out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.speaking import both

HELP = both(
    "Mulai folder instansi baru: instansi, organisasi, pejabat, tugas, daftar SOP lama, dan SOP pertama.",
    "Start a new agency's folder: office, structure, officials, duties, list of old SOPs, and a first SOP.",
)


def init(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help=both("Folder yang dibuat.", "The folder to make."))
    ],
    name: Annotated[
        str,
        typer.Option("--nama", "--name", metavar="NAMA", help=both("Nama instansi.", "Name of the agency.")),
    ] = "",
) -> None:
    from pathlib import Path

    from sopan.cli.failing import Misused, complain
    from sopan.cli.speaking import say
    from sopan.files.agency.folder import is_agency
    from sopan.files.agency.skeleton import agency_skeleton

    home = Path(folder)
    if is_agency(home):
        raise Misused(say(f"{folder} sudah berisi instansi.yaml.", f"{folder} already holds instansi.yaml."))
    made = 0
    for path, data in agency_skeleton(name).items():
        target = home / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            target.write_bytes(data)
            made += 1
    complain(
        say(
            f"{made} berkas dibuat di {folder}. Langkah berikutnya: isi instansi.yaml, lalu sopan check {folder}",
            f"{made} files made in {folder}. Next: fill in instansi.yaml, then sopan check {folder}",
        ),
        head=False,
    )
