"""`sopan decree`: a decree's file goes in; the printed decree, its number, or the draft of a new one comes out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.speaking import both

HELP = both(
    "Cetak keputusan penetapan SOP beserta lampirannya, beri nomor, atau buat konsepnya.",
    "Print the decree that enacts SOPs with its annexes, give it a number, or draft one.",
)


def decree(
    path: Annotated[
        str,
        typer.Argument(
            metavar="BERKAS|FOLDER",
            help=both(
                "Berkas keputusan (keputusan/2026.yaml); dengan --new folder instansi.",
                "The decree's file (keputusan/2026.yaml); with --new the agency's folder.",
            ),
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both(
                "PDF yang ditulis, atau - untuk keluaran standar; bawaan: nama berkas keputusan.",
                "The PDF to write, or - for standard output; by default named like the decree.",
            ),
        ),
    ] = None,
    draft: Annotated[
        bool,
        typer.Option(
            "--konsep",
            "--draft",
            help=both(
                "Cetak dengan tulisan KONSEP, juga bila SOP-nya belum siap ditetapkan.",
                "Print with the word KONSEP, also when its SOPs are not ready to be enacted.",
            ),
        ),
    ] = False,
    number: Annotated[
        bool,
        typer.Option(
            "--beri-nomor",
            "--number",
            help=both(
                "Beri nomor urut berikutnya, bagi instansi tanpa buku agenda surat (nomor_sendiri: ya).",
                "Give the next number, in an office without a letter register (nomor_sendiri: ya).",
            ),
        ),
    ] = False,
    new: Annotated[
        bool,
        typer.Option(
            "--new",
            "--baru",
            help=both(
                "Buat konsep keputusan untuk SOP yang belum ditetapkan; bila sudah ada keputusan, konsep perubahannya.",
                "Draft a decree for the SOPs not yet enacted; where a decree exists, one that amends it.",
            ),
        ),
    ] = False,
) -> None:
    from sopan.cli import decreeing

    if new:
        code = decreeing.draft_new(path, output)
    else:
        code = decreeing.number_it(path) if number else 0
        if not code and (output is not None or not number):
            code = decreeing.print_it(path, output, draft)
    raise typer.Exit(code)
