"""The handbook's page on the agency's folder: what it shows as files is read without a problem."""

import re
from pathlib import Path

from sopan.files.agency import read_agency

PAGE = Path(__file__).parents[2] / "docs" / "panduan" / "folder-instansi.md"
FILES = (
    "instansi.yaml",
    "organisasi.yaml",
    "pejabat.yaml",
    "tugas.yaml",
    "proses.yaml",
    "peraturan.yaml",
    "sop/dikecualikan.yaml",
)


def test_the_files_shown_are_read_without_a_problem():
    shown = re.findall(r"^```\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    texts = [text for text in shown if not text.startswith("sopan ")]
    contents = dict(zip(FILES, texts, strict=False))
    contents["instansi.yaml"] += texts[-1]
    contents["organisasi.yaml"] += "sejak: 1 Januari 2023\n"
    reading = read_agency({**contents, "logo.svg": "<svg/>"})
    found = [problem for problem in reading.problems if problem.facts.get("ditulis") != "Sekretariat"]
    assert len(texts) == len(FILES) + 1
    assert found == []
    assert {problem.code for problem in reading.readings["sop/dikecualikan.yaml"].problems} == {
        "BR21"
    }  # no SOP
    assert reading.agency.holder(reading.agency.office.head).name == "Nama Pejabat, S.STP."
    assert [row.exempt != "" for row in reading.agency.duties] == [False, True]
