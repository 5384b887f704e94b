"""What a citizen is told → one HTML page that needs nothing else: no script, nothing loaded, readable on a phone, printed
on paper. No internal component of the standard stands on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable

from sopan.book.services.plain_words import ASK, Act, Course, Told, Wait
from sopan.model.service.short_flow import lowered
from sopan.render.images import kind_of
from sopan.render.markup import head, kept, line, section, style_sheet, text

_ICONS = {  # simple shapes in a square of 24
    "bring": '<path d="M6 3h9l4 4v14H6z M15 3v4h4 M9 12h7 M9 16h7"/>',
    "cost": '<path d="M3 7h18v11H3z M3 10h18 M15 15h3"/>',
    "time": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l4 2"/>',
    "place": '<path d="M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11z"/><circle cx="12" cy="10" r="2"/>',
    "get": '<path d="M4 12l5 5L20 6"/>',
    "way": '<circle cx="6" cy="5" r="2"/><circle cx="18" cy="19" r="2"/><path d="M6 7v4q0 2 2 2h8q2 0 2 2v2"/>',
    "complaints": '<path d="M4 5h16v11H11l-5 4v-4H4z M8 9h8 M8 12h5"/>',
}


def citizen_page(said: Told, logo: bytes = b"") -> str:
    """The page. `logo` is a picture; one that is none is left out."""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="id">',
            head(f"{said.name} – {said.agency}", style_sheet("book/services/citizen.css")),
            "<body>",
            '<a class="skip" href="#isi">Langsung ke isi</a>',
            _header(said, logo),
            '<main id="isi" tabindex="-1">',
            _brief(said),
            *_sections(said),
            "</main>",
            _footer(said),
            "</body>",
            "</html>",
            "",
        )
    )


def _header(said: Told, logo: bytes) -> str:
    kind = kind_of(logo)
    picture = (
        f'<img alt="" src="data:image/{kind};base64,{b64encode(logo).decode()}">' if kind is not None else ""
    )
    above = "".join(f"<span>{line(one)}</span>" for one in said.above)
    whom = " dan ".join(lowered(one) for one in kept(said.for_whom))
    return (
        f'<header>\n<div class="office">{picture}<div>{above}<strong>{line(said.agency)}</strong></div></div>\n'
        f"<h1>{line(said.name)}</h1>"
        + (f'\n<p class="for">Untuk {line(whom)}.</p>' if whom else "")
        + (f'\n<p class="draft">{line(said.state)}</p>' if said.state else "")
        + "\n</header>"
    )


def _brief(said: Told) -> str:
    """The three questions everybody asks first."""
    rows = (
        ("cost", "Biaya", said.cost[:1]),
        ("time", "Lamanya", said.time[:1]),
        ("get", "Yang Anda terima", said.get[:1]),
    )
    cards = "".join(
        f"<div>{_icon(icon)}<div><dt>{label}</dt><dd>{text(texts[0]) if texts else _ask()}</dd></div></div>"
        for icon, label, texts in rows
    )
    return f'<dl class="brief">{cards}</dl>'


def _sections(said: Told) -> Iterable[str]:
    yield _section("bawa", "bring", "Yang perlu Anda bawa", _ticks(said.bring))
    if said.courses:
        yield _section("langkah", "way", "Langkah Anda", "\n".join(_course(one) for one in said.courses))
    more = (
        ("biaya", "cost", "Biaya", said.cost),
        ("lama", "time", "Lamanya", said.time),
        ("hasil", "get", "Yang Anda terima", said.get),
    )
    for anchor, icon, heading, texts in more:
        if len(kept(texts)) > 1:  # one alone stands at the head of the page
            yield _section(anchor, icon, heading, _dots(texts))
    yield '<div class="two">'
    yield _section("tempat", "place", "Di mana dan kapan", _where(said))
    yield _section("pengaduan", "complaints", "Pengaduan, saran, dan masukan", _dots(said.complaints))
    yield "</div>"


def _section(anchor: str, icon: str, heading: str, content: str) -> str:
    made = section(anchor, heading, content)
    return made.replace(f'id="judul-{anchor}">', f'id="judul-{anchor}">{_icon(icon)}', 1)


def _icon(name: str) -> str:
    return f'<svg viewBox="0 0 24 24" aria-hidden="true">{_ICONS[name]}</svg>'


def _ask() -> str:
    return f'<span class="none">{ASK}</span>'


def _ticks(texts: tuple[str, ...]) -> str:
    listed = "".join(f"<li>{_linked(one)}</li>" for one in kept(texts))
    return f'<ul class="ticks" role="list">{listed}</ul>' if listed else f"<p>{_ask()}</p>"


def _dots(texts: tuple[str, ...]) -> str:
    said = kept(texts)
    if not said:
        return f"<p>{_ask()}</p>"
    return f'<ul class="dots" role="list">{"".join(f"<li>{_linked(one)}</li>" for one in said)}</ul>'


def _linked(written: str) -> str:
    """A text whose addresses can be tapped."""
    pieces = []
    for word in text(written).split(" "):
        bare = word.rstrip(".,;)")
        if bare.startswith(("https://", "http://")) and "<" not in bare:
            pieces.append(f'<a href="{bare}">{bare}</a>{word[len(bare) :]}')
        elif "@" in bare.strip("@") and "." in bare and not set(bare) & set("<>&:/()"):
            pieces.append(f'<a href="mailto:{bare}">{bare}</a>{word[len(bare) :]}')
        else:
            pieces.append(word)
    return " ".join(pieces)


def _where(said: Told) -> str:
    office = said.office
    rows = (
        ("Tempat", text(said.place)),
        ("Jam layanan", text(said.hours)),
        ("Telepon", _phone(office.phone)),
        ("Surel", _linked(office.email)),
        ("Situs", _linked(said.web or office.website)),
    )
    listed = "".join(f"<div><dt>{label}</dt><dd>{piece}</dd></div>" for label, piece in rows if piece)
    return f'<dl class="facts">{listed}</dl>' if said.place or said.hours or listed else f"<p>{_ask()}</p>"


def _phone(written: str) -> str:
    digits = "".join(sign for sign in written if sign in "0123456789+")
    return f'<a href="tel:{digits}">{line(written)}</a>' if len(digits) > 4 else line(written)


def _course(course: Course) -> str:
    heading = f"<h3>{line(course.name)}</h3>\n" if course.name else ""
    rows = "\n".join(_act(part) if isinstance(part, Act) else _wait(part) for part in course.parts)
    return f'{heading}<ol class="way" role="list">\n{rows}\n</ol>'


def _act(act: Act) -> str:
    first, *others = (lowered(words) for words in act.words)
    said = f"Anda <strong>{line(first)}</strong>"
    said += "".join(f' <span class="or">atau</span> <strong>{line(one)}</strong>' for one in others)
    time = f' <span class="own-time">({line(act.time)})</span>' if act.time else ""
    return f'<li class="you"><span class="mark">{act.number}</span>{said}{time}</li>'


def _wait(wait: Wait) -> str:
    said = (
        f"Petugas memproses, paling lama <strong>{line(wait.time)}</strong>."
        if wait.time
        else "Petugas memproses."
    )
    asks = "".join(f"<p>{line(one)}</p>" for one in wait.asks)
    return f'<li><div class="office-works"><span class="mark" aria-hidden="true"></span><p>{said}</p>{asks}</div></li>'


def _footer(said: Told) -> str:
    lines = [said.agency, said.office.address, said.enacted or said.state]
    return f"<footer>{''.join(f'<p>{line(one)}</p>' for one in kept(lines))}</footer>"
