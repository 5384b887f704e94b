"""Any draft, however odd, is filled, told and printed: nothing raises, and the times agree with each other."""

from __future__ import annotations

from hypothesis import given, settings

from sopan.book.services.citizen import citizen_page
from sopan.book.services.plain_words import told
from sopan.book.services.standards import standard_document
from sopan.document import Table
from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Procedure
from sopan.model.service.components import filled_standard
from sopan.model.service.own_steps import own_levels
from sopan.model.service.services import ServiceStandard
from tests.strategies import arbitrary_procedures, procedures


def printed(procedure: Procedure) -> None:
    held = Filed("sop/x.yaml", procedure)
    service = Filed("layanan/x.yaml", ServiceStandard(name="X", procedures=("x",)))
    agency = Agency(procedures=(held,), services=(service,))
    filled = filled_standard(agency, service)
    assert len(filled.components) == 14
    assert citizen_page(told(agency, filled)).endswith("</html>\n")
    (table,) = (block for block in standard_document(agency, filled).blocks if isinstance(block, Table))
    assert sum(len(row) == 3 for row in table.rows) == 14


@settings(max_examples=60, deadline=None)
@given(procedures())
def test_a_draft_as_it_comes(procedure: Procedure) -> None:
    printed(procedure)


@settings(max_examples=40, deadline=None)
@given(arbitrary_procedures())
def test_any_text_in_any_field(procedure: Procedure) -> None:
    printed(procedure)


@settings(max_examples=60, deadline=None)
@given(procedures())
def test_every_step_of_the_applicant_on_the_way_stands_on_one_level(procedure: Procedure) -> None:
    steps = [step.at for level in own_levels(procedure) for step in level.steps]
    assert len(steps) == len(set(steps))
    assert all(level.wait >= 0 for level in own_levels(procedure))
