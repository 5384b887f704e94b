"""Regulations as a register: what changes or revokes what, since when, and how a regulation stands on a day.

Records go in – the agency's own, and those that come with Sopan – and a `Registry` comes out. It claims no more than its
records show: of what nobody has looked at it says "belum diperiksa".
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files

from sopan.model.law.citations import read_citation
from sopan.model.law.matching import amended_in_title, assumed, at_home, may_be, read_all, revoked_in_title
from sopan.model.law.regulations import Key, Regulation, kind, order
from sopan.model.time.dates import WrittenDate, read_date

NO_DATE = WrittenDate()


class Standing(StrEnum):
    """How a regulation stands. Nobody has looked at what is unchecked: nothing is claimed of it."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    REVOKED = "dicabut"
    UNCHECKED = "belum diperiksa"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegulationRecord:
    """One entry: the regulation as a decree cites it, what it amends and revokes (as short citations), and where this
    was read. `standing` is what the source shows; amendments and revocations by other entries come on top."""

    citation: str = ""
    enacted_on: WrittenDate = NO_DATE
    since: WrittenDate = NO_DATE
    until: WrittenDate = NO_DATE
    amends: tuple[str, ...] = ()
    revokes: tuple[str, ...] = ()
    standing: Standing = Standing.UNCHECKED
    source: str = ""
    checked_on: WrittenDate = NO_DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record and the regulation that it is about; `own`: it stands in the agency's own register."""

    regulation: Regulation
    record: RegulationRecord
    own: bool = False
    amends: tuple[Regulation, ...] = ()
    revokes: tuple[Regulation, ...] = ()

    @property
    def since(self) -> date | None:
        """The day from which it has effect, as far as a whole date is written."""
        return self.record.since.on or self.record.enacted_on.on

    def has_effect(self, day: date | None) -> bool:
        """Has it come into force on this day? Without a date its year decides; without a day it has."""
        if day is None:
            return True
        return self.since <= day if self.since else (self.regulation.year or 0) <= day.year

    @property
    def when(self) -> tuple[int, date]:
        """Sorts by time."""
        since = self.since
        year = self.regulation.year or (since.year if since else 0)
        return year, since or date(min(max(year, 1), 9999), 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What was found for a citation. `assumed` names what the citation leaves out and the entry supplied ("region",
    "issuer", "number", "year"); `several` are entries among which nothing decides."""

    entry: Entry | None = None
    assumed: tuple[str, ...] = ()
    several: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a regulation stands on a day: by which entry, since when, and whose word it is."""

    standing: Standing = Standing.UNCHECKED
    by: Entry | None = None
    since: date | None = None
    source: str = ""


class Registry:
    """The agency's records and those that come with Sopan, sorted by hierarchy and date. Of one regulation the agency's
    own record counts; what it leaves empty (title, gazette, amendments) the other fills. `region` completes regional
    regulations whose citations leave it out."""

    def __init__(
        self, records: Iterable[RegulationRecord] = (), *, region: str = "", packaged: bool = True
    ) -> None:
        self.region = region
        held: dict[Key, Entry] = {one.regulation.key: one for one in (_packaged() if packaged else ())}
        for record in records:
            if one := entry_of(record, region):
                held[one.regulation.key] = _over(one, held.get(one.regulation.key))
        self._held = held

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, the highest rank first, then by year and number."""
        return tuple(sorted(self._held.values(), key=lambda one: order(one.regulation)))

    def find(self, regulation: Regulation) -> Match:
        """The entry of a regulation. What a citation leaves out is supplied where only one entry is left."""
        wanted = at_home(regulation, self.region)
        exact = self._held.get(wanted.key)
        if exact is not None:
            return Match(entry=exact, assumed=("region",) if wanted.region != regulation.region else ())
        near = [one for one in self._by_kind.get(regulation.kind, ()) if may_be(wanted, one.regulation)]
        if not wanted.owner and kind(wanted.kind).issuer == "daerah":  # somebody else's region is not guessed
            near = [one for one in near if one.own or (wanted.title and one.regulation.title)]
        if len(near) != 1:
            return Match(several=tuple(near))
        return Match(entry=near[0], assumed=tuple(assumed(regulation, near[0].regulation)))

    def known(self, regulation: Regulation) -> Regulation:
        """The regulation, completed by what the register knows: region, issuer's name, title, gazette."""
        entry = self.find(regulation).entry
        if entry is None:
            return at_home(regulation, self.region)
        found = entry.regulation
        return replace(
            found, title=found.title or regulation.title, gazette=found.gazette or regulation.gazette
        )

    def title(self, regulation: Regulation) -> str:
        """The title that the register knows; "" where it knows none."""
        entry = self.find(regulation).entry
        return entry.regulation.title if entry else ""

    def amendments(self, regulation: Regulation, day: date | None = None) -> tuple[Entry, ...]:
        """The entries that amend a regulation directly, the oldest first."""
        return self._behind(self._amended, regulation, day)

    def newest_amendment(self, regulation: Regulation, day: date | None = None) -> Entry | None:
        """The last amendment in force on a day."""
        return next(reversed(self.amendments(regulation, day)), None)

    def amended_by(self, regulation: Regulation) -> tuple[Regulation, ...]:
        """What a regulation amends, by its entry and by its title."""
        entry = self.find(regulation).entry
        titled = amended_in_title(at_home(regulation, self.region))
        return tuple(dict.fromkeys((*(entry.amends if entry else ()), *((titled,) if titled else ()))))

    def revocations(self, regulation: Regulation, day: date | None = None) -> tuple[Entry, ...]:
        """The entries that revoke a regulation, the oldest first."""
        return self._behind(self._revoked, regulation, day)

    def standing(self, regulation: Regulation, day: date | None = None) -> Verdict:
        """How a regulation stands on a day, as far as the register shows it."""
        own = self.find(regulation).entry
        revoked = next(iter(self.revocations(regulation, day)), None)
        if revoked is not None:
            return _because(Standing.REVOKED, revoked)
        if own is not None and _ended(own.record, day):
            until = own.record.until.on
            return Verdict(standing=Standing.REVOKED, since=until, source=own.record.source)
        amended = self.newest_amendment(regulation, day)
        if amended is not None:
            return _because(Standing.AMENDED, amended)
        if own is None or own.record.standing is Standing.REVOKED:
            return Verdict()
        return Verdict(standing=own.record.standing, source=own.record.source)

    def nearest(self, text: str, count: int = 3) -> tuple[str, ...]:
        """Citations of the register that look like a text."""
        said = [one.record.citation for one in self.entries]
        return tuple(difflib.get_close_matches(text, said, n=count, cutoff=0.5))

    def _behind(
        self, rows: dict[Key, list[Entry]], regulation: Regulation, day: date | None
    ) -> tuple[Entry, ...]:
        wanted = self._key(regulation)
        found = [one for one in rows.get(wanted, ()) if one.regulation.key != wanted and one.has_effect(day)]
        return tuple(sorted(found, key=lambda one: one.when))

    def _key(self, regulation: Regulation) -> Key:
        entry = self.find(regulation).entry
        return entry.regulation.key if entry else at_home(regulation, self.region).key

    @cached_property
    def _by_kind(self) -> dict[str, list[Entry]]:
        rows: dict[str, list[Entry]] = {}
        for one in self.entries:
            rows.setdefault(one.regulation.kind, []).append(one)
        return rows

    @cached_property
    def _amended(self) -> dict[Key, list[Entry]]:
        return self._rows(lambda one: one.amends)

    @cached_property
    def _revoked(self) -> dict[Key, list[Entry]]:
        return self._rows(lambda one: one.revokes)

    def _rows(self, named: Callable[[Entry], tuple[Regulation, ...]]) -> dict[Key, list[Entry]]:
        rows: dict[Key, list[Entry]] = {}
        for one in self.entries:
            for regulation in named(one):
                rows.setdefault(self._key(regulation), []).append(one)
        return rows


def entry_of(record: RegulationRecord, region: str = "", *, own: bool = True) -> Entry | None:
    """The record as an entry; None where its citation names no regulation. What it amends stands in its own field, and in
    a title such as "Perubahan Kedua atas …"."""
    read = read_citation(record.citation).regulation
    if read is None:
        return None
    regulation = at_home(read, region)
    amends = (*read_all(record.amends, regulation), *filter(None, (amended_in_title(regulation),)))
    revokes = (*read_all(record.revokes, regulation), *filter(None, (revoked_in_title(regulation),)))
    return Entry(regulation=regulation, record=record, own=own, amends=amends, revokes=revokes)


def _over(own: Entry, held: Entry | None) -> Entry:
    """The agency's entry over the one that comes with Sopan: what it leaves empty is filled."""
    if held is None:
        return own
    mine, theirs = own.regulation, held.regulation
    regulation = replace(mine, title=mine.title or theirs.title, gazette=mine.gazette or theirs.gazette)
    return replace(
        own,
        regulation=regulation,
        amends=tuple(dict.fromkeys((*own.amends, *held.amends))),
        revokes=tuple(dict.fromkeys((*own.revokes, *held.revokes))),
    )


def _ended(record: RegulationRecord, day: date | None) -> bool:
    """Does the record itself show that the regulation no longer stands on this day?"""
    until = record.until.on
    if until is not None:
        return day is None or until < day
    return record.standing is Standing.REVOKED


def _because(standing: Standing, by: Entry) -> Verdict:
    return Verdict(standing=standing, by=by, since=by.since, source=by.record.source)


@cache
def _packaged() -> tuple[Entry, ...]:
    """The starter register."""
    return tuple(one for record in starter_records() if (one := entry_of(record, own=False)))


@cache
def starter_records() -> tuple[RegulationRecord, ...]:
    """The records that come with Sopan, as they stand in data/regulations.toml."""
    text = (files("sopan.model") / "data" / "regulations.toml").read_text(encoding="utf-8")
    return tuple(_record(row) for row in tomllib.loads(text)["peraturan"])


def _record(row: dict[str, str | list[str]]) -> RegulationRecord:
    texts = {key: value for key, value in row.items() if isinstance(value, str)}
    dates = {key: read_date(texts.get(key, "")) for key in ("ditetapkan_pada", "sejak", "sampai")}
    return RegulationRecord(
        citation=texts["kutipan"],
        enacted_on=dates["ditetapkan_pada"],
        since=dates["sejak"],
        until=dates["sampai"],
        amends=tuple(row.get("mengubah", ())),
        revokes=tuple(row.get("mencabut", ())),
        standing=Standing(texts.get("status", Standing.UNCHECKED)),
        source=texts.get("sumber", ""),
    )
