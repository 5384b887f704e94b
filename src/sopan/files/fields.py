"""The shape of the SOP file: which key holds what. Reading, writing and the JSON Schema all walk these
tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from sopan import terms
from sopan.model.procedure import (
    ActivityKind,
    Completeness,
    Genericity,
    Magnitude,
    Nature,
    Stage,
    StepKind,
)


class Form(Enum):
    """What a value looks like in the file."""

    TEXT = auto()  # one scalar
    TEXTS = auto()  # a list of scalars; one scalar is a list of one
    DATE = auto()  # one scalar, day first
    CHOICE = auto()  # one of the field's words
    BLOCK = auto()  # a mapping with fields of its own
    BLOCKS = auto()  # a list of such mappings
    TERMS = auto()  # a mapping term: meaning
    EXTRAS = auto()  # a mapping label: text
    WAIVERS = auto()  # a mapping rule: reason
    ACTORS = auto()  # a list of names, or of mappings with `nama`
    OUTCOMES = auto()  # a mapping label: target
    TARGETS = auto()  # one target or a list of targets


@dataclass(frozen=True, slots=True)
class Field:
    """One key: the model field it fills, its form, the words of a choice, and the holder of a block."""

    holder: str
    name: str
    form: Form
    choices: type[StrEnum] | None = None
    block: str = ""

    @property
    def key(self) -> str:
        return terms.key(self.holder, self.name)


def _fields(holder: str, *rows: tuple[object, ...]) -> tuple[Field, ...]:
    return tuple(Field(holder, *row) for row in rows)  # type: ignore[arg-type]


PROCEDURE = _fields(
    "Procedure",
    ("title", Form.TEXT),
    ("number", Form.TEXT),
    ("agency", Form.TEXTS),
    ("unit", Form.TEXT),
    ("logo", Form.TEXT),
    ("completed_on", Form.DATE),
    ("revised_on", Form.DATE),
    ("review_on", Form.DATE),
    ("effective_on", Form.DATE),
    ("authorized_by", Form.BLOCK, None, "Official"),
    ("owner", Form.TEXT),
    ("stage", Form.CHOICE, Stage),
    ("nature", Form.CHOICE, Nature),
    ("magnitude", Form.CHOICE, Magnitude),
    ("completeness", Form.CHOICE, Completeness),
    ("genericity", Form.CHOICE, Genericity),
    ("activity_kind", Form.CHOICE, ActivityKind),
    ("legal_basis", Form.TEXTS),
    ("related_procedures", Form.TEXTS),
    ("cautions", Form.TEXTS),
    ("qualifications", Form.TEXTS),
    ("equipment", Form.TEXTS),
    ("records", Form.TEXTS),
    ("extra_fields", Form.EXTRAS),
    ("duties", Form.TEXTS),
    ("process", Form.TEXT),
    ("part_of", Form.TEXT),
    ("exclusion", Form.BLOCK, None, "Exclusion"),
    ("scope", Form.TEXT),
    ("summary", Form.TEXT),
    ("definitions", Form.TERMS),
    ("waivers", Form.WAIVERS),
    ("actors", Form.ACTORS),
    ("steps", Form.BLOCKS, None, "Step"),
)
OFFICIAL = _fields(
    "Official",
    ("position", Form.TEXT),
    ("name", Form.TEXT),
    ("rank", Form.TEXT),
    ("nip", Form.TEXT),
)
EXCLUSION = _fields(
    "Exclusion",
    ("decree", Form.TEXT),
    ("reason", Form.TEXT),
    ("until", Form.DATE),
    ("shown", Form.TEXTS),
)
ACTOR = _fields("Actor", ("name", Form.TEXT), ("external", Form.TEXT))
SENTENCE = _fields(
    "Sentence",
    ("predicate", Form.TEXT),
    ("object", Form.TEXT),
    ("adverbial", Form.TEXT),
)
STANDARD = _fields(
    "Standard",
    ("requirements", Form.TEXTS),
    ("duration", Form.TEXT),
    ("output", Form.TEXTS),
)
STEP = (
    *_fields(
        "Step",
        ("id", Form.TEXT),
        ("activity", Form.TEXT),
        ("sentence", Form.BLOCK, None, "Sentence"),
        ("kind", Form.CHOICE, StepKind),
        ("actors", Form.TEXTS),
        ("outcomes", Form.OUTCOMES),
        ("next", Form.TARGETS),
    ),
    *STANDARD,  # kelengkapan, waktu and output stand directly in the step
    *_fields(
        "Step",
        ("note", Form.TEXT),
        ("guidance", Form.TEXT),
        ("forms", Form.TEXTS),
        ("risk", Form.TEXT),
        ("control", Form.TEXT),
    ),
)
BLOCKS = {
    "Procedure": PROCEDURE,
    "Official": OFFICIAL,
    "Exclusion": EXCLUSION,
    "Actor": ACTOR,
    "Sentence": SENTENCE,
    "Standard": STANDARD,
    "Step": STEP,
}
