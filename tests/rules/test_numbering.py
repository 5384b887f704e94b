"""Numbers of SOPs beside their patterns: what agrees, what is still empty, which year is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.rules.words import numbering
from tests.strategies import texts

PATTERN = "{klas}/{seq:4}/{unit}/{yyyy}"

UNFILLED = [
    "530/ /01-IND/IV/2019", "070/ /35.07.25/2017", "B- /Kd.11.32/1/KS.01.1/01/2019", "Kw.08.1/1.e/ /2016",
    "SOP / / II / 2017", "800/…/Umum/2023", "800/....../Umum/2023", "800/___/Umum/2023", "800/xxx/Umum/2023",
    "800//Umum/2023", "800/-/Umum/2023", "[nomor]/SOP/2023", "800/?/2023", "SOP-1-", "menyusul", "",
]  # fmt: skip
FILLED = [
    "065/ 735.07.124/2017", "188.45/ 251 /35.73.304/2017", "W12-U10/03/OT/28/2019", "W25-U/ 01 /P-01/IV/2016",
    "W7-A1/371 /OT.01.3/II/2014", "SOP/AS/16", "1.07/Sekr/SatpolPP/2018", "7.4.4.1", "02320.04", "SOP-SANDI-00",
    "SOP 007.002/OT 01 01/SMO.3", "Un.1-B.III-OR-KPG-ADM-KPG-SOP-004", "050/KEP.20-BKPSDM/2020", "SOP AP-SEKRE-01",
    "SK 271 Tahun 2024", "470/414.a/2022", "001", "3", "SOP/XX/12",
]  # fmt: skip


@pytest.mark.parametrize("number", UNFILLED)
def test_numbers_with_an_empty_place(number):
    assert numbering.unfilled(number)


@pytest.mark.parametrize("number", FILLED)
def test_numbers_without_one(number):
    assert not numbering.unfilled(number)


PATTERNS = [
    (PATTERN, "800/0560/Kominfosanti/2023", True),
    (PATTERN, "800/0561.16/Kominfosanti/2023", True),
    (PATTERN, "000.8.3 / 0561 / Bagian Umum / 2023 ", True),
    (PATTERN, "800/560/Kominfosanti/2023", False),
    (PATTERN, "800/05600/Kominfosanti/2023", False),
    (PATTERN, "800/0560/Kominfosanti/Umum/2023", False),
    (PATTERN, "OT.01/0560/Kominfosanti/2023", False),
    (PATTERN, "800/0560/Kominfosanti/23", False),
    (PATTERN, "800/0560/Kominfosanti/2023 ralat", False),
    ("SOP-{seq:3}/17000/{yyyy}", "SOP-001/17000/2025", True),
    ("SOP-{seq:3}/17000/{yyyy}", "SOP.001/17000/2025", False),
    ("{seq}/SOP/{rom}/{yyyy}", "7.02/SOP/VIII/2025", True),
    ("{seq}/SOP/{rom}/{yyyy}", "7/SOP/XIII/2025", False),
    ("{seq}/SOP/{rom}/{yyyy}", "7/SOP/viii/2025", False),
    ("{seq}.{mm}.{yyyy}", "7.12.2025", True),
    ("{seq}.{mm}.{yyyy}", "7.13.2025", False),
    ("{yyyy}/{seq}/{yyyy}", "2024/1/2024", True),
    ("{yyyy}/{seq}/{yyyy}", "2024/1/2025", False),
    ("(a+)*{seq:0}{foo}", "(a+)*{seq:0}{foo}", True),
    ("", "apa saja", True),
    ("  ", "", True),
    (PATTERN, "", False),
]


@pytest.mark.parametrize(("pattern", "number", "expected"), PATTERNS)
def test_numbers_beside_patterns(pattern, number, expected):
    assert numbering.agrees(number, pattern) is expected


def test_roman_months_are_twelve():
    months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    assert all(numbering.agrees(month, "{rom}") for month in months)
    others = ["", "IIII", "IVI", "VIIII", "XIII", "IXI", "XX"]
    assert not any(numbering.agrees(other, "{rom}") for other in others)


YEARS = [
    ("800/0560/Umum/2023", "", 2023), ("1.2.14/2010", "", 2010), ("SK 271 Tahun 2024", "", 2024),
    ("SOP-001/17000/2025 ", "", 2025), ("02320.2014", "", None), ("SOP/AS/16", "", None), ("2019", "", None),
    ("070/2017/35.07", "", None), ("SOP/12019", "", None), ("800/2019", "{klas}/{seq}", None),
    ("2019/1", "{yyyy}/{seq}", 2019), ("2019/x/2020", "{yyyy}/{seq}", 2020), ("", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("number", "pattern", "year"), YEARS)
def test_the_year_a_number_names(number, pattern, year):
    assert numbering.year_of(number, pattern) == year


tokens = st.sampled_from(
    ["{klas}", "{seq}", "{seq:3}", "{unit}", "{yyyy}", "{mm}", "{rom}", "{x}", "/", " / ", "-", "SOP", "."]
)
patterns = st.lists(tokens, min_size=1, max_size=7).map("".join) | texts


@given(patterns)
def test_the_example_of_a_pattern_is_written_after_it(pattern):
    assert numbering.agrees(numbering.example(pattern), pattern) or len(pattern) > numbering.LONGEST


@given(texts | patterns, texts | patterns)
def test_no_number_and_no_pattern_make_numbering_fail(number, pattern):
    assert numbering.agrees(number, pattern) in (True, False)
    assert numbering.year_of(number, pattern) is None or 1900 <= numbering.year_of(number, pattern) <= 2099
    assert numbering.unfilled(number) in (True, False)
