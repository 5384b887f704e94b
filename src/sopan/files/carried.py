"""The bytes of a PDF made by Sopan → the procedure it carries, as its attachment `sop.json`.

A PDF comes from anywhere: its size is bounded, and so is what its attachment may unpack to.
"""

from __future__ import annotations

import io
import json
import zlib
from typing import Any

from sopan.files.canonical import FORMAT, fingerprint
from sopan.files.reading import LARGEST, read
from sopan.model.procedure import Procedure
from sopan.problems import MissingExtra, UnreadableFile

NAME = "sop.json"
LARGEST_PDF = 50_000_000  # bytes


def procedure_in_pdf(data: bytes) -> Procedure:
    """The procedure. UnreadableFile when the PDF carries none (BA01), or one that is damaged (BA02)."""
    if len(data) > LARGEST_PDF:
        raise UnreadableFile("BA05", {"batas": f"{LARGEST_PDF // 1_000_000} MB"})
    if not data[:1024].lstrip().startswith(b"%PDF-"):
        raise UnreadableFile("BA01")
    return procedure_in_json(_attachment(data))


def procedure_in_json(data: bytes) -> Procedure:
    """The procedure of a canonical JSON whose fingerprint agrees with what it says; else UnreadableFile
    (BA02)."""
    try:
        whole = json.loads(data)
        format_, written = whole["format"], whole["sidik"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnreadableFile("BA02") from None
    procedure = read(data).procedure
    if format_ != FORMAT or fingerprint(procedure) != written:
        raise UnreadableFile("BA02")
    return procedure


def _attachment(data: bytes) -> bytes:
    try:
        import pikepdf
    except ImportError as error:
        raise MissingExtra("pikepdf") from error
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if NAME not in pdf.attachments:
                raise UnreadableFile("BA01")
            return _unpacked(pdf.attachments[NAME].get_file().obj)
    except (pikepdf.PdfError, zlib.error, ValueError, TypeError, KeyError, RuntimeError):
        raise UnreadableFile("BA02") from None


def _unpacked(stream: Any) -> bytes:
    """The stream's content, unpacked no further than an SOP can be long."""
    raw = bytes(stream.read_raw_bytes())
    filters = stream.get("/Filter")
    names = (
        []
        if filters is None
        else [str(filters)]
        if str(filters).startswith("/")
        else [str(f) for f in filters]
    )
    if not names:
        content = raw[: LARGEST + 1]
    elif names == ["/FlateDecode"] and stream.get("/DecodeParms") is None:
        content = zlib.decompressobj().decompress(raw, LARGEST + 1)
    else:
        raise UnreadableFile("BA02")
    if len(content) > LARGEST:
        raise UnreadableFile("BA05", {"batas": f"{LARGEST // 1_000_000} MB"})
    return content
