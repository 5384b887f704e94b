"""Arrows and the weight of each step in, the heaviest way from a start to an end out. No step is passed twice: of a loop
every step counts once.

Without loops the answer is exact at once. With loops all ways are tried as long as that takes a bounded time; a graph
too tangled for it is answered without the arrows that lead back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

_BUDGET = 20_000  # steps of the search; an SOP of forty rows takes some hundred
Arrows = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Way:
    """A way and its weight. `exact` is False where the search was given up."""

    weight: Fraction
    steps: tuple[int, ...]
    exact: bool = True


def heaviest(
    after: Arrows, weights: Sequence[Fraction], starts: Iterable[int], ends: Iterable[int]
) -> Way | None:
    """The heaviest way from one of the starts to one of the ends; None when there is none."""
    begun, finished = tuple(dict.fromkeys(starts)), frozenset(ends)
    used = spread(begun, after) & spread(finished, turned(after))
    kept = tuple(
        tuple(dict.fromkeys(to for to in row if to in used)) if at in used else ()
        for at, row in enumerate(after)
    )
    begun = tuple(one for one in begun if one in used)
    order = in_order(kept, used)
    if order is not None:
        return _straight(kept, weights, begun, finished, order)
    forward = onwards(kept)
    plain = _straight(forward, weights, begun, finished, in_order(forward, used) or ())
    return _searched(kept, weights, begun, finished, used, plain)


def spread(seeds: Iterable[int], after: Arrows) -> frozenset[int]:
    """Everything that can be reached, the seeds too."""
    seen = set(seeds)
    waiting = list(seen)
    while waiting:
        for to in after[waiting.pop()]:
            if to not in seen:
                seen.add(to)
                waiting.append(to)
    return frozenset(seen)


def turned(after: Arrows) -> Arrows:
    """The same arrows from their other end."""
    before: list[list[int]] = [[] for _ in after]
    for at, row in enumerate(after):
        for to in row:
            before[to].append(at)
    return before


def in_order(after: Arrows, used: frozenset[int]) -> tuple[int, ...] | None:
    """The steps in an order in which arrows lead only onwards; None when they go round."""
    waits = dict.fromkeys(used, 0)
    for at in used:
        for to in after[at]:
            waits[to] += 1
    free = sorted((at for at in used if not waits[at]), reverse=True)
    order = []
    while free:
        at = free.pop()
        order.append(at)
        for to in after[at]:
            waits[to] -= 1
            if not waits[to]:
                free.append(to)
    return tuple(order) if len(order) == len(used) else None


def onwards(after: Arrows) -> Arrows:
    """Without the arrows to an earlier row from which they are reached again: what is left goes round nowhere."""
    reach: dict[int, frozenset[int]] = {}
    kept = []
    for at, row in enumerate(after):
        for to in row:
            if to <= at and to not in reach:
                reach[to] = spread((to,), after)
        kept.append(tuple(to for to in row if to > at or at not in reach[to]))
    return kept


def _straight(
    after: Arrows,
    weights: Sequence[Fraction],
    starts: tuple[int, ...],
    ends: frozenset[int],
    order: tuple[int, ...],
) -> Way | None:
    best: dict[int, tuple[Fraction, int | None]] = {}
    for at in reversed(order):
        onward = [(best[to][0], to) for to in after[at] if to in best]
        farthest = max(onward, key=lambda one: (one[0], -one[1]), default=None)
        if farthest is not None:
            best[at] = farthest[0] + weights[at], farthest[1]
        elif at in ends:
            best[at] = weights[at], None
    begun = [at for at in starts if at in best]
    if not begun:
        return None
    steps = [max(begun, key=lambda one: (best[one][0], -one))]
    while (onto := best[steps[-1]][1]) is not None:
        steps.append(onto)
    return Way(sum((weights[one] for one in steps), Fraction(0)), tuple(steps))


def _searched(
    after: Arrows,
    weights: Sequence[Fraction],
    starts: tuple[int, ...],
    ends: frozenset[int],
    used: frozenset[int],
    found: Way | None,
) -> Way | None:
    """All ways without a step twice, heavier ones than the best known only. An explicit stack: no file is too deep."""
    total = sum((weights[at] for at in used), Fraction(0))
    best, left = found, _BUDGET
    for start in starts:
        path, inside = [start], {start}
        weight = weights[start]
        waiting = [list(after[start])]
        if start in ends and (best is None or weight > best.weight):
            best = Way(weight, (start,))
        while path:
            left -= 1
            if left <= 0 or (best is not None and best.weight >= total):
                return None if best is None else Way(best.weight, best.steps, left > 0)
            if not waiting[-1]:
                waiting.pop()
                weight -= weights[path[-1]]
                inside.discard(path.pop())
                continue
            to = waiting[-1].pop()
            if to in inside:
                continue
            path.append(to)
            inside.add(to)
            weight += weights[to]
            waiting.append(list(after[to]))
            if to in ends and (best is None or weight > best.weight):
                best = Way(weight, tuple(path))
    return best
