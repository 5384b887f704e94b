"""The example agency – the source document's agency with its faults mended – is clean over the whole folder."""

from datetime import date

import pytest

from sopan import rules
from sopan.problems import Severity
from sopan.rules.saying import sentence
from tests.agency.folders import example, found

READING = example()
FOUND = tuple(READING.locate(problem) for problem in found(READING))


def told(problem):
    return f"{problem.code} {problem.at.file}:{problem.at.line} {sentence(problem)}"


def test_the_folder_is_read_without_an_error():
    assert [told(one) for one in READING.problems if one.severity is Severity.ERROR] == []


def test_nothing_must_be_corrected_and_nothing_lacks_its_reason():
    heavy = [one for one in FOUND if one.severity is not Severity.HINT and not one.waiver]
    assert [told(one) for one in heavy] == []


@pytest.mark.parametrize("day", [date(2023, 3, 1), date(2024, 2, 29), None])
def test_it_is_so_on_other_days_too(day):
    heavy = [one for one in found(READING, on=day) if one.severity is Severity.ERROR]
    assert [told(one) for one in heavy] == []


def test_a_hint_is_told_once_not_once_per_procedure():
    """What the office has not begun is one hint: no rule of the folder tells the same of every SOP."""
    for rule in rules.registry():
        files = {one.at.file for one in FOUND if one.code == rule.code and one.at.file.startswith("sop/")}
        assert len(files) < len(READING.readings) / 2, rule.code
