"""Citations as people write them: read to the right regulation, written back in one form, and nothing guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.model.law.citations import HINTS, decree_form, identity_form, read_citation, short_form
from sopan.model.law.regulations import Gazette, Regulation, kind, kinds, order
from tests import corpus

READ = {
    "UU 14/2008": ("Undang-Undang", "", "14", 2008),
    "Undang – undang Nomor 25 Tahun 2009 tentang Pelayanan Publik": ("Undang-Undang", "", "25", 2009),
    "Undarg-Undang Nomor 28 Tahun 1959": ("Undang-Undang", "", "28", 1959),
    "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945": (
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "",
        "",
        None,
    ),
    "pasal 6 ayat (4) Undang-undang nomor 25 Tahun 2009": ("Undang-Undang", "", "25", 2009),
    "PP No: 27 Tahun 2014": ("Peraturan Pemerintah", "", "27", 2014),
    "Peraturan Pemerintah Nom0r 6 Tahun 2OO6": ("Peraturan Pemerintah", "", "6", 2006),
    "Permendagri No. 52 Th 2011": ("Peraturan Menteri", "Dalam Negeri", "52", 2011),
    "Permenkominfo 5/2015": ("Peraturan Menteri", "Komunikasi dan Informatika", "5", 2015),
    "PMK 45/PMK.05/2007": ("Peraturan Menteri", "Keuangan", "45/PMK.05", 2007),
    "PermenPANRB 35/2012": (
        "Peraturan Menteri",
        "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "35",
        2012,
    ),
    "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 1 Tahun 2014": (
        "Peraturan Menteri",
        "Dalam Negeri",
        "1",
        2014,
    ),
    "Peraturan Daerah Kabupaten Contoh Nomor 14 Tahun 2022": (
        "Peraturan Daerah",
        "Kabupaten Contoh",
        "14",
        2022,
    ),
    "Perbub Contoh No 52 tahun 2017 tentang Pedoman": ("Peraturan Bupati", "Contoh", "52", 2017),
    "Keputusan Bupati Contoh Nomor : 042/327/HK/2020 tentang Layanan": (
        "Keputusan Bupati",
        "Contoh",
        "042/327/HK",
        2020,
    ),
    "Peraturan Badan Siber dan Sandi Negara Nomor 10 Tahun 2019": (
        "Peraturan Badan",
        "Siber dan Sandi Negara",
        "10",
        2019,
    ),
    "SE Kepala BAKN 01/SE/1977": ("Surat Edaran", "Administrasi Kepegawaian Negara", "01/SE", 1977),
    "Undang-Undang Tahun 1999 tentang Cuti": ("Undang-Undang", "", "", 1999),
    "Undang Undang No.30 tentang Administrasi Pemerintahan": ("Undang-Undang", "", "30", None),
}


@pytest.mark.parametrize("text", READ)
def test_citations_are_read(text):
    found = read_citation(text).regulation
    assert found is not None
    assert (found.kind, found.owner, found.number, found.year) == READ[text]


@pytest.mark.parametrize(
    "text", ["", "   ", "Surat tugas", "SOP Penanganan Surat", "tentang", "Nomor 5 Tahun 2020"]
)
def test_what_is_no_citation_keeps_its_words(text):
    read = read_citation(text)
    assert read.regulation is None and read.text == text


def test_title_and_gazette():
    text = (
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia Tahun"
        " 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846)"
    )
    found = read_citation(text).regulation
    assert found.title == "Keterbukaan Informasi Publik"
    assert found.gazette == Gazette(series="LN", year=2008, number="61", supplement="4846")
    assert decree_form(found) == text
    assert identity_form(found) == text[: text.index(" (")]
    assert short_form(found) == "UU 14/2008"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kepbup Contoh 042/327/HK/2020", "Keputusan Bupati Contoh Nomor 042/327/HK/2020"),
        ("Perka BNN 4/2010", "Peraturan Kepala Badan Narkotika Nasional Nomor 4 Tahun 2010"),
        ("Kepka LAN 4/2004", "Keputusan Kepala Lembaga Administrasi Negara Nomor 4 Tahun 2004"),
        ("Keppres 106/M Tahun 2006", "Keputusan Presiden Nomor 106/M Tahun 2006"),
        ("UUD 1945", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
        (
            "Perbup Contoh 9/2022 tentang Arsip (Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 9)",
            "Peraturan Bupati Contoh Nomor 9 Tahun 2022 tentang Arsip (Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 9)",
        ),
    ],
)
def test_a_citation_is_written_as_its_kind_is(text, written):
    assert decree_form(read_citation(text).regulation) == written


@pytest.mark.parametrize(
    "short",
    [
        "PermenPANRB 35/2012",
        "Permendagri 1/2023",
        "Peraturan BSSN 10/2019",
        "Perki 1/2021",
        "UUD 1945",
        "UU 1/2004",
    ],
)
def test_short_forms_are_those_that_offices_write(short):
    assert short_form(read_citation(short).regulation) == short


def test_a_region_that_only_the_gazette_names_is_read_and_said():
    read = read_citation(
        "Peraturan Daerah Nomor 3 Tahun 2021 tentang Arsip (Lembaran Daerah Kota Contoh Tahun 2021 Nomor 3)"
    )
    assert read.regulation.region == "Kota Contoh" and "region-in-gazette" in read.hints


def test_one_regulation_has_one_key_however_it_is_written():
    for one, other in (
        ("Perbup Contoh 3/2023", "Peraturan Bupati Kabupaten Contoh Nomor 03 Tahun 2023"),
        ("Permenpan 35/2012", "PermenPANRB 35/2012"),
        ("Permen PAN PER/21/M.PAN/11/2008", "Permenpan Per/21/MPAN/11/2008"),
    ):
        assert read_citation(one).regulation.key == read_citation(other).regulation.key


def test_a_change_is_read_after_its_regulation():
    read = read_citation("UU 23/2014 sebagaimana telah diubah beberapa kali, terakhir dengan UU 9/2015")
    assert short_form(read.regulation) == "UU 23/2014"
    assert [short_form(one.regulation) for one in read.changed_by] == ["UU 9/2015"]
    jo = read_citation("Undang-Undang Nomor 8 Tahun 1974 jo. Nomor 43 tahun 1999")
    assert [short_form(one.regulation) for one in jo.changed_by] == ["UU 43/1999"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Undang-Undang Tahun 1999 tentang Cuti", "no-number"),
        ("UU No. 30 tentang Administrasi", "no-year"),
        ("Peraturan Pemerintah Nomor 65 Tahun 2OO5", "misprinted"),
        ("Pasal 3 UU 14/2008", "article"),
    ],
)
def test_what_is_odd_is_said(text, hint):
    hints = read_citation(text).hints
    assert hint in hints and set(hints) <= set(HINTS)


def test_the_same_number_and_year_of_two_kinds_are_two_regulations():
    assert read_citation("UU 14/2008").regulation.key != read_citation("PP 14/2008").regulation.key
    one = read_citation("Permendagri 5/2015").regulation
    assert one.key != read_citation("Permenkominfo 5/2015").regulation.key


def test_legal_bases_stand_by_rank_and_then_by_year():
    texts = [
        "Perbup Contoh 3/2023",
        "PP 96/2012",
        "UU 25/2009",
        "UU 14/2008",
        "Permendagri 1/2023",
        "Perda Contoh 1/2020",
    ]
    found = sorted((read_citation(text).regulation for text in texts), key=order)
    assert [short_form(one) for one in found] == [
        "UU 14/2008", "UU 25/2009", "PP 96/2012", "Permendagri 1/2023", "Perda Contoh 1/2020", "Perbup Contoh 3/2023",
    ]  # fmt: skip


NUMBERS = st.integers(1, 999).map(str)


@given(
    st.sampled_from([one for one in kinds() if not one.issuer and one.rank > 2]),
    NUMBERS,
    st.integers(1945, 2099),
    st.sampled_from(["", "Pelayanan Publik", "Arsip"]),
)
def test_what_is_written_is_read_again(kind_, number, year, title):
    made = Regulation(kind=kind_.name, number=number, year=year, title=title)
    assert read_citation(decree_form(made)).regulation == made
    again = read_citation(short_form(made)).regulation
    assert again is not None and again.key == made.key


@given(st.text(max_size=200) | st.sampled_from(list(READ)))
def test_no_text_makes_reading_fail(text):
    read = read_citation(text)
    assert read.text == text
    if read.regulation is not None:
        assert kind(read.regulation.kind).rank < 99


def test_an_endless_text_is_left_alone():
    assert read_citation("UU " * 100_000).regulation is None


@pytest.mark.skipif(not corpus.paths(), reason="the corpus lies beside the repository")
def test_real_citations_are_read_to_the_right_number_and_year():
    rows = [
        line.split("\t")
        for line in (corpus.FOLDER / "legal.tsv").read_text(encoding="utf-8").splitlines()[1:]
    ]
    right = 0
    for text, _, number, year, *_ in rows:
        found = read_citation(text).regulation
        if found is not None and str(found.year or "") == year:
            written = {found.number.casefold(), f"{found.number}/{year}".casefold(), found.number.lstrip("0")}
            right += bool(written & {number.casefold(), number.lstrip("0")})
    assert right / len(rows) >= 0.95
