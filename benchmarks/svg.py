"""Time from the text of an SOP file to its SVG pages."""

from __future__ import annotations

import sops
from figures import WARM, Figure, milliseconds, table_of
from sopan.files import read
from sopan.layout import lay_out
from sopan.profile import profile
from sopan.render.svg import svg_pages

STEPS, ACTORS = 30, 6
TIMES = 15


def figures() -> list[Figure]:
    """A made-up SOP of 30 steps and those of the example agency."""
    made = sops.made_texts(TIMES + WARM, STEPS, ACTORS)
    examples = [*sops.made_texts(WARM, STEPS, ACTORS), *sops.example_texts(len(sops.example_paths()))]
    return [
        Figure(what=f"SVG from YAML, {STEPS} steps", ceiling=25.0, values=milliseconds(_drawn, made)),
        Figure(what="SVG from YAML, example agency", values=milliseconds(_drawn, examples)),
    ]


def _drawn(text: str) -> list[str]:
    return svg_pages(lay_out(read(text).procedure, profile()))


if __name__ == "__main__":
    print(table_of(figures()))
