"""Time and memory of `sopan book`: an agency's folder with many SOPs, each different → its book, anew and again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import sops
from figures import Figure, table_of

SMALL, LARGE, VOLUME = 30, 300, 150
TIMES = 2
EXAMPLE = sops.EXAMPLES / "kominfosanti-buleleng"
Run = tuple[float, float]  # seconds, GB of the largest process


def figures() -> list[Figure]:
    """Books of 30 and 300 SOPs: the first build, one where nothing has changed, one where one SOP has; and the same of
    a book in volumes."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            return [
                *_of(Path(folder), SMALL, 2.0, 0),
                *_of(Path(folder), LARGE, 15.0, 0),
                *_of(Path(folder), LARGE, 15.0, VOLUME),
            ]
        except RuntimeError as failed:
            return [Figure(what="A book of SOPs", note=str(failed))]


def _of(room: Path, count: int, ceiling: float, volume: int) -> list[Figure]:
    folder, target = room / "instansi", room / "buku.pdf"
    fresh: list[Run] = []
    again: list[Run] = []
    changed: list[Run] = []
    for number in range(TIMES):
        shutil.rmtree(folder, ignore_errors=True)
        agency(folder, count, volume)
        fresh.append(_timed(folder, target))
        again.append(_timed(folder, target))
        path = sorted((folder / "sop").iterdir())[-1]
        path.write_text(_renamed(path.read_text(encoding="utf-8"), f"perubahan {number}"), encoding="utf-8")
        changed.append(_timed(folder, target))
    what = f"Book of {count} SOPs" + (f" in volumes of {volume}" if volume else "")
    pages = _pages(room)
    return [
        Figure(what=what, unit="s", ceiling=ceiling, values=_seconds(fresh), note=f"{pages} pages"),
        Figure(what="… its memory", unit="GB", ceiling=2.5, values=tuple(run[1] for run in fresh)),
        Figure(what="… again, nothing changed", unit="s", values=_seconds(again)),
        Figure(what="… again, one SOP renamed", unit="s", values=_seconds(changed)),
    ]


def agency(folder: Path, count: int, volume: int = 0) -> None:
    """The example agency with so many SOPs, no two alike in title, number and steps."""
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns(".sopan"))
    paths = sorted((EXAMPLE / "sop").glob("*.yaml"))
    for number in range(len(paths), count):
        path = paths[number % len(paths)]
        text = _renamed(path.read_text(encoding="utf-8"), f"wilayah {number}")
        text = re.sub(
            r"^nomor: .*$", f"nomor: 800/{2000 + number}/Kominfosanti/2023", text, count=1, flags=re.M
        )
        text = re.sub(r"(kegiatan: \w+)", rf"\1 berkas {number}", text)
        (folder / "sop" / f"{number:04}-{path.name[3:]}").write_text(text, encoding="utf-8")
    if volume:
        with open(folder / "profil.toml", "a", encoding="utf-8") as stream:
            stream.write(f"\n[book]\nvolume = {volume}\n")


def _renamed(text: str, more: str) -> str:
    return re.sub(r"^judul: (.*)$", rf"judul: \1 {more}", text, count=1, flags=re.M)


def _timed(folder: Path, target: Path) -> Run:
    """One run in a process of its own. Its memory is that of the process that sets the book, the largest of all."""
    begin = time.perf_counter()
    arguments = [sys.executable, "-m", "sopan.cli", "book", str(folder), "-o", str(target)]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"sopan book ended with {process.returncode}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1e6


def _seconds(runs: list[Run]) -> tuple[float, ...]:
    return tuple(run[0] for run in runs)


def _pages(room: Path) -> int:
    import pikepdf

    count = 0
    for path in room.glob("buku*.pdf"):
        with pikepdf.open(path) as document:
            count += len(document.pages)
        path.unlink()
    return count


if __name__ == "__main__":
    print(table_of(figures()))
