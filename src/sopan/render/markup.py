"""Texts of the officer → pieces of HTML: escaped, broken where they were broken, listed; drawings made fit to stand
together in one document; and the frame of such a document, its head and its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files

NOTHING = "–"
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ID = re.compile(r"(\sid=[\"'])([^\"']+)")
_REFERENCE = re.compile(r"(url\(\s*#|\s(?:xlink:)?href=[\"']#)([^\"')\s]+)")
_REFERENCES = re.compile(r"(\saria-(?:labelledby|describedby)=[\"'])([^\"']+)")
_PROLOGUE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>]*>\s*)?", re.IGNORECASE)


def head(title: str, style: str) -> str:
    """The head of a document that loads nothing and runs no script."""
    return "\n".join(
        (
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{line(title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
        )
    )


@cache
def style_sheet(name: str) -> str:
    """A style sheet that comes with the package: `render/html.css`."""
    return files("sopan").joinpath(*name.split("/")).read_text(encoding="utf-8")


def section(anchor: str, heading: str, content: str, kind: str = "") -> str:
    """A part of a document under its heading."""
    name = f' class="{kind}"' if kind else ""
    return (
        f'<section id="{anchor}"{name} aria-labelledby="judul-{anchor}">\n'
        f'<h2 id="judul-{anchor}">{line(heading)}</h2>\n{content}\n</section>'
    )


def line(text: str) -> str:
    """A text on one line, fit for an attribute."""
    return escape(_UNWRITABLE.sub("\ufffd", " ".join(text.split())))


def text(written: str) -> str:
    """A text with its own line breaks; blank gives nothing."""
    lines = [" ".join(part.split()) for part in written.splitlines()]
    return escape(_UNWRITABLE.sub("\ufffd", "\n".join(lines).strip())).replace("\n", "<br>")


def or_nothing(piece: str) -> str:
    """The piece, or a dash where there is none."""
    return piece or NOTHING


def kept(items: Iterable[str]) -> tuple[str, ...]:
    """The items that say something."""
    return tuple(item for item in items if item.strip())


def items(written: Iterable[str], tag: str = "ul") -> str:
    """A list; a single item stands alone, none gives nothing."""
    said = kept(written)
    if len(said) < 2:
        return text(said[0]) if said else ""
    return f'<{tag} role="list">{"".join(f"<li>{text(item)}</li>" for item in said)}</{tag}>'


def fact(label: str, piece: str, kind: str = "") -> str:
    """One pair of a description list."""
    name = f' class="{kind}"' if kind else ""
    return f"<div{name}><dt>{line(label)}</dt><dd>{piece}</dd></div>"


def drawing(svg: str, prefix: str) -> str:
    """An SVG page for use inside a document: no prologue, ids and references prefixed, one image."""
    bare = _PROLOGUE.sub("", svg).strip()
    own = _TAG.sub(lambda tag: _prefixed(tag[0], prefix), bare)
    return own if re.match(r"<svg[^>]*\srole=", own) else re.sub(r"\A<svg", '<svg role="img"', own)


def _prefixed(tag: str, prefix: str) -> str:
    tag = _ID.sub(lambda found: f"{found[1]}{prefix}{found[2]}", tag)
    tag = _REFERENCE.sub(lambda found: f"{found[1]}{prefix}{found[2]}", tag)
    return _REFERENCES.sub(
        lambda found: found[1] + " ".join(f"{prefix}{name}" for name in found[2].split()), tag
    )
