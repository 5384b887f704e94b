"""Places of YAML nodes, and whether they say anything: what every reader of files asks."""

from __future__ import annotations

import yaml

from sopan.problems import Location

_NULLS = ("", "~", "null", "Null", "NULL")


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
