"""An SOP full of faults, what is found in it, and its notes document, for the tests of both formats."""

from __future__ import annotations

from dataclasses import replace

import sopan
from sopan.model.procedure import Actor, Official, Procedure, Step
from sopan.problems import Location, Problem, Severity
from sopan.profile import profile
from sopan.report.noting.notes import notes

TEXT = """
judul: Pelayanan Surat Keterangan
nomor: 800/12/2026
nommor: 3
dasar_hukum: [Undang-Undang Satu, Undang-Undang Dua]
pelaksana: [Pemohon, Petugas, Kepala]
langkah:
  - {kegiatan: Mengajukan permohonan, pelaksana: Pemohon, waktu: 5 menit}
  - kegiatan: Memeriksa permohonan
    pelaksana: Petugas
    cabang: {Ya: lanjut, Tidak: 9}
    waktu: 5 menit
  - {kegiatan: Mencatat permohonan, pelaksana: Petugas, waktu: 1 jam, lanjut: 5}
  - {kegiatan: Meneruskan permohonan, pelaksana: Petugas, waktu: 1 jam}
  - {kegiatan: Menandatangani surat, pelaksana: Kepala, waktu: 1 hari kerja}
"""
READING = sopan.read(TEXT)
PROCEDURE = READING.procedure
CHOICES = profile()
SHEET = sopan.lay_out(PROCEDURE, CHOICES)
REASON = "Disepakati dalam rapat <tanggal 3> & dicatat."


def found() -> tuple[Problem, ...]:
    """What reading and the rules about the flow find, a hint that is repeated, and one that is set aside."""
    rules = [one for one in sopan.check(PROCEDURE) if one.code in ("FL04", "FL09")]
    repeated = [
        at("BR10", f"langkah[{step}].pelaksana", pelaksana=f"Staf {step}", terdekat="Petugas")
        for step in (1, 2, 4, 5)
    ]
    aside = replace(at("FL12", "langkah[3].lanjut", step="3", target="5", rows="1"), waiver=REASON)
    return tuple(READING.locate(one) for one in (*READING.problems, *rules, *repeated, aside))


def hostile(text: str) -> Procedure:
    """An SOP that says this text wherever its notes quote it."""
    return Procedure(
        title=text,
        number=text,
        agency=(text,),
        authorized_by=Official(name=text),
        actors=(Actor(name=text),),
        steps=(Step(activity=text, actors=(text,)),),
    )


def at(code: str, path: str, severity: Severity = Severity.HINT, **facts: str) -> Problem:
    return Problem(code=code, severity=severity, at=Location(path=path), facts=facts)


def made(form: str, problems: tuple[Problem, ...] | None = None, **choices: object) -> bytes:
    """The notes of that SOP."""
    given = found() if problems is None else problems
    return notes(PROCEDURE, SHEET, given, form, **choices)  # type: ignore[arg-type]
