"""Every code has its sentences in both languages, and the sentences ask only for facts that are given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sopan
from sopan import messages
from sopan.files import read
from sopan.files.agency import read_agency
from sopan.problems import Problem, Severity, UnknownName
from tests.files.planted import PLANTED
from tests.files.planted_folders import PLANTED_IN_FOLDERS

SOURCES = Path(sopan.__file__).parent
FACTS = {  # facts of the codes that are not reading's
    "LO01": {"langkah"}, "LO02": {"langkah"}, "LO03": {"langkah", "label"}, "LO04": {"jumlah"}, "LO05": {"langkah"},
    "LO06": {"langkah"}, "LO07": {"berkas"},
    "BA05": {"batas"},
    "RO01": {"jenis", "ditulis", "terdekat"}, "RO02": {"jenis", "nama", "baris"}, "RO03": {"jenis", "putaran"},
    "RO04": {"jenis", "nama"}, "RO05": {"jenis", "nama", "lama", "baru"}, "RO06": {"jenis", "lama", "pilihan", "judul"},
    "RO07": {"jenis", "lama", "judul"}, "RO08": {"lama", "baru", "teks"}, "RO09": {"judul", "lain", "unit", "berkas"},
    "RO10": {"nama", "lama", "pilihan"}, "RO11": {"kurang"}, "RO12": {"akibat"}, "RO13": {"jenis", "nama", "lama"},
    "RO14": {"sebab"},
    "BU01": {"isian", "teks"}, "BU02": {"berkas"}, "BU03": {"nama"}, "BU04": set(), "BU05": set(), "BU06": set(), "BU07": set(), "BU08": {"huruf"},
}  # fmt: skip


def _codes_in_sources() -> set[str]:
    files = [path for path in SOURCES.rglob("*.py") if path.parent.name != "messages"]
    return {
        code
        for path in files
        for code in re.findall(r'"((?:BR|LO|BA|BU|RO)\d\d)"', path.read_text(encoding="utf-8"))
    }


def _all_words(code: str) -> list[messages.Words]:
    return [messages.words(code, lang) for lang in messages.LANGUAGES]


def test_every_code_of_the_sources_has_a_row_and_every_row_a_code() -> None:
    assert _codes_in_sources() == set(messages.CATALOGUE)
    of_folders = set(PLANTED_IN_FOLDERS)
    assert set(PLANTED) | of_folders == {code for code in messages.CATALOGUE if code.startswith("BR")}


@pytest.mark.parametrize("code", messages.CATALOGUE)
def test_a_row_is_whole_in_both_languages(code: str) -> None:
    indonesian, english = _all_words(code)
    for words in (indonesian, english):
        assert words.title and not words.title.endswith(".")
        assert words.message.endswith((".", "?")) and words.remedy.endswith(".")
    assert messages.holes(indonesian.message) == messages.holes(english.message)


@pytest.mark.parametrize("code", messages.ON_THE_FORM)
def test_a_remedy_on_the_form_asks_only_for_facts_that_are_given(code: str) -> None:
    for lang, said in zip(messages.LANGUAGES, messages.ON_THE_FORM[code], strict=True):
        assert said.endswith(".") and messages.holes(said) <= FACTS.get(code, set())
        facts = dict.fromkeys(FACTS.get(code, set()), "x")
        problem = Problem(code=code, severity=Severity.HINT, facts=facts)
        assert messages.remedy(problem, lang) != messages.filled(said, facts)
        on_the_form = Problem(code=code, severity=Severity.HINT, facts={**facts, "peta": "lembar"})
        assert messages.remedy(on_the_form, lang) == messages.filled(said, facts)


@pytest.mark.parametrize("code", PLANTED)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_the_facts_of_a_planted_mistake_fill_the_sentences(code: str, lang: str) -> None:
    problem = next(problem for problem in read(PLANTED[code][0]).problems if problem.code == code)
    words = messages.words(code, lang)
    assert messages.holes(words.message) | messages.holes(words.remedy) <= set(problem.facts)
    for said in (messages.sentence(problem, lang), messages.remedy(problem, lang)):
        assert said and not re.search(r"\{\w+\}", said)


@pytest.mark.parametrize("code", PLANTED_IN_FOLDERS)
@pytest.mark.parametrize("lang", messages.LANGUAGES)
def test_the_facts_of_a_mistake_planted_in_a_folder_fill_the_sentences(code: str, lang: str) -> None:
    contents, names = PLANTED_IN_FOLDERS[code][:2]
    problems = read_agency(contents, files=names).problems
    problem = next(problem for problem in problems if problem.code == code)
    words = messages.words(code, lang)
    assert messages.holes(words.message) | messages.holes(words.remedy) <= set(problem.facts)


@pytest.mark.parametrize("code", [code for code in messages.CATALOGUE if not code.startswith("BR")])
def test_the_other_sentences_ask_for_the_facts_agreed_on(code: str) -> None:
    for words in _all_words(code):
        assert messages.holes(words.message) | messages.holes(words.remedy) <= FACTS.get(code, set())


def test_facts_in_braces_are_not_filled_twice() -> None:
    problem = Problem(
        code="BR04", severity=Severity.ERROR, facts={"kunci": "{terdekat}", "terdekat": "judul"}
    )
    assert '"{terdekat}"' in messages.sentence(problem)


def test_our_own_words_in_facts_are_english_in_english() -> None:
    facts = {"ditulis": "(kosong)", "langkah": "2", "saran": "1 sampai 4"}
    problem = Problem(code="BR09", severity=Severity.ERROR, facts=facts)
    assert '"(empty)"' in messages.sentence(problem, "en")
    assert "1 to 4" in messages.remedy(problem, "en")


@pytest.mark.parametrize(("code", "lang"), [("BR99", "id"), ("FL04", "id"), ("BR01", "jv")])
def test_an_unknown_code_or_language_is_refused(code: str, lang: str) -> None:
    with pytest.raises(UnknownName):
        messages.words(code, lang)
