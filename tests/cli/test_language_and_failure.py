"""The languages of the command line, its help, and the way it fails."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import typer

import sopan
from sopan import messages, rules
from sopan.cli import app
from sopan.cli.speaking import OURS, chosen, typers_word
from tests.cli.conftest import Run

COMMANDS = ("new", "check", "render", "fmt", "rules", "explain", "schema")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "id"),
        ({"LANG": "C"}, "id"),
        ({"LC_ALL": "POSIX"}, "id"),
        ({"LANG": "C.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LC_ALL": "id_ID", "LANG": "en_US"}, "id"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "id_ID"}, "en"),
    ],
)
def test_the_language_follows_the_locale(environment: dict[str, str], language: str) -> None:
    assert chosen(["check"], environment) == (language, ["check"])


def test_the_option_counts_more_than_the_locale_and_stands_anywhere() -> None:
    english = {"LANG": "en_US"}
    assert chosen(["--lang", "id", "check", "x"], english) == ("id", ["check", "x"])
    assert chosen(["check", "x", "--lang=id"], english) == ("id", ["check", "x"])
    assert chosen(["check", "--", "--lang", "en"], {}) == ("id", ["check", "--", "--lang", "en"])


@pytest.mark.parametrize("arguments", [["--help"], *[[name, "--help"] for name in COMMANDS]])
def test_help_is_in_one_language(run: Run, arguments: list[str]) -> None:
    indonesian, english = run(*arguments), run(*arguments, env={"LANG": "en_US.UTF-8"})
    assert (indonesian.code, english.code) == (0, 0)
    assert "Pemakaian: sopan" in indonesian.out
    assert not re.search(r"Usage|Options|Arguments|Commands|Show|Install|default|required", indonesian.out)
    assert "Usage: sopan" in english.out
    assert not re.search(r"Pemakaian|Opsi|Argumen\b|Perintah|Tampilkan|Berkas SOP|bawaan", english.out)
    assert run(*arguments).out == indonesian.out


def test_every_help_text_has_its_english() -> None:
    group = typer.main.get_command(app)
    for command in (group, *group.commands.values()):  # type: ignore[attr-defined]
        for holder in (command, *command.params):
            said = getattr(holder, "help", None)
            assert said and (said in OURS or typers_word(said) != said), (command.name, holder.name)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek", "x"], "Perintah 'chek' tidak ada."),
        (["check"], "Belum disebut: 'BERKAS'."),
        (["check", "x", "--fail-on", "y"], "“y” tidak ada; pilih wajib, alasan, saran."),
        (["check", "--entah", "x"], "Opsi ini tidak ada: --entah"),
        (["check", "x", "--profile"], "harus diikuti isinya"),
        (["render", "x", "--jobs", "0"], "paling sedikit 1"),
        (["render", "x", "--jobs", "dua"], "paling sedikit 1"),
        (["render", "x", "--paper", "a9"], "pilih a4, f4, legal, letter"),
        (["--lang", "jv", "check", "x"], "--lang"),
        (["explain", "FL99"], "kode FL99 tidak ada"),
        (["schema", "x"], "Terlalu banyak argumen"),
    ],
)
def test_wrong_calls_are_told_in_indonesian(run: Run, arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert not re.search(r"Usage|Missing|Invalid|No such|Try|unexpected|requires|not one of", ran.err)


def test_without_arguments_help_is_shown(run: Run) -> None:
    ran = run()
    assert ran.code == 2
    assert "Pemakaian" in ran.out + ran.err


def test_a_fault_of_the_program_is_one_line(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("nol\nbaris dua")

    monkeypatch.setattr("sopan.cli.examining.examine", broken)
    ran = run("check", sample)
    assert ran.code == 1
    assert ran.err.startswith("sopan: ") and ran.err.count("\n") == 1
    assert "ZeroDivisionError" in ran.err


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"sopan {sopan.__version__}\n"


def test_the_schema_is_a_schema(run: Run) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema").out))


def test_the_list_of_rules(run: Run) -> None:
    told = json.loads(run("rules", "--json").out)
    assert told == sopan.rule_pages()
    assert [row["code"] for row in told] == [rule.code for rule in rules.registry()]
    out = run("rules").out
    assert all(f"\n  {rule.code}  " in out for rule in rules.registry())
    assert "FL · Alur\n" in out and "wajib diperbaiki · praktik\n" in out


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_code_is_explained(run: Run, lang: str) -> None:
    for code in ["br-04", *messages.CATALOGUE, *(rule.code for rule in rules.registry()), "PM00"]:
        ran = run("explain", code, "--lang", lang)
        assert ran.code == 0
        assert ran.out.startswith(code.upper().replace("-", ""))
        told = re.sub(r"number_pattern = .*", "", ran.out.split("judul:")[0])  # a pattern keeps its braces
        assert not re.search(r"\{\w+\}", told)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_answers(run: Run, shell: str) -> None:
    ran = run(env={"_SOPAN_COMPLETE": f"complete_{shell}", "COMP_WORDS": "sopan re", "COMP_CWORD": "1",
                   "_TYPER_COMPLETE_ARGS": "sopan re", "_TYPER_COMPLETE_FISH_ACTION": "get-args"})  # fmt: skip
    assert "render" in ran.out
