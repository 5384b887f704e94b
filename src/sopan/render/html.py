"""Procedure + profile (+ SVG pages of its drawing) → one HTML file that needs nothing else.

It serves the phone, the wide screen, the printer and the screen reader alike; no script, nothing is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence

from sopan.model.procedure import Procedure, Stage
from sopan.profile import Profile
from sopan.render import html_identity, html_steps
from sopan.render.markup import drawing, head, kept, line, or_nothing, section, style_sheet, text

KIND = "Standar Operasional Prosedur"


def html(procedure: Procedure, profile: Profile, pages: Sequence[str] = ()) -> str:
    """The whole document. `pages` are the SVG pages of the drawing; without them there is no drawing part."""
    parts = _parts(procedure, profile, pages)
    mark = _mark(procedure, profile)
    drawn = f' data-mark="{line(mark)}"' if mark else ""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="id">',
            _head(procedure),
            f'<body class="{"tall" if profile.orientation == "portrait" else "wide"}"{drawn}>',
            '<a class="skip" href="#isi">Langsung ke isi</a>',
            _header(procedure, profile, mark),
            _contents(parts),
            '<main id="isi" tabindex="-1">',
            *(section(*part) for part in parts),
            "</main>",
            _footer(procedure, profile),
            "</body>",
            "</html>",
            "",
        )
    )


def _head(procedure: Procedure) -> str:
    title = " – ".join(kept((procedure.title, procedure.number, "SOP")))
    return head(title, style_sheet("render/html.css"))


def _mark(procedure: Procedure, profile: Profile) -> str:
    """The word across a draft: the profile's watermark, or KONSEP."""
    return profile.watermark or (profile.label("konsep") if procedure.stage is Stage.DRAFT else "")


def _header(procedure: Procedure, profile: Profile, mark: str) -> str:
    levels = kept(procedure.levels)
    agency = "".join(f"<span>{text(level)}</span>" for level in levels)
    number = f"{html_identity.label(profile, 'Procedure', 'number')}: {procedure.number}"
    parts = (
        '<header class="top">',
        f'<p class="agency">{agency}</p>' if agency else "",
        f'<p class="what">{KIND}</p>',
        f"<h1>{or_nothing(text(procedure.title))}</h1>",
        f'<p class="registry">{line(number)}</p>' if procedure.number.strip() else "",
        f'<p class="mark">{line(mark)}</p>' if mark else "",
        "</header>",
    )
    return "\n".join(part for part in parts if part)


def _parts(procedure: Procedure, profile: Profile, pages: Sequence[str]) -> list[tuple[str, str, str]]:
    """The parts that have something to say: anchor, heading, content."""
    steps = bool(procedure.steps)
    actors = html_identity.label(profile, "Procedure", "actors")
    every = (
        ("identitas", "Identitas", html_identity.identity(procedure, profile)),
        ("penjelasan", "Penjelasan", html_identity.explanation(procedure, profile)),
        ("pelaksana", actors, html_identity.actors(procedure, profile)),
        ("bagan-alir", "Bagan alir", _drawings(pages, profile)),
        ("langkah", "Tabel langkah", html_steps.table(procedure, profile) if steps else ""),
        ("alur", "Alur langkah demi langkah", html_steps.flow(procedure, profile) if steps else ""),
    )
    return [part for part in every if part[2]]


def _contents(parts: list[tuple[str, str, str]]) -> str:
    links = "".join(f'<li><a href="#{anchor}">{line(heading)}</a></li>' for anchor, heading, _ in parts)
    return f'<nav aria-label="Daftar isi">\n<ul role="list">{links}</ul>\n</nav>'


def _drawings(pages: Sequence[str], profile: Profile) -> str:
    return "\n".join(_drawing(svg, at, len(pages), profile) for at, svg in enumerate(pages, start=1))


def _drawing(svg: str, page: int, of: int, profile: Profile) -> str:
    said = profile.label("halaman").replace("{page}", str(page)).replace("{pages}", str(of))
    caption = line(f"Bagan alir, {said}")
    return (
        f'<figure class="drawing">\n<div class="scroll" role="region" tabindex="0" aria-label="{caption}">\n'
        f"{drawing(svg, f'h{page}-')}\n</div>\n<figcaption>{caption}</figcaption>\n</figure>"
    )


def _footer(procedure: Procedure, profile: Profile) -> str:
    number = f"{html_identity.label(profile, 'Procedure', 'number')} {procedure.number}"
    said = kept((procedure.title, number if procedure.number.strip() else "", procedure.stage.capitalize()))
    return f"<footer><p>{line(' · '.join(said))}</p></footer>"
