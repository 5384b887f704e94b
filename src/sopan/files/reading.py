"""Text or bytes of an SOP file → `Reading`: the procedure, what was wrong, and where each thing stands.

Never raises on an officer's mistake: whatever is readable becomes a procedure, everything else a problem
with its place. A hostile file (50 MB, an alias bomb) is refused in bounded time and memory, as a problem too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sopan import terms
from sopan.files import yaml_text
from sopan.files.blocks import Reader
from sopan.files.canonical import FORMAT
from sopan.files.links import link_problems
from sopan.model.procedure import Procedure
from sopan.problems import Location, Problem, Severity

BLOCK = terms.key("Step", "standard")
LARGEST = 2_000_000  # bytes; the longest real SOP is a hundredth of this


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file said. `places` maps a path (`langkah[3].waktu`) to where it stands; `text` is what was
    read."""

    procedure: Procedure
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    text: str = ""
    file: str = ""

    def locate(self, problem: Problem) -> Problem:
        """The problem, its path completed by line and column (the nearest enclosing place that is known)."""
        if problem.at.line:
            return problem
        path = problem.at.path
        step, dot, key = path.partition("].")
        if dot and path not in self.places and f"{step}].{BLOCK}.{key}" in self.places:
            path = f"{step}].{BLOCK}.{key}"
        while path and path not in self.places:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        place = self.places.get(path, Location())
        return replace(problem, at=replace(place, file=problem.at.file or self.file, path=problem.at.path))


def read(text: str | bytes, file: str = "") -> Reading:
    """Read one SOP file (YAML, or the canonical JSON). `file` is the name that problems carry."""
    if len(text) > LARGEST:
        return Reading(procedure=Procedure(), problems=(too_large(len(text), file),))
    decoded, problems = yaml_text.decode(text)
    root, syntax = yaml_text.compose(decoded)
    problems = [*problems, *syntax]
    reader = Reader()
    if root is None and not syntax:
        reader.report("BR13", Location(line=1, column=1))
    procedure = reader.procedure(root, FORMAT)
    whole = root is not None and not any(problem.code in yaml_text.CUT_SHORT for problem in syntax)
    if whole and not reader.exhausted:
        reader.problems.extend(link_problems(procedure, reader.places))
    return Reading(
        procedure=procedure,
        problems=tuple(problem.in_file(file) for problem in (*problems, *reader.problems)),
        places=reader.places,
        text=decoded,
        file=file,
    )


def too_large(size: int, file: str, limit: int = LARGEST) -> Problem:
    """The problem of a file that is refused unread; `size` and `limit` in bytes."""
    facts = {
        "ukuran": f"{size / 1e6:.1f} MB".replace(".", ","),
        "batas": f"{limit / 1e6:g} MB".replace(".", ","),
    }
    return Problem(
        code="BR03", severity=Severity.ERROR, at=Location(file=file, line=1, column=1), facts=facts
    )
