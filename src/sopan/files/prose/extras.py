"""A clause → the same without its time, its output and what it requires, and these, each as a text of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopan.language.kinds import is_active, is_passive
from sopan.language.words import words_of

_WORDS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|setengah|seperempat"
_FIGURE = (
    rf"(?:\d{{1,6}}(?:[.,]\d{{1,3}})?|(?:{_WORDS})(?:\s+(?:belas|puluh))?)(?:\s*\([^()]{{1,24}}\))?"
    r"(?:\s*(?:-|–|s\.?d\.?|sampai(?:\s+dengan)?|hingga)\s*\d{1,6}(?:\s*\([^()]{1,24}\))?)?"
)
_UNIT = r"(?:detik|menit|jam|hari|minggu|bulan|tahun)\b(?:\s+(?:kerja|kalender))?"
_BOUND = (
    r"(?:paling\s+(?:lama|lambat|cepat|singkat|sedikit)|selambat-lambatnya|selama-lamanya|maksimal|maksimum|maks\.?|minimal|"
    r"kurang\s+lebih|lebih\s+kurang|sekitar|kira-kira|±)"
)
_NOT_PAST = r"(?!\s+(?:kerja\b|kalender\b|terakhir|sebelum|yang\s+lalu|ke\s+depan|sekali))"
_TIME = re.compile(
    rf",?\s*(?:\b(?:dan|yang)\s+)?\b(?:(?:dengan\s+)?(?:dalam|selama|waktu|waktunya|memakan\s+waktu)\s+(?:(?:jangka\s+)?waktu\s+)?)?"
    rf"(?P<bound>{_BOUND}\s+)?(?:dalam\s+(?:waktu\s+)?)?(?P<time>{_FIGURE}\s+{_UNIT}){_NOT_PAST}",
    re.IGNORECASE,
)
_TIME_MARK = re.compile(rf"\b(?:dalam|selama|waktu|waktunya)\b|{_BOUND}", re.IGNORECASE)
_TIME_ASIDE = re.compile(
    rf"\s*\((?:waktu(?:nya)?:?\s*(?P<words>[^()]{{1,200}}(?:\([^()]{{0,60}}\)[^()]{{0,120}})?)"
    rf"|(?P<time>(?:{_BOUND}\s+)?{_FIGURE}\s+{_UNIT}))\)",
    re.IGNORECASE,
)
_STOP = (
    r"(?=,?\s*(?:\b(?:dan|serta)\s+)?\b(?:menghasilkan\b|dengan\s+(?:kelengkapan|melampirkan|membawa|menyertakan|menunjukkan|"
    r"hasil|keluaran|output|persyaratan|syarat)\b|dalam\s+(?:jangka\s+)?waktu\b|kepada\s|sehingga\b|"
    r"yang\s+(?:kemudian|selanjutnya)\b)"
    rf"|,?\s*\(waktu|,?\s*(?:selama|{_BOUND})\s+(?:\d|{_WORDS})|;|$)"
)
_OUTPUT = re.compile(
    r",?\s*(?:\b(?:dan|yang|sehingga|serta|lalu)\s+)?\b(?:menghasilkan|dihasilkan(?:lah)?|"
    r"dengan\s+(?:hasil|keluaran|output)(?:nya)?(?:\s+(?:berupa|adalah|yaitu))?|"
    r"(?:hasil|keluaran|output)nya\s+(?:berupa|adalah|yaitu)|berupa)\s+(?P<things>[^;]{1,300}?)" + _STOP,
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r",?\s*(?:\b(?:dan|serta|sambil)\s+)?\b(?:dengan\s+(?:kelengkapan|melampirkan|membawa|menyertakan|menunjukkan|persyaratan|"
    r"syarat)|(?:sambil|serta|dan)\s+(?:melampirkan|membawa|menyertakan|menunjukkan)|dilengkapi\s+dengan|disertai(?:\s+dengan)?|"
    r"dilampiri(?:\s+dengan)?)\s+(?:(?:dokumen|berkas|persyaratan|kelengkapan)\s+)?(?:berupa\s+|yaitu\s+)?"
    r"(?P<things>[^;]{1,400}?)" + _STOP,
    re.IGNORECASE,
)
_JOINTS = re.compile(r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Extras:
    """What a clause tells beside its activity."""

    rest: str
    duration: str = ""
    output: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()


def extras_of(clause: str) -> Extras:
    """Take time, output and requirements out. A piece that would leave no verb behind stays."""
    rest, requirements = _taken(_REQUIRED, clause)
    rest, output = _taken(_OUTPUT, rest)
    rest, duration = _time(rest)
    return Extras(rest, duration, output, requirements)


def things(text: str) -> tuple[str, ...]:
    """The items of an enumeration in a sentence, each with a capital: `a, b dan c`."""
    items = (" ".join(item.split()).strip(" ,.") for item in _JOINTS.split(text))
    return tuple(item[:1].upper() + item[1:] for item in items if item)


def _taken(pattern: re.Pattern[str], clause: str) -> tuple[str, tuple[str, ...]]:
    found = pattern.search(clause)
    if found is None:
        return clause, ()
    rest = _joined(clause[: found.start()], clause[found.end() :])
    return (rest, things(found["things"])) if _has_verb(clause[: found.start()]) else (clause, ())


def _time(clause: str) -> tuple[str, str]:
    found = _TIME_ASIDE.search(clause)
    if found is None:
        found = next(
            (one for one in _TIME.finditer(clause) if _TIME_MARK.search(clause, one.start(), one.end())), None
        )
    if found is None:
        return clause, ""
    groups = found.groupdict()
    said = groups.get("words") or f"{groups.get('bound') or ''}{groups.get('time') or ''}"
    rest = _joined(clause[: found.start()], clause[found.end() :])
    return (rest, " ".join(said.split())) if any(sign.isalpha() for sign in rest) else (clause, "")


def _joined(before: str, behind: str) -> str:
    return " ".join(
        f"{before.rstrip(' ,')}{'' if behind.startswith((',', ';', '.')) else ' '}{behind}".split()
    ).strip(" ,")


def _has_verb(text: str) -> bool:
    return any(is_active(word.plain) or is_passive(word.plain) for word in words_of(text))
