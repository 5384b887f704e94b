"""A citation that names its amendment is completed by gazettes only, and only where the register is certain."""

from __future__ import annotations

import pytest

from sopan.model.agency import Agency
from sopan.model.law.citations import read_citation
from sopan.model.law.regulation_texts import cited

AGENCY = Agency()
LAW = "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik"
CHANGE = f"Undang-Undang Nomor 19 Tahun 2016 tentang Perubahan atas {LAW}"
LAW_IN_FULL = f"{LAW} (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 4843)"
CHANGE_IN_FULL = (
    f"{CHANGE} (Lembaran Negara Republik Indonesia Tahun 2016 Nomor 251, Tambahan Lembaran Negara Republik Indonesia "
    "Nomor 5952)"
)
PHRASE = " sebagaimana telah diubah dengan "


def test_both_regulations_of_an_amendment_get_their_gazettes() -> None:
    assert cited(f"{LAW}{PHRASE}{CHANGE};", AGENCY) == f"{LAW_IN_FULL}{PHRASE}{CHANGE_IN_FULL}"
    assert cited(f"{LAW},{PHRASE}{CHANGE}", AGENCY) == f"{LAW_IN_FULL}{PHRASE}{CHANGE_IN_FULL}"


def test_what_a_citation_says_itself_stays() -> None:
    once = cited(f"{LAW}{PHRASE}{CHANGE}", AGENCY)
    assert cited(once, AGENCY) == once
    half = f"{LAW_IN_FULL}{PHRASE}{CHANGE}"
    assert cited(half, AGENCY) == once


@pytest.mark.parametrize(
    "written",
    [
        f"UU 11/2008{PHRASE}UU 19/2016",
        f"Peraturan Bupati Contoh Nomor 1 Tahun 2020 tentang Cuti{PHRASE}Peraturan Bupati Contoh Nomor 2 Tahun 2021 "
        "tentang Perubahan atas Peraturan Bupati Contoh Nomor 1 Tahun 2020 tentang Cuti",
        f"{LAW} jo. {CHANGE}",
    ],
)
def test_what_is_short_unknown_or_otherwise_joined_stays_as_it_is_written(written: str) -> None:
    assert cited(written, AGENCY) == written


def test_a_regulation_of_the_police_and_one_of_its_head_are_two_kinds() -> None:
    said = "Nomor 7 Tahun 2019 tentang Pusat Kendali"
    head = read_citation(f"Peraturan Kepala Kepolisian Negara Republik Indonesia {said}").regulation
    police = read_citation(f"Peraturan Kepolisian Negara Republik Indonesia {said}").regulation
    assert head is not None and police is not None
    assert head.key != police.key
    assert cited("Perkap 7/2009", AGENCY).startswith(
        "Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 7"
    )
