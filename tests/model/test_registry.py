"""The register of regulations: what is found for a citation, what amends and revokes, and nothing claimed beyond sources."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.model.law.citations import decree_form, read_citation, short_form
from sopan.model.law.registry import Registry, RegulationRecord, Standing, starter_records
from sopan.model.law.regulations import order
from sopan.model.time.dates import read_date


def cite(text):
    found = read_citation(text).regulation
    assert found is not None
    return found


def record(citation, **more):
    dates = {name: read_date(more.pop(name)) for name in ("enacted_on", "since", "until") if name in more}
    return RegulationRecord(citation=citation, **dates, **more)


def register(*records, region="Kabupaten Contoh"):
    return Registry(records, region=region, packaged=False)


PERBUP = record("Peraturan Bupati Contoh Nomor 9 Tahun 2022 tentang Tata Naskah Dinas", source="naskahnya")


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("Perbup Contoh 9/2022", ()),
        ("Peraturan Bupati Kabupaten Contoh Nomor 09 Tahun 2022", ()),
        ("Peraturan Bupati Nomor 9 Tahun 2022", ("region",)),
    ],
)
def test_what_a_citation_leaves_out_is_supplied_and_said(text, assumed):
    match = register(PERBUP).find(cite(text))
    assert match.entry is not None
    assert match.entry.record is PERBUP and match.assumed == assumed


@pytest.mark.parametrize(
    "text",
    [
        "Perbup Lain 9/2022",
        "Perbup Contoh 9/2021",
        "Perbup Contoh 19/2022",
        "Perda Contoh 9/2022",
        "Perwali 9/2022",
    ],
)
def test_another_regulation_is_not_found(text):
    assert register(PERBUP).find(cite(text)).entry is None


def test_without_a_home_a_missing_region_is_supplied_only_where_one_entry_is_left():
    other = record("Peraturan Bupati Lain Nomor 9 Tahun 2022")
    wanted = cite("Peraturan Bupati Nomor 9 Tahun 2022")
    assert register(PERBUP, region="").find(wanted).assumed == ("region",)
    match = register(PERBUP, other, region="").find(wanted)
    assert match.entry is None and len(match.several) == 2


def test_a_city_and_a_regency_of_one_name_are_two():
    perda = record("Peraturan Daerah Kabupaten Contoh Nomor 1 Tahun 2020")
    assert register(perda).find(cite("Peraturan Daerah Kota Contoh Nomor 1 Tahun 2020")).entry is None
    assert register(perda).find(cite("Perda Contoh 1/2020")).entry is not None


def test_the_number_of_a_minister_is_known_with_and_without_its_letters():
    registry = Registry()
    for text in ("Permenpan No:PER/35/M.PAN/2012", "PermenPANRB 35/2012", "Permenpan 35/2012"):
        assert "Standar Operasional Prosedur" in registry.title(cite(text))
    assert registry.find(cite("Permendagri 35/2012")).entry is None


def test_two_numbers_with_letters_must_agree():
    one = record("Keputusan Bupati Contoh Nomor 042/327/HK/2020 tentang Layanan")
    assert register(one).find(cite("Keputusan Bupati Contoh Nomor 042/328/HK/2020")).entry is None


def test_a_missing_year_is_supplied_by_the_title_alone():
    one = record("Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan")
    assert register(one).find(cite("UU No. 30 tentang Administrasi Pemerintahan")).assumed == ("year",)
    assert register(one).find(cite("UU No. 30 tentang Kehutanan")).entry is None
    assert register(one).find(cite("UU No. 30")).entry is None


def test_amendments_come_in_the_order_of_time():
    registry = register(
        record("UU 9/2015", amends=("UU 23/2014",)),
        record("UU 2/2015", amends=("UU 23/2014",)),
        record("UU 23/2014"),
    )
    assert [short_form(one.regulation) for one in registry.amendments(cite("UU 23/2014"))] == [
        "UU 2/2015",
        "UU 9/2015",
    ]
    newest = registry.newest_amendment(cite("UU 23/2014"), date(2015, 6, 1))
    assert newest is not None and short_form(newest.regulation) == "UU 9/2015"
    assert registry.newest_amendment(cite("UU 23/2014"), date(2014, 12, 31)) is None


def test_a_title_says_what_it_amends_and_of_which_region():
    registry = register(
        record("Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2018 tentang Perubahan Kedua atas Peraturan Daerah"
               " Nomor 3 Tahun 2016 tentang Perangkat Daerah"),
        record("Perda Kabupaten Contoh 3/2016"),
    )  # fmt: skip
    found = registry.standing(cite("Perda Kabupaten Contoh 3/2016"))
    assert found.standing is Standing.AMENDED and found.by is not None


def test_a_revocation_has_effect_from_its_day():
    registry = register(
        PERBUP,
        record(
            "Perbup Contoh 2/2024", since="15 Januari 2024", revokes=("Perbup 9/2022",), source="Pasal 40"
        ),
    )
    before, after = (
        registry.standing(cite("Perbup Contoh 9/2022"), day) for day in (date(2024, 1, 14), date(2024, 1, 15))
    )
    assert before.standing is Standing.UNCHECKED
    assert (after.standing, after.since, after.source) == (Standing.REVOKED, date(2024, 1, 15), "Pasal 40")


def test_the_end_of_a_record_counts_from_the_day_after():
    registry = register(record("Perbup Contoh 9/2022", until="2024-01-31", source="naskahnya"))
    standings = [
        registry.standing(cite("Perbup Contoh 9/2022"), date(2024, *day)).standing
        for day in ((1, 31), (2, 1))
    ]
    assert standings == [Standing.UNCHECKED, Standing.REVOKED]


def test_of_what_nobody_looked_at_nothing_is_claimed():
    assert register().standing(cite("UU 25/2009")).standing is Standing.UNCHECKED
    assert register(PERBUP).standing(cite("Perbup Contoh 9/2022")).source == "naskahnya"


def test_the_agencys_record_goes_before_the_packaged_one_and_is_completed_by_it():
    own = record("UU 14/2008", standing=Standing.IN_FORCE, source="bagian hukum")
    registry = Registry((own,))
    found = registry.standing(cite("UU 14/2008"))
    assert (found.standing, found.source) == (Standing.IN_FORCE, "bagian hukum")
    known = registry.known(cite("UU 14/2008"))
    assert known.title == "Keterbukaan Informasi Publik" and known.gazette is not None
    assert known.gazette.number == "61"


def test_entries_stand_by_rank_and_year():
    entries = [one.regulation for one in Registry().entries]
    assert entries == sorted(entries, key=order)


def test_the_starter_register_reads_back_as_it_is_written():
    for one in starter_records():
        found = read_citation(one.citation)
        assert found.regulation is not None and found.regulation.number and found.regulation.year, (
            one.citation
        )
        if found.regulation.kind != "Surat Edaran":
            assert decree_form(found.regulation) == one.citation
        assert one.source and not one.source.endswith(".txt")


def test_the_starter_register_claims_no_standing_of_its_own():
    assert {one.standing for one in starter_records()} == {Standing.UNCHECKED}
    revoked = {text for one in starter_records() for text in one.revokes}
    assert revoked == {"Permenpan PER/21/M.PAN/11/2008", "PermenPANRB 52/2014", "PermenPANRB 10/2019"}


def test_the_starter_register_holds_each_regulation_once():
    keys = [cite(one.citation).key for one in starter_records()]
    assert len(keys) == len(set(keys))


def test_the_old_guideline_is_replaced_and_the_new_one_unchecked():
    registry = Registry()
    old = registry.standing(cite("Permenpan PER/21/M.PAN/11/2008"))
    assert old.standing is Standing.REVOKED and old.by is not None
    assert short_form(old.by.regulation) == "PermenPANRB 35/2012"
    assert registry.standing(cite("PermenPANRB 35/2012")).standing is Standing.UNCHECKED


CITATIONS = st.sampled_from([one.citation for one in starter_records()]) | st.text(max_size=80)


@given(st.lists(CITATIONS, max_size=6), st.text(max_size=20), CITATIONS)
def test_no_record_makes_the_register_fail(citations, region, asked):
    records = [record(text, amends=(asked,), revokes=tuple(citations[:1])) for text in citations]
    registry = Registry(records, region=region)
    for text in (*citations, asked):
        found = read_citation(text).regulation
        if found is not None:
            registry.standing(found, date(2024, 1, 1))
            assert registry.known(registry.known(found)).key == registry.known(found).key
