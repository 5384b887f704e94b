"""Answers given by hand: `titles.tsv` and `activities.tsv`, a text and the codes a person would give it on each line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Score:
    """How the findings of one rule agree with the answers given by hand."""

    right: int = 0
    false: int = 0  # found, but no person would say so
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def answers(name: str) -> list[tuple[str, frozenset[str], str]]:
    """The texts of one file, each with its codes and a remark on its kind."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [
        (text, frozenset(codes.split()), kind) for text, codes, kind in ((*row, "", "")[:3] for row in rows)
    ]


def scores(told: Iterable[tuple[frozenset[str], frozenset[str]]], codes: Iterable[str]) -> dict[str, Score]:
    """For each code its score over pairs (found, expected)."""
    pairs = list(told)
    return {
        code: Score(
            sum(code in found and code in wanted for found, wanted in pairs),
            sum(code in found and code not in wanted for found, wanted in pairs),
            sum(code not in found and code in wanted for found, wanted in pairs),
        )
        for code in codes
    }
