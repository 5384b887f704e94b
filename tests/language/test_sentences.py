"""Sentences taken apart: S, P, O and K, several activities in one text, conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.language.sentences import Parts, activities_of, condition_in, main_verb, parts_of
from sopan.language.words import words_of

PARTS = {
    "Memeriksa kelengkapan berkas di loket": ("", "Memeriksa", "kelengkapan berkas", "di loket"),
    "Petugas akan segera memeriksa surat masuk": ("Petugas", "akan segera memeriksa", "surat masuk", ""),
    "Berkas yang telah diperiksa diserahkan kepada pemohon": (
        "Berkas yang telah diperiksa",
        "diserahkan",
        "",
        "kepada pemohon",
    ),
    "Kepala Dinas: menandatangani surat": ("Kepala Dinas:", "menandatangani", "surat", ""),
    "a. Menerima berkas": ("", "a. Menerima", "berkas", ""),
    "Surat keterangan": ("", "", "Surat keterangan", ""),
    "Datang ke loket": ("", "Datang", "", "ke loket"),
    "": ("", "", "", ""),
}


@pytest.mark.parametrize("text", PARTS)
def test_a_sentence_in_its_parts(text):
    assert parts_of(text) == Parts(*PARTS[text])


MAIN_VERBS = {
    "Surat masuk dan surat keluar dicatat": "dicatat",
    "Setelah diperiksa dan disetujui, surat ditandatangani": "ditandatangani",
    "Berkas untuk diperiksa": None,
    "Pembaruan daftar setelah selesai diperiksa": None,
    "Berkas setelah diperiksa dikirim": "dikirim",
    "Surat permohonan disertai lampiran": None,
    "Daftar hadir": None,
    "Hadir dalam rapat": "Hadir",
}


@pytest.mark.parametrize("text", MAIN_VERBS)
def test_the_verb_that_carries_the_sentence(text):
    at = main_verb(words_of(text))
    assert (None if at is None else words_of(text)[at].text) == MAIN_VERBS[text]


ONE = """
Menerima surat masuk dan keluar
Menyusun laporan bulanan dan tahunan
Memeriksa kelengkapan dan kebenaran berkas
Menyerahkan berkas untuk diperiksa dan ditandatangani
Memerintahkan staf menyusun konsep dan mengetik surat
Memastikan pemohon mengisi formulir dan membawa KTP
Mengumumkan peserta yang lulus dan memenuhi syarat
Menyusun laporan, meliputi data dan grafik
Menilai usulan secara menyeluruh dan mendalam
Memeriksa dan/atau mengoreksi konsep
Menyetujui atau menolak permohonan
Mencatat data usaha kecil dan menengah
Surat keterangan dan memo
Dengan menggunakan aplikasi, mencatat surat
Setelah memeriksa berkas, kemudian mencatat permohonan
Menyerahkan undangan yang dicetak dan dilipat
Meminta undangan dicetak dan dikirim
Memastikan ruangan bersih dan ditata
Menyusun laporan, dilampiri foto
Menyusun laporan untuk diparaf dan dikirim
"""
SEVERAL = {
    "Menerima kiriman kemudian dicatat": ("Menerima kiriman", "dicatat"),
    "Menyusun undangan dan diajukan kepada Camat": ("Menyusun undangan", "diajukan kepada Camat"),
    "Mencetak undangan, dikirim ke desa": ("Mencetak undangan", "dikirim ke desa"),
    "Meneliti konsep dan memaraf surat": ("Meneliti konsep", "memaraf surat"),
    "Memeriksa dan meneliti berkas": ("Memeriksa", "meneliti berkas"),
    "Menerima berkas, mencatatnya; menyimpan arsip": ("Menerima berkas", "mencatatnya", "menyimpan arsip"),
    "Menerima (KTP) serta memeriksa (KK)": ("Menerima (KTP)", "memeriksa (KK)"),
    "Menerima berkas. Memeriksa berkas.": ("Menerima berkas", "Memeriksa berkas."),
    "1. Menerima berkas 2. Memeriksa berkas": ("1. Menerima berkas", "Memeriksa berkas"),
    "Menerima berkas & memeriksanya": ("Menerima berkas", "memeriksanya"),
    "Kembali ke loket dan menyerahkan berkas": ("Kembali ke loket", "menyerahkan berkas"),
    "Datang ke loket dan kembali ke ruang tunggu": ("Datang ke loket", "kembali ke ruang tunggu"),
    "Memerintahkan staf menyusun konsep, lalu menandatanganinya": (
        "Memerintahkan staf menyusun konsep",
        "menandatanganinya",
    ),
    "Menerima usulan dari bidang yang menangani aset dan mencatatnya": (
        "Menerima usulan dari bidang yang menangani aset",
        "mencatatnya",
    ),
}


@pytest.mark.parametrize("text", ONE.strip().splitlines())
def test_one_activity(text):
    assert activities_of(text) == (text,)


@pytest.mark.parametrize("text", SEVERAL)
def test_several_activities(text):
    assert activities_of(text) == SEVERAL[text]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Menerbitkan surat bila lengkap", "bila"),
        ("Apabila disetujui, menandatangani surat", "Apabila"),
        ("Mengembalikan berkas jika ada kekurangan", "jika"),
        ("Mencatat kekurangan bila ada", ""),
        ("Meminta kelengkapan jika ada.", ""),
        ("Meminta kelengkapan bila perlu", ""),
        ("Meminta kelengkapan apabila diperlukan", ""),
        ("Memeriksa berkas", ""),
    ],
)
def test_the_word_that_hides_a_decision(text, word):
    assert condition_in(text) == word


words = st.sampled_from(
    [
        "Petugas",
        "akan",
        "memeriksa",
        "berkas,",
        "dan",
        "diserahkan;",
        "kepada",
        "yang",
        "setelah",
        "surat",
        "masuk",
        "(KTP)",
        "a.",
        "2)",
        "menyusun",
        "–",
        "oleh",
        "ke",
        ":",
        ".",
    ]
)


@given(st.lists(words, max_size=14).map(" ".join) | st.text(max_size=60))
def test_the_parts_joined_by_blanks_give_the_sentence(text):
    parts = parts_of(text)
    joined = " ".join(filter(None, (parts.subject, parts.predicate, parts.object, parts.adverbial)))
    assert joined == " ".join(text.split())


@given(st.lists(words, max_size=14).map(" ".join))
def test_activities_are_pieces_of_the_text_in_their_order(text):
    said = " ".join(text.split())
    at = 0
    for piece in activities_of(text):
        assert piece and piece == piece.strip()
        at = said.index(piece, at) + len(piece)
