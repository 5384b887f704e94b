"""The text of a new SOP and the file it goes to → the same text with what the agency around it knows: levels and logo."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

_LEVELS, _LOGO = "instansi", "logo"


def at_home(text: str, output: str) -> str:
    """The text with `instansi` and `logo` of the agency in whose folder it is to stand; what it says itself stays."""
    from sopan.files.agency import read_agency
    from sopan.files.agency.folder import agency_around
    from sopan.files.agency.shape import OFFICE

    place = Path(output).absolute()
    folder = agency_around(place)
    try:
        office = read_agency({OFFICE: (folder / OFFICE).read_bytes()}).agency.office if folder else None
    except OSError:
        office = None
    if folder is None or office is None:
        return text
    lines = []
    if office.levels and not _says(text, _LEVELS):
        lines.append(f"{_LEVELS}: {json.dumps(list(office.levels), ensure_ascii=False)}\n")
    if office.logo and not _says(text, _LOGO) and (folder / office.logo).is_file():
        way = os.path.relpath(folder.resolve() / office.logo, place.resolve().parent)
        lines.append(f"{_LOGO}: {json.dumps(Path(way).as_posix(), ensure_ascii=False)}\n")
    return _with(text, "".join(lines), drop=bool(office.levels))


def _says(text: str, key: str) -> bool:
    return re.search(rf"^{key}\s*:", text, re.MULTILINE) is not None


def _with(text: str, lines: str, drop: bool) -> str:
    """The lines behind the title, else before the first key; the skeleton's example of the levels goes."""
    if not lines:
        return text
    if drop:
        text = re.sub(rf"^# {_LEVELS}:.*\n", "", text, count=1, flags=re.MULTILINE)
    title = re.search(r"^judul:.*\n", text, re.MULTILINE)
    first = re.search(r"^\w", text, re.MULTILINE)
    at = title.end() if title else first.start() if first else len(text)
    return text[:at] + lines + text[at:]
