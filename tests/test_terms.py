"""Every field of the model has its words, and every word its field."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from sopan.files.fields import BLOCKS
from sopan.model import agency, duties, procedure, processes, reorganisation, structure
from sopan.model.decree import decrees
from sopan.model.law import registry
from sopan.model.service import services, surveys
from sopan.terms import TERMS, key, term, term_of_key

_WHOLES = (
    "Agency",
    "Region",
    "Filed",
    "Rewrite",
    "Entry",
    "Match",
    "Verdict",
)  # stand in no file by themselves: none has their fields as keys
HOLDERS = [
    thing
    for module in (
        *(agency, decrees, duties, procedure, processes, registry),
        *(reorganisation, services, structure, surveys),
    )
    for thing in vars(module).values()
    if dataclasses.is_dataclass(thing) and isinstance(thing, type) and thing.__module__ == module.__name__
    if thing.__name__ not in _WHOLES
]


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: holder.__name__)
def test_every_field_of_the_model_has_a_row(holder: type) -> None:
    for field in dataclasses.fields(holder):
        row = term(holder.__name__, field.name)
        assert row.key and row.label and row.english


def test_every_row_has_its_field() -> None:
    fields = {(holder.__name__, field.name) for holder in HOLDERS for field in dataclasses.fields(holder)}
    assert {(row.holder, row.name) for row in TERMS} == fields
    assert len(TERMS) == len(fields)


def test_keys_are_plain_words_and_differ_within_a_block() -> None:
    assert all(row.key.isidentifier() and row.key.islower() for row in TERMS)
    assert max(Counter((row.holder, row.key) for row in TERMS).values()) == 1
    for fields in BLOCKS.values():
        assert max(Counter(field.key for field in fields).values()) == 1


def test_keys_lead_back() -> None:
    for row in TERMS:
        assert term_of_key(row.holder, key(row.holder, row.name)) is row
    assert term_of_key("Step", "entah") is None


def test_every_field_of_a_block_is_read_and_written() -> None:
    for holder in HOLDERS:
        if holder.__name__ in BLOCKS:
            read = {field.name for field in BLOCKS[holder.__name__]}
            names = {field.name for field in dataclasses.fields(holder)} - {"standard"}
            assert names <= read
