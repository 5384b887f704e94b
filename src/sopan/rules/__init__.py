"""What a good SOP keeps to: a procedure goes in, problems come out.

One rule is one function in a family module plus one page in Indonesian, `explained/<code>.md`. To add a rule, write
both; a family module is imported below, and so its rules are known. What rules know about words is in `words`.
"""

from __future__ import annotations

from sopan.rules import (  # noqa: F401
    activity_clarity,
    activity_course,
    activity_decisions,
    activity_wording,
    actor_names,
    actor_work,
    actors,
    agency_fields,
    durations,
    evidence,
    flow_branches,
    flow_course,
    flow_ends,
    identity_box,
    identity_lists,
    identity_types,
    quality,
    spelling,
    symbols,
    titles,
    waivers,
)
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import Rule, registry, rule
from sopan.rules.checking import BROKEN_RULE, check
from sopan.rules.groups import Group, grouped
from sopan.rules.pages import Page, page

__all__ = [
    "BROKEN_RULE",
    "Case",
    "Found",
    "Group",
    "Page",
    "Rule",
    "check",
    "grouped",
    "page",
    "registry",
    "rule",
]
