"""One page of a drawing in, its symbols and arrows as ASCII art out.

    ( ) capsule   [ ] box   < > diamond   {A} pentagon     inside: the step's number, M(ulai), S(elesai), or the letter
    | - run       + corner or merging     # crossing       v ^ < > head       = joint line

A place in the art is an order, not a length: every x and y that carries something is one column or line, so that
the art stays as it is when texts, widths or fonts move the ink a little, and changes when something changes sides.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from sopan.files import read
from sopan.layout import lay_out
from sopan.model.procedure import Procedure
from sopan.profile import Profile, profile, with_choices
from sopan.render.svg import svg_pages
from tests.geometry.reading import Outcome, Page, Symbol, read_pages
from tests.geometry.shapes import Segment

FRAMES = {"start": "()", "end": "()", "process": "[]", "decision": "<>", "connector": "{}"}
ENDS = {"start": "M", "end": "S"}  # Mulai and Selesai
FOLDER = Path(__file__).parent / "drawn"
CUT = "~~~ gambar\n"
_CHOICE = re.compile(r"^# (paper|orientation|style|identity): (\S+)$", re.MULTILINE)


def read_case(path: Path) -> tuple[Procedure, Profile, str]:
    """A file of `drawn/`: an SOP as YAML with the profile's choices in comments, then the expected art."""
    text, _, art = path.read_text(encoding="utf-8").partition(CUT)
    reading = read(text)
    assert reading.procedure.steps, f"{path.name} is no SOP: {reading.problems}"
    return reading.procedure, with_choices(profile(), **dict(_CHOICE.findall(text))), art


def art_of(procedure: Procedure, choices: Profile) -> str:
    """All flow pages of the drawing, one under another."""
    return pages_art(svg_pages(lay_out(procedure, choices)))


def pages_art(svgs: list[str]) -> str:
    """The art of all pages that carry a flow."""
    pages = [page for page in read_pages(svgs) if page.rows]
    if len(pages) == 1:
        return page_art(pages[0])
    return "\n".join(f"halaman {page.number}\n{page_art(page)}" for page in pages)


def page_art(page: Page) -> str:
    """The art of one page."""
    return _Canvas(page).drawn()


class _Canvas:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.runs = [segment for arrow in page.paths if arrow.path for segment in arrow.path.segments]
        self.labels = [(label, self._label_y(label)) for label in page.outcomes]
        self.columns = self._columns()
        ys = {y for _, y in self.labels}
        for shape in page.shapes:
            ys |= {shape.box.y, shape.box.centre[1], shape.box.bottom}
        ys |= {run.at for run in self.runs if run.level}
        self.lines = {y: place for place, y in enumerate(_distinct(ys))}
        self.cells: dict[tuple[int, int], str] = {}

    def _label_y(self, label: Outcome) -> float:
        """The edge of a label that is nearer to its run, which does not move with its number of lines."""
        own = [
            arrow.path.segments
            for arrow in self.page.paths
            if arrow.path and arrow.target == label.target and label.source in arrow.sources
        ]
        stands = any(run.level and 0 <= run.at - label.box.bottom < 4 for runs in own for run in runs)
        return label.box.bottom if stands else label.box.y

    def _columns(self) -> dict[float, int]:
        """The column of every x; wide enough apart for the labels and the lanes' names between them."""
        centres = [lane.box.centre[0] for lane in self.page.lanes]
        xs = {run.at for run in self.runs if not run.level} | set(centres)
        for shape in self.page.shapes:
            xs |= {shape.box.x, shape.box.centre[0], shape.box.right}
        ordered = _distinct(xs)
        apart = []
        for label, _ in self.labels:
            before, after, _ = self._between(label, ordered)
            if before is not None and after is not None:
                apart.append((before, after, len(_words(label)) + 1))
        for (one, a), (other, b) in pairwise(
            sorted((lane.box.centre[0], lane.actor) for lane in self.page.lanes)
        ):
            apart.append((_near(ordered, one), _near(ordered, other), (len(a) + len(b)) // 2 + 2))
        first = max((len(lane.actor) // 2 for lane in self.page.lanes[:1]), default=0)
        rights = {_near(ordered, shape.box.right) for shape in self.page.shapes}
        columns: dict[float, int] = {}
        for place, x in enumerate(ordered):
            least = columns[ordered[place - 1]] + (4 if ordered[place - 1] in rights else 2) if place else 0
            columns[x] = max([least, *(columns[a] + room for a, b, room in apart if b == x)])
        lefts = {_near(ordered, shape.box.x) for shape in self.page.shapes}
        for x, after in reversed(list(pairwise(ordered))):
            if x in lefts:
                columns[x] = columns[after] - 2
        short = first - columns[_near(ordered, centres[0])] if centres else 0
        return {x: column + max(short, 0) for x, column in columns.items()}

    def _between(self, label: Outcome, ordered: list[float]) -> tuple[float | None, float | None, bool]:
        """What a label stands beside and the run beyond it, from the left; whether it stands on its right."""
        runs = {run.at for run in self.runs if not run.level}
        before = max((x for x in ordered if x <= label.box.x), default=None)
        after = min((x for x in ordered if x >= label.box.right), default=None)
        if before is not None and (after is None or label.box.x - before < after - label.box.right):
            return before, min((x for x in ordered if x >= label.box.right and x in runs), default=None), True
        return max((x for x in ordered if x <= label.box.x and x in runs), default=None), after, False

    def column(self, x: float) -> int:
        return self.columns[_near(list(self.columns), x)]

    def line(self, y: float) -> int:
        return self.lines[_near(list(self.lines), y)]

    def drawn(self) -> str:
        for joint in self.page.joints:
            if joint.path:
                self._run(joint.path.segments[0], "=")
        for run in self.runs:
            self._run(run, "-" if run.level else "|")
        for arrow in self.page.paths:
            if arrow.path:
                for run in arrow.path.segments[1:]:
                    self.cells[self.column(run.a[0]), self.line(run.a[1])] = "+"
        for shape in self.page.shapes:
            self._shape(shape)
        for arrow in self.page.paths:
            if arrow.path:
                self._head(arrow.path.segments[-1])
        for label, y in self.labels:
            self._label(label, self.line(y))
        return self._text()

    def _run(self, run: Segment, sign: str) -> None:
        (x0, y0), (x1, y1) = run.a, run.b
        columns, lines = sorted((self.column(x0), self.column(x1))), sorted((self.line(y0), self.line(y1)))
        for column in range(columns[0], columns[1] + 1):
            for line in range(lines[0], lines[1] + 1):
                there = self.cells.get((column, line), sign)
                inside = (columns[0] < column < columns[1]) or (lines[0] < line < lines[1])
                if there in "-|#" and sign in "-|" and there != sign:
                    self.cells[column, line] = "#" if inside else "+"
                else:
                    self.cells[column, line] = sign if there == "=" else there

    def _shape(self, shape: Symbol) -> None:
        frame = FRAMES[shape.kind]
        left, right = self.column(shape.box.x), self.column(shape.box.right)
        name = shape.label if shape.kind == "connector" else ENDS.get(shape.step, shape.step)
        line = self.line(shape.box.centre[1])
        for offset, sign in enumerate(name.center(right - left - 1)):
            self.cells[left + 1 + offset, line] = sign
        self.cells[left, line], self.cells[right, line] = frame

    def _head(self, run: Segment) -> None:
        column, line = self.column(run.b[0]), self.line(run.b[1])
        match run.direction:
            case (1, 0):
                self.cells[column - 1, line] = ">"
            case (-1, 0):
                self.cells[column + 1, line] = "<"
            case (0, 1):
                self.cells[column, line] = "v"
            case _:
                self.cells[column, line] = "^"

    def _label(self, label: Outcome, line: int) -> None:
        words = _words(label)
        before, after, on_right = self._between(label, list(self.columns))
        if on_right:
            start = self.columns[before] + 1 if before is not None else 0
        else:
            start = (self.columns[after] if after is not None else 0) - len(words)
        for offset, sign in enumerate(words):
            self.cells[start + offset, line] = sign

    def _text(self) -> str:
        names: dict[tuple[int, int], str] = {}
        for lane in self.page.lanes:
            start = self.column(lane.box.centre[0]) - len(lane.actor) // 2
            names |= {(start + offset, 0): sign for offset, sign in enumerate(lane.actor)}
        left = min(column for column, _ in (*self.cells, *names))
        rows = [_line(names, 0, left)]
        for number in range(len(self.lines)):
            row = _line(self.cells, number, left)
            if row and row != rows[-1]:
                rows.append(row)
        return "".join(f"{row}\n" for row in rows)


def _line(cells: dict[tuple[int, int], str], number: int, left: int) -> str:
    here = {column: sign for (column, line), sign in cells.items() if line == number}
    return "".join(here.get(column, " ") for column in range(left, max(here, default=left) + 1)).rstrip()


def _words(label: Outcome) -> str:
    return " ".join(line.text.strip() for line in label.text.lines)


def _distinct(numbers: set[float]) -> list[float]:
    """The numbers in order, those equal but for rounding once."""
    kept: list[float] = []
    for number in sorted(numbers):
        if not kept or number - kept[-1] > 0.06:
            kept.append(number)
    return kept


def _near(among: list[float], number: float) -> float:
    return min(among, key=lambda one: abs(one - number))
