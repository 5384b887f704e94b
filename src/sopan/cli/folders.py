"""A path given on the command line → the agency's folder it means."""

from __future__ import annotations

from pathlib import Path

from sopan.cli.failing import Misused
from sopan.cli.speaking import say

MOST_NAMED = 4


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
    """The sentence that says so, with the agencies that stand below."""
    from sopan.files.agency.folder import agencies_in

    below = [str(found) for found in agencies_in(Path(path))] if Path(path).is_dir() else []
    if below:
        named = ", ".join(below[:MOST_NAMED]) + (", …" if len(below) > MOST_NAMED else "")
        return say(
            f"{path}: folder ini memuat beberapa instansi; sebut salah satunya: {named}.",
            f"{path}: this folder holds several agencies; name one of them: {named}.",
        )
    return say(
        f"{path}: di sini tidak ada folder instansi (folder yang berisi instansi.yaml).",
        f"{path}: there is no agency's folder here (one that holds instansi.yaml).",
    )
