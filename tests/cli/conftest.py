"""The command line, run in this process: arguments in, `Ran` out."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import sopan.rules.agency  # noqa: F401 (its rules are in the register before a test changes it)
from sopan import rules
from sopan.cli import main
from sopan.problems import Severity
from sopan.rules import catalogue
from sopan.rules.pages import read_page

SAMPLE = Path(__file__).parents[1] / "files" / "sample.yaml"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """`run("check", path, stdin=…, env={…})`, in Indonesian unless the environment says otherwise."""

    def go(*arguments: object, stdin: bytes = b"", env: dict[str, str] | None = None) -> Ran:
        for name in (
            "LC_ALL",
            "LC_MESSAGES",
            "LANG",
            "SOPAN_DEBUG",
            "FORCE_COLOR",
            "GITHUB_ACTIONS",
            "PY_COLORS",
        ):
            monkeypatch.delenv(name, raising=False)
        for name, value in {"COLUMNS": "100", "TERMINAL_WIDTH": "100", **(env or {})}.items():
            monkeypatch.setenv(name, value)
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            for name, number in (("stdout", 1), ("stderr", 2)):
                stream = os.fdopen(os.dup(number), "w", encoding="utf-8")
                patched.setattr(sys, name, stream)
            with pytest.raises(SystemExit) as left:
                main([str(argument) for argument in arguments])
            sys.stdout.close()
            sys.stderr.close()
        told = capfdbinary.readouterr()
        return Ran(int(left.value.code or 0), told.out.decode(), told.err.decode())

    return go


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sampel.yaml"
    path.write_bytes(SAMPLE.read_bytes())
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "keliru.yaml"
    path.write_text(
        "judul: Uji\nnommor: 3\npelaksana: [Pemohon, Petugas]\nlangkah:\n"
        "  - kegiatan: Mengajukan permohonan\n    pelaksana: Pemohon\n    waktu: H-14\n"
        "  - kegiatan: Memeriksa 申請書\n    pelaksana: Petugas\n    cabang: {Ya: lanjut, Tidak: 9}\n"
        "  - kegiatan: Menyerahkan\n    pelaksana: Petugas\n"
        "dikesampingkan: {XX99: Sudah lama dikerjakan begini}\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def flow_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the rules about the flow and about waivers: what else is found does not matter here."""
    kept = {code: rule for code, rule in catalogue._RULES.items() if code[:2] in ("FL", "DS")}
    monkeypatch.setattr(catalogue, "_RULES", kept)


Enter = Callable[..., None]

PAGE = """\
---
kode: {code}
nama: {name}
tingkat: {weight}
dasar: P
sumber: praktik
pesan: {said} di langkah {{step}}.
perbaikan: {remedy}
message: {said} at step {{step}}.
remedy: {remedy}
---
# Judul {code}

## Mengapa

Karena *begitu*.

## Contoh salah

```yaml
judul: Salah  # {code}
```

## Contoh benar

```yaml
judul: Benar
```
"""


@pytest.fixture
def enter(monkeypatch: pytest.MonkeyPatch) -> Enter:
    """`enter("XX01", check, "alasan", …)`: a rule of the test's own with its page; no other rules are known."""
    pages: dict[str, rules.Page] = {}
    entered: dict[str, rules.Rule] = {}

    def page(code: str) -> rules.Page:
        return pages.get(code) or real(code)

    def go(
        code: str,
        check: catalogue.Check,
        weight: str = "alasan",
        *,
        said: str = "Keliru",
        remedy: str = "Perbaiki.",
        hides: tuple[str, ...] = (),
    ) -> None:
        name = f"{'-'.join(code.lower())}-fault"
        text = PAGE.format(code=code, name=name, weight=weight, said=said, remedy=remedy)
        pages[code] = read_page(text)
        severity = Severity.of(weight)
        entered[code] = rules.Rule(
            code=code, name=name, severity=severity, basis="P", source="praktik", check=check, hides=hides
        )

    real = rules.page
    for place in ("sopan.rules.page", "sopan.rules.told.page", "sopan.rules.saying.page"):
        monkeypatch.setattr(place, page)
    monkeypatch.setattr(catalogue, "_RULES", entered)
    return go
