"""Articles pasted from a regulation become rows of duties; what is no duty is kept beside them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.planning.article_marks import pieces_of
from sopan.planning.articles import rows_of_articles

ARTICLES = """\
Bagian Keempat
Bidang Informatika

Pasal 7
(1) Bidang Informatika mempunyai tugas melaksanakan perumusan kebijakan di bidang pengelolaan e-government.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Bidang Informatika menyelenggarakan fungsi:
a. perumusan kebijakan teknis di bidang informatika;
b. penyusunan, pelaksanaan, dan pelaporan rencana kerja;
c. pengelolaan infrastruktur jaringan sesuai dengan ketentuan peraturan perundang-undangan, meliputi:
1. pemeliharaan jaringan intra pemerintah;
2. penanganan gangguan jaringan; dan
3. pengelolaan nama domain dan subdomain;
d. pelaksanaan fungsi lain yang diberikan oleh Kepala Dinas.
(3) Bidang Informatika dipimpin oleh Kepala Bidang yang bertanggung jawab kepada Kepala Dinas.
Pasal 8
(1) Kepala Seksi Infrastruktur mempunyai tugas:
a. menyusun rencana kegiatan seksi;
b. melayani permohonan subdomain.
(2) Uraian tugas Seksi Tata Kelola sebagaimana dimaksud dalam Pasal 6 adalah sebagai berikut:
a. menyiapkan bahan pedoman;
b. mengelola data.
"""
ROWS = [
    ("7-1", "Bidang Informatika", "Pasal 7 ayat (1)", "duty", "melaksanakan perumusan kebijakan di bidang pengelolaan e-government"),
    ("7-2-a", "", "Pasal 7 ayat (2) huruf a", "function", "perumusan kebijakan teknis di bidang informatika"),
    ("7-2-b", "", "Pasal 7 ayat (2) huruf b", "function", "penyusunan, pelaksanaan, dan pelaporan rencana kerja"),
    ("7-2-c", "", "Pasal 7 ayat (2) huruf c", "function", "pengelolaan infrastruktur jaringan sesuai dengan ketentuan peraturan perundang-undangan"),
    ("7-2-c-1", "", "Pasal 7 ayat (2) huruf c angka 1", "subfunction", "pemeliharaan jaringan intra pemerintah"),
    ("7-2-c-2", "", "Pasal 7 ayat (2) huruf c angka 2", "subfunction", "penanganan gangguan jaringan"),
    ("7-2-c-3", "", "Pasal 7 ayat (2) huruf c angka 3", "subfunction", "pengelolaan nama domain dan subdomain"),
    ("7-2-d", "", "Pasal 7 ayat (2) huruf d", "function", "pelaksanaan fungsi lain yang diberikan oleh Kepala Dinas"),
    ("8-1-a", "Seksi Infrastruktur", "Pasal 8 ayat (1) huruf a", "duty", "menyusun rencana kegiatan seksi"),
    ("8-1-b", "", "Pasal 8 ayat (1) huruf b", "duty", "melayani permohonan subdomain"),
    ("8-2-a", "Seksi Tata Kelola", "Pasal 8 ayat (2) huruf a", "subfunction", "menyiapkan bahan pedoman"),
    ("8-2-b", "", "Pasal 8 ayat (2) huruf b", "subfunction", "mengelola data"),
]  # fmt: skip
CHAIN = ("duty", "function", "subfunction", "activity")


def shown(text, units=()):
    return [
        (
            row.id,
            row.unit,
            row.article,
            *next((name, getattr(row, name)) for name in CHAIN if getattr(row, name)),
        )
        for row in rows_of_articles(text, units).rows
    ]


def test_each_duty_stands_in_a_row_with_its_unit_and_its_article():
    assert shown(ARTICLES) == ROWS


def test_what_is_no_duty_is_kept_with_its_line():
    (left,) = rows_of_articles(ARTICLES).unplaced
    assert (left.line, left.article) == (14, "Pasal 7 ayat (3)")
    assert left.text.startswith("Bidang Informatika dipimpin")


def test_a_copy_in_one_long_line_says_the_same():
    behind_the_head = ARTICLES.split("\n\n", 1)[1]
    assert shown(" ".join(behind_the_head.split())) == ROWS


@settings(max_examples=40)
@given(st.sets(st.integers(0, 200)))
def test_lines_may_be_broken_anywhere(broken):
    blanks = [found.start() for found in re.finditer(r"(?<=\w) (?=\w)", ARTICLES)]
    text = list(ARTICLES)
    for number in broken:
        if number < len(blanks):
            text[blanks[number]] = "\n"
    assert shown("".join(text)) == ROWS


def test_pages_of_a_pdf_leave_no_trace():
    text = ARTICLES.replace("b. penyusunan", "- 12 -\n\fb. penyusunan").replace(
        "penanganan gangguan", "pena-\nnganan gang-\nguan"
    )
    assert shown(text.replace("perundang-undangan", "perundang-\nundangan")) == ROWS


@settings(max_examples=60)
@given(st.text(alphabet="abcPasal (1)2.;:\n-ayhurufdan ", max_size=300))
def test_no_text_raises_and_no_word_is_lost(text):
    pasted = rows_of_articles(text)
    kept = "".join(one.text for one in pieces_of(text))
    assert all(row.id for row in pasted.rows)
    assert len(kept) <= len(text) + 1
    assert len(pasted.rows) + len(pasted.unplaced) <= len(pieces_of(text))


def test_a_list_without_any_lead_is_taken_for_functions_where_it_names_work():
    assert [
        row.function for row in rows_of_articles("a. penyusunan rencana;\nb. pelaporan kinerja.").rows
    ] == [
        "penyusunan rencana",
        "pelaporan kinerja",
    ]
    assert not rows_of_articles("a. Sekretariat;\nb. Bidang Statistik.").rows


def test_a_list_of_parts_of_the_organisation_is_no_list_of_duties():
    pasted = rows_of_articles(
        "Pasal 3\nSusunan organisasi terdiri atas:\na. penyelenggara;\nb. pengelola data."
    )
    assert not pasted.rows
    assert [one.text for one in pasted.unplaced] == [
        "Susunan organisasi terdiri atas:",
        "penyelenggara;",
        "pengelola data.",
    ]


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("Sekretaris mempunyai tugas pokok membantu Kepala Dinas.", "Sekretariat"),
        ("Kepala Bidang Statistik mempunyai tugas membantu Kepala Dinas.", "Bidang Statistik dan Data"),
        ("BIDANG STATISTIK DAN DATA mempunyai tugas membantu Kepala Dinas.", "Bidang Statistik dan Data"),
        ("Dinas Sosial, Pemberdayaan Perempuan dan Anak mempunyai tugas membantu Bupati.", "Dinas Sosial, Pemberdayaan Perempuan dan Anak"),
    ],
)  # fmt: skip
def test_a_unit_is_called_as_the_structure_calls_it(said, unit):
    pasted = rows_of_articles(f"Pasal 4\n{said}", ("Sekretariat", "Bidang Statistik dan Data"))
    assert [row.unit for row in pasted.rows] == [unit]


def test_marks_are_never_given_twice():
    pasted = rows_of_articles(ARTICLES + ARTICLES)
    assert len({row.id for row in pasted.rows}) == len(pasted.rows) == 2 * len(ROWS)


def test_very_long_text_takes_bounded_time():
    pasted = rows_of_articles(
        "(1) Bidang X menyelenggarakan fungsi: " + "a. penyusunan rencana; b. pelaporan; " * 3000
    )
    assert pasted.rows
