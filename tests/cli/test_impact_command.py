"""`sopan impact`: what it prints, and the index kept beside the folder."""

import json
import os

import pytest

from tests.files.test_reading_agencies import FOLDER

LONG_AGO = 1_700_000_000_000_000_000  # nanoseconds: young files are not believed to stay as they are


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "dinas"
    for name, text in FOLDER.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
        os.utime(home / name, ns=(LONG_AGO, LONG_AGO))
    write(home, "arsip", "UU 43/2009")
    write(home, "surat", "Peraturan Bupati Nomor 3 Tahun 2023 tentang Tata Naskah")
    return home


def write(home, name, basis):
    path = home / "sop" / f"{name}.yaml"
    path.write_text(f"judul: SOP {name}\ndasar_hukum:\n  - {basis}\n", encoding="utf-8")
    os.utime(path, ns=(LONG_AGO, LONG_AGO))


def affected(run, *arguments):
    ran = run("impact", *arguments, "--json")
    assert ran.code == 0, ran.err
    return [one["title"] for one in json.loads(ran.out)["affected"]]


def index(home):
    return home / ".sopan" / "impact.json"


def test_the_table_says_what_how_and_where(run, folder):
    ran = run("impact", "UU 43/2009", folder)
    assert ran.code == 0
    assert "langsung  sop/arsip.yaml:3  SOP arsip" in ran.out
    assert "Status: belum diperiksa" in ran.out
    assert "Bersandar pada UU 43/2009: 1 SOP." in ran.out
    assert "Resting on UU 43/2009: 1 SOP." in run("--lang", "en", "impact", "UU 43/2009", folder).out


def test_plain_data_has_the_whole_path(run, folder):
    found = json.loads(run("impact", "UU 43/2009", folder, "--json").out)["affected"]
    assert found[0]["file"] == f"{folder.as_posix()}/sop/arsip.yaml"
    assert (found[0]["line"], found[0]["how"], found[0]["cited_as"]) == (3, "langsung", "UU 43/2009")


def test_what_changes_is_read_anew_and_the_rest_is_not(run, folder, monkeypatch):
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip"]
    assert index(folder).is_file()
    write(folder, "baru", "UU 43/2009")
    (folder / "sop" / "surat.yaml").unlink()
    monkeypatch.setattr("sopan.files.agency.index.row_of", only("sop/baru.yaml"))
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip", "SOP baru"]
    assert "sop/surat.yaml" not in index(folder).read_text(encoding="utf-8")


def only(wanted):
    from sopan.files.agency.citing import row_of

    def read(name, data):
        assert name == wanted
        return row_of(name, data)

    return read


def test_a_file_changed_within_the_moment_is_seen(run, folder):
    affected(run, "UU 43/2009", folder)
    path = folder / "sop" / "arsip.yaml"
    for basis in ("UU 44/2009", "UU 43/2009", "UU 45/2009"):  # as many bytes each time
        path.write_text(f"judul: SOP arsip\ndasar_hukum:\n  - {basis}\n", encoding="utf-8")
        assert affected(run, basis, folder) == ["SOP arsip"]


@pytest.mark.parametrize(
    "said",
    ["", "{", "[]", "null", '{"form": "lain", "files": {}}', '{"form": "sopan impact 1", "files": []}',
     '{"form": "sopan impact 1", "files": {"sop/arsip.yaml": 3}}', "[" * 100_000, "\x00\xff"],
)  # fmt: skip
def test_an_index_that_is_not_ours_is_made_anew(run, folder, said):
    affected(run, "UU 43/2009", folder)
    index(folder).write_text(said, encoding="latin-1")
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip"]
    assert json.loads(index(folder).read_text(encoding="utf-8"))["form"].startswith("sopan impact")


@pytest.mark.parametrize(
    "row", [3, [], {"holder": "lain"}, {"holder": "SOP", "title": 1, "number": 1, "cites": [["x", 1]]}]
)
def test_rows_that_somebody_changed_are_read_anew(run, folder, row):
    affected(run, "UU 43/2009", folder)
    kept = json.loads(index(folder).read_text(encoding="utf-8"))
    kept["files"]["sop/arsip.yaml"][2] = row
    index(folder).write_text(json.dumps(kept), encoding="utf-8")
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip"]


def test_a_folder_that_cannot_be_written_works_without_an_index(run, folder):
    (folder / ".sopan").write_text("bukan folder", encoding="utf-8")
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip"]


def test_nothing_is_written_through_a_link(run, folder, tmp_path):
    (tmp_path / "lain").mkdir()
    (folder / ".sopan").symlink_to(tmp_path / "lain")
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip"]
    assert list((tmp_path / "lain").iterdir()) == []


def test_without_an_index_nothing_is_kept(run, folder):
    assert affected(run, "UU 43/2009", folder, "--tanpa-indeks") == ["SOP arsip"]
    assert not (folder / ".sopan").exists()


def test_a_folder_that_holds_agencies_is_a_region(run, folder):
    assert affected(run, "UU 43/2009", folder.parent) == ["SOP arsip"]
    assert affected(run, "UU 43/2009", folder, folder.parent) == ["SOP arsip"]


def test_without_a_folder_it_is_the_agency_one_stands_in(run, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(folder / "sop")
    assert affected(run, "UU 43/2009") == ["SOP arsip"]
    monkeypatch.chdir(tmp_path)
    assert affected(run, "UU 43/2009") == ["SOP arsip"]
    (tmp_path / "kosong").mkdir()
    monkeypatch.chdir(tmp_path / "kosong")
    ran = run("impact", "UU 43/2009")
    assert ran.code == 2 and "sebut foldernya" in ran.err


def test_a_folder_of_sops_alone_is_looked_at_too(run, folder):
    assert affected(run, "UU 43/2009", folder / "sop") == ["SOP arsip"]


def test_a_broken_file_hides_no_other(run, folder):
    (folder / "sop" / "rusak.yaml").write_bytes(b"judul: [\xff\n")
    (folder / "sop" / "kosong.yaml").write_bytes(b"")
    (folder / "keputusan" / "rusak.yaml").write_bytes(b"- {\n")
    assert affected(run, "UU 43/2009", folder) == ["SOP arsip"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("43/2009", 'Mungkin maksudnya "UU 43/2009"'),
        ("cuti", "tidak dikenali"),
        ("UU 43", "tahunnya belum disebut"),
        ("UU tahun 2009", "nomornya belum disebut"),
    ],
)
def test_what_cannot_be_understood_is_said_with_what_may_be_meant(run, folder, words, said):
    ran = run("impact", words, folder)
    assert ran.code == 2 and said in ran.err and not ran.out


def test_where_nothing_rests_on_it_the_nearest_is_named(run, folder):
    ran = run("impact", "UU 43/2010", folder)
    assert ran.code == 0
    assert 'Tidak ada yang bersandar pada UU 43/2010. Mungkin maksudnya "UU 43/2009"' in ran.out


def test_an_empty_folder_is_no_agency(run, tmp_path):
    (tmp_path / "kosong").mkdir()
    ran = run("impact", "UU 14/2008", tmp_path / "kosong")
    assert ran.code == 2 and "instansi.yaml" in ran.err
    assert not list((tmp_path / "kosong").iterdir())


def test_a_folder_that_is_not_there(run, tmp_path, folder):
    assert run("impact", "UU 43/2009", tmp_path / "tidak-ada").code == 1
    assert "bukan folder" in run("impact", "UU 43/2009", folder / "instansi.yaml").err


def test_a_decree_without_citations_of_its_own_rests_on_the_usual_ones(run, folder):
    (folder / "keputusan").mkdir(exist_ok=True)
    (folder / "keputusan" / "tanpa-mengingat.yaml").write_text(
        "tentang: Penetapan Contoh\n", encoding="utf-8"
    )
    assert "Penetapan Contoh" in affected(run, "PermenPANRB 35/2012", folder)
