"""The cover and the signed preface."""

from __future__ import annotations

from sopan.book.binding import Binding
from sopan.book.services.signing import signature
from sopan.document import Block, Gap, Heading, Paragraph, Picture, Turn
from sopan.model.book_plan import BookText
from sopan.model.time.dates import WrittenDate, long_date


def cover(bound: Binding, text: BookText, volume: str = "") -> tuple[Block, ...]:
    """The title page: the levels of the office, its logo, title, agency, year; the number of the volume where there are
    several."""
    office = bound.agency.office
    levels = [level for level in office.levels if level.strip()][:-1]
    found: list[Block] = [Turn(numbering="none", vertical="middle")]
    found += [Paragraph(words=level.upper(), align="center", bold=True, size=14.0) for level in levels]
    if office.logo or bound.logo:
        alt = f"Logo {office.short or office.name}".strip()
        found += [Gap(points=26), Picture(data=bound.logo, alt=alt, height=118.0)]
    found += [Gap(points=44), Paragraph(words=_balanced(text.title), align="center", bold=True, size=23.0)]
    if volume:
        found += [Gap(points=8), Paragraph(words=volume, align="center", bold=True, size=15.0)]
    found.append(Gap(points=40))
    lines = [block for block in bound.words(text) if isinstance(block, Paragraph)]
    found += [Paragraph(words=line.words, align="center", bold=True, size=15.0) for line in lines]
    if bound.public:
        found += [Gap(points=14), Paragraph(words="Edisi untuk Umum", align="center", size=12.0)]
    found += [Gap(points=70), *_address(bound)]
    return tuple(found)


def preface(bound: Binding, text: BookText) -> tuple[Block, ...]:
    """The preface, signed by the head of the office."""
    found: list[Block] = [
        Heading(words=text.title, anchor=f"bagian-{text.name}"),
        *bound.words(text),
    ]
    head = bound.agency.office.head
    if head.strip():
        day = WrittenDate(text=long_date(bound.day), on=bound.day) if bound.day else WrittenDate()
        found.append(signature(bound.agency, head, day, enacted=False))
    return tuple(found)


def _balanced(title: str) -> str:
    """`STANDAR OPERASIONAL PROSEDUR (SOP)` on two lines."""
    words, abbreviation, rest = title.partition(" (")
    return f"{words}\n({rest}" if abbreviation else title


def _address(bound: Binding) -> list[Block]:
    office = bound.agency.office
    reach = " · ".join(text for text in (office.phone, office.email, office.website) if text.strip())
    lines = [line for line in (office.address, reach) if line.strip()]
    return [Paragraph(words="\n".join(lines), align="center", size=10.0)] if lines else []
