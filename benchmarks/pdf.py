"""Time from the text of an SOP file to its PDF: in a warm process, and as a whole process."""

from __future__ import annotations

import tempfile
from pathlib import Path

import sops
from figures import WARM, Figure, command, milliseconds, seconds, table_of
from sopan.files import read
from sopan.layout import lay_out
from sopan.problems import MissingExtra
from sopan.profile import profile

STEPS, ACTORS = 30, 6
TIMES = 15
COLD = 7


def figures() -> list[Figure]:
    """One SOP, warm and cold; skipped where PDF cannot be made."""
    examples = [*sops.made_texts(WARM, STEPS, ACTORS), *sops.example_texts(len(sops.example_paths()))]
    try:
        _drawn(examples[0])
    except (ImportError, MissingExtra) as missing:
        return [Figure(what="PDF", note=f"{type(missing).__name__}: {missing}")]
    made = sops.made_texts(TIMES + WARM, STEPS, ACTORS)
    return [
        Figure(what="PDF from YAML, example agency", ceiling=35.0, values=milliseconds(_drawn, examples)),
        Figure(what=f"PDF from YAML, {STEPS} steps", ceiling=35.0, values=milliseconds(_drawn, made)),
        Figure(what="PDF of one SOP, whole process", unit="s", ceiling=0.5, values=_cold()),
    ]


def _drawn(text: str) -> bytes:
    from sopan.render.pdf import pdf

    procedure = read(text).procedure
    return pdf(lay_out(procedure, profile()), procedure)


def _cold() -> tuple[float, ...]:
    path = str(sops.example_paths()[0])
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "sop.pdf")
        command("render", path, "-o", target)
        return tuple(seconds(lambda: command("render", path, "-o", target)) for _ in range(COLD))


if __name__ == "__main__":
    print(table_of(figures()))
