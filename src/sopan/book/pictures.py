"""Pictures that a folder's files name, as bytes: each is read once, and only what can be drawn is given out."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from sopan.document import Document, Picture
from sopan.render.images import LARGEST, kind_of

Images = Callable[[str, str], bytes]


def images_in(folder: str) -> Images:
    """A function from a file of the folder and the path it gives to a picture's bytes; b"" for none that can be drawn."""

    @lru_cache(maxsize=4000)
    def found(path: str) -> bytes:
        try:
            with open(path, "rb") as stream:
                data = stream.read(LARGEST + 1)
        except (OSError, ValueError):
            return b""
        return data if can_be_drawn(data) else b""

    home = Path(folder).resolve()

    def image(file: str, name: str) -> bytes:
        if not name.strip() or "\0" in name:
            return b""
        place = ((home / file).parent / name).resolve()
        return found(str(place)) if place.is_relative_to(home) else b""  # nothing from outside the folder

    return image


@lru_cache(maxsize=64)
def can_be_drawn(data: bytes) -> bool:
    """Whether Typst can draw the picture: what only looks like one would stop a whole book."""
    if kind_of(data) is None:
        return False
    from sopan.render.document import document_pdf

    try:
        document_pdf(Document(title="x", blocks=(Picture(data=data, alt="x", height=10.0),)))
    except RuntimeError:
        return False
    return True
