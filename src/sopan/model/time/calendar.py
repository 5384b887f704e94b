"""Office hours, days off and a moment in; working minutes and deadlines out, right at every hour.

A naive datetime is the office's own clock. An aware one is turned to the office's zone, and an answer that is
a datetime comes back in the zone it was asked in. Indonesia knows no summer time. No clock is read here.
"""

from __future__ import annotations

import calendar as months
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from sopan.model.time.days_off import (
    DayOff,
    DayOffKind,
    Standing,
    YearStanding,
    national_dates_off,
    national_days_off,
)
from sopan.model.time.duration import DayCalendar, Duration, DurationKind, Unit
from sopan.problems import SopanError, UnknownName, UnreadableFile

__all__ = [
    "REGIONS",
    "ZONES",
    "DayOff",
    "DayOffKind",
    "Interval",
    "SpecialHours",
    "Standing",
    "WorkingCalendar",
    "YearStanding",
    "calendar_for",
    "calendar_from",
]

REGIONS = ("nasional", "bali")
ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
_LONGEST_DAYS = 36_525  # a hundred years; nobody is held to a longer promise
_ROUGH_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}
_IDLE_DAYS = 3660  # so many days without one office hour: the calendar has none


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A stretch of office hours, in minutes from midnight."""

    opens: int
    closes: int


Week = tuple[tuple[Interval, ...], ...]  # Monday first
_CLOSED: Week = ((),) * 7


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialHours:
    """Other office hours from one day to another, both included (Ramadan)."""

    name: str = ""
    first: date
    last: date
    week: Week
    standing: Standing = Standing.UNCHECKED
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """When an office works. Days off and special hours not checked count only with `count_unchecked`.

    `as_day_count`: a working day is a day on the calendar (the same clock, days later); otherwise it is
    `day_minutes` of office time. `plain_days` says what a bare `hari` is.
    """

    name: str = ""
    zone: str = ZONES["WIB"]
    week: Week = _CLOSED
    special: tuple[SpecialHours, ...] = ()
    days_off: tuple[DayOff, ...] = ()  # beside the national ones
    years: tuple[YearStanding, ...] = ()
    national: bool = False  # national days off count too
    count_unchecked: bool = False
    as_day_count: bool = True
    day_minutes: int = 450
    plain_days: DayCalendar = DayCalendar.CALENDAR
    _off: frozenset[date] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        off = frozenset(day.on for day in self.days_off if self._counts(day.standing))
        object.__setattr__(self, "_off", off)

    def status(self, year: int) -> Standing:
        """How sure the days off of a year are. A year without a published decree is `NOT_DECREED`."""
        standing = self._national_standing(year)
        doubtful = any(day.on.year == year and day.standing is Standing.UNCHECKED for day in self.days_off)
        return Standing.UNCHECKED if doubtful and standing is Standing.DECREED else standing

    def days_off_in(self, year: int) -> tuple[DayOff, ...]:
        """Every day off known for a year, also those that do not count, in the order of days."""
        days = [day for day in self.days_off if day.on.year == year]
        if self.national:
            days += national_days_off(*self._national_key(year))
        return tuple(sorted(days, key=lambda day: (day.on, day.kind, day.name)))

    def intervals_on(self, day: date) -> tuple[Interval, ...]:
        """The office hours of one day; none on a day off."""
        if day in self._off or (self.national and day in national_dates_off(*self._national_key(day.year))):
            return ()
        for hours in self.special:
            if hours.first <= day <= hours.last and self._counts(hours.standing):
                return hours.week[day.weekday()]
        return self.week[day.weekday()]

    def is_working_day(self, day: date) -> bool:
        """Whether the office works at all on this day."""
        return bool(self.intervals_on(day))

    def working_minutes_between(self, start: datetime, end: datetime) -> Fraction:
        """Office time between two moments, exact; negative when `end` is before `start`."""
        first, last = self._local(start), self._local(end)
        if last < first:
            return -self.working_minutes_between(end, start)
        total = timedelta()
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            for opens, closes in self._hours(date.fromordinal(ordinal)):
                if opens < last and closes > first:
                    total += min(closes, last) - max(opens, first)
        return Fraction(total // timedelta(microseconds=1), 60_000_000)

    def add_working(self, start: datetime, duration: Duration) -> datetime | None:
        """When a duration begun at `start` is over, by its maximum; None without a length.

        Minutes and hours are office time (`2×24 jam` is time of the clock), `hari kerja` are working days, a
        bare `hari` is what `plain_days` says, a month is a month of the calendar.
        """
        measured = duration.kind in (DurationKind.FIXED, DurationKind.CONDITIONAL)
        amount, unit = duration.maximum, duration.unit
        if not measured or amount is None or unit is None:
            return None
        rough = amount * Fraction(_SECONDS.get(unit, 0), 86_400) + amount * _ROUGH_DAYS.get(unit, 0)
        if rough > _LONGEST_DAYS:
            return None
        try:
            return self._as_asked(self._added(self._local(start), amount, unit, duration.calendar), start)
        except OverflowError:  # beyond the last year a date can have
            return None

    def add_minutes(self, start: datetime, amount: Fraction | int) -> datetime:
        """The first moment at which `amount` minutes of office time have passed since `start`."""
        return self._as_asked(self._worked(self._local(start), _span(Fraction(amount) * 60)), start)

    def add_working_days(self, start: datetime, count: int) -> datetime:
        """The same clock time `count` working days later, moved into the hours of that day where it must.

        From outside the hours the next working day counts as the first, and the answer is its closing time.
        """
        return self._as_asked(self._days_later(self._local(start), count), start)

    def _counts(self, standing: Standing) -> bool:
        return standing is Standing.DECREED or (self.count_unchecked and standing is Standing.UNCHECKED)

    def _national_standing(self, year: int) -> Standing:
        known = {row.year: row.standing for row in self.years}
        if year in known:
            return known[year]
        return Standing.NOT_DECREED if known and year > max(known) else Standing.UNCHECKED

    def _national_key(self, year: int) -> tuple[int, Standing, bool]:
        return year, self._national_standing(year), not any(row.year == year for row in self.years)

    def _local(self, moment: datetime) -> datetime:
        if moment.tzinfo is None:
            return moment
        return moment.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)

    def _as_asked(self, local: datetime, asked: datetime) -> datetime:
        if asked.tzinfo is None:
            return local
        return local.replace(tzinfo=ZoneInfo(self.zone)).astimezone(asked.tzinfo)

    def _hours(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        midnight = datetime.combine(day, time())
        for interval in self.intervals_on(day):
            yield midnight + timedelta(minutes=interval.opens), midnight + timedelta(minutes=interval.closes)

    def _working_days_from(self, day: date) -> Iterator[date]:
        """The working days from a day on, that day included."""
        idle = 0
        while idle < _IDLE_DAYS:
            working = self.is_working_day(day)
            idle = 0 if working else idle + 1
            if working:
                yield day
            day += timedelta(days=1)
        raise SopanError("kalender ini tidak memuat satu pun jam kerja")

    def _added(self, start: datetime, amount: Fraction, unit: Unit, counting: DayCalendar) -> datetime:
        if unit in _SECONDS:
            span = _span(amount * _SECONDS[unit])
            return start + span if counting is DayCalendar.CALENDAR else self._worked(start, span)
        if unit in (Unit.MONTH, Unit.YEAR):
            return _months_later(start, amount * (12 if unit is Unit.YEAR else 1))
        working = (self.plain_days if counting is DayCalendar.AS_WRITTEN else counting) is DayCalendar.WORKING
        if unit is Unit.WEEK:
            amount *= sum(map(bool, self.week)) if working else 7
        if not working:
            return start + _span(amount * 86_400)
        if not self.as_day_count:
            return self._worked(start, _span(amount * self.day_minutes * 60))
        whole, rest = divmod(amount, 1)
        return self._worked(self._days_later(start, int(whole)), _span(rest * self.day_minutes * 60))

    def _worked(self, start: datetime, left: timedelta) -> datetime:
        if left < timedelta():
            raise ValueError("a deadline lies ahead")
        if not left:
            return start
        for day in self._working_days_from(start.date()):
            for opens, closes in self._hours(day):
                if closes > start:
                    if left <= closes - max(opens, start):
                        return max(opens, start) + left
                    left -= closes - max(opens, start)
        raise AssertionError("unreachable: the days do not end")

    def _days_later(self, start: datetime, count: int) -> datetime:
        if count < 0:
            raise ValueError("a deadline lies ahead")
        if not count:
            return start
        hours = list(self._hours(start.date()))
        inside = bool(hours) and hours[0][0] <= start <= hours[-1][1]
        first = start.date() if hours and start < hours[0][0] else start.date() + timedelta(days=1)
        days = self._working_days_from(first)
        for _ in range(count - 1):
            next(days)
        hours = list(self._hours(next(days)))
        if not inside:
            return hours[-1][1]
        wanted = datetime.combine(hours[0][0].date(), start.time())
        for opens, closes in hours:
            if wanted <= closes:
                return max(wanted, opens)
        return hours[-1][1]


def _span(seconds: Fraction) -> timedelta:
    return timedelta(microseconds=int(seconds * 1_000_000))


def _months_later(start: datetime, amount: Fraction) -> datetime:
    """31 Januari + 1 bulan = the last day of Februari; a part of a month is so much of 30 days."""
    whole, rest = divmod(amount, 1)
    year, month = divmod(start.year * 12 + start.month - 1 + int(whole), 12)
    if year > 9999:
        raise OverflowError(year)
    day = min(start.day, months.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day) + _span(rest * 30 * 86_400)


def calendar_for(region: str, *, unchecked: bool = False) -> WorkingCalendar:
    """A calendar of the package: `nasional` or `bali`. `unchecked` also counts what is not checked."""
    if region not in REGIONS:
        raise UnknownName(region)
    return replace(_shipped(region), count_unchecked=unchecked)


@lru_cache(maxsize=len(REGIONS))
def _shipped(region: str) -> WorkingCalendar:
    text = files("sopan.model").joinpath("data", f"{region}.toml").read_text(encoding="utf-8")
    return calendar_from(tomllib.loads(text))


def calendar_from(mapping: Mapping[str, Any]) -> WorkingCalendar:
    """A calendar from a mapping (a TOML or YAML file). `dasar` names the calendar it builds on: what is given
    replaces, days off and special hours are added. UnreadableFile says what is wrong with it."""
    unknown = set(mapping) - _KEYS
    if unknown:
        raise UnreadableFile(f"kunci tidak dikenal dalam kalender: {', '.join(sorted(map(str, unknown)))}")
    base = calendar_for(str(mapping["dasar"])) if "dasar" in mapping else WorkingCalendar()
    try:
        return _built(base, mapping)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableFile(f"kalender tidak terbaca: {error}") from error


_KEYS = {
    "nama", "dasar", "zona", "jam_kerja", "jam_khusus", "libur", "libur_nasional", "tahun", "hari_kerja",
    "menit_per_hari", "hari",
}  # fmt: skip


def _built(base: WorkingCalendar, mapping: Mapping[str, Any]) -> WorkingCalendar:
    zone = str(mapping.get("zona", base.zone))
    zone = ZONES.get(zone, zone)
    ZoneInfo(zone)  # an unknown zone is told now, not at the first deadline
    rows = mapping.get("tahun", ())
    days = [day for row in rows for day in _joint_leave(row)]
    days += [day for group in mapping.get("libur", ()) for day in _local_days(group)]
    return replace(
        base,
        name=str(mapping.get("nama", base.name)),
        zone=zone,
        week=_week(mapping["jam_kerja"]) if "jam_kerja" in mapping else base.week,
        special=(*(_special(row) for row in mapping.get("jam_khusus", ())), *base.special),
        days_off=(*base.days_off, *days),
        years=(*base.years, *(_year(row) for row in rows)),
        national=bool(mapping.get("libur_nasional", base.national)),
        as_day_count={"hitungan hari": True, "jam": False}[mapping["hari_kerja"]]
        if "hari_kerja" in mapping
        else base.as_day_count,
        day_minutes=int(mapping.get("menit_per_hari", base.day_minutes)),
        plain_days=DayCalendar(mapping.get("hari", base.plain_days)),
    )


def _year(row: Mapping[str, Any]) -> YearStanding:
    return YearStanding(year=row["tahun"], standing=Standing(row["status"]), source=row.get("sumber", ""))


def _joint_leave(row: Mapping[str, Any]) -> Iterator[DayOff]:
    group = {**row, "jenis": DayOffKind.JOINT_LEAVE, "tanggal": row.get("cuti_bersama", {})}
    return _local_days(group)


def _local_days(group: Mapping[str, Any]) -> Iterator[DayOff]:
    for on, name in group["tanggal"].items():
        yield DayOff(
            on=_date(on),
            name=str(name),
            kind=DayOffKind(group.get("jenis", DayOffKind.LOCAL)),
            standing=Standing(group.get("status", Standing.DECREED)),
            source=str(group.get("sumber", "")),
        )


def _special(row: Mapping[str, Any]) -> SpecialHours:
    return SpecialHours(
        name=str(row.get("nama", "")),
        first=_date(row["dari"]),
        last=_date(row["sampai"]),
        week=_week(row["jam_kerja"]),
        standing=Standing(row.get("status", Standing.DECREED)),
        source=str(row.get("sumber", "")),
    )


def _date(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def _week(hours: Mapping[str, Any]) -> Week:
    if set(hours) - set(_DAYS):
        raise ValueError(f"hari tidak dikenal: {', '.join(sorted(set(hours) - set(_DAYS)))}")
    return tuple(_day(hours.get(day, ())) for day in _DAYS)


def _day(texts: tuple[str, ...] | list[str]) -> tuple[Interval, ...]:
    intervals = tuple(_interval(text) for text in texts)
    ends = [end for interval in intervals for end in (interval.opens, interval.closes)]
    if ends != sorted(ends):
        raise ValueError(f"jam kerja bertumpuk atau terbalik: {', '.join(texts)}")
    return intervals


def _interval(text: str) -> Interval:
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})\s*[-–]\s*([0-9]{1,2})[:.]([0-9]{2})", text)
    hours = [int(part) for part in found.groups()] if found else []
    if (
        not hours
        or hours[1] > 59
        or hours[3] > 59
        or not hours[0] * 60 + hours[1] < hours[2] * 60 + hours[3] <= 1440
    ):
        raise ValueError(f"jam kerja tidak terbaca: {text}")
    return Interval(opens=hours[0] * 60 + hours[1], closes=hours[2] * 60 + hours[3])
