"""Paths as typed go in; the SOP files behind them, their bytes, their logos and the chosen profile come out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sopan.cli.failing import Misused, complain, reason
from sopan.cli.speaking import say

if TYPE_CHECKING:
    from datetime import date

    from sopan.problems import Problem
    from sopan.profile import Profile

SUFFIXES = (".yaml", ".yml")
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to work on: its name as shown, and its bytes (at most `limit + 1` of them), read when asked
    for. `profile` is that of the agency in whose folder it stands."""

    name: str
    profile: Profile | None = None

    @property
    def is_stdin(self) -> bool:
        return self.name == STDIN

    @property
    def shown(self) -> str:
        return "stdin" if self.is_stdin else self.name

    @property
    def stem(self) -> str:
        return "sop" if self.is_stdin else Path(self.name).stem

    def data(self, limit: int) -> bytes:
        """The bytes; of a file beyond the limit one byte more than it. OSError when it cannot be opened."""
        if self.is_stdin:
            return sys.stdin.buffer.read(limit + 1)
        with open(self.name, "rb") as stream:
            return stream.read(limit + 1)


class Gathering:
    """The SOP files behind some paths, and the agencies' folders among those paths; `failed` tells that a path led to
    nothing (and that this was said). A file in an agency's folder brings its profile, unless one was asked for."""

    def __init__(self, paths: Iterable[str], profile: str | None = None) -> None:
        self.failed = False
        self.agencies: list[Path] = []
        self._profiles: dict[Path, Profile | None] = {}
        self._chosen = profile is not None
        self.sources = self._without_repeats(paths)

    def _without_repeats(self, paths: Iterable[str]) -> list[Source]:
        found: dict[object, Source] = {}
        for path in paths:
            for source in self._behind(path):
                key = source.name if source.is_stdin else Path(source.name).resolve()
                found.setdefault(key, source)
        return list(found.values())

    def _behind(self, path: str) -> Iterator[Source]:
        from sopan.files.agency.folder import agencies_in

        place = Path(path)
        if path == STDIN or not place.is_dir():
            yield self._source(place, path)
            return
        found = agencies_in(place)
        self.agencies.extend(folder for folder in found if folder not in self.agencies)
        files = sorted(file for file in place.rglob("*") if _is_ours(file, place, found))
        if not files and not found:
            self.failed = True
            complain(
                f"{path}: " + say("tidak ada berkas .yaml di folder ini", "no .yaml file in this folder")
            )
        yield from (self._source(file, str(file)) for file in files)

    def _source(self, file: Path, name: str) -> Source:
        if self._chosen or name == STDIN:
            return Source(name)
        if file.parent not in self._profiles:
            self._profiles[file.parent] = profile_around(file)
        return Source(name, self._profiles[file.parent])

    def told(self, error: Exception) -> None:
        """Say why a file could not be worked on, and go on with the others."""
        self.failed = True
        complain(reason(error))


def _is_ours(file: Path, folder: Path, agencies: Sequence[Path]) -> bool:
    """Is this an SOP file? In an agency's folder only those in its folder of SOPs are."""
    from sopan.files.agency.shape import is_procedure

    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    if hidden or file.suffix.lower() not in SUFFIXES or not file.is_file():
        return False
    home = next((agency for agency in agencies if file.is_relative_to(agency)), None)
    return home is None or is_procedure(file.relative_to(home).as_posix())


def profile_around(file: Path) -> Profile | None:
    """The profile of the agency in whose folder a file stands; None outside any, or where there is none that can be read
    (the check of the folder tells that)."""
    from sopan.files.agency.folder import agency_around
    from sopan.files.agency.shape import PROFILE
    from sopan.problems import UnknownName
    from sopan.profile import profile_from

    folder = agency_around(file)
    try:
        return profile_from((folder / PROFILE).read_text(encoding="utf-8")) if folder else None
    except (OSError, UnknownName, ValueError, TypeError, AttributeError, KeyError):
        return None


def images_of(source: Source, logo: str) -> tuple[dict[str, bytes], list[Problem]]:
    """The logo's bytes by its name; a problem when it cannot be read."""
    from sopan.book.pictures import can_be_drawn
    from sopan.problems import Problem, Severity
    from sopan.render.images import LARGEST

    if not logo:
        return {}, []
    folder = Path() if source.is_stdin else Path(source.name).parent
    try:
        with open(folder / logo, "rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError):
        data = b""
    if not can_be_drawn(data):
        return {}, [Problem(code="LO07", severity=Severity.WARNING, facts={"berkas": logo})]
    return {logo: data}, []


def day_of(written: str | None) -> date | None:
    """The day asked for; None where none is. Misused for what is no day."""
    if written is None:
        return None
    from sopan.model.time.dates import read_date

    day = read_date(written).on
    if day is None:
        raise Misused(
            say(f"--tanggal {written}: tulis seperti 2026-11-22.", f"{written}: write the day as 2026-11-22.")
        )
    return day


def chosen_profile(name: str | None) -> Profile:
    """A profile that comes with Sopan, or one in a TOML file."""
    from sopan.problems import UnknownName
    from sopan.profile import BASE, profile, profile_from

    if name is None:
        return profile(BASE)
    try:
        if name.lower().endswith(".toml") or Path(name).is_file():
            return profile_from(Path(name).read_text(encoding="utf-8"))
        return profile(name)
    except UnknownName as error:
        raise Misused(f"--profile {name}:", *error.args) from error
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        broken = say("profil ini tidak dapat dibaca", "this profile cannot be read")
        raise Misused(f"--profile {name}: {broken} ({error})") from error
