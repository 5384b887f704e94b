"""The forms at the end of the book (F1–F7): an agency goes in; blocks come out, to be filled in by hand, with the
agency's own rows where its folder has them.

Only the columns of F5 were read in a copy of the regulation's own pages; the others are put together after derivatives
or by Sopan, and say so (regulation.md 1.12).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from sopan.book.back.duty_rows import Row, need_rows, title_rows
from sopan.book.back.players import players
from sopan.book.shelf import shelf_of
from sopan.document import Block, Heading, Items, Paragraph, Table, Turn
from sopan.model.agency import Agency, Filed
from sopan.model.procedure import Procedure
from sopan.model.statements import source, statements
from sopan.model.structure import Appointment, Capacity

_MakesSopRow = Callable[[str, Filed[Procedure]], Row]

_PROPOSED = "Bentuk usulan: "
_SIZE = 8.5
_BOX = "□"
_ROOM = "\n\N{NO-BREAK SPACE}"  # a second line to write on
_SHEET = 11  # empty rows that fill a sheet


def form_blocks(
    agency: Agency,
    *,
    day: date | None = None,
    without: frozenset[str] = frozenset(),
    people: bool = True,
    numbering: str = "arabic",
    level: int = 1,
) -> tuple[Block, ...]:
    """All seven forms, each on sheets of its own, lying across. `without` are the files of SOPs that are left out;
    `people` fills in names and NIPs of those in office on the `day`."""
    forms = (
        _titles(agency, without),
        _needs(agency, without),
        _steps(),
        _trial(),
        _watch(agency, without, day),
        _evaluation(agency, without, day),
        _understanding(agency, without, day, people),
    )
    across = Turn(orientation="landscape", numbering=numbering)
    found: list[Block] = [across, Heading(words="FORMULIR", level=level, anchor="formulir")]
    for number, form in enumerate(forms, 1):
        if number > 1:
            found.append(across)
        found.append(_named(number, level + 1))
        found.extend(form)
    return tuple(found)


_NAMES = (
    "Identifikasi Judul SOP",
    "Penilaian Kebutuhan SOP",
    "Identifikasi Prosedur",
    "Uji Coba dan Reviu SOP",
    "Pemantauan Penerapan SOP",
    "Evaluasi Penerapan SOP",
    "Bukti Pemahaman SOP",
)


def _named(number: int, level: int) -> Heading:
    return Heading(
        words=f"Formulir F{number} {_NAMES[number - 1]}", level=level, anchor=f"formulir-f{number}"
    )


def _titles(agency: Agency, without: frozenset[str]) -> tuple[Block, ...]:
    """F1: from duty to title."""
    head = ("No.", "Pasal", "Tugas", "Fungsi", "Sub fungsi", "Kegiatan", "Output", "Aspek", "Judul SOP")
    rows = list(title_rows(agency, without)) or _blank(_SHEET, len(head))
    said = f"{_PROPOSED}judul = aspek + output (+ keterangan), menurut praktik; bukan formulir resmi."
    widths = (26.0, 60.0, 1.2, 1.1, 1.1, 1.2, 1.2, 1.0, 1.3)
    return _note(said), _table(head, rows, widths, size=8.0)


def _needs(agency: Agency, without: frozenset[str]) -> tuple[Block, ...]:
    """F2: is an SOP needed, how soon, and what becomes of it."""
    head = (
        "No.",
        "Prosedur",
        "Lingkungan operasional",
        "Kebijakan pemerintah",
        "Kebutuhan organisasi",
        "Rutin?",
        "Ada output?",
        "Dua pihak atau lebih?",
        "Putusan",
        "Prioritas",
        "Alasan",
    )
    rows = list(need_rows(agency, without)) or _blank(_SHEET, len(head))
    said = (
        f"{_PROPOSED}tiga aspek dan syarat rutin, menghasilkan output, dan melibatkan dua pihak atau lebih berasal dari "
        "sumber turunan. Putusan: baru, ubah, gabung, ganti, hapus, atau tetap."
    )
    widths = (26.0, 1.5, 1.2, 1.2, 1.2, 38.0, 44.0, 50.0, 50.0, 50.0, 1.4)
    centred = ("center", *("left",) * 4, *("center",) * 5, "left")
    return _note(said), _table(head, rows, widths, centred)


def _steps() -> tuple[Block, ...]:
    """F3: the steps of one SOP as sentences."""
    head = (
        "No.",
        "Pelaksana (S)",
        "Predikat (P)",
        "Objek (O)",
        "Keterangan (K)",
        "Awal, utama, atau akhir",
        "Keputusan: pilihannya",
    )
    said = f"{_PROPOSED}satu lembar untuk satu SOP; urutannya kegiatan awal, utama, lalu akhir."
    counted = Paragraph(words=f"Banyaknya pelaksana: {'…' * 6}", align="left", size=9.0)
    table = _table(head, _blank(_SHEET, len(head), True), (26.0, 1.2, 1.1, 1.4, 1.4, 86.0, 1.2))
    return _note(said), _one_sop(), table, counted


def _trial() -> tuple[Block, ...]:
    """F4: what the trial of one SOP showed."""
    head = ("Langkah", "Hasil uji coba", "Penyimpangan", "Saran perbaikan", "Putusan tim")
    said = f"{_PROPOSED}belum ada contoh resmi yang dapat dibaca. Satu lembar untuk satu SOP."
    return (
        _note(said),
        _one_sop("Tanggal uji coba"),
        _table(head, _blank(_SHEET, len(head), True), (52.0, 1.4, 1.4, 1.4, 1.0)),
        Paragraph(words=f"Penelaah: {'…' * 18}    Paraf: {'…' * 8}", align="left", size=9.0),
    )


def _watch(agency: Agency, without: frozenset[str], day: date | None) -> tuple[Block, ...]:
    """F5: the form of monitoring."""
    head = (
        "No.",
        "Prosedur",
        "Penilaian terhadap penerapan",
        "Catatan hasil penilaian",
        "Tindakan yang harus diambil",
        "Paraf penilai",
    )
    answers = f"{_BOX} Berjalan dengan baik\n{_BOX} Tidak berjalan dengan baik"
    rows = list(
        _sop_rows(agency, without, day, lambda number, held: (number, _named_sop(held), answers, "", "", ""))
    )
    said = "Kolom menurut Tabel 7 PermenPANRB 35/2012; dipantau setiap enam bulan."
    empty = [("", "", answers, "", "", "")] * _SHEET
    return _note(said), _dated(), _table(head, rows or empty, (26.0, 1.5, 146.0, 1.2, 1.2, 62.0))


def _evaluation(agency: Agency, without: frozenset[str], day: date | None) -> tuple[Block, ...]:
    """F6: seven statements about every SOP."""
    head = ("No.", "SOP", *(f"({number})" for number in range(1, 8)), "Catatan dan tindak lanjut")
    rows = list(
        _sop_rows(agency, without, day, lambda number, held: (number, _named_sop(held), *("",) * 8)),
    )
    said = (
        f"{_PROPOSED}setiap kolom (1) sampai (7) diisi ya atau tidak untuk pernyataan di bawah ini, sekurangnya setahun "
        f"sekali. {source()}"
    )
    items = Items(items=tuple((Paragraph(words=one, align="left"),) for one in statements()), marks="1)")
    widths = (26.0, 1.5, *(34.0,) * 7, 1.3)
    aligns = ("center", "left", *("center",) * 7, "left")
    table = _table(head, rows or _blank(_SHEET, len(head), True), widths, aligns)
    return _note(said), items, _dated(), table


def _understanding(
    agency: Agency, without: frozenset[str], day: date | None, people: bool
) -> tuple[Block, ...]:
    """F7: who has read the SOPs and was trained."""
    head = ("No.", "Nama", "NIP", "Jabatan atau peran", "Tanggal membaca", "Tanggal dilatih", "Tanda terima")
    rows = [(f"{number}{_ROOM}", *row) for number, row in enumerate(_acting(agency, without, day, people), 1)]
    said = f"{_PROPOSED}diisi setiap pelaksana setelah membaca SOP dan mengikuti pelatihannya."
    widths = (26.0, 1.3, 116.0, 1.6, 72.0, 72.0, 84.0)
    return _note(said), _table(head, rows or _blank(_SHEET, len(head), True), widths)


def _acting(
    agency: Agency, without: frozenset[str], day: date | None, people: bool
) -> Iterator[tuple[str, ...]]:
    """Positions and roles that act, with those who hold them where the agency's list of officials tells."""
    for player in players(agency, day=day, without=without):
        if player.external or not player.acts:
            continue
        holder = agency.holder(player.name, day) if people else None
        yield (_in_office(holder), holder.nip if holder else "", player.name, "", "", "")


def _in_office(holder: Appointment | None) -> str:
    """The name, behind it the capacity of a stand-in; "" where nobody is known."""
    if holder is None:
        return ""
    return (
        holder.name if holder.capacity is Capacity.SUBSTANTIVE else f"{holder.name} ({holder.capacity.value})"
    )


def _sop_rows(agency: Agency, without: frozenset[str], day: date | None, made: _MakesSopRow) -> Iterator[Row]:
    """The SOPs by unit, in the order of the book's chapters."""
    number = 0
    for group in shelf_of(agency, day).groups:
        under = [entry.held for entry in group.entries if entry.held.file not in without]
        if under and any(held.said.unit.strip() for held in under):
            yield (group.unit,)
        for held in under:
            number += 1
            yield made(str(number), held)


def _named_sop(held: Filed[Procedure]) -> str:
    title = held.said.title.strip() or held.stem
    return f"{title}\n{held.said.number}" if held.said.number.strip() else title


def _note(words: str) -> Paragraph:
    return Paragraph(words=words, align="left", size=_SIZE)


def _one_sop(more: str = "Unit kerja") -> Paragraph:
    words = f"Nama SOP: {'…' * 30}    Nomor: {'…' * 16}    {more}: {'…' * 12}"
    return Paragraph(words=words, align="left", size=9.0)


def _dated() -> Paragraph:
    return Paragraph(words=f"Tanggal: {'…' * 12}    Penilai: {'…' * 24}", align="left", size=9.0)


def _table(
    head: tuple[str, ...],
    rows: Sequence[Row],
    widths: tuple[float, ...],
    aligns: tuple[str, ...] = ("center",),
    size: float = _SIZE,
) -> Table:
    return Table(head=head, rows=tuple(rows), widths=widths, aligns=aligns, size=size)


def _blank(count: int, columns: int, numbered: bool = False) -> list[Row]:
    """Empty rows, high enough to write in."""
    first = (str(number) if numbered else "" for number in range(1, count + 1))
    return [(f"{number}{_ROOM}", *("",) * (columns - 1)) for number in first]
