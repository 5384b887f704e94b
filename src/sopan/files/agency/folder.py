"""A folder on the disk → the bytes of its files, by their paths in the folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sopan.files.agency.shape import OFFICE, PLACES_KEPT

LARGEST = 20_000_000  # bytes of one file; the reader of each kind has a smaller bound of its own


def is_agency(folder: Path) -> bool:
    """Is this the folder of an agency?"""
    return (folder / OFFICE).is_file()


def agencies_in(folder: Path) -> tuple[Path, ...]:
    """The agencies' folders at or below a folder, nearest first; an agency holds no other agency."""
    if is_agency(folder):
        return (folder,)
    below = sorted(
        one
        for one in folder.iterdir()
        if one.is_dir() and not one.is_symlink() and not one.name.startswith(".")
    )
    return tuple(found for one in below for found in agencies_in(one))


def agency_around(place: Path) -> Path | None:
    """The agency's folder in which a file stands; None outside any."""
    above = place.resolve().parents
    return next((folder for folder in above[:6] if is_agency(folder)), None)


def names_in(folder: Path) -> tuple[str, ...]:
    """The paths of the files that say something, sorted; what is hidden or of another kind is not looked at."""
    return tuple(sorted(_names(folder, folder)))


def every_name(folder: Path) -> frozenset[str]:
    """The paths of all files, of whatever kind: what is named elsewhere in the folder must be among them."""
    hidden = (one for one in folder.rglob("*") if one.is_file())
    paths = (one.relative_to(folder) for one in hidden)
    return frozenset(
        path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts)
    )


def contents_of(folder: Path, without: frozenset[str] = frozenset()) -> dict[str, bytes]:
    """The bytes of the folder's files by their paths, but for those named. A file that cannot be opened is left out, one
    too large is cut where its reader refuses it. OSError when the folder itself cannot be looked at."""
    found: dict[str, bytes] = {}
    for name in names_in(folder):
        if name in without:
            continue
        try:
            with open(folder / name, "rb") as stream:
                found[name] = stream.read(LARGEST + 1)
        except OSError:
            continue
    return found


def _names(folder: Path, top: Path) -> Iterator[str]:
    for one in folder.iterdir():
        if one.name.startswith("."):
            continue
        if one.is_dir() and not one.is_symlink():
            yield from _names(one, top)
        elif one.suffix.lower() in PLACES_KEPT and one.is_file():
            yield one.relative_to(top).as_posix()
