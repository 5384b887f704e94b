"""Identity page, upper part: each planted fault gives exactly its finding, sound pages give none."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.files import read
from sopan.model.procedure import Official, Procedure, Stage, Step
from sopan.model.time.dates import read_date
from sopan.problems import Mend, Severity
from sopan.profile import profile, with_choices
from sopan.rules.words import nip, numbering
from tests.rules.sayable import assert_sayable
from tests.strategies import arbitrary_procedures, texts

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
ON = date(2026, 11, 2)
CODES = {f"ID{number:02}" for number in range(1, 11)}
PATTERN = "{klas}/{seq:4}/{unit}/{yyyy}"

HEAD = Official(position="Kepala Dinas Contoh", name="Contoh Nama, S.E.", nip="19800101 200501 1 001")
GOOD = Procedure(
    title="Penomoran Surat Keluar",
    number="800/0561.16/Umum/2023",
    agency=("Pemerintah Kabupaten Contoh", "Dinas Contoh"),
    unit="Subbagian Umum",
    logo="logo.svg",
    completed_on=read_date("20 Februari 2023"),
    effective_on=read_date("27 Februari 2023"),
    authorized_by=HEAD,
    stage=Stage.IN_FORCE,
    steps=(Step(activity="Menyerahkan surat"), Step(activity="Mencatat surat")),
)


def choices(pattern=PATTERN):
    return with_choices(profile(), number_pattern=pattern)


def problems(procedure, pattern=PATTERN, on=ON):
    found = rules.check(procedure, choices(pattern), on=on)
    return [one for one in found if one.code in CODES or one.facts.get("rule") in CODES]


def told(procedure, pattern=PATTERN, on=ON):
    return [
        (one.code, one.severity, one.at.path, one.facts.get("variant"))
        for one in problems(procedure, pattern, on)
    ]


def page(**changes):
    for name in ("completed_on", "revised_on", "effective_on"):
        if name in changes:
            changes[name] = read_date(changes[name])
    return replace(GOOD, **changes)


def head(**changes):
    return replace(GOOD, authorized_by=replace(HEAD, **changes))


def draft(**changes):
    return replace(page(**changes), stage=Stage.DRAFT)


BARE = Procedure(title="Penomoran Surat Keluar", agency=("Dinas Contoh",))
SOUND = {
    "whole": GOOD,
    "ready": replace(GOOD, stage=Stage.READY),
    "a draft with a title and an agency": BARE,
    "a unit without an agency": page(agency=()),
    "an agency without a unit": page(unit=""),
    "all on one day": page(effective_on="20-02-2023"),
    "a revision that keeps its number": page(revised_on="4 Maret 2025", effective_on="5 Maret 2025"),
    "a revision and a new number": page(
        revised_on="4 Maret 2025", effective_on="5 Maret 2025", number="800/0012/Umum/2025"
    ),
    "no revision, as offices write it": page(revised_on="-"),
    "a planned review": page(review_on=read_date("20 Februari 2028")),
    "ready, not yet in force": replace(page(effective_on=""), stage=Stage.READY),
    "ready, to be in force soon": replace(page(effective_on="1 Januari 2027"), stage=Stage.READY),
    "finished today": replace(
        page(completed_on="2026-11-02", effective_on="", number="1/0001/X/2026"), stage=Stage.READY
    ),
    "a draft with a number to come": draft(number="800/      /Umum/2026"),
    "a draft with a note for the number": draft(number="diisi Bagian Hukum"),
    "a draft with another year in its number": draft(number="800/0561/Umum/2019"),
    "a revision drafted while the old one is in force": draft(revised_on="1 Oktober 2026"),
    "an acting head": head(position="Plt. Kepala Dinas Contoh"),
    "a regent": head(position="Penjabat (Pj.) Bupati Contoh", nip=""),
    "a mayor": head(position="Wakil Wali Kota Contoh", nip="-"),
    "a village head": head(position="KEPALA DESA CONTOH", nip=""),
    "a police chief": head(position="Kapolsek Contoh", nip="NRP 80010001"),
    "staff with an agreement": head(nip="19900101 202221 2 001"),
    "dates that reading tells": page(
        completed_on="Oktober 2018", revised_on="……Oktober 2013", effective_on="4-6 Mei"
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_pages_are_clean(name):
    assert told(SOUND[name]) == []


FAULTS = {
    "no unit": (page(agency=(), unit=""), ("ID01", E, "instansi", "unit")),
    "no unit, in a draft": (replace(BARE, agency=("…", "-")), ("ID01", H, "instansi", "unit")),
    "no logo": (page(logo=""), ("ID01", W, "logo", "logo")),
    "no number": (page(number=" - "), ("ID02", E, "nomor", "missing")),
    "a number with a hole": (page(number="800/ /Umum/2023"), ("ID02", E, "nomor", "unfilled")),
    "a number with dots": (page(number="800/……/Umum/2023"), ("ID02", E, "nomor", "unfilled")),
    "a number promised": (page(number="menyusul"), ("ID02", E, "nomor", "unfilled")),
    "a number of another form": (page(number="800/561/Umum/2023"), ("ID02", E, "nomor", "pattern")),
    "the same in a draft": (draft(number="800/561/Umum/2023"), ("ID02", W, "nomor", "pattern")),
    "a number of an earlier year": (page(number="800/0561/Umum/2022"), ("ID03", W, "nomor", "early")),
    "a number of a later year": (page(number="800/0561/Umum/2024"), ("ID03", W, "nomor", "late")),
    "a number later than the revision": (
        page(number="800/0561/Umum/2026", revised_on="4 Maret 2025", effective_on="5 Maret 2025"),
        ("ID03", W, "nomor", "late"),
    ),
    "no title": (page(title=""), ("ID04", E, "judul", None)),
    "no title, in a draft": (replace(BARE, title=" … "), ("ID04", E, "judul", None)),
    "no completion date": (page(completed_on=""), ("ID05", E, "tanggal_pembuatan", "missing")),
    "a dash for it": (page(completed_on="-"), ("ID05", E, "tanggal_pembuatan", "missing")),
    "completed in the future": (
        page(completed_on="20-02-2032"),
        ("ID05", E, "tanggal_pembuatan", "future"),
    ),
    "the same in a draft, completed": (
        draft(completed_on="20-02-2032"),
        ("ID05", W, "tanggal_pembuatan", "future"),
    ),
    "in force since nothing": (page(effective_on="00"), ("ID06", E, "tanggal_efektif", None)),
    "revised in the future": (page(revised_on="20-02-2028"), ("ID07", H, "tanggal_revisi", "future")),
    "revised when finished": (page(revised_on="2023-02-20"), ("ID07", H, "tanggal_revisi", "same")),
    "a number for a date": (page(revised_on="00"), ("ID07", H, "tanggal_revisi", "number")),
    "revised before finished": (page(revised_on="1-2-2023"), ("ID08", E, "tanggal_revisi", "revised")),
    "in force before finished": (
        page(effective_on="27-02-2022"),
        ("ID08", E, "tanggal_efektif", "effective"),
    ),
    "the same in a draft, in force": (
        draft(effective_on="27-02-2022"),
        ("ID08", W, "tanggal_efektif", "effective"),
    ),
    "in force before revised": (page(revised_on="4-3-2025"), ("ID08", W, "tanggal_efektif", "renewed")),
    "both before finished": (
        page(revised_on="1-2-2021", effective_on="1-1-2020"),
        ("ID08", E, "tanggal_revisi", "revised"),
    ),
    "no approver": (page(authorized_by=Official(rank="Pembina")), ("ID09", E, "disahkan_oleh", "none")),
    "no position": (head(position="…"), ("ID09", E, "disahkan_oleh.jabatan", "position")),
    "no name": (head(name=""), ("ID09", E, "disahkan_oleh.nama", "name")),
    "no NIP": (head(nip="-"), ("ID09", E, "disahkan_oleh.nip", "nip")),
    "no NIP of one who only names a regent": (
        head(position="Sekretaris Bupati Contoh", nip=""),
        ("ID09", E, "disahkan_oleh.nip", "nip"),
    ),
    "a village office's head of agency": (
        head(position="Kepala Dinas Pemberdayaan Masyarakat dan Desa", nip=""),
        ("ID09", E, "disahkan_oleh.nip", "nip"),
    ),
    "a letter in the NIP": (head(nip="198OO101 200501 1 001"), ("ID10", H, "disahkan_oleh.nip", "signs")),
    "a digit short": (head(nip="19800101 200501 1 01"), ("ID10", H, "disahkan_oleh.nip", "length")),
    "only the word": (head(nip="NIP."), ("ID10", H, "disahkan_oleh.nip", "length")),
    "a thirteenth month": (head(nip="19801301 200501 1 001"), ("ID10", H, "disahkan_oleh.nip", "birth")),
    "appointed in no month": (
        head(nip="19800101 200500 1 001"),
        ("ID10", H, "disahkan_oleh.nip", "appointment"),
    ),
    "appointed as a child": (
        head(nip="19800101 199001 1 001"),
        ("ID10", H, "disahkan_oleh.nip", "appointment"),
    ),
    "a third sex": (head(nip="19800101 200501 3 001"), ("ID10", H, "disahkan_oleh.nip", "sex")),
    "other groups": (head(nip="19800101 200501 1001"), ("ID10", H, "disahkan_oleh.nip", "spelling")),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_exactly_its_finding(name):
    procedure, expected = FAULTS[name]
    assert told(procedure) == [expected]


def test_a_draft_is_not_asked_for_what_enactment_gives():
    assert told(BARE) == []
    asked = [code for code, *_ in told(replace(BARE, stage=Stage.READY))]
    assert sorted(asked) == ["ID01", "ID02", "ID05", "ID09"]
    assert "ID06" in [code for code, *_ in told(replace(BARE, stage=Stage.IN_FORCE))]


def test_without_a_day_of_the_check_nothing_is_called_future():
    assert told(draft(completed_on="20-02-2032", effective_on=""), on=None) == []
    assert told(page(revised_on="20-02-2028"), on=None) == [("ID08", W, "tanggal_efektif", "renewed")]


def test_without_a_pattern_only_presence_counts():
    assert told(page(number="W17.U2/1/PM-SOP/HK/2023"), pattern="") == []
    assert told(page(number="001"), pattern="") == []
    assert told(page(number="800/ /Umum/2023"), pattern="") == [("ID02", E, "nomor", "unfilled")]


def test_where_the_pattern_has_no_year_none_is_judged():
    assert told(page(number="7/Umum/2019"), pattern="{seq}/{unit}/2019") == []
    assert told(page(number="7/Umum/2019"), pattern="") == [("ID03", W, "nomor", "early")]


def test_a_finding_names_what_is_written_and_what_is_asked():
    (problem,) = problems(page(number="800/561/Umum/2023"))
    text = rules.page("ID02").message(problem.facts) + rules.page("ID02").remedy(problem.facts)
    assert "800/561/Umum/2023" in text and PATTERN in text and "800/0001/Umum/2025" in text
    (problem,) = problems(page(effective_on="27-02-2022"))
    assert rules.page("ID08").message(problem.facts) == (
        "Tanggal efektif (27 Februari 2022) mendahului tanggal pembuatan (20 Februari 2023)."
    )


def test_endless_numbers_are_refused_in_a_moment():
    for number in ("1" * 500_000, " " * 500_000, "/" * 500_000, "x" * 500_000, "a/ " * 200_000 + "2023"):
        assert not numbering.agrees(number, "{unit}{klas}{unit}{seq}{unit}{yyyy}")
        assert told(page(number=number))
        assert nip.bare(number) is None or nip.fault(nip.bare(number))


NIP = "198001012005011001"


@pytest.mark.parametrize(
    "written",
    [
        f"NIP {NIP}", "19800101 200501 1001", "19800101200501 1 001", "NIP. 19800101 200501 1 001", f"Nip.{NIP}", f"NIP{NIP}",
        "NIP: 19800101 200501 1 001", "N.I.P. 19800101 200501 1 001", ". 19800101 200501 1 001", "19800101-200501-1-001",
        "19800101\u00a0200501\u00a01\u00a0001", "NIP PPPK 19800101 200501 1 001", "NI PPPK 19800101 200501 1 001",
        f"NIPPPK {NIP}", "19800101  200501 1 001",
    ],
)  # fmt: skip
def test_a_nip_of_another_spelling_is_mended_for_certain(written):
    (problem,) = problems(head(nip=written))
    assert problem.mends == (Mend("disahkan_oleh.nip", "19800101 200501 1 001"),)
    assert problem.facts["variant"] == "spelling"


def test_a_nip_in_one_piece_is_left_as_it_is():
    assert told(head(nip=NIP)) == []


@pytest.mark.parametrize("written", ["NRP 80010001", "NRP. 80010001", "NIK 3301010101010001", "NIPD 12.3.4"])
def test_other_kinds_of_numbers_are_not_judged(written):
    assert told(head(nip=written)) == []


@given(
    born=st.dates(date(1930, 1, 1), date(2010, 12, 31)),
    age=st.integers(15, 60),
    month=st.integers(1, 12) | st.integers(21, 29),
    sex=st.sampled_from("12"),
    serial=st.integers(0, 999),
    written=st.sampled_from(["NIP. {}", "nip {}", " {} "]),
)
def test_every_valid_nip_is_sound_or_mended_to_one_that_is(born, age, month, sex, serial, written):
    digits = f"{born:%Y%m%d}{born.year + age}{month:02}{sex}{serial:03}"
    (problem,) = problems(head(nip=written.format(digits)))
    (mend,) = problem.mends
    assert mend.text.replace(" ", "") == digits
    assert told(head(nip=mend.text)) == []


@given(texts)
def test_only_a_valid_nip_is_mended_and_no_digit_is_lost(written):
    for problem in problems(head(nip=written)):
        for mend in problem.mends:
            assert nip.fault(mend.text.replace(" ", "")) == ""
            kept = "".join(sign for sign in written if sign in "0123456789")
            assert mend.text.replace(" ", "") == kept


days = st.dates(date(2015, 1, 1), date(2026, 11, 2))


@given(st.lists(days, min_size=3, max_size=3), st.permutations([0, 1, 2]))
def test_dates_are_told_once_and_only_when_they_are_out_of_order(some, order):
    finished, revised, effective = (sorted(some)[at] for at in order)
    procedure = page(
        number="SOP-1",
        completed_on=str(finished),
        revised_on=str(revised),
        effective_on=str(effective),
    )
    count = [code for code, *_ in told(procedure, pattern="")].count("ID08")
    assert count == (not finished <= revised <= effective)


@given(days, st.integers(0, 900), st.integers(2010, 2030))
def test_a_year_between_finishing_and_force_is_never_told(finished, wait, year):
    effective = finished + timedelta(days=wait)
    procedure = page(
        number=f"SOP-1/{year}", completed_on=str(finished), effective_on=str(effective), stage=Stage.IN_FORCE
    )
    told_here = "ID03" in [code for code, *_ in told(procedure, pattern="")]
    assert told_here == (not finished.year <= year <= effective.year)


@pytest.mark.parametrize(
    "text", ["Oktober 2018", "-", "0", "00", "", "……", "4-6 Mei 2018", "02", "31-02-2023", "—"]
)
@pytest.mark.parametrize("name", ["completed_on", "revised_on", "effective_on"])
def test_a_text_that_is_no_date_is_told_by_reading_or_by_a_rule_but_not_by_both(text, name):
    key = {
        "completed_on": "tanggal_pembuatan",
        "revised_on": "tanggal_revisi",
        "effective_on": "tanggal_efektif",
    }[name]
    by_reading = [one for one in read(f'judul: A\n{key}: "{text}"\n').problems if one.code == "BR07"]
    by_rules = [path for _, _, path, _ in told(page(**{name: text})) if path == key]
    harmless = name == "revised_on" and text in ("", "-")
    assert len(by_reading) + len(by_rules) == (0 if harmless else 1)


@given(arbitrary_procedures(), st.sampled_from(["", PATTERN]) | texts, st.none() | st.dates())
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure, pattern, on):
    for problem in problems(procedure, pattern, on):
        assert_sayable(problem.code, problem.facts)


@pytest.mark.parametrize("name", FAULTS)
def test_every_form_of_a_fault_has_its_sentences(name):
    procedure, _ = FAULTS[name]
    for problem in problems(procedure):
        for lang in ("id", "en"):
            told_here = rules.page(problem.code).message(problem.facts, lang)
            assert told_here and "{}" not in told_here and '""' not in told_here


def test_all_forms_written_on_the_pages_were_planted():
    planted = {(code, variant or "") for _, (code, _, _, variant) in FAULTS.values()}
    for code in CODES:
        for key in rules.page(code).templates:
            word, _, variant = key.partition(".")
            assert word not in ("pesan", "message") or (code, variant) in planted


def test_the_family_is_whole():
    assert {rule.code for rule in rules.registry()} >= CODES
