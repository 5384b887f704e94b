"""`sopan rules`: nothing goes in, the table of all rules comes out."""

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
        bool, typer.Option("--json", help=both("Cetak sebagai JSON.", "Print as JSON."))
    ] = False,
) -> None:
    from sopan.rules import registry

    if as_json:
        import json

        told = [
            {
                "code": rule.code,
                "name": rule.name,
                "title": _title(rule.code),
                "severity": rule.severity.key,
                "basis": rule.basis,
                "source": rule.source,
            }
            for rule in registry()
        ]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print_table()


def _title(code: str) -> str:
    from sopan.rules import page

    return page(code).title


def _print_table() -> None:
    from rich.table import Table

    from sopan.cli.printing import console, weight
    from sopan.cli.speaking import say
    from sopan.rules import registry

    heads = (
        say("Kode", "Code"),
        say("Aturan", "Rule"),
        say("Bobot", "Weight"),
        say("Dasar", "Basis"),
        say("Sumber", "Source"),
    )
    table = Table(*heads, box=None, pad_edge=False, header_style="bold")
    for rule in registry():
        name = say(_title(rule.code), rule.name.replace("-", " "))
        table.add_row(rule.code, name, weight(rule.severity), rule.basis, rule.source)
    out = console()
    out.print(table)
    out.print()
    out.print(
        say(
            "Dasar: V peraturan itu sendiri, D sumber turunan, P praktik, X rancangan kami, U belum "
            "dipastikan. "
            "Penjelasan satu aturan: sopan explain KODE",
            "Basis: V the regulation itself, D a derived source, P practice, X our own design, U not "
            "verified. "
            "About one rule: sopan explain CODE",
        )
    )
