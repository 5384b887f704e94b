"""An SOP without its steps says the same of itself as the whole one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sopan.files import read
from sopan.files.agency.outline import without_steps

SOPS = sorted((Path(__file__).parents[2] / "examples").rglob("sop/*.yaml"))


@pytest.mark.parametrize("path", SOPS, ids=lambda path: path.stem)
def test_what_stands_on_the_identity_page_is_read_alike(path):
    whole = path.read_bytes()
    short = without_steps("sop/x.yaml", whole)
    assert len(short) < len(whole) / 1.5
    bare = replace(read(whole).procedure, actors=(), steps=(), definitions=())
    assert read(short).procedure == bare


def test_what_is_written_otherwise_is_left_as_it_is():
    flow = b"{judul: A, langkah: [{kegiatan: x}]}\n"
    assert without_steps("sop/x.yaml", flow) == flow
    assert without_steps("tugas.yaml", b"langkah:\n  - x\n") == b"langkah:\n  - x\n"


def test_keys_behind_the_steps_stay():
    data = b"judul: A\nlangkah:\n- kegiatan: x\n\n  # sela\n  pelaksana: y\ntugas: [u1]\n"
    procedure = read(without_steps("sop/x.yaml", data)).procedure
    assert (procedure.title, procedure.duties, procedure.steps) == ("A", ("u1",), ())
