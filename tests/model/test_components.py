"""Fourteen components, each from where it should come; surveys and their figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.model.service.components import DELIVERY, MAKING, Origin, filled_standard
from sopan.model.service.services import ServiceStandard
from sopan.model.service.short_flow import joined, lowered, short_flow
from sopan.model.service.surveys import Survey, SurveyElement, answer_of, grade_of, index_of, weight_of
from tests.book.serving import PROCEDURE, agency, filled


def test_what_the_file_leaves_empty_comes_from_the_sop() -> None:
    found = filled(agency(), "baru")
    assert len(found.components) == 14 and [one.name for one in found.components] == [*DELIVERY, *MAKING]
    texts = {one.name: one.texts for one in found.components}
    assert texts["requirements"] == ("Formulir permohonan", "Salinan KTP")
    assert texts["duration"] == ("Paling lama 3 hari kerja 1 jam 10 menit",)
    assert texts["product"] == ("Jawaban permohonan",)  # though the longest path ends in a refusal
    assert texts["facilities"] == ("Komputer", "Meja layanan")
    assert texts["competence"] == ("Mampu menelusuri dokumen",)
    assert texts["legal_basis"][0].startswith("Undang-Undang Nomor 14")
    assert [one.name for one in found.missing] == [
        "cost", "complaints", "supervision", "staff", "guarantee", "safety", "evaluation",
    ]  # fmt: skip
    assert found.component("mechanism").origin is Origin.PROCEDURE
    assert found.component("mechanism").sources == ("Pelayanan Permohonan Informasi",)


def test_what_the_file_says_counts() -> None:
    found = filled(agency())
    assert found.component("duration").texts == ("5 hari kerja",)
    assert found.component("duration").origin is Origin.OWN
    assert found.promised == 5 * 450
    assert found.missing == ()


def test_several_sops_give_their_parts_together_and_the_slowest_its_time() -> None:
    other = "judul: Legalisasi\nlangkah:\n  - {kegiatan: Meminta legalisasi, pelaksana: Pemohon, kelengkapan: [Salinan KTP, Ijazah]}\n  - {kegiatan: Membubuhkan cap, pelaksana: Petugas, waktu: 9 hari kerja, output: Salinan sah}\n"
    found = filled(
        agency(sop__legalisasi=other, layanan__baru="nama: Dua\nsop: [informasi, legalisasi, hilang]\n"),
        "baru",
    )
    texts = {one.name: one.texts for one in found.components}
    assert texts["requirements"] == ("Formulir permohonan", "Salinan KTP", "Ijazah")
    assert texts["duration"] == ("Paling lama 9 hari kerja",)
    assert found.component("duration").sources == ("Legalisasi",)
    assert texts["product"][-1] == "Salinan sah"


def test_a_service_without_an_sop_is_held_all_the_same() -> None:
    reading = agency(layanan__baru="nama: Sendiri\n")
    found = filled(reading, "baru")
    assert len(found.missing) == 14 and found.slowest is None and found.promised is None
    (held,) = (one for one in reading.agency.services if one.stem == "baru")
    assert filled_standard(reading.agency, type(held)(held.file, ServiceStandard())).missing


def test_the_short_flow_names_sentences_by_their_numbers() -> None:
    (held,) = agency().agency.procedures
    assert short_flow(held.said) == (
        "Pemohon mengajukan permohonan informasi.",
        "Petugas memeriksa kelengkapan berkas (Lengkap: lanjut; Tidak lengkap: kembali ke 1).",
        "Petugas menelusuri dokumen rahasia dapur.",
        "PPID memutuskan pemberian informasi (Diberikan: lanjut; Ditolak: ke 7).",
        "Petugas menyerahkan jawaban permohonan.",
        "Pemohon menerima jawaban permohonan.",
        "Petugas menyusun surat penolakan.",
        "Pemohon menerima surat penolakan.",
    )


def test_words_are_joined_and_lowered() -> None:
    assert (joined(["A"]), joined(["A", "B"]), joined(["A", "B", "C"])) == ("A", "A dan B", "A, B, dan C")
    assert (lowered("Memeriksa"), lowered("PPID memutus"), lowered("")) == ("memeriksa", "PPID memutus", "")


def survey(*answers: str, weights: tuple[str, ...] = ()) -> Survey:
    given_weights = weights or ("",) * 9
    return Survey(
        elements=tuple(SurveyElement(name="U", weight=one, answers=answers) for one in given_weights)
    )


def test_nine_elements_weigh_a_ninth_each() -> None:
    assert index_of(survey("4", "4")) == Decimal("100.00")
    assert index_of(survey("1")) == Decimal("25.00")
    assert index_of(survey("4", weights=("1/9",) * 9)) == Decimal("100.00")
    assert index_of(survey("4", weights=("0,11",) * 9)) is None


@pytest.mark.parametrize(
    ("index", "letter"),
    [("25", "D"), ("64.99", "D"), ("65", "C"), ("76.60", "C"), ("76.61", "B"), ("88.30", "B"), ("88.31", "A"), ("100", "A")],
)  # fmt: skip
def test_the_grades_have_no_gap(index: str, letter: str) -> None:
    assert grade_of(Decimal(index))[0] == letter


def test_the_index_is_rounded_half_up_before_it_is_graded() -> None:
    half = Survey(
        elements=(
            SurveyElement(weight="0,7661", answers=("4",)),
            SurveyElement(weight="0,2339", answers=("2",)),
        )
    )
    assert index_of(half) == Decimal("88.31")  # 88,305
    assert grade_of(index_of(half) or Decimal(0)) == ("A", "sangat baik")


@given(st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=5), min_size=1, max_size=12))
def test_every_index_lies_between_the_bounds_and_has_a_grade(answers: list[list[int]]) -> None:
    elements = tuple(SurveyElement(answers=tuple(map(str, row))) for row in answers)
    index = index_of(Survey(elements=elements))
    assert index is not None and 25 <= index <= 100
    assert grade_of(index)[0] in "ABCD"


def test_what_is_no_figure_is_none() -> None:
    assert [weight_of(text) for text in ("", "1/0", "x", "-1", "1/9/2")] == [None] * 5
    assert [answer_of(text) for text in ("0", "5", "3.5", "", "empat")] == [None] * 5
    assert index_of(Survey()) is None and index_of(survey()) is None


def test_an_sop_excluded_from_publication_gives_a_public_standard_nothing() -> None:
    hidden = PROCEDURE + "pengecualian: {keputusan: 1/2023, alasan: rahasia}\n"
    found = filled(agency(sop__informasi=hidden), "baru")
    assert len(found.missing) == 14
    assert found.slowest is not None  # its time is still compared with the promise


def test_the_flows_of_several_sops_are_one_list_whose_numbers_hold() -> None:
    twice = "judul: Ulang\nlangkah:\n" + "".join(
        f"  - {{kegiatan: {text}, pelaksana: {who}{more}}}\n"
        for who, text, more in (
            ("Petugas", "Mencatat surat", ""),
            ("Kepala", "Memeriksa surat", ", cabang: {Ya: lanjut, Tidak: 1}"),
            ("Petugas", "Mencatat surat", ""),
            ("Kepala", "Menilai surat", ", cabang: {Ya: lanjut, Tidak: 3}"),
            ("Petugas", "Mengirim surat", ""),
        )
    )
    reading = agency(sop__ulang=twice, layanan__baru="nama: Dua\nsop: [informasi, ulang]\n")
    texts = filled(reading, "baru").component("mechanism").texts
    assert len(texts) == 8 + 5
    assert texts[9] == "Kepala memeriksa surat (Ya: lanjut; Tidak: kembali ke 9)."
    assert texts[11] == "Kepala menilai surat (Ya: lanjut; Tidak: kembali ke 11)."
