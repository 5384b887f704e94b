"""Lists of words that come with the package: a name goes in, the words come out."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_DATA = files("sopan.language") / "data"


def word_list(name: str) -> frozenset[str]:
    """The words of one list in `data/word_lists.toml`."""
    return frozenset(_lists()[name].split())


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a file of words, without remarks and empty lines."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((_DATA / "word_lists.toml").read_text(encoding="utf-8"))
