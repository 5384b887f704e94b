"""Paths of SOP files go in; their stories come out: on the screen, in a text, or as form F3 in a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from sopan.cli.failing import Misused, complain, shown
from sopan.cli.inputs import Gathering
from sopan.cli.speaking import language, say
from sopan.planning.storytelling.stages import Phase
from sopan.planning.storytelling.story import Story, story
from sopan.planning.storytelling.wording import LACKS, PHASES, counted, plain_text
from sopan.problems import SopanError

if TYPE_CHECKING:
    from sopan.files.workbook import Worksheet

FORMS = (".xlsx", ".txt", ".md")
_WIDTHS = (5, 28, 20, 40, 40, 10, 12)
_HEAD_ID = ("No", "S (pelaksana)", "P (kata kerja)", "O (objek)", "K (keterangan)", "Jenis", "Keputusan")
_HEAD_EN = ("No", "S (actor)", "P (verb)", "O (object)", "K (adverbial)", "Kind", "Decision")


class Narration:
    """The stories of some files; `failed` tells that one of them could not be told (and that this was said)."""

    def __init__(self, paths: Iterable[str], full: bool = False) -> None:
        self._gathering = Gathering(paths)
        self._stories = self._told(full)

    @property
    def failed(self) -> bool:
        return self._gathering.failed

    def _told(self, full: bool) -> list[tuple[str, Story]]:
        from sopan.files import read
        from sopan.files.reading import LARGEST

        found = []
        if not self._gathering.sources and not self._gathering.failed:
            self._gathering.failed = True
            complain(say("Tidak ada SOP di folder ini.", "There is no SOP in this folder."))
        for source in self._gathering.sources:
            try:
                reading = read(source.data(LARGEST), source.shown)
            except (OSError, SopanError) as error:
                self._gathering.told(error)
                continue
            if not reading.procedure.steps:
                self._gathering.failed = True
                complain(f"{source.shown}: " + say(*LACKS[story(reading.procedure).lacks[0]]))
                continue
            found.append((source.shown, story(reading.procedure, full)))
        return found

    def show(self) -> None:
        """Every story on the screen, with what it lacks at its end."""
        from sopan.cli.printing import console, line, paragraph

        out = console()
        for _, told in self._stories:
            line(out, Text(shown(told.title), style="bold"))
            for chapter in told.chapters:
                out.print()
                line(out, Text(PHASES[language.get()][chapter.phase], style="bold cyan"))
                for one in chapter.paragraphs:
                    paragraph(out, Text(shown(one)), 2)
            out.print()
            line(out, Text(counted(told, language.get()), style="bold"))
            for part in told.cast:
                numbers = ", ".join(map(str, part.steps))
                where = f" ({numbers})" if numbers else ""
                said = f"{part.actor}: {len(part.steps)} {say('langkah', 'steps')}{where}"
                paragraph(out, Text(shown(said)), 2, hanging=2)
            out.print()
        self._tell_lacks()

    def save(self, name: str, force: bool) -> None:
        """All stories in one file."""
        form = Path(name).suffix.lower()
        if form not in FORMS:
            raise Misused(f"-o {name}: " + say("pilih .xlsx, .txt, atau .md", "choose .xlsx, .txt or .md"))
        if not self._stories:
            return
        data = _workbook(self._stories) if form == ".xlsx" else self._text(form == ".md")
        with open(name, "wb" if force else "xb") as stream:
            stream.write(data)
        complain(say(f"Berkas dibuat: {name}", f"File made: {name}"), head=False)
        self._tell_lacks()

    def _text(self, markdown: bool) -> bytes:
        told = (plain_text(one, language.get(), markdown) for _, one in self._stories)
        return "\n".join(told).encode("utf-8")

    def _tell_lacks(self) -> None:
        for name, told in self._stories:
            for lack in told.lacks:
                complain(f"{name}: {say(*LACKS[lack])}", head=False)


def _workbook(stories: list[tuple[str, Story]]) -> bytes:
    """Form F3, a sheet for each SOP."""
    from sopan.files.workbook import workbook

    taken: set[str] = set()
    return workbook([_sheet(name, told, taken) for name, told in stories], "F3")


def _sheet(name: str, told: Story, taken: set[str]) -> Worksheet:
    from sopan.files.workbook import Worksheet

    title = say("Formulir F3 – Identifikasi prosedur", "Form F3 – Identification of the procedure")
    lines = [f"{part.actor}: {len(part.steps)} {say('langkah', 'steps')}" for part in told.cast]
    return Worksheet(
        name=_own_name(name, taken),
        above=(title, f"{say('Judul SOP', 'Title')}: {told.title}"),
        head=_HEAD_EN if language.get() == "en" else _HEAD_ID,
        rows=tuple(
            (
                row.number,
                row.subject,
                row.predicate,
                row.object,
                row.adverbial,
                row.phase.value,
                say("ya", "yes") if row.decision else "",
            )
            for row in told.rows
        ),
        widths=_WIDTHS,
        choices={5: tuple(phase.value for phase in Phase), 6: (say("ya", "yes"),)},
        below=(counted(told, language.get()), *lines),
    )


def _own_name(name: str, taken: set[str]) -> str:
    """A name for a sheet that no other has."""
    stem = Path(name).stem[:28] or "sop"
    own, number = stem, 1
    while own.casefold() in taken:
        number += 1
        own = f"{stem[:25]}-{number}"
    taken.add(own.casefold())
    return own
