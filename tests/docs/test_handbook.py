"""What the documents show is true: examples are read and drawn as shown, generated pages are current, links lead
somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sopan
from sopan.cli import main
from sopan.problems import Severity
from sopan.profile import profile_from
from tools import handbook_pictures, key_reference, rule_reference

ROOT = Path(__file__).parents[2]
CHAPTERS = sorted((ROOT / "docs" / "panduan").glob("*.md"))
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
PICTURES = dict(handbook_pictures.pictures())
RULES = dict(rule_reference.chapters())


def shown(chapter: Path, language: str) -> list[str]:
    text = chapter.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def examples(language: str) -> list[pytest.ParameterSet]:
    found = [
        (chapter, number, text)
        for chapter in CHAPTERS
        for number, text in enumerate(shown(chapter, language))
    ]
    return [pytest.param(text, id=f"{chapter.stem}-{number}") for chapter, number, text in found]


def outside(text: str) -> str:
    """A document without its code."""
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_current(name: str) -> None:
    drawn = (handbook_pictures.PICTURES / name).read_text(encoding="utf-8")
    assert drawn == PICTURES[name], "run: python -m tools.handbook_pictures"


def test_every_picture_is_shown_and_drawn() -> None:
    text = "".join(chapter.read_text(encoding="utf-8") for chapter in CHAPTERS)
    assert set(re.findall(r"\(\.\./pictures/([\w-]+\.svg)\)", text)) == set(PICTURES)


def test_the_key_reference_is_current() -> None:
    assert key_reference.TARGET.read_text(encoding="utf-8") == key_reference.reference(), (
        "run: python -m tools.key_reference"
    )


@pytest.mark.parametrize("text", examples("yaml"))
def test_examples_are_clean_unless_their_problems_are_shown(text: str) -> None:
    (chapter,) = (chapter for chapter in CHAPTERS if text in shown(chapter, "yaml"))
    reading = sopan.read(text)
    found = [p for p in (*reading.problems, *sopan.check(reading.procedure)) if p.severity is Severity.ERROR]
    if chapter.stem not in ("memeriksa", "rapat-telaah"):
        assert found == []


def test_the_findings_shown_are_the_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    chapter = ROOT / "docs" / "panduan" / "memeriksa.md"
    (example,), (output,) = shown(chapter, "yaml"), shown(chapter, "text")
    file = tmp_path / "surat.yaml"
    file.write_text(example, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main(["check", file.name])
    assert left.value.code == 3
    said = capsys.readouterr().out
    assert said.split() == output.split()


@pytest.mark.parametrize("text", examples("csv"))
def test_tables_are_read(text: str) -> None:
    procedure = sopan.procedure_from_table(text).procedure
    assert [len(step.actors) for step in procedure.steps] == [1, 1, 1]
    assert [(o.label, o.target) for o in procedure.steps[1].outcomes] == [
        ("Lengkap", "3"),
        ("Tidak lengkap", "1"),
    ]


@pytest.mark.parametrize("text", examples("toml"))
def test_profiles_are_read(text: str) -> None:
    assert profile_from(text).paper == "f4"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", outside(document.read_text(encoding="utf-8")))
    for target in targets:
        if not target.startswith(("http:", "https:")):
            assert (document.parent / target).exists(), target


COMMANDS_AT = ROOT / "src" / "sopan" / "cli" / "commands"
COMMANDS = sorted(path.stem for path in COMMANDS_AT.glob("[a-z]*.py"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_options_and_commands_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for command, rest in re.findall(rf"\bsopan ({'|'.join(COMMANDS)})\b([^\n`;]*)", text):
        source = (COMMANDS_AT / f"{command}.py").read_text(encoding="utf-8")
        for option in re.findall(r"(?<=\s)--[\w-]+", rest):
            assert option.removeprefix("--") in source.replace("_", "-") or option in ("--help", "--lang"), (
                option
            )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_named_in_developer_documents_exist(document: Path) -> None:
    for name in re.findall(
        r"`((?:src|tests|tools|docs|examples)/[\w./-]+\.\w+)`", document.read_text(encoding="utf-8")
    ):
        if "FL19" not in name:
            assert (ROOT / name).exists(), name


@pytest.mark.parametrize("name", RULES)
def test_the_pages_of_the_rules_are_current(name: str) -> None:
    written = (rule_reference.TARGET / name).read_text(encoding="utf-8")
    assert written == RULES[name], "run: python -m tools.rule_reference"
