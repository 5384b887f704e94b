"""Every way offices write a time, and what must be read from it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.model.time.duration import (
    HINTS,
    DayCalendar,
    Duration,
    DurationKind,
    Unit,
    minutes,
    read_duration,
)
from sopan.model.time.numerals import in_words, is_numeral, value_of

# expression | minimum maximum unit calendar | flags and kind | hints | condition        ("=": the expression itself)
TABLE = """
30 detik                       | 30 30 detik -        | | |
2 menit                        | 2 2 menit -          | | |
2 Menit                        | 2 2 menit -          | | |
4 menit                        | 4 4 menit -          | | |
5 menit                        | 5 5 menit -          | | |
10 menit                       | 10 10 menit -        | | |
10 Menit                       | 10 10 menit -        | | |
15 Menit                       | 15 15 menit -        | | |
20 menit                       | 20 20 menit -        | | |
30 menit                       | 30 30 menit -        | | |
30 Menit                       | 30 30 menit -        | | |
45 menit                       | 45 45 menit -        | | |
50 Menit                       | 50 50 menit -        | | |
60 (enam puluh) Menit          | 60 60 menit -        | | |
10 (sepuluh) menit             | 10 10 menit -        | | |
Pasien baru : 10 menit         | 10 10 menit -        | bersyarat | labelled | Pasien baru
Pasien lama: 2 menit           | 2 2 menit -          | bersyarat | labelled | Pasien lama
1 jam                          | 1 1 jam -            | | |
1 Jam                          | 1 1 jam -            | | |
+ 1 jam                        | 1 1 jam -            | approximate | |
4 (empat) jam kerja            | 4 4 jam kerja        | | |
2×24 jam                       | 48 48 jam kalender   | | |
3x24 jam                       | 72 72 jam kalender   | | |
1 hari                         | 1 1 hari -           | | |
1hari                          | 1 1 hari -           | | |
2 hari                         | 2 2 hari -           | | |
2 (dua) hari                   | 2 2 hari -           | | |
3 hari                         | 3 3 hari -           | | |
1-3 Hari                       | 1 3 hari -           | | |
10 hari                        | 10 10 hari -         | | |
10 hari dengan perpanjangan maksimal selama tujuh hari | 10 17 hari - | at_most | extension |
Layanan maksimal 120 hari setelah permohonan di terima | 0 120 hari - | at_most | counted-from | setelah permohonan di terima
1 hari kerja                   | 1 1 hari kerja       | | |
Paling lama 1 hari kerja*)     | 0 1 hari kerja       | at_most | footnote |
2 hari kerja                   | 2 2 hari kerja       | | |
Maks. 2 hari kerja             | 0 2 hari kerja       | at_most | |
2-3 hari kerja                 | 2 3 hari kerja       | | |
7 hari kerja                   | 7 7 hari kerja       | | |
18 hari kerja                  | 18 18 hari kerja     | | |
14 (empat belas) hari          | 14 14 hari -         | | |
1 (satu) hari maksimal 14 (empat belas) hari kerja | 1 14 hari kerja | at_most | |
selambat-lambatnya 5 hari kerja | 0 5 hari kerja      | at_most | |
(dua) Minggu.                  | 2 2 minggu -         | | number-missing |
3 (tiga) bulan sebelum TMT KGB | 3 3 bulan -          | relatif | | sebelum TMT KGB
3 bulan sebelum TMT            | 3 3 bulan -          | relatif | | sebelum TMT
1 bulan (Jan–Feb)              | 1 1 bulan -          | | remark | Jan–Feb
2 hari (Mei–Jul)               | 2 2 hari -           | | remark | Mei–Jul
Penyusunan Surat Rekomendasi 15 menit, pengajuan ttd 15 menit | 30 30 menit - | | several-parts | =
15 Menit (jika syarat terpenuhi) | 15 15 menit -      | bersyarat | | jika syarat terpenuhi
Apabila Camat berada ditempat  | . . . -              | bersyarat | | =
Sesuai Kebutuhan Pemohon       | . . . -              | bersyarat | | =
Setiap hari kerja              | . . . -              | berkala | | =
Estimasi 5 Hari Kerja          | 5 5 hari kerja       | approximate | |
H-14                           | 14 14 hari -         | relatif | | =
14 hari sebelum pelaksanaan (H-14) | 14 14 hari -     | relatif | | sebelum pelaksanaan (H-14)
tiap tanggal 29                | . . . -              | berkala | | =
Sesuai dengan SOP Persuratan   | . . . -              | acuan | | =
2 (angka saja)                 | 2 2 . -              | | unit-missing remark | angka saja
-                              | . . . -              | kosong | |
120 Menit / 3 Hari             | . . . -              | tak terbaca | two-durations |
3 hari sebelum pemakaian       | 3 3 hari -           | relatif | | sebelum pemakaian
60 (enam puluh) menit jika berkas telah lengkap dan pejabat berwenang berada di tempat | 60 60 menit - | bersyarat | | jika berkas telah lengkap dan pejabat berwenang berada di tempat
Maksimal 180 hari              | 0 180 hari -         | at_most | |
Saat pengajuan                 | . . . -              | relatif | | =
setiap tanggal 5, bulan berikutnya | . . . -          | berkala | | =
48 Jam                         | 48 48 jam -          | | |
15 (tujuh) hari kerja          | 15 15 hari kerja     | | words-differ |
2                              | 2 2 . -              | | unit-missing |
dua minggu                     | 2 2 minggu -         | | |
setengah jam                   | 1/2 1/2 jam -        | | |
satu setengah jam              | 3/2 3/2 jam -        | | |
1,5 jam                        | 3/2 3/2 jam -        | | |
1½ jam                         | 3/2 3/2 jam -        | | |
1/2 jam                        | 1/2 1/2 jam -        | | |
1.000 menit                    | 1000 1000 menit -    | | |
1:30                           | 90 90 menit -        | | clock |
01:30:00                       | 90 90 menit -        | | clock |
1:30 jam                       | 90 90 menit -        | | clock |
00:00:45                       | 45 45 detik -        | | clock |
1 jam 30 menit                 | 90 90 menit -        | | |
1 jam 30 menit 20 detik        | 5420 5420 detik -    | | |
1 tahun 6 bulan                | 18 18 bulan -        | | |
1 s/d 3 hari                   | 1 3 hari -           | | |
3 s.d. 5 hari kerja            | 3 5 hari kerja       | | |
2 sampai dengan 3 hari kerja   | 2 3 hari kerja       | | |
5 (lima) sampai 7 (tujuh) hari kerja | 5 7 hari kerja | | |
30 menit - 1 jam               | 30 60 menit -        | | |
3 – 1 hari                     | 1 3 hari -           | | range-reversed |
1–3 hari kalender              | 1 3 hari kalender    | | |
± 30 menit                     | 30 30 menit -        | approximate | |
kira-kira 15 menit             | 15 15 menit -        | approximate | |
kurang lebih 15 menit          | 15 15 menit -        | approximate | |
kurang dari 5 menit            | 0 5 menit -          | at_most | |
minimal 2 hari                 | 2 . hari -           | | least |
1 hari (kerja)                 | 1 1 hari kerja       | | |
3 (tiga hari kerja)            | 3 3 hari kerja       | | |
tiga puluh (30) menit          | 30 30 menit -        | | |
10 hari (dapat diperpanjang 7 hari) | 10 17 hari -    | | extension |
Pasien baru: 10 menit, pasien lama: 2 menit | 2 10 menit - | bersyarat | several-cases | =
15 menit atau 20 menit         | 15 20 menit -        | | two-durations |
1 hari (8 jam)                 | 1 1 hari -           | | remark | 8 jam
5 menit/berkas                 | 5 5 menit -          | | remark | berkas
sehari                         | 1 1 hari -           | | |
1 bulan 15 hari                | . . . -              | tak terbaca | mixed-units |
hari kerja                     | . . . -              | tak terbaca | number-missing |
segera                         | . . . -              | tak terbaca | no-figure |
pukul 08.00                    | . . . -              | tak terbaca | clock-time |
1234567890 hari                | . . . -              | tak terbaca | number-too-large |
"""
ROWS = [tuple(cell.strip() for cell in row.split("|")) for row in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "figures", "flags", "hints", "condition"), ROWS, ids=[row[0] for row in ROWS]
)
def test_every_expression(text: str, figures: str, flags: str, hints: str, condition: str) -> None:
    low, high, unit, calendar = figures.split()
    kinds = {kind.value for kind in DurationKind}
    expected = Duration(
        text=text,
        minimum=None if low == "." else Fraction(low),
        maximum=None if high == "." else Fraction(high),
        unit=None if unit == "." else Unit(unit),
        calendar=DayCalendar.AS_WRITTEN if calendar == "-" else DayCalendar(calendar),
        at_most=flags == "at_most",
        approximate=flags == "approximate",
        kind=DurationKind(flags) if flags in kinds else DurationKind.FIXED,
        condition=text if condition == "=" else condition,
        hints=tuple(hints.split()),
    )
    assert read_duration(text) == expected


def test_the_table_covers_every_hint() -> None:
    used = {hint for row in ROWS for hint in row[3].split()}
    assert used | {"too-long"} == set(HINTS)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2 - 3 Hari Kerja", "2–3 hari kerja"),
        ("60 (enam puluh) Menit", "60 menit"),
        ("Maks. 2 hari kerja", "paling lama 2 hari kerja"),
        ("+ 1 jam", "± 1 jam"),
        ("3x24 jam", "3×24 jam"),
        ("setengah  jam", "0,5 jam"),
        ("sepertiga jam", "1/3 jam"),
        ("minimal 2 hari", "paling singkat 2 hari"),
        ("Pasien baru : 10 menit", "Pasien baru: 10 menit"),
        ("15 Menit (jika syarat terpenuhi)", "15 menit (jika syarat terpenuhi)"),
        ("3 (tiga) bulan sebelum TMT KGB", "3 bulan sebelum TMT KGB"),
        ("H-14", "H-14"),
        ("10 hari dengan perpanjangan  7 hari", "10 hari dengan perpanjangan 7 hari"),
        ("Sesuai  dengan SOP", "Sesuai dengan SOP"),
        ("", ""),
    ],
)
def test_printed(text: str, printed: str) -> None:
    assert read_duration(text).printed == printed


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("30 detik", (Fraction(1, 2), Fraction(1, 2))),
        ("1–2 jam", (60, 120)),
        ("2-3 hari kerja", (900, 1350)),
        ("Maks. 1 hari", (0, 450)),
        ("2×24 jam", (900, 900)),
        ("1 minggu", (2250, 2250)),
        ("1 bulan", (9900, 9900)),
        ("1 tahun", (118_800, 118_800)),
        ("2", None),
        ("minimal 2 hari", None),
        ("H-14", None),
        ("tiap tanggal 29", None),
        ("-", None),
    ],
)
def test_rough_minutes(text: str, size: tuple[int, int] | None) -> None:
    assert minutes(read_duration(text)) == size


def test_a_working_day_may_be_longer() -> None:
    assert minutes(read_duration("2 hari kerja"), working_day_minutes=480) == (960, 960)


@pytest.mark.parametrize(
    "piece", ["1", "1-", "(", "1 (", "satu ", "s/d", "1:30", "maksimal ", "1,", "x1", "h-", "½"]
)
def test_hostile_lengths_are_refused(piece: str) -> None:
    read_duration((piece * 500)[:500])
    assert read_duration(piece * 100_000).hints == ("too-long",)


WORDS = (
    "1 2 15 1,5 1.000 (tiga) ( ) tujuh seratus setengah menit jam hari kerja kalender minggu bulan tahun - – s/d "
    "sampai maksimal paling lama ± + / : , dan atau jika sebelum setelah H-3 x24 ×24 1:30 perpanjangan sehari berkas "
    "tiap sesuai SOP ½ 3/4 *) . ; minimal estimasi"
)
PIECES = st.sampled_from(WORDS.split())
EXPRESSIONS = st.lists(PIECES, max_size=9).map(" ".join) | st.lists(PIECES, max_size=6).map("".join)


@settings(deadline=None)
@given(st.text(max_size=60) | EXPRESSIONS)
def test_never_raises_and_says_what_it_is(text: str) -> None:
    duration = read_duration(text)
    assert duration.text == text
    assert set(duration.hints) <= set(HINTS)
    assert len(duration.hints) == len(set(duration.hints))
    assert (duration.kind is DurationKind.UNREAD) <= (duration.minimum is None and bool(duration.hints))
    if duration.maximum is not None:
        assert duration.minimum is not None
        assert 0 <= duration.minimum <= duration.maximum
    minutes(duration)


@settings(deadline=None)
@given(EXPRESSIONS)
def test_printed_reads_back(text: str) -> None:
    once = read_duration(text)
    again = read_duration(once.printed)
    for name in (
        "minimum", "maximum", "unit", "calendar", "at_most", "approximate", "kind", "condition", "printed",
    ):  # fmt: skip
        assert getattr(again, name) == getattr(once, name), name


@settings(deadline=None)
@given(
    st.integers(0, 999),
    st.integers(0, 999),
    st.sampled_from(list(Unit)),
    st.sampled_from(["", " kerja", " kalender"]),
)
def test_figures_and_words_agree(low: int, more: int, unit: Unit, calendar: str) -> None:
    high = low + more
    duration = read_duration(f"{low} ({in_words(low)}) s/d {high} ({in_words(high)}) {unit}{calendar}")
    assert (duration.minimum, duration.maximum, duration.unit, duration.hints) == (low, high, unit, ())
    wrong = read_duration(f"{low} ({in_words(low + 1)}) {unit}")
    assert wrong.hints == ("words-differ",)
    assert wrong.minimum == low


@settings(deadline=None)
@given(st.integers(0, 999_999))
def test_number_words_read_back(number: int) -> None:
    assert value_of(in_words(number).split()) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("enam puluh", 60),
        ("enampuluh", 60),
        ("duabelas", 12),
        ("seratus dua puluh lima", 125),
        ("sembilan ratus sembilan puluh sembilan", 999),
        ("seribu lima ratus", 1500),
        ("dua setengah", Fraction(5, 2)),
        ("dua lima", None),
        ("puluh", None),
        ("belas dua", None),
        ("sepuluh dua", None),
        ("dua puluh tiga puluh", None),
        ("lima ratus ribu seribu", None),
        ("", None),
    ],
)
def test_number_words(words: str, value: int | None) -> None:
    assert value_of(words.split()) == value
    assert all(map(is_numeral, words.split()))
