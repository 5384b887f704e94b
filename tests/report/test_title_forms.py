"""Forms F1 and F2: what is written into the workbook comes back from it; what is not understood is told with its cell."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sopan.files.agency import read_agency
from sopan.files.workbook import Worksheet, rows_of, workbook
from sopan.model.agency import Agency
from sopan.model.duties import DutyRow, Need, NeedDecision, Priority
from sopan.planning.articles import Unplaced
from sopan.planning.needs import assessments
from sopan.planning.titles import Proposed, proposals
from sopan.report.worksheets.duty_text import GUESS, duties_text
from sopan.report.worksheets.title_forms import F1, F2, LEFT, title_forms
from sopan.report.worksheets.title_forms_read import read_title_forms
from tests.planning.agencies import AGENCY

WORD = st.text(alphabet="abcdefgh ij-/()'", min_size=1, max_size=24).map(str.strip).filter(bool)
TEXT = st.one_of(
    st.just(""), WORD, st.sampled_from(["=1+1", "ya", "2021", "null", "# x", "a: b", "- x", "+62"])
)
NEED = st.builds(
    Need,
    routine=st.sampled_from([None, True, False]),
    has_output=st.sampled_from([None, True, False]),
    parties=st.one_of(st.none(), st.integers(0, 40)),
    policy=TEXT,
    priority=st.sampled_from([None, *Priority]),
    decision=st.sampled_from([None, *NeedDecision]),
    reason=TEXT,
)
ROWS = st.lists(
    st.builds(
        DutyRow,
        unit=TEXT,
        article=TEXT,
        duty=TEXT,
        function=TEXT,
        subfunction=TEXT,
        activity=TEXT,
        output=TEXT,
        note=TEXT,
        aspects=st.lists(st.sampled_from(["Penyusunan", "Uji coba"]), unique=True).map(tuple),
        titles=st.lists(WORD, unique_by=lambda title: " ".join(title.casefold().split()), max_size=3).map(
            tuple
        ),
        needs=NEED.filter(lambda need: need != Need()).map(lambda need: (need,)) | st.just(()),
        exempt=TEXT,
    ),
    max_size=5,
).map(lambda rows: tuple(replace(row, id=f"r{number}") for number, row in enumerate(rows)))


@settings(max_examples=25, deadline=None)
@given(ROWS)
def test_the_workbook_gives_back_what_was_written_into_it(rows):
    agency = Agency(duties=rows)
    given = tuple(Proposed(row, at=at) for at, row in enumerate(rows))
    written = [replace(one, guessed=frozenset(), need=_answers(one)) for one in assessments(agency, given)]
    reading = read_title_forms(workbook(title_forms("Dinas", given, [one for one in written if one.at >= 0])))
    assert not reading.unread and tuple(reading.rows) == rows


def _answers(one):
    """The need of a title without what is only proposed."""
    empty = Need()
    return replace(one.need, **{name: getattr(empty, name) for name in one.guessed})


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_the_text_of_the_file_gives_back_its_rows(rows):
    assert read_agency({"tugas.yaml": duties_text(rows)}).agency.duties == rows


def test_needs_of_several_titles_stand_in_the_text_one_by_one():
    row = DutyRow(
        id="a", titles=("X", "Y"), needs=(Need(routine=False, title="X"), Need(parties=2, title="Y"))
    )
    assert read_agency({"tugas.yaml": duties_text([row])}).agency.duties == (row,)


def test_guesses_are_marked_and_what_found_no_place_is_kept():
    proposed = proposals([DutyRow(id="a", function="penyusunan rencana")])
    text = duties_text(
        [one.row for one in proposed], {0: proposed[0].guessed}, [Unplaced(7, "Dipimpin\nKepala")]
    )
    assert f"judul: [Penyusunan Rencana]  {GUESS}" in text and "fungsi: penyusunan rencana\n" in text
    assert "# baris 7: Dipimpin Kepala" in text
    assert read_agency({"tugas.yaml": text}).agency.duties == (proposed[0].row,)


def test_guesses_of_f1_stay_marked_and_guesses_of_f2_are_no_answers():
    proposed = proposals(AGENCY.duties)
    made = workbook(
        title_forms("Dinas", proposed, assessments(AGENCY, proposed), [Unplaced(3, "sisa", "Pasal 1")])
    )
    reading = read_title_forms(made)
    assert [row.titles for row in reading.rows] == [one.row.titles for one in proposed]
    assert {at: names for at, names in reading.guessed.items() if names} == {
        at: one.guessed for at, one in enumerate(proposed) if one.guessed
    }
    assert reading.unkept and not any(row.needs for row in reading.rows)
    assert rows_of(made, LEFT)[-1][:3] == ("3", "Pasal 1", "sisa")


def test_same_duties_same_bytes():
    proposed = proposals(AGENCY.duties)
    sheets = title_forms("Dinas", proposed, assessments(AGENCY, proposed))
    assert workbook(sheets) == workbook(sheets)


def filled_in(
    f1,
    f2,
    head1=("ID", "Fungsi", "Judul SOP"),
    head2=("ID", "Prosedur", "Rutin?", "Banyaknya pihak", "Putusan"),
):
    sheets = (Worksheet(name=F1, head=head1, rows=f1), Worksheet(name=F2, head=head2, rows=f2))
    return read_title_forms(workbook(sheets))


def test_cells_that_are_not_understood_are_told_with_row_and_column():
    reading = filled_in(
        [("a", "pengelolaan surat", "Surat Masuk")],
        [("a", "Surat Masuk", "kadang", "tiga", "nanti"), ("zz", "Tidak Ada", "ya", 2, "baru")],
    )
    assert [(one.cell, one.said, one.why) for one in reading.unread] == [
        ("F2!C2", "kadang", "choice"),
        ("F2!D2", "tiga", "number"),
        ("F2!E2", "nanti", "choice"),
        ("F2!baris 3", "Tidak Ada", "row"),
    ]
    assert reading.rows == [DutyRow(id="a", function="pengelolaan surat", titles=("Surat Masuk",))]


def test_columns_may_stand_in_any_order_and_unknown_ones_are_told():
    reading = filled_in([("Surat", "catatan saya", "a", "x")], [], head1=("Judul", "Catatan", "ID", "Fungsi"))
    assert reading.rows == [DutyRow(id="a", function="x", titles=("Surat",))]
    assert [(one.cell, one.why) for one in reading.unread] == [("F1!B2", "column")]


def test_a_title_changed_in_one_form_only_is_kept_and_told():
    reading = filled_in([("a", "x", "Baru")], [("a", "Lama", "ya", 2, "baru")])
    assert reading.rows[0].needs == (Need(routine=True, parties=2, decision=NeedDecision.NEW, title="Lama"),)
    assert [one.why for one in reading.unread] == ["title"]


def test_a_workbook_of_another_kind_is_told():
    reading = read_title_forms(workbook((Worksheet(name="Lembar", head=("a", "b"), rows=(("1", "2"),)),)))
    assert not reading.rows and [one.why for one in reading.unread] == ["sheet"]
