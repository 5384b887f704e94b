"""Rows of duties → the text of `tugas.yaml`, with every guess marked and what found no place kept as remarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any

from sopan import terms
from sopan.files.writing import scalar
from sopan.model.duties import DutyRow, Need
from sopan.planning.articles import Unplaced

GUESS = "# tebakan"
_WIDE = 100


def duties_text(
    rows: Sequence[DutyRow],
    guessed: Mapping[int, frozenset[str]] | None = None,
    unplaced: Sequence[Unplaced] = (),
) -> str:
    """The file's text; read again it gives the same rows. `guessed` are the names of the guessed fields of a row, by its
    place."""
    lines = ["# Rantai tugas → fungsi → sub fungsi → kegiatan → output → aspek → judul SOP."]
    if any((guessed or {}).values()):
        lines.append(
            f"# Isian bertanda “{GUESS}” diusulkan Sopan dari kata-kata peraturan: periksa, lalu hapus tandanya."
        )
    lines.append("tugas:" if rows else "tugas: []")
    for at, row in enumerate(rows):
        marked = (guessed or {}).get(at, frozenset())
        body = [line for name, lines_ in _entries(row) for line in _marked(lines_, name in marked)] or ["{}"]
        lines.extend(f"  {'-' if number == 0 else ' '} {line}" for number, line in enumerate(body))
    if unplaced:
        lines.extend(["", "# Yang belum ditempatkan (bukan tugas, atau tempatnya tidak jelas):"])
        lines.extend(f"# baris {one.line}: {' '.join(one.text.split())}" for one in unplaced)
    return "\n".join(lines) + "\n"


def _entries(record: Any) -> Iterator[tuple[str, list[str]]]:
    """Name of a field and its lines, for every field that says something."""
    for field in fields(record):
        value = getattr(record, field.name)
        if value not in ("", None, ()):
            yield field.name, list(_lines(terms.key(type(record).__name__, field.name), value))


def _lines(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, tuple) and value and isinstance(value[0], Need):
        yield f"{key}:"
        alone = len(value) == 1 and not value[0].title
        for need in value:
            inner = [line for _, lines in _entries(need) for line in lines] or ["{}"]
            for number, line in enumerate(inner):
                yield f"  {line}" if alone else f"  {'-' if number == 0 else ' '} {line}"
    elif isinstance(value, tuple):
        short = f"{key}: [{', '.join(scalar(one, flow=True) for one in value)}]"
        if len(short) <= _WIDE:
            yield short
        else:
            yield f"{key}:"
            yield from (f"  - {scalar(one)}" for one in value)
    else:
        yield f"{key}: {_word(value)}"


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, StrEnum):
        return value.value
    return str(value) if isinstance(value, int) else scalar(value)


def _marked(lines: list[str], guess: bool) -> list[str]:
    return [f"{lines[0]}  {GUESS}", *lines[1:]] if guess else lines
