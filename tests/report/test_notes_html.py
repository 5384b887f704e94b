"""The notes as HTML: well-formed, inert, complete; every mark leads to its note."""

import re
from datetime import date

import pytest
from hypothesis import given, settings

import sopan
from sopan.model.statements import statements
from sopan.problems import UnknownName
from sopan.profile import profile, with_choices
from sopan.report.noting.notes import notes
from tests.render.test_html import parsed
from tests.report.noted import CHOICES, PROCEDURE, REASON, SHEET, at, found, hostile, made
from tests.strategies import procedures

HOSTILE = "</style><script>alert(1)</script> \"kutip\" 'petik' &amp; {{x}} \u0007 申請 😀 <svg onload=x>"


def page(**choices):
    return made("html", **choices).decode()


def only(tree, tag, **attrs):
    (element,) = (
        one for one in tree.all(tag) if all(one.attrs.get(name) == value for name, value in attrs.items())
    )
    return element


def listed(tree):
    return [li for li in tree.all("li") if li.attrs.get("id", "").startswith("c")]


@pytest.fixture(scope="module")
def tree():
    return parsed(page(on=date(2026, 11, 2)))


def test_it_is_inert_and_needs_nothing_else(tree):
    text = page()
    assert not any(one.tag in ("script", "link", "iframe", "object", "form") for one in tree.all())
    assert not any(name.startswith("on") or name == "style" for one in tree.all() for name in one.attrs)
    assert (
        "default-src 'none'"
        in only(tree, "meta", **{"http-equiv": "Content-Security-Policy"}).attrs["content"]
    )
    assert not re.search(r"(href|src)=\"(?!#|data:)", text)


def test_it_says_what_was_checked_and_when(tree):
    header = only(tree, "header")
    assert only(header, "h1").text == "Pelayanan Surat Keterangan"
    assert "Nomor SOP 800/12/2026 · Diperiksa pada 2 November 2026" in header.text
    assert "Diperiksa" not in page()


def test_it_counts_notes_and_places(tree):
    counts = [li.text for li in only(tree, "header").all("li")]
    assert counts == [
        "wajib diperbaiki: 4 catatan pada 4 tempat",
        "saran: 1 catatan pada 4 tempat",
        "dikesampingkan: 1 catatan pada 1 tempat",
    ]


def test_every_mark_is_a_link_to_its_note_and_every_note_has_a_mark(tree):
    notes_here = {li.attrs["id"]: li for li in listed(tree)}
    links = [one for svg in tree.all("svg") if svg.attrs.get("class") == "marks" for one in svg.all("a")]
    assert {one.attrs["href"][1:] for one in links} == set(notes_here)
    assert len(links) == 8
    for one in links:
        number = re.search(r"\d+$", one.attrs["href"])[0]
        assert one.attrs["aria-label"].startswith(f"Catatan {number}, ")
        assert one.attrs["aria-label"] == only(one, "title").text
        assert one.children[-1].text == number


def test_ids_are_unique_and_links_lead_somewhere(tree):
    ids = [one.attrs["id"] for one in tree.all() if "id" in one.attrs]
    assert len(ids) == len(set(ids))
    for one in tree.all("a"):
        assert one.attrs["href"].removeprefix("#") in ids


def test_a_note_stands_beside_its_page_with_all_its_words(tree):
    first, second = (section for section in tree.all("section") if section.attrs["class"] == "leaf")
    assert [li.attrs["id"] for li in listed(first)] == ["c1-1"]
    assert "baris 4 pada berkas" in listed(first)[0].text
    assert only(second, "h2").text == "Halaman 2 dari 2: langkah 1–5"
    unreachable = next(li for li in listed(second) if "FL04" in li.text)
    for words in (
        "Wajib diperbaiki".lower(),
        "langkah 4",
        'Langkah 4 ("Meneruskan permohonan") tidak akan pernah dikerjakan',
        "Arahkan",
        "Sumber: praktik",
    ):
        assert words in unreachable.text
    assert unreachable.attrs["class"] == "wajib"


def test_repeats_are_one_note(tree):
    (note,) = (li for li in listed(tree) if "BR10" in li.text)
    assert "langkah 1, 2, 4, 5 (Pelaksana)" in note.text
    assert [f'"Staf {step}"' in note.text for step in (1, 2, 4, 5)] == [True, True, True, False]
    assert note.text.count("Samakan tulisannya") == 1
    assert "… dan 1 tempat lain dengan catatan serupa." in note.text


def test_a_note_on_two_pages_names_the_other_one():
    tree = parsed(page(problems=(at("FL04", "langkah[1]", step="1"), at("FL04", "judul", step="2"))))
    assert [li.attrs["id"] for li in listed(tree)] == ["c1-1", "c2-1"]
    assert ["Juga di halaman 2." in li.text for li in listed(tree)] == [True, False]


def test_notes_are_real_lists_and_pictures_have_words(tree):
    for li in listed(tree):
        assert li.parent.tag == "ol"
    drawings = [one for one in tree.all("svg") if "sopan-page" in one.attrs.get("class", "")]
    assert [one.attrs["role"] for one in drawings] == ["img", "img"]
    assert "langkah 3" in only(drawings[1], "desc").text
    others = [one for one in tree.all("svg") if one not in drawings]
    assert all(one.attrs.get("aria-hidden") or one.attrs.get("aria-label") for one in others)
    headings = [one.tag for one in tree.all() if re.fullmatch("h[1-6]", one.tag)]
    assert headings == ["h1", "h2", "h2", "h2", "h2"]


def test_what_is_set_aside_is_told_with_its_reason(tree):
    aside = only(tree, "section", id="dikesampingkan")
    assert "FL12" in aside.text
    assert f"Alasan instansi: {REASON}" in aside.text
    assert "dikesampingkan" not in parsed(page(problems=())).text.lower()


def test_the_statements_stand_at_the_end(tree):
    last = list(tree.all("section"))[-1]
    rows = list(only(last, "tbody").all("tr"))
    assert [only(row, "th").text for row in rows] == list(statements())
    assert all(len(list(row.all("span"))) == 2 for row in rows)
    assert "sumber turunan" in last.text


def test_a_clean_sop_has_nothing_but_the_statements():
    tree = parsed(page(problems=()))
    assert "Tidak ada catatan." in only(tree, "header").text
    assert tree.text.count("Tidak ada catatan pada halaman ini.") == 2
    assert not listed(tree)


def test_english_on_request():
    tree = parsed(page(lang="en", on=date(2026, 11, 2)))
    assert only(tree, "html").attrs["lang"] == "en"
    for words in (
        "Checked on 2026-11-02",
        "must be corrected: 4 notes at 4 places",
        "is never carried out",
        "The office's reason",
    ):
        assert words in tree.text
    assert [only(row, "th").text for row in only(tree, "tbody").all("tr")] == list(statements("en"))


def test_the_agencys_words_are_used():
    choices = with_choices(CHOICES, labels={**CHOICES.labels, "waktu": "Lama"}, paper="f4")
    text = notes(PROCEDURE, SHEET, (at("FL04", "langkah[1].waktu"),), "html", choices=choices).decode()
    assert "langkah 1 (Lama)" in text
    assert "@page { size: 330mm 215mm; }" in text


def test_nothing_written_becomes_markup():
    procedure = hostile(HOSTILE)
    problems = (
        at(HOSTILE, HOSTILE),
        at("FL04", f"langkah[1].cabang.{HOSTILE}", step=HOSTILE, activity=HOSTILE),
        at("BR04", f"langkah[1].{HOSTILE}", kunci=HOSTILE, terdekat=HOSTILE),
    )
    made_of = notes(procedure, sopan.lay_out(procedure, profile()), problems, "html").decode()
    tree = parsed(made_of)
    assert not list(tree.all("script"))
    assert "\u0007" not in made_of
    assert "<script>alert(1)</script>" in only(tree, "h1").text


def test_same_input_same_bytes():
    assert page() == page()


def test_other_forms_and_languages_do_not_exist():
    for choice in ({"form": "docx"}, {"form": "html", "lang": "nl"}):
        with pytest.raises(UnknownName):
            made(**choice)


@settings(max_examples=25)
@given(procedures(max_steps=10))
def test_any_draft_has_notes(procedure):
    problems = sopan.check(procedure)
    sheet = sopan.lay_out(procedure, profile())
    tree = parsed(notes(procedure, sheet, problems, "html").decode())
    told = {li.attrs["id"].split("-")[1] for li in listed(tree)}
    codes = {problem.code for problem in problems if not problem.waiver}
    assert {one.text for li in listed(tree) for one in li.all("code")} == codes
    assert told == {str(number) for number in range(1, len(told) + 1)}


def test_the_sample_has_what_these_tests_are_about():
    assert sorted({problem.code for problem in found()}) == ["BR04", "BR09", "BR10", "FL04", "FL09", "FL12"]
