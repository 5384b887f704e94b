"""Model data ⇄ plain data for the cache: dataclasses as lists of their values, so that what was read once is not read
again. Only what this very version has written is taken back."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar

Kept = TypeVar("Kept")


def to_data(value: Any) -> Any:
    """Plain data: lists, strings, numbers, None."""
    if is_dataclass(value) and not isinstance(value, type):
        return [to_data(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, tuple):
        return [to_data(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    return value.isoformat() if isinstance(value, date) else value


def from_data(kind: type[Kept], data: Any) -> Kept:
    """The value that `to_data` made this of. ValueError, TypeError or KeyError where it did not."""
    reader: Callable[[Any], Kept] = _reader(typing.cast(Any, kind))
    return reader(data)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if is_dataclass(kind):
        return _record(typing.cast(type, kind))
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        one = _reader(next(arm for arm in inner if arm is not type(None)))
        return lambda data: None if data is None else one(data)
    if origin is tuple:
        each = _reader(inner[0])
        return lambda data: tuple(map(each, data)) if data else ()
    if origin is Mapping:
        return dict
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return date.fromisoformat if kind is date else lambda data: data


def _record(kind: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    names = tuple(one.name for one in fields(kind))
    plain = tuple(hints[name] in (str, int, float, bool) for name in names)
    readers: list[Callable[[Any], Any]] = []

    def made(data: Any) -> Any:
        if not readers:  # not before: a kind may hold itself
            readers.extend(_reader(hints[name]) for name in names)
        if len(data) != len(names):
            raise ValueError(kind.__name__)
        return kind(
            **{
                name: value if easy else read(value)
                for name, value, easy, read in zip(names, data, plain, readers, strict=True)
            }
        )

    return made
