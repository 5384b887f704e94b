"""Working time: known days, whole days over weekends and holidays, and the laws that must always hold."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.model.time.calendar import (
    REGIONS,
    DayOffKind,
    Standing,
    WorkingCalendar,
    calendar_for,
    calendar_from,
)
from sopan.model.time.duration import DayCalendar, read_duration
from sopan.problems import SopanError, UnknownName, UnreadableFile

NATIONAL = calendar_for("nasional")
BALI = calendar_for("bali")
BALI_ALL = calendar_for("bali", unchecked=True)
SIX_DAYS = calendar_from(
    {
        "nama": "Enam hari kerja",
        "dasar": "nasional",
        "zona": "WIT",
        "jam_kerja": {
            **{day: ["07:30-14:30"] for day in ("senin", "selasa", "rabu", "kamis")},
            "jumat": ["07:30-11:30"],
            "sabtu": ["07:30-13:00"],
        },
    }
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2023-03-22", "Nyepi"),
        ("2023-04-22", "Idul Fitri"),
        ("2023-04-23", "Idul Fitri"),
        ("2023-06-29", "Idul Adha"),
        ("2024-02-14", "Pemilihan"),
        ("2024-03-11", "Nyepi"),
        ("2024-04-10", "Idul Fitri"),
        ("2024-11-27", "Pemilihan"),
        ("2025-03-29", "Nyepi"),
        ("2025-03-31", "Idul Fitri"),
        ("2025-06-06", "Idul Adha"),
        ("2026-02-17", "Imlek"),
        ("2026-03-19", "Nyepi"),
        ("2026-03-21", "Idul Fitri"),
        ("2026-05-31", "Waisak"),
        ("2027-03-08", "Nyepi"),
        ("2027-03-10", "Idul Fitri"),
        ("2027-05-17", "Idul Adha"),
        ("2027-12-26", "Isra"),
    ],
)
def test_national_holidays(on: str, name: str) -> None:
    day = date.fromisoformat(on)
    found = [off for off in NATIONAL.days_off_in(day.year) if off.on == day]
    assert [off.kind for off in found] == [DayOffKind.NATIONAL]
    assert name in found[0].name
    assert "perkiraan" not in found[0].name
    assert not NATIONAL.is_working_day(day)


@pytest.mark.parametrize(
    ("year", "national", "joint"),
    [
        (2023, 16, 11),
        (2024, 19, 10),
        (2025, 17, 11),
        (2026, 17, 8),
        (2027, 18, 8),
    ],  # 2024: with two election days
)
def test_as_many_days_as_the_decree_says(year: int, national: int, joint: int) -> None:
    kinds = [day.kind for day in NATIONAL.days_off_in(year)]
    assert (kinds.count(DayOffKind.NATIONAL), kinds.count(DayOffKind.JOINT_LEAVE)) == (national, joint)
    assert NATIONAL.status(year) is Standing.DECREED


def test_joint_leave_is_the_same_as_in_the_package() -> None:
    holidays = pytest.importorskip("holidays")
    for year in range(2023, 2028):
        ours = {day.on for day in NATIONAL.days_off_in(year) if day.kind is DayOffKind.JOINT_LEAVE}
        theirs = set(holidays.country_holidays("ID", years=year, categories=("government",)))
        assert ours == theirs


def test_a_year_without_decree_is_not_guessed() -> None:
    assert NATIONAL.status(2028) is Standing.NOT_DECREED
    assert BALI.status(2028) is Standing.NOT_DECREED
    assert [(day.on.month, day.on.day) for day in NATIONAL.days_off_in(2028)] == [
        (1, 1), (5, 1), (6, 1), (8, 17), (12, 25),
    ]  # fmt: skip


def test_a_year_before_the_data_is_unchecked() -> None:
    assert NATIONAL.status(2019) is Standing.UNCHECKED
    assert not calendar_for("nasional").is_working_day(date(2019, 6, 5))


def test_every_local_day_names_its_source() -> None:
    local = [day for day in BALI.days_off if day.kind is DayOffKind.DISPENSATION]
    assert len(local) == len(BALI.days_off) - len(NATIONAL.days_off) > 60
    for day in local:
        assert "Gubernur Bali" in day.source
        assert (day.standing is Standing.DECREED) == day.source.startswith("SE ")


def test_galungan_comes_round_every_210_days() -> None:
    galungan = [day.on for day in BALI.days_off if day.name == "Galungan"]
    assert set(days("2023-08-02", "2024-02-28", "2024-09-25", "2025-04-23", "2025-11-19")) <= set(galungan)
    assert {later - earlier for earlier, later in pairwise(galungan)} == {timedelta(days=210)}
    assert {day.weekday() for day in galungan} == {2}  # Buda
    for name, offset in (
        ("Kuningan", 10),
        ("Umanis Galungan", 1),
        ("Penampahan Galungan", -1),
        ("Penampahan Kuningan", 9),
    ):
        assert [day.on for day in BALI.days_off if day.name == name] == [
            d + timedelta(days=offset) for d in galungan
        ]
    pagerwesi = [day.on for day in BALI.days_off if day.name == "Pagerwesi"]
    assert {(day - galungan[0]).days % 210 for day in pagerwesi} == {140}  # Buda Kliwon Sinta
    saraswati = [day.on for day in BALI.days_off if day.name == "Saraswati"]
    assert [day + timedelta(days=4) for day in saraswati] == pagerwesi


def test_tawur_and_ngembak_stand_beside_nyepi() -> None:
    nyepi = [
        day.on
        for year in range(2023, 2028)
        for day in BALI.days_off_in(year)
        if "Nyepi" in day.name and day.kind is DayOffKind.NATIONAL
    ]
    for name, offset in (("Tawur Kesanga", -1), ("Ngembak Geni", 1)):
        assert [day.on for day in BALI.days_off if day.name == name] == [
            d + timedelta(days=offset) for d in nyepi
        ]


def test_unchecked_days_count_only_when_asked() -> None:
    assert BALI.status(2024) is Standing.DECREED
    assert BALI.status(2026) is Standing.UNCHECKED
    assert not BALI.is_working_day(date(2024, 2, 28))
    assert BALI.is_working_day(date(2026, 6, 17))
    assert not BALI_ALL.is_working_day(date(2026, 6, 17))
    assert NATIONAL.is_working_day(date(2024, 2, 28))


def test_ramadan_hours() -> None:
    asked = calendar_for("nasional", unchecked=True)
    assert asked.working_minutes_between(at("2024-03-18"), at("2024-03-23")) == 1950  # 32,5 hours
    assert asked.working_minutes_between(at("2024-01-22"), at("2024-01-27")) == 2250  # 37,5 hours
    assert NATIONAL.working_minutes_between(at("2024-03-18"), at("2024-03-23")) == 2250


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        ("2023-02-27T08:00", "30 menit", "2023-02-27T08:30"),
        ("2023-02-27T11:45", "30 menit", "2023-02-27T13:15"),  # over lunch
        ("2023-02-27T12:30", "30 menit", "2023-02-27T13:30"),
        ("2023-02-27T15:45", "30 menit", "2023-02-28T07:45"),  # into the next day
        ("2023-02-27T15:30", "30 menit", "2023-02-27T16:00"),  # exactly the end of the day
        ("2023-03-03T16:00", "1 jam", "2023-03-06T08:00"),  # Friday into Monday
        ("2023-02-27T09:00", "1 jam 30 menit", "2023-02-27T10:30"),
        ("2023-02-27T09:00", "2×24 jam", "2023-03-01T09:00"),
        ("2023-02-27T10:00", "1 hari kerja", "2023-02-28T10:00"),
        ("2023-03-03T10:00", "1 hari kerja", "2023-03-06T10:00"),  # weekend
        ("2023-03-21T10:00", "1 hari kerja", "2023-03-24T10:00"),  # Nyepi and its joint leave
        ("2023-04-18T10:00", "Maks. 2 hari kerja", "2023-04-27T10:00"),  # Idul Fitri, joint leave, weekend
        ("2023-04-18T15:30", "1 jam", "2023-04-26T08:00"),
        (
            "2023-03-04T10:00",
            "1 hari kerja",
            "2023-03-06T16:00",
        ),  # received on Saturday: by the end of Monday
        ("2023-03-03T17:00", "1 hari kerja", "2023-03-06T16:00"),  # after hours on Friday: the same
        ("2023-03-06T06:00", "1 hari kerja", "2023-03-06T16:00"),
        ("2023-03-06T07:30", "1 hari kerja", "2023-03-07T07:30"),
        ("2023-03-02T12:15", "1 hari kerja", "2023-03-03T13:00"),  # Friday's break is longer
        ("2023-03-03T16:15", "1 hari kerja", "2023-03-06T16:00"),  # Friday ends later
        ("2023-02-27T10:00", "1,5 hari kerja", "2023-02-28T14:45"),
        ("2023-02-27T10:00", "3 hari", "2023-03-02T10:00"),
        ("2023-03-03T10:00", "1 hari", "2023-03-04T10:00"),
        ("2023-02-27T10:00", "2 minggu", "2023-03-13T10:00"),
        ("2023-01-31T10:00", "1 bulan", "2023-02-28T10:00"),
        ("2024-02-29T10:00", "1 tahun", "2025-02-28T10:00"),
        ("2023-02-27T10:00", "0 menit", "2023-02-27T10:00"),
    ],
)
def test_deadlines(start: str, text: str, end: str) -> None:
    assert NATIONAL.add_working(at(start), read_duration(text)) == at(end)


@pytest.mark.parametrize(
    "text", ["-", "H-14", "tiap tanggal 29", "Sesuai dengan SOP X", "minimal 2 hari", "2", "999999999 tahun"]
)
def test_no_deadline_without_a_length(text: str) -> None:
    assert NATIONAL.add_working(at("2023-02-27T10:00"), read_duration(text)) is None
    assert NATIONAL.add_working(at("9999-12-01T10:00"), read_duration("2 tahun")) is None


def test_a_working_day_as_so_many_minutes() -> None:
    by_hours = calendar_from({"dasar": "nasional", "hari_kerja": "jam", "menit_per_hari": 480})
    assert by_hours.add_working(at("2023-03-03T10:00"), read_duration("1 hari kerja")) == at(
        "2023-03-06T10:30"
    )
    plain = calendar_from({"dasar": "nasional", "hari": "kerja"})
    assert plain.add_working(at("2023-03-03T10:00"), read_duration("1 hari")) == at("2023-03-06T10:00")
    assert plain.add_working(at("2023-03-03T10:00"), read_duration("1 minggu")) == at("2023-03-10T10:00")
    assert plain.plain_days is DayCalendar.WORKING


def test_a_six_day_week() -> None:
    assert SIX_DAYS.is_working_day(date(2023, 3, 4))
    assert SIX_DAYS.working_minutes_between(at("2023-02-27"), at("2023-03-06")) == 4 * 420 + 240 + 330
    assert SIX_DAYS.add_working(at("2023-03-03T10:00"), read_duration("1 hari kerja")) == at(
        "2023-03-04T10:00"
    )
    assert SIX_DAYS.add_working(at("2023-03-03T10:00"), read_duration("1 minggu")) == at("2023-03-10T10:00")


def test_zones() -> None:
    noon_in_jakarta = datetime(2023, 2, 27, 10, 0, tzinfo=ZoneInfo("Asia/Jakarta"))  # 11.00 WITA
    ended = BALI.add_working(noon_in_jakarta, read_duration("2 jam"))  # one before lunch, one after
    assert ended == datetime(2023, 2, 27, 14, 0, tzinfo=ZoneInfo("Asia/Makassar"))
    assert ended is not None
    assert ended.utcoffset() == timedelta(hours=7)  # in the zone it was asked in
    assert (
        BALI.working_minutes_between(datetime(2023, 2, 26, 23, 30, tzinfo=UTC), at("2023-02-27T08:30")) == 60
    )
    assert SIX_DAYS.zone == "Asia/Jayapura"


def test_a_calendar_without_hours_says_so() -> None:
    with pytest.raises(SopanError):
        WorkingCalendar().add_minutes(at("2023-02-27"), 1)
    assert WorkingCalendar().working_minutes_between(at("2023-01-01"), at("2024-01-01")) == 0
    with pytest.raises(ValueError, match="ahead"):
        NATIONAL.add_minutes(at("2023-02-27"), -1)
    with pytest.raises(ValueError, match="ahead"):
        NATIONAL.add_working_days(at("2023-02-27"), -1)


@pytest.mark.parametrize(
    "mapping",
    [
        {"jam": {}},
        {"jam_kerja": {"senen": ["08:00-12:00"]}},
        {"jam_kerja": {"senin": ["8-12"]}},
        {"jam_kerja": {"senin": ["12:00-08:00"]}},
        {"jam_kerja": {"senin": ["08:00-12:00", "11:00-13:00"]}},
        {"jam_kerja": {"senin": ["08:00-24:01"]}},
        {"jam_kerja": ["08:00-12:00"]},
        {"zona": "WIX"},
        {"hari": "besok"},
        {"hari_kerja": "entah"},
        {"libur": [{"tanggal": {"2023-02-30": "?"}}]},
        {"libur": [{"jenis": "x", "tanggal": {"2023-02-20": "?"}}]},
        {"tahun": [{"tahun": 2023}]},
        {"jam_khusus": [{"dari": "2023-01-01"}]},
    ],
)
def test_a_broken_calendar_file_is_refused(mapping: dict[str, object]) -> None:
    with pytest.raises(UnreadableFile):
        calendar_from(mapping)


def test_own_days_off_and_own_special_hours_come_first() -> None:
    own = calendar_from(
        {
            "dasar": "nasional",
            "libur": [{"tanggal": {"2023-03-30": "Hari jadi kota"}, "sumber": "SK wali kota"}],
            "jam_khusus": [
                {"dari": "2023-03-27", "sampai": "2023-03-31", "jam_kerja": {"senin": ["08:00-10:00"]}},
            ],
        }
    )
    assert own.working_minutes_between(at("2023-03-27"), at("2023-04-01")) == 120
    assert not own.is_working_day(date(2023, 3, 30))


def test_unknown_region() -> None:
    assert REGIONS == ("nasional", "bali")
    with pytest.raises(UnknownName):
        calendar_for("atlantis")


def test_the_holiday_library_is_loaded_late() -> None:
    code = "import sys; from sopan.model.time import calendar as c; c.calendar_for('bali'); assert 'holidays' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_twenty_years_are_counted_by_days() -> None:
    asked: list[date] = []

    class Counting(WorkingCalendar):
        def intervals_on(self, day: date):  # type: ignore[no-untyped-def]
            asked.append(day)
            return WorkingCalendar.intervals_on(self, day)

    calendar = Counting(week=NATIONAL.week)
    calendar.working_minutes_between(at("2015-01-01"), at("2035-01-01"))
    assert len(asked) == len(set(asked)) == 7306


MOMENTS = st.datetimes(datetime(2022, 12, 1), datetime(2028, 2, 1)).map(lambda m: m.replace(microsecond=0))
AMOUNTS = st.integers(0, 6000).map(lambda n: Fraction(n, 2))
CALENDARS = st.sampled_from([NATIONAL, BALI_ALL, SIX_DAYS])


@settings(max_examples=60, deadline=None)
@given(CALENDARS, MOMENTS, AMOUNTS)
def test_adding_and_measuring_are_inverse(
    calendar: WorkingCalendar, start: datetime, amount: Fraction
) -> None:
    end = calendar.add_minutes(start, amount)
    assert end >= start
    assert calendar.working_minutes_between(start, end) == amount


@settings(max_examples=60, deadline=None)
@given(CALENDARS, MOMENTS, MOMENTS, MOMENTS)
def test_time_between_adds_up(calendar: WorkingCalendar, a: datetime, b: datetime, c: datetime) -> None:
    between = calendar.working_minutes_between
    assert between(a, b) + between(b, c) == between(a, c)
    assert between(a, b) == -between(b, a)


@settings(max_examples=60, deadline=None)
@given(CALENDARS, MOMENTS, AMOUNTS, AMOUNTS)
def test_adding_in_two_goes_is_the_same(
    calendar: WorkingCalendar, start: datetime, a: Fraction, b: Fraction
) -> None:
    assert (
        calendar.working_minutes_between(start, calendar.add_minutes(calendar.add_minutes(start, a), b))
        == a + b
    )


@settings(max_examples=100, deadline=None)
@given(CALENDARS, MOMENTS, st.integers(0, 60 * 24 * 10), st.integers(1, 30))
def test_who_starts_later_is_not_due_earlier(
    calendar: WorkingCalendar, start: datetime, later: int, count: int
) -> None:
    second = start + timedelta(minutes=later)
    assert calendar.add_working_days(start, count) <= calendar.add_working_days(second, count)
    assert calendar.add_minutes(start, count) <= calendar.add_minutes(second, count)


@settings(max_examples=60, deadline=None)
@given(CALENDARS, MOMENTS, st.integers(0, 30))
def test_one_day_more_is_later(calendar: WorkingCalendar, start: datetime, count: int) -> None:
    due = calendar.add_working_days(start, count)
    after = calendar.add_working_days(start, count + 1)
    assert due < after
    assert count == 0 or calendar.is_working_day(due.date())


@settings(deadline=None)
@given(CALENDARS, st.dates(date(2022, 1, 1), date(2028, 12, 31)))
def test_a_day_off_has_no_minutes(calendar: WorkingCalendar, day: date) -> None:
    start = datetime(day.year, day.month, day.day)
    worked = calendar.working_minutes_between(start, start + timedelta(days=1))
    assert (worked > 0) == calendar.is_working_day(day)
