"""The printed decree: its blocks, and the PDF that carries every word of them."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from sopan.book.decrees.decree import decree_blocks, decree_document, is_draft, named_short
from sopan.book.decrees.decree_draft import draft_text
from sopan.book.decrees.decree_faults import faulty
from sopan.document import Clauses, Corner, Heading, Letterhead, Paragraph, Signature, Table, Together, Turn
from sopan.files.agency import read_agency
from sopan.model.agency import Agency, Filed, Office
from sopan.model.decree.decrees import Annex, Decree, DecreeState, Listed
from sopan.model.procedure import Procedure
from sopan.model.time.dates import read_date
from sopan.profile import profile
from sopan.render.document import document_pdf

OFFICE = Office(
    name="Dinas Kesehatan Kabupaten Contoh",
    levels=("Pemerintah Kabupaten Contoh", "Dinas Kesehatan"),
    region="Kabupaten Contoh",
    place="Kota Contoh",
    head="Kepala Dinas Kesehatan Kabupaten Contoh",
)
SOPS = tuple(
    Filed(f"sop/{n:03}.yaml", Procedure(title=f"Penanganan Urusan {n}", number=f"{n}/2026"))
    for n in range(1, 61)
)
HELD = Filed(
    "keputusan/2026.yaml",
    Decree(
        number="188/07/Dinkes/2026",
        state=DecreeState.ENACTED,
        enacted_on=read_date("2 Maret 2026"),
        annexes=(Annex(everything=True), Annex(title="Tata cara", text="Naskah **disimpan** di arsip.")),
    ),
)
AGENCY = Agency(office=OFFICE, procedures=SOPS, decrees=(HELD,))
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def blocks():
    return decree_blocks(AGENCY, HELD, profile(), logo=LOGO)


def test_parts_stand_in_the_profiles_order():
    kinds = [type(block) for block in blocks() if not isinstance(block, Paragraph)]
    assert kinds.index(Letterhead) < kinds.index(Clauses) < kinds.index(Together) < kinds.index(Signature)
    assert kinds.index(Signature) < kinds.index(Turn) < kinds.index(Corner) < kinds.index(Table)
    lines = [block.words for block in blocks() if isinstance(block, Paragraph)]
    assert lines[:2] == ["KEPUTUSAN KEPALA DINAS KESEHATAN KABUPATEN CONTOH", "NOMOR 188/07/Dinkes/2026"]


def test_the_word_memutuskan_stays_with_what_follows_it():
    kept = next(block for block in blocks() if isinstance(block, Together))
    assert any(isinstance(one, Paragraph) and one.words == "MEMUTUSKAN:" for one in kept.blocks)
    assert isinstance(kept.blocks[-1], Clauses) and kept.blocks[-1].rows[0][0] == "Menetapkan"


def test_body_has_labels_once_and_marks_on_each_row():
    rows = next(block for block in blocks() if isinstance(block, Clauses)).rows
    assert [label for label, _, _ in rows if label] == ["Menimbang", "Mengingat"]
    assert [mark for _, mark, _ in rows][:4] == ["a.", "b.", "c.", "1."]


def test_each_annex_begins_a_page_names_its_decree_and_is_signed():
    every = blocks()
    annexes = [number for number, block in enumerate(every) if isinstance(block, Turn)]
    assert len(annexes) == 2
    for number, start in enumerate(annexes):
        part = every[start : annexes[number + 1] if number + 1 < len(annexes) else None]
        assert sum(isinstance(block, Signature) for block in part) == 1
        corner = next(block for block in part if isinstance(block, Corner))
        assert corner.lines[0] == ("LAMPIRAN I", "LAMPIRAN II")[number]
        assert "NOMOR 188/07/Dinkes/2026" in corner.lines
        assert next(block for block in part if isinstance(block, Heading)).level == 2


def test_the_table_lists_every_sop():
    table = next(block for block in blocks() if isinstance(block, Table))
    assert table.head == ("No.", "Nomor SOP", "Nama SOP"), "no unit is known"
    assert [row[0] for row in table.rows] == [str(number) for number in range(1, 61)]


def text_of(data: bytes) -> str:
    import subprocess

    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_the_pdf_is_the_same_each_time_and_carries_the_words():
    document = decree_document(AGENCY, HELD, profile(), logo=LOGO)
    made = document_pdf(document)
    assert made == document_pdf(document)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) >= 4
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [609, 935]
        titles = [item.title for item in pdf.open_outline().root]
        assert titles == ["Keputusan Nomor 188/07/Dinkes/2026"]
    assert b"KONSEP" not in made


def test_a_draft_bears_its_mark_and_a_missing_logo_does_no_harm():
    document = decree_document(AGENCY, HELD, profile(), logo=b"no picture", draft=True)
    assert document.facts["watermark"] == "KONSEP"
    assert document_pdf(document).startswith(b"%PDF")


@pytest.mark.parametrize("text", ["#panic()", "$x$ \\ <a> *b* _c_", "申請 \x00\u202e", "a" * 3000, ""])
def test_hostile_words_are_only_words(text):
    decree = replace(
        HELD.said,
        title=text,
        signer=text,
        considerations=(text,),
        clauses=(text,),
        copies_to=(text,),
        annexes=(Annex(title=text, procedures=(Listed(number=text, title=text),)),),
    )
    held = Filed("keputusan/x.yaml", decree)
    agency = Agency(office=OFFICE, decrees=(held,))
    assert document_pdf(decree_document(agency, held, profile())).startswith(b"%PDF")


FOLDER = {
    "instansi.yaml": "nama: Dinas Contoh\npimpinan: Kepala Dinas Contoh\n",
    "sop/01-surat.yaml": "judul: Penanganan Surat Masuk\nnomor: 1/2026\n",
    "sop/02-cuti.yaml": "judul: Pemberian Cuti\nlangkah: [\n",
    "keputusan/2026.yaml": "nomor: 188/1/2026\nstatus: ditetapkan\nlampiran: [{sop: [01-surat, 02-cuti, {judul: Tidak Ada}]}]\n",
}


def test_listed_sops_with_errors_are_named_with_their_lines():
    reading = read_agency(FOLDER)
    found = faulty(reading, reading.agency.decrees[0])
    assert [one.file for one in found] == ["sop/01-surat.yaml", "sop/02-cuti.yaml", ""]
    assert {problem.code for problem in found[1].problems} >= {"BR02"}
    assert found[2].title == "Tidak Ada" and not found[2].problems
    assert all(problem.at.file == one.file for one in found for problem in one.problems)


def test_a_draft_lists_what_no_decree_lists_and_amends_the_one_in_force():
    reading = read_agency({**FOLDER, "sop/03-arsip.yaml": "judul: Penataan Arsip\n"})
    text = draft_text(reading.agency)
    again = read_agency(
        {**FOLDER, "sop/03-arsip.yaml": "judul: Penataan Arsip\n", "keputusan/konsep.yaml": text}
    )
    made = next(held.said for held in again.agency.decrees if held.file == "keputusan/konsep.yaml")
    assert (made.kind.value, made.amends) == ("perubahan", ("188/1/2026",))
    assert [row.procedure for row in made.annexes[0].procedures] == ["01-surat", "02-cuti", "03-arsip"]
    assert draft_text(again.agency) == ""


def test_a_first_draft_enacts():
    reading = read_agency({name: text for name, text in FOLDER.items() if not name.startswith("keputusan")})
    text = draft_text(reading.agency)
    assert "jenis: penetapan" in text and "mengubah" not in text and "- '01-surat'" in text


@pytest.mark.parametrize(
    ("number", "state", "said"),
    [
        ("", DecreeState.DRAFT, "Konsep Keputusan Kepala Dinas Kesehatan Kabupaten Contoh (belum bernomor)"),
        (
            "",
            DecreeState.ENACTED,
            "Konsep Keputusan Kepala Dinas Kesehatan Kabupaten Contoh (belum bernomor)",
        ),
        ("5/2026", DecreeState.DRAFT, "Konsep Keputusan Nomor 5/2026"),
        ("5/2026", DecreeState.ENACTED, "Keputusan Nomor 5/2026"),
    ],
)
def test_a_draft_is_called_one_in_the_contents(number, state, said):
    held = Filed("keputusan/konsep.yaml", replace(HELD.said, number=number, state=state))
    assert named_short(AGENCY, held) == said
    assert is_draft(held.said) == said.startswith("Konsep")


def test_a_watermark_lies_on_every_annex():
    made = decree_blocks(AGENCY, HELD, profile(), watermark="KONSEP")
    assert {block.watermark for block in made if isinstance(block, Turn)} == {"KONSEP"}


def test_no_word_stands_alone_on_the_last_line_of_an_annexs_title():
    title = "DAFTAR STANDAR OPERASIONAL PROSEDUR DINAS KESEHATAN KABUPATEN CONTOH"
    annexes = (Annex(title=title, everything=True), Annex(title="DAFTAR SOP", everything=True))
    held = Filed(HELD.file, replace(HELD.said, annexes=annexes))
    made = [
        block.words
        for block in decree_blocks(AGENCY, held, profile())
        if isinstance(block, Paragraph) and block.bold
    ]
    first, second = made
    lines = first.split("\n")
    assert " ".join(lines) == title and len(lines) == 2 and min(map(len, lines)) > 25
    assert second == "DAFTAR SOP"
