"""Every path of a problem leads to a printed place, the nearest there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.files import read
from sopan.layout import lay_out
from sopan.model.procedure import Official, Procedure
from sopan.profile import profile, with_choices
from sopan.render.svg import cell_box
from sopan.report.noting.places import Kind, Parts, Places, parts
from tests.strategies import procedures

TEXT = """
judul: Pelayanan Surat Keterangan
sifat: administratif
instansi: [Pemerintah Kabupaten Contoh]
dasar_hukum: [Undang-Undang Satu, "", Undang-Undang Dua, Undang-Undang Tiga]
peringatan: [Hanya satu]
disahkan_oleh: {jabatan: Kepala Dinas, nip: "1"}
pelaksana: [Pemohon, Petugas, Kepala]
langkah:
  - {kegiatan: Mengajukan permohonan, pelaksana: Pemohon, waktu: 5 menit, petunjuk: Bawa berkas}
  - kegiatan: Memeriksa permohonan
    pelaksana: [Petugas, Kepala]
    cabang: {Ya: lanjut, "Tidak. Ulang [1]": 1, Entah: 99}
    mutu_baku: {waktu: 5 menit}
  - {kegiatan: Menyerahkan surat, pelaksana: Petugas, lanjut: 1}
"""
PROCEDURE = read(TEXT).procedure
SHEET = lay_out(PROCEDURE, profile())
PLACES = Places(PROCEDURE, SHEET)


def named_cell(page, grid, **facts):
    """The box of the one cell of which all this is true."""
    (found,) = (
        cell_box(one, cell)
        for one in SHEET.pages[page - 1].grids
        for cell in one.cells
        if one.name == grid and all(getattr(cell, name) == fact for name, fact in facts.items())
    )
    return found


def symbol(step, actor):
    (found,) = (s.box for s in SHEET.pages[1].symbols if (s.step, s.actor) == (step, actor))
    return found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", Parts()),
        ("judul", Parts(field="judul")),
        ("dasar_hukum[2]", Parts(field="dasar_hukum", item=2)),
        ("disahkan_oleh.nip", Parts(field="disahkan_oleh", inner="nip")),
        ("pelaksana[2].nama", Parts(field="pelaksana", item=2, inner="nama")),
        ("langkah", Parts(field="langkah")),
        ("langkah[3]", Parts(step=3)),
        ("langkah[3].waktu", Parts(step=3, field="waktu")),
        ("langkah[3].mutu_baku.waktu", Parts(step=3, field="waktu")),
        ("langkah[3].mutu_baku", Parts(step=3, field="mutu_baku")),
        ("langkah[3].kelengkapan[12]", Parts(step=3, field="kelengkapan", item=12)),
        ("langkah[3].cabang.Tidak. Ulang [1]", Parts(step=3, field="cabang", inner="Tidak. Ulang [1]")),
    ],
)
def test_a_path_has_parts(path, expected):
    assert parts(path) == expected


@pytest.mark.parametrize(
    ("path", "column"),
    [
        ("langkah[1]", "no"),
        ("langkah[1].kegiatan", "kegiatan"),
        ("langkah[1].kalimat.objek", "kegiatan"),
        ("langkah[1].waktu", "waktu"),
        ("langkah[1].mutu_baku.waktu", "waktu"),
        ("langkah[1].mutu_baku", "kelengkapan"),
        ("langkah[1].kelengkapan[2]", "kelengkapan"),
        ("langkah[1].output", "output"),
        ("langkah[1].keterangan", "keterangan"),
        ("langkah[1].petunjuk", "no"),
        ("langkah[1].salah_eja", "no"),
    ],
)
def test_a_field_of_a_step_is_its_cell(path, column):
    place = PLACES.of(path)
    assert (place.page, place.kind) == (2, Kind.CELL)
    assert place.box == named_cell(2, "flow", step="1", name=column)


@pytest.mark.parametrize(
    ("path", "step", "actor"),
    [
        ("langkah[1].pelaksana", "1", "Pemohon"),
        ("langkah[1].jenis", "1", "Pemohon"),
        ("langkah[2].cabang", "2", "Petugas"),
        ("langkah[2].pelaksana[2]", "2", "Kepala"),
        ("langkah[2].pelaksana[9]", "2", "Petugas"),
        ("langkah[2].cabang.Entah", "2", "Petugas"),  # leads nowhere, has no arrow
    ],
)
def test_who_and_what_kind_is_the_symbol(path, step, actor):
    place = PLACES.of(path)
    assert (place.kind, place.box) == (Kind.SYMBOL, symbol(step, actor))


@pytest.mark.parametrize("label", ["Ya", "Tidak. Ulang [1]"])
def test_an_outcome_is_its_words(label):
    (box,) = (one.text.box for one in SHEET.pages[1].outcomes if one.outcome == label)
    place = PLACES.of(f"langkah[2].cabang.{label}")
    assert (place.page, place.kind, place.box) == (2, Kind.WORDS, box)


def test_a_way_on_is_the_beginning_of_its_arrow():
    (arrow,) = (one for one in SHEET.pages[1].arrows if one.sources == ("3",))
    place = PLACES.of("langkah[3].lanjut")
    assert (place.box.x, place.box.y) == arrow.points[0]


def test_an_actor_is_the_head_of_its_column():
    assert PLACES.of("pelaksana[2]").box == named_cell(2, "flow", head=True, row=1, column=3)
    assert PLACES.of("pelaksana[2].nama") == PLACES.of("pelaksana[2]")
    assert PLACES.of("pelaksana").box == named_cell(2, "flow", head=True, row=0, column=2)
    assert PLACES.of("langkah").box == named_cell(2, "flow", head=True, row=0, column=1)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("judul", "judul"),
        ("nomor", "nomor"),
        ("tanggal_efektif", "tanggal_efektif"),
        ("disahkan_oleh.nip", "disahkan_oleh"),
        ("instansi[1]", "instansi"),
        ("unit_kerja", "instansi"),
        ("logo", "instansi"),
        ("dasar_hukum", "dasar_hukum"),
        ("dasar_hukum[2]", "dasar_hukum"),  # blank, not printed
        ("dasar_hukum[9]", "dasar_hukum"),
        ("peringatan[1]", "peringatan"),  # alone, without a number
        ("pencatatan[1]", "pencatatan"),
    ],
)
def test_a_field_of_the_identity_is_its_box(path, name):
    place = PLACES.of(path)
    assert (place.page, place.kind) == (1, Kind.CELL)
    assert place.box == named_cell(1, "identity", name=name)


def test_an_item_of_a_list_is_the_part_of_the_box_that_holds_it():
    whole = PLACES.of("dasar_hukum").box
    items = [PLACES.of(f"dasar_hukum[{number}]") for number in (1, 3, 4)]
    assert all(place.kind is Kind.ITEM for place in items)
    tops = [place.box.y for place in items]
    assert whole.y < tops[0] < tops[1] < tops[2] < items[2].box.bottom <= whole.bottom
    printed = [
        text.lines[0]
        for cell in SHEET.pages[0].grids[0].cells
        for text in cell.texts
        if abs(text.box.y - tops[1]) < 0.01 and cell.name == "dasar_hukum"
    ]
    assert printed == ["2.", "Undang-Undang Dua"]


def test_an_item_is_found_where_a_list_flows_on():
    long = tuple(f"Peraturan Bupati Nomor {number} Tahun 2020 tentang Contoh" for number in range(1, 91))
    procedure = Procedure(title="Uji", legal_basis=long, authorized_by=Official(name="Nama"))
    places = Places(procedure, lay_out(procedure, profile()))
    assert [places.of(f"dasar_hukum[{number}]").page for number in (1, 90)] == [1, 3]


@pytest.mark.parametrize(
    "path", ["", "sifat", "definisi.PPID", "dikesampingkan.FL04", "nommor", "langkah[9].waktu"]
)
def test_what_is_printed_nowhere_stands_above_the_first_page(path):
    assert PLACES.of(path) == PLACES.margin
    assert not PLACES.is_printed(path)


def test_what_has_only_a_row_is_not_printed():
    assert not PLACES.is_printed("langkah[1].petunjuk")
    assert all(
        PLACES.is_printed(path) for path in ("langkah[1].waktu", "langkah[1]", "judul", "pelaksana[1]")
    )


def test_an_empty_sop_has_places_too():
    empty = Procedure()
    places = Places(empty, lay_out(empty, profile()))
    for path in ("", "judul", "pelaksana", "pelaksana[1]", "langkah", "langkah[1].waktu"):
        assert places.of(path).page == 1


def test_rows_of_their_own_for_start_and_end_change_nothing():
    choices = with_choices(profile(), style="b", identity="shared-page")
    places = Places(PROCEDURE, lay_out(PROCEDURE, choices))
    assert places.of("langkah[1].jenis").kind is Kind.SYMBOL
    assert places.of("langkah[2].cabang.Ya").kind is Kind.WORDS
    assert places.of("pelaksana[1]").page == 1


@given(
    st.text(max_size=40) | st.from_regex(r"langkah\[\d{0,9}\]\.?\w{0,12}(\[\d+\])?\.?.{0,9}", fullmatch=True)
)
def test_any_path_has_a_place(path):
    assert PLACES.of(path).page in (1, 2)


@given(procedures(max_steps=12))
def test_every_field_of_a_draft_has_a_place_on_a_page(procedure):
    sheet = lay_out(procedure, profile())
    places = Places(procedure, sheet)
    paths = [f"dasar_hukum[{n}]" for n in range(len(procedure.legal_basis))]
    for number, step in enumerate(procedure.steps, 1):
        paths += [f"langkah[{number}].{field}" for field in ("waktu", "pelaksana", "cabang", "lanjut", "x")]
        paths += [f"langkah[{number}].cabang.{outcome.label}" for outcome in step.outcomes]
    for path in paths:
        place = places.of(path)
        page = sheet.pages[place.page - 1]
        assert 0 <= place.box.x <= place.box.right <= page.width + 0.01
        assert 0 <= place.box.y <= place.box.bottom <= page.height + 0.01
