"""Numbers of civil servants: a NIP as written goes in; its bare digits, what is wrong with them and their usual
grouping come out.

Eighteen digits: birth (8), appointment (6), sex (1), serial (3). Staff with a work agreement have instead of the
month of appointment a 2 and the number of the agreement.
"""

from __future__ import annotations

import re
from datetime import date

LENGTH = 18
YOUNGEST = 15  # years between birth and appointment

_PREFIX = re.compile(
    r"(?:N[\s.]*I[\s.]*P(?:[\s.]*PPK)?(?![^\W\d_]))?[\s.:]*(?:PPPK[\s.:]*)?", re.IGNORECASE
)  # NIP, N.I.P., NI PPPK, NIP PPPK
_OTHER_NUMBER = re.compile(r"[^\W\d_]{2}")  # NRP, NIK: not ours to judge
_BETWEEN = re.compile(r"[\s.:–-]+")
_MONTH = re.compile(r"0[1-9]|1[0-2]|2[1-9]")


def bare(written: str) -> str | None:
    """The number without "NIP", blanks, dots and hyphens. None when the text says that it is another kind of
    number."""
    rest = _PREFIX.sub("", written.strip(" .:\t\n"), count=1)
    return None if _OTHER_NUMBER.match(rest) else _BETWEEN.sub("", rest)


def fault(number: str) -> str:
    """What is wrong with a bare number: signs, length, birth, appointment, sex; or "" when nothing is."""
    if not re.fullmatch("[0-9]*", number):
        return "signs"
    if len(number) != LENGTH:
        return "length"
    born = _year_of_birth(number)
    if born is None:
        return "birth"
    if not _MONTH.fullmatch(number[12:14]) or int(number[8:12]) < born + YOUNGEST:
        return "appointment"
    return "" if number[14] in "12" else "sex"


def grouped(number: str) -> str:
    """`198001012005011001` → `19800101 200501 1 001`."""
    return f"{number[:8]} {number[8:14]} {number[14:15]} {number[15:]}"


def _year_of_birth(number: str) -> int | None:
    try:
        return date(int(number[:4]), int(number[4:6]), int(number[6:8])).year
    except ValueError:
        return None
