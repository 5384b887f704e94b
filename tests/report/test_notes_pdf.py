"""The notes as PDF: archived and tagged, words for every picture, what does not fit goes on, same bytes."""

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pytest

import sopan
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity
from sopan.profile import profile, with_choices
from sopan.report.noting.notes import notes
from tests.report.noted import CHOICES, PROCEDURE, SHEET, at, hostile, made
from tests.strategies import generated

HOSTILE = (
    '#panic("x") $x$ *tebal* _miring_ `kode` #import "a" \\ </text> "kutip" <label> @rujuk 申請 😀 \u0007'
)


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def nodes(node):
    """Every structure element at and below a node, in the order of reading."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from nodes(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from nodes(node.K)


def tags(document):
    return [str(node.S) for node in nodes(document.Root.StructTreeRoot.K)]


def alternatives(document):
    return [str(node.Alt) for node in nodes(document.Root.StructTreeRoot.K) if "/Alt" in node]


@pytest.fixture(scope="module")
def document():
    with opened(made("pdf", on=date(2026, 11, 2))) as document:
        yield document


def test_it_is_an_archived_accessible_document(document):
    metadata = document.open_metadata()
    assert metadata.pdfa_status == "2A"
    assert metadata.get("pdfuaid:part") == "1"
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang).startswith("id")
    assert metadata["dc:title"] == "Catatan periksa: Pelayanan Surat Keterangan"
    assert "2026" in str(metadata["xmp:CreateDate"])
    assert "/AF" not in document.Root


def test_headings_lists_and_the_table_are_real_ones(document):
    found = tags(document)
    assert [tag for tag in found if tag in ("/H1", "/H2")] == ["/H1", *["/H2"] * 4]
    assert {"/L", "/LI", "/Lbl", "/LBody", "/Table", "/TH", "/TD"} <= set(found)
    assert found.count("/TR") == 8
    assert found.count("/LI") == 6  # five notes and what is set aside


def test_the_drawing_tells_the_flow_and_the_marks_in_words(document):
    identity, flow = (alt for alt in alternatives(document) if len(alt) > 9)
    assert identity == "identitas Catatan 1, wajib diperbaiki: baris 4 pada berkas."
    assert "Langkah 2, Petugas: memeriksa permohonan" in flow
    assert "Catatan 5, saran: langkah 5 (Pelaksana)." in flow


def test_every_number_is_said(document):
    assert [alt for alt in alternatives(document) if alt.isdigit()] == ["1", "2", "3", "4", "5"]


def test_a_page_for_each_page_then_what_is_set_aside_and_the_statements(document):
    assert len(document.pages) == 4
    with opened(made("pdf", ())) as clean:
        assert len(clean.pages) == 3


@pytest.mark.parametrize("choice", [{}, {"paper": "f4"}, {"orientation": "portrait"}])
def test_the_paper_is_the_profiles_and_lies(choice):
    choices = with_choices(profile(), **choice)
    sheet = sopan.lay_out(PROCEDURE, choices)
    long, short = sorted(choices.page_size, reverse=True)
    with opened(notes(PROCEDURE, sheet, (), "pdf", choices=choices)) as document:
        for page in document.pages:
            assert [float(n) for n in page.mediabox[2:]] == pytest.approx([long, short], abs=0.02)


def test_notes_that_do_not_fit_go_on_on_further_pages():
    procedure = generated(3, 38, 9)
    sheet = sopan.lay_out(procedure, CHOICES)
    problems = [at(f"ZZ{n:03}", f"langkah[{n % 38 + 1}]", Severity.WARNING) for n in range(400)]
    problems += [
        at("BR10", f"langkah[{n}].waktu", pelaksana=f"{n} " + "kata " * 90, terdekat="x " * 90)
        for n in range(1, 38)
    ]
    with opened(notes(procedure, sheet, problems, "pdf")) as document:
        assert len(document.pages) > len(sheet.pages) + 2
        spoken = [int(alt) for alt in alternatives(document) if alt.isdigit()]
        assert set(spoken) == set(range(1, 402))


def test_same_input_same_bytes_also_in_another_process():
    script = (
        "import hashlib; from tests.report.noted import made; "
        "print(hashlib.sha256(made('pdf')).hexdigest(), hashlib.sha256(made('html')).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed, "PATH": "", "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1
    assert made("pdf") == made("pdf")


def test_text_is_never_source():
    procedure = hostile(HOSTILE)
    problems = (
        at(HOSTILE, HOSTILE),
        at("FL04", f"langkah[1].{HOSTILE}", step=HOSTILE, activity=HOSTILE),
        Problem(code="FL12", severity=Severity.HINT, at=Location(path="judul"), waiver=HOSTILE),
    )
    made_of = notes(procedure, sopan.lay_out(procedure, profile()), problems, "pdf")
    with opened(made_of) as document:
        assert "*tebal*" in str(document.open_metadata()["dc:title"])


def test_an_empty_draft_has_notes():
    empty = Procedure()
    assert notes(empty, sopan.lay_out(empty, profile()), sopan.check(empty), "pdf").startswith(b"%PDF")


def test_the_sheet_of_a_meeting_copy_will_do():
    choices = sopan.for_meeting(profile())
    sheet = sopan.lay_out(PROCEDURE, choices)
    assert notes(PROCEDURE, sheet, (at("FL04", "langkah[1]"),), "pdf", choices=choices).startswith(b"%PDF")
    assert sheet != SHEET
