"""What a rule of the whole folder sees: the agency, and what several such rules want to know about it, computed once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sopan.model.agency import Agency, Filed
from sopan.model.decree.drafting import DraftedDecree, drafted
from sopan.model.law.cited import Cited, Holder, as_cited, citations_of
from sopan.model.procedure import Procedure, Stage
from sopan.model.service.components import FilledStandard, filled_standard
from sopan.model.structure import Structure
from sopan.problems import Severity
from sopan.profile import Profile
from sopan.rules.case import Found

OFFICE = "instansi.yaml"


@dataclass(frozen=True)  # no slots: the cached properties need a place
class AgencyCase:
    """The agency under examination. `broken` are the files (SOPs too) that could not be read to their end: no rule
    draws conclusions from what stands in them."""

    agency: Agency
    profile: Profile
    on: date | None = None
    broken: frozenset[str] = frozenset()

    @cached_property
    def structure(self) -> Structure:
        """The structure in force on the day of the check."""
        return self.agency.structure(self.on)

    @cached_property
    def procedures(self) -> tuple[Filed[Procedure], ...]:
        """The SOPs that could be read."""
        return tuple(held for held in self.agency.procedures if held.file not in self.broken)

    @cached_property
    def drafts(self) -> dict[str, DraftedDecree]:
        """The decrees in words, by their files."""
        return {held.file: drafted(self.agency, held, self.profile) for held in self.agency.decrees}

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Every citation of a regulation in the files that could be read; those of decrees as they are printed."""
        written = (one for one in citations_of(self.agency) if one.holder is not Holder.DECREE)
        printed = (
            as_cited(Holder.DECREE, file, said.path, said.text)
            for file, draft in self.drafts.items()
            for said in draft.citations
            if said.path  # what the profile or the structure supplies is judged where it stands
        )
        return tuple(one for one in (*written, *printed) if one.file not in self.broken)

    @cached_property
    def standards(self) -> tuple[FilledStandard, ...]:
        """The services whose files could be read, with their components."""
        return tuple(
            filled_standard(self.agency, held)
            for held in self.agency.services
            if held.file not in self.broken
        )

    @property
    def in_force(self) -> Iterator[Filed[Procedure]]:
        """The SOPs that say of themselves that they are in force."""
        return (held for held in self.procedures if held.said.stage is Stage.IN_FORCE)

    def at(self, file: str, path: str = "", /, *, severity: Severity | None = None, **facts: object) -> Found:
        """A finding in one of the folder's files, at a place in that file's own words: `lampiran[1].sop[2]`."""
        return Found(path, {key: str(value) for key, value in facts.items()}, severity, file=file)

    def at_office(self, path: str = "", /, *, severity: Severity | None = None, **facts: object) -> Found:
        """A finding about the agency: a register that has not been begun is one hint here, never one for each SOP."""
        return self.at(OFFICE, path, severity=severity, **facts)
