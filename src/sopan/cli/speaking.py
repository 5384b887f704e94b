"""The language of the command line: arguments and environment in, Indonesian or English words out.

Indonesian unless `--lang en` is given or the locale is English. Typer's own words are English; here they are
turned into Indonesian. Our own help texts are written with `both`, Indonesian and English side by side.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from typer.exceptions import TyperException

LANGUAGES = ("id", "en")
language: ContextVar[str] = ContextVar("language", default="id")

OURS: dict[str, str] = {}  # our own Indonesian words → English
_INDONESIAN = {  # Typer's words → Indonesian
    "Arguments": "Argumen",
    "Options": "Opsi",
    "Commands": "Perintah",
    "Error": "Keliru",
    "Aborted.": "Dibatalkan.",
    "Aborted!": "Dibatalkan!",
    "(deprecated) ": "(usang) ",
    "[default: {}]": "[bawaan: {}]",
    "[env var: {}]": "[variabel lingkungan: {}]",
    "[required]": "[wajib]",
    "required": "wajib",
    "default: {default}": "bawaan: {default}",
    "env var: {var}": "variabel lingkungan: {var}",
    "(dynamic)": "(menyesuaikan)",
    "Try [blue]'{command_path} {help_option}'[/] for help.": (
        "Ketik [blue]'{command_path} {help_option}'[/] untuk bantuan."
    ),
    "Missing command.": "Perintahnya belum disebut.",
    "No such command {name!r}.": "Perintah {name!r} tidak ada.",
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "Install completion for the current shell.": "Pasang pelengkap otomatis untuk shell ini.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Tampilkan naskah pelengkap otomatis, untuk disalin atau disesuaikan."
    ),
}
_PHRASES = tuple(  # sentences that Typer puts together itself
    (re.compile(pattern), indonesian)
    for pattern, indonesian in (
        (r"^Missing (argument|option|parameter) ?", "Belum disebut: "),
        (r"Choose from:", "Pilih salah satu:"),
        (r"^Invalid value for ('.*?'): ", r"Isi \1 keliru: "),
        (r"^Invalid value: ", ""),
        (r"('.*?') is not one of ", r"\1 bukan salah satu dari "),
        (r"Value ('.*?') is not a valid int\w*\.", r"\1 bukan bilangan."),
        (r"^No such option: ", "Opsi ini tidak ada: "),
        (r"\(Possible options: ", "(mungkin maksudnya: "),
        (r"Did you mean (.*)\?", r"Mungkin maksudnya \1."),
        (r"^Option ('.*?') requires an argument\.", r"Opsi \1 harus diikuti isinya."),
        (r"^Option ('.*?') does not take a value\.", r"Opsi \1 tidak memerlukan isi."),
        (r"^Got unexpected extra argument(?:s|\(s\))? ", "Terlalu banyak argumen: "),
        (r"^No such command ('.*?')\.", r"Perintah \1 tidak ada."),
    )
)


def both(indonesian: str, english: str) -> str:
    """A help text in both languages. It is Indonesian until the command line is found to speak English."""
    OURS[indonesian] = english
    return indonesian


def say(indonesian: str, english: str) -> str:
    """The one of two sentences that is in the language spoken now."""
    return english if language.get() == "en" else indonesian


def chosen(arguments: list[str], environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """The language, and the arguments without `--lang`, which may stand before or after the command. A
    language that does not exist stays among the arguments, in front, where Typer refuses it."""
    given, rest = _taken_out(arguments)
    if given is not None and given not in LANGUAGES:
        return _of_locale(environment), [f"--lang={given}", *rest]
    return given or _of_locale(environment), rest


def _taken_out(arguments: list[str]) -> tuple[str | None, list[str]]:
    given: str | None = None
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            return given, [*rest, argument, *waiting]
        if argument == "--lang":
            given = next(waiting, "")
        elif argument.startswith("--lang="):
            given = argument.removeprefix("--lang=")
        else:
            rest.append(argument)
    return given, rest


def _of_locale(environment: Mapping[str, str]) -> str:
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    return "en" if re.match(r"en([_.@-]|$)", locale.lower()) else "id"


@contextmanager
def spoken(lang: str) -> Iterator[None]:
    """Everything said inside is in this language, Typer's own words too."""
    token = language.set(lang)
    original = gettext.dgettext
    gettext.dgettext = lambda domain, message: typers_word(message)
    try:
        yield
    finally:
        gettext.dgettext = original
        language.reset(token)


def typers_word(said: str) -> str:
    """One of Typer's own words in the language spoken now."""
    return said if language.get() == "en" else _INDONESIAN.get(said, said)


def typers_sentence(error: TyperException) -> str:
    """Typer's complaint about the arguments, in the language spoken now."""
    said = error.format_message()
    if language.get() == "en":
        return said
    for pattern, indonesian in _PHRASES:
        said = pattern.sub(indonesian, said)
    return said
