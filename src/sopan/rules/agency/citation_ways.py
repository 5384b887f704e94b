"""One regulation cited in several ways (CT08): an agency goes in; repeats within a list, titles that differ within the
folder, and amendments that differ come out, one finding a regulation."""

from __future__ import annotations

from collections.abc import Iterator

from sopan.model.law.citations import short_form
from sopan.model.law.cited import Cited
from sopan.model.law.matching import at_home
from sopan.model.law.regulations import Regulation
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.citations import at_citation, judged, plain
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import SOP_BOOK


@rule(
    "CT08", "one-regulation-several-ways", severity=Severity.WARNING, basis="P", source=SOP_BOOK, folder=True
)
def several_ways(case: AgencyCase) -> Iterator[Found]:
    """A list names a regulation once; the folder gives it one title; of its amendments the same is cited everywhere."""
    yield from _repeated(case)
    yield from _titled_differently(case)
    yield from _amended_differently(case)


def _repeated(case: AgencyCase) -> Iterator[Found]:
    """The same regulation twice in one list."""
    seen: set[tuple[object, ...]] = set()
    for one in judged(case):
        if one.regulation is None or not one.regulation.number or not one.regulation.year:
            continue
        key = (one.file, one.path.partition("[")[0], case.agency.registry.known(one.regulation).key)
        if key in seen:
            yield at_citation(case, one, variant="twice", cited=short_form(one.regulation))
        seen.add(key)


def _titled_differently(case: AgencyCase) -> Iterator[Found]:
    """Titles of one regulation that differ within the folder, where no register tells the right one."""
    titled: dict[object, dict[str, list[Cited]]] = {}
    for one in judged(case):
        read = one.regulation
        if read and read.title and read.number and read.year and not case.agency.registry.title(read):
            key = at_home(read, case.agency.office.region).key
            titled.setdefault(key, {}).setdefault(plain(read.title), []).append(one)
    for ways in titled.values():
        most, *others = sorted(ways.values(), key=lambda found: -len(found))
        for found in others[:1]:
            first, usual = found[0], most[0].regulation
            assert first.regulation is not None and usual is not None
            facts = {"cited": short_form(first.regulation), "usual": usual.title, "count": len(most)}
            yield at_citation(case, first, variant="title", said=first.regulation.title, **facts)


def _amended_differently(case: AgencyCase) -> Iterator[Found]:
    """One regulation cited here by an older, there by a newer amendment."""
    registry = case.agency.registry
    amended: dict[object, dict[object, tuple[Regulation, Cited]]] = {}
    for one in case.citations:
        if one.regulation is None:
            continue
        pairs = [(one.regulation, change.regulation) for change in one.citation.changed_by[-1:]]
        pairs += [(below, one.regulation) for below in registry.amended_by(one.regulation)]
        for base, last in pairs:
            if last is not None and last.year:
                known = registry.known(last)
                amended.setdefault(registry.known(base).key, {}).setdefault(known.key, (known, one))
    for ways in amended.values():
        ranked = sorted(ways.values(), key=lambda pair: (pair[0].year or 0, pair[0].number.rjust(8, "0")))
        for older, one in ranked[:-1]:
            newest = ranked[-1][0]
            listed = {
                registry.known(each.regulation).key
                for each in judged(case)
                if each.file == one.file and each.regulation is not None
            }
            if newest.key not in listed:
                facts = {"cited": short_form(older), "newer": short_form(newest)}
                yield case.at(one.file, one.path, severity=Severity.HINT, variant="amendment", **facts)
                break
