"""Time to read SOP files: text → procedure, problems and places."""

from __future__ import annotations

import sops
from figures import Figure, seconds, table_of
from sopan.files import read

FILES = 1000
TIMES = 3


def figures() -> list[Figure]:
    """A thousand files of the example agency, one after the other."""
    texts = list(sops.example_texts(FILES))
    for text in texts[:20]:
        read(text)
    values = tuple(seconds(lambda: _read_all(texts)) for _ in range(TIMES))
    agency = texts[: len(sops.example_paths())]
    steps = sum(len(read(text).procedure.steps) for text in agency) / len(agency)
    size = sum(len(text.encode()) for text in texts) / FILES / 1000
    note = f"on average {steps:.0f} steps, {size:.1f} kB"
    return [Figure(what=f"Read {FILES:,} files", unit="s", ceiling=3.0, values=values, note=note)]


def _read_all(texts: list[str]) -> None:
    for text in texts:
        read(text)


if __name__ == "__main__":
    print(table_of(figures()))
