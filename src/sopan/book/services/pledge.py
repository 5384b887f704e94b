"""A service's standard → its maklumat pelayanan, the public promise to serve by it: one page for the wall."""

from __future__ import annotations

from sopan.book.services.signing import cover_head, signature
from sopan.book.services.standards import DRAFT, title_of
from sopan.document import Block, Document, Gap, Heading, Paragraph, Turn
from sopan.model.agency import Agency
from sopan.model.service.components import FilledStandard
from sopan.model.service.services import Pledge, ServiceState

WORDS = (
    "Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan.\n\n"
    "Apabila kami tidak menepati janji ini, kami siap menerima sanksi sesuai ketentuan peraturan perundang-undangan."
)


def pledge_document(agency: Agency, filled: FilledStandard, logo: bytes = b"") -> Document:
    """The maklumat. Before the standard is enacted it is a draft, and says so across the page."""
    pledge = filled.service.pledge or Pledge()
    draft = filled.service.state is not ServiceState.ENACTED
    words = pledge.text.strip() or WORDS
    blocks: list[Block] = [
        Turn(numbering="none", vertical="middle"),
        *cover_head(agency, logo),
        Gap(points=34),
    ]
    blocks += [
        Heading(words=f"Maklumat Pelayanan {title_of(filled)}", quiet=True),
        Paragraph(words="MAKLUMAT PELAYANAN", align="center", bold=True, size=30),
        Gap(points=6),
        Paragraph(words=title_of(filled), align="center", bold=True, size=17),
        Gap(points=26),
    ]
    for part in filter(str.strip, words.split("\n\n")):
        blocks += [Paragraph(words=f"“{part.strip()}”", align="center", size=17), Gap(points=6)]
    blocks += [
        Gap(points=30),
        signature(agency, pledge.signer or agency.office.head, pledge.on, enacted=False),
    ]
    return Document(
        title=f"Maklumat Pelayanan {title_of(filled)}",
        author=agency.office.name,
        day=pledge.on.on,
        text_size=12,
        margins=(56, 64, 56, 64),
        facts={"watermark": DRAFT} if draft else {},
        blocks=tuple(blocks),
    )
