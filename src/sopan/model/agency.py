"""The agency: everything its folder says, as one plain value. Constructors do not judge; judging is `sopan.rules`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from sopan.model.decree.decrees import Annex, Decree
from sopan.model.duties import DutyRow
from sopan.model.law.registry import Registry, RegulationRecord
from sopan.model.procedure import Procedure, Waiver
from sopan.model.processes import Process
from sopan.model.service.services import ServiceStandard
from sopan.model.structure import Appointment, Capacity, Structure, StructureState, covers
from sopan.model.time.dates import WrittenDate

Said = TypeVar("Said")
NO_DATE = WrittenDate()


@dataclass(frozen=True, slots=True)
class Filed(Generic[Said]):
    """Something and the file it stands in, as a path from the agency's folder: `sop/01-permohonan.yaml`."""

    file: str
    said: Said

    @property
    def stem(self) -> str:
        """The file's name without folder and suffix: by it the folder's files name an SOP."""
        return self.file.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Name and address. `levels` are printed at the head of pages, the highest first; `head` is the position that
    enacts, `region` the regency, city or province, `profile` the file of the agency's choices."""

    name: str = ""
    short: str = ""
    levels: tuple[str, ...] = ()
    region: str = ""
    place: str = ""
    head: str = ""
    logo: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    profile: str = ""
    own_numbers: bool = False  # the office has no letter register: Sopan gives decrees their numbers
    waivers: tuple[Waiver, ...] = ()  # rules of the whole folder that the office has set aside


@dataclass(frozen=True, slots=True, kw_only=True)
class OldProcedure:
    """An SOP in the old format: in force and counted, but known only by a row of a list and its PDF."""

    number: str = ""
    title: str = ""
    unit: str = ""
    completed_on: WrittenDate = NO_DATE
    effective_on: WrittenDate = NO_DATE
    pdf: str = ""
    row: int = 0


@dataclass(frozen=True, kw_only=True)  # no slots: what is looked up often is computed once
class Agency:
    """One agency's folder. `texts` are the words of the book by their names (`kata-pengantar`)."""

    folder: str = ""
    office: Office = Office()
    structures: tuple[Filed[Structure], ...] = ()
    appointments: tuple[Appointment, ...] = ()
    duties: tuple[DutyRow, ...] = ()
    processes: tuple[Process, ...] = ()
    regulations: tuple[RegulationRecord, ...] = ()
    procedures: tuple[Filed[Procedure], ...] = ()
    old_procedures: tuple[OldProcedure, ...] = ()
    decrees: tuple[Filed[Decree], ...] = ()
    services: tuple[Filed[ServiceStandard], ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    def structure(self, day: date | None = None) -> Structure:
        """The structure in force on a day; without a final one the draft, without any an empty one."""
        held = [
            one.said for one in self.structures if day is None or covers(one.said.since, one.said.until, day)
        ]
        held = held or [one.said for one in self.structures]
        ranked = sorted(held, key=lambda one: (one.state is StructureState.FINAL, one.since.on or date.min))
        return ranked[-1] if ranked else Structure()

    def holder(self, position: str, day: date | None = None) -> Appointment | None:
        """Who acts in a position on a day: a stand-in (Plt., Plh., Pj.) before the one who holds it."""
        wanted = " ".join(position.casefold().split())
        held = [
            one
            for one in self.appointments
            if " ".join(one.position.casefold().split()) == wanted and one.on(day)
        ]
        held.sort(key=lambda one: (one.capacity is not Capacity.SUBSTANTIVE, one.since.on or date.min))
        return held[-1] if held else None

    def procedure(self, name: str) -> Filed[Procedure] | None:
        """The SOP with this file name, number or title."""
        return self._by_name.get(" ".join(name.casefold().split()))

    def decree(self, number: str) -> Filed[Decree] | None:
        """The decree with this number."""
        wanted = "".join(number.casefold().split())
        return next(
            (one for one in self.decrees if wanted and wanted == "".join(one.said.number.casefold().split())),
            None,
        )

    def enacting(self, held: Filed[Procedure]) -> Filed[Decree] | None:
        """The decree that enacts an SOP, the latest of several."""
        found = [one for one in self.decrees if any(held in self.listed(annex) for annex in one.said.annexes)]
        found.sort(key=lambda one: one.said.enacted_on.on or date.min)
        return found[-1] if found else None

    def listed(self, annex: Annex) -> tuple[Filed[Procedure], ...]:
        """The SOPs that an annex lists and that are in the folder."""
        if annex.everything:
            return self.procedures
        found = (self.procedure(row.procedure or row.number or row.title) for row in annex.procedures)
        return tuple(one for one in found if one is not None)

    @cached_property
    def registry(self) -> Registry:
        """The agency's register of regulations, over the one that comes with Sopan."""
        return Registry(self.regulations, region=self.office.region)

    @cached_property
    def _by_name(self) -> dict[str, Filed[Procedure]]:
        names: dict[str, Filed[Procedure]] = {}
        for held in self.procedures:
            for name in (held.stem, held.said.number, held.said.title):
                if name.strip():
                    names.setdefault(" ".join(name.casefold().split()), held)
        return names


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Several agencies looked at together."""

    name: str = ""
    agencies: tuple[Agency, ...] = ()
