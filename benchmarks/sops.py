"""Seeds go in, SOPs come out: made-up ones of any size, and those of the example agency.

The made-up ones have one loop for about six steps. Their identity part is that of an example SOP, their loops
and skips are as long as those of real ones, unless loops to anywhere are asked for.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from sopan.files import read, write
from sopan.model.procedure import Outcome, Procedure, Step

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
DECISIONS, LOOPS = 0.25, 2 / 3  # a quarter of the steps decide, two thirds of these lead back
JOINT = 0.03
# How many rows the loops and the skips of real SOPs span, and how often each occurs
BACK = {1: 41, 2: 4, 3: 4, 4: 3, 5: 1, 6: 3, 8: 1}
AHEAD = {2: 9, 3: 5, 4: 1, 5: 6, 6: 1, 8: 1}


def made(seed: int, steps: int, actors: int, *, joint: float = JOINT, anywhere: bool = False) -> Procedure:
    """A made-up SOP, the same for the same arguments; `anywhere`: its loops lead to any earlier step."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from tests.strategies import generated

    raw = generated(seed, steps, actors, decisions=DECISIONS, loops=LOOPS, joint=joint)
    chance = random.Random(seed)
    found = raw.steps if anywhere else tuple(_shortened(raw, place, chance) for place in range(steps))
    face = _faces()[seed % len(_faces())]
    return replace(face, title=f"{face.title} {seed}", actors=raw.actors, steps=found)


def made_texts(count: int, steps: int, actors: int) -> list[str]:
    """So many made-up SOPs as the text of their files."""
    return [write(made(seed, steps, actors)) for seed in range(count)]


def example_paths() -> list[Path]:
    """The files of the example agency."""
    return sorted(EXAMPLES.glob("*/sop/*.yaml"))


def example_texts(count: int) -> Iterator[str]:
    """So many texts of the example agency's files, in turn; every one differs from all others."""
    texts = [path.read_text(encoding="utf-8") for path in example_paths()]
    for number, text in enumerate(islice(cycle(texts), count), 1):
        yield f"# {number}\n{text}"


def folder_of_examples(folder: Path, count: int) -> None:
    """Fill a folder with so many files of the example agency."""
    for number, text in enumerate(example_texts(count), 1):
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")


def examples() -> tuple[Procedure, ...]:
    """The example agency's SOPs."""
    return _faces()


@cache
def _faces() -> tuple[Procedure, ...]:
    return tuple(read(path.read_bytes()).procedure for path in example_paths())


def _shortened(procedure: Procedure, place: int, chance: random.Random) -> Step:
    """A step whose outcomes lead no further than those of real SOPs do."""
    step = procedure.steps[place]
    last = len(procedure.steps)

    def nearer(outcome: Outcome) -> Outcome:
        if not outcome.target.isdigit():
            return outcome
        ahead = int(outcome.target) > place + 1
        far = _drawn(AHEAD if ahead else BACK, chance)
        target = min(last, place + 1 + far) if ahead else max(1, place + 1 - far)
        return replace(outcome, target=str(target))

    return replace(step, outcomes=tuple(nearer(outcome) for outcome in step.outcomes))


def _drawn(often: dict[int, int], chance: random.Random) -> int:
    return chance.choices(tuple(often), tuple(often.values()))[0]
