"""What the words of a book may ask for: `{instansi}`, `{tahun}`, `{jumlah_sop}` … and the decrees it is bound with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sopan.book.services.signing import DOTS
from sopan.model.agency import Agency, Filed
from sopan.model.decree.decrees import Decree, DecreeKind
from sopan.model.time.dates import long_date

CONTENT = "isi"  # where a text has `{isi}` on a line, what Sopan puts together goes in


def decrees_of(agency: Agency) -> tuple[Filed[Decree], ...]:
    """The decrees that belong into the book, the oldest first: those that enact or amend, but for what another one of
    the folder has revoked."""
    gone = {_plain(number) for held in agency.decrees for number in held.said.revokes}
    kept = [
        held
        for held in agency.decrees
        if held.said.kind is not DecreeKind.REVOCATION and _plain(held.said.number) not in gone
    ]
    return tuple(sorted(kept, key=lambda held: (held.said.enacted_on.on or date.max, held.file)))


def day_of(agency: Agency) -> date | None:
    """The day a book bears that was asked for without one: that of its decree, else the latest day of its SOPs."""
    enacted = [held.said.enacted_on.on for held in decrees_of(agency) if held.said.enacted_on.on]
    if enacted:
        return max(enacted)
    said = (held.said for held in agency.procedures)
    days = [one.effective_on.on or one.completed_on.on for one in said]
    return max((day for day in days if day), default=None)


def facts_of(agency: Agency, day: date | None, procedures: int, units: int) -> Mapping[str, str]:
    """The facts by their names. What nobody has said is printed as dots."""
    office = agency.office
    decrees = decrees_of(agency)
    enacting = next((held.said for held in decrees if held.said.kind is DecreeKind.ENACTMENT), None)
    holder = agency.holder(office.head, day) if office.head.strip() else None
    said = {
        "instansi": office.name or " ".join(office.levels[-1:]),
        "singkatan": office.short,
        "wilayah": office.region,
        "tempat": office.place,
        "pimpinan": office.head,
        "tahun": str(day.year) if day else "",
        "tanggal": long_date(day) if day else "",
        "jumlah_sop": str(procedures),
        "jumlah_unit": str(units),
        "alamat": office.address,
        "telepon": office.phone,
        "surel": office.email,
        "situs": office.website,
        "kepala": holder.name if holder else "",
        "nip": holder.nip if holder else "",
        "nomor_keputusan": enacting.number if enacting else "",
        "tanggal_keputusan": enacting.enacted_on.printed if enacting else "",
    }
    return {name: " ".join(text.split()) or DOTS for name, text in said.items()}


def _plain(number: str) -> str:
    return "".join(number.casefold().split())
