"""The flow that the steps describe: which arrow leaves which step for which.

Steps are numbered by their place in the list, from 1; here they are counted from 0, as in `Procedure.steps`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sopan.model.procedure import Procedure, Step, StepKind

NEXT = "lanjut"


@dataclass(frozen=True, slots=True)
class Flow:
    """One arrow of the procedure. `target` is None when the draft names no step that exists; `label` is None for
    a plain arrow and the outcome's words otherwise; `wanted` is the target as written."""

    source: int
    target: int | None
    label: str | None = None
    wanted: str = NEXT


def kind_of(procedure: Procedure, index: int) -> StepKind:
    """The kind of a step: what its `jenis` says, else decision when it has outcomes, else by its place."""
    step = procedure.steps[index]
    if step.kind is not None:
        return step.kind
    if step.outcomes:
        return StepKind.DECISION
    if index == 0:
        return StepKind.START
    if index == len(procedure.steps) - 1 and not step.next:
        return StepKind.END
    return StepKind.TASK


def flows(procedure: Procedure) -> tuple[Flow, ...]:
    """Every arrow, in the order of the rows and, within a row, of the outcomes."""
    ids = step_ids(procedure.steps)
    found: list[Flow] = []
    for index, step in enumerate(procedure.steps):
        for outcome in step.outcomes:
            target = resolve(outcome.target, index, procedure.steps, ids)
            found.append(Flow(index, target, outcome.label, outcome.target))
        for wanted in step.next:
            found.append(Flow(index, resolve(wanted, index, procedure.steps, ids), None, wanted))
        if not step.outcomes and not step.next and kind_of(procedure, index) is not StepKind.END:
            found.append(Flow(index, resolve(NEXT, index, procedure.steps, ids)))
    return tuple(found)


def step_ids(steps: tuple[Step, ...]) -> Mapping[str, int]:
    """Step ids to their place; of a repeated id the first counts."""
    ids: dict[str, int] = {}
    for index, step in enumerate(steps):
        if step.id:
            ids.setdefault(step.id, index)
    return ids


def resolve(wanted: str, at: int, steps: tuple[Step, ...], ids: Mapping[str, int]) -> int | None:
    """The place of the step that `wanted` names, seen from the step at `at`; None when there is none."""
    word = wanted.strip()
    if word in ids:
        return ids[word]
    if word.lower() == NEXT:
        return at + 1 if at + 1 < len(steps) else None
    if word.isascii() and word.isdigit() and len(word) < 7 and 1 <= int(word) <= len(steps):
        return int(word) - 1
    return None


def successors(procedure: Procedure) -> tuple[tuple[int, ...], ...]:
    """For every step the steps its arrows reach."""
    reached: list[list[int]] = [[] for _ in procedure.steps]
    for flow in flows(procedure):
        if flow.target is not None:
            reached[flow.source].append(flow.target)
    return tuple(tuple(targets) for targets in reached)
