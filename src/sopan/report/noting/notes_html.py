"""Telling → one HTML file that needs nothing else: each page of the drawing with its notes beside it.

No script, nothing is loaded, nothing a person wrote becomes markup. The marks are links to their notes.
"""

from __future__ import annotations

from sopan.model import statements
from sopan.profile import PAPERS, Profile
from sopan.render.markup import drawing, head, line, section, style_sheet
from sopan.report.noting.badges import alone, badge
from sopan.report.noting.leaves import Leaf, Pin, Remark
from sopan.report.noting.telling import Aside, Count, Telling
from sopan.report.noting.wording import word

_MILLIMETRES = 25.4 / 72


def html(telling: Telling, choices: Profile) -> str:
    """The whole document."""
    lang = telling.lang
    parts = [
        *(
            section(f"halaman-{leaf.number}", leaf.heading, _leaf(leaf, lang), "leaf")
            for leaf in telling.leaves
        ),
        *_asides(telling),
        section("pernyataan", word("statements", lang), _statements(lang), "statements"),
    ]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{lang}">',
            _head(telling, choices),
            "<body>",
            f'<a class="skip" href="#isi">{line(word("skip", lang))}</a>',
            _header(telling),
            _contents(telling),
            '<main id="isi" tabindex="-1">',
            *parts,
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )


def _head(telling: Telling, choices: Profile) -> str:
    title = f"{word('title', telling.lang)} – {telling.title}"
    short, long = (side * _MILLIMETRES for side in PAPERS[choices.paper])
    paper = f"@page {{ size: {long:.0f}mm {short:.0f}mm; }}\n"
    return head(title, style_sheet("report/noting/notes.css") + paper)


def _header(telling: Telling) -> str:
    lang = telling.lang
    facts = f'<p class="facts">{line(" · ".join(telling.facts))}</p>' if telling.facts else ""
    counts = "".join(f"<li>{_count(count)}</li>" for count in telling.counts)
    said = (
        f'<ul class="counts" role="list">{counts}</ul>' if counts else f"<p>{line(word('nothing', lang))}</p>"
    )
    return (
        f'<header class="top">\n<p class="what">{line(word("title", lang))}</p>\n'
        f"<h1>{line(telling.title)}</h1>\n{facts}\n{said}\n</header>"
    )


def _count(count: Count) -> str:
    sample = alone(count.severity) if count.severity else ""
    return f"{sample}<span><strong>{line(count.weight)}</strong>: {line(count.said)}</span>"


def _contents(telling: Telling) -> str:
    lang = telling.lang
    links = [(f"halaman-{leaf.number}", leaf.heading) for leaf in telling.leaves]
    links += [("dikesampingkan", word("set aside", lang))] if telling.asides else []
    links.append(("pernyataan", word("statements", lang)))
    said = "".join(f'<li><a href="#{anchor}">{line(heading)}</a></li>' for anchor, heading in links)
    return f'<nav aria-label="{line(word("contents", lang))}">\n<ul role="list">{said}</ul>\n</nav>'


# a page and its notes


def _leaf(leaf: Leaf, lang: str) -> str:
    if leaf.remarks:
        listed = "\n".join(_remark(remark, leaf.number, lang) for remark in leaf.remarks)
        notes = f'<ol class="notes" role="list">\n{listed}\n</ol>'
    else:
        notes = f'<p class="notes none">{line(word("none here", lang))}</p>'
    return (
        f'<div class="beside">\n<div class="scroll" role="region" tabindex="0" aria-label="{line(leaf.heading)}">\n'
        f'<div class="drawing">\n{drawing(leaf.svg, f"h{leaf.number}-")}\n{_marks(leaf, lang)}</div>\n</div>\n'
        f"{notes}\n</div>"
    )


def _marks(leaf: Leaf, lang: str) -> str:
    """The marks lie on the drawing as a picture of their own, so that each of them is a link with a name."""
    if not leaf.pins:
        return ""
    box = leaf.box
    links = "".join(_pin(pin, leaf.number) for pin in leaf.pins)
    return (
        f'<svg class="marks" xmlns="http://www.w3.org/2000/svg" viewBox="{box.x:.2f} {box.y:.2f} {box.w:.2f} '
        f'{box.h:.2f}" role="group" aria-label="{line(word("marks", lang))}">{links}</svg>\n'
    )


def _pin(pin: Pin, page: int) -> str:
    mark, said = pin.mark, line(pin.said)
    drawn = badge(mark.severity, mark.number, mark.centre)
    return f'<a href="#c{page}-{mark.number}" aria-label="{said}"><title>{said}</title>{drawn}</a>'


def _remark(remark: Remark, page: int, lang: str) -> str:
    sentences = "".join(f"<p>{line(sentence)}</p>" for sentence in remark.sentences)
    told = "".join(
        f'<p class="remedy"><span aria-hidden="true">→ </span>{line(remedy)}</p>'
        for remedy in remark.remedies
    )
    source = word("source", lang, source=remark.source) if remark.source else ""
    last = line(" · ".join(piece for piece in (source, remark.also) if piece))
    last = f'<p class="source">{last}</p>' if last else ""
    return (
        f'<li id="c{page}-{remark.number}" class="{remark.severity.key}">{alone(remark.severity, remark.number)}<div>'
        f'<p class="head"><span class="unseen">{remark.number}. </span><strong>{line(remark.weight)}</strong> '
        f'<span class="where">{line(remark.where)}</span> <code>{line(remark.code)}</code></p>'
        f"{sentences}{told}{last}</div></li>"
    )


# what follows the drawing


def _asides(telling: Telling) -> list[str]:
    if not telling.asides:
        return []
    lang = telling.lang
    listed = "\n".join(_aside(aside, lang) for aside in telling.asides)
    content = f'<p>{line(word("set aside why", lang))}</p>\n<ul class="asides" role="list">\n{listed}\n</ul>'
    return [section("dikesampingkan", word("set aside", lang), content, "aside")]


def _aside(aside: Aside, lang: str) -> str:
    sentences = "".join(f"<p>{line(sentence)}</p>" for sentence in aside.sentences)
    return (
        f'<li><p class="head"><strong>{line(aside.weight)}</strong> <span class="where">{line(aside.where)}</span> '
        f"<code>{line(aside.code)}</code></p>{sentences}"
        f'<p class="reason">{line(word("reason", lang, reason=aside.reason))}</p></li>'
    )


def _statements(lang: str) -> str:
    heads = "".join(
        f'<th scope="col" class="{name}">{line(word(name, lang))}</th>'
        for name in ("no", "statement", "yes", "not", "remark")
    )
    box = '<span class="box"></span>'
    rows = "\n".join(
        f'<tr><td class="no">{number}</td><th scope="row">{line(said)}</th><td class="yes">{box}</td>'
        f'<td class="not">{box}</td><td></td></tr>'
        for number, said in enumerate(statements.statements(lang), 1)
    )
    lines = "".join(f"<p>{line(word(name, lang))}:</p>" for name in ("on", "reviewer", "signature"))
    return (
        f"<p>{line(word('statements how', lang))}</p>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n"
        f'</tbody>\n</table>\n<div class="signed">{lines}</div>\n<p class="source">{line(statements.source(lang))}</p>'
    )
