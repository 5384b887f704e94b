"""The command line, run in this process: arguments in, `Ran` out."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sopan.cli import main

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
        "  - kegiatan: Menyerahkan\n    pelaksana: Petugas\n",
        encoding="utf-8",
    )
    return path
