"""Those who act: the columns and who does what go in, findings come out (AC01, AC02, AC05, AC06).

AC03 and AC07 (names) are in `actor_names`, AC08 and AC09 (who does the same twice) in `actor_work`. AC04 looks at
the whole folder (`rules.agency.actors`).
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise, permutations

from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.columns import (
    Column,
    acting,
    displaced_first,
    in_order,
    undeclared,
)
from sopan.rules.sources import DESIGN, DRAFTING, UNVERIFIED
from sopan.rules.words.flow import BARE_ROWS, plain
from sopan.rules.words.positions import alternatives, is_slip, key

MOST_COLUMNS = 7


@rule(
    "AC01",
    "actor-without-step",
    severity=Severity.ERROR,
    basis="D+X",
    source=f"{DRAFTING}; selebihnya {DESIGN}",
)
def actor_without_step(case: Case) -> Iterator[Found]:
    """There is an actor, and every actor has a step. Not told where as many steps lack an actor (AC02), nor of a name
    that the steps, or another column, spell otherwise (BR10, AC07)."""
    found = case.columns
    if case.steps and not found:
        yield case.on_page("actors", variant="none")
    idle = [column for column in found if not column.rows]
    if not any(column.rows for column in found) or len(_unmanned(case)) >= len(idle):
        return
    meant = _spelt_otherwise(case, found)
    for column in idle:
        if column.name not in meant:
            yield case.at_column(column, severity=Severity.WARNING, variant="idle")


@rule("AC02", "step-without-actor", severity=Severity.ERROR, basis="D", source=DRAFTING, hides=("AC01",))
def step_without_actor(case: Case) -> Iterator[Found]:
    """Every step has an actor. A list of several is a joint step; a name that leaves open which one is worth a look."""
    found = case.columns
    for index in _unmanned(case) if found else ():
        text = case.wordings[index]
        bare = plain(text) in BARE_ROWS
        weight = Severity.WARNING if bare else None
        yield case.at(index, severity=weight, variant="bare" if bare else "missing", activity=text or "–")
    for column in found:
        choice = alternatives(column.name)
        if choice:
            yield case.at_column(
                column, severity=Severity.HINT, variant="either", one=choice[0], other=choice[1]
            )


@rule("AC05", "columns-out-of-order", severity=Severity.HINT, basis="U", source=UNVERIFIED)
def columns_out_of_order(case: Case) -> Iterator[Found]:
    """Columns stand in the order in which their actors first act. Not told where SY11 tells the first column, nor
    where a step lacks its actor, who may be one of them."""
    used = acting(case.columns)
    if not used or displaced_first(used) is not None or _unmanned(case):
        return
    for left, column in pairwise(used):
        if column.rows[0] < left.rows[0]:
            yield case.at_column(
                column,
                first=column.rows[0] + 1,
                left=left.name.strip(),
                left_step=left.rows[0] + 1,
                order=in_order(used),
            )
            return


@rule("AC06", "too-many-columns", severity=Severity.HINT, basis="X", source=DESIGN)
def too_many_columns(case: Case) -> Iterator[Found]:
    """An SOP with many actors is better divided."""
    count = len(case.columns) + len(tuple(undeclared(case.procedure)))
    if count > MOST_COLUMNS:
        yield case.on_page("actors", count=count, limit=MOST_COLUMNS)


def _unmanned(case: Case) -> tuple[int, ...]:
    """The steps that name no actor."""
    return tuple(
        index for index, step in enumerate(case.steps) if not any(name.strip() for name in step.actors)
    )


def _spelt_otherwise(case: Case, found: tuple[Column, ...]) -> frozenset[str]:
    """Declared names that the steps, or another column, spell otherwise: their steps are only not found."""
    names = [column.name for column in found]
    meant = set()
    for name in undeclared(case.procedure):
        meant.update(get_close_matches(name, names, n=1, cutoff=0.6))
        meant.update(other for other in names if key(other) == key(name))
    for one, other in permutations(names, 2):
        if key(one) == key(other) or is_slip(one, other):
            meant.add(one)
    return frozenset(meant)
