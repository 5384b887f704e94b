"""A decree of the agency goes in; the blocks that print it, or a document of its own, come out.

What it says is drafted by `sopan.model.decree.drafting`; here is only how its parts stand on the page, in the order of
the profile.
"""

from __future__ import annotations

from itertools import groupby

from sopan.document import (
    Block,
    Clauses,
    Corner,
    Document,
    Gap,
    Heading,
    Items,
    Letterhead,
    Paragraph,
    Signature,
    Table,
    Together,
    Turn,
)
from sopan.layout.text import width, wrap
from sopan.model.agency import Agency, Filed
from sopan.model.decree.decree_facts import named, own_words, position_of
from sopan.model.decree.decrees import Decree, DecreeState
from sopan.model.decree.drafting import DraftedAnnex, DraftedDecree, drafted
from sopan.model.decree.ordinals import letter
from sopan.profile import DecreeForm, Profile

_BODY = ("menimbang", "mengingat", "menetapkan", "diktum")  # parts that share the three columns
_LIST_SIZE = 10.0  # points of the letters in the list
_WIDEST = 180.0  # of the column for numbers; longer ones are broken
_TITLE = 430.0  # room for a title in points, on the narrower of the pages it may stand on
_MARGINS = (62.0, 62.0, 58.0, 76.0)

Row = tuple[str, str, str]


def decree_blocks(
    agency: Agency,
    held: Filed[Decree],
    profile: Profile,
    *,
    logo: bytes = b"",
    level: int = 1,
    anchor: str = "",
    numbering: str = "none",
    watermark: str = "",
) -> tuple[Block, ...]:
    """The decree and its annexes, each annex on a page of its own; who puts it into a book turns the page before it.
    `level` is that of its heading in the outline, `numbering` how the pages of its annexes are counted, `watermark` a
    word across them."""
    decree = drafted(agency, held, profile)
    form = profile.decree
    anchor = anchor or f"keputusan-{held.stem}"
    title = named_short(agency, held)
    found: list[Block] = [Heading(words=title, level=level, anchor=anchor, quiet=True)]
    found.extend(_body(decree, form, logo, agency))
    for number, annex in enumerate(decree.annexes, 1):
        found.append(Turn(orientation="portrait", numbering=numbering, watermark=watermark))
        found.extend(_annex(decree, annex, form, level, f"{anchor}-lampiran-{number}"))
    return tuple(found)


def decree_document(
    agency: Agency, held: Filed[Decree], profile: Profile, *, logo: bytes = b"", draft: bool = False
) -> Document:
    """The decree as a document of its own, on the profile's paper for decrees; a `draft` bears KONSEP on every page."""
    blocks = decree_blocks(agency, held, profile, logo=logo)
    form = profile.decree
    return Document(
        title=named(agency, held.said.number) if held.said.number.strip() else named_short(agency, held),
        author=agency.office.name,
        keywords=tuple(word for word in ("keputusan", "SOP", held.said.number.strip()) if word),
        day=held.said.enacted_on.on,
        paper=form.paper,
        text_size=form.text_size,
        margins=_MARGINS,
        blocks=(Turn(orientation="portrait", numbering="none"), *blocks),
        facts={"watermark": profile.label("konsep")} if draft else {},
    )


def named_short(agency: Agency, held: Filed[Decree]) -> str:
    """What outline and contents call the decree."""
    number = " ".join(held.said.number.split())
    if number:
        return f"{'Konsep ' if is_draft(held.said) else ''}Keputusan Nomor {number}"
    signer = own_words(position_of(agency, held.said))
    return f"Konsep Keputusan {signer} (belum bernomor)".replace("  ", " ")


def is_draft(decree: Decree) -> bool:
    """What is still a draft, or has no number yet, binds nobody."""
    return decree.state is DecreeState.DRAFT or not decree.number.strip()


def _body(decree: DraftedDecree, form: DecreeForm, logo: bytes, agency: Agency) -> list[Block]:
    """All parts but the annexes. MEMUTUSKAN stays on one page with what follows it."""
    rows = {part: _rows(decree, form, part) for part in decree.order if part in _BODY}
    widest = max((row[0] for part in rows.values() for row in part), key=len, default="")
    found: list[Block] = []
    waiting: list[Block] = []
    for body, parts in groupby(decree.order, lambda part: part in _BODY):
        if body:
            these = tuple(row for part in parts for row in rows[part])
            if waiting and these:
                first = Clauses(rows=these[:1], widest=widest)
                found.append(Together(blocks=(*waiting, first)))
                waiting, these = [], these[1:]
            found.extend([Clauses(rows=these, widest=widest)] if these else [])
            continue
        for part in parts:
            blocks = _blocks(decree, form, part, logo, agency)
            found.extend(waiting)
            waiting = blocks if part == "memutuskan" else []
            found.extend([] if waiting else blocks)
    return [*found, *waiting]


def _rows(decree: DraftedDecree, form: DecreeForm, part: str) -> list[Row]:
    """A part of the body in three columns: label, mark, words."""
    if part == "menimbang":
        marks = [f"{letter(number)}." for number in range(1, len(decree.considerations) + 1)]
        return _listed(form.label("menimbang"), marks, [said.text for said in decree.considerations])
    if part == "mengingat":
        marks = [f"{number}." for number in range(1, len(decree.citations) + 1)]
        return _listed(form.label("mengingat"), marks, [said.text for said in decree.citations])
    if part == "menetapkan":
        return [(form.label("menetapkan"), "", decree.enacts.text)] if decree.clauses else []
    rows: list[Row] = []
    for clause in decree.clauses:
        rows.append((clause.label, "", clause.said.text))
        rows.extend(("", f"{letter(number)}.", item) for number, item in enumerate(clause.items, 1))
    return rows


def _listed(label: str, marks: list[str], texts: list[str]) -> list[Row]:
    rows = list(zip(marks, texts, strict=True))
    return [(label if not number else "", mark, text) for number, (mark, text) in enumerate(rows)]


def _blocks(decree: DraftedDecree, form: DecreeForm, part: str, logo: bytes, agency: Agency) -> list[Block]:
    """A part that stands across the page."""
    if part == "kop":
        alt = f"Lambang {agency.office.region or agency.office.name}".strip()
        head = Letterhead(levels=decree.letterhead, address=decree.address, logo=logo, alt=alt)
        return [head, Gap(points=10)] if decree.letterhead else []
    if part == "tanda_tangan":
        return _signature(decree, decree.place_and_day) if decree.signature else []
    if part == "tembusan":
        return _copies(decree, form)
    lines = {
        "judul": decree.heading.text,
        "nomor": decree.number.text,
        "tentang": decree.title.text,
        "jabatan": decree.position.text,
        "memutuskan": decree.decides.text,
    }
    text = lines.get(part, "")
    if not text:
        return []
    centred: list[Block] = [Paragraph(words=text, align="center")]
    if part == "tentang":
        return [Gap(points=5), Paragraph(words=decree.about, align="center"), Gap(points=5), *centred]
    if part == "jabatan":
        return [Gap(points=8), *centred, Gap(points=8)]
    return [Gap(points=4), *centred, Gap(points=4)] if part == "memutuskan" else centred


def _signature(decree: DraftedDecree, place_and_day: tuple[str, ...]) -> list[Block]:
    signed = decree.signature
    return [
        Signature(
            place_and_day=place_and_day,
            position=(signed.position,) if signed.position else (),
            name=signed.name,
            rank=signed.rank,
            nip=signed.nip.removeprefix("NIP").lstrip(". "),
        )
    ]


def _copies(decree: DraftedDecree, form: DecreeForm) -> list[Block]:
    if not decree.copies_to:
        return []
    items = tuple((Paragraph(words=said.text, align="left"),) for said in decree.copies_to)
    head = Paragraph(words=form.label("tembusan"), align="left")
    return [Gap(points=8), Together(blocks=(head, Items(items=items)))]


def _annex(
    decree: DraftedDecree, annex: DraftedAnnex, form: DecreeForm, level: int, anchor: str
) -> list[Block]:
    title = annex.title or annex.label
    found: list[Block] = [
        Heading(
            words=annex.label.capitalize() if annex.label.isupper() else annex.label,
            level=level + 1,
            anchor=anchor,
            quiet=True,
        ),
        Corner(lines=(annex.label, *(line for line in annex.head if line))),
        Gap(points=10),
        Paragraph(words=_balanced(title, form.text_size), align="center", bold=True),
    ]
    if annex.text.strip():
        from sopan.book.markdown import blocks_of

        found.extend(blocks_of(annex.text, {}))
    elif annex.rows:
        found.append(_table(annex, form))
    return [*found, *(_signature(decree, ()) if annex.signed and decree.signature else [])]


def _balanced(title: str, size: float) -> str:
    """A title that takes several lines, on as many of about one width: no word is left alone on the last one."""
    whole = wrap(title, _TITLE, size, bold=True)
    count = len(whole.lines)
    if count < 2 or whole.cut or "\n" in title:
        return title
    room = _TITLE
    while not (tried := wrap(title, room - 6, size, bold=True)).cut and len(tried.lines) == count:
        room -= 6
    return "\n".join(wrap(title, room, size, bold=True).lines)


def _table(annex: DraftedAnnex, form: DecreeForm) -> Table:
    """The list; without a column for units where no SOP names one."""
    columns = ("no", "nomor", "nama", *(("unit",) if any(row.unit for row in annex.rows) else ()))
    rows = [(str(number), row.number, row.title, row.unit) for number, row in enumerate(annex.rows, 1)]
    widest = max(width(row.number, _LIST_SIZE) for row in annex.rows)
    numbers = min(max(widest + 11, 70.0), _WIDEST)
    return Table(
        head=tuple(form.label(f"kolom_{name}") for name in columns),
        rows=tuple(row[: len(columns)] for row in rows),
        widths=(30, round(numbers, 1), 3.0, 2.2)[: len(columns)],
        aligns=("center", "left", "left", "left")[: len(columns)],
        size=_LIST_SIZE,
    )
