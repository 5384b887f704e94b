"""A folder of SOPs → what its files cite, out of an index kept beside them in `.sopan/`: only what changed is read.

The index is plain JSON, safe to delete, and believed only where size and time of a file agree. One that is broken, of
another version or not ours is not looked at; where none can be written, all works without.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sopan.files.agency.citing import Row, may_cite, row_of, shelf_of
from sopan.files.agency.folder import is_agency
from sopan.files.agency.shape import PROCEDURES
from sopan.files.reading import LARGEST
from sopan.model.law.shelves import Shelf

HOME = ".sopan"
NAME = "impact.json"
FORM = "sopan impact 1"  # changes with what the rows say
_SUFFIXES = (".yaml", ".yml", ".md")
_BIGGEST = 200_000_000  # bytes of an index that is read
_FRESH = 2_000_000_000  # nanoseconds: a file so young may still change without its time changing
_DEEPEST = 20  # folders in folders

Stamp = tuple[int, int]  # size, time of the last change


class Index:
    """The index of one folder: `stale` are the files to be read; `take` what they said, then `shelf` and `save`. Without
    `trusted` what was kept is not looked at."""

    def __init__(self, folder: Path, trusted: bool = True) -> None:
        self.folder = folder
        self._stamps = dict(_files(folder))
        kept = _kept(folder / HOME / NAME) if trusted else {}
        self._rows = {name: row for name, (stamp, row) in kept.items() if self._stamps.get(name) == stamp}
        self._changed = len(self._rows) != len(kept)

    @property
    def files(self) -> int:
        """How many files the folder has that may cite something."""
        return len(self._stamps)

    @property
    def stale(self) -> list[str]:
        """The paths of the files that must be read, from the folder."""
        return [name for name in self._stamps if name not in self._rows]

    def take(self, rows: Mapping[str, Row]) -> None:
        """What the stale files said."""
        self._rows.update(rows)
        self._changed |= bool(rows)

    def shelf(self) -> Shelf:
        """What the folder cites."""
        try:
            return shelf_of(str(self.folder), self._rows)
        except (AttributeError, KeyError, TypeError, ValueError):  # somebody has changed the index
            self._rows = {name: read_row(self.folder, name) for name in self._stamps}
            self._changed = True
            return shelf_of(str(self.folder), self._rows)

    def save(self, now: int) -> None:
        """Keep the index (`now` in nanoseconds, as the files' times are): whole, or not at all. A folder in which nothing
        can be written is left as it is."""
        if not self._changed:
            return
        rows = {
            name: [*self._stamps[name], row]
            for name, row in sorted(self._rows.items())
            if now - self._stamps[name][1] > _FRESH
        }
        said = json.dumps({"form": FORM, "files": rows}, ensure_ascii=False, separators=(",", ":"))
        with suppress(OSError):
            _write(self.folder / HOME, said)


def read_row(folder: Path, name: str) -> Row:
    """What one file says; nothing where it cannot be opened."""
    try:
        with open(folder / name, "rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError:
        return {}
    return row_of(name if is_agency(folder) else f"{PROCEDURES}/{name}", data)


def _files(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """The files that may cite, each with its stamp; in a folder that is no agency's every YAML file is an SOP."""
    whole = is_agency(folder)
    for name, stamp in _below(str(folder), "", 0):
        if may_cite(name if whole else f"{PROCEDURES}/{name}"):
            yield name, stamp


def _below(place: str, above: str, depth: int) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(place) as found:
        entries = sorted(found, key=lambda one: one.name)
    for one in entries:
        if one.name.startswith("."):
            continue
        with suppress(OSError):
            if one.is_dir(follow_symlinks=False):
                if depth < _DEEPEST:
                    yield from _below(one.path, f"{above}{one.name}/", depth + 1)
            elif one.name.lower().endswith(_SUFFIXES) and one.is_file():
                said = one.stat()
                yield f"{above}{one.name}", (said.st_size, said.st_mtime_ns)


def _kept(place: Path) -> dict[str, tuple[Stamp, Row]]:
    """The rows of an index; none where there is none that can be believed."""
    try:
        if place.parent.is_symlink() or place.stat().st_size > _BIGGEST:
            return {}
        said: Any = json.loads(place.read_bytes())
        if said["form"] != FORM:
            return {}
        return {name: ((size, time), row) for name, (size, time, row) in said["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _write(home: Path, said: str) -> None:
    if home.is_symlink():
        return
    home.mkdir(exist_ok=True)
    ignored = home / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
    handle, name = tempfile.mkstemp(prefix=f".{NAME}.", dir=home)
    temporary = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as stream:
            stream.write(said)
        temporary.chmod(0o644)
        temporary.replace(home / NAME)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
