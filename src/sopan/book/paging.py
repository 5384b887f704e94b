"""On which page of the book each SOP stands: reckoned before the book is set, so that it need not be set again and again
until its numbers agree, and read from the finished file afterwards.

A drawn SOP has its pages already; what flows around it (chapters, the pages between units) is set alone, which is quick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sopan.document import Block, Document, Drawn, Heading, Together, Turn
from sopan.render.finishing import Headings, heading_pages, page_count


def headings_of(blocks: Iterable[Block]) -> list[tuple[str, bool]]:
    """Anchors of the headings in their order, and whether the contents list them."""
    return list(_headings(blocks))


def flowing(blocks: Iterable[Block]) -> Document:
    """What of the book flows around its drawn SOPs, as far as the last of them."""
    return Document(title="x", blocks=tuple(block for block in blocks if not isinstance(block, Drawn)))


def pages_to_be(blocks: Sequence[Block], around: bytes) -> dict[str, str]:
    """The pages of the SOPs by their anchors, as they will be printed; `around` is the PDF of what flows around them."""
    starts = [page for _, _, page in heading_pages(around)]
    if not any(isinstance(block, Drawn) for block in blocks):
        return {}
    ends = [*(page - 1 for page in starts[1:]), page_count(around)]
    first = starts[_counted_from(block for block in blocks if not isinstance(block, Drawn))]
    found: dict[str, str] = {}
    heading, drawn = -1, 0
    for block in blocks:
        if isinstance(block, Drawn):
            found[block.anchor] = str(ends[heading] + drawn + 1 - first + 1)
            drawn += len(block.pages)
        else:
            heading += len(headings_of((block,)))
    return found


def pages_of_drawn(document: Document, headings: Headings) -> dict[str, str]:
    """The pages of the SOPs as they are printed in the finished file with these headings."""
    pages = [page for _, _, page in headings]
    first = pages[_counted_from(document.blocks)] if pages else 1
    drawn = {block.anchor for block in document.blocks if isinstance(block, Drawn)}
    anchors = [anchor for anchor, _ in headings_of(document.blocks)]
    found: dict[str, str] = {}
    for anchor, page in zip(anchors, pages, strict=True):
        if anchor in drawn:
            found.setdefault(anchor, str(page - first + 1))
    return found


def _counted_from(blocks: Iterable[Block]) -> int:
    """Which heading stands first on the pages that are counted in Arabic numerals."""
    count = 0
    for block in blocks:
        if isinstance(block, Turn) and block.numbering == "arabic" and block.restart:
            return count
        count += len(headings_of((block,)))
    return 0


def _headings(blocks: Iterable[Block]) -> Iterator[tuple[str, bool]]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.anchor, block.listed
        elif isinstance(block, Drawn):
            yield block.anchor, True
        elif isinstance(block, Together):
            yield from _headings(block.blocks)
