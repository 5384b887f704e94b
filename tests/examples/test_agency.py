"""The example agency's folder is whole: every name leads somewhere, and the rules of the folder find nothing to mend."""

from datetime import date
from pathlib import Path

from sopan.files.agency import contents_of, read_agency
from sopan.model.processes import leaf_codes
from sopan.model.service.longest import longest
from sopan.model.structure import Capacity
from sopan.rules import check_agency

FOLDER = Path(__file__).parents[2] / "examples" / "kominfosanti-buleleng"
READING = read_agency(contents_of(FOLDER), str(FOLDER))
AGENCY = READING.agency
ENACTED = date(2023, 2, 27)


def test_every_file_is_read_without_a_problem():
    assert READING.problems == ()
    assert len(AGENCY.procedures) == 17
    assert len(AGENCY.services) == 8


def test_the_rules_of_the_folder_find_nothing_to_mend():
    found = check_agency(AGENCY, READING.profile, on=date(2026, 11, 22))
    assert [(problem.code, problem.at.file, problem.facts) for problem in found if not problem.waiver] == []


def test_whoever_acts_is_known():
    structure = AGENCY.structure(ENACTED)
    unknown = {
        actor.name
        for held in AGENCY.procedures
        for actor in held.said.actors
        if not actor.external and structure.position(actor.name) is None
    }
    assert unknown == set()


def test_every_sop_comes_from_a_duty_and_a_leaf_of_the_map():
    duties = {row.id: row for row in AGENCY.duties}
    for held in AGENCY.procedures:
        assert held.said.title in duties[held.said.duties[0]].titles
        assert held.said.process in leaf_codes(AGENCY.processes)


def test_every_leaf_of_the_map_has_an_sop_or_says_why_not():
    linked = {held.said.process for held in AGENCY.procedures}
    exempt = {process.code for process in AGENCY.processes if process.exempt}
    assert leaf_codes(AGENCY.processes) == linked | exempt


def test_the_head_changes_over_time():
    position = AGENCY.office.head
    held = {day: AGENCY.holder(position, day) for day in (date(2020, 11, 2), ENACTED, date(2023, 6, 14))}
    assert [one.capacity for one in held.values()] == [Capacity.ACTING, Capacity.SUBSTANTIVE, Capacity.DAILY]
    assert {one.said.authorized_by.nip for one in AGENCY.procedures} == {held[ENACTED].nip}


def test_the_decree_enacts_all_sops():
    (decree,) = AGENCY.decrees
    assert AGENCY.listed(decree.said.annexes[0]) == AGENCY.procedures


def test_every_service_has_an_sop_and_promises_no_less_than_it_takes():
    for held in AGENCY.services:
        (procedure,) = (AGENCY.procedure(name) for name in held.said.procedures)
        days = int(held.said.duration.split()[0])
        assert longest(procedure.said).minutes <= days * 450


def test_the_old_sops_have_their_files():
    assert len(AGENCY.old_procedures) == 4
    assert all((FOLDER / one.pdf).read_bytes().startswith(b"%PDF") for one in AGENCY.old_procedures)
