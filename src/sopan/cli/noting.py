"""Examined files and the name after -o go in; the notes for the meeting are written, and what was written is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sopan.cli.examining import Examined, Inquiry
from sopan.cli.failing import Misused, complain, reason_at, shown
from sopan.cli.inputs import STDIN, Source, images_of
from sopan.cli.naming import own_names
from sopan.cli.printing import console
from sopan.cli.speaking import language, say, spoken
from sopan.cli.summing import print_summary
from sopan.cli.workers import spread, with_progress


@dataclass(frozen=True, slots=True)
class Target:
    """A source and the file its notes go to."""

    source: Source
    file: Path


@dataclass(frozen=True, slots=True)
class Written:
    """What came of one file: where its notes stand ("" when nowhere), what the officer is to be told, and whether it
    failed."""

    file: str = ""
    told: tuple[str, ...] = ()
    failed: bool = False


def plan(sources: Sequence[Source], output: str) -> dict[str, Target]:
    """By the name of each source where its notes go: one file, or PDFs in a folder. Misused when that cannot be."""
    from sopan.report.noting.notes import FORMS

    if output == STDIN:
        raise Misused(
            say("-o -: sebut nama berkas (.html, .pdf) atau folder.", "-o -: name a file or a folder.")
        )
    suffix = "" if Path(output).is_dir() else Path(output).suffix.lower().lstrip(".")
    if suffix and suffix not in FORMS:
        raise Misused(
            say(
                f"-o {output}: akhiran berkasnya .html atau .pdf.",
                f"-o {output}: the file ends in .html or .pdf.",
            )
        )
    if suffix and len(sources) > 1:
        raise Misused(
            say(
                f"{output} adalah satu berkas, sedangkan yang diperiksa {len(sources)} SOP; sebut sebuah folder.",
                f"{output} is one file, but {len(sources)} SOPs are checked; name a folder.",
            )
        )
    if suffix:
        return {source.shown: Target(source, Path(output)) for source in sources}
    names = zip(sources, own_names(sources), strict=True)
    tail = say("catatan", "notes")
    return {source.shown: Target(source, Path(output) / f"{name}-{tail}.pdf") for source, name in names}


def write_all(
    examined: Sequence[Examined],
    targets: Mapping[str, Target],
    inquiry: Inquiry,
    jobs: int | None,
    quiet: bool,
) -> bool:
    """Write the notes of every file; whether all went well. The counts and what was written are told; when `quiet`
    only the latter, on stderr."""
    tasks = [(one, targets[one.name]) for one in examined if one.name in targets]
    results = spread(partial(_attempt, inquiry), tasks, jobs)
    done = list(with_progress(results, len(tasks), say("Menulis catatan", "Writing notes")))
    for note in (note for one in done for note in one.told):
        complain(note)
    if examined and not quiet:
        print_summary(console(), examined)
    files = [one.file for one in done if one.file]
    if not tasks:
        complain(
            say(
                "tidak ada SOP di sini, jadi tidak ada catatan yang ditulis.",
                "no SOPs here, so no notes to write.",
            )
        )
    if files:
        _tell(files, quiet)
    return not any(one.failed for one in done)


def _tell(files: Sequence[str], quiet: bool) -> None:
    if len(files) == 1:
        said = say(f"Catatan ditulis: {files[0]}", f"Notes written: {files[0]}")
    else:
        folder = Path(files[0]).parent
        said = say(
            f"{len(files)} berkas catatan di folder {folder}", f"Notes of {len(files)} files in {folder}"
        )
    if quiet:
        complain(said, head=False)
    else:
        print(shown(said))


def _attempt(inquiry: Inquiry, task: tuple[Examined, Target]) -> Written:
    """The notes of one file, in whatever process. What goes wrong does not stop the others."""
    examined, target = task
    with spoken(inquiry.lang):
        try:
            return _written(examined, target, inquiry.of(target.source))
        except Exception as error:
            return Written(told=(reason_at(examined.name, error),), failed=True)


def _written(examined: Examined, target: Target, inquiry: Inquiry) -> Written:
    from sopan.files import read
    from sopan.layout import lay_out
    from sopan.messages import sentence
    from sopan.report.noting.notes import notes

    refused = [problem for problem in examined.problems if problem.code == "BR03"]
    if refused:
        return Written(told=(f"{examined.name}: {sentence(refused[0], language.get())}",))
    procedure = read(examined.text, examined.name).procedure
    images, missing = images_of(target.source, procedure.logo)
    made = notes(
        procedure,
        lay_out(procedure, inquiry.profile),
        examined.problems,
        target.file.suffix.lower().lstrip("."),
        choices=inquiry.profile,
        images=images,
        lang=inquiry.lang,
        on=inquiry.on,
    )
    target.file.parent.mkdir(parents=True, exist_ok=True)
    target.file.write_bytes(made)
    told = tuple(f"{examined.name}: {sentence(one, language.get())}" for one in missing)
    return Written(str(target.file), told)
