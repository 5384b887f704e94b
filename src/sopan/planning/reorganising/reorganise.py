"""An agency and the succession of its units and positions go in; what has to be rewritten in each file, the new editions
of the SOPs, and what only a person can decide come out.

Names that stand alone in their field are changed; where a sentence speaks of an old name it is told, never changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sopan import terms
from sopan.model.agency import Agency, Filed
from sopan.model.decree.decrees import DecreeState
from sopan.model.procedure import Official, Procedure
from sopan.model.reorganisation import Reorganisation, Rewrite
from sopan.model.structure import Appointment, Structure
from sopan.model.time.dates import WrittenDate, long_date
from sopan.planning.reorganising.choices import chosen, near_duplicates, processes_below, unknown_choices
from sopan.planning.reorganising.new_editions import (
    Page,
    as_draft,
    drafted,
    renamed_actors,
    renamed_step,
    rewrite_list,
)
from sopan.planning.reorganising.old_names import OldNames
from sopan.planning.reorganising.succession import POSITION, UNIT, Succession, key
from sopan.problems import Location, Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One file: what is to be rewritten, and what changes in words (field, old, new)."""

    file: str
    rewrites: tuple[Rewrite, ...] = ()
    told: tuple[tuple[str, str, str], ...] = ()
    procedure: Procedure | None = None  # the new edition, where the file is an SOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganised:
    """What a reorganisation does to an agency."""

    changed: tuple[Changed, ...] = ()
    problems: tuple[Problem, ...] = ()  # in the agency's files
    without: tuple[
        str, ...
    ] = ()  # files of SOPs whose unit or a position of which is abolished without successor
    mentions: tuple[Problem, ...] = ()  # sentences that speak of an old name
    appointed: tuple[Appointment, ...] = ()  # who goes on in the position that follows his own

    @property
    def procedures(self) -> tuple[Changed, ...]:
        """The SOPs that get a new edition."""
        return tuple(one for one in self.changed if one.procedure is not None)


def reorganise(agency: Agency, old: Structure, said: Reorganisation, after: Succession) -> Reorganised:
    """Carry a succession through the folder."""
    work = _Work(agency, old, said, after)
    for held in agency.procedures:
        work.procedure(held)
    work.office()
    work.registers()
    work.words()
    return work.done()


class _Work:
    def __init__(self, agency: Agency, old: Structure, said: Reorganisation, after: Succession) -> None:
        self._agency, self._old, self._said, self._after = agency, old, said, after
        self._choices = chosen(agency, said)
        self._changed: list[Changed] = []
        self._problems: list[Problem] = list(unknown_choices(agency, said))
        self._without: list[str] = []
        self._mentions: list[Problem] = []
        self._new_units: dict[str, str] = {}  # file of an SOP → its unit from now on
        self._names = OldNames(old, after)
        self._appointed: list[Appointment] = []

    def done(self) -> Reorganised:
        self._problems += near_duplicates(self._agency, self._new_units)
        return Reorganised(
            changed=tuple(self._changed),
            problems=tuple(self._problems),
            without=tuple(dict.fromkeys(self._without)),
            mentions=tuple(self._mentions),
            appointed=tuple(self._appointed),
        )

    # ---- SOPs

    def procedure(self, held: Filed[Procedure]) -> None:
        """One SOP: its unit, the names of its actors, the levels it prints, who authorises it."""
        file, said = Page(held.file), held.said
        unit = self._unit_of(held, file)
        self._new_units[held.file] = unit
        levels = tuple(self._level(level, f"instansi[{at}]", file) for at, level in enumerate(said.agency, 1))
        names = self._actors(held, file, unit)
        owner = self._name(said.owner, held, unit, "penanggung_jawab", file)
        official = self._official(held, file, unit)
        done = {rewrite.path for rewrite in file.rewrites}
        self._mentions += self._names.mentioned(held.file, said, done)
        if not file.rewrites:
            return
        new = replace(
            said,
            unit=unit,
            agency=levels,
            owner=owner,
            authorized_by=official,
            actors=renamed_actors(said.actors, names),
            steps=tuple(renamed_step(step, names) for step in said.steps),
        )
        self._changed.append(
            Changed(
                file=held.file,
                rewrites=tuple(as_draft(file, said)),
                told=tuple(file.told),
                procedure=drafted(new),
            )
        )

    def _unit_of(self, held: Filed[Procedure], file: Page) -> str:
        said = held.said.unit
        known = self._old.unit(said) if said.strip() else None
        if known is None:
            return said
        new = self._after.unit(known.name)
        chosen = self._choices.get(held.file)
        if len(new) > 1:
            picked = (chosen.unit if chosen else "") or self._after.defaults.get(key(known.name), "")
            picked = next((one for one in new if key(one) == key(picked)), "")
            if not picked:
                self._ask(held.file, "unit_kerja", UNIT, known.name, new, held.said.title)
                return said
            new = (picked,)
        if not new:
            self._lost(held.file, "unit_kerja", UNIT, known.name, held.said.title)
            return said
        if new[0] != said and key(new[0]) != key(known.name):
            file.change("unit_kerja", said, new[0])
            return new[0]
        return said

    def _level(self, level: str, path: str, file: Page) -> str:
        known = self._old.unit(level)
        new = self._after.unit(known.name) if known is not None else (level,)
        if known is None or len(new) != 1 or key(new[0]) == key(known.name):
            return level
        file.change(path, level, new[0])
        return new[0]

    def _actors(self, held: Filed[Procedure], file: Page, unit: str) -> Mapping[str, str]:
        """Old names of actors to new ones; the lists of the file are rewritten accordingly."""
        every = [actor.name for actor in held.said.actors]
        every += [name for step in held.said.steps for name in step.actors]
        names: dict[str, str] = {}
        for name in dict.fromkeys(every):
            at = next((n for n, actor in enumerate(held.said.actors, 1) if actor.name == name), 0)
            new = self._successor(name, held, unit, f"pelaksana[{at}]" if at else "pelaksana")
            if new != name:
                names[name] = new
                file.told.append(("pelaksana", name, new))
        if names:
            rewrite_list(file, [actor.name for actor in held.said.actors], "pelaksana", names)
            for number, step in enumerate(held.said.steps, 1):
                rewrite_list(file, list(step.actors), f"langkah[{number}].pelaksana", names)
        return names

    def _name(self, said: str, held: Filed[Procedure], unit: str, path: str, file: Page) -> str:
        """A field that names a unit or a position."""
        if not said.strip():
            return said
        known = self._old.unit(said)
        new = (
            next(iter(self._after.unit(known.name)), said)
            if known is not None
            else self._successor(said, held, unit, path)
        )
        if key(new) != key(said) and not (known is not None and key(new) == key(known.name)):
            file.change(path, said, new)
            return new
        return said

    def _official(self, held: Filed[Procedure], file: Page, unit: str) -> Official:
        """Who authorises: with another position the person is not known any more."""
        said = held.said.authorized_by
        position = self._name(said.position, held, unit, "disahkan_oleh.jabatan", file)
        if position == said.position:
            return said
        for name in ("name", "rank", "nip"):
            if getattr(said, name):
                file.rewrites.append(Rewrite(f"disahkan_oleh.{terms.key('Official', name)}", ""))
        return Official(position=position)

    def _successor(self, name: str, held: Filed[Procedure], unit: str, path: str) -> str:
        """The name under which an actor goes on. A short name or alias that the new structure still knows stays."""
        known = self._old.position(name)
        if known is None:
            return name
        new = self._after.position(known.name)
        if len(new) > 1:
            new = self._picked(held, unit, known.name, name, new)
            if len(new) != 1:
                self._ask(held.file, path, POSITION, known.name, new, held.said.title)
                return name
        if not new:
            self._lost(held.file, path, POSITION, known.name, held.said.title)
            return name
        if key(new[0]) == key(known.name):
            return name
        still = self._after.structure.position(name)
        if key(name) != key(known.name) and still is not None and key(still.name) == key(new[0]):
            return name
        return new[0]

    def _picked(
        self, held: Filed[Procedure], unit: str, known: str, name: str, new: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Of several successors the one that the map tells for this SOP, or that belongs to its new unit."""
        chosen = self._choices.get(held.file)
        told = {key(one.old): one.new for one in chosen.positions} if chosen else {}
        said = told.get(key(name)) or told.get(key(known)) or ""
        if said:
            found = tuple(one for one in new if key(one) == key(said))
            return found or new
        inside = self._after.structure.unit(unit)
        have = {key(one.name) for one in inside.positions} if inside is not None else set()
        near = tuple(one for one in new if key(one) in have)
        default = self._after.defaults.get(key(known), "")
        return near if len(near) == 1 else tuple(one for one in new if key(one) == key(default)) or new

    # ---- the other files

    def office(self) -> None:
        """The office's own name, its levels and its head."""
        file, office = Page("instansi.yaml"), self._agency.office
        for path, said in (
            ("nama", office.name),
            *((f"tingkat[{n}]", one) for n, one in enumerate(office.levels, 1)),
        ):
            self._level(said, path, file)
        known = self._old.position(office.head)
        new = self._after.position(known.name) if known is not None else ()
        if known is not None and len(new) == 1 and key(new[0]) != key(known.name):
            file.change("pimpinan", office.head, new[0])
        self._mentions += self._names.mentioned(
            file.name, office, {rewrite.path for rewrite in file.rewrites}
        )
        self._take(file)

    def registers(self) -> None:
        """Duties, processes, services and persons."""
        files: dict[str, Page] = {}
        for number, row in enumerate(self._agency.duties, 1):
            linked = [held.file for held in self._agency.procedures if row.id and row.id in held.said.duties]
            self._register(files, "tugas.yaml", f"tugas[{number}].unit_kerja", row.unit, linked)
        below = processes_below(self._agency)
        for number, process in enumerate(self._agency.processes, 1):
            linked = [
                held.file
                for held in self._agency.procedures
                if held.said.process in below.get(process.code, ())
            ]
            self._register(files, "proses.yaml", f"proses[{number}].unit_kerja", process.unit, linked)
        for service in self._agency.services:
            found = (self._agency.procedure(name) for name in service.said.procedures)
            linked = [held.file for held in found if held is not None]
            self._register(files, service.file, "unit_kerja", service.said.unit, linked)
            self._mentions += self._names.mentioned(service.file, service.said, {"unit_kerja"})
        for name in files:
            self._take(files[name])
        self._take(self._persons())

    def words(self) -> None:
        """What duties, processes, decrees and the words of the book say: an old name there is told, never changed. That
        the one who enacted a decree had another name then is no mistake."""
        names, agency = self._names, self._agency
        for number, row in enumerate(agency.duties, 1):
            self._mentions += names.mentioned("tugas.yaml", row, set(), f"tugas[{number}]")
        for number, process in enumerate(agency.processes, 1):
            self._mentions += names.mentioned("proses.yaml", process, set(), f"proses[{number}]")
        for held in agency.decrees:
            signed = {"penetap"} if held.said.state is DecreeState.ENACTED else set()
            self._mentions += names.mentioned(held.file, held.said, signed)
        for name, text in sorted(agency.texts.items()):
            self._mentions += names.in_text(f"teks/{name}.md", text)

    def _persons(self) -> Page:
        """Who holds a position that changes: with a date he holds it until the day before, and the one that follows it
        from then on; without one the name is changed."""
        file = Page("pejabat.yaml")
        held = [
            (number, one)
            for number, one in enumerate(self._agency.appointments, 1)
            if not one.until.text.strip()
        ]
        moving = {one.position for _, one in held}
        taken: dict[str, list[str]] = {}
        for name in moving:
            known = self._old.position(name)
            for following in self._after.position(known.name) if known is not None else (name,):
                taken.setdefault(key(following), []).append(name)
        for number, one in held:
            known = self._old.position(one.position)
            new = self._after.position(known.name) if known is not None else (one.position,)
            if known is None or (len(new) == 1 and key(new[0]) == key(known.name)):
                continue
            path = f"pejabat[{number}]"
            follows = len(new) == 1 and len(taken[key(new[0])]) == 1
            if not follows:
                facts = {"nama": one.name, "lama": known.name, "pilihan": ", ".join(new) or "–"}
                at = Location(file=file.name, path=f"{path}.jabatan")
                self._problems.append(Problem(code="RO10", severity=Severity.WARNING, at=at, facts=facts))
            self._person(file, path, one, new[0] if follows else "")
        return file

    def _person(self, file: Page, path: str, one: Appointment, new: str) -> None:
        since = self._said.since
        if since.on is None:
            if new:
                file.change(f"{path}.jabatan", one.position, new)
            return
        last = long_date(since.on - timedelta(days=1))
        file.change(f"{path}.sampai", one.position, last, "sampai")
        if new:
            file.told.append(("jabatan", one.position, new))
            self._appointed.append(replace(one, position=new, since=since, until=WrittenDate(), decree=""))

    def _register(
        self, files: dict[str, Page], name: str, path: str, unit: str, linked: Sequence[str]
    ) -> None:
        """A row that names a unit: of several new ones the one to which all its SOPs go."""
        known = self._old.unit(unit) if unit.strip() else None
        if known is None:
            return
        new = self._after.unit(known.name)
        if len(new) > 1:
            theirs = {key(self._new_units[file]) for file in linked if file in self._new_units}
            fit = [one for one in new if theirs == {key(one)}] or [
                one for one in new if key(one) == key(self._after.defaults.get(key(known.name), ""))
            ]
            if len(fit) != 1:
                self._ask(
                    name, path, UNIT, known.name, new, path.rpartition(".")[0] or name, Severity.WARNING
                )
                return
            new = tuple(fit)
        if not new:
            self._lost(name, path, UNIT, known.name, "", listed=False)
        elif key(new[0]) != key(known.name):
            files.setdefault(name, Page(name)).change(path, unit, new[0], "unit_kerja")

    def _take(self, file: Page) -> None:
        if file.rewrites:
            self._changed.append(
                Changed(file=file.name, rewrites=tuple(file.rewrites), told=tuple(file.told))
            )

    # ---- what a person must look at

    def _ask(
        self,
        file: str,
        path: str,
        kind: str,
        old: str,
        new: Iterable[str],
        title: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        facts = {"jenis": kind, "lama": old, "pilihan": ", ".join(new), "judul": title}
        self._problems.append(
            Problem(code="RO06", severity=severity, at=Location(file=file, path=path), facts=facts)
        )

    def _lost(self, file: str, path: str, kind: str, old: str, title: str, listed: bool = True) -> None:
        facts = {"jenis": kind, "lama": old, "judul": title or file}
        self._problems.append(
            Problem(code="RO07", severity=Severity.WARNING, at=Location(file=file, path=path), facts=facts)
        )
        if listed:
            self._without.append(file)
