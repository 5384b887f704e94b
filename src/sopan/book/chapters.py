"""The chapters and the explanation: their words, and what is put together for them – legal bases in order, the outline
of the book, scopes, summaries and terms of the SOPs, the work to come. The tables of chapter III: `tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sopan.book import tables
from sopan.book.binding import Binding
from sopan.book.facts import decrees_of
from sopan.document import Block, Heading, Items, Paragraph, Span, Table, Words
from sopan.model.book_plan import BookText, PlannedPart
from sopan.model.decree.drafting import Said, drafted
from sopan.model.decree.ordinals import enumerated, letter, roman
from sopan.model.law.citations import read_citation
from sopan.model.law.regulation_texts import cited, sorted_citations
from sopan.model.procedure import Stage

_MOST_BASES = 25  # regulations in the chapter; the index of regulations has them all

Maker = Callable[[Binding], tuple[Block, ...]]


def part_blocks(bound: Binding, part: PlannedPart, level: int = 1) -> tuple[Block, ...]:
    """A part with its sections, lettered where it is a chapter. A section that has nothing to say is left out."""
    text = part.text
    heading = Heading(words=text.title, level=level, number=part.label, anchor=f"bagian-{part.name}")
    sections = sections_of(bound, part)
    found: list[Block] = [heading, *bound.words(text)]
    for number, (section, blocks) in enumerate(sections, 1):
        mark = f"{letter(number).upper()}." if len(sections) > 1 or part.number else ""
        anchor = f"bagian-{section.name}"
        found.append(Heading(words=section.title, level=level + 1, number=mark, anchor=anchor))
        found.extend(blocks)
    return tuple(found)


def sections_of(bound: Binding, part: PlannedPart) -> list[tuple[BookText, tuple[Block, ...]]]:
    """The sections of a part that have something to say, with their blocks."""
    found = []
    for section in part.sections:
        blocks = _section(bound, section)
        if blocks:
            found.append((section, blocks))
    return found


def _section(bound: Binding, section: BookText) -> tuple[Block, ...]:
    maker = _MAKERS.get(section.name)
    if maker is None:
        return bound.words(section)
    made = maker(bound)
    return bound.words(section, lambda: made) if made or section.own else ()


def _scopes(bound: Binding) -> tuple[Block, ...]:
    return _told(bound, "Ruang Lingkup", lambda said: said.scope)


def _summaries(bound: Binding) -> tuple[Block, ...]:
    return _told(bound, "Ringkasan", lambda said: said.summary)


def _told(bound: Binding, head: str, asked: Callable[..., str]) -> tuple[Block, ...]:
    rows: list[tuple[Words, ...]] = []
    for group in bound.shelf.groups:
        told = [(entry, " ".join(asked(entry.held.said).split())) for entry in group.entries]
        told = [(entry, text) for entry, text in told if text]
        if told:
            rows.append((group.unit,))
            rows.extend((str(at), bound.named_entry(entry), text) for at, (entry, text) in enumerate(told, 1))
    if not rows:
        return ()
    return (Table(head=("No.", "Nama SOP", head), rows=tuple(rows), widths=(28, 1, 2.1), aligns=("center",)),)


def _terms(bound: Binding) -> tuple[Block, ...]:
    """Every term once; one that SOPs explain differently with each of its meanings."""
    found: dict[str, tuple[str, dict[str, list[str]]]] = {}
    for entry in bound.shelf.entries:
        for one in entry.held.said.definitions:
            term, meaning = " ".join(one.term.split()), " ".join(one.meaning.split()).rstrip(".")
            if term and meaning:
                meanings = found.setdefault(term.casefold(), (term, {}))[1]
                meanings.setdefault(meaning, []).append(entry.title)
    if not found:
        return ()
    rows = tuple((_term(term), _meanings(meanings)) for _, (term, meanings) in sorted(found.items()))
    return (Table(head=("Istilah", "Arti"), rows=rows, widths=(1, 2.4)),)


def _term(term: str) -> Words:
    return (Span(term[:1].upper() + term[1:], bold=True),)


def _meanings(meanings: Mapping[str, list[str]]) -> Words:
    if len(meanings) == 1:
        return next(iter(meanings))
    spans: list[Span] = []
    for number, (meaning, titles) in enumerate(meanings.items(), 1):
        more = f" dan {len(titles) - 1} SOP lain" if len(titles) > 1 else ""
        start = "\n" if spans else ""
        spans += [Span(f"{start}{number}. {meaning} "), Span(f"(SOP {titles[0]}{more})", italic=True)]
    return tuple(spans)


def legal_bases(bound: Binding) -> tuple[str, ...]:
    """The regulations on which the book rests, in order: those of its decrees and of the structure, and those on which
    its SOPs rest, the most cited ones where there are many."""
    agency, counts, texts = bound.agency, dict[object, int](), dict[object, str]()
    first = [
        said.text for held in decrees_of(agency) for said in drafted(agency, held, bound.profile).citations
    ]
    first.append(agency.structure(bound.day).regulation)
    for text in first:
        _count(text, counts, texts, 1000)
    for entry in bound.shelf.drawn:
        for text in entry.held.said.legal_basis:
            _count(text, counts, texts, 1)
    wanted = sorted(texts, key=lambda key: -counts[key])[:_MOST_BASES]
    said = sorted_citations(Said(cited(texts[key], agency)) for key in wanted)
    return tuple(one.text for one in said)


def _count(text: str, counts: dict[object, int], texts: dict[object, str], weight: int) -> None:
    plain = " ".join(text.split()).rstrip(" ;.")
    if not plain:
        return
    read = read_citation(plain).regulation
    key: object = read.key if read else plain.casefold()
    counts[key] = counts.get(key, 0) + weight
    if len(plain) > len(texts.get(key, "")):
        texts[key] = plain


def _bases(bound: Binding) -> tuple[Block, ...]:
    texts = legal_bases(bound)
    return (Items(items=_listed(texts)),) if texts else ()


def _listed(texts: Sequence[str]) -> tuple[tuple[Block, ...], ...]:
    """The items of one sentence: `a;`, `b; dan`, `c.`"""
    ends = [";"] * (len(texts) - 2) + ["; dan", "."] if len(texts) > 1 else ["."]
    return tuple((Paragraph(words=f"{text}{end}"),) for text, end in zip(texts, ends, strict=False))


def _outline(bound: Binding) -> tuple[Block, ...]:
    """One sentence for each chapter from what it really has, and one for the rest of the book."""
    chapters = bound.plan.chapters
    marks = tuple(f"Bab {roman(chapter.number)}" for chapter in chapters)
    items: list[tuple[Block, ...]] = []
    for chapter in chapters:
        titles = [_small(section.title) for section in _said_sections(bound, chapter)]
        about = f", memuat {enumerated(titles, _last(titles))}" if titles else ""
        items.append((Paragraph(words=(Span(_titled(chapter.text.title), bold=True), Span(f"{about}."))),))
    rest = [
        _REST[part.name] for part in bound.plan.parts if part.name in _REST and _is_there(bound, part.name)
    ]
    more = [Paragraph(words=f"Buku ini dilengkapi dengan {enumerated(rest)}.", indent=True)] if rest else []
    return (*([Items(items=tuple(items), marks="", own_marks=marks)] if items else []), *more)


_REST = {
    "penggunaan": "penjelasan singkat penggunaan",
    "keputusan": "keputusan penetapan",
    "lampiran": "lampiran yang memuat SOP setiap unit kerja",
    "formulir": "formulir",
    "indeks-pelaksana": "indeks pelaksana",
    "indeks-peraturan": "indeks peraturan",
    "kartu-peran": "kartu peran",
}


def _is_there(bound: Binding, name: str) -> bool:
    if name == "keputusan":
        return bool(decrees_of(bound.agency))
    return name != "lampiran" or bool(bound.shelf.drawn)


def _said_sections(bound: Binding, chapter: PlannedPart) -> list[BookText]:
    """The sections that the chapter will have, without asking this one again."""
    return [
        section
        for section in chapter.sections
        if section.name == "sistematika"
        or section.name not in _MAKERS
        or section.own
        or _MAKERS[section.name](bound)
    ]


def _last(titles: Sequence[str]) -> str:
    """What joins the last title: `serta` where a title says `dan` itself."""
    return "serta" if any(" dan " in title for title in titles) else "dan"


def _small(title: str) -> str:
    """`Latar Belakang` → `latar belakang`; what is all capitals stays."""
    return " ".join(word if word.isupper() else word.lower() for word in title.split())


def _titled(title: str) -> str:
    """`PENYUSUNAN … (SOP)` → `Penyusunan … (SOP)`."""
    if not title.isupper():
        return title
    words = [word if word.startswith("(") else word.capitalize() for word in title.split()]
    return " ".join(
        word.lower() if word.lower() in ("dan", "atau", "menurut", "untuk") else word for word in words
    )


def _proposals(bound: Binding) -> tuple[Block, ...]:
    """What is to be done next, the open work of this folder with its figures."""
    last = "menyesuaikan SOP apabila peraturan, susunan organisasi, atau kebutuhan layanan berubah"
    return (Items(items=_listed((*_next_steps(bound), last))),)


def _next_steps(bound: Binding) -> Iterator[str]:
    yield "menyosialisasikan SOP kepada seluruh pelaksana dan menyediakan salinannya di tempat kerja"
    yield "memantau penerapan SOP secara berkala dan mencatat hasilnya pada formulir yang tersedia dalam buku ini"
    drafts = sum(entry.held.said.stage is not Stage.IN_FORCE for entry in bound.shelf.drawn)
    if drafts:
        yield f"menyelesaikan dan menetapkan {drafts} SOP yang belum berlaku"
    open_duties = sum(line.is_open for line in tables.duty_lines(bound))
    if open_duties:
        yield f"menyusun SOP untuk {open_duties} uraian tugas yang belum memilikinya"
    if bound.agency.old_procedures:
        yield f"menyesuaikan {len(bound.agency.old_procedures)} SOP berformat lama secara bertahap"


_MAKERS: Mapping[str, Maker] = {
    "ruang-lingkup": _scopes,
    "ringkasan": _summaries,
    "definisi": _terms,
    "landasan-hukum": _bases,
    "sistematika": _outline,
    "daftar-layanan": tables.services,
    "layanan-menurut-unit": tables.by_unit,
    "layanan-menurut-tugas": tables.by_duty,
    "sop-format-lama": tables.old_ones,
    "saran": _proposals,
}
