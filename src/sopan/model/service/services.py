"""A service and its standard: the fourteen components, how they came to be, and the promise made on them.

Components after UU 25/2009 as PermenPANRB 15/2014 splits them (regulation.md 4.1): six of delivery, eight of making. What
the linked SOPs add to them is `sopan.model.service.components`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopan.model.service.surveys import Survey
from sopan.model.time.dates import WrittenDate

NO_DATE = WrittenDate()


class ServiceState(StrEnum):
    """How far the standard has come."""

    DRAFT = "rancangan"
    CONSULTED = "konsultasi"
    ENACTED = "ditetapkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What somebody said in the public consultation, and what was made of it."""

    by: str = ""
    said: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """The public consultation of a draft; `minutes` is the number or file of its berita acara."""

    on: WrittenDate = NO_DATE
    place: str = ""
    attended: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    minutes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """The maklumat pelayanan: the public promise to serve by the enacted standard."""

    on: WrittenDate = NO_DATE
    text: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStandard:
    """One service. An empty component that the linked SOP gives (requirements, procedure, time, product, facilities,
    competence, legal basis) is taken from it; the others only this file can give."""

    name: str = ""
    procedures: tuple[str, ...] = ()  # the SOPs that give the service: file name, number or title
    unit: str = ""
    state: ServiceState = ServiceState.DRAFT
    for_whom: tuple[str, ...] = ()
    # delivery: must be published
    requirements: tuple[str, ...] = ()
    mechanism: tuple[str, ...] = ()
    duration: str = ""
    cost: str = ""
    product: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    # making: internal
    legal_basis: tuple[str, ...] = ()
    facilities: tuple[str, ...] = ()
    competence: tuple[str, ...] = ()
    supervision: tuple[str, ...] = ()
    staff: str = ""
    guarantee: str = ""
    safety: str = ""
    evaluation: str = ""
    # where and how, for the citizen
    place: str = ""
    hours: str = ""
    address: str = ""  # of the page on the web, for the QR of the poster
    consultations: tuple[Consultation, ...] = ()
    decree: str = ""  # number of the decree that enacted the standard
    enacted_on: WrittenDate = NO_DATE
    pledge: Pledge | None = None
    surveyed_on: WrittenDate = NO_DATE  # the last SKM, where its answers are kept elsewhere
    survey: Survey | None = None
    published: tuple[str, ...] = ()  # where the six components stand

    @property
    def last_surveyed(self) -> WrittenDate:
        """The day of the last survey, the later of the two that the file can tell."""
        own = self.survey.on if self.survey else NO_DATE
        known = [one for one in (own, self.surveyed_on) if one.on]
        return max(known, key=lambda one: one.on) if known else own or self.surveyed_on  # type: ignore[arg-type,return-value]
