"""Procedure → the flow in words: one Indonesian sentence a step, for those who cannot see the arrows.

Langkah 3, Kepala Subbagian: memeriksa konsep surat; Ya → langkah 4; Tidak → langkah 1.
"""

from __future__ import annotations

from sopan.model.flow import Flow, flows
from sopan.model.procedure import Procedure, Step

NO_TARGET = "(sasaran belum ada)"
NO_ACTOR = "(pelaksana belum ada)"
NO_ACTIVITY = "(kegiatan belum ditulis)"


def flow_in_words(procedure: Procedure) -> tuple[str, ...]:
    """One sentence a step: its number, who acts, what is done and where each way leads."""
    ways = ways_of(procedure)
    return tuple(
        f"Langkah {index + 1}, {_actors(step)}: {_activity(step)}; {_ways(ways[index])}."
        for index, step in enumerate(procedure.steps)
    )


def ways_of(procedure: Procedure) -> tuple[tuple[Flow, ...], ...]:
    """For each step the flows that leave it; none where the procedure ends."""
    found: list[list[Flow]] = [[] for _ in procedure.steps]
    for flow in flows(procedure):
        found[flow.source].append(flow)
    return tuple(tuple(own) for own in found)


def actors_of(step: Step) -> tuple[str, ...]:
    """The names of those who do the step, each once, blank ones left out."""
    return tuple(dict.fromkeys(name for name in step.actors if name.strip()))


def _actors(step: Step) -> str:
    *others, last = [_one_line(name) for name in actors_of(step)] or [NO_ACTOR]
    return f"{', '.join(others)} dan {last}" if others else last


def _activity(step: Step) -> str:
    return _uncapitalised(_one_line(step.wording).rstrip(" .;")) or NO_ACTIVITY


def _ways(own: tuple[Flow, ...]) -> str:
    return "; ".join(_way(flow) for flow in own) or "selesai"


def _way(flow: Flow) -> str:
    target = NO_TARGET if flow.target is None else f"langkah {flow.target + 1}"
    if flow.label is None:
        return f"lalu {target}"
    return f"{_one_line(flow.label)} → {target}".lstrip()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _uncapitalised(text: str) -> str:
    """Without the capital of a first word (Memeriksa → memeriksa); PPID keeps its capitals."""
    word = text.partition(" ")[0]
    return text[0].lower() + text[1:] if word[1:].islower() else text
