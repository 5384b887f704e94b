"""The rows below the heads of a table → steps, actors, and what was guessed about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sopan.files.table.branches import END, completed, is_clear, outcomes_of
from sopan.files.table.heads import Columns, folded, is_mark, role_of
from sopan.files.table.identity import listed
from sopan.model.procedure import Outcome, Standard, Step

_NUMBERED = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}[.)]?|\([a-z]\)")
_JOINED = re.compile(r"\s*(?:[,/&\n;]|\bdan\b)\s*")
_BARE = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Guess:
    """What was guessed at a place of the procedure (`langkah[3].cabang`); the path is empty for the whole
    table."""

    path: str
    note: str


@dataclass(slots=True)
class _Draft:
    """One step under way."""

    number: str
    activity: str
    actors: list[str]
    requirements: list[str]
    duration: str
    output: list[str]
    notes: list[str]
    outcomes: tuple[Outcome, ...]
    guesses: list[tuple[str, str]] = field(default_factory=list)


class Gatherer:
    """Takes the rows one by one, then gives the steps."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._drafts: list[_Draft] = []
        self.actors: list[str] = []
        self.guesses = [Guess("", note) for note in columns.unsure]
        if columns.unused:
            named = ", ".join(f"“{' '.join(head.split())}”" for head in columns.unused)
            self.guesses.append(Guess("", f"kolom yang tidak dikenal dan tidak dipakai: {named}"))

    def row(self, row: Sequence[str]) -> None:
        """One row of the table."""
        if self._is_no_step(row):
            return
        draft = self._draft(row)
        if draft.activity:
            self._drafts.append(draft)
        elif self._drafts:
            _continue(self._drafts[-1], draft)

    def steps(self) -> tuple[Step, ...]:
        """All steps, their branches leading to places in the list."""
        if not any(draft.number for draft in self._drafts):
            for place, draft in enumerate(self._drafts, 1):
                draft.number = str(place)
        self._drop_bare_ends()
        self._divide_actors()
        declared = [name for _, name in self._columns.actors]
        named = (name for draft in self._drafts for name in draft.actors)
        self.actors = list(dict.fromkeys([*declared, *named]))
        numbers = self._numbers()
        return tuple(self._step(place, draft, numbers) for place, draft in enumerate(self._drafts, 1))

    def _cell(self, row: Sequence[str], role: str) -> str:
        place = self._columns.roles.get(role, -1)
        return row[place] if 0 <= place < len(row) else ""

    def _is_no_step(self, row: Sequence[str]) -> bool:
        """Repeated heads, the row that numbers the columns, a row of totals."""
        filled = [cell for cell in row if cell]
        if (
            sum(bool(role_of(cell)) for cell in filled) > 2
            or role_of(self._cell(row, "kegiatan")) == "kegiatan"
        ):
            return True
        if len(filled) > 2 and all(_COLUMN_NUMBER.fullmatch(cell) for cell in filled):
            return True
        said = folded(self._cell(row, "kegiatan") or (filled[0] if filled else ""))
        return said.startswith(("jumlahwaktu", "totalwaktu", "jumlahtotal")) or said in ("jumlah", "total")

    def _draft(self, row: Sequence[str]) -> _Draft:
        activity = " ".join(self._cell(row, "kegiatan").split())
        number = self._cell(row, "no").rstrip(".) ").lstrip("(")
        if found := _NUMBERED.match(activity):
            activity = activity[found.end() :]
            number = number or found[1]
        notes = listed(self._cell(row, "keterangan"))
        draft = _Draft(
            number=number,
            activity=activity,
            actors=list(self._named(row)),
            requirements=list(listed(self._cell(row, "kelengkapan"))),
            duration=" ".join(self._cell(row, "waktu").split()),
            output=list(listed(self._cell(row, "output"))),
            notes=list(notes),
            outcomes=(),
        )
        self._decide(draft, row)
        if self._columns.unit and _BARE.fullmatch(draft.duration):
            draft.duration += f" {self._columns.unit}"
            draft.guesses.append(("waktu", "satuan diambil dari judul kolom"))
        return draft

    def _named(self, row: Sequence[str]) -> Iterator[str]:
        for place, name in self._columns.actors:
            if place < len(row) and row[place]:
                yield name
        for line in re.split(r"[\n;]", self._cell(row, "pelaksana")):
            if line.strip() and not is_mark(line.strip()):
                yield re.sub(r"^(?:[-•]|\d{1,2}[.)])\s+", "", line.strip())

    def _decide(self, draft: _Draft, row: Sequence[str]) -> None:
        """The branches of a decision: from their own column, else from a note that says nothing else."""
        said = self._cell(row, "cabang")
        found = outcomes_of(said)
        if said and not found:
            draft.notes.append(" ".join(said.split()))
            draft.guesses.append(("keterangan", "tulisan di kolom cabang tidak terbaca sebagai cabang"))
        elif not said and is_clear(note := self._cell(row, "keterangan")):
            found = outcomes_of(note)
            draft.notes = []
            draft.guesses.append(("cabang", "cabang diambil dari kolom keterangan"))
        draft.outcomes = completed(found)
        if len(draft.outcomes) > len(found):
            draft.guesses.append(("cabang", "cabang kedua ditambahkan"))

    def _drop_bare_ends(self) -> None:
        """Rows that say only Mulai or Selesai are drawn as capsules anyway; one that a branch leads to
        stays."""
        wanted = {outcome.target for draft in self._drafts for outcome in draft.outcomes}
        for place in (0, -1):
            if len(self._drafts) > 1 and _is_bare(self._drafts[place]) and not wanted & {
                self._drafts[place].number, END if place else ""
            }:  # fmt: skip
                said = self._drafts.pop(place).activity
                self.guesses.append(
                    Guess("", f"baris “{said}” dihilangkan; simbolnya digambar dengan sendirinya")
                )

    def _divide_actors(self) -> None:
        """`Kasi dan Staf` are two actors where both also stand alone in a cell of their own."""
        alone = {name for draft in self._drafts if len(draft.actors) == 1 for name in draft.actors}
        for draft in self._drafts:
            divided = [part for name in draft.actors for part in _parts(name, alone)]
            if divided != draft.actors:
                draft.actors = divided
                draft.guesses.append(("pelaksana", "satu sel dibaca sebagai beberapa pelaksana"))

    def _numbers(self) -> dict[str, str]:
        """The table's own numbers → places. Of a number that stands twice the first counts."""
        numbers: dict[str, str] = {}
        for place, draft in enumerate(self._drafts, 1):
            if draft.number:
                numbers.setdefault(draft.number, str(place))
        return numbers

    def _step(self, place: int, draft: _Draft, numbers: dict[str, str]) -> Step:
        base = f"langkah[{place}]"
        self.guesses.extend(Guess(f"{base}.{key}", note) for key, note in draft.guesses)
        outcomes = tuple(self._aimed(outcome, numbers, base) for outcome in draft.outcomes)
        return Step(
            activity=draft.activity,
            actors=tuple(dict.fromkeys(draft.actors)),
            outcomes=outcomes,
            standard=Standard(
                requirements=tuple(draft.requirements), duration=draft.duration, output=tuple(draft.output)
            ),
            note="; ".join(draft.notes),
        )

    def _aimed(self, outcome: Outcome, numbers: dict[str, str], base: str) -> Outcome:
        if outcome.target == END:
            self.guesses.append(Guess(f"{base}.cabang", "“selesai” dibaca sebagai langkah terakhir"))
            return Outcome(label=outcome.label, target=str(len(self._drafts)))
        return Outcome(label=outcome.label, target=numbers.get(outcome.target, outcome.target))


def _continue(draft: _Draft, more: _Draft) -> None:
    """A row without an activity goes on with the cells of the row above."""
    draft.actors.extend(more.actors)
    draft.requirements.extend(more.requirements)
    draft.output.extend(more.output)
    draft.notes.extend(more.notes)
    draft.duration = " ".join(filter(None, (draft.duration, more.duration)))
    draft.outcomes = (*draft.outcomes, *more.outcomes) if more.outcomes else draft.outcomes
    draft.guesses.extend(more.guesses)


def _is_bare(draft: _Draft) -> bool:
    silent = not (draft.requirements or draft.duration or draft.output or draft.outcomes)
    return silent and folded(draft.activity) in ("mulai", "selesai", "start", "end", "akhir", "awal")


def _parts(name: str, alone: set[str]) -> list[str]:
    parts = [part for part in _JOINED.split(name) if part]
    return parts if len(parts) > 1 and alone.issuperset(parts) else [name]
