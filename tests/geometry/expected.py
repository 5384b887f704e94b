"""A procedure in, what its drawing must hold out: rows, kinds, lanes and flows, named as the SVG names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sopan.model.flow import NEXT, flows, kind_of
from sopan.model.procedure import Procedure, Step, StepKind

from .reading import name, squeeze

NOBODY = "?"
_KINDS = {
    StepKind.START: "start",
    StepKind.TASK: "process",
    StepKind.DECISION: "decision",
    StepKind.END: "end",
}


@dataclass(frozen=True)
class Way:
    """One arrow that the file asks for. `target` is None when it dangles; `said` when the draft itself names the
    target, or gives an outcome, so that Keterangan owes a word about its dangling."""

    source: str
    target: str | None
    label: str | None
    said: bool

    @property
    def name(self) -> str:
        return f"{self.source}→{self.target}" + (f" ({self.label})" if self.label else "")


@dataclass(frozen=True)
class Wanted:
    """Everything the procedure asks of its drawing, in style "a" or "b"."""

    procedure: Procedure
    style: str = "a"

    @cached_property
    def order(self) -> list[str]:
        numbers = [str(index + 1) for index in range(len(self.procedure.steps))]
        return ["start", *numbers, "end"] if self.style == "b" and numbers else numbers

    @cached_property
    def steps(self) -> dict[str, Step]:
        return {str(index + 1): step for index, step in enumerate(self.procedure.steps)}

    @cached_property
    def kinds(self) -> dict[str, str]:
        kinds = {"start": "start", "end": "end"}
        for index, step in enumerate(self.procedure.steps):
            kind = kind_of(self.procedure, index)
            if self.style == "b" and step.kind is None and kind in (StepKind.START, StepKind.END):
                kind = StepKind.TASK
            kinds[str(index + 1)] = _KINDS[kind]
        return kinds

    @cached_property
    def lanes_of(self) -> dict[str, list[str]]:
        """The lanes each row has a symbol in, every actor once."""
        lanes = {token: _actors(step) for token, step in self.steps.items()}
        if self.steps:
            lanes["start"], lanes["end"] = lanes["1"], lanes[str(len(self.steps))]
        return lanes

    @cached_property
    def declared(self) -> list[str]:
        return list(dict.fromkeys(name(actor.name) for actor in self.procedure.actors if actor.name.strip()))

    @cached_property
    def lanes(self) -> set[str]:
        return {*self.declared, *(lane for token in self.steps for lane in self.lanes_of[token])}

    @cached_property
    def ways(self) -> list[Way]:
        return list(self._ways())

    def _ways(self) -> Iterator[Way]:
        last = len(self.procedure.steps) - 1
        bordered = self.style == "b"
        if bordered and last >= 0:
            yield Way("start", "1", None, said=False)
        for flow in flows(self.procedure):
            step = self.procedure.steps[flow.source]
            target = None if flow.target is None else str(flow.target + 1)
            if bordered and target is None and flow.source == last and flow.wanted.strip().lower() == NEXT:
                target = "end"
            yield Way(str(flow.source + 1), target, flow.label, said=bool(step.outcomes or step.next))
        if bordered and last >= 0 and self._ends_by_place(last):
            yield Way(str(last + 1), "end", None, said=False)

    def _ends_by_place(self, last: int) -> bool:
        step = self.procedure.steps[last]
        return step.kind is None and kind_of(self.procedure, last) is StepKind.END


def _actors(step: Step) -> list[str]:
    return list(dict.fromkeys(name(actor) for actor in step.actors if actor.strip())) or [NOBODY]


def same_label(one: str | None, other: str | None) -> bool:
    return squeeze(one) == squeeze(other)
