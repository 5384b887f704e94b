"""Impact of a regulation: what rests on it, how, and where; through amendments, revocations and the SOPs of a service."""

import pytest

from sopan.model.law.citations import read_citation
from sopan.model.law.cited import Holder
from sopan.model.law.registry import RegulationRecord
from sopan.model.law.shelves import Document, DutyPlace, Shelf
from sopan.planning.impact import How, impact, nearest


def shelf(*texts, records=(), region="Kabupaten Contoh", more=(), duties=()):
    documents = [
        Document(
            holder=Holder.PROCEDURE, file=f"sop/{number}.yaml", title=f"SOP {number}", cites=((4, text),)
        )
        for number, text in enumerate(texts, 1)
    ]
    return Shelf(
        folder="contoh", name="Dinas", region=region, records=tuple(records), documents=(*documents, *more),
        duties=tuple(duties),
    )  # fmt: skip


def found(asked, *shelves):
    regulation = read_citation(asked).regulation
    assert regulation is not None
    return impact(regulation, shelves)


def ways(asked, *shelves):
    return [(one.document.file, one.how, one.through) for one in found(asked, *shelves).affected]


def test_direct_citations_in_whatever_form():
    here = shelf(
        "UU 14/2008",
        "Undang – undang Nomor 14 Tahun 2008 tentang Keterbukaan",
        "PP 14/2008",
        "UU 14/2009",
        "Surat",
    )
    assert [one.document.file for one in found("UU 14/2008", here).affected] == ["sop/1.yaml", "sop/2.yaml"]
    assert [one.line for one in found("UU 14/2008", here).affected] == [4, 4]


def test_what_amends_it_and_what_it_amends():
    here = shelf("UU 23/2014", "UU 9/2015", "UU 25/2009")
    assert ways("UU 23/2014", here) == [
        ("sop/1.yaml", How.DIRECT, ""),
        ("sop/2.yaml", How.AMENDMENT, "UU 9/2015"),
    ]
    assert ways("UU 9/2015", here) == [
        ("sop/1.yaml", How.AMENDMENT, "UU 23/2014"),
        ("sop/2.yaml", How.DIRECT, ""),
    ]


def test_amendments_of_amendments_are_followed_and_sisters_are_not():
    records = [
        RegulationRecord(citation="Perbup Contoh 2/2021", amends=("Perbup Contoh 1/2020",)),
        RegulationRecord(citation="Perbup Contoh 3/2022", amends=("Perbup Contoh 2/2021",)),
        RegulationRecord(citation="Perbup Contoh 4/2022", amends=("Perbup Contoh 1/2020",)),
    ]
    here = shelf("Perbup Contoh 1/2020", "Perbup Contoh 4/2022", records=records)
    assert ways("Perbup Contoh 3/2022", here) == [("sop/1.yaml", How.AMENDMENT, "Perbup Contoh 1/2020")]
    assert len(ways("Perbup Contoh 1/2020", here)) == 2


def test_amendments_in_a_circle_come_to_an_end():
    records = [
        RegulationRecord(citation="UU 1/2030", amends=("UU 2/2030",)),
        RegulationRecord(citation="UU 2/2030", amends=("UU 1/2030", "UU 2/2030")),
    ]
    assert len(ways("UU 1/2030", shelf("UU 1/2030", "UU 2/2030", records=records))) == 2


def test_citations_themselves_say_what_amends_what():
    here = shelf("UU 1/2030 sebagaimana telah diubah dengan UU 5/2031", "UU 1/2030", "UU 5/2031")
    assert [way for _, way, _ in ways("UU 5/2031", here)] == [How.DIRECT, How.AMENDMENT, How.DIRECT]
    titled = shelf(
        "Perbup Contoh 2/2021 tentang Perubahan atas Peraturan Bupati Nomor 1 Tahun 2020",
        "Perbup Contoh 1/2020",
    )
    assert [way for _, way, _ in ways("Perbup Contoh 1/2020", titled)] == [How.AMENDMENT, How.DIRECT]


def test_what_it_revokes_is_told_apart():
    here = shelf("Permenpan PER/21/M.PAN/11/2008", "PermenPANRB 35/2012")
    assert ways("PermenPANRB 35/2012", here)[0][1] is How.REVOCATION
    assert [file for file, _, _ in ways("Permenpan PER/21/M.PAN/11/2008", here)] == ["sop/1.yaml"]


def test_a_region_left_out_is_the_agencys_own():
    here = shelf("Peraturan Bupati Nomor 3 Tahun 2023")
    assert [one.assumed for one in found("Perbup Contoh 3/2023", here).affected] == [True]
    assert found("Perbup Lain 3/2023", here).affected == ()
    there = shelf("Peraturan Bupati Nomor 3 Tahun 2023", region="Kabupaten Lain")
    assert len(found("Perbup Contoh 3/2023", here, there).affected) == 1


def test_a_service_without_bases_of_its_own_rests_on_its_sops():
    service = Document(
        holder=Holder.SERVICE,
        file="layanan/a.yaml",
        title="A",
        procedures=((3, "1"), (4, "sop 2"), (5, "tidak ada")),
    )
    here = shelf("UU 14/2008", "UU 14/2008", more=[service])
    result = found("UU 14/2008", here)
    assert [(one.line, one.how, one.through) for one in result.of(Holder.SERVICE)] == [
        (3, How.PROCEDURE, "SOP 1"),
        (4, How.PROCEDURE, "SOP 2"),
    ]
    assert result.files(Holder.SERVICE) == 1


def test_duties_rest_on_the_regulation_of_the_structure():
    structure = Document(
        holder=Holder.STRUCTURE, file="organisasi.yaml", cites=((1, "Perbup Contoh 3/2023"),)
    )
    duty = DutyPlace(file="tugas.yaml", line=2, id="t1", article="Pasal 7")
    here = shelf("UU 14/2008", more=[structure], duties=[duty])
    assert found("Perbup Contoh 3/2023", here).duties == ((here, duty),)
    assert found("UU 14/2008", here).duties == ()


def test_the_constitution_has_neither_number_nor_year():
    here = shelf("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UU 1/1945")
    assert [one.document.file for one in found("UUD 1945", here).affected] == ["sop/1.yaml"]


def test_misread_digits_are_still_found():
    assert len(found("PP 65/2005", shelf("Peraturan Pemerintah Nomor 65 Tahun 2OO5")).affected) == 1


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("3/2023", "Perbup Contoh 3/2023"),
        ("Perbup Cantoh 3/2023", "Perbup Contoh 3/2023"),
        ("UU 14/2009", "UU 14/2008"),
    ],
)
def test_what_may_be_meant_is_suggested(words, meant):
    here = shelf("UU 14/2008", "Perbup Contoh 3/2023", "Permendagri 7/1999")
    assert meant in nearest(words, [here])


def test_nothing_is_suggested_where_nothing_is_near():
    assert nearest("cuti besar", [shelf("UU 14/2008")]) == ()
