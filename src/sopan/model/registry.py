"""Regulations as a register: what changes or revokes what, since when, and how a regulation stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopan.model.dates import WrittenDate

NO_DATE = WrittenDate()


class Standing(StrEnum):
    """How a regulation stands. Nobody has looked at what is unchecked: nothing is claimed of it."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    REVOKED = "dicabut"
    UNCHECKED = "belum diperiksa"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegulationRecord:
    """One entry: the regulation as a decree cites it, what it amends and revokes (as short citations), and where this
    was read. `standing` is what the source shows; amendments and revocations by other entries come on top."""

    citation: str = ""
    enacted_on: WrittenDate = NO_DATE
    since: WrittenDate = NO_DATE
    until: WrittenDate = NO_DATE
    amends: tuple[str, ...] = ()
    revokes: tuple[str, ...] = ()
    standing: Standing = Standing.UNCHECKED
    source: str = ""
    checked_on: WrittenDate = NO_DATE
