"""Filled standards → documents: the Standar Pelayanan of one service, and that of the whole agency.

What serves the citizen (six components) and what makes the service (eight) stand apart. Nothing says that the standard
keeps to a regulation; its own legal basis is printed as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sopan.book.services.signing import cover_head, letterhead, signature
from sopan.document import Block, Contents, Document, Gap, Heading, Paragraph, Table, Turn, Words
from sopan.model.agency import Agency
from sopan.model.service.components import Component, FilledStandard, Origin
from sopan.model.service.services import ServiceState
from sopan.model.service.short_flow import joined

DRAFT = "RANCANGAN"
DELIVERY_PART = "A. Penyampaian pelayanan"
MAKING_PART = "B. Pengelolaan pelayanan di dalam instansi"
NOT_SAID = "(belum diisi)"


def standard_document(agency: Agency, filled: FilledStandard, logo: bytes = b"") -> Document:
    """The Standar Pelayanan of one service."""
    draft = filled.service.state is not ServiceState.ENACTED
    return Document(
        title=f"Standar Pelayanan {title_of(filled)}",
        author=agency.office.name,
        keywords=("standar pelayanan",),
        day=_day([filled]),
        text_size=10.5,
        facts={"watermark": DRAFT} if draft else {},
        blocks=(Turn(), *letterhead(agency.office, logo), Gap(points=4), *standard_blocks(agency, filled)),
    )


def agency_standards(agency: Agency, every: Sequence[FilledStandard], logo: bytes = b"") -> Document:
    """The Standar Pelayanan of the agency: cover, contents, the services with their state, and each standard."""
    name = agency.office.name or "Instansi"
    blocks: list[Block] = [
        *_cover(agency, every, logo),
        Turn(numbering="roman", restart=True),
        Contents(depth=1),
    ]
    blocks += [Turn(restart=True), *_overview(every)]
    for number, filled in enumerate(every, 1):
        blocks += [Turn(header=_state_told(filled)), *standard_blocks(agency, filled, f"LAYANAN {number}")]
    return Document(
        title=f"Standar Pelayanan {name}",
        author=agency.office.name,
        keywords=("standar pelayanan",),
        day=_day(every),
        text_size=10.5,
        blocks=tuple(blocks),
    )


def standard_blocks(
    agency: Agency, filled: FilledStandard, number: str = "STANDAR PELAYANAN"
) -> tuple[Block, ...]:
    """One standard: its heading (`number` above the name), its components, who enacted it; of a draft what is open."""
    service = filled.service
    unit = [Paragraph(words=service.unit.strip(), align="center")] if service.unit.strip() else []
    return (
        Heading(words=title_of(filled), number=number, anchor=f"layanan-{filled.file}"),
        *unit,
        _components(filled),
        *_after(agency, filled),
    )


def title_of(filled: FilledStandard) -> str:
    """The service's name, capitals as written."""
    return filled.service.name.strip() or filled.file


def _components(filled: FilledStandard) -> Table:
    rows: list[tuple[Words, ...]] = [(DELIVERY_PART,)]
    rows += [_row(number, one) for number, one in enumerate(filled.delivery, 1)]
    rows.append((MAKING_PART,))
    rows += [_row(number, one) for number, one in enumerate(filled.making, len(filled.delivery) + 1)]
    return Table(
        head=("No.", "Komponen", "Uraian"),
        rows=tuple(rows),
        widths=(30, 140, 1),
        aligns=("center", "left", "left"),
        size=9.5,
    )


def _row(number: int, component: Component) -> tuple[Words, ...]:
    return str(number), component.label, numbered(component.texts) or NOT_SAID


def numbered(texts: Sequence[str]) -> str:
    """Several texts as the lines of a list, one as it is."""
    if len(texts) < 2:
        return "".join(texts)
    return "\n".join(f"{number}. {' '.join(text.split())}" for number, text in enumerate(texts, 1))


def _after(agency: Agency, filled: FilledStandard) -> Iterable[Block]:
    service = filled.service
    if service.state is ServiceState.ENACTED:
        if service.decree.strip():
            yield Paragraph(words=f"Ditetapkan dengan Keputusan Nomor {service.decree.strip()}.")
        yield signature(agency, agency.office.head, service.enacted_on)
    else:
        yield Heading(words="Catatan rancangan", level=2, listed=False)
        yield from (Paragraph(words=said) for said in _open(filled))


def _open(filled: FilledStandard) -> Iterable[str]:
    """What the makers of a draft still have to look at."""
    taken: dict[tuple[str, ...], list[str]] = {}
    for one in filled.components:
        if one.origin is Origin.PROCEDURE:
            taken.setdefault(one.sources, []).append(one.label.lower())
    for sources, labels in taken.items():
        yield f"Diambil dari SOP {joined(sources)}: {'; '.join(labels)}."
    if filled.missing:
        yield f"Belum diisi: {'; '.join(one.label.lower() for one in filled.missing)}."
    for held, time in zip(filled.procedures, filled.times, strict=True):
        if time.minutes and held.said.exclusion is None:
            yield f"Jalur terlama SOP {held.said.title}: {time.words}{unknown_told(time.unknown)}."
    if not filled.missing:
        yield "Keempat belas komponen sudah terisi."


def unknown_told(unknown: Sequence[int]) -> str:
    """The steps that do not say how long they take, as an aside; "" without any."""
    steps = ", ".join(str(at + 1) for at in unknown)
    return f" (belum termasuk langkah {steps}, yang waktunya tidak terbaca)" if unknown else ""


def _cover(agency: Agency, every: Sequence[FilledStandard], logo: bytes) -> Iterable[Block]:
    yield Turn(numbering="none", vertical="middle")
    yield from cover_head(agency, logo)
    yield Gap(points=60)
    yield Paragraph(words="STANDAR PELAYANAN", align="center", bold=True, size=30)
    yield Gap(points=12)
    yield Paragraph(words=agency.office.name, align="center", size=16)
    yield Gap(points=60)
    if (day := _day(every)) is not None:
        yield Paragraph(words=str(day.year), align="center", bold=True, size=16)


def _overview(every: Sequence[FilledStandard]) -> Iterable[Block]:
    yield Heading(words="DAFTAR LAYANAN", anchor="daftar-layanan")
    rows = tuple(
        (
            str(number),
            title_of(filled),
            filled.service.unit or "–",
            "\n".join(filled.component("duration").texts) or "–",
            _state_told(filled),
        )
        for number, filled in enumerate(every, 1)
    )
    yield Table(
        head=("No.", "Layanan", "Unit kerja", "Jangka waktu", "Status"),
        rows=rows,
        widths=(30, 3, 2.4, 2.2, 1.8),
        aligns=("center",),
        size=9.5,
    )


def _state_told(filled: FilledStandard) -> str:
    service = filled.service
    if service.state is ServiceState.ENACTED:
        return f"Ditetapkan {service.enacted_on.printed}".strip()
    return "Konsultasi publik" if service.state is ServiceState.CONSULTED else "Rancangan"


def _day(every: Iterable[FilledStandard]) -> date | None:
    """The day of the latest standard: a document's date that is no clock's."""
    days = [filled.service.enacted_on.on for filled in every if filled.service.enacted_on.on]
    return max(days, default=None)
