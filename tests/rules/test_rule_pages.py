"""Every rule has its page, and what the page shows is what the rule finds: the guilty lines, and no others."""

import re
from datetime import date

import pytest

from sopan import rules
from sopan.files.agency import read_agency
from sopan.layout import lay_out
from sopan.messages import holes
from sopan.problems import Severity, UnknownName
from sopan.profile import profile, with_choices
from sopan.rules.pages import read_page
from tests.rules.folders import files_in

ON = date(2026, 11, 2)  # the day on which the examples are checked
AGENCY = with_choices(profile(), extra_fields=("Kode klasifikasi",))
CODES = [rule.code for rule in rules.registry()]
TEMPLATES = ("pesan", "perbaikan", "message", "remedy")


def found_lines(code, text):
    """The problems of one rule in an SOP file, each with the line on which it stands: for what is missing the first
    line of its block, and of the whole file for what the file lacks."""
    from sopan.files import read

    needs = rules.page(code).needs
    if needs == "folder":
        return found_in_folder(code, text)
    reading = read(text)
    sheet = lay_out(reading.procedure, profile()) if needs == "gambar" else None
    every = rules.check(reading.procedure, AGENCY if needs == "profil" else None, on=ON, sheet=sheet)
    problems = [problem for problem in every if problem.code == code]
    return [(reading.locate(problem).at.line or 1, problem) for problem in problems]


def found_in_folder(code, text):
    """The same in the files of an agency's folder."""
    reading = read_agency(files_in(text))
    problems = [
        problem
        for problem in rules.check_agency(reading.agency, reading.profile, on=ON)
        if problem.code == code
    ]
    return [(reading.locate(problem).at.line or 1, problem) for problem in problems]


def guilty_lines(code, text):
    return [number for number, line in enumerate(text.splitlines(), 1) if line.endswith(f"# {code}")]


@pytest.mark.parametrize("code", CODES)
def test_the_guilty_lines_are_found_and_no_others(code):
    page = rules.page(code)
    assert page.wrong, "a page shows a wrong example"
    for example in page.wrong:
        assert guilty_lines(code, example)
        assert sorted(line for line, _ in found_lines(code, example)) == guilty_lines(code, example)


@pytest.mark.parametrize("code", CODES)
def test_the_right_example_is_clean_of_the_rule(code):
    page = rules.page(code)
    assert page.right, "a page shows a right example"
    for example in page.right:
        assert found_lines(code, example) == []


@pytest.mark.parametrize("code", CODES)
def test_right_examples_are_read_without_a_problem(code):
    from sopan.files import read

    for example in rules.page(code).right:
        folder = rules.page(code).needs == "folder"
        reading = read_agency(files_in(example)) if folder else read(example)
        heavy = [
            problem
            for problem in reading.problems
            if problem.severity is Severity.ERROR and problem.code != "BR24"
        ]
        assert heavy == []


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_finds_its_facts(code):
    page = rules.page(code)
    for example in page.wrong:
        for _, problem in found_lines(code, example):
            for word in TEMPLATES:
                template = page.template(word, problem.facts)
                assert template, f"{word} for {problem.facts}"
                assert holes(template) <= set(problem.facts)
            for lang in ("id", "en"):
                assert "{" not in page.message(problem.facts, lang) + page.remedy(problem.facts, lang)


@pytest.mark.parametrize("code", CODES)
def test_page_and_register_agree(code):
    page = rules.page(code)
    rule = next(rule for rule in rules.registry() if rule.code == code)
    assert (page.code, page.name, page.severity) == (rule.code, rule.name, rule.severity)
    assert (page.basis, page.source) == (rule.basis, rule.source)
    assert page.title and page.why


@pytest.mark.parametrize("rule", rules.registry(), ids=CODES)
def test_what_has_no_norm_and_no_practice_behind_it_is_a_hint(rule):
    if set(rule.basis.split("+")) <= {"X", "U"}:
        assert rule.severity is Severity.HINT


@pytest.mark.parametrize("rule", rules.registry(), ids=CODES)
def test_names_say_the_fault_in_english_words(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)


@pytest.mark.parametrize("code", [*CODES, rules.BROKEN_RULE])
def test_a_page_has_both_languages_for_each_form_of_the_fault(code):
    keys = set(rules.page(code).templates)
    for indonesian, english in (("pesan", "message"), ("perbaikan", "remedy")):
        ours = {key.removeprefix(indonesian) for key in keys if key.split(".")[0] == indonesian}
        theirs = {key.removeprefix(english) for key in keys if key.split(".")[0] == english}
        assert ours == theirs and ours


def test_a_code_may_be_written_with_a_hyphen_or_small():
    assert rules.page("fl-04") is not None
    assert rules.page("FL-04").code == "FL04"


@pytest.mark.parametrize("code", ["FL13", "XX99", "", "../FL04", "FL04.md"])
def test_a_page_that_does_not_exist_is_said_so(code):
    with pytest.raises(UnknownName):
        rules.page(code)


def test_a_language_that_does_not_exist_is_said_so():
    with pytest.raises(UnknownName):
        rules.page("FL04").message({}, lang="fr")


def test_a_sentence_is_filled_once_and_a_missing_fact_leaves_its_hole():
    page = rules.page("FL04")
    message = page.message({"step": "3", "activity": "{step}"})
    assert 'Langkah 3 ("{step}")' in message
    assert "{activity}" in page.message({"step": "3"})


def test_a_page_with_windows_line_ends_reads_the_same():
    text = "---\nkode: FL04\nnama: a-b\ntingkat: saran\ndasar: P\nsumber: praktik\npesan: x: {y}\n---\n# T\n\n## Mengapa\n\nW\n"
    assert read_page(text.replace("\n", "\r\n")) == read_page(text)
    assert read_page(text).message({"y": "z"}) == "x: z"
