"""YAML nodes ⇄ any record of the model: the record's own fields say what may stand in the file.

`terms` gives each field its key. A scalar where a record is expected fills the record's first field, so that a list of
positions may be a list of names. What does not fit becomes a problem with its place; nothing raises.
"""

from __future__ import annotations

import difflib
import types
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import yaml

from sopan import terms
from sopan.files.nodes import Exhausted, NodeReader, is_null, place_of
from sopan.model.time.dates import WrittenDate
from sopan.problems import Location

_YES = ("ya", "true", "yes")
_NO = ("tidak", "false", "no", "")


class RecordReader(NodeReader):
    """One file of records under way."""

    def record(self, holder: type, node: yaml.Node | None, path: str = "") -> Any:
        """The record under a node; an empty one where there is nothing to read, or far more than any file says."""
        try:
            return self._record(holder, node, path)
        except Exhausted:
            self.report("BR12", Location(line=1, column=1))
            return holder()

    def records(self, holder: type, node: yaml.Node | None, path: str) -> tuple[Any, ...]:
        """A list of records; one record alone is a list of one."""
        try:
            return self._records(holder, node, path)
        except Exhausted:
            self.report("BR12", Location(line=1, column=1))
            return ()

    def _record(self, holder: type, node: yaml.Node | None, path: str = "") -> Any:
        if node is None or is_null(node):
            return holder()
        if isinstance(node, yaml.ScalarNode) and path:
            first = fields(holder)[0].name
            return holder(**{first: self._value(_hints(holder)[first], node, place_of(node, path))})
        values: dict[str, Any] = {}
        keys = {
            terms.key(holder.__name__, field.name): field.name
            for field in fields(holder)
            if _known(holder, field.name)
        }
        for key, value, place in self.pairs(node, path):
            name = keys.get(key)
            if name is None:
                self.unknown_key(key, place, keys)
            else:
                values[name] = self._value(_hints(holder)[name], value, place)
        return holder(**values)

    def _records(self, holder: type, node: yaml.Node | None, path: str) -> tuple[Any, ...]:
        if node is None or is_null(node):
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        made = []
        for number, item in enumerate(items, 1):
            here = place_of(item, f"{path}[{number}]")
            self.places[here.path] = here
            self.count()
            made.append(
                self._record(holder, item, here.path)
            )  # an empty item too: places count as the file does
        return tuple(made)

    def _value(self, hint: Any, node: yaml.Node, place: Location) -> Any:
        hint, optional = _bare(hint)
        if get_origin(hint) is tuple:
            inner: Any = get_args(hint)[0]
            if is_record(inner):
                return (
                    self._pairs_of(inner, node, place)
                    if _is_pairs(inner, node)
                    else self._records(inner, node, place.path)
                )
            return tuple(self.texts(node, place))
        if hint is WrittenDate:
            return self.date(node, place)
        if is_dataclass(hint):
            return self._record(hint, node, place.path)  # type: ignore[arg-type]
        return self._scalar(hint, optional, self.text(node, place), place)

    def _scalar(self, hint: Any, optional: bool, word: str, place: Location) -> Any:
        if hint is bool:
            folded = word.strip().lower()
            if folded not in (*_YES, *_NO):
                self._no_choice(place, word, "ya, tidak")
            return None if optional and not folded else folded in _YES
        if hint is int:
            return self._whole(word, place)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return self._choice(hint, optional, word, place)
        return word

    def _whole(self, word: str, place: Location) -> int | None:
        if word.strip().isascii() and word.strip().isdigit() and len(word) < 9:
            return int(word)
        if word.strip():
            self._no_choice(place, word, "bilangan bulat, misalnya 3")
        return None

    def _choice(self, choices: type[StrEnum], optional: bool, word: str, place: Location) -> Any:
        words = {choice.value.casefold(): choice for choice in choices}
        folded = word.strip().casefold().replace("_", " ")
        found = words.get(folded) or words.get(f"{folded}.")
        if found is None and folded:
            near = difflib.get_close_matches(folded, words, n=1, cutoff=0.5)
            shown = [words[one].value for one in near] or [choice.value for choice in choices]
            self._no_choice(place, word, ", ".join(shown))
        return found if found is not None else None if optional else next(iter(choices))

    def _no_choice(self, place: Location, word: str, choices: str) -> None:
        key = place.path.rpartition(".")[2]
        self.report("BR08", place, isian=key, ditulis=word, pilihan=choices)

    def _pairs_of(self, holder: type, node: yaml.Node, place: Location) -> tuple[Any, ...]:
        """A mapping `first: second` as records of two texts (a rule and the reason to set it aside)."""
        one, other = (field.name for field in fields(holder))
        return tuple(
            holder(**{one: key, other: self.text(value, here)})
            for key, value, here in self.pairs(node, place.path)
        )


def plain_record(record: Any) -> dict[str, Any]:
    """A record as dictionaries, lists and texts under the keys of the file; what says nothing is left out."""
    found = {}
    for field in fields(record):
        value = _plain(getattr(record, field.name))
        if value not in ("", None, [], {}) and _known(type(record), field.name):
            found[terms.key(type(record).__name__, field.name)] = value
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, WrittenDate):
        return value.text
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return "ya" if value else None
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return plain_record(value) if is_dataclass(value) else value


def _known(holder: type, name: str) -> bool:
    try:
        terms.term(holder.__name__, name)
    except KeyError:
        return False
    return True


@cache
def _hints(holder: type) -> dict[str, Any]:
    return get_type_hints(holder)


def is_record(hint: Any) -> bool:
    """Is this the type of a record?"""
    return isinstance(hint, type) and is_dataclass(hint)


def _bare(hint: Any) -> tuple[Any, bool]:
    """The type without "or None", and whether it was there."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return inner[0], True
    return hint, False


def _is_pairs(holder: type, node: yaml.Node) -> bool:
    """Is a mapping `first: second` written where records of two texts are asked for?"""
    if not isinstance(node, yaml.MappingNode) or len(fields(holder)) != 2:
        return False
    keys = {terms.key(holder.__name__, field.name) for field in fields(holder)}
    return not any(getattr(key, "value", "") in keys for key, _ in node.value)
