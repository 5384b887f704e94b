"""A drawing goes into a file (or the standard output) in the form that the file's name asks for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from sopan.cli.failing import Misused, complain
from sopan.cli.speaking import say


def form_of(output: str, forms: Sequence[str]) -> str:
    """The form that a name's ending asks for. Misused for any other."""
    form = Path(output).suffix.lower().lstrip(".")
    if form not in forms:
        told = ", ".join(f".{one}" for one in forms)
        raise Misused(
            say(f"{output}: akhiran yang dikenal: {told}.", f"{output}: the endings that are known: {told}.")
        )
    return form


def write(output: str, data: bytes, force: bool) -> None:
    """Write a file and say so; one that exists is left alone unless forced."""
    with open(output, "wb" if force else "xb") as stream:
        stream.write(data)
    complain(say(f"Berkas dibuat: {output}", f"File made: {output}"), head=False)


def print_json(data: object) -> None:
    """Data as JSON on the standard output."""
    import json

    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
