"""One source goes in; what reading and the rules say about it comes out, located in its lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from sopan import rules
from sopan.cli.inputs import Source
from sopan.files import read
from sopan.files.agency.reading import without_steps
from sopan.files.reading import LARGEST, Reading
from sopan.files.yaml_text import CUT_SHORT
from sopan.model.procedure import Procedure, Stage
from sopan.problems import Location, Problem, Severity
from sopan.profile import Profile

_UNREADABLE = (*CUT_SHORT, "BR03", "BR13", "BR21", "BR29")
_TOLD_BY = {"FL09": "BR09"}  # a target that does not exist


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """How files are examined; it travels to other processes. `stage` asks as if the SOP had come so far, `on` is the
    day of the check, `drawing` also looks at the drawing."""

    profile: Profile
    stage: Stage | None = None
    on: date | None = None
    drawing: bool = False
    lang: str = "id"
    own_profile: bool = False  # the profile was asked for: it goes before those of the agencies

    def of(self, source: Source) -> Inquiry:
        """The same with the profile of the agency to which the file belongs."""
        return self if source.profile is None else replace(self, profile=source.profile)


@dataclass(frozen=True)  # no slots: the cached property needs a place
class Examined:
    """A file, its text, its problems in the order of its lines, and the procedure in it."""

    name: str
    text: str
    problems: tuple[Problem, ...]
    procedure: Procedure | None = None
    places: Mapping[str, Location] = field(default_factory=dict)  # of an agency's SOP, but for its steps

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text."""
        return tuple(self.text.split("\n"))

    @property
    def open(self) -> tuple[Problem, ...]:
        """The problems that the office has not set aside."""
        return tuple(problem for problem in self.problems if not problem.waiver)

    @property
    def waived(self) -> tuple[Problem, ...]:
        """The problems that the office has set aside."""
        return tuple(problem for problem in self.problems if problem.waiver)

    def count(self, severity: Severity) -> int:
        """How many of this weight are open."""
        return sum(problem.severity is severity for problem in self.open)


def examine(source: Source, inquiry: Inquiry) -> Examined:
    """Read and check one file. OSError when it cannot be opened."""
    found = look(source.data(LARGEST), source.shown, inquiry)
    return found if source.profile is not None else replace(found, places={})


def look(data: bytes | str, name: str, inquiry: Inquiry) -> Examined:
    """Check what a file of this name contains."""
    reading = read(data, name)
    found = [*reading.problems, *_of_rules(reading, inquiry)]
    located = sorted((reading.locate(problem).in_file(name) for problem in found), key=_place)
    return Examined(
        name, reading.text, tuple(_told_once(located)), reading.procedure, without_steps(reading.places)
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems of one file in the order of its lines."""
    return tuple(sorted(problems, key=_place))


def is_broken(problems: Iterable[Problem]) -> bool:
    """Was the file not read to its end?"""
    return any(problem.code in _UNREADABLE for problem in problems)


def _of_rules(reading: Reading, inquiry: Inquiry) -> Iterable[Problem]:
    """The rules judge only what was read to its end."""
    if is_broken(reading.problems):
        return ()
    if not inquiry.drawing:
        return rules.check(reading.procedure, inquiry.profile, on=inquiry.on, stage=inquiry.stage)
    return _with_drawing(reading.procedure, inquiry)


def _with_drawing(procedure: Procedure, inquiry: Inquiry) -> Iterable[Problem]:
    from sopan.layout import lay_out

    sheet = lay_out(procedure, inquiry.profile)
    found = rules.check(procedure, inquiry.profile, on=inquiry.on, stage=inquiry.stage, sheet=sheet)
    return (*found, *sheet.problems)


def _told_once(problems: list[Problem]) -> Iterable[Problem]:
    """One mistake is told by the one who says most about it at that spot."""
    told = {(problem.code, _spot(problem)) for problem in problems}
    return (problem for problem in problems if (_TOLD_BY.get(problem.code), _spot(problem)) not in told)


def _spot(problem: Problem) -> tuple[int, int]:
    return problem.at.line, problem.at.column


def _place(problem: Problem) -> tuple[int, int, int, str]:
    return problem.at.line, problem.at.column, -problem.severity, problem.code
