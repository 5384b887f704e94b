"""An agency read goes in; the list of its services on the screen, or the files printed of them, come out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sopan.cli.agencies import logo_of
from sopan.cli.examining import is_broken
from sopan.cli.failing import Misused, complain, shown
from sopan.cli.lettering import tell_letters
from sopan.cli.speaking import say
from sopan.model.service.components import FilledStandard, filled_standard
from sopan.model.service.services import ServiceState

if TYPE_CHECKING:
    from sopan.document import Document
    from sopan.files.agency import AgencyReading

KINDS = {"standar": "pdf", "maklumat": "pdf", "berita-acara": "pdf", "warga": "html", "poster": "pdf"}


class Desk:
    """The services asked for: all of a folder, or the one whose file was named. `failed` tells that one could not be
    printed (and that this was said)."""

    def __init__(self, reading: AgencyReading, path: str) -> None:
        self.reading, self.agency = reading, reading.agency
        self.failed = False
        broken = {problem.at.file for problem in reading.problems if is_broken((problem,))}
        every = [filled_standard(self.agency, held) for held in self.agency.services]
        self.single = not Path(path).is_dir()
        if self.single:
            every = [one for one in every if _is_same(Path(reading.agency.folder) / one.file, Path(path))]
            if not every:
                raise Misused(_no_service(path))
        for one in every:
            if one.file in broken:
                self._trouble(
                    one.file, say("berkas ini tidak terbaca utuh", "this file could not be read to its end")
                )
        self.services = tuple(one for one in every if one.file not in broken)
        self._picture: bytes | None = None
        self._told_letters = False

    def list(self, as_json: bool) -> None:
        """Print the services with their state and gaps."""
        data = [as_data(one) for one in self.services]
        if as_json:
            print(json.dumps(data, ensure_ascii=False, indent=2))
            return
        if not data:
            print(_none_yet())
        for one in self.services:
            print("\n".join(shown(line) for line in _told(one)), end="\n\n")

    def standards(self, output: str) -> None:
        """The Standar Pelayanan as one PDF, or everything into a folder."""
        from sopan.book.services.standards import agency_standards, standard_document

        if not self.services:
            raise Misused(_none_yet())
        if Path(output).suffix.lower() != ".pdf":
            self._everything(Path(output))
        elif self.single:
            self._write(
                Path(output), lambda: _pdf(standard_document(self.agency, self.services[0], self._logo()))
            )
        else:
            self._write(
                Path(output), lambda: _pdf(agency_standards(self.agency, self.services, self._logo()))
            )

    def one(self, kind: str, name: str) -> None:
        """One kind of document of one service. Misused for a folder of several."""
        if len(self.services) != 1:
            raise Misused(
                say(
                    f"--{kind} memerlukan satu berkas layanan; untuk semuanya sebut sebuah folder dengan -o.",
                    f"--{kind} takes one service; for all of them name a folder with -o.",
                )
            )
        self._write(Path(name), lambda: self._made(kind, self.services[0]))

    def _everything(self, folder: Path) -> None:
        from sopan.book.services.standards import agency_standards

        folder.mkdir(parents=True, exist_ok=True)
        for filled in self.services:
            for name, make in self._files_of(filled):
                self._write(folder / f"{Path(filled.file).stem}-{name}", make)
        if not self.single and self.services:
            self._write(
                folder / "standar-pelayanan.pdf",
                lambda: _pdf(agency_standards(self.agency, self.services, self._logo())),
            )

    def _files_of(self, filled: FilledStandard) -> Iterable[tuple[str, Callable[[], bytes]]]:
        """The end of each file's name, and what makes it."""
        for kind, suffix in KINDS.items():
            held = len(filled.service.consultations) if kind == "berita-acara" else 1
            for number in range(held):
                name = f"{kind}-{number + 1}" if held > 1 else kind
                yield f"{name}.{suffix}", partial(self._made, kind, filled, number)

    def _made(self, kind: str, filled: FilledStandard, number: int = -1) -> bytes:
        from sopan.book.services.citizen import citizen_page
        from sopan.book.services.minutes import minutes_document
        from sopan.book.services.plain_words import told
        from sopan.book.services.pledge import pledge_document
        from sopan.book.services.poster import poster_pdf
        from sopan.book.services.standards import standard_document
        from sopan.model.service.services import Consultation

        logo = self._logo()
        if kind == "warga":
            return citizen_page(told(self.agency, filled), logo).encode()
        if kind == "poster":
            said = told(self.agency, filled)
            if not said.web:
                self._note(filled)
            return poster_pdf(said, logo, filled.service.enacted_on.on)
        if kind == "maklumat":
            return _pdf(pledge_document(self.agency, filled, logo))
        if kind == "berita-acara":
            held = filled.service.consultations or (Consultation(),)
            return _pdf(minutes_document(self.agency, filled, held[number], logo))
        return _pdf(standard_document(self.agency, filled, logo))

    def _write(self, target: Path, make: Callable[[], bytes]) -> None:
        if not self.services:
            self.failed = True
            complain(say("Tidak ada layanan yang dapat dicetak.", "There is no service to print."))
            return
        if not self._told_letters:
            self._told_letters = True
            tell_letters(self.agency, (one.file for one in self.services))
        data = make()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(target)

    def _logo(self) -> bytes:
        """The agency's logo, looked for once."""
        if self._picture is None:
            self._picture = logo_of(self.reading)
        return self._picture

    def _note(self, filled: FilledStandard) -> None:
        written = filled.service.address.strip()
        complain(
            say(
                f"{filled.file}: poster tanpa kode QR, karena alamat_web "
                + (f'"{written}" bukan alamat web.' if written else "belum diisi."),
                f"{filled.file}: the poster has no QR code, for alamat_web "
                + (f'"{written}" is no address.' if written else "is empty."),
            )
        )

    def _trouble(self, file: str, why: str) -> None:
        self.failed = True
        see = say(f"lihat dengan: sopan check {self.agency.folder}", f"see: sopan check {self.agency.folder}")
        complain(f"{file}: {why}; {see}")


def _none_yet() -> str:
    return say(
        "Belum ada layanan: buat berkas di folder layanan/.",
        "No services yet: make files in the folder layanan/.",
    )


def as_data(filled: FilledStandard) -> dict[str, Any]:
    """One service for programs."""
    service, slowest = filled.service, filled.slowest
    return {
        "file": filled.file,
        "name": service.name,
        "state": service.state.value,
        "enacted_on": service.enacted_on.printed or None,
        "pledged_on": service.pledge.on.printed if service.pledge else None,
        "surveyed_on": service.last_surveyed.printed or None,
        "promised": service.duration or None,
        "longest": slowest.words if slowest else None,
        "components": {one.key: one.origin.value for one in filled.components},
        "missing": [one.key for one in filled.missing],
    }


def _told(filled: FilledStandard) -> Iterable[str]:
    service = filled.service
    yield f"{service.name or '–'}  ({filled.file})"
    yield "  " + " · ".join(_life(filled))
    filled_in = len(filled.components) - len(filled.missing)
    yield "  " + say(
        f"{filled_in} dari {len(filled.components)} komponen terisi",
        f"{filled_in} of {len(filled.components)} components filled in",
    )
    if filled.missing:
        names = ", ".join(one.key for one in filled.missing)
        yield "  " + say(f"belum diisi: {names}", f"missing: {names}")
    yield from (f"  {line}" for line in _times(filled))


def _life(filled: FilledStandard) -> Iterable[str]:
    from sopan.model.service.surveys import grade_of, index_of

    service = filled.service
    yield f"{service.state.value} {service.enacted_on.printed}".strip()
    if service.state is ServiceState.ENACTED and not service.decree.strip():
        yield say("tanpa nomor keputusan", "no number of a decree")
    if service.consultations:
        yield say(
            f"konsultasi publik {len(service.consultations)}×",
            f"{len(service.consultations)} × public consultation",
        )
    pledged = service.pledge.on.printed if service.pledge else ""
    yield f"maklumat {pledged}".strip() if service.pledge else say("belum ada maklumat", "no maklumat")
    yield (
        f"SKM {service.last_surveyed.printed}" if service.last_surveyed else say("belum ada SKM", "no survey")
    )
    index = index_of(service.survey) if service.survey else None
    if index is not None:
        yield f"IKM {str(index).replace('.', ',')} ({grade_of(index)[0]})"


def _times(filled: FilledStandard) -> Iterable[str]:
    from sopan.book.services.standards import unknown_told

    if filled.service.duration.strip():
        yield say("janji: ", "promised: ") + " ".join(filled.service.duration.split())
    for held, time in zip(filled.procedures, filled.times, strict=True):
        if time.minutes:
            over = filled.promised is not None and time.minutes > filled.promised
            mark = say(" – melebihi janji", " – more than promised") if over else ""
            longest = say("jalur terlama", "longest path")
            yield f"{longest} {held.stem}: {time.words}{unknown_told(time.unknown)}{mark}"


def _pdf(document: Document) -> bytes:
    from sopan.render.document import document_pdf

    return document_pdf(document)


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _no_service(path: str) -> str:
    return say(
        f"{path}: ini bukan berkas layanan; berkas layanan ada di FOLDER/layanan/.",
        f"{path}: this is no file of a service; they stand in FOLDER/layanan/.",
    )
