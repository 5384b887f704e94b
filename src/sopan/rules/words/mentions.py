"""A remark goes in, the names of other SOPs it points to come out: "Lihat SOP Penanganan Surat Masuk" → that name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopan.language.lexicon import Form, verb
from sopan.language.likeness import likeness, same_thing

_SOP = re.compile(
    r"\b(?:SOP(?:[ -]?AP)?|S\.O\.P\.?|SPO|Standar Operasional Prosedur)(?![\w/-])", re.IGNORECASE
)
_END = re.compile(
    r"[\n.,;:()\"“”‘’]|\b(?:untuk|bila|apabila|jika|kalau|ketika|saat|agar|sebagai|serta|yang|karena|dalam hal)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"[\s:\"“‘'-]*(?:(?:tentang|mengenai)\s+)?", re.IGNORECASE)
_JOINED = re.compile(r"\s+(?:dan|atau|dan/atau)\s*$", re.IGNORECASE)
_NEARLY = 0.65  # so many roots in common, and two names are not told apart: "lewat portal", "melalui aplikasi portal"
_OWNERS = {
    "dinas", "badan", "bagian", "bidang", "kantor", "sekretariat", "kementerian", "seksi", "unit", "instansi",
    "perangkat", "nomor", "no",
}  # fmt: skip


def named_procedures(remark: str) -> Iterator[str]:
    """The SOPs that a remark names, in its words. "SOP ini", "SOP lain" and "SOP Dinas Kesehatan" name none."""
    for piece in _SOP.split(remark)[1:]:
        name = _END.split(_LEADING.sub("", piece, count=1))[0]
        name = _JOINED.sub("", name).strip(" -–/'")
        if _is_name(name.split()):
            yield name


def is_among(name: str, titles: tuple[str, ...]) -> bool:
    """Is the SOP of this name one of these titles, whatever the wording of either?"""
    bare = [_SOP.sub("", title) for title in titles]
    return any(same_thing(name, title) or likeness(name, title) >= _NEARLY for title in bare)


def _is_name(words: list[str]) -> bool:
    """Begins a title here: a capital, or the noun that titles begin with (pengelolaan, penerbitan)? An office or an
    abbreviation alone says whose SOP it is, not which."""
    first = words[0].lower() if words else ""
    if not first or first in _OWNERS or (len(words) == 1 and words[0].isupper()):
        return False
    known = verb(first)
    return words[0][0].isupper() or (len(words) > 1 and known is not None and known.form(first) is Form.NOUN)
