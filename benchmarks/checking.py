"""Time of `sopan check` of one file, as a whole process."""

from __future__ import annotations

import sops
from figures import Figure, command, seconds, table_of

TIMES = 7


def figures() -> list[Figure]:
    """One file of the example agency; beside it the start of the command without any work."""
    path = str(sops.example_paths()[0])
    return [
        _cold("`sopan check` of one file, whole process", "check", path),
        _cold("`sopan --version`, whole process", "--version"),
    ]


def _cold(what: str, *arguments: str) -> Figure:
    try:
        command(*arguments)
    except RuntimeError as failed:
        return Figure(what=what, note=str(failed))
    return Figure(
        what=what, unit="s", values=tuple(seconds(lambda: command(*arguments)) for _ in range(TIMES))
    )


if __name__ == "__main__":
    print(table_of(figures()))
