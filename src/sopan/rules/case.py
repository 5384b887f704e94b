"""What a rule sees and says: a procedure goes in as a `Case`, a rule's `Found` come out.

What several rules need is computed once, when the first of them asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from sopan import terms
from sopan.model.flow import Flow
from sopan.model.procedure import Procedure, Stage, Step
from sopan.model.time.duration import Duration, read_duration
from sopan.problems import Mend, Problem, Severity
from sopan.profile import Profile
from sopan.rules.columns import Column, columns_of
from sopan.rules.graph import Graph

if TYPE_CHECKING:
    from sopan.sheet import Sheet

STEPS = terms.key("Procedure", "steps")
STEP_KEYS = {row.name: row.key for row in terms.TERMS if row.holder in ("Step", "Standard")}


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a rule is not kept. `severity` is set where this form of the fault weighs less than the
    rule. The fact `variant` chooses the sentence of the rule's page (`pesan.<variant>`). `mends` correct the fault
    where only one correction is possible."""

    path: str
    facts: Mapping[str, str] = field(default_factory=dict)
    severity: Severity | None = None
    mends: tuple[Mend, ...] = ()
    file: str = ""  # where a rule of the whole folder found it

    def mended(self, text: str) -> Found:
        """The same finding, with the text that belongs at its place."""
        return replace(self, mends=(*self.mends, Mend(self.path, text)))


@dataclass(frozen=True)  # no slots: the cached properties need a place
class Case:
    """The procedure under examination, and what rules want to know about it."""

    procedure: Procedure
    profile: Profile
    stage: Stage = Stage.DRAFT
    on: date | None = None  # the day of the check
    sheet: Sheet | None = None  # the drawing, when there is one
    told: tuple[Problem, ...] = ()  # what the other rules found; only for rules that are `last`

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.procedure.steps

    @cached_property
    def graph(self) -> Graph:
        """The arrows of the procedure and who can be reached from where."""
        return Graph(self.procedure)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The actors, from left to right."""
        return columns_of(self.procedure)

    @cached_property
    def durations(self) -> tuple[Duration, ...]:
        """Waktu of every step, read."""
        return tuple(read_duration(step.standard.duration) for step in self.steps)

    @cached_property
    def wordings(self) -> tuple[str, ...]:
        """Kegiatan of every step as it is read."""
        return tuple(step.wording for step in self.steps)

    def on_page(
        self, name: str, number: int = 0, /, *, severity: Severity | None = None, **facts: object
    ) -> Found:
        """A finding on the identity page, at a field named as in the model: `on_page("legal_basis", 2)` is at
        `dasar_hukum[2]` (items count from 1; 0 is the whole field), `on_page("authorized_by.nip")` at
        `disahkan_oleh.nip`."""
        outer, _, inner = name.partition(".")
        path = terms.key("Procedure", outer)
        if number:
            path = f"{path}[{number}]"
        if inner:
            path = f"{path}.{terms.key('Official', inner)}"
        return Found(path, {key: str(value) for key, value in facts.items()}, severity)

    def at(
        self, index: int, name: str = "", /, *, severity: Severity | None = None, **facts: object
    ) -> Found:
        """A finding at a step (counted from 0) or at one of its fields, named as in the model: `outcomes`."""
        texts = {key: str(value) for key, value in facts.items()}
        return Found(step_path(index, name), {"step": str(index + 1), **texts}, severity)

    def at_flow(self, flow: Flow, /, *, severity: Severity | None = None, **facts: object) -> Found:
        """A finding at one arrow: `langkah[2].cabang.Tidak`, `langkah[3].lanjut`, or the row that goes on."""
        facts = {"label": (flow.label or "").strip() or "–", **facts}
        if flow.label is None:
            name = "next" if self.steps[flow.source].next else ""
            return self.at(flow.source, name, severity=severity, **facts)
        found = self.at(flow.source, "outcomes", severity=severity, **facts)
        return replace(found, path=f"{found.path}.{flow.label}")

    def at_column(self, column: Column, /, *, severity: Severity | None = None, **facts: object) -> Found:
        """A finding at an actor: where it is declared, else at the first step that names it."""
        facts = {"actor": column.name.strip(), **facts}
        if column.number:
            return self.on_page("actors", column.number, severity=severity, **facts)
        return self.at(column.rows[0], "actors", severity=severity, **facts)

    def way_field(self, index: int) -> str:
        """The field in which a step says how it goes on; "" when it says nothing and the next row follows."""
        step = self.steps[index]
        if step.outcomes:
            return "outcomes"
        return "next" if step.next else ""

    def kind_field(self, index: int) -> str:
        """The field that decides the kind of a step: what `jenis` says, else how it goes on."""
        return "kind" if self.steps[index].kind is not None else self.way_field(index)


def step_path(index: int, name: str = "") -> str:
    """`step_path(2, "outcomes")` → `langkah[3].cabang`."""
    path = f"{STEPS}[{index + 1}]"
    return f"{path}.{STEP_KEYS[name]}" if name else path


def numbers(indexes: tuple[int, ...]) -> str:
    """Steps counted from 0 as their printed numbers: `2, 5`."""
    return ", ".join(str(index + 1) for index in indexes)
