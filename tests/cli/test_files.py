"""`sopan fmt`, `sopan new` and `sopan render`: the files they make, and those they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopan.cli.inputs import Source
from sopan.cli.naming import own_names
from sopan.files import canonical_json, read
from tests.cli.conftest import Run

UNTIDY = "# kepala\njudul:   Uji\nlangkah:\n- kegiatan: Menerima   # catatan\n"
TIDY = "# kepala\njudul: Uji\nlangkah:\n  - kegiatan: Menerima   # catatan\n"


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def test_fmt_tidies_in_place_once(run: Run, untidy: Path) -> None:
    assert run("fmt", untidy).err == "1 berkas dirapikan.\n"
    tidied = untidy.read_text(encoding="utf-8")
    assert "# kepala" in tidied and "# catatan" in tidied and tidied != UNTIDY
    assert run("fmt", untidy).err == "Semua berkas sudah rapi.\n"
    assert untidy.read_text(encoding="utf-8") == tidied


def test_fmt_check_and_diff_write_nothing(run: Run, untidy: Path, sample: Path) -> None:
    assert run("fmt", "--check", untidy, sample).code == 3
    ran = run("fmt", "--diff", untidy)
    assert ran.code == 0
    assert "-judul:   Uji\n+judul: Uji\n" in ran.out
    assert untidy.read_text(encoding="utf-8") == UNTIDY
    assert run("fmt", "--check", sample).code == 0


def test_fmt_of_standard_input(run: Run) -> None:
    ran = run("fmt", "-", stdin=UNTIDY.encode())
    assert (ran.code, ran.err) == (0, "")
    assert read(ran.out).procedure == read(UNTIDY).procedure


@pytest.mark.parametrize("data", [b"judul: a: b\n", b"judul: \xff\n", b"judul: [\n"])
def test_fmt_leaves_what_it_cannot_read(run: Run, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(data)
    ran = run("fmt", path)
    assert ran.code == 1
    assert "Berkas dibiarkan." in ran.err
    assert path.read_bytes() == data


@pytest.mark.usefixtures("flow_only")
def test_a_new_file_is_clean_and_tidy(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "baru.yaml"
    assert run("new", "-o", path, "--title", "Pelayanan: Uji #1").code == 0
    assert read(path.read_bytes()).procedure.title == "Pelayanan: Uji #1"
    assert run("check", path, "--fail-on", "saran").code == 0
    assert run("fmt", "--check", path).code == 0


def test_new_does_not_overwrite_unless_told(run: Run, sample: Path) -> None:
    before = sample.read_bytes()
    ran = run("new", "-o", sample)
    assert (ran.code, sample.read_bytes()) == (1, before)
    assert "sudah ada" in ran.err
    assert run("new", "-o", sample, "--force").code == 0
    assert sample.read_bytes() != before


def test_new_from_a_table(run: Run) -> None:
    ran = run(
        "new", "--from", "-", stdin=b"Kegiatan;Pelaksana;Waktu (menit)\nMenerima;A;5\nMencatat;B;3 menit\n"
    )
    assert "waktu: 5 menit  # tebakan:" in ran.out
    assert ran.err.startswith("1 hal ditebak")


def test_new_from_canonical_json(run: Run, sample: Path) -> None:
    procedure = read(sample.read_bytes()).procedure
    ran = run("new", "--from", "-", stdin=canonical_json(procedure).encode())
    assert read(ran.out).procedure == procedure


@pytest.mark.parametrize("data", [b"halo", b"PK\x03\x04", b"%PDF-1.4 x", b"{}"])
def test_new_from_something_else_is_refused_in_one_line(run: Run, data: bytes) -> None:
    ran = run("new", "--from", "-", stdin=data)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("sopan: ")


def test_render_writes_numbered_pages(run: Run, sample: Path, tmp_path: Path) -> None:
    ran = run("render", sample, "--format", "svg", "-o", tmp_path / "out")
    assert ran.code == 0
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written[0] == "sampel-1.svg"
    assert ran.out.splitlines()[-1] == f"{len(written)} berkas di folder {tmp_path / 'out'}"


def test_render_to_one_file_and_to_standard_output(run: Run, sample: Path, tmp_path: Path) -> None:
    assert run("render", sample, "-o", tmp_path / "a" / "b.html").code == 0
    printed = run("render", "-", "-o", "-", "--format", "html", stdin=sample.read_bytes())
    assert printed.out == (tmp_path / "a" / "b.html").read_text(encoding="utf-8")


def test_render_draws_over_several_processes_and_goes_on(
    run: Run, sample: Path, bad: Path, tmp_path: Path
) -> None:
    for folder in ("satu", "dua"):
        (tmp_path / "masuk" / folder).mkdir(parents=True)
        (tmp_path / "masuk" / folder / "x.yaml").write_bytes(sample.read_bytes())
    (tmp_path / "masuk" / "keliru.yaml").write_bytes(bad.read_bytes())
    ran = run(
        "render",
        tmp_path / "masuk",
        tmp_path / "tiada.yaml",
        "--format",
        "html",
        "--jobs",
        "2",
        "-o",
        tmp_path / "out",
    )
    assert ran.code == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "dua-x.html",
        "keliru.html",
        "satu-x.html",
    ]
    assert "keliru.yaml: ada 2 hal yang wajib diperbaiki" in ran.err
    assert "tiada.yaml: berkas atau folder ini tidak ada" in ran.err


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (["-o", "x.pdf", "--format", "svg"], "tidak cocok"),
        (["other.yaml", "-o", "x.pdf"], "sebut sebuah folder"),
    ],
)
def test_render_refuses_contradictions(run: Run, sample: Path, extra: list[str], said: str) -> None:
    ran = run("render", sample, *extra)
    assert ran.code == 2
    assert said in ran.err


def test_the_choices_reach_the_drawing(run: Run, sample: Path) -> None:
    def drawn(*options: str) -> str:
        return run("render", sample, "-o", "-", "--format", "html", *options).out

    plain = drawn()
    for options in (["--paper", "f4"], ["--orientation", "portrait"], ["--style", "b"], ["--konsep"]):
        assert drawn(*options) != plain
    assert drawn("--draft") == drawn("--konsep")


def test_names_never_meet() -> None:
    sources = [
        Source(name) for name in ("/a/x.yaml", "/b/x.yaml", "/c/b/X.yml", "/a/y.yaml", "/d/a-x.yaml", "-")
    ]
    names = own_names(sources)
    assert names == ["a-x-2", "b-x", "b-X-2", "y", "a-x", "sop"]
    assert len({name.casefold() for name in names}) == len(names)
