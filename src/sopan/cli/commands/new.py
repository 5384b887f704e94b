"""`sopan new`: nothing, a table, a story, or a Sopan PDF goes in; the text of a new SOP file comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.options import Force
from sopan.cli.speaking import both, say

if TYPE_CHECKING:
    from sopan.files.table import Tabled

HELP = both(
    "Buat berkas SOP baru: kerangka berisi contoh, dari tabel (CSV, salinan Excel atau Word), dari cerita "
    "(kalimat dalam .txt), atau dari PDF buatan Sopan.",
    "Make a new SOP file: a skeleton with an example, or from a table (CSV, pasted), a story (sentences in a .txt) or a "
    "PDF made by Sopan.",
)


def new(
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both(
                "Berkas yang dibuat; tanpa ini hasilnya dicetak di layar.",
                "The file to make; without it the text is printed.",
            ),
        ),
    ] = None,
    title: Annotated[
        str, typer.Option("--title", "--judul", metavar="JUDUL", help=both("Nama SOP.", "Title of the SOP."))
    ] = "",
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            "--dari",
            metavar="BERKAS",
            help=both(
                "Tabel (CSV, TSV, teks), cerita (.txt), PDF buatan Sopan, atau JSON-nya; - untuk masukan standar.",
                "A table (CSV, TSV, text), a story (.txt), a PDF made by Sopan, or its JSON; - for standard input.",
            ),
        ),
    ] = None,
    force: Force = False,
) -> None:
    from sopan.cli.homing import at_home
    from sopan.files.skeleton import skeleton

    text, guesses = skeleton(title), 0
    if source is not None:
        text, guesses = _from(source, title)
    if output in (None, "-"):
        typer.echo(text, nl=False)
    else:
        text = at_home(text, str(output))
        with open(str(output), "w" if force else "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    _report(output, guesses)


def _from(name: str, title: str) -> tuple[str, int]:
    """The text made from a file, and how many things in it were guessed."""
    from dataclasses import replace

    from sopan.cli.inputs import Source
    from sopan.files import write
    from sopan.files.carried import LARGEST_PDF, procedure_in_json, procedure_in_pdf
    from sopan.files.table import written

    data = Source(name).data(LARGEST_PDF)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        procedure = procedure_in_pdf(data)
    elif data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        procedure = procedure_in_json(data)
    else:
        tabled = _told(data, title)
        return written(tabled), len(tabled.guesses)
    return write(replace(procedure, title=title or procedure.title)), 0


def _told(data: bytes, title: str) -> Tabled:
    """What a text tells: in a table, else in sentences. One that tells neither is refused as what it is not: a table."""
    from sopan.files.prose import procedure_from_prose
    from sopan.files.table import procedure_from_table
    from sopan.problems import UnreadableFile

    try:
        return procedure_from_table(data, title)
    except UnreadableFile as error:
        if error.args[0] != "BA03":
            raise
        try:
            return procedure_from_prose(data, title)
        except UnreadableFile:
            raise error from None


def _report(output: str | None, guesses: int) -> None:
    from sopan.cli.failing import complain

    if guesses:
        complain(
            say(
                f"{guesses} hal ditebak; periksa baris yang bertanda “# tebakan:”.",
                f"{guesses} thing{'s were' if guesses > 1 else ' was'} guessed; look for “# tebakan:”.",
            ),
            head=False,
        )
    if output not in (None, "-"):
        complain(say(f"Berkas dibuat: {output}", f"File made: {output}"), head=False)
