"""`sopan list` and `sopan init`: the register of an agency's SOPs, and a folder to begin with."""

from __future__ import annotations

import json

from sopan.files.workbook import rows_of
from tests.files.planted_folders import old_list


def folder_with_old_sops(home):
    (home / "sop").mkdir(parents=True)
    (home / "instansi.yaml").write_text("nama: Dinas Contoh\n")
    (home / "sop" / "a.yaml").write_text("judul: Penanganan Surat Masuk\nnomor: S-1\nstatus: berlaku\n")
    rows = (("77", "Penanganan surat masuk", "", ""), ("78", "Peminjaman Kendaraan Dinas", "3 Mei 2019", ""))
    (home / "sop-lama.xlsx").write_bytes(old_list(*rows))
    return home


def test_old_sops_are_counted_and_those_not_yet_replaced_are_listed(run, tmp_path):
    home = folder_with_old_sops(tmp_path / "dinas")
    every = json.loads(run("list", str(home), "--json").out)
    assert [(one["number"], one["old_format"], one["successor"]) for one in every] == [
        ("S-1", False, ""),
        ("77", True, "S-1"),
        ("78", True, ""),
    ]
    waiting = json.loads(run("list", str(home), "--migrasi", "--json").out)
    assert [one["title"] for one in waiting] == ["Peminjaman Kendaraan Dinas"]
    assert "3 SOP, 3 berlaku; 2 format lama, 1 di antaranya belum dipindahkan" in run("list", str(home)).out


def test_words_are_searched_in_any_order(run, tmp_path):
    home = folder_with_old_sops(tmp_path / "dinas")
    found = json.loads(run("list", str(home), "--cari", "MASUK surat", "--json").out)
    assert [one["number"] for one in found] == ["S-1", "77"]


def test_the_register_is_written_as_a_workbook(run, tmp_path):
    home = folder_with_old_sops(tmp_path / "dinas")
    run("list", str(home), "-o", str(tmp_path / "daftar.xlsx"))
    rows = rows_of((tmp_path / "daftar.xlsx").read_bytes(), "Belum dipindahkan")
    assert rows[-1][1:3] == ("78", "Peminjaman Kendaraan Dinas")


def test_a_new_folder_has_nothing_that_must_be_corrected(run, tmp_path):
    home = tmp_path / "dinas"
    assert run("init", str(home), "--nama", "Dinas: Uji").code == 0
    found = json.loads(run("check", str(home), "--format", "json").out)
    assert [one for one in found if one["severity"] == "wajib"] == []
    again = run("init", str(home))
    assert again.code == 2 and "instansi.yaml" in again.err
