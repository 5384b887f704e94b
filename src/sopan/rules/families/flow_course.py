"""Flow graph, third part: loops, leaps, hidden decisions and work at the same time (FL10–FL12, FL15–FL17)."""

from __future__ import annotations

from collections.abc import Iterator

from sopan.language.sentences import condition_in
from sopan.model.flow import Flow
from sopan.model.procedure import StepKind
from sopan.problems import Severity
from sopan.rules.case import Case, Found, numbers
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN, INTERVIEW, PRACTICE, SYMBOLS
from sopan.rules.words.flow import is_deciding, is_pair, says_limit, says_parallel

SKIP_LIMIT = 5  # rows that a plain arrow may pass over


@rule("FL10", "branch-to-itself", severity=Severity.WARNING, basis="P", source=PRACTICE)
def branch_to_itself(case: Case) -> Iterator[Found]:
    """No outcome leads back to its own decision. Whether another target can repair, only people see."""
    for flow in case.graph.flows:
        if flow.target == flow.source and case.graph.kinds[flow.source] is StepKind.DECISION:
            yield case.at_flow(flow)


@rule("FL11", "loop-without-repair", severity=Severity.WARNING, basis="P", source=PRACTICE)
def loop_without_repair(case: Case) -> Iterator[Found]:
    """A decision that sends back sends to a step where something is done, not to another decision."""
    graph = case.graph
    for flow in graph.loops:
        if flow.target in graph.decisions:
            yield case.at_flow(flow, target=flow.target + 1)


@rule("FL12", "far-leap", severity=Severity.WARNING, basis="D", source=INTERVIEW)
def far_leap(case: Case) -> Iterator[Found]:
    """A plain arrow does not pass over many rows, except over another branch that begins right below."""
    graph = case.graph
    for flow in graph.flows:
        if flow.target is None or flow.label is not None:
            continue
        rows = flow.target - flow.source - 1
        if graph.kinds[flow.source] not in (StepKind.START, StepKind.TASK) or rows <= SKIP_LIMIT:
            continue
        if not _begins_branch(case, flow.source + 1):
            yield case.at(flow.source, "next", target=flow.target + 1, rows=rows, limit=SKIP_LIMIT)


@rule("FL15", "hidden-decision", severity=Severity.HINT, basis="D", source=SYMBOLS)
def hidden_decision(case: Case) -> Iterator[Found]:
    """Steps that check or approve, in an SOP without any decision: told once, at the first of them. (A condition in
    the sentence itself is told by ST08.)"""
    graph = case.graph
    deciding = tuple(
        index
        for index in graph.of_kind(StepKind.TASK)
        if is_deciding(case.wordings[index]) and not condition_in(case.wordings[index])
    )
    branches = graph.decisions or any(step.outcomes for step in case.steps)
    if deciding and not branches:
        first = deciding[0]
        yield case.at(first, "activity", activity=case.wordings[first], steps=numbers(deciding))


@rule("FL16", "parallel-as-decision", severity=Severity.WARNING, basis="D", source=SYMBOLS)
def parallel_as_decision(case: Case) -> Iterator[Found]:
    """Work at the same time drawn as outcomes of a decision. (As arrows of a process it is told by FL06.)"""
    for index in case.graph.decisions:
        labels = tuple(way.label or "" for way in case.graph.leaving[index])
        if len(labels) < 2 or (len(labels) == 2 and is_pair(*labels)):
            continue
        if says_parallel(case.wordings[index], *labels):
            yield case.at(index, "outcomes", labels=", ".join(labels))


@rule("FL17", "loop-without-limit", severity=Severity.HINT, basis="X", source=DESIGN)
def loop_without_limit(case: Case) -> Iterator[Found]:
    """A loop around another loop multiplies its rounds: Keterangan should name a limit. A single loop is
    everyday work and needs none."""
    loops = case.graph.loops
    for outer in loops:
        inner = next((loop for loop in loops if _holds(outer, loop)), None)
        if inner is None or inner.target is None or outer.target is None or _is_limited(case, outer):
            continue
        yield case.at_flow(
            outer,
            target=outer.target + 1,
            inner=inner.source + 1,
            inner_target=inner.target + 1,
        )


def _begins_branch(case: Case, index: int) -> bool:
    """Does an outcome of a decision above lead to this step?"""
    decisions = case.graph.decisions
    return any(source in decisions and source < index - 1 for source in case.graph.predecessors[index])


def _holds(outer: Flow, inner: Flow) -> bool:
    if outer.target is None or inner.target is None:
        return False
    return outer.target < inner.target and inner.source < outer.source


def _is_limited(case: Case, loop: Flow) -> bool:
    step = case.steps[loop.source]
    return says_limit(step.wording, step.note, step.guidance, loop.label or "")
