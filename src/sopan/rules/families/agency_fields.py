"""Fields an agency asks for beyond the national form: profile and procedure go in, findings come out (ID21).

The catalogue has no such rule: which fields an agency's own regulation adds is told by its profile (`extra_fields`),
which may also give the rule another weight.
"""

from __future__ import annotations

from collections.abc import Iterator

from sopan.model.procedure import Stage
from sopan.problems import Severity
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN


@rule(
    "ID21",
    "agency-field-missing",
    severity=Severity.HINT,
    basis="X",
    source=DESIGN,
    since=Stage.READY,
)
def agency_field_missing(case: Case) -> Iterator[Found]:
    """Every field that the agency's profile asks for is filled."""
    written = {one.label.strip() for one in case.procedure.extra_fields if one.text.strip()}
    missing = [label for label in case.profile.extra_fields if label not in written]
    if missing:
        yield case.on_page("extra_fields", fields=", ".join(missing))
