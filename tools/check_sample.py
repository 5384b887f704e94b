"""Puts the output of `sopan check` into the handbook: the chapter's example goes in, what the command prints of it
comes out below.

The command is run where its words go to no terminal, so that they are as wide everywhere.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

CHAPTER = Path(__file__).resolve().parents[1] / "docs" / "panduan" / "memeriksa.md"
_EXAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"^```text\n.*?^```", re.MULTILINE | re.DOTALL)
WIDTH = "84"  # what a code block of the handbook holds


def output(example: str) -> str:
    """What the command prints about the example. RuntimeError when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "surat.yaml").write_text(example, encoding="utf-8")
        command = [sys.executable, "-m", "sopan.cli", "check", "surat.yaml"]
        environment = {"COLUMNS": WIDTH, "LANG": "id_ID.UTF-8", "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    if done.returncode not in (0, 3):
        raise RuntimeError(done.stderr.decode("utf-8"))
    return done.stdout.decode("utf-8")


def filled(chapter: str) -> str:
    """The chapter with the output of today."""
    (example,) = _EXAMPLE.findall(chapter)
    printed = f"```text\n{output(example).rstrip()}\n```"
    return _OUTPUT.sub(lambda _: printed, chapter, count=1)


if __name__ == "__main__":
    CHAPTER.write_text(filled(CHAPTER.read_text(encoding="utf-8")), encoding="utf-8")
