"""Duties pasted from a regulation's articles → rows of duties, each with its unit and its article; what found no place is
kept beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from sopan.language.kinds import is_active, is_doing
from sopan.language.words import words_of
from sopan.model.duties import DutyRow
from sopan.planning.article_marks import Piece, pieces_of

_FUNCTION = re.compile(
    r"\b(?:menyelenggarakan|mempunyai|memiliki|melaksanakan|menjalankan|mengemban)\s+fungsi\b(?:\s+(?:pokok|utama))?",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\b(?:rincian|uraian|penjabaran)\s+(?:tugas|fungsi)(?:\s+(?:pokok|dan\s+fungsi))*\b", re.IGNORECASE
)
_DUTY = re.compile(
    r"\b(?:(?:mempunyai|memiliki|mengemban)\s+tugas(?:\s+(?:pokok|utama|dan\s+(?:fungsi|tanggung\s+jawab)))*|bertugas)\b",
    re.IGNORECASE,
)
_REFERENCE = r"(?:ayat\s+\(\w+\)|Pasal\s+\d+\s?[A-Z]?(?!\w)|huruf\s+[a-z](?!\w))"
_BY_WAY = re.compile(rf"^(?:Dalam|Untuk|Selain|Guna)\b(?:.*{_REFERENCE}|[^,]*)\s*,?\s*", re.IGNORECASE)
_AS_SAID = re.compile(r"[\s,]*\bsebagaimana\s+(?:dimaksud|tersebut|diatur)\b.*$", re.IGNORECASE)
_AS_SAID_FIRST = re.compile(
    rf"^[\s,]*sebagaimana\s+(?:dimaksud|tersebut|diatur)\b.*{_REFERENCE}[\s,]*", re.IGNORECASE
)
_OPENS = re.compile(
    r"^[\s,:]*(?:yang\s+)?(?:adalah|ialah|yaitu|sebagai\s+berikut|meliputi|terdiri\s+(?:atas|dari)|untuk\b(?!\s+\w+kan))?"
    r"[\s,:]*(?:sebagai\s+berikut)?[\s,:]*",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:[\s,]*\b(?:yang\s+)?(?:meliputi|terdiri\s+(?:atas|dari)|antara\s+lain|sebagai\s+berikut|yaitu))?[\s,:;.]*"
    r"(?:(?<=[;,])\s*(?:dan|serta|dan\s*/\s*atau)\s*)?$",
    re.IGNORECASE,
)
_AND_AT_END = re.compile(r"[;,]\s*(?:dan|serta|dan\s*/\s*atau|atau)\s*$", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:Sekretariat|Bidang|Bagian|Sub\s?[Bb]agian|Subbidang|Sub\s[Bb]idang|Seksi|Dinas|Badan|Kantor|Inspektorat|UPTD?|"
    r"Unit|Kelompok|Biro|Direktorat|Pusat|Balai|Cabang|Satuan|Kecamatan|Kelurahan|Asisten|Tim)\b"
)
_HEAD_OF = re.compile(r"^(?:Kepala|Ka\.?)\s+(?=[A-Z])")
_LEVELS = {
    "duty": ("duty", "function", "subfunction", "activity"),
    "duty and list": ("function", "subfunction", "activity", "activity"),
    "function": ("function", "subfunction", "activity", "activity"),
    "detail": ("subfunction", "activity", "activity", "activity"),
}
_LONGEST_UNIT = 20  # words


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words that are no duty, or whose place is not clear, and the line where they stand."""

    line: int
    text: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was found in the articles."""

    rows: tuple[DutyRow, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def rows_of_articles(text: str, units: Iterable[str] = ()) -> Pasted:
    """The rows, in the order of the articles. `units` are the names of the units where they are known: a unit is then
    called as the structure calls it. Nothing said is lost: it stands in a row or among what found no place."""
    under_way = _Reading(tuple(units))
    for piece in pieces_of(text):
        under_way.take(piece)
    return Pasted(tuple(_numbered(under_way.rows)), tuple(under_way.unplaced))


@dataclass(slots=True)
class _Reading:
    """The articles under way: of which unit they speak, and what a list in them lists."""

    units: tuple[str, ...]
    unit: str = ""
    mode: str = "open"  # what a list lists: open where none was announced, "" where it is no list of duties
    pasal: str = ""
    written_unit: str = ""
    rows: list[tuple[Piece, DutyRow]] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def take(self, piece: Piece) -> None:
        """Take in one piece."""
        if piece.pasal != self.pasal:
            self.pasal, self.mode = piece.pasal, "open"
        if piece.heading or (not piece.marks and _is_unit_line(piece.text)):
            self._heading(piece)
        elif piece.marks:
            self._item(piece)
        else:
            self._lead(piece)

    def _heading(self, piece: Piece) -> None:
        named = next((part for part in [piece.text] if _UNIT.match(part)), "")
        if named:
            self.unit, self.mode = self._known(named), "open"
        else:
            self.unplaced.append(Unplaced(piece.line, piece.text, piece.article))

    def _item(self, piece: Piece) -> None:
        text = _trimmed(piece.text)
        if self.mode == "open" and not _begins_work(text):
            self.mode = ""
        if not self.mode:
            self.unplaced.append(Unplaced(piece.line, piece.text, piece.article))
            return
        levels = _LEVELS["function" if self.mode == "open" else self.mode]
        self._row(piece, levels[min(len(piece.marks), len(levels)) - 1], text)

    def _lead(self, piece: Piece) -> None:
        for mode, pattern in (("function", _FUNCTION), ("detail", _DETAIL), ("duty", _DUTY)):
            if found := pattern.search(piece.text):
                self._announced(piece, mode, piece.text[: found.start()], piece.text[found.end() :])
                return
        self.mode = ""
        self.unplaced.append(Unplaced(piece.line, piece.text, piece.article))

    def _announced(self, piece: Piece, mode: str, before: str, behind: str) -> None:
        named, rest = before, behind
        if mode == "detail":
            named, rest = _split_detail(behind)
        self.unit = self._known(_unit_in(named)) or self.unit
        rest = _trimmed(_OPENS.sub("", _AS_SAID_FIRST.sub("", rest)))
        self.mode = mode
        if rest:
            level = {"duty": "duty", "function": "function", "detail": "subfunction"}[mode]
            self._row(piece, level, rest)
            if mode == "duty":
                self.mode = "duty and list"

    def _row(self, piece: Piece, level: str, text: str) -> None:
        unit = self.unit if self.unit != self.written_unit else ""
        self.written_unit = self.unit
        row = DutyRow(unit=unit, article=piece.article, **{level: text})  # type: ignore[arg-type]
        self.rows.append((piece, row))

    def _known(self, name: str) -> str:
        """The unit as the structure calls it, where it knows it."""
        folded = {" ".join(unit.casefold().split()): unit for unit in self.units}
        near = get_close_matches(" ".join(name.casefold().split()), folded, n=1, cutoff=0.9)
        if near:
            return folded[near[0]]
        longer = [unit for known, unit in folded.items() if known.startswith(f"{name.casefold()} ")]
        return longer[0] if name and len(longer) == 1 else name


def _split_detail(behind: str) -> tuple[str, str]:
    """Who the details belong to, and what stands behind: `Seksi Tata Kelola sebagaimana … adalah sebagai berikut:`."""
    cut = re.search(
        r"\b(?:adalah|ialah|yaitu|meliputi|sebagai\s+berikut|sebagaimana|terdiri)\b|:", behind, re.IGNORECASE
    )
    if cut is None:
        return behind, ""
    rest = re.sub(
        rf"^sebagaimana\b.*?{_REFERENCE}(?:.*{_REFERENCE})?", "", behind[cut.start() :], flags=re.IGNORECASE
    )
    return behind[: cut.start()], rest


def _unit_in(text: str) -> str:
    """The unit that a sentence names before its verb."""
    name = _AS_SAID.sub("", _BY_WAY.sub("", text.strip(), count=1)).strip(" ,:;")
    name = re.sub(r"^(?:dari|untuk|pada)\s+", "", name)
    if not name or len(name.split()) > _LONGEST_UNIT or not name[:1].isupper():
        return ""
    if name == "Sekretaris":
        return "Sekretariat"
    return _HEAD_OF.sub("", name)


def _is_unit_line(text: str) -> bool:
    """Is this the bare name of a unit, as it stands over its articles?"""
    words = text.split()
    capitals = all(word[:1].isupper() or word in ("dan", "serta", "&", "di", "pada") for word in words)
    return bool(_UNIT.match(text)) and capitals and len(words) <= _LONGEST_UNIT and text[-1:] not in ".;:"


def _begins_work(text: str) -> bool:
    words = words_of(text)
    return bool(words) and (is_doing(words[0].plain) or is_active(words[0].plain))


def _trimmed(text: str) -> str:
    return _CLOSES.sub("", _AND_AT_END.sub("", text)).strip(" ,:;")


def _numbered(rows: Sequence[tuple[Piece, DutyRow]]) -> Iterable[DutyRow]:
    """Each row with a mark of its own, after its article: `7-2-c`."""
    from dataclasses import replace

    taken: set[str] = set()
    for number, (piece, row) in enumerate(rows, 1):
        parts = [piece.pasal, piece.ayat, *(mark.word for mark in piece.marks)] if piece.pasal else []
        wanted = "-".join(part for part in parts if part) or f"tugas-{number}"
        name, again = wanted, 1
        while name in taken:
            again += 1
            name = f"{wanted}-{again}"
        taken.add(name)
        yield replace(row, id=name)
