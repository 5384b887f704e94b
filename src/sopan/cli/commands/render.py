"""`sopan render`: files go in, drawn pages (PDF, HTML, SVG) come out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.options import Files, Jobs, ProfileName
from sopan.cli.speaking import both, say

if TYPE_CHECKING:
    from sopan.profile import Profile

HELP = both("Gambar SOP menjadi PDF, HTML, atau SVG.", "Draw SOPs as PDF, HTML or SVG.")


class Format(StrEnum):
    pdf = "pdf"
    html = "html"
    svg = "svg"


class Paper(StrEnum):
    a4 = "a4"
    f4 = "f4"
    legal = "legal"
    letter = "letter"


class Orientation(StrEnum):
    landscape = "landscape"
    portrait = "portrait"


class Style(StrEnum):
    a = "a"
    b = "b"


class Identity(StrEnum):
    own_page = "own-page"
    shared_page = "shared-page"


def render(
    paths: Files,
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS|FOLDER",
            help=both(
                "Berkas hasil (.pdf, .html, .svg), folder hasil, atau - untuk keluaran standar.",
                "The file to write (.pdf, .html, .svg), a folder, or - for standard output.",
            ),
        ),
    ] = "keluaran",
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help=both(
                "Jenis hasil; bawaan: dari nama berkas hasil, atau pdf.",
                "Kind of file; by default that of the file to write, or pdf.",
            ),
        ),
    ] = None,
    paper: Annotated[
        Paper | None, typer.Option("--paper", help=both("Ukuran kertas.", "Size of the paper."))
    ] = None,
    orientation: Annotated[
        Orientation | None,
        typer.Option(
            "--orientation", help=both("Arah kertas: mendatar atau tegak.", "Which way the paper is turned.")
        ),
    ] = None,
    style: Annotated[
        Style | None,
        typer.Option(
            "--style",
            help=both(
                "a: kapsul adalah kegiatan pertama dan terakhir; b: baris Mulai dan Selesai tersendiri.",
                "a: capsules are the first and last activity; b: rows Mulai and Selesai of their own.",
            ),
        ),
    ] = None,
    identity: Annotated[
        Identity | None,
        typer.Option(
            "--identity",
            help=both(
                "Identitas SOP di halaman sendiri, atau di atas bagan bila muat.",
                "The identity part on a page of its own, or above the chart where it fits.",
            ),
        ),
    ] = None,
    profile: ProfileName = None,
    draft: Annotated[
        bool,
        typer.Option(
            "--konsep",
            "--draft",
            help=both(
                "Untuk rapat: tulisan KONSEP, nomor baris, dan ruang catatan.",
                "For meetings: the word KONSEP, numbered lines, and room for notes.",
            ),
        ),
    ] = False,
    jobs: Jobs = None,
) -> None:
    from sopan.cli.drawing import draw_all, plan
    from sopan.cli.failing import FAILED, complain
    from sopan.cli.inputs import Gathering, chosen_profile
    from sopan.profile import for_meeting, with_choices

    def chosen(base: Profile) -> Profile:
        choices = with_choices(base, paper=paper, orientation=orientation, style=style, identity=identity)
        return for_meeting(choices) if draft else choices

    gathering = Gathering(paths, profile)
    if not gathering.sources and not gathering.failed:
        complain(say("tidak ada SOP di folder ini", "there is no SOP in this folder"))
        raise typer.Exit(FAILED)
    tasks = plan(gathering.sources, output, format_, chosen_profile(profile), chosen)
    drawn = draw_all(tasks, output, jobs)
    if gathering.failed or not drawn:
        raise typer.Exit(FAILED)
