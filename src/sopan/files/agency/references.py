"""An agency as read → the problems of what names something that is not there, with the nearest name that is.

Whether an SOP's actors are positions of the structure is a rule (AC04), for a draft may run ahead of its structure; here
stands only what the folder's own files say about each other.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from sopan.files.agency.shape import OFFICE, OLD_LIST
from sopan.model.agency import Agency, Filed
from sopan.model.structure import Structure
from sopan.problems import Location, Problem, Severity

_HOMES = {"unit": "organisasi", "jabatan": "organisasi", "proses": "proses", "tugas": "tugas"}


def reference_problems(
    agency: Agency, read: frozenset[str], files: frozenset[str] | None, broken: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """BR22 for every name that leads nowhere (BR28 where none resembles it), BR27 for every file (unless nobody knows
    the `files`), BR30 for units below themselves, BR31 for decrees that amend each other; BR24 where the folder lacks the
    office itself. What the `broken` files would have named is not asked for."""
    for problem in _problems(agency, read, files):
        home = _HOMES.get(problem.facts.get("jenis", ""))
        if home is None or not any(name.startswith(home) for name in broken):
            yield problem


def _problems(agency: Agency, read: frozenset[str], files: frozenset[str] | None) -> Iterator[Problem]:
    if files is not None:
        yield from _files(agency, files)
    if OFFICE not in read:
        yield Problem(code="BR24", severity=Severity.ERROR, at=Location(file=OFFICE, line=1, column=1))
    yield from _units(agency)
    yield from _appointments(agency)
    yield from _duties(agency)
    yield from _processes(agency)
    yield from _procedures(agency)
    yield from _named_in_decrees(agency)
    yield from _amending_each_other(agency)


def _files(agency: Agency, files: frozenset[str]) -> Iterator[Problem]:
    if agency.office.logo and agency.office.logo not in files:
        yield _missing(OFFICE, "logo", agency.office.logo)
    for old in agency.old_procedures:
        if old.pdf and old.pdf not in files:
            yield _missing(OLD_LIST, f"baris[{old.row}]", old.pdf)


def _units(agency: Agency) -> Iterator[Problem]:
    for held in agency.structures:
        names = [unit.name for unit in held.said.units]
        for number, unit in enumerate(held.said.units, 1):
            if unit.parent and held.said.unit(unit.parent) is None and unit.parent != agency.office.name:
                yield _unknown(held.file, f"unit[{number}].induk", "unit", unit.parent, names)
        yield from _turning(held)


def _turning(held: Filed[Structure]) -> Iterator[Problem]:
    """Units that are below themselves; each circle is told once."""
    parents = {
        unit.name: found.name
        for unit in held.said.units
        if (found := held.said.unit(unit.parent)) is not None
    }
    told: set[str] = set()
    for number, unit in enumerate(held.said.units, 1):
        chain = [unit.name]
        while chain[-1] in parents and parents[chain[-1]] not in chain:
            chain.append(parents[chain[-1]])
        if parents.get(chain[-1]) == unit.name and unit.name not in told:
            told.update(chain)
            facts = {"unit": unit.name, "rantai": " → ".join((*chain, unit.name))}
            at = Location(file=held.file, path=f"unit[{number}].induk")
            yield Problem(code="BR30", severity=Severity.ERROR, at=at, facts=facts)


def _appointments(agency: Agency) -> Iterator[Problem]:
    if not agency.structures:
        return
    every = [held.said for held in agency.structures]
    names = [position.name for one in every for position in one.positions]
    for number, held in enumerate(agency.appointments, 1):
        if (
            held.position
            and not any(one.position(held.position) for one in every)
            and held.position != agency.office.head
        ):
            yield _unknown("pejabat.yaml", f"pejabat[{number}].jabatan", "jabatan", held.position, names)


def _duties(agency: Agency) -> Iterator[Problem]:
    every = [held.said for held in agency.structures]
    names = [unit.name for one in every for unit in one.units]
    for number, row in enumerate(agency.duties, 1):
        if row.unit and every and not any(one.unit(row.unit) for one in every):
            yield _unknown("tugas.yaml", f"tugas[{number}].unit_kerja", "unit", row.unit, names)


def _processes(agency: Agency) -> Iterator[Problem]:
    codes = [process.code for process in agency.processes if process.code]
    for number, process in enumerate(agency.processes, 1):
        if process.parent and process.parent not in codes:
            yield _unknown("proses.yaml", f"proses[{number}].induk", "proses", process.parent, codes)


def _procedures(agency: Agency) -> Iterator[Problem]:
    codes = [process.code for process in agency.processes if process.code]
    duties = [row.id for row in agency.duties if row.id]
    for held in agency.procedures:
        if held.said.process and codes and held.said.process not in codes:
            yield _unknown(held.file, "proses", "proses", held.said.process, codes)
        for number, duty in enumerate(held.said.duties, 1):
            if duties and duty not in duties:
                yield _unknown(held.file, f"tugas[{number}]", "tugas", duty, duties)
        if held.said.part_of and agency.procedure(held.said.part_of) is None:
            yield _unknown(held.file, "bagian_dari", "SOP", held.said.part_of, _titles(agency))


def _named_in_decrees(agency: Agency) -> Iterator[Problem]:
    for held in agency.decrees:
        for first, annex in enumerate(held.said.annexes, 1):
            for number, row in enumerate(annex.procedures, 1):
                if row.procedure and agency.procedure(row.procedure) is None:
                    path = f"lampiran[{first}].sop[{number}]"
                    yield _unknown(held.file, path, "SOP", row.procedure, _titles(agency))
    for service in agency.services:
        for number, name in enumerate(service.said.procedures, 1):
            if name.strip() and agency.procedure(name) is None:
                yield _unknown(service.file, f"sop[{number}]", "SOP", name, _titles(agency))


def _amending_each_other(agency: Agency) -> Iterator[Problem]:
    changed = {
        held.file: {
            found.file
            for number in (*held.said.amends, *held.said.revokes)
            if (found := agency.decree(number))
        }
        for held in agency.decrees
    }
    for held in agency.decrees:
        for other in sorted(changed[held.file]):
            if other > held.file and held.file in changed[other]:
                key = "mengubah" if held.said.amends else "mencabut"
                facts = {"nomor": held.said.number, "berkas": other}
                at = Location(file=held.file, path=key)
                yield Problem(code="BR31", severity=Severity.ERROR, at=at, facts=facts)


def _titles(agency: Agency) -> list[str]:
    return [name for held in agency.procedures for name in (held.stem, held.said.title) if name]


def _missing(file: str, path: str, name: str) -> Problem:
    at = Location(file=file, path=path)
    return Problem(code="BR27", severity=Severity.WARNING, at=at, facts={"berkas": name})


def _unknown(file: str, path: str, kind: str, written: str, known: Iterable[str]) -> Problem:
    near = difflib.get_close_matches(written, list(known), n=1, cutoff=0.4)
    facts = {"jenis": kind, "ditulis": written, **({"terdekat": near[0]} if near else {})}
    code = "BR22" if near else "BR28"
    return Problem(code=code, severity=Severity.ERROR, at=Location(file=file, path=path), facts=facts)
