"""The PDF that carries itself: read back whole, refused when it is another, damaged or swollen."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopan.files import canonical_json, read
from sopan.files.carried import NAME, procedure_in_json, procedure_in_pdf
from sopan.problems import UnreadableFile

pikepdf = pytest.importorskip("pikepdf")

SAMPLE = read((Path(__file__).parent / "sample.yaml").read_text(encoding="utf-8")).procedure


def pdf_with(content: bytes | None, compressed: bool = True) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        if content is not None:
            pdf.attachments[NAME] = pikepdf.AttachedFileSpec(pdf, content)
        pdf.save(out, compress_streams=compressed)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        procedure_in_pdf(data)
    return str(refused.value.args[0])


@pytest.mark.parametrize("compressed", [True, False])
def test_a_carried_procedure_comes_back(compressed: bool) -> None:
    assert procedure_in_pdf(pdf_with(canonical_json(SAMPLE).encode(), compressed)) == SAMPLE


def test_other_pdfs_are_refused() -> None:
    assert refusal(pdf_with(None)) == "BA01"
    assert refusal(b"") == "BA01"
    assert refusal(b"hello") == "BA01"


def test_damaged_ones_are_refused() -> None:
    whole = canonical_json(SAMPLE)
    assert refusal(pdf_with(whole.replace("Pemohon", "Pemalsu").encode())) == "BA02"
    assert refusal(pdf_with(whole.replace("sopan/1", "sopan/2").encode())) == "BA02"
    assert refusal(pdf_with(b"[1, 2]")) == "BA02"
    assert refusal(pdf_with(b"\xff\xfe")) == "BA02"
    assert refusal(b"%PDF-1.7\n" + b"x" * 500) == "BA02"


def test_a_swollen_attachment_is_not_unpacked() -> None:
    assert refusal(pdf_with(b"[" + b" " * 30_000_000 + b"]")) == "BA05"
    assert refusal(b"%PDF-1.7" + b" " * 50_000_001) == "BA05"


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_politely(data: bytes) -> None:
    for reader in (procedure_in_pdf, procedure_in_json):
        with pytest.raises(UnreadableFile):
            reader(data)
    with pytest.raises(UnreadableFile):
        procedure_in_pdf(b"%PDF-1.7\n" + data)
