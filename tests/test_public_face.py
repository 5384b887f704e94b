"""What `import sopan` shows, and what it leaves unloaded."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import sopan

ROOT = Path(__file__).parents[1]
SOURCE = Path(sopan.__file__).read_text(encoding="utf-8")

VERBS = {"read", "write", "tidy", "schema", "check", "lay_out", "render", "canonical_json", "fingerprint"}
NOUNS = {
    "Procedure",
    "Step",
    "Actor",
    "Outcome",
    "Standard",
    "Problem",
    "Severity",
    "Sheet",
    "Profile",
    "Reading",
}


def test_the_verbs_and_nouns_are_shown() -> None:
    assert set(sopan.__all__) >= VERBS | NOUNS


@pytest.mark.parametrize("name", sopan.__all__)
def test_every_name_loads(name: str) -> None:
    value = getattr(sopan, name)
    assert callable(value)
    assert value.__name__ == name
    assert getattr(sopan, name) is value
    assert name in dir(sopan)


def test_type_checkers_see_the_same_names() -> None:
    block = next(node for node in ast.parse(SOURCE).body if isinstance(node, ast.If))
    shown = {
        (node.module, alias.name)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname == alias.name
    }
    assert {name for _, name in shown} == set(sopan.__all__)


def test_a_verb_keeps_its_name_when_its_room_is_imported() -> None:
    code = "import sopan.render, sopan.profile; import sopan; print(callable(sopan.render), callable(sopan.profile))"
    assert _python(code) == "True True"


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError):
        _ = sopan.entah  # type: ignore[attr-defined]


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sopan.__version__ == project["version"]


HEAVY = ("typst", "pikepdf", "ruamel", "holidays", "rich", "typer", "pydantic", "jsonschema", "django")


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import sopan", ()),
        ("import sopan; sopan.read('judul: x'); sopan.check(sopan.Procedure())", ()),
        ("import sopan; sopan.lay_out(sopan.read('judul: x').procedure, sopan.profile())", ()),
        ("import sopan.cli", ("rich", "typer")),
        ("import io, sys, sopan.cli as c; sys.stdin = io.TextIOWrapper(io.BytesIO(b'judul: x'))\ntry: c.main(['check', '-'])\nexcept SystemExit: pass", ("rich", "typer")),
    ],
)  # fmt: skip
def test_heavy_libraries_wait_until_they_are_needed(code: str, allowed: tuple[str, ...]) -> None:
    names = [name for name in HEAVY if name not in allowed]
    loaded = _python(f"{code}\nimport sys; print([n for n in {names!r} if n in sys.modules])").splitlines()[
        -1
    ]
    assert loaded == "[]"


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()
