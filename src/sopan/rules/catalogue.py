"""The register of rules: a function and what is known about it go in, the list of all rules comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from sopan.model.procedure import Stage
from sopan.problems import Severity
from sopan.rules.case import Case, Found

Check = Callable[
    [Any], Iterator[Found]
]  # of a Case, or of an AgencyCase where the rule is of the whole folder

_CODE = re.compile(r"[A-Z]{2}\d{2}")
_BASIS = re.compile(r"[VDPXU](\+[VDPXU])*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `name` says the fault, so that "allow unreachable-step" reads well.

    `basis` tells how well the rule is founded, several letters joined by `+`: V the regulation itself,
    D a derivative or secondary source, P practice, X our own design, U not verified. `source` names it.

    `since` is the stage from which the rule is asked: what only enactment gives is no finding in a draft.
    `hides` names rules some of whose findings go when this one is mended. A rule that is `last` looks at what the
    others have found, one of the `drawing` at the drawing, one of the `folder` at an agency as a whole.
    """

    code: str
    name: str
    severity: Severity
    basis: str
    source: str
    check: Check
    since: Stage = Stage.DRAFT
    hides: tuple[str, ...] = ()
    last: bool = False
    drawing: bool = False
    folder: bool = False

    def weight(self, case: Case) -> Severity | None:
        """The most a finding weighs in this case; None where the rule is not asked: the profile has turned it off, the
        SOP has not come so far, there is no drawing to look at, or it takes the whole folder to judge."""
        if self.folder or self.since.rank > case.stage.rank or (self.drawing and case.sheet is None):
            return None
        return case.profile.severities.get(self.code, self.severity)


FAMILY_TITLES = {  # the first two letters of a code, and what it is about in Indonesian and in English
    "ID": ("Halaman identitas", "Identity page"),
    "TT": ("Judul", "Title"),
    "FL": ("Alur", "Flow"),
    "SY": ("Simbol dan gambar", "Symbols and drawing"),
    "AC": ("Pelaksana", "Actors"),
    "ST": ("Kegiatan", "Activities"),
    "MB": ("Mutu baku", "Quality standard"),
    "QA": ("SOP secara keseluruhan", "The SOP as a whole"),
    "XR": ("Hubungan antar-SOP", "Links between SOPs"),
    "DK": ("Keputusan", "Decrees"),
    "CT": ("Kutipan peraturan", "Citations of regulations"),
    "BK": ("Buku SOP", "The book of SOPs"),
    "SP": ("Standar pelayanan", "Service standards"),
    "LC": ("Daur hidup", "Life cycle"),
    "DS": ("Yang dikesampingkan", "What is set aside"),
    "PM": ("Pemeriksaan itu sendiri", "The check itself"),
}
_PLACES = {family: place for place, family in enumerate(FAMILY_TITLES)}
_RULES: dict[str, Rule] = {}


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    basis: str,
    source: str,
    since: Stage = Stage.DRAFT,
    hides: tuple[str, ...] = (),
    last: bool = False,
    drawing: bool = False,
    folder: bool = False,
) -> Callable[[Check], Check]:
    """Enter a function into the register. ValueError when code or name are taken (a programmer's mistake)."""
    if not _CODE.fullmatch(code) or not _BASIS.fullmatch(basis):
        raise ValueError(f"{code}: no code of a rule, or no basis: {basis}")

    def enter(check: Check) -> Check:
        if code in _RULES or any(entered.name == name for entered in _RULES.values()):
            raise ValueError(f"{code} {name}: this code or name is taken")
        _RULES[code] = Rule(
            code=code,
            name=name,
            severity=severity,
            basis=basis,
            source=source,
            check=check,
            since=since,
            hides=hides,
            last=last,
            drawing=drawing,
            folder=folder,
        )
        return check

    return enter


def registry() -> tuple[Rule, ...]:
    """All rules, family by family and in the order of their codes; those of the whole folder are loaded for it."""
    import_module("sopan.rules.agency")
    return tuple(_RULES[code] for code in sorted(_RULES, key=_order))


def of_procedures() -> tuple[Rule, ...]:
    """The rules that judge one SOP, in the same order."""
    return tuple(_RULES[code] for code in sorted(_RULES, key=_order) if not _RULES[code].folder)


def known(code: str) -> Rule | None:
    """The rule of this code among those that are loaded."""
    return _RULES.get(code)


def _order(code: str) -> tuple[int, str]:
    return _PLACES.get(code[:2], len(_PLACES)), code
