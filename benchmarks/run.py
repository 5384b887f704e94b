"""Runs every benchmark and prints its tables; with `--write` also puts them into docs/dev/benchmarks.md."""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
from collections.abc import Callable, Iterator

import batch
import book
import checking
import covering
import elk
import graphviz
import impact
import layout
import pdf
import peers
import reading
import sops
import svg
from figures import Figure, table_of

PAGE = sops.ROOT / "docs" / "dev" / "benchmarks.md"
VERBS: tuple[Callable[[], list[Figure]], ...] = (
    reading.figures,
    checking.figures,
    layout.figures,
    svg.figures,
    pdf.figures,
    batch.figures,
    book.figures,
    impact.figures,
    covering.figures,
)


def main() -> None:
    """Print the tables as they come; write them into the page when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/dev/benchmarks.md")
    write = parser.parse_args().write
    tables = {}
    for name, table in (("machine", _machine), ("times", _times), ("peers", peers.report)):
        print(f"… {name}", file=sys.stderr, flush=True)
        tables[name] = table()
        print(f"{tables[name]}\n", flush=True)
    if write:
        PAGE.write_text(_filled(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")


def _machine() -> str:
    """What the figures were measured on and with."""
    cores = os.cpu_count() or 1
    system = f"{platform.system()} {platform.machine()}"
    others = ", ".join(name for name in (elk.installed() and elk.NAME, graphviz.installed()) if name)
    beside = f"; beside it {others}" if others else ""
    return f"Measured on {cores} cores, {system}, Python {platform.python_version()}{beside}."


def _times() -> str:
    return table_of(_figures())


def _figures() -> Iterator[Figure]:
    for verb in VERBS:
        print(f"… {verb.__module__}", file=sys.stderr, flush=True)
        yield from verb()


def _filled(page: str, tables: dict[str, str]) -> str:
    """The page with each table between its two marks."""
    for name, table in tables.items():
        opening, closing = f"<!-- {name} -->", f"<!-- /{name} -->"
        between = re.compile(f"{re.escape(opening)}.*{re.escape(closing)}", re.DOTALL)
        if not between.search(page):
            raise ValueError(f"{PAGE.name} has no marks {opening} … {closing}")
        filled = f"{opening}\n{table}\n{closing}".replace("\\", r"\\")
        page = between.sub(filled, page)
    return page


if __name__ == "__main__":
    main()
