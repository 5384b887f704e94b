"""Time to lay out an SOP: procedure → finished pages, on A4."""

from __future__ import annotations

import sops
from figures import WARM, Figure, milliseconds, table_of
from sopan.layout import lay_out
from sopan.profile import profile

SIZES = ((10, 4, None), (30, 6, 12.0), (60, 8, None), (150, 10, 80.0))  # steps, actors, ceiling in ms
TIMES = 15


def figures() -> list[Figure]:
    """Made-up SOPs of growing size, as real ones loop, and with loops to anywhere."""
    found = [_measured(steps, actors, ceiling, anywhere=False) for steps, actors, ceiling in SIZES]
    found += [_measured(steps, actors, None, anywhere=True) for steps, actors, _ in SIZES]
    return found


def _measured(steps: int, actors: int, ceiling: float | None, *, anywhere: bool) -> Figure:
    chosen = profile()
    drafts = [sops.made(seed, steps, actors, anywhere=anywhere) for seed in range(TIMES + WARM)]
    values = milliseconds(lambda draft: lay_out(draft, chosen), drafts)
    what = f"Lay out, {steps} steps × {actors} pelaksana" + (", loops to anywhere" if anywhere else "")
    return Figure(what=what, ceiling=ceiling, values=values)


if __name__ == "__main__":
    print(table_of(figures()))
