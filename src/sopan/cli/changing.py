"""Files that a command changes: their text comes out exactly as written, the new text goes in whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import typer

from sopan.cli.failing import shown
from sopan.cli.speaking import language, say


def text_of(data: bytes, name: str) -> str:
    """The text of a file of this name, a mark in front (BOM) and line ends as they are. UnreadableFile when it is one
    that must not be touched."""
    from sopan import messages
    from sopan.files import read
    from sopan.files.yaml_text import CUT_SHORT
    from sopan.problems import UnreadableFile

    for problem in read(data, name).problems:
        if problem.code in (*CUT_SHORT, "BR01", "BR03", "BR16"):
            place = f"{name}:{problem.at.line}"
            left = say("Berkas dibiarkan.", "The file was left as it is.")
            raise UnreadableFile(f"{place}: {messages.sentence(problem, language.get())} {left}")
    return data.decode("utf-8")


def print_diff(name: str, before: str, after: str) -> None:
    """The lines that change, as programs like `patch` take them."""
    import difflib

    names = (f"a/{name}", f"b/{name}")
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), *names, lineterm=""):
        typer.echo(shown(line))


def write_over(name: str, text: str) -> None:
    """The file's new text: who reads the file meanwhile sees the old text or the new one, never a part."""
    target = Path(name).resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with open(handle, "wb") as stream:
            stream.write(text.encode("utf-8"))
        shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
