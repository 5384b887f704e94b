"""`sopan book`: an agency's folder goes in, its book of SOPs comes out as PDF."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sopan.cli.options import Jobs
from sopan.cli.speaking import both

if TYPE_CHECKING:
    pass

HELP = both(
    "Susun buku SOP sebuah instansi: sampul, kata pengantar, bab, keputusan, lampiran, indeks.",
    "Put an agency's book of SOPs together: cover, preface, chapters, decree, annex, indexes.",
)


class Rendition(StrEnum):
    lengkap = "lengkap"
    publik = "publik"


def book(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER",
            help=both(
                "Folder instansi (yang berisi instansi.yaml).", "The agency's folder (with instansi.yaml)."
            ),
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS",
            help=both(
                "Berkas hasil; buku yang tebal menjadi beberapa berkas: buku-1.pdf, buku-2.pdf …",
                "The file to write; a thick book becomes several: buku-1.pdf, buku-2.pdf …",
            ),
        ),
    ] = "keluaran/buku.pdf",
    rendition: Annotated[
        Rendition,
        typer.Option(
            "--rendisi",
            "--rendition",
            help=both(
                "lengkap, atau publik: SOP yang dikecualikan hanya tampil sejauh diizinkan pengecualiannya.",
                "complete (lengkap), or public: an excluded SOP shows only what its exclusion permits.",
            ),
        ),
    ] = Rendition.lengkap,
    on: Annotated[
        str | None,
        typer.Option(
            "--tanggal",
            "--date",
            metavar="TANGGAL",
            help=both(
                "Tanggal buku; bawaan: tanggal keputusannya.",
                "The book's date; by default that of its decree.",
            ),
        ),
    ] = None,
    fresh: Annotated[
        bool,
        typer.Option(
            "--dari-awal",
            "--fresh",
            help=both(
                "Jangan pakai dan jangan simpan hasil terdahulu di folder .sopan.",
                "Neither use nor keep earlier results in the folder .sopan.",
            ),
        ),
    ] = False,
    jobs: Jobs = None,
) -> None:
    from sopan.cli.booking import make
    from sopan.cli.inputs import day_of

    make(folder, output, rendition.value, day_of(on), fresh=fresh, jobs=jobs)
