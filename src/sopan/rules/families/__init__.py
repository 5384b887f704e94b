"""The rules: a `Case` goes in, findings come out; one module a family, imported here so that its rules are known."""

from __future__ import annotations

from sopan.rules.families import (  # noqa: F401
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
)
