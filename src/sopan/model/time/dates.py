"""Dates as offices write them: `27 Februari 2023`, `27-02-2023`, `27/02/2023`, `27.02.2023`, `2023-02-27`.

Day first, always; a text that is no whole date (`Oktober 2018`, `-`) is kept as it stands, without a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_SPELLINGS = {
    "jan": 1, "januari": 1, "january": 1, "feb": 2, "februari": 2, "pebruari": 2, "peb": 2, "february": 2,
    "mar": 3, "maret": 3, "march": 3, "apr": 4, "april": 4, "mei": 5, "may": 5, "jun": 6, "juni": 6, "june": 6,
    "jul": 7, "juli": 7, "july": 7, "agt": 8, "agu": 8, "ags": 8, "agustus": 8, "aug": 8, "august": 8,
    "sep": 9, "sept": 9, "september": 9, "okt": 10, "oktober": 10, "oct": 10, "october": 10,
    "nov": 11, "november": 11, "nopember": 11, "nop": 11, "des": 12, "desember": 12, "dec": 12, "december": 12,
}  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})")
_WORDS = re.compile(r"(\d{1,2})\s*[-\s]?\s*([A-Za-z]+)\.?\s*[-\s]?\s*(\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date and the way it was written. `on` is None when the text is empty or no whole date."""

    text: str = ""
    on: date | None = None

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def printed(self) -> str:
        """The long Indonesian form (27 Februari 2023), or the text as written when it is no date."""
        return long_date(self.on) if self.on else self.text


def long_date(on: date) -> str:
    """`date(2023, 2, 27)` → `27 Februari 2023`."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def read_date(text: str) -> WrittenDate:
    """Read a date, day first. Never raises: what is no date has `on=None`."""
    stripped = text.strip()
    on: date | None = None
    if found := _ISO.fullmatch(stripped):
        on = _day(found[1], int(found[2]), found[3])
    elif found := _NUMERIC.fullmatch(stripped):
        on = _day(found[4], int(found[3]), found[1])
    elif found := _WORDS.fullmatch(stripped):
        on = _day(found[3], _SPELLINGS.get(found[2].lower(), 0), found[1])
    return WrittenDate(text=text, on=on)


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
