"""An agency → the agency as the public may see it: of an SOP that is excluded (`pengecualian`) only what its exclusion
permits is left, wherever else it may be named.

Everything printed, listed, indexed, attached or linked in the public book comes from this agency, so that what is not in
it cannot get out. What is left out too much does no harm; what is left out too little does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import Any

from sopan import terms
from sopan.model.agency import Agency, Filed
from sopan.model.duties import DutyRow, filled
from sopan.model.procedure import Exclusion, Procedure

INSTEAD = "SOP yang dikecualikan"
_SHOWN = ("title", "number", "unit", "summary")  # all that an exclusion may permit


@dataclass(frozen=True, slots=True)
class PublicAgency:
    """The agency as it may be seen, the files of SOPs that are only named, and how many are not even that."""

    agency: Agency
    named: frozenset[str] = frozenset()
    hidden: int = 0


def public_agency(agency: Agency, on: date | None) -> PublicAgency:
    """Leave out what is excluded on a day; without a day every exclusion counts."""
    excluded = [held for held in agency.procedures if _is_excluded(held.said.exclusion, on)]
    if not excluded:
        return PublicAgency(agency)
    veil = _Veil(excluded)
    kept = tuple(
        veil.shown.get(held.file) or Filed(held.file, veil.cleaned(held.said))
        for held in agency.procedures
        if held.file not in veil.gone
    )
    others = {
        one.name: veil.cleaned(getattr(agency, one.name))
        for one in fields(agency)
        if one.name not in ("procedures", "folder", "duties")
    }
    duties = veil.cleaned(_without_duties(agency, excluded, kept))
    seen = Agency(folder=agency.folder, procedures=kept, duties=duties, **others)
    named = frozenset(one.file for one in veil.shown.values())
    return PublicAgency(seen, named, len(veil.gone))


def _is_excluded(exclusion: Exclusion | None, on: date | None) -> bool:
    if exclusion is None:
        return False
    return on is None or exclusion.until.on is None or on <= exclusion.until.on


class _Veil:
    """What may not be seen: names that are replaced within texts, and taken out where they stand alone."""

    def __init__(self, excluded: Iterable[Filed[Procedure]]) -> None:
        self.shown: dict[str, Filed[Procedure]] = {}
        self.gone: set[str] = set()
        self.alone: dict[str, str] = {}  # a whole text → what stands instead; "" takes it out
        within: list[str] = []
        for number, held in enumerate(excluded, 1):
            said, permitted = held.said, _permitted(held.said.exclusion)
            stem = f"dikecualikan-{number}"
            if permitted.isdisjoint(("title", "number")):
                self.gone.add(held.file)
                stem = ""
            else:
                self.shown[held.file] = Filed(f"sop/{stem}.yaml", _only(said, permitted))
            self.alone[_plain(held.stem)] = stem
            for name in ("title", "number", "scope", "summary"):
                text = " ".join(getattr(said, name).split())
                if text and name not in permitted:
                    within.append(text)
                    self.alone[_plain(text)] = stem
        within.sort(key=len, reverse=True)
        words = [r"\s+".join(map(re.escape, text.split())) for text in within if len(text) > 2]
        self.pattern = re.compile("|".join(rf"(?<!\w){one}(?!\w)" for one in words) or r"(?!)", re.IGNORECASE)

    def cleaned(self, value: Any) -> Any:
        """The value without what may not be seen; the very same where there is nothing of that."""
        if isinstance(value, str):
            return self._text(value) if type(value) is str else value
        if isinstance(value, tuple):
            kept = tuple(self.cleaned(one) for one in value if not self._goes(one))
            return value if len(kept) == len(value) and all(map(_same, kept, value)) else kept
        if isinstance(value, Mapping):
            return {key: self.cleaned(one) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            changed = {}
            for one in fields(value):
                before = getattr(value, one.name)
                after = self.cleaned(before)
                if after is not before:
                    changed[one.name] = after
            return replace(value, **changed) if changed else value
        return value

    def _text(self, text: str) -> str:
        known = self.alone.get(_plain(text))
        if known is not None:
            return known
        return self.pattern.sub(INSTEAD, text) if self.pattern.search(text) else text

    def _goes(self, value: Any) -> bool:
        """Is this an entry of a list that is nothing but a hidden name?"""
        if isinstance(value, str):
            return self.alone.get(_plain(value)) == ""
        names = [getattr(value, name, "") for name in ("procedure", "number", "title")]
        is_row = is_dataclass(value) and {one.name for one in fields(value)} == {
            "procedure",
            "number",
            "title",
        }
        return is_row and any(name and self.alone.get(_plain(name)) == "" for name in names)


def _permitted(exclusion: Exclusion | None) -> set[str]:
    keys = {terms.key("Procedure", name): name for name in _SHOWN}
    return {keys[key] for key in (exclusion.shown if exclusion else ()) if key in keys}


def _only(procedure: Procedure, permitted: set[str]) -> Procedure:
    said = {name: getattr(procedure, name) for name in permitted}
    return Procedure(**{"title": INSTEAD, **said})


def _without_duties(
    agency: Agency, excluded: Iterable[Filed[Procedure]], kept: Iterable[Filed[Procedure]]
) -> tuple[DutyRow, ...]:
    """The duties but for those that only excluded SOPs carry out; what such a row says for those below goes to them."""
    gone_ids = {duty for held in excluded for duty in held.said.duties}
    gone_titles = {_plain(held.said.title) for held in excluded if held.said.title.strip()}
    kept_ids = {duty for held in kept for duty in held.said.duties}
    made: list[DutyRow] = []
    left_out = False
    for row, whole in zip(agency.duties, filled(agency.duties), strict=True):
        titles = {_plain(title) for title in row.titles}
        touched = row.id in gone_ids or bool(titles & gone_titles)
        if touched and not titles - gone_titles and (not row.id or row.id not in kept_ids):
            left_out = True
            continue
        made.append(whole if left_out else row)
        left_out = False
    return tuple(made)


def _same(one: object, other: object) -> bool:
    return one is other


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
