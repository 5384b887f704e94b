"""The agency's head and letterhead as blocks, for what is printed about its services."""

from __future__ import annotations

from collections.abc import Iterable

from sopan.document import Block, Letterhead, Paragraph, Picture, Signature
from sopan.model.agency import Agency, Office
from sopan.model.structure import Capacity
from sopan.model.time.dates import WrittenDate
from sopan.render.images import kind_of

DOTS = "…………………………"


def letterhead(office: Office, logo: bytes = b"") -> Iterable[Block]:
    """The letterhead; nothing for an office that has not said what it is called."""
    levels = office.levels or ((office.name,) if office.name else ())
    if not levels:
        return
    reach = (
        ("Telepon", office.phone),
        ("Surel", office.email),
        ("Laman", office.website.removeprefix("https://").removeprefix("http://")),
    )
    said = ", ".join(f"{label} {text.strip()}" for label, text in reach if text.strip())
    address = tuple(line for line in (office.address.strip(), said) if line)
    yield Letterhead(levels=levels, address=address, logo=logo, alt=f"Logo {office.name}".strip())


def signature(agency: Agency, position: str, day: WrittenDate, *, enacted: bool = True) -> Signature:
    """Place, day, position and the person who held it on that day; dots where nobody has said it."""
    place = agency.office.place.strip() or DOTS
    holder = agency.holder(position, day.on) if position.strip() else None
    acting = f"{holder.capacity.value} " if holder and holder.capacity is not Capacity.SUBSTANTIVE else ""
    first = (f"Ditetapkan di {place}", f"pada tanggal {day.printed or DOTS}")
    return Signature(
        place_and_day=first if enacted else (f"{place}, {day.printed or DOTS}",),
        position=(f"{acting}{position.strip() or DOTS},",),
        name=holder.name if holder else "",
        rank=holder.rank if holder else "",
        nip=holder.nip if holder else "",
    )


def cover_head(agency: Agency, logo: bytes) -> Iterable[Block]:
    """Logo and levels in the middle of a page."""
    if kind_of(logo) is not None:
        yield Picture(data=logo, alt=f"Logo {agency.office.name}".strip(), height=84)
    for level in agency.office.levels:
        yield Paragraph(words=level.upper(), align="center", bold=True, size=13)
