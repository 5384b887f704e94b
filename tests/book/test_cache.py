"""What is kept beside the folder: taken where nothing has changed, passed over where anything has, never trusted blindly."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from sopan.book import reading as book_reading
from sopan.book.cache import FOLDER, Store, key_of, pages_key
from sopan.book.keeping import from_data, to_data
from sopan.cli.booking import make
from sopan.files import read
from sopan.model.procedure import Procedure
from sopan.profile import profile, with_choices
from tests.strategies import arbitrary_procedures

EXAMPLE = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"


@pytest.fixture
def folder(tmp_path):
    """A small copy of the example."""
    home = tmp_path / "instansi"
    shutil.copytree(EXAMPLE, home, ignore=shutil.ignore_patterns(".sopan", "sop-lama*"))
    for path in sorted((home / "sop").iterdir())[4:]:
        path.unlink()
    return home


@pytest.fixture
def drawn(monkeypatch):
    """The files that were read and drawn anew."""
    seen = []
    real = book_reading.read_and_draw

    def counted(task):
        seen.append(task.file)
        return real(task)

    monkeypatch.setattr(book_reading, "read_and_draw", counted)
    return seen


def build(folder, *more):
    target = folder.parent / "buku.pdf"
    make(str(folder), str(target), *more)
    return target.read_bytes()


def test_a_second_build_reads_and_draws_only_what_changed(folder, drawn):
    first = build(folder)
    assert len(drawn) == 4
    drawn.clear()
    assert build(folder) == first and drawn == []
    path = folder / "sop" / "02-keberatan-informasi.yaml"
    path.write_text(path.read_text().replace("judul: Penanganan", "judul: Pengelolaan"))
    changed = build(folder)
    assert drawn == ["sop/02-keberatan-informasi.yaml"] and changed != first
    shutil.rmtree(folder / FOLDER)
    assert build(folder) == changed


def test_with_and_without_what_was_kept_the_bytes_are_the_same(folder):
    kept = [build(folder), build(folder)]
    make(str(folder), str(folder.parent / "baru.pdf"), fresh=True)
    assert {*kept, (folder.parent / "baru.pdf").read_bytes()} == {kept[0]}


def test_another_profile_draws_anew(folder, drawn):
    build(folder)
    with open(folder / "profil.toml", "a", encoding="utf-8") as stream:
        stream.write("\n[labels]\nkegiatan = 'Aktivitas'\n")
    drawn.clear()
    build(folder)
    assert len(drawn) == 4
    assert len([key for key in Store(folder)._known if key.startswith("hal:")]) == 4  # the old pages are gone


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b"null", b'{"edition": 1, "made": 2}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_broken_cache_counts_as_none(folder, broken):
    first = build(folder)
    (folder / FOLDER / "gambar.json").write_bytes(broken)
    assert build(folder) == first


def test_what_another_version_kept_is_not_taken(folder, drawn):
    build(folder)
    path = folder / FOLDER / "gambar.json"
    data = json.loads(path.read_text())
    path.write_text(json.dumps({**data, "edition": "0"}))
    drawn.clear()
    build(folder)
    assert len(drawn) == 4


def test_a_procedure_that_was_kept_in_another_form_is_read_again(folder):
    store = Store(folder)
    store.keep_reading("k", read("judul: A\nentah: 1", "a.yaml"))
    assert store.reading("k") == replace(read("judul: A\nentah: 1", "a.yaml"), places={}, text="")
    store._used["sop:k"] = [1, 2]
    assert store.reading("k") is None


def test_old_volumes_are_cleared_away(folder):
    build(folder)
    make(str(folder), str(folder.parent / "b.pdf"), "publik")
    assert len(list((folder / FOLDER).glob("*.pdf"))) == 1


def test_a_folder_that_cannot_be_written_is_no_obstacle(folder):
    (folder / FOLDER).write_text("a file where a folder should be")
    assert build(folder).startswith(b"%PDF")


def test_keys_depend_on_everything():
    said = Procedure(title="A")
    keys = {
        pages_key(said, b"", profile()),
        pages_key(Procedure(title="B"), b"", profile()),
        pages_key(said, b"x", profile()),
        pages_key(said, b"", with_choices(profile(), paper="f4")),
        key_of("ab", "c"),
        key_of("a", "bc"),
    }
    assert len(keys) == 6


@settings(max_examples=40, deadline=None)
@given(arbitrary_procedures())
def test_any_procedure_comes_back_as_it_was(procedure):
    assert from_data(Procedure, json.loads(json.dumps(to_data(procedure)))) == procedure


def test_another_logo_of_the_agency_is_drawn_where_an_sop_names_none(folder, drawn):
    path = folder / "sop" / "02-keberatan-informasi.yaml"
    path.write_text(re.sub(r"(?m)^logo: .*\n", "", path.read_text()))
    first = build(folder)
    drawn.clear()
    assert build(folder) == first and drawn == []
    logo = folder / "logo.svg"
    logo.write_text(logo.read_text().replace("</svg>", "<rect width='3' height='3'/></svg>"))
    changed = build(folder)
    assert changed != first
    make(str(folder), str(folder.parent / "baru.pdf"), fresh=True)
    assert (folder.parent / "baru.pdf").read_bytes() == changed
