"""What many SOPs say in the same words: an agency goes in, cautions and qualifications copied from SOP to SOP come out
(QA03, QA04)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sopan.language.words import plain
from sopan.model.procedure import Procedure
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.structure import listed
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import PRACTICE

CAUTIONS = 4  # SOPs with one caution: it is the same in three others
QUALIFICATIONS = 10


@rule("QA03", "copied-caution", severity=Severity.WARNING, basis="P", source=PRACTICE, folder=True)
def copied_caution(case: AgencyCase) -> Iterator[Found]:
    """A caution tells the danger of its own SOP: one that stands in four or more is told once, where it stands first."""
    yield from _copied(case, "peringatan", lambda procedure: procedure.cautions, CAUTIONS)


@rule("QA04", "copied-qualification", severity=Severity.HINT, basis="P", source=PRACTICE, folder=True)
def copied_qualification(case: AgencyCase) -> Iterator[Found]:
    """So does a qualification, where ten SOPs or more ask for the same."""
    yield from _copied(
        case, "kualifikasi_pelaksana", lambda procedure: procedure.qualifications, QUALIFICATIONS
    )


def _copied(
    case: AgencyCase, key: str, texts_of: Callable[[Procedure], tuple[str, ...]], least: int
) -> Iterator[Found]:
    places: dict[str, dict[str, int]] = {}
    for held in case.procedures:
        for number, text in enumerate(texts_of(held.said), 1):
            if words := plain(text):
                places.setdefault(words, {}).setdefault(held.file, number)
    said = {held.file: held.said for held in case.procedures}
    for where in places.values():
        if len(where) < least:
            continue
        file, number = next(iter(where.items()))
        others = listed([said[other].title or other for other in list(where)[1:]])
        text = quoted(texts_of(said[file])[number - 1])
        yield case.at(file, f"{key}[{number}]", said=text, count=len(where), others=others)
