"""The words of one code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One code in one language. Facts stand in braces."""

    title: str
    message: str
    remedy: str
