"""Sopan: from the steps of an SOP to the drawn page. The verbs and the nouns, loaded when they are first
used.

reading = sopan.read(text)                          the procedure and what was wrong with the file
problems = sopan.check(reading.procedure)           what the rules say
sheet = sopan.lay_out(reading.procedure, profile)   the finished drawing
pages = sopan.render(sheet, "svg")                  its files

folder = sopan.read_agency(sopan.contents_of(path), path)   an agency's folder
problems = sopan.check_agency(folder.agency, folder.profile)
book = sopan.compile_book(folder)                            its book as documents
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sopan.book.compile import compile_book as compile_book
    from sopan.document import Document as Document
    from sopan.files import Reading as Reading
    from sopan.files import canonical_json as canonical_json
    from sopan.files import fingerprint as fingerprint
    from sopan.files import read as read
    from sopan.files import tidy as tidy
    from sopan.files import write as write
    from sopan.files.agency import AgencyReading as AgencyReading
    from sopan.files.agency import contents_of as contents_of
    from sopan.files.agency import read_agency as read_agency
    from sopan.files.carried import procedure_in_pdf as procedure_in_pdf
    from sopan.files.mending import mend as mend
    from sopan.files.prose import procedure_from_prose as procedure_from_prose
    from sopan.files.schema import schema as schema
    from sopan.files.table import procedure_from_table as procedure_from_table
    from sopan.layout import lay_out as lay_out
    from sopan.model.agency import Agency as Agency
    from sopan.model.law.citations import decree_form as decree_form
    from sopan.model.law.citations import read_citation as read_citation
    from sopan.model.law.citations import short_form as short_form
    from sopan.model.procedure import Actor as Actor
    from sopan.model.procedure import Official as Official
    from sopan.model.procedure import Outcome as Outcome
    from sopan.model.procedure import Procedure as Procedure
    from sopan.model.procedure import Standard as Standard
    from sopan.model.procedure import Step as Step
    from sopan.model.procedure import StepKind as StepKind
    from sopan.planning.coverage import coverage as coverage
    from sopan.planning.processes import process_map as process_map
    from sopan.planning.storytelling.story import story as story
    from sopan.planning.titles import proposals as proposals
    from sopan.problems import Location as Location
    from sopan.problems import MissingExtra as MissingExtra
    from sopan.problems import Problem as Problem
    from sopan.problems import Severity as Severity
    from sopan.problems import SopanError as SopanError
    from sopan.problems import UnknownName as UnknownName
    from sopan.problems import UnreadableFile as UnreadableFile
    from sopan.profile import Profile as Profile
    from sopan.profile import for_meeting as for_meeting
    from sopan.profile import profile as profile
    from sopan.profile import with_choices as with_choices
    from sopan.render import render as render
    from sopan.render.document import document_pdf as document_pdf
    from sopan.report.noting.notes import notes as notes
    from sopan.rules import check as check
    from sopan.rules import check_agency as check_agency
    from sopan.rules import grouped as grouped
    from sopan.rules.saying import remedy as remedy
    from sopan.rules.saying import sentence as sentence
    from sopan.rules.told import rule_pages as rule_pages
    from sopan.sheet import Sheet as Sheet

__version__ = "0.1.0"

_ROOMS = {
    "sopan.render.document": ("document_pdf",),
    "sopan.planning.titles": ("proposals",),
    "sopan.planning.storytelling.story": ("story",),
    "sopan.planning.processes": ("process_map",),
    "sopan.planning.coverage": ("coverage",),
    "sopan.model.law.citations": ("decree_form", "read_citation", "short_form"),
    "sopan.model.agency": ("Agency",),
    "sopan.files.prose": ("procedure_from_prose",),
    "sopan.files.agency": ("AgencyReading", "contents_of", "read_agency"),
    "sopan.document": ("Document",),
    "sopan.book.compile": ("compile_book",),
    "sopan.files": ("Reading", "canonical_json", "fingerprint", "read", "schema", "tidy", "write"),
    "sopan.files.carried": ("procedure_in_pdf",),
    "sopan.files.mending": ("mend",),
    "sopan.files.table": ("procedure_from_table",),
    "sopan.layout": ("lay_out",),
    "sopan.report.noting.notes": ("notes",),
    "sopan.model.procedure": ("Actor", "Official", "Outcome", "Procedure", "Standard", "Step", "StepKind"),
    "sopan.problems": (
        "Location",
        "MissingExtra",
        "Problem",
        "Severity",
        "SopanError",
        "UnknownName",
        "UnreadableFile",
    ),
    "sopan.profile": ("Profile", "for_meeting", "profile", "with_choices"),
    "sopan.render": ("render",),
    "sopan.rules": ("check", "grouped", "check_agency"),
    "sopan.rules.saying": ("remedy", "sentence"),
    "sopan.rules.told": ("rule_pages",),
    "sopan.sheet": ("Sheet",),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'sopan' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})


class _Face(ModuleType):
    """Two verbs, `profile` and `render`, are called like the room they live in. Python would put the room
    in the verb's place as soon as it is imported; here the verb keeps its name."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
