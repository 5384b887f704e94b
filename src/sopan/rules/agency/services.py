"""An agency's service standards go in, findings come out (SP01–SP05, MB10).

Only SOPs that are ready or in force are asked for a standard. Files that could not be read to their end are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sopan import terms
from sopan.model.agency import Filed
from sopan.model.procedure import ActivityKind, Stage
from sopan.model.service.longest import in_words
from sopan.model.service.services import ServiceStandard, ServiceState
from sopan.model.service.surveys import Survey, answer_of, weight_of
from sopan.model.time.dates import long_date
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import FLOWCHART_PART, PLEDGE, SERVICE_STANDARD, SURVEY, SURVEY_TABLE, UNVERIFIED

_OLD_WEIGHT = Fraction(11, 100)  # 1/9 cut off: nine of them are 0,99
_NAME = terms.key("ServiceStandard", "name")


@rule(
    "SP01",
    "service-without-standard",
    severity=Severity.WARNING,
    basis="V+D",
    source=SERVICE_STANDARD,
    folder=True,
)
def service_without_standard(case: AgencyCase) -> Iterator[Found]:
    """An SOP that serves has a standard, and the standard has its fourteen components."""
    serving = [
        held
        for held in case.procedures
        if held.said.activity_kind is ActivityKind.SERVICE and held.said.stage is not Stage.DRAFT
    ]
    if serving and not case.agency.services:
        yield case.at_office(
            "nama", severity=Severity.HINT, variant="none", count=len(serving), title=serving[0].said.title
        )
        return
    linked = {held.file for filled in case.standards for held in filled.procedures}
    unread = any(held.file in case.broken for held in case.agency.services)  # one of them may name the SOP
    for held in serving:
        if held.file not in linked and not unread:
            key = terms.key("Procedure", "activity_kind")
            yield case.at(held.file, key, variant="unlinked", title=held.said.title)
    for filled in case.standards:
        service, missing = filled.service, filled.missing
        if missing:
            said = "; ".join(one.label.lower() for one in missing)
            keys = ", ".join(one.key for one in missing)
            name = service.name.strip() or filled.file.rpartition("/")[2]
            facts = {"variant": "gaps", "service": name, "missing": said, "keys": keys}
            weight = None if service.state is ServiceState.ENACTED else Severity.HINT
            yield case.at(filled.file, _NAME, severity=weight, count=len(missing), **facts)


@rule("SP02", "unpublished-standard", severity=Severity.HINT, basis="U", source=UNVERIFIED, folder=True)
def unpublished_standard(case: AgencyCase) -> Iterator[Found]:
    """What an enacted standard promises stands where the public sees it, and the poster can lead there."""
    for service in _enacted(case):
        said = service.said
        if not any(place.strip() for place in said.published):
            yield case.at(service.file, _NAME, variant="nowhere", service=said.name)
        elif not said.address.strip():
            key = terms.key("ServiceStandard", "published")
            yield case.at(service.file, key, variant="address", service=said.name)


@rule("SP03", "missing-pledge", severity=Severity.HINT, basis="D", source=PLEDGE, folder=True)
def missing_pledge(case: AgencyCase) -> Iterator[Found]:
    """An enacted standard has its maklumat, signed, and not before the standard."""
    key = terms.key("ServiceStandard", "pledge")
    for service in _enacted(case):
        pledge, enacted = service.said.pledge, service.said.enacted_on.on
        name = service.said.name
        if pledge is None:
            yield case.at(service.file, _NAME, variant="none", service=name)
            continue
        if not pledge.on:
            yield case.at(service.file, key, variant="undated", service=name)
        elif pledge.on.on and enacted and pledge.on.on < enacted:
            days = {"pledged": long_date(pledge.on.on), "enacted": long_date(enacted)}
            path = f"{key}.{terms.key('Pledge', 'on')}"
            yield case.at(service.file, path, severity=None, variant="early", service=name, **days)
        if not pledge.signer.strip():
            yield case.at(service.file, key, variant="unsigned", service=name)


@rule("SP04", "survey-overdue", severity=Severity.WARNING, basis="V", source=SURVEY, folder=True)
def survey_overdue(case: AgencyCase) -> Iterator[Found]:
    """A survey (SKM) in the twelve months before the check; a standard younger than that still has time."""
    if case.on is None:
        return
    limit = _year_before(case.on)
    for service in _enacted(case):
        last, enacted = service.said.last_surveyed, service.said.enacted_on.on
        if last and (last.on is None or last.on >= limit):
            continue
        name = service.said.name
        if last.on:
            key = terms.key("ServiceStandard", "survey" if service.said.survey else "surveyed_on")
            yield case.at(service.file, key, variant="old", service=name, last=long_date(last.on))
        elif enacted is None or enacted < limit:
            yield case.at(service.file, _NAME, variant="none", service=name)


@rule("SP05", "impossible-survey", severity=Severity.ERROR, basis="D", source=SURVEY_TABLE, folder=True)
def impossible_survey(case: AgencyCase) -> Iterator[Found]:
    """Weights sum to one, answers are 1, 2, 3 or 4."""
    for service in _services(case):
        if service.said.survey:
            yield from _weights(case, service, service.said.survey)
            yield from _answers(case, service, service.said.survey)


@rule("MB10", "promise-too-short", severity=Severity.ERROR, basis="V", source=FLOWCHART_PART, folder=True)
def promise_too_short(case: AgencyCase) -> Iterator[Found]:
    """The longest path of the SOP takes no longer than the service promises."""
    for filled in case.standards:
        promised = filled.promised
        if promised is None:
            continue
        for held, time in zip(filled.procedures, filled.times, strict=True):
            if time.minutes > promised and held.file not in case.broken:
                facts = {
                    "service": filled.service.name,
                    "title": held.said.title or held.stem,
                    "longest": time.words,
                    "promised": " ".join(filled.service.duration.split()),
                    "over": in_words(time.minutes - promised, time.day_minutes),
                }
                yield case.at(filled.file, terms.key("ServiceStandard", "duration"), severity=None, **facts)


def _services(case: AgencyCase) -> Iterator[Filed[ServiceStandard]]:
    return (held for held in case.agency.services if held.file not in case.broken)


def _enacted(case: AgencyCase) -> Iterator[Filed[ServiceStandard]]:
    return (held for held in _services(case) if held.said.state is ServiceState.ENACTED)


def _year_before(day: date) -> date:
    """The same day a year earlier."""
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


def _weights(case: AgencyCase, service: Filed[ServiceStandard], survey: Survey) -> Iterator[Found]:
    if not any(one.weight.strip() for one in survey.elements):
        return  # all weigh the same
    read = [weight_of(one.weight) for one in survey.elements]
    for number, (weight, element) in enumerate(zip(read, survey.elements, strict=True), 1):
        if weight is None:
            path = f"{_ELEMENTS}[{number}]"
            yield case.at(
                service.file,
                path,
                variant="weight",
                element=element.name,
                written=element.weight.strip() or "–",
            )
    known = [weight for weight in read if weight is not None]
    if len(known) == len(read) and sum(known) != 1:
        cut = len(known) == 9 and set(known) == {_OLD_WEIGHT}
        facts = {"variant": "cut" if cut else "sum", "service": service.said.name}
        yield case.at(service.file, _ELEMENTS, severity=None, sum=_decimal(sum(known, Fraction(0))), **facts)


def _answers(case: AgencyCase, service: Filed[ServiceStandard], survey: Survey) -> Iterator[Found]:
    for number, element in enumerate(survey.elements, 1):
        wrong = [at for at, answer in enumerate(element.answers, 1) if answer_of(answer) is None]
        if wrong:
            path = f"{_ELEMENTS}[{number}].{terms.key('SurveyElement', 'answers')}[{wrong[0]}]"
            written = element.answers[wrong[0] - 1].strip()
            facts = {"variant": "answer", "element": element.name, "written": written}
            yield case.at(service.file, path, severity=None, count=len(wrong), **facts)


def _decimal(value: Fraction) -> str:
    return f"{float(value):.4f}".rstrip("0").rstrip(".").replace(".", ",")


_ELEMENTS = f"{terms.key('ServiceStandard', 'survey')}.{terms.key('Survey', 'elements')}"
