"""Procedure → the YAML text of an SOP file, pleasant to read and to go on writing by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from sopan.files.canonical import plain
from sopan.files.fields import PROCEDURE, Form
from sopan.model.procedure import Outcome, Procedure

WIDTH = 100
_SAFE = re.compile(r"[A-Za-z0-9(/“±][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*")
_RESOLVER: Any = yaml.SafeLoader("")


def write(procedure: Procedure) -> str:
    """The file's text; `read(write(procedure)).procedure == procedure` for every procedure."""
    data = plain(procedure)
    lines: list[str] = []
    for field in PROCEDURE:
        if field.key not in data:
            continue
        if field.form is Form.BLOCKS:
            lines.extend(_steps(procedure, data[field.key]))
        elif field.form in (Form.TERMS, Form.EXTRAS, Form.WAIVERS):
            lines.extend(_entry(field.key, _mapping(data[field.key]), 0))
        else:
            lines.extend(_entry(field.key, data[field.key], 0))
    return "\n".join(lines) + "\n" if lines else "{}\n"


def _steps(procedure: Procedure, steps: list[dict[str, Any]]) -> Iterator[str]:
    yield "langkah:"
    for step, data in zip(procedure.steps, steps, strict=True):
        lines: list[str] = []
        for key, value in data.items():
            if key == "cabang":
                lines.extend(_outcomes(step.outcomes))
            elif key in ("pelaksana", "output") and len(value) == 1 and value[0]:
                lines.extend(_entry(key, value[0], 0))
            else:
                lines.extend(_entry(key, value, 0))
        if not lines:
            lines = ["{}"]
        yield from (f"  - {line}" if first else f"    {line}" for first, line in _marked(lines))


def _marked(lines: list[str]) -> Iterator[tuple[bool, str]]:
    return ((number == 0, line) for number, line in enumerate(lines))


def _outcomes(outcomes: tuple[Outcome, ...]) -> list[str]:
    if not _are_keys([outcome.label for outcome in outcomes]):
        return _entry("cabang", [[outcome.label, outcome.target] for outcome in outcomes], 0)
    pairs = [f"{scalar(o.label, flow=True)}: {_target(o.target, flow=True)}" for o in outcomes]
    line = "cabang: {" + ", ".join(pairs) + "}"
    if len(line) <= WIDTH:
        return [line]
    return ["cabang:", *(f"  {scalar(o.label)}: {_target(o.target)}" for o in outcomes)]


def _mapping(value: Any) -> Any:
    """Pairs as a mapping, where one can hold them."""
    return dict(value) if isinstance(value, list) and _are_keys([pair[0] for pair in value]) else value


def _are_keys(words: list[str]) -> bool:
    """Whether a YAML mapping can have these keys: all different, none beyond the length YAML allows."""
    return len(set(words)) == len(words) and all(len(word) < 300 for word in words)


def _target(target: str, flow: bool = False) -> str:
    return target if re.fullmatch("[1-9][0-9]*", target) else scalar(target, flow)


def _entry(key: str, value: Any, depth: int) -> list[str]:
    pad = "  " * depth
    if isinstance(value, dict):
        inner = [line for k, v in value.items() for line in _entry(scalar(k), v, depth + 1)]
        return [f"{pad}{key}:", *inner]
    if isinstance(value, list):
        short = f"{pad}{key}: [{', '.join(_flow(item) for item in value)}]"
        if len(short) <= WIDTH - 20 or any(isinstance(item, list) for item in value):
            return [short]
        return [f"{pad}{key}:", *(f"{pad}  - {_flow(item, flow=isinstance(item, dict))}" for item in value)]
    return [f"{pad}{key}: {_target(value) if key == 'lanjut' else scalar(value)}"]


def _flow(item: Any, flow: bool = True) -> str:
    if isinstance(item, dict):
        return "{" + ", ".join(f"{k}: {scalar(v, flow=True)}" for k, v in item.items()) + "}"
    if isinstance(item, list):
        return "[" + ", ".join(scalar(part, flow=True) for part in item) + "]"
    return scalar(item, flow)


def scalar(text: str, flow: bool = False) -> str:
    """A text as one YAML scalar: plain where every YAML reader takes it for that text, quoted otherwise."""
    plain_enough = (
        _SAFE.fullmatch(text)
        and text == text.strip()
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and not (flow and re.search(r"[\[\]{},:?]", text))
        and len(text) < 1000
        and _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str"
    )
    if plain_enough:
        return text
    return json.dumps(text, ensure_ascii=False).translate(_ESCAPES)


_ALIEN = (*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_ESCAPES = {code: f"\\u{code:04x}" for code in _ALIEN}
