"""Words in Markdown as blocks: what officers write, and what nobody should."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.book.markdown import blocks_of, filled, unknown_placeholders
from sopan.document import Document, Heading, Items, Paragraph, Span, Table
from sopan.render.document import document_pdf

FACTS = {"instansi": "Dinas *Contoh* {tahun}", "tahun": "2023"}


def words_of(blocks):
    return [block.words for block in blocks if isinstance(block, Paragraph)]


def test_headings_paragraphs_bold_and_italic():
    heading, paragraph = blocks_of("## Latar Belakang\n\nSatu **dua *tiga*** empat\nlima.")
    assert heading == Heading(words="Latar Belakang", level=2)
    assert paragraph.words == (
        Span("Satu "),
        Span("dua ", bold=True),
        Span("tiga", bold=True, italic=True),
        Span(" empat lima."),
    )


def test_placeholders_are_filled_once_and_are_no_markdown():
    (paragraph,) = blocks_of("Buku {instansi}, {TAHUN}, {entah}.", FACTS)
    assert paragraph.words == "Buku Dinas *Contoh* {tahun}, 2023, {entah}."
    assert filled("{INSTANSI}", {"instansi": "Dinas"}) == "DINAS"


def test_unknown_placeholders_are_named_with_their_line():
    assert list(unknown_placeholders("{instansi}\n\nlihat {entah} dan {tahun}", FACTS)) == [("entah", 3)]


def test_numbered_lettered_and_plain_lists_nest():
    (outer,) = blocks_of("1. satu\n   a. aa\n   b. bb\n2. dua\n   - x\n   - y")
    assert outer.marks == "1." and len(outer.items) == 2
    assert [inner.marks for item in outer.items for inner in item if isinstance(inner, Items)] == ["a.", "-"]
    assert words_of(outer.items[0][1].items[0]) == ["aa"]


def test_a_list_of_letters_alone_and_behind_dashes():
    (letters,) = blocks_of("a. satu\nb. dua")
    (dashes,) = blocks_of("- a. satu\n- b. dua")
    assert letters == dashes and letters.marks == "a."


def test_a_list_goes_on_counting_after_a_sentence():
    first, _, second = blocks_of("1. satu\n\nKalimat di antaranya.\n\n2. dua\n3. tiga")
    assert first.marks == "1." and second.own_marks == ("2.", "3.")


def test_a_simple_table():
    (table,) = blocks_of("| No | Nama |\n|--:|---|\n| 1 | **Budi** |\n")
    assert isinstance(table, Table)
    assert table.head == ("No", "Nama") and table.aligns == ("right", "left")
    assert table.rows == (("1", (Span("Budi", bold=True),)),)


def test_only_addresses_of_the_web_are_links():
    (paragraph,) = blocks_of("[a](https://a.id) [b](javascript:x) [c](file:///etc) <b>d</b>")
    assert [span.to for span in paragraph.words if span.to] == ["https://a.id"]
    assert "<b>d</b>" in "".join(span.text for span in paragraph.words)


def letters_in(blocks):
    found = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                found.append(
                    block.words if isinstance(block.words, str) else "".join(one.text for one in block.words)
                )
            case Items():
                found += [letters_in(item) for item in block.items]
            case Table():
                cells = (cell for row in (block.head, *block.rows) for cell in row)
                found += [
                    cell if isinstance(cell, str) else "".join(one.text for one in cell) for cell in cells
                ]
    return "".join(found)


def test_lists_within_lists_have_an_end():
    deep = "\n".join(f"{'  ' * level}- tingkat {level}" for level in range(200))
    quotes = "> " * 500 + "kutipan"
    for text in (deep, quotes, "[" * 5000, "*" * 5000, "- " * 5000):
        blocks = blocks_of(text)
        assert document_pdf(Document(title="x", blocks=blocks)).startswith(b"%PDF")


@settings(max_examples=200, deadline=None)
@given(st.text("abc xyz12.)-#*|_>{}\n\t[](!`\\&", max_size=80))
def test_any_text_is_read_and_no_letter_of_a_word_is_lost(text):
    said = letters_in(blocks_of(text, FACTS))
    assert "\ue000" not in said
    if not set(text) & set("[]&`\\!{}|.)"):
        assert [c for c in said if c in "xyz"] == [c for c in text if c in "xyz"]
