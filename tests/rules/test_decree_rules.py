"""Decrees judged: cases that are no example on a rule's page."""

from __future__ import annotations

from datetime import date

import pytest

from sopan import rules
from sopan.files.agency import read_agency
from sopan.rules.words.numbering import next_after

HEAD = "Kepala Dinas Kesehatan Kabupaten Contoh"
OFFICE = f"nama: Dinas Kesehatan Kabupaten Contoh\npimpinan: {HEAD}\nwilayah: Kabupaten Contoh\ntempat: Kota Contoh\n"
SOP = (
    "judul: Penanganan Surat Masuk\nnomor: 000.8.3/12/Dinkes/2026\ntanggal_efektif: 2 Maret 2026\n"
    f"disahkan_oleh: {{jabatan: {HEAD}}}\n"
)
SOUND = (
    "nomor: 188/07/Dinkes/2026\nstatus: ditetapkan\nditetapkan_pada: 2 Maret 2026\n"
    "lampiran:\n  - sop: [01-surat]\n"
)


def found(decree: str, profile: str = "", **files: str) -> list[tuple[str, str, str]]:
    """Code, place and variant of what the rules find in keputusan/2026.yaml."""
    contents = {"instansi.yaml": OFFICE, "keputusan/2026.yaml": decree, "sop/01-surat.yaml": SOP}
    if profile:
        contents["profil.toml"] = f'dasar = "permenpanrb-35-2012"\n{profile}'
    contents |= {name.replace("__", "/") + ".yaml": text for name, text in files.items()}
    reading = read_agency(contents)
    return [
        (problem.code, problem.at.path, problem.facts.get("variant", ""))
        for problem in rules.check_agency(reading.agency, reading.profile, on=date(2026, 11, 2))
        if problem.code[:2] in ("DK", "PM") and problem.at.file in ("keputusan/2026.yaml", "profil.toml")
    ]


VERBATIM = """\
nomor: 800/0560/Contoh/2023
status: ditetapkan
sesuai_aslinya: ya
penetap: Kepala Dinas Kesehatan Kabupaten Contoh
baris_nomor: "NOMOR: 800/0560/Contoh/2023"
tentang: PENETAPAN STANDAR OPERASIONAL PROSEDUR PADA DINAS KESEHATAN TAHUN 2023
baris_jabatan: KEPALA DINAS KESEHATAN KABUPATEN CONTOH
ditetapkan_di: Kota Contoh
ditetapkan_pada: 27 Februari 2023
menimbang:
  - bahwa penataan tata laksana dapat diwujudkan dengan Standar Operasional Prosedur ;
  - bahwa agar hal sebagaimana dimaksud huruf a efektif, maka perlu ditetapkan dengan Keputusan Kepala Dinas Tahun 2023 ;
mengingat:
  - Undang-Undang Nomor 69 Tahun 1958 tentang Pembentukan Daerah ;
  - Undang – Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua ;
  - Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman ;
  - Peraturan Daerah Nomor 14 Tahun 2022 tentang Anggaran;
  - Peraturan Bupati Nomor 63 Tahun 2022 tentang Penjabaran Anggaran;
memutuskan: "MEMUTUSKAN :"
diktum:
  - "KESATU : Menetapkan Standar Operasional Prosedur (SOP), sebagaimana tercantum pada lampiran keputusan ini ;"
  - "KEDUA : Segala Biaya dibebankan pada Anggaran tahun anggarann 2023 ;"
  - Keputusan Kepala Dinas ini mulai berlaku pada tanggal ditetapkan.
tanda_tangan: {jabatan: KEPALA DINAS KESEHATAN, nama: "Contoh Satu, S.STP.MM", nip: "19790412 200003 1004"}
tembusan: [Pejabat Bupati Contoh sebagai laporan, Inspektur, Arsip]
"""


def test_a_decree_like_that_of_the_source_document_shows_its_real_faults_only() -> None:
    assert sorted(found(VERBATIM)) == [
        ("DK03", "baris_jabatan", ""),
        ("DK05", "menimbang[2]", "formula"),
        ("DK10", "diktum[1]", "absent"),
        ("DK16", "tembusan[1]", ""),
    ]


def test_a_decree_in_the_profiles_words_is_clean() -> None:
    assert found(SOUND) == []
    assert found("lampiran: [{semua: ya}]\n") == [], "a draft needs neither number nor day"


@pytest.mark.parametrize("kind", ["perubahan", "pencabutan"])
def test_amending_and_revoking_decrees_in_the_profiles_words_are_clean(kind: str) -> None:
    key = "mengubah" if kind == "perubahan" else "mencabut"
    old = SOUND.replace("188/07/Dinkes/2026", "188/31/Dinkes/2024").replace("2 Maret 2026", "1 Februari 2024")
    decree = SOUND if kind == "perubahan" else SOUND[: SOUND.index("lampiran")]
    assert found(f"jenis: {kind}\n{key}: [188/31/Dinkes/2024]\n{decree}", keputusan__2024=old) == []


def test_an_enacted_decree_needs_number_day_and_place() -> None:
    told = found("status: ditetapkan\ntentang: Penetapan SOP\n")
    assert ("DK01", "tentang", "missing") in told and ("DK11", "tentang", "day") in told


def test_an_order_of_ones_own_is_a_hint_on_the_profile() -> None:
    parts = 'parts = ["kop","judul","nomor","tentang","jabatan","mengingat","menimbang","memutuskan","menetapkan","diktum","penetapan","tanda_tangan","tembusan","lampiran"]'
    assert found(SOUND, f"[decree]\n{parts}\n") == [("DK01", "", "order")]


def test_a_part_that_the_profile_leaves_out_is_missing() -> None:
    parts = 'parts = ["kop","judul","nomor","tentang","jabatan","menimbang","memutuskan","menetapkan","diktum","penetapan","tanda_tangan","tembusan","lampiran"]'
    assert ("DK01", "nomor", "missing") in found(SOUND, f"[decree]\n{parts}\n")


@pytest.mark.parametrize(
    ("closing", "variant"),
    [
        ("dalam huruf a dan huruf b, perlu menetapkan {keputusan} tentang {tentang};", None),
        ("dalam huruf a sampai dengan huruf b perlu menetapkan {keputusan} tentang {tentang};", None),
        ("pada huruf a dan b, maka perlu menetapkan {keputusan} tentang {tentang};", None),
        ("dalam huruf a, perlu menetapkan {keputusan} tentang {tentang};", "letters"),
        ("dalam huruf a dan huruf b, perlu menetapkan {keputusan} tentang Tata Kerja;", "title"),
    ],
)
def test_the_closing_consideration(closing: str, variant: str | None) -> None:
    items = ["bahwa satu", "bahwa dua", f"bahwa berdasarkan pertimbangan sebagaimana dimaksud {closing}"]
    lines = "".join(f'  - "{item}"\n' for item in items)
    told = found(f"{SOUND}menimbang:\n{lines}")
    assert told == ([("DK05", "menimbang[3]", variant)] if variant else [])


def test_regulations_of_one_year_are_compared_only_within_their_kind() -> None:
    start = SOUND.replace("nomor:", "sesuai_aslinya: ya\nnomor:")
    lines = [
        "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang A;",
        "Peraturan Menteri Keuangan Nomor 5 Tahun 2019 tentang B;",
        "Peraturan Menteri Keuangan Nomor 4 Tahun 2019 tentang C;",
    ]
    told = found(start + "mengingat:\n" + "".join(f"  - {line}\n" for line in lines))
    assert [one for one in told if one[0] == "DK06"] == [("DK06", "mengingat[3]", "order")]


def test_a_plt_signs_with_authority_and_a_vacant_office_is_told() -> None:
    officials = f"- nama: Contoh Dua\n  jabatan: {HEAD}\n  sebagai: Plt.\n  sejak: 1 Maret 2026\n  sampai: 31 Maret 2026\n"
    assert found(SOUND, pejabat=officials) == []
    later = found(SOUND.replace("2 Maret", "2 April"), pejabat=officials)
    assert [one for one in later if one[0] == "DK15"] == [("DK15", "ditetapkan_pada", "nobody")]


def test_a_regional_head_may_enact_generic_sops() -> None:
    decree = f"penetap: Bupati Contoh\n{SOUND}"
    generic = SOP.replace(HEAD, "Bupati Contoh") + "cakupan: generik\n"
    assert found(decree, sop__01_surat="", **{"sop__01-surat": generic}) == []


def test_a_decree_that_keeps_the_former_one_open_is_told() -> None:
    old = SOUND.replace("188/07/Dinkes/2026", "188/31/Dinkes/2024").replace("2 Maret 2026", "1 Februari 2024")
    assert found(SOUND, keputusan__2024=old) == [("DK13", "nomor", "")]
    named = "mencabut: ['Keputusan Kepala Dinas Nomor 188/31/Dinkes/2024 tentang Penetapan SOP']\n"
    assert found(named + SOUND, keputusan__2024=old) == []


def test_the_pattern_of_the_letter_register() -> None:
    pattern = '[decree]\nnumber_pattern = "188/{seq:2}/Dinkes/{yyyy}"\n'
    assert found(SOUND, pattern) == []
    assert found(SOUND.replace("188/07", "800/07"), pattern) == [("DK18", "nomor", "pattern")]


def test_numbers_are_continued_within_their_year() -> None:
    day, pattern = date(2026, 11, 2), "188/{seq:3}/{unit}/{rom}/{yyyy}"
    assert next_after([], pattern, day, "Dinkes") == "188/001/Dinkes/XI/2026"
    known = ["188/014/Dinkes/III/2026", "188/090/Dinkes/III/2025", "800/200/Dinkes/I/2026", ""]
    assert next_after(known, pattern, day, "Dinkes") == "188/015/Dinkes/XI/2026"
    assert next_after(["7", "12"], "{seq}", day, "") == "13"
    for nothing_to_count in ("188/{yyyy}", "{klas}/{seq}/{yyyy}"):
        with pytest.raises(ValueError, match="yyyy"):
            next_after([], nothing_to_count, day, "Dinkes")
