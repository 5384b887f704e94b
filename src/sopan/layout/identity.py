"""Procedure + profile → the identity page(s): two columns of boxes, long lists flowing on to a second page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sopan.layout.text import width, wrap
from sopan.model.procedure import Procedure
from sopan.profile import Profile
from sopan.sheet import Box, Cell, Grid, Image, Page, Text

PAIRS = (
    (("legal_basis", "dasar_hukum"), ("qualifications", "kualifikasi_pelaksana")),
    (("related_procedures", "keterkaitan"), ("equipment", "peralatan")),
    (("cautions", "peringatan"), ("records", "pencatatan")),
)
EXTRA = "tambahan."  # before the label of a field of the agency's own, as in a path
SHARE = 0.7  # the most of a page that an identity part may take of a flow page


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed line: its mark (1., 2. …), words, weight, and extra room before it."""

    words: str
    mark: str = ""
    bold: bool = False
    before: float = 0.0
    indent: float = 0.0


_Row = tuple[float, tuple[str, str], list[list[_Line]]]  # height, and the keys and lines of two boxes


def pages(procedure: Procedure, profile: Profile, page: tuple[float, float], room: float) -> tuple[Page, ...]:
    """The identity part on pages of its own; `room` is the height between margins and footer. Set a little tighter
    where that saves a page."""
    easy = _pages(_Sheet(procedure, profile, page, tight=False), room)
    if len(easy) == 1:
        return easy
    tight = _pages(_Sheet(procedure, profile, page, tight=True), room)
    return tight if len(tight) < len(easy) else easy


def _pages(sheet: _Sheet, room: float) -> tuple[Page, ...]:
    found: list[Page] = []
    top_rows = sheet.top_rows()
    left = room - sum(height for height, _ in top_rows)
    rows: list[_Row] = []
    for names in PAIRS:
        keys = (names[0][1], names[1][1])
        pair = [sheet.list_lines(name, key) for name, key in names]
        while pair and (rows or top_rows or any(pair)):
            height = max(sheet.tall(lines) for lines in pair)
            if height <= left:
                rows.append((height, keys, pair))
                left -= height
                break
            fitting = [sheet.fitting(lines, left) for lines in pair]
            if max(fitting) > 2:
                part = [lines[:count] for lines, count in zip(pair, fitting, strict=True)]
                rows.append((max(sheet.tall(lines) for lines in part), keys, part))
                pair = [sheet.rest(lines, count) for lines, count in zip(pair, fitting, strict=True)]
            found.append(sheet.page(top_rows, rows, len(found) + 1))
            top_rows, rows, left = [], [], room
    found.append(sheet.page(top_rows, rows, len(found) + 1))
    return tuple(found)


@dataclass(slots=True)
class _Sheet:
    procedure: Procedure
    profile: Profile
    paper: tuple[float, float]
    tight: bool

    @property
    def wide(self) -> float:
        return self.paper[0] - self.profile.margins[1] - self.profile.margins[3] - self.profile.notes_width

    @property
    def columns(self) -> tuple[float, float, float]:
        half = self.wide / 2
        label = min(110.0, half * 0.34)
        return half, label, half - label

    @property
    def size(self) -> float:
        return self.profile.text_size + (0 if self.tight else 1)

    @property
    def pad(self) -> float:
        return 3.5 if self.tight else 5.0

    @property
    def signature(self) -> float:
        """Room for signature and stamp."""
        return 28.0 if self.tight else 34.0

    @property
    def step(self) -> float:
        return self.size * self.profile.leading * 1.04

    @property
    def logo(self) -> float:
        """Height of the logo's place."""
        return 36.0 if self.tight else 50.0

    def _images(self, box: Box) -> tuple[Image, ...]:
        """The logo above the agency's names, in the box of both."""
        if not self.procedure.logo:
            return ()
        top = box.y + (box.h - self.tall(self.agency())) / 2 + self.pad
        wide = min(box.w - 2 * self.pad, 3 * self.logo)
        return (Image(name=self.procedure.logo, box=Box(box.cx - wide / 2, top, wide, self.logo + 4)),)

    def tall(self, lines: Sequence[_Line]) -> float:
        return len(lines) * self.step + sum(line.before for line in lines) + 2 * self.pad

    def fitting(self, lines: Sequence[_Line], room: float) -> int:
        count = 0
        while count < len(lines) and self.tall(lines[: count + 1]) <= room:
            count += 1
        return count

    def rest(self, lines: Sequence[_Line], count: int) -> list[_Line]:
        """What is left after `count` lines, under the heading repeated."""
        if count >= len(lines):
            return []
        heading = lines[0].words
        again = self.profile.label("lanjutan")
        return [_Line(heading if again in heading else f"{heading} {again}", bold=True), *lines[count:]]

    # contents

    def top_rows(self) -> list[tuple[float, list[tuple[str, list[_Line]]]]]:
        """The rows beside the logo: key and value, with their heights."""
        p = self.procedure
        room = self.columns[2] - 2 * self.pad
        values = [
            ("nomor", self.words(p.number, room)),
            ("tanggal_pembuatan", self.words(p.completed_on.printed, room)),
            ("tanggal_revisi", self.words(p.revised_on.printed, room)),
            ("tanggal_efektif", self.words(p.effective_on.printed, room)),
            *((f"{EXTRA}{name}", self.words(text, room)) for name, text in self.extras()),
            ("disahkan_oleh", self.official(room)),
            ("judul", self.words(p.title, room, bold=True)),
        ]
        rows = [
            (max(self.tall(lines), self.tall(self.heading(key))), [(key, lines)]) for key, lines in values
        ]
        need = self.tall(self.agency()) - sum(height for height, _ in rows)
        if need > 0:
            rows[-1] = (rows[-1][0] + need, rows[-1][1])
        return rows

    def heading(self, key: str) -> list[_Line]:
        """The words in front of a value; at least one line."""
        room = self.columns[1] - 2 * self.pad
        return self.words(self.profile.label(key.removeprefix(EXTRA)), room) or [_Line("")]

    def extras(self) -> list[tuple[str, str]]:
        """The agency's own fields with their texts: those its profile asks for, then what else is written."""
        written = {one.label.strip(): one.text for one in self.procedure.extra_fields}
        asked = {label: written.pop(label, "") for label in self.profile.extra_fields}
        return [*asked.items(), *((label, text) for label, text in written.items() if label and text.strip())]

    def words(self, text: str, room: float, bold: bool = False, **first: float) -> list[_Line]:
        lines = wrap(text, room, self.size, bold).lines
        return [
            _Line(line, bold=bold, before=first.get("before", 0.0) if n == 0 else 0.0)
            for n, line in enumerate(lines)
        ]

    def official(self, room: float) -> list[_Line]:
        who = self.procedure.authorized_by
        lines = self.words(who.position, room)
        name = self.words(who.name, room, bold=True, before=self.signature)
        lines.extend(name or ([_Line("", before=self.signature)] if who.position else []))
        lines.extend(self.words(who.rank, room))
        lines.extend(self.words(f"NIP {who.nip}" if who.nip else "", room))
        return lines

    def agency(self) -> list[_Line]:
        room = self.columns[0] - 2 * self.pad
        names = self.procedure.levels
        lines = [_Line("", before=self.logo)] if self.procedure.logo else []
        for place, name in enumerate(names):
            bold = place < len(self.procedure.agency)
            lines.extend(self.words(name.upper() if bold else name, room, bold, before=3.0 if place else 0.0))
        return lines

    def list_lines(self, name: str, key: str) -> list[_Line]:
        items = [item for item in getattr(self.procedure, name) if item.strip()]
        lines = [_Line(self.profile.label(key), bold=True)]
        numbered = len(items) > 1
        indent = width(f"{len(items)}. ", self.size) + 3 if numbered else 0.0
        room = self.wide / 2 - 2 * self.pad - indent
        for number, item in enumerate(items, 1):
            for place, words in enumerate(wrap(item, room, self.size).lines):
                mark = f"{number}." if numbered and place == 0 else ""
                lines.append(_Line(words, mark, indent=indent, before=1.5 if place == 0 else 0.0))
        return lines

    # cells

    def page(
        self,
        top_rows: list[tuple[float, list[tuple[str, list[_Line]]]]],
        rows: list[_Row],
        number: int,
    ) -> Page:
        x, y = self.profile.margins[3], self.profile.margins[0]
        half, label, value = self.columns
        cells: list[Cell] = []
        images: tuple[Image, ...] = ()
        if top_rows:
            tall = sum(height for height, _ in top_rows)
            box = Box(x, y, half, tall)
            images = self._images(box)
            cells.append(
                Cell(
                    row=0,
                    column=0,
                    rows=len(top_rows),
                    texts=tuple(self.texts(self.agency(), box, center=True)),
                    name="instansi",
                )
            )
        for place, (height, ((key, lines),)) in enumerate(top_rows):
            title = self.heading(key)
            cells.append(self.cell(place, 1, 1, title, Box(x + half, y, label, height), head=True))
            cells.append(self.cell(place, 2, 1, lines, Box(x + half + label, y, value, height), name=key))
            y += height
        for place, (height, keys, pair) in enumerate(rows, len(top_rows)):
            cells.append(self.cell(place, 0, 1, pair[0], Box(x, y, half, height), name=keys[0]))
            cells.append(self.cell(place, 1, 2, pair[1], Box(x + half, y, half, height), name=keys[1]))
            y += height
        grid = Grid(
            name="identity",
            x=x,
            y=self.profile.margins[0],
            columns=self.columns,
            rows=(*(height for height, _ in top_rows), *(height for height, _, _ in rows)),
            cells=tuple(cells),
        )
        return Page(number=number, width=self.paper[0], height=self.paper[1], grids=(grid,), images=images)

    def cell(
        self,
        row: int,
        column: int,
        span: int,
        lines: list[_Line],
        box: Box,
        head: bool = False,
        name: str = "",
    ) -> Cell:
        texts = tuple(self.texts(lines, box))
        return Cell(row=row, column=column, columns=span, texts=texts, head=head, name=name)

    def texts(self, lines: Sequence[_Line], box: Box, center: bool = False) -> Iterator[Text]:
        """Runs of lines of one weight as texts, their marks beside them."""
        y = box.y + self.pad
        if center:
            y = box.y + (box.h - self.tall(lines)) / 2 + self.pad
        for line in lines:
            y += line.before
            if line.mark:
                yield self._one(line.mark, Box(box.x + self.pad, y, line.indent, self.step), False, "left")
            inner = Box(box.x + self.pad + line.indent, y, box.w - 2 * self.pad - line.indent, self.step)
            if line.words:
                yield self._one(line.words, inner, line.bold, "center" if center else "left")
            y += self.step

    def _one(self, words: str, box: Box, bold: bool, align: str) -> Text:
        return Text(box=box, lines=(words,), size=self.size, pitch=self.step, bold=bold, align=align)
