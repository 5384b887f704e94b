"""A function and many things to do go in; the results come out in order, over all cores where there are many."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

_ALONE = 60  # up to so many files no further process is worth its start
_AT_ONCE = 8  # handed to a process together


def spread(
    function: Callable[[Thing], Result], things: Sequence[Thing], jobs: int | None = None
) -> Iterator[Result]:
    """The function's results. It and the things travel to other processes when there are many."""
    workers = min(jobs or os.cpu_count() or 1, len(things))
    many = len(things) > _ALONE
    if workers < 2 or not many:
        if many:
            settle()
        yield from map(function, things)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=settle) as pool:
        yield from pool.map(function, things, chunksize=_AT_ONCE)


def settle() -> None:
    """Many short-lived objects and hardly a circle among them: looking for circles may wait."""
    import gc

    gc.freeze()
    gc.set_threshold(100_000)


def with_progress(results: Iterable[Result], total: int, said: str, few: int = _ALONE) -> Iterator[Result]:
    """The same results, a bar moving on stderr meanwhile where somebody watches and there are more than a few."""
    if total <= few or not sys.stderr.isatty():
        yield from results
        return
    from rich.progress import track

    from sopan.cli.printing import console

    yield from track(results, total=total, description=said, console=console(stderr=True), transient=True)
