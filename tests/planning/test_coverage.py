"""Which duties have SOPs, which SOPs have no duty, which units have none, and which SOPs say the same."""

from __future__ import annotations

from dataclasses import replace

from sopan.model.agency import Region
from sopan.model.duties import DutyRow
from sopan.planning.coverage import State, coverage, region_coverage
from tests.planning.agencies import AGENCY, DATA, GENERIC, KOSONG, UMUM, sop

FOUND = coverage(AGENCY)


def test_every_duty_at_which_work_stands_has_its_state():
    assert [(one.row.id, one.state) for one in FOUND.duties] == [
        ("u1", State.COVERED),
        ("u2", State.EXEMPT),
        ("u3", State.OPEN),
        ("d1", State.PARTLY),
        ("d2", State.COVERED),
    ]


def test_titles_chosen_and_not_written_are_named_and_likely_sops_proposed():
    by_id = {one.row.id: one for one in FOUND.duties}
    assert by_id["d1"].missing == ("Penyajian Data",)
    assert [one.title for one in by_id["u3"].perhaps] == ["Peminjaman Kendaraan"]
    assert [one.title for one in by_id["d2"].served_by] == ["Pelaporan Kinerja"] and by_id["d2"].served_by[
        0
    ].old


def test_sops_without_duty_are_told_with_the_duty_that_may_be_meant():
    assert [(one.titled.file, [row.id for row in one.perhaps]) for one in FOUND.astray] == [
        ("sop/kendaraan.yaml", ["u3"]),
    ]


def test_units_are_counted_and_one_without_sop_is_found():
    counted = {
        unit.name: (unit.covered, unit.partly, unit.exempt, unit.open, unit.procedures, unit.old)
        for unit in FOUND.units
    }
    assert counted == {UMUM: (1, 0, 1, 1, 2, 0), DATA: (1, 1, 0, 0, 2, 1), KOSONG: (0, 0, 0, 0, 0, 0)}
    assert [unit.name for unit in FOUND.bare_units] == [KOSONG]


def test_the_same_work_of_two_units_is_proposed_as_generic():
    (one,) = FOUND.generic
    assert one.title == "Penanganan Surat Masuk"
    assert {titled.unit for _, titled in one.members} == {UMUM, DATA}
    told = tuple(
        replace(held, said=replace(held.said, genericity=GENERIC)) if "surat" in held.file else held
        for held in AGENCY.procedures
    )
    assert not coverage(replace(AGENCY, procedures=told)).generic


def test_without_duties_no_sop_is_astray():
    found = coverage(replace(AGENCY, duties=()))
    assert not found.begun and not found.astray and not found.duties
    assert (found.procedures, found.old) == (4, 1)


def test_an_agency_of_which_nothing_is_known_is_covered_without_complaint():
    from sopan.model.agency import Agency

    assert coverage(Agency()).units == ()


def test_a_region_shows_what_its_agencies_wrote_separately():
    other = replace(
        AGENCY,
        office=replace(AGENCY.office, name="Badan Contoh", short="Badan"),
        procedures=(sop("x", "SOP Pengumpulan Data"), sop("y", "Pengumpulan Data Publik")),
        old_procedures=(),
        duties=(DutyRow(id="x", function="pengumpulan data"),),
    )
    found = region_coverage(Region(name="Kabupaten", agencies=(AGENCY, other)))
    assert [(one.title, [agency for agency, _ in one.members]) for one in found.generic] == [
        ("Pengumpulan Data", ["Dinas", "Badan"]),
    ]
    assert [one.name for one in found.agencies] == ["Dinas Contoh", "Badan Contoh"]


def test_two_agencies_with_one_short_name_are_two_agencies():
    for name, folder, labels in (
        ("Badan Contoh", "b", ["Dinas Contoh", "Badan Contoh"]),
        ("Dinas Contoh", "b", ["a", "b"]),
        ("Dinas Contoh", "a", ["Dinas Contoh 1", "Dinas Contoh 2"]),
    ):
        one = replace(AGENCY, folder="a")
        other = replace(AGENCY, office=replace(AGENCY.office, name=name), folder=folder)
        found = region_coverage(Region(name="Kabupaten", agencies=(one, other)))
        assert found.generic and all(
            sorted({agency for agency, _ in same.members}) == sorted(labels) for same in found.generic
        )


def test_a_duty_named_by_its_mark_is_served_whatever_the_title():
    renamed = tuple(replace(held, said=replace(held.said, title="Lain")) for held in AGENCY.procedures)
    by_id = {one.row.id: one for one in coverage(replace(AGENCY, procedures=renamed)).duties}
    assert by_id["d1"].state is State.PARTLY and by_id["u1"].state is State.OPEN
