"""Numbers of SOPs and decrees: a written number and an agency's pattern go in; whether they agree, which year the
number names, whether a place in it is still empty, and which number comes next come out.

A pattern is plain text with tokens: `{klas}/{seq:4}/{unit}/{yyyy}` fits `800/0561.16/Kominfosanti/2023`. Every other
sign stands for itself. Blanks around a slash do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

LONGEST = 150  # signs; a longer text is no number

_TOKEN = re.compile(r"\{(klas|unit|yyyy|mm|rom|seq(?::[1-9])?)\}")
_FORMS = {
    "klas": r"[0-9]+(?:\.[0-9]+)*",
    "unit": r"[^/]+",
    "mm": r"(?:0[1-9]|1[0-2])",
    "rom": r"(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})",
}
_EXAMPLES = {"klas": "800", "unit": "Umum", "yyyy": "2025", "mm": "02", "rom": "II", "seq": "1"}
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_YEAR = r"(?:19|20)[0-9]{2}"
_LAST_YEAR = re.compile(rf"[/\s]({_YEAR})$")
_PLACEHOLDER = re.compile(r"\.{2}|…|__|[\[\]<>{}?]|(?<!\w)xx+(?!\w)")


def agrees(number: str, pattern: str) -> bool:
    """Is this number written as the pattern asks? An empty pattern asks for nothing."""
    return not pattern.strip() or _match(number, pattern) is not None


def year_of(number: str, pattern: str = "") -> int | None:
    """The year that a number names: where the pattern has it, else the year at the end. None when it names none."""
    found = _match(number, pattern) if pattern.strip() else None
    if found is not None:
        year = found.groupdict().get("year")
        return int(year) if year else None
    last = _LAST_YEAR.search(number.strip()[-LONGEST:])
    return int(last[1]) if last else None


def unfilled(number: str) -> bool:
    """Is a place still empty: `530/ /01-IND/2019`, `B- /Kd/2019`, `800/…/2023`, a text without any digit?"""
    if not re.search("[0-9]", number) or _PLACEHOLDER.search(number):
        return True
    parts = [part.strip() for part in number.split("/")]
    return any(part.endswith("-") or not any(map(str.isalnum, part)) for part in parts)


def example(pattern: str) -> str:
    """A number as the pattern asks."""
    return _TOKEN.sub(lambda token: _shown(token[1]), _tight(pattern))


def next_after(numbers: Iterable[str], pattern: str, day: date, unit: str) -> str:
    """The number that follows those given in the year of a day. ValueError where the pattern has no `{seq}`, or asks for
    what nobody can make up (`{klas}`)."""
    tokens = [token[1] for token in _TOKEN.finditer(pattern)]
    if not any(token.startswith("seq") for token in tokens) or "klas" in tokens:
        raise ValueError(pattern)
    used = [found for number in numbers if (found := _match(number, pattern))]
    yearly = "yyyy" in tokens
    counted = [int(one["seq"].split(".")[0]) for one in used if not yearly or int(one["year"]) == day.year]
    values = {
        "unit": unit,
        "yyyy": str(day.year),
        "mm": f"{day.month:02}",
        "rom": _ROMAN_MONTHS[day.month - 1],
        "seq": str(max(counted, default=0) + 1),
    }
    return _TOKEN.sub(lambda token: _put(token[1], values), _tight(pattern))


def _put(token: str, values: Mapping[str, str]) -> str:
    name, _, length = token.partition(":")
    return values[name].rjust(int(length or 1), "0")


def _match(number: str, pattern: str) -> re.Match[str] | None:
    tight = _tight(number)
    return _compiled(pattern).fullmatch(tight) if len(tight) <= LONGEST else None


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    literal, *rest = _TOKEN.split(_tight(pattern))
    parts = [re.escape(literal)]
    seen: set[str] = set()
    for token, after in zip(rest[::2], rest[1::2], strict=True):
        name = token.partition(":")[0]
        parts.extend((_form(token, name in seen), re.escape(after)))
        seen.add(name)
    return re.compile("".join(parts))


def _form(token: str, again: bool) -> str:
    if token == "yyyy":
        return "(?P=year)" if again else f"(?P<year>{_YEAR})"
    if token.startswith("seq"):
        length = token.removeprefix("seq").removeprefix(":")
        digits = rf"[0-9]{{{length}}}(?:\.[0-9]+)?" if length else r"[0-9]+(?:\.[0-9]+)?"
        return digits if again else f"(?P<seq>{digits})"
    return _FORMS[token]


def _shown(token: str) -> str:
    name, _, length = token.partition(":")
    return _EXAMPLES[name].rjust(int(length or 1), "0")


def _tight(text: str) -> str:
    """The text without blanks around it and around its slashes."""
    return "/".join(part.strip() for part in text.split("/"))
