"""The longest time of a procedure: against all ways of small flows tried one by one, and as officers write it."""

from __future__ import annotations

from fractions import Fraction
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sopan
from sopan.model.procedure import Actor, Outcome, Procedure, Standard, Step
from sopan.model.service.longest import in_words, longest, rounded, upper
from sopan.model.service.own_steps import own_levels
from sopan.model.service.ways import heaviest, in_order, onwards, spread

MOST = 7


def sop(text: str) -> Procedure:
    reading = sopan.read("judul: Pelayanan Contoh\n" + text)
    assert not reading.problems
    return reading.procedure


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[list[int]], list[Fraction]]:
    size = draw(st.integers(1, MOST))
    step = st.integers(0, size - 1)
    after = [draw(st.lists(step, max_size=3, unique=True)) for _ in range(size)]
    return after, [Fraction(draw(st.integers(0, 20))) for _ in range(size)]


def all_ways(after: list[list[int]], path: tuple[int, ...], ends: set[int]) -> list[tuple[int, ...]]:
    found = [path] if path[-1] in ends else []
    for to in after[path[-1]]:
        if to not in path:
            found += all_ways(after, (*path, to), ends)
    return found


@settings(max_examples=300, deadline=None)
@given(graphs(), st.data())
def test_the_heaviest_way_is_the_heaviest_of_all_ways(
    graph: tuple[list[list[int]], list[Fraction]], data: st.DataObject
) -> None:
    after, weights = graph
    steps = st.integers(0, len(after) - 1)
    starts = data.draw(st.lists(steps, min_size=1, max_size=2, unique=True))
    ends = data.draw(st.sets(steps, min_size=1, max_size=2))
    ways = [way for start in starts for way in all_ways(after, (start,), ends)]
    found = heaviest(after, weights, starts, ends)
    if found is None:
        assert ways == []
        return
    assert found.exact
    assert found.weight == max(sum(weights[at] for at in way) for way in ways)
    assert found.steps in ways and found.weight == sum(weights[at] for at in found.steps)


@settings(max_examples=200, deadline=None)
@given(graphs())
def test_what_leads_onwards_goes_round_nowhere_and_reaches_no_more(
    graph: tuple[list[list[int]], list[Fraction]],
) -> None:
    after, _ = graph
    forward = onwards(after)
    order = in_order(forward, frozenset(range(len(after))))
    assert order is not None and sorted(order) == list(range(len(after)))
    place = {at: number for number, at in enumerate(order)}
    for at, row in enumerate(forward):
        assert set(row) <= set(after[at])
        assert all(place[at] < place[to] for to in row)
        assert spread((at,), forward) <= spread((at,), after)


def test_a_tangle_is_answered_in_bounded_time() -> None:
    size = 120
    steps = tuple(
        Step(
            activity="Memeriksa berkas",
            actors=("Petugas",),
            outcomes=tuple(Outcome(label=str(to), target=str(to + 1)) for to in range(0, size, 7)) if at < size - 1 else (),
            standard=Standard(duration="1 jam"),
        )
        for at in range(size)
    )  # fmt: skip
    begun = perf_counter()
    found = longest(Procedure(steps=steps))
    assert perf_counter() - begun < 5
    assert found.minutes <= size * 60


def test_a_very_long_flow_is_no_trouble() -> None:
    steps = tuple(
        Step(activity="Mencatat", actors=("Petugas",), standard=Standard(duration="1 menit"))
        for _ in range(5000)
    )
    assert longest(Procedure(steps=steps)).minutes == 5000


LOOP = """
pelaksana: [{nama: Pemohon, luar: ya}, Petugas, Kepala]
langkah:
  - {id: ajukan, kegiatan: Mengajukan permohonan, pelaksana: Pemohon, waktu: 1 hari kerja}
  - {kegiatan: Memeriksa berkas, pelaksana: Petugas, waktu: 10 - 15 menit, cabang: {Lengkap: lanjut, Tidak lengkap: ajukan}}
  - {kegiatan: Menelaah permohonan, pelaksana: [Petugas, Kepala], waktu: 2 hari kerja}
  - {kegiatan: Menandatangani surat, pelaksana: Kepala, waktu: maks. 1 jam}
  - {kegiatan: Menerima surat, pelaksana: Pemohon, waktu: 10 menit}
"""


def test_a_loop_counts_once_a_range_with_its_upper_figure_and_the_applicants_time_not_at_all() -> None:
    found = longest(sop(LOOP))
    assert found.steps == (0, 1, 2, 3, 4)
    assert found.minutes == 15 + 2 * 450 + 60
    assert found.words == "2 hari kerja 1 jam 15 menit"
    assert (found.own, found.unknown, found.exact) == ((0, 4), (), True)


def test_a_working_day_is_as_long_as_the_office_says() -> None:
    found = longest(sop(LOOP), day_minutes=300)
    assert found.minutes == 15 + 2 * 300 + 60
    assert found.words == "2 hari kerja 1 jam 15 menit"


def test_the_slower_of_two_branches_counts_and_unknown_times_are_named() -> None:
    found = longest(
        sop("""
langkah:
  - {kegiatan: Memeriksa berkas, pelaksana: Petugas, waktu: 1 jam, cabang: {Ringan: ringan, Berat: berat}}
  - {id: ringan, kegiatan: Menangani sendiri, pelaksana: Petugas, waktu: 2 jam, lanjut: akhir}
  - {id: berat, kegiatan: Membentuk tim, pelaksana: Kepala, waktu: 3 jam}
  - {kegiatan: Menangani bersama tim, pelaksana: Kepala, waktu: sesuai kebutuhan}
  - {id: akhir, kegiatan: Melaporkan hasil, pelaksana: Petugas, waktu: 30 menit}
""")
    )
    assert (found.steps, found.words, found.unknown) == ((0, 2, 3, 4), "4 jam 30 menit", (3,))


def test_steps_side_by_side_count_as_the_slowest() -> None:
    found = longest(
        sop("""
langkah:
  - {kegiatan: Membagi tugas, pelaksana: Kepala, waktu: 10 menit, lanjut: [a, b]}
  - {id: a, kegiatan: Menyusun naskah, pelaksana: Penulis, waktu: 2 jam, lanjut: akhir}
  - {id: b, kegiatan: Menyiapkan gambar, pelaksana: Juru Gambar, waktu: 5 jam, lanjut: akhir}
  - {id: akhir, kegiatan: Menggabungkan naskah, pelaksana: Kepala, waktu: 20 menit}
""")
    )
    assert found.words == "5 jam 30 menit"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("3 hari kerja", 1350), ("2-4 jam", 240), ("paling lama 5 hari", 2250), ("minimal 2 hari", None), ("segera", None), ("", None)],
)  # fmt: skip
def test_the_upper_figure_of_a_written_time(text: str, minutes: int | None) -> None:
    assert upper(text) == minutes


def test_times_in_words() -> None:
    assert in_words(Fraction(0)) == "0 menit"
    assert in_words(Fraction(1, 2)) == "30 detik"
    assert in_words(Fraction(179, 2)) == "1 jam 30 menit"
    assert in_words(Fraction(450)) == "1 hari kerja"
    assert in_words(Fraction(4 * 450 + 85)) == "4 hari kerja 1 jam 25 menit"


@given(st.fractions(0, 20_000))
def test_rounding_for_citizens_never_promises_less(amount: Fraction) -> None:
    said = rounded(amount)
    assert amount <= said <= amount + 450
    assert amount == 0 or said > 0


def test_the_flow_as_the_applicant_lives_it() -> None:
    levels = own_levels(sop(LOOP))
    assert [[step.at for step in level.steps] for level in levels] == [[0], [4]]
    assert [level.wait for level in levels] == [0, 15 + 900 + 60]
    assert levels[1].back == ((0, ("Tidak lengkap",)),)


def test_who_asks() -> None:
    from sopan.model.service.applicants import applicants, asks

    assert all(
        map(asks, ("Pemohon", "Calon Pemohon", "Perangkat Daerah Pemohon", "Warga", "Pegawai Pemohon"))
    )
    assert not any(
        map(asks, ("Petugas", "Bidang Pemberdayaan Masyarakat", "Petugas Pelayanan Pelanggan", ""))
    )
    outside = Procedure(
        actors=(Actor(name="Bank", external=True),), steps=(Step(actors=("Bank",)), Step(actors=("Staf",)))
    )
    assert applicants(outside) == {"Bank"}
