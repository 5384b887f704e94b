"""A sound SOP with one fault planted: exactly the finding of that fault, and no other of any weight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sopan import rules
from sopan.files import read
from sopan.layout import lay_out
from sopan.model.procedure import (
    Actor,
    Nature,
    Outcome,
    Procedure,
    Step,
    StepKind,
    Waiver,
)
from sopan.model.time.dates import read_date
from sopan.profile import profile, with_choices

ON = date(2026, 11, 2)
READING = read((Path(__file__).parent / "sound.yaml").read_text(encoding="utf-8"))
SOUND = READING.procedure
Mutation = Callable[[Procedure], Procedure]


def page(**changes: object) -> Mutation:
    """Fields of the identity page changed; dates are written as text."""
    dated = {name: read_date(value) if name.endswith("_on") else value for name, value in changes.items()}
    return lambda procedure: replace(procedure, **dated)


def official(**changes: str) -> Mutation:
    return lambda procedure: replace(procedure, authorized_by=replace(procedure.authorized_by, **changes))


def step(number: int, **changes: object) -> Mutation:
    """Step `number` (from 1) changed; fields of the quality standard too."""

    def mutated(procedure: Procedure) -> Procedure:
        old = procedure.steps[number - 1]
        promised = {k: v for k, v in changes.items() if k in ("requirements", "duration", "output")}
        own = {k: v for k, v in changes.items() if k not in promised}
        new = replace(old, standard=replace(old.standard, **promised), **own)
        return replace(procedure, steps=(*procedure.steps[: number - 1], new, *procedure.steps[number:]))

    return mutated


def inserted(number: int, **fields: object) -> Mutation:
    """A step put in front of step `number`, with a quality standard that fits between its neighbours."""

    def mutated(procedure: Procedure) -> Procedure:
        before = procedure.steps[number - 2]
        promised = replace(before.standard, requirements=before.standard.output, duration="10 menit")
        new = Step(standard=promised, **{"actors": before.actors, **fields})
        return replace(procedure, steps=(*procedure.steps[: number - 1], new, *procedure.steps[number - 1 :]))

    return mutated


def swapped(one: int, other: int) -> Mutation:
    def mutated(procedure: Procedure) -> Procedure:
        steps = list(procedure.steps)
        steps[one - 1], steps[other - 1] = steps[other - 1], steps[one - 1]
        return replace(procedure, steps=tuple(steps))

    return mutated


def only(*numbers: int) -> Mutation:
    """Only these steps, and the columns that they need."""

    def mutated(procedure: Procedure) -> Procedure:
        steps = tuple(procedure.steps[number - 1] for number in numbers)
        acting = {name for one in steps for name in one.actors}
        columns = tuple(actor for actor in procedure.actors if actor.name in acting)
        return replace(procedure, steps=steps, actors=columns)

    return mutated


def actors(*names: str) -> Mutation:
    """The columns in this order."""

    def mutated(procedure: Procedure) -> Procedure:
        known = {actor.name: actor for actor in procedure.actors}
        return replace(procedure, actors=tuple(known.get(name, Actor(name=name)) for name in names))

    return mutated


def renamed(old: str, new: str, *at: int) -> Mutation:
    """An actor called differently in the columns, or (with steps) only there, its other name a column too."""

    def mutated(procedure: Procedure) -> Procedure:
        called = tuple(
            replace(actor, name=new) if actor.name == old and not at else actor for actor in procedure.actors
        )
        if at:
            called = (*called, Actor(name=new))
        steps = tuple(
            replace(one, actors=tuple(new if name == old else name for name in one.actors))
            if not at or number in at
            else one
            for number, one in enumerate(procedure.steps, 1)
        )
        return replace(procedure, actors=called, steps=steps)

    return mutated


def both(*mutations: Mutation) -> Mutation:
    def mutated(procedure: Procedure) -> Procedure:
        for mutation in mutations:
            procedure = mutation(procedure)
        return procedure

    return mutated


def ways(**targets: str) -> tuple[Outcome, ...]:
    return tuple(Outcome(label=label.replace("_", " "), target=target) for label, target in targets.items())


AGENCY = with_choices(profile(), extra_fields=("Kode klasifikasi",))
VERBS = (
    "Mengecap", "Menjilid", "Memotong", "Melipat", "Memindai", "Mengunggah", "Menggandakan", "Mengemas", "Menyegel",
    "Mencetak", "Menomori", "Memfoto", "Mengunduh", "Mengukur", "Menimbang",
)  # fmt: skip
BESIDE = {"DS01": "ID12", "DS03": "ID02"}  # the finding that the waiver is about
PEMOHON, LOKET, SEKRETARIS, KEPALA = "Pemohon", "Petugas Loket", "Sekretaris Dinas", "Kepala Dinas"

MUTATIONS: dict[str, Mutation] = {
    "ID01": page(logo=""),
    "ID02": page(number=""),
    "ID03": page(number="000.8.3/014/2024"),
    "ID04": page(title=""),
    "ID05": page(completed_on=""),
    "ID06": page(effective_on="", review_on=""),
    "ID07": page(revised_on="0"),
    "ID08": page(effective_on="4 Januari 2026", review_on=""),
    "ID09": official(position=""),
    "ID10": official(nip="19701301 199503 1 001"),
    "ID11": page(legal_basis=()),
    "ID12": page(cautions=()),
    "ID13": page(cautions=("Ijazah asli harus ditunjukkan",)),
    "ID14": page(qualifications=()),
    "ID15": both(
        page(equipment=("Komputer",)), step(5, activity="Mencatat legalisasi pada Aplikasi Legalisasi")
    ),
    "ID16": page(records=("Register legalisasi",)),
    "ID17": page(related_procedures=()),
    "ID18": page(magnitude=None),
    "ID19": page(nature=Nature.TECHNICAL),
    "ID20": page(review_on="19 Januari 2029"),
    "ID21": page(extra_fields=()),
    "TT01": page(title="Ijazah Terlegalisasi"),
    "TT02": page(title="Legalisasi"),
    "TT03": page(title="SOP Pelayanan Legalisasi Ijazah"),
    "TT04": page(
        title="Pelayanan Legalisasi Ijazah Sekolah Dasar, Sekolah Menengah, dan Ijazah Paket Bagi Warga yang Pindah"
    ),
    "TT05": page(title="Pemeriksaan dan Legalisasi Ijazah"),
    "TT08": page(title="Pelayanan Legalisasi Ijazah 2026"),
    "TT09": page(title="Melegalisasi Ijazah"),
    "FL01": step(4, kind=StepKind.START),
    "FL02": step(
        6, activity="Memeriksa salinan ijazah", kind=StepKind.DECISION, outcomes=ways(Ya="5", Tidak="4")
    ),
    "FL03": step(6, kind=StepKind.END, next=("5",)),
    "FL04": step(3, next=("5",)),
    "FL06": step(3, next=("4", "5")),
    "FL07": step(2, outcomes=ways(Lengkap="lanjut"), kind=StepKind.DECISION),
    "FL08": step(2, outcomes=ways(Lengkap="lanjut", Tidak_sesuai="ajukan")),
    "FL09": step(2, outcomes=ways(Lengkap="lanjut", Tidak_lengkap="arsip")),
    "FL10": step(2, outcomes=ways(Lengkap="lanjut", Tidak_lengkap="2")),
    "FL11": step(3, outcomes=ways(Sesuai="lanjut", Tidak_sesuai="2")),
    "FL15": step(2, outcomes=()),
    "FL18": step(3, next=("4", "lanjut")),
    "SY11": actors(LOKET, PEMOHON, SEKRETARIS, KEPALA),
    "AC01": actors(PEMOHON, LOKET, SEKRETARIS, KEPALA, "Arsiparis"),
    "AC02": step(4, actors=()),
    "AC03": renamed(SEKRETARIS, "Drs. Budi Contoh, M.Si."),
    "AC05": actors(PEMOHON, LOKET, KEPALA, SEKRETARIS),
    "AC07": renamed(LOKET, "Petugas  loket", 5),
    "AC09": inserted(4, activity="Mencocokkan salinan dengan ijazah asli"),
    "ST01": step(4, activity=""),
    "ST02": step(4, activity="Tanda tangan salinan ijazah"),
    "ST03": step(4, activity="Kepala Dinas menandatangani salinan ijazah"),
    "ST04": step(3, activity="Melakukan pencocokan salinan dengan ijazah asli"),
    "ST05": step(4, activity="Menandatangani"),
    "ST06": step(4, activity="Menandatangani salinan ijazah dan menyerahkan buku agenda"),
    "ST07": step(2, activity="Meneruskan berkas permohonan"),
    "ST08": step(4, activity="Menandatangani salinan ijazah apabila sudah sesuai"),
    "ST09": step(4, activity="Menandatangani salinan ijazah " + " ".join(f"kelas {n}" for n in range(12))),
    "ST10": step(4, activity="Menandatangani salinan XKJP"),
    "ST11": step(5, activity="Mencatat legalisasi pada register dengan segera"),
    "ST12": step(5, activity="Mencatat legalisasi pada buku anggarann"),
    "ST13": both(step(1, actors=(LOKET,)), actors(LOKET, SEKRETARIS, KEPALA, PEMOHON)),
    "ST14": both(
        inserted(7, activity="Mengarsipkan salinan ijazah", actors=(LOKET,)),
        step(7, output=("Arsip salinan ijazah",)),
    ),
    "ST15": both(step(1, actors=(PEMOHON, LOKET), output=("Salinan ijazah terlegalisasi",)), only(1, 6)),
    "MB01": step(4, duration=""),
    "MB02": step(4, duration="5"),
    "MB03": step(4, duration="1 Jam"),
    "MB04": step(4, duration="2 hari"),
    "MB05": step(4, requirements=()),
    "MB06": step(3, output=("Lembar kendali",)),
    "MB07": step(5, output=("Terlaksananya pencatatan legalisasi",)),
    "MB08": both(step(3, output=("Konsep salinan ijazah",)), step(4, requirements=("Draf salinan ijazah",))),
    "MB09": step(4, duration="3 (tiga) - 1 jam"),
    "MB11": step(4, duration="3 bulan"),
    "MB12": step(4, note="Lihat SOP Pengelolaan Surat Keluar"),
    "QA01": both(*(inserted(5, activity=f"{verb} salinan ijazah") for verb in VERBS)),
    "QA02": only(1, 2, 6),
    "QA06": page(
        scope="Legalisasi salinan ijazah " + " ".join(f"kelas {number}" for number in range(30)) + "."
    ),
    "QA07": both(
        step(3, note="Pemohon melengkapi berkas paling lambat 3 hari kerja"),
        step(4, note="Pemohon melengkapi berkas paling lambat 3 hari kerja"),
    ),
    "DS01": page(waivers=(Waiver(rule="ID12", reason="perlu"),), cautions=()),
    "DS02": page(waivers=(Waiver(rule="ID99", reason="Hal ini sudah dipertimbangkan."),)),
    "DS03": page(waivers=(Waiver(rule="ID02", reason="Nomornya menyusul bulan depan."),), number=""),
    "DS04": page(waivers=(Waiver(rule="FL07", reason="Tiga cabang memang diperlukan."),)),
}


def told(procedure: Procedure, **more: object) -> list[str]:
    return sorted({problem.code for problem in rules.check(procedure, AGENCY, on=ON, **more)})


def test_the_sound_sop_has_nothing_to_report() -> None:
    assert READING.problems == ()
    assert rules.check(SOUND, AGENCY, on=ON, sheet=lay_out(SOUND, AGENCY)) == ()


@pytest.mark.parametrize("code", MUTATIONS)
def test_a_planted_fault_gives_exactly_its_finding(code: str) -> None:
    found = told(MUTATIONS[code](SOUND))
    assert [one for one in found if one != BESIDE.get(code)] == [code]
