"""`sopan list`: agencies' folders go in, the register of their SOPs comes out: new and old form, and what is still to be
moved."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.options import AsJson, Files
from sopan.cli.speaking import both

HELP = both(
    "Daftar SOP sebuah instansi: nomor, judul, unit, status; juga SOP format lama dan yang belum dipindahkan.",
    "The register of an agency's SOPs: number, title, unit, stage; also those in the old format, still to be moved.",
)


def list_(
    paths: Files,
    words: Annotated[
        str,
        typer.Option(
            "--cari",
            "--search",
            metavar="KATA",
            help=both("Hanya SOP yang memuat kata-kata ini.", "Only SOPs with these words."),
        ),
    ] = "",
    to_move: Annotated[
        bool,
        typer.Option(
            "--migrasi",
            "--to-move",
            help=both(
                "Hanya SOP format lama yang belum ada penggantinya.",
                "Only SOPs in the old format that nothing has replaced yet.",
            ),
        ),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="BERKAS.xlsx", help=both("Tulis sebagai XLSX.", "Write as XLSX.")
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    from sopan.cli.agencies import opened_region
    from sopan.cli.listing import as_data, print_register, workbook_of
    from sopan.planning.register import register, search

    found = []
    for reading in opened_region(paths):
        entries = search(register(reading.agency), words)
        found.append((reading.agency, tuple(one for one in entries if one.to_move or not to_move)))
    if output is not None:
        from pathlib import Path

        from sopan.cli.failing import complain
        from sopan.cli.speaking import say

        Path(output).write_bytes(workbook_of(found))
        complain(say(f"Berkas dibuat: {output}", f"File made: {output}"), head=False)
    elif as_json:
        import json

        typer.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        print_register(found)
