"""The flow as rules ask for it: a procedure goes in, starts, ends, ways and reachability come out.

Steps are counted from 0. An arrow whose target does not exist (`Flow.target` is None) leads nowhere here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from sopan.model.flow import Flow, flows, kind_of
from sopan.model.procedure import Procedure, StepKind


class Graph:
    """Steps and arrows of one procedure. Every answer is computed once."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self._after: dict[int, frozenset[int]] = {}

    @cached_property
    def kinds(self) -> tuple[StepKind, ...]:
        return tuple(kind_of(self.procedure, index) for index in range(len(self.procedure.steps)))

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        return flows(self.procedure)

    @cached_property
    def leaving(self) -> tuple[tuple[Flow, ...], ...]:
        """For every step the arrows that leave it."""
        ways: list[list[Flow]] = [[] for _ in self.kinds]
        for flow in self.flows:
            ways[flow.source].append(flow)
        return tuple(tuple(row) for row in ways)

    @cached_property
    def successors(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(way.target for way in row if way.target is not None) for row in self.leaving)

    @cached_property
    def predecessors(self) -> tuple[tuple[int, ...], ...]:
        sources: list[list[int]] = [[] for _ in self.kinds]
        for source, targets in enumerate(self.successors):
            for target in targets:
                sources[target].append(source)
        return tuple(tuple(row) for row in sources)

    def of_kind(self, *kinds: StepKind) -> tuple[int, ...]:
        return tuple(index for index, kind in enumerate(self.kinds) if kind in kinds)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        return self.of_kind(StepKind.START)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        return self.of_kind(StepKind.END)

    @cached_property
    def decisions(self) -> tuple[int, ...]:
        return self.of_kind(StepKind.DECISION)

    @cached_property
    def reachable(self) -> frozenset[int]:
        """Steps that can be reached from a start; where there is none, from the first row."""
        return _spread(self.starts or self.of_kind(*StepKind)[:1], self.successors)

    @cached_property
    def unfinished(self) -> frozenset[int]:
        """Steps with an arrow that names no step: where it was meant to lead is not known."""
        return frozenset(flow.source for flow in self.flows if flow.target is None and not self.fades(flow))

    @cached_property
    def finishing(self) -> frozenset[int]:
        """Steps from which an end, or an arrow of unknown target, can be reached."""
        return _spread((*self.ends, *self.unfinished), self.predecessors)

    @cached_property
    def loops(self) -> tuple[Flow, ...]:
        """Arrows of decisions back to an earlier row from which the decision is reached again."""
        return tuple(flow for flow in self.flows if self._returns(flow))

    def after(self, index: int) -> frozenset[int]:
        """The step itself and all that can be reached from it."""
        if index not in self._after:
            self._after[index] = _spread((index,), self.successors)
        return self._after[index]

    def fades(self, flow: Flow) -> bool:
        """The arrow that a last row gets only because it is no end: nobody wrote it."""
        step = self.procedure.steps[flow.source]
        return flow.target is None and not step.next and not step.outcomes

    def _returns(self, flow: Flow) -> bool:
        if self.kinds[flow.source] is not StepKind.DECISION or flow.target is None:
            return False
        return flow.target < flow.source and flow.source in self.after(flow.target)


def _spread(seeds: Iterable[int], neighbours: tuple[tuple[int, ...], ...]) -> frozenset[int]:
    seen = set(seeds)
    waiting = list(seen)
    while waiting:
        for neighbour in neighbours[waiting.pop()]:
            if neighbour not in seen:
                seen.add(neighbour)
                waiting.append(neighbour)
    return frozenset(seen)
