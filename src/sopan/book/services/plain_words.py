"""A filled standard in, what a citizen is told about the service out: texts in plain words, no office's matters.

The citizen's page and the counter poster say the same; both are made of this.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from sopan.model.agency import Agency, Filed, Office
from sopan.model.procedure import Procedure
from sopan.model.service.applicants import refuses
from sopan.model.service.components import FilledStandard, Origin
from sopan.model.service.longest import in_words, rounded
from sopan.model.service.own_steps import Level, OwnStep, own_levels
from sopan.model.service.services import ServiceState
from sopan.model.service.short_flow import lowered

ASK = "Belum ada keterangan. Silakan tanyakan kepada petugas."
_NO_OFFICE = Office()
_RECEIVING = ("menerima ", "mengambil ", "memperoleh ", "mengunduh ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing the citizen does: its number (several ways that part have one), words, and the time it takes."""

    number: int
    words: tuple[str, ...]
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The office at work: for how long at most ("" where nobody says), and what it may ask for meanwhile."""

    time: str = ""
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The way through one SOP; `name` is its title where a service has several."""

    name: str = ""
    parts: tuple[Act | Wait, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Everything a citizen is told. An empty tuple: nobody has said it yet."""

    name: str
    agency: str
    above: tuple[str, ...] = ()
    state: str = ""  # "" for an enacted standard, else what it is
    enacted: str = ""
    for_whom: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    get: tuple[str, ...] = ()
    place: str = ""
    hours: str = ""
    complaints: tuple[str, ...] = ()
    courses: tuple[Course, ...] = ()
    office: Office = _NO_OFFICE
    web: str = ""


def told(agency: Agency, filled: FilledStandard) -> Told:
    """The service in plain words."""
    service, office = filled.service, agency.office
    texts = {one.name: one.texts for one in filled.delivery}
    enacted = service.state is ServiceState.ENACTED
    return Told(
        name=service.name.strip() or "Layanan",
        agency=office.name.strip() or (office.levels[-1] if office.levels else ""),
        above=office.levels[:-1],
        state="" if enacted else "Rancangan: standar pelayanan ini belum ditetapkan.",
        enacted=_enacted(filled) if enacted else "",
        for_whom=service.for_whom,
        bring=texts["requirements"],
        cost=texts["cost"],
        time=_time(filled),
        get=texts["product"],
        place=service.place.strip() or office.address.strip(),
        hours=service.hours.strip(),
        complaints=texts["complaints"],
        courses=tuple(_courses(filled)),
        office=office,
        web=web_address(service.address),
    )


def web_address(written: str) -> str:
    """An address that a phone opens; "" for what is none."""
    plain = written.strip()
    if plain.lower().startswith(("http://", "https://")) and not any(sign.isspace() for sign in plain):
        return plain
    name = plain.partition("/")[0]
    return f"https://{plain}" if "." in name.strip(".") and not set(plain) & set(" \t\n@:") else ""


def _enacted(filled: FilledStandard) -> str:
    parts = ["Standar pelayanan ini ditetapkan"]
    if filled.service.decree.strip():
        parts.append(f"dengan keputusan nomor {filled.service.decree.strip()}")
    if filled.service.enacted_on.printed:
        parts.append(f"tanggal {filled.service.enacted_on.printed}")
    return " ".join(parts) + "."


def _time(filled: FilledStandard) -> tuple[str, ...]:
    found = filled.component("duration")
    if found.origin is Origin.PROCEDURE and filled.slowest is not None:
        return (f"Paling lama {_about(filled.slowest.minutes, filled)}",)
    return found.texts


def _about(amount: Fraction, filled: FilledStandard) -> str:
    """A time as it is easily said, but never more than was promised."""
    day = filled.times[0].day_minutes
    said = rounded(amount, day)
    if filled.promised is not None and amount <= filled.promised < said:
        said = filled.promised
    return in_words(said, day)


def _courses(filled: FilledStandard) -> list[Course]:
    several = len(filled.procedures) > 1
    return [
        Course(name=held.said.title.strip() if several else "", parts=tuple(_parts(held, filled)))
        for held in filled.procedures
        if held.said.steps and held.said.exclusion is None
    ]


def _parts(held: Filed[Procedure], filled: FilledStandard) -> list[Act | Wait]:
    time = filled.times[filled.procedures.index(held)]
    procedure = held.said

    def is_refusal(step: OwnStep) -> bool:
        return refuses(procedure.steps[step.at].wording)

    levels = [
        replace(level, steps=tuple(sorted(level.steps, key=is_refusal)))
        for level in own_levels(procedure, day_minutes=time.day_minutes)
    ]
    numbers = _numbers(levels)
    parts: list[Act | Wait] = []
    for level in levels:
        if _is_waited(procedure, level, parts):
            said = _about(level.wait, filled) if level.wait and level.known else ""
            parts.append(Wait(time=said, asks=tuple(_asks(procedure, level, numbers))))
        if level.steps:
            parts.append(_act(procedure, level, numbers))
    return parts


def _numbers(levels: list[Level]) -> dict[int, int]:
    acting = [level for level in levels if level.steps]
    return {step.at: number for number, level in enumerate(acting, 1) for step in level.steps}


def _is_waited(procedure: Procedure, level: Level, parts: list[Act | Wait]) -> bool:
    """Is there a time to wait for? What the office does when the citizen has received all is its own matter."""
    if level.steps or not parts:
        return bool(level.wait or level.back)
    last = parts[-1]
    return bool(level.wait) and not (
        isinstance(last, Act) and all(words.casefold().startswith(_RECEIVING) for words in last.words)
    )


def _asks(procedure: Procedure, level: Level, numbers: dict[int, int]) -> list[str]:
    said = []
    for at, labels in level.back:
        why = [label.lower() for label in labels if len(label) > 5]
        reason = f"Jika {' atau '.join(why)}" if why else "Bila ada yang kurang"
        deed = f"mengulang langkah {numbers[at]}" if at in numbers else lowered(_wording(procedure, at))
        said.append(f"{reason}, petugas meminta Anda {deed}.")
    return said


def _wording(procedure: Procedure, at: int) -> str:
    said = " ".join(procedure.steps[at].wording.rstrip(" .").split())
    return said or "Mengikuti petunjuk petugas"


def _act(procedure: Procedure, level: Level, numbers: dict[int, int]) -> Act:
    words = []
    for step in level.steps:
        said = _wording(procedure, step.at)
        words.append(f"{said} bersama petugas" if step.joint else said)
    only = procedure.steps[level.steps[0].at].standard.duration.strip() if len(level.steps) == 1 else ""
    return Act(number=numbers[level.steps[0].at], words=tuple(words), time=lowered(only))
