"""An agency goes in; every citation of a regulation in its folder comes out, with the file and the place where it stands,
and from them the list of legal bases that its book prints.

Lists (`dasar_hukum`, `mengingat`) are read item by item; in the words of the book, items of lists and what running text
names ("berdasarkan Undang-Undang Nomor 25 Tahun 2009") are found too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sopan.model.agency import Agency
from sopan.model.decree.decrees import Decree
from sopan.model.law.citations import Citation, read_citation
from sopan.model.law.regulations import Regulation, kinds
from sopan.model.procedure import Procedure
from sopan.model.service.services import ServiceStandard
from sopan.model.structure import Structure

LONGEST_LINE = 5000  # characters of a line of text that are looked at


class Holder(StrEnum):
    """What cites."""

    PROCEDURE = "SOP"
    DECREE = "keputusan"
    SERVICE = "layanan"
    STRUCTURE = "struktur organisasi"
    TEXT = "naskah buku"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One citation and where it stands. `path` is the place in the file's own words (`dasar_hukum[2]`); of a text it is
    `baris[12]`. `running`: named in the middle of a sentence, without its full title."""

    holder: Holder
    file: str
    path: str
    citation: Citation
    running: bool = False

    @property
    def regulation(self) -> Regulation | None:
        return self.citation.regulation


def citations_of(agency: Agency) -> Iterator[Cited]:
    """Every citation in the agency's folder, file by file."""
    for procedure in agency.procedures:
        yield from in_procedure(procedure.file, procedure.said)
    for decree in agency.decrees:
        yield from in_decree(decree.file, decree.said)
    for service in agency.services:
        yield from in_service(service.file, service.said)
    for structure in agency.structures:
        yield from in_structure(structure.file, structure.said)
    for name, text in agency.texts.items():
        yield from in_text(f"teks/{name}.md", text)


def in_procedure(file: str, procedure: Procedure) -> Iterator[Cited]:
    yield from _listed(Holder.PROCEDURE, file, "dasar_hukum", procedure.legal_basis)


def in_decree(file: str, decree: Decree) -> Iterator[Cited]:
    yield from _listed(Holder.DECREE, file, "mengingat", decree.citations)


def in_service(file: str, service: ServiceStandard) -> Iterator[Cited]:
    yield from _listed(Holder.SERVICE, file, "dasar_hukum", service.legal_basis)


def in_structure(file: str, structure: Structure) -> Iterator[Cited]:
    if structure.regulation.strip():
        yield as_cited(Holder.STRUCTURE, file, "peraturan", structure.regulation)


def in_text(file: str, text: str) -> Iterator[Cited]:
    """The citations in a text of the book: whole items of lists, and regulations that running text names."""
    for number, line in enumerate(text.splitlines(), 1):
        line = line[:LONGEST_LINE]
        item = _ITEM.match(line)
        citation = _read(line[item.end() :].strip(" ;.")) if item else None
        if citation is not None and citation.regulation is not None and citation.regulation.number:
            yield Cited(holder=Holder.TEXT, file=file, path=f"baris[{number}]", citation=citation)
            continue
        for found in _named().finditer(line):
            citation = _read(found[0])
            if citation.regulation is not None:
                path = f"baris[{number}]"
                yield Cited(holder=Holder.TEXT, file=file, path=path, citation=citation, running=True)


def as_cited(holder: Holder, file: str, path: str, text: str) -> Cited:
    """One citation from its text."""
    return Cited(holder=holder, file=file, path=path, citation=_read(text))


def _listed(holder: Holder, file: str, key: str, texts: Iterable[str]) -> Iterator[Cited]:
    for number, text in enumerate(texts, 1):
        if text.strip(" -–;."):
            yield as_cited(holder, file, f"{key}[{number}]", text)


@cache
def _read(text: str) -> Citation:
    return read_citation(text.strip().rstrip(";").rstrip())


@cache
def _named() -> re.Pattern[str]:
    """A regulation named in a sentence: its kind by its full name, what stands between, number and year."""
    names = "|".join(
        r"[\s–-]+".join(map(re.escape, re.split(r"[\s-]", one.name))) for one in kinds() if one.rank > 1
    )
    return re.compile(
        rf"\b(?:{names})\b[^.;:()\d]{{0,120}}?(?:nomor|no\.?)\s*:?\s*[\w./-]*\d[\w./-]*"
        rf"(?:\s+(?:tahun|thn\.?|th\.?)\s+\d{{4}})?"
        rf"(?:\s+tentang\s+perubahan\s+(?:\w+\s+){{0,2}}atas\s+[^.;:(]{{0,120}}?\btahun\s+\d{{4}})?",
        re.IGNORECASE,
    )


_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)]|[a-z][.)])\s+")
_REPEATED = re.compile(r"perubahan\s+ke(?!satu)\w+", re.IGNORECASE)
