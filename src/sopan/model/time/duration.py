"""A text from the column Waktu in, a `Duration` out: `2 (dua) - 3 hari kerja` → 2 to 3, hari, kerja.

Nothing is refused and nothing is guessed: what gives no figure keeps its words and a kind, what is odd gets a
hint. `HINTS` lists the hints; they are codes, the sentences are made elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from sopan.model.time.measures import DayCalendar, Measure, Token, Unit, measures_of, tokens_of

__all__ = ["HINTS", "DayCalendar", "Duration", "DurationKind", "Unit", "minutes", "read_duration"]

LONGEST = 500  # characters; no column Waktu says more, and what does is kept unread
_MOST_DIGITS = 9

HINTS = {
    "clock": "written as hours:minutes",
    "clock-time": "a time of day, no duration",
    "counted-from": "the condition says from when it counts",
    "extension": "the maximum includes an extension",
    "footnote": "carries a footnote mark",
    "labelled": "the condition stood before the figure, with a colon",
    "least": "only a lower bound",
    "mixed-units": "units that cannot be added up (hari and jam)",
    "no-figure": "words without a figure",
    "number-missing": "the unit stands without its figure",
    "number-too-large": "a figure of more than nine digits",
    "range-reversed": "the larger figure stood first",
    "remark": "words beside the figure, kept in the condition",
    "several-cases": "one figure for each case: minimum and maximum span them",
    "several-parts": "one figure for each part of the work: they are added",
    "too-long": "longer than any duration; not read",
    "two-durations": "two figures that contradict or replace each other",
    "unit-missing": "a figure without a unit",
    "words-differ": "the number in words is not the number in figures",
}
_KEEPS_TEXT = {"extension", "several-cases", "several-parts", "two-durations"}


class DurationKind(StrEnum):
    """What sort of answer the text gives to "how long?"."""

    FIXED = "tetap"  # a length of time
    CONDITIONAL = "bersyarat"  # holds only if something is so
    RELATIVE = "relatif"  # a moment before or after another (H-14, 3 bulan sebelum TMT)
    REFERENCE = "acuan"  # stands in another document
    RECURRING = "berkala"  # how often, not how long
    EMPTY = "kosong"
    UNREAD = "tak terbaca"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """One duration. `minimum` and `maximum` are in `unit`; both None when the text gives no figure.

    `Maks. 2 hari` has minimum 0; `minimal 2 hari` has no maximum. `condition` is cut from the text as it is.
    """

    text: str = ""
    minimum: Fraction | None = None
    maximum: Fraction | None = None
    unit: Unit | None = None
    calendar: DayCalendar = DayCalendar.AS_WRITTEN
    at_most: bool = False
    approximate: bool = False
    kind: DurationKind = DurationKind.EMPTY
    condition: str = ""
    hints: tuple[str, ...] = ()

    @property
    def printed(self) -> str:
        """The same in one spelling (`2–3 hari kerja`); the text itself, spaces tidied, where that would lose
        something. Read again it gives the same values."""
        plain = " ".join(self.text.split())
        if self.minimum is None or self.condition == plain or _KEEPS_TEXT.intersection(self.hints):
            return plain
        tidy = _spelled(self)
        return tidy if _values(read_duration(tidy)) == _values(self) else plain


@lru_cache(maxsize=4096)
def read_duration(text: str) -> Duration:
    """Read a duration. Never raises: what cannot be read has `kind=UNREAD` and says why in its hints."""
    if len(text) > LONGEST:
        return Duration(text=text, kind=DurationKind.UNREAD, hints=("too-long",))
    plain = " ".join(text.split())
    reading = _Reading(text, plain, tokens_of(plain))
    if any(token.kind == "number" and len(token.text) > _MOST_DIGITS for token in reading.tokens):
        return reading.unread("number-too-large")
    if not any(token.kind not in _MARKS for token in reading.tokens):
        return Duration(text=text)
    return reading.duration()


def minutes(duration: Duration, *, working_day_minutes: int = 450) -> tuple[Fraction, Fraction] | None:
    """A rough size in working minutes, (minimum, maximum), for adding up; None without length or bound.

    A day of any calendar counts as one working day, 24 hours of the clock as a day, a week as 5 days, a month
    as 22, a year as 264. For a deadline use `sopan.model.time.calendar`, which knows the days.
    """
    measured = duration.kind in (DurationKind.FIXED, DurationKind.CONDITIONAL)
    if not measured or duration.minimum is None or duration.maximum is None or duration.unit is None:
        return None
    if duration.unit in _SMALL:
        size = Fraction(_SMALL[duration.unit], 60)
        if duration.calendar is DayCalendar.CALENDAR:
            size *= Fraction(working_day_minutes, 1440)
    else:
        size = Fraction(_ROUGH_DAYS[duration.unit] * working_day_minutes)
    return duration.minimum * size, duration.maximum * size


_SMALL = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
_ROUGH_DAYS = {Unit.DAY: 1, Unit.WEEK: 5, Unit.MONTH: 22, Unit.YEAR: 264}
_FAMILIES = (_SMALL, {Unit.DAY: 1, Unit.WEEK: 7}, {Unit.MONTH: 1, Unit.YEAR: 12})  # exact within one family
_MARKS = {"mark", "open", "close", "range", "also", "either", "colon", "plus", "about", "times"}
_NOISE = {
    "selama", "dalam", "waktu", "layanan", "pelayanan", "jangka", "penyelesaian", "lama", "lamanya", "durasi",
    "adalah", "yaitu", "dengan", "dapat", "bisa",
}  # fmt: skip
_IF = {
    "jika", "apabila", "bila", "bilamana", "kalau", "asal", "asalkan", "tergantung", "bergantung",
    "menyesuaikan", "disesuaikan", "kondisional", "situasional", "insidental", "sesuai", "kebutuhan",
}  # fmt: skip
_FROM = {"setelah", "sesudah", "sejak", "semenjak", "terhitung"}
_NEAR = _FROM | {"sebelum", "menjelang", "saat", "ketika", "bersamaan", "h"}
_REFER = {"sesuai", "mengacu", "merujuk", "lihat", "berdasarkan", "mengikuti"}
_DOCUMENTS = {
    "sop", "jadwal", "ketentuan", "peraturan", "perda", "perbup", "undang", "pedoman", "juknis", "juklak",
    "aturan", "surat", "perjanjian", "kontrak", "standar", "prosedur", "kalender",
}  # fmt: skip
_OFTEN = {
    "tiap", "setiap", "berkala", "rutin", "harian", "mingguan", "bulanan", "triwulan", "semesteran",
    "tahunan",
}  # fmt: skip


class _Reading:
    """One text on its way to a Duration."""

    def __init__(self, text: str, plain: str, tokens: tuple[Token, ...]) -> None:
        self.text, self.plain, self.tokens = text, plain, tokens
        self.words = [token.text for token in tokens if token.kind in ("word", "unit", "calendar", "numeral")]
        self.hints: list[str] = ["footnote"] if "*)" in plain or plain.endswith("*") else []

    def unread(self, hint: str) -> Duration:
        return Duration(text=self.text, kind=DurationKind.UNREAD, hints=(*self.hints, hint))

    def duration(self) -> Duration:
        if self.words and self.words[0] in _OFTEN:
            return self._verbatim(DurationKind.RECURRING)
        measures = measures_of(self.tokens)
        days = [token for token in self.tokens if token.kind == "hday"]
        with_unit = tuple(measure for measure in measures if measure.unit)
        if days and not with_unit:
            return self._day_h(days)
        if with_unit:
            return self._measured(with_unit)
        if len(measures) == 1 and self._alone(measures[0]):
            self.hints.append("unit-missing")
            return self._measured(measures)
        return self._wordy()

    def _day_h(self, days: list[Token]) -> Duration:
        """`H-14`: so many days before (or after) the day itself."""
        values = sorted(Fraction("".join(c for c in day.text if "0" <= c <= "9")) for day in days)
        return Duration(
            text=self.text, minimum=values[0], maximum=values[-1], unit=Unit.DAY, condition=self.plain,
            kind=DurationKind.RELATIVE, hints=(*self.hints, *(["two-durations"] if len(days) > 1 else [])),
        )  # fmt: skip

    def _alone(self, measure: Measure) -> bool:
        """A bare number is a duration only when nothing but a bound or a remark in brackets is beside it."""
        before, after = self.tokens[: measure.first], self.tokens[measure.last :]
        return all(token.kind in ("most", "least", "about", "plus", "mark") for token in before) and (
            not after or after[0].kind in ("open", "mark")
        )

    def _wordy(self) -> Duration:
        """No figure at all: which kind of words is it?"""
        words = set(self.words)
        if words & _REFER and words & _DOCUMENTS:
            return self._verbatim(DurationKind.REFERENCE)
        if words & _IF:
            return self._verbatim(DurationKind.CONDITIONAL)
        if words & _NEAR:
            return self._verbatim(DurationKind.RELATIVE)
        if any(token.kind == "point" for token in self.tokens):
            return self.unread("clock-time")
        return self.unread("number-missing" if any(t.kind == "unit" for t in self.tokens) else "no-figure")

    def _verbatim(self, kind: DurationKind) -> Duration:
        return Duration(text=self.text, kind=kind, condition=self.plain, hints=tuple(self.hints))

    def _measured(self, measures: tuple[Measure, ...]) -> Duration:
        measures = self._without_restated(measures)
        joined = measures[0] if len(measures) == 1 else self._joined(measures)
        if joined is None:
            return self.unread("mixed-units" if self._adjacent(measures) else "two-durations")
        for measure in measures:
            self.hints.extend(measure.hints)
        condition = self._condition(measures)
        kind = self._kind(condition)
        at_most, at_least = self._has("most"), self._has("least")
        single = joined.low == joined.high
        if at_least and not at_most:
            self.hints.append("least")
        return Duration(
            text=self.text,
            minimum=Fraction(0) if at_most and single else joined.low,
            maximum=None if at_least and not at_most and single else joined.high,
            unit=joined.unit,
            calendar=joined.calendar,
            at_most=at_most,
            approximate=self._has("about") or self.tokens[0].kind == "plus",
            kind=kind,
            condition=condition,
            hints=tuple(dict.fromkeys(self.hints)),
        )

    def _has(self, kind: str) -> bool:
        return any(token.kind == kind for token in self.tokens)

    def _between(self, left: Measure, right: Measure) -> list[str]:
        """The kinds of the tokens between two measures, words of no weight left out."""
        between = self.tokens[left.last : right.first]
        return [token.kind for token in between if token.text not in _NOISE and token.kind != "mark"]

    def _without_restated(self, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
        """`1 hari (8 jam)`: a second measure opening in brackets is a remark on the first."""
        kept = measures[:1]
        for measure in measures[1:]:
            if self._between(kept[-1], measure) != ["open"]:
                kept = (*kept, measure)
        return kept

    def _adjacent(self, measures: tuple[Measure, ...]) -> bool:
        pairs = pairwise(measures)
        return all(set(self._between(left, right)) <= {"also", "plus"} for left, right in pairs)

    def _joined(self, measures: tuple[Measure, ...]) -> Measure | None:
        """One measure out of several: a sum, a range, an extension, several cases, or None."""
        same = _in_one_unit(measures)
        if same is None:
            return None
        first, last = same[0], same[-1]
        between = {kind for left, right in pairwise(measures) for kind in self._between(left, right)}
        if self._adjacent(measures) and _descending(measures):
            return _sum(same)
        if len(same) == 2 and "more" in between:
            self.hints.append("extension")
            return _span(first.low, first.high + last.high, same)
        if len(same) == 2 and between in ({"range"}, {"most"}, {"also", "most"}) and first.low <= last.high:
            return _span(first.low, last.high, same)
        if between & {"either", "range"} or "word" not in between:
            self.hints.append("two-durations")
        elif "colon" in between:
            self.hints.append("several-cases")
        else:
            self.hints.append("several-parts")
            return _sum(same)
        return _span(min(m.low for m in same), max(m.high for m in same), same)

    def _condition(self, measures: tuple[Measure, ...]) -> str:
        """The words that are neither measure nor bound, cut from the text."""
        covered = {at for measure in measures for at in range(measure.first, measure.last)}
        if any(hint in self.hints for hint in ("several-cases", "several-parts")):
            return self.plain
        pieces: list[str] = []
        run: list[Token] = []
        for at, token in enumerate((*self.tokens, Token(kind="most", text="", start=0, stop=0))):
            if at in covered or token.kind in ("most", "least", "about", "more"):
                pieces.extend(self._piece(run))
                run = []
            else:
                run.append(token)
        return "; ".join(pieces)

    def _piece(self, run: list[Token]) -> list[str]:
        if not any(token.kind not in _MARKS and token.text not in _NOISE for token in run):
            return []
        if run[-1].kind == "colon":
            self.hints.append("labelled")
        piece = self.plain[run[0].start : run[-1].stop].strip(" .,:;*-–/")
        if piece.startswith("(") and piece.endswith(")"):
            piece = piece[1:-1]
        return [piece.rstrip(" .*)") if piece.count("(") < piece.count(")") else piece]

    def _kind(self, condition: str) -> DurationKind:
        words = {token.text for token in tokens_of(condition)}
        if "sebelum" in words or "menjelang" in words or self._has("hday"):
            return DurationKind.RELATIVE
        if words & _IF or {"labelled", "several-cases"} & set(self.hints):
            return DurationKind.CONDITIONAL
        if condition and "several-parts" not in self.hints:
            self.hints.append("counted-from" if words & _FROM else "remark")
        return DurationKind.FIXED


def _in_one_unit(measures: tuple[Measure, ...]) -> tuple[Measure, ...] | None:
    """All of them in the smallest unit among them, if that is exact: jam → menit yes, bulan → hari no."""
    calendars = {m.calendar for m in measures} - {DayCalendar.AS_WRITTEN}
    family = next((f for f in _FAMILIES if all(m.unit in f for m in measures)), None)
    units = {m.unit for m in measures if m.unit}
    if family is None or len(calendars) > 1 or (len(units) > 1 and Unit.WEEK in units and calendars):
        return None
    calendar = calendars.pop() if calendars else DayCalendar.AS_WRITTEN
    unit = min(units, key=lambda one: family[one])
    return tuple(
        Measure(low=m.low * size, high=m.high * size, unit=unit, calendar=calendar)
        for m in measures
        if m.unit
        for size in (Fraction(family[m.unit], family[unit]),)
    )


def _descending(measures: tuple[Measure, ...]) -> bool:
    order = [list(Unit).index(m.unit) for m in measures if m.unit]
    return all(left > right for left, right in pairwise(order))


def _sum(same: tuple[Measure, ...]) -> Measure:
    return _span(sum((m.low for m in same), Fraction(0)), sum((m.high for m in same), Fraction(0)), same)


def _span(low: Fraction, high: Fraction, same: tuple[Measure, ...]) -> Measure:
    return Measure(low=low, high=high, unit=same[0].unit, calendar=same[0].calendar)


def _values(duration: Duration) -> tuple[object, ...]:
    d = duration
    return d.minimum, d.maximum, d.unit, d.calendar, d.at_most, d.approximate, d.kind, d.condition


def _spelled(duration: Duration) -> str:
    """The tidy spelling; the caller checks that nothing was lost."""
    figures = _figures(duration)
    if not duration.condition:
        return figures
    if "labelled" in duration.hints:
        return f"{duration.condition}: {figures}"
    if duration.kind is DurationKind.RELATIVE or "counted-from" in duration.hints:
        return f"{figures} {duration.condition}"
    return f"{figures} ({duration.condition})"


def _figures(duration: Duration) -> str:
    low, high = duration.minimum, duration.maximum
    calendar = "" if duration.calendar is DayCalendar.AS_WRITTEN else f" {duration.calendar}"
    unit = f" {duration.unit}{calendar}" if duration.unit else ""
    about = "± " if duration.approximate else ""
    if low is None or high is None:
        return f"paling singkat {about}{_decimal(low or Fraction(0))}{unit}"
    if duration.calendar is DayCalendar.CALENDAR and duration.unit is Unit.HOUR and high % 24 == 0:
        figure, unit = f"{_decimal(high / 24)}×24", " jam"
    else:
        figure = _decimal(high)
    if duration.at_most and low:
        return f"{about}{_decimal(low)}{unit} maksimal {figure}{unit}"
    if duration.at_most:
        return f"paling lama {about}{figure}{unit}"
    return f"{about}{figure}{unit}" if low == high else f"{about}{_decimal(low)}–{_decimal(high)}{unit}"


def _decimal(value: Fraction) -> str:
    """`3/2` → `1,5`; a third stays `1/3`."""
    if value.denominator == 1:
        return str(value.numerator)
    for places in range(1, 7):
        if (value * 10**places).denominator == 1:
            digits = str(int(value * 10**places)).zfill(places + 1)
            return f"{digits[:-places]},{digits[-places:]}"
    whole, rest = divmod(value, 1)
    return f"{whole} {rest}" if whole else str(rest)
