"""Which file of an agency's folder holds what: the one table that reading, checking and the handbook walk."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass

from sopan.model.agency import Office
from sopan.model.decree.decrees import Decree
from sopan.model.duties import DutyRow
from sopan.model.law.registry import RegulationRecord
from sopan.model.processes import Process
from sopan.model.service.services import ServiceStandard
from sopan.model.structure import Appointment, Structure

OFFICE = "instansi.yaml"
PROFILE = "profil.toml"
OLD_LIST = "sop-lama.xlsx"
TEXTS = "teks"  # folder of the book's words, Markdown
PROCEDURES = "sop"
PLACES_KEPT = (".yaml", ".yml", ".md", ".toml", ".xlsx")


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of file: its name or pattern, the field of `Agency` it fills, the record it holds, and under which key a
    list of records stands ("" for a file that is one record)."""

    pattern: str
    field: str
    holder: type
    key: str = ""

    def matches(self, name: str) -> bool:
        return fnmatch.fnmatchcase(name.replace(".yml", ".yaml"), self.pattern)


PARTS = (
    Part(OFFICE, "office", Office),
    Part("organisasi*.yaml", "structures", Structure),
    Part("pejabat.yaml", "appointments", Appointment, "pejabat"),
    Part("tugas.yaml", "duties", DutyRow, "tugas"),
    Part("proses.yaml", "processes", Process, "proses"),
    Part("peraturan.yaml", "regulations", RegulationRecord, "peraturan"),
    Part("keputusan/*.yaml", "decrees", Decree),
    Part("layanan/*.yaml", "services", ServiceStandard),
)


def part_of(name: str) -> Part | None:
    """The kind of a file by its path in the folder; None for what is no part (SOPs, texts, pictures)."""
    return next((part for part in PARTS if part.matches(name)), None)


def is_procedure(name: str) -> bool:
    """Is this path in the folder an SOP file?"""
    return name.startswith(f"{PROCEDURES}/") and name.lower().endswith((".yaml", ".yml"))
