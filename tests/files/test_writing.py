"""Writing and reading again: the YAML file, the canonical JSON and the JSON Schema say the same."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from sopan import files
from sopan.files.canonical import plain
from sopan.files.fields import BLOCKS
from sopan.model.procedure import Procedure, Step
from tests import corpus
from tests.strategies import arbitrary_procedures, procedures

LINKS = {"BR09", "BR10", "BR11", "BR21", "BR07"}  # about what was said, not about how
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/sop/*.yaml"))
SAMPLE = Path(__file__).parent / "sample.yaml"
VALIDATOR = jsonschema.Draft202012Validator(files.schema())

slow = settings(
    max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)


@slow
@given(arbitrary_procedures())
def test_what_is_written_is_read_again(procedure: Procedure) -> None:
    reading = files.read(files.write(procedure))
    assert reading.procedure == procedure
    assert {problem.code for problem in reading.problems} <= LINKS


@slow
@given(arbitrary_procedures())
def test_what_is_written_is_valid_by_the_schema(procedure: Procedure) -> None:
    _validate(yaml.load(files.write(procedure), yaml.BaseLoader))


@slow
@given(arbitrary_procedures())
def test_the_canonical_json_is_read_again(procedure: Procedure) -> None:
    text = files.canonical_json(procedure)
    whole = json.loads(text)
    reading = files.read(text)
    assert reading.procedure == procedure
    assert {problem.code for problem in reading.problems} <= LINKS
    assert whole["format"] == files.FORMAT
    assert whole["sidik"] == files.fingerprint(procedure) == files.fingerprint(reading.procedure)
    assert "\n" not in text


@slow
@given(arbitrary_procedures(), arbitrary_procedures())
def test_different_procedures_have_different_fingerprints(one: Procedure, other: Procedure) -> None:
    assert (one == other) == (files.fingerprint(one) == files.fingerprint(other))


@settings(max_examples=40, deadline=None)
@given(procedures(max_steps=20))
def test_drafts_are_written_and_read_again(procedure: Procedure) -> None:
    assert files.read(files.write(procedure)).procedure == procedure


@pytest.mark.parametrize("path", corpus.paths(), ids=lambda path: path.stem)
def test_real_procedures_are_written_and_read_again(path: Path) -> None:
    procedure = corpus.load(path)
    reading = files.read(files.write(procedure))
    assert reading.procedure == procedure
    assert {problem.code for problem in reading.problems} <= LINKS


@pytest.mark.parametrize("path", [*EXAMPLES, SAMPLE], ids=lambda path: path.stem)
def test_examples_are_valid_by_the_schema(path: Path) -> None:
    _validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "wrong", ["jdul: x", "langkah: {a: 1}", "jenis_kegiatan: entah", "langkah: [{kegiatn: x}]", "judul: [a]"]
)
def test_the_schema_refuses_what_reading_complains_of(wrong: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        _validate(yaml.safe_load(wrong))
    assert any(problem.code not in LINKS for problem in files.read(wrong).problems)


def test_the_schema_knows_every_key() -> None:
    made = files.schema()
    keys = {field.key for field in BLOCKS["Procedure"]}
    assert set(made["properties"]) == keys
    assert set(made["properties"]["langkah"]["items"]["properties"]) == {f.key for f in BLOCKS["Step"]} | {
        "mutu_baku"
    }


def test_an_empty_procedure_is_a_file_too() -> None:
    assert files.read(files.write(Procedure())).procedure == Procedure()
    assert plain(Procedure(steps=(Step(),)))["langkah"] == [{}]


def test_the_written_file_is_pleasant() -> None:
    assert files.write(files.read(SAMPLE.read_text(encoding="utf-8")).procedure).replace(
        "status: konsep\n", ""
    ) == (SAMPLE.read_text(encoding="utf-8"))


def _validate(data: object) -> None:
    VALIDATOR.validate(data)
