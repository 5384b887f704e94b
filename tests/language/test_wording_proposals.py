"""Proposals: vague verbs made concrete, roots and nouns of doing made active, passives turned, activities parted; and
words without measure."""

import pytest

from sopan.language.clarity import asked_for, concrete, measureless
from sopan.language.lists import lines
from sopan.language.rewording import actively, apart, turned_active
from sopan.language.words import words_of

CONCRETE = {
    "Melakukan verifikasi terhadap berkas": "Memverifikasi berkas",
    "Melakukan verifikasi dan validasi data": "Memverifikasi dan memvalidasi data",
    "MELAKUKAN PEMERIKSAAN BERKAS": "MEMERIKSA BERKAS",
    "Melaksanakan audit": "Mengaudit",
    "Melaksanakan kegiatan sosialisasi program": "Menyosialisasikan program",
    "Melaksanakan koordinasi tim": "Mengoordinasikan tim",
    "Melakukan koordinasi dengan bidang lain": "Berkoordinasi dengan bidang lain",
    "Melaksanakan kunjungan ke lapangan": "Berkunjung ke lapangan",
    "Mengadakan pembahasan rancangan": "Membahas rancangan",
    "1. Melakukan penilaian usulan": "1. Menilai usulan",
    "Melakukan validasi pada usulan": "Memvalidasi usulan",
    "Melakukan telaah, koreksi, dan penggandaan naskah": "Menelaah, mengoreksi, dan menggandakan naskah",
    "Melakukan verifikasi/validasi data": "Memverifikasi dan memvalidasi data",
    "Melakukan penelitian berkas": "Meneliti berkas",
    "Melakukan scanning naskah": "Memindai naskah",
}
VAGUE_FOR_A_REASON = """
Melaksanakan rapat persiapan
Melakukan survei lapangan
Melakukan pemeriksaan lapangan
Melakukan pemeriksaan awal untuk menentukan kegawatan
Melakukan pemeriksaan di lapangan
Melakukan verifikasi dan rapat
Melakukan verifikasi pada aplikasi
Melakukan pengecekan sudah lengkap
Melakukan pengecekan bila perlu
Melakukan uji coba aplikasi
Memverifikasi berkas
Melakukan
"""


@pytest.mark.parametrize("text", CONCRETE)
def test_the_verb_that_says_it(text):
    better = concrete(text)
    assert better.applied(text) == CONCRETE[text]
    assert text[better.start : better.end] == better.said
    assert not better.certain


@pytest.mark.parametrize("text", VAGUE_FOR_A_REASON.strip().splitlines())
def test_no_verb_is_invented(text):
    assert concrete(text) is None


ACTIVELY = {
    "Terima berkas": ("Menerima berkas", True),
    "Serahkan berkas": ("Menyerahkan berkas", True),
    "2) Cek berkas": ("2) Mengecek berkas", True),
    "Input data": ("Menginput data", False),
    "Tanda tangan surat": ("Menandatangani surat", False),
    "Pengecekan terhadap berkas": ("Mengecek berkas", False),
    "Verifikasi dan validasi data": ("Memverifikasi dan memvalidasi data", False),
    "Permohonan cuti": ("Mengajukan permohonan cuti", False),
    "Serah terima kunci": ("Menyerahterimakan kunci", False),
    "Pengumpulan & pengolahan angket": ("Mengumpulkan dan mengolah angket", False),
    "Pelaksanaan penyegelan lemari": ("Menyegel lemari", False),
    "Proses verifikasi angket": ("Memverifikasi angket", False),
    "Kegiatan sosialisasi lomba": ("Menyosialisasikan lomba", False),
    "Konsultasi dengan bidang lain": ("Berkonsultasi dengan bidang lain", False),
}


@pytest.mark.parametrize("text", ACTIVELY)
def test_the_active_verb_of_a_beginning(text):
    better = actively(text)
    assert (better.applied(text), better.certain) == ACTIVELY[text]


@pytest.mark.parametrize(
    "text",
    [
        "Rapat",
        "Berkas lengkap",
        "Data pemohon",
        "Isi surat",
        "Pelayanan tamu",
        "Peraturan",
        "Pelaksanaan rapat",
        "Pelaksanaan verifikasi",
        "Proses (verifikasi) angket",
        "Memeriksa",
        "",
        "1.",
    ],
)
def test_no_active_verb_is_proposed(text):
    assert actively(text) is None


TURNED = {
    "Berkas diperiksa dan dicatat di loket": "Memeriksa dan mencatat berkas di loket",
    "Surat diparaf, dicatat, dan dikirim": "Memaraf, mencatat, dan mengirim surat",
    "Surat diparaf, dicatat dan dikirim": "Memaraf, mencatat, dan mengirim surat",
    "SK akan ditandatangani": "Menandatangani SK",
    "Pemohon diminta melengkapi berkas": "Meminta pemohon melengkapi berkas",
    "Berkas yang rapi diserahkan kepada pemohon": "Menyerahkan berkas yang rapi kepada pemohon",
    "Pemeriksaan berkas dilakukan di loket": "Memeriksa berkas di loket",
    "Dilayani": "Melayani …",
    "Setelah lengkap, berkas dikirim": "",
    "Berkas diperiksa dan di paraf": "",
}


@pytest.mark.parametrize("text", TURNED)
def test_a_passive_said_actively(text):
    verbs = ("di", "akan")
    at = next(n for n, word in enumerate(words_of(text)) if word.plain.startswith(verbs[0]))
    assert turned_active(text, at) == TURNED[text]


def test_who_acts_is_left_out():
    text = "Berkas diperiksa oleh Petugas Loket di loket"
    start = text.index("oleh")
    assert turned_active(text, 1, (start, start + len("oleh Petugas Loket"))) == "Memeriksa berkas di loket"


APART = {
    "Menyusun undangan dan diajukan kepada Camat": ("Menyusun undangan", "Mengajukan undangan kepada Camat"),
    "Melakukan pencetakan kartu, lalu dikirim": ("Melakukan pencetakan kartu", "Mengirim kartu"),
    "Menelaah surat dan mendisposisikannya kepada Sekretaris": (
        "Menelaah surat",
        "Mendisposisikan surat kepada Sekretaris",
    ),
    "Membuka dan menggandakan surat dinas": ("Membuka surat dinas", "Menggandakan surat dinas"),
    "Memeriksa dan membubuhkan paraf": ("Memeriksa …", "Membubuhkan paraf"),
    "a. Menerima berkas b. Memeriksa berkas": ("Menerima berkas", "Memeriksa berkas"),
    "Menyerahkan surat": ("Menyerahkan surat",),
}


@pytest.mark.parametrize("text", APART)
def test_activities_as_sentences_of_their_own(text):
    assert apart(text) == APART[text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Menyiapkan KTP, KK, dll.", ["dll"]),
        ("Segera menyampaikan laporan sebaik-baiknya", ["Segera", "sebaik-baiknya"]),
        ("Meminta kelengkapan bila  perlu", ["bila  perlu"]),
        ("Menyiapkan alat dan lain-lain", ["dan lain-lain"]),
        ("Memilah surat biasa dan surat segera", []),
        ("Memilah surat biasa dan segera", []),
        ("Mencatat dan segera menyampaikan surat", ["segera"]),
        ("Menyerahkan surat", []),
        ("SECUKUPNYA ſegera", ["SECUKUPNYA"]),
    ],
)
def test_words_without_measure(text, found):
    told = measureless(text)
    assert [one.said for one in told] == found
    for one in told:
        assert text[one.start : one.end] == one.said
        assert one.instead == asked_for(one.said)[0]


def test_every_word_without_measure_is_found_and_asks_for_something():
    for line in lines("measureless.tsv"):
        said, ours, english = line.split("\t")
        assert said in [one.said for one in measureless(f"Mengerjakan tugas {said}")]
        assert asked_for(said) == (ours, english) and ours and english
    assert asked_for("berkas") == ("", "")
