"""Identity page, types and review (ID18–ID20): the four types of an SOP, what the first of them means for the number
of actors, and when the SOP is looked at again. A procedure goes in, findings come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sopan import terms
from sopan.model.procedure import Completeness, Genericity, Magnitude, Nature, Procedure, Stage
from sopan.model.time.dates import long_date
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import KINDS, NATURES, TYPES

_AXES = (
    ("nature", Nature),
    ("magnitude", Magnitude),
    ("completeness", Completeness),
    ("genericity", Genericity),
)


@rule(
    "ID18",
    "type-not-chosen",
    severity=Severity.HINT,
    basis="D",
    source=f"{NATURES}; {TYPES}; {KINDS}",
    since=Stage.READY,
)
def type_not_chosen(case: Case) -> Iterator[Found]:
    """The four types are chosen: one finding names all that are missing. It is asked of an SOP that is ready, for
    whether it is final or partial, macro or micro shows only when its steps are settled."""
    missing = [(name, kinds) for name, kinds in _AXES if getattr(case.procedure, name) is None]
    if missing:
        keys = ", ".join(f'"{terms.key("Procedure", name)}"' for name, _ in missing)
        choices = "; ".join(f'"{terms.key("Procedure", name)}": {"/".join(kinds)}' for name, kinds in missing)
        yield case.on_page(missing[0][0], keys=keys, choices=choices)


@rule("ID19", "type-against-actors", severity=Severity.ERROR, basis="D", source=NATURES)
def type_against_actors(case: Case) -> Iterator[Found]:
    """A technical SOP has one performer (or one team that does all steps together), an administrative one several."""
    procedure = case.procedure
    if procedure.nature is Nature.TECHNICAL:
        inside = _performers(procedure)
        if len(inside) > 1 and not _is_one_team(procedure):
            actors = ", ".join(inside.values())
            yield case.on_page("nature", variant="technical", count=len(inside), actors=actors)
    elif procedure.nature is Nature.ADMINISTRATIVE and case.steps:
        everyone = _everyone(procedure)
        if len(everyone) == 1:
            yield case.on_page("nature", variant="administrative", actor=next(iter(everyone.values())))


@rule("ID20", "late-review", severity=Severity.HINT, basis="D", source=TYPES)
def late_review(case: Case) -> Iterator[Found]:
    """The next review is planned within twelve months: of the day of effect, or, when these have passed, of today."""
    review, effective = case.procedure.review_on.on, case.procedure.effective_on.on
    if review is None or effective is None:
        return
    first = _a_year_after(effective)
    over = case.on is not None and case.on > first
    limit = _a_year_after(case.on) if case.on is not None and over else first
    if review > limit:
        yield case.on_page(
            "review_on",
            variant="later" if over else "first",
            review=long_date(review),
            effective=long_date(effective),
            limit=long_date(limit),
        )


def _performers(procedure: Procedure) -> dict[str, str]:
    """Who carries out steps, parties outside the agency left aside: plain name to name as written."""
    outside = {_plain(actor.name) for actor in procedure.actors if actor.external}
    acting = _named(name for step in procedure.steps for name in step.actors)
    return {key: name for key, name in acting.items() if key not in outside}


def _everyone(procedure: Procedure) -> dict[str, str]:
    """All actors, those who have no step yet (AC01) among them."""
    declared = (actor.name for actor in procedure.actors)
    return _named((*declared, *(name for step in procedure.steps for name in step.actors)))


def _is_one_team(procedure: Procedure) -> bool:
    """Do the same several actors stand in every step that has any?"""
    return len({frozenset(map(_plain, step.actors)) for step in procedure.steps if step.actors}) == 1


def _named(names: Iterator[str] | tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(_plain(name), " ".join(name.split()))
    found.pop("", None)
    return found


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _a_year_after(day: date) -> date:
    """Twelve months later; the last of February for a 29th."""
    if day.year == date.max.year:
        return date.max
    last_of_february = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if last_of_february else day.day)
