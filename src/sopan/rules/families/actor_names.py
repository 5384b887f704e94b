"""What actors are called: names go in; names of persons, and one actor under two names, come out (AC03, AC07).

No list of names is kept: a person is known by degrees, by a NIP, by a title or by the address before the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import FLOWCHART_PART, PRACTICE, UNVERIFIED
from sopan.rules.words.positions import HEADS, is_slip, key, spelled_out

_LONG_DEGREES = (
    r"(?:[SM]\.? ?(?:Sos|Kom|Si|Pd|Ag|Kep|Farm|Gz|Hut|Psi|Hum|Kn|Kes|Stat|Eng|Ak|Pt)"
    r"|S\.? ?STP|A\. ?Md|Ph\.? ?D|M\. ?B\. ?A|Sp\. ?[A-Z])\b\.?"
)
_SHORT_DEGREES = r"[SM]\. ?(?:[A-Z]|AP|IP|KM|Tr)\b\.?"
_BARE_DEGREES = r"(?:SE|SH|ST|SP|MM|MT|MH|SKM|SIP|SSTP)\.?$"  # an office may end in such letters too
_DEGREE = re.compile(
    rf", ?(?P<dotted>{_LONG_DEGREES}|{_SHORT_DEGREES})|(?<=[a-z]) {_LONG_DEGREES}|, ?{_BARE_DEGREES}"
)
_TITLE = re.compile(r"(?:^|[(:–] ?|\ba\.n\. )(?P<title>Drs?a?\.|Ir\.|Prof\.|[Dd]rg?\.) ?(?P<name>[A-Z]\w+)")
_NIP = re.compile(r"\bNIP\b[.: ]*\d[\d ]{7,}|\d{8} ?\d{6} ?\d ?\d{3}\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?P<word>Bapak|Bpk\.?|Ibu|Sdri?\.?|Saudara|Saudari|Pak) (?P<name>[A-Z][a-z]+)\b")
_CERTAIN_TITLES = frozenset({"Drs.", "Dra.", "Ir.", "Prof."})
_ROLES = """
jaga umum spesialis gigi anak bedah mata kandungan pemeriksa penanggung piket poli poliklinik puskesmas igd ugd
dokter hewan konsulen residen hamil bersalin nifas menyusui melahirkan balita bayi kader rumah kandung guru bidan
dosen staf petugas pegawai pemohon pelapor warga orang tua pengurus menteri presiden kapolsek danramil kapolres
pejabat pimpinan hakim jaksa penghulu penyuluh mantri pendamping anggota atau dan dusun desa pengguna tamu
perawat apoteker analis pranata pengelola operator tenaga ahli asisten tim seksi bidang
"""
_NO_NAMES = HEADS | frozenset(_ROLES.split())  # words that follow a title or an address and are no names


@rule(
    "AC03",
    "person-as-actor",
    severity=Severity.WARNING,
    basis="V+U",
    source=f"{FLOWCHART_PART}; selebihnya {UNVERIFIED}",
)
def person_as_actor(case: Case) -> Iterator[Found]:
    """An actor is a position or role, not a person. A title that a role may bear too is only worth a reason."""
    for column in case.columns:
        sign, weight = person(column.name)
        if sign:
            yield case.at_column(column, severity=weight, sign=sign)


@rule("AC07", "one-actor-under-two-names", severity=Severity.ERROR, basis="P", source=PRACTICE)
def one_actor_under_two_names(case: Case) -> Iterator[Found]:
    """Every actor has one column: told at the later of two names that mean the same."""
    yield from _declared_twice(case)
    seen: dict[str, str] = {}
    for column in case.columns:
        own = key(column.name)
        if not own:
            continue
        if own in seen:
            yield case.at_column(column, variant="same", other=seen[own])
        else:
            slip = next((name for name in seen.values() if is_slip(name, column.name)), None)
            if slip is not None:
                yield case.at_column(column, severity=Severity.WARNING, variant="slip", other=slip)
        seen.setdefault(own, column.name.strip())


@lru_cache(maxsize=4096)
def person(name: str) -> tuple[str, Severity | None]:
    """The sign by which a name is that of a person, and the weight where the sign may deceive; "" without sign."""
    if found := _NIP.search(name):
        return found[0].strip(), None
    if (found := _DEGREE.search(name)) and (found["dotted"] or not _is_office(name)):
        return found[0].strip(" ,"), None
    if found := _TITLE.search(name):
        if found["title"] in _CERTAIN_TITLES:
            return found["title"], None
        if found["name"].lower() not in _NO_NAMES:
            return found["title"], Severity.HINT
    found = _ADDRESS.match(name.strip())
    if found and not _NO_NAMES.intersection(spelled_out(name)):
        return found["word"], Severity.HINT
    return "", None


def _declared_twice(case: Case) -> Iterator[Found]:
    """A name that stands in the list of actors twice, letter by letter."""
    seen: set[str] = set()
    for number, actor in enumerate(case.procedure.actors, 1):
        if actor.name.strip() and actor.name in seen:
            yield case.on_page(
                "actors", number, variant="twice", actor=actor.name.strip(), other=actor.name.strip()
            )
        seen.add(actor.name)


def _is_office(name: str) -> bool:
    return spelled_out(name)[:1] != () and spelled_out(name)[0] in _NO_NAMES
