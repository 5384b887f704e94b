"""The text of an SOP file and corrections go in; the same text comes out, each corrected scalar replaced and every other
byte kept.

A correction is made only where reading the new text gives exactly the old procedure with that one text changed; where
it does not (an alias shares the text, a comment stands inside it, the place is not there), it is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import yaml

from sopan.files.canonical import plain
from sopan.files.reading import LARGEST, read
from sopan.files.styles import written_as
from sopan.files.yaml_text import CUT_SHORT, compose, decode, with_dashes
from sopan.model.procedure import Procedure
from sopan.problems import Mend

_PAIRS = ("cabang", "definisi", "dikesampingkan")  # kept as pairs where a mapping would lose one
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """The piece of the text from `start` to `end` (characters) becomes `text`; it makes the correction `mend`."""

    start: int
    end: int
    text: str
    mend: Mend


def mend(text: str, mends: Iterable[Mend]) -> str:
    """The text with these corrections made, those that cannot be made for certain left out."""
    return applied(text, edits(text, mends))


def edits(text: str, mends: Iterable[Mend]) -> tuple[Edit, ...]:
    """How the corrections change the text, in the order of their places. Of several for one scalar the first counts."""
    if len(text) > LARGEST or (page := _page(text)) is None:
        return ()
    ways = [found for one in mends if (found := page.ways(one))]
    return tuple(_made(page, ways, []))


def _made(page: _Page, ways: Sequence[list[Edit]], made: list[Edit]) -> list[Edit]:
    """What is made already, and as many of these corrections as can be made too: all at once, else half by half."""
    if not ways:
        return made
    for choice in range(len(ways[0]) if len(ways) == 1 else 1):
        tried = _apart([*made, *(way[choice] for way in ways)])
        if page.is_faithful(tried):
            return tried
    if len(ways) == 1:
        return made
    half = len(ways) // 2
    return _made(page, ways[half:], _made(page, ways[:half], made))


def applied(text: str, changes: Sequence[Edit]) -> str:
    """The text after the changes."""
    for edit in sorted(changes, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _apart(wanted: Sequence[Edit]) -> list[Edit]:
    """Those that do not touch one that stands before them in the sequence, in the order of their places."""
    kept: list[Edit] = []
    for edit in wanted:
        if all(edit.end < other.start or other.end < edit.start for other in kept):
            kept.append(edit)
    return sorted(kept, key=lambda edit: edit.start)


def _page(text: str) -> _Page | None:
    """What can be mended; None for a text that is not whole, or not read as it is written (JSON, control signs)."""
    decoded, _ = decode(text)
    if decoded != _LINE_END.sub("\n", text.removeprefix("\ufeff")):
        return None
    root, problems = compose(decoded)
    if root is None or any(problem.code in CUT_SHORT for problem in problems):
        return None
    return _Page(text, decoded, root)


class _Page:
    """A text, the tree of its YAML and what it says."""

    def __init__(self, text: str, decoded: str, root: yaml.Node) -> None:
        self.text = text
        self.root = root
        self.says = _leaves(read(decoded).procedure)
        self.places = Places(text, decoded)

    def ways(self, wanted: Mend) -> list[Edit]:
        """The ways to write a correction at its place, the one most like what stands there first."""
        path = wanted.path.replace(".mutu_baku.", ".")
        leaf = next((one for one in _names(path) if one in self.says), None)
        found = scalar_at(self.root, path, flow=False)
        if leaf is None or found is None or not wanted.text.strip() or self.says[leaf] == wanted.text:
            return []
        node, flow = found
        start, end = self.places.of(node)
        old = self.text[start:end].rstrip()
        if old.startswith(("&", "!")):
            return []
        sure = Mend(leaf, wanted.text)
        return [Edit(start, start + len(old), new, sure) for new in written_as(old, wanted.text, flow)]

    def is_faithful(self, changes: Sequence[Edit]) -> bool:
        """Does the changed text say the same but for the corrections?"""
        reading = read(applied(self.text, changes))
        if any(problem.code in CUT_SHORT for problem in reading.problems):
            return False
        wanted = {**self.says, **{edit.mend.path: edit.mend.text for edit in changes}}
        return _leaves(reading.procedure) == wanted


class Places:
    """Where the nodes of a tree stand in the original text: the tree was made of one with other line ends, without a
    mark in front, and with lone dashes quoted."""

    def __init__(self, text: str, decoded: str) -> None:
        composed = with_dashes(decoded)
        self._composed = list(accumulate((len(line) + 1 for line in composed.split("\n")), initial=0))
        begin = text.startswith("\ufeff")
        self._original = [int(begin), *(found.end() for found in _LINE_END.finditer(text))]
        pairs = zip(decoded.split("\n"), composed.split("\n"), strict=True)
        self._dashes = {
            number: quoted.index('"-"')
            for number, (line, quoted) in enumerate(pairs)
            if len(line) < len(quoted)
        }

    def of(self, node: yaml.Node) -> tuple[int, int]:
        """From where to where a node stands."""
        start: Any = node.start_mark
        end: Any = node.end_mark
        return self._offset(start.index), self._offset(end.index)

    def _offset(self, index: int) -> int:
        number = bisect_right(self._composed, index) - 1
        column = index - self._composed[number]
        dash = self._dashes.get(number)
        if dash is not None and column > dash:
            column = max(column - 2, dash + 1)
        return self._original[number] + column


def _names(path: str) -> Iterator[str]:
    """How a text can be called: one text is also a list of one, and an actor is called by its name."""
    yield path
    yield f"{path}.nama"
    if path.endswith("[1]"):
        yield path.removesuffix("[1]")
    else:
        yield f"{path}[1]"


def scalar_at(node: yaml.Node, path: str, flow: bool = False) -> tuple[yaml.ScalarNode, bool] | None:
    """The scalar at a path, and whether it stands inside brackets."""
    if isinstance(node, yaml.ScalarNode):
        return (node, flow) if path in ("", "[1]") else None
    flow = flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, yaml.SequenceNode):
        return _in_sequence(node, path, flow)
    if not path:
        path = "nama"
    return _in_mapping(node, path.removeprefix("."), flow)


def _in_mapping(node: yaml.Node, path: str, flow: bool) -> tuple[yaml.ScalarNode, bool] | None:
    values: dict[str, yaml.Node] = {}
    for key, value in node.value:
        values.setdefault(str(key.value), value)  # of a repeated key the first counts
    for key, value in values.items():
        rest = path.removeprefix(key)
        if path.startswith(key) and (not rest or rest[0] in ".["):
            found = scalar_at(value, rest, flow)
            if found is not None:
                return found
    inner = values.get("mutu_baku")
    return _in_mapping(inner, path, flow) if isinstance(inner, yaml.MappingNode) else None


def _in_sequence(node: yaml.SequenceNode, path: str, flow: bool) -> tuple[yaml.ScalarNode, bool] | None:
    """An item by its number; one that is alone needs none."""
    number, _, rest = path.removeprefix("[").partition("]")
    if not path and len(node.value) == 1:
        number = "1"
    if not number.isdecimal() or not 0 < int(number) <= len(node.value):
        return None
    return scalar_at(node.value[int(number) - 1], rest, flow)


def _leaves(procedure: Procedure) -> dict[str, str]:
    """Every text of a procedure by its path."""
    return dict(_walk(plain(procedure), ""))


def _walk(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and path.rpartition(".")[2] in _PAIRS:
        for key, inner in value:
            yield from _walk(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _walk(inner, f"{path}[{number}]")
    else:
        yield path, str(value)
