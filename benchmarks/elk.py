"""Graphs go in, their drawings by the Eclipse Layout Kernel (elkjs, from the npm registry) out.

Two ways of asking it for swimlanes. `by_position`: it gets the places that Sopan chose, layers are rows, and
its interactive strategies keep that order. `by_lane`: lanes are partitions, and it chooses the rows.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from measure import Drawing, Line, Node, Point
from ours import Graph

VERSION = "0.12.1"
NAME = f"elkjs {VERSION}"
SCRIPT = Path(__file__).with_suffix(".cjs")
BOTH = {
    "elk.algorithm": "layered",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.layered.thoroughness": "30",
    "elk.separateConnectedComponents": "false",
}
BY_POSITION = BOTH | {
    "elk.direction": "DOWN",
    "elk.layered.cycleBreaking.strategy": "INTERACTIVE",
    "elk.layered.layering.strategy": "INTERACTIVE",
    "elk.layered.crossingMinimization.semiInteractive": "true",
    "elk.layered.nodePlacement.strategy": "INTERACTIVE",
}
BY_LANE = BOTH | {"elk.direction": "RIGHT", "elk.partitioning.activate": "true"}


def installed() -> Path | None:
    """The temporary folder with elkjs, put there by npm when missing; None where that is not possible."""
    if not shutil.which("npm") or not shutil.which("node"):
        return None
    folder = Path(tempfile.gettempdir()) / f"sopan-benchmark-elkjs-{VERSION}"
    if (folder / "node_modules" / "elkjs" / "package.json").is_file():
        return folder
    folder.mkdir(exist_ok=True)
    wanted = ["--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", f"elkjs@{VERSION}"]
    done = subprocess.run(["npm", "install", *wanted], capture_output=True, check=False)
    return folder if done.returncode == 0 else None


def by_position(graphs: Sequence[Graph], folder: Path) -> list[Drawing]:
    """Steps at Sopan's places."""
    return _drawn(graphs, BY_POSITION, folder)


def by_lane(graphs: Sequence[Graph], folder: Path) -> list[Drawing]:
    """Steps in the partition of their lane."""
    return _drawn(graphs, BY_LANE, folder)


def _drawn(graphs: Sequence[Graph], options: dict[str, str], folder: Path) -> list[Drawing]:
    asked = json.dumps([_asked(graph, options) for graph in graphs])
    done = subprocess.run(
        ["node", str(SCRIPT), str(folder)], input=asked, capture_output=True, text=True, check=True
    )
    return [
        _drawing(graph, one["laid"], one["ms"])
        for graph, one in zip(graphs, json.loads(done.stdout), strict=True)
    ]


def _asked(graph: Graph, options: dict[str, str]) -> dict[str, Any]:
    return {
        "id": "sop",
        "layoutOptions": options,
        "children": [
            {
                "id": f"n{place}",
                "x": node.x - node.w / 2,
                "y": node.y - node.h / 2,
                "width": node.w,
                "height": node.h,
                "layoutOptions": {"elk.partitioning.partition": str(lane)},
            }
            for place, (node, lane) in enumerate(zip(graph.drawing.nodes, graph.lanes, strict=True))
        ],
        "edges": [
            {"id": f"e{place}", "sources": [f"n{source}"], "targets": [f"n{target}"]}
            for place, (source, target) in enumerate(graph.arrows)
        ],
    }


def _drawing(graph: Graph, laid: dict[str, Any], ms: float) -> Drawing:
    nodes = tuple(
        Node(x=n["x"] + n["width"] / 2, y=n["y"] + n["height"] / 2, w=n["width"], h=n["height"])
        for n in laid["children"]
    )
    lines = tuple(
        Line(source=source, target=target, points=_points(edge["sections"][0]))
        for edge, (source, target) in zip(laid["edges"], graph.arrows, strict=True)
    )
    return Drawing(nodes=nodes, lines=lines, ms=ms)


def _points(section: dict[str, Any]) -> tuple[Point, ...]:
    corners = [section["startPoint"], *section.get("bendPoints", ()), section["endPoint"]]
    return tuple((corner["x"], corner["y"]) for corner in corners)
