"""Any text at all: nothing raises, corrections stand where they say, and long texts take no longer than they must."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.language.clarity import asked_for, concrete, measureless
from sopan.language.kinds import active_of, is_active, is_doing, is_passive
from sopan.language.likeness import likeness, same_thing
from sopan.language.rewording import actively, apart, turned_active
from sopan.language.sentences import activities_of, condition_in, main_verb, parts_of
from sopan.language.spelling import misspelt
from sopan.language.stems import is_known, root, roots
from sopan.language.words import opening, plain, words_of

PIECES = (
    "Memeriksa", "melakukan", "verifikasi", "dan", "di", "terima", "ijin", "dll", "bila perlu", "jika", "Petugas",
    "diperiksa", "oleh", "Kepala", "berkass", "foto", "copy", "a.", "1)", "“", "”", '"', "ſegera", "İJIN", "ﬁle", "K",
    "nya", "di-", "me-", "-", "’", "dari dari", "\u200b", "\ud800", "é", "ß", "ǅ", "\x00", "二", "١", "bila ", "?",
)  # fmt: skip
odd = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
texts = odd | st.lists(st.sampled_from(PIECES), max_size=6).map("".join) | st.text(max_size=40)
WORD_FUNCTIONS = (is_active, is_passive, is_doing, active_of, root, is_known, asked_for)
TEXT_FUNCTIONS = (
    parts_of,
    activities_of,
    condition_in,
    concrete,
    measureless,
    misspelt,
    actively,
    apart,
    roots,
    plain,
    opening,
)


@given(texts)
def test_no_text_makes_a_function_raise(text):
    for function in (*TEXT_FUNCTIONS, *WORD_FUNCTIONS):
        function(text)
        function(text.lower())
    main_verb(words_of(text))
    assert 0 <= likeness(text, text) <= 1
    same_thing(text, "surat tugas")
    for at in range(len(words_of(text))):
        turned_active(text, at)


@given(texts)
def test_corrections_stand_where_they_say(text):
    found = [*misspelt(text), *measureless(text), *filter(None, (concrete(text), actively(text)))]
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.said
        assert one.instead
        assert one.applied(text) == text[: one.start] + one.instead + text[one.end :]


@given(odd)
def test_mending_again_and_again_comes_to_an_end(text):
    for _ in range(12):
        found = misspelt(text)
        for one in reversed(found):
            text = one.applied(text)
        if not found:
            break
    assert misspelt(text) == ()


LONG = {
    "many activities": "Memeriksa berkas dan mencatat, " * 3000,
    "one order": "Memerintahkan staf menyusun, " + "menyusun, " * 6000,
    "open quotes": '"' * 30001 + "“" * 30000,
    "one word": "me" * 60000,
    "dots": "a." * 60000,
    "commas": "," * 90000 + "x",
    "blanks": " " * 90000 + "x" + " " * 90000,
    "addresses": "a@b " * 9000,
    "mistakes": "berkass yang di terima " * 4000,
    "passives": "diperiksa, " * 9000,
    "conditions": "bila perlu " * 9000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_are_read_through(name):
    """A function that goes over the text once for each of its words would not come back."""
    text = LONG[name]
    for function in (*TEXT_FUNCTIONS, *WORD_FUNCTIONS):
        function(text)
    turned_active(text, 0)
