"""Citations for a decree: short ones written in full from the register, and several put in order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

from sopan.model.agency import Agency
from sopan.model.citations import decree_form, identity_form, read_citation
from sopan.model.registry import Registry, RegulationRecord
from sopan.model.regulations import order


class _Texted(Protocol):
    @property
    def text(self) -> str: ...


Cited = TypeVar("Cited", bound=_Texted)


def cited(text: str, agency: Agency) -> str:
    """A citation as a decree writes it. What it says itself stays; title and gazette that it lacks come from the
    register. One that names its amendments, or that the register does not know for certain, stays as it is written."""
    plain = " ".join(text.split()).rstrip(" ;.")
    read = read_citation(plain)
    if read.regulation is None or read.changed_by or "article" in read.hints:
        return plain
    register = _register(agency.regulations, agency.office.region)
    match = register.find(read.regulation)
    if match.entry is None or set(match.assumed) - {"region"}:
        return plain if read.regulation.title else decree_form(read.regulation)
    known = register.known(read.regulation)
    if not read.regulation.title:
        return decree_form(known)
    return plain if read.regulation.gazette else plain + decree_form(known).removeprefix(identity_form(known))


def sorted_citations(texts: Iterable[Cited]) -> tuple[Cited, ...]:
    """By rank of the regulation, then by year and number; what is no regulation stays at the end."""
    return tuple(sorted(texts, key=lambda one: _order(one.text)))


def _order(text: str) -> tuple[int, int, str]:
    found = read_citation(text).regulation
    return order(found) if found is not None else (99, 9999, "")


@lru_cache(maxsize=8)
def _register(records: tuple[RegulationRecord, ...], region: str) -> Registry:
    return Registry(records, region=region)
