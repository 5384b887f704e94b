"""A map and a folder go in; what a reorganisation changes is shown, as table or JSON, and written as drafts into a
new folder: the originals stay as they are."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer
from rich.table import Table
from rich.text import Text

from sopan import messages
from sopan.cli.agencies import opened
from sopan.cli.failing import Misused, complain, shown
from sopan.cli.printing import console, line, paragraph
from sopan.cli.speaking import language, say
from sopan.files.agency.editions import Edition, new_edition, new_register, texts_of
from sopan.files.agency.folder import contents_of, every_name
from sopan.files.record_text import record_text
from sopan.files.reorganisation_map import map_form, read_map, read_structure
from sopan.model.decree.decrees import Decree
from sopan.model.reorganisation import Rewrite
from sopan.model.structure import Structure, StructureState
from sopan.planning.reorganising.amending import amending_decree
from sopan.planning.reorganising.reorganise import Changed, reorganise
from sopan.planning.reorganising.succession import succession
from sopan.problems import Problem, Severity

_LARGEST = 20_000_000
_MOST_SHOWN = 40  # sentences on the screen
_KINDS = {"unit": "unit", "jabatan": "position"}


def make_form(name: str, folder: str) -> None:
    """The worksheet to fill in, from the structure in force."""
    if not name.lower().endswith(".xlsx"):
        raise Misused(f"{name}: " + say("formulir disimpan sebagai .xlsx", "the form is saved as .xlsx"))
    data = map_form(opened(folder).agency.structure())
    with open(name, "xb") as stream:
        stream.write(data)
    complain(say(f"Berkas dibuat: {name}", f"File made: {name}"), head=False)


class Reorganising:
    """One reorganisation, worked out; `write` puts its drafts into a new folder."""

    def __init__(self, map_name: str, folder: str) -> None:
        self._name = map_name
        with open(map_name, "rb") as stream:
            self._map = read_map(stream.read(_LARGEST + 1), map_name)
        self._reading = opened(folder)
        self._agency = self._reading.agency
        self._home = Path(self._agency.folder)
        given, more = self._given()
        old = self._agency.structure()
        self._after = succession(old, self._map.said, given)
        self._old = old
        self.found = reorganise(self._agency, old, self._map.said, self._after)
        of_map = [*self._map.problems, *more, *(self._map.locate(one) for one in self._after.problems)]
        of_map += [self._map.locate(one) for one in self.found.problems if not one.at.file]
        of_files = [self._reading.locate(one) for one in self.found.problems if one.at.file]
        self._problems = [self._map.in_its_words(one) for one in (*of_map, *of_files)]
        self._written: list[str] = []
        self._decree: Decree | None = amending_decree(
            self._agency, self._map.said, self.found.procedures, self._signer()
        )

    @property
    def wrong(self) -> bool:
        """Is there something that only a person can decide, so that nothing is written?"""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def _given(self) -> tuple[Structure | None, tuple[Problem, ...]]:
        name = self._map.said.structure.strip()
        if not name:
            return None, ()
        place = Path(self._name).parent / name
        with open(place, "rb") as stream:
            return read_structure(stream.read(_LARGEST), str(place))

    def _signer(self) -> str:
        head = self._agency.office.head
        known = self._old.position(head)
        new = self._after.position(known.name) if known is not None else (head,)
        return new[0] if len(new) == 1 else head

    # ---- writing

    def write(self, output: str) -> None:
        """The whole folder anew, with its drafts. It must not be there yet, nor lie within the old one."""
        target = Path(output)
        if target.resolve().is_relative_to(self._home.resolve()) or self._home.resolve().is_relative_to(
            target.resolve()
        ):
            raise Misused(
                say(
                    f"{output}: pilih folder di luar folder aslinya",
                    f"{output}: choose a folder outside the original",
                )
            )
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise Misused(say(f"{output}: folder ini sudah berisi", f"{output}: this folder is not empty"))
        editions = list(self._editions())
        for name in sorted(every_name(self._home)):
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._home / name, place)
        for edition in editions:
            self._put(target, edition.file, edition.text)
            self._problems += edition.problems

    def _put(self, target: Path, name: str, text: str) -> None:
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        with open(place, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        self._written.append(name)

    def _editions(self) -> Iterable[Edition]:
        contents = contents_of(self._home)
        texts = texts_of(contents, contents)
        for change in self.found.changed:
            if change.procedure is not None:
                yield new_edition(change.file, texts[change.file], change.rewrites, change.procedure)
            else:
                more = self.found.appointed if change.file == "pejabat.yaml" else ()
                yield new_register(change.file, texts.get(change.file, ""), change.rewrites, more)
        yield from self._structures(texts)
        if self._decree is not None:
            remarks = (
                "Konsep keputusan perubahan dari sopan reorganise. Nomor dan tanggalnya diisi saat ditetapkan; periksa "
                "setiap bagiannya lebih dahulu.",
            )
            yield Edition(file=self._free("keputusan", "perubahan"), text=record_text(self._decree, remarks))

    def _structures(self, texts: dict[str, str]) -> Iterable[Edition]:
        """The new structure beside the old one, which ends the day before once the new one is final."""
        from datetime import timedelta

        from sopan.model.time.dates import long_date

        since = self._map.said.since.on
        if since is not None and self._after.structure.state is StructureState.FINAL:
            for held in self._agency.structures:
                if held.said == self._old and not held.said.until.text.strip():
                    last = long_date(since - timedelta(days=1))
                    yield new_register(held.file, texts[held.file], (Rewrite("sampai", last),))
        note = "Susunan organisasi baru, disusun dari peta reorganisasi. Periksa unit induk, jabatan, dan sebutannya."
        yield Edition(file=self._free("", "organisasi"), text=record_text(self._after.structure, (note,)))

    def _free(self, folder: str, stem: str) -> str:
        """A file name that is free: organisasi-2025.yaml, keputusan/2025-perubahan.yaml."""
        year = str(self._map.said.since.on.year) if self._map.said.since.on else "baru"
        base = f"{folder}/{year}-{stem}" if folder else f"{stem}-{year}"
        name, number = f"{base}.yaml", 1
        while (self._home / name).exists():
            number += 1
            name = f"{base}-{number}.yaml"
        return name

    # ---- showing

    def show(self, as_json: bool) -> None:
        """The table, or the data."""
        if as_json:
            typer.echo(json.dumps(self._data(), ensure_ascii=False, indent=2))
            return
        out = console()
        if self.found.changed:
            out.print(_table(self.found.changed))
            out.print()
        for severity in (Severity.ERROR, Severity.WARNING, Severity.HINT):
            self._list([one for one in self._problems if one.severity is severity])
        if self.found.mentions:
            head = say(
                f"Kalimat yang menyebut nama lama ({len(self.found.mentions)}); baca dan sesuaikan sendiri:",
                f"Sentences that speak of an old name ({len(self.found.mentions)}); read and adapt them:",
            )
            line(out, Text(head, style="bold"))
            for one in self.found.mentions[:_MOST_SHOWN]:
                at = self._reading.locate(one).at
                where = f"{at.file}:{at.line}" if at.line else at.file
                told = f"{where} – “… {one.facts['teks']} …” ({one.facts['lama']} → {one.facts['baru']})"
                paragraph(out, Text(shown(told)), 2, hanging=2)
            if (left := len(self.found.mentions) - _MOST_SHOWN) > 0:
                line(
                    out,
                    Text(
                        say(
                            f"  … dan {left} lagi; semuanya ada pada --json.",
                            f"  … and {left} more; see --json.",
                        )
                    ),
                )
            out.print()
        complain(self._summary(), head=False)

    def _list(self, problems: list[Problem]) -> None:
        out = console()
        for one in problems:
            where = one.at.file + (f":{one.at.line}" if one.at.line else "")
            head = Text().append(f"[{one.code}] ", style="bold").append(shown(where), style="dim")
            paragraph(out, head, 0)
            paragraph(out, Text(shown(messages.sentence(_told(one), language.get()))), 2)
            paragraph(
                out,
                Text("→ " + shown(messages.remedy(_told(one), language.get())), style="green"),
                2,
                hanging=2,
            )
        if problems:
            out.print()

    def _summary(self) -> str:
        count = len(self.found.procedures)
        lost = len(self.found.without)
        if self.wrong:
            return say(
                "Belum ada yang ditulis: perbaiki peta atau jawab pertanyaan di atas lebih dahulu.",
                "Nothing was written: correct the map or answer the questions above first.",
            )
        said = say(
            f"{count} SOP mendapat edisi baru (konsep), {lost} SOP tanpa penerus.",
            f"{count} SOP{'s' * (count != 1)} get a new edition (draft), {lost} without successor.",
        )
        if self._written:
            said += " " + say(f"{len(self._written)} berkas ditulis.", f"{len(self._written)} files written.")
        return said

    def _data(self) -> dict[str, Any]:
        changed = [
            {
                "berkas": one.file,
                "judul": one.procedure.title if one.procedure is not None else "",
                "perubahan": [{"isian": path, "lama": old, "baru": new} for path, old, new in one.told],
            }
            for one in self.found.changed
        ]
        return {
            "berubah": changed,
            "tanpa_penerus": list(self.found.without),
            "catatan": [self._as_data(one) for one in self._problems],
            "menyebut_nama_lama": [self._as_data(self._reading.locate(one)) for one in self.found.mentions],
            "jabatan_turunan": [{"lama": old, "baru": list(new)} for old, new in self._after.derived],
            "keputusan": list(self._decree.amends) if self._decree is not None else [],
            "ditulis": self._written,
        }

    def _as_data(self, problem: Problem) -> dict[str, Any]:
        return {
            "kode": problem.code,
            "tingkat": problem.severity.key,
            "berkas": problem.at.file,
            "baris": problem.at.line,
            "isian": problem.at.path,
            "pesan": messages.sentence(_told(problem), language.get()),
            "perbaikan": messages.remedy(_told(problem), language.get()),
        }


def _told(problem: Problem) -> Problem:
    """The problem with the kind of thing in the language spoken."""
    from dataclasses import replace

    if language.get() != "en" or problem.facts.get("jenis") not in _KINDS:
        return problem
    return replace(problem, facts={**problem.facts, "jenis": _KINDS[problem.facts["jenis"]]})


def _table(changed: tuple[Changed, ...]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in (say("Berkas", "File"), say("Isian", "Field"), say("Lama", "Old"), say("Baru", "New")):
        table.add_column(head, overflow="fold")
    for one in changed:
        for number, ((path, old, new), count) in enumerate(Counter(one.told).items()):
            field = f"{path} ×{count}" if count > 1 else path
            table.add_row(shown(one.file) if number == 0 else "", shown(field), shown(old), shown(new))
    return table
