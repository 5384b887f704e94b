"""`sopan explain`: a code goes in, what it means, why it matters and an example come out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.speaking import both, language, say

if TYPE_CHECKING:
    from rich.console import Console

    from sopan.messages import Words
    from sopan.rules import Page

HELP = both("Jelaskan satu kode, misalnya FL04 atau BR09.", "Explain one code, such as FL04 or BR09.")


def explain(
    code: Annotated[
        str,
        typer.Argument(
            metavar="KODE", help=both("Kode pada hasil sopan check.", "A code told by sopan check.")
        ),
    ],
) -> None:
    from sopan import messages, rules
    from sopan.cli.failing import Misused
    from sopan.cli.printing import console
    from sopan.problems import UnknownName

    out = console()
    try:
        _print_words(out, code, messages.words(code, language.get()))
        return
    except UnknownName:
        pass
    try:
        _print_page(out, rules.page(code))
    except UnknownName:
        raise Misused(_unknown(code)) from None


def _unknown(code: str) -> str:
    import difflib

    from sopan import messages, rules

    known = [*messages.CATALOGUE, *(rule.code for rule in rules.registry())]
    near = difflib.get_close_matches(code.upper().replace("-", ""), known, n=3, cutoff=0.5)
    said = say(f"kode {code} tidak ada.", f"there is no code {code}.")
    hint = say("Mungkin maksudnya", "Perhaps you mean")
    return f"{said} {hint} {', '.join(near)}?" if near else said


def _print_words(out: Console, code: str, words: Words) -> None:
    from rich.text import Text

    out.print(Text(f"{code.upper().replace('-', '')} · {words.title}", style="bold"))
    out.print()
    out.print(_plain(words.message))
    out.print(Text("→ " + _plain(words.remedy), style="green"))


def _print_page(out: Console, page: Page) -> None:
    from rich.markdown import Markdown
    from rich.text import Text

    from sopan.cli.printing import weight

    out.print(Text(f"{page.code} · {page.title or page.name}", style="bold"))
    out.print(Text(f"{weight(page.severity)} · {page.basis} · {page.source}", style="dim"))
    out.print()
    if language.get() == "en":
        out.print(_plain(page.template("message", {})))
        out.print(Text("→ " + _plain(page.template("remedy", {})), style="green"))
        out.print(Text("\nThe explanation is in Indonesian:\n", style="dim"))
    out.print(Markdown(page.why))
    for head, examples in (
        (say("Contoh salah", "Wrong"), page.wrong),
        (say("Contoh benar", "Right"), page.right),
    ):
        for example in examples[:1]:
            out.print(Text(f"\n{head}\n", style="bold"))
            out.print(Text(example.rstrip()))


def _plain(template: str) -> str:
    """A template for reading: the place of a fact shown as dots."""
    import re

    return re.sub(r"\{\w+\}", "…", template)
