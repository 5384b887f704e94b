"""Procedure + profile → HTML of what stands before the steps: identity, explanation, actors."""

from __future__ import annotations

from enum import StrEnum

from sopan import terms
from sopan.model.procedure import Procedure
from sopan.profile import Profile
from sopan.render.markup import fact, items, kept, line, or_nothing, text

_FORM = ("number", "completed_on", "revised_on", "effective_on")  # printed also when empty
_WHEN_GIVEN = ("review_on", "owner", "nature", "magnitude", "completeness", "genericity", "activity_kind")
_LISTS = ("legal_basis", "qualifications", "related_procedures", "equipment", "cautions", "records")


def label(profile: Profile, holder: str, name: str) -> str:
    """The profile's word for a field, else the word of the common table."""
    term = terms.term(holder, name)
    return profile.labels.get(term.key, term.label)


def identity(procedure: Procedure, profile: Profile) -> str:
    """The identity as two description lists: the facts, then the six lists of the form."""
    facts = [fact(label(profile, "Procedure", "title"), or_nothing(text(procedure.title)), "wide")]
    facts += [_field(procedure, profile, name) for name in _FORM]
    facts += [
        fact(text(one.label), or_nothing(text(one.text)))
        for one in procedure.extra_fields
        if one.label.strip()
    ]
    facts.append(
        fact(label(profile, "Procedure", "authorized_by"), or_nothing(_official(procedure, profile)))
    )
    facts.append(_field(procedure, profile, "stage"))
    facts += [_field(procedure, profile, name) for name in _WHEN_GIVEN if getattr(procedure, name)]
    lists = "".join(_list(procedure, profile, name) for name in _LISTS)
    return f'<dl class="facts">{"".join(facts)}</dl>\n<dl class="facts">{lists}</dl>'


def explanation(procedure: Procedure, profile: Profile) -> str:
    """Scope, summary and definitions, those that are written; nothing when none is."""
    parts = []
    for name in ("scope", "summary"):
        written = text(getattr(procedure, name))
        if written:
            parts.append(f"<h3>{line(label(profile, 'Procedure', name))}</h3><p>{written}</p>")
    meanings = [one for one in procedure.definitions if one.term.strip() or one.meaning.strip()]
    if meanings:
        facts = "".join(
            f"<div><dt>{or_nothing(text(one.term))}</dt><dd>{or_nothing(text(one.meaning))}</dd></div>"
            for one in meanings
        )
        heading = line(label(profile, "Procedure", "definitions"))
        parts.append(f'<h3>{heading}</h3><dl class="meanings">{facts}</dl>')
    return "\n".join(parts)


def actors(procedure: Procedure, profile: Profile) -> str:
    """The actors in the order of their columns; outside parties are marked."""
    outside = label(profile, "Actor", "external").lower()
    said = "".join(
        f"<li>{text(actor.name)}{f' <small>({line(outside)})</small>' if actor.external else ''}</li>"
        for actor in procedure.actors
        if actor.name.strip()
    )
    return f'<ul class="who" role="list">{said}</ul>' if said else ""


def _field(procedure: Procedure, profile: Profile, name: str) -> str:
    value = getattr(procedure, name)
    if isinstance(value, StrEnum):
        written = value.capitalize()
    else:
        written = value if isinstance(value, str) else value.printed
    return fact(label(profile, "Procedure", name), or_nothing(text(written)))


def _list(procedure: Procedure, profile: Profile, name: str) -> str:
    listed = items(getattr(procedure, name), "ol" if name == "legal_basis" else "ul")
    return fact(label(profile, "Procedure", name), or_nothing(listed), "half")


def _official(procedure: Procedure, profile: Profile) -> str:
    official = procedure.authorized_by
    nip = f"{label(profile, 'Official', 'nip')} {official.nip}" if official.nip.strip() else ""
    said = kept((official.position, official.name, official.rank, nip))
    return "<br>".join(
        f"<strong>{text(part)}</strong>" if part is official.name else text(part) for part in said
    )
