"""The coverage of an agency or a region → its sum in one sentence, and the lists of what is missing, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sopan.model.duties import DutyRow
from sopan.model.tracing import Titled
from sopan.planning.coverage import Coverage, DutyState, RegionCoverage, Repeated, State
from sopan.report.pictures.columns import Section

MOST = 60  # entries of one list that are shown


def summary(found: Coverage | RegionCoverage) -> str:
    """The sum in one sentence."""
    each = (found,) if isinstance(found, Coverage) else found.agencies
    counts = {state: sum(one.count(state) for one in each) for state in State}
    duties = ", ".join(f"{number} {state.value}" for state, number in counts.items() if number)
    new, old = sum(one.procedures for one in each), sum(one.old for one in each)
    written = f"{_number(new + old)} SOP" + (f", di antaranya {_number(old)} format lama" if old else "")
    many = "" if isinstance(found, Coverage) else f"{len(each)} instansi; "
    total = sum(counts.values())
    told = f"{_number(total)} tugas: {duties}; " if total else "tugas belum didata; "
    return f"{many}{told}{written}."


def sections(found: Coverage | RegionCoverage) -> tuple[Section, ...]:
    """The lists, the most pressing first; what is empty is left out."""
    made = _of_agency(found) if isinstance(found, Coverage) else _of_region(found)
    return tuple(section for section in made if section.entries)


def _of_agency(found: Coverage) -> Iterator[Section]:
    yield _section("Unit tanpa SOP satu pun", [(unit.name, "") for unit in found.bare_units])
    waiting = [one for one in found.duties if one.state is State.OPEN]
    yield _section("Tugas tanpa SOP", [(_duty(one.row), _about_open(one)) for one in waiting])
    partly = [
        (_duty(one.row), f"belum: {'; '.join(one.missing)}")
        for one in found.duties
        if one.state is State.PARTLY
    ]
    yield _section("Tugas yang baru sebagian judulnya ber-SOP", partly)
    astray = [(_titled(one.titled), _perhaps(one.perhaps)) for one in found.astray]
    yield _section("SOP tanpa tugas", astray)
    yield from _repeats(found.generic, [one for one in found.repeated if not one.same], "unit")
    exempt = [(_duty(one.row), one.row.exempt) for one in found.duties if one.state is State.EXEMPT]
    yield _section("Tugas yang tidak perlu SOP", exempt)


def _of_region(found: RegionCoverage) -> Iterator[Section]:
    bare = [(one.name, "") for one in found.agencies if not one.procedures and not one.old]
    yield _section("Instansi tanpa SOP satu pun", bare)
    yield _section(
        "Instansi yang tugasnya belum didata", [(one.name, "") for one in found.agencies if not one.begun]
    )
    units = [(unit.name, one.short or one.name) for one in found.agencies for unit in one.bare_units]
    yield _section("Unit tanpa SOP satu pun", units)
    yield from _repeats(found.generic, [one for one in found.repeated if not one.same], "instansi")


def _repeats(same: Sequence[Repeated], near: Sequence[Repeated], kind: str) -> Iterator[Section]:
    yield _section(
        "Usulan SOP generik",
        [(one.title, f"{len(one.members)} SOP: {_places(one)}") for one in same],
        f"Pekerjaan yang sama ditulis sendiri-sendiri oleh beberapa {kind}.",
    )
    yield _section(
        "Judul yang mirip",
        [
            (" – ".join(dict.fromkeys(titled.title for _, titled in one.members)), _places(one))
            for one in near
        ],
        "Mungkin pekerjaan yang sama; satukan, atau perjelas bedanya pada judul.",
    )


def _places(one: Repeated) -> str:
    """Where the members stand: their units, or their agencies."""
    names = [agency or titled.unit or titled.file for agency, titled in one.members]
    shown = list(dict.fromkeys(names))
    return ", ".join(shown[:8]) + (f", dan {len(shown) - 8} lainnya" if len(shown) > 8 else "")


def _duty(row: DutyRow) -> str:
    return row.activity or row.text or row.output


def _about_open(one: DutyState) -> str:
    said = [part for part in (one.row.unit, one.row.article or one.row.id) if part]
    if one.missing:
        said.append(f"judul terpilih: {'; '.join(one.missing)}")
    if one.perhaps:
        said.append(f"mungkin dimaksud: {'; '.join(titled.title for titled in one.perhaps)}")
    return " · ".join(said)


def _titled(one: Titled) -> str:
    return f"{one.title} (format lama)" if one.old else one.title


def _perhaps(rows: Sequence[DutyRow]) -> str:
    if not rows:
        return ""
    return "mungkin untuk: " + "; ".join(f"{row.id + ' – ' if row.id else ''}{row.text}" for row in rows)


def _section(title: str, entries: Sequence[tuple[str, str]], said: str = "") -> Section:
    return Section(title, tuple(entries[:MOST]), said, max(len(entries) - MOST, 0))


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")
