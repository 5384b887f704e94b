"""Tidying: comments stay, the meaning stays, twice is once; what cannot be tidied is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sopan.files import read, tidy, write
from sopan.files.skeleton import skeleton
from sopan.model.procedure import Procedure
from tests.strategies import arbitrary_procedures

SAMPLE = (Path(__file__).parent / "sample.yaml").read_text(encoding="utf-8")
UNTIDY = """\
# kepala
judul:   Uji    # nama
nomor: 001
tanggal_efektif: 2023-02-27


pelaksana:
- Pemohon   # dari luar
- Petugas
langkah:
- kegiatan:   Menerima
  pelaksana: Petugas
  waktu: -
  output: 1:30
  # catatan di tengah
- {kegiatan: Mencatat, pelaksana: Petugas, cabang: {Ya: 1, Tidak: 1}}
# ekor
"""


def test_comments_and_meaning_stay() -> None:
    tidied = tidy(UNTIDY)
    assert tidied != UNTIDY
    assert read(tidied).procedure == read(UNTIDY).procedure
    for comment in ("# kepala", "# nama", "# dari luar", "# catatan di tengah", "# ekor"):
        assert comment in tidied
    assert "nomor: 001\n" in tidied
    assert "  - Pemohon" in tidied
    assert "output: 1:30\n" in tidied


@settings(
    max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
@given(arbitrary_procedures())
def test_tidying_twice_is_tidying_once_and_changes_nothing_said(procedure: Procedure) -> None:
    tidied = tidy(write(procedure))
    assert read(tidied).procedure == procedure
    assert tidy(tidied) == tidied


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(UNTIDY.splitlines()), max_size=25))
def test_shuffled_lines_keep_their_meaning(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    tidied = tidy(text)
    assert read(tidied).procedure == read(text).procedure
    assert tidy(tidied) == tidied
    assert tidied.count("#") == text.count("#")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_tidied_or_left_alone(text: str) -> None:
    assert read(tidy(text)).procedure == read(text).procedure


@pytest.mark.parametrize("text", [SAMPLE, skeleton()])
def test_what_sopan_itself_writes_is_tidy(text: str) -> None:
    assert tidy(text) == text


def test_deep_nesting_is_left_alone() -> None:
    deep = "judul: " + "[" * 5000
    assert tidy(deep) == deep
