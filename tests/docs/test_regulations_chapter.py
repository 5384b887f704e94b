"""The handbook's page on regulations: what it shows as a register is read, and says what the page says."""

import re
from datetime import date
from pathlib import Path

from sopan.files.agency import read_agency
from sopan.model.law.citations import read_citation
from sopan.model.law.registry import Standing
from sopan.planning.impact import How

PAGE = (Path(__file__).parents[2] / "docs" / "panduan" / "peraturan.md").read_text(encoding="utf-8")


def test_the_register_shown_is_read_without_a_problem():
    shown = [
        text for text in re.findall(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL) if "kutipan" in text
    ]
    reading = read_agency(
        {"instansi.yaml": "nama: Dinas\nwilayah: Kabupaten Contoh\n", "peraturan.yaml": shown[0]}
    )
    assert reading.problems == ()
    old = read_citation("Perbup Contoh 9/2022").regulation
    assert old is not None
    assert reading.agency.registry.standing(old, date(2024, 1, 15)).standing is Standing.REVOKED
    assert reading.agency.registry.standing(old, date(2024, 1, 14)).standing is Standing.UNCHECKED


def test_every_way_of_resting_on_a_regulation_is_explained():
    for how in How:
        assert f"| {how.value} |" in PAGE
    for standing in Standing:
        assert f"`{standing.value}`" in PAGE
