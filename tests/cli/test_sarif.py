"""`sopan check --format sarif`: a log as SARIF 2.1.0 asks for, with what is told elsewhere in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sopan.rules import Case, Found
from tests.cli.conftest import Enter, Run

TEXT = """\
judul: Uji
nommor: 3
pelaksana: [A]
dikesampingkan: {XX02: Memang begitu di kantor kami}
langkah:
  - kegiatan: 'Melakukan 😀 verifikasi'
    pelaksana: A
"""


def obj(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


def several(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least}


WORDS = {"type": "string", "minLength": 1}
NUMBER = {"type": "integer", "minimum": 1}
MESSAGE = obj(["text"], text=WORDS)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = obj(["startLine"], startLine=NUMBER, startColumn=NUMBER, endLine=NUMBER, endColumn=NUMBER)
ARTIFACT = obj(["uri"], uri={"type": "string", "format": "uri-reference", "pattern": r"^[^\s\\]+$"})
LOCATION = obj(
    ["physicalLocation"], physicalLocation=obj(["artifactLocation"], artifactLocation=ARTIFACT, region=REGION)
)
REPLACEMENT = obj(["deletedRegion"], deletedRegion=REGION, insertedContent=MESSAGE)
FIX = obj(
    ["artifactChanges"],
    description=MESSAGE,
    artifactChanges=several(
        obj(
            ["artifactLocation", "replacements"],
            artifactLocation=ARTIFACT,
            replacements=several(REPLACEMENT, 1),
        ),
        1,
    ),
)
RESULT = obj(
    ["message", "ruleId", "ruleIndex", "level", "locations"],
    ruleId=WORDS,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=several(LOCATION, 1),
    suppressions=several(obj(["kind"], kind={"enum": ["inSource", "external"]}, justification=WORDS), 1),
    fixes=several(FIX, 1),
)
RULE = obj(
    ["id", "shortDescription", "help"],
    id=WORDS,
    name=WORDS,
    shortDescription=MESSAGE,
    help=obj(["text"], text=WORDS, markdown=WORDS),
    defaultConfiguration=obj(["level"], level=LEVEL),
)
DRIVER = obj(["name", "rules"], name=WORDS, version=WORDS, rules=several(RULE))
RUN = obj(
    ["tool", "results"],
    tool=obj(["driver"], driver=DRIVER),
    results=several(RESULT),
    language={"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=several(obj(["executionSuccessful"], executionSuccessful={"type": "boolean"})),
)
LOG = obj(["version", "runs"], version={"const": "2.1.0"}, runs=several(RUN, 1))  # what SARIF 2.1.0 requires


@pytest.fixture
def file(tmp_path: Path, enter: Enter) -> Path:
    def wording(case: Case) -> Iterator[Found]:
        yield case.at(0, "activity").mended("Memverifikasi 😀")
        yield case.on_page("unit", step=0)

    def waived(case: Case) -> Iterator[Found]:
        yield case.at(0, "actors")

    enter("XX01", wording, "saran")
    enter("XX02", waived, "alasan")
    path = tmp_path / "berkas saya.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def logged(run: Run, *arguments: object) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(run("check", *arguments, "--format", "sarif").out)
    jsonschema.validate(log, LOG)
    return log


def test_the_log_says_what_sarif_requires(run: Run, file: Path) -> None:
    (told,) = logged(run, file)["runs"]
    rules = told["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["BR04", "XX01", "XX02"]
    assert [rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in told["results"]] == [True] * 4
    assert [(result["ruleId"], result["level"]) for result in told["results"]] == [
        ("XX01", "note"),
        ("BR04", "error"),
        ("XX01", "note"),
        ("XX02", "warning"),
    ]
    assert told["language"] == "id"
    assert told["invocations"] == [{"executionSuccessful": True}]


def test_the_rules_carry_their_pages(run: Run, file: Path) -> None:
    rules = logged(run, file)["runs"][0]["tool"]["driver"]["rules"]
    assert "{" not in rules[0]["help"]["text"]
    assert rules[1]["shortDescription"]["text"] == "Judul XX01"
    assert rules[1]["defaultConfiguration"] == {"level": "note"}
    assert rules[1]["help"]["text"] == "Karena *begitu*."
    assert "```yaml\njudul: Salah  # XX01\n```" in rules[1]["help"]["markdown"]
    assert "Sumber: praktik" in rules[1]["help"]["markdown"]
    assert rules[1]["properties"]["basis"] == "P"


def test_places_are_regions_and_what_has_none_is_the_file(run: Run, file: Path) -> None:
    results = logged(run, file)["runs"][0]["results"]
    assert "region" not in results[0]["locations"][0]["physicalLocation"]
    assert results[1]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": file.as_uri()},
        "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 10},
    }
    assert "%20" in file.as_uri()
    assert results[2]["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "langkah[1].kegiatan"}]


def test_what_is_set_aside_is_suppressed(run: Run, file: Path) -> None:
    results = logged(run, file)["runs"][0]["results"]
    assert [result.get("suppressions") for result in results] == [
        None,
        None,
        None,
        [{"kind": "inSource", "justification": "Memang begitu di kantor kami"}],
    ]


def test_corrections_are_fixes_that_give_the_corrected_text(run: Run, file: Path) -> None:
    results = logged(run, file)["runs"][0]["results"]
    assert [len(result.get("fixes", ())) for result in results] == [0, 0, 1, 0]
    ((replacement,),) = (change["replacements"] for change in results[2]["fixes"][0]["artifactChanges"])
    region = replacement["deletedRegion"]
    lines = TEXT.split("\n")
    line = lines[region["startLine"] - 1]
    assert region["startLine"] == region["endLine"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "'Melakukan 😀 verifikasi'"
    assert replacement["insertedContent"]["text"] == "'Memverifikasi 😀'"


def test_relative_names_english_and_a_file_that_is_missing(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    (told,) = logged(run, file.name, "tiada.yaml", "--lang", "en")["runs"]
    assert told["artifacts"] == [{"location": {"uri": "berkas%20saya.yaml"}}]
    assert told["invocations"] == [{"executionSuccessful": False}]
    assert told["language"] == "en"
    assert told["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "A key is misspelt"


def test_a_clean_file_gives_an_empty_log(run: Run, tmp_path: Path, enter: Enter) -> None:
    path = tmp_path / "baik.yaml"
    path.write_text("judul: Uji\nlangkah:\n  - kegiatan: Mencatat\n")
    assert logged(run, path)["runs"][0]["results"] == []
