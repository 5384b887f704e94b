"""Role cards: everything that one position does."""

from dataclasses import replace

from sopan.book.back.role_cards import role_cards
from sopan.document import Heading, Table, Together
from sopan.model.agency import Agency, Filed
from tests.book.back_matter import AGENCY, LETTERS, lines, links, step


def test_a_card_gathers_the_steps_of_all_sops():
    said = lines(role_cards(AGENCY))
    first = said.index("Kepala Dinas Contoh")
    assert said[first : first + 8] == [
        "Kepala Dinas Contoh",
        "Dinas Contoh · 3 langkah dalam 2 SOP · jumlah waktu 1 hari kerja 1 jam, 1 langkah tidak terhitung · dalam SOP juga "
        "disebut Kadis, Kepala Dinas",
        "No. | Kegiatan | Kelengkapan | Waktu | Output",
        "Penanganan Surat Masuk  1  1 jam, 1 langkah tidak terhitung  hlm. <sop-01-surat>",
        "3 | Menyetujui disposisi (Setuju atau Tidak) |  | 1 jam | ",
        "4 | Membahas surat – bersama Tim Penilai |  | secukupnya | ",
        "Pemberian Cuti  2  1 hari kerja  hlm. <sop-02-cuti>",
        "1 | Memutuskan cuti |  | 1 hari kerja | ",
    ]


def test_positions_come_unit_by_unit_then_roles_and_no_outside_party():
    cards = [block.words for block in _flat(role_cards(AGENCY)) if isinstance(block, Heading)]
    assert cards == ["KARTU PERAN", "Kepala Dinas Contoh", "Pengadministrasi Persuratan", "Tim Penilai"]


def test_a_joint_step_stands_on_both_cards():
    said = lines(role_cards(AGENCY))
    assert "4 | Membahas surat – bersama Kepala Dinas |  | secukupnya | " in said


def test_a_card_that_fits_is_kept_on_one_page_and_set_smaller_before_it_is_parted():
    sizes, kept = [], []
    for count in (3, 33, 400):
        long = replace(
            LETTERS, steps=tuple(step("Mencatat surat", "Kadis", time="1 jam") for _ in range(count))
        )
        blocks = role_cards(replace(AGENCY, procedures=(Filed("sop/1.yaml", long),)))
        kept.append(any(isinstance(block, Together) for block in blocks))
        sizes += [block.size for block in _flat(blocks) if isinstance(block, Table)]
    assert kept == [True, True, False]
    assert sizes[0] > sizes[1]


def test_what_is_left_out_is_on_no_card():
    blocks = role_cards(AGENCY, without=frozenset({"sop/01-surat.yaml"}))
    assert links(blocks) == {"sop-02-cuti"}
    assert "Tim Penilai" not in lines(blocks)


def test_an_agency_without_sops_says_so():
    assert lines(role_cards(Agency())) == ["KARTU PERAN", "Belum ada isinya."]


def _flat(blocks):
    return [one for block in blocks for one in (block.blocks if isinstance(block, Together) else (block,))]
