"""The SVG contract: what other programs may rely on, told here once more without the reader of `tests.geometry`."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sopan.layout import lay_out
from sopan.model.procedure import Actor, Official, Outcome, Procedure, Standard, Step
from sopan.profile import for_meeting, profile, with_choices
from sopan.render import render
from sopan.render.svg import svg_pages
from tests.strategies import arbitrary_procedures, generated, procedures

SVG = "{http://www.w3.org/2000/svg}"
FOUR = re.compile(r"-?\d+(\.\d{1,2})?( -?\d+(\.\d{1,2})?){3}")
NUMBER = re.compile(r"-?\d+(\.\d{1,2})?")
PATH = re.compile(r"M -?[\d.]+ -?[\d.]+( [HV] -?[\d.]+)+")
COLUMNS = {"kegiatan", "kelengkapan", "waktu", "output", "keterangan"}
KINDS = {"start", "process", "decision", "end", "connector"}
HOSTILE = (
    "<script>alert(1)</script>",
    "</text></svg>",
    "A & B &amp; C &#0;",
    '" onload="x" \'',
    "]]>",
    "<!-- x -->",
    "{% evil %}",
    "a\nb\tc",
    "x" * 400,
    "😀 申請 العربية",
)
SOBER = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
LOOP = Procedure(
    title="Pelayanan permohonan",
    agency=("Pemerintah Kabupaten Contoh",),
    actors=(Actor(name="Pemohon", external=True), Actor(name="Petugas & Kepala")),
    steps=(
        Step(activity="Mengajukan permohonan", actors=("Pemohon",)),
        Step(
            activity="Memeriksa",
            actors=("Petugas & Kepala",),
            outcomes=(Outcome(label="Ya", target="lanjut"), Outcome(label="Tidak < 5", target="1")),
            standard=Standard(requirements=("Berkas", "Buku"), duration="5 menit", output=("Catatan",)),
        ),
        Step(activity="Menerima", actors=("Pemohon", "Petugas & Kepala"), note="Selesai"),
    ),
)


def drawn(procedure, **choices):
    return svg_pages(lay_out(procedure, with_choices(profile(), **choices)))


def trees(procedure, **choices):
    return [ElementTree.fromstring(svg) for svg in drawn(procedure, **choices)]


def of_class(root, name):
    return [element for element in root.iter() if name in element.get("class", "").split()]


def data(element):
    return {
        key.removeprefix("data-"): value for key, value in element.attrib.items() if key.startswith("data-")
    }


def only(procedure, name, **choices):
    return [element for root in trees(procedure, **choices) for element in of_class(root, name)]


# the page


def test_every_page_says_which_it_is():
    roots = trees(generated(1, 30, 5))
    assert len(roots) > 2
    for number, root in enumerate(roots, 1):
        assert root.tag == f"{SVG}svg"
        assert root.get("class") == "sopan-page"
        assert (root.get("data-page"), root.get("data-pages")) == (str(number), str(len(roots)))
        x, y, wide, tall = root.get("viewBox").split()
        assert (x, y) == ("0", "0")
        assert (root.get("width"), root.get("height")) == (f"{wide}pt", f"{tall}pt")


@pytest.mark.parametrize(
    ("paper", "size"),
    [("a4", "841.89 595.28"), ("f4", "935.43 609.45"), ("legal", "1008 612"), ("letter", "792 612")],
)
def test_the_page_is_the_paper(paper, size):
    assert {root.get("viewBox") for root in trees(LOOP, paper=paper)} == {f"0 0 {size}"}
    turned = " ".join(reversed(size.split()))
    assert {root.get("viewBox") for root in trees(LOOP, paper=paper, orientation="portrait")} == {
        f"0 0 {turned}"
    }


def test_title_and_flow_in_words():
    for root in trees(LOOP):
        assert root[0].tag == f"{SVG}title"
        assert root[0].text == "Pelayanan permohonan"
        assert root[1].tag == f"{SVG}desc"
        on_page = bool(of_class(root, "row"))
        said = (
            "Langkah 2, Petugas & Kepala: memeriksa; Ya → langkah 3; Tidak < 5 → langkah 1." in root[1].text
        )
        assert said == on_page and root[1].text
        assert root.get("role") == "img"
        assert root.get("lang") == "id"


def test_an_untitled_draft_has_a_title_too():
    assert all((root[0].text or "").strip() for root in trees(replace(LOOP, title="")))


def test_the_reserved_strip_is_there_once_a_page_and_inside_it():
    for root in trees(LOOP):
        (strip,) = of_class(root, "reserved")
        x, y, wide, tall = (float(strip.get(key)) for key in ("x", "y", "width", "height"))
        assert tall == profile().reserved
        assert x >= 0 and x + wide <= float(root.get("viewBox").split()[2])
        assert y + tall <= float(root.get("viewBox").split()[3])


# the table


def test_lanes_and_rows():
    lanes = only(LOOP, "lane")
    assert [data(lane) for lane in lanes] == [{"actor": "Pemohon"}, {"actor": "Petugas & Kepala"}]
    rows = only(LOOP, "row")
    assert [data(row) for row in rows] == [{"step": str(number), "part": "1"} for number in (1, 2, 3)]
    for rect in (*lanes, *rows):
        assert rect.tag == f"{SVG}rect"
        assert all(NUMBER.fullmatch(rect.get(key)) for key in ("x", "y", "width", "height"))


def test_style_b_has_rows_start_and_end():
    assert [row.get("data-step") for row in only(LOOP, "row", style="b")] == ["start", "1", "2", "3", "end"]


def test_cells_have_their_step_column_and_box():
    cells = {(cell.get("data-step"), cell.get("data-column")): cell for cell in only(LOOP, "cell")}
    assert set(cells) == {
        ("1", "kegiatan"),
        ("2", "kegiatan"),
        ("2", "kelengkapan"),
        ("2", "waktu"),
        ("2", "output"),
        ("3", "kegiatan"),
        ("3", "keterangan"),
    }
    spans = cells["2", "kelengkapan"].findall(f"{SVG}tspan")
    assert [span.text for span in spans] == ["- Berkas", "- Buku"]
    assert float(spans[0].get("y")) < float(spans[1].get("y"))


def test_parts_of_a_tall_row_are_numbered():
    tall = replace(LOOP, steps=(LOOP.steps[0], replace(LOOP.steps[2], note="uraian panjang " * 900)))
    parts = [row.get("data-part") for row in only(tall, "row") if row.get("data-step") == "2"]
    assert parts == [str(number) for number in range(1, len(parts) + 1)]
    assert len(parts) > 1
    assert {cell.get("data-part") for cell in only(tall, "cell") if cell.get("data-step") == "2"} == set(
        parts
    )


# the ink


def test_symbols_arrows_labels_joints():
    symbols = [data(symbol) for symbol in only(LOOP, "symbol")]
    assert [(one["kind"], one["step"], one["actor"]) for one in symbols] == [
        ("start", "1", "Pemohon"),
        ("decision", "2", "Petugas & Kepala"),
        ("end", "3", "Pemohon"),
        ("end", "3", "Petugas & Kepala"),
    ]
    arrows = [data(arrow) for arrow in only(LOOP, "arrow")]
    assert arrows == [
        {"from": "1", "to": "2"},
        {"from": "2", "to": "3", "outcome": "Ya"},
        {"from": "2", "to": "1", "outcome": "Tidak < 5"},
    ]
    labels = [data(label) for label in only(LOOP, "outcome")]
    assert [{key: one[key] for key in ("from", "to", "outcome")} for one in labels] == arrows[1:]
    assert {joint.get("data-step") for joint in only(LOOP, "joint")} == {"3"}


def test_a_pentagon_tells_its_label_way_and_partner():
    procedure = generated(4, 60, 4, loops=1.0, decisions=0.5)
    links = {"in": [], "out": []}
    roots = trees(procedure)
    for number, root in enumerate(roots, 1):
        for symbol in of_class(root, "symbol"):
            if symbol.get("data-kind") == "connector":
                links[symbol.get("data-way")].append((number, data(symbol)))
    assert links["in"] and links["out"]
    for number, link in links["out"]:
        partners = [
            (page, other)
            for page, other in links["in"]
            if other["label"] == link["label"] and other["to"] == link["to"]
        ]
        assert [str(page) for page, _ in partners] == link["partner"].split()
        for _, other in partners:
            assert str(number) in other["partner"].split()
            assert set(link["from"].split()) <= set(other["from"].split())
    for _, link in (*links["in"], *links["out"]):
        assert ("outcome" in link) <= (len(link["from"].split()) == 1)


@settings(SOBER, max_examples=60)
@given(procedures(max_steps=8), st.sampled_from("ab"))
def test_every_element_keeps_to_the_contract(procedure, style):
    for root in trees(procedure, style=style):
        for element in root.iter():
            keys = set(data(element))
            if "data-box" in element.attrib:
                assert FOUR.fullmatch(element.get("data-box"))
            match element.get("class"):
                case "symbol" if element.get("data-kind") == "connector":
                    assert keys - {"outcome"} == {"kind", "way", "label", "partner", "from", "to", "box"}
                case "symbol":
                    assert keys == {"kind", "step", "actor", "box"}
                    assert element.get("data-kind") in KINDS
                case "arrow":
                    assert keys - {"outcome"} == {"from", "to"}
                    assert PATH.fullmatch(element.get("d"))
                    assert (
                        "HH" not in (letters := re.sub(r"[^HV]", "", element.get("d")))
                        and "VV" not in letters
                    )
                case "joint":
                    assert keys == {"step"}
                    assert re.fullmatch(r"M -?[\d.]+ -?[\d.]+ H -?[\d.]+", element.get("d"))
                case "outcome":
                    assert keys == {"from", "to", "outcome", "box"}
                case "cell":
                    assert keys == {"step", "part", "column", "box"}
                    assert element.get("data-column") in COLUMNS
                    assert all(child.tag == f"{SVG}tspan" for child in element)


# writing


def dressed(words: str) -> Procedure:
    """A procedure with these words in every place that is printed."""
    step = Step(
        activity=words,
        actors=(words,),
        note=words,
        standard=Standard(requirements=(words, words), duration=words, output=(words,)),
    )
    decision = replace(
        step, outcomes=(Outcome(label=words, target="lanjut"), Outcome(label=f"{words}!", target="1"))
    )
    return Procedure(
        title=words,
        number=words,
        agency=(words,),
        unit=words,
        legal_basis=(words,),
        equipment=(words,),
        cautions=(words,),
        authorized_by=Official(position=words, name=words, rank=words, nip=words),
        actors=(Actor(name=words), Actor(name="Lain")),
        steps=(step, decision, step),
    )


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(words):
    kept = {"svg", "title", "desc", "rect", "g", "path", "text", "tspan", "polygon"}
    for root in trees(dressed(words)):
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= kept
        assert not any(key.startswith("on") for element in root.iter() for key in element.attrib)
        assert " ".join(root[0].text.split()) == " ".join(words.split())


@pytest.mark.parametrize(
    "words",
    ["Ya & tidak", "a \"b\" 'c'", "a\nb  d", "< 5 hari", "😀", "a\tb"],
)
def test_attributes_give_back_the_very_words(words):
    procedure = dressed(words)
    assert words in {lane.get("data-actor") for lane in only(procedure, "lane")}
    assert {arrow.get("data-outcome") for arrow in only(procedure, "arrow")} >= {words, f"{words}!"}


@pytest.mark.parametrize("sign", ["\x7f", "\x85", "\r"], ids=ascii)
def test_signs_that_xml_barely_allows_do_no_harm(sign):
    assert len(trees(dressed(f"Memeriksa{sign}surat"))) >= 2


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"], ids=ascii)
def test_signs_that_xml_forbids_do_no_harm(sign):
    """They cannot be printed; a page of an SOP that has one is still a page. YAML lets them in: "\\x08"."""
    assert (
        len(
            [ElementTree.fromstring(page) for page in render(lay_out(dressed(f"a{sign}b"), profile()), "svg")]
        )
        >= 2
    )


@settings(SOBER, max_examples=60)
@given(arbitrary_procedures())
def test_any_text_gives_well_formed_pages(procedure):
    for chosen in (profile(), for_meeting(profile())):
        for svg in svg_pages(lay_out(procedure, chosen)):
            ElementTree.fromstring(svg)


def test_nothing_is_fetched_or_run():
    for svg in drawn(dressed("<image href='http://contoh.go.id/x.png'/>")):
        assert not re.search(r"<(script|image|use|a|foreignObject|style)\b", svg)
        assert re.findall(r'(?:href|src)="', svg) == []
        assert "url(" not in svg


def test_same_sheet_same_text_and_render_gives_the_same_pages():
    sheet = lay_out(LOOP, profile())
    assert svg_pages(sheet) == svg_pages(sheet) == drawn(LOOP)
    assert all(svg.endswith("</svg>\n") for svg in svg_pages(sheet))
    assert render(sheet, "svg") == tuple(page.encode() for page in svg_pages(sheet))


def test_numbers_are_short_and_the_same_everywhere():
    for svg in drawn(generated(9, 20, 6)):
        assert not re.search(r"\d\.\d{3,}", re.sub(r"(?s)<(title|desc|tspan).*?</\1>", "", svg))
        assert not re.search(r"\d[eE][+-]?\d|nan|inf\b", re.sub(r"(?s)>[^<]*<", "><", svg))


def test_a_draft_for_the_meeting_table_says_so():
    svgs = svg_pages(lay_out(LOOP, for_meeting(profile())))
    assert all("KONSEP" in svg for svg in svgs)
    assert not any("KONSEP" in svg for svg in drawn(LOOP))
