"""`sopan check`: what it prints, and the exit code it leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("flow_only")


def test_the_sample_is_clean(run: Run, sample: Path) -> None:
    ran = run("check", sample)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "1 berkas diperiksa: tidak ada catatan.\n"


def test_a_problem_is_shown_with_its_line(run: Run, bad: Path) -> None:
    ran = run("check", bad)
    assert ran.code == 3
    assert ran.out == (
        f"{bad}\n\n"
        "  Wajib diperbaiki (2)\n\n"
        "    [BR04] baris 2\n"
        '      Isian "nommor" tidak dikenal, jadi isinya tidak dipakai. Mungkin maksudnya "nomor".\n'
        "      2 │ nommor: 3\n"
        "        │ ^^^^^^^^^\n"
        '      → Ganti "nommor" menjadi "nomor".\n\n'
        "    [BR09] langkah 2, baris 10\n"
        '      Langkah 2 menuju "9", tetapi tidak ada langkah seperti itu.\n'
        "      10 │     cabang: {Ya: lanjut, Tidak: 9}\n"
        "         │                          ^^^^^^^^\n"
        '      → Tulis tujuan yang ada: 1 sampai 3, atau "lanjut" untuk baris berikutnya.\n\n'
        "  Saran (1)\n\n"
        "    [DS02] baris 13\n"
        "      Tidak ada aturan dengan kode XX99, sehingga tidak ada yang dikesampingkan.\n"
        "      13 │ dikesampingkan: {XX99: Sudah lama dikerjakan begini}\n"
        "         │                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        '      → Periksa kodenya dengan "sopan rules", lalu tulis kode yang benar atau hapus baris itu.\n\n'
        "1 berkas diperiksa: 2 wajib diperbaiki, 1 saran.\n\n"
        "Penjelasan sebuah kode: sopan explain BR04\n"
    )


def test_piped_output_is_as_wide_everywhere(run: Run, bad: Path) -> None:
    plain = run("check", bad, env={"COLUMNS": ""}).out
    assert plain == run("check", bad, env={"COLUMNS": "100"}).out
    narrow = run("check", bad, env={"COLUMNS": "72"}).out
    assert max(map(len, narrow.splitlines())) <= max(72, len(str(bad)))
    assert narrow.split() == plain.split()


def test_a_dangling_target_is_told_once(run: Run, bad: Path) -> None:
    out = run("check", bad).out
    assert out.count("BR09") == 1
    assert "FL09" not in out


def test_json_carries_the_same(run: Run, bad: Path) -> None:
    ran = run("check", bad, "--format", "json")
    told = json.loads(ran.out)
    assert ran.code == 3
    assert [one["code"] for one in told if one["code"].startswith("BR")] == ["BR04", "BR09"]
    assert told[0] == {
        "code": "BR04", "severity": "wajib", "file": str(bad), "line": 2, "column": 1, "end_line": 2, "end_column": 10,
        "path": "nommor", "message": 'Isian "nommor" tidak dikenal, jadi isinya tidak dipakai. Mungkin maksudnya "nomor".',
        "remedy": 'Ganti "nommor" menjadi "nomor".', "facts": {"kunci": "nommor", "terdekat": "nomor"},
        "name": "", "title": "Nama isian salah eja", "waiver": "", "mends": [],
    }  # fmt: skip


@pytest.mark.parametrize(("least", "code"), [("wajib", 0), ("alasan", 0), ("saran", 3)])
def test_fail_on_chooses_the_weight(run: Run, sample: Path, least: str, code: int) -> None:
    hint = sample.read_text(encoding="utf-8") + "dikesampingkan: {XX99: Sudah lama dikerjakan begini}\n"
    assert run("check", "-", "--fail-on", least, stdin=hint.encode()).code == code


def test_folders_are_searched_and_nothing_is_read_twice(
    run: Run, sample: Path, bad: Path, tmp_path: Path
) -> None:
    (tmp_path / "dalam").mkdir()
    sample.rename(tmp_path / "dalam" / "a.yml")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.yaml").write_text("x: y")
    (tmp_path / "c.txt").write_text("x: y")
    out = run("check", tmp_path, bad).out
    assert "2 berkas diperiksa, 1 tanpa catatan: 2 wajib diperbaiki, 1 saran.\n" in out


def test_a_missing_file_is_one_line_and_the_others_are_checked(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    ran = run("check", tmp_path / "tiada.yaml", sample)
    assert ran.code == 1
    assert ran.err == f"sopan: {tmp_path / 'tiada.yaml'}: berkas atau folder ini tidak ada\n"
    assert "1 berkas diperiksa" in ran.out


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path)
    assert ran.code == 1
    assert "tidak ada berkas .yaml" in ran.err


def test_a_syntax_error_is_told_alone(run: Run) -> None:
    ran = run("check", "-", "--format", "json", stdin=b"judul: a: b\nlangkah:\n")
    assert [one["code"] for one in json.loads(ran.out)] == ["BR18"]


@pytest.mark.parametrize(
    "data", [b"\x00\xff\xfe", b"[" * 100_000, b"", b"#" * 3_000_000, b"\x1b]0;x\x07: \x1b[31mmerah"]
)
def test_hostile_input_is_a_problem_and_never_reaches_the_terminal(run: Run, data: bytes) -> None:
    ran = run("check", "-", stdin=data)
    assert ran.code == 3
    assert "\x1b" not in ran.out + ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("word", ["kata ", "申請書"])
def test_a_very_long_line_is_shown_in_part(run: Run, word: str) -> None:
    text = f'judul: Uji\nlangkah:\n  - {{kegiatan: "{word * 500}", xyzzy: 1, pelaksana: A}}\n'
    ran = run("check", "-", stdin=text.encode())
    assert max(map(cell_len, ran.out.splitlines())) <= 100
    assert any("xyzzy: 1" in line for line in ran.out.splitlines())


def test_a_profile_can_silence_and_soften(run: Run, bad: Path, tmp_path: Path) -> None:
    own = tmp_path / "dinas.toml"
    own.write_text('dasar = "permenpanrb-35-2012"\n[severities]\nFL01 = "mati"\n')
    assert run("check", bad, "--profile", own).code == 3
    for broken in ("entah", "[", "paper = 3", 'kertas = "a4"'):
        own.write_text(broken)
        ran = run("check", bad, "--profile", own)
        assert ran.code == 2
        assert ran.err.startswith(f"sopan: --profile {own}:")


def test_english_on_request(run: Run, bad: Path) -> None:
    before, after = run("--lang", "en", "check", bad), run("check", "--lang=en", bad)
    assert before == after
    assert "must be corrected" in before.out
    assert "wajib" not in before.out
