"""Telling → PDF bytes (PDF/A-2a, PDF/UA-1) by Typst: the drawing as a vector picture, the notes beside it.

Same telling, same bytes. Its date is the day of the check, else a day of the SOP; never a clock's.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from sopan.layout.text import printable
from sopan.model import statements
from sopan.model.procedure import Procedure
from sopan.profile import PAPERS, Profile
from sopan.render.typesetting import dated, typeset
from sopan.report.noting.badges import alone
from sopan.report.noting.leaves import Leaf, Remark
from sopan.report.noting.telling import Aside, Telling
from sopan.report.noting.wording import word

STANDARDS = ("a-2a", "ua-1")
_BLANK = re.compile(r"[^\S \u00a0]")  # of any other kind


def pdf(telling: Telling, procedure: Procedure, choices: Profile, on: date | None) -> bytes:
    """The whole document, on the profile's paper, lying. Raises MissingExtra when Typst is not installed."""
    lang = telling.lang
    short, long = PAPERS[choices.paper]
    data = {
        "lang": lang,
        "title": telling.title,
        "kind": word("title", lang),
        "facts": " · ".join(telling.facts),
        "author": " – ".join(procedure.agency),
        "date": dated(on or procedure.effective_on.on or procedure.completed_on.on),
        "paper": [long, short],
        "counts": [
            {
                "badge": alone(count.severity) if count.severity else "",
                "weight": count.weight,
                "said": count.said,
            }
            for count in telling.counts
        ],
        "nothing": word("nothing", lang),
        "none": word("none here", lang),
        "leaves": [_leaf(leaf, lang) for leaf in telling.leaves],
        "asides": [_aside(aside, lang) for aside in telling.asides],
        "aside": {"heading": word("set aside", lang), "why": word("set aside why", lang)},
        "evaluation": _evaluation(lang),
    }
    return typeset("report/noting/notes.typ", "notes", _clean(data), STANDARDS)


def _clean(value: Any) -> Any:
    """Only what the printed font has; PDF/A allows no missing glyph."""
    if isinstance(value, str):
        return printable(_BLANK.sub(" ", value))
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list | tuple) else value


def _leaf(leaf: Leaf, lang: str) -> dict[str, Any]:
    return {
        "heading": leaf.heading,
        "continued": word("continued", lang, heading=leaf.heading),
        "svg": leaf.marked_svg,
        "size": [leaf.box.w, leaf.box.h],
        "alt": " ".join((leaf.alt, *(f"{pin.said}." for pin in leaf.pins))),
        "notes": [_remark(remark, lang) for remark in leaf.remarks],
    }


def _remark(remark: Remark, lang: str) -> dict[str, Any]:
    source = word("source", lang, source=remark.source) if remark.source else ""
    return {
        "number": remark.number,
        "badge": alone(remark.severity, remark.number),
        "weight": remark.weight,
        "where": remark.where,
        "code": remark.code,
        "sentences": remark.sentences,
        "remedies": remark.remedies,
        "last": " · ".join(piece for piece in (source, remark.also) if piece),
    }


def _aside(aside: Aside, lang: str) -> dict[str, Any]:
    return {
        "weight": aside.weight,
        "where": aside.where,
        "code": aside.code,
        "sentences": aside.sentences,
        "reason": word("reason", lang, reason=aside.reason),
    }


def _evaluation(lang: str) -> dict[str, Any]:
    return {
        "heading": word("statements", lang),
        "how": word("statements how", lang),
        "heads": [word(name, lang) for name in ("no", "statement", "yes", "not", "remark")],
        "rows": statements.statements(lang),
        "lines": [word(name, lang) for name in ("on", "reviewer", "signature")],
        "source": statements.source(lang),
    }
