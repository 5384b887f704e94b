"""Flow graph: each planted fault gives exactly its finding, sound SOPs give none, and nothing makes a rule fail."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan import rules
from sopan.model.procedure import Outcome, Procedure, Sentence, Step, StepKind
from sopan.problems import Severity
from sopan.rules.words.flow import is_deciding, is_pair, says_limit
from tests.rules.sayable import assert_sayable

E, W, H = Severity.ERROR, Severity.WARNING, Severity.HINT


def task(text, *, to=(), kind=None, actor="Petugas", **more):
    return Step(activity=text, next=to, kind=kind, actors=(actor,), **more)


def ask(text="Memeriksa berkas", kind=None, note="", **ways):
    outcomes = tuple(
        Outcome(label=label.replace("_", " "), target=str(target)) for label, target in ways.items()
    )
    return Step(activity=text, outcomes=outcomes, kind=kind, actors=("Petugas",), note=note)


def draft(*steps):
    return Procedure(steps=steps)


def flow_problems(procedure):
    return [one for one in rules.check(procedure) if one.code.startswith("FL") or one.code == "PM00"]


def told(procedure):
    return [(one.code, one.severity, one.at.path.removeprefix("langkah")) for one in flow_problems(procedure)]


A, B, C, D, Z = (task(f"Menyusun bahan {name}") for name in "ABCDZ")
GOOD = draft(A, B, ask(Lengkap="lanjut", Tidak_lengkap=1), C, Z)

SAMPLE = draft(
    task("Mengajukan permohonan informasi", actor="Pemohon"),
    ask("Memeriksa kelengkapan permohonan", Lengkap="lanjut", Tidak_lengkap=1),
    task("Menyusun jawaban atas permohonan", actor="PPID"),
    task("Menerima surat jawaban", actor="Pemohon"),
)


def test_the_sample_is_clean_at_every_weight():
    assert flow_problems(SAMPLE) == []


SOUND = {
    "plain": draft(A, B, Z),
    "nothing at all": draft(),
    "repair then check again": draft(A, B, ask(Setuju=5, Tidak_setuju="lanjut"), replace(C, next=("3",)), Z),
    "refusal before the end": draft(A, ask(Ya="lanjut", Tidak=4), B, Z),
    "back to a start by a process": draft(A, ask(Ya=4, Tidak="lanjut"), replace(C, next=("1",)), Z),
    "explicit start in the first row": draft(replace(A, kind=StepKind.START), B, Z),
    "ids": draft(
        replace(A, id="masuk"),
        ask(Ya="lanjut", Tidak="masuk"),
        replace(B, next=("tutup",)),
        replace(Z, id="tutup"),
    ),
    "a leap over another branch": draft(
        A,
        ask(Biasa=3, Khusus=5),
        B,
        replace(C, next=("12",)),
        *(task(f"Mengolah berkas {n}") for n in range(7)),
        Z,
    ),
    "a leap of five rows": draft(
        A, replace(B, next=("8",)), *(task(f"Mengolah {n}") for n in range(5)), ask(Ya="lanjut", Tidak=3), Z
    ),
    "two loops side by side": draft(A, B, ask(Ya="lanjut", Tidak=2), C, ask(Ya="lanjut", Tidak=4), Z),
    "a limited loop around a loop": draft(
        A, B, C, ask(Ya="lanjut", Tidak=3), ask(note="Paling banyak 2 kali", Ya="lanjut", Tidak=2), Z
    ),
    "a check that is a decision": draft(
        A, ask("Menyetujui konsep", Disetujui="lanjut", Ditolak=1), task("Memeriksa ketikan"), Z
    ),
    "a joint check": draft(A, ask("Memeriksa secara bersamaan", Ya="lanjut", Tidak=1), Z),
}


@pytest.mark.parametrize("name", [name for name in SOUND if name != "a leap of five rows"])
def test_sound_flows_are_clean(name):
    assert told(SOUND[name]) == []


def test_a_leap_of_five_rows_is_no_far_leap():
    assert "FL12" not in [code for code, *_ in told(SOUND["a leap of five rows"])]


THREE = draft(A, ask(Ringan=3, Sedang=4, Berat=5), replace(B, next=("5",)), C, Z)
FAULTS = {
    "a second start": (draft(A, B, replace(C, kind=StepKind.START), Z), ("FL01", E, "[3].jenis")),
    "a decision first": (draft(ask(Ya="lanjut", Tidak=3), B, Z), ("FL01", E, "[1].cabang")),
    "a process first": (draft(replace(A, kind=StepKind.TASK), B, Z), ("FL01", E, "[1].jenis")),
    "no end, decision last": (draft(A, B, ask(Ya="lanjut", Tidak=1)), ("FL02", E, "[3].cabang")),
    "no end, loop last": (draft(A, B, replace(C, next=("1",))), ("FL02", E, "[3].lanjut")),
    "no end, process last": (draft(A, B, replace(C, kind=StepKind.TASK)), ("FL02", E, "[3].jenis")),
    "two ends": (draft(A, ask(Ya=4, Tidak=3), replace(C, kind=StepKind.END), Z), ("FL02", H, "[3].jenis")),
    "an end that goes on": (
        draft(A, B, replace(C, kind=StepKind.END, next=("1",))),
        ("FL03", E, "[3].lanjut"),
    ),
    "back to a bare start": (
        draft(Step(activity="Mulai"), B, ask(Ya="lanjut", Tidak=1), Z),
        ("FL03", E, "[3].cabang.Tidak"),
    ),
    "a passed-over row": (draft(A, replace(B, next=("4",)), C, Z), ("FL04", E, "[3]")),
    "two rows cut off": (draft(A, replace(B, next=("5",)), C, D, Z), ("FL04", E, "[3]")),
    "a circle cut off": (
        draft(A, replace(B, next=("5",)), C, replace(D, next=("3",)), Z),
        ("FL04", E, "[3]"),
    ),
    "a trap": (draft(A, ask(Ya=5, Tidak=3), B, replace(C, next=("3",)), Z), ("FL05", E, "[4].lanjut")),
    "a row that stops": (
        draft(A, ask(Ya=3, Tidak=4), replace(B, kind=StepKind.END), replace(C, kind=StepKind.TASK)),
        ("FL05", E, "[4].jenis"),
    ),
    "a forking process": (draft(A, replace(B, next=("3", "4")), C, Z), ("FL06", E, "[2].lanjut")),
    "a branching process": (
        draft(A, ask(kind=StepKind.TASK, Ya="lanjut", Tidak=1), Z),
        ("FL06", E, "[2].cabang"),
    ),
    "one outcome": (draft(A, ask(Ya="lanjut"), Z), ("FL07", E, "[2].cabang")),
    "a decision without outcomes": (
        draft(A, replace(B, kind=StepKind.DECISION), Z),
        ("FL07", E, "[2].jenis"),
    ),
    "three outcomes": (THREE, ("FL07", W, "[2].cabang")),
    "an empty label": (
        draft(A, replace(B, outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(target="1"))), Z),
        ("FL08", E, "[2].cabang"),
    ),
    "plain arrows of a decision": (
        draft(A, replace(B, kind=StepKind.DECISION, next=("3", "1")), Z),
        ("FL08", E, "[2].lanjut"),
    ),
    "the same label twice": (draft(A, ask(Ya="lanjut", YA=1), Z), ("FL08", E, "[2].cabang")),
    "labels of two questions": (draft(A, ask(Ya="lanjut", Lengkap=1), Z), ("FL08", E, "[2].cabang")),
    "labels new to us": (
        draft(A, ask(Kepegawaian=3, Keuangan=4), replace(B, next=("5",)), C, Z),
        ("FL08", W, "[2].cabang"),
    ),
    "a dangling outcome": (draft(A, ask(Ya="lanjut", Tidak=9), Z), ("FL09", E, "[2].cabang.Tidak")),
    "a dangling outcome above the next row": (
        draft(A, ask(Ya=9, Tidak=1), B, Z),
        ("FL09", E, "[2].cabang.Ya"),
    ),
    "an outcome to nowhere": (draft(A, ask(Ya="lanjut", Tidak=""), Z), ("FL09", E, "[2].cabang.Tidak")),
    "a dangling arrow": (draft(A, replace(B, next=("kirim",)), Z), ("FL09", E, "[2].lanjut")),
    "onward from the last row": (
        draft(A, ask(Ya=4, Tidak=3), replace(C, kind=StepKind.END), ask(Ya="lanjut", Tidak=1)),
        ("FL09", E, "[4].cabang.Ya"),
    ),
    "the same target": (draft(A, ask(Ya="lanjut", Tidak=3), Z), ("FL09", E, "[2].cabang")),
    "back to itself": (draft(A, ask(Ya="lanjut", Tidak=2), Z), ("FL10", W, "[2].cabang.Tidak")),
    "back to a decision": (
        draft(A, ask(Ya="lanjut", Tidak=1), B, ask(Ya="lanjut", Tidak=2), Z),
        ("FL11", W, "[4].cabang.Tidak"),
    ),
    "only decisions in the loop": (
        draft(A, ask(Ya="lanjut", Tidak=1), ask(Ya="lanjut", Tidak=2), Z),
        ("FL11", W, "[3].cabang.Tidak"),
    ),
    "a far leap": (
        draft(
            A,
            ask(Ya="lanjut", Tidak=5),
            B,
            replace(C, next=("11",)),
            *(task(f"Mengolah {n}") for n in range(6)),
            Z,
        ),
        None,
    ),
    "two rows of the same work": (
        draft(A, ask(Ya=3, Tidak=4), replace(B, next=("5",)), B, Z),
        ("FL14", H, "[2].cabang"),
    ),
    "a hidden decision": (
        draft(A, task("Memeriksa berkas"), task("Menyetujui konsep"), Z),
        ("FL15", H, "[2].kegiatan"),
    ),
    "parallel work as a decision": (
        draft(
            A, ask("Membagi tugas secara bersamaan", Kepegawaian=3, Keuangan=4), replace(B, next=("5",)), C, Z
        ),
        None,
    ),
    "parallel labels": (
        draft(A, ask("Membagi tugas", Paralel_satu=3, Paralel_dua=4), replace(B, next=("5",)), C, Z),
        ("FL16", W, "[2].cabang"),
    ),
    "a loop around a loop": (
        draft(A, B, C, ask(Ya="lanjut", Tidak=3), ask(Ya="lanjut", Tidak=2), Z),
        ("FL17", H, "[5].cabang.Tidak"),
    ),
    "the same arrow twice": (draft(A, replace(B, next=("3", "lanjut")), Z), ("FL18", W, "[2].lanjut")),
}


@pytest.mark.parametrize("name", [name for name, (_, expected) in FAULTS.items() if expected])
def test_a_planted_fault_gives_exactly_its_finding(name):
    procedure, expected = FAULTS[name]
    findings = told(procedure)
    if name == "three outcomes":
        findings = [one for one in findings if one[0] != "FL14"]
    assert findings == [expected]


def test_a_far_leap_is_told_unless_a_branch_begins_below():
    leap = FAULTS["a far leap"][0]
    assert "FL12" not in [code for code, *_ in told(leap)]  # row 5 is where Tidak leads
    steps = list(leap.steps)
    steps[1] = ask(Ya="lanjut", Tidak=6)
    assert ("FL12", W, "[4].lanjut") in told(draft(*steps))


def test_parallel_work_is_told_and_so_are_labels_that_do_not_say_it():
    assert ("FL16", W, "[2].cabang") in told(FAULTS["parallel work as a decision"][0])


def test_three_outcomes_of_which_two_agree_are_a_doubled_arrow():
    procedure = draft(A, ask(Ringan=3, Sedang=3, Berat=4), B, Z)
    assert told(procedure) == [("FL07", W, "[2].cabang"), ("FL18", W, "[2].cabang")]


def test_a_finding_names_what_was_wanted():
    (problem,) = flow_problems(FAULTS["a dangling outcome"][0])
    assert (problem.facts["wanted"], problem.facts["label"], problem.facts["step"]) == ("9", "Tidak", "2")
    assert rules.page("FL09").message(problem.facts) == (
        'Cabang "Tidak" pada langkah 2 menuju "9", tetapi langkah itu tidak ada di SOP ini.'
    )


def test_every_extra_start_and_every_dangling_arrow_is_told():
    starts = draft(A, *(replace(B, kind=StepKind.START) for _ in range(3)), Z)
    assert [code for code, *_ in told(starts)] == ["FL01"] * 3
    assert [code for code, *_ in told(draft(A, ask(Ya=8, Tidak=9), Z))] == ["FL09"] * 2


def test_a_sentence_in_parts_is_read_like_a_text():
    checked = Step(sentence=Sentence(predicate="Memeriksa", object="berkas"), actors=("Petugas",))
    assert told(draft(A, checked, Z)) == [("FL15", H, "[2].kegiatan")]


PAIRS = [
    ("Ya", "Tidak"), ("ya", "TIDAK"), ("Lengkap", "Tidak lengkap"), ("Lengkap", "Belum Lengkap"),
    ("Setuju", "Tidak setuju"), ("Disetujui", "Tidak setuju"), ("Disetujui", "Ditolak"), ("Sesuai", "Tidak sesuai"),
    ("Benar", "Salah"), ("Valid", "Tidak valid"), ("Layak", "Tidak layak"), ("Ada", "Tidak ada"), ("Lengkap", "Tidak"),
    ("Ya, lengkap", "Tidak, dikembalikan"), ("Memenuhi syarat", "Tidak memenuhi syarat"), ("Y", "T"), ("Yes", "No"),
    ("Tidak", "Ya"), ("Dinas", "Pribadi"), ("SETUJU", "DITOLAK"), ("Intranet", "Internet"),
]  # fmt: skip
STRANGERS = [
    ("Ya", "Lengkap"), ("Tidak lengkap", "Tidak"), ("Tidak lengkap", "Belum"), ("Ada", "Tidak lengkap"), ("Ya", "Ditolak"),
    ("Ya", "Ya"), ("", "Tidak"), ("-", "Ya"), ("Lengkap", "Tidak sesuai"),
]  # fmt: skip


@pytest.mark.parametrize("labels", PAIRS)
def test_pairs_answer_one_question(labels):
    assert is_pair(*labels) and is_pair(*reversed(labels))


@pytest.mark.parametrize("labels", STRANGERS)
def test_strangers_do_not(labels):
    assert not is_pair(*labels) and not is_pair(*reversed(labels))


def test_words_that_decide_and_words_that_limit():
    assert is_deciding("Memverifikasi data") and is_deciding("melakukan verifikasi data")
    assert (
        not is_deciding("Melakukan perjalanan")
        and not is_deciding("")
        and not is_deciding("Menyusun pemeriksaan")
    )
    for text in ("paling banyak 2 kali", "2 (dua) kali", "maks. 3 hari", "Batas waktu", "dua kali"):
        assert says_limit(text), text
    assert not says_limit("setiap kali datang", "sekali lagi")


words = st.sampled_from(
    ["Ya", "Tidak", "", "Lengkap", "Tidak lengkap", "-", "Paralel", "✓", "{x}"]
) | st.text(max_size=6)
targets = st.sampled_from(["lanjut", "Lanjut ", "1", "2", "3", "9", "a", "", "²"]) | st.text(max_size=3)
steps = st.builds(
    Step,
    id=st.sampled_from(["", "", "a", "2"]),
    activity=st.sampled_from(["", "Mulai", "Memeriksa berkas", "Menyusun surat", "Melakukan"])
    | st.text(max_size=8),
    sentence=st.none() | st.builds(Sentence, predicate=words, object=words),
    kind=st.none() | st.sampled_from(StepKind),
    actors=st.lists(st.sampled_from(["A", "B"]), max_size=2).map(tuple),
    outcomes=st.lists(st.builds(Outcome, label=words, target=targets), max_size=3).map(tuple),
    next=st.lists(targets, max_size=3).map(tuple),
    note=words,
)
drafts = st.builds(Procedure, steps=st.lists(steps, max_size=9).map(tuple))


@given(drafts)
def test_no_draft_makes_a_rule_fail_and_every_finding_can_be_said(procedure):
    problems = rules.check(procedure)
    assert problems == rules.check(procedure)
    for problem in problems:
        if problem.code.startswith("FL") or problem.code == rules.BROKEN_RULE:
            assert_sayable(problem.code, problem.facts, blanks=True)


@given(
    st.integers(2, 30).flatmap(
        lambda n: st.tuples(st.just(n), st.lists(st.integers(2, n), max_size=4, unique=True))
    )
)
def test_checks_that_send_back_to_the_work_above_them_leave_a_flow_clean_of_errors(plan):
    length, places = plan
    rows = [task(f"Mengolah berkas {number}") for number in range(length + 1)]
    for place in places:
        if place - 1 not in places and place < length:
            rows[place] = ask(Ya="lanjut", Tidak=place)
    assert [problem for problem in flow_problems(draft(*rows)) if problem.severity is E] == []


@given(drafts, st.integers(0, 9))
def test_a_step_nobody_leads_to_is_found(procedure, at):
    """Whoever reads it by hand, arrow by arrow, comes to the same answer as FL04 for a row without any arrow in."""
    from sopan.model.flow import flows, kind_of

    count = len(procedure.steps)
    if at >= count or count == 0:
        return
    entered = any(flow.target == at for flow in flows(procedure))
    kinds = [kind_of(procedure, index) for index in range(count)]
    starts = [index for index in range(count) if kinds[index] is StepKind.START] or [0]
    above = [flow for flow in flows(procedure) if flow.source == at - 1]
    excused = any(flow.target is None for flow in above)
    told_here = any(code == "FL04" and path == f"[{at + 1}]" for code, _, path in told(procedure))
    if not entered and at not in starts and not excused:
        assert told_here
    if at in starts:
        assert not told_here


def test_a_long_draft_is_checked_in_a_moment():
    rows = [task(f"Mengolah {n}", to=(str(n % 400 + 1),)) for n in range(1200)]
    assert flow_problems(draft(*rows))
