"""Titles that name the same work are found, whatever the affixes; other work is left apart; thousands take seconds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.language.alike import NEAR, SAME, alike, alike_pairs, bare, groups
from tests.corpus import FOLDER

WORDS = [
    "penyusunan",
    "laporan",
    "surat",
    "masuk",
    "keluar",
    "rencana",
    "kerja",
    "data",
    "statistik",
    "izin",
    "usaha",
    "cuti",
    "pegawai",
    "publik",
    "informasi",
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Penanganan Surat Masuk", "SOP Penanganan Surat Masuk"),
        ("Permohonan Layanan Informasi Publik", "Pelayanan Permohonan Informasi Publik"),
        ("Penyusunan Renstra", "SOP Penyusunan RESTRA"),
        ("Penanganan surat masuk.", "PENANGANAN SURAT MASUK"),
    ],
)
def test_the_same_work(one, other):
    assert alike(one, other) == alike(other, one) == SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pelayanan Permohonan Informasi Publik", "Permohonan Informasi Publik"),
        ("Permohonan Cuti Tahunan PNS", "SOP Permohonan Cuti PNS"),
    ],
)
def test_a_word_more_is_near(one, other):
    assert NEAR <= alike(one, other) < SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Penanganan Surat Masuk", "Penanganan Surat Keluar"),
        ("Penyusunan Laporan Keuangan Bulanan", "Penyusunan Laporan Keuangan Tahunan"),
        ("Penerbitan Surat Izin Cuti Bersalin Pegawai", "Penerbitan Surat Izin Cuti Sakit Pegawai"),
        ("Pelayanan", "Pelayanan Informasi"),
        ("Rapat Tahap 2021", "Rapat Tahap 2022"),
        ("", ""),
        ("dan", "untuk"),
    ],
)
def test_other_work(one, other):
    assert alike(one, other) < NEAR or bare(one) == bare(other)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), max_size=14))
def test_no_pair_is_missed_for_being_sought_cleverly(titles):
    found = {(pair.first, pair.second) for pair in alike_pairs(titles)}
    first = {}
    for at, title in enumerate(titles):
        first.setdefault(bare(title), at)
    heads = sorted(first.values())
    wanted = {(i, j) for i in heads for j in heads if i < j and alike(titles[i], titles[j]) >= NEAR}
    wanted |= {(first[bare(title)], at) for at, title in enumerate(titles) if first[bare(title)] != at}
    assert found == wanted


def test_groups_hold_all_that_hang_together():
    titles = ["Penanganan Surat Masuk", "SOP Penanganan Surat Masuk", "Cuti", "Penangan Surat Masuk", "Cuti"]
    assert groups(alike_pairs(titles)) == ((0, 1, 3), (2, 4))


@pytest.mark.skipif(not FOLDER.exists(), reason="the corpus is not here")
def test_the_real_titles_give_the_pairs_that_were_judged_by_hand():
    """228 titles of many offices: 11 pairs, of which a person called 10 the same work."""
    titles = [
        line.split("\t")[0] for line in (FOLDER / "titles.tsv").read_text(encoding="utf-8").splitlines()
    ]
    assert len(alike_pairs(titles)) == 11
