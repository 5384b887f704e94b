"""`sopan service`: an agency's folder or one of its services goes in; the list of services, or what is printed of them,
comes out."""

from __future__ import annotations

from typing import Annotated

import typer

from sopan.cli.speaking import both

HELP = both(
    "Layanan instansi: daftar dan kekurangannya, Standar Pelayanan, maklumat, berita acara konsultasi publik, halaman "
    "warga, dan poster loket.",
    "The agency's services: their list and gaps, Standar Pelayanan, maklumat, minutes of the public consultation, the "
    "citizen's page and the counter poster.",
)


def service(
    path: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER|BERKAS",
            help=both(
                "Folder instansi, atau satu berkas layanan: FOLDER/layanan/nama.yaml.",
                "An agency's folder, or one file of a service: FOLDER/layanan/name.yaml.",
            ),
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="BERKAS.pdf|FOLDER",
            help=both(
                "Standar Pelayanan (PDF) satu layanan, atau seluruh instansi dalam satu berkas; sebuah folder: semua "
                "dokumen setiap layanan.",
                "Standar Pelayanan (PDF) of one service, or of the whole agency in one file; a folder: all documents of "
                "every service.",
            ),
        ),
    ] = None,
    pledge: Annotated[
        str | None,
        typer.Option(
            "--maklumat", "--pledge", metavar="BERKAS.pdf", help=both("Maklumat pelayanan.", "The maklumat.")
        ),
    ] = None,
    minutes: Annotated[
        str | None,
        typer.Option(
            "--berita-acara",
            "--minutes",
            metavar="BERKAS.pdf",
            help=both(
                "Berita acara konsultasi publik yang terakhir; formulir kosong bila belum ada.",
                "Minutes of the last public consultation; an empty form where there was none.",
            ),
        ),
    ] = None,
    page: Annotated[
        str | None,
        typer.Option(
            "--warga",
            "--citizen",
            metavar="BERKAS.html",
            help=both("Halaman untuk warga (HTML).", "The page for citizens (HTML)."),
        ),
    ] = None,
    poster: Annotated[
        str | None,
        typer.Option(
            "--poster",
            metavar="BERKAS.pdf",
            help=both("Poster loket A4 dengan kode QR.", "The A4 counter poster with its QR code."),
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=both("Cetak daftarnya sebagai JSON.", "Print the list as JSON."))
    ] = False,
) -> None:
    from sopan.cli.agencies import opened
    from sopan.cli.failing import FAILED
    from sopan.cli.serving import Desk

    desk = Desk(opened(path), path)
    wanted = {"maklumat": pledge, "berita-acara": minutes, "warga": page, "poster": poster}
    files = {kind: name for kind, name in wanted.items() if name is not None}
    if output is None and not files:
        desk.list(as_json)
        return
    if output is not None:
        desk.standards(output)
    for kind, name in files.items():
        desk.one(kind, name)
    if desk.failed:
        raise typer.Exit(FAILED)
