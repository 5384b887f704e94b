"""A record of the model → the YAML text of its file, pleasant to read and to go on writing by hand."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from sopan.files.records import plain_record
from sopan.files.writing import scalar

_WIDTH = 110


def record_text(record: Any, remarks: tuple[str, ...] = ()) -> str:
    """The file; remarks stand above it as comments."""
    head = [f"# {line}" for remark in remarks for line in textwrap.wrap(" ".join(remark.split()), _WIDTH - 2)]
    return "\n".join([*head, *_lines(plain_record(record), 0)]) + "\n"


def item_lines(record: Any, indent: int) -> list[str]:
    """A record as one item of a list whose dash stands in this column (from 0)."""
    return [f"{' ' * indent}{line}" for line in _item(plain_record(record), 0)]


def _lines(data: dict[str, Any], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for key, value in data.items():
        if isinstance(value, dict):
            yield f"{pad}{scalar(key)}:"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list):
            yield f"{pad}{scalar(key)}:"
            for one in value:
                yield from (f"{pad}  {line}" for line in _item(one, depth))
        else:
            yield f"{pad}{scalar(key)}: {_said(value)}"


def _item(value: Any, depth: int) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"- {_said(value)}"
        return
    only = next(iter(value.values())) if len(value) == 1 else None
    if isinstance(only, str):  # a record of which only the first field says something is written as that
        yield f"- {_said(only)}"
        return
    for number, line in enumerate(_lines(value, 0)):
        yield f"{'  ' if number else '- '}{line}"


def _said(value: Any) -> str:
    return scalar(str(value))
