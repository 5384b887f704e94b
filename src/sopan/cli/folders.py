"""A path given on the command line → the agency's folder it means."""

from __future__ import annotations

from pathlib import Path

from sopan.cli.failing import Misused
from sopan.cli.speaking import say


def folder_of(path: str) -> Path:
    """The agency's folder at a path or around it. Misused where there is none."""
    from sopan.files.agency.folder import agency_around, is_agency

    place = Path(path)
    if place.is_dir() and is_agency(place):
        return place
    around = agency_around(place / "x" if place.is_dir() else place) if place.exists() else None
    if around is None:
        raise Misused(no_agency(path))
    return around


def no_agency(path: str) -> str:
    """The sentence that says so."""
    return say(
        f"{path}: di sini tidak ada folder instansi (folder yang berisi instansi.yaml).",
        f"{path}: there is no agency's folder here (one that holds instansi.yaml).",
    )
