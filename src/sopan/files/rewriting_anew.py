"""The text of a YAML file and what its places are to say go in; the file as plain data comes out, to compare an edit
with, or the file written anew where it cannot be edited between its lines."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from sopan.files.yaml_text import compose, decode
from sopan.model.reorganisation import Rewrite

_PIECE = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_MOST = 200_000  # nodes of one file, aliases counted each time
_DEEPEST = 60


def plain_data(text: str) -> Any:
    """Mappings, lists and texts; None for what is not whole, or is far larger than any file of an office."""
    root, problems = compose(decode(text)[0])
    if root is None or problems:
        return None
    left = [_MOST]
    try:
        return _plain(root, left, 0)
    except RecursionError:
        return None


def changed_data(data: Any, wanted: Iterable[Rewrite], more: Sequence[Any] = ()) -> bool:
    """Change the data where it stands, further items at the end of its list; False where a place is not there. The first
    name of a path (`pejabat[2].sampai`) may be missing in a file that is only a list."""
    for one in wanted:
        pieces = _pieces(one.path, data)
        holder = data
        for piece in pieces[:-1]:
            holder = _step(holder, piece)
        last = pieces[-1]
        if isinstance(holder, list) and isinstance(last, int) and isinstance(_step(holder, last), dict):
            holder, last = _step(holder, last), "nama"  # a record of which only the name is meant
        there = isinstance(holder, dict) or _step(holder, last) is not None
        if isinstance(holder, dict) is not isinstance(last, str) or not there or one.text is None:
            return False
        holder[last] = one.text
    if more:
        rows = data if isinstance(data, list) else next(iter(data.values()), None)
        if not isinstance(rows, list):
            return False
        rows.extend(more)
    return True


def written_anew(text: str, wanted: Sequence[Rewrite], more: Sequence[Any], meant: Any) -> tuple[str, bool]:
    """The whole file anew, and whether its comments are still there: they go where an alias shares what changes."""
    from sopan.files.tidying import dumped, loaded

    try:
        data = loaded(decode(text)[0])
        if changed_data(data, wanted, more):
            made = dumped(data)
            if plain_data(made) == meant:
                return made, True
    except Exception:  # ruamel fails in many ways; what is meant is then written without comments
        pass
    out = io.StringIO()
    yaml.safe_dump(meant, out, allow_unicode=True, sort_keys=False, width=100_000)
    return out.getvalue(), False


def _plain(node: yaml.Node, left: list[int], depth: int) -> Any:
    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST:
        raise RecursionError
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, value in node.value:
            found.setdefault(
                str(key.value), _plain(value, left, depth + 1)
            )  # of a repeated key the first counts
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one, left, depth + 1) for one in node.value]
    return str(node.value)


def _pieces(path: str, data: Any) -> list[str | int]:
    """`pejabat[2].sampai` → `pejabat`, 1, `sampai`."""
    found: list[str | int] = [name or int(number) - 1 for name, number in _PIECE.findall(path)]
    return found[1:] if isinstance(data, list) and len(found) > 1 else found


def _step(holder: Any, piece: str | int) -> Any:
    if isinstance(holder, dict) and isinstance(piece, str):
        return holder.get(piece)
    if isinstance(holder, list) and isinstance(piece, int) and 0 <= piece < len(holder):
        return holder[piece]
    return None
