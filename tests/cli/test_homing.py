"""`sopan new` in an agency's folder: the SOP knows whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopan.cli.homing import at_home
from sopan.files import read
from tests.cli.conftest import Run

OFFICE = 'nama: Dinas Contoh\ntingkat: [Pemerintah Kabupaten Contoh, "Dinas: Contoh"]\nlogo: logo.png\n'
LEVELS = ("Pemerintah Kabupaten Contoh", "Dinas: Contoh")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "dinas"
    (made / "sop" / "umum").mkdir(parents=True)
    (made / "instansi.yaml").write_text(OFFICE, encoding="utf-8")
    (made / "logo.png").write_bytes(b"\x89PNG")
    return made


def test_a_new_sop_takes_levels_and_logo_from_its_agency(run: Run, folder: Path) -> None:
    file = folder / "sop" / "umum" / "a.yaml"
    assert run("new", "--judul", "Penanganan Surat Masuk", "-o", file).code == 0
    reading = read(file.read_bytes(), "a.yaml")
    assert not reading.problems
    assert (reading.procedure.agency, reading.procedure.logo) == (LEVELS, "../../logo.png")
    assert "# instansi:" not in file.read_text(encoding="utf-8")


def test_what_the_sop_says_itself_stays(folder: Path) -> None:
    (folder / "logo.png").unlink()
    text = "judul: A\ninstansi: [Badan Lain]\nlangkah: []\n"
    assert at_home(text, str(folder / "sop" / "a.yaml")) == text
    assert at_home("langkah: []\n", str(folder / "sop" / "a.yaml")).startswith("instansi: [")


def test_outside_an_agency_nothing_changes(tmp_path: Path) -> None:
    assert at_home("judul: A\n", str(tmp_path / "a.yaml")) == "judul: A\n"
