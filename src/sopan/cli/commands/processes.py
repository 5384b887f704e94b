"""`sopan processes`: an agency's folder goes in; its process map comes out, with its gaps."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.options import AsJson, Force
from sopan.cli.speaking import both

HELP = both(
    "Tampilkan peta proses bisnis dan SOP di dalamnya: proses tanpa SOP, SOP di luar peta, SOP makro dan mikro; gambar "
    "petanya.",
    "Show the map of business processes and the SOPs in it: processes without SOP, SOPs outside, macro and micro SOPs; "
    "draw the map.",
)


def processes(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER",
            help=both("Folder instansi; bawaan: folder ini.", "The agency's folder; by default this one."),
        ),
    ] = ".",
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both("Gambar peta: .svg atau .pdf.", "A picture of the map: .svg or .pdf."),
        ),
    ] = None,
    as_json: AsJson = False,
    force: Force = False,
) -> None:
    from sopan.cli import mapping

    mapping.show(folder, output, as_json, force)
