"""Service standards: what the pages of SP01–SP05 and MB10 do not show."""

from __future__ import annotations

from datetime import date

from sopan import rules
from sopan.problems import Problem, Severity
from tests.book.serving import ENACTED, PROCEDURE, agency

ON = date(2023, 6, 1)


def found(*codes: str, on: date | None = ON, broken: tuple[str, ...] = (), **files: str) -> list[Problem]:
    reading = agency(**files)
    every = rules.check_agency(reading.agency, reading.profile, on=on, broken=broken)
    return [problem for problem in every if problem.code in codes]


def test_an_enacted_whole_standard_is_clean() -> None:
    assert (
        found(
            "SP01",
            "SP02",
            "SP03",
            "SP04",
            "SP05",
            "MB10",
            layanan__baru="",
            layanan__informasi=ENACTED + "dipublikasikan: [Papan]\n",
        )
        == []
    )


def test_a_draft_with_gaps_is_only_a_hint() -> None:
    (problem,) = found("SP01")
    assert (problem.at.file, problem.severity, problem.facts["count"]) == (
        "layanan/baru.yaml",
        Severity.HINT,
        "7",
    )


def test_a_folder_without_services_is_one_hint_on_the_office() -> None:
    more = {f"sop__{name}": PROCEDURE for name in ("dua", "tiga")}
    (problem,) = found("SP01", layanan__baru="", layanan__informasi="", **more)
    assert (problem.at.file, problem.severity, problem.facts["count"]) == (
        "instansi.yaml",
        Severity.HINT,
        "3",
    )


def test_a_draft_sop_and_one_that_does_not_serve_are_not_asked() -> None:
    draft = PROCEDURE.replace("status: berlaku", "status: konsep")
    routine = PROCEDURE.replace("jenis_kegiatan: pelayanan", "jenis_kegiatan: rutin")
    assert [one.at.file for one in found("SP01", sop__dua=draft, sop__tiga=routine)] == ["layanan/baru.yaml"]


def test_nothing_is_concluded_from_a_broken_file() -> None:
    short = ENACTED.replace("jangka_waktu: 5 hari kerja", "jangka_waktu: 1 hari kerja")
    assert found("MB10", layanan__informasi=short)
    assert not found("MB10", layanan__informasi=short, broken=("layanan/informasi.yaml",))
    assert not found("MB10", layanan__informasi=short, broken=("sop/informasi.yaml",))
    assert not found("SP01", layanan__baru="", broken=("layanan/informasi.yaml",))


def test_the_promise_is_compared_to_the_minute() -> None:
    # the longest path: 10 menit + 2 hari kerja + 1 hari kerja + 1 jam
    for written, wrong in (
        ("3 hari kerja", True),
        ("1419 menit", True),
        ("1420 menit", False),
        ("4 hari", False),
    ):
        said = ENACTED.replace("5 hari kerja", written)
        assert bool(found("MB10", layanan__informasi=said)) is wrong, written
    (problem,) = found("MB10", layanan__informasi=ENACTED.replace("5 hari kerja", "3 hari kerja"))
    assert (
        problem.facts["longest"] == "3 hari kerja 1 jam 10 menit"
        and problem.facts["over"] == "1 jam 10 menit"
    )


def test_a_promise_that_says_no_figure_is_not_compared() -> None:
    assert not found("MB10", layanan__informasi=ENACTED.replace("5 hari kerja", "secepatnya"))


def test_the_survey_is_asked_a_year_after_the_standard() -> None:
    assert not found("SP04", on=date(2024, 2, 20))
    assert found("SP04", on=date(2024, 2, 21))
    assert not found("SP04", on=None)


def test_twelve_months_count_to_the_day_also_in_leap_years() -> None:
    last = ENACTED + "skm_terakhir: 28 Februari 2024\n"
    assert not found("SP04", on=date(2025, 2, 28), layanan__informasi=last)
    assert found("SP04", on=date(2025, 3, 1), layanan__informasi=last)
    assert not found("SP04", on=date(2024, 2, 29), layanan__informasi=last)


def test_the_later_of_two_surveys_counts() -> None:
    both = ENACTED + "skm_terakhir: 1 Mei 2025\nskm: {tanggal: 1 Mei 2024}\n"
    assert not found("SP04", on=date(2026, 5, 1), layanan__informasi=both)


def test_a_weight_that_is_no_figure_is_told_alone() -> None:
    survey = (
        "skm:\n  unsur:\n    - {nama: A, bobot: x, jawaban: [4]}\n    - {nama: B, bobot: 0.5, jawaban: [4]}\n"
    )
    (problem,) = found("SP05", layanan__informasi=ENACTED + survey)
    assert problem.facts["variant"] == "weight" and problem.at.path == "skm.unsur[1]"
