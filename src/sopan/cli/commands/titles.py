"""`sopan titles`: an agency's folder goes in; the titles of its SOPs, found from its duties, come out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.options import Force
from sopan.cli.speaking import both

HELP = both(
    "Temukan judul SOP dari tugas dan fungsi: tampilkan tabelnya, buat lembar kerja F1 dan F2 (.xlsx), baca yang sudah "
    "diisi, atau susun tugas.yaml dari pasal-pasal yang disalin.",
    "Find the titles of SOPs from duties and functions: show the table, make the worksheets F1 and F2 (.xlsx), read them "
    "back, or make tugas.yaml from pasted articles.",
)


def titles(
    folder: Annotated[
        str | None,
        typer.Argument(
            metavar="FOLDER",
            help=both(
                "Folder instansi; boleh dilewati bersama --dari atau --baca.",
                "The agency's folder; may be left out with --dari or --baca.",
            ),
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both(
                "Berkas yang dibuat: .xlsx (formulir F1 dan F2) atau .yaml (tugas.yaml).",
                "The file to make: .xlsx (forms F1 and F2) or .yaml (tugas.yaml).",
            ),
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--dari",
            "--from",
            metavar="BERKAS",
            help=both(
                "Teks pasal-pasal tugas dan fungsi yang disalin dari peraturan (.txt); - untuk masukan standar.",
                "The articles on duties and functions as pasted text (.txt); - for standard input.",
            ),
        ),
    ] = None,
    filled: Annotated[
        str | None,
        typer.Option(
            "--baca",
            "--read",
            metavar="BERKAS",
            help=both(
                "Lembar kerja F1/F2 (.xlsx) yang sudah diisi; hasilnya teks tugas.yaml.",
                "A filled workbook F1/F2 (.xlsx); gives the text of tugas.yaml.",
            ),
        ),
    ] = None,
    force: Force = False,
) -> None:
    from sopan.cli import titling

    if filled is not None:
        titling.read_back(filled, output, force)
    elif source is not None:
        titling.from_articles(source, folder, output, force)
    else:
        titling.of_folder(folder, output, force)
