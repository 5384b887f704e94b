"""From the words of a duty to titles: what is done, with what, and where; every guess is marked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.language.titles import title_parts
from sopan.model.duties import DutyRow, Need, filled, leaves
from sopan.planning.titles import chains_in, in_title_case, proposals, taken_apart, title_of
from tests.corpus import FOLDER


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("penyusunan rencana kerja", ["Penyusunan Rencana Kerja"]),
        ("penyusunan, pelaksanaan, dan pelaporan rencana kerja",
         ["Penyusunan Rencana Kerja", "Pelaksanaan Rencana Kerja", "Pelaporan Rencana Kerja"]),
        ("pengumpulan, pengolahan, dan diseminasi data statistik sektoral",
         ["Pengumpulan Data Statistik Sektoral", "Pengolahan Data Statistik Sektoral", "Diseminasi Data Statistik Sektoral"]),
        ("perumusan kebijakan teknis di bidang informatika", ["Perumusan Kebijakan Teknis di Bidang Informatika"]),
        ("pelayanan informasi publik melalui PPID", ["Pelayanan Informasi Publik melalui PPID"]),
        ("melaksanakan pelayanan permohonan subdomain", ["Pelayanan Permohonan Subdomain"]),
        ("menyusun dan menyampaikan laporan kinerja kepada Bupati",
         ["Penyusunan Laporan Kinerja kepada Bupati", "Penyampaian Laporan Kinerja kepada Bupati"]),
        ("pelaksanaan monitoring dan evaluasi layanan", ["Monitoring Layanan", "Evaluasi Layanan"]),
        ("pengelolaan arsip sesuai dengan ketentuan peraturan perundang-undangan", ["Pengelolaan Arsip"]),
        ("pengelolaan data dan penyajian informasi di bidang statistik",
         ["Pengelolaan Data di Bidang Statistik", "Penyajian Informasi di Bidang Statistik"]),
        ("pembinaan dan/atau pengawasan jasa titipan", ["Pembinaan Jasa Titipan", "Pengawasan Jasa Titipan"]),
        ("pelayanan informasi dan dokumentasi", ["Pelayanan Informasi dan Dokumentasi"]),
        ("penyiapan bahan perumusan dan pelaksanaan kebijakan", ["Penyiapan Bahan Perumusan dan Pelaksanaan Kebijakan"]),
        ("mengkoordinasikan penyusunan program", ["Koordinasi Penyusunan Program"]),
        ("tata ruang", []),
        ("", []),
    ],
)  # fmt: skip
def test_titles_are_found_in_the_words_of_a_duty(said, titles):
    assert [title for chain in chains_in(said) for title in chain.titles] == titles


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("penyusunan rencana kerja", "Penyusunan Rencana Kerja"),
        ("pelayanan informasi publik melalui PPID", "Pelayanan Informasi Publik melalui PPID"),
        ("pengelolaan e-government dan undang-undang", "Pengelolaan e-government dan Undang-Undang"),
        ("Penerimaan Berkas Dan Surat", "Penerimaan Berkas dan Surat"),
    ],
)
def test_capitals_stand_as_in_titles(said, written):
    assert in_title_case(said) == written
    assert in_title_case(written) == written


def test_what_the_officer_wrote_stays_and_only_guesses_are_marked():
    (one,) = proposals(
        [DutyRow(function="penyusunan dan pelaporan rencana kerja", output="rencana strategis")]
    )
    assert one.row.output == "rencana strategis"
    assert one.row.titles == ("Penyusunan Rencana Strategis", "Pelaporan Rencana Strategis")
    assert one.guessed == {"activity", "aspects", "titles"}
    (kept,) = proposals([DutyRow(function="penyusunan rencana", titles=("Rencana",))])
    assert kept.row.titles == ("Rencana",) and not kept.guessed


def test_several_outputs_become_several_rows_and_the_chain_goes_on():
    rows = [
        DutyRow(id="a", unit="Bidang X", function="pengelolaan data dan penyajian informasi"),
        DutyRow(id="b", function="pelaporan kinerja"),
    ]
    found = proposals(rows)
    assert [one.row.id for one in found] == ["a", "a-2", "b"]
    assert [one.at for one in found] == [0, 0, 1]
    whole = filled([one.row for one in found])
    assert whole[1].function == rows[0].function and whole[1].unit == "Bidang X"


def test_work_of_the_moment_needs_no_sop():
    (one,) = proposals([DutyRow(function="pelaksanaan fungsi lain yang diberikan oleh atasan")])
    assert one.row.exempt and one.guessed == {"exempt"} and not one.row.titles


def test_a_row_that_is_divided_further_gets_no_title():
    rows = [
        DutyRow(duty="melaksanakan pelayanan informasi"),
        DutyRow(function="pelayanan permohonan"),
        DutyRow(function="penanganan keberatan"),
    ]
    assert leaves(rows) == (1, 2)
    assert [bool(one.row.titles) for one in proposals(rows)] == [False, True, True]


def test_what_is_empty_continues_the_row_above():
    rows = (
        DutyRow(unit="A", article="Pasal 1", duty="t1", function="f1", subfunction="s1"),
        DutyRow(activity="k2"),
        DutyRow(function="f2"),
        DutyRow(duty="t2"),
        DutyRow(unit="B", function="f3"),
    )
    shown = [(row.unit, row.duty, row.function, row.subfunction, row.article) for row in filled(rows)]
    assert shown == [
        ("A", "t1", "f1", "s1", "Pasal 1"),
        ("A", "t1", "f1", "s1", "Pasal 1"),
        ("A", "t1", "f2", "", ""),
        ("A", "t2", "", "", ""),
        ("B", "", "f3", "", ""),
    ]


def test_a_need_is_asked_for_by_its_title_or_for_the_whole_row():
    every = DutyRow(titles=("X", "Y"), needs=(Need(parties=2),))
    assert every.need("Y") == Need(parties=2)
    named = DutyRow(titles=("X", "Y"), needs=(Need(parties=2, title="x"), Need(parties=3)))
    assert named.need("X") == Need(parties=2, title="x") and named.need("Y") == Need(parties=3)
    assert Need(routine=True, has_output=True, parties=2).met is True
    assert Need(routine=True, has_output=True, parties=1).met is False
    assert Need(routine=True, has_output=True).met is None and Need(routine=False).met is False


NOUNS = st.sampled_from(
    ["rencana", "laporan", "data", "surat", "masuk", "izin", "usaha", "arsip", "dinamis", "PPID"]
)
ASPECTS = st.sampled_from(["Penyusunan", "Pelaporan", "Pelayanan", "Evaluasi", "Diseminasi"])
NOTES = st.sampled_from(["", "di Kecamatan", "melalui PPID", "kepada Bupati", "untuk Masyarakat"])


@settings(max_examples=60)
@given(ASPECTS, st.lists(NOUNS, min_size=1, max_size=4), NOTES)
def test_a_title_taken_apart_and_put_together_is_the_title(aspect, nouns, note):
    title = title_of(aspect, " ".join(nouns), note)
    chain = taken_apart(title)
    assert chain.titles == (title,)
    assert chain.aspects == (aspect,) and chain.note == note


@pytest.mark.skipif(not FOLDER.exists(), reason="the corpus is not here")
def test_real_titles_survive_being_taken_apart():
    titles = [
        " ".join(line.split("\t")[0].split())
        for line in (FOLDER / "titles.tsv").read_text(encoding="utf-8").splitlines()
    ]
    whole = 0
    for title in titles:
        parts, chain = title_parts(title), taken_apart(title)
        behind = " ".join(part for part in (chain.output, chain.note) if part)
        assert title.endswith(behind) and behind == parts.rest
        if len(chain.aspects) == 1 and chain.output:
            whole += chain.titles[0].casefold() == title[len(parts.prefix) :].strip().casefold()
    assert len(titles) == 228 and whole >= 160
