"""`sopan coverage`: folders go in; duties without SOP, SOPs without duty, and what is written twice come out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.options import AsJson, Force
from sopan.cli.speaking import both

HELP = both(
    "Periksa cakupan: tugas tanpa SOP, SOP tanpa tugas, unit tanpa SOP, dan judul yang serupa; untuk satu instansi atau "
    "satu daerah.",
    "Show the coverage: duties without SOP, SOPs without duty, units without any, titles that are alike; for one agency "
    "or a region.",
)


def coverage(
    folders: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FOLDER",
            help=both(
                "Folder instansi, atau folder yang memuat beberapa instansi (daerah); bawaan: folder ini.",
                "An agency's folder, or one that holds several (a region); by default this folder.",
            ),
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both("Gambar cakupan: .svg, .pdf, atau .html.", "A picture of it: .svg, .pdf or .html."),
        ),
    ] = None,
    as_json: AsJson = False,
    force: Force = False,
) -> None:
    from sopan.cli import covering

    covering.show(folders or ["."], output, as_json, force)
