"""`nomor.tsv`: the numbers that Sopan itself has given to decrees, one row each, only ever added to.

A row that was written stays, whatever becomes of the decree's file: no number is given twice. Two runs at once wait for
each other; a row is on the disk before its number is told; one that a crash has torn is left as it is and passed over.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

REGISTER = "nomor.tsv"
LARGEST = 20_000_000  # bytes
_LOCK = ".nomor.lock"
_HEAD = "# Nomor yang diberikan Sopan. Jangan diubah atau dihapus: nomor yang sudah diberikan tidak dipakai lagi.\n"
_COLUMNS = "# nomor\ttanggal\tberkas\ttentang\n"


@dataclass(frozen=True, slots=True)
class Issued:
    """One row: the number, the day it was given (as written), the decree's file and title."""

    number: str
    on: str
    file: str
    title: str


def issued(folder: Path) -> tuple[Issued, ...]:
    """The rows of an agency's register. OSError when it is there but cannot be opened."""
    path = folder / REGISTER
    if not path.exists():
        return ()
    with open(path, "rb") as stream:
        return _rows(stream.read(LARGEST + 1))


def issue(
    folder: Path, file: str, title: str, day: date, following: Callable[[Sequence[Issued]], str]
) -> str:
    """Give a number: `following` makes it from the rows so far. It is on the disk when this returns. OSError when the
    register cannot be written, ValueError when the number is there already."""
    with _locked(folder):
        handle = os.open(folder / REGISTER, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        with open(handle, "r+b") as stream:
            data = stream.read(LARGEST + 1)
            rows = _rows(data)
            number = following(rows)
            if len(data) > LARGEST or number in {row.number for row in rows}:
                raise ValueError(number)
            torn = b"\n" if data and not data.endswith(b"\n") else b""
            head = b"" if data else (_HEAD + _COLUMNS).encode()
            row = "\t".join(map(_cell, (number, day.isoformat(), file, title))) + "\n"
            stream.seek(0, os.SEEK_END)
            stream.write(torn + head + row.encode())
            stream.flush()
            os.fsync(stream.fileno())
    _settle(folder)
    return number


def _rows(data: bytes) -> tuple[Issued, ...]:
    """Whole rows; of a torn one the number counts as far as it was written."""
    rows = []
    for line in data.decode("utf-8", "replace").splitlines():
        cells = line.split("\t")
        if line.strip() and not line.startswith("#"):
            rows.append(Issued(*(*cells, "", "", "")[:4]))
    return tuple(rows)


def _cell(text: str) -> str:
    return " ".join(text.split())


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Nobody else gives a number of this folder meanwhile. The lock goes with the process, even one that crashes."""
    with open(folder / _LOCK, "a+b") as stream:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(stream.fileno(), fcntl.LOCK_EX)
        yield  # closing the file gives the lock back


def _settle(folder: Path) -> None:
    """The folder's own entry for the register reaches the disk, where the system can do that."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
