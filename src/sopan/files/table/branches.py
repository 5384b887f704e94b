"""The words of a decision in a cell (`Ya → 4; Tidak → 2`) → its outcomes."""

from __future__ import annotations

import re

from sopan.model.procedure import Outcome

_PARTS = re.compile(r"\s*[;\n|]\s*|\s*,\s*(?=[^\d\s])")
_WAY = re.compile(
    r"(?:jika|bila|apabila|kalau)?\s*(?P<label>[^→⇒>=:\d]{1,60}?)\s*"
    r"(?:→|⇒|[-=]+>|>|[:=]|,?\s*(?:kembali|lanjut|menuju|kembali lagi)?\s*\bke\b)\s*"
    r"(?:(?:kembali|lanjut|menuju)\s+)?(?:ke\s+)?(?:langkah|nomor|no\.?|tahap|kegiatan|aktivitas)?\s*(?:ke-?)?\s*"
    r"(?P<target>\d{1,4}|lanjut|selesai|berikutnya|langkah berikutnya)\.?",
    re.IGNORECASE,
)
END = "selesai"


def outcomes_of(cell: str) -> tuple[Outcome, ...]:
    """The outcomes, their targets as written (a number of the table, `lanjut` or `selesai`); none when any
    part of the cell says something else."""
    parts = [part for part in _PARTS.split(cell.strip().rstrip(".")) if part]
    ways = [_WAY.fullmatch(part) for part in parts]
    if not parts or not all(ways):
        return ()
    return tuple(_outcome(way["label"], way["target"]) for way in ways if way)


def _outcome(label: str, target: str) -> Outcome:
    word = target.lower()
    plain = label.strip(" ,.-\"'“”")
    return Outcome(label=plain[:1].upper() + plain[1:], target="lanjut" if "berikutnya" in word else word)


def is_clear(note: str) -> bool:
    """Whether a note tells the branches of a decision: several of them, or one with an arrow."""
    found = outcomes_of(note)
    return len(found) > 1 or (len(found) == 1 and re.search(r"→|⇒|[-=]>", note) is not None)


def completed(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """A decision of which the table tells one way only, with the other way to the next row."""
    if len(outcomes) != 1:
        return outcomes
    label = outcomes[0].label
    said = re.match(r"(?i)(tidak|belum|tdk)\s*(.*)", label)
    if said:
        other = (said[2][:1].upper() + said[2][1:]) or "Ya"
        return (Outcome(label=other, target="lanjut"), *outcomes)
    other = "Tidak" if label.lower() == "ya" else f"Tidak {label[:1].lower()}{label[1:]}"
    return (*outcomes, Outcome(label=other, target="lanjut"))
