"""`sopan schema`: nothing goes in, the JSON Schema of the SOP file comes out."""

from __future__ import annotations

import json

import typer

from sopan.cli.speaking import both

HELP = both(
    "Cetak JSON Schema berkas SOP, untuk pelengkap otomatis di penyunting teks.",
    "Print the JSON Schema of the SOP file, for completion in editors.",
)


def schema() -> None:
    from sopan.files import schema as made

    typer.echo(json.dumps(made(), ensure_ascii=False, indent=2))
