"""The column Waktu: each planted fault gives exactly its finding, what is sound gives none, mends change no meaning."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.model.procedure import ActivityKind, Procedure, Standard, Step
from sopan.model.time.duration import read_duration
from sopan.problems import Severity
from sopan.rules.cells import is_bare, quoted
from tests import corpus
from tests.rules.sayable import assert_sayable

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT
CODES = {"MB01", "MB02", "MB03", "MB04", "MB09", "MB11", "PM00"}
SERVICE, ROUTINE = ActivityKind.SERVICE, ActivityKind.ROUTINE


def draft(*durations, kind=None):
    rows = (
        Step(activity=f"Menyusun bahan {number}", standard=Standard(duration=text))
        for number, text in enumerate(durations, 1)
    )
    return Procedure(steps=tuple(rows), activity_kind=kind)


def problems(procedure):
    return [one for one in rules.check(procedure) if one.code in CODES]


def told(procedure):
    return [(one.code, one.facts.get("variant", ""), one.severity) for one in problems(procedure)]


FAULTS = {
    "": ("MB01", "empty", W),
    "  ": ("MB01", "empty", W),
    "-": ("MB01", "sign", W),
    "±": ("MB01", "sign", W),
    "5": ("MB02", "unit", E),
    "5 (lima)": ("MB02", "unit", E),
    "2 (angka saja)": ("MB02", "unit", E),
    "± hari": ("MB02", "number", E),
    "beberapa menit": ("MB02", "number", E),
    "segera": ("MB02", "words", E),
    "secukupnya": ("MB02", "words", E),
    "1 semester": ("MB02", "unknown", W),
    "pukul 08.00": ("MB02", "clock", W),
    "08.00 - 10.00": ("MB02", "clock", W),
    "120 menit / 3 hari": ("MB02", "two", W),
    "12345678901 menit": ("MB02", "unread", W),
    "x" * 501: ("MB02", "unread", W),
    "Sesuai Kebutuhan Pemohon": ("MB02", "condition", W),
    "Apabila Camat berada di tempat": ("MB02", "condition", W),
    "sewaktu-waktu": ("MB02", "condition", W),
    "H-14": ("MB02", "moment", H),
    "14 hari sebelum pelaksanaan (H-14)": ("MB02", "moment", H),
    "Saat pengajuan": ("MB02", "moment", H),
    "Hari itu juga": ("MB02", "moment", H),
    "sepanjang tahun": ("MB02", "moment", H),
    "tiap tanggal 29": ("MB02", "recurring", H),
    "Setiap hari kerja": ("MB02", "recurring", H),
    "Sesuai dengan SOP Persuratan": ("MB02", "reference", H),
    "1 hari 2 jam": ("MB02", "mixed", H),
    "(dua) Minggu.": ("MB02", "lost", H),
    "3-1 hari": ("MB09", "range", H),
    "15 (tujuh) hari kerja": ("MB09", "words", H),
}
SOUND = [
    *("30 detik", "2 menit", "1 jam", "2 hari kerja", "3 hari kalender", "1 minggu", "3 bulan", "1 tahun"),
    *(
        "60 (enam puluh) menit",
        "satu hari",
        "sehari",
        "Sehari",
        "1/2 jam",
        "1½ jam",
        "1:30",
        "1 jam 30 menit",
    ),
    *(
        "+ 1 jam",
        "± 1 jam",
        "Estimasi 5 hari kerja",
        "1-3 hari",
        "1–3 hari",
        "2 s/d 3 hari kerja",
        "2x24 jam",
    ),
    *(
        "Maks. 2 hari kerja",
        "selambat-lambatnya 5 hari kerja",
        "Paling lama 1 hari kerja*)",
        "minimal 2 hari",
    ),
    *("15 menit (jika syarat terpenuhi)", "Pasien baru : 10 menit", "5 menit/berkas", "1 hari (8 jam)"),
    *("10 hari dengan perpanjangan maksimal selama tujuh hari", "1 bulan (Jan–Feb)", "2 hari (Hari Senin)"),
    *(
        "Penyusunan surat 15 menit, pengajuan ttd 15 menit",
        "Berkas baru: 3 hari kerja, berkas lama: 30 menit",
    ),
]
SPELLINGS = {
    "2 Menit": "2 menit",
    "1hari": "1 hari",
    "1  Hari   Kerja": "1 hari kerja",
    "30 mnt": "30 menit",
    "1 Jam 30 Menit": "1 jam 30 menit",
    "1-3 Hari": "1-3 hari",
    "60 (enam puluh) Menit": "60 (enam puluh) menit",
    "Maks. 2 Hari Kerja": "Maks. 2 hari kerja",
    "15 Menit (jika Syarat terpenuhi)": "15 menit (jika Syarat terpenuhi)",
    "2 X 24 Jam": "2 X 24 jam",
    "1 (satu Hari Kerja)": "1 (satu hari kerja)",
    "Pasien baru: 10 menit\nPasien lama: 2 Menit": "Pasien baru: 10 menit\nPasien lama: 2 menit",
}


@pytest.mark.parametrize("text", FAULTS)
def test_each_fault_gives_exactly_its_finding(text):
    assert told(draft("5 menit", text)) == [FAULTS[text]]
    assert problems(draft("5 menit", text))[0].at.path == "langkah[2].waktu"


@pytest.mark.parametrize("text", SOUND)
def test_what_is_a_length_of_time_is_left_alone(text):
    assert told(draft(text)) == []


@pytest.mark.parametrize("text", SPELLINGS)
def test_spelling_is_mended_and_nothing_else(text):
    (problem,) = problems(draft(text))
    assert (problem.code, problem.severity) == ("MB03", H)
    assert [(mend.path, mend.text) for mend in problem.mends] == [("langkah[1].waktu", SPELLINGS[text])]
    assert told(draft(SPELLINGS[text])) == []


def test_only_spelling_is_mended():
    texts = [text for text in (*FAULTS, *SOUND) if text]
    assert [one.code for text in texts for one in problems(draft(text)) if one.mends] == []


def test_bare_capsules_need_no_duration():
    rows = [Step(activity=text) for text in ("Mulai", " SELESAI. ", "Selesai melayani tamu")]
    assert [one.at.path for one in problems(Procedure(steps=tuple(rows)))] == ["langkah[3].waktu"]
    assert is_bare("Mulai") and is_bare("selesai") and not is_bare("Selesaikan") and not is_bare("")


@pytest.mark.parametrize("text", ["3 hari", "1-3 hari", "14 (empat belas) hari", "paling lama 3 hari"])
def test_days_of_a_service_say_which(text):
    assert told(draft(text, kind=SERVICE)) == [("MB04", "", H)]
    for other in (ROUTINE, None):
        assert told(draft(text, kind=other)) == []


@pytest.mark.parametrize(
    "text", ["3 hari kerja", "3 hari kalender", "3 jam", "2x24 jam", "2 minggu", "1 bulan"]
)
def test_what_is_no_question_of_days_off_is_left_alone(text):
    assert told(draft(text, kind=SERVICE)) == []


def test_a_deadline_of_a_service_is_told_once():
    assert told(draft("3 hari sebelum acara", kind=SERVICE)) == [("MB02", "moment", H)]


OUTLIERS = {
    ("5 menit", "10 menit", "10 bulan", "15 menit"): [3],
    ("5 menit", "1 bulan", "10 menit"): [2],
    ("1 tahun", "5 menit", "10 menit", "2 tahun"): [1, 4],
    ("5 menit", "10 menit", "22 hari kerja"): [3],
    ("5 menit", "10 menit", "21 hari kerja"): [],  # less than a month
    ("1 jam", "2 jam", "1 bulan"): [],  # less than a hundred times
    ("2 hari kerja", "1 hari kerja", "30 hari kerja"): [],
    ("5 menit", "10 bulan"): [],  # one other says nothing
    ("5 menit", "10 menit", "3 bulan sebelum TMT"): [],
    ("5 menit", "segera", "10 bulan"): [],
}


@pytest.mark.parametrize("texts", OUTLIERS)
def test_a_step_of_months_among_minutes(texts):
    found = [one.at.path for one in problems(draft(*texts)) if one.code == "MB11"]
    assert found == [f"langkah[{number}].waktu" for number in OUTLIERS[texts]]


def test_a_finding_quotes_what_is_written_and_not_more_than_a_line():
    (problem,) = problems(draft("120 menit / 3 hari"))
    assert rules.page("MB02").message(problem.facts) == (
        'Waktu langkah 1 ("120 menit / 3 hari") menyebut lebih dari satu lama waktu tanpa menjelaskan kapan '
        "masing-masing berlaku."
    )
    assert len(quoted("x" * 501)) == 60
    assert quoted("a\n  b") == "a b"


times = st.sampled_from([*FAULTS, *SOUND, *SPELLINGS]) | st.text(max_size=12)
units = st.sampled_from(
    ["menit", "Menit", "jam", "JAM", "hari", "Hari Kerja", "hr", "bulan", "bln", "thn", ""]
)
figures = st.sampled_from(["1", "2-3", "1 (satu)", "±", "Maks. 2", "0", "½", "(dua)", "x"])
joints = st.sampled_from(["", " ", "  ", "\n"])
composed = st.builds(
    "{}{}{}{}".format, figures, joints, units, st.sampled_from(["", ".", " (jika ada)", " / 2 Jam"])
)


@given(st.lists(times | composed, max_size=6), st.sampled_from([None, SERVICE]))
def test_no_text_makes_a_rule_fail_and_every_finding_can_be_said(texts, kind):
    for problem in problems(draft(*texts, kind=kind)):
        assert_sayable(problem.code, problem.facts)


@given(times | composed)
def test_a_mend_keeps_the_meaning_and_leaves_nothing_to_mend(text):
    for mend in (mend for one in problems(draft(text)) for mend in one.mends):
        before, after = read_duration(text), read_duration(mend.text)
        assert replace(after, text="", condition="") == replace(before, text="", condition="")
        assert not [one for one in problems(draft(mend.text)) if one.mends]


@given(times | composed)
def test_an_answer_without_a_figure_and_a_unit_is_always_told(text):
    """Whatever is read without a length is told by MB01 or MB02, and never by both."""
    read = read_duration(text)
    codes = [code for code, *_ in told(draft(text)) if code in ("MB01", "MB02")]
    assert len(codes) <= 1
    if read.minimum is None and not {"two-durations"} & set(read.hints):
        assert len(codes) == 1


@pytest.mark.skipif(not corpus.paths(), reason="the corpus lies beside the repository")
def test_the_real_times_are_judged_as_people_judge_them():
    lines = (corpus.FOLDER / "times.txt").read_text(encoding="utf-8").splitlines()
    errors = [text for text in lines if any(severity is E for *_, severity in told(draft(text)))]
    assert errors == ["2 (angka saja)"]
    asked = [text for text in lines if any(severity is W for *_, severity in told(draft(text)))]
    assert asked == ["Apabila Camat berada ditempat", "Sesuai Kebutuhan Pemohon", "-"]
