"""The YAML examples of the handbook → the pictures beside them in `docs/pictures`, and those of the symbols.

An example followed by an image is drawn into that image, so that text and picture always agree. The name of
the image chooses the page: `…-identitas.svg` the identity page, `…-konsep.svg` the whole page as for a
meeting, `…-catatan.svg` the last page with the notes of the check, any other name the last page cut to its
table. Run `python -m tools.handbook_pictures` after a change of the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import sopan
from sopan.profile import for_meeting, profile, with_choices
from sopan.sheet import Arrow, Box, Page, Sheet, Symbol, Text
from tools import notes_picture
from tools.cropping import cropped, drawn

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "docs" / "panduan"
PICTURES = ROOT / "docs" / "pictures"
TWO_PAGES = ROOT / "examples" / "kominfosanti-buleleng" / "sop" / "16-surat-masuk.yaml"

_DRAWN = re.compile(
    r"```yaml\n(?P<text>.*?)```\n\n!\[[^\]]*\]\(\.\./pictures/(?P<name>[\w-]+\.svg)\)", re.DOTALL
)


def pictures() -> Iterator[tuple[str, str]]:
    """Name and text of every picture of the handbook."""
    for chapter in sorted(HANDBOOK.glob("*.md")):
        for found in _DRAWN.finditer(chapter.read_text(encoding="utf-8")):
            yield found["name"], _example(found["text"], found["name"])
    yield "simbol.svg", _symbols()
    yield "penghubung.svg", _links()


def _example(text: str, name: str) -> str:
    base = with_choices(profile(), orientation="portrait")
    if name.endswith("-identitas.svg"):
        return drawn(text, profile(), page=0)
    if name.endswith("-konsep.svg"):
        return drawn(text, for_meeting(profile()), whole=True)
    if name.endswith("-catatan.svg"):
        return notes_picture.picture(text)
    return drawn(text, base)


def _links() -> str:
    """The lower part of a page that ends in pentagons."""
    sheet = sopan.lay_out(sopan.read(TWO_PAGES.read_bytes()).procedure, profile())
    number, page = next(
        (n, p) for n, p in enumerate(sheet.pages) if any(s.kind == "connector" for s in p.symbols)
    )
    box = page.grids[0].box
    first = next(row.box.y for row in page.rows if row.box.bottom > box.bottom - 190)
    shown = Box(box.x - 5, first - 2, box.w + 10, box.bottom - first + 7)
    return cropped(sopan.render(sheet, "svg")[number].decode(), shown)


def _symbols() -> str:
    """The five symbols in a row, their names below."""
    names = ("kapsul", "kotak", "belah ketupat", "anak panah", "segi lima")
    wide, tall, apart = 42.0, 26.0, 96.0
    boxes = [Box(apart * place + (apart - wide) / 2, 14, wide, tall) for place in range(len(names))]
    page = Page(
        number=1,
        width=apart * len(names),
        height=66,
        symbols=(
            Symbol(kind="start", box=boxes[0]),
            Symbol(kind="process", box=boxes[1]),
            Symbol(kind="decision", box=boxes[2]),
            Symbol(kind="connector", box=boxes[4], way="out", label="A", lines=("A", "hal. 3"), size=6.5),
        ),
        arrows=(Arrow(sources=("1",), target="2", points=((boxes[3].x, 27), (boxes[3].right, 27))),),
        texts=tuple(
            Text(box=Box(apart * place, 46, apart, 14), lines=(name,), size=9, pitch=11, align="center")
            for place, name in enumerate(names)
        ),
    )
    svg = sopan.render(Sheet(title="Kelima simbol", pages=(page,)), "svg")[0].decode()
    return cropped(svg, Box(0, 0, page.width, page.height))


if __name__ == "__main__":
    for name, text in pictures():
        (PICTURES / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"docs/pictures/{name}")
