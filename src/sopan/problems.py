"""What can be wrong, and the two channels it travels by.

An *officer's* mistake (a dangling branch, an unknown key) is a `Problem`: a value, returned beside the result.
A *caller's* mistake (a file that cannot be opened, a missing optional library) is raised:

    SopanError
    ├── UnreadableFile    the bytes are not what they claim to be, or too large to be looked at
    ├── UnknownName       a profile, rule, format or paper of that name does not exist
    └── MissingExtra      the function asked for needs a library that is not installed
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum


class SopanError(Exception):
    """Root of everything the library raises on purpose."""


class UnreadableFile(SopanError):
    """The file is refused as a whole: too large, binary, not a Sopan PDF, not there."""


class UnknownName(SopanError):
    """No profile, rule, format or paper has this name."""


class MissingExtra(SopanError):
    """A feature was asked for whose optional library is not installed."""


class Severity(IntEnum):
    """How much a problem weighs; the order is the order of weight."""

    HINT = 1  # saran
    WARNING = 2  # perlu alasan
    ERROR = 3  # wajib diperbaiki

    @property
    def key(self) -> str:
        """The word used in files, options and JSON: `saran`, `alasan` or `wajib`."""
        return {1: "saran", 2: "alasan", 3: "wajib"}[self.value]

    @classmethod
    def of(cls, word: str) -> Severity:
        """Read a severity from its key, its English name or its letter (E, W, I)."""
        for severity in cls:
            if word.lower() in (severity.key, severity.name.lower(), "_iwe"[severity.value]):
                return severity
        raise UnknownName(word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file. Lines and columns count from 1; 0 means "the whole file".

    `path` is the place in the procedure's own words, e.g. `langkah[3].waktu` (steps count from 1).
    """

    file: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    path: str = ""


NOWHERE = Location()


@dataclass(frozen=True, slots=True)
class Mend:
    """A correction that is certain: the text at `path` (a place like `Location.path`) becomes `text`."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: a stable code, its weight, its place and the facts. A code is not a sentence:
    the sentences (Indonesian and English) are made by `sopan.messages`.

    `waiver` is the reason for which the office has set this problem aside; "" when it has not. `mends` correct it
    where only one correction is possible.
    """

    code: str
    severity: Severity
    at: Location = NOWHERE
    facts: Mapping[str, str] = field(default_factory=dict)
    waiver: str = ""
    mends: tuple[Mend, ...] = ()

    def __hash__(self) -> int:
        return hash((self.code, self.severity, self.at, tuple(sorted(self.facts.items()))))

    def in_file(self, file: str) -> Problem:
        """The same problem, its place carrying the name of the file."""
        return replace(self, at=replace(self.at, file=file))
