"""The rules as data for other programs: everything the pages tell, and nothing that JSON cannot hold."""

import json

import pytest

import sopan
from sopan import rules
from sopan.problems import UnknownName
from sopan.rules.told import basis_told, family_title

KEYS = {
    "code", "family", "family_title", "name", "title", "severity", "basis", "basis_told", "source", "since", "hides",
    "messages", "remedies", "why", "wrong", "right",
}  # fmt: skip


def told(code):
    (found,) = (one for one in sopan.rule_pages() if one["code"] == code)
    return found


def test_all_rules_are_told_in_the_order_of_their_codes():
    assert [one["code"] for one in sopan.rule_pages()] == [rule.code for rule in rules.registry()]
    assert all(one.keys() == KEYS for one in sopan.rule_pages())


def test_the_data_survives_json():
    pages = sopan.rule_pages()
    assert json.loads(json.dumps(pages)) == pages


def test_a_plain_rule_is_told_as_its_page_says():
    one, page = told("FL04"), rules.page("FL04")
    assert one["family"] == "FL"
    assert one["family_title"] == {"id": "Alur", "en": "Flow"}
    assert one["severity"] == "wajib"
    assert one["since"] == "konsep"
    assert one["basis_told"] == {"id": "praktik", "en": "practice"}
    assert one["messages"]["id"] == {"": page.templates["pesan"]}
    assert one["remedies"]["en"] == {"": page.templates["remedy"]}
    assert (one["why"], tuple(one["wrong"]), tuple(one["right"])) == (page.why, page.wrong, page.right)


def test_a_fault_with_several_forms_has_a_sentence_for_each():
    one = told("FL08")
    forms = {"missing", "duplicate", "mismatched", "unfamiliar"}
    assert [set(one[key][lang]) for key in ("messages", "remedies") for lang in ("id", "en")] == [forms] * 4


def test_what_a_rule_hides_is_told():
    entered = {rule.code: list(rule.hides) for rule in rules.registry()}
    assert {one["code"]: one["hides"] for one in sopan.rule_pages()} == entered


@pytest.mark.parametrize("rule", rules.registry(), ids=lambda rule: rule.code)
def test_every_family_and_basis_has_its_words(rule):
    for lang in ("id", "en"):
        assert family_title(rule.code, lang) != rule.code[:2]
        assert basis_told(rule.basis, lang)


def test_words_for_what_is_unknown():
    assert family_title("XX01") == "XX"
    assert basis_told("D+P", "en") == "a derived source + practice"
    with pytest.raises(UnknownName):
        family_title("FL01", "fr")
