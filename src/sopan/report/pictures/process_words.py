"""The process map → its sum in one sentence, and the lists of gaps, orphans and links between macro and micro SOPs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sopan.model.processes import Process
from sopan.planning.processes import ProcessMap
from sopan.report.pictures.columns import Section

_WHY = {
    "none": "belum menyebut proses",
    "unknown": "menyebut proses yang tidak ada",
    "inner": "menyebut proses yang masih dibagi; sebut proses paling bawah",
}


def summary(found: ProcessMap) -> str:
    """The sum in one sentence."""
    leaves, gaps = len(found.leaves), len(found.gaps)
    exempt = sum(bool(leaf.process.exempt) and not leaf.procedures for leaf in found.leaves)
    told = f"{leaves} proses paling bawah: {leaves - gaps - exempt} ada SOP"
    told += f", {exempt} tidak perlu SOP" if exempt else ""
    told += f", {gaps} belum ada SOP" if gaps else ""
    stray = f"; {len(found.astray)} SOP belum di peta" if found.astray else ""
    return f"{told}; {found.linked} SOP di peta{stray}."


def sections(found: ProcessMap) -> tuple[Section, ...]:
    """The lists; what is empty is left out."""
    return tuple(section for section in _sections(found) if section.entries)


def _sections(found: ProcessMap) -> Iterator[Section]:
    yield Section("Proses tanpa SOP", tuple((named(node.process), node.process.unit) for node in found.gaps))
    stray = tuple(
        (
            one.held.said.title or one.held.file,
            f"{_WHY[one.why]}{_code(one.held.said.process)} · {one.held.file}",
        )
        for one in found.astray
    )
    yield Section("SOP yang belum di peta", stray)
    yield _processes("Proses yang induknya berputar", found.circles)
    yield _processes("Proses yang induknya tidak ada", found.rootless)
    yield _processes("Proses tanpa kategori (digambar sebagai inti)", found.unsorted)
    yield _processes("Kode proses yang dipakai dua kali", found.twice)
    links = tuple(
        (
            macro.held.said.title if macro.held else f"(tidak ada) {macro.missing}",
            "; ".join(part.said.title for part in macro.parts) or "belum ada SOP mikro yang menyebutnya",
        )
        for macro in found.macros
    )
    yield Section("SOP makro dan mikronya", links)
    exempt = tuple(
        (named(leaf.process), leaf.process.exempt)
        for leaf in found.leaves
        if leaf.process.exempt and not leaf.procedures
    )
    yield Section("Proses yang tidak perlu SOP", exempt)


def named(process: Process) -> str:
    """Code and name."""
    return " ".join(part for part in (process.code, process.name) if part)


def _code(code: str) -> str:
    return f" ({code})" if code else ""


def _processes(title: str, processes: Sequence[Process]) -> Section:
    return Section(
        title, tuple((named(one), f"induk: {one.parent}" if one.parent else "") for one in processes)
    )
