"""`sopan rules`: nothing goes in, the list of all rules comes out, with what each rests on."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.speaking import both

HELP = both(
    "Daftar semua aturan yang diperiksa, beserta dasarnya.",
    "List all rules that are checked, and their basis.",
)


def rules(
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help=both(
                "Cetak sebagai JSON, lengkap dengan penjelasan dan contohnya.",
                "Print as JSON, with explanations and examples.",
            ),
        ),
    ] = False,
) -> None:
    if as_json:
        import json

        from sopan.rules.told import rule_pages

        typer.echo(json.dumps(rule_pages(), ensure_ascii=False, indent=2))
    else:
        _print_list()


def _print_list() -> None:
    from itertools import groupby

    from rich.text import Text

    from sopan.cli.printing import STYLES, console, line, paragraph
    from sopan.cli.speaking import language, say
    from sopan.cli.telling import resting_on, weight
    from sopan.rules import registry
    from sopan.rules.saying import title
    from sopan.rules.told import family_title

    out = console()
    for family, members in groupby(registry(), key=lambda rule: rule.code[:2]):
        line(out, Text(f"{family} · {family_title(family, language.get())}", style="bold"))
        for rule in members:
            out.print()
            paragraph(out, Text(f"{rule.code}  {title(rule.code, language.get())}"), 2, hanging=6)
            told = Text().append(weight(rule.severity), style=STYLES[rule.severity])
            told.append(f" · {resting_on(rule.basis, rule.source)}", style="dim")
            paragraph(out, told, 8)
        out.print()
    said = say(
        f"{len(registry())} aturan. Penjelasan satu aturan: sopan explain KODE",
        f"{len(registry())} rules. About one rule: sopan explain CODE",
    )
    paragraph(out, Text(said, style="dim"), 0)
