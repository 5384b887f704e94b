"""Counting as decrees do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.model.decree.ordinals import enumerated, letter, ordinal, roman, with_ordinal


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "KESATU"),
        (2, "KEDUA"),
        (4, "KEEMPAT"),
        (10, "KESEPULUH"),
        (11, "KESEBELAS"),
        (12, "KEDUABELAS"),
        (20, "KEDUAPULUH"),
        (21, "KEDUAPULUHSATU"),
    ],
)
def test_ordinals_are_formed_from_number_words(number: int, said: str) -> None:
    assert ordinal(number) == said


def test_a_profile_names_the_first_ones() -> None:
    assert [ordinal(number, ("PERTAMA", "KEDUA")) for number in (1, 2, 3)] == ["PERTAMA", "KEDUA", "KETIGA"]


@given(st.integers(1, 99))
def test_no_ordinal_is_used_twice_and_each_is_recognised(number: int) -> None:
    assert len({ordinal(one) for one in range(1, number + 1)}) == number
    assert with_ordinal(f"{ordinal(number)} : Segala biaya") == (ordinal(number), "Segala biaya")


@pytest.mark.parametrize(
    "text", ["KEPALA DINAS: menetapkan", "KESATU menetapkan", "Kesatu: menetapkan", "", "KE: x"]
)
def test_what_is_no_ordinal_stays_in_the_clause(text: str) -> None:
    assert with_ordinal(text) == ("", text)


def test_an_ordinal_may_be_written_apart() -> None:
    assert with_ordinal("KEDUA BELAS. Menunjuk") == ("KEDUA BELAS", "Menunjuk")


def test_roman_numbers_and_letters() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    assert [letter(number) for number in (1, 26, 27)] == ["a", "z", "aa"]


def test_words_are_joined_as_in_a_sentence() -> None:
    assert enumerated([]) == ""
    assert enumerated(["huruf a", "huruf b"]) == "huruf a dan huruf b"
    assert enumerated(["a", "b", "c"]) == "a, b, dan c"
