"""An agency's SOPs as a register: those written here and those still in the old format, with what replaces the latter.

Old SOPs are never made invalid: the form of PermenPANRB 35/2012 is taken up gradually (regulation.md, section 0), so they
count as in force and stand on the list of what is still to be moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopan.language.likeness import likeness
from sopan.model.agency import Agency
from sopan.model.time.dates import WrittenDate

ALIKE = 0.8  # share of common roots from which two titles name one procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One SOP of the register. `old` tells the old format; `successor` is the number or title of the SOP in the new form
    that takes its place, "" while there is none. `file` is where it stands in the folder."""

    number: str
    title: str
    unit: str
    stage: str
    effective_on: WrittenDate
    file: str
    old: bool = False
    successor: str = ""
    steps: int = 0

    @property
    def to_move(self) -> bool:
        """Does it still wait to be moved to the new form?"""
        return self.old and not self.successor


def register(agency: Agency) -> tuple[Entry, ...]:
    """All SOPs of the folder, by unit and number, then those of the old list in its order."""
    new = sorted(_new(agency), key=lambda one: (one.unit.casefold(), one.number, one.title))
    return (*new, *_old(agency))


def search(entries: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """The entries in whose number, title or unit every word stands, in any order and with any capitals."""
    wanted = words.casefold().split()
    return tuple(one for one in entries if all(word in _said(one) for word in wanted))


def _said(entry: Entry) -> str:
    return " ".join((entry.number, entry.title, entry.unit, entry.stage)).casefold()


def _new(agency: Agency) -> Iterator[Entry]:
    for held in agency.procedures:
        said = held.said
        yield Entry(
            number=said.number,
            title=said.title,
            unit=said.unit,
            stage=said.stage.value,
            effective_on=said.effective_on,
            file=held.file,
            steps=len(said.steps),
        )


def _old(agency: Agency) -> Iterator[Entry]:
    titles = [(held.said.title, held.said.number or held.said.title) for held in agency.procedures]
    for old in agency.old_procedures:
        ranked = max(((likeness(old.title, title), name) for title, name in titles), default=(0.0, ""))
        yield Entry(
            number=old.number,
            title=old.title,
            unit=old.unit,
            stage="berlaku",
            effective_on=old.effective_on,
            file=old.pdf,
            old=True,
            successor=ranked[1] if ranked[0] >= ALIKE else "",
        )
