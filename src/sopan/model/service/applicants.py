"""A procedure in, the steps that its applicant performs out: who asks for the service, as names and flow tell it."""

from __future__ import annotations

import re

from sopan.model.procedure import Procedure, Step

_PUBLIC = (
    r"pemohon|pelapor|pengadu|pendaftar|pelanggan|pasien|pengguna (?:layanan|jasa)|wajib (?:pajak|retribusi)"
)
_BEGINS = re.compile(rf"(?:calon )?(?:{_PUBLIC}|masyarakat|warga|penduduk|pencari kerja|pelaku usaha)\b")
_ENDS = re.compile(rf"\b(?:{_PUBLIC})$")
_OFFICER = re.compile(
    r"(?:petugas|staf|kepala|kasi|kabid|seksi|bidang|bagian|tim|pengelola|pelayanan|loket|admin\w*)\b"
)

_REFUSES = re.compile(
    r"\b(?:menolak|ditolak|penolakan|tertolak|penangguhan|menangguhkan|ditangguhkan|pembatalan"
    r"|tidak (?:dapat|memenuhi|disetujui|layak|dikabulkan))\b"
)


def applicants(procedure: Procedure) -> frozenset[str]:
    """The names of those who ask: actors called so (Pemohon, Warga, Perangkat Daerah Pemohon) and, where nobody is, the
    actors of the first step who stand outside the agency."""
    names = {name for step in procedure.steps for name in step.actors}
    called = frozenset(name for name in names if asks(name))
    if called:
        return called
    outside = {actor.name for actor in procedure.actors if actor.external}
    first = next((step for step in procedure.steps if step.actors), Step())
    return frozenset(name for name in first.actors if name in outside)


def asks(name: str) -> bool:
    """Is an actor of this name one who asks for a service?"""
    words = " ".join(re.sub(r"[\W_]+", " ", name.casefold()).split())
    return not _OFFICER.match(words) and bool(_BEGINS.match(words) or _ENDS.search(words))


def applicant_steps(procedure: Procedure) -> tuple[int, ...]:
    """The steps, counted from 0, that only the applicant performs; a joint step with the office is the office's too."""
    asking = applicants(procedure)
    return tuple(
        index
        for index, step in enumerate(procedure.steps)
        if step.actors and all(name in asking for name in step.actors)
    )


def refuses(text: str) -> bool:
    """Does an activity or output tell of a refusal, which is no product anybody comes for?"""
    return bool(_REFUSES.search(text.casefold()))
