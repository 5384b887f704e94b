"""Reading: every mistake told at its place, nothing lost, nothing raised, no file too hostile."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopan import files
from sopan.model.procedure import Outcome, Stage
from sopan.problems import Problem, Severity
from tests.files.planted import GOOD, PLANTED, STEP

SAMPLE = (Path(__file__).parent / "sample.yaml").read_text(encoding="utf-8")


def codes(text: str | bytes) -> list[str]:
    return [problem.code for problem in files.read(text).problems]


def told(text: str | bytes, code: str) -> Problem:
    return next(problem for problem in files.read(text, "a.yaml").problems if problem.code == code)


@pytest.mark.parametrize("code", PLANTED)
def test_a_planted_mistake_is_told_at_its_place(code: str) -> None:
    text, line, column = PLANTED[code]
    problem = told(text, code)
    assert (problem.at.line, problem.at.column) == (line, column)
    assert problem.at.file == "a.yaml"


@pytest.mark.parametrize("code", sorted(PLANTED.keys() - {"BR15"}))
def test_a_planted_mistake_is_told_alone(code: str) -> None:
    assert codes(PLANTED[code][0]) == [code]


@pytest.mark.parametrize("code", PLANTED)
def test_without_the_mistake_there_is_no_problem(code: str) -> None:
    assert code not in codes(GOOD + STEP)


def test_the_sample_is_read_without_a_problem() -> None:
    reading = files.read(SAMPLE)
    assert reading.problems == ()
    assert [step.actors for step in reading.procedure.steps] == [
        ("Pemohon",),
        ("Petugas Meja Layanan",),
        ("PPID",),
        ("Pemohon",),
    ]
    assert reading.procedure.steps[1].outcomes == (
        Outcome(label="Lengkap", target="lanjut"),
        Outcome(label="Tidak lengkap", target="1"),
    )


@pytest.mark.parametrize(
    "written",
    ["001", "1:30", "Tidak", "Ya", "2023-02-27", "1e3", "0x1F", "010", "1_000", "true", "=", "01/SOP/2020"],
)
def test_a_plain_scalar_stays_the_text_it_is(written: str) -> None:
    reading = files.read(f"nomor: {written}\njudul: {written}\n{GOOD[11:]}{STEP}    output: {written}\n")
    assert reading.procedure.number == written
    assert reading.procedure.title == written
    assert reading.procedure.steps[0].standard.output == (written,)


@pytest.mark.parametrize("nothing", ["", " ~", " null", " -", ' ""'])
def test_an_empty_value_is_no_mistake(nothing: str) -> None:
    reading = files.read(
        f"{GOOD}{STEP}    kelengkapan:{nothing}\n    cabang:{nothing if '-' not in nothing else ''}\n"
    )
    assert reading.problems == ()
    assert "".join(reading.procedure.steps[0].standard.requirements) in ("", "-")
    assert reading.procedure.steps[0].outcomes == ()


def test_labels_that_yaml_takes_for_truth_values_stay_words() -> None:
    step = files.read(f"{GOOD}{STEP}    cabang: {{Ya: 1, Tidak: 1, yes: 1, no: 1}}\n").procedure.steps[0]
    assert [outcome.label for outcome in step.outcomes] == ["Ya", "Tidak", "yes", "no"]


def test_the_quality_standard_may_stand_in_a_block_of_its_own() -> None:
    inside = files.read(f"{GOOD}{STEP}    mutu_baku:\n      waktu: 1 jam\n      output: Berkas\n")
    outside = files.read(f"{GOOD}{STEP}    waktu: 1 jam\n    output: Berkas\n")
    assert inside.procedure == outside.procedure
    assert inside.problems == ()


def test_what_stands_above_a_syntax_error_is_still_read() -> None:
    reading = files.read(f"{GOOD}{STEP}  - kegiatan: [Mencatat\n    pelaksana: Petugas\n")
    assert reading.procedure.title == "Uji"
    assert reading.procedure.steps[0].activity == "Menerima berkas"
    assert [problem.code for problem in reading.problems] == ["BR02"]


def test_windows_lines_and_byte_order_mark_are_read() -> None:
    marked = b"\xef\xbb\xbf" + SAMPLE.replace("\n", "\r\n").encode()
    assert files.read(marked).procedure == files.read(SAMPLE).procedure
    assert files.read(marked).problems == ()


def test_a_problem_of_a_rule_is_located_by_its_path() -> None:
    reading = files.read(SAMPLE, "b.yaml")
    from sopan.problems import Location

    at = reading.locate(Problem(code="XX01", severity=Severity.HINT, at=Location(path="langkah[2].waktu"))).at
    assert (at.line, at.column, at.file, at.path) == (14, 5, "b.yaml", "langkah[2].waktu")
    beyond = reading.locate(
        Problem(code="XX01", severity=Severity.HINT, at=Location(path="langkah[2].risiko.x"))
    ).at
    assert beyond.line == 10


@settings(max_examples=300)
@given(st.binary(max_size=300) | st.text(max_size=300))
def test_reading_never_raises(anything: str | bytes) -> None:
    reading = files.read(anything)
    assert reading.procedure.stage is Stage.DRAFT or reading.procedure


@settings(max_examples=300)
@given(st.data())
def test_reading_a_spoilt_file_never_raises(data: st.DataObject) -> None:
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(st.sampled_from(_SPOILERS)) + text[at + cut :]
    reading = files.read(text)
    for problem in reading.problems:
        assert problem.at.line >= 1 and problem.at.column >= 1
    files.write(reading.procedure)
    files.tidy(text)


_SPOILERS = (
    "", "\t", ": ", "- ", "[", "]", "{", "}", "'", '"', "&a ", "*a", "!!int ", "!x ", "? ", "|\n", ">-\n", "#", "\n", "\n---\n", "...",
    "%YAML 1.1\n", "<<: ", "\x00", "\u2028", "\ud800", "%", "@", "`", "\u0085", ",", "💼", "\n  ", "null", "lanjut", "99999999999",
)  # fmt: skip


def test_an_alias_bomb_is_refused_after_a_bounded_number_of_nodes() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    steps = "langkah:\n" + "".join("  - {kelengkapan: *a29}\n" for _ in range(5))
    assert "BR06" in codes("\n".join(levels) + "\n" + steps)  # a list of lists: told, not walked
    many = "x: &x [" + ", ".join(["a"] * 5000) + "]\nlangkah:\n" + "  - {kelengkapan: *x}\n" * 5000
    assert [problem.code for problem in files.read(many).problems][-1] == "BR12"


def test_an_alias_to_itself_ends() -> None:
    assert files.read("langkah: &a\n  - *a\n  - cabang: *a\n").problems


def test_a_file_of_fifty_megabytes_is_not_looked_at() -> None:
    huge = b"- " * 25_000_000
    begun = time.process_time()
    assert codes(huge) == ["BR03"]
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
@pytest.mark.parametrize("depth", [500, 100_000])
def test_deep_nesting_ends_as_a_problem(opening: str, depth: int) -> None:
    assert codes("judul: x\nlangkah: " + opening * depth)


def test_many_mistakes_in_one_file_are_all_told() -> None:
    text = GOOD.replace("judul", "jdul") + "".join(f"  - kegiatn: Langkah {n}\n" for n in range(300))
    assert codes(text).count("BR04") == 301
