"""The HTML of one SOP: well-formed, complete, linked, inert and always the same."""

import re
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings

from sopan.files import read
from sopan.layout.words import NO_TARGET
from sopan.model.flow import flows
from sopan.model.procedure import (
    Actor,
    Definition,
    Official,
    Outcome,
    Procedure,
    Sentence,
    Stage,
    Standard,
    Step,
)  # fmt: skip
from sopan.problems import UnknownName
from sopan.profile import profile
from sopan.render import render
from sopan.render.html import html
from sopan.render.markup import drawing
from sopan.sheet import Sheet
from tests.strategies import arbitrary_procedures, generated, procedures

BASE = profile()
VOID = {"meta", "br", "col"}
SVG = (
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-labelledby="t d">'
    '<title id="t">Judul</title><desc id="d">a > b; id="x"</desc><defs><path id="p" d="M0 0"/></defs>'
    '<use href="#p"/><rect fill="url(#p)" data-outcome="a > b"/></svg>'
)
SAMPLE = """
judul: Pelayanan Permohonan Informasi
pelaksana: [{nama: Pemohon, luar: ya}, PPID]
ruang_lingkup: Berlaku di lingkungan dinas
definisi: {PPID: Pejabat pengelola}
langkah:
  - {kegiatan: Mengajukan permohonan, pelaksana: Pemohon, waktu: 10 menit, output: Berkas}
  - kegiatan: Memeriksa berkas
    pelaksana: PPID
    cabang: {Lengkap: lanjut, Tidak lengkap: 1, Ragu: 77}
    petunjuk: Cocokkan identitas
    formulir: [Lembar periksa]
    risiko: Berkas palsu
    pengendalian: Periksa asli
  - {kegiatan: Menerima jawaban, pelaksana: [Pemohon, PPID]}
"""


@dataclass
class Element:
    tag: str
    attrs: dict[str, str]
    parent: "Element | None" = None
    children: list = field(default_factory=list)

    def all(self, tag=""):
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag or not tag:
                    yield child
                yield from child.all(tag)

    @property
    def text(self):
        return "".join(
            child if isinstance(child, str) else "\n" if child.tag == "br" else child.text
            for child in self.children
        )


class Strict(HTMLParser):
    """A tree, or an AssertionError: every element is closed, in order, and no comment or stray end tag stands."""

    def __init__(self):
        super().__init__()
        self.top = self.open = Element("", {})

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs), f"attribute twice: {attrs}"
        one = Element(tag, dict(attrs), self.open)
        self.open.children.append(one)
        if tag not in VOID:
            self.open = one

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        assert any(up.tag == "svg" for up in self.above()), f"<{tag}/> outside a drawing"
        self.open = self.open.parent

    def handle_endtag(self, tag):
        assert tag == self.open.tag, f"</{tag}> closes <{self.open.tag}>"
        self.open = self.open.parent

    def handle_data(self, data):
        self.open.children.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"comment: {data}")

    def above(self):
        at = self.open
        while at:
            yield at
            at = at.parent


def parsed(text):
    parser = Strict()
    parser.feed(text)
    parser.close()
    assert parser.open is parser.top, f"<{parser.open.tag}> is left open"
    return parser.top


def sample():
    return read(SAMPLE).procedure


def by_id(tree):
    found = {}
    for element in tree.all():
        if "id" in element.attrs:
            assert element.attrs["id"] not in found, element.attrs["id"]
            found[element.attrs["id"]] = element
    return found


def links(element):
    return [link.attrs["href"] for link in element.all("a")]


def flat(text):
    return " ".join(text.replace("\ufffd", " ").split())


def said(procedure):
    """Every text that a reader is to find."""
    found = [
        procedure.title,
        procedure.number,
        procedure.unit,
        procedure.owner,
        procedure.scope,
        procedure.summary,
    ]
    for name in (
        "agency",
        "legal_basis",
        "related_procedures",
        "cautions",
        "qualifications",
        "equipment",
        "records",
    ):
        found += getattr(procedure, name)
    official = procedure.authorized_by
    found += [official.position, official.name, official.rank, official.nip]
    found += [
        day.printed
        for day in (procedure.completed_on, procedure.revised_on, procedure.review_on, procedure.effective_on)
    ]
    found += [word for one in procedure.definitions for word in (one.term, one.meaning)]
    found += [actor.name for actor in procedure.actors]
    for step in procedure.steps:
        found += [step.activity, step.note, step.guidance, step.risk, step.control, step.standard.duration]
        found += [*step.actors, *step.forms, *step.standard.requirements, *step.standard.output]
        found += [outcome.label for outcome in step.outcomes]
    return [text for text in found if text.strip()]


def written(text):
    """As it is to be found: odd controls are replaced, blanks and line breaks are free."""
    return flat(
        re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", text)
    )


def check(procedure, text):
    tree = parsed(text)
    anchors = by_id(tree)
    everything = flat(next(tree.all("body")).text)
    for index in range(len(procedure.steps)):
        assert anchors[f"langkah-{index + 1}"].tag == "li"
    for flow in flows(procedure):
        item = anchors[f"langkah-{flow.source + 1}"]
        if flow.target is None:
            assert NO_TARGET in item.text
        else:
            assert f"#langkah-{flow.target + 1}" in links(item)
    for href in links(tree):
        assert href.startswith("#") and href[1:] in anchors, href
    for one in said(procedure):
        assert written(one) in everything, one
    assert not {"script", "iframe", "object", "link", "img", "form"} & {element.tag for element in tree.all()}
    for element in tree.all():
        assert not [name for name in element.attrs if name.startswith("on") or name in ("style", "src")]
    return tree


@settings(max_examples=60, deadline=None)
@given(procedures(max_steps=40))
def test_drafts_are_whole_and_linked(procedure):
    check(procedure, html(procedure, BASE))


@settings(max_examples=60, deadline=None)
@given(arbitrary_procedures())
def test_any_text_is_kept_and_inert(procedure):
    check(procedure, html(procedure, BASE)).text.encode("utf-8")


def test_the_sample_says_everything():
    tree = check(sample(), html(sample(), BASE, [SVG, SVG]))
    item = by_id(tree)["langkah-2"]
    assert links(item) == ["#langkah-3", "#langkah-1"]
    details = next(item.all("details"))
    assert next(details.all("summary")).text == "Petunjuk" and "Cocokkan identitas" in details.text
    for words in ("Lembar periksa", "Berkas palsu", "Periksa asli", "Keputusan", NO_TARGET):
        assert words in item.text
    assert "Selesai" in by_id(tree)["langkah-3"].text
    assert "(pihak luar)" in by_id(tree)["pelaksana"].text


def test_landmarks_headings_and_language():
    tree = parsed(html(sample(), BASE))
    assert next(tree.all("html")).attrs["lang"] == "id"
    assert [len(list(tree.all(tag))) for tag in ("main", "nav", "header", "footer", "h1", "title")] == [1] * 6
    body = next(tree.all("body"))
    first = next(element for element in body.all() if element.tag == "a")
    assert first.attrs["href"] == "#isi" and by_id(tree)["isi"].tag == "main"
    levels = [int(element.tag[1]) for element in tree.all() if re.fullmatch("h[1-6]", element.tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for section in tree.all("section"):
        assert by_id(tree)[section.attrs["aria-labelledby"]].tag == "h2"


def test_the_table_is_one_to_a_reader_even_as_cards():
    table = next(parsed(html(sample(), BASE)).all("table"))
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for element in (table, *table.all()):
        if element.tag in roles:
            assert element.attrs["role"] == roles[element.tag]
        if element.tag == "th":
            kind = "rowheader" if element.attrs["scope"] == "row" else "columnheader"
            assert element.attrs["role"] == kind
    assert next(table.all("caption")).text
    rows = list(next(table.all("tbody")).all("tr"))
    assert [len([cell for cell in row.children if cell.tag in ("th", "td")]) for row in rows] == [7] * 3
    labels = [cell.attrs["data-label"] for cell in rows[0].all("td")]
    assert labels == ["Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output", "Keterangan"]


def test_the_profile_names_the_columns():
    own = replace(BASE, labels={**BASE.labels, "waktu": "Lama <b>", "konsep": "RANCANGAN"})
    text = html(sample(), own)
    assert "Lama &lt;b&gt;" in text and "<b>" not in text
    assert "RANCANGAN" in text


@pytest.mark.parametrize(
    ("stage", "seen"), [(Stage.DRAFT, True), (Stage.READY, False), (Stage.IN_FORCE, False)]
)
def test_only_a_draft_is_marked(stage, seen):
    text = html(replace(sample(), stage=stage), BASE)
    assert ('<p class="mark">KONSEP</p>' in text) is seen
    assert stage.capitalize() in text


def test_drawings_are_figures_with_ids_of_their_own():
    tree = parsed(html(sample(), BASE, [SVG, SVG]))
    by_id(tree)
    figures = list(tree.all("figure"))
    assert [next(figure.all("figcaption")).text for figure in figures] == [
        "Bagan alir, halaman 1 dari 2",
        "Bagan alir, halaman 2 dari 2",
    ]
    region = next(figures[1].all("div"))
    assert region.attrs["tabindex"] == "0" and region.attrs["role"] == "region" and region.attrs["aria-label"]
    drawn = next(figures[1].all("svg"))
    assert drawn.attrs["role"] == "img" and drawn.attrs["aria-labelledby"] == "h2-t h2-d"
    assert next(drawn.all("use")).attrs["href"] == "#h2-p"
    assert next(drawn.all("rect")).attrs["fill"] == "url(#h2-p)"
    assert next(drawn.all("desc")).text == 'a > b; id="x"'
    assert not list(parsed(html(sample(), BASE)).all("figure"))


def test_a_drawing_that_is_an_image_already_stays_as_it_is():
    own = '<svg class="a" role="img"><title>x</title></svg>'
    assert drawing(own, "h1-") == own


HOSTILE = "</style></title></textarea></svg><script>alert(1)</script><!-- \" ' onload=x &lt; {page}"


def hostile():
    step = Step(
        id=HOSTILE, activity=HOSTILE, actors=(HOSTILE,), outcomes=(Outcome(label=HOSTILE, target="1"),),
        standard=Standard(requirements=(HOSTILE,), duration=HOSTILE, output=(HOSTILE, HOSTILE)),
        note=HOSTILE, guidance=HOSTILE, forms=(HOSTILE,), risk=HOSTILE, control=HOSTILE,
    )  # fmt: skip
    return Procedure(
        title=HOSTILE, number=HOSTILE, agency=(HOSTILE,), unit=HOSTILE, owner=HOSTILE, logo=HOSTILE,
        authorized_by=Official(position=HOSTILE, name=HOSTILE, rank=HOSTILE, nip=HOSTILE),
        legal_basis=(HOSTILE,), scope=HOSTILE, summary=HOSTILE, definitions=(Definition(term=HOSTILE, meaning=HOSTILE),),
        actors=(Actor(name=HOSTILE, external=True),),
        steps=(step, Step(sentence=Sentence(predicate=HOSTILE))),
    )  # fmt: skip


def test_hostile_text_is_only_text():
    own = replace(BASE, labels=dict.fromkeys(BASE.labels, HOSTILE), watermark=HOSTILE)
    text = html(hostile(), own, [SVG])
    check(hostile(), text)
    assert "<script" not in text and text.count("</style>") == 1
    assert unescape(text).count("<script>alert(1)") > 20


def test_nothing_is_loaded_and_nothing_runs():
    text = html(sample(), BASE)
    assert "http:" not in text and "https:" not in text and "@import" not in text and "url(" not in text
    assert "default-src 'none'" in unescape(text)


def test_an_empty_procedure_is_a_page():
    tree = check(Procedure(), html(Procedure(), BASE))
    assert not list(tree.all("table")) and next(tree.all("h1")).text == "–"


def test_render_gives_one_file_and_refuses_other_forms():
    sheet = Sheet(title="Pelayanan", pages=())
    made = render(sheet, "html", procedure=sample(), choices=BASE)
    assert made == (html(sample(), BASE).encode("utf-8"),)
    assert b"<h1>Pelayanan</h1>" in render(sheet, "html")[0]
    with pytest.raises(UnknownName):
        render(sheet, "odt")


def test_same_input_same_text():
    assert html(sample(), BASE, [SVG]) == html(sample(), BASE, [SVG])
    one, two = (generated(5, 60, 8, outcomes=4, draft=0.2) for _ in range(2))
    assert html(one, BASE) == html(two, BASE)


def test_colours_can_be_read():
    from sopan.render.markup import style_sheet

    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", style_sheet("render/html.css")))
    pairs = [("ink", "#ffffff"), ("soft", "#ffffff"), ("soft", colours["pale"]), ("link", colours["pale"]),
             ("red", "#ffffff"), ("deep", "#ffffff"), ("deep", colours["pale"])]  # fmt: skip
    for name, ground in pairs:
        assert contrast(colours[name], ground) >= 4.5, (name, ground)


def contrast(one, other):
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
