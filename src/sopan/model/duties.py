"""From duty to title: one row of the worksheet is one chain tugas → fungsi → subfungsi → kegiatan → output → aspek.

The formula is judul = aspek + output (+ keterangan); one output with several aspects gives several titles.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    parties or more; the three aspects are the surroundings, the policies and the needs of the organisation."""

    routine: bool | None = None
    has_output: bool | None = None
    parties: int | None = None
    surroundings: str = ""
    policy: str = ""
    organisation: str = ""
    priority: Priority | None = None
    decision: NeedDecision | None = None
    reason: str = ""


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
    need: Need | None = None
    exempt: str = ""  # why this row needs no SOP
