"""The bytes of one file of an agency's folder go in; what it cites and in which lines comes out as plain data that an
index can keep, and from the data of all files a `Shelf`.

Of an SOP only title, number and legal basis are looked at: thousands are read in seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from sopan import terms
from sopan.files import yaml_text
from sopan.files.agency.shape import OFFICE, PROFILE, TEXTS, Part, is_procedure, part_of
from sopan.files.nodes import is_null
from sopan.files.reading import LARGEST
from sopan.files.records import RecordReader, plain_record
from sopan.model.agency import Office
from sopan.model.decree.decrees import Decree
from sopan.model.duties import DutyRow
from sopan.model.law.cited import Holder, in_decree, in_service, in_structure, in_text
from sopan.model.law.registry import RegulationRecord, Standing
from sopan.model.law.shelves import Document, DutyPlace, Shelf
from sopan.model.service.services import ServiceStandard
from sopan.model.structure import Structure
from sopan.model.time.dates import read_date
from sopan.problems import SopanError
from sopan.profile import profile, profile_from

Row = dict[str, Any]  # JSON: what one file says; empty for one that cites nothing

_TITLE, _NUMBER, _BASIS = (terms.key("Procedure", name) for name in ("title", "number", "legal_basis"))
_SHOWN = 160  # characters of a duty that are kept


def may_cite(name: str) -> bool:
    """Is the file of this path one that is looked at?"""
    text = name.startswith(f"{TEXTS}/") and name.endswith(".md")
    return is_procedure(name) or text or name == PROFILE or part_of(name) is not None


def row_of(name: str, data: bytes) -> Row:
    """What a file says. Never raises; what cannot be read says nothing."""
    if len(data) > LARGEST:
        return {}
    text, _ = yaml_text.decode(data)
    if name == PROFILE:
        return {"mengingat": list(_own_citations(text))}
    if name.endswith(".md"):
        lines = ((int(one.path[6:-1]), one.citation.text) for one in in_text(name, text))
        return _row(Holder.TEXT, name.rpartition("/")[2].removesuffix(".md"), "", lines)
    root, _ = yaml_text.compose(text)
    part = part_of(name)
    if part is None:
        return _procedure(root)
    return _listed(part, root) if part.key else _single(part, root)


def shelf_of(folder: str, rows: Mapping[str, Row]) -> Shelf:
    """The shelf out of the rows of its files. KeyError, TypeError or ValueError when they are no such rows."""
    office = rows.get(OFFICE, {}).get("office", {})
    usual = [(1, str(text)) for text in rows.get(PROFILE, {}).get("mengingat", profile().decree.citations)]
    for row in rows.values():
        if row.get("holder") == Holder.STRUCTURE.value:
            usual.extend((1, str(text)) for _, text in row["cites"])
    return Shelf(
        folder=folder,
        name=str(office.get("name", "")),
        region=str(office.get("region", "")),
        records=tuple(_record(plain) for row in rows.values() for plain in row.get("records", ())),
        documents=tuple(_document(file, row, usual) for file, row in sorted(rows.items()) if "holder" in row),
        duties=tuple(
            DutyPlace(file=file, line=int(line), id=str(key), article=str(article), text=str(text))
            for file, row in rows.items()
            for line, key, article, text in row.get("duties", ())
        ),
    )


def _document(file: str, row: Row, usual: Sequence[tuple[int, str]]) -> Document:
    """`usual` is what a decree cites that leaves its citations to the profile."""
    cites = tuple((int(line), str(text)) for line, text in row["cites"])
    return Document(
        holder=Holder(row["holder"]),
        file=file,
        title=str(row["title"]),
        number=str(row["number"]),
        cites=cites or tuple(usual if row.get("usual") else ()),
        procedures=tuple((int(line), str(text)) for line, text in row.get("procedures", ())),
    )


def _record(plain: Mapping[str, Any]) -> RegulationRecord:
    def key(name: str) -> str:
        return terms.key("RegulationRecord", name)

    def texts(name: str) -> tuple[str, ...]:
        return tuple(map(str, plain.get(key(name), ())))

    dates = {
        name: read_date(str(plain.get(key(name), "")))
        for name in ("enacted_on", "since", "until", "checked_on")
    }
    return RegulationRecord(
        citation=str(plain.get(key("citation"), "")),
        amends=texts("amends"),
        revokes=texts("revokes"),
        standing=Standing(plain.get(key("standing"), Standing.UNCHECKED)),
        source=str(plain.get(key("source"), "")),
        **dates,
    )


def _own_citations(text: str) -> tuple[str, ...]:
    """What the agency's profile lets its decrees cite."""
    try:
        return profile_from(text).decree.citations
    except (SopanError, ValueError, TypeError, AttributeError, KeyError):
        return profile().decree.citations


def _row(holder: Holder, title: str, number: str, cites: Iterator[tuple[int, str]]) -> Row:
    return {"holder": holder.value, "title": title, "number": number, "cites": [list(one) for one in cites]}


def _procedure(root: yaml.Node | None) -> Row:
    if not isinstance(root, yaml.MappingNode):
        return {}
    held: dict[str, yaml.Node] = {}
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode):
            held.setdefault(key.value, value)
    title, number = (_text(held.get(key)) for key in (_TITLE, _NUMBER))
    return _row(Holder.PROCEDURE, title, number, _items(held.get(_BASIS)))


def _items(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    for one in node.value if isinstance(node, yaml.SequenceNode) else (node,):
        text = _text(one)
        if one is not None and text.strip(" -–"):
            yield one.start_mark.line + 1, text


def _text(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) and not is_null(node) else ""


def _single(part: Part, root: yaml.Node | None) -> Row:
    """A file that is one record."""
    reader = RecordReader()
    said = reader.record(part.holder, root)
    if isinstance(said, Office):
        return {"office": {"name": said.name, "region": said.region}}
    if isinstance(said, Decree):
        found, holder, title, number = in_decree("", said), Holder.DECREE, said.title, said.number
    elif isinstance(said, ServiceStandard):
        found, holder, title, number = in_service("", said), Holder.SERVICE, said.name, ""
    elif isinstance(said, Structure):
        found, holder, title, number = in_structure("", said), Holder.STRUCTURE, "", ""
    else:
        return {}
    lines = ((reader.places[one.path].line, one.citation.text) for one in found if one.path in reader.places)
    row = _row(holder, title, number, lines)
    if isinstance(said, Decree) and not said.citations and not said.verbatim:
        row["usual"] = True
    if isinstance(said, ServiceStandard) and not row["cites"]:
        key = terms.key("ServiceStandard", "procedures")
        places = (
            reader.places.get(f"{key}[{at}]", reader.places[key]) for at in range(1, len(said.procedures) + 1)
        )
        row["procedures"] = [[at.line, name] for at, name in zip(places, said.procedures, strict=True)]
    return row


def _listed(part: Part, root: yaml.Node | None) -> Row:
    """A file that is a list of records: the register of regulations, the duties."""
    if part.holder not in (RegulationRecord, DutyRow):
        return {}
    if isinstance(root, yaml.MappingNode):
        inner = {key.value: value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
        root = inner.get(part.key, root)
    reader = RecordReader()
    records = reader.records(part.holder, root, part.key)
    if part.holder is RegulationRecord:
        return {"records": [plain_record(one) for one in records]}
    lines = (reader.places.get(f"{part.key}[{number}]") for number in range(1, len(records) + 1))
    return {
        "duties": [
            [place.line if place else 1, one.id, one.article, _duty(one)]
            for one, place in zip(records, lines, strict=True)
        ]
    }


def _duty(row: DutyRow) -> str:
    said = (row.activity, row.subfunction, row.function, row.duty)
    return " ".join(next(filter(None, said), "").split())[:_SHOWN]
