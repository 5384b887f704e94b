"""The process map: bands, leaves with their SOPs, gaps, orphans, circles, macro and micro SOPs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.model.processes import Category, Process, in_circle, leaf_codes
from sopan.planning.processes import process_map
from tests.planning.agencies import AGENCY, sop

FOUND = process_map(AGENCY)


def test_bands_stand_in_the_order_of_the_map():
    assert [(band, [node.process.code for node in nodes]) for band, nodes in FOUND.bands] == [
        (Category.MANAGEMENT, ["M"]),
        (Category.CORE, ["K"]),
        (Category.SUPPORT, ["P"]),
    ]
    assert [leaf.process.code for leaf in FOUND.leaves] == ["M", "K1", "K2", "P"]


def test_a_leaf_without_sop_or_reason_is_a_gap():
    assert [node.process.code for node in FOUND.gaps] == ["K2"]
    assert FOUND.linked == 2


def test_sops_outside_the_map_are_told_with_the_reason():
    more = (*AGENCY.procedures, sop("salah", "Salah", process="XX"))
    found = process_map(replace(AGENCY, procedures=more))
    assert [(one.held.file, one.why) for one in found.astray] == [
        ("sop/kendaraan.yaml", "none"),
        ("sop/surat-data.yaml", "inner"),
        ("sop/salah.yaml", "unknown"),
    ]
    assert not process_map(replace(AGENCY, processes=())).astray


def test_macro_and_micro_sops_hang_together():
    lost = sop("lost", "Tanpa Makro", part_of="SOP Besar")
    found = process_map(replace(AGENCY, procedures=(*AGENCY.procedures, lost)))
    assert [
        (one.held.stem if one.held else one.missing, [part.stem for part in one.parts])
        for one in found.macros
    ] == [
        ("data", ["surat-data"]),
        ("SOP Besar", ["lost"]),
    ]


def test_circles_missing_parents_and_repeated_codes_are_set_apart():
    broken = (
        Process(code="A", parent="B"),
        Process(code="B", parent="A"),
        Process(code="C", parent="tidak ada"),
        Process(code="C", name="lagi"),
        Process(code="E", parent="E"),
    )
    found = process_map(replace(AGENCY, processes=broken))
    assert [one.code for one in found.circles] == ["A", "B", "E"]
    assert [one.code for one in found.rootless] == ["C"] == [one.code for one in found.unsorted]
    assert [one.name for one in found.twice] == ["lagi"]
    assert [leaf.process.code for leaf in found.leaves] == ["C"]


CODES = st.sampled_from(["", "A", "B", "C", "D"])
PROCESSES = st.lists(st.builds(Process, code=CODES, parent=CODES, name=st.just("x")), max_size=9)


@settings(max_examples=80)
@given(PROCESSES)
def test_every_process_is_once_in_the_tree_or_told_apart(processes):
    found = process_map(replace(AGENCY, processes=tuple(processes)))
    drawn = []
    level = [node for _, nodes in found.bands for node in nodes]
    while level:
        drawn += [node.process for node in level]
        level = [below for node in level for below in node.below]
    under_circles = len(processes) - len(drawn) - len(found.twice) - len(found.circles)
    assert under_circles >= 0
    assert leaf_codes(processes) <= {process.code for process in processes}
    assert set(found.circles) == set(in_circle(processes))
    if not found.circles:
        assert under_circles == 0
