"""Citations for a decree: short ones written in full from the register, and several put in order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

from sopan.model.agency import Agency
from sopan.model.law.citations import Citation, decree_form, identity_form, read_citation
from sopan.model.law.registry import Registry, RegulationRecord
from sopan.model.law.regulations import Regulation, order


class _Texted(Protocol):
    @property
    def text(self) -> str: ...


Cited = TypeVar("Cited", bound=_Texted)


def cited(text: str, agency: Agency) -> str:
    """A citation as a decree writes it. What it says itself stays; title and gazette that it lacks come from the
    register, of one that names its amendment the gazettes only. One that the register does not know for certain stays
    as it is written."""
    plain = " ".join(text.split()).rstrip(" ;.")
    read = read_citation(plain)
    if read.regulation is None or "article" in read.hints:
        return plain
    register = _register(agency.regulations, agency.office.region)
    if read.changed_by:
        return _amended(plain, read, register)
    match = register.find(read.regulation)
    if match.entry is None or set(match.assumed) - {"region"}:
        return plain if read.regulation.title else decree_form(read.regulation)
    known = register.known(read.regulation)
    if not read.regulation.title:
        return decree_form(known)
    return plain if read.regulation.gazette else plain + decree_form(known).removeprefix(identity_form(known))


def _amended(plain: str, read: Citation, register: Registry) -> str:
    """`… sebagaimana telah diubah dengan …` with the gazettes of both."""
    head, phrase, tail = plain.partition(" sebagaimana telah diubah")
    change = read.changed_by[-1]
    if not phrase or len(read.changed_by) > 1 or not tail.endswith(change.text):
        return plain
    first, last = (_gazetted(*one, register) for one in ((head, read.regulation), (tail, change.regulation)))
    return f"{first}{phrase}{last}"


def _gazetted(text: str, said: Regulation | None, register: Registry) -> str:
    if said is None or said.gazette or not said.title:
        return text
    match = register.find(said)
    if match.entry is None or set(match.assumed) - {"region"}:
        return text
    known = register.known(said)
    paper = decree_form(known).removeprefix(identity_form(known))
    return f"{text.rstrip(' ,')}{paper}" if paper else text


def sorted_citations(texts: Iterable[Cited]) -> tuple[Cited, ...]:
    """By rank of the regulation, then by year and number; what is no regulation stays at the end."""
    return tuple(sorted(texts, key=lambda one: _order(one.text)))


def _order(text: str) -> tuple[int, int, str]:
    found = read_citation(text).regulation
    return order(found) if found is not None else (99, 9999, "")


@lru_cache(maxsize=8)
def _register(records: tuple[RegulationRecord, ...], region: str) -> Registry:
    return Registry(records, region=region)
