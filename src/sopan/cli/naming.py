"""Sources go in, a name for what is made of each comes out, no two alike."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sopan.cli.inputs import Source


def own_names(sources: Sequence[Source]) -> list[str]:
    """A name for each source: its stem; where two have the same, its folder's name in front, then a
    number."""
    stems = [source.stem for source in sources]
    shared = {stem.casefold() for stem in stems if [s.casefold() for s in stems].count(stem.casefold()) > 1}
    taken = {stem.casefold() for stem in stems} - shared
    names = []
    for source, stem in zip(sources, stems, strict=True):
        name = stem
        if stem.casefold() in shared:
            name = _free(_with_folder(source, stem), taken)
            taken.add(name.casefold())
        names.append(name)
    return names


def _with_folder(source: Source, stem: str) -> str:
    folder = "" if source.is_stdin else Path(source.name).resolve().parent.name
    return f"{folder}-{stem}" if folder else stem


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    return free
