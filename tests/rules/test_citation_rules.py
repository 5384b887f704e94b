"""Rules on citations (CT) and legal bases (XR05–XR07): what the examples of their pages leave open."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.files.agency import read_agency
from sopan.model.law.registry import starter_records
from sopan.problems import Severity
from tests import corpus

ON = date(2026, 11, 2)
OURS = ("CT01", "CT02", "CT03", "CT04", "CT05", "CT06", "CT07", "CT08", "XR05", "XR06", "XR07")
OFFICE = "nama: Dinas Contoh\nwilayah: Kabupaten Contoh\npimpinan: Kepala Dinas Contoh\n"
LAW = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"
)


def found(files, *codes):
    reading = read_agency({"instansi.yaml": OFFICE, **files})
    problems = rules.check_agency(reading.agency, reading.profile, on=ON)
    return [one for one in problems if one.code in (codes or OURS)]


def told(files, *codes):
    return [
        (one.code, one.at.file, one.at.path, one.facts.get("variant", "")) for one in found(files, *codes)
    ]


def box(*bases, name="arsip"):
    said = {"judul": "Penyimpanan Arsip", "dasar_hukum": list(bases)}
    return {f"sop/{name}.yaml": yaml.safe_dump(said, allow_unicode=True, width=5000)}


def decree(*bases, own=True, **more):
    said = {"tentang": "Pembentukan Tim", "mengingat": list(bases), **more}
    if own:
        said["sesuai_aslinya"] = "ya"
    return {"keputusan/1.yaml": yaml.safe_dump(said, allow_unicode=True, width=5000)}


def register(*rows):
    return {"peraturan.yaml": yaml.safe_dump([dict(row) for row in rows], allow_unicode=True, width=5000)}


def test_a_sound_citation_is_not_blamed_anywhere():
    assert told({**box(LAW, "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"), **decree(LAW)}) == []


def test_short_citations_in_the_box_are_one_hint_for_a_file():
    problems = found(box("UU 14/2008", "UU 25/2009", "PP 71/2019"))
    assert [(one.code, one.severity, one.facts["count"]) for one in problems] == [
        ("CT01", Severity.HINT, "3")
    ]


def test_a_short_citation_that_the_register_completes_is_sound_in_a_drafted_decree():
    assert told(decree("UU 25/2009", own=False)) == []
    assert ("CT01", "keputusan/1.yaml", "mengingat[1]", "untitled") in told(decree("UU 25/2009"))


def test_what_is_missing_in_a_decree_weighs_more_than_in_a_box():
    weights = {
        one.at.file: one.severity
        for one in found({**box("UU tentang Arsip"), **decree("UU tentang Arsip")}, "CT01")
    }
    assert weights == {"sop/arsip.yaml": Severity.HINT, "keputusan/1.yaml": Severity.ERROR}


def test_the_constitution_has_no_number():
    law = "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
    assert told(decree(f"{law};"), "CT01", "CT02") == []


@pytest.mark.parametrize(
    "citation",
    [
        "Peraturan Menteri Dalam Negeri Nomor 17 Tahun 1999 tentang Arsip",  # before ministers' rules were published
        "Undang-Undang Nomor 13 Tahun 1950 tentang Pembentukan Daerah",
        "Keputusan Bupati Contoh Nomor 1 Tahun 2020 tentang Tim",
        "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik"
        " Indonesia Tahun 2018 Nomor 182)",
    ],
)
def test_no_gazette_is_asked_where_there_is_none(citation):
    assert told(decree(citation), "CT02") == []


def test_a_missing_supplement_is_told():
    without = LAW.partition(", Tambahan")[0] + ")"
    assert found(decree(without), "CT02")[0].facts["paper"] == "Tambahan Lembaran Negara"


def test_the_gazette_of_an_amendment_is_asked_too():
    text = f"{LAW} sebagaimana telah diubah dengan Undang-Undang Nomor 1 Tahun 2030 tentang Perubahan"
    assert [one.facts["cited"] for one in found(decree(text), "CT02")] == ["UU 1/2030"]


def test_a_law_whose_title_holds_a_gazette_is_read_to_its_own():
    text = (
        "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 tentang Pembentukan"
        " Daerah Tingkat II di Kalimantan (Lembaran Negara Republik Indonesia Tahun 1953 Nomor 9) sebagai Undang-Undang"
        " (Lembaran Negara Republik Indonesia Tahun 1959 Nomor 72, Tambahan Lembaran Negara Republik Indonesia Nomor 1820)"
    )
    assert told(decree(text)) == []


def test_a_region_in_the_gazette_alone_is_no_name():
    text = "Peraturan Daerah Nomor 3 Tahun 2021 tentang Arsip (Lembaran Daerah Kabupaten Contoh Tahun 2021 Nomor 3)"
    assert told(decree(text), "CT04") == [("CT04", "keputusan/1.yaml", "mengingat[1]", "")]
    assert "Peraturan Daerah Kabupaten Contoh Nomor 3" in found(decree(text), "CT04")[0].facts["named"]


def test_capitals_dashes_and_signs_make_no_other_title():
    own = register({"kutipan": "Perbup Contoh 1/2020 tentang Sub-Domain, dan Situs Web"})
    for title in ("Sub Domain dan Situs Web", "SUB–DOMAIN DAN SITUS WEB", "Sub-domain, dan situs web;"):
        assert told({**own, **box(f"Peraturan Bupati Contoh Nomor 1 Tahun 2020 tentang {title}")}) == []
    assert told({**own, **box("Peraturan Bupati Contoh Nomor 1 Tahun 2020 tentang Situs")}, "CT05")


def test_perundang_undangan_is_spelt_right():
    text = "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan"
    assert told(box(text), "CT06") == []
    assert told(box("UNDANG-UNDANG NOMOR 25 TAHUN 2009 TENTANG PELAYANAN PUBLIK"), "CT06") == []


@pytest.mark.parametrize(
    ("phrase", "variant"),
    [
        ("sebagaimana telah diubah dengan UU 1/2030", None),
        ("sebagaimana telah diubah beberapa kali, terakhir dengan UU 1/2030", None),
        ("sebagaimana telah beberapa kali diubah, terakhir dengan UU 1/2030", None),
        ("sebagaimana telah diubah beberapa kali terakhir dengan UU 1/2030", None),
        ("sebagaimana diubah dengan UU 1/2030", "form"),
        ("sebagaimana telah diubah terakhir dengan UU 1/2030", "form"),
        ("juncto UU 1/2030", "jo"),
        ("sebagaimana telah diubah", "unnamed"),
        ("dan perubahannya", "unnamed"),
        ("sebagaimana telah diubah dengan UU 1/2030 tentang Perubahan Ketiga atas UU 7/2020", "often"),
    ],
)
def test_the_phrase_of_an_amendment(phrase, variant):
    found_variants = [
        one[3] for one in told(decree(f"Undang-Undang Nomor 7 Tahun 2020 tentang Arsip {phrase}"), "CT07")
    ]
    assert found_variants == ([variant] if variant else [])


def test_one_finding_for_a_regulation_with_several_titles():
    bases = ["Tata Naskah Dinas", "Tata Naskah Dinas", "Tata Naskah", "Pedoman Naskah"]
    files = {}
    for number, title in enumerate(bases):
        files |= box(f"Peraturan Bupati Contoh Nomor 9 Tahun 2022 tentang {title}", name=str(number))
    assert told(files, "CT08") == [("CT08", "sop/2.yaml", "dasar_hukum[1]", "title")]


def test_an_amendment_beside_its_regulation_is_no_repeat():
    base = "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik"
    change = f"Undang-Undang Nomor 19 Tahun 2016 tentang Perubahan atas {base}"
    assert told(box(base, change)) == []
    assert told(box(f"{base} sebagaimana telah diubah dengan {change}")) == []
    assert [one[3] for one in told(box(base), "XR05")] == ["amended"]


def test_a_basis_is_revoked_only_by_what_the_register_shows():
    basis = "Peraturan Bupati Contoh Nomor 9 Tahun 2022 tentang Naskah"
    assert told(box(basis), "XR05") == []
    early = register(
        {"kutipan": "Perbup Contoh 2/2027", "mencabut": ["Perbup Contoh 9/2022"], "sumber": "naskahnya"}
    )
    assert told({**box(basis), **early}, "XR05") == []
    now = register({"kutipan": "Perbup Contoh 2/2026", "sejak": "2026-11-02", "mencabut": ["Perbup 9/2022"]})
    assert [one.severity for one in found({**box(basis), **now}, "XR05")] == [Severity.WARNING]


def test_an_enacted_decree_is_judged_by_its_day():
    own = register({"kutipan": "Perbup Contoh 9/2022", "sampai": "2024-06-30", "sumber": "naskahnya"})
    basis = "Peraturan Bupati Contoh Nomor 9 Tahun 2022 tentang Naskah"
    old = decree(basis, status="ditetapkan", ditetapkan_pada="2023-02-27")
    new = decree(basis, status="ditetapkan", ditetapkan_pada="2024-07-01")
    assert told({**own, **old}, "XR05") == []
    assert [one[3] for one in told({**own, **new}, "XR05")] == ["revoked"]


def test_the_guideline_is_asked_of_decrees_on_sops_alone():
    assert told(decree(LAW), "XR06") == []
    assert told(decree(LAW, tentang="Penetapan SOP"), "XR06")[0][3] == "missing"
    assert told(decree("PermenPANRB 35/2012", tentang="Penetapan SOP"), "XR06") == []


def test_a_list_in_the_book_is_judged_like_a_decree_and_running_text_is_not():
    listed = "1. Undang – undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;\n"
    running = "Menurut Undang – undang Nomor 25 Tahun 2009 pelayanan publik adalah kegiatan.\n"
    assert {one[0] for one in told({"teks/a.md": listed})} == {"CT02", "CT06"}
    assert told({"teks/a.md": running}) == []


def test_unknown_titles_keep_the_rule_on_structure_silent():
    structure = "Peraturan Bupati Contoh Nomor 3 Tahun 2023 tentang Susunan Organisasi dan Tata Kerja"
    assert told(box(structure), "XR07") == [("XR07", "sop/arsip.yaml", "dasar_hukum", "")]
    for other in ("Perbup Contoh 5/2023", "Kebijakan pimpinan", "UU 43/2009"):
        assert told(box(structure, other), "XR07") == []


def test_a_broken_file_is_not_judged():
    reading = read_agency({"instansi.yaml": OFFICE, **box("UU tahun 2009")})
    broken = frozenset({"sop/arsip.yaml"})
    problems = rules.check_agency(reading.agency, reading.profile, on=ON, broken=broken)
    assert [one for one in problems if one.code in OURS] == []


def test_the_starter_register_agrees_with_itself():
    problems = found(decree(*(f"{one.citation};" for one in starter_records())), "CT03", "CT05", "CT08")
    assert problems == []


@given(
    st.lists(st.text(max_size=60) | st.sampled_from([one.citation for one in starter_records()]), max_size=4)
)
def test_no_text_makes_a_rule_fail(bases):
    assert not found({**box(*bases), **decree(*bases)}, rules.BROKEN_RULE)


@pytest.mark.skipif(not corpus.paths(), reason="the corpus lies beside the repository")
def test_real_citations_in_boxes_get_hints_and_few_of_them_are_about_titles():
    rows = (corpus.FOLDER / "legal.tsv").read_text(encoding="utf-8").splitlines()[1:]
    files = {}
    for number, row in enumerate(rows):
        files |= box(row.split("\t")[0], name=f"{number:03}")
    problems = found(files)
    assert {one.severity for one in problems if one.code.startswith("CT")} == {Severity.HINT}
    titled = [one for one in problems if one.code == "CT05"]
    assert 1 <= len(titled) <= 10  # misprints and wrong numbers, by hand: README of the corpus
