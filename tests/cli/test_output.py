"""What `sopan check` shows of one file: groups, repeats folded, pieces underlined, what is set aside, what to do
next."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sopan.cli.examining import Inquiry, look
from sopan.cli.printing import print_examined
from sopan.cli.telling import places
from sopan.files import write
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity
from sopan.profile import profile
from sopan.rules import Case, Found
from tests.cli.conftest import Enter, Run
from tests.strategies import arbitrary_procedures, procedures

Check = Callable[[Case], Iterator[Found]]


def sop(steps: int, head: str = "") -> str:
    rows = [f"  - kegiatan: Mencatat {number}\n    pelaksana: A\n" for number in range(1, steps + 1)]
    return f"judul: Uji\n{head}pelaksana: [A]\nlangkah:\n{''.join(rows)}"


def at_steps(*numbers: int, **facts: str) -> Check:
    def check(case: Case) -> Iterator[Found]:
        for number in numbers:
            yield case.at(number - 1, "activity", **facts)

    return check


def shown(run: Run, text: str, *options: str) -> str:
    return run("check", "-", *options, stdin=text.encode()).out


def test_the_same_fault_at_several_places_is_told_once(run: Run, enter: Enter) -> None:
    enter("XX01", at_steps(2, 4, 5, 6, 9))
    out = shown(run, sop(9))
    assert out == (
        "stdin\n\n"
        "  Perlu alasan (5) – perbaiki, atau tulis alasannya pada “dikesampingkan”\n\n"
        "    [XX01] langkah 2, baris 6\n"
        "      Keliru di langkah 2.\n"
        "      6 │   - kegiatan: Mencatat 2\n"
        "        │     ^^^^^^^^^^^^^^^^^^^^\n"
        "      → Perbaiki.\n"
        "      juga di langkah 4–6, 9\n\n"
        "1 berkas diperiksa: 5 perlu alasan.\n\n"
        "Penjelasan sebuah kode: sopan explain XX01\n"
    )
    assert "also at step 4–6, 9\n" in shown(run, sop(9), "--lang", "en")


@pytest.mark.parametrize("option", ["--lengkap", "--verbose", "-v"])
def test_repeats_are_unfolded_on_request(run: Run, enter: Enter, option: str) -> None:
    enter("XX01", at_steps(2, 4, 5))
    out = shown(run, sop(5), option)
    assert [f"[XX01] langkah {step}," in out for step in range(1, 6)] == [False, True, False, True, True]
    assert "juga di" not in out


def test_places_that_ask_for_something_else_say_what(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        for index, better in enumerate(("x", "x", "y", "y", "z")):
            yield case.at(index, "activity", better=better)

    enter("XX01", check, remedy="Tulis “{better}” pada langkah {step}.")
    assert (
        "      → Tulis “x” pada langkah 1.\n"
        "      juga di langkah 2\n"
        "      juga di langkah 3, 4 → Tulis “y” pada langkah 3.\n"
        "      juga di langkah 5 → Tulis “z” pada langkah 5.\n\n"
    ) in shown(run, sop(5))


def test_of_many_remedies_only_some_are_told(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        for index in range(9):
            yield case.at(index, "activity", better=str(index))

    enter("XX01", check, remedy="Tulis “{better}”.")
    out = shown(run, sop(9))
    assert out.count("juga di langkah") == 5
    assert "      juga di langkah 6–9\n" in out


def test_pieces_of_one_line_are_underlined_together(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        for number in (1, 3):
            yield case.on_page("actors", number, step=str(number))

    enter("XX01", check)
    out = shown(run, "judul: Uji\npelaksana: [Satu, 申請, Tiga]\nlangkah:\n  - kegiatan: Mencatat\n")
    assert (
        "      2 │ pelaksana: [Satu, 申請, Tiga]\n        │             ^^^^        ^^^^\n      → Perbaiki.\n\n"
    ) in out
    assert "juga" not in out


def test_the_heaviest_comes_first_and_then_what_removes_most(run: Run, enter: Enter) -> None:
    enter("XX01", at_steps(1), "saran")
    enter("XX02", at_steps(2), "wajib")
    enter("XX03", at_steps(3), "wajib", hides=("XX01", "XX02"))
    out = shown(run, sop(3))
    heads = ["Wajib diperbaiki (2)", "[XX03]", "dapat menghilangkan 3 catatan sekaligus", "[XX02]", "Saran (1)", "[XX01]"]  # fmt: skip
    assert sorted(heads, key=out.index) == heads
    assert out.count("sekaligus") == 1


def test_what_is_set_aside_stands_at_the_end_and_does_not_count(run: Run, enter: Enter) -> None:
    enter("XX01", at_steps(1, 3), "alasan")
    enter("XX02", at_steps(2), "saran")
    text = sop(3, "dikesampingkan: {XX01: Memang begitu di kantor kami}\n")
    ran = run("check", "-", "--fail-on", "alasan", stdin=text.encode())
    assert ran.code == 0
    assert ran.out.endswith(
        "  Dikesampingkan (2)\n"
        "    [XX01] langkah 1, 3 – alasan: Memang begitu di kantor kami\n\n"
        "1 berkas diperiksa: 1 saran; 2 dikesampingkan.\n\n"
        "Penjelasan sebuah kode: sopan explain XX02\n"
    )
    told = json.loads(shown(run, text, "--format", "json"))
    assert [(one["code"], one["waiver"]) for one in told] == [
        ("XX01", "Memang begitu di kantor kami"),
        ("XX02", ""),
        ("XX01", "Memang begitu di kantor kami"),
    ]
    assert told[0]["name"] == "x-x-0-1-fault"
    assert told[0]["title"] == "Judul XX01"


def test_with_all_set_aside_there_is_nothing_to_report(run: Run, enter: Enter) -> None:
    enter("XX01", at_steps(1))
    out = shown(run, sop(1, "dikesampingkan: {XX01: Memang begitu di kantor kami}\n"))
    assert out.endswith("1 berkas diperiksa: tidak ada catatan; 1 dikesampingkan.\n")


def test_what_is_missing_is_named_by_its_key(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        yield case.on_page("number", step="0")
        yield case.on_page("unit", step="0")

    enter("XX01", check)
    out = shown(run, sop(1))
    assert (
        "    [XX01] isian nomor\n      Keliru di langkah 0.\n      → Perbaiki.\n      juga di isian unit_kerja\n"
        in out
    )


def test_a_key_under_mutu_baku_is_found(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        yield case.at(0, "duration")

    enter("XX01", check)
    text = "judul: Uji\nlangkah:\n  - kegiatan: Mencatat\n    mutu_baku:\n      waktu: 5 menit\n"
    assert "[XX01] langkah 1, baris 5\n" in shown(run, text)


def test_very_many_places_are_shortened() -> None:
    def at(path: str, line: int) -> Problem:
        return Problem(code="XX01", severity=Severity.HINT, at=Location(path=path, line=line))

    steps = [at(f"langkah[{number}].waktu", number) for number in range(1, 60, 2)]
    assert places(steps) == "langkah 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, dan 20 tempat lain"
    assert places(steps[:12]).endswith("21, 23")
    assert (
        places([at("langkah[2]", 5), at("", 20), at("", 21), at("nomor", 0)])
        == "langkah 2; baris 20, 21; isian nomor"
    )


def test_the_hint_about_corrections_counts_them(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        for index in range(len(case.steps)):
            found = case.at(index, "activity")
            yield found.mended("Mencatat surat") if index < 2 else found

    enter("XX01", check)
    assert "2 catatan dapat diperbaiki oleh Sopan: tambahkan --fix" in shown(run, sop(3))
    assert "2 problems can be corrected by Sopan: add --fix" in shown(run, sop(3), "--lang", "en")


def test_the_stage_and_the_day_reach_the_rules(run: Run, enter: Enter) -> None:
    def check(case: Case) -> Iterator[Found]:
        yield case.on_page("title", step=f"{case.stage.value}/{case.on}/{case.sheet is not None}")

    enter("XX01", check)
    given = ("--on", "2026-11-22")
    assert "Keliru di langkah konsep/2026-11-22/False." in shown(run, sop(1), *given)
    assert "siap sah/2026-11-22/True." in shown(run, sop(1), *given, "--stage", "siap-sah", "--gambar")
    assert "berlaku/2026-11-02/True." in shown(
        run, sop(1), "--tanggal", "2 November 2026", "--status", "berlaku", "--drawing"
    )
    assert "/None/" not in shown(run, sop(1))
    assert run("check", "-", "--tanggal", "besok").code == 2
    assert run("check", "-", "--status", "sah").code == 2


def test_the_drawing_is_looked_at_on_request(run: Run, enter: Enter) -> None:
    enter("XX01", at_steps())
    crowded = "pelaksana: [" + ", ".join(f"Pelaksana {number}" for number in range(40)) + "]\n"
    text = sop(2).replace("pelaksana: [A]\n", crowded)
    assert "[LO04]" not in shown(run, text)
    assert "[LO04] baris 2\n" in shown(run, text, "--gambar")


def test_wide_terminals_do_not_make_long_lines(run: Run, enter: Enter, tmp_path: Path) -> None:
    enter("XX01", at_steps(1), remedy="kata " * 100)
    wide = run("check", "-", stdin=sop(1).encode(), env={"COLUMNS": "300"}).out
    assert 100 < max(map(len, wide.splitlines())) <= 120


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(procedures(max_steps=30) | arbitrary_procedures(), st.sampled_from([40, 80, 120]), st.booleans())
def test_every_draft_is_shown_within_the_width(procedure: Procedure, width: int, unfolded: bool) -> None:
    found = look(write(procedure), "x.yaml", Inquiry(profile=profile()))
    out = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    print_examined(out, found, unfolded)
    assert isinstance(out.file, io.StringIO)
    said = out.file.getvalue()
    assert all(cell_len(line) <= width for line in said.split("\n"))
    assert all(f"[{problem.code}]" in said for problem in found.problems)
