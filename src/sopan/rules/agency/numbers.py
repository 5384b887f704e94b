"""Numbers of SOPs: an agency goes in, every number that is used a second time comes out (ID22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.language.words import plain
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DRAFTING
from sopan.rules.words import numbering

OLD_LIST = "sop-lama.xlsx"


@dataclass(frozen=True, slots=True)
class Numbered:
    """An SOP with its number, of the folder or of the list of old ones."""

    file: str
    path: str
    number: str
    title: str
    unit: str

    @property
    def identity(self) -> tuple[str, str]:
        """Two editions of one SOP have this in common, and may have one number."""
        return plain(self.title), plain(self.unit)


@rule("ID22", "repeated-number", severity=Severity.ERROR, basis="P", source=DRAFTING, folder=True)
def repeated_number(case: AgencyCase) -> Iterator[Found]:
    """Each number names one SOP, old ones counted."""
    first: dict[str, list[Numbered]] = {}
    for one in _numbered(case):
        key = "".join(one.number.casefold().split())
        same = first.setdefault(key, [])
        other = next((held for held in same if held.identity != one.identity), None)
        if other is not None:
            yield case.at(
                one.file, one.path, number=one.number, other=other.title or other.file, file=other.file
            )
        same.append(one)


def _numbered(case: AgencyCase) -> Iterator[Numbered]:
    """The old ones first: their numbers are known outside. An empty place in a number (800/…/2026) is no number yet."""
    for old in case.agency.old_procedures:
        number = " ".join(old.number.split())
        if number and not numbering.unfilled(number):
            yield Numbered(OLD_LIST, f"baris[{old.row}]", number, old.title, old.unit)
    for held in case.procedures:
        number = " ".join(held.said.number.split())
        if number and not numbering.unfilled(number):
            yield Numbered(held.file, "nomor", number, held.said.title, held.said.unit)
