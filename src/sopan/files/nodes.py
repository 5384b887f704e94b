"""YAML nodes in, their texts and places out: what the readers of all files have in common."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

import yaml

from sopan.model.time.dates import WrittenDate, read_date
from sopan.problems import Location, Problem, Severity

BUDGET = 200_000  # nodes looked at in one file; an alias bomb makes few bytes stand for many nodes
_NULLS = ("", "~", "null", "Null", "NULL")


class Exhausted(Exception):
    """More nodes than any file of an office has."""


class NodeReader:
    """One file under way: gathers problems and places while its nodes are walked. Raises Exhausted, and nothing else."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.places: dict[str, Location] = {}
        self._left = BUDGET

    def report(self, code: str, at: Location, severity: Severity = Severity.ERROR, **facts: str) -> None:
        """Note what is wrong at a place."""
        self.problems.append(Problem(code=code, severity=severity, at=at, facts=facts))

    def pairs(self, node: yaml.Node, path: str) -> Iterator[tuple[str, yaml.Node, Location]]:
        """Key, value and place of each pair; a repeated key is reported and the first one counts."""
        if not isinstance(node, yaml.MappingNode):
            if not says_nothing(node):
                self.report(
                    "BR06", place_of(node, path), isian=path or "berkas", diminta="pasangan kunci: isi"
                )
            return
        seen: set[str] = set()
        for key_node, value in node.value:
            self.count()
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            place = pair_place(key_node, value, f"{path}.{key}" if path else key)
            if key in seen:
                self.report("BR05", place, kunci=key)
                continue
            seen.add(key)
            self.places.setdefault(place.path, place)
            yield key, value, place

    def text(self, node: yaml.Node, place: Location) -> str:
        """The one text at a place."""
        self.count()
        if isinstance(node, yaml.ScalarNode):
            return "" if is_null(node) else str(node.value)
        self.report("BR06", place, isian=place.path, diminta="satu teks")
        return ""

    def texts(self, node: yaml.Node, place: Location) -> Iterator[str]:
        """The texts of a list; one text alone is a list of one."""
        if not isinstance(node, yaml.SequenceNode):
            if not is_null(node):
                yield self.text(node, place)
            return
        for number, item in enumerate(node.value, 1):
            here = place_of(item, f"{place.path}[{number}]")
            self.places.setdefault(here.path, here)
            text = self.text(item, here)
            if not is_null(item):
                yield text

    def date(self, node: yaml.Node, place: Location) -> WrittenDate:
        """The date at a place; one that is none is reported and kept as it is written."""
        written = read_date(self.text(node, place))
        if written.text.strip(" -–.0") and written.on is None:
            self.report("BR07", place, ditulis=written.text)
        return written

    def unknown_key(self, key: str, place: Location, known: Iterable[str]) -> None:
        """Report a key that nothing reads, with the nearest one that something does."""
        near = difflib.get_close_matches(key.lower().replace(" ", "_"), list(known), n=1, cutoff=0.6)
        if near:
            self.report("BR04", place, kunci=key, terdekat=near[0])
        else:
            self.report("BR20", place, kunci=key)

    def count(self) -> None:
        """One node more."""
        self._left -= 1
        if self._left < 0:
            raise Exhausted


def is_null(node: yaml.Node) -> bool:
    """Does the node say nothing?"""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULLS


def place_of(node: yaml.Node, path: str) -> Location:
    """From the node's first character to its end, or to the end of its first line."""
    start, end = node.start_mark, node.end_mark
    single = isinstance(node, yaml.ScalarNode) and end.line == start.line
    if isinstance(node, yaml.MappingNode) and node.value:
        key, value = node.value[0]
        return pair_place(key, value, path)
    end_column = end.column if single else start.column + 1
    return Location(
        line=start.line + 1,
        column=start.column + 1,
        end_line=start.line + 1,
        end_column=max(end_column, start.column + 1) + 1,
        path=path,
    )


def pair_place(key: yaml.Node, value: yaml.Node, path: str) -> Location:
    """From the key to the end of the value when both stand on one line, else the key alone."""
    start = key.start_mark
    end = value.end_mark.column if value.end_mark.line == start.line else key.end_mark.column
    return Location(
        line=start.line + 1,
        column=start.column + 1,
        end_line=start.line + 1,
        end_column=max(end, start.column + 1) + 1,
        path=path,
    )


def says_nothing(node: yaml.Node) -> bool:
    """Also an empty cell as offices write it, where a list or a block could stand."""
    return isinstance(node, yaml.ScalarNode) and (is_null(node) or node.value.strip() in ("", "-"))
