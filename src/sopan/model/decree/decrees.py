"""A decree of the agency's head as data: what it enacts, changes or revokes, and the words its maker chose.

Every text may be empty: then the wording of the profile is used. A decree that was enacted elsewhere is carried
`verbatim`: nothing is completed or mended, a part that the file does not give is absent. How the parts read is
`sopan.model.decree.drafting`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopan.model.procedure import Official
from sopan.model.time.dates import WrittenDate

NO_DATE = WrittenDate()
NOBODY = Official()


class DecreeKind(StrEnum):
    """What the decree does."""

    ENACTMENT = "penetapan"
    AMENDMENT = "perubahan"
    REVOCATION = "pencabutan"


class DecreeState(StrEnum):
    """A draft may still change; what has been enacted stays as it is."""

    DRAFT = "konsep"
    ENACTED = "ditetapkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One row of an annex: the SOP (file name without suffix, number or title), and number and title where the annex
    prints them otherwise."""

    procedure: str = ""
    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex with its list of SOPs. `everything` lists all SOPs of the folder."""

    title: str = ""
    everything: bool = False
    procedures: tuple[Listed, ...] = ()
    text: str = ""  # another annex than a list of SOPs: its words, in Markdown
    label: str = ""  # as printed: LAMPIRAN I
    unsigned: bool = False  # a verbatim decree's annex that nobody signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Decree:
    """One decree. `signer` is the position that enacts; who held it on the day is known from the appointments. The lines
    from `heading` on replace what would be printed in their place."""

    number: str = ""
    kind: DecreeKind = DecreeKind.ENACTMENT
    state: DecreeState = DecreeState.DRAFT
    title: str = ""
    signer: str = ""
    place: str = ""
    enacted_on: WrittenDate = NO_DATE
    effective_on: WrittenDate = NO_DATE
    considerations: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    amends: tuple[str, ...] = ()  # numbers of decrees
    revokes: tuple[str, ...] = ()
    verbatim: bool = False  # an enacted decree as it is: nothing completed, nothing mended
    heading: str = ""  # KEPUTUSAN KEPALA DINAS …
    number_line: str = ""  # NOMOR …
    position_line: str = ""  # the enacting position above the considerations, with its comma
    decides: str = ""  # MEMUTUSKAN:
    enacts: str = ""  # what stands behind "Menetapkan"
    signature: Official = NOBODY
