"""Identity page, the lists (ID11–ID17): legal basis, cautions, qualifications, equipment, records, related SOPs.

A procedure goes in, findings come out. A list is missing when none of its items says anything: an empty item, "-" or
"tidak ada" is no answer, except for Keterkaitan, where "tidak ada" is one. Where a list is missing, what it
should hold is not told one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopan.language.words import plain
from sopan.model.procedure import Step
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import PRACTICE, RECORDS_PART, UNVERIFIED
from sopan.rules.words.identity import (
    is_form,
    is_listed,
    lacks_in_warning,
    names_effect_of,
    person_in,
    said,
    systems_in,
)

CUSTOMARY = f"{PRACTICE}; {UNVERIFIED}"


@rule("ID11", "missing-legal-basis", severity=Severity.HINT, basis="U", source=UNVERIFIED)
def missing_legal_basis(case: Case) -> Iterator[Found]:
    """At least one regulation stands under Dasar Hukum."""
    if not said(case.procedure.legal_basis):
        yield case.on_page("legal_basis")


@rule("ID12", "missing-cautions", severity=Severity.WARNING, basis="U+P", source=CUSTOMARY)
def missing_cautions(case: Case) -> Iterator[Found]:
    """Peringatan is filled in."""
    if not said(case.procedure.cautions):
        yield case.on_page("cautions")


@rule("ID13", "caution-without-danger", severity=Severity.HINT, basis="U+P", source=CUSTOMARY)
def caution_without_danger(case: Case) -> Iterator[Found]:
    """Each caution tells what happens when something is not done, or by when it must be done."""
    cautions = case.procedure.cautions
    for number, caution in enumerate(cautions, 1):
        lacking = lacks_in_warning(caution) if said((caution,)) else ""
        told_next = lacking == "danger" and any(
            names_effect_of(caution, one) for one in cautions[number : number + 1]
        )
        if lacking and not told_next:
            yield case.on_page("cautions", number, variant=lacking, caution=_short(caution))


@rule("ID14", "unfit-qualifications", severity=Severity.HINT, basis="U", source=UNVERIFIED)
def unfit_qualifications(case: Case) -> Iterator[Found]:
    """Kualifikasi Pelaksana says what any performer must be able to do, and names nobody."""
    if not said(case.procedure.qualifications):
        yield case.on_page("qualifications", variant="missing")
    for number, text in enumerate(case.procedure.qualifications, 1):
        person = person_in(text)
        if person:
            yield case.on_page("qualifications", number, variant="person", person=person)


@rule("ID15", "incomplete-equipment", severity=Severity.HINT, basis="U+X", source=UNVERIFIED)
def incomplete_equipment(case: Case) -> Iterator[Found]:
    """Peralatan is filled in and names every system that a step uses: told at the first step that uses it."""
    equipment = said(case.procedure.equipment)
    if not equipment:
        yield case.on_page("equipment", variant="missing")
        return
    known = list(equipment)
    for index, name, system, proper in _systems(case):
        if not is_listed(proper, known):
            known.append(proper)
            yield case.at(index, name, variant="system", system=system)


@rule("ID16", "incomplete-records", severity=Severity.WARNING, basis="V", source=RECORDS_PART)
def incomplete_records(case: Case) -> Iterator[Found]:
    """Pencatatan is filled in and names every form of the steps; what only looks like a form, by the name of an
    output, is a hint."""
    records = said(case.procedure.records)
    if not records:
        forms = ", ".join(dict.fromkeys(form for _, _, form in _forms(case.steps)))
        yield case.on_page("records", variant="named" if forms else "missing", forms=forms or "–")
        return
    known = list(records)
    for index, name, form in _forms(case.steps):
        if not is_listed(form, known):
            known.append(form)
            severity = Severity.HINT if name == "output" else None
            yield case.at(index, name, severity=severity, variant=name, form=form)


@rule("ID17", "missing-related-procedures", severity=Severity.HINT, basis="U", source=UNVERIFIED)
def missing_related_procedures(case: Case) -> Iterator[Found]:
    """Keterkaitan names the linked SOPs, or says that there are none."""
    if not any(map(plain, case.procedure.related_procedures)):
        yield case.on_page("related_procedures")


def _systems(case: Case) -> Iterator[tuple[int, str, str, str]]:
    """Each system named by a step: where (step, field), what it is called, and the name that tells it from others."""
    for index, step in enumerate(case.steps):
        texts = (("activity", case.wordings[index]), ("guidance", step.guidance))
        needed = (("requirements", text) for text in step.standard.requirements)
        for name, text in (*texts, *needed):
            for system, proper in systems_in(text):
                yield index, name, system, proper


def _forms(steps: tuple[Step, ...]) -> Iterator[tuple[int, str, str]]:
    """Each form of a step, then each output that by its name is one: where (step, field) and what it is called."""
    for index, step in enumerate(steps):
        for form in said(step.forms):
            yield index, "forms", form.strip()
    for index, step in enumerate(steps):
        for output in step.standard.output:
            if is_form(output):
                yield index, "output", output.strip()


def _short(text: str, most: int = 60) -> str:
    """The beginning of a text, fit to be quoted."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
