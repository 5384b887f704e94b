"""`sopan check`: files go in, what is wrong with them comes out on the terminal or as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.speaking import both

if TYPE_CHECKING:
    from sopan.cli.examining import Examined


HELP = both(
    "Periksa berkas SOP: apa yang keliru, di baris mana, dan bagaimana memperbaikinya.",
    "Check SOP files: what is wrong, in which line, and how to correct it.",
)


class Weight(StrEnum):
    wajib = "wajib"
    alasan = "alasan"
    saran = "saran"


class Shape(StrEnum):
    teks = "teks"
    json = "json"


def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="BERKAS",
            help=both(
                "Berkas SOP (.yaml), folder, atau - untuk masukan standar.",
                "SOP files (.yaml), folders, or - for standard input.",
            ),
        ),
    ],
    fail_on: Annotated[
        Weight,
        typer.Option(
            "--fail-on",
            help=both(
                "Keluar dengan kode 3 bila ada catatan seberat ini atau lebih.",
                "Exit with code 3 when there is a problem of this weight or more.",
            ),
        ),
    ] = Weight.wajib,
    shape: Annotated[
        Shape, typer.Option("--format", help=both("Bentuk hasil pemeriksaan.", "Form of the result."))
    ] = Shape.teks,
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="NAMA|BERKAS",
            help=both(
                "Profil instansi: nama, atau berkas .toml.", "The agency's profile: a name or a .toml file."
            ),
        ),
    ] = None,
) -> None:
    from sopan.cli.examining import examine
    from sopan.cli.failing import FAILED, WRONG
    from sopan.cli.inputs import Gathering, chosen_profile
    from sopan.problems import Severity

    gathering = Gathering(paths)
    choices = chosen_profile(profile)
    examined = []
    for source in gathering.sources:
        try:
            examined.append(examine(source, choices))
        except OSError as error:
            gathering.told(error)
    _show_json(examined) if shape is Shape.json else _show_text(examined)
    if gathering.failed:
        raise typer.Exit(FAILED)
    least = Severity.of(fail_on.value)
    if any(problem.severity >= least for one in examined for problem in one.problems):
        raise typer.Exit(WRONG)


def _show_text(examined: list[Examined]) -> None:
    from sopan.cli.printing import console, print_examined, print_summary

    out = console()
    for one in examined:
        if one.problems:
            print_examined(out, one)
    if examined:
        print_summary(out, examined)


def _show_json(examined: list[Examined]) -> None:
    import json

    from sopan.cli.printing import as_data

    told = [as_data(problem) for one in examined for problem in one.problems]
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
