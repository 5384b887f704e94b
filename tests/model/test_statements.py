"""The seven statements of the self-evaluation."""

import pytest

from sopan.model.statements import source, statements


@pytest.mark.parametrize("lang", ["id", "en"])
def test_there_are_seven_different_sentences(lang):
    said = statements(lang)
    assert len(set(said)) == 7
    assert all(one.endswith(".") and len(one) < 90 for one in said)


@pytest.mark.parametrize(
    ("number", "about"),
    [(1, "lebih baik"), (2, "mudah dipahami"), (3, "mudah dilaksanakan"), (4, "perannya"), (5, "masalah"),
     (6, "kinerja organisasi"), (7, "tumpang tindih")],
)  # fmt: skip
def test_each_is_about_its_subject(number, about):
    assert about in statements()[number - 1]


@pytest.mark.parametrize(("lang", "word"), [("id", "turunan"), ("en", "derivative")])
def test_the_source_is_called_a_derivative(lang, word):
    assert word in source(lang)
    assert "PermenPANRB 35/2012" in source(lang)
