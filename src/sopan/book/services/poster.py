"""What a citizen is told → an A4 poster for the counter (PDF/A-2a, PDF/UA-1) by Typst, with a QR that leads to the page
of the service. Without an address there is no QR."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from sopan.book.services.plain_words import ASK, Act, Course, Told
from sopan.layout.text import printable
from sopan.model.service.short_flow import lowered
from sopan.render.images import kind_of
from sopan.render.markup import kept
from sopan.render.typesetting import dated, typeset

STANDARDS = ("a-2a", "ua-1")
SCAN = "Pindai untuk keterangan lengkap"
_MOST = 9  # items of one part; what is more stands on the page of the service
_LONGEST = 170  # letters of one item
_LONGEST_WEB = 1500  # letters that a QR takes and a phone still reads


def poster_pdf(said: Told, logo: bytes = b"", day: date | None = None) -> bytes:
    """The poster. Raises MissingExtra when Typst or segno is not installed."""
    web = said.web if len(said.web) <= _LONGEST_WEB else ""
    parts = [
        _part("bring", "Yang perlu dibawa", said.bring),
        *_steps(said),
        _part("get", "Yang Anda terima", said.get),
        _part("cost", "Biaya", said.cost, large=True),
        _part("time", "Lamanya", said.time, large=True),
        _part("place", "Tempat dan jam layanan", (said.place, said.hours)),
        _part("complaints", "Pengaduan dan saran", said.complaints),
    ]
    data = {
        "title": f"{said.name} – {said.agency}".strip(" –"),
        "author": said.agency,
        "date": dated(day),
        "above": list(said.above),
        "agency": said.agency,
        "name": said.name,
        "state": said.state,
        "logo": _picture(logo),
        "alt": f"Logo {said.agency}".strip(),
        "parts": parts,
        "web": web,
        "scan": SCAN,
        "qr": qr(web) if web else None,
        "foot": _foot(said),
    }
    return typeset("render/poster.typ", "poster", _clean(data), STANDARDS)


def qr(address: str) -> str:
    """The address as a QR code in SVG, black on white."""
    from sopan.problems import MissingExtra

    try:
        import segno
    except ImportError as error:
        raise MissingExtra("segno") from error
    stream = BytesIO()
    segno.make(address, micro=False, error="m").save(stream, kind="svg", xmldecl=False, border=2, scale=4)
    return stream.getvalue().decode()


def _part(icon: str, heading: str, texts: Sequence[str], large: bool = False) -> dict[str, Any]:
    said = [_short(text) for text in kept(texts)]
    more = len(said) - _MOST
    if more > 1:
        said = [*said[:_MOST], f"… dan {more} lainnya; tanyakan kepada petugas"]
    short = large and bool(said) and len(said[0]) <= 60
    return {"icon": icon, "heading": heading, "texts": said or [ASK], "steps": [], "large": short}


def _steps(said: Told) -> list[dict[str, Any]]:
    """What the citizen does, and under each step the office's time that follows. Too much of it stands on the page of the
    service only."""
    courses = [(course.name, _rows(course)) for course in said.courses]
    if sum(len(rows) for _, rows in courses) > _MOST:
        return []
    return [
        {"icon": "way", "heading": name or "Langkah Anda", "texts": [], "steps": rows, "large": False}
        for name, rows in courses
        if rows
    ]


def _rows(course: Course) -> list[list[str]]:
    rows: list[list[str]] = []
    for part in course.parts:
        if isinstance(part, Act):
            first, *others = part.words
            rows.append([_short(" atau ".join((first, *map(lowered, others)))), ""])
        elif rows:
            time = f", paling lama {part.time}" if part.time else ""
            rows[-1][1] = f"lalu petugas memproses{time}"
    return rows


def _foot(said: Told) -> list[str]:
    office = said.office
    reach = " · ".join(text for text in (office.phone, office.email) if text.strip())
    return list(kept((reach, said.enacted)))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _picture(data: bytes) -> str | list[int] | None:
    kind = kind_of(data)
    if kind is None:
        return None
    return data.decode("utf-8", "replace") if kind == "svg+xml" else list(data)


def _clean(value: Any) -> Any:
    """Only what the printed font has; PDF/A allows no missing glyph."""
    if isinstance(value, str):
        return value if "<svg" in value[:200] else printable(" ".join(value.split()))
    if isinstance(value, dict):
        return {key: inner if key in ("logo", "qr") else _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value
