"""The PDF: tagged, archived form, carries itself, same bytes for the same input."""

import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from sopan.files import read
from sopan.files.carried import procedure_in_pdf
from sopan.layout import lay_out
from sopan.model.procedure import Actor, Procedure, Step
from sopan.profile import for_meeting, profile, with_choices
from sopan.render.pdf import pdf

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "files" / "sample.yaml"
EXAMPLES = sorted((ROOT / "examples").glob("*/sop/*.yaml"))


def made(procedure, **choices):
    return pdf(lay_out(procedure, with_choices(profile(), **choices)), procedure)


@pytest.fixture(scope="module")
def sample():
    return read(SAMPLE.read_bytes()).procedure


@pytest.fixture(scope="module")
def opened(sample):
    with pikepdf.open(io.BytesIO(made(sample))) as document:
        yield document


def tags(node, found):
    """Every structure type below a node."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            tags(kid, found)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.append(str(node.S))
        if "/K" in node:
            tags(node.K, found)
    return found


def test_it_is_an_archived_accessible_document(opened):
    metadata = opened.open_metadata()
    assert metadata.pdfa_status == "3A"
    assert metadata.get("pdfuaid:part") == "1"
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang).startswith("id")


def test_the_table_is_a_table_for_a_screen_reader(opened):
    found = tags(opened.Root.StructTreeRoot.K, [])
    assert {"/Table", "/TR", "/TH", "/TD", "/Figure"} <= set(found)


def test_the_figure_tells_the_flow_in_words(opened):
    def alternatives(node):
        if isinstance(node, pikepdf.Array):
            return [text for kid in node for text in alternatives(kid)]
        if not isinstance(node, pikepdf.Dictionary):
            return []
        own = [str(node.Alt)] if "/Alt" in node else []
        return own + (alternatives(node.K) if "/K" in node else [])

    assert any("Tidak lengkap → langkah 1" in text for text in alternatives(opened.Root.StructTreeRoot.K))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_page_carries_itself(path):
    procedure = read(path.read_bytes()).procedure
    assert procedure_in_pdf(made(procedure)) == procedure


def test_same_input_same_bytes_also_in_another_process(sample):
    script = (
        "import sys, hashlib; from sopan.files import read; from sopan.layout import lay_out;"
        "from sopan.profile import profile; from sopan.render.pdf import pdf;"
        "p = read(open(sys.argv[1], 'rb').read()).procedure;"
        "print(hashlib.sha256(pdf(lay_out(p, profile()), p)).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", script, str(SAMPLE)],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1
    assert made(sample) == made(sample)


def test_text_is_never_source():
    hostile = '#panic("x") $x$ *tebal* _miring_ `kode` #import "a" \\ </text> "kutip" <label> @rujuk'
    procedure = Procedure(
        title=hostile, actors=(Actor(name=hostile),), steps=(Step(activity=hostile, actors=(hostile,)),)
    )
    assert procedure_in_pdf(made(procedure)) == procedure


def test_what_the_font_lacks_does_not_stop_the_page():
    procedure = Procedure(title="申請 😀", steps=(Step(activity="受け取る \u0007", actors=("係",)),))
    assert made(procedure).startswith(b"%PDF")


def test_an_empty_draft_and_a_meeting_copy_have_pages_too(sample):
    assert made(Procedure()).startswith(b"%PDF")
    with pikepdf.open(io.BytesIO(pdf(lay_out(sample, for_meeting(profile())), sample))) as document:
        assert len(document.pages) == 2


@pytest.mark.parametrize("paper", ["a4", "f4", "legal", "letter"])
def test_pages_have_the_size_of_the_paper(sample, paper):
    choices = with_choices(profile(), paper=paper)
    with pikepdf.open(io.BytesIO(made(sample, paper=paper))) as document:
        box = [float(n) for n in document.pages[-1].mediabox]
    assert box[2:] == pytest.approx(choices.page_size, abs=0.02)
