"""What decrees have made of the SOPs: an agency goes in; who enacted each SOP, and who revoked it, come out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sopan.model.agency import Filed
from sopan.model.decree.decrees import Decree, DecreeKind, DecreeState
from sopan.model.procedure import Procedure
from sopan.rules.agency.case import AgencyCase

Enacting = dict[str, Filed[Decree]]  # by the file of the SOP


def enacted(case: AgencyCase) -> Enacting:
    """By the files of SOPs the latest enacted decree that lists them."""
    found: Enacting = {}
    for decree, held in _rows(case):
        if decree.said.kind is not DecreeKind.REVOCATION:
            found[held.file] = decree
    return found


def withdrawn(case: AgencyCase) -> Enacting:
    """By the files of SOPs that no decree keeps in force any more the decree that revoked them."""
    keeping: Enacting = {}
    gone: Enacting = {}
    revoked_by = {
        _plain(number): decree
        for decree in _enacted_decrees(case)
        for number in decree.said.revokes
        if _plain(number) != _plain(decree.said.number)  # told by DK17
    }
    for decree, held in _rows(case):
        if decree.said.kind is DecreeKind.REVOCATION:
            gone[held.file] = decree
            keeping.pop(held.file, None)
        else:
            keeping[held.file] = decree
            gone.pop(held.file, None)
    for file, decree in keeping.items():
        if revoking := revoked_by.get(_plain(decree.said.number)):
            gone[file] = revoking
    return gone


def _rows(case: AgencyCase) -> Iterator[tuple[Filed[Decree], Filed[Procedure]]]:
    """Enacted decrees, the earliest first, with each SOP they list."""
    for decree in _enacted_decrees(case):
        for annex in decree.said.annexes:
            for held in case.agency.listed(annex):
                yield decree, held


def _enacted_decrees(case: AgencyCase) -> list[Filed[Decree]]:
    held = [
        one
        for one in case.agency.decrees
        if one.said.state is DecreeState.ENACTED and one.file not in case.broken
    ]
    return sorted(held, key=lambda one: (one.said.enacted_on.on or date.min, one.file))


def _plain(number: str) -> str:
    return "".join(number.casefold().split())
