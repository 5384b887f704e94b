"""`sopan check`: files go in, what is wrong with them comes out on the terminal, as JSON or as SARIF; what can be
corrected for certain is corrected when asked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.options import Files, Jobs, ProfileName
from sopan.cli.speaking import both, language, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sopan.cli.inputs import Source
    from sopan.cli.noting import Target
    from sopan.model.procedure import Stage

HELP = both(
    "Periksa berkas SOP: apa yang keliru, di baris mana, dan bagaimana memperbaikinya.",
    "Check SOP files: what is wrong, in which line, and how to correct it.",
)


class Weight(StrEnum):
    wajib = "wajib"
    alasan = "alasan"
    saran = "saran"


class Shape(StrEnum):
    teks = "teks"
    json = "json"
    sarif = "sarif"


class SoFar(StrEnum):
    konsep = "konsep"
    siap_sah = "siap-sah"
    berlaku = "berlaku"


def check(
    paths: Files,
    verbose: Annotated[
        bool,
        typer.Option(
            "--lengkap",
            "--verbose",
            "-v",
            help=both(
                "Tampilkan setiap tempat dengan barisnya, juga bila kekeliruannya sama.",
                "Show every place with its line, also where the fault is the same.",
            ),
        ),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS|FOLDER",
            help=both(
                "Tulis catatan untuk rapat telaah: gambar bertanda nomor dengan catatannya (.html atau .pdf), "
                "atau satu PDF tiap SOP di sebuah folder.",
                "Write notes for a meeting: the drawing with numbered marks and the notes beside it (.html or "
                ".pdf), or a PDF for each SOP in a folder.",
            ),
        ),
    ] = None,
    summary: Annotated[
        bool,
        typer.Option(
            "--ringkas",
            "--summary",
            help=both(
                "Tampilkan hanya tabel: banyaknya catatan setiap berkas.",
                "Show only a table: how many problems each file has.",
            ),
        ),
    ] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            "--perbaiki",
            help=both(
                "Perbaiki di dalam berkas apa yang pasti perbaikannya; selebihnya tidak disentuh.",
                "Correct in the file what has only one correction; nothing else is touched.",
            ),
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help=both(
                "Jangan ubah berkas; tampilkan apa yang akan diubah --fix.",
                "Change nothing; show what --fix would change.",
            ),
        ),
    ] = False,
    stage: Annotated[
        SoFar | None,
        typer.Option(
            "--status",
            "--stage",
            metavar="STATUS",
            help=both(
                "Periksa seolah-olah SOP sudah berstatus konsep, siap-sah, atau berlaku; bawaan: yang tertulis.",
                "Check as if the SOP had come so far: konsep, siap-sah or berlaku; by default what it says.",
            ),
        ),
    ] = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--tanggal",
            "--on",
            metavar="TANGGAL",
            help=both(
                "Hari pemeriksaan, misalnya 2026-11-22; bawaan: hari ini.",
                "The day of the check, such as 2026-11-22; by default today.",
            ),
        ),
    ] = None,
    drawing: Annotated[
        bool,
        typer.Option(
            "--gambar",
            "--drawing",
            help=both(
                "Periksa juga gambarnya: apa yang terpotong, menyempit, atau bersilangan.",
                "Check the drawing too: what is cut, squeezed or crossing.",
            ),
        ),
    ] = False,
    profile: ProfileName = None,
    fail_on: Annotated[
        Weight,
        typer.Option(
            "--fail-on",
            help=both(
                "Keluar dengan kode 3 bila ada catatan seberat ini atau lebih.",
                "Exit with code 3 when there is a problem of this weight or more.",
            ),
        ),
    ] = Weight.wajib,
    shape: Annotated[
        Shape, typer.Option("--format", help=both("Bentuk hasil pemeriksaan.", "Form of the result."))
    ] = Shape.teks,
    jobs: Jobs = None,
) -> None:
    from datetime import date

    from sopan.cli.checking import examine_all, mend_all, show
    from sopan.cli.examining import Inquiry
    from sopan.cli.failing import FAILED, WRONG
    from sopan.cli.inputs import Gathering, chosen_profile, day_of
    from sopan.problems import Severity

    gathering = Gathering(paths, profile)
    inquiry = Inquiry(
        profile=chosen_profile(profile),
        stage=_stage(stage),
        on=day_of(day) or date.today(),
        drawing=drawing,
        lang=language.get(),
        own_profile=profile is not None,
    )
    targets = _targets(gathering.sources, output, diff)
    if diff or fix:
        examined = mend_all(gathering, inquiry, jobs, write=not diff)
    else:
        examined = examine_all(gathering, inquiry, jobs)
    printed = diff or (fix and any(source.is_stdin for source in gathering.sources))
    if not printed and (output is None or shape is not Shape.teks):
        show(examined, shape.value, complete=not gathering.failed, verbose=verbose, summary=summary)
    if output is not None:
        from sopan.cli.noting import write_all

        quiet = printed or shape is not Shape.teks
        gathering.failed |= not write_all(examined, targets, inquiry, jobs, quiet)
    if gathering.failed:
        raise typer.Exit(FAILED)
    least = Severity.of(fail_on.value)
    if not diff and any(problem.severity >= least for one in examined for problem in one.open):
        raise typer.Exit(WRONG)


def _targets(sources: Sequence[Source], output: str | None, diff: bool) -> dict[str, Target]:
    """Where the notes of each file go; nowhere when none are asked for."""
    if output is None:
        return {}
    from sopan.cli.failing import Misused
    from sopan.cli.noting import plan

    if diff:
        raise Misused(say("--diff dan -o tidak dapat digabung.", "--diff and -o do not go together."))
    return plan(sources, output)


def _stage(chosen: SoFar | None) -> Stage | None:
    from sopan.model.procedure import Stage

    return None if chosen is None else Stage(chosen.value.replace("-", " "))
