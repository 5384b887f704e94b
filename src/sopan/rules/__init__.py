"""What a good SOP keeps to: a procedure goes in, problems come out.

One rule is one function in a family module plus one page in Indonesian, `explained/<code>.md`. To add a rule, write
both. The families stand in `families`, those that judge an agency's whole
folder in `agency`, what rules know about words in `words`.
"""

from __future__ import annotations

from sopan.rules import agency, families, waivers  # noqa: F401
from sopan.rules.agency.checking import check_agency
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
    "check_agency",
    "grouped",
    "page",
    "registry",
    "rule",
]
