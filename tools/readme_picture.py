"""`docs/pictures/contoh.yaml` → `docs/pictures/readme.svg`: the file beside the page drawn from it.

Run with `python -m tools.readme_picture` after a change of the drawing; a test says when it is needed.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

import sopan
from tools.cropping import drawn, placed, size_of

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SOURCE = PICTURES / "contoh.yaml"
TARGET = PICTURES / "readme.svg"

SIZE, PITCH = 9.5, 14.0  # of the file's text
LETTER = 0.602 * SIZE  # width of one letter of a monospaced font
EDGE, GAP = 10.0, 16.0
MONO = "ui-monospace, 'Liberation Mono', Menlo, Consolas, 'Courier New', monospace"
_KEY = re.compile(r"^(\s*(?:- )?)(\w+:)(.*)$")


def picture() -> str:
    """The whole picture."""
    text = SOURCE.read_text(encoding="utf-8")
    page = drawn(text, sopan.with_choices(sopan.profile(), orientation="portrait"))
    lines = text.rstrip("\n").split("\n")
    wide = max(map(len, lines)) * LETTER + 2 * EDGE
    tall = len(lines) * PITCH + 2 * EDGE
    page_wide, page_tall = size_of(page)
    width, height = wide + GAP + page_wide + 2, max(tall, page_tall) + 4
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
            f'viewBox="0 0 {width:.0f} {height:.0f}" role="img" lang="id">',
            f'<rect width="{width:.0f}" height="{height:.0f}" fill="#fff"/>',
            f'<rect x="1" y="2" width="{wide:.0f}" height="{tall:.0f}" rx="4" '
            'fill="#f6f8fa" stroke="#d0d7de"/>',
            *_written(lines),
            placed(page, wide + GAP, 2 + max(tall - page_tall, 0) / 2).rstrip("\n"),
            "</svg>",
            "",
        )
    )


def _written(lines: list[str]) -> list[str]:
    """The lines of the file, their keys in another colour."""
    texts = [f'<g class="yaml" font-family="{MONO}" font-size="{SIZE}" fill="#1f2328">']
    for number, line in enumerate(lines):
        y = 2 + EDGE + PITCH * number + SIZE
        texts.append(f'<text xml:space="preserve" x="{1 + EDGE}" y="{y:.1f}">{_coloured(line)}</text>')
    return [*texts, "</g>"]


def _coloured(line: str) -> str:
    found = _KEY.match(line)
    if found is None:
        return escape(line)
    return f'{found[1]}<tspan fill="#0550ae">{found[2]}</tspan>{escape(found[3])}'


if __name__ == "__main__":
    TARGET.write_text(picture(), encoding="utf-8", newline="\n")
    print(TARGET.relative_to(PICTURES.parents[1]))
