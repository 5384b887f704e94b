"""The public rendition: nothing of an excluded SOP gets out but what its exclusion permits – in no text, outline, link,
metadata or attachment."""

import io
import subprocess
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from sopan.book.compile import compile_book
from sopan.book.public import public_agency
from sopan.files.agency import contents_of, read_agency
from sopan.files.canonical import plain
from sopan.render.document import document_pdf

EXAMPLE = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"
HIDDEN, NAMED = "sop/11-insiden-siber.yaml", "sop/12-pengamanan-rapat.yaml"
SECRET = "Sandi Rahasia Kelapa Muda"  # stands in every field of the excluded SOPs


def excluded(text, shown=""):
    """An SOP file made secret: excluded, with a word of its own in its steps and lists."""
    text = "".join(line for line in text.splitlines(keepends=True)).split("\npengecualian:")[0]
    text = text.replace("    pelaksana: ", f"    petunjuk: {SECRET} petunjuk\n    pelaksana: ", 1)
    text = text.replace("peringatan:\n", f"peringatan:\n  - Apabila {SECRET} bocor, maka gagal.\n", 1)
    shown = f"\n  ditampilkan: [{shown}]" if shown else ""
    return f"{text}\npengecualian:\n  keputusan: 1/UK/2023\n  alasan: {SECRET} alasan{shown}\n"


@pytest.fixture(scope="module")
def reading():
    contents = {
        name: data.decode() if name.endswith((".yaml", ".md", ".toml")) else data
        for name, data in contents_of(EXAMPLE).items()
    }
    contents[HIDDEN] = excluded(contents[HIDDEN])
    contents[NAMED] = excluded(contents[NAMED], "judul, unit_kerja")
    contents["teks/latar-belakang.md"] = (
        "Termasuk Penanganan\nInsiden Siber yang baru, 800/0561.11/Kominfosanti/2023."
    )
    return read_agency(contents, str(EXAMPLE))


@pytest.fixture(scope="module")
def public(reading):
    return document_pdf(compile_book(reading, "publik").whole())


@pytest.fixture(scope="module")
def complete(reading):
    return document_pdf(compile_book(reading, "lengkap").whole())


def everything_in(pdf):
    """All words of a PDF: pages, outline, alternative texts, metadata, names, attachments; blanks made one."""
    text = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    found = [text, text.replace("\n", "")]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for one in document.objects:
            if isinstance(one, pikepdf.Dictionary | pikepdf.Array | pikepdf.String):
                found += strings_in(one)
            elif isinstance(one, pikepdf.Stream):
                found += strings_in(one)
                if one.get("/Type") in ("/EmbeddedFile", "/Metadata"):
                    found.append(one.read_bytes().decode("utf-8", "replace"))
        found += [spec.filename for spec in document.attachments.values()]
    return " ".join(" ".join(found).casefold().split())


def strings_in(value):
    if isinstance(value, pikepdf.Array):
        return [text for one in value if not getattr(one, "is_indirect", False) for text in strings_in(one)]
    if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        return [str(key) for key in value] + [
            text
            for one in value.values()
            if not getattr(one, "is_indirect", False)
            for text in strings_in(one)
        ]
    return [str(value)] if isinstance(value, pikepdf.String | str) else []


def texts_of(value):
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in texts_of(one)]


def own_texts(reading, file):
    """The texts that only this SOP has, long enough to be told from chance."""
    said = {
        name: " ".join(" ".join(texts_of(plain(one.procedure))).casefold().split())
        for name, one in reading.readings.items()
    }
    others = " ".join(text for name, text in said.items() if name not in (HIDDEN, NAMED))
    register = " ".join(
        " ".join(
            (
                *row.aspects,
                row.duty,
                row.function,
                row.subfunction,
                row.activity,
                row.output,
                row.article,
                row.unit,
            )
        )
        for row in reading.agency.duties
    )
    register = " ".join(f"{others} {register}".casefold().split())
    texts = {" ".join(text.casefold().split()) for text in texts_of(plain(reading.readings[file].procedure))}
    return {text for text in texts if len(text) > 11 and text not in register}


def test_the_search_finds_what_is_there(reading, complete):
    found = everything_in(complete)
    assert SECRET.casefold() in found
    missing = [text for text in own_texts(reading, HIDDEN) if text not in found]
    assert len(missing) < len(own_texts(reading, HIDDEN)) / 10


def test_nothing_of_a_hidden_sop_gets_out(reading, public):
    found = everything_in(public)
    assert SECRET.casefold() not in found
    assert [text for text in own_texts(reading, HIDDEN) if text in found] == []
    assert "penanganan insiden siber" not in found
    assert "11-insiden-siber" not in found and "0561.11" not in found


def test_of_a_named_sop_only_its_name_gets_out(reading, public):
    found = everything_in(public)
    title = reading.readings[NAMED].procedure.title.casefold()
    assert title in found and f"{title} (dikecualikan)" in found
    left = [
        text
        for text in own_texts(reading, NAMED)
        if text in found and text not in (title, "bidang persandian")
    ]
    assert left == []
    assert "12-pengamanan-rapat" not in found and "0561.12" not in found


def test_the_public_is_told_how_many_are_missing(public):
    assert "terdapat 1 sop yang dikecualikan" in everything_in(public)


def test_no_bookmark_leads_to_an_excluded_sop(public):
    with pikepdf.open(io.BytesIO(public)) as document, document.open_outline() as outline:
        titles = []
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            titles.append(str(item.title))
            waiting += item.children
    assert not [title for title in titles if "Insiden" in title or "Rapat" in title]
    assert len(titles) > 20


def test_an_exclusion_that_has_run_out_hides_nothing(reading):
    text = excluded((EXAMPLE / HIDDEN).read_text()) + "  sampai: 31 Desember 2024\n"
    agency = read_agency({"instansi.yaml": "nama: X", HIDDEN: text}).agency
    assert public_agency(agency, date(2025, 1, 1)).hidden == 0
    assert public_agency(agency, date(2024, 12, 31)).hidden == 1
    assert public_agency(agency, None).hidden == 1


def test_without_exclusions_nothing_is_changed(reading):
    agency = read_agency(contents_of(EXAMPLE) | {HIDDEN: "judul: A", NAMED: "judul: B"}).agency
    assert public_agency(agency, None).agency is agency
