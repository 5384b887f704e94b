"""A rule's page: `explained/<code>.md` goes in, its sentences, reasons and examples come out.

The file begins with lines `key: text` between two lines `---`. `pesan` and `perbaikan` (English: `message`,
`remedy`) are templates with facts in braces; where a fault has several forms, `pesan.<variant>` and the like
speak for the one that the fact `variant` names; `butuh: gambar` where the examples are checked with their drawing.
Below stand a title and the sections.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sopan.messages import filled
from sopan.problems import Severity, UnknownName

LANGUAGES = {"id": ("pesan", "perbaikan"), "en": ("message", "remedy")}

_CODE = re.compile(r"([A-Z]{2})-?(\d{2})")
_SECTION = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is said to the officer about one rule."""

    code: str
    name: str
    severity: Severity
    basis: str
    source: str
    title: str = ""
    needs: str = ""  # what its examples are checked with: "gambar", the drawing; "profil", an agency's own
    templates: Mapping[str, str]
    why: str = ""
    wrong: tuple[str, ...] = ()  # YAML; the guilty line ends in `# <code>`
    right: tuple[str, ...] = ()

    def message(self, facts: Mapping[str, str], lang: str = "id") -> str:
        """What is wrong, in one sentence."""
        return filled(self.template(_words(lang)[0], facts), facts)

    def remedy(self, facts: Mapping[str, str], lang: str = "id") -> str:
        """What to do about it."""
        return filled(self.template(_words(lang)[1], facts), facts)

    def template(self, word: str, facts: Mapping[str, str]) -> str:
        """The template for these facts: that of their variant, else the plain one."""
        return self.templates.get(f"{word}.{facts.get('variant', '')}") or self.templates.get(word, "")


@cache
def page(code: str) -> Page:
    """The page of a rule (`FL04` or `FL-04`). UnknownName when there is none."""
    parts = _CODE.fullmatch(code.strip().upper())
    source = files("sopan.rules") / "explained" / f"{''.join(parts.groups())}.md" if parts else None
    if source is None or not source.is_file():
        raise UnknownName(code)
    return read_page(source.read_text(encoding="utf-8"))


def has_page(code: str) -> bool:
    """Is there a rule of this code, loaded or not?"""
    try:
        page(code)
    except UnknownName:
        return False
    return True


def read_page(text: str) -> Page:
    """Read the text of a page."""
    _, head, body = text.replace("\r\n", "\n").split("---\n", 2)
    rows = dict(_row(line) for line in head.splitlines() if line.strip())
    title, *rest = _SECTION.split(body)
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    return Page(
        code=rows.pop("kode"),
        name=rows.pop("nama"),
        severity=Severity.of(rows.pop("tingkat")),
        basis=rows.pop("dasar"),
        source=rows.pop("sumber"),
        title=title.strip().lstrip("# "),
        needs=rows.pop("butuh", ""),
        templates=rows,
        why=sections.get("Mengapa", "").strip(),
        wrong=tuple(_YAML.findall(sections.get("Contoh salah", ""))),
        right=tuple(_YAML.findall(sections.get("Contoh benar", ""))),
    )


def _row(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip(), value.strip()


def _words(lang: str) -> tuple[str, str]:
    if lang not in LANGUAGES:
        raise UnknownName(lang)
    return LANGUAGES[lang]
