"""What a decree says in its parts: the profile's words, those of its file in their place, and nothing added to one that
is kept as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.model.agency import Agency, Filed, Office, OldProcedure
from sopan.model.decree.decree_lists import changes
from sopan.model.decree.decrees import Annex, Decree, DecreeKind, DecreeState, Listed
from sopan.model.decree.drafting import DraftedDecree, drafted
from sopan.model.law.registry import RegulationRecord
from sopan.model.procedure import Official, Procedure
from sopan.model.structure import Appointment, Capacity
from sopan.model.time.dates import WrittenDate, read_date
from sopan.problems import UnknownName
from sopan.profile import profile, profile_from

HEAD = "Kepala Dinas Kesehatan Kabupaten Contoh"
OFFICE = Office(
    name="Dinas Kesehatan", region="Kabupaten Contoh", place="Kota Contoh", head=HEAD, short="Dinkes"
)
MAIL = Filed(
    "sop/01-surat.yaml", Procedure(title="Penanganan Surat Masuk", number="1/2026", unit="Sekretariat")
)
LEAVE = Filed(
    "sop/02-cuti.yaml", Procedure(title="Pemberian Cuti Pegawai", number="2/2026", unit="Sekretariat")
)
HOLDER = Appointment(
    name="Contoh Satu, S.KM.",
    nip="1",
    position=HEAD,
    rank="Pembina (IV/a)",
    since=read_date("1 Januari 2020"),
)
ACTING = Appointment(
    name="Contoh Dua, S.E.",
    position=HEAD,
    capacity=Capacity.ACTING,
    since=read_date("1 Mei 2026"),
    until=read_date("31 Mei 2026"),
)


def agency(*decrees: Filed[Decree], **more: object) -> Agency:
    given = {"office": OFFICE, "procedures": (MAIL, LEAVE), "appointments": (HOLDER, ACTING), **more}
    return Agency(decrees=decrees, **given)  # type: ignore[arg-type]


def held(name: str = "2026", **choices: object) -> Filed[Decree]:
    given = {"enacted_on": read_date("2 Maret 2026"), "number": "188/07/Dinkes/2026", **choices}
    return Filed(f"keputusan/{name}.yaml", Decree(**given))  # type: ignore[arg-type]


def draft(one: Filed[Decree] | None = None, *others: Filed[Decree], **more: object) -> DraftedDecree:
    one = one or held(annexes=(Annex(everything=True),))
    return drafted(agency(one, *others, **more), one, profile())


def texts(said: tuple[object, ...]) -> list[str]:
    return [one.text for one in said]  # type: ignore[attr-defined]


def test_a_decree_that_says_nothing_speaks_the_profiles_words() -> None:
    decree = draft()
    assert decree.heading.text == "KEPUTUSAN KEPALA DINAS KESEHATAN KABUPATEN CONTOH"
    assert decree.number.text == "NOMOR 188/07/Dinkes/2026"
    assert decree.title.text == "PENETAPAN STANDAR OPERASIONAL PROSEDUR PADA DINAS KESEHATAN KABUPATEN CONTOH"
    assert decree.position.text == "KEPALA DINAS KESEHATAN KABUPATEN CONTOH,"
    assert decree.decides.text == "MEMUTUSKAN:"
    assert all(text.startswith("bahwa ") and text.endswith(";") for text in texts(decree.considerations))
    assert (
        "dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala Dinas" in decree.considerations[-1].text
    )
    assert [clause.label for clause in decree.clauses] == ["KESATU", "KEDUA", "KETIGA", "KEEMPAT"]
    assert decree.clauses[-1].said.text == "Keputusan ini mulai berlaku pada tanggal ditetapkan."
    assert decree.place_and_day == ("Ditetapkan di Kota Contoh", "pada tanggal 2 Maret 2026")
    assert texts(decree.copies_to)[0] == "Bupati Contoh sebagai laporan"
    assert texts(decree.copies_to)[-1] == "Arsip"
    assert not any(decree.lacks(part) for part in decree.order)


def test_no_hole_is_left_in_what_is_printed() -> None:
    for kind in DecreeKind:
        one = held(
            kind=kind, amends=("188/1/2024",), revokes=("188/2/2023",), annexes=(Annex(everything=True),)
        )
        decree = draft(one)
        every = [*texts(decree.considerations), *texts(decree.citations), *texts(decree.copies_to)]
        every += [clause.said.text for clause in decree.clauses]
        every += [decree.heading.text, decree.title.text, decree.enacts.text, decree.signature.position]
        assert not any("{" in text or "  " in text for text in every), every


def test_own_texts_take_the_place_of_a_part_and_are_completed() -> None:
    one = held(
        considerations=("Surat perlu ditata.", "bahwa {instansi} telah menyusunnya"),
        clauses=("Menetapkan SOP",),
    )
    decree = draft(one)
    assert texts(decree.considerations)[:2] == [
        "bahwa surat perlu ditata;",
        "bahwa Dinas Kesehatan Kabupaten Contoh telah menyusunnya;",
    ]
    assert decree.considerations[0].path == "menimbang[1]"
    assert decree.considerations[2].path == "" and "huruf a dan huruf b" in decree.considerations[2].text
    assert [clause.said.text for clause in decree.clauses] == ["Menetapkan SOP."]
    assert decree.citations, "the other parts keep the profile's words"


def test_a_closing_sentence_that_is_there_is_not_said_twice() -> None:
    own = "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan {keputusan};"
    assert len(draft(held(considerations=("bahwa surat perlu ditata", own))).considerations) == 2


def test_citations_are_written_in_full_and_put_in_order() -> None:
    record = RegulationRecord(
        citation="Peraturan Bupati Contoh Nomor 9 Tahun 2022 tentang Tata Kerja (Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 9)"
    )
    one = held(citations=("Perbup 9/2022", "UU 25/2009", "UU 14/2008", "catatan tanpa peraturan"))
    found = draft(one, regulations=(record,)).citations
    assert [said.path for said in found] == ["mengingat[3]", "mengingat[2]", "mengingat[1]", "mengingat[4]"]
    assert found[2].text == f"{record.citation};"
    assert found[1].text.startswith(
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara"
    )


def test_who_stands_in_on_the_day_signs() -> None:
    assert draft().signature.position == "KEPALA DINAS KESEHATAN KABUPATEN CONTOH,"
    signed = draft(held(enacted_on=read_date("15 Mei 2026"))).signature
    assert (signed.position, signed.name) == (
        "Plt. KEPALA DINAS KESEHATAN KABUPATEN CONTOH,",
        "Contoh Dua, S.E.",
    )
    nobody = draft(held(enacted_on=read_date("15 Mei 2010"))).signature
    assert nobody.position and not nobody.name, "a line to be filled in by hand"


def test_what_is_not_known_yet_is_dotted() -> None:
    decree = draft(held(number="", enacted_on=WrittenDate()))
    assert decree.number.text.startswith("NOMOR …") and decree.place_and_day[1].startswith("pada tanggal …")


def test_a_later_day_of_effect_is_said() -> None:
    decree = draft(held(effective_on=read_date("1 April 2026")))
    assert decree.clauses[-1].said.text == "Keputusan ini mulai berlaku pada tanggal 1 April 2026."


def test_a_decree_that_revokes_says_which() -> None:
    old = held("2023", number="188/31/Dinkes/2023", title="Penetapan SOP")
    decree = draft(held(revokes=("188/31/Dinkes/2023",)), old)
    said = [clause.said.text for clause in decree.clauses]
    name = f"Keputusan {HEAD} Nomor 188/31/Dinkes/2023 tentang Penetapan SOP"
    assert f"Pada saat Keputusan ini mulai berlaku, {name} dicabut dan dinyatakan tidak berlaku." in said
    alone = draft(held(kind=DecreeKind.REVOCATION, revokes=("188/31/Dinkes/2023",)), old)
    assert (
        alone.title.text.startswith("PENCABUTAN KEPUTUSAN KEPALA DINAS")
        and "188/31/Dinkes/2023" in alone.title.text
    )
    assert len(alone.clauses) == 2


BASE = held(
    "2024",
    number="188/31/Dinkes/2024",
    enacted_on=read_date("1 Februari 2024"),
    title="Penetapan SOP",
    annexes=(
        Annex(
            procedures=(Listed(procedure="01-surat", number="1/2024"), Listed(number="9/2024", title="Rapat"))
        ),
    ),
)


def test_an_amendment_says_what_it_adds_replaces_and_removes() -> None:
    one = held(kind=DecreeKind.AMENDMENT, amends=("188/31/Dinkes/2024",), annexes=(Annex(everything=True),))
    decree = draft(one, BASE)
    assert decree.title.text.startswith(
        "PERUBAHAN ATAS KEPUTUSAN KEPALA DINAS KESEHATAN KABUPATEN CONTOH NOMOR 188/31/Dinkes/2024"
    )
    second = decree.clauses[1]
    assert second.said.text.endswith("yang:")
    assert second.items == (
        "ditambah:\n1) Pemberian Cuti Pegawai (Nomor 2/2026)",
        "diganti:\n1) Penanganan Surat Masuk (Nomor 1/2024) menjadi Penanganan Surat Masuk (Nomor 1/2026)",
        "dihapus:\n1) Rapat (Nomor 9/2024)",
    )


def test_a_second_amendment_counts() -> None:
    first = held(
        "2025",
        kind=DecreeKind.AMENDMENT,
        amends=("188/31/Dinkes/2024",),
        enacted_on=read_date("3 Maret 2025"),
    )
    second = held(kind=DecreeKind.AMENDMENT, amends=("188/31/Dinkes/2024",))
    assert draft(first, BASE, second).title.text.startswith("PERUBAHAN ATAS")
    assert draft(second, BASE, first).title.text.startswith("PERUBAHAN KEDUA ATAS")


def test_without_change_nothing_is_said_of_it() -> None:
    same = replace(BASE.said, kind=DecreeKind.AMENDMENT, number="188/1/2025", amends=("188/31/Dinkes/2024",))
    one = Filed("keputusan/2025.yaml", same)
    found = changes(agency(one, BASE), same)
    assert not (found.added or found.replaced or found.removed)
    assert not any(clause.items for clause in draft(one, BASE).clauses)


def test_several_annexes_have_roman_numbers_and_each_is_signed() -> None:
    decree = draft(held(annexes=(Annex(everything=True), Annex(title="Tata cara", text="Isi."))))
    assert [annex.label for annex in decree.annexes] == ["LAMPIRAN I", "LAMPIRAN II"]
    assert all(annex.signed for annex in decree.annexes)
    assert decree.annexes[0].head[1] == "NOMOR 188/07/Dinkes/2026"
    assert "tercantum dalam Lampiran I dan Lampiran II" in decree.clauses[0].said.text
    assert [row.number for row in decree.annexes[0].rows] == ["1/2026", "2/2026"]
    assert not decree.annexes[1].rows


def test_an_old_sop_is_listed_by_its_row() -> None:
    old = OldProcedure(number="065/9/2015", title="Rapat Dinas", unit="Sekretariat")
    one = held(annexes=(Annex(procedures=(Listed(number="065/9/2015"),)),))
    row = draft(one, old_procedures=(old,)).annexes[0].rows[0]
    assert (row.title, row.unit, row.file) == ("Rapat Dinas", "Sekretariat", "")


def test_a_verbatim_decree_is_left_as_it_is() -> None:
    one = held(
        verbatim=True,
        state=DecreeState.ENACTED,
        title="PENETAPAN  SOP",
        signer=HEAD,
        place="Kota Contoh",
        position_line="KEPALA DINAS",
        considerations=("menata surat ;",),
        citations=("UU 25/2009", "UU 14/2008"),
        clauses=("KEDUA : menetapkan",),
        signature=Official(name="Contoh"),
    )
    decree = draft(one)
    assert (decree.title.text, decree.position.text) == ("PENETAPAN SOP", "KEPALA DINAS")
    assert texts(decree.considerations) == ["menata surat ;"]
    assert texts(decree.citations) == ["UU 25/2009", "UU 14/2008"]
    assert [(clause.label, clause.said.text) for clause in decree.clauses] == [("KEDUA", "menetapkan")]
    assert not decree.copies_to and not decree.decides.text and not decree.annexes
    assert (decree.signature.name, decree.signature.rank) == ("Contoh", "")
    assert decree.heading.text.startswith("KEPUTUSAN KEPALA DINAS")
    assert decree.lacks("memutuskan") and not decree.lacks("penetapan")


def test_an_agency_changes_words_order_and_signs_in_its_profile() -> None:
    ours = profile_from(
        'dasar = "permenpanrb-35-2012"\n[decree]\nparts = ["judul", "nomor", "diktum"]\n'
        'mengingat = ["UU 25/2009"]\n[decree.labels]\nnomor = "NOMOR: {nomor}"\nakhir_diktum = ";"\n'
        '[decree.penetapan]\ndiktum = ["Menetapkan SOP pada {instansi}", "Mencabut {dicabut}"]\n'
    )
    one = held()
    decree = drafted(agency(one), one, ours)
    assert decree.order == ("judul", "nomor", "diktum")
    assert decree.number.text == "NOMOR: 188/07/Dinkes/2026"
    assert [clause.said.text for clause in decree.clauses] == [
        "Menetapkan SOP pada Dinas Kesehatan Kabupaten Contoh;"
    ]
    assert decree.title.text.startswith("PENETAPAN STANDAR"), "what it does not change stays"
    assert ours.decree.paper == "f4"


@pytest.mark.parametrize(
    "table", ["[decree]\nkertas = 1", '[decree]\npaper = "a9"', "[decree.penetapan]\njudul = 1"]
)
def test_a_profile_with_unknown_keys_is_refused(table: str) -> None:
    with pytest.raises(UnknownName):
        profile_from(f'dasar = "permenpanrb-35-2012"\n{table}\n')


WORDS = st.text(st.sampled_from("ab {}\n;.,:KESATUinstansi\u2028é"), max_size=30)
DECREES = st.builds(
    Decree,
    number=WORDS,
    kind=st.sampled_from(DecreeKind),
    state=st.sampled_from(DecreeState),
    title=WORDS,
    signer=WORDS,
    considerations=st.lists(WORDS, max_size=3).map(tuple),
    citations=st.lists(WORDS, max_size=3).map(tuple),
    clauses=st.lists(WORDS, max_size=3).map(tuple),
    copies_to=st.lists(WORDS, max_size=2).map(tuple),
    amends=st.lists(WORDS, max_size=2).map(tuple),
    revokes=st.lists(WORDS, max_size=2).map(tuple),
    annexes=st.lists(st.builds(Annex, title=WORDS, everything=st.booleans(), text=WORDS), max_size=2).map(
        tuple
    ),
    verbatim=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(DECREES)
def test_any_decree_can_be_drafted_and_judged(decree: Decree) -> None:
    from sopan.rules import check_agency

    one = Filed("keputusan/x.yaml", decree)
    found = drafted(agency(one), one, profile())
    assert len(found.clauses) == len(decree.clauses) or not decree.clauses
    assert not [problem for problem in check_agency(agency(one)) if problem.code == "PM00"]


def test_a_title_in_capitals_is_named_in_a_sentence_as_words() -> None:
    old = held("2023", number="188/31/Dinkes/2023", title="PENETAPAN SOP PADA DINAS DAN BADAN", verbatim=True)
    said = draft(held(revokes=("188/31/Dinkes/2023",)), old).clauses[3].said.text
    assert "tentang Penetapan SOP pada Dinas dan Badan dicabut" in said
