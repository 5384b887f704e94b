"""The command `sopan`: arguments in, an exit code out. One file per command; what they do is done by the
library.

Exit codes: 0 all is well · 1 Sopan failed or a file could not be opened · 2 it was called wrongly · 3
there are problems at or above the weight asked for.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated, NoReturn

import typer

from sopan.cli.commands import (
    book,
    check,
    coverage,
    decree,
    explain,
    fmt,
    impact,
    init,
    new,
    processes,
    render,
    reorganise,
    rules,
    schema,
    service,
    story,
    titles,
)
from sopan.cli.commands import (
    list as listing,
)
from sopan.cli.failing import told
from sopan.cli.helping import Command, Group
from sopan.cli.speaking import LANGUAGES, both, chosen, spoken

app = typer.Typer(
    name="sopan",
    cls=Group,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command, help_text, function in (
    ("init", init.HELP, init.init),
    ("new", new.HELP, new.new),
    ("check", check.HELP, check.check),
    ("render", render.HELP, render.render),
    ("story", story.HELP, story.story),
    ("list", listing.HELP, listing.list_),
    ("decree", decree.HELP, decree.decree),
    ("book", book.HELP, book.book),
    ("titles", titles.HELP, titles.titles),
    ("coverage", coverage.HELP, coverage.coverage),
    ("processes", processes.HELP, processes.processes),
    ("impact", impact.HELP, impact.impact),
    ("service", service.HELP, service.service),
    ("reorganise", reorganise.HELP, reorganise.reorganise),
    ("fmt", fmt.HELP, fmt.fmt),
    ("rules", rules.HELP, rules.rules),
    ("explain", explain.HELP, explain.explain),
    ("schema", schema.HELP, schema.schema),
):
    app.command(command, cls=Command, help=help_text)(function)


def _version(asked: bool) -> None:
    if asked:
        from sopan import __version__

        typer.echo(f"sopan {__version__}")
        raise typer.Exit


def _language(given: str | None) -> str | None:
    if given is not None and given not in LANGUAGES:
        raise typer.BadParameter(f"{given!r} is not one of {', '.join(map(repr, LANGUAGES))}.")
    return given


@app.callback(
    help=both(
        "Menggambar SOP administrasi pemerintahan dari langkah-langkahnya, dan memeriksanya.",
        "Draws the Standard Operating Procedures of Indonesian public offices from their steps, and "
        "checks them.",
    ),
    epilog=both(
        "Contoh: sopan new -o layanan.yaml, lalu sopan check layanan.yaml, lalu sopan render "
        "layanan.yaml -o layanan.pdf",
        "Example: sopan new -o layanan.yaml, then sopan check layanan.yaml, then sopan render "
        "layanan.yaml -o layanan.pdf",
    ),
)
def _all_commands(
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="id|en",
            callback=_language,
            help=both(
                "Bahasa bantuan dan pesan; boleh ditulis sebelum atau sesudah perintah.",
                "Language of help and messages; may stand before or after the command.",
            ),
        ),
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help=both("Tampilkan versi Sopan.", "Show the version of Sopan."),
        ),
    ] = False,
) -> None:
    pass


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    lang, rest = chosen(sys.argv[1:] if arguments is None else arguments, os.environ)
    with spoken(lang):
        sys.exit(_run(rest))


def _run(arguments: list[str]) -> int:
    try:
        code = typer.main.get_command(app).main(args=arguments, prog_name="sopan", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:
        return told(error)
    return code if isinstance(code, int) else 0
