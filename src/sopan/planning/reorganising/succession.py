"""The map of a reorganisation and the old structure go in; what becomes of every unit and position, the new structure,
and the mistakes of the map come out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sopan.model.reorganisation import Change, ChangeKind, Reorganisation
from sopan.model.structure import Position, Structure, Unit
from sopan.problems import Location, Problem, Severity

UNIT, POSITION = "unit", "jabatan"  # keys of the map, and what a sentence calls them


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Old names to new ones; a name that is not there stays what it is, one with none is abolished. `derived` are
    positions that follow the new name of their unit without being named in the map."""

    units: Mapping[str, tuple[str, ...]]
    positions: Mapping[str, tuple[str, ...]]
    defaults: Mapping[str, str]
    structure: Structure
    derived: tuple[tuple[str, tuple[str, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()

    def unit(self, name: str) -> tuple[str, ...]:
        """What becomes of a unit."""
        return self.units.get(key(name), (name,))

    def position(self, name: str) -> tuple[str, ...]:
        """What becomes of a position, by its full name."""
        return self.positions.get(key(name), (name,))


def succession(old: Structure, said: Reorganisation, given: Structure | None = None) -> Succession:
    """Judge a map against the structure it changes. `given` is the new structure where the office has written it down."""
    known_units = [unit.name for unit in old.units]
    known_positions = [one.name for one in (*old.positions, *old.roles)]
    problems = [
        *_faults(said.units, UNIT, known_units, old),
        *_faults(said.positions, POSITION, known_positions, old),
        *_whole(said),
    ]
    units = _targets(said.units, lambda name: getattr(old.unit(name), "name", ""))
    told = _targets(said.positions, lambda name: getattr(old.position(name), "name", ""))
    derived = tuple(_derived(old, units, told))
    positions = {**{key(name): new for name, new in derived}, **told}
    new = given or _drawn_up(old, said, units, positions)
    if given is not None:
        problems += _missing(said.units, UNIT, [unit.name for unit in given.units])
        problems += _missing(said.positions, POSITION, [one.name for one in (*given.positions, *given.roles)])
    return Succession(
        units=units,
        positions=positions,
        defaults={
            key(name): one.default
            for one in (*said.units, *said.positions)
            for name in one.old
            if one.default
        },
        structure=replace(
            new, state=said.state, regulation=said.regulation or new.regulation, since=said.since
        )
        if given is None
        else new,
        derived=derived,
        problems=tuple(problems),
    )


def key(name: str) -> str:
    """A name for comparing."""
    return " ".join(name.casefold().split())


def _targets(changes: Iterable[Change], full: object) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for change in changes:
        for name in change.old:
            new = () if change.meant is ChangeKind.ABOLISHED else change.new
            found.setdefault(key(full(name) or name), new)  # type: ignore[operator]
    return found


def _faults(changes: tuple[Change, ...], kind: str, known: list[str], old: Structure) -> Iterator[Problem]:
    """Unknown names, one name with two targets, targets that are not told, wrong kinds, circles."""
    seen: dict[str, int] = {}
    look = old.unit if kind == UNIT else old.position
    for number, change in enumerate(changes, 1):
        path = f"{kind}[{number}]"
        if not change.old:
            yield _problem("RO04", f"{path}.dari", jenis=kind, nama="–")
        for place, name in enumerate(change.old, 1):
            at = f"{path}.dari[{place}]" if len(change.old) > 1 else f"{path}.dari"
            if look(name) is None:
                near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
                yield _problem("RO01", at, jenis=kind, ditulis=name, terdekat=near[0] if near else "–")
            if key(name) in seen:
                yield _problem("RO02", at, jenis=kind, nama=name, baris=str(seen[key(name)]))
            seen.setdefault(key(name), number)
        yield from _kind_faults(change, path, kind)
    yield from _circles(changes, kind)
    yield from _taken(changes, kind, known)


def _kind_faults(change: Change, path: str, kind: str) -> Iterator[Problem]:
    name = ", ".join(change.old) or "–"
    if not change.new and change.kind is not ChangeKind.ABOLISHED:
        yield _problem("RO04", path, jenis=kind, nama=name)
        return
    shown = {
        ChangeKind.ABOLISHED: not change.new,
        ChangeKind.SPLIT: len(change.new) > 1,
        ChangeKind.MERGED: len(change.old) > 1 and len(change.new) == 1,
        ChangeKind.RENAMED: len(change.old) == 1 and len(change.new) == 1,
    }
    if change.kind is not None and not shown[change.kind]:
        lama, baru = str(len(change.old)), str(len(change.new))
        yield _problem("RO05", f"{path}.jenis", jenis=change.kind.value, nama=name, lama=lama, baru=baru)
    if change.default and change.default not in change.new:
        near = difflib.get_close_matches(change.default, change.new, n=1, cutoff=0.3)
        yield _problem(
            "RO01", f"{path}.bawaan", jenis=kind, ditulis=change.default, terdekat=near[0] if near else "–"
        )


def _circles(changes: tuple[Change, ...], kind: str) -> Iterator[Problem]:
    """Names that lead back to themselves over others: which of them is the old one cannot be told."""
    onward = {
        key(name): (number, name, change.new)
        for number, change in enumerate(changes, 1)
        for name in change.old
    }
    told: set[str] = set()
    for first in onward:
        way, at = [first], first
        while at in onward and len(onward[at][2]) == 1 and len(way) < 100:
            at = key(onward[at][2][0])
            if at in way:
                break
            way.append(at)
        else:
            continue
        circle = way[way.index(at) :]
        if len(circle) > 1 and not told & set(circle):
            told |= set(circle)
            names = [onward[one][1] for one in circle]
            number = onward[circle[0]][0]
            yield _problem(
                "RO03", f"{kind}[{number}].menjadi", jenis=kind, putaran=" → ".join([*names, names[0]])
            )


def _taken(changes: tuple[Change, ...], kind: str, known: list[str]) -> Iterator[Problem]:
    """A new name that a unit bears which the map leaves alone: two would silently become one."""
    moved = {key(name) for change in changes for name in change.old}
    left = {key(name): name for name in known if key(name) not in moved}
    for number, change in enumerate(changes, 1):
        for name in change.new:
            if key(name) in left and change.meant is not ChangeKind.SPLIT:
                yield _problem(
                    "RO13",
                    f"{kind}[{number}].menjadi",
                    Severity.WARNING,
                    jenis=kind,
                    nama=name,
                    lama=", ".join(change.old),
                )


def _whole(said: Reorganisation) -> Iterator[Problem]:
    if not said.units and not said.positions:
        yield _problem("RO15", "")
    lacking = [
        word
        for word, text in (("peraturan", said.regulation), ("sejak", said.since.text))
        if not text.strip()
    ]
    if lacking:
        yield _problem("RO11", "", Severity.HINT, kurang=" dan ".join(lacking))


def _missing(changes: tuple[Change, ...], kind: str, known: list[str]) -> Iterator[Problem]:
    """New names that the new structure does not have."""
    have = {key(name) for name in known}
    for number, change in enumerate(changes, 1):
        for name in change.new:
            if key(name) not in have:
                near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
                at = f"{kind}[{number}].menjadi"
                yield _problem("RO01", at, jenis=kind, ditulis=name, terdekat=near[0] if near else "–")


def _derived(
    old: Structure, units: Mapping[str, tuple[str, ...]], told: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Positions whose name ends in the name of their unit go with it: Kepala Bidang Informatika."""
    for unit in old.units:
        new = units.get(key(unit.name))
        for position in unit.positions if new is not None else ():
            if key(position.name) in told or not position.name.casefold().endswith(
                f" {unit.name.casefold()}"
            ):
                continue
            head = position.name[: -len(unit.name)]
            yield position.name, tuple(f"{head}{name}" for name in new or ())


def _drawn_up(
    old: Structure,
    said: Reorganisation,
    units: Mapping[str, tuple[str, ...]],
    positions: Mapping[str, tuple[str, ...]],
) -> Structure:
    """The old structure with its units and positions under their new names, in the old order."""
    shorts = {key(name): one.short for one in said.units for name in one.new if len(one.new) == 1}
    parents = {key(name): one.parent for one in said.units for name in one.new}
    made: dict[str, Unit] = {}
    for unit in old.units:
        names = units.get(key(unit.name), (unit.name,))
        for name in names:
            same = key(name) == key(unit.name)
            parent = parents.get(key(name)) or next(iter(units.get(key(unit.parent), (unit.parent,))), "")
            held = made.setdefault(
                key(name),
                Unit(name=name, short=shorts.get(key(name)) or (unit.short if same else ""), parent=parent),
            )
            fit = _positions_for(unit, name, names, positions)
            have = {key(one.name) for one in held.positions}
            fresh = tuple(one for one in fit if key(one.name) not in have)
            made[key(name)] = replace(held, positions=(*held.positions, *fresh))
    roles = [one for role in old.roles for one in _become(role, positions)]
    return Structure(units=tuple(made.values()), roles=tuple({key(one.name): one for one in roles}.values()))


def _positions_for(
    unit: Unit, name: str, names: tuple[str, ...], positions: Mapping[str, tuple[str, ...]]
) -> Iterator[Position]:
    """The positions of an old unit that go to one of its new ones: those that bear its name, the others to the first."""
    for position in unit.positions:
        for one in _become(position, positions):
            named = next(
                (other for other in names if one.name.casefold().endswith(other.casefold())), names[0]
            )
            if named == name:
                yield one


def _become(position: Position, positions: Mapping[str, tuple[str, ...]]) -> tuple[Position, ...]:
    new = positions.get(key(position.name), (position.name,))
    if len(new) == 1 and key(new[0]) != key(position.name):
        return (replace(position, name=new[0]),)
    return (position,) if new == (position.name,) else tuple(Position(name=name) for name in new)


def _problem(code: str, path: str, severity: Severity = Severity.ERROR, **facts: str) -> Problem:
    return Problem(code=code, severity=severity, at=Location(path=path), facts=facts)
