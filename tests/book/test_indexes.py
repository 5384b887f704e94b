"""The indexes at the end of the book."""

from dataclasses import replace

from sopan.book.back.indexes import actor_index, regulation_index
from sopan.document import PageOf, Together
from sopan.model.agency import Agency, Filed
from tests.book.back_matter import AGENCY, LEAVE, lines, links

LETTERS_LINE = "Penanganan Surat Masuk, 1 … sop-01-surat"
LEAVE_LINE = "Pemberian Cuti, 2 … sop-02-cuti"


def test_the_index_of_actors():
    assert lines(actor_index(AGENCY)) == [
        "INDEKS PELAKSANA",
        "Kepala Dinas Contoh  Dinas Contoh · juga disebut Kadis, Kepala Dinas",
        LETTERS_LINE,
        LEAVE_LINE,
        "Pengadministrasi Persuratan  Subbagian Umum · juga disebut Petugas Persuratan",
        LETTERS_LINE,
        LEAVE_LINE,
        "Pengirim  pihak luar",
        LETTERS_LINE,
        "Tim Penilai",
        LETTERS_LINE,
    ]


def test_the_index_of_regulations_knows_one_however_it_is_cited():
    said = lines(regulation_index(AGENCY))[1:]
    assert said == [
        "UU 43/2009  Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
        LETTERS_LINE,
        LEAVE_LINE,
        "Perbup Buleleng 3/2023  Peraturan Bupati Buleleng Nomor 3 Tahun 2023 tentang Kedudukan, Susunan Organisasi, "
        "Tugas dan Fungsi serta Tata Kerja Dinas Daerah dan Satuan Polisi Pamong Praja",
        LEAVE_LINE,
        "Pedoman surat dari kantor",
        LETTERS_LINE,
    ]


def test_an_amendment_has_an_entry_of_its_own():
    basis = (
        "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik sebagaimana telah diubah dengan "
        "Undang-Undang Nomor 19 Tahun 2016 tentang Perubahan atas Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan "
        "Transaksi Elektronik"
    )
    agency = Agency(procedures=(Filed("sop/1.yaml", replace(LEAVE, legal_basis=(basis,))),))
    said = lines(regulation_index(agency))
    assert [line.split("  ")[0] for line in said if line.startswith("UU")] == ["UU 11/2008", "UU 19/2016"]


def test_what_is_left_out_is_in_no_index():
    without = frozenset({"sop/01-surat.yaml"})
    for index in (actor_index(AGENCY, without=without), regulation_index(AGENCY, without=without)):
        assert "Surat" not in "".join(lines(index)).replace("Persuratan", "")
        assert "sop-01-surat" not in links(index)


def test_pages_of_another_volume_are_printed_as_given():
    index = actor_index(AGENCY, elsewhere={"sop-01-surat": "II/14"})
    assert "Penanganan Surat Masuk, 1 … II/14" in lines(index)
    assert LEAVE_LINE in lines(index)


def test_a_name_stays_with_its_first_sops():
    many = tuple(Filed(f"sop/{number:02}.yaml", LEAVE) for number in range(20))
    blocks = actor_index(replace(AGENCY, procedures=many))
    together = [block for block in blocks if isinstance(block, Together)]
    assert [len(block.blocks) for block in together] == [3, 3]
    assert sum(isinstance(block, PageOf) for block in blocks) == 36


def test_an_agency_without_sops_says_so():
    assert lines(actor_index(Agency())) == ["INDEKS PELAKSANA", "Belum ada isinya."]
    assert lines(regulation_index(Agency())) == ["INDEKS PERATURAN", "Belum ada isinya."]
