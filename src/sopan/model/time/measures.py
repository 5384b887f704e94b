"""A time expression in, its words out: tokens, and the measures (number, unit, calendar) found among them.

    "Maks. 2-3 (tiga) hari kerja*)"  →  most · measure(2, 3, hari, kerja) · loose marks

One pass over the text, one pass over the tokens. What the words mean together is `sopan.model.time.duration`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from sopan.model.time.numerals import is_numeral, value_of


class Unit(StrEnum):
    """The unit of a duration, as it is printed."""

    SECOND = "detik"
    MINUTE = "menit"
    HOUR = "jam"
    DAY = "hari"
    WEEK = "minggu"
    MONTH = "bulan"
    YEAR = "tahun"


class DayCalendar(StrEnum):
    """Which time counts: office time, every hour of the clock, or left open by the text (plain `hari`)."""

    AS_WRITTEN = "tanpa keterangan"
    WORKING = "kerja"
    CALENDAR = "kalender"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark: its kind (a group of `_TOKEN`, or unit, calendar, numeral), and where it stands."""

    kind: str
    text: str  # lower case
    start: int
    stop: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number or range with its unit; `first` and `last` are the tokens it covers (last exclusive)."""

    low: Fraction
    high: Fraction
    unit: Unit | None = None
    calendar: DayCalendar = DayCalendar.AS_WRITTEN
    first: int = 0
    last: int = 0
    hints: tuple[str, ...] = ()


_UNITS = {
    "detik": Unit.SECOND, "dtk": Unit.SECOND, "menit": Unit.MINUTE, "mnt": Unit.MINUTE, "jam": Unit.HOUR,
    "hari": Unit.DAY, "hr": Unit.DAY, "minggu": Unit.WEEK, "bulan": Unit.MONTH, "bln": Unit.MONTH,
    "tahun": Unit.YEAR, "thn": Unit.YEAR, "th": Unit.YEAR,
}  # fmt: skip
_HALVES = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_END = r"(?![^\W_])"  # a word ends here
_TOKEN = re.compile(
    rf"""
      (?P<hday>   h\s?[-+–]\s?[0-9]{{1,3}}(?![0-9]) )
    | (?P<point>  (?:pukul|jam)\s[0-9]{{1,2}}[.:][0-9]{{2}}(?![0-9]) )
    | (?P<clock>  [0-9]{{1,3}}:[0-9]{{2}}(?::[0-9]{{2}})?(?![0-9:]) )
    | (?P<part>   [½¼¾] | [0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/]) )
    | (?P<number> [0-9]{{1,3}}(?:\.[0-9]{{3}})+(?![0-9]) | [0-9]+(?:[.,][0-9]+)? )
    | (?P<times>  [x×*](?=\s?[0-9]) | kali(?=\s[0-9]) )
    | (?P<most>   (?:maksimal|maksimum)(?:nya)?{_END} | (?:maks|max){_END}\.? | paling\s(?:lama|lambat){_END}
                | selambat\s?-\s?lambatnya | selambat\slambatnya | selama\s?-\s?lamanya
                | (?:tidak\slebih|kurang)\sdari{_END} | <=? | ≤ )
    | (?P<least>  (?:minimal|minimum){_END} | (?:paling\s(?:sedikit|cepat|singkat|kurang)|lebih\sdari){_END}
                | sekurang\s?-\s?kurangnya | >=? | ≥ )
    | (?P<about>  ± | \+\s?/\s?- | ≈ | ~ | kira\s?-\s?kira | (?:kurang\slebih|lebih\skurang|sekitar){_END}
                | (?:estimasi|perkiraan|diperkirakan){_END} | rata\s?-\s?rata )
    | (?P<more>   (?:perpanjangan|diperpanjang|ditambah|tambahan){_END} )
    | (?P<range>  s\s?/\s?d{_END}\.? | s\.d\.? | sd{_END} | sampai\sdengan{_END}
                | (?:sampai|hingga){_END} | [-–—−] )
    | (?P<either> / | atau{_END} )
    | (?P<also>   dan{_END} | [&,;] )
    | (?P<plus>   \+ )
    | (?P<colon>  : )
    | (?P<open>   \( )
    | (?P<close>  \) )
    | (?P<word>   [^\W\d_]+ )
    | (?P<mark>   \S )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def tokens_of(text: str) -> tuple[Token, ...]:
    """Cut the text into tokens. Spaces separate; everything else is some token."""
    return tuple(_classed(found) for found in _TOKEN.finditer(text))


def _classed(found: re.Match[str]) -> Token:
    kind, text = found.lastgroup or "mark", found[0].lower()
    if kind == "word":
        if text in _UNITS:
            kind = "unit"
        elif text in ("kerja", "kalender"):
            kind = "calendar"
        elif is_numeral(text):
            kind = "numeral"
        elif text[:2] == "se" and text[2:] in _UNITS:
            kind = "oneunit"  # sejam, sehari
    return Token(kind=kind, text=text, start=found.start(), stop=found.end())


def measures_of(tokens: tuple[Token, ...]) -> tuple[Measure, ...]:
    """Every measure among the tokens, from left to right; numbers without a unit have `unit=None`."""
    found: list[Measure] = []
    at = 0
    while at < len(tokens):
        measure = _Cursor(tokens, at).measure()
        if measure:
            found.append(measure)
        at = measure.last if measure else at + 1
    return tuple(found)


class _Cursor:
    """A place among the tokens; each method reads one thing from there, or leaves the place as it is."""

    def __init__(self, tokens: tuple[Token, ...], at: int) -> None:
        self.tokens, self.at = tokens, at

    def measure(self) -> Measure | None:
        first = self.at
        clock = self.take("clock")
        measure = _clocked(clock) if clock else self._one_unit() or self._range()
        if measure is None:
            return None
        if measure.unit is None or clock:
            unit = self.take("unit")  # after a clock (1:30 jam) the unit is only swallowed
            measure = replace(measure, unit=measure.unit or (_UNITS[unit.text] if unit else None))
        calendar = self._calendar() if measure.unit else None
        if calendar:
            measure = replace(measure, calendar=calendar)
        return replace(measure, first=first, last=self.at)

    def take(self, *kinds: str) -> Token | None:
        if self.ahead(*kinds):
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def ahead(self, *kinds: str, by: int = 0) -> bool:
        return self.at + by < len(self.tokens) and self.tokens[self.at + by].kind in kinds

    def _one_unit(self) -> Measure | None:
        one = self.take("oneunit")
        return Measure(low=Fraction(1), high=Fraction(1), unit=_UNITS[one.text[2:]]) if one else None

    def _range(self) -> Measure | None:
        low = self._amount()
        if low is None:
            return None
        back = self.at
        high = self._amount() if low.unit is None and self.take("range") else None
        if high is None:
            self.at = back
            return low
        hints = tuple(dict.fromkeys((*low.hints, *high.hints)))
        if high.low < low.low:
            return replace(high, high=low.low, hints=(*hints, "range-reversed"))
        return replace(high, low=low.low, hints=hints)

    def _amount(self) -> Measure | None:
        figure = self._figure()
        if figure is not None:
            return self._multiplied(figure) or self._with_words(figure)
        words = self._words()
        if words is not None:
            return self._with_figure(words)
        return self._lost_figure()

    def _figure(self) -> Fraction | None:
        number = self.take("number")
        value = _number(number.text) if number else None
        if number is None or self.ahead("part"):
            part = self.take("part")
            piece = _part(part.text) if part else None
            if part and piece is None:
                self.at -= 1
            elif piece is not None:
                value = (value or Fraction(0)) + piece
        return value

    def _words(self) -> Fraction | None:
        """The longest run of number words from here that says a number."""
        stop = self.at
        while stop < len(self.tokens) and self.tokens[stop].kind == "numeral" and stop - self.at < 12:
            stop += 1
        value = value_of(token.text for token in self.tokens[self.at : stop])
        if value is not None:
            self.at = stop
        return value

    def _multiplied(self, figure: Fraction) -> Measure | None:
        if not (self.ahead("times") and self.ahead("number", by=1)):
            return None
        self.at += 1
        times = _number(self.tokens[self.at].text)
        self.at += 1
        measure = Measure(low=figure * times, high=figure * times)
        if times == 24 and self.ahead("unit") and _UNITS[self.tokens[self.at].text] is Unit.HOUR:
            self.at += 1
            return replace(measure, unit=Unit.HOUR, calendar=DayCalendar.CALENDAR)
        return measure

    def _with_words(self, figure: Fraction) -> Measure:
        """`60 (enam puluh)`, `1 (satu hari kerja)`: the words are checked, the figure is believed."""
        measure, back = Measure(low=figure, high=figure), self.at
        if self.take("open"):
            words = self._words()
            if words is not None:
                unit = self.take("unit")
                calendar = self._calendar() if unit else None
                if self.take("close"):
                    return replace(
                        measure,
                        unit=_UNITS[unit.text] if unit else None,
                        calendar=calendar or measure.calendar,
                        hints=() if words == figure else ("words-differ",),
                    )
        self.at = back
        return measure

    def _with_figure(self, words: Fraction) -> Measure:
        """`enam puluh (60)`: again the figure is believed."""
        if self.ahead("open") and self.ahead("number", by=1) and self.ahead("close", by=2):
            figure = _number(self.tokens[self.at + 1].text)
            self.at += 3
            hints = () if words == figure else ("words-differ",)
            return Measure(low=figure, high=figure, hints=hints)
        return Measure(low=words, high=words)

    def _lost_figure(self) -> Measure | None:
        """`(dua) Minggu`: the figure before the words has gone missing."""
        back = self.at
        words = self._words() if self.take("open") else None
        if words is not None and self.take("close") and self.ahead("unit"):
            return Measure(low=words, high=words, hints=("number-missing",))
        self.at = back
        return None

    def _calendar(self) -> DayCalendar | None:
        if self.ahead("open") and self.ahead("calendar", by=1) and self.ahead("close", by=2):
            self.at += 3
            return DayCalendar(self.tokens[self.at - 2].text)
        token = self.take("calendar")
        return DayCalendar(token.text) if token else None


def _clocked(token: Token) -> Measure:
    hours, minutes, *seconds = (int(part) for part in token.text.split(":"))
    if any(seconds):
        value, unit = Fraction(hours * 3600 + minutes * 60 + seconds[0]), Unit.SECOND
    else:
        value, unit = Fraction(hours * 60 + minutes), Unit.MINUTE
    return Measure(low=value, high=value, unit=unit, hints=("clock",))


def _number(text: str) -> Fraction:
    """`1,5` and `1.5` are one and a half; `1.000` is a thousand."""
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", text):
        return Fraction(text.replace(".", ""))
    return Fraction(text.replace(",", "."))


def _part(text: str) -> Fraction | None:
    if text in _HALVES:
        return _HALVES[text]
    above, below = (int(part) for part in text.split("/"))
    return Fraction(above, below) if 0 < above < below else None
