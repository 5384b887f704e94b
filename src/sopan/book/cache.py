"""What was read and drawn for a book is kept beside the folder, in `.sopan/`, and taken again where nothing has changed.

A key is made of everything the result depends on: the bytes of the SOP, its logo, the profile, and the very code that
reads and draws. The folder may be deleted at any time; a file in it that is broken counts as not there.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from sopan.book.drawing import Pages
from sopan.book.keeping import from_data, to_data
from sopan.files.reading import Reading
from sopan.model.procedure import Procedure
from sopan.problems import Problem
from sopan.profile import Profile

FOLDER = ".sopan"
_DRAWINGS = "gambar.json"
_CODE = (
    "files",
    "layout",
    "model",
    "sheet",
    "render/pdf.py",
    "render/shapes.py",
    "book/keeping.py",
    "book/drawing.py",
)


class Store:
    """The kept results of one folder. Without a folder, or where none can be written, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder / FOLDER if folder else None
        self._known: dict[str, Any] = self._loaded()
        self._used: dict[str, Any] = {}
        self._fresh = False
        self._bound: set[str] = set()

    def reading(self, key: str) -> Reading | None:
        """What an SOP's file said, and what was wrong with it."""
        kept = self._taken(f"sop:{key}")
        with suppress(ValueError, TypeError, KeyError, AttributeError):
            return _reading(kept) if kept is not None else None
        return None

    def keep_reading(self, key: str, reading: Reading) -> None:
        kept = [to_data(reading.procedure), to_data(reading.problems), reading.file]
        self._keep(f"sop:{key}", kept)

    def pages(self, key: str) -> Pages | None:
        """The drawn pages of an SOP."""
        kept = self._taken(f"hal:{key}")
        return tuple(kept) if isinstance(kept, list) else None

    def keep_pages(self, key: str, pages: Pages) -> None:
        self._keep(f"hal:{key}", list(pages))

    def numbers(self, key: str) -> dict[str, str] | None:
        """The page numbers of a book, by anchor."""
        kept = self._taken(f"angka:{key}")
        return kept if isinstance(kept, dict) else None

    def keep_numbers(self, key: str, numbers: dict[str, str]) -> None:
        self._keep(f"angka:{key}", numbers)

    def pdf(self, key: str) -> bytes | None:
        """A volume that was set before."""
        self._bound.add(f"{key}.pdf")
        if self.folder is None:
            return None
        try:
            return (self.folder / f"{key}.pdf").read_bytes()
        except OSError:
            return None

    def keep_pdf(self, key: str, data: bytes) -> None:
        self._written(f"{key}.pdf", data)

    def close(self) -> None:
        """Write down what was used this time, and only that."""
        if self.folder is None:
            return
        if self._fresh or len(self._used) != len(self._known):
            whole = {"edition": edition(), "made": self._used}
            self._written(_DRAWINGS, json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode())
        with suppress(OSError):
            for old in self.folder.glob("*.pdf"):
                if old.name not in self._bound:
                    old.unlink()

    def _taken(self, key: str) -> Any:
        if key in self._known:
            self._used[key] = self._known[key]
        return self._used.get(key)

    def _keep(self, key: str, data: Any) -> None:
        self._used[key] = data
        self._fresh = True

    def _loaded(self) -> dict[str, Any]:
        if self.folder is None:
            return {}
        try:
            whole = json.loads((self.folder / _DRAWINGS).read_bytes())
            made = whole["made"] if whole["edition"] == edition() else {}
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return {}
        return made if isinstance(made, dict) else {}

    def _written(self, name: str, data: bytes) -> None:
        """All or nothing: a build that is broken off leaves no half a file."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(exist_ok=True)
            ignored = self.folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text("*\n", encoding="utf-8")
            handle, path = tempfile.mkstemp(dir=self.folder, suffix=".tmp")
        except OSError:
            self.folder = None  # a folder that cannot be written: go on without
            return
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(path).replace(self.folder / name)
        except OSError:
            with suppress(OSError):
                Path(path).unlink()


def _reading(kept: Any) -> Reading:
    procedure, problems, file = kept
    told = tuple(from_data(Problem, problem) for problem in problems)
    return Reading(procedure=from_data(Procedure, procedure), problems=told, file=str(file))


def key_of(*parts: bytes | str) -> str:
    """A key for what depends on these, and on the code."""
    digest = sha256(edition().encode())
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:40]


def pages_key(procedure: Procedure, logo: bytes, profile: Profile, levels: tuple[str, ...] = ()) -> str:
    """The key of the drawn pages of an SOP that is not as its file has it."""
    said = json.dumps(to_data(procedure), ensure_ascii=False, separators=(",", ":"))
    return key_of(said, logo, repr(profile), *levels)


def file_pages_key(key: str, logo: bytes, profile: Profile, levels: tuple[str, ...] = ()) -> str:
    """The same for an SOP as its file has it, whose key is known."""
    return key_of(key, logo, repr(profile), *levels)


@cache
def edition() -> str:
    """A fingerprint of the code that reads and draws."""
    digest = sha256()
    for place in _CODE:
        for one in _sources(files("sopan").joinpath(*place.split("/"))):
            digest.update(one.name.encode())
            digest.update(one.read_bytes())
    return digest.hexdigest()[:24]


def _sources(place: Traversable) -> Iterator[Traversable]:
    if place.is_file():
        yield place
        return
    inside: Iterable[Traversable] = sorted(place.iterdir(), key=lambda one: one.name)
    for one in inside:
        if one.is_dir() and one.name != "__pycache__":
            yield from _sources(one)
        elif one.is_file() and not one.name.endswith(".pyc"):
            yield one
