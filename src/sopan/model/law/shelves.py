"""What the files of an agency cite, as light as an index of thousands of SOPs keeps it: no more than is needed to say
which of them rests on a regulation, and where."""

from __future__ import annotations

from dataclasses import dataclass

from sopan.model.law.cited import Holder
from sopan.model.law.registry import RegulationRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file that cites: its title and number, and each citation with its line. `procedures` are the SOPs, by file
    name, number or title, whose legal basis is that of a service which gives none itself."""

    holder: Holder
    file: str
    title: str = ""
    number: str = ""
    cites: tuple[tuple[int, str], ...] = ()
    procedures: tuple[tuple[int, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """By what others call this document: file name, number, title, in small letters."""
        stem = self.file.rpartition("/")[2].rpartition(".")[0]
        return tuple(" ".join(name.casefold().split()) for name in (stem, self.number, self.title) if name)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPlace:
    """A row of duties, with the line it begins in."""

    file: str
    line: int
    id: str = ""
    article: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One agency's documents, its own register of regulations and its duties."""

    folder: str
    name: str = ""
    region: str = ""
    records: tuple[RegulationRecord, ...] = ()
    documents: tuple[Document, ...] = ()
    duties: tuple[DutyPlace, ...] = ()
