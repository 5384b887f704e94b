"""The forms at the end of the book."""

from dataclasses import replace

import pytest

from sopan.book.back.forms import form_blocks
from sopan.document import Heading, Table, Turn
from sopan.model.agency import Agency, Filed
from sopan.model.duties import Need
from sopan.model.procedure import Procedure
from sopan.model.statements import statements
from sopan.model.structure import Structure, Unit
from tests.book.back_matter import AGENCY, DUTIES, lines, plain


def form(agency, number, **options):
    """The blocks of one form."""
    blocks = form_blocks(agency, **options)
    anchors = [block.anchor if isinstance(block, Heading) else "" for block in blocks]
    start = anchors.index(f"formulir-f{number}")
    stop = anchors.index(f"formulir-f{number + 1}") if number < 7 else len(blocks)
    return blocks[start:stop]


def rows(agency, number, **options):
    table = next(block for block in form(agency, number, **options) if isinstance(block, Table))
    return [tuple(plain(cell) for cell in row) for row in table.rows]


def test_seven_forms_on_sheets_that_lie_across():
    blocks = form_blocks(AGENCY, numbering="roman")
    assert sum(isinstance(block, Heading) and block.level == 2 for block in blocks) == 7
    turns = [block for block in blocks if isinstance(block, Turn)]
    assert len(turns) == 7
    assert {(turn.orientation, turn.numbering) for turn in turns} == {("landscape", "roman")}


@pytest.mark.parametrize("number", [1, 2, 3, 4, 6, 7])
def test_a_form_whose_columns_nobody_has_verified_is_called_a_proposal(number):
    assert "usulan" in lines(form(AGENCY, number))[1]


def test_the_form_of_monitoring_names_where_its_columns_are_from():
    note = lines(form(AGENCY, 5))[1]
    assert "Tabel 7" in note
    assert "usulan" not in note


def test_the_chain_is_printed_once_and_the_titles_at_its_end():
    assert rows(AGENCY, 1) == [
        ("Subbagian Umum",),
        ("1", "Pasal 5 huruf a", "Melaksanakan urusan umum", "Pengelolaan surat", "", "Menangani surat", "surat masuk",
         "Penanganan", "Penanganan Surat Masuk"),
        ("2", "Pasal 5 huruf b", "", "", "", "Memproses cuti", "cuti", "Pemberian", "Pemberian Cuti"),
        ("3", "Pasal 5 huruf b", "", "", "", "Menyapu ruang", "", "", "Tanpa SOP: satu orang"),
    ]  # fmt: skip


def test_the_needs_that_were_assessed_are_filled_in():
    found = rows(AGENCY, 2)
    assert found[1][:2] == ("1", "Penanganan Surat Masuk")
    assert found[1][5:9] == ("Ya", "Ya", "Ya (3)", "Baru")
    assert found[2][5:9] == ("", "", "", "")
    assert found[3][-1] == "satu orang"


def test_a_need_about_one_title_is_told_of_that_title_only():
    row = replace(
        DUTIES[0],
        titles=("Pencatatan Surat", "Pengiriman Surat"),
        needs=(Need(parties=1, title="Pengiriman Surat"),),
    )
    found = rows(replace(AGENCY, duties=(row,)), 2)
    assert [(line[1], line[7]) for line in found[1:]] == [
        ("Pencatatan Surat", ""),
        ("Pengiriman Surat", "Tidak (1)"),
    ]


def test_every_sop_has_its_row_for_monitoring_and_evaluation():
    for number in (5, 6):
        assert [row[1] for row in rows(AGENCY, number) if len(row) > 1] == [
            "Penanganan Surat Masuk\n1",
            "Pemberian Cuti\n2",
        ]
    items = next(block for block in form(AGENCY, 6) if type(block).__name__ == "Items")
    assert [plain(item[0].words) for item in items.items] == list(statements())


def test_who_acts_confirms_and_names_are_filled_in_only_where_wanted():
    assert rows(AGENCY, 7)[0][1:4] == ("Putu Pengganti (Plh.)", "2", "Kepala Dinas Contoh")
    public = rows(AGENCY, 7, people=False)
    assert {row[1:3] for row in public} == {("", "")}
    assert [row[3] for row in public] == ["Kepala Dinas Contoh", "Pengadministrasi Persuratan", "Tim Penilai"]


def test_what_is_left_out_is_in_no_form():
    said = "\n".join(lines(form_blocks(AGENCY, without=frozenset({"sop/01-surat.yaml"}))))
    assert "Penanganan Surat Masuk" not in said
    assert "Menangani surat" not in said
    assert "Melaksanakan urusan umum" in said  # what the rows below continue is said with them


def test_an_empty_agency_has_forms_to_fill_in():
    for number in range(1, 8):
        found = rows(Agency(), number)
        assert len(found) >= 10
        assert len({len(row) for row in found}) == 1


@pytest.mark.parametrize("number", [5, 6])
def test_units_stand_in_the_order_of_the_structure_as_in_the_chapters(number):
    structure = Structure(units=(Unit(name="Sekretariat"), Unit(name="Bidang Tanaman")))
    held = [
        Filed(f"sop/{at}.yaml", Procedure(title=f"Penanganan Urusan {at}", unit=unit))
        for at, unit in enumerate(("Bidang Tanaman", "Sekretariat", "bidang tanaman"), 1)
    ]
    agency = Agency(structures=(Filed("organisasi.yaml", structure),), procedures=tuple(held))
    found = rows(agency, number)
    assert [row[0] for row in found if len(row) == 1] == ["Sekretariat", "Bidang Tanaman"]
    assert [row[1] for row in found if len(row) > 1] == [f"Penanganan Urusan {at}" for at in (2, 1, 3)]
