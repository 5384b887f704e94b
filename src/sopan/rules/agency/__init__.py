"""The rules of an agency's whole folder: an `AgencyCase` goes in, findings come out; one module a subject, imported here
so that its rules are known."""

from __future__ import annotations

from sopan.rules.agency import (  # noqa: F401
    actors,
    bases,
    book,
    citation_ways,
    citations,
    decree_links,
    decrees,
    life,
    links,
    numbers,
    papers,
    people,
    processes,
    repeats,
    services,
    structure,
    titles,
)
