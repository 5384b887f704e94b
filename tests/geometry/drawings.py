"""Small correct drawings by hand, each a procedure and its pages, built from named pieces that a test may replace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from sopan.model.procedure import Actor, Outcome, Procedure, Standard, Step

WIDTH, HEIGHT = 700, 400
TEXT_LEFT = {"kegiatan": 50, "kelengkapan": 450, "waktu": 510, "output": 560, "keterangan": 620}
TEXT_WIDTH = {"kegiatan": 100, "kelengkapan": 60, "waktu": 50, "output": 60, "keterangan": 70}
Pieces = Mapping[str, str | None]


@dataclass(frozen=True)
class Drawing:
    procedure: Procedure
    pages: tuple[dict[str, str], ...]
    style: str = "a"

    def svgs(self, *changes: Pieces) -> list[str]:
        """The pages as SVG; `changes` holds, page by page, pieces put in place of others (None: taken away)."""
        svgs = []
        for number, pieces in enumerate(self.pages, 1):
            changed = changes[number - 1] if number <= len(changes) else {}
            merged = {**pieces, **changed}
            svgs.append(page(number, len(self.pages), [piece for piece in merged.values() if piece]))
        return svgs


def page(number: int, pages: int, pieces: list[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sopan-page" data-page="{number}" data-pages="{pages}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}" font-size="8"><title>SOP</title><desc>Alur</desc>{"".join(pieces)}</svg>'
    )


def lane(actor: str, x: float, bottom: float, width: float = 100, y: float = 40) -> str:
    return f'<rect class="lane" data-actor="{actor}" x="{x}" y="{y}" width="{width}" height="{bottom - y}"/>'


def row(step: str, y: float, height: float = 60, part: int = 1, note: str = "") -> str:
    number = f'<text x="25" y="{y + 12}">{step} {note}</text>' if step.isdigit() else ""
    return (
        f'<rect class="row" data-step="{step}" data-part="{part}" x="20" y="{y}" width="670" height="{height}"/>'
        f"{number}"
    )


def cell(step: str, column: str, y: float, *lines: str, height: float = 60, part: int = 1) -> str:
    x = TEXT_LEFT[column]
    spans = "".join(
        f'<tspan x="{x + 2}" y="{y + 10 + 9 * k}">{escape(line)}</tspan>' for k, line in enumerate(lines)
    )
    return (
        f'<text class="cell" data-step="{step}" data-part="{part}" data-column="{column}"'
        f' data-box="{x} {y} {TEXT_WIDTH[column]} {height}">{spans}</text>'
    )


def symbol(kind: str, step: str, actor: str, x: float, y: float, w: float = 50, h: float = 24) -> str:
    return (
        f'<g class="symbol" data-kind="{kind}" data-step="{step}" data-actor="{actor}" data-box="{x} {y} {w} {h}">'
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/></g>'
    )


def link(
    way: str,
    label: str,
    partner: str,
    source: str,
    target: str,
    x: float,
    y: float,
    outcome: str | None = None,
) -> str:
    return (
        f'<g class="symbol" data-kind="connector" data-way="{way}" data-label="{label}" data-partner="{partner}"'
        f' data-from="{source}" data-to="{target}"{_outcome(outcome)} data-box="{x} {y} 16 16">'
        f'<path d="M {x} {y} h 16 v 10 l -8 6 l -8 -6 z"/><text x="{x + 8}" y="{y + 10}">{label}</text></g>'
    )


def arrow(source: str, target: str, d: str, outcome: str | None = None) -> str:
    return f'<path class="arrow" data-from="{source}" data-to="{target}"{_outcome(outcome)} d="{d}"/>'


def outcome(
    source: str, target: str, label: str, x: float, y: float, w: float = 12, lines: tuple[str, ...] = ()
) -> str:
    spans = "".join(
        f'<tspan x="{x}" y="{y + 7 + 9 * k}">{escape(line)}</tspan>'
        for k, line in enumerate(lines or (label,))
    )
    return (
        f'<text class="outcome" data-from="{source}" data-to="{target}"{_outcome(label)}'
        f' data-box="{x} {y} {w} {9 * max(1, len(lines))}">{spans}</text>'
    )


def joint(step: str, d: str) -> str:
    return f'<path class="joint" data-step="{step}" d="{d}"/>'


def reserved(y: float = 360) -> str:
    return f'<rect class="reserved" x="20" y="{y}" width="670" height="30"/>'


def _outcome(label: str | None) -> str:
    return "" if label is None else f' data-outcome="{escape(label)}"'


PEMOHON, PETUGAS = "Pemohon", "Petugas"
ACTORS = (Actor(name=PEMOHON, external=True), Actor(name=PETUGAS))
YES_NO = (Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak", target="1"))


def one_page() -> Drawing:
    """A decision with a loop back, a plain way down, a joint last step.

       Pemohon   Petugas
    1    ( )──────┐
          └─Tidak ◇ 2
                  │Ya
    3            [ ]
                  │
    4    ( )─────( )
    """
    steps = (
        Step(activity="Mengajukan permohonan", actors=(PEMOHON,)),
        Step(activity="Memeriksa", actors=(PETUGAS,), outcomes=YES_NO, note="Paling lama sehari"),
        Step(
            activity="Mencatat",
            actors=(PETUGAS,),
            standard=Standard(requirements=("Berkas", "Buku"), duration="5 menit", output=("Catatan",)),
        ),
        Step(activity="Menerima", actors=(PEMOHON, PETUGAS)),
    )
    pieces = {
        "lane 1": lane(PEMOHON, 150, 320),
        "lane 2": lane(PETUGAS, 250, 320),
        **{f"row {n}": row(str(n), 60 * n) for n in range(1, 5)},
        "kegiatan 1": cell("1", "kegiatan", 60, "Mengajukan", "permohonan"),
        "kegiatan 2": cell("2", "kegiatan", 120, "Memeriksa"),
        "keterangan 2": cell("2", "keterangan", 120, "Paling lama", "sehari"),
        "kegiatan 3": cell("3", "kegiatan", 180, "Mencatat"),
        "kelengkapan 3": cell("3", "kelengkapan", 180, "1. Berkas", "2. Buku"),
        "waktu 3": cell("3", "waktu", 180, "5 menit"),
        "output 3": cell("3", "output", 180, "Catatan"),
        "kegiatan 4": cell("4", "kegiatan", 240, "Menerima"),
        "symbol 1": symbol("start", "1", PEMOHON, 175, 78),
        "symbol 2": symbol("decision", "2", PETUGAS, 275, 135, 50, 30),
        "symbol 3": symbol("process", "3", PETUGAS, 275, 198),
        "symbol 4": symbol("end", "4", PEMOHON, 175, 258),
        "symbol 4b": symbol("end", "4", PETUGAS, 275, 258),
        "joint": joint("4", "M 225 270 H 275"),
        "1-2": arrow("1", "2", "M 225 90 H 300 V 135"),
        "2-3": arrow("2", "3", "M 300 165 V 198", "Ya"),
        "2-1": arrow("2", "1", "M 275 150 H 200 V 102", "Tidak"),
        "3-4": arrow("3", "4", "M 300 222 V 258"),
        "Ya": outcome("2", "3", "Ya", 303, 168),
        "Tidak": outcome("2", "1", "Tidak", 250, 139, 22),
        "reserved": reserved(),
    }
    return Drawing(Procedure(actors=ACTORS, steps=steps), (pieces,))


def two_pages() -> Drawing:
    """Two rows a page; 2→3 runs on by the pentagons A, the loop 3→1 by the pentagons B."""
    steps = (
        Step(activity="Mengajukan", actors=(PEMOHON,)),
        Step(activity="Menerima", actors=(PETUGAS,)),
        Step(activity="Memeriksa", actors=(PETUGAS,), outcomes=YES_NO),
        Step(activity="Selesai", actors=(PEMOHON,)),
    )
    lanes = {"lane 1": lane(PEMOHON, 150, 220), "lane 2": lane(PETUGAS, 250, 220)}
    first = {
        **lanes,
        "row 1": row("1", 60),
        "row 2": row("2", 120),
        "kegiatan 1": cell("1", "kegiatan", 60, "Mengajukan"),
        "kegiatan 2": cell("2", "kegiatan", 120, "Menerima"),
        "symbol 1": symbol("start", "1", PEMOHON, 175, 78),
        "symbol 2": symbol("process", "2", PETUGAS, 275, 138),
        "out A": link("out", "A", "2", "2", "3", 292, 190),
        "in B": link("in", "B", "2", "3", "1", 192, 42, "Tidak"),
        "1-2": arrow("1", "2", "M 225 90 H 300 V 138"),
        "2-3": arrow("2", "3", "M 300 162 V 190"),
        "3-1": arrow("3", "1", "M 200 58 V 78", "Tidak"),
        "reserved": reserved(),
    }
    second = {
        **lanes,
        "row 3": row("3", 60),
        "row 4": row("4", 120),
        "kegiatan 3": cell("3", "kegiatan", 60, "Memeriksa"),
        "kegiatan 4": cell("4", "kegiatan", 120, "Selesai"),
        "symbol 3": symbol("decision", "3", PETUGAS, 275, 75, 50, 30),
        "symbol 4": symbol("end", "4", PEMOHON, 175, 138),
        "in A": link("in", "A", "1", "2", "3", 292, 42),
        "out B": link("out", "B", "1", "3", "1", 292, 190, "Tidak"),
        "2-3": arrow("2", "3", "M 300 58 V 75"),
        "3-4": arrow("3", "4", "M 275 90 H 200 V 138", "Ya"),
        "3-1": arrow("3", "1", "M 300 105 V 190", "Tidak"),
        "Ya": outcome("3", "4", "Ya", 258, 79),
        "Tidak": outcome("3", "1", "Tidak", 303, 108, 22),
        "reserved": reserved(),
    }
    return Drawing(Procedure(actors=ACTORS, steps=steps), (first, second))


def crowded() -> Drawing:
    """Four outcomes leave one decision: three share their first run, two merge before step 4."""
    ways = (("A", "3"), ("B", "4"), ("C", "1"), ("D", "4"))
    steps = (
        Step(activity="Satu", actors=(PETUGAS,)),
        Step(
            activity="Dua",
            actors=(PETUGAS,),
            outcomes=tuple(Outcome(label=label, target=to) for label, to in ways),
        ),
        Step(activity="Tiga", actors=(PEMOHON,)),
        Step(activity="Empat", actors=(PETUGAS,)),
    )
    pieces = {
        "lane 1": lane(PEMOHON, 150, 320),
        "lane 2": lane(PETUGAS, 250, 320),
        **{f"row {n}": row(str(n), 60 * n) for n in range(1, 5)},
        **{
            f"kegiatan {n}": cell(str(n), "kegiatan", 60 * n, word)
            for n, word in enumerate(("Satu", "Dua", "Tiga", "Empat"), 1)
        },
        "symbol 1": symbol("start", "1", PETUGAS, 275, 78),
        "symbol 2": symbol("decision", "2", PETUGAS, 275, 135, 50, 30),
        "symbol 3": symbol("process", "3", PEMOHON, 175, 198),
        "symbol 4": symbol("end", "4", PETUGAS, 275, 258),
        "1-2": arrow("1", "2", "M 300 102 V 135"),
        "A": arrow("2", "3", "M 300 165 V 180 H 200 V 198", "A"),
        "B": arrow("2", "4", "M 300 165 V 258", "B"),
        "C": arrow("2", "1", "M 325 150 H 340 V 90 H 325", "C"),
        "D": arrow("2", "4", "M 300 165 V 188 H 330 V 246 H 300 V 258", "D"),
        "3-4": arrow("3", "4", "M 200 222 V 270 H 275"),
        "label A": outcome("2", "3", "A", 284, 169, 10),
        "label B": outcome("2", "4", "B", 287, 192, 10),
        "label C": outcome("2", "1", "C", 328, 152, 10),
        "label D": outcome("2", "4", "D", 305, 190, 10),
    }
    return Drawing(Procedure(actors=ACTORS, steps=steps), (pieces,))


def bordered() -> Drawing:
    """Style b: rows Mulai and Selesai around two steps of one actor; a third outcome of the draft dangles."""
    ways = (Outcome(label="Ya", target="lanjut"), Outcome(label="Entah", target="99"))
    steps = (
        Step(activity="Satu", actors=(PEMOHON,)),
        Step(activity="Dua", actors=(PEMOHON,), outcomes=ways, note="Lihat"),
    )
    pieces = {
        "lane 1": lane(PEMOHON, 150, 320),
        "row start": row("start", 60),
        "row 1": row("1", 120),
        "row 2": row("2", 180),
        "row end": row("end", 240),
        "kegiatan 1": cell("1", "kegiatan", 120, "Satu"),
        "kegiatan 2": cell("2", "kegiatan", 180, "Dua"),
        "keterangan 2": cell("2", "keterangan", 180, "Lihat", "tujuan hilang"),
        "symbol start": symbol("start", "start", PEMOHON, 175, 78),
        "symbol 1": symbol("process", "1", PEMOHON, 175, 138),
        "symbol 2": symbol("decision", "2", PEMOHON, 175, 195, 50, 30),
        "symbol end": symbol("end", "end", PEMOHON, 175, 258),
        "s-1": arrow("start", "1", "M 200 102 V 138"),
        "1-2": arrow("1", "2", "M 200 162 V 195"),
        "2-e": arrow("2", "end", "M 200 225 V 258", "Ya"),
        "Ya": outcome("2", "end", "Ya", 203, 228),
    }
    return Drawing(Procedure(actors=(Actor(name=PEMOHON),), steps=steps), (pieces,), style="b")
