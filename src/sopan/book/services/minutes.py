"""A public consultation of a draft standard → its berita acara: what was said and answered, who was there, signatures.

Where nothing has been recorded yet the same page is a form to be filled by hand.
"""

from __future__ import annotations

from collections.abc import Iterable

from sopan.book.services.signing import DOTS, letterhead, signature
from sopan.book.services.standards import title_of
from sopan.document import Block, Document, Gap, Heading, Paragraph, Table, Turn
from sopan.model.agency import Agency
from sopan.model.service.components import FilledStandard
from sopan.model.service.services import Consultation

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ROWS = (5, 12)  # empty rows of a form: comments, attendance


def minutes_document(
    agency: Agency, filled: FilledStandard, consultation: Consultation, logo: bytes = b""
) -> Document:
    """The berita acara of one consultation."""
    return Document(
        title=f"Berita Acara Konsultasi Publik Standar Pelayanan {title_of(filled)}",
        author=agency.office.name,
        day=consultation.on.on,
        text_size=11,
        blocks=(
            Turn(),
            *letterhead(agency.office, logo),
            Gap(points=4),
            *_heading(filled, consultation),
            *_told(filled, consultation),
            *_comments(consultation),
            Paragraph(
                words="Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."
            ),
            signature(agency, agency.office.head, consultation.on, enacted=False),
            *_attendance(consultation),
        ),
    )


def _heading(filled: FilledStandard, consultation: Consultation) -> Iterable[Block]:
    yield Heading(
        words=f"RANCANGAN STANDAR PELAYANAN\n{title_of(filled).upper()}",
        number="BERITA ACARA KONSULTASI PUBLIK",
    )
    yield Paragraph(words=f"Nomor: {consultation.minutes.strip() or DOTS}", align="center")


def _told(filled: FilledStandard, consultation: Consultation) -> Iterable[Block]:
    on = consultation.on
    day = _DAYS[on.on.weekday()] if on.on else DOTS
    place = consultation.place.strip() or DOTS
    yield Paragraph(
        words=f"Pada hari {day} tanggal {on.printed or DOTS} bertempat di {place}, telah dilaksanakan konsultasi publik "
        f"atas rancangan standar pelayanan {title_of(filled)}. Yang hadir tercantum dalam daftar hadir."
    )
    said = "Tanggapan peserta dan tindak lanjutnya adalah sebagai berikut."
    none = "Tidak ada tanggapan yang dicatat."
    yield Paragraph(words=said if consultation.comments or not on else none)


def _comments(consultation: Consultation) -> Iterable[Block]:
    rows = [(one.by or "–", one.said or "–", one.answer or "–") for one in consultation.comments]
    if not rows and not consultation.on:
        rows = [(" \n ", "", "")] * _ROWS[0]
    if rows:
        yield Table(
            head=("No.", "Dari", "Tanggapan", "Tindak lanjut"),
            rows=tuple((str(number), *row) for number, row in enumerate(rows, 1)),
            widths=(30, 1.2, 2, 2),
            aligns=("center",),
            size=10,
        )


def _attendance(consultation: Consultation) -> Iterable[Block]:
    names = [name for name in consultation.attended if name.strip()] or [""] * _ROWS[1]
    yield Turn()
    yield Heading(words="DAFTAR HADIR")
    yield Table(
        head=("No.", "Nama atau perwakilan", "Tanda tangan"),
        rows=tuple((str(number), f"{name}\n ", "") for number, name in enumerate(names, 1)),
        widths=(30, 1.6, 1),
        aligns=("center",),
        size=10.5,
    )
