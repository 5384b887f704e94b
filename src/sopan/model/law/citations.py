"""A citation as people write it goes in, the regulation it names comes out, and the other way round.

`UU 14/2008`, `Permenkominfo No. 5 Th 2015`, `Undang – undang Nomor 25 Tahun 2009 tentang … (Lembaran Negara …)`: what can
be read becomes data, what cannot keeps its words. Nothing is guessed: a number or year that is not there stays empty.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sopan.model.law.regulations import Gazette, Kind, Regulation, kind, kinds

LONGEST = 3000  # characters; a longer text is no citation

HINTS = {
    "article": "an article is cited, not the whole regulation",
    "misprinted": "letters stand for digits, or a word is misspelt",
    "no-number": "the number is missing",
    "no-year": "the year is missing",
    "region-in-gazette": "the region is named only by the gazette",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One citation: its text, the regulation (None when it was not understood), and the regulations by which it was
    changed. `hints` (keys of HINTS) say what is odd about the writing."""

    text: str
    regulation: Regulation | None = None
    changed_by: tuple[Citation, ...] = ()
    hints: tuple[str, ...] = ()


def read_citation(text: str) -> Citation:
    """Read a citation. Never raises; `regulation` is None where no kind of regulation is recognised."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST:
        return Citation(text=text)
    first, *changes = [piece for piece in _CHANGED.split(plain) if piece.strip()] or [""]
    read = _read(first)
    changed_by = tuple(_after(read, piece) for piece in changes)
    return Citation(text=text, regulation=read.regulation, changed_by=changed_by, hints=read.hints)


_CHANGED = re.compile(
    r"[,;]?\s*(?:(?:sebagaimana|yang)\s+(?:telah\s+)?(?:(?:beberapa|\w+)\s+kali\s+)?di(?:u|ru)bah"
    r"(?:\s+(?:beberapa|\w+)\s+kali)?,?(?:\s+(?:yang\s+)?terakhir)?(?:\s+kali)?,?\s+(?:dengan|oleh)"
    r"|\bjo\b\.?|\bjuncto\b)\s*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^\W*pasal\s+\d+\w*(?:\s+ayat\s*\(?\d+\)?)?(?:\s+huruf\s+\w\b)?\s*", re.IGNORECASE)
_ABOUT = re.compile(r"\s\W*te?nta(?:n|ng|fl|flg|gn)?g?\b\W*", re.IGNORECASE)
_GAZETTE = re.compile(
    r"\(?\s*(?P<series>(?:[l1I][a-z€]{1,3}b[a-z]*an|berita)\s+(?:neg\w+|daerah))(?P<rest>[^()]*)\)?",
    re.IGNORECASE,
)
_REGIONAL = re.compile(
    r"\(\s*(?:lembaran|berita)\s+daerah\s+(?P<region>(?:kabupaten|kota|provinsi)\s+[^()\d]+?)\s+tahun\b",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(r"tambahan\s.*?(?P<number>\d[\d.]*)\s*\)?\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:nomor|no)\b[\s.:]*", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[89]|20)\d{2}")
_YEAR_SAID = re.compile(rf"\b(?:tahun|thn|th)\b[\W_]*(?P<year>{_YEAR.pattern})\b", re.IGNORECASE)
_YEAR_LAST = re.compile(rf"[/.](?P<year>{_YEAR.pattern})(?!\d)")
_FIGURES = re.compile(r"(?P<number>(?:per/)?[\w.\-]*\d[\w.\-]*(?:/[\w.\-]+)*)", re.IGNORECASE)
_MISPRINTED = re.compile(r"(?<![^\s(])(?=[lO0-9S]*\d|[lI][O0]\d|\d)[lIOo0-9S]{2,4}(?![^\s),.;])")
_LETTERS = str.maketrans("lIOoS", "11005")
_SIGNS = str.maketrans({"–": "-", "—": "-", "‘": " ", "’": " ", "_": " ", "!": " "})


def decree_form(regulation: Regulation) -> str:
    """The citation as a decree or a book writes it, with its gazette: `Undang-Undang Nomor 14 Tahun 2008 tentang …
    (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846)`
    (regulation.md 3.2)."""
    return f"{identity_form(regulation)}{_gazette_said(regulation)}"


def identity_form(regulation: Regulation) -> str:
    """The citation as the identity page writes it, without the gazette."""
    number = f" Nomor {regulation.number}" if regulation.number else ""
    year = f" Tahun {regulation.year}" if regulation.year else ""
    if regulation.year and "/" in regulation.number and regulation.kind != "Keputusan Presiden":
        year = f"/{regulation.year}"  # as such numbers are written: 042/327/HK/2020
    about = f" tentang {regulation.title}" if regulation.title else ""
    return f"{_called(regulation)}{number}{year}{about}"


def short_form(regulation: Regulation) -> str:
    """The citation in a few letters: `UU 14/2008`, `Perbup Buleleng 3/2023`."""
    named = kind(regulation.kind)
    name = named.short[0] if named.short else named.name
    if named.rank == 1:
        return name
    office = _SHORT_OFFICES.get(regulation.issuer, "")
    name, behind = _SHORT_NAMES.get((named.name, office), (name, office or regulation.issuer))
    joined = bool(office) and named.name in ("Peraturan Menteri", "Keputusan Menteri")
    region = _bare(regulation.region) if not behind else ""
    owner = behind if joined else f" {behind or region}".rstrip()
    year = f"/{regulation.year}" if regulation.year else ""
    return f"{name}{owner} {regulation.number or '…'}{year}"


_SHORT_NAMES = {
    ("Peraturan Badan", "BSSN"): ("Peraturan", "BSSN"),
    ("Peraturan Badan", "BPS"): ("Peraturan", "BPS"),
    ("Peraturan Komisi", "Informasi"): ("Perki", ""),
}
_SHORT_OFFICES = {
    "Agama": "ag",
    "Dalam Negeri": "dagri",
    "Kesehatan": "kes",
    "Keuangan": "keu",
    "Komunikasi dan Informatika": "kominfo",
    "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": "PANRB",
    "Pendayagunaan Aparatur Negara": "PAN",
    "Siber dan Sandi Negara": "BSSN",
    "Pusat Statistik": "BPS",
    "Informasi": "Informasi",
}
_INSTITUTES = frozenset({"Administrasi Negara", "Sandi Negara"})  # a Lembaga and no Badan
_PAPERS = {
    "LN": "Lembaran Negara Republik Indonesia",
    "BN": "Berita Negara Republik Indonesia",
    "LD": "Lembaran Daerah",
    "BD": "Berita Daerah",
}


def _called(regulation: Regulation) -> str:
    """Kind and owner: `Peraturan Menteri Dalam Negeri`, `Peraturan Bupati Buleleng`, `Peraturan Daerah Kabupaten …`."""
    owner = regulation.issuer or regulation.region
    if regulation.kind not in ("Peraturan Daerah", "Qanun"):
        owner = _bare(owner)
    if regulation.kind in ("Peraturan Kepala", "Keputusan Kepala") and owner and "Republik" not in owner:
        owner = f"{'Lembaga' if owner in _INSTITUTES else 'Badan'} {owner}"
    return f"{regulation.kind} {owner}".strip()


def _bare(region: str) -> str:
    return re.sub(r"^(?:Kabupaten|Kota|Provinsi)\s+", "", region)


def _with_level(regulation: Regulation) -> str:
    """The region by its full name: the gazette of `Peraturan Bupati Buleleng` is that of `Kabupaten Buleleng`."""
    level = next((name for end, name in _LEVELS.items() if regulation.kind.endswith(end)), "")
    region = regulation.region
    return region if _bare(region) != region or not level else f"{level} {region}"


_LEVELS = {"Bupati": "Kabupaten", "Wali Kota": "Kota", "Gubernur": "Provinsi"}


def _gazette_said(regulation: Regulation) -> str:
    paper = regulation.gazette
    if paper is None or paper.series not in _PAPERS or not paper.number:
        return ""
    place = f" {_with_level(regulation)}" if paper.series in ("LD", "BD") and regulation.region else ""
    name = f"{_PAPERS[paper.series]}{place}"
    year = f" Tahun {paper.year}" if paper.year else ""
    more = f", Tambahan {name} Nomor {paper.supplement}" if paper.supplement else ""
    return f" ({name}{year} Nomor {paper.number}{more})"


def _read(text: str) -> Citation:
    """One citation without its changes."""
    hints: list[str] = []
    mended = _mended(text)
    if mended != text.translate(_SIGNS):
        hints.append("misprinted")
    said = _ARTICLE.sub("", mended)
    if said != mended:
        hints.append("article")
    head, title, gazette = _parts(said)
    before, number, year = _numbered(head)
    found = _kind_in(before)
    if found is None:
        return Citation(text=text, hints=tuple(hints))
    named, owner, sure = found
    if named.rank == 1:  # the constitution: its year belongs to its name
        return Citation(text=text, regulation=Regulation(kind=named.name), hints=tuple(hints))
    if not sure:
        hints.append("misprinted")
    hints.extend(hint for hint, value in (("no-number", number), ("no-year", year)) if not value)
    if named.name == "Keputusan Menteri" and "kma/sk" in number.casefold():
        named, owner = kind("Keputusan Ketua Mahkamah Agung"), ""
    regional = named.issuer == "daerah"
    if regional and not owner and (region := _region_in(said)):
        owner = region
        hints.append("region-in-gazette")
    regulation = Regulation(
        kind=named.name,
        issuer="" if regional else _office(owner),
        region=owner if regional else "",
        number=number,
        year=year,
        title=title,
        gazette=gazette,
    )
    return Citation(text=text, regulation=regulation, hints=tuple(dict.fromkeys(hints)))


def _after(first: Citation, text: str) -> Citation:
    """A citation behind "diubah dengan": without a kind of its own it is of the same kind."""
    read = _read(text)
    if read.regulation is None and first.regulation is not None:
        return _read(f"{first.regulation.kind} {text}")
    return read


def _mended(text: str) -> str:
    """Letters that a scanner took for digits: `2OO5`, `Nom0r`, `lO5`."""
    said = text.translate(_SIGNS)
    said = re.sub(r"\bnom0r\b", "Nomor", said, flags=re.IGNORECASE)
    said = re.sub(r"\btahur\b", "Tahun", said, flags=re.IGNORECASE)
    return _MISPRINTED.sub(lambda found: found[0].translate(_LETTERS), said)


def _parts(text: str) -> tuple[str, str, Gazette | None]:
    """What stands before "tentang", the title, and the gazette."""
    gazette = None
    *_, found = (None, *_GAZETTE.finditer(text))  # an earlier one belongs to the title
    if found:
        gazette = _gazette(found)
        text = text[: found.start()]
    about = _ABOUT.search(text)
    if about is None:
        return text, "", gazette
    return text[: about.start()], text[about.end() :].strip(" ,;.("), gazette


def _region_in(text: str) -> str:
    """The region that only the gazette names."""
    found = _REGIONAL.search(text)
    return " ".join(found["region"].split()) if found else ""


def _gazette(found: re.Match[str]) -> Gazette:
    words = found["series"].lower()
    series = ("B" if words.startswith("berita") else "L") + ("D" if words.endswith("daerah") else "N")
    rest = found["rest"]
    own, _, more = rest.partition("ambahan")
    year = _YEAR.search(own)
    number = re.search(r"nomor\W*(\d[\w.]*)", own, re.IGNORECASE)
    supplement = _SUPPLEMENT.search(f"tambahan {more}") if more else None
    return Gazette(
        series=series,
        year=int(year[0]) if year else None,
        number=number[1] if number else "",
        supplement=supplement["number"] if supplement else "",
    )


def _numbered(head: str) -> tuple[str, str, int | None]:
    """What stands before the number, the number without the year, and the year."""
    year = _YEAR_SAID.search(head)
    said = int(year["year"]) if year else None
    rest = head[: year.start()] + " " + head[year.end() :] if year else head
    marked = _NUMBER.search(rest)
    figures = _FIGURES.search(rest, marked.end() if marked else 0)
    if figures is None:
        return rest, "", said
    before = rest[: marked.start() if marked else figures.start()]
    number = figures["number"].strip(".-")
    last = list(_YEAR_LAST.finditer(number))
    if said is None and last:
        said = int(last[-1]["year"])
        number = number[: last[-1].start()] if last[-1].end() == len(number) else number
    return before, number, said


def _kind_in(text: str) -> tuple[Kind, str, bool] | None:
    """The kind with which a text begins, what stands behind it (issuer or region), and whether it was written right."""
    words = re.sub(r"\brepublik indonesia\b|\bri\b|\(.*?\)", " ", text, flags=re.IGNORECASE)
    said = " ".join(words.replace("- ", "-").replace(" -", "-").split()).strip(" ,.:;")
    small = said.casefold().replace("undang undang", "undang-undang")
    for name, one in _names():
        if small == name or small.startswith(f"{name} ") or (name in _JOINED and small.startswith(name)):
            return one, _OFFICE_OF.get(name) or said[len(name) :].strip(" .:,"), True
    return _misspelt(said, small)


def _misspelt(said: str, small: str) -> tuple[Kind, str, bool] | None:
    """A kind written with a slip: `Undarg-Undang`, `Instuksi Presiden`."""
    words = small.split()
    for count in (1, 2, 3):
        piece = " ".join(words[:count])
        near = difflib.get_close_matches(piece, [name for name, _ in _names()], n=1, cutoff=0.85)
        if near and len(piece) > 6:
            one = next(kind for name, kind in _names() if name == near[0])
            return one, " ".join(said.split()[count:]), False
    return None


_JOINED = frozenset(
    {"permen", "kepmen", "perka", "kepka", "perdirjen", "kepdirjen"}
)  # the office follows at once
_ALSO = {  # other names, and the kind and office that they mean
    "peraturan menteri negara": "Peraturan Menteri",
    "peraturan kementerian": "Peraturan Menteri",
    "peraturan walikota": "Peraturan Wali Kota",
    "keputusan walikota": "Keputusan Wali Kota",
    "peraturan kepala kepolisian negara": "Peraturan Kepala Kepolisian Negara Republik Indonesia",
    "peraturan kepala kepolisian": "Peraturan Kepala Kepolisian Negara Republik Indonesia",
    "peraturan kepolisian negara": "Peraturan Kepolisian Negara Republik Indonesia",
    "peraturan kepolisian": "Peraturan Kepolisian Negara Republik Indonesia",
    "peraturan direktorat jenderal": "Peraturan Direktur Jenderal",
    "kep dirjen": "Keputusan Direktur Jenderal",
    "kep ka": "Keputusan Kepala",
    "keputusan kmari": "Keputusan Ketua Mahkamah Agung",
    "keputusan menteri negara": "Keputusan Menteri",
    "perki": "Peraturan Komisi",
    "undang-undang dasar negara": "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    "undang-undang dasar": "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    "surat edaran kepala": "Surat Edaran",
    "se kepala": "Surat Edaran",
    "peraturan sekma": "Peraturan Sekretaris",
    "peraturan bps": "Peraturan Badan",
    "peraturan bssn": "Peraturan Badan",
    "peraturan bkn": "Peraturan Badan",
    "peraturan lkpp": "Peraturan Badan",
    "pmk": "Peraturan Menteri",
    "pma": "Peraturan Menteri",
    "kma": "Keputusan Menteri",
}
_OFFICE_OF = {
    "pmk": "Keuangan",
    "pma": "Agama",
    "kma": "Agama",
    "perki": "Informasi",
    "peraturan sekma": "Mahkamah Agung",
    "peraturan bps": "Pusat Statistik",
    "peraturan bssn": "Siber dan Sandi Negara",
    "peraturan bkn": "Kepegawaian Negara",
}


@cache
def _names() -> tuple[tuple[str, Kind], ...]:
    """Every name of a kind in small letters, the longest first."""
    found = {alias: kind(name) for alias, name in _ALSO.items()}
    for one in kinds():
        for name in (one.name, *one.short):
            found.setdefault(name.casefold(), one)
    return tuple(sorted(found.items(), key=lambda row: (-len(row[0]), row[0])))


def _office(written: str) -> str:
    """The office by its full name: `kominfo` → `Komunikasi dan Informatika`."""
    said = re.sub(
        r"^(?:kepala|badan|lembaga|menteri|komisi)\s+", "", written.strip(" .,:"), flags=re.IGNORECASE
    )
    small = said.casefold().removeprefix("ri ").removesuffix(" ri")
    return _offices().get(small, said)


@cache
def _offices() -> dict[str, str]:
    text = (files("sopan.model") / "data" / "offices.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {name.casefold(): names[0] for names in rows for name in names}
