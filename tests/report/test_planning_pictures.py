"""The pictures of coverage and process map: every word stands inside the page, same data same bytes, no word is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from sopan.layout.text import width
from sopan.model.agency import Region
from sopan.model.processes import Category, Process
from sopan.planning.coverage import coverage, region_coverage
from sopan.planning.processes import process_map
from sopan.report.pictures.canvas import on_one_line, wide
from sopan.report.pictures.coverage_html import coverage_html
from sopan.report.pictures.coverage_picture import coverage_drawing
from sopan.report.pictures.picture import pdf_of, svg_of
from sopan.report.pictures.process_picture import process_drawing
from tests.planning.agencies import AGENCY, sop

LONG = "Penyelenggaraan keanekaragaman pertanggungjawaban & pengadministrasian <layanan>"
TEXT = re.compile(
    r'<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"( text-anchor="\w+")?( font-weight="700")?[^>]*>([^<]*)<'
)


def crowded():
    inner = tuple(
        Process(
            code=f"K{i}.{j}",
            name=LONG * (1 + j % 2),
            parent=f"K{i}",
            spbe="01.02",
            exempt="ya" if j == 3 else "",
        )
        for i in range(9)
        for j in range(6)
    )
    heads = tuple(
        Process(code=f"K{i}", name=LONG, category=Category.CORE, suppliers=(LONG,) * 3) for i in range(9)
    )
    many = tuple(sop(f"s{n}", f"{LONG} nomor {n}", f"Bidang {n % 7}") for n in range(90))
    return replace(
        AGENCY, processes=(*AGENCY.processes, *heads, *inner), procedures=(*AGENCY.procedures, *many)
    )


DRAWINGS = {
    "coverage": lambda: coverage_drawing(coverage(AGENCY)),
    "crowded coverage": lambda: coverage_drawing(coverage(crowded())),
    "coverage on one page": lambda: coverage_drawing(coverage(crowded()), paged=False),
    "region": lambda: coverage_drawing(
        region_coverage(Region(name="Kabupaten", agencies=(AGENCY, crowded()) * 14))
    ),
    "map": lambda: process_drawing(process_map(AGENCY)),
    "crowded map": lambda: process_drawing(process_map(crowded())),
    "map on one page": lambda: process_drawing(process_map(crowded()), paged=False),
    "no map": lambda: process_drawing(process_map(replace(AGENCY, processes=()))),
    "nothing": lambda: coverage_drawing(
        coverage(replace(AGENCY, duties=(), procedures=(), old_procedures=()))
    ),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_word_stands_inside_its_page(name):
    drawing = DRAWINGS[name]()
    for page, svg in zip(drawing.pages, svg_of(drawing), strict=True):
        for x, y, size, anchor, bold, said in TEXT.findall(svg):
            wide = width(unescape(said), float(size), bool(bold))
            left = float(x) - (wide if "end" in anchor else wide / 2 if "middle" in anchor else 0)
            assert left > 20 and left + wide < page.width - 20, said
            assert 15 < float(y) < page.height - 8, said


@pytest.mark.parametrize("name", DRAWINGS)
def test_same_data_same_picture(name):
    assert svg_of(DRAWINGS[name]()) == svg_of(DRAWINGS[name]())


def test_one_page_where_one_is_asked_for():
    assert len(DRAWINGS["coverage on one page"]().pages) == len(DRAWINGS["map on one page"]().pages) == 1
    assert len(DRAWINGS["crowded map"]().pages) > 1


def test_the_map_names_every_process_and_what_it_lacks():
    text = " ".join(svg_of(DRAWINGS["map"]()))
    for word in (
        "K1 Data",
        "K2 Kinerja",
        "belum ada SOP",
        "tidak perlu SOP",
        "PEMASOK",
        "Masyarakat",
        "Peminjaman Kendaraan",
    ):
        assert word in text


def test_a_pdf_is_made_of_both():
    for name in ("coverage", "map"):
        made = pdf_of(DRAWINGS[name]())
        assert made.startswith(b"%PDF-") and made == pdf_of(DRAWINGS[name]())


def test_the_page_of_html_escapes_what_persons_wrote():
    made = coverage_html(coverage(crowded()))
    assert "<layanan>" not in made and "&lt;layanan&gt;" in made
    assert made.count("<tr>") == 1 + len(coverage(crowded()).units)


def test_a_name_too_long_for_its_line_is_cut_and_says_so():
    assert on_one_line("Dinas Contoh", 200, 10) == "Dinas Contoh"
    cut = on_one_line("Dinas Penyelenggaraan Pelayanan " * 8, 200, 10)
    assert cut.endswith(" …") and wide(cut, 10) <= 200
    assert on_one_line("", 200, 10) == ""
