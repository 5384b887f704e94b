"""The process map: business processes by level and category, each with what goes in and who is served."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """Kind of a process on the map."""

    CORE = "inti"
    SUPPORT = "pendukung"
    MANAGEMENT = "manajemen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One process; `parent` is the code of the process above it (none: level 0). A leaf has an SOP or an exemption."""

    code: str = ""
    name: str = ""
    category: Category | None = None
    parent: str = ""
    unit: str = ""
    suppliers: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    spbe: str = ""  # reference code of the national architecture, where the office uses one
    exempt: str = ""  # why this process needs no SOP


def leaf_codes(processes: Sequence[Process]) -> frozenset[str]:
    """The codes of the processes that have none below them: there work is done, and SOPs belong."""
    parents = {process.parent for process in processes}
    return frozenset(process.code for process in processes if process.code and process.code not in parents)


def in_circle(processes: Sequence[Process]) -> tuple[Process, ...]:
    """The processes whose line of parents comes back to themselves."""
    above = parents_by_code(processes)
    return tuple(process for process in processes if _comes_back(process.code, above))


def top_of(process: Process, processes: Sequence[Process]) -> Process:
    """The process at the head of a process's line of parents; itself where it has none."""
    known = {one.code: one for one in reversed(processes) if one.code}
    seen = {process.code}
    while process.parent in known and process.parent not in seen:
        process = known[process.parent]
        seen.add(process.code)
    return process


def parents_by_code(processes: Sequence[Process]) -> dict[str, str]:
    """Each code to the code above it; of a code used twice the first counts."""
    return {process.code: process.parent for process in reversed(processes) if process.code}


def _comes_back(code: str, above: dict[str, str]) -> bool:
    seen: set[str] = set()
    at = above.get(code, "")
    while at and at not in seen:
        if at == code:
            return True
        seen.add(at)
        at = above.get(at, "")
    return False
