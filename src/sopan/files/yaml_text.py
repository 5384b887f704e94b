"""Bytes or text → a tree of YAML nodes that know their line and column, and the problems met on the way."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from sopan.problems import Location, Problem, Severity

_Fastest: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Fastest):  # type: ignore[misc]
    """Nodes only: whatever a scalar looks like, it stays the text it is."""

    def resolve(self, kind: type, value: str, implicit: object) -> str:
        return "tag:yaml.org,2002:str"


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")  # characters of a text to JSON, more than that to YAML
_LONE_DASH = re.compile(r"(?m)^([ \t]*(?:- )?[\w]+:[ \t]+)-([ \t]*)$")
_TRIES = 6
_INDENTED = re.compile(r"(?m)^[ \-?]{200}")
_DEEPEST = 40  # an SOP nests five deep; the reader of C programs has no bound of its own and would crash
CUT_SHORT = ("BR02", "BR12", "BR18", "BR19")  # what stands below such a mistake has not been read


def decode(text: str | bytes) -> tuple[str, list[Problem]]:
    """UTF-8 bytes to text. Other encodings are read as well as can be, and reported (BR01)."""
    problems: list[Problem] = []
    if isinstance(text, bytes):
        text, problems = _from_bytes(text)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.lstrip().startswith("{") and ("\\u" in text or _BREAKS.search(text)):
        text = _plain_json(text)
    if found := _CONTROL.search(text):
        line, column = _line_and_column(text, found.start())
        problems.append(_problem("BR16", line, column))
        text = _CONTROL.sub(" ", text)
    return text, problems


def _from_bytes(data: bytes) -> tuple[str, list[Problem]]:
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = data.decode("utf-16" if marked else "cp1252", errors="replace")
    return text, [_problem("BR01", line, column)]


def with_dashes(text: str) -> str:
    """A lone dash, an empty cell as offices write it, in the quotation marks that YAML asks for."""
    return _LONE_DASH.sub(r'\1"-"\2', text)


def compose(text: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The root node of the text. On a mistake in the YAML itself the part before it is still read."""
    problems: list[Problem] = []
    if _may_be_deep(text) and (place := _too_deep(text)):
        return None, [_problem("BR12", *place)]
    text = with_dashes(text)
    for _ in range(_TRIES):
        try:
            return _first_document(text, problems), problems
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            line = mark.line if mark else 0
            if not problems:
                problems.append(_syntax_problem(error, line, mark.column if mark else 0, text))
            text = _above(text, error)
            if not text.strip():
                break
    return None, problems


def _above(text: str, error: yaml.YAMLError) -> str:
    """The lines before the part that cannot be read: that begins where the broken bracket or quote does."""
    marks = (getattr(error, "context_mark", None), getattr(error, "problem_mark", None))
    lines = text.rstrip("\n").split("\n")
    first = min([mark.line for mark in marks if mark], default=0)
    return "\n".join(lines[: min(first, len(lines) - 1)])


def _may_be_deep(text: str) -> bool:
    """Whether the text has what deep nesting takes: many brackets, dashes in a row, or a wide indentation."""
    brackets = text.count("[") + text.count("{")
    return (
        brackets > 1000 or text.count("- - ") > 200 or text.count("? ") > 200 or bool(_INDENTED.search(text))
    )


def _too_deep(text: str) -> tuple[int, int] | None:
    """Where the text nests deeper than any SOP; None when it does not (up to its first mistake)."""
    depth = 0
    try:
        for event in yaml.parse(text, _Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    mark: Any = event.start_mark
                    return mark.line + 1, mark.column + 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        pass
    return None


def _first_document(text: str, problems: list[Problem]) -> yaml.Node | None:
    loader = _Loader(text)
    try:
        root: yaml.Node | None = loader.get_node() if loader.check_node() else None
        if root is not None and loader.check_node():
            extra = loader.get_node()
            problems.append(_problem("BR17", extra.start_mark.line + 1, 1))
        return root
    finally:
        loader.dispose()


def _syntax_problem(error: yaml.YAMLError, line: int, column: int, text: str) -> Problem:
    said = str(getattr(error, "problem", "") or "")
    lines = text.split("\n")
    guilty = lines[line] if line < len(lines) else ""
    if "\t" in guilty[: len(guilty) - len(guilty.lstrip())] or "cannot start any token" in said:
        code = "BR19" if "\t" in guilty else "BR02"
    elif "mapping values are not allowed" in said:
        code = "BR18"
    else:
        code = "BR02"
    return _problem(code, line + 1, column + 1)


def _plain_json(text: str) -> str:
    """JSON writes characters beyond the basic plane as two escapes, which YAML does not join, and
    takes some for letters that YAML takes for line breaks: the same, as both understand it."""
    try:
        plain = json.dumps(json.loads(text), ensure_ascii=False)
        return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)
    except (ValueError, RecursionError):
        return text


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _problem(code: str, line: int, column: int) -> Problem:
    place = Location(line=line, column=column, end_line=line, end_column=column + 1)
    return Problem(code=code, severity=Severity.ERROR, at=place)
