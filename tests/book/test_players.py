"""Who acts in an agency's SOPs."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.book.back.players import players
from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Actor, Procedure
from tests.book.back_matter import AGENCY, LEAVE, LETTERS, step


def test_a_position_is_one_however_the_sops_call_it():
    head = next(one for one in players(AGENCY) if one.name == "Kepala Dinas Contoh")
    assert head.unit == "Dinas Contoh"
    assert head.called == ("Kadis", "Kepala Dinas")
    assert [(part.held.stem, part.steps) for part in head.parts] == [("01-surat", (2, 3)), ("02-cuti", (0,))]


def test_names_are_in_order_and_outside_parties_are_told():
    found = players(AGENCY)
    assert [(one.name, one.external) for one in found] == [
        ("Kepala Dinas Contoh", False),
        ("Pengadministrasi Persuratan", False),
        ("Pengirim", True),
        ("Tim Penilai", False),
    ]


def test_an_outside_party_is_not_the_position_of_the_same_name():
    outside = replace(LEAVE, actors=(Actor(name="Kadis", external=True),), steps=(step("Meminta", "Kadis"),))
    agency = replace(AGENCY, procedures=(Filed("sop/01.yaml", LETTERS), Filed("sop/02.yaml", outside)))
    found = {(one.name, one.external): one for one in players(agency)}
    assert {"Kepala Dinas Contoh", "Kadis"} <= {name for name, _ in found}
    assert found["Kadis", True].anchor != found["Kepala Dinas Contoh", False].anchor


def test_what_is_left_out_leaves_no_name_behind():
    assert [one.name for one in players(AGENCY, without=("sop/01-surat.yaml",))] == [
        "Kepala Dinas Contoh",
        "Pengadministrasi Persuratan",
    ]


def test_an_actor_without_a_step_does_not_act():
    agency = Agency(procedures=(Filed("sop/1.yaml", Procedure(actors=(Actor(name="Saksi"),))),))
    (witness,) = players(agency)
    assert not witness.acts
    assert witness.parts[0].steps == ()


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.sampled_from(["Kadis", "kepala  dinas", "Petugas", "Saksi"]), max_size=3), max_size=8
    )
)
def test_every_step_is_somebodys_and_nobody_is_there_twice(cast):
    procedure = Procedure(steps=tuple(step("Bekerja", *names) for names in cast))
    found = players(replace(AGENCY, procedures=(Filed("sop/1.yaml", procedure),)))
    assert len({one.anchor for one in found}) == len(found)
    acting = {at for one in found for part in one.parts for at in part.steps}
    assert acting == {at for at, names in enumerate(cast) if names}
