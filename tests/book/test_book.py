"""The whole book of the example, and of folders that lack much."""

import io
import json
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from sopan.book.compile import compile_book
from sopan.book.volumes import printed
from sopan.document import Contents, Drawn, Heading, Signature, Table, Turn
from sopan.files.agency import contents_of, read_agency
from sopan.problems import UnknownName
from sopan.profile import BookForm
from sopan.render.finishing import heading_pages

EXAMPLE = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"


@pytest.fixture(scope="module")
def reading():
    return read_agency(contents_of(EXAMPLE), str(EXAMPLE))


@pytest.fixture(scope="module")
def book(reading):
    return compile_book(reading)


@pytest.fixture(scope="module")
def pdf(book):
    (file,) = printed(book)
    return file.data


def text_of(pdf):
    return subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def headings(document, level=9):
    return [
        (one.number, one.words) for one in document.blocks if isinstance(one, Heading) and one.level <= level
    ]


def test_the_example_lacks_nothing(book):
    assert book.whole() and book.problems == ()


def test_parts_stand_in_their_order(book):
    titles = [words for _, words in headings(book.whole(), 1)]
    kept = [title for title in titles if title.isupper()]
    assert kept == [
        "KATA PENGANTAR",
        "PENJELASAN SINGKAT PENGGUNAAN",
        "PENDAHULUAN",
        "PENYUSUNAN STANDAR OPERASIONAL PROSEDUR (SOP)",
        "LAYANAN DAN STANDAR OPERASIONAL PROSEDUR",
        "PENUTUP",
        "LAMPIRAN",
        "FORMULIR",
        "INDEKS PELAKSANA",
        "INDEKS PERATURAN",
        "KARTU PERAN",
    ]
    numbers = [number for number, _ in headings(book.whole(), 1) if number]
    assert numbers == ["BAB I", "BAB II", "BAB III", "BAB IV"]


def test_every_sop_is_drawn_once_and_listed_by_unit(reading, book):
    document = book.whole()
    drawn = [one.words for one in document.blocks if isinstance(one, Drawn)]
    assert sorted(drawn) == sorted(one.said.title for one in reading.agency.procedures)
    text = text_of_tables(document)
    assert all(text.count(one.said.number) >= 1 for one in reading.agency.procedures)


def text_of_tables(document):
    cells = (cell for one in document.blocks if isinstance(one, Table) for row in one.rows for cell in row)
    return " ".join(cell if isinstance(cell, str) else "".join(span.text for span in cell) for cell in cells)


def test_the_contents_are_right(pdf):
    """Every line of the contents names the page on which its heading stands."""
    text = text_of(pdf).split("\f")
    starts = {words: page for _, words, page in heading_pages(pdf)}
    first = starts["BAB I PENDAHULUAN"]
    contents = " ".join(" ".join(text[2:4]).replace(".", " ").split())
    for words, page in starts.items():
        if page >= first and words.split(" ")[0] in ("BAB", "LAMPIRAN", "INDEKS", "KARTU"):
            assert f"{' '.join(words.split())} {page - first + 1}" in contents


def test_the_preface_and_the_decree_are_signed_by_who_was_in_office(book):
    names = [one.name for one in book.whole().blocks if isinstance(one, Signature)]
    assert names[0] == "I Gede Wirya Pradnyana, S.STP., M.M." and len(set(names)) == 1
    later = compile_book(read_agency(contents_of(EXAMPLE), str(EXAMPLE)), on=date(2023, 6, 14))
    preface = next(one for one in later.whole().blocks if isinstance(one, Signature))
    assert preface.position[0].startswith("Plh. ")


def test_the_outline_of_the_book_names_what_it_has(reading):
    own = replace(
        reading.profile,
        book=replace(
            reading.profile.book, sections={**reading.profile.book.sections, "bab-4": ("kesimpulan",)}
        ),
    )
    text = text_of(printed(compile_book(replace(reading, profile=own)))[0].data)
    said = " ".join(text[text.index("Sistematika Penulisan") :].split())
    assert "memuat kesimpulan. Buku ini" in " ".join(said.split()) or "memuat kesimpulan." in said
    assert "kesimpulan dan saran" not in said


def test_the_legal_bases_are_in_order_and_named_once(book):
    from sopan.book.chapters import legal_bases
    from sopan.model.law.citations import read_citation
    from sopan.model.law.regulations import order

    read = [read_citation(text).regulation for text in legal_bases(book.bound)]
    keys = [order(one) for one in read]
    assert keys == sorted(keys) and len({one.key for one in read}) == len(read) > 10


def test_the_data_of_every_sop_are_attached(reading, pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        data = json.loads(document.attachments["sop.json"].get_file().read_bytes())
    assert sorted(one["judul"] for one in data["kumpulan_sop"]) == sorted(
        one.said.title for one in reading.agency.procedures
    )


def test_nothing_claims_to_conform(pdf):
    text = text_of(pdf).casefold()
    assert not [
        word
        for word in ("sesuai dengan permenpan", "telah sesuai dengan peraturan", "memenuhi peraturan")
        if word in text
    ]


def test_same_folder_same_bytes(reading, pdf):
    assert printed(compile_book(reading))[0].data == pdf


def codes(book):
    return sorted({problem.code for problem in book.problems})


def test_an_almost_empty_folder_is_a_book():
    book = compile_book(read_agency({"instansi.yaml": ""}))
    assert printed(book)[0].data.startswith(b"%PDF")
    assert codes(book) == ["BU04", "BU05", "BU06", "BU07"]


@pytest.mark.parametrize(
    "said",
    ["", "judul: [", "judul: X\nlangkah: 7", "\x00", "- a\n- b", "judul: X\nlogo: ../../../etc/passwd"],
)
def test_a_broken_sop_does_not_stop_the_others(said):
    contents = {
        "instansi.yaml": "nama: Dinas",
        "sop/a.yaml": said,
        "sop/b.yaml": "judul: Penanganan Surat\nlangkah: [{kegiatan: Mencatat surat}]",
    }
    book = compile_book(read_agency(contents))
    assert len([one for one in book.whole().blocks if isinstance(one, Drawn)]) == 2
    assert printed(book)[0].data.startswith(b"%PDF")


def test_what_the_texts_lack_is_told_with_its_line():
    contents = {
        "instansi.yaml": "nama: Dinas",
        "teks/latar-belakang.md": "# Latar\n\nBaris {salah}.",
        "sop/a.yaml": "judul: A",
    }
    book = compile_book(read_agency(contents))
    assert book.whole()
    found = [one for one in book.problems if one.code == "BU01"]
    assert [(one.at.file, one.at.line, one.facts["isian"]) for one in found] == [
        ("teks/latar-belakang.md", 3, "{salah}")
    ]


def test_a_part_without_a_text_is_told_and_left_out():
    contents = {
        "instansi.yaml": "nama: Dinas",
        "profil.toml": 'dasar = "permenpanrb-35-2012"\n[book]\nparts = ["bab-1", "entah"]',
    }
    book = compile_book(read_agency(contents))
    assert [one.facts["nama"] for one in book.problems if one.code == "BU03"] == ["entah"]


def test_a_logo_that_only_looks_like_one_is_told(tmp_path):
    (tmp_path / "logo.svg").write_text("<svg <broken")
    (tmp_path / "instansi.yaml").write_text("nama: Dinas\nlogo: logo.svg\n")
    book = compile_book(read_agency(contents_of(tmp_path), str(tmp_path)))
    assert "BU02" in codes(book) and printed(book)[0].data.startswith(b"%PDF")


def test_own_texts_and_own_parts_take_the_place_of_the_packaged_ones():
    contents = {
        "instansi.yaml": "nama: Dinas",
        "profil.toml": 'dasar = "permenpanrb-35-2012"\n[book]\nparts = ["daftar-isi", "bab-1", "bab-5"]\n[book.sections]\nbab-1 = ["latar-belakang"]',
        "teks/bab-5.md": "# RENCANA\n\nIsi rencana.",
        "teks/latar-belakang.md": "Kalimat sendiri dari {instansi}.",
    }
    document = compile_book(read_agency(contents)).whole()
    assert headings(document) == [("BAB I", "PENDAHULUAN"), ("A.", "Latar Belakang"), ("BAB V", "RENCANA")]
    assert any(isinstance(one, Contents) for one in document.blocks)
    assert "Kalimat sendiri dari Dinas." in text_of(printed(compile_book(read_agency(contents)))[0].data)


def test_a_rendition_that_does_not_exist_is_said_so(reading):
    with pytest.raises(UnknownName):
        compile_book(reading, "rahasia")


def test_many_sops_are_bound_in_volumes_with_one_table_of_contents(reading):
    own = replace(reading.profile, book=replace(reading.profile.book, volume=7))
    files = printed(compile_book(replace(reading, profile=own)))
    assert [file.name for file in files] == ["1", "2", "3", "4", "5"]
    contents = " ".join(text_of(files[0].data).replace(".", " ").split())
    titles = {one.said.title: None for one in reading.agency.procedures}
    for number, file in enumerate(files[1:-1], 2):
        for level, words, page in heading_pages(file.data):
            if level == 3:
                assert f"{words.replace('.', ' ', 1).replace('  ', ' ')} {number}-{page}" in contents
                titles.pop(words.split(" ", 1)[1])
    assert not titles
    index = " ".join(text_of(files[-1].data).split())
    assert " 2-" in index and " 3-" in index


def test_a_book_without_annex_is_never_in_volumes(reading):
    form = BookForm(parts=("bab-1",), sections=reading.profile.book.sections, volume=1)
    book = compile_book(replace(reading, profile=replace(reading.profile, book=form)))
    assert not book.in_volumes and len(printed(book)) == 1


PROCEDURE = "judul: {title}\nstatus: {stage}\nlangkah: [{{kegiatan: Mencatat surat, pelaksana: Petugas}}]\n"


def marks(book):
    return [page["mark"] for one in book.whole().blocks if isinstance(one, Drawn) for page in one.pages]


def test_drafts_bear_their_word_and_what_is_in_force_does_not():
    contents = {
        "instansi.yaml": "nama: Dinas\njabatan_pimpinan: Kepala Dinas",
        "sop/a.yaml": PROCEDURE.format(title="Penanganan Surat", stage="konsep"),
        "sop/b.yaml": PROCEDURE.format(title="Pengarsipan Surat", stage="berlaku"),
        "keputusan/konsep.yaml": "status: konsep\nlampiran: [{sop: [a]}]",
        "keputusan/2026.yaml": "status: ditetapkan\nnomor: 5/2026\nlampiran: [{sop: [b]}]",
    }
    book = compile_book(read_agency(contents))
    found = marks(book)
    assert set(found[: len(found) // 2]) == {"KONSEP"} and set(found[len(found) // 2 :]) == {""}
    kinds = [one.watermark for one in book.whole().blocks if isinstance(one, Turn)]
    assert kinds.count("KONSEP") == 2  # the decree's first page, and its annex


def test_a_book_without_sops_says_so():
    assert "BU06" in codes(compile_book(read_agency({"instansi.yaml": "nama: Dinas"})))


def test_letters_that_cannot_be_printed_are_told():
    book = compile_book(read_agency({"instansi.yaml": "nama: Dinas 🐄", "sop/a.yaml": "judul: A"}))
    (found,) = [one for one in book.problems if one.code == "BU08"]
    assert found.at.file == "instansi.yaml" and "U+1F404" in found.facts["huruf"]


def test_an_sop_without_logo_and_levels_bears_those_of_its_agency(tmp_path):
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    (tmp_path / "instansi.yaml").write_text("nama: Dinas\nlogo: logo.svg\ntingkat: [Pemkab Contoh, Dinas]\n")
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "a.yaml").write_text(PROCEDURE.format(title="Penanganan Surat", stage="berlaku"))
    book = compile_book(read_agency(contents_of(tmp_path), str(tmp_path)))
    (one,) = [one for one in book.whole().blocks if isinstance(one, Drawn)]
    assert len(one.pages[0]["images"]) == 1 and "PEMKAB CONTOH" in json.dumps(one.pages).upper()


def test_an_empty_text_is_sopans_own():
    whole = compile_book(read_agency({"instansi.yaml": "nama: Dinas", "sop/a.yaml": "judul: A"}))
    empty = {"instansi.yaml": "nama: Dinas", "sop/a.yaml": "judul: A", "teks/sampul.md": " \n"}
    assert compile_book(read_agency(empty)).whole().blocks == whole.whole().blocks


def test_numbers_have_room_even_where_no_sop_has_one():
    book = compile_book(read_agency({"instansi.yaml": "nama: Dinas", "sop/a.yaml": "judul: A"}))
    tables = [one for one in book.whole().blocks if isinstance(one, Table) and "Nomor SOP" in one.head]
    assert len(tables) > 1 and all(one.widths[one.head.index("Nomor SOP")] > 50 for one in tables)
