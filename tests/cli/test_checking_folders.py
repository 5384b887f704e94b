"""`sopan check` of an agency's folder: every file of it, and the folder as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.files.test_reading_agencies import FOLDER


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "dinas"
    for name, text in FOLDER.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return home


def found_in(run, *arguments):
    out = run("check", "--format", "json", *arguments).out
    return {(Path(one["file"]).name, one["code"]) for one in json.loads(out)}


def test_a_folder_is_checked_with_all_its_files(run, folder):
    (folder / "pejabat.yaml").write_text("- {nama: A, jabatn: B}\n")
    (folder / "keputusan" / "2023.yaml").write_text("nomor: 1\nlampiran: [{sop: [tidak-ada]}]\n")
    found = found_in(run, str(folder))
    assert ("pejabat.yaml", "BR04") in found
    assert ("2023.yaml", "BR28") in found
    assert any(name == "surat-masuk.yaml" for name, _ in found)


def test_an_empty_decree_is_told_once(run, folder):
    (folder / "keputusan" / "2023.yaml").write_text("# nanti\n")
    assert {code for name, code in found_in(run, str(folder)) if name == "2023.yaml"} == {"BR29"}


def test_notes_on_a_folder_without_sops_say_so(run, tmp_path):
    (tmp_path / "instansi.yaml").write_text("nama: Dinas\n")
    ran = run("check", tmp_path, "-o", tmp_path / "catatan")
    assert "tidak ada SOP" in ran.err and not (tmp_path / "catatan").exists()


def test_a_folder_of_several_agencies_names_them_to_a_command_for_one(run, folder):
    ran = run("titles", folder.parent)
    assert ran.code == 2 and str(folder) in ran.err


def test_several_folders_under_one_are_checked_each_for_itself(run, folder):
    (folder.parent / "lain").mkdir()
    (folder.parent / "lain" / "instansi.yaml").write_text("nma: B\n")
    assert ("instansi.yaml", "BR04") in found_in(run, str(folder.parent))


def test_the_profile_of_the_folder_counts_also_for_one_file(run, folder):
    (folder / "profil.toml").write_text('dasar = "permenpanrb-35-2012"\nseverities = {ID11 = "mati"}\n')
    file = str(folder / "sop" / "surat-masuk.yaml")
    assert ("surat-masuk.yaml", "ID11") not in found_in(run, file)
    assert ("surat-masuk.yaml", "ID11") in found_in(run, file, "--profile", "permenpanrb-35-2012")


def test_other_files_of_the_folder_are_not_taken_for_sops(run, folder):
    assert ("pejabat.yaml", "BR21") not in found_in(run, str(folder))


def test_a_folder_without_sops_is_not_drawn_in_silence(run, folder):
    (folder / "sop" / "surat-masuk.yaml").unlink()
    ran = run("render", str(folder), "-o", str(folder / "hasil"))
    assert ran.code == 1 and "tidak ada SOP" in ran.err
