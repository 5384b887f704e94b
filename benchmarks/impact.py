"""Time of `sopan impact` over a region of four thousand SOPs, as a whole process: the first time, when all is read and
the index is made, and afterwards, when only the index is."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import sops
from figures import Figure, command, seconds, table_of

AGENCIES, EACH = 40, 100
TIMES = 5
ASKED = "Perbup Buleleng 3/2023"
LONG_AGO = 1_700_000_000  # seconds: a file that was written this moment is never trusted to an index
BESIDE = ("instansi.yaml", "organisasi.yaml", "tugas.yaml", "peraturan.yaml", "keputusan")


def figures() -> list[Figure]:
    """The first and the later calls, on all cores, and with one SOP changed in between."""
    with tempfile.TemporaryDirectory() as name:
        region = Path(name)
        _region(region)
        first = (seconds(lambda: command("impact", ASKED, name)),)
        later = tuple(seconds(lambda: command("impact", ASKED, name)) for _ in range(TIMES))
        changed = tuple(seconds(lambda: _changed(region)) for _ in range(TIMES))
    what = f"`sopan impact` over {AGENCIES * EACH:,} SOPs of {AGENCIES} agencies"
    return [
        Figure(what=f"{what}, first time", unit="s", values=first, note="all files are read"),
        Figure(what=f"{what}, afterwards", unit="s", ceiling=1.0, values=later, note="from the index"),
        Figure(what=f"{what}, one SOP changed", unit="s", ceiling=1.0, values=changed),
    ]


def _region(region: Path) -> None:
    home = sops.EXAMPLES / "kominfosanti-buleleng"
    texts = sops.example_texts(AGENCIES * EACH)
    for agency in range(AGENCIES):
        folder = region / f"dinas-{agency:02}"
        (folder / "sop").mkdir(parents=True)
        for name in BESIDE:
            copy = shutil.copytree if (home / name).is_dir() else shutil.copy
            copy(home / name, folder / name)
        for number in range(EACH):
            (folder / "sop" / f"{number:03}.yaml").write_text(next(texts), encoding="utf-8")
    for file in region.rglob("*"):
        os.utime(file, (LONG_AGO, LONG_AGO))


def _changed(region: Path) -> None:
    file = region / "dinas-00" / "sop" / "000.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "# diubah\n", encoding="utf-8")
    command("impact", ASKED, str(region))


if __name__ == "__main__":
    print(table_of(figures()))
