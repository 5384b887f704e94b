"""The files of an agency's folder → `AgencyReading`: the agency, what was wrong with each file, and where things stand.

Never raises on an officer's mistake: a broken file becomes a problem, and the others are read all the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from sopan.files import yaml_text
from sopan.files.agency.references import reference_problems
from sopan.files.agency.shape import OLD_LIST, PROFILE, TEXTS, Part, is_procedure, part_of
from sopan.files.reading import LARGEST, Reading, read, too_large
from sopan.files.records import RecordReader
from sopan.model.agency import Agency, Filed, Office
from sopan.problems import Location, Problem, Severity, UnknownName
from sopan.profile import Profile, profile, profile_from

LARGEST_TEXT = 500_000  # bytes of one text of the book: some 200 pages

_LINE = re.compile(r"baris\[(\d{1,9})\]")  # a place in a text, or a row of a list


_STEPS = "langkah["


def without_steps(places: Mapping[str, Location]) -> dict[str, Location]:
    """The places of an SOP but for its steps: what a finding of the whole folder is likely to ask for."""
    return {path: place for path, place in places.items() if not path.startswith(_STEPS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyReading:
    """What a folder said. `readings` are those of its SOPs, each with its own problems; `problems`, `places` and `texts`
    are those of its other files."""

    agency: Agency
    profile: Profile = field(default_factory=profile)
    problems: tuple[Problem, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)
    places: Mapping[str, Mapping[str, Location]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    _read_again: dict[str, Reading] = field(default_factory=dict, compare=False, repr=False)

    def locate(self, problem: Problem) -> Problem:
        """The problem, its path in its file completed by line and column (the nearest place that is known)."""
        at = problem.at
        if at.line:
            return problem
        if at.file in self.readings:
            return replace(problem, at=replace(self._places_of(at).locate(problem).at, file=at.file))
        if counted := _LINE.fullmatch(at.path):
            return replace(problem, at=replace(at, line=int(counted[1]), column=1))
        path, known = at.path, self.places.get(at.file, {})
        while path and path not in known:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return replace(problem, at=replace(known.get(path, Location()), file=at.file, path=at.path))

    def _places_of(self, at: Location) -> Reading:
        """The reading of an SOP with the places that are asked for: one that came without them is read again."""
        given = self.readings[at.file]
        of_step = at.path.startswith(_STEPS)
        if not given.text or (f"{_STEPS}1]" if of_step else next(iter(given.places), "")) in given.places:
            return given
        if at.file not in self._read_again:
            self._read_again[at.file] = read(given.text, at.file)
        return self._read_again[at.file]

    def text(self, file: str) -> str:
        """The text of one of the folder's files; "" for one that is not there."""
        return self.readings[file].text if file in self.readings else self.texts.get(file, "")


def read_agency(
    contents: Mapping[str, bytes | str],
    folder: str = "",
    readings: Mapping[str, Reading] | None = None,
    files: frozenset[str] | None = None,
) -> AgencyReading:
    """Read a folder from the bytes of its files, by their paths in it. `readings` are SOPs that have been read already;
    `folder` is the name the agency carries, `files` the names of all files there (what is named must be among them)."""
    under_way = _Folder()
    for name, data in contents.items():
        under_way.file(name, data)
    read_already = dict(readings or {})
    fresh = {
        name: read(data, name)
        for name, data in contents.items()
        if is_procedure(name) and name not in read_already
    }
    every = dict(sorted({**read_already, **fresh}.items()))
    procedures = tuple(Filed(name, one.procedure) for name, one in every.items())
    agency = Agency(folder=folder, procedures=procedures, **under_way.values)
    unknown = reference_problems(agency, frozenset(contents), files, under_way.broken)
    return AgencyReading(
        agency=agency,
        profile=under_way.profile,
        problems=(*under_way.problems, *unknown),
        readings=every,
        places=under_way.places,
        texts=under_way.texts,
    )


class _Folder:
    """One folder under way: what its files have given so far."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {"texts": {}}
        self.problems: list[Problem] = []
        self.places: dict[str, Mapping[str, Location]] = {}
        self.texts: dict[str, str] = {}
        self.profile = profile()

    @property
    def broken(self) -> frozenset[str]:
        """The files of which something could not be read."""
        return frozenset(one.at.file for one in self.problems if one.severity is Severity.ERROR)

    def file(self, name: str, data: bytes | str) -> None:
        """Take in one file, whatever it is."""
        part = part_of(name)
        if part is not None:
            self._part(name, part, data)
        elif name == PROFILE:
            self._profile(name, data)
        elif name.startswith(f"{TEXTS}/") and name.endswith(".md"):
            self._text(name, data)
        elif name == OLD_LIST and isinstance(data, bytes):
            self._old_list(name, data)

    def _text(self, name: str, data: bytes | str) -> None:
        """Words of the book; a text far too large is left out, so that the book has its own words there."""
        if len(data) > LARGEST_TEXT:
            self.problems.append(too_large(len(data), name, LARGEST_TEXT))
            return
        self.texts[name], problems = yaml_text.decode(data)
        self.problems.extend(problem.in_file(name) for problem in problems)
        self.values["texts"][name.rpartition("/")[2].removesuffix(".md")] = self.texts[name]
        self.places[name] = _lines_of(name, self.texts[name])

    def _part(self, name: str, part: Part, data: bytes | str) -> None:
        root = self._root(name, data)
        reader = RecordReader()
        if part.key:
            self._give(part.field, self._listed(part, root, reader))
        elif part.holder is Office:
            self.values["office"] = reader.record(Office, root)
        else:
            self._give(part.field, (Filed(name, reader.record(part.holder, root)),))
        if root is None and not part.key and not any(one.at.file == name for one in self.problems):
            self._trouble("BR29", name)
        self.problems.extend(problem.in_file(name) for problem in reader.problems)
        self.places[name] = {path: replace(at, file=name) for path, at in reader.places.items()}

    def _listed(self, part: Part, root: yaml.Node | None, reader: RecordReader) -> tuple[Any, ...]:
        """The list in a file: it may stand there alone or under its key."""
        if isinstance(root, yaml.MappingNode):
            inner = {key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
            if part.key in inner:
                root = inner[part.key]
        return reader.records(part.holder, root, part.key)

    def _give(self, name: str, more: tuple[Any, ...]) -> None:
        self.values[name] = (*self.values.get(name, ()), *more)

    def _root(self, name: str, data: bytes | str) -> yaml.Node | None:
        if len(data) > LARGEST:
            self.problems.append(too_large(len(data), name))
            return None
        text, problems = yaml_text.decode(data)
        root, syntax = yaml_text.compose(text)
        self.texts[name] = text
        self.problems.extend(problem.in_file(name) for problem in (*problems, *syntax))
        return root

    def _profile(self, name: str, data: bytes | str) -> None:
        try:
            text, _ = yaml_text.decode(data)
            self.profile = profile_from(text)
        except (
            UnknownName,
            ValueError,
            TypeError,
            AttributeError,
            KeyError,
            tomllib.TOMLDecodeError,
        ) as error:
            self._trouble("BR23", name, sebab=str(error))

    def _old_list(self, name: str, data: bytes) -> None:
        from sopan.files.agency.old_list import read_old_list

        rows, problems = read_old_list(data)
        self.values["old_procedures"] = rows
        self.problems.extend(problem.in_file(name) for problem in problems)

    def _trouble(self, code: str, name: str, **facts: str) -> None:
        at = Location(file=name, line=1, column=1)
        self.problems.append(Problem(code=code, severity=Severity.ERROR, at=at, facts=facts))


def _lines_of(name: str, text: str) -> dict[str, Location]:
    """The places of a text: its lines, `baris[3]`."""
    count = text.count("\n") + 1
    return {f"baris[{number}]": Location(file=name, line=number, column=1) for number in range(1, count + 1)}
