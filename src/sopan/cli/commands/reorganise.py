"""`sopan reorganise`: a map from old to new units and an agency's folder go in; what changes, and a folder of drafts,
come out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.speaking import both

HELP = both(
    "Sesuaikan SOP dengan organisasi baru: peta unit dan jabatan lama ke baru, konsep SOP, dan keputusan perubahannya.",
    "Adapt SOPs to a new organisation: a map from old to new units and positions, draft editions, an amending decree.",
)


def reorganise(
    map_name: Annotated[
        str,
        typer.Argument(
            metavar="PETA",
            help=both(
                "Peta reorganisasi (.yaml atau .xlsx).", "The map of the reorganisation (.yaml or .xlsx)."
            ),
        ),
    ],
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help=both("Folder instansi.", "The agency's folder."))
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FOLDER_BARU",
            help=both(
                "Folder baru untuk konsepnya; tanpa ini hanya ditampilkan apa yang berubah.",
                "A new folder for the drafts; without it only what would change is shown.",
            ),
        ),
    ] = None,
    form: Annotated[
        bool,
        typer.Option(
            "--formulir",
            "--form",
            help=both(
                "Buat PETA sebagai lembar kerja berisi semua unit dan jabatan sekarang, untuk diisi.",
                "Make PETA, a worksheet with all present units and positions, to be filled in.",
            ),
        ),
    ] = False,
    as_json: Annotated[
        bool,
        typer.Option("--json", help=both("Cetak ringkasannya sebagai JSON.", "Print the summary as JSON.")),
    ] = False,
) -> None:
    from sopan.cli.failing import WRONG
    from sopan.cli.reorganising import Reorganising, make_form

    if form:
        make_form(map_name, folder)
        return
    work = Reorganising(map_name, folder)
    if output is not None and not work.wrong:
        work.write(output)
    work.show(as_json)
    if work.wrong:
        raise typer.Exit(WRONG)
