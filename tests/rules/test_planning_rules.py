"""Titles, duties, actors and processes over a whole folder: cases that the rules' pages do not show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sopan import rules
from sopan.model.agency import Agency, Filed, OldProcedure
from sopan.model.duties import DutyRow, Need, NeedDecision
from sopan.model.procedure import Actor, Procedure, Step
from sopan.model.processes import Process
from sopan.model.structure import Position, Structure, Unit
from sopan.problems import Severity


def sop(name, title, unit="", *actors, **more):
    made = tuple(Actor(name=one) if isinstance(one, str) else one for one in actors)
    return Filed(f"sop/{name}.yaml", Procedure(title=title, unit=unit, actors=made, **more))


def found(agency, code, broken=()):
    return [
        (problem.at.file, problem.at.path, problem.facts.get("variant"), problem.severity)
        for problem in rules.check_agency(agency, broken=broken)
        if problem.code == code
    ]


@pytest.mark.parametrize(
    ("other", "unit", "variant", "severity"),
    [
        ("Penanganan Surat Masuk", "A", "same", Severity.ERROR),
        ("SOP penanganan surat masuk", "A", "same", Severity.ERROR),
        ("Penanganan Masuk Surat", "A", "reworded", Severity.WARNING),
        ("Penangan Surat Masuk", "B", "across", Severity.WARNING),
        ("Penanganan Surat Masuk Rahasia", "B", "near", Severity.HINT),
    ],
)
def test_a_title_that_stands_twice_weighs_as_it_is_near(other, unit, variant, severity):
    agency = Agency(procedures=(sop("a", "Penanganan Surat Masuk", "A"), sop("b", other, unit)))
    assert found(agency, "TT06") == [("sop/b.yaml", "judul", variant, severity)]
    assert not found(agency, "TT06", broken=("sop/a.yaml",))


def test_an_old_sop_of_the_same_title_is_a_hint_on_the_new_one():
    old = (
        OldProcedure(title="Penanganan Surat Masuk", row=4),
        OldProcedure(title="Penanganan Surat Masuk", row=5),
    )
    agency = Agency(procedures=(sop("a", "Penanganan Surat Masuk"),), old_procedures=old)
    assert found(agency, "TT06") == [("sop/a.yaml", "judul", "old", Severity.HINT)]


def test_other_work_is_left_alone():
    agency = Agency(
        procedures=(sop("a", "Penanganan Surat Masuk"), sop("b", "Penanganan Surat Keluar"), sop("c", ""))
    )
    assert not found(agency, "TT06")


UNITS = Structure(
    units=(Unit(name="Sekretariat"), Unit(name="Subbagian Umum", parent="Sekretariat"), Unit(name="Bidang"))
)
DUTIES = (DutyRow(id="u1", unit="Sekretariat", function="penanganan surat"),)


@pytest.mark.parametrize(
    ("unit", "told"), [("Sekretariat", 0), ("Subbagian Umum", 0), ("Bidang", 1), ("", 0)]
)
def test_a_duty_of_the_unit_above_is_no_other_units_duty(unit, told):
    agency = Agency(
        duties=DUTIES,
        structures=(Filed("organisasi.yaml", UNITS),),
        procedures=(sop("a", "Surat", unit, duties=("u1",)),),
    )
    assert len(found(agency, "TT07")) == told


def test_sops_without_duty_are_one_hint_before_the_duties_are_written_down():
    agency = Agency(procedures=(sop("a", "X"), sop("b", "Y")))
    assert found(agency, "TT07") == [("instansi.yaml", "nama", "none", Severity.HINT)]
    assert not found(Agency(), "TT07") and not found(agency, "TT07", broken=("tugas.yaml",))


def test_a_mark_that_leads_nowhere_is_not_told_twice():
    agency = Agency(duties=DUTIES, procedures=(sop("a", "X", duties=("salah",)),))
    assert not found(agency, "TT07")


STRUCTURE = Structure(
    units=(
        Unit(
            name="Bidang Data",
            positions=(
                Position(name="Kepala Bidang Data"),
                Position(name="Pranata Komputer", aliases=("Admin Data",)),
            ),
        ),
    ),
    roles=(Position(name="Pejabat Pengelola Informasi", short="PPID"),),
)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Kepala Bidang Data", ""),
        ("Kabid Data", ""),
        ("Plt. Kepala Bidang Data", ""),
        ("Kepala Bidang", ""),
        ("admin data", ""),
        ("PPID", ""),
        ("Bidang Data", ""),
        ("Pemohon", ""),
        ("Sekretaris Daerah", ""),
        ("Pranata Komputr", "near"),
        ("Kepala", "unknown"),
        ("Juru Kamera", "unknown"),
    ],
)
def test_who_acts_is_known_to_the_structure_or_stands_outside(name, told):
    agency = Agency(
        structures=(Filed("organisasi.yaml", STRUCTURE),), procedures=(sop("a", "X", "", "PPID", name),)
    )
    variants = [variant for _, path, variant, _ in found(agency, "AC04") if path == "pelaksana[2]"]
    assert variants == ([told] if told else [])
    outside = replace(agency, procedures=(sop("a", "X", "", Actor(name=name, external=True)),))
    assert not found(outside, "AC04")


def test_actors_that_only_steps_name_are_told_at_the_step():
    procedure = Procedure(
        title="X", steps=(Step(activity="Mencatat", actors=("PPID",)), Step(actors=("Juru Kamera",)))
    )
    agency = Agency(
        structures=(Filed("organisasi.yaml", STRUCTURE),), procedures=(Filed("sop/a.yaml", procedure),)
    )
    assert [path for _, path, _, _ in found(agency, "AC04")] == ["langkah[2].pelaksana"]
    assert not found(agency, "AC04", broken=("organisasi.yaml",))


def test_gaps_are_hints_and_no_conclusion_is_drawn_from_broken_files():
    processes = (Process(code="A", name="x"), Process(code="B", name="y", parent="A"))
    agency = Agency(processes=processes, procedures=(sop("a", "X", process="B"),))
    assert not found(agency, "XR08")
    assert found(replace(agency, procedures=(sop("a", "X", process="ZZ"),)), "XR08") == [
        ("proses.yaml", "proses[2]", "gap", Severity.HINT)
    ]
    assert not found(replace(agency, procedures=(sop("a", "X"),)), "XR08", broken=("sop/a.yaml",))


def test_a_title_found_unneeded_is_no_fault_where_it_is_to_be_deleted():
    need = Need(routine=False, decision=NeedDecision.DELETE)
    agency = Agency(duties=(DutyRow(titles=("X",), needs=(need,)),))
    assert not found(agency, "LC10")
    kept = replace(
        agency, duties=(DutyRow(titles=("X",), needs=(replace(need, decision=NeedDecision.KEEP),)),)
    )
    assert found(kept, "LC10") == [("tugas.yaml", "tugas[1].kebutuhan", "unmet", Severity.HINT)]
