"""The assessment of needs: the test, the decision and the priority are proposed with reasons; answers given stay."""

from __future__ import annotations

from dataclasses import replace

from sopan.model.agency import Agency
from sopan.model.duties import DutyRow, Need, NeedDecision, Priority
from sopan.planning.needs import assessments
from sopan.planning.titles import proposals
from tests.planning.agencies import AGENCY, UMUM, sop


def assessed(agency):
    return {one.title: one for one in assessments(agency, proposals(agency.duties))}


def with_duty(**fields):
    return replace(AGENCY, duties=(*AGENCY.duties, DutyRow(id="baru", unit=UMUM, **fields)))


def test_decisions_follow_what_the_folder_holds():
    found = assessed(AGENCY)
    assert {title: one.need.decision for title, one in found.items()} == {
        "Penanganan Surat Masuk": NeedDecision.KEEP,
        "Peminjaman Kendaraan Dinas": NeedDecision.NEW,
        "Pengumpulan Data": NeedDecision.KEEP,
        "Penyajian Data": NeedDecision.NEW,
        "Pelaporan Kinerja": NeedDecision.REPLACE,
        "Peminjaman Kendaraan": NeedDecision.DELETE,
    }
    assert all(one.need.reason and "decision" in one.guessed for one in found.values())


def test_the_sop_in_hand_shows_how_many_parties_there_are():
    one = assessed(AGENCY)["Penanganan Surat Masuk"]
    assert one.need.parties == 2 and "parties" in one.guessed and one.held.file == "sop/surat.yaml"


def test_the_same_work_twice_is_to_be_merged():
    twice = with_duty(function="penanganan surat masuk", titles=("SOP Penanganan Surat Masuk",))
    twin = replace(twice, procedures=())
    assert assessed(twin)["SOP Penanganan Surat Masuk"].need.decision is NeedDecision.MERGE
    near = with_duty(function="pelayanan informasi publik", titles=("Pelayanan Permohonan Informasi Publik",))
    near = replace(
        near, procedures=(*near.procedures, sop("i", "Permohonan Informasi Publik", "Bidang Data"))
    )
    one = assessed(near)["Pelayanan Permohonan Informasi Publik"]
    assert one.need.decision is NeedDecision.MERGE and "Bidang Data" in one.need.reason


def test_an_sop_of_another_title_is_to_be_changed():
    named = replace(AGENCY, procedures=(sop("lama", "Surat-menyurat", UMUM, duties=("u1",)),))
    one = assessed(named)["Penanganan Surat Masuk"]
    assert one.need.decision is NeedDecision.CHANGE and "Surat-menyurat" in one.need.reason


def test_what_does_not_pass_the_test_needs_no_sop():
    need = Need(routine=True, has_output=True, parties=1)
    alone = with_duty(function="pemeliharaan ruang", titles=("Pemeliharaan Ruang",), needs=(need,))
    one = assessed(alone)["Pemeliharaan Ruang"]
    assert one.need.decision is None and "kurang dari dua pihak" in one.need.reason
    held = replace(alone, procedures=(*alone.procedures, sop("r", "Pemeliharaan Ruang", UMUM)))
    assert assessed(held)["Pemeliharaan Ruang"].need.decision is NeedDecision.DELETE


def test_answers_given_are_never_replaced():
    need = Need(routine=False, decision=NeedDecision.KEEP, priority=Priority.LOW, reason="Begitu.", parties=7)
    given = with_duty(function="pelayanan izin", titles=("Pelayanan Izin",), needs=(need,))
    one = assessed(given)["Pelayanan Izin"]
    assert replace(one.need, title="", has_output=None) == need
    assert one.guessed == {"has_output"}


def test_services_and_core_processes_come_first():
    found = assessed(with_duty(function="pelayanan izin keramaian"))
    assert found["Pelayanan Izin Keramaian"].need.priority is Priority.HIGH
    assert found["Penanganan Surat Masuk"].need.priority is Priority.LOW


def test_tests_without_a_title_are_kept():
    kept = Agency(duties=(DutyRow(id="a", output="ruang", exempt="Satu orang.", needs=(Need(parties=1),)),))
    (one,) = assessments(kept, proposals(kept.duties))
    assert (one.title, one.need, one.at) == ("", Need(parties=1), 0)
