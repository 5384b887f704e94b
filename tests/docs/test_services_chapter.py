"""The handbook's chapter on services shows files that are read as they stand."""

from __future__ import annotations

import re
from pathlib import Path

from sopan import terms
from sopan.files.agency import read_agency
from sopan.model.service.components import DELIVERY, MAKING

CHAPTER = (Path(__file__).parents[2] / "docs" / "panduan" / "layanan.md").read_text(encoding="utf-8")


def test_the_files_shown_are_read_without_a_problem() -> None:
    shown = re.findall(r"^```yml\n(.*?)^```", CHAPTER, re.MULTILINE | re.DOTALL)
    assert len(shown) == 3
    for text in shown:
        reading = read_agency({"instansi.yaml": "nama: Dinas\n", "layanan/x.yaml": text})
        assert [problem.code for problem in reading.problems if problem.code not in ("BR22", "BR28")] == []


def test_the_table_names_every_component_by_its_key() -> None:
    for name in (*DELIVERY, *MAKING):
        row = terms.term("ServiceStandard", name)
        assert f"| {row.label} | `{row.key}` |" in CHAPTER
