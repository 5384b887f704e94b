"""Rows of cells → which column holds what: the heads of the table, in the many spellings that offices use."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_SPELLINGS = {
    "no": "no nomor nourut nomorurut tahap tahapan",
    "kegiatan": "kegiatan uraiankegiatan aktivitas aktifitas uraianprosedur langkahlangkah langkah "
    "prosedur uraian "
    "uraianaktivitas namakegiatan langkahkegiatan tahapankegiatan",
    "pelaksana": "pelaksana pelaksanaan pelaksanakegiatan pemegangjabatan penanggungjawab "
    "unitpejabatterkait aktor",
    "mutu": "mutubaku mutubuku bakumutu",
    "kelengkapan": "kelengkapan persyaratan persyaratankelengkapan persyaratanperlengkapan "
    "perlengkapan persyt syarat "
    "kelengkapandanperalatan kelengkapanperalatan input",
    "waktu": "waktu waktupenyelesaian waktupelayanan waktuproses lamawaktu durasi",
    "output": "output outpu autput outputhasil keluaran hasil",
    "keterangan": "ket keterangan keterangancatatan catatan",
    "cabang": "keputusan cabang percabangan keputusancabang cabangkeputusan keputusanpercabangan alur",
}
_ROLES = {spelling: role for role, spellings in _SPELLINGS.items() for spelling in spellings.split()}
_UNIT = re.compile(r"\((menit|jam|hari|hari kerja|detik|bulan)\)", re.IGNORECASE)
_LETTER_MARKS = ("x", "v", "o", "1", "y", "ya")
_SEARCHED = 60  # rows in which the heads are looked for


@dataclass(slots=True, kw_only=True)
class Columns:
    """Where everything stands. `first` is the first row below the heads; `unit` belongs to bare figures of
    time."""

    roles: dict[str, int]
    actors: list[tuple[int, str]] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    top: int = 0
    first: int = 1
    unit: str = ""


def folded(text: str) -> str:
    """A head without case, blanks and signs: `Wakt u` and `WAKTU` are the same."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\(.*?\)", "", text.lower()))


def role_of(head: str) -> str:
    """What a column with this head holds, or "" ."""
    return _ROLES.get(folded(head), "") if len(head) < 60 else ""


def _nearly(head: str) -> str:
    """The same for a head that is misspelt."""
    near = difflib.get_close_matches(folded(head), [s for s in _ROLES if len(s) > 4], n=1, cutoff=0.84)
    return _ROLES[near[0]] if near else ""


def is_mark(cell: str) -> bool:
    """Whether a cell only says "here": X, ●, ✓, 1."""
    return cell.lower() in _LETTER_MARKS or (
        0 < len(cell) <= 3 and not any(letter.isalnum() or letter in "-–—.…_/" for letter in cell)
    )


def find(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of the table, or None where no row of heads with a `Kegiatan` is found."""
    for number, row in enumerate(rows[:_SEARCHED]):
        roles = [role_of(cell) for cell in row]
        if "kegiatan" in roles and len([role for role in roles if role]) > 1:
            return _columns(rows, number)
    return None


def _columns(rows: Sequence[Sequence[str]], number: int) -> Columns:
    top, bottom = number, number
    if number and _groups(rows[number - 1]):
        top = number - 1
    elif number + 1 < len(rows) and _continues(rows[number], rows[number + 1]):
        bottom = number + 1
    upper, lower = rows[top], rows[bottom]
    columns = Columns(roles={}, top=top, first=bottom + 1)
    data = rows[bottom + 1 :]
    group = ""
    for place in range(max(len(upper), len(lower))):
        above, below = _cell(upper, place), _cell(lower, place) if bottom > top else ""
        group = role_of(above) if above else group
        _settle(columns, place, below or above, group if below and bottom > top else "", data)
    _fill_actors(columns, len(upper), upper, lower)
    return columns


def _groups(row: Sequence[str]) -> bool:
    """Whether a row only names groups of columns (Pelaksana, Mutu Baku)."""
    roles = {role_of(cell) for cell in row if cell}
    return bool(roles & {"pelaksana", "mutu"}) and len(roles) < 5 and "kegiatan" not in roles


def _continues(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether the row below the heads is a second row of heads."""
    at = next(place for place, cell in enumerate(upper) if role_of(cell) == "kegiatan")
    said = _cell(lower, at)
    if said and role_of(said) != "kegiatan":
        return False
    return any(cell and not is_mark(cell) for cell in lower)


def _settle(columns: Columns, place: int, head: str, group: str, data: Sequence[Sequence[str]]) -> None:
    """Give one column its role."""
    cells = [cell for row in data if (cell := _cell(row, place)) and not role_of(cell)]
    role = role_of(head)
    if group == "pelaksana" and role in ("", "pelaksana", "no"):
        columns.actors.append((place, head))
    elif role and role not in columns.roles:
        columns.roles[role] = place
        if role == "waktu" and (unit := _UNIT.search(head)):
            columns.unit = unit[1].lower()
    elif head and not role and cells and all(map(is_mark, cells)):
        columns.actors.append((place, head))
    elif head and (near := _nearly(head)) and near not in columns.roles:
        columns.roles[near] = place
        columns.unsure.append(f"kolom “{head}” dibaca sebagai {near}")
    elif head and cells:
        columns.unused.append(head)


def _fill_actors(columns: Columns, width: int, *rows: Sequence[str]) -> None:
    """A column without any mark that stands between actors' columns is an actor who does nothing yet."""
    places = [place for place, _ in columns.actors]
    if len(places) < 2:
        return
    taken = {*places, *columns.roles.values()}
    for place in range(places[0], min(places[-1], width)):
        head = next((cell for row in reversed(rows) if (cell := _cell(row, place))), "")
        if head and place not in taken and head not in columns.unused:
            columns.actors.append((place, head))
    columns.actors.sort()


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""
