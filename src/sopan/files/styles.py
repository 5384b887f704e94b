"""A YAML scalar as it is written and a new text go in; the ways to write the new text come out, the one most like the
old first."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator

from sopan.files.writing import scalar

_HEAD = re.compile(r"([|>])([+-]?\d?[+-]?)[ \t]*(#.*)?")
_PLAIN_SIGNS = re.compile("[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*")


def written_as(old: str, text: str, flow: bool) -> Iterator[str]:
    """What may stand in place of `old`; `flow`: inside brackets."""
    style = old[:1]
    if style in ("|", ">"):
        yield from _block(old, text)
        return
    if style == "'" and _PLAIN_SIGNS.fullmatch(text):
        yield "'" + text.replace("'", "''") + "'"
    if old.isdecimal() and text.isdecimal():
        yield text
    yield _quoted(text) if style in ("'", '"') else scalar(text, flow)


def _quoted(text: str) -> str:
    written = scalar(text)
    return json.dumps(text, ensure_ascii=False) if written == text else written


def _block(old: str, text: str) -> Iterator[str]:
    """The lines under the same head, with its way of ending if need be, else all in one line."""
    newline = "\r\n" if "\r\n" in old else "\n"
    head, *lines = old.split(newline)
    found = _HEAD.fullmatch(head)
    filled = [line for line in lines if line.strip()]
    if not found or not filled:
        return
    pad = filled[0][: len(filled[0]) - len(filled[0].lstrip())]
    width = max(len(line) for line in filled) - len(pad)
    folded = found[1] == ">"
    kept = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    body = newline.join(pad + line for line in (kept if folded else text.rstrip("\n").split("\n")))
    yield f"{head}{newline}{body}"
    shortened = head.replace(found[1] + found[2], found[1] + re.sub("[+-]", "", found[2]) + "-", 1)
    yield f"{shortened}{newline}{body}"
    if not found[3]:
        yield scalar(text)
