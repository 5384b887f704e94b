"""The procedure: everything one SOP says, as plain immutable data.

Constructors do not judge: a bad draft must be holdable, drawable and correctable. Every field has a harmless
default, every text is kept as the officer wrote it. Judging is `sopan.rules`; words for files and labels are in
`sopan.terms`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopan.model.time.dates import WrittenDate


class Nature(StrEnum):
    """Sifat kegiatan (regulation.md 1.4)."""

    TECHNICAL = "teknis"
    ADMINISTRATIVE = "administratif"


class Magnitude(StrEnum):
    """Cakupan dan besaran kegiatan."""

    MACRO = "makro"
    MICRO = "mikro"


class Completeness(StrEnum):
    """Cakupan dan kelengkapan kegiatan."""

    FINAL = "final"
    PARTIAL = "parsial"


class Genericity(StrEnum):
    """Cakupan dan jenis kegiatan."""

    GENERIC = "generik"
    SPECIFIC = "spesifik"


class ActivityKind(StrEnum):
    """Kind of activity: it decides what the first and the last step must be (regulation.md 1.5)."""

    SERVICE = "pelayanan"
    ROUTINE = "rutin"
    ASSIGNMENT = "penugasan"


class Stage(StrEnum):
    """How far the SOP has come. What only enactment gives is not asked of a draft."""

    DRAFT = "konsep"
    READY = "siap sah"
    IN_FORCE = "berlaku"

    @property
    def rank(self) -> int:
        """0 for a draft, rising."""
        return tuple(Stage).index(self)


class StepKind(StrEnum):
    """Nature of a step, and with it its symbol: capsule, box, diamond, capsule."""

    START = "awal"
    TASK = "proses"
    DECISION = "keputusan"
    END = "akhir"


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """The official who authorises the SOP (Disahkan oleh)."""

    position: str = ""
    name: str = ""
    rank: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One term of the definitions part and what it means."""

    term: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A pelaksana: a position, role or outside party that acts. Its column bears the name."""

    name: str = ""
    external: bool = False  # stands outside the agency (a pemohon, another office)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A step's sentence in its parts, S+P+O+K (the subject is the actor's column)."""

    predicate: str = ""
    object: str = ""
    adverbial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """Mutu baku of one step: what must be there, how long it takes, what it gives."""

    requirements: tuple[str, ...] = ()
    duration: str = ""  # as written; `sopan.model.time.duration.read_duration` reads it
    output: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One way out of a decision. `target` is written as in the file: `lanjut` (the next row), a step's number or
    its id; empty when the draft does not say."""

    label: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of the flowchart table."""

    id: str = ""
    activity: str = ""
    sentence: Sentence | None = None
    kind: StepKind | None = None  # None: follows from place and outcomes, see `flow.kind_of`
    actors: tuple[str, ...] = ()  # names of `Procedure.actors`; several make a joint step
    outcomes: tuple[Outcome, ...] = ()
    next: tuple[str, ...] = ()  # explicit way on, written like `Outcome.target`; empty: the next row
    standard: Standard = Standard()
    note: str = ""
    guidance: str = ""
    forms: tuple[str, ...] = ()
    risk: str = ""
    control: str = ""

    @property
    def wording(self) -> str:
        """The activity as it is read: its text, else its sentence put together."""
        if self.activity.strip() or self.sentence is None:
            return self.activity.strip()
        parts = (self.sentence.predicate, self.sentence.object, self.sentence.adverbial)
        return " ".join(part.strip() for part in parts if part.strip())


NO_DATE = WrittenDate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A rule set aside by the office, with its reason (`dikesampingkan`)."""

    rule: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraField:
    """A field that the agency's own rules add to the identity page (`tambahan`)."""

    label: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Why the SOP is not for the public (`pengecualian`): the decree on the test of consequences, its reason, until when,
    and which fields may be shown all the same, by their keys (`judul`, `nomor`, `unit_kerja`, `ringkasan`)."""

    decree: str = ""
    reason: str = ""
    until: WrittenDate = NO_DATE
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One SOP: identity, explanation, actors and steps."""

    title: str = ""
    number: str = ""
    agency: tuple[str, ...] = ()  # the levels printed, highest first
    unit: str = ""
    logo: str = ""  # path of an image, relative to the file
    completed_on: WrittenDate = NO_DATE
    revised_on: WrittenDate = NO_DATE
    review_on: WrittenDate = NO_DATE
    effective_on: WrittenDate = NO_DATE
    authorized_by: Official = Official()
    owner: str = ""
    stage: Stage = Stage.DRAFT
    nature: Nature | None = None
    magnitude: Magnitude | None = None
    completeness: Completeness | None = None
    genericity: Genericity | None = None
    activity_kind: ActivityKind | None = None
    legal_basis: tuple[str, ...] = ()
    related_procedures: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    qualifications: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    extra_fields: tuple[ExtraField, ...] = ()
    duties: tuple[str, ...] = ()  # ids of the duties it serves
    process: str = ""  # code of the business process it carries out
    part_of: str = ""  # title or number of the macro SOP to which it belongs
    exclusion: Exclusion | None = None
    scope: str = ""
    summary: str = ""
    definitions: tuple[Definition, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    actors: tuple[Actor, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def levels(self) -> tuple[str, ...]:
        """Who made it, highest first: the agency's levels and the unit below, unless they end in it already."""
        last = self.agency[-1] if self.agency else ""
        return self.agency if not self.unit or _same(self.unit, last) else (*self.agency, self.unit)


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
