"""A document on paper: headings make outline and contents, numbers and links lead to the right pages, texts stay texts."""

import io
import re
import subprocess
from datetime import date

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.document import (
    Attachment,
    Clauses,
    Contents,
    Document,
    Drawn,
    Gap,
    Heading,
    Items,
    PageOf,
    Paragraph,
    Picture,
    Signature,
    Span,
    Table,
    Together,
    Turn,
)
from sopan.layout import lay_out
from sopan.model.procedure import Actor, Procedure, Step
from sopan.profile import profile, with_choices
from sopan.render.document import document_pdf
from sopan.render.finishing import heading_pages
from sopan.render.pdf import pages_of, pictures_in

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'
LONG = "Kalimat yang cukup panjang untuk mengisi satu baris halaman dan sedikit lebih dari itu. " * 60


def drawn(title, anchor, **choices):
    steps = tuple(Step(activity=f"Mencatat berkas {n}", actors=("Petugas",)) for n in range(40))
    procedure = Procedure(title=title, logo="l.svg", actors=(Actor(name="Petugas"),), steps=steps)
    pages = pages_of(lay_out(procedure, with_choices(profile(), **choices)), {"l.svg": SVG})
    return Drawn(words=title, anchor=anchor, pages=pages)


def book():
    return Document(
        title="Buku",
        author="Dinas",
        day=date(2023, 2, 27),
        pictures=pictures_in({"l": SVG}),
        attachments=(Attachment(name="a.json", data=b'{"a":1}'),),
        blocks=(
            Turn(numbering="none", vertical="middle"),
            Picture(data=SVG, alt="Logo", height=60),
            Turn(numbering="roman", restart=True),
            Heading(words="KATA PENGANTAR", anchor="kata"),
            Paragraph(words=LONG),
            Turn(numbering="roman"),
            Contents(depth=3),
            Turn(restart=True),
            Heading(words="PENDAHULUAN", number="BAB I", anchor="bab-1"),
            Paragraph(words=(Span("Lihat "), Span("", to="sop-2"), Span(" dan "), Span("sini", to="sop-1"))),
            PageOf(words="Pengarsipan", to="sop-1"),
            *(Paragraph(words=LONG) for _ in range(3)),
            Turn(vertical="middle"),
            Heading(words="LAMPIRAN", anchor="lampiran", quiet=True),
            drawn("Pengarsipan Surat", "sop-1"),
            drawn("Pengiriman Surat", "sop-2", orientation="portrait"),
            Turn(orientation="landscape"),
            Heading(words="INDEKS"),
        ),
    )


@pytest.fixture(scope="module")
def pdf():
    return document_pdf(book())


@pytest.fixture(scope="module")
def opened(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield document


def text_of(pdf, *options):
    return subprocess.run(
        ["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def lines_of(pdf):
    return [
        " ".join(line.replace(".", " ").split())
        for line in text_of(pdf, "-layout").splitlines()
        if line.strip()
    ]


def test_it_is_an_archived_accessible_document(opened):
    metadata = opened.open_metadata()
    assert metadata.pdfa_status == "3A"
    assert metadata.get("pdfuaid:part") == "1"
    assert str(opened.Root.Lang).startswith("id")
    assert list(opened.attachments) == ["a.json"]


def test_the_outline_has_every_heading_in_its_place(pdf, opened):
    found = [(level, words) for level, words, _ in heading_pages(pdf)]
    assert found == [
        (1, "KATA PENGANTAR"),
        (1, "BAB I PENDAHULUAN"),
        (1, "LAMPIRAN"),
        (2, "Pengarsipan Surat"),
        (2, "Pengiriman Surat"),
        (1, "INDEKS"),
    ]


def test_contents_give_the_page_that_is_printed_there(pdf, opened):
    labels = {words: page for _, words, page in heading_pages(pdf)}
    first = labels["BAB I PENDAHULUAN"]  # from here Arabic numbers begin with 1
    lines = lines_of(pdf)
    for words in ("LAMPIRAN", "Pengarsipan Surat", "Pengiriman Surat", "INDEKS"):
        assert f"{words} {labels[words] - first + 1}" in lines
    assert "KATA PENGANTAR i" in lines and "BAB I PENDAHULUAN 1" in lines
    assert f"Pengarsipan {labels['Pengarsipan Surat'] - first + 1}" in lines
    assert any(line.startswith(f"Lihat {labels['Pengiriman Surat'] - first + 1} dan sini") for line in lines)


def test_portrait_and_landscape_pages_stand_in_one_file(opened):
    sizes = {tuple(round(float(n)) for n in page.mediabox[2:]) for page in opened.pages}
    assert sizes == {(595, 842), (842, 595)}


def test_every_page_of_the_body_bears_its_number(pdf, opened):
    first = {words: page for _, words, page in heading_pages(pdf)}["BAB I PENDAHULUAN"]
    for number in range(first, len(opened.pages) + 1):
        page = text_of(pdf, "-f", str(number), "-l", str(number))
        assert str(number - first + 1) in page.split(), number
    assert not text_of(pdf, "-l", "1").split()


def test_a_picture_is_kept_once(opened):
    small = len(
        document_pdf(Document(title="x", blocks=(drawn("A", "a"),), pictures=pictures_in({"l": SVG})))
    )
    assert small < 200_000


def test_same_document_same_bytes(pdf):
    assert document_pdf(book()) == pdf


def test_links_within_the_document_lead_to_their_headings(opened):
    starts = {}
    with opened.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            starts[str(item.title)] = item.destination[0].objgen
            waiting += item.children
    links = [link for page in opened.pages for link in page.get("/Annots", ())]
    named = dict(pikepdf.NameTree(opened.Root.Names.Dests).items())
    places = [link.Dest for link in links if "/Dest" in link]
    led = [(place if isinstance(place, pikepdf.Array) else named[str(place)])[0].objgen for place in places]
    assert starts["Pengarsipan Surat"] in led and starts["Pengiriman Surat"] in led
    assert all(str(link.Contents) for link in links)
    assert not [link for link in links if "/A" in link and str(link.A.get("/URI", "")).startswith("sopan:")]


def test_a_signature_is_not_parted_from_what_is_signed():
    filling = tuple(Paragraph(words=f"Baris {n}", align="left") for n in range(33))
    signed = Signature(
        place_and_day=("Singaraja, 1 Januari 2023",),
        position=("Kepala Dinas,",),
        name="Nama Pejabat",
        nip="1",
    )
    for more in range(12):
        blocks = (
            *filling,
            *(Gap(points=12.0) for _ in range(more)),
            Paragraph(words="Kalimat terakhir."),
            signed,
        )
        pdf = document_pdf(Document(title="x", blocks=blocks))
        pages = text_of(pdf).split("\f")
        holding = [
            number
            for number, page in enumerate(pages)
            if "Nama Pejabat" in page or "Kalimat terakhir" in page or "Singaraja" in page
        ]
        assert len(holding) == 1


def test_a_table_takes_its_last_rows_along_to_the_signature():
    signed = Signature(position=("Kepala Dinas,",), name="Nama Pejabat")
    for count in (24, 28, 30, 31, 32, 33, 34, 35):
        table = Table(
            head=("No.", "Nama"), rows=tuple((str(n), f"SOP ke-{n}") for n in range(count)), widths=(40, 1)
        )
        pages = text_of(document_pdf(Document(title="x", blocks=(table, signed)))).split("\f")
        last = next(page for page in pages if "Nama Pejabat" in page)
        assert f"SOP ke-{count - 1}\n" in last


def test_the_heading_of_a_group_never_ends_a_page():
    rows = []
    for group in range(30):
        rows += [(f"Kelompok {group}",), *((f"{group}.{n}", "isi") for n in range(3))]
    pages = text_of(
        document_pdf(Document(title="x", blocks=(Table(head=("A", "B"), rows=tuple(rows), widths=(1, 1)),)))
    ).split("\f")
    for page in pages:
        lines = [
            line for line in page.splitlines() if line.strip() and line.strip() != str(pages.index(page) + 1)
        ]
        assert not lines or not lines[-1].startswith("Kelompok")


def test_a_link_in_a_repeated_heading_of_a_group_is_no_obstacle():
    rows = (((Span("Judul", to="a"),),), *((str(n), "isi") for n in range(90)))
    blocks = (Heading(words="A", anchor="a"), Table(head=("A", "B"), rows=rows, widths=(1, 1)))
    assert document_pdf(Document(title="x", blocks=blocks))


HOSTILE = (
    "#eval",
    "$x$",
    "*a*",
    "\\",
    "@b",
    "<c>",
    "]",
    "#let x = 1",
    "\x00\x07",
    "𠮷😀",
    "{x}",
    "= y",
    "//",
    "\n\n",
    "http://",
    "https://x.y",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_person_wrote_is_never_source(text):
    blocks = (
        Heading(words=text, number=text, anchor="a"),
        Paragraph(words=(Span(text, to=text), Span(text, bold=True, italic=True))),
        Items(
            items=((Paragraph(words=text),), (Items(items=((Paragraph(words=text),),), marks="a."),)),
            marks="",
            own_marks=(text,),
        ),
        Table(head=(text,), rows=((text,),), caption=text),
        Clauses(rows=((text, text, text),)),
        PageOf(words=text, to=text),
        Together(blocks=(Paragraph(words=text),)),
        Picture(data=b"no picture", alt=text),
        Picture(data=SVG, alt=text, caption=text),
        Signature(position=(text,), name=text, rank=text, nip=text),
    )
    document = Document(title=text, author=text, keywords=(text,), blocks=blocks, facts={"watermark": text})
    assert document_pdf(document).startswith(b"%PDF")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=20)
LEAVES = st.one_of(
    st.builds(Paragraph, words=WORDS, align=st.sampled_from(("left", "right", "center", "justify", "?"))),
    st.builds(
        Heading,
        words=WORDS,
        level=st.integers(0, 5),
        number=WORDS,
        anchor=WORDS,
        quiet=st.booleans(),
        listed=st.booleans(),
    ),
    st.builds(
        Table,
        head=st.tuples(WORDS, WORDS),
        rows=st.lists(st.lists(WORDS, min_size=1, max_size=2).map(tuple), max_size=3).map(tuple),
        widths=st.sampled_from(((), (1.0,), (30.0, 1.0), (0.0, 0.0))),
    ),
    st.builds(Clauses, rows=st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=2).map(tuple)),
    st.builds(Signature, name=WORDS, nip=WORDS, position=st.lists(WORDS, max_size=2).map(tuple)),
    st.builds(PageOf, words=WORDS, to=WORDS),
    st.builds(Gap),
    st.just(Contents()),
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(
            Items,
            items=st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple),
            marks=st.sampled_from(("1.", "a.", "-", "")),
        ),
        st.builds(Together, blocks=st.lists(inner, max_size=2).map(tuple)),
    ),
    max_leaves=4,
)
TURNS = st.builds(
    Turn,
    orientation=st.sampled_from(("portrait", "landscape")),
    numbering=st.sampled_from(("roman", "arabic", "none")),
    restart=st.booleans(),
    header=WORDS,
    vertical=st.sampled_from(("top", "middle")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(BLOCKS, TURNS), max_size=6))
def test_any_blocks_in_any_order_are_printed(blocks):
    assert document_pdf(Document(title="x", blocks=tuple(blocks))).startswith(b"%PDF")


def words_of(pdf):
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize(
    "word", ["x" * 200, "https://pelayanan.kabupatencontoh.go.id/" + "layanan-izin/" * 12, "DPA_" + "9" * 90]
)
def test_a_word_longer_than_its_column_is_parted_and_stays_one_word(word):
    blocks = (
        Heading(words=f"Judul {word}"),
        Paragraph(words=f"Kalimat dengan {word} di dalamnya."),
        Table(head=("A", "B"), rows=((word, ""),), widths=(60, 1)),
    )
    pdf = document_pdf(Document(title="x", blocks=blocks))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout
    ends = [float(end) for end in re.findall(r'xMax="([\d.]+)"', boxes.decode())]
    assert max(ends) <= 595.28 - 64 + 1
    said = re.sub(r"[-\s]", "", words_of(pdf))  # pdftotext drops the hyphen at the end of a line
    assert said.count(word.replace("-", "")) == 3


def test_rows_that_go_with_a_signature_to_the_next_page_keep_their_head():
    def made(count):
        rows = tuple((str(n), f"SOP {n}") for n in range(count))
        table = Table(head=("No.", "Nama SOP"), rows=rows, widths=(30, 1))
        return document_pdf(Document(title="x", blocks=(table, Signature(position=("Kepala",), name="A"))))

    assert words_of(made(5)).count("Nama SOP") == 1
    pages = words_of(made(42)).split("\f")
    assert [page.count("Nama SOP") for page in pages[:2]] == [1, 1] and "Kepala" in pages[1]


def test_a_watermark_lies_on_the_pages_of_its_turn_only():
    blocks = (
        Paragraph(words="Satu"),
        Turn(watermark="Q"),
        Paragraph(words="Dua"),
        Turn(),
        Paragraph(words="Tiga"),
    )
    pages = words_of(document_pdf(Document(title="x", blocks=blocks))).split("\f")
    assert [page.count("Q") for page in pages[:3]] == [0, 1, 0]
