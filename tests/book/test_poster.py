"""The counter poster: one page, a QR that leads to the service, none without an address."""

from __future__ import annotations

import io
import re
from datetime import date

import pikepdf
import pytest

from sopan.book.services.plain_words import told
from sopan.book.services.poster import poster_pdf, qr
from sopan.render.images import kind_of
from tests.book.serving import agency, filled

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def poster(stem: str = "informasi", logo: bytes = b"", **files: str) -> bytes:
    reading = agency(**files)
    return poster_pdf(told(reading.agency, filled(reading, stem)), logo, date(2023, 2, 20))


def links(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 1
        return [str(one.A.URI) for one in pdf.pages[0].get("/Annots", []) if "/A" in one]


def test_it_leads_to_the_page_of_the_service() -> None:
    assert links(poster(logo=SVG)) == ["https://dinas.contoh.go.id/layanan/informasi?a=1&b=2"]


def test_without_an_address_there_is_no_qr() -> None:
    assert links(poster("baru")) == []


def test_same_input_same_bytes() -> None:
    assert poster() == poster()


def test_the_paper_is_a4() -> None:
    with pikepdf.open(io.BytesIO(poster())) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].mediabox] == [0, 0, 595, 842]


@pytest.mark.parametrize("count", [0, 1, 30])
def test_it_is_one_page_however_much_there_is_to_say(count: int) -> None:
    many = "\n".join(f"  - Syarat nomor {number} {'yang panjang ' * 20}" for number in range(count))
    name = "Layanan " + "Terpadu " * 12
    assert (
        links(
            poster("baru", layanan__baru=f"nama: {name}\nsop: [informasi]\npersyaratan:\n{many or '  - a'}\n")
        )
        == []
    )


def test_strange_letters_and_a_broken_logo_do_no_harm() -> None:
    assert poster("baru", b"no picture", layanan__baru="nama: '申請 ᬅᬓ᭄ᬱᬭ'\nbiaya: '\\t<b>'\n")


def test_the_code_is_a_picture_of_squares_that_differs_with_the_address() -> None:
    one, other = qr("https://a.go.id"), qr("https://b.go.id")
    assert one != other and kind_of(one.encode()) == "svg+xml"
    assert re.search(r"<path", one)
