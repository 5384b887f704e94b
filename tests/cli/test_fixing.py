"""`sopan check --fix` and `--diff`: what is certain is corrected, everything else stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sopan.rules import Case, Found
from tests.cli.conftest import Enter, Run

TEXT = """\
# kepala
judul: Uji   # nama
pelaksana: [A]
langkah:
  - kegiatan: Melakukan verifikasi   # satu
    pelaksana: A
  - kegiatan: 'Melakukan pencatatan'
    pelaksana: A
  - kegiatan: Mengarsipkan
    pelaksana: A
"""
MENDED = TEXT.replace("Melakukan verifikasi", "Memverifikasi").replace("Melakukan pencatatan", "Mencatat")
BETTER = {"Melakukan verifikasi": "Memverifikasi", "Melakukan pencatatan": "Mencatat"}


@pytest.fixture
def file(tmp_path: Path, enter: Enter) -> Path:
    def concrete(case: Case) -> Iterator[Found]:
        for index, step in enumerate(case.steps):
            if step.activity in BETTER:
                yield case.at(index, "activity").mended(BETTER[step.activity])

    def archived(case: Case) -> Iterator[Found]:
        yield case.at(0, "kind", step=1)

    enter("XX01", concrete, "wajib")
    enter("XX02", archived, "saran")
    path = tmp_path / "a.yaml"
    path.write_bytes(TEXT.encode())
    return path


@pytest.mark.parametrize("option", ["--fix", "--perbaiki"])
def test_fix_corrects_the_file_and_shows_what_is_left(run: Run, file: Path, option: str) -> None:
    ran = run("check", option, file)
    assert (ran.code, ran.err) == (0, "2 perbaikan ditulis di 1 berkas.\n")
    assert file.read_bytes() == MENDED.encode()
    assert "[XX01]" not in ran.out and "[XX02]" in ran.out
    again = run("check", option, file)
    assert again.err == "Tidak ada yang pasti perbaikannya.\n"
    assert file.read_bytes() == MENDED.encode()


@pytest.mark.parametrize("options", [["--diff"], ["--fix", "--diff"]])
def test_diff_shows_and_writes_nothing(run: Run, file: Path, options: list[str]) -> None:
    ran = run("check", *options, file)
    assert (ran.code, ran.err) == (0, "2 perbaikan di 1 berkas; tulis dengan --fix.\n")
    assert ran.out.startswith(f"--- a/{file}\n+++ b/{file}\n@@")
    assert "-  - kegiatan: Melakukan verifikasi   # satu\n+  - kegiatan: Memverifikasi   # satu\n" in ran.out
    assert "[XX" not in ran.out
    assert file.read_bytes() == TEXT.encode()
    assert run("check", *options, file, "--lang", "en").err == "2 corrections in 1 file; write with --fix.\n"


def test_line_ends_marks_and_permissions_stay(run: Run, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    assert run("check", "--fix", file).code == 0
    assert file.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_link_stays_a_link(run: Run, file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    assert run("check", "--fix", link).code == 0
    assert link.is_symlink() and file.read_bytes() == MENDED.encode()


def test_standard_input_is_printed_corrected(run: Run, file: Path) -> None:
    ran = run("check", "--fix", "-", stdin=TEXT.encode())
    assert (ran.code, ran.out, ran.err) == (0, MENDED, "")
    assert run("check", "--fix", "-", "--fail-on", "saran", stdin=TEXT.encode()).code == 3
    both = run("check", "--fix", "-", file, stdin=TEXT.encode())
    assert both.code == 2 and "tidak dapat digabung" in both.err
    assert file.read_bytes() == TEXT.encode()


@pytest.mark.parametrize("data", [b"judul: a: b\n", b"judul: \xff\n", b"judul: [\n", b"#" * 2_100_000])
def test_what_cannot_be_read_is_left_and_told(run: Run, file: Path, tmp_path: Path, data: bytes) -> None:
    broken = tmp_path / "x.yaml"
    broken.write_bytes(data)
    ran = run("check", "--fix", broken, file)
    assert ran.code == 3
    assert ran.err.count("Berkas dibiarkan.") == 1
    assert broken.read_bytes() == data
    assert file.read_bytes() == MENDED.encode()


def test_what_cannot_be_written_is_told_and_the_others_go_on(
    run: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "b.yaml"
    other.write_text(TEXT)

    def refused(name: str, text: str) -> None:
        if name == str(file):
            raise PermissionError(13, "no", name)
        Path(name).write_text(text)

    monkeypatch.setattr("sopan.cli.changing.write_over", refused)
    ran = run("check", "--fix", tmp_path)
    assert ran.code == 1
    assert "a.yaml: tidak diizinkan" in ran.err and "2 perbaikan ditulis di 1 berkas." in ran.err
    assert (file.read_text(), other.read_text()) == (TEXT, MENDED)


def test_a_failed_write_leaves_the_file_and_nothing_beside_it(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", failing)
    assert run("check", "--fix", file).code == 1
    assert file.read_bytes() == TEXT.encode()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_is_set_aside_is_not_corrected(run: Run, tmp_path: Path, enter: Enter) -> None:
    def titled(case: Case) -> Iterator[Found]:
        yield case.on_page("title").mended("Lain")

    enter("XX01", titled)
    path = tmp_path / "a.yaml"
    path.write_text(TEXT + "dikesampingkan: {XX01: Memang begitu di kantor kami}\n")
    before = path.read_bytes()
    assert run("check", "--fix", path).err == "Tidak ada yang pasti perbaikannya.\n"
    assert path.read_bytes() == before


def test_corrections_of_one_text_come_one_after_the_other(run: Run, tmp_path: Path, enter: Enter) -> None:
    def small(case: Case) -> Iterator[Found]:
        title = case.procedure.title
        for wrong, right in (("satoe", "satu"), ("doea", "dua")):
            if wrong in title:
                yield case.on_page("title").mended(title.replace(wrong, right))

    enter("XX01", small)
    path = tmp_path / "a.yaml"
    path.write_text(TEXT.replace("Uji", "Uji satoe doea"))
    assert run("check", "--fix", path).err == "2 perbaikan ditulis di 1 berkas.\n"
    assert path.read_text() == TEXT.replace("Uji", "Uji satu dua")


def test_corrections_that_undo_each_other_come_to_an_end(run: Run, tmp_path: Path, enter: Enter) -> None:
    def undecided(case: Case) -> Iterator[Found]:
        yield case.on_page("title", step=1).mended("A" if case.procedure.title == "B" else "B")

    enter("XX01", undecided)
    path = tmp_path / "a.yaml"
    path.write_text(TEXT)
    assert run("check", "--fix", path).code == 0
    assert path.read_text() in (TEXT.replace("Uji", "A"), TEXT.replace("Uji", "B"))
