"""YAML nodes → the model's data, key by key after the tables of `fields`; what does not fit becomes a
problem."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import yaml

from sopan.files.fields import BLOCKS, PROCEDURE, STANDARD, STEP, Field, Form
from sopan.files.nodes import Exhausted, NodeReader, is_null, place_of, says_nothing
from sopan.model.procedure import (
    Actor,
    Definition,
    Exclusion,
    ExtraField,
    Official,
    Outcome,
    Procedure,
    Sentence,
    Standard,
    Step,
    Waiver,
)
from sopan.problems import Location

_MAKERS: dict[str, type] = {
    "Official": Official,
    "Exclusion": Exclusion,
    "Sentence": Sentence,
    "Actor": Actor,
    "Step": Step,
}
_STANDARD_NAMES = {field.name for field in STANDARD}
_WRAPPED = ("format", "sidik", "sop")


class Reader(NodeReader):
    """One SOP file under way."""

    def __init__(self) -> None:
        super().__init__()
        self.exhausted = False

    def procedure(self, root: yaml.Node | None, known_format: str) -> Procedure:
        """The procedure under the root node; an empty one when there is nothing to read."""
        if root is None or is_null(root):
            return Procedure()
        try:
            return Procedure(**self._block(self._unwrap(root, known_format), PROCEDURE, ""))
        except Exhausted:
            self.exhausted = True
            self.report("BR12", Location(line=1, column=1))
            return Procedure()

    def _unwrap(self, root: yaml.Node, known_format: str) -> yaml.Node:
        if isinstance(root, yaml.MappingNode):
            keys: dict[str, yaml.Node] = {str(key.value): value for key, value in root.value}
            if "sop" in keys and all(key in _WRAPPED for key in keys):
                written = getattr(keys.get("format"), "value", "")
                if written != known_format:
                    self.report("BR15", place_of(root, "format"), format=str(written), dikenal=known_format)
                return keys["sop"]
        return root

    # a mapping and its keys

    def _block(self, node: yaml.Node, fields: tuple[Field, ...], path: str) -> dict[str, Any]:
        """The values of a mapping's known keys, ready for the model's constructor."""
        values: dict[str, Any] = {}
        known = {field.key: field for field in fields}
        for key, value, place in self.pairs(node, path):
            field = known.get(key)
            if field is None and key == "mutu_baku" and fields is STEP:
                values.update(self._block(value, STANDARD, f"{path}.{key}"))
            elif field is None:
                self.unknown_key(key, place, known)
            else:
                values[field.name] = self._value(field, value, place)
        if _STANDARD_NAMES & values.keys():
            given = {name: values.pop(name) for name in _STANDARD_NAMES & values.keys()}
            values["standard"] = Standard(**given)
        return values

    # values by their form

    def _value(self, field: Field, node: yaml.Node, place: Location) -> Any:
        match field.form:
            case Form.TEXT:
                return self._flag(node, place) if field.name == "external" else self.text(node, place)
            case Form.TEXTS | Form.TARGETS:
                return tuple(self.texts(node, place))
            case Form.DATE:
                return self.date(node, place)
            case Form.CHOICE:
                return self._choice(field, node, place)
            case Form.BLOCK:
                return _MAKERS[field.block](**self._block(node, BLOCKS[field.block], place.path))
            case Form.BLOCKS:
                return tuple(self._steps(node, place))
            case Form.TERMS:
                return tuple(Definition(term=t, meaning=m) for t, m in self._word_pairs(node, place))
            case Form.EXTRAS:
                return tuple(ExtraField(label=w, text=t) for w, t in self._word_pairs(node, place))
            case Form.WAIVERS:
                return tuple(Waiver(rule=r, reason=m) for r, m in self._word_pairs(node, place))
            case Form.OUTCOMES:
                return tuple(Outcome(label=w, target=t) for w, t in self._word_pairs(node, place))
            case Form.ACTORS:
                return tuple(self._actors(node, place))

    def _flag(self, node: yaml.Node, place: Location) -> bool:
        word = self.text(node, place).lower()
        if word not in ("ya", "tidak", "true", "false", "yes", "no", ""):
            self.report("BR08", place, isian=place.path, ditulis=word, pilihan="ya, tidak")
        return word in ("ya", "true", "yes")

    def _choice(self, field: Field, node: yaml.Node, place: Location) -> Any:
        assert field.choices is not None and issubclass(field.choices, StrEnum)
        word = self.text(node, place)
        words = [choice.value for choice in field.choices]
        folded = word.strip().lower().replace("_", " ")
        if folded in words:
            return field.choices(folded)
        if word:
            near = difflib.get_close_matches(folded, words, n=1, cutoff=0.5)
            self.report("BR08", place, isian=field.key, ditulis=word, pilihan=", ".join(near or words))
        return _default(field)

    def _steps(self, node: yaml.Node, place: Location) -> Iterator[Step]:
        if not isinstance(node, yaml.SequenceNode):
            if not says_nothing(node):
                self.report("BR06", place, isian=place.path, diminta="daftar (setiap butir diawali tanda -)")
            return
        for number, item in enumerate(node.value, 1):
            here = place_of(item, f"{place.path}[{number}]")
            self.places[here.path] = here
            yield Step(**self._block(item, STEP, here.path))

    def _actors(self, node: yaml.Node, place: Location) -> Iterator[Actor]:
        items = node.value if isinstance(node, yaml.SequenceNode) else [] if is_null(node) else [node]
        for number, item in enumerate(items, 1):
            here = place_of(item, f"{place.path}[{number}]")
            self.places[here.path] = here
            if isinstance(item, yaml.MappingNode):
                yield Actor(**self._block(item, BLOCKS["Actor"], here.path))
            elif not is_null(item):
                yield Actor(name=self.text(item, here))

    def _word_pairs(self, node: yaml.Node, place: Location) -> Iterator[tuple[str, str]]:
        """`{label: target}`, or a list of such one-pair mappings or of `[label, target]`."""
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for inner in nodes:
            if isinstance(inner, yaml.SequenceNode) and len(inner.value) == 2:
                yield self.text(inner.value[0], place), self.text(inner.value[1], place)
                continue
            for key, value, here in self.pairs(inner, place.path):
                yield key, self.text(value, here)


def _default(field: Field) -> Any:
    from sopan.model.procedure import Stage

    return Stage.DRAFT if field.choices is Stage else None
