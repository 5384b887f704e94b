"""SVG pages as text in, what stands on them as plain data out: the SVG contract of the drawing, read literally."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from xml.etree import ElementTree

from .shapes import Box, Path, Point, same

COLUMNS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_PATH = re.compile(r"\s*M\s*(\S+?)[\s,]+([^\s,HV]+)((?:\s*[HV]\s*[^\s,HVM]+)*)\s*")
_STEP = re.compile(r"([HV])\s*([^\s,HVM]+)")
_FONT_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_FONT_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)")


class BrokenContract(ValueError):
    """The text is not what the SVG contract promises; nothing more can be said about it."""


@dataclass(frozen=True)
class Line:
    """One printed line: where its baseline begins (or is centred) and what it says."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    size: float | None = None


@dataclass(frozen=True)
class Text:
    lines: tuple[Line, ...]

    @property
    def joined(self) -> str:
        return squeeze("".join(line.text for line in self.lines))


@dataclass(frozen=True)
class Lane:
    actor: str
    box: Box


@dataclass(frozen=True)
class Row:
    step: str
    part: int
    box: Box


@dataclass(frozen=True)
class Cell:
    step: str
    part: int
    column: str
    box: Box
    text: Text


@dataclass(frozen=True)
class Symbol:
    """A step's symbol, or a pentagon (`kind` connector)."""

    kind: str
    box: Box
    drawn: bool
    step: str = ""
    actor: str = ""
    way: str = ""
    label: str = ""
    partners: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    target: str = ""
    outcome: str | None = None

    @property
    def name(self) -> str:
        if self.kind != "connector":
            return f"symbol of step {self.step} ({self.actor})"
        return f"pentagon {self.label} ({self.way}, {' '.join(self.sources)}→{self.target})"


@dataclass(frozen=True, eq=False)
class Arrow:
    sources: tuple[str, ...]
    target: str
    outcome: str | None
    path: Path | None  # None: not made of M, H and V
    d: str

    @property
    def name(self) -> str:
        label = f" ({self.outcome})" if self.outcome else ""
        return f"arrow {' '.join(self.sources)}→{self.target}{label}"


@dataclass(frozen=True)
class Outcome:
    source: str
    target: str
    label: str
    box: Box
    text: Text


@dataclass(frozen=True)
class Joint:
    step: str
    path: Path | None


@dataclass
class Page:
    number: int
    pages: int
    box: Box
    title: str = ""
    desc: str = ""
    lanes: list[Lane] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    symbols: list[Symbol] = field(default_factory=list)
    connectors: list[Symbol] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    reserved: list[Box] = field(default_factory=list)
    others: list[Text] = field(default_factory=list)  # heads, numbers, page numbers, the identity part

    @property
    def paths(self) -> list[Arrow]:
        """The arrows that can be measured."""
        return [arrow for arrow in self.arrows if arrow.path is not None]

    @property
    def shapes(self) -> list[Symbol]:
        return [*self.symbols, *self.connectors]


def squeeze(text: str | None) -> str:
    """A text without anything that a line break may add or take away."""
    normal = unicodedata.normalize("NFC", text or "")
    return "".join(sign for sign in normal if not sign.isspace() and sign not in _INVISIBLE)


def read_pages(svgs: list[str]) -> list[Page]:
    """Read the pages of one SOP in their order; raises BrokenContract where the text is no page at all."""
    return [_Reader(svg).page() for svg in svgs]


class _Reader:
    def __init__(self, svg: str) -> None:
        try:
            self.root = ElementTree.fromstring(svg.encode())
        except ElementTree.ParseError as error:
            raise BrokenContract(f"not XML: {error}") from error
        self.sizes: dict[str, float] = {}

    def page(self) -> Page:
        root = self.root
        if _tag(root) != "svg" or "sopan-page" not in _classes(root):
            raise BrokenContract("the root is no <svg class='sopan-page'>")
        for element in root.iter():
            if _tag(element) == "style":
                self._learn_sizes(element.text or "")
        page = Page(
            number=_whole(root, "data-page"), pages=_whole(root, "data-pages"), box=_box(root, "viewBox")
        )
        for element, size in self._walk(root, None):
            self._take(element, size, page)
        return page

    def _learn_sizes(self, css: str) -> None:
        for selector, body in _FONT_RULE.findall(css):
            if found := _FONT_SIZE.search(body):
                for one in selector.split(","):
                    self.sizes[one.strip()] = float(found[1])

    def _walk(
        self, element: ElementTree.Element, size: float | None
    ) -> Iterator[tuple[ElementTree.Element, float | None]]:
        """Every element with its font size, not looking into symbols and texts."""
        if element.get("transform") and not (
            _tag(element) == "text" and set(_classes(element)) <= {"watermark"}
        ):
            raise BrokenContract(f"<{_tag(element)}> is transformed: coordinates must be the page's")
        size = self._size(element, size)
        yield element, size
        if "symbol" in _classes(element) or _tag(element) in ("text", "defs", "style"):
            return
        for child in element:
            yield from self._walk(child, size)

    def _size(self, element: ElementTree.Element, inherited: float | None) -> float | None:
        if found := _FONT_SIZE.search(element.get("style", "")):
            return float(found[1])
        for selector in (*(f".{name}" for name in _classes(element)), _tag(element)):
            for known, size in self.sizes.items():
                if known == selector or known == f"{_tag(element)}{selector}":
                    return size
        if (size := element.get("font-size")) is not None:
            return float(size.removesuffix("px").removesuffix("pt"))
        return inherited

    def _take(self, element: ElementTree.Element, size: float | None, page: Page) -> None:
        tag, classes = _tag(element), _classes(element)
        if tag == "title":
            page.title = page.title or (element.text or "")
        elif tag == "desc":
            page.desc = page.desc or (element.text or "")
        elif "symbol" in classes:
            symbol = _symbol(element)
            (page.connectors if symbol.kind == "connector" else page.symbols).append(symbol)
        elif tag == "text":
            self._take_text(element, size, page)
        elif tag == "path":
            _take_path(element, page)
        elif tag == "rect":
            _take_rect(element, page)

    def _take_text(self, element: ElementTree.Element, size: float | None, page: Page) -> None:
        text = Text(tuple(self._lines(element, size)))
        classes = _classes(element)
        if "outcome" in classes:
            where = (_need(element, "data-from"), _need(element, "data-to"), _need(element, "data-outcome"))
            page.outcomes.append(Outcome(*where, _box(element, "data-box"), text))
        elif "cell" in classes and element.get("data-column") in COLUMNS:
            step, part = _need(element, "data-step"), _whole(element, "data-part")
            page.cells.append(
                Cell(step, part, _need(element, "data-column"), _box(element, "data-box"), text)
            )
        else:
            page.others.append(text)

    def _lines(self, element: ElementTree.Element, size: float | None) -> Iterator[Line]:
        x, y = float(element.get("x", "0")), float(element.get("y", "0"))
        anchor = element.get("text-anchor", "start")
        if (element.text or "").strip():
            yield Line(x, y, element.text or "", anchor, size)
        for child in element:
            x, y = float(child.get("x", x)), float(child.get("y", y)) + float(child.get("dy", "0"))
            own = child.get("text-anchor", anchor)
            yield Line(x, y, "".join(child.itertext()), own, self._size(child, size))
            if (child.tail or "").strip():
                yield Line(x, y, child.tail or "", own, size)


def _take_path(element: ElementTree.Element, page: Page) -> None:
    classes, d = _classes(element), element.get("d", "")
    if "arrow" in classes:
        sources = tuple(_need(element, "data-from").split())
        page.arrows.append(
            Arrow(sources, _need(element, "data-to"), element.get("data-outcome"), read_path(d), d)
        )
    elif "joint" in classes:
        page.joints.append(Joint(_need(element, "data-step"), read_path(d)))


def _take_rect(element: ElementTree.Element, page: Page) -> None:
    classes = _classes(element)
    if not {"lane", "row", "reserved"} & set(classes):
        return
    box = Box(*(float(_need(element, key)) for key in ("x", "y", "width", "height")))
    if "lane" in classes:
        page.lanes.append(Lane(name(_need(element, "data-actor")), box))
    elif "row" in classes:
        page.rows.append(Row(_need(element, "data-step"), _whole(element, "data-part"), box))
    else:
        page.reserved.append(box)


def _symbol(element: ElementTree.Element) -> Symbol:
    kind, box = _need(element, "data-kind"), _box(element, "data-box")
    drawn = any(_tag(child) in ("path", "rect", "polygon", "ellipse", "circle") for child in element.iter())
    if kind != "connector":
        return Symbol(
            kind, box, drawn, step=_need(element, "data-step"), actor=name(_need(element, "data-actor"))
        )
    return Symbol(
        kind,
        box,
        drawn,
        way=_need(element, "data-way"),
        label=_need(element, "data-label"),
        partners=tuple(int(page) for page in _need(element, "data-partner").split()),
        sources=tuple(_need(element, "data-from").split()),
        target=_need(element, "data-to"),
        outcome=element.get("data-outcome"),
    )


def read_path(d: str) -> Path | None:
    """`M x y H x V y …`, absolute, turning at every letter and never standing still; None when it is not that."""
    whole = _PATH.fullmatch(d)
    if not whole:
        return None
    try:
        points: list[Point] = [(float(whole[1]), float(whole[2]))]
        letters = ""
        for letter, number in _STEP.findall(whole[3]):
            x, y = points[-1]
            points.append((float(number), y) if letter == "H" else (x, float(number)))
            letters += letter
    except ValueError:
        return None
    turns = "HH" not in letters and "VV" not in letters
    moves = all(not same(a, b) for a, b in pairwise(points))
    return Path(tuple(points)) if letters and turns and moves else None


def name(text: str) -> str:
    """An actor's name, its blanks made equal."""
    return " ".join(text.split())


def _tag(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _classes(element: ElementTree.Element) -> list[str]:
    return element.get("class", "").split()


def _need(element: ElementTree.Element, key: str) -> str:
    value = element.get(key)
    if value is None:
        raise BrokenContract(f"<{_tag(element)} class='{element.get('class', '')}'> has no {key}")
    return value


def _whole(element: ElementTree.Element, key: str) -> int:
    try:
        return int(_need(element, key))
    except ValueError as error:
        raise BrokenContract(f"{key} is no whole number") from error


def _box(element: ElementTree.Element, key: str) -> Box:
    try:
        return Box(*(float(number) for number in _need(element, key).replace(",", " ").split()))
    except (TypeError, ValueError) as error:
        raise BrokenContract(f"{key} is not four numbers") from error
