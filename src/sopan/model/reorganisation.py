"""A reorganisation as its office writes it down: which units and positions become which, after which regulation.

One old and one new name rename, several old ones merge, several new ones split, none abolishes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopan.model.structure import StructureState
from sopan.model.time.dates import WrittenDate

NO_DATE = WrittenDate()


class ChangeKind(StrEnum):
    """What happens to a unit or position."""

    RENAMED = "ubah nama"
    MERGED = "gabung"
    SPLIT = "pecah"
    ABOLISHED = "hapus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What becomes of some units or positions. `kind` may be left out: it follows from how many there are; only an
    abolition has to be told. `short` and `parent` are those of the new unit; `default` is taken where a split leaves open
    which of the new ones an SOP goes to."""

    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    kind: ChangeKind | None = None
    short: str = ""
    parent: str = ""
    default: str = ""

    @property
    def meant(self) -> ChangeKind:
        """The kind that is told, else the one that the names show."""
        if self.kind is not None:
            return self.kind
        if not self.new:
            return ChangeKind.ABOLISHED
        if len(self.new) > 1:
            return ChangeKind.SPLIT
        return ChangeKind.MERGED if len(self.old) > 1 else ChangeKind.RENAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """In one SOP: this position becomes that one."""

    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """For one SOP (file name, number or title): the new unit, and the new positions, where a split leaves them open."""

    procedure: str = ""
    unit: str = ""
    positions: tuple[Successor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganisation:
    """The whole. `structure` is a file with the new structure; without one it is drawn up from the old one."""

    regulation: str = ""
    since: WrittenDate = NO_DATE
    state: StructureState = StructureState.DRAFT
    structure: str = ""
    units: tuple[Change, ...] = ()
    positions: tuple[Change, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A text in a file, by its path: it becomes `text` ("" empties it, None takes it out of its list)."""

    path: str
    text: str | None
