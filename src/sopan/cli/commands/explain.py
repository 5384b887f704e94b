"""`sopan explain`: a code goes in, what it means, why it matters and an example come out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.speaking import both, language, say

if TYPE_CHECKING:
    from rich.console import Console

    from sopan.messages.words import Words
    from sopan.rules import Page, Rule

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
        page = rules.page(code)
    except UnknownName:
        raise Misused(_unknown(code)) from None
    _print_page(out, page, next((rule for rule in rules.registry() if rule.code == page.code), None))


def _unknown(code: str) -> str:
    import difflib

    from sopan import messages, rules

    known = [*messages.CATALOGUE, *(rule.code for rule in rules.registry())]
    near = difflib.get_close_matches(code.upper().replace("-", ""), known, n=3, cutoff=0.5)
    said = say(f"kode {code} tidak ada.", f"there is no code {code}.")
    hint = say("Mungkin maksudnya", "Perhaps you mean")
    return f"{said} {hint} {', '.join(near)}?" if near else said


def _print_words(out: Console, code: str, words: Words) -> None:
    _print_title(out, code.upper().replace("-", ""), words.title)
    out.print()
    _print_forms(out, [(words.message, words.remedy)])


def _print_page(out: Console, page: Page, rule: Rule | None) -> None:
    from rich.text import Text

    from sopan.cli.printing import STYLES, paragraph
    from sopan.cli.telling import resting_on, weight
    from sopan.rules.saying import title

    _print_title(out, page.code, title(page.code, language.get()))
    head = Text().append(weight(page.severity), style=STYLES[page.severity])
    paragraph(out, head.append(f" · {resting_on(page.basis, page.source)}", style="dim"), 0)
    for sentence in _when(rule):
        paragraph(out, Text(sentence, style="dim"), 0)
    out.print()
    _print_forms(out, _forms(page))
    out.print(Text(say("\nMengapa\n", "\nWhy (in Indonesian)\n"), style="bold"))
    _print_markdown(out, page.why)
    _print_example(out, say("Contoh salah", "Wrong"), page.wrong, page.code)
    _print_example(out, say("Contoh benar", "Right"), page.right, page.code)


def _print_title(out: Console, code: str, words: str) -> None:
    from rich.text import Text

    from sopan.cli.printing import paragraph

    paragraph(out, Text(f"{code} · {words}", style="bold"), 0)


def _when(rule: Rule | None) -> list[str]:
    """From which status the rule is asked, and which others it may take along."""
    from sopan.model.procedure import Stage

    told = []
    if rule and rule.since is not Stage.DRAFT:
        stage = rule.since.value
        told.append(say(f"Diperiksa mulai status “{stage}”.", f"Asked from the stage “{stage}” on."))
    if rule and rule.hides:
        others = ", ".join(rule.hides)
        told.append(
            say(
                f"Memperbaikinya dapat sekaligus menghilangkan catatan {others}.",
                f"Correcting it may also remove problems {others}.",
            )
        )
    return told


def _forms(page: Page) -> list[tuple[str, str]]:
    """The sentences of every form the fault has."""
    from sopan.rules.pages import LANGUAGES

    message, remedy = LANGUAGES[language.get()]
    variants = [
        key.removeprefix(message).removeprefix(".")
        for key in page.templates
        if key.partition(".")[0] == message
    ]
    return [
        (page.template(message, {"variant": variant}), page.template(remedy, {"variant": variant}))
        for variant in variants
    ]


def _print_forms(out: Console, forms: list[tuple[str, str]]) -> None:
    from rich.text import Text

    from sopan.cli.printing import paragraph
    from sopan.cli.telling import with_dots

    for number, (message, remedy) in enumerate(forms):
        if number:
            out.print()
        paragraph(out, Text(with_dots(message)), 0)
        paragraph(out, Text("→ " + with_dots(remedy), style="green"), 0, hanging=2)


def _print_markdown(out: Console, text: str) -> None:
    """Paragraphs and lists; without the blanks at the ends of lines where it is no terminal."""
    from rich.markdown import Markdown

    with out.capture() as printed:
        out.print(Markdown(text))
    lines = printed.get().splitlines()
    typer.echo("\n".join(lines if out.is_terminal else [row.rstrip() for row in lines]))


def _print_example(out: Console, head: str, examples: tuple[str, ...], code: str) -> None:
    """The first example; its guilty lines stand out."""
    from rich.text import Text

    from sopan.cli.printing import line

    for example in examples[:1]:
        out.print(Text(f"\n{head}\n", style="bold"))
        for row in example.rstrip().split("\n"):
            line(out, Text(row, style="bold red" if row.endswith(f"# {code}") else ""))
