"""Workbooks: whatever the texts, a file that can be read again."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.files.workbook import Worksheet, rows_of, workbook

ANY = st.text(max_size=40)  # control characters too
HALVES = st.sampled_from(["\x00", "\x07", "\ufffe", "\ud83d", "\r", "'", "=1+1", "Kerja\u0000'"])


@settings(max_examples=40, deadline=None)
@given(name=ANY | HALVES, title=ANY | HALVES, cells=st.lists(ANY | HALVES, min_size=1, max_size=3))
def test_whatever_the_texts_the_workbook_is_made_and_read_again(
    name: str, title: str, cells: list[str]
) -> None:
    sheet = Worksheet(name=name, above=(title,), head=("A",), rows=tuple((cell,) for cell in cells))
    assert ("A",) in {row[:1] for row in rows_of(workbook((sheet,), title))}


def test_what_xml_cannot_hold_becomes_a_blank_and_the_rest_stays() -> None:
    sheet = Worksheet(name="x", head=("A",), rows=(("sa\x07tu \ud83ddua \U0001f404",),))
    assert rows_of(workbook((sheet,)))[-1][0] == "sa tu  dua \U0001f404"


def test_rows_are_as_tall_as_their_wrapped_texts() -> None:
    from openpyxl import load_workbook

    sheet = Worksheet(
        name="A", head=("Satu", "Dua"), rows=(("pendek", "kata " * 40), ("a", "b")), widths=(10, 20), spare=1
    )
    page = load_workbook(io.BytesIO(workbook((sheet,))))["A"]
    assert page.row_dimensions[2].height > 100
    assert page.row_dimensions[3].height is None and page.row_dimensions[4].height is None
