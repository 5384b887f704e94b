"""The process map: business processes by level and category, each with what goes in and who is served."""

from __future__ import annotations

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
