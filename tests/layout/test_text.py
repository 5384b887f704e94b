"""Broken lines: nothing lost, nothing wider than its room, and the very widths of the printed font."""

import json
import re
import unicodedata
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sopan.layout.text import MISSING, is_printable, printable, widest_word, width, wrap
from tools.font_widths import widths

SIZE = 8.0
USUAL = re.compile(r"(?<=[/\-–_@.])(?=\w)")  # where a word may be broken
WORDS = st.sampled_from(
    (
        "surat",
        "a",
        "permohonan",
        "PPID",
        "e-Office",
        "https://contoh.go.id/a/b",
        "nama@contoh.go.id",
        "1/2",
        "–",
        "W" * 40,
        "é",
        "日本",
    )
)
SENTENCES = st.lists(WORDS | st.text(max_size=30), max_size=12).map(" ".join) | st.text(max_size=60)
ROOMS = st.integers(1, 900).map(lambda quarter: quarter / 4)
BOLD = st.booleans()


def signs(text):
    return "".join(text.split())


def parts(text):
    """The pieces of a text that are broken only for want of room."""
    return [part for word in text.split() for part in USUAL.split(word)]


@given(SENTENCES, ROOMS, BOLD)
@example("W" * 300, 40.0, False)
@example("baris satu\n\nbaris tiga\n", 30.0, False)
def test_every_sign_is_kept_in_order(text, room, bold):
    assert signs("".join(wrap(text, room, SIZE, bold).lines)) == signs(text)


@given(SENTENCES, ROOMS, BOLD)
def test_no_line_is_wider_than_its_room_or_empty(text, room, bold):
    for line in wrap(text, room, SIZE, bold).lines:
        assert line == line.strip() != ""
        assert width(line, SIZE, bold) <= room + 1e-6 or len(line) == 1


@given(st.lists(WORDS, max_size=12).map(" ".join), ROOMS)
def test_lines_are_full(text, room):
    lines = wrap(text, room, SIZE).lines
    if all(width(word, SIZE) <= room for word in text.split()):
        for before, line in pairwise(lines):
            assert width(f"{before} {line.split()[0]}", SIZE) > room - 1e-6


@given(SENTENCES, ROOMS)
def test_a_finished_line_is_not_broken_again(text, room):
    for line in wrap(text, room, SIZE).lines:
        again = wrap(line, room + 1e-6, SIZE)
        assert again.lines == (line,)
        assert not again.cut


@given(st.lists(WORDS, max_size=12).map(" ".join), ROOMS)
def test_lines_joined_by_blanks_break_the_same_way(text, room):
    broken = wrap(text, room, SIZE)
    if all(width(word, SIZE) <= room for word in text.split()):
        assert wrap(" ".join(broken.lines), room, SIZE) == broken


@given(SENTENCES, ROOMS)
def test_a_word_counts_as_cut_only_when_it_was(text, room):
    really = any(len(part) > 1 and width(part, SIZE) > room for part in parts(text))
    assert wrap(text, room, SIZE).cut == really


@given(SENTENCES)
def test_nothing_is_cut_at_the_width_of_the_widest_word(text):
    assert not wrap(text, widest_word(text, SIZE) + 1e-6, SIZE).cut


@given(SENTENCES, st.floats(4, 20), BOLD)
def test_widths_add_up_and_grow_with_the_size(text, size, bold):
    half = len(text) // 2
    assert width(text[:half], size, bold) + width(text[half:], size, bold) == pytest.approx(
        width(text, size, bold)
    )
    assert width(text, 2 * size, bold) == pytest.approx(2 * width(text, size, bold))


def test_newlines_are_kept_and_blank_lines_dropped():
    assert wrap("satu\n\n dua tiga \n", 200, SIZE).lines == ("satu", "dua tiga")
    assert wrap("", 200, SIZE).lines == ()
    assert wrap(" \n ", 200, SIZE).lines == ()


def test_an_address_breaks_after_its_strokes_before_a_word_is_cut():
    broken = wrap("https://layanan.contoh.go.id/berkas/masuk", 60, SIZE)
    assert len(broken.lines) > 1
    assert not broken.cut
    assert all(line[-1] in "/.-" for line in broken.lines[:-1])


def test_what_the_font_lacks_is_replaced_and_said():
    assert not is_printable("申請書")
    assert printable("A申B") == f"A{MISSING}B"
    assert printable("Memeriksa – 75 %") == "Memeriksa – 75 %"
    assert wrap("申請書", 200, SIZE).unprintable
    assert not wrap("Memeriksa\nsurat", 200, SIZE).unprintable
    assert width("申", SIZE) == width(MISSING, SIZE) > 0


def test_the_table_is_that_of_the_installed_font():
    table = json.loads(files("sopan.layout").joinpath("arimo.json").read_text(encoding="utf-8"))
    assert table == widths()


def test_the_table_knows_all_that_indonesian_needs():
    needed = "".join(map(chr, range(32, 127))) + "–—“”‘’«»…×±≥≤°§éèêàáâôüñç"
    assert is_printable(needed)
    assert is_printable(unicodedata.normalize("NFC", "é"))
    assert width("W", SIZE, bold=True) >= width("W", SIZE) > width("i", SIZE)
