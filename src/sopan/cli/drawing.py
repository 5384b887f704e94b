"""Sources and choices go in; written files and a word about each come out, over all cores where there are
many."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from sopan.cli.failing import Misused, complain, reason_at
from sopan.cli.inputs import STDIN, Source, images_of
from sopan.cli.naming import own_names
from sopan.cli.speaking import language, say, spoken
from sopan.cli.workers import with_progress
from sopan.profile import Profile
from sopan.render import FORMS

if TYPE_CHECKING:
    from sopan.model.procedure import Procedure
    from sopan.problems import Problem

_ALONE = 2  # up to so many files no further process is worth its start


@dataclass(frozen=True, slots=True)
class Task:
    """One drawing to make. `target` is the path without suffix, or `-`. It travels to other processes."""

    source: Source
    target: str
    format: str
    profile: Profile
    lang: str = "id"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of a task: the files written, notes for the officer, and whether it failed."""

    files: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failed: bool = False


def plan(
    sources: Sequence[Source],
    output: str,
    wanted: str | None,
    profile: Profile,
    chosen: Callable[[Profile], Profile],
) -> list[Task]:
    """One task for each source, each with a target of its own. `chosen` makes the choices for this run on the profile of
    the source's agency, or on the one given. Misused when output and format contradict."""
    single = _single_file(output)
    if single and len(sources) > 1:
        raise Misused(
            say(
                f"{output} adalah satu berkas, sedangkan yang digambar {len(sources)} SOP; sebut "
                f"sebuah folder.",
                f"{output} is one file, but {len(sources)} SOPs are to be drawn; name a folder.",
            )
        )
    format_ = str(wanted or (single if single in FORMS else "pdf"))
    if single and single not in (format_, STDIN):
        raise Misused(
            say(
                f"--format {format_} tidak cocok dengan nama berkas {output}.",
                f"--format {format_} does not fit the file name {output}.",
            )
        )
    if single:
        targets = [output if output == STDIN else str(Path(output).with_suffix(""))]
    else:
        targets = [str(Path(output) / name) for name in own_names(sources)]
    spoken_now = language.get()
    profiles = [chosen(source.profile or profile) for source in sources]
    return [
        Task(source, target, format_, own, spoken_now)
        for source, target, own in zip(sources, targets, profiles, strict=False)
    ]


def _single_file(output: str) -> str:
    """`-`, or the suffix of an output that is one file; "" when it is a folder."""
    if output == STDIN:
        return STDIN
    suffix = Path(output).suffix.lower().lstrip(".")
    return suffix if suffix in FORMS and not Path(output).is_dir() else ""


def draw_all(tasks: Sequence[Task], output: str, jobs: int | None) -> bool:
    """Carry out all tasks, tell what was written, and whether all went well."""
    results = _results(tasks, jobs)
    drawn = list(with_progress(results, len(tasks), say("Menggambar", "Drawing"), _ALONE))
    for one in drawn:
        for note in one.notes:
            complain(note)
    files = sorted(file for one in drawn for file in one.files)
    if files and output != STDIN:
        for file in files:
            print(file)
        folder = str(Path(files[0]).resolve().parent)
        print(
            say(
                f"{len(files)} berkas di folder {folder}",
                f"{len(files)} file{'s' * (len(files) > 1)} in {folder}",
            )
        )
    return not any(one.failed for one in drawn)


def _results(tasks: Sequence[Task], jobs: int | None) -> Iterator[Drawn]:
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    if workers < 2 or len(tasks) <= _ALONE or any(task.source.is_stdin for task in tasks):
        yield from map(draw, tasks)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(draw, task): task for task in tasks}
        for done in as_completed(waiting):
            error = done.exception()
            yield done.result() if error is None else _failure(waiting[done], error)


def draw(task: Task) -> Drawn:
    """Carry out one task. What goes wrong is told in the result, so that the other tasks go on."""
    with spoken(task.lang):
        try:
            return _draw(task)
        except Exception as error:
            return _failure(task, error)


def _failure(task: Task, error: BaseException) -> Drawn:
    with spoken(task.lang):
        return Drawn(notes=(reason_at(task.source.shown, error),), failed=True)


def _draw(task: Task) -> Drawn:
    from sopan.files import read
    from sopan.files.reading import LARGEST
    from sopan.messages import sentence
    from sopan.problems import Severity

    reading = read(task.source.data(LARGEST), task.source.shown)
    wrong = sum(problem.severity is Severity.ERROR for problem in reading.problems)
    notes: tuple[str, ...] = (_note(task.source, wrong),) if wrong else ()
    if any(problem.code == "BR03" for problem in reading.problems):
        return Drawn(notes=notes, failed=True)
    contents, reports = _contents(task, reading.procedure)
    notes += tuple(f"{task.source.shown}: {sentence(report, language.get())}" for report in reports)
    return Drawn(files=_written(task, contents), notes=notes)


def _note(source: Source, count: int) -> str:
    name = source.shown
    return say(
        f"{name}: ada {count} hal yang wajib diperbaiki; lihat dengan: sopan check {source.name}",
        f"{name}: {count} thing{'s' * (count > 1)} must be corrected; see them with: sopan check "
        f"{source.name}",
    )


def _contents(task: Task, procedure: Procedure) -> tuple[list[bytes], list[Problem]]:
    """The bytes of each file (one, or for SVG one for each page), and what is to be reported of the drawing."""
    from sopan.layout import lay_out
    from sopan.render import render

    sheet = lay_out(procedure, task.profile)
    images, missing = images_of(task.source, procedure.logo)
    reports = [*missing, *sheet.problems]
    files = render(sheet, task.format, procedure=procedure, choices=task.profile, images=images)
    return list(files), reports


def _written(task: Task, contents: list[bytes]) -> tuple[str, ...]:
    if task.target == STDIN:
        if len(contents) > 1:
            raise Misused(
                say(
                    f"SVG ini terdiri atas {len(contents)} halaman; sebut sebuah folder dengan -o.",
                    f"This SVG has {len(contents)} pages; name a folder with -o.",
                )
            )
        sys.stdout.buffer.write(contents[0])
        sys.stdout.buffer.flush()
        return ()
    Path(task.target).parent.mkdir(parents=True, exist_ok=True)
    files = []
    for number, content in enumerate(contents, 1):
        suffix = f"-{number}.svg" if task.format == "svg" else f".{task.format}"
        file = Path(task.target + suffix)
        file.write_bytes(content)
        files.append(str(file))
    return tuple(files)
