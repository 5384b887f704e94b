"""The columns of the table: a procedure goes in, its actors come out, each with its place in the file and its rows.

Who is not declared although others are is no column here: the reader has told it (BR10).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.model.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Column:
    """One actor. `number` is its place in `pelaksana`, from 1; 0 where there is no such list and the steps alone
    name it. `rows` are its steps, counted from 0."""

    name: str
    number: int
    rows: tuple[int, ...]
    external: bool = False


def columns_of(procedure: Procedure) -> tuple[Column, ...]:
    """The columns from left to right, each name once."""
    rows: dict[str, list[int]] = {}
    for index, step in enumerate(procedure.steps):
        for name in dict.fromkeys(step.actors):
            if name.strip():
                rows.setdefault(name, []).append(index)
    found: dict[str, Column] = {}
    for number, actor in enumerate(procedure.actors, 1):
        if actor.name.strip() and actor.name not in found:
            own = tuple(rows.get(actor.name, ()))
            found[actor.name] = Column(actor.name, number, own, actor.external)
    return tuple(found.values()) or tuple(Column(name, 0, tuple(own)) for name, own in rows.items())


def undeclared(procedure: Procedure) -> Iterator[str]:
    """Names in steps that the list of actors lacks; none where there is no list."""
    declared = {actor.name for actor in procedure.actors if actor.name.strip()}
    if declared:
        named = dict.fromkeys(name for step in procedure.steps for name in step.actors if name.strip())
        yield from (name for name in named if name not in declared)


def acting(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns that have steps, where their order was chosen."""
    return tuple(column for column in columns if column.rows and column.number)


def displaced_first(used: tuple[Column, ...]) -> Column | None:
    """The actor of the first row, when another column stands at the left."""
    if not used or used[0].rows[0] == 0:
        return None
    return next((column for column in used if column.rows[0] == 0), None)


def in_order(used: tuple[Column, ...]) -> str:
    """The actors in the order in which they first act."""
    return "; ".join(column.name.strip() for column in sorted(used, key=lambda column: column.rows[0]))
