"""Flow graph, first part: where the flow begins and ends, and that every step lies between (FL01–FL05).

A procedure's flow goes in, findings come out. Each mistake is told once, by the rule nearest to it: a branch
to a step that does not exist (FL09) is no reason to call the next row unreachable, nor a missing end to call
every step a trap. FL13 of the catalogue (numbers 1..n in the order of the rows) is no rule here: in our files
numbers follow the rows and cannot be wrong. A procedure without steps is judged by other families.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopan.problems import Severity
from sopan.rules.case import Case, Found, numbers
from sopan.rules.catalogue import rule
from sopan.rules.sources import PRACTICE, SYMBOLS
from sopan.rules.words.flow import BARE_STARTS, plain


@rule("FL01", "not-one-start", severity=Severity.ERROR, basis="D+P", source=f"{SYMBOLS}; {PRACTICE}")
def not_one_start(case: Case) -> Iterator[Found]:
    """Exactly one step is the start: told at each further one, or at the first row when there is none."""
    starts = case.graph.starts
    for index in starts[1:]:
        yield case.at(index, "kind", variant="many", first=starts[0] + 1, steps=numbers(starts))
    if case.steps and not starts and case.profile.style != "b":
        yield case.at(0, case.kind_field(0), variant="none")


@rule("FL02", "not-one-end", severity=Severity.ERROR, basis="D+P", source=f"{SYMBOLS}; {PRACTICE}")
def not_one_end(case: Case) -> Iterator[Found]:
    """At least one step is an end; several are only worth a look, for a refusal is a normal second end."""
    ends = case.graph.ends
    last = len(case.steps) - 1
    if case.steps and not ends:
        yield case.at(last, case.kind_field(last), variant="none")
    if len(ends) > 1:
        steps = numbers(ends)
        yield case.at(ends[0], "kind", severity=Severity.HINT, variant="many", count=len(ends), steps=steps)


@rule("FL03", "arrow-against-terminator", severity=Severity.ERROR, basis="P", source=PRACTICE)
def arrow_against_terminator(case: Case) -> Iterator[Found]:
    """No arrow leaves an end, none enters a bare "Mulai". A start that is an activity may be repeated."""
    graph = case.graph
    for index in graph.ends:
        if graph.leaving[index]:
            yield case.at(index, case.way_field(index), variant="end")
    for flow in graph.flows:
        if flow.target in graph.starts and plain(case.wordings[flow.target]) in BARE_STARTS:
            yield case.at_flow(flow, variant="start", target=flow.target + 1)


@rule("FL04", "unreachable-step", severity=Severity.ERROR, basis="P", source=PRACTICE)
def unreachable_step(case: Case) -> Iterator[Found]:
    """Every step is reached from the start: told at the first step of each part that is cut off."""
    graph = case.graph
    cut_off = set(range(len(case.steps))) - graph.reachable
    while cut_off:
        head = max(cut_off, key=lambda index: (len(graph.after(index) & cut_off), -index))
        cut_off -= graph.after(head)
        if head - 1 not in graph.unfinished:
            yield case.at(head, activity=case.wordings[head])


@rule("FL05", "step-without-way-to-end", severity=Severity.ERROR, basis="P", source=PRACTICE)
def step_without_way_to_end(case: Case) -> Iterator[Found]:
    """From every step an end is reached: told at the last row of each trap, where the flow turns or stops."""
    graph = case.graph
    trapped = set(graph.reachable - graph.finishing) if graph.ends else set()
    while trapped:
        inner = min(trapped, key=lambda index: (len(graph.after(index) & trapped), index))
        trap = graph.after(inner)
        last = max(trap)
        yield case.at(last, case.way_field(last) or case.kind_field(last), activity=case.wordings[last])
        trapped = {index for index in trapped if not graph.after(index) & trap}
