"""Procedure → plain data with the file's keys → canonical JSON with its fingerprint and format version.

The canonical form has sorted keys, no blanks and UTF-8, so that equal procedures have equal bytes; the
fingerprint is the SHA-256 of the `sop` part.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from sopan.files.fields import BLOCKS, PROCEDURE, STANDARD, Field, Form
from sopan.model.procedure import Actor, Procedure

FORMAT = "sopan/1"
_STANDARD = {field.name for field in STANDARD}


def canonical_json(procedure: Procedure) -> str:
    """The whole procedure as one line of JSON: `format`, `sidik` (fingerprint) and `sop`."""
    whole = {"format": FORMAT, "sidik": fingerprint(procedure), "sop": plain(procedure)}
    return _dump(whole)


def fingerprint(procedure: Procedure) -> str:
    """`sha256:` and 64 hexadecimal digits; equal for equal procedures only."""
    return "sha256:" + hashlib.sha256(_dump(plain(procedure)).encode("utf-8", "surrogatepass")).hexdigest()


def plain(procedure: Procedure) -> dict[str, Any]:
    """The procedure as dictionaries, lists and strings, under the keys of the file, in the order of the
    tables. Fields that say nothing are left out."""
    return _block(procedure, PROCEDURE)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _block(holder: Any, fields: Iterable[Field]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields:
        owner = holder.standard if field.holder == "Standard" and field.name in _STANDARD else holder
        value = _value(field, getattr(owner, field.name))
        if value not in ("", None, [], {}) or (field.form is Form.BLOCK and value is not None and value):
            found[field.key] = value
    return found


def _value(field: Field, value: Any) -> Any:
    match field.form:
        case Form.TEXT if field.name == "external":
            return "ya" if value else ""
        case Form.TEXT:
            return value
        case Form.DATE:
            return value.text
        case Form.CHOICE:
            return value.value if value is not None else None
        case Form.TEXTS | Form.TARGETS:
            return value[0] if len(value) == 1 and value[0] and field.form is Form.TARGETS else list(value)
        case Form.BLOCK:
            return None if value is None else _block(value, BLOCKS[field.block])
        case Form.BLOCKS:
            return [_block(item, BLOCKS[field.block]) for item in value]
        case Form.TERMS:
            return _pairs([(item.term, item.meaning) for item in value])
        case Form.EXTRAS:
            return _pairs([(item.label, item.text) for item in value])
        case Form.WAIVERS:
            return _pairs([(item.rule, item.reason) for item in value])
        case Form.OUTCOMES:
            return _pairs([(item.label, item.target) for item in value])
        case Form.ACTORS:
            return [_actor(item) for item in value]


def _actor(actor: Actor) -> Any:
    return _block(actor, BLOCKS["Actor"]) if actor.external else actor.name


def _pairs(pairs: list[tuple[str, str]]) -> Any:
    """A mapping, or a list of pairs where a mapping would lose one or its order."""
    mapping = dict(pairs)
    if len(mapping) == len(pairs) and list(mapping) == sorted(mapping):
        return mapping
    return [list(pair) for pair in pairs]
