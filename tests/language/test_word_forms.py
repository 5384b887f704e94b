"""Words of office Indonesian: affixes put on and taken off, the lexicon, kinds of words, roots and likeness."""

import pytest

from sopan.language import affixes
from sopan.language.kinds import active_of, is_active, is_doing, is_passive
from sopan.language.lexicon import Form, near, verb, verbs
from sopan.language.likeness import likeness, same_thing
from sopan.language.lists import lines, word_list
from sopan.language.stems import is_known, root, roots
from sopan.language.words import opening, plain, words_of

ACTIVE_OF_ROOT = """
periksa memeriksa | tulis menulis | susun menyusun | kirim mengirim | cek mengecek | cap mengecap | baca membaca
verifikasi memverifikasi | dokumentasikan mendokumentasikan | jawab menjawab | cetak mencetak | ambil mengambil
hitung menghitung | ganti mengganti | lapor melapor | rekap merekap | wawancarai mewawancarai | muat memuat
nilai menilai | proses memproses | transfer mentransfer | klarifikasi mengklarifikasi | kritisi mengkritisi
plot mengeplot | syaratkan mensyaratkan | unggah mengunggah | zakatkan menzakatkan | sosialisasikan menyosialisasikan
"""


@pytest.mark.parametrize("pair", ACTIVE_OF_ROOT.replace("\n", "|").split("|"))
def test_the_prefix_changes_with_the_sound_that_follows(pair):
    if pair.strip():
        stem, verb_form = pair.split()
        assert affixes.active(stem) == verb_form


def test_nothing_gets_no_prefix():
    assert affixes.active("") == ""


@pytest.mark.parametrize("one", verbs(), ids=lambda one: one.active)
def test_every_verb_of_the_lexicon_is_found_by_its_forms(one):
    assert verb(one.active).form(one.active) is Form.ACTIVE
    assert " " in one.active or is_active(one.active)
    assert not one.passive or is_passive(one.passive)
    assert one.stem == one.passive[2:]
    if one.noun:
        assert verb(one.noun) is not None
    assert one.form("tidak ada") is None and one.form("") is None
    assert not (one.decides and one.weighs)


def test_the_lexicon_says_what_kind_of_work_it_is():
    assert verb("memeriksa").decides and not verb("menyusun").decides
    assert verb("menguji").weighs and verb("memilah").weighs
    assert verb("melaksanakan").empty and not verb("memeriksa").empty
    assert verb("membayar").drops_object and not verb("berkoordinasi").takes_object
    assert verb("serahkan").active == "menyerahkan" and verb("penyerahan").active == "menyerahkan"
    assert verb("pelaksanaan").active == "melaksanakan"
    assert verb("rumah") is None


def test_verbs_of_nearly_the_same_work():
    assert near("memverifikasi", "memvalidasi") and near("memvalidasi", "memverifikasi")
    assert not near("menyusun", "mengetik") and not near("meneliti", "memaraf")


ACTIVE = """
memeriksa mengecek menyerahkan meneruskannya mengajukannya menyosialisasikan mempelajari melapor berkoordinasi bersidang
datang hadir kembali antre menuju mematuhi mereview mengupload menscan mengkoordinir mempublikasikan mensosialisasikan
me-review meng-upload mengasistensikan memvalidir mempersilahkan memfotocopy
"""
NOT_ACTIVE = """
berkas berita berdasarkan media mebel metadata menteri mendagri medsos memo menit menengah menyeluruh mendalam melalui
mengenai menurut mengapa meterai mesin mekanisasi menkes melayu periksa pemeriksaan diperiksa verifikasi surat tim ke
"""
PASSIVE = """
diperiksa ditandatangani diserahkan diverifikasi diparaf diupload di-scan diperkuat diketahui diperiksanya dimintakan
"""
NOT_PASSIVE = """
dinas direktur diskusi disposisi distribusi diseminasi diri dini dikantor ditempat dilokasi diatas didalam dimeja
digital direktori disdukcapil memeriksa pemeriksaan di periksa
"""


@pytest.mark.parametrize("word", ACTIVE.split())
def test_active_verbs(word):
    assert is_active(word) and not is_passive(word)


@pytest.mark.parametrize("word", NOT_ACTIVE.split())
def test_what_is_no_active_verb(word):
    assert not is_active(word)


@pytest.mark.parametrize("word", PASSIVE.split())
def test_passive_verbs(word):
    assert is_passive(word) and not is_active(word)


@pytest.mark.parametrize("word", NOT_PASSIVE.split())
def test_what_is_no_passive_verb(word):
    assert not is_passive(word)


def test_nouns_that_name_a_doing():
    for word in ("penyusunan", "verifikasi", "pelayanan", "monitoring", "pengharmonisasian"):
        assert is_doing(word), word
    for word in ("peraturan", "peralatan", "surat", "memeriksa", "pedoman", "pekan"):
        assert not is_doing(word), word


def test_the_active_verb_of_another_form():
    wanted = {
        "diperiksa": "memeriksa",
        "dikoordinasikan": "mengoordinasikan",
        "diperkuat": "memperkuat",
        "dibuatkan": "membuatkan",
        "verifikasi": "memverifikasi",
        "pengecekan": "mengecek",
        "terima": "menerima",
        "serahkan": "menyerahkan",
        "penyerahannya": "menyerahkan",
        "berkas kosong": "",
        "rumah": "",
    }
    assert {word: active_of(word) for word in wanted} == wanted


def test_roots():
    wanted = {
        "pemeriksaan": "periksa",
        "kelengkapan": "lengkap",
        "kelengkapannya": "lengkap",
        "penyerahannya": "serah",
        "mendisposisikannya": "disposisi",
        "ketersediaan": "sedia",
        "pemerintah": "pemerintah",
        "laporan": "lapor",
        "register": "register",
        "subdomain": "domain",
        "xyzzy": "xyzzy",
        "a": "a",
    }
    assert {word: root(word) for word in wanted} == wanted
    assert roots("Memeriksa kelengkapan berkas dari pemohon") == ("periksa", "lengkap", "berkas", "mohon")
    assert is_known("register") and is_known("tanggalnya") and not is_known("berkass")


def test_likeness_of_phrases():
    assert likeness("Pemeriksaan berkas", "Memeriksa berkas") == 1
    assert likeness("Surat tugas", "Memeriksa berkas") == 0
    assert 0 < likeness("Surat tugas", "Surat keputusan") < 1
    assert likeness("", "") == likeness("dan", "yang") == 0
    assert same_thing("Surat tugas", "Konsep surat tugas") and not same_thing("Surat tugas", "Surat izin")
    assert not same_thing("", "Surat tugas")


def test_words_with_their_places():
    words = words_of("Surat-menyurat (S.STP) RT/RW, 2 hari")
    assert [word.text for word in words] == ["Surat-menyurat", "S.STP", "RT", "RW", "2", "hari"]
    assert words[1].plain == "s.stp" and (words[1].start, words[1].end) == (16, 21)
    assert plain("Ya, dan TIDAK!") == "ya dan tidak" and words_of("dan")[0].is_function_word


@pytest.mark.parametrize(
    ("text", "at"), [("a. Menerima", 1), ("12) Menerima", 1), ("Menerima", 0), ("2 hari", 0), ("", 0)]
)
def test_a_number_that_counts_the_text_is_passed_over(text, at):
    assert opening(text) == at


def test_the_lists_hold_no_word_twice():
    for name in ("spelling.tsv", "measureless.tsv", "aspects.txt"):
        first = [line.split("\t")[0] for line in lines(name)]
        assert len(first) == len(set(first)), name
    words = [word for line in lines("office_words.txt") for word in line.split()]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert word_list("orders").isdisjoint(word_list("no_orders"))
