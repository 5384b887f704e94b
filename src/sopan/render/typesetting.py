"""A template of Typst and data go in, PDF bytes come out.

Nothing a person wrote reaches Typst as source: texts travel as data. Same data, same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sopan.problems import MissingExtra

_NO_DATE = [
    2000,
    1,
    1,
]  # of a draft without dates: PDF/A asks for one, and the clock's would change the bytes


def typeset(template: str, name: str, data: Any, standards: Sequence[str]) -> bytes:
    """The template (`render/page.typ`) filled with the data, which it knows by this name, as a PDF that keeps to these
    standards. `data` may have been written as JSON already. Raises MissingExtra when Typst is not installed."""
    written = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    made: bytes = _compiler(template).compile(
        format="pdf", sys_inputs={name: written}, pdf_standards=list(standards)
    )
    return made


def dated(day: date | None) -> list[int]:
    """Year, month and day as a template takes them; always the same without a day."""
    return [day.year, day.month, day.day] if day else _NO_DATE


@cache
def _compiler(template: str) -> Any:
    try:
        import fontpkg_arimo
        import typst
    except ImportError as error:
        raise MissingExtra("typst") from error
    fonts = Path(fontpkg_arimo.__file__).parent / "files"
    source = files("sopan").joinpath(*template.split("/"))
    return typst.Compiler(str(source), font_paths=[str(fonts)], ignore_system_fonts=True)
