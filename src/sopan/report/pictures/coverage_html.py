"""The coverage of an agency or a region → a page of HTML: the bars as a picture, the numbers as a table, the lists."""

from __future__ import annotations

from html import escape

from sopan.planning.coverage import Coverage, RegionCoverage, State
from sopan.report.pictures.coverage_picture import bars_drawing, bars_of
from sopan.report.pictures.coverage_words import sections, summary
from sopan.report.pictures.picture import svg_of

_STYLE = """
body{font:16px/1.5 Arimo,Arial,'Liberation Sans',sans-serif;color:#111;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .4rem;border-bottom:1px solid #8a9099}
svg{width:100%;max-width:46rem;height:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a9099;padding:.25rem .5rem;text-align:right}
th:first-child,td:first-child{text-align:left}thead th{background:#eef1f4}small{color:#4a5563;display:block}
li{margin:.25rem 0}@media print{body{margin:0;font-size:11pt}h2{break-after:avoid}li,tr{break-inside:avoid}}
"""


def coverage_html(found: Coverage | RegionCoverage) -> str:
    """The page; same coverage, same text."""
    bars = bars_of(found)
    rows = "".join(
        f"<tr><td>{escape(bar.name)}</td>{''.join(f'<td>{number}</td>' for number in bar.counts)}"
        f"<td>{escape(bar.said)}</td></tr>"
        for bar in bars
    )
    heads = "".join(f"<th scope='col'>{escape(state.value)}</th>" for state in State)
    lists = "".join(
        f"<h2>{escape(one.title)} ({len(one.entries) + one.more})</h2>"
        + (f"<p>{escape(one.said)}</p>" if one.said else "")
        + "<ul>"
        + "".join(
            f"<li>{escape(text)}{f'<small>{escape(small)}</small>' if small else ''}</li>"
            for text, small in one.entries
        )
        + (f"<li>… dan {one.more} lainnya</li>" if one.more else "")
        + "</ul>"
        for one in sections(found)
    )
    return (
        f'<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>Cakupan SOP – {escape(found.name)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head><body>'
        f"<h1>Cakupan SOP terhadap tugas dan fungsi</h1><p>{escape(found.name)}</p><p>{escape(summary(found))}</p>"
        f"{svg_of(bars_drawing(found))[0]}"
        f"<table><thead><tr><th scope='col'>{'Unit' if isinstance(found, Coverage) else 'Instansi'}</th>{heads}"
        f"<th scope='col'>SOP</th></tr></thead><tbody>{rows}</tbody></table>{lists}</body></html>\n"
    )
