"""Flow graph, second part: how many arrows leave a step, what they are called and where they lead (FL06–FL09,
FL14, FL18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sopan.model.flow import Flow
from sopan.model.procedure import StepKind
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN, DRAFTING, FORMATS, PRACTICE, SYMBOLS
from sopan.rules.words.flow import is_pair, is_verdict, plain, says_parallel


@rule("FL06", "forking-process", severity=Severity.ERROR, basis="D", source=SYMBOLS)
def forking_process(case: Case) -> Iterator[Found]:
    """A step that is no decision goes on to one step only."""
    for index in case.graph.of_kind(StepKind.START, StepKind.TASK):
        ways = case.graph.leaving[index]
        if len({_goal(way) for way in ways}) > 1:
            labelled = any(way.label is not None for way in ways)
            yield case.at(
                index,
                "outcomes" if labelled else "next",
                variant="labelled" if labelled else "plain",
                kind=case.graph.kinds[index].value,
                count=len(ways),
                targets=", ".join(way.wanted for way in ways),
            )


@rule(
    "FL07",
    "not-two-outcomes",
    severity=Severity.ERROR,
    basis="D+P",
    source=f"{FORMATS}; {PRACTICE}",
    hides=("FL04",),
)
def not_two_outcomes(case: Case) -> Iterator[Found]:
    """A decision has two ways on. One is a mistake; more than two happen in real SOPs and need a reason."""
    for index in case.graph.decisions:
        count = len(case.graph.leaving[index])
        if count < 2:
            name = "outcomes" if case.steps[index].outcomes else case.kind_field(index)
            yield case.at(index, name, variant="few", count=count)
        elif count > 2:
            yield case.at(
                index, case.way_field(index), severity=Severity.WARNING, variant="many", count=count
            )


@rule("FL08", "unclear-outcome-labels", severity=Severity.ERROR, basis="D", source=FORMATS)
def unclear_outcome_labels(case: Case) -> Iterator[Found]:
    """All outcomes of a decision are labelled and differ; two of them answer one question."""
    for index in case.graph.decisions:
        ways = case.graph.leaving[index]
        labels = tuple((way.label or "").strip() for way in ways)
        variant = _unclear(labels) if len(ways) > 1 else ""
        if not variant or (variant in ("mismatched", "unfamiliar") and says_parallel(*labels)):
            continue
        weight = Severity.WARNING if variant == "unfamiliar" else None
        unnamed = any(way.label is None for way in ways)
        name = "next" if variant == "missing" and unnamed else "outcomes"
        yield case.at(index, name, severity=weight, variant=variant, labels=", ".join(filter(None, labels)))


@rule("FL09", "bad-branch-target", severity=Severity.ERROR, basis="D", source=DRAFTING)
def bad_branch_target(case: Case) -> Iterator[Found]:
    """Every arrow leads to a step of this SOP; the outcomes of one decision do not all lead to the same."""
    graph = case.graph
    last = len(case.steps) - 1
    for flow in graph.flows:
        if flow.target is not None or graph.fades(flow):
            continue
        onward = plain(flow.wanted) == "lanjut" and flow.source == last
        if onward and not graph.ends:
            continue  # FL02 asks for the closing step that is missing here
        form = "beyond" if onward else "dangling" if flow.wanted.strip() else "empty"
        variant = form if flow.label is None or onward else f"outcome-{form}"
        yield case.at_flow(flow, variant=variant, wanted=flow.wanted.strip(), last=last + 1)
    for index, ways in enumerate(graph.leaving):
        if _all_alike(ways):
            labels = ", ".join(way.label or "" for way in ways)
            target = (ways[0].target or 0) + 1
            yield case.at(
                index, "outcomes", variant="same", label=labels, wanted=ways[0].wanted, target=target
            )


@rule("FL14", "decision-without-effect", severity=Severity.HINT, basis="X", source=DESIGN)
def decision_without_effect(case: Case) -> Iterator[Found]:
    """Outcomes that lead to different rows where the same people do the same and go on to the same step."""
    for index in case.graph.decisions:
        targets = tuple(dict.fromkeys(case.graph.successors[index]))
        deeds = {_deed(case, target) for target in targets}
        if len(targets) > 1 and len(deeds) == 1 and case.wordings[targets[0]]:
            yield case.at(index, "outcomes", targets=", ".join(str(target + 1) for target in targets))


@rule("FL18", "doubled-arrow", severity=Severity.WARNING, basis="P", source=PRACTICE)
def doubled_arrow(case: Case) -> Iterator[Found]:
    """Two steps are joined by one arrow at most. (A decision all of whose outcomes agree is told by FL09.)"""
    for index, ways in enumerate(case.graph.leaving):
        if _all_alike(ways):
            continue
        for target, count in Counter(way.target for way in ways).items():
            if target is not None and count > 1:
                yield case.at(index, case.way_field(index), target=target + 1, count=count)


def _unclear(labels: tuple[str, ...]) -> str:
    """The form in which labels are unclear, or ""."""
    words = [plain(label) for label in labels]
    if not all(words):
        return "missing"
    if len(set(words)) < len(words):
        return "duplicate"
    if len(words) > 2 or is_pair(*labels):
        return ""
    return "mismatched" if any(map(is_verdict, labels)) else "unfamiliar"


def _goal(flow: Flow) -> str:
    """Where an arrow leads, also one whose step does not exist."""
    return flow.wanted.strip() if flow.target is None else f"#{flow.target}"


def _all_alike(ways: tuple[Flow, ...]) -> bool:
    if len(ways) < 2 or any(way.label is None or way.target is None for way in ways):
        return False
    return len({way.target for way in ways}) == 1


def _deed(case: Case, index: int) -> tuple[object, ...]:
    step = case.steps[index]
    onward = frozenset(case.graph.successors[index])
    return plain(case.wordings[index]), frozenset(step.actors), case.graph.kinds[index], onward
