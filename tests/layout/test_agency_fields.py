"""Fields of the agency's own stand on the identity page: those the profile asks for, then what else is written."""

from dataclasses import replace

from sopan.layout import lay_out
from sopan.model.procedure import ExtraField, Procedure, Step
from sopan.profile import profile, with_choices

PLAIN = Procedure(title="Penyusunan Laporan", steps=(Step(activity="Menyusun laporan"),))


def labels_and_texts(procedure, choices):
    page = lay_out(procedure, choices).pages[0]
    (grid,) = page.grids
    rows = {}
    for cell in grid.cells:
        words = " ".join(line for text in cell.texts for line in text.lines)
        rows.setdefault(cell.row, []).append(words)
    return [tuple(row[-2:]) for row in rows.values()]


def test_a_field_asked_for_is_printed_even_when_it_is_empty():
    choices = with_choices(profile(), extra_fields=("Kode klasifikasi",))
    assert ("Kode klasifikasi", "") in labels_and_texts(PLAIN, choices)
    filled = replace(PLAIN, extra_fields=(ExtraField(label="Kode klasifikasi", text="000.8"),))
    assert ("Kode klasifikasi", "000.8") in labels_and_texts(filled, choices)


def test_what_else_is_written_is_printed_too_and_nothing_twice():
    extra = (ExtraField(label="Kode proses", text="P.07"), ExtraField(label="Kode klasifikasi", text="000.8"))
    choices = with_choices(profile(), extra_fields=("Kode klasifikasi",))
    rows = labels_and_texts(replace(PLAIN, extra_fields=extra), choices)
    own = [row for row in rows if row[0].startswith("Kode")]
    assert own == [("Kode klasifikasi", "000.8"), ("Kode proses", "P.07")]


def test_an_sop_without_them_is_drawn_as_before():
    assert lay_out(PLAIN, profile()) == lay_out(PLAIN, with_choices(profile(), extra_fields=()))
    assert all(row[0] != "" for row in labels_and_texts(PLAIN, profile()) if row[1])


def test_a_unit_that_the_levels_end_in_is_printed_once():
    levels = ("Pemerintah Kabupaten Contoh", "Bidang Data")
    assert replace(PLAIN, agency=levels, unit="BIDANG  DATA").levels == levels
    assert replace(PLAIN, agency=levels, unit="Seksi Statistik").levels == (*levels, "Seksi Statistik")
    assert replace(PLAIN, unit="Bidang Data").levels == ("Bidang Data",)
    assert PLAIN.levels == ()
