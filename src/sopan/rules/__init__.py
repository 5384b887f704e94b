"""What a good SOP keeps to: a procedure goes in, problems come out.

One rule is one function in a family module plus one page in Indonesian, `explained/<code>.md`. To add a rule, write
both. The families stand in `families`, those that judge an agency's whole folder in `agency`, what rules know about words
in `words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sopan.rules import families, waivers  # noqa: F401
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import Rule, registry, rule
from sopan.rules.checking import BROKEN_RULE, check
from sopan.rules.groups import Group, grouped
from sopan.rules.pages import Page, page

if TYPE_CHECKING:
    from sopan.rules.agency.checking import check_agency as check_agency

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


def __getattr__(name: str) -> Any:
    """The rules of a folder are loaded when a folder is checked: the check of one SOP starts without them."""
    if name != "check_agency":
        raise AttributeError(f"module 'sopan.rules' has no attribute {name!r}")
    from sopan.rules.agency.checking import check_agency

    return check_agency
