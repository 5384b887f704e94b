"""A survey of public satisfaction (SKM) as data, and its figures: weights, the index and its grade.

After PermenPANRB 14/2017 as regulation.md 4.2 tells it: answers from 1 to 4, weights that sum to 1 and are equal where
nobody gives them (1/9 for nine elements, never 0,11), index times 25. The index is rounded half up to two decimals and
graded after that, so that no figure falls between two grades.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from sopan.model.time.dates import WrittenDate

NO_DATE = WrittenDate()
_WEIGHT = re.compile(r"(\d{1,6})/(\d{1,6})|(\d{1,4}(?:[.,]\d{1,9})?)")
_GRADES = (
    (8831, "A", "sangat baik"),
    (7661, "B", "baik"),
    (6500, "C", "kurang baik"),
    (0, "D", "tidak baik"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyElement:
    """One unsur: its weight as written (`1/9`, `0,2`; empty: all weigh the same) and the answers, one for each person."""

    name: str = ""
    weight: str = ""
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One survey of one service."""

    on: WrittenDate = NO_DATE
    elements: tuple[SurveyElement, ...] = ()


def weight_of(written: str) -> Fraction | None:
    """`1/9`, `0,2` or `0.2` as a number; None for anything else."""
    found = _WEIGHT.fullmatch(written.strip())
    if found is None or (found[2] and not int(found[2])):
        return None
    return Fraction(int(found[1]), int(found[2])) if found[2] else Fraction(found[3].replace(",", "."))


def weights(survey: Survey) -> tuple[Fraction | None, ...]:
    """The weight of each element: equal ones where none is written."""
    if not any(one.weight.strip() for one in survey.elements):
        return tuple(Fraction(1, len(survey.elements)) for _ in survey.elements)
    return tuple(weight_of(one.weight) for one in survey.elements)


def answer_of(written: str) -> int | None:
    """An answer from 1 to 4; None for anything else."""
    plain = written.strip()
    return int(plain) if plain in ("1", "2", "3", "4") else None


def index_of(survey: Survey) -> Decimal | None:
    """The index (25 to 100) with two decimals; None where weights or answers are missing or wrong."""
    shares = weights(survey)
    if not shares or None in shares or sum(share or 0 for share in shares) != 1:
        return None
    total = Fraction(0)
    for share, element in zip(shares, survey.elements, strict=True):
        answers = [answer_of(one) for one in element.answers]
        if not answers or None in answers:
            return None
        total += (share or Fraction(0)) * Fraction(sum(one or 0 for one in answers), len(answers))
    exact = total * 25
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def grade_of(index: Decimal) -> tuple[str, str]:
    """The letter and the words for an index: `("B", "baik")`."""
    return next((letter, words) for least, letter, words in _GRADES if index * 100 >= least)
