"""An agency and the files that are to be printed go in; the letters that the printed font lacks are told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sopan.cli.failing import complain
from sopan.cli.speaking import language

if TYPE_CHECKING:
    from sopan.model.agency import Agency


def tell_letters(agency: Agency, files: Iterable[str]) -> None:
    """Tell them once for each of the files, and for the office's own, whose words stand on every print."""
    from sopan.layout.letters import letter_problems
    from sopan.messages import sentence

    for problem in letter_problems(agency, ("instansi.yaml", *files)):
        complain(f"{problem.at.file}: {sentence(problem, language.get())}")
