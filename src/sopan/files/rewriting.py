"""The text of a YAML file and what its places are to say go in; the text comes out with these scalars replaced, emptied
or taken out of their lists, every other byte kept.

What such an edit leads to is for the caller to read and to compare: nothing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import yaml

from sopan.files.mending import Places, scalar_at
from sopan.files.styles import written_as
from sopan.files.writing import scalar
from sopan.files.yaml_text import CUT_SHORT, compose, decode
from sopan.model.reorganisation import Rewrite

_ITEM = re.compile(r"^(\s*)-\s+")


def rewritten(text: str, wanted: Iterable[Rewrite]) -> str | None:
    """The new text; None where the file is not whole or a place is not there."""
    decoded, _ = decode(text)
    root, problems = compose(decoded)
    if root is None or any(problem.code in CUT_SHORT for problem in problems):
        return None
    places = Places(text, decoded)
    changes: dict[tuple[int, int], str] = {}
    for one in wanted:
        one = _from_root(one, root)
        found = scalar_at(root, one.path)
        if found is None:
            if not one.text or not (fresh := _fresh(text, places, root, one)):
                return None
            changes[fresh[0]] = changes.get(fresh[0], "") + fresh[1]
            continue
        node, flow = found
        span, new = (
            _taken_out(text, places, node, flow)
            if one.text is None
            else _said(text, places, node, flow, one.text)
        )
        changes[span] = new
    for (start, end), new in sorted(changes.items(), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _from_root(one: Rewrite, root: yaml.Node) -> Rewrite:
    """The change by its path in a file that is only a list: `pejabat[2].sampai` → `[2].sampai`."""
    if isinstance(root, yaml.SequenceNode) and "[" in one.path:
        return Rewrite(one.path[one.path.index("[") :], one.text)
    return one


def appended(text: str, lines: Sequence[str]) -> str:
    """The text of a list with these lines below its last item."""
    newline = "\r\n" if "\r\n" in text else "\n"
    return text.rstrip() + newline + newline.join(lines) + newline


def _fresh(text: str, places: Places, root: yaml.Node, one: Rewrite) -> tuple[tuple[int, int], str] | None:
    """A key that is not there yet: a line of its own below the other keys of its block, within brackets behind them."""
    above, _, key = one.path.rpartition(".")
    block = _block_at(root, above)
    if block is None or not block.value:
        return None
    if block.flow_style:
        _, end = places.of(block.value[-1][1])
        end = len(text[:end].rstrip())
        return (end, end), f", {key}: {scalar(one.text or '', flow=True)}"
    start, _ = places.of(block.value[0][0])
    last = block.value[-1][1]
    _, end = places.of(last)
    end = len(text[:end].rstrip())
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    column = start - (text.rfind("\n", 0, start) + 1)
    return (stop, stop), f"\n{' ' * column}{key}: {scalar(one.text or '')}"


def _block_at(node: yaml.Node, path: str) -> yaml.MappingNode | None:
    """The mapping at a path."""
    for name, number in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        if name and isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == name), None)
        elif number and isinstance(node, yaml.SequenceNode) and 0 < int(number) <= len(node.value):
            found = node.value[int(number) - 1]
        else:
            return None
        if found is None:
            return None
        node = found
    return node if isinstance(node, yaml.MappingNode) else None


def _said(
    text: str, places: Places, node: yaml.ScalarNode, flow: bool, new: str
) -> tuple[tuple[int, int], str]:
    start, end = places.of(node)
    old = text[start:end].rstrip()
    if not old and new:  # nothing stands behind the colon yet
        return (start, start), f" {scalar(new, flow)}"
    if not new:
        bare = len(text[:start].rstrip(" "))
        return (start if flow else bare, start + len(old)), ""
    return (start, start + len(old)), next(iter(written_as(old, new, flow)), new)


def _taken_out(text: str, places: Places, node: yaml.ScalarNode, flow: bool) -> tuple[tuple[int, int], str]:
    """An item with its line, or with the comma beside it."""
    start, end = places.of(node)
    end = start + len(text[start:end].rstrip())
    if not flow:
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        return (begin, len(text) if stop < 0 else stop + 1), ""
    opening = max(text.rfind("{", 0, start), text.rfind("[", 0, start), text.rfind(",", 0, start))
    if text[opening : opening + 1] == "{":  # {nama: …}: the item is the whole of it
        start, end = opening, text.find("}", end) + 1
    behind = re.match(r"\s*,\s*", text[end:])
    if behind:
        return (start, end + behind.end()), ""
    before = re.search(r"\s*,\s*$", text[:start])
    return (before.start() if before else start, end), ""
