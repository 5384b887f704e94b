"""`sopan titles`, `sopan coverage`, `sopan processes`: from folders to tables, forms and pictures."""

from __future__ import annotations

import json

import pytest

from sopan.files.agency import contents_of, read_agency
from tests.planning.test_articles import ARTICLES

DUTIES = """\
tugas:
  - id: u1
    unit_kerja: Bidang Umum
    fungsi: penanganan surat masuk
  - id: u2
    fungsi: penyajian data
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "dinas"
    (made / "sop").mkdir(parents=True)
    for name, text in {
        "instansi.yaml": "nama: Dinas Contoh\nwilayah: Kabupaten Contoh\n",
        "tugas.yaml": DUTIES,
        "proses.yaml": "proses:\n  - {kode: K1, nama: Surat, kategori: inti}\n",
        "sop/surat.yaml": "judul: Penanganan Surat Masuk\nunit_kerja: Bidang Umum\nproses: K1\ntugas: [u1]\n",
    }.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def test_the_table_of_titles(run, folder):
    ran = run("titles", folder)
    assert ran.code == 0
    assert "Penanganan Surat Masuk  [tetap?]" in ran.out and "? Penyajian Data  [baru?]" in ran.out


def test_forms_are_made_and_read_back(run, folder, tmp_path):
    form = tmp_path / "f1.xlsx"
    assert run("titles", folder, "-o", form).code == 0
    assert run("titles", folder, "-o", form).code == 1  # it is not overwritten unasked
    ran = run("titles", "--baca", form)
    assert ran.code == 0
    duties = read_agency({"tugas.yaml": ran.out}).agency.duties
    assert [(row.id, row.titles) for row in duties] == [
        ("u1", ("Penanganan Surat Masuk",)),
        ("u2", ("Penyajian Data",)),
    ]


def test_pasted_articles_become_a_file_of_duties(run, folder, tmp_path):
    pasted = tmp_path / "pasal.txt"
    pasted.write_text(ARTICLES, encoding="utf-8")
    ran = run("titles", "--dari", pasted)
    assert ran.code == 0 and "# tebakan" in ran.out and "# baris 14:" in ran.out
    assert run("titles", folder, "--dari", pasted, "-o", folder / "tugas.yaml", "--force").code == 0
    agency = read_agency(contents_of(folder)).agency
    assert agency.duties[0].article == "Pasal 7 ayat (1)"
    empty = run("titles", "--dari", "-", stdin=b"tidak ada apa-apa")
    assert empty.code == 0 and "tidak ditemukan" in empty.err


def test_duties_replace_the_stub_of_a_new_folder_but_nobody_s_work(run, folder, tmp_path):
    pasted, duties = tmp_path / "pasal.txt", folder / "tugas.yaml"
    pasted.write_text(ARTICLES, encoding="utf-8")
    told = run("titles", folder, "--dari", pasted, "-o", duties)
    assert told.code == 1 and "--force" in told.err
    assert duties.read_text(encoding="utf-8") == DUTIES
    duties.write_text("# Tugas dan fungsi\n# - id: t1\n", encoding="utf-8")
    assert run("titles", folder, "--dari", pasted, "-o", duties).code == 0
    assert "tugas:" in duties.read_text(encoding="utf-8")


def test_titles_without_anything_to_work_on_is_a_misuse(run):
    assert run("titles").code == 2


def test_a_broken_workbook_is_told(run, tmp_path):
    bad = tmp_path / "x.xlsx"
    bad.write_bytes(b"PK bukan xlsx")
    ran = run("titles", "--baca", bad)
    assert ran.code == 1 and "XLSX" in ran.err


@pytest.mark.parametrize("ending", ["svg", "pdf", "html"])
def test_coverage_and_its_pictures(run, folder, tmp_path, ending):
    ran = run("coverage", folder)
    assert (
        ran.code == 0
        and "2 tugas: 1 ada SOP, 1 belum ada SOP" in ran.out
        and "Tugas tanpa SOP (1)" in ran.out
    )
    made = tmp_path / f"c.{ending}"
    assert run("coverage", folder, "-o", made).code == 0 and made.stat().st_size > 1000


def test_coverage_as_json_of_an_agency_and_of_a_region(run, folder, tmp_path):
    told = json.loads(run("coverage", folder, "--json").out)
    assert told["tugas"]["belum ada SOP"] == 1 and told["rincian"][0]["sop"] == ["Penanganan Surat Masuk"]
    other = tmp_path / "badan"
    (other / "sop").mkdir(parents=True)
    (other / "instansi.yaml").write_text("nama: Badan Contoh\nwilayah: Kabupaten Contoh\n", encoding="utf-8")
    (other / "sop/x.yaml").write_text("judul: SOP Penanganan Surat Masuk\n", encoding="utf-8")
    told = json.loads(run("coverage", tmp_path, "--json").out)
    assert told["daerah"] == "Kabupaten Contoh" and len(told["instansi"]) == 2
    assert [one["judul"] for one in told["usulan_generik"]] == ["Penanganan Surat Masuk"]


def test_an_unknown_ending_is_a_misuse(run, folder, tmp_path):
    assert run("coverage", folder, "-o", tmp_path / "c.png").code == 2
    assert run("processes", folder, "-o", tmp_path / "c.html").code == 2


def test_the_process_map(run, folder, tmp_path):
    ran = run("processes", folder)
    assert ran.code == 0 and "K1 Surat  Penanganan Surat Masuk" in ran.out
    assert json.loads(run("processes", folder, "--json").out)["proses_tanpa_sop"] == []
    for ending in ("svg", "pdf"):
        made = tmp_path / f"p.{ending}"
        assert run("processes", folder, "-o", made).code == 0 and made.stat().st_size > 1000


def test_the_help_is_indonesian_and_english(run):
    assert "cakupan" in run("coverage", "--help").out.lower()
    assert "coverage" in run("--lang", "en", "coverage", "--help").out.lower()
