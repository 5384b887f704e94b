"""`Sheet` → the bytes of its files. Each module alone knows its format, and is loaded only when asked for."""

from __future__ import annotations

from collections.abc import Mapping

from sopan.model.procedure import Procedure
from sopan.problems import UnknownName
from sopan.profile import Profile, profile
from sopan.sheet import Sheet

FORMS = ("pdf", "html", "svg")


def render(
    sheet: Sheet,
    form: str,
    *,
    procedure: Procedure | None = None,
    choices: Profile | None = None,
    images: Mapping[str, bytes] | None = None,
) -> tuple[bytes, ...]:
    """The files of a drawing: one a page for `svg`, a single one for `pdf` and `html`.

    `procedure` is attached to the PDF as data and written out in the HTML (under the labels of `choices`); `images`
    are pictures by the name the SOP gives them. UnknownName for any other form.
    """
    if form == "pdf":
        from sopan.render.pdf import pdf

        return (pdf(sheet, procedure, images),)
    if form not in FORMS:
        raise UnknownName(f"bentuk {form}: pilih {', '.join(FORMS)}")
    from sopan.render.svg import svg_pages

    pages = svg_pages(sheet, images)
    if form == "svg":
        return tuple(page.encode() for page in pages)
    from sopan.render.html import html

    given = procedure or Procedure(title=sheet.title)
    return (html(given, choices or profile(), pages).encode(),)
