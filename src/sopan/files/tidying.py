"""The text of an SOP file → the same file tidied (`sopan fmt`): even indentation, comments kept, nothing
changed in what it says."""

from __future__ import annotations

import io
from typing import Any

from sopan.files.reading import read
from sopan.files.yaml_text import CUT_SHORT, with_dashes


def tidy(text: str) -> str:
    """The tidied text. A text that tidying would change in meaning, or that is no YAML, comes back as it
    was."""
    before = read(text)
    if not before.text.strip() or any(problem.code in (*CUT_SHORT, "BR03") for problem in before.problems):
        return text
    try:
        tidied = dumped(loaded(with_dashes(before.text)))
    except (
        Exception
    ):  # ruamel fails in many ways on what it does not understand; the file then stays as it is
        return text
    after = read(tidied)
    same = after.procedure == before.procedure and len(after.problems) == len(before.problems)
    return tidied if same else text


def loaded(text: str) -> Any:
    """The data of a YAML text with its comments."""
    return _round_trip().load(text)


def dumped(data: Any) -> str:
    """The text of such data."""
    out = io.StringIO()
    _round_trip().dump(data, out)
    return "\n".join(line.rstrip() for line in out.getvalue().strip("\n").split("\n")) + "\n"


def _round_trip() -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.resolver import VersionedResolver

    class AsWritten(VersionedResolver):  # type: ignore[misc]
        """Every plain scalar stays the text it is: 001, 1:30, Tidak."""

        versioned_resolver: Any = {}  # noqa: RUF012  # nothing to tell apart

    yaml = YAML(typ="rt")
    yaml.Resolver = AsWritten
    yaml.preserve_quotes = True
    yaml.width = 100_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
