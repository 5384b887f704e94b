"""An agency's folder goes in; its process map comes out: printed as a tree, as JSON, or as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sopan.cli.failing import complain
from sopan.cli.picturing import form_of, print_json, write
from sopan.cli.speaking import say

if TYPE_CHECKING:
    from rich.text import Text

    from sopan.planning.processes import Node, ProcessMap

_FORMS = ("svg", "pdf")


def show(folder: str, output: str | None, as_json: bool, force: bool) -> None:
    """Work out the map and give it in the form asked for."""
    from sopan.cli.agencies import opened
    from sopan.planning.processes import process_map

    form = form_of(output, _FORMS) if output is not None else ""
    agency = opened(folder).agency
    if not agency.processes:
        complain(
            say(f"{folder}: proses.yaml belum berisi proses.", f"{folder}: proses.yaml holds no process yet.")
        )
    found = process_map(agency)
    if as_json:
        print_json(plain(found))
    if output is not None:
        write(output, _drawn(found, form), force)
    elif not as_json:
        _print(found)


def _drawn(found: ProcessMap, form: str) -> bytes:
    from sopan.report.pictures.picture import pdf_of, svg_of
    from sopan.report.pictures.process_picture import process_drawing

    if form == "pdf":
        return pdf_of(process_drawing(found))
    return svg_of(process_drawing(found, paged=False))[0].encode("utf-8")


def _print(found: ProcessMap) -> None:
    from rich.text import Text

    from sopan.cli.printing import console, line, paragraph
    from sopan.report.pictures.process_words import sections, summary

    out = console()
    paragraph(out, Text(found.name, style="bold underline"), 0)
    paragraph(out, Text(summary(found)), 0)
    for band, nodes in found.bands:
        if nodes:
            out.print()
            line(out, Text(f"Proses {band.value}", style="bold"))
        for node in nodes:
            for depth, told in _tree(node, 1):
                paragraph(out, told, 2 * depth, hanging=4)
    for section in sections(found):
        out.print()
        line(out, Text(f"{section.title} ({len(section.entries)})", style="bold"))
        for text, small in section.entries:
            paragraph(
                out,
                Text().append(f"• {text}").append(f"  {small}" if small else "", style="dim"),
                2,
                hanging=2,
            )


def _tree(node: Node, depth: int) -> list[tuple[int, Text]]:
    from rich.text import Text

    from sopan.report.pictures.process_words import named

    told = Text().append(named(node.process), style="" if node.is_leaf else "bold")
    if node.is_gap:
        told.append("  belum ada SOP", style="yellow")
    elif node.is_leaf and not node.procedures:
        told.append(f"  tidak perlu SOP: {node.process.exempt}", style="dim")
    elif node.procedures:
        told.append("  " + "; ".join(held.said.title or held.file for held in node.procedures), style="dim")
    return [(depth, told), *(one for below in node.below for one in _tree(below, depth + 1))]


def plain(found: ProcessMap) -> dict[str, Any]:
    """The map as JSON holds it."""
    return {
        "instansi": found.name,
        "peta": {band.value: [_node(node) for node in nodes] for band, nodes in found.bands},
        "proses_tanpa_sop": [node.process.code or node.process.name for node in found.gaps],
        "sop_di_luar_peta": [
            {
                "judul": one.held.said.title,
                "berkas": one.held.file,
                "proses": one.held.said.process,
                "sebab": one.why,
            }
            for one in found.astray
        ],
        "induk_berputar": [one.code for one in found.circles],
        "induk_tidak_ada": [one.code for one in found.rootless],
        "kode_ganda": [one.code for one in found.twice],
        "makro": [
            {
                "judul": one.held.said.title if one.held else one.missing,
                "ada": one.held is not None,
                "mikro": [part.said.title for part in one.parts],
            }
            for one in found.macros
        ],
    }


def _node(node: Node) -> dict[str, Any]:
    process = node.process
    return {
        "kode": process.code,
        "nama": process.name,
        "unit_kerja": process.unit,
        "pemasok": list(process.suppliers),
        "masukan": list(process.inputs),
        "keluaran": list(process.outputs),
        "pelanggan": list(process.customers),
        "spbe": process.spbe,
        "tanpa_sop": process.exempt,
        "sop": [held.file for held in node.procedures],
        "di_bawahnya": [_node(below) for below in node.below],
    }
