"""The rows of the table go in; which of them carry a mutu baku, and what their cells say, comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sopan.rules.case import Case
from sopan.rules.words.flow import BARE_ROWS, plain

_SAYS = re.compile(r"[^\W_]")
_LONGEST_BARE = 12  # characters; a longer activity is no bare capsule
_LONGEST_QUOTE = 60


def measured_rows(case: Case) -> tuple[int, ...]:
    """The steps (counted from 0) that should state a mutu baku: all but the bare "Mulai" and "Selesai"."""
    return tuple(index for index, text in enumerate(case.wordings) if not is_bare(text))


def is_bare(activity: str) -> bool:
    """Is the row only a capsule ("Mulai", "Selesai") and no activity?"""
    return len(activity) <= _LONGEST_BARE and plain(activity) in BARE_ROWS


def filled(entries: Iterable[str]) -> tuple[str, ...]:
    """The entries of a cell that say something; a dash says nothing."""
    return tuple(entry for entry in entries if _SAYS.search(entry))


def quoted(text: str) -> str:
    """A cell's text as a finding quotes it: on one line, and not too long."""
    plain_text = " ".join(text.split())
    return plain_text if len(plain_text) <= _LONGEST_QUOTE else f"{plain_text[: _LONGEST_QUOTE - 1]}…"
