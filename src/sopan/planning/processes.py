"""An agency → its process map: the processes as a tree in three bands, the SOPs at the leaves, gaps and orphans, and how
macro and micro SOPs hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Magnitude, Procedure
from sopan.model.processes import Category, Process, in_circle, leaf_codes, top_of

BANDS = (Category.MANAGEMENT, Category.CORE, Category.SUPPORT)  # as the map shows them, from above


@dataclass(frozen=True, slots=True)
class Node:
    """One process, those below it, and the SOPs that name it."""

    process: Process
    below: tuple[Node, ...] = ()
    procedures: tuple[Filed[Procedure], ...] = ()

    @property
    def is_leaf(self) -> bool:
        """Is work done here?"""
        return not self.below

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The leaves at or below it, in order."""
        return tuple(leaf for node in self.below for leaf in node.leaves) if self.below else (self,)

    @property
    def is_gap(self) -> bool:
        """A leaf with neither an SOP nor an exemption."""
        return self.is_leaf and not self.procedures and not self.process.exempt


@dataclass(frozen=True, slots=True)
class Stray:
    """An SOP that is not at a leaf, and why: `none` names no process, `unknown` names one that is not there, `inner` one
    that has others below it."""

    held: Filed[Procedure]
    why: str


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro SOP and the micro SOPs that belong to it. `missing` names a macro that is not in the folder."""

    held: Filed[Procedure] | None
    parts: tuple[Filed[Procedure], ...]
    missing: str = ""


@dataclass(frozen=True, slots=True)
class ProcessMap:
    """The map: the topmost processes of each band, and what is wrong with it."""

    name: str
    bands: tuple[tuple[Category, tuple[Node, ...]], ...] = ()
    astray: tuple[Stray, ...] = ()
    circles: tuple[Process, ...] = ()
    rootless: tuple[Process, ...] = ()  # name a process above them that is not there
    unsorted: tuple[Process, ...] = ()  # say no category, nor does one above them; shown among the core
    twice: tuple[Process, ...] = ()  # bear a code that another one has
    macros: tuple[Macro, ...] = ()

    @property
    def leaves(self) -> tuple[Node, ...]:
        """All leaves."""
        return tuple(leaf for _, nodes in self.bands for node in nodes for leaf in node.leaves)

    @property
    def gaps(self) -> tuple[Node, ...]:
        """The leaves that lack an SOP."""
        return tuple(leaf for leaf in self.leaves if leaf.is_gap)

    @property
    def linked(self) -> int:
        """How many SOPs are at a leaf."""
        return len({held.file for leaf in self.leaves for held in leaf.procedures})


def process_map(agency: Agency) -> ProcessMap:
    """The map of an agency. Processes in a circle stand apart from the tree, those whose parent is missing on top."""
    processes = agency.processes
    known = {process.code for process in processes if process.code}
    turning = in_circle(processes)
    roots: list[Process] = []
    twice: list[Process] = []
    below: dict[str, list[Process]] = defaultdict(list)
    seen: set[str] = set()
    for process in processes:
        if process.code and process.code in seen:
            twice.append(process)
        elif process not in turning:
            seen.add(process.code)
            above = process.parent if process.parent in known else ""
            (below[above] if above else roots).append(process)
    held = _by_process(agency)
    nodes = [(_category(one, processes), _node(one, below, held)) for one in roots]
    return ProcessMap(
        name=agency.office.name or agency.folder,
        bands=tuple((band, tuple(node for of, node in nodes if of is band)) for band in BANDS),
        astray=tuple(_astray(agency)),
        circles=turning,
        rootless=tuple(one for one in processes if one.parent and one.parent not in known),
        unsorted=tuple(one for one in roots if one.category is None),
        twice=tuple(twice),
        macros=tuple(_macros(agency)),
    )


def _node(process: Process, below: dict[str, list[Process]], held: dict[str, list[Filed[Procedure]]]) -> Node:
    inner = tuple(_node(one, below, held) for one in below.get(process.code, ()) if process.code)
    return Node(process, inner, tuple(held.get(process.code, ())))


def _category(process: Process, processes: tuple[Process, ...]) -> Category:
    return process.category or top_of(process, processes).category or Category.CORE


def _by_process(agency: Agency) -> dict[str, list[Filed[Procedure]]]:
    found: dict[str, list[Filed[Procedure]]] = defaultdict(list)
    for held in agency.procedures:
        if held.said.process:
            found[held.said.process].append(held)
    return found


def _astray(agency: Agency) -> Iterator[Stray]:
    codes = {process.code for process in agency.processes}
    leaf = leaf_codes(agency.processes)
    for held in agency.procedures if agency.processes else ():
        code = held.said.process
        if code not in leaf:
            yield Stray(held, "none" if not code else "inner" if code in codes else "unknown")


def _macros(agency: Agency) -> Iterator[Macro]:
    """Every macro SOP with its parts, and every macro that parts name and the folder lacks."""
    parts: dict[str, list[Filed[Procedure]]] = defaultdict(list)
    missing: dict[str, list[Filed[Procedure]]] = defaultdict(list)
    for held in agency.procedures:
        if held.said.part_of.strip():
            macro = agency.procedure(held.said.part_of)
            (parts[macro.file] if macro else missing[held.said.part_of.strip()]).append(held)
    for held in agency.procedures:
        if held.file in parts or held.said.magnitude is Magnitude.MACRO:
            yield Macro(held, tuple(parts.get(held.file, ())))
    for name, of in missing.items():
        yield Macro(None, tuple(of), name)
