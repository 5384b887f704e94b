"""An SOP, its drawing and what was found go in; the notes for the meeting come out as one file, HTML or PDF: every
page with numbered marks at the guilty places and the notes beside it, and at the end the self-evaluation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sopan.messages import LANGUAGES
from sopan.model.procedure import Procedure
from sopan.problems import Problem, UnknownName
from sopan.profile import Profile, profile
from sopan.report.noting.telling import tell
from sopan.sheet import Sheet

FORMS = ("html", "pdf")


def notes(
    procedure: Procedure,
    sheet: Sheet,
    problems: Iterable[Problem],
    form: str,
    *,
    choices: Profile | None = None,
    images: Mapping[str, bytes] | None = None,
    lang: str = "id",
    on: date | None = None,
) -> bytes:
    """The notes document. `sheet` is the drawing of `procedure` after `choices`, `images` are pictures by the name the
    SOP gives them, `on` is the day of the check. UnknownName for another form or language, MissingExtra when Typst is
    not installed (pdf).
    """
    if form not in FORMS:
        raise UnknownName(f"bentuk {form}: pilih {', '.join(FORMS)}")
    if lang not in LANGUAGES:
        raise UnknownName(lang)
    given = choices or profile()
    telling = tell(procedure, sheet, problems, given, images, lang, on)
    if form == "pdf":
        from sopan.report.noting.notes_pdf import pdf

        return pdf(telling, procedure, given, on)
    from sopan.report.noting.notes_html import html

    return html(telling, given).encode()
