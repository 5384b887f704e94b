"""The example agency's SOPs are what the handbook promises: readable, without errors, and of every shape."""

from datetime import date
from pathlib import Path

import pytest

from sopan import rules
from sopan.files import read, tidy
from sopan.model.flow import flows
from sopan.model.procedure import ActivityKind
from sopan.problems import Severity
from sopan.profile import profile_from

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "examples" / "kominfosanti-buleleng" / "sop").glob("*.yaml"))
READINGS = {path.stem: read(path.read_bytes(), path.name) for path in PATHS}
AGENCY = profile_from((ROOT / "examples/kominfosanti-buleleng/profil.toml").read_text(encoding="utf-8"))
PROCEDURES = [reading.procedure for reading in READINGS.values()]


@pytest.mark.parametrize("stem", READINGS)
def test_it_reads_without_a_problem(stem):
    assert READINGS[stem].problems == ()


@pytest.mark.parametrize("stem", READINGS)
def test_only_hints_that_were_looked_at_are_left(stem):
    """Six SOPs have a second end, a refusal (FL02); 08 and 17 are long (QA01) and 17 has nine actors (AC06), on purpose.
    Set aside are only the decisions with three outcomes (FL07)."""
    found = rules.check(READINGS[stem].procedure, AGENCY, on=date(2026, 11, 22))
    left = {problem.code for problem in found if not problem.waiver}
    assert all(problem.severity is Severity.HINT for problem in found if not problem.waiver)
    assert left <= {"FL02", "QA01", "AC06"}
    assert {problem.code for problem in found if problem.waiver} <= {"FL07"}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_tidying_changes_nothing_in_what_it_says(path):
    text = path.read_text(encoding="utf-8")
    assert read(tidy(text)).procedure == read(text).procedure


def test_the_agency_has_sops_of_every_shape():
    assert len(PROCEDURES) >= 14
    assert max(len(p.steps) for p in PROCEDURES) >= 30
    assert max(len(p.actors) for p in PROCEDURES) >= 9
    assert any(len(step.actors) > 1 for p in PROCEDURES for step in p.steps)
    assert any(sum(bool(step.outcomes) for step in p.steps) >= 4 for p in PROCEDURES)
    assert any(flow.target is not None and flow.target < flow.source for p in PROCEDURES for flow in flows(p))
    services = [p for p in PROCEDURES if p.activity_kind is ActivityKind.SERVICE]
    assert any(p.steps[0].actors == p.steps[-1].actors == ("Pemohon",) for p in services)


def test_one_head_one_number_each():
    assert len({p.authorized_by for p in PROCEDURES}) == 1
    assert len({p.number for p in PROCEDURES}) == len(PROCEDURES)
