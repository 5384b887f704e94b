"""The map of a reorganisation (YAML, or a worksheet that the office fills in) → `Reorganisation`, with what was wrong and
where things stand; an agency's structure → the worksheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sopan.files import yaml_text
from sopan.files.reading import LARGEST, too_large
from sopan.files.records import RecordReader
from sopan.files.workbook import Worksheet, rows_of, workbook
from sopan.model.reorganisation import Change, ChangeKind, Choice, Reorganisation, Successor
from sopan.model.structure import Structure, StructureState
from sopan.model.time.dates import read_date
from sopan.problems import Location, Problem, Severity, UnreadableFile

HEAD = ("Jenis", "Nama lama", "Menjadi", "Khusus SOP")
_ABOLISHED = ("hapus", "dihapus", "-", "–")
_KINDS = ("unit", "jabatan", "sop")
_ABOVE = re.compile(r"^(peraturan|sejak|berlaku sejak|status|organisasi)\s*:\s*(.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapReading:
    """What a map said. `places` are those of its paths (`unit[2].menjadi`); `form` tells that it is a worksheet."""

    said: Reorganisation
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    file: str = ""
    form: bool = False

    def in_its_words(self, problem: Problem) -> Problem:
        """The problem, its remedy in the words of the worksheet where the map is one."""
        return replace(problem, facts={**problem.facts, "peta": "lembar"}) if self.form else problem

    def locate(self, problem: Problem) -> Problem:
        """The problem with line and column, its nearest place that is known."""
        path = problem.at.path
        while path and path not in self.places:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return replace(
            problem, at=replace(self.places.get(path, Location()), file=self.file, path=problem.at.path)
        )


def read_map(data: bytes, file: str = "") -> MapReading:
    """Read a map. Never raises on what an officer wrote."""
    if len(data) > LARGEST and data[:2] != b"PK":
        return MapReading(said=Reorganisation(), problems=(too_large(len(data), file),), file=file)
    return replace(_of_worksheet(data, file), form=True) if data[:2] == b"PK" else _of_yaml(data, file)


def read_structure(data: bytes, file: str = "") -> tuple[Structure, tuple[Problem, ...]]:
    """The new structure, from a file like organisasi.yaml."""
    text, problems = yaml_text.decode(data[:LARGEST])
    root, syntax = yaml_text.compose(text)
    reader = RecordReader()
    said = reader.record(Structure, root)
    return said, tuple(problem.in_file(file) for problem in (*problems, *syntax, *reader.problems))


def map_form(structure: Structure) -> bytes:
    """A worksheet with every unit and position of a structure, to be filled in: an empty "Menjadi" leaves one as it is,
    "hapus" abolishes it, several names (one to a line) split it, the same name for several merges them."""
    rows = [("unit", unit.name, None, None) for unit in structure.units]
    rows += [("jabatan", position.name, None, None) for position in (*structure.positions, *structure.roles)]
    sheet = Worksheet(
        name="Peta reorganisasi",
        above=("Peta reorganisasi", "Peraturan: ", "Sejak: ", "Status: rancangan"),
        head=HEAD,
        rows=tuple(rows),
        widths=(11, 56, 56, 34),
        choices={0: _KINDS},
        below=(
            "Menjadi kosong: tidak berubah. “hapus”: dihapus tanpa pengganti. Beberapa nama, satu per baris: dipecah.",
            "Nama baru yang sama pada beberapa baris: digabung. Khusus SOP: baris hanya berlaku untuk SOP itu.",
        ),
        spare=20,
    )
    return workbook((sheet,), "Peta reorganisasi")


def _of_yaml(data: bytes, file: str) -> MapReading:
    text, problems = yaml_text.decode(data)
    root, syntax = yaml_text.compose(text)
    reader = RecordReader()
    said = reader.record(Reorganisation, root)
    every = (*problems, *syntax, *reader.problems)
    return MapReading(
        said=said,
        problems=tuple(problem.in_file(file) for problem in every),
        places={path: replace(at, file=file) for path, at in reader.places.items()},
        file=file,
    )


def _of_worksheet(data: bytes, file: str) -> MapReading:
    try:
        rows = rows_of(data)
    except UnreadableFile as error:
        at = Location(file=file, line=1, column=1)
        wrong = Problem(code="RO14", severity=Severity.ERROR, at=at, facts={"sebab": str(error)})
        return MapReading(said=Reorganisation(), problems=(wrong,), file=file)
    head = next(
        (at for at, row in enumerate(rows[:30]) if _plain(row)[:3] == ["jenis", "nama lama", "menjadi"]), None
    )
    if head is None:
        at = Location(file=file, line=1, column=1)
        wrong = Problem(
            code="RO14",
            severity=Severity.ERROR,
            at=at,
            facts={"sebab": "tidak ada baris judul Jenis, Nama lama, Menjadi"},
        )
        return MapReading(said=Reorganisation(), problems=(wrong,), file=file)
    sheet = _Sheet(file)
    for row in rows[:head]:
        sheet.above(row)
    for number, row in enumerate(rows[head + 1 :], head + 2):
        sheet.row(number, [*row, "", "", "", ""][:4])
    return sheet.reading()


class _Sheet:
    """A worksheet under way: rows with the same new name make one change."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._head: dict[str, str] = {}
        self._changes: dict[str, list[Change]] = {"unit": [], "jabatan": []}
        self._rows: dict[str, list[int]] = {"unit": [], "jabatan": []}
        self._choices: dict[str, Choice] = {}
        self._choice_rows: list[int] = []
        self._problems: list[Problem] = []

    def above(self, row: tuple[str, ...]) -> None:
        said = " ".join(" ".join(cell.split()) for cell in row if cell)
        if found := _ABOVE.match(said):
            self._head[found[1].lower().removeprefix("berlaku ")] = found[2].strip()

    def row(self, number: int, cells: list[str]) -> None:
        kind, old, new, only = (
            " ".join(cells[0].lower().split()),
            cells[1].strip(),
            cells[2].strip(),
            cells[3].strip(),
        )
        if not old or not new:
            return
        names = tuple(part.strip() for part in re.split(r"[\n;]", new) if part.strip())
        if kind == "sop" or only:
            self._choose(
                number,
                only or old,
                "" if only and kind == "jabatan" else names[0],
                (old, names[0]) if only and kind == "jabatan" else None,
            )
        elif kind in self._changes:
            self._change(kind, number, old, () if new.lower() in _ABOLISHED else names)
        else:
            facts = {"ditulis": cells[0], "pilihan": ", ".join(_KINDS), "isian": "Jenis"}
            at = Location(file=self._file, line=number, column=1, path=f"baris[{number}]")
            self._problems.append(Problem(code="BR08", severity=Severity.ERROR, at=at, facts=facts))

    def _change(self, kind: str, number: int, old: str, new: tuple[str, ...]) -> None:
        held = self._changes[kind]
        for at, one in enumerate(held):
            if new and one.new == new:
                held[at] = replace(one, old=(*one.old, old))
                return
        held.append(Change(old=(old,), new=new, kind=None if new else ChangeKind.ABOLISHED))
        self._rows[kind].append(number)

    def _choose(self, number: int, procedure: str, unit: str, position: tuple[str, str] | None) -> None:
        held = self._choices.get(procedure.casefold())
        if held is None:
            held = Choice(procedure=procedure)
            self._choice_rows.append(number)
        if position is not None:
            held = replace(held, positions=(*held.positions, Successor(old=position[0], new=position[1])))
        else:
            held = replace(held, unit=unit)
        self._choices[procedure.casefold()] = held

    def reading(self) -> MapReading:
        places = {
            f"{kind}[{at}]": Location(file=self._file, line=number, column=1)
            for kind, numbers in (*self._rows.items(), ("sop", self._choice_rows))
            for at, number in enumerate(numbers, 1)
        }
        final = self._head.get("status", "").lower() == StructureState.FINAL.value
        said = Reorganisation(
            regulation=self._head.get("peraturan", ""),
            since=read_date(self._head.get("sejak", "")),
            state=StructureState.FINAL if final else StructureState.DRAFT,
            structure=self._head.get("organisasi", ""),
            units=tuple(self._changes["unit"]),
            positions=tuple(self._changes["jabatan"]),
            choices=tuple(self._choices.values()),
        )
        return MapReading(said=said, problems=tuple(self._problems), places=places, file=self._file)


def _plain(row: tuple[str, ...]) -> list[str]:
    return [" ".join(cell.casefold().split()) for cell in row]
