"""Titles and what the folder holds → the assessment of needs (form F2): the test, the decision and the priority of each
title, proposed with reasons where the officer has not answered.

An SOP is needed where the work is routine, gives an output, and involves two parties or more (Bawaslu 2/2022, 5(3)).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sopan.language.alike import NEAR, SAME, alike, alike_pairs, bare
from sopan.model.agency import Agency
from sopan.model.duties import Need, NeedDecision, Priority
from sopan.model.processes import Category, leaf_codes, top_of
from sopan.model.tracing import Titled, Traced, same_unit, traced
from sopan.planning.titles import Proposed, taken_apart

_SERVICE = ("pelayanan", "penerbitan", "permohonan", "pengaduan", "perizinan", "izin", "rekomendasi")
_ANSWERS = ("routine", "has_output", "parties", "priority", "decision", "reason")


@dataclass(frozen=True, slots=True)
class Assessed:
    """One title of the form: the row it comes from (its place, -1 for an SOP without duty), its need with proposals, and
    the names of the fields that are proposals."""

    title: str
    need: Need
    id: str = ""
    unit: str = ""
    at: int = -1
    guessed: frozenset[str] = frozenset()
    held: Titled | None = None

    @property
    def row(self) -> int:
        """The row of form F1, from 1; 0 for an SOP without duty."""
        return self.at + 1


def assessments(agency: Agency, proposed: Sequence[Proposed]) -> tuple[Assessed, ...]:
    """Every title of the rows, in their order, then every SOP that serves no duty."""
    found = traced(agency)
    every = [(at, one, title) for at, one in enumerate(proposed) for title in _asked_about(one)]
    taken: set[int] = set()
    made = []
    twins = _twins([title for _, _, title in every])
    for number, (at, one, title) in enumerate(every):
        held = _held(found, one, title, taken)
        made.append(_assessed(agency, found, at, one, title, held, twins.get(number, "")))
    if agency.duties:
        made.extend(_without_duty(agency, found, taken))
    return tuple(made)


def _asked_about(one: Proposed) -> tuple[str, ...]:
    """The titles of a row, and what its need tests name beside them; "" for a row that has tests but no title."""
    known = {bare(title) for title in one.row.titles}
    other = [
        need.title for need in one.row.needs if bare(need.title) not in known and (need.title or not known)
    ]
    return (*one.row.titles, *dict.fromkeys(other))


def _assessed(
    agency: Agency, found: Traced, at: int, one: Proposed, title: str, held: Titled | None, twin: str
) -> Assessed:
    written = one.row.need(title) or Need()
    if not title:
        return Assessed(title, written, one.row.id, one.row.unit, at)
    proposal = _tested(agency, one, title, held)
    decision, why = _decision(found, title, held, twin, written, proposal)
    priority, hurry = _priority(agency, title, held, decision)
    proposal = replace(proposal, decision=decision, priority=priority, reason=" ".join((why, hurry)).strip())
    need, guessed = _merged(written, proposal)
    return Assessed(title, replace(need, title=title), one.row.id, one.row.unit, at, guessed, held)


def _tested(agency: Agency, one: Proposed, title: str, held: Titled | None) -> Need:
    """Answers as far as they can be guessed: a function is standing work, the row or the title names an output, and the
    SOP in hand shows how many parties it has."""
    procedure = agency.procedure(held.title) if held and not held.old else None
    parties = len(procedure.said.actors) or None if procedure else None
    output = one.row.output or taken_apart(title).output
    return Need(routine=True, has_output=bool(output) or None, parties=parties)


def _decision(
    found: Traced, title: str, held: Titled | None, twin: str, written: Need, proposal: Need
) -> tuple[NeedDecision | None, str]:
    answers = Need(
        routine=proposal.routine if written.routine is None else written.routine,
        has_output=proposal.has_output if written.has_output is None else written.has_output,
        parties=proposal.parties if written.parties is None else written.parties,
    )
    if answers.met is False:
        return _not_needed(held, answers)
    if held and held.old:
        return NeedDecision.REPLACE, "SOP yang ada masih berformat lama."
    if held:
        same = bare(held.title) == bare(title)
        said = "SOP dengan judul ini sudah ada." if same else f'SOP yang ada berjudul "{held.title}".'
        return (NeedDecision.KEEP if same else NeedDecision.CHANGE), said
    if twin:
        return NeedDecision.MERGE, f'Pekerjaannya serupa dengan "{twin}" dalam daftar ini.'
    near = next((one for one in found.titled if alike(one.title, title) >= NEAR), None)
    if near is not None:
        unit = f" ({near.unit})" if near.unit else ""
        return NeedDecision.MERGE, f'Serupa dengan SOP "{near.title}"{unit}; pertimbangkan satu SOP generik.'
    return NeedDecision.NEW, "Tugas ini belum mempunyai SOP."


def _not_needed(held: Titled | None, answers: Need) -> tuple[NeedDecision | None, str]:
    lacking = [
        words
        for words, lacks in (
            ("tidak rutin", answers.routine is False),
            ("tidak menghasilkan output tertentu", answers.has_output is False),
            ("melibatkan kurang dari dua pihak", answers.parties is not None and answers.parties < 2),
        )
        if lacks
    ]
    said = f"Kriteria kebutuhan tidak terpenuhi: {', '.join(lacking)}."
    return (NeedDecision.DELETE if held else None), said


def _priority(
    agency: Agency, title: str, held: Titled | None, decision: NeedDecision | None
) -> tuple[Priority | None, str]:
    if decision is None:
        return None, ""
    if decision is NeedDecision.KEEP:
        return Priority.LOW, ""
    words = bare(title).split()
    if any(word in words for word in _SERVICE):
        return Priority.HIGH, "Menyangkut pelayanan langsung."
    if held and _is_core(agency, held):
        return Priority.HIGH, "Bagian dari proses inti."
    return Priority.MIDDLE, ""


def _is_core(agency: Agency, held: Titled) -> bool:
    procedure = agency.procedure(held.title)
    code = procedure.said.process if procedure else ""
    process = next((one for one in agency.processes if one.code == code and code), None)
    if process is None or code not in leaf_codes(agency.processes):
        return False
    return (process.category or top_of(process, agency.processes).category) is Category.CORE


def _merged(written: Need, proposal: Need) -> tuple[Need, frozenset[str]]:
    """What the officer answered, completed by proposals; and which fields these are."""
    lacking = [name for name in _ANSWERS if getattr(written, name) in (None, "")]
    taken = {name: getattr(proposal, name) for name in lacking if getattr(proposal, name) not in (None, "")}
    return replace(written, **taken), frozenset(taken)


def _held(found: Traced, one: Proposed, title: str, taken: set[int]) -> Titled | None:
    """The SOP that answers to a title of a row: one of that title that serves the row or stands in its unit; else one
    that serves the row and answers to none of its titles."""
    serving = found.served.get(one.at, ())
    near = [*serving, *(at for at in range(len(found.titled)) if at not in serving)]
    for at in near:
        other = found.titled[at]
        if bare(other.title) == bare(title) and (
            at in serving or same_unit(other.unit, found.rows[one.at].unit)
        ):
            taken.add(at)
            return other
    mine = {bare(name) for name in one.row.titles}
    for at in serving:
        if at not in taken and bare(found.titled[at].title) not in mine:
            taken.add(at)
            return found.titled[at]
    return None


def _twins(titles: Sequence[str]) -> dict[int, str]:
    """The places of titles that say the same as one before them in the list, and that one."""
    return {pair.second: titles[pair.first] for pair in reversed(alike_pairs(titles)) if pair.score >= SAME}


def _without_duty(agency: Agency, found: Traced, taken: set[int]) -> Iterator[Assessed]:
    said = "Tidak ada tugas atau fungsi yang memuatnya; kaitkan dengan tugasnya, atau hapus."
    for at, one in enumerate(found.titled):
        if at not in found.serves and at not in taken:
            need = Need(title=one.title, decision=NeedDecision.DELETE, priority=Priority.MIDDLE, reason=said)
            names = frozenset({"decision", "priority", "reason"})
            yield Assessed(one.title, need, unit=one.unit, guessed=names, held=one)
