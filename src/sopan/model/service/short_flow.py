"""A procedure in, its flow in a few sentences out: what each actor does in turn, and where the ways part or lead back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sopan.model.flow import Flow, flows
from sopan.model.procedure import Procedure

_MOST = 3  # activities in one sentence
_BARE = frozenset({"", "mulai", "selesai"})


def short_flow(procedure: Procedure, first: int = 1) -> tuple[str, ...]:
    """One sentence for each turn of an actor. A sentence that others lead to is named by its number, from `first` on:
    `Petugas memeriksa berkas (Lengkap: lanjut; Tidak lengkap: kembali ke 1).`"""
    turns = _turns(procedure)
    number = {at: count for count, turn in enumerate(turns, first) for at in turn}
    leaving: dict[int, list[Flow]] = {}
    for flow in flows(procedure):
        leaving.setdefault(flow.source, []).append(flow)
    return tuple(
        _sentence(procedure, turn) + _onward(leaving.get(turn[-1], ()), number, count) + "."
        for count, turn in enumerate(turns, first)
    )


def lowered(text: str) -> str:
    """A sentence fit to go on behind a name: `Memeriksa berkas` → `memeriksa berkas`; abbreviations stay."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or not text[1:2].isalpha() else text


def joined(names: Sequence[str]) -> str:
    """`A`, `A dan B`, `A, B, dan C`."""
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def _turns(procedure: Procedure) -> list[list[int]]:
    """The steps in runs: one actor, no way parts or joins inside."""
    every = flows(procedure)
    parted = {flow.source for flow in every if flow.label is not None or flow.target != flow.source + 1}
    met = {flow.target for flow in every if flow.target != flow.source + 1}
    rows = [at for at, step in enumerate(procedure.steps) if step.wording.casefold().strip(" .") not in _BARE]
    turns = [[at] for at in rows[:1]]
    for one, other in pairwise(rows):
        same = procedure.steps[one].actors == procedure.steps[other].actors
        if same and one not in parted and other not in met and len(turns[-1]) < _MOST:
            turns[-1].append(other)
        else:
            turns.append([other])
    return turns


def _sentence(procedure: Procedure, turn: Sequence[int]) -> str:
    words = [" ".join(procedure.steps[at].wording.rstrip(" .").split()) for at in turn]
    actors = joined([name for name in procedure.steps[turn[0]].actors if name.strip()])
    first = f"{actors} {lowered(words[0])}" if actors else words[0]
    return joined([first, *(lowered(one) for one in words[1:])])


def _onward(leaving: Sequence[Flow], number: dict[int, int], here: int) -> str:
    """What stands in brackets behind a sentence: "" where the next one follows."""
    said = []
    for flow in leaving:
        to = number.get(flow.target) if flow.target is not None else None
        if to is None or (flow.label is None and to == here + 1):
            continue
        way = "lanjut" if to == here + 1 else f"kembali ke {to}" if to <= here else f"ke {to}"
        said.append(f"{flow.label}: {way}" if flow.label else way)
    return f" ({'; '.join(said)})" if said else ""
