"""The tables of `fields` → the JSON Schema of the SOP file, for completion and hover texts in editors."""

from __future__ import annotations

from typing import Any

from sopan import terms
from sopan.files.fields import ACTOR, BLOCKS, PROCEDURE, STANDARD, Field, Form

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": ["string", "number", "boolean", "null"]}
_TEXTS = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_PAIRS = {
    "anyOf": [
        {"type": "object", "additionalProperties": _TEXT},
        {"type": "array", "items": {"type": ["object", "array"]}},
    ]
}


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one SOP file."""
    return {
        "$schema": ADDRESS,
        "title": "Sopan: berkas SOP",
        "description": "Satu SOP administrasi pemerintahan: identitas, pelaksana, dan langkah-langkahnya.",
        **_object(PROCEDURE),
    }


def _object(fields: tuple[Field, ...]) -> dict[str, Any]:
    properties = {field.key: _described(field) for field in fields}
    if any(field.holder == "Step" for field in fields):
        properties["mutu_baku"] = {"description": "Mutu baku", **_object(STANDARD)}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _described(field: Field) -> dict[str, Any]:
    row = terms.term(field.holder, field.name)
    return {"description": f"{row.label} ({row.english})", **_form(field)}


def _form(field: Field) -> dict[str, Any]:
    match field.form:
        case Form.TEXT if field.name == "external":
            return {"enum": ["ya", "tidak", True, False]}
        case Form.TEXT | Form.DATE:
            return _TEXT
        case Form.CHOICE:
            return {"enum": [choice.value for choice in field.choices or ()]}
        case Form.TEXTS | Form.TARGETS:
            return _TEXTS
        case Form.BLOCK:
            return _object(BLOCKS[field.block])
        case Form.BLOCKS:
            return {"type": "array", "items": _object(BLOCKS[field.block])}
        case Form.TERMS | Form.EXTRAS | Form.WAIVERS | Form.OUTCOMES:
            return _PAIRS
        case Form.ACTORS:
            return {"type": "array", "items": {"anyOf": [_TEXT, _object(ACTOR)]}}
