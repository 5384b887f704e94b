"""An agency's folder goes in; it comes out read for the commands that work on it, or examined for `sopan check`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sopan.cli.examining import Examined, Inquiry, in_order, is_broken
from sopan.cli.failing import Misused, complain
from sopan.cli.folders import folder_of, no_agency
from sopan.cli.speaking import language, say

if TYPE_CHECKING:
    from sopan.cli.inputs import Gathering
    from sopan.files.agency import AgencyReading
    from sopan.files.reading import Reading
    from sopan.problems import Problem


def opened(path: str) -> AgencyReading:
    """The agency at a path (its folder, or a file in it), read. What is wrong with its files is told on stderr in one
    line; Misused where there is no agency."""
    from sopan.problems import Severity

    reading = _read(folder_of(path))
    every = [*reading.problems, *(problem for one in reading.readings.values() for problem in one.problems)]
    wrong = sum(problem.severity is Severity.ERROR for problem in every)
    if wrong:
        complain(
            say(
                f"{path}: ada {wrong} hal yang wajib diperbaiki; lihat dengan: sopan check {reading.agency.folder}",
                f"{path}: {wrong} thing{'s' * (wrong > 1)} must be corrected; see: sopan check {reading.agency.folder}",
            )
        )
    return reading


def logo_of(reading: AgencyReading) -> bytes:
    """The agency's logo; without one that can be read its place stays empty, which is told."""
    from sopan.cli.inputs import Source, images_of
    from sopan.messages import sentence

    name = reading.agency.office.logo
    found, problems = images_of(Source(str(Path(reading.agency.folder) / "instansi.yaml")), name)
    for problem in problems:
        complain(f"instansi.yaml: {sentence(problem, language.get())}")
    return found.get(name, b"")


def opened_region(paths: Sequence[str]) -> tuple[AgencyReading, ...]:
    """All agencies at or below some paths, read. Misused where there is none."""
    from sopan.files.agency.folder import agencies_in

    folders = [found for path in paths if Path(path).is_dir() for found in agencies_in(Path(path))]
    if not folders:
        raise Misused(no_agency(", ".join(paths)))
    return tuple(opened(str(folder)) for folder in dict.fromkeys(folders))


def with_folders(examined: Sequence[Examined], gathering: Gathering, inquiry: Inquiry) -> list[Examined]:
    """What was examined file by file, together with what the folders of the agencies among them show as wholes."""
    found = list(examined)
    for folder in gathering.agencies:
        inside = [one for one in found if Path(one.name).is_relative_to(folder)]
        outside = [one for one in found if not Path(one.name).is_relative_to(folder)]
        found = [*outside, *_examined(folder, inside, inquiry)]
    return found


def _examined(folder: Path, procedures: Sequence[Examined], inquiry: Inquiry) -> list[Examined]:
    """The files of one agency with everything found in them, those first that are no SOPs."""
    from sopan.files.reading import Reading
    from sopan.layout.letters import letter_problems
    from sopan.model.procedure import Procedure
    from sopan.problems import Severity
    from sopan.rules import check_agency

    by_name = {Path(one.name).relative_to(folder).as_posix(): one for one in procedures}
    readings = {
        name: Reading(procedure=one.procedure or Procedure(), text=one.text, file=name, places=one.places)
        for name, one in by_name.items()
    }
    reading = _read(folder, readings)
    broken = {name for name, one in by_name.items() if is_broken(one.problems)}
    broken |= {problem.at.file for problem in reading.problems if is_broken((problem,))}
    profile = inquiry.profile if inquiry.own_profile else reading.profile
    letters = letter_problems(reading.agency, severity=Severity.HINT, text_of=reading.text)
    of_rules = check_agency(reading.agency, profile, on=inquiry.on, broken=broken)
    found = [*reading.problems, *of_rules, *letters]
    by_file: dict[str, list[Problem]] = {}
    for problem in found:
        by_file.setdefault(problem.at.file, []).append(reading.locate(problem))
    others = sorted((*(name for name in reading.texts), *(name for name in by_file if name not in by_name)))
    told = [
        _joined(Examined("", reading.text(name), ()), folder, name, by_file) for name in dict.fromkeys(others)
    ]
    return [*told, *(_joined(one, folder, name, by_file) for name, one in by_name.items())]


def _joined(one: Examined, folder: Path, name: str, found: dict[str, list[Problem]]) -> Examined:
    shown = str(folder / name)
    more: Iterable[Problem] = (problem.in_file(shown) for problem in found.get(name, ()))
    return replace(one, name=shown, problems=in_order((*one.problems, *more)))


def _read(folder: Path, readings: Mapping[str, Reading] | None = None) -> AgencyReading:
    from sopan.files.agency import contents_of, read_agency
    from sopan.files.agency.folder import every_name

    known = readings or {}
    contents = contents_of(folder, without=frozenset(known))
    return read_agency(contents, str(folder), known, every_name(folder))
