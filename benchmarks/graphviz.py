"""Graphs go in, their drawings by Graphviz out, its arrows right-angled (`splines=ortho`).

`by_position`: `neato -n`, steps stay where Sopan puts them. `free`: `dot`, which knows no lanes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from typing import Any

from measure import Drawing, Line, Node, Point
from ours import Graph

LONGEST = 60  # seconds for one graph


def installed() -> str | None:
    """Name and version; None when there is no Graphviz."""
    if not shutil.which("dot") or not shutil.which("neato"):
        return None
    said = subprocess.run(["dot", "-V"], capture_output=True, text=True, check=False).stderr
    return f"Graphviz {said.split('version ')[-1].split(' ')[0]}"


def by_position(graphs: Sequence[Graph]) -> list[Drawing]:
    """Steps at Sopan's places."""
    return [_drawn(graph, ["neato", "-n"], fixed=True) for graph in graphs]


def free(graphs: Sequence[Graph]) -> list[Drawing]:
    """Steps wherever Graphviz puts them."""
    return [_drawn(graph, ["dot"], fixed=False) for graph in graphs]


def _drawn(graph: Graph, command: list[str], *, fixed: bool) -> Drawing:
    text = "\n".join(_text(graph, fixed))
    begin = time.perf_counter()
    done = subprocess.run(
        [*command, "-Tjson"], input=text, capture_output=True, text=True, check=True, timeout=LONGEST
    )
    return _drawing(json.loads(done.stdout), 1000 * (time.perf_counter() - begin))


def _text(graph: Graph, fixed: bool) -> Iterator[str]:
    yield 'digraph sop { graph [splines=ortho]; node [shape=box, fixedsize=true, label=""]; edge [dir=none];'
    for place, node in enumerate(graph.drawing.nodes):
        size = f"width={node.w / 72:.4f}, height={node.h / 72:.4f}"
        at = f', pos="{node.x:.3f},{-node.y:.3f}"' if fixed else ""
        yield f"{place} [{size}{at}];"
    for number, (source, target) in enumerate(graph.arrows):
        yield f'{source} -> {target} [id="{number}"];'
    yield "}"


def _drawing(laid: dict[str, Any], ms: float) -> Drawing:
    nodes = sorted(laid["objects"], key=lambda one: int(one["name"]))
    edges = sorted(laid["edges"], key=lambda one: int(one["id"]))
    names = {one["_gvid"]: int(one["name"]) for one in nodes}
    return Drawing(
        nodes=tuple(_node(one) for one in nodes),
        lines=tuple(
            Line(source=names[one["tail"]], target=names[one["head"]], points=_points(one["pos"]))
            for one in edges
        ),
        ms=ms,
    )


def _node(one: dict[str, Any]) -> Node:
    x, y = _point(one["pos"])
    return Node(x=x, y=y, w=72 * float(one["width"]), h=72 * float(one["height"]))


def _points(pos: str) -> tuple[Point, ...]:
    """The corners: of a Bézier curve whose pieces are straight, every third control point."""
    return tuple(_point(point) for point in pos.split()[::3])


def _point(pos: str) -> Point:
    x, y = pos.split(",")[:2]
    return float(x), -float(y)
