"""The rows above a table → what they say about the SOP as a whole: its title, number, dates and lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sopan.files.table.heads import folded
from sopan.model.procedure import Official
from sopan.model.time.dates import read_date

_TEXTS = {
    "title": "namasop judulsop judul nama",
    "number": "nomorsop nosop nodokumen nomordokumen nomor",
}
_DATES = {
    "completed_on": "tanggalpembuatan tglpembuatan tglterbit tanggalterbit",
    "revised_on": "tanggalrevisi tglrevisi tanggalrefisi revisitgl",
    "effective_on": "tanggalefektif tglefektif tglefektip tanggalevektif mulaiberlaku",
}
_LISTS = {
    "legal_basis": "dasarhukum landasanhukum dasar mengingat",
    "qualifications": "kualifikasipelaksana kualifikasipelaksanapersonil",
    "related_procedures": "keterkaitan keterikatan dokumenterkait",
    "equipment": "peralatanperlengkapan peralatan perlengapan alatdanbahan alat",
    "cautions": "peringatan",
    "records": "pencatatandanpendataan pencatatanpendataan pencatatan pendataan",
}
_OFFICIAL = ("disahkanoleh",)
_BULLET = re.compile(r"^(?:[-•*▪●]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s+")


def listed(cell: str) -> tuple[str, ...]:
    """The items of a cell: one to a line or between semicolons, without their numbers and bullets."""
    parts = (_BULLET.sub("", part.strip()).strip() for part in re.split(r"[\n;]", cell))
    return tuple(part for part in parts if part)


def told_above(rows: Iterable[Sequence[str]]) -> tuple[dict[str, Any], str]:
    """Values for the procedure's fields, and the title line where one stands alone."""
    values: dict[str, Any] = {}
    alone = ""
    for row in rows:
        cells = [cell for cell in row if cell]
        if len(cells) == 1 and ":" not in cells[0] and not alone:
            alone = cells[0]
        for label, value in _pairs(cells):
            _take(values, folded(label), value)
    return values, _without_sop(alone)


def _pairs(cells: list[str]) -> Iterable[tuple[str, str]]:
    for cell, following in zip(cells, [*cells[1:], ""], strict=True):
        label, colon, value = cell.partition(":")
        yield label, (value.strip() if colon and value.strip() else following.removeprefix(":").strip())


def _take(values: dict[str, Any], label: str, value: str) -> None:
    if not value:
        return
    for name, spellings in (*_TEXTS.items(), *_DATES.items(), *_LISTS.items()):
        if label in spellings.split():
            made = read_date(value) if name in _DATES else listed(value) if name in _LISTS else value
            values.setdefault(name, made)
    if label in _OFFICIAL:
        values.setdefault("authorized_by", Official(position=" ".join(value.split())))


def _without_sop(title: str) -> str:
    plain = re.sub(
        r"^(?:SOP|S\.O\.P\.?|SPO|Prosedur|Standar Operasional Prosedur)\b[:\s]*", "", title, flags=re.I
    )
    return " ".join(plain.split())
