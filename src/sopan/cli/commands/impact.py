"""`sopan impact`: a regulation and folders go in, everything in them that rests on the regulation comes out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.options import AsJson, Jobs
from sopan.cli.speaking import both

HELP = both(
    "Cari SOP, keputusan, layanan, dan tugas yang bersandar pada sebuah peraturan.",
    "Find the SOPs, decrees, services and duties that rest on a regulation.",
)


def impact(
    citation: Annotated[
        str,
        typer.Argument(
            metavar="PERATURAN",
            help=both(
                'Peraturannya, misalnya "Perbup Buleleng 3/2023" atau "UU 14/2008".',
                'The regulation, such as "Perbup Buleleng 3/2023" or "UU 14/2008".',
            ),
        ),
    ],
    folders: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FOLDER",
            help=both(
                "Folder instansi, atau folder yang memuat beberapa instansi; bawaan: folder ini.",
                "Agencies' folders, or a folder that holds several; by default this folder.",
            ),
        ),
    ] = None,
    as_json: AsJson = False,
    unindexed: Annotated[
        bool,
        typer.Option(
            "--tanpa-indeks",
            "--no-index",
            help=both(
                "Jangan pakai dan jangan simpan indeks (folder .sopan, yang mempercepat pencarian berikutnya).",
                "Neither use nor keep an index (the folder .sopan, which makes the next search quick).",
            ),
        ),
    ] = False,
    jobs: Jobs = None,
) -> None:
    from sopan.cli.impacting import as_data, asked_for, print_impact, shelves_in
    from sopan.planning.impact import impact as impact_of

    shelves = shelves_in(folders or [], jobs, indexed=not unindexed)
    found = impact_of(asked_for(citation, shelves), shelves)
    if as_json:
        import json

        typer.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        print_impact(found, shelves)
