"""`Sheet` (for HTML: procedure) → the bytes of its files. Each module alone knows its format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from sopan.model.procedure import Procedure
from sopan.problems import UnknownName
from sopan.profile import Profile, profile
from sopan.sheet import Sheet

_FUNCTIONS = {"svg": "svg_pages", "pdf": "pdf", "html": "html", "docx": "docx", "xlsx": "xlsx"}
FORMS = tuple(_FUNCTIONS)


def render(
    sheet: Sheet, form: str, procedure: Procedure | None = None, choices: Profile | None = None
) -> tuple[bytes, ...]:
    """The files of a drawing: one a page for svg, otherwise a single one. UnknownName for any other form.

    Of `sopan.render.<form>` one function is used; it is loaded only when it is asked for.
    """
    if form not in FORMS:
        raise UnknownName(f"bentuk {form}: pilih {', '.join(FORMS)}")
    made = _html(sheet, procedure, choices) if form == "html" else _function(form)(sheet)
    parts = made if isinstance(made, tuple | list) else (made,)
    return tuple(part.encode("utf-8") if isinstance(part, str) else part for part in parts)


def _html(sheet: Sheet, procedure: Procedure | None, choices: Profile | None) -> str:
    given = procedure or Procedure(title=sheet.title)
    return str(_function("html")(given, choices or profile(), list(_function("svg")(sheet))))


def _function(form: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(import_module(f"sopan.render.{form}"), _FUNCTIONS[form])
    return function
