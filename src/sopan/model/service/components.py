"""A service and the SOPs that give it in, its fourteen components out, each with where it comes from.

What the service's own file says counts. What it leaves empty is taken from the linked SOPs where regulation.md 4.1 maps
it: requirements = Kelengkapan of the applicant's first step, procedure = the flow, time = the longest path, product =
Output of the last step (of the step before, where the last is the applicant's receiving), facilities = Peralatan,
competence = Kualifikasi, legal basis = Dasar hukum. The other seven only the file can give. A standard is for the public:
an SOP excluded from publication gives it nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sopan import terms
from sopan.model.agency import Agency, Filed
from sopan.model.flow import successors
from sopan.model.procedure import Procedure, Step
from sopan.model.service.applicants import refuses
from sopan.model.service.longest import DAY_MINUTES, Longest, bounds, longest, upper
from sopan.model.service.services import ServiceStandard
from sopan.model.service.short_flow import short_flow
from sopan.model.service.ways import heaviest

DELIVERY = ("requirements", "mechanism", "duration", "cost", "product", "complaints")
MAKING = (
    "legal_basis", "facilities", "competence", "supervision", "staff", "guarantee", "safety", "evaluation",
)  # fmt: skip


class Origin(StrEnum):
    """Where a component comes from."""

    OWN = "berkas layanan"
    PROCEDURE = "SOP"
    MISSING = "belum ada"


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One component: its field in `ServiceStandard`, its texts, and the titles of the SOPs it was taken from."""

    name: str
    texts: tuple[str, ...] = ()
    origin: Origin = Origin.MISSING
    sources: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What it is called on paper."""
        return terms.term("ServiceStandard", self.name).label

    @property
    def key(self) -> str:
        """Its key in the file."""
        return terms.key("ServiceStandard", self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledStandard:
    """A service with all its components, six of delivery first; the SOPs that give it and the longest time of each."""

    file: str
    service: ServiceStandard
    procedures: tuple[Filed[Procedure], ...]
    times: tuple[Longest, ...]
    components: tuple[Component, ...]

    @property
    def delivery(self) -> tuple[Component, ...]:
        return tuple(one for one in self.components if one.name in DELIVERY)

    @property
    def making(self) -> tuple[Component, ...]:
        return tuple(one for one in self.components if one.name in MAKING)

    @property
    def missing(self) -> tuple[Component, ...]:
        return tuple(one for one in self.components if one.origin is Origin.MISSING)

    def component(self, name: str) -> Component:
        """The component of this field. KeyError when there is none."""
        return {one.name: one for one in self.components}[name]

    @property
    def promised(self) -> Fraction | None:
        """What the file's own time promises at most, in working minutes; None where it says none that can be read."""
        day = self.times[0].day_minutes if self.times else DAY_MINUTES
        return upper(self.service.duration, day) if self.service.duration.strip() else None

    @property
    def slowest(self) -> Longest | None:
        """The longest of the SOPs' times; None without an SOP whose time is known."""
        known = [one for one in self.times if one.minutes]
        return max(known, key=lambda one: one.minutes) if known else None


def filled_standard(
    agency: Agency, service: Filed[ServiceStandard], *, day_minutes: int = DAY_MINUTES
) -> FilledStandard:
    """The service's standard as far as its file and its SOPs give it. SOPs that the folder lacks are left out."""
    held = tuple(dict.fromkeys(filter(None, map(agency.procedure, service.said.procedures))))
    times = tuple(longest(one.said, day_minutes=day_minutes) for one in held)
    return FilledStandard(
        file=service.file,
        service=service.said,
        procedures=held,
        times=times,
        components=tuple(_component(name, service.said, held, times) for name in (*DELIVERY, *MAKING)),
    )


def requirements_of(procedure: Procedure, time: Longest) -> tuple[str, ...]:
    """What the applicant brings: Kelengkapan of the applicant's first step, else of the first step."""
    first = time.own[:1] or tuple(range(len(procedure.steps[:1])))
    return _texts(procedure.steps[at].standard.requirements for at in first)


def product_of(procedure: Procedure, time: Longest) -> tuple[str, ...]:
    """What the flow ends in: Output of its last step, of the office's step before where the applicant only receives. Of
    several ends a refusal is none, and of the others the last row counts."""
    after = successors(procedure)
    starts, ends = bounds(procedure, after)
    last = sorted(ends, key=lambda at: (_is_refusal(procedure.steps[at]), -at))
    weights = [Fraction(1)] * len(after)
    ways = (heaviest(after, weights, starts, (end,)) for end in last)
    way = next((found.steps for found in ways if found is not None), ())
    office = [at for at in way if at not in time.own] or way
    said = [texts for at in office if (texts := _texts([procedure.steps[at].standard.output]))]
    given = [texts for texts in said if not texts[0].casefold().startswith("arsip")]  # the office keeps that
    return (given or said or [()])[-1]


def _is_refusal(step: Step) -> bool:
    return refuses(" ".join((step.wording, *step.standard.output)))


def _component(
    name: str, service: ServiceStandard, held: tuple[Filed[Procedure], ...], times: tuple[Longest, ...]
) -> Component:
    own = getattr(service, name)
    texts = _texts([(own,) if isinstance(own, str) else own])
    if texts:
        return Component(name=name, texts=texts, origin=Origin.OWN)
    given = [
        (one, () if one.said.exclusion else _taken(name, one.said, time))
        for one, time in zip(held, times, strict=True)
    ]
    if name == "duration" and times:  # several SOPs: the slowest of them
        given = [given[max(range(len(times)), key=lambda at: times[at].minutes)]]
    given = [(one, found) for one, found in given if found]
    if not given:
        return Component(name=name)
    return Component(
        name=name,
        texts=_flows(one.said for one, _ in given)
        if name == "mechanism"
        else _texts(found for _, found in given),
        origin=Origin.PROCEDURE,
        sources=tuple(one.said.title or one.stem for one, _ in given),
    )


def _taken(name: str, procedure: Procedure, time: Longest) -> tuple[str, ...]:
    take = _TAKEN.get(name)
    return take(procedure, time) if take else ()


def _flows(procedures: Iterable[Procedure]) -> tuple[str, ...]:
    """The flows one after the other as one list, whose numbers its sentences name."""
    said: list[str] = []
    for procedure in procedures:
        said += short_flow(procedure, len(said) + 1)
    return tuple(said)


def _time(procedure: Procedure, time: Longest) -> tuple[str, ...]:
    return (f"Paling lama {time.words}",) if time.minutes else ()


_TAKEN: dict[str, Callable[[Procedure, Longest], tuple[str, ...]]] = {
    "requirements": requirements_of,
    "mechanism": lambda procedure, time: short_flow(procedure),
    "duration": _time,
    "product": product_of,
    "facilities": lambda procedure, time: procedure.equipment,
    "competence": lambda procedure, time: procedure.qualifications,
    "legal_basis": lambda procedure, time: procedure.legal_basis,
}


def _texts(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All texts that say something, each once."""
    return tuple(dict.fromkeys(" ".join(one.split()) for row in lists for one in row if one.strip()))
