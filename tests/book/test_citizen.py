"""The citizen's page: what a citizen needs, no office's matters, nothing loaded or run, no mark-up from texts."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from sopan.book.services.citizen import citizen_page
from sopan.book.services.plain_words import ASK, Act, Wait, told, web_address
from tests.book.serving import agency, filled

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def page(stem: str = "informasi", logo: bytes = b"", **files: str) -> str:
    reading = agency(**files)
    return citizen_page(told(reading.agency, filled(reading, stem)), logo)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "path", "circle"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("path", "circle"):
            assert self.open.pop() == tag


def tags(html: str) -> Tags:
    found = Tags()
    found.feed(html)
    assert not found.open
    return found


def test_the_citizen_finds_what_to_bring_cost_time_place_and_complaints() -> None:
    html = page()
    for text in (
        "Formulir permohonan", "Salinan KTP", "Tidak dipungut biaya", "5 hari kerja", "Lantai 1", "Senin–Jumat 08.00–15.00",
        "Datang ke loket", "mailto:pengaduan@contoh.go.id", "tel:0361000000", "Untuk warga negara Indonesia.",
        "keputusan nomor 800/09/2023 tanggal 20 Februari 2023",
    ):  # fmt: skip
        assert text in html


def test_no_internal_component_stands_on_it() -> None:
    html = page()
    for text in ("internal", "dapur", "rahasia", "Undang-Undang", "Komputer", "Mampu menelusuri"):
        assert text not in html.partition("</style>")[2]


def test_the_steps_are_the_applicants_with_the_office_summed_up_between() -> None:
    reading = agency()
    (course,) = told(reading.agency, filled(reading)).courses
    first, wait, last = course.parts
    assert first == Act(number=1, words=("Mengajukan permohonan informasi",), time="15 menit")
    assert isinstance(wait, Wait) and wait.time == "4 hari kerja"  # 3 hari kerja 1 jam 10 menit, rounded up
    assert wait.asks == ("Jika tidak lengkap, petugas meminta Anda mengulang langkah 1.",)
    assert last == Act(number=2, words=("Menerima jawaban permohonan", "Menerima surat penolakan"))


def test_a_step_that_only_leads_back_is_what_the_office_may_ask_for() -> None:
    detour = """
judul: Pelayanan
langkah:
  - {kegiatan: Mengajukan permohonan, pelaksana: Pemohon, waktu: 5 menit}
  - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: Petugas, waktu: 10 menit, cabang: {Lengkap: buat, Tidak lengkap: lanjut}}
  - {kegiatan: Melengkapi berkas permohonan, pelaksana: Pemohon, waktu: 1 hari, lanjut: periksa}
  - {id: buat, kegiatan: Membuat surat, pelaksana: Petugas, waktu: 20 menit}
  - {kegiatan: Menerima surat, pelaksana: Pemohon, waktu: 5 menit}
"""
    reading = agency(sop__informasi=detour)
    (course,) = told(reading.agency, filled(reading)).courses
    assert [part.words for part in course.parts if isinstance(part, Act)] == [
        ("Mengajukan permohonan",),
        ("Menerima surat",),
    ]
    (wait,) = (part for part in course.parts if isinstance(part, Wait))
    assert wait == Wait(
        time="30 menit", asks=("Jika tidak lengkap, petugas meminta Anda melengkapi berkas permohonan.",)
    )


def test_rounding_never_says_more_than_was_promised() -> None:
    reading = agency(layanan__baru="nama: Baru\nsop: [informasi]\njangka_waktu: 25 jam\n")
    (course,) = told(reading.agency, filled(reading, "baru")).courses
    assert [part.time for part in course.parts if isinstance(part, Wait)] == ["3 hari kerja 2 jam 30 menit"]


def test_the_page_loads_nothing_runs_nothing_and_is_well_formed() -> None:
    html = page(logo=PNG)
    found = tags(html)
    names = {tag for tag, _ in found.seen}
    assert not names & {"script", "link", "iframe", "object", "form"}
    sources = [attrs.get("src") or "" for _, attrs in found.seen if "src" in attrs]
    assert sources and all(source.startswith("data:image/png;base64,") for source in sources)
    assert "url(" not in html and "@import" not in html
    assert not any(name.startswith("on") for _, attrs in found.seen for name in attrs)
    ids = [attrs["id"] for _, attrs in found.seen if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_texts_never_become_mark_up() -> None:
    evil = (
        "nama: '<script>alert(1)</script>'\npersyaratan: ['\" onload=x', 'https://x.go.id/\"><b>']\n"
        "biaya: '<img src=x>'\npengaduan: ['a@b.c<i>']\n"
    )
    found = tags(page("baru", layanan__baru=evil))
    assert not {tag for tag, _ in found.seen} & {"script", "b", "i", "img"}


def test_what_nobody_has_said_is_asked_at_the_counter_and_never_guessed() -> None:
    html = page("baru")
    assert html.count(ASK) >= 2
    assert "Gratis" not in html and "Rancangan: standar pelayanan ini belum ditetapkan." in html
    assert page("baru", instansi="nama: ''\n", layanan__baru="sop: []\n")


def test_same_input_same_page() -> None:
    assert page() == page()
    assert re.search(r'<html lang="id">', page())


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a.go.id/x", "https://a.go.id/x"),
        ("a.go.id/layanan", "https://a.go.id/layanan"),
        ("", ""),
        ("belum ada", ""),
        ("javascript:alert(1)", ""),
        ("https://a b", ""),
        ("a@b.go.id", ""),
    ],
)
def test_addresses(written: str, address: str) -> None:
    assert web_address(written) == address
