"""From duty to title: one row of the worksheet is one chain tugas → fungsi → subfungsi → kegiatan → output → aspek.

The formula is judul = aspek + output (+ keterangan); one output with several aspects gives several titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

_CHAIN = ("duty", "function", "subfunction")


class NeedDecision(StrEnum):
    """What the assessment of needs decides about a title."""

    NEW = "baru"
    CHANGE = "ubah"
    MERGE = "gabung"
    REPLACE = "ganti"
    DELETE = "hapus"
    KEEP = "tetap"


class Priority(StrEnum):
    """How soon."""

    HIGH = "tinggi"
    MIDDLE = "sedang"
    LOW = "rendah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """The need test of one row (form F2). An SOP is needed where the work is routine, gives an output and involves two
    parties or more; the three aspects are the surroundings, the policies and the needs of the organisation. `title` is
    the title it is about; without one it is about all titles of the row."""

    routine: bool | None = None
    has_output: bool | None = None
    parties: int | None = None
    surroundings: str = ""
    policy: str = ""
    organisation: str = ""
    priority: Priority | None = None
    decision: NeedDecision | None = None
    reason: str = ""
    title: str = ""

    @property
    def asked(self) -> bool:
        """Have all three questions been answered?"""
        return None not in (self.routine, self.has_output, self.parties)

    @property
    def met(self) -> bool | None:
        """Is an SOP needed? None where an answer is missing and the others do not decide."""
        answers = (
            self.routine,
            self.has_output,
            None if self.parties is None else self.parties >= LEAST_PARTIES,
        )
        return False if False in answers else None if None in answers else True


LEAST_PARTIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """One chain. What is empty among duty, function and subfunction continues the row above. `article` says where the
    regulation on the structure gives it ("Pasal 7 ayat (2) huruf c"); `titles` are the titles chosen for it."""

    id: str = ""
    unit: str = ""
    article: str = ""
    duty: str = ""
    function: str = ""
    subfunction: str = ""
    activity: str = ""
    output: str = ""
    aspects: tuple[str, ...] = ()
    note: str = ""
    titles: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    exempt: str = ""  # why this row needs no SOP

    @property
    def text(self) -> str:
        """The words of the regulation that say the most about this row."""
        return self.subfunction or self.function or self.duty or self.activity

    def need(self, title: str = "") -> Need | None:
        """The need test of one of the row's titles; else the one of the whole row."""
        wanted = " ".join(title.casefold().split())
        named = {" ".join(one.title.casefold().split()): one for one in self.needs}
        return named.get(wanted) or named.get("")


def filled(rows: Sequence[DutyRow]) -> tuple[DutyRow, ...]:
    """The rows with what they leave empty taken from the row above. A new unit begins a new chain, a new duty takes no
    function from above, a new function no subfunction."""
    made: list[DutyRow] = []
    above = DutyRow()
    for row in rows:
        if row.unit and row.unit != above.unit:
            above = DutyRow()
        kept: dict[str, str] = {} if row.unit else {"unit": above.unit}
        for name in _CHAIN:
            if getattr(row, name):
                break
            kept[name] = getattr(above, name)
        if not row.article and not any(getattr(row, name) for name in _CHAIN):
            kept["article"] = above.article
        above = replace(row, **kept)  # type: ignore[arg-type]
        made.append(above)
    return tuple(made)


def leaves(rows: Sequence[DutyRow]) -> tuple[int, ...]:
    """The places of the rows at which work stands: those that are no mere heading of the rows behind them."""
    whole = filled(rows)
    return tuple(at for at in range(len(rows)) if not _is_heading(rows, whole, at))


def _is_heading(rows: Sequence[DutyRow], whole: Sequence[DutyRow], at: int) -> bool:
    """Does the row only name a duty or a function that the next row divides further?"""
    row = whole[at]
    if row.activity or row.output or row.aspects or row.titles or row.exempt or at + 1 == len(rows):
        return False
    depth = max((n for n, name in enumerate(_CHAIN) if getattr(row, name)), default=-1)
    behind = whole[at + 1]
    same = behind.unit == row.unit and all(
        getattr(behind, name) == getattr(row, name) for name in _CHAIN[: depth + 1]
    )
    deeper = any(getattr(behind, name) for name in _CHAIN[depth + 1 :]) or bool(behind.activity)
    return depth >= 0 and same and deeper
