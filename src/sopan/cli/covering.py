"""Folders go in; the coverage of one agency or of a region comes out: printed, as JSON, or as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sopan.cli.failing import Misused
from sopan.cli.picturing import form_of, print_json, write
from sopan.cli.speaking import say

if TYPE_CHECKING:
    from sopan.model.agency import Agency
    from sopan.planning.coverage import Coverage, RegionCoverage, Repeated

_FORMS = ("svg", "pdf", "html")
_UNASKED = ("keputusan/", "layanan/", "teks/", "peraturan")  # what coverage does not look at
_SHOWN = 20  # entries of a list on the screen
_BAR = 32  # signs of the longest bar


def show(folders: Sequence[str], output: str | None, as_json: bool, force: bool) -> None:
    """Work out the coverage and give it in the form asked for."""
    if output is not None:
        form_of(output, _FORMS)
    found = _found(folders)
    if as_json:
        print_json(plain(found))
    if output is not None:
        write(output, _drawn(found, form_of(output, _FORMS)), force)
    elif not as_json:
        _print(found)


def _found(folders: Sequence[str]) -> Coverage | RegionCoverage:
    from sopan.cli.agencies import opened
    from sopan.files.agency import is_agency
    from sopan.model.agency import Region
    from sopan.planning.coverage import coverage, region_coverage

    if len(folders) == 1 and is_agency(Path(folders[0])):
        return coverage(opened(folders[0]).agency)
    agencies = _region(folders)
    if len(agencies) == 1:
        return coverage(agencies[0])
    regions = {agency.office.region for agency in agencies}
    name = regions.pop() if len(regions) == 1 else Path(folders[0]).resolve().name
    return region_coverage(Region(name=name or Path(folders[0]).resolve().name, agencies=agencies))


def _region(folders: Sequence[str]) -> tuple[Agency, ...]:
    """All agencies at or below some folders, their SOPs read without steps, over all cores. Misused where there is
    none."""
    from sopan.cli.workers import spread, with_progress
    from sopan.files.agency.folder import agencies_in

    places = [str(one) for path in folders if Path(path).is_dir() for one in agencies_in(Path(path))]
    places = list(dict.fromkeys(places))
    if not places:
        told = ", ".join(folders)
        raise Misused(
            say(
                f"{told}: di sini tidak ada folder instansi (folder yang berisi instansi.yaml).",
                f"{told}: there is no agency's folder here (one that holds instansi.yaml).",
            )
        )
    return tuple(with_progress(spread(_outline, places, None), len(places), say("Membaca", "Reading")))


def _outline(place: str) -> Agency:
    from sopan.files.agency import contents_of, read_agency
    from sopan.files.agency.outline import without_steps

    contents = {
        name: without_steps(name, data)
        for name, data in contents_of(Path(place)).items()
        if not name.startswith(_UNASKED)
    }
    return read_agency(contents, place).agency


def _drawn(found: Coverage | RegionCoverage, form: str) -> bytes:
    from sopan.report.pictures.coverage_html import coverage_html
    from sopan.report.pictures.coverage_picture import coverage_drawing
    from sopan.report.pictures.picture import pdf_of, svg_of

    if form == "html":
        return coverage_html(found).encode("utf-8")
    if form == "svg":
        return svg_of(coverage_drawing(found, paged=False))[0].encode("utf-8")
    return pdf_of(coverage_drawing(found))


def _print(found: Coverage | RegionCoverage) -> None:
    from rich.text import Text

    from sopan.cli.printing import console, line, paragraph
    from sopan.report.pictures.coverage_picture import bars_of
    from sopan.report.pictures.coverage_words import sections, summary

    out = console()
    paragraph(out, Text(found.name, style="bold underline"), 0)
    paragraph(out, Text(summary(found)), 0)
    out.print()
    bars = bars_of(found)
    most = max((sum(bar.counts) for bar in bars), default=0)
    broad = min(max((len(bar.name) for bar in bars), default=0), 46)
    for bar in bars:
        name = bar.name if len(bar.name) <= broad else bar.name[: broad - 1] + "…"
        told = Text("  ").append(name.ljust(broad + 2), style="bold" if bar.bare else "")
        for sign, count in zip("█▓░·", bar.counts, strict=True):
            told.append(sign * _long(count, most))
        line(out, told.append(f"  {bar.said}", style="bold yellow" if bar.bare else "dim"))
    legend = "█ ada SOP   ▓ sebagian   ░ tidak perlu SOP   · belum ada SOP"
    if most:
        paragraph(out, Text(legend, style="dim"), 2)
    for section in sections(found):
        out.print()
        line(out, Text(f"{section.title} ({len(section.entries) + section.more})", style="bold"))
        for text, small in section.entries[:_SHOWN]:
            paragraph(
                out,
                Text().append(f"• {text}").append(f"  {small}" if small else "", style="dim"),
                2,
                hanging=2,
            )
        left = len(section.entries) + section.more - _SHOWN
        if left > 0:
            said = say(
                f"… dan {left} lainnya; semuanya dengan --json", f"… and {left} more; all of them with --json"
            )
            paragraph(out, Text(said, style="dim"), 2)


def _long(count: int, most: int) -> int:
    if not count:
        return 0
    return count if most <= _BAR else max(1, round(count * _BAR / most))


def plain(found: Coverage | RegionCoverage) -> dict[str, Any]:
    """The coverage as JSON holds it, its keys in Indonesian as in the files."""
    from sopan.planning.coverage import Coverage

    if isinstance(found, Coverage):
        return _agency(found)
    return {
        "daerah": found.name,
        "instansi": [_agency(one) for one in found.agencies],
        "usulan_generik": [_repeated(one) for one in found.generic],
        "mirip": [_repeated(one) for one in found.repeated if not one.same],
    }


def _agency(found: Coverage) -> dict[str, Any]:
    from sopan.planning.coverage import State

    return {
        "instansi": found.name,
        "sop": found.procedures,
        "sop_format_lama": found.old,
        "tugas": {state.value: found.count(state) for state in State},
        "unit": [
            {
                "nama": unit.name,
                "ada_sop": unit.covered,
                "sebagian": unit.partly,
                "tidak_perlu_sop": unit.exempt,
                "belum_ada_sop": unit.open,
                "sop": unit.procedures,
                "sop_format_lama": unit.old,
            }
            for unit in found.units
        ],
        "rincian": [
            {
                "id": one.row.id,
                "unit_kerja": one.row.unit,
                "pasal": one.row.article,
                "tugas": one.row.text,
                "kegiatan": one.row.activity,
                "keadaan": one.state.value,
                "sop": [titled.title for titled in one.served_by],
                "judul_tanpa_sop": list(one.missing),
                "mungkin": [titled.title for titled in one.perhaps],
            }
            for one in found.duties
        ],
        "sop_tanpa_tugas": [
            {
                "judul": one.titled.title,
                "berkas": one.titled.file,
                "mungkin": [row.id or row.text for row in one.perhaps],
            }
            for one in found.astray
        ],
        "unit_tanpa_sop": [unit.name for unit in found.bare_units],
        "usulan_generik": [_repeated(one) for one in found.generic],
        "mirip": [_repeated(one) for one in found.repeated if not one.same],
    }


def _repeated(one: Repeated) -> dict[str, Any]:
    members = [
        {"instansi": agency, "judul": titled.title, "unit_kerja": titled.unit, "berkas": titled.file}
        for agency, titled in one.members
    ]
    return {"judul": one.title, "sop": members}
