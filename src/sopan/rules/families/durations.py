"""The column Waktu goes in, findings come out (MB01–MB04, MB09, MB11).

A text without a figure is told once, by MB02. MB10 (the total against the service standard) needs the folder and stands
in `rules.agency.services`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from sopan.model.procedure import ActivityKind, Stage
from sopan.model.time.duration import DayCalendar, Duration, DurationKind, Unit, minutes, read_duration
from sopan.model.time.measures import measures_of, tokens_of
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import measured_rows, quoted
from sopan.rules.sources import DESIGN, FLOWCHART_PART, PRACTICE

MANY_TIMES = 100  # so many times the median of the other steps is odd
FEWEST_OTHERS = 2  # a median of fewer says nothing

_ABBREVIATED = {"dtk": "detik", "mnt": "menit", "hr": "hari", "bln": "bulan", "thn": "tahun", "th": "tahun"}
_TIDY = re.compile(r"\d+ (?:detik|menit|jam|hari(?: kerja| kalender)?|minggu|bulan|tahun)")
_CLOCK_TIME = re.compile(r"\b\d{1,2}[.:]\d{2}\b")
_WHEN = re.compile(r"\bhari (?:itu|ini|yang sama)\b|\bsepanjang (?:hari|bulan|tahun|waktu)\b", re.IGNORECASE)
_UNCERTAIN = re.compile(r"\b(?:tentatif|insidentil|sewaktu-?\s?waktu|tidak tentu|fleksibel)\b", re.IGNORECASE)
_A_MONTH = {
    Unit.DAY: Fraction(22),
    Unit.WEEK: Fraction(22, 5),
    Unit.MONTH: Fraction(1),
    Unit.YEAR: Fraction(1, 12),
}
_SIZED = (DurationKind.FIXED, DurationKind.CONDITIONAL)

_BY_HINT = {
    "clock-time": "clock",
    "mixed-units": "mixed",
    "number-missing": "number",
    "number-too-large": "unread",
    "too-long": "unread",
    "two-durations": "two",
}
_BY_KIND = {
    DurationKind.CONDITIONAL: "condition",
    DurationKind.RECURRING: "recurring",
    DurationKind.REFERENCE: "reference",
    DurationKind.RELATIVE: "moment",
}
_MILDER = {
    **dict.fromkeys(("clock", "condition", "two", "unknown", "unread"), Severity.WARNING),
    **dict.fromkeys(("lost", "mixed", "moment", "recurring", "reference"), Severity.HINT),
}


@rule("MB01", "missing-duration", severity=Severity.ERROR, basis="V", source=FLOWCHART_PART)
def missing_duration(case: Case) -> Iterator[Found]:
    """Every numbered step says how long it takes. A draft may still be filled."""
    weight = Severity.WARNING if case.stage is Stage.DRAFT else None
    for index in measured_rows(case):
        if case.durations[index].kind is DurationKind.EMPTY:
            written = quoted(case.durations[index].text)
            variant = "sign" if written else "empty"
            yield case.at(index, "duration", severity=weight, variant=variant, written=written)


@rule("MB02", "unmeasurable-duration", severity=Severity.ERROR, basis="P", source=PRACTICE)
def unmeasurable_duration(case: Case) -> Iterator[Found]:
    """Waktu has a figure and a unit. What is an answer but no length (H-14, setiap hari) weighs less."""
    for index, duration in enumerate(case.durations):
        variant = _fault(duration)
        if variant:
            facts = {"variant": variant, "written": quoted(duration.text), "tidy": duration.printed}
            yield case.at(index, "duration", severity=_MILDER.get(variant), **facts)


@rule("MB03", "irregular-unit-spelling", severity=Severity.HINT, basis="P", source=PRACTICE)
def irregular_unit_spelling(case: Case) -> Iterator[Found]:
    """Units in one spelling: small letters, whole words, one blank before them."""
    for index, duration in enumerate(case.durations):
        if duration.unit is None or _TIDY.fullmatch(duration.text) or "number-missing" in duration.hints:
            continue
        tidy = _tidied(duration.text)
        if tidy != duration.text.strip() and _values(read_duration(tidy)) == _values(duration):
            written = quoted(duration.text)
            yield case.at(index, "duration", written=written, tidy=quoted(tidy)).mended(tidy)


@rule("MB04", "days-of-which-calendar", severity=Severity.HINT, basis="X", source=DESIGN)
def days_of_which_calendar(case: Case) -> Iterator[Found]:
    """In a service, where days are promised to the public, "hari" says which days."""
    if case.procedure.activity_kind is not ActivityKind.SERVICE:
        return
    for index, duration in enumerate(case.durations):
        days = duration.unit is Unit.DAY and duration.calendar is DayCalendar.AS_WRITTEN
        if days and duration.kind in _SIZED:
            yield case.at(index, "duration", written=quoted(duration.text))


@rule("MB09", "contradictory-duration", severity=Severity.HINT, basis="X", source=DESIGN)
def contradictory_duration(case: Case) -> Iterator[Found]:
    """The smaller figure of a range stands first, and the number in words is that in figures."""
    for index, duration in enumerate(case.durations):
        for hint, variant in (("range-reversed", "range"), ("words-differ", "words")):
            if hint in duration.hints:
                yield case.at(index, "duration", variant=variant, written=quoted(duration.text))


@rule("MB11", "outlying-duration", severity=Severity.HINT, basis="X", source=DESIGN)
def outlying_duration(case: Case) -> Iterator[Found]:
    """A step of a month or more among steps of minutes has perhaps the wrong unit."""
    months = [index for index, duration in enumerate(case.durations) if _takes_a_month(duration)]
    sizes = _sizes(case.durations) if months else {}
    for index in months:
        others = sorted(size for at, size in sizes.items() if at != index)
        enough = index in sizes and len(others) >= FEWEST_OTHERS
        if enough and sizes[index] >= MANY_TIMES * others[len(others) // 2]:
            yield case.at(index, "duration", written=quoted(case.durations[index].text))


def _fault(duration: Duration) -> str:
    """What keeps the text from being a figure with a unit; "" when nothing does, or when it is empty."""
    if duration.kind is DurationKind.EMPTY:
        return ""
    if duration.kind is DurationKind.UNREAD:
        return _unread(duration)
    if duration.minimum is not None and duration.unit is None:
        return "clock" if _CLOCK_TIME.search(duration.text) else "unit"
    if duration.minimum is None or duration.kind is DurationKind.RELATIVE:
        return _BY_KIND.get(duration.kind, "unread")
    return "lost" if "number-missing" in duration.hints else ""


def _unread(duration: Duration) -> str:
    """What a text that gives no length says instead."""
    if _WHEN.search(duration.text):
        return "moment"
    if _UNCERTAIN.search(duration.text):
        return "condition"
    known = next((_BY_HINT[hint] for hint in duration.hints if hint in _BY_HINT), "")
    if known == "two" and any(token.kind == "word" for token in tokens_of(duration.text)):
        return ""  # words say which is meant for what
    return known or ("unknown" if any(sign.isdigit() for sign in duration.text) else "words")


def _tidied(text: str) -> str:
    """The text with its units in one spelling; everything else as it was, blanks apart."""
    tokens = tokens_of(text)
    pieces: list[str] = []
    done = 0
    for measure in measures_of(tokens):
        for token in tokens[measure.first : measure.last]:
            if token.kind in ("unit", "calendar"):
                pieces += [_parted(text[done : token.start]), _ABBREVIATED.get(token.text, token.text)]
                done = token.stop
    pieces.append(text[done:])
    return re.sub(r"(?<=\S)[ \t]{2,}", " ", "".join(pieces)).strip()


def _parted(before: str) -> str:
    """What stands before a unit, with a blank after a figure or a bracket."""
    return f"{before} " if before and (before[-1].isalnum() or before[-1] == ")") else before


def _values(duration: Duration) -> tuple[object, ...]:
    read = duration
    numbers = (read.minimum, read.maximum, read.unit, read.calendar, read.at_most, read.approximate)
    return *numbers, read.kind, read.condition.lower(), read.hints


def _takes_a_month(duration: Duration) -> bool:
    month = _A_MONTH.get(duration.unit) if duration.unit else None
    return month is not None and duration.maximum is not None and duration.maximum >= month


def _sizes(durations: tuple[Duration, ...]) -> dict[int, Fraction]:
    """The longest time of every step that gives one, in rough working minutes."""
    found = ((index, minutes(duration)) for index, duration in enumerate(durations))
    return {index: size[1] for index, size in found if size}
