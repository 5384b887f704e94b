"""The printed Standar Pelayanan, maklumat and berita acara: everything is on them, nothing is claimed, same bytes."""

from __future__ import annotations

import io
from datetime import date

import pikepdf

from sopan.book.services.minutes import minutes_document
from sopan.book.services.pledge import pledge_document
from sopan.book.services.standards import NOT_SAID, agency_standards, standard_document
from sopan.document import Document, Heading, Paragraph, Signature, Table
from sopan.model.service.services import Consultation
from sopan.render.document import document_pdf
from tests.book.serving import agency, filled


def words(document: Document) -> str:
    found = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            found.append(str(block.words))
        elif isinstance(block, Table):
            found += [str(cell) for row in (block.head, *block.rows) for cell in row]
        elif isinstance(block, Signature):
            found += [*block.place_and_day, *block.position, block.name, block.nip]
    return "\n".join(found)


def components(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table) and "Komponen" in block.head)


def test_delivery_and_making_stand_apart_with_all_fourteen_components() -> None:
    table = components(standard_document(agency().agency, filled(agency())))
    heads = [row[0] for row in table.rows if len(row) == 1]
    assert len(heads) == 2
    numbers = [row[0] for row in table.rows if len(row) == 3]
    assert numbers == [str(number) for number in range(1, 15)]
    assert [len(row) for row in table.rows].index(1, 1) == 7  # six of delivery between the two heads


def test_an_enacted_standard_is_signed_by_who_held_the_office_that_day() -> None:
    reading = agency()
    said = words(standard_document(reading.agency, filled(reading)))
    assert "Contoh Dua, S.E." in said and "Plt. Kepala Dinas Contoh," in said
    assert "800/09/2023" in said and "pada tanggal 20 Februari 2023" in said
    assert NOT_SAID not in said


def test_a_draft_says_so_and_what_is_missing() -> None:
    reading = agency()
    document = standard_document(reading.agency, filled(reading, "baru"))
    assert document.facts["watermark"] == "RANCANGAN"
    assert NOT_SAID in words(document) and "Belum diisi: biaya/tarif;" in words(document)
    assert not any(isinstance(block, Signature) for block in document.blocks)


def test_no_conformity_is_claimed() -> None:
    reading = agency()
    every = [filled(reading), filled(reading, "baru")]
    texts = [
        words(agency_standards(reading.agency, every)),
        words(pledge_document(reading.agency, every[0])),
        words(minutes_document(reading.agency, every[0], Consultation())),
    ]
    for text in texts:
        assert "PermenPANRB" not in text and "memenuhi ketentuan" not in text and "UU 25" not in text


def test_the_agencys_document_has_every_service_in_outline() -> None:
    reading = agency()
    document = agency_standards(reading.agency, [filled(reading), filled(reading, "baru")])
    assert document.day == date(2023, 2, 20)
    data = document_pdf(document)
    assert data == document_pdf(document)
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert any("Permohonan Informasi" in title for title in titles)
    assert any("<b>Baru</b> & lain" in title for title in titles)


def test_the_pledge_is_a_draft_until_the_standard_is_enacted() -> None:
    reading = agency()
    assert not pledge_document(reading.agency, filled(reading)).facts
    draft = pledge_document(reading.agency, filled(reading, "baru"))
    assert draft.facts["watermark"] == "RANCANGAN" and "sanggup menyelenggarakan pelayanan" in words(draft)
    assert document_pdf(draft)


def test_the_agencys_own_words_replace_the_default_of_the_pledge() -> None:
    reading = agency(layanan__baru="nama: Baru\nmaklumat: {isi: Kami melayani dengan senyum.}\n")
    said = words(pledge_document(reading.agency, filled(reading, "baru")))
    assert "senyum" in said and "sanggup" not in said


def test_minutes_tell_comments_answers_and_who_was_there() -> None:
    reading = agency()
    found = filled(reading)
    document = minutes_document(reading.agency, found, found.service.consultations[0])
    said = words(document)
    for text in (
        "hari Senin tanggal 16 Januari 2023",
        "800/05/2023",
        "Biaya supaya jelas",
        "Ditulis",
        "Perwakilan mahasiswa",
    ):
        assert text in said
    assert "Plt." in said  # who held the office on that day
    assert document_pdf(document)


def test_minutes_without_a_consultation_are_a_form() -> None:
    reading = agency()
    document = minutes_document(reading.agency, filled(reading), Consultation())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [5, 12]
    assert document_pdf(document)


def test_an_agency_that_says_nothing_is_printed_too() -> None:
    reading = agency(instansi="nama: ''\n", pejabat="", layanan__baru="sop: []\n")
    assert document_pdf(standard_document(reading.agency, filled(reading, "baru")))
    assert document_pdf(agency_standards(reading.agency, [filled(reading)]))
