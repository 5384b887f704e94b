"""An exception goes in; one clear line on stderr and the exit code come out."""

from __future__ import annotations

import os
import sys

from typer.exceptions import Abort, TyperException

from sopan import messages
from sopan.cli.speaking import language, say, typers_sentence
from sopan.problems import SopanError

FAILED, MISUSED, WRONG = 1, 2, 3


class Misused(SopanError):
    """The command line does not make sense; the sentence says why."""


def told(error: Exception) -> int:
    """Tell the officer what happened, and give the exit code."""
    if os.environ.get("SOPAN_DEBUG"):
        raise error
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # our reader has gone, e.g. `head`
        return FAILED
    if type(error).__name__ == "NoArgsIsHelpError":
        return MISUSED  # the help has been shown
    if isinstance(error, TyperException):
        return _misused(error)
    complain(reason(error))
    return MISUSED if isinstance(error, Misused) else FAILED


def _misused(error: TyperException) -> int:
    complain(typers_sentence(error))
    context = getattr(error, "ctx", None)
    if context is not None:
        path = context.command_path
        complain(say(f"Ketik '{path} --help' untuk bantuan.", f"Try '{path} --help' for help."), head=False)
    return error.exit_code


def reason(error: Exception) -> str:
    """What an exception means to an officer, in one line."""
    if isinstance(error, SopanError) and error.args and error.args[0] in messages.CATALOGUE:
        return _of_catalogue(error)
    if isinstance(error, SopanError):
        return " ".join(str(part) for part in error.args)
    if isinstance(error, OSError):
        return f"{shown(str(error.filename or ''))}: {_of_system(error)}".removeprefix(": ")
    if isinstance(error, Abort):
        return say("Dibatalkan.", "Aborted.")
    name = type(error).__name__
    return say(
        f"Sopan gagal karena kesalahan di dalam programnya ({name}: {error}). Mohon laporkan kepada "
        f"pengembang.",
        f"Sopan failed through a fault of its own ({name}: {error}). Please report it to its developers.",
    )


def reason_at(name: str, error: BaseException) -> str:
    """The same with the name of the file in front, unless the system has named it. What is no fault of any work, such
    as an interrupt, is only called by its kind."""
    if not isinstance(error, Exception):
        return f"{name}: {type(error).__name__}"
    named = isinstance(error, OSError) and error.filename
    return reason(error) if named else f"{name}: {reason(error)}"


def complain(sentence: str, head: bool = True) -> None:
    """One line on stderr."""
    print(f"sopan: {shown(sentence)}" if head else shown(sentence), file=sys.stderr)


def shown(text: str) -> str:
    """A text that is safe to print on a terminal: no control characters, no line breaks."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _of_catalogue(error: SopanError) -> str:
    from sopan.problems import Problem, Severity

    facts = error.args[1] if len(error.args) > 1 else {}
    problem = Problem(code=error.args[0], severity=Severity.ERROR, facts=facts)
    return f"{messages.sentence(problem, language.get())} {messages.remedy(problem, language.get())}"


def _of_system(error: OSError) -> str:
    for kind, indonesian, english in (
        (FileNotFoundError, "berkas atau folder ini tidak ada", "no such file or folder"),
        (
            PermissionError,
            "tidak diizinkan membaca atau menulis di sini",
            "not permitted to read or write here",
        ),
        (IsADirectoryError, "ini folder, bukan berkas", "this is a folder, not a file"),
        (NotADirectoryError, "ini berkas, bukan folder", "this is a file, not a folder"),
        (
            FileExistsError,
            "sudah ada; pilih nama lain, atau timpa dengan --force bila perintahnya mengenal pilihan itu",
            "exists already; choose another name, or overwrite it with --force where the command knows it",
        ),
    ):
        if isinstance(error, kind):
            return say(indonesian, english)
    return str(error.strerror or error)
