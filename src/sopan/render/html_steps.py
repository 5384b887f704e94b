"""Procedure + profile → HTML of the steps, twice: the table of the form, and the flow as a linked list."""

from __future__ import annotations

from sopan.layout.words import NO_TARGET, actors_of, ways_of
from sopan.model.flow import Flow, kind_of
from sopan.model.procedure import Procedure, Step, StepKind
from sopan.profile import Profile
from sopan.render.html_identity import label
from sopan.render.markup import fact, items, line, or_nothing, text

_COLUMNS = '<col class="no"><col class="activity"><col span="2"><col class="time"><col span="2">'


def table(procedure: Procedure, profile: Profile) -> str:
    """The table of the form. Its roles are written out: on a narrow screen rows are styled as cards."""
    body = "\n".join(_row(step, index, profile) for index, step in enumerate(procedure.steps))
    caption = f"Langkah dan mutu baku {procedure.title}"
    return (
        f'<table role="table" class="steps">\n<caption>{line(caption)}</caption>\n'
        f"<colgroup>{_COLUMNS}</colgroup>\n{_head(profile)}\n"
        f'<tbody role="rowgroup">\n{body}\n</tbody>\n</table>'
    )


def flow(procedure: Procedure, profile: Profile) -> str:
    """The steps in order; each says who, what, by which standard, and links to where it leads."""
    ways = ways_of(procedure)
    said = "\n".join(_item(procedure, index, ways[index], profile) for index in range(len(procedure.steps)))
    return f'<ol class="flow" role="list">\n{said}\n</ol>'


def _head(profile: Profile) -> str:
    spanning = line(label(profile, "Step", "standard"))
    tall = 'role="columnheader" scope="col" rowspan="2"'
    three = (("Standard", "requirements"), ("Standard", "duration"), ("Standard", "output"))
    below = "".join(
        f'<th role="columnheader" scope="col">{line(label(profile, *name))}</th>' for name in three
    )
    return (
        f'<thead role="rowgroup">\n<tr role="row"><th {tall}>{line(profile.label("no"))}</th>'
        f"<th {tall}>{line(label(profile, 'Step', 'activity'))}</th>"
        f"<th {tall}>{line(label(profile, 'Step', 'actors'))}</th>"
        f'<th role="columnheader" scope="colgroup" colspan="3">{spanning}</th>'
        f'<th {tall}>{line(label(profile, "Step", "note"))}</th></tr>\n<tr role="row">{below}</tr>\n</thead>'
    )


def _row(step: Step, index: int, profile: Profile) -> str:
    number = index + 1
    cells = (
        (label(profile, "Step", "activity"), text(step.wording)),
        (label(profile, "Step", "actors"), items(actors_of(step))),
        *_standard(step, profile),
        (label(profile, "Step", "note"), text(step.note)),
    )
    said = "".join(
        f'<td role="cell" data-label="{line(name)}"{"" if piece else " data-empty"}>'
        f"<div>{or_nothing(piece)}</div></td>"
        for name, piece in cells
    )
    link = f'<a href="#langkah-{number}"><span class="step-word">Langkah </span>{number}</a>'
    return f'<tr role="row"><th role="rowheader" scope="row">{link}</th>{said}</tr>'


def _standard(step: Step, profile: Profile) -> tuple[tuple[str, str], ...]:
    standard = step.standard
    return (
        (label(profile, "Standard", "requirements"), items(standard.requirements)),
        (label(profile, "Standard", "duration"), text(standard.duration)),
        (label(profile, "Standard", "output"), items(standard.output)),
    )


def _item(procedure: Procedure, index: int, own: tuple[Flow, ...], profile: Profile) -> str:
    step, number = procedure.steps[index], index + 1
    kind = kind_of(procedure, index)
    tag = "" if kind is StepKind.TASK else f' <span class="kind">{line(kind.capitalize())}</span>'
    heading = or_nothing(text(step.wording))
    parts = (
        f'<li id="langkah-{number}">',
        f'<h3><span class="number"><span class="unseen">Langkah </span>{number}'
        f'<span class="unseen">: </span></span> {heading}{tag}</h3>',
        f'<p class="actors">{_who(step, profile)}</p>',
        _details(step, profile),
        _ways(own),
        _guidance(step, profile),
        "</li>",
    )
    return "\n".join(part for part in parts if part)


def _who(step: Step, profile: Profile) -> str:
    names = ", ".join(text(name) for name in actors_of(step))
    return f"<span>{line(label(profile, 'Step', 'actors'))}:</span> {or_nothing(names)}"


def _details(step: Step, profile: Profile) -> str:
    pairs = (
        *_standard(step, profile),
        (label(profile, "Step", "note"), text(step.note)),
        (label(profile, "Step", "forms"), items(step.forms)),
        (label(profile, "Step", "risk"), text(step.risk)),
        (label(profile, "Step", "control"), text(step.control)),
    )
    said = "".join(fact(name, piece) for name, piece in pairs if piece)
    return f'<dl class="standard">{said}</dl>' if said else ""


def _ways(own: tuple[Flow, ...]) -> str:
    said = "".join(f"<li>{_way(one)}</li>" for one in own) or "<li>Selesai</li>"
    return f'<ul class="ways" role="list" aria-label="Kelanjutan">{said}</ul>'


def _way(one: Flow) -> str:
    if one.target is None:
        target = f'<span class="lost">{NO_TARGET}</span>'
    else:
        target = f'<a href="#langkah-{one.target + 1}">langkah {one.target + 1}</a>'
    if one.label is None:
        return f"Lalu {target}"
    return f'<strong>{or_nothing(text(one.label))}</strong> <span aria-hidden="true">→</span> {target}'


def _guidance(step: Step, profile: Profile) -> str:
    written = text(step.guidance)
    if not written:
        return ""
    return f"<details><summary>{line(label(profile, 'Step', 'guidance'))}</summary><p>{written}</p></details>"
