"""Crossings and bends of the same graphs as Sopan, ELK and Graphviz draw them, in one run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

import elk
import graphviz
import measure
import ours
import sops
from figures import markdown, shown

Engine = Callable[[Sequence[ours.Graph]], list[measure.Drawing]]
SIZES = ((10, 4), (30, 6), (30, 10), (60, 8), (150, 10))
ANYWHERE = ((10, 4), (30, 6))
SEEDS = range(5)
HEADS = ("SOPs", "Drawn by", "Crossings", "Bends", "Too close", "Through", "Rows, lanes", "Width", "Time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Graphs of one size, drawn by every engine there is."""

    what: str
    graphs: list[ours.Graph]


def report() -> str:
    """The table, and under it a line for every engine or graph that is missing."""
    notes: list[str] = []
    rows = [row for series in _all_series(notes) for row in _rows(series, notes)]
    return "\n".join([markdown(HEADS, rows), "", *dict.fromkeys(notes)]).rstrip()


def _all_series(notes: list[str]) -> Iterator[Series]:
    for steps, actors in SIZES:
        yield _series(steps, actors, notes, anywhere=False)
    for steps, actors in ANYWHERE:
        yield _series(steps, actors, notes, anywhere=True)


def _series(steps: int, actors: int, notes: list[str], *, anywhere: bool) -> Series:
    drafts = [sops.made(seed, steps, actors, joint=0.0, anywhere=anywhere) for seed in SEEDS]
    graphs = [graph for graph in map(ours.graph_of, drafts) if graph is not None]
    what = f"{steps} × {actors}" + (", loops to anywhere" if anywhere else "")
    if len(graphs) < len(drafts):
        notes.append(
            f"{what}: {len(drafts) - len(graphs)} left out, Sopan takes more than one page for them."
        )
    return Series(what=what, graphs=graphs)


def _rows(series: Series, notes: list[str]) -> Iterator[tuple[str, ...]]:
    for engine, drawings in _drawings(series, notes):
        lanes = [measure.lanes_kept(d, g.lanes) for d, g in zip(drawings, series.graphs, strict=True)]
        yield (
            series.what,
            engine,
            _spread([measure.crossings(drawing) for drawing in drawings]),
            _spread([measure.bends(drawing) for drawing in drawings]),
            _spread([measure.too_close(drawing) for drawing in drawings]),
            _spread([measure.through(drawing) for drawing in drawings]),
            f"{_percent([measure.rows_kept(drawing) for drawing in drawings])}, {_percent(lanes)}",
            f"{median(measure.width(drawing) for drawing in drawings):.0f} pt",
            f"{shown(median(drawing.ms for drawing in drawings))} ms",
        )


def _drawings(series: Series, notes: list[str]) -> Iterator[tuple[str, list[measure.Drawing]]]:
    """Every engine's drawings of the graphs; one that fails is left out, with a line that says so."""
    if not series.graphs:
        return
    yield "Sopan", [graph.drawing for graph in series.graphs]
    for name, draw in _engines(notes):
        try:
            yield name, draw(series.graphs)
        except subprocess.SubprocessError as failed:
            notes.append(f"{series.what}, {name}: left out, {type(failed).__name__}.")


def _engines(notes: list[str]) -> Iterator[tuple[str, Engine]]:
    folder = elk.installed()
    if folder is None:
        notes.append("ELK: skipped, elkjs could not be installed (node and npm are needed).")
    else:
        yield "ELK, steps in place", partial(elk.by_position, folder=folder)
        yield "ELK, lanes as partitions", partial(elk.by_lane, folder=folder)
    if graphviz.installed() is None:
        notes.append("Graphviz: skipped, there is no dot (apt install graphviz).")
    else:
        yield "neato -n, steps in place", graphviz.by_position
        yield "dot, steps anywhere", graphviz.free


def _spread(counts: Sequence[int]) -> str:
    return f"{median(counts):g} ({min(counts)}–{max(counts)})"


def _percent(shares: Sequence[float]) -> str:
    return f"{100 * median(shares):.0f} %"


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
