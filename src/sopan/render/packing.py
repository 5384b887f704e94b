"""PDF bytes → the same PDF, smaller: its many small objects in compressed streams. Tags, links and attachments stay as
they are. And where its headings stand."""

from __future__ import annotations

import io
from typing import Any


def packed(data: bytes) -> bytes:
    """The same document in about a quarter of the bytes. Same input, same bytes."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,
            deterministic_id=True,
        )
    return out.getvalue()


def heading_pages(data: bytes) -> tuple[tuple[int, str, int], ...]:
    """The headings of a document made by `document_pdf`, in order: level, words, page counted from 1."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        with document.open_outline() as outline:
            return tuple(_walked(outline.root, 1, pages))


def _walked(items: Any, level: int, pages: dict[Any, int]) -> Any:
    for item in items:
        yield level, str(item.title), pages.get(item.destination[0].objgen, 0)
        yield from _walked(item.children, level + 1, pages)
