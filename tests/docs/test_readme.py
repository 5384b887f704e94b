"""What the README shows is what happens: its Python runs, its commands work, its picture and links are right."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

import sopan
from sopan.cli import main
from tools import readme_picture

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(word: str) -> list[list[str]]:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines if line.startswith(f"{word} ")]


def test_the_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = blocks("python")
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert not any(problem.severity is sopan.Severity.ERROR for problem in names["problems"])
    pages = names["pages"]
    assert isinstance(pages, tuple)
    assert len(pages) == 2
    assert b'class="sopan-page"' in pages[-1]


def test_the_commands_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    example = Path("examples") / "kominfosanti-buleleng"
    shutil.copytree(ROOT / example, tmp_path / example, ignore=shutil.ignore_patterns(".sopan"))
    found = commands("sopan")
    assert [words[1] for words in found] == ["new", "check", "render", "init", "book"]
    for words in found:
        with pytest.raises(SystemExit) as left:
            main(words[1:])
        assert not left.value.code, words
    assert (tmp_path / "surat.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "buku.pdf").read_bytes().startswith(b"%PDF-")


def test_the_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for document in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for target in re.findall(r"^make ([\w-]+)|`make ([\w-]+)`", text, re.MULTILINE):
            assert re.search(rf"^{target[0] or target[1]}:", makefile, re.MULTILINE), target


def test_as_many_examples_as_it_says() -> None:
    files = list((ROOT / "examples" / "kominfosanti-buleleng" / "sop").glob("*.yaml"))
    assert f"the {len(files)} SOPs" in README


def test_the_picture_is_current() -> None:
    assert readme_picture.TARGET.read_text(encoding="utf-8") == readme_picture.picture(), (
        "run: python -m tools.readme_picture"
    )


def test_the_picture_shows_the_file_and_its_drawing() -> None:
    picture = readme_picture.TARGET.read_text(encoding="utf-8")
    text = readme_picture.SOURCE.read_text(encoding="utf-8")
    written = re.findall(r'<text xml:space="preserve"[^>]*>(.*?)</text>', picture)
    assert [re.sub(r"<[^>]+>", "", line) for line in written] == text.splitlines()
    steps = sopan.read(text).procedure.steps
    assert len(re.findall(r'<g class="symbol"', picture)) == len(steps)
    assert 'data-from="2" data-to="1" data-outcome="Tidak lengkap"' in picture


def test_it_is_one_screen() -> None:
    assert len(README.splitlines()) < 70


def test_the_example_is_clean_and_small() -> None:
    reading = sopan.read(readme_picture.SOURCE.read_bytes())
    assert reading.problems == ()
    assert not any(one.severity is sopan.Severity.ERROR for one in sopan.check(reading.procedure))
    assert len(reading.text.splitlines()) < 20
