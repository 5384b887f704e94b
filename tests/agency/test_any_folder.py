"""Whatever stands in a folder: it is read and checked, nothing raises, no rule fails, and a broken file stops no other."""

from __future__ import annotations

import time
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sopan import rules
from sopan.files.agency import read_agency
from sopan.model.agency import Agency, Filed, OldProcedure
from sopan.model.decree.decrees import Decree
from sopan.model.duties import DutyRow
from sopan.model.law.registry import RegulationRecord
from sopan.model.procedure import Procedure
from sopan.model.processes import Process
from sopan.model.service.services import ServiceStandard
from sopan.model.structure import Appointment, Structure
from sopan.model.time.dates import WrittenDate, read_date
from sopan.rules.saying import remedy, sentence
from tests.agency.folders import ON, example
from tests.strategies import texts

PHASES = (
    Phase.explicit,
    Phase.reuse,
    Phase.generate,
)  # what fails is told by its rule; making a folder smaller takes minutes
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

# Texts that are likely to meet each other: names, numbers and citations that several files may share.
_MET = st.sampled_from(
    (
        "Penanganan Surat Masuk", "penanganan surat masuk", "Lanjutan: Penanganan Surat Masuk", "800/0001/Umum/2023", "01", "02", "tidak ada",
        "Kepala Dinas Contoh", "Plt. Kepala Dinas Contoh", "Sekretariat", "I Made Contoh, S.E.", "I Made Contah, SE", "19800101 200501 1 001",
        "19800101 200501 1001", "NIP. 19800101 200501 1 001", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Peraturan Daerah No. 14 Tahun 2022", "KEDUA : Biaya anggarann", "a. bahwa", "KESATU", "(", "[", ")(", "SOP", "Nomor", "§ 3.2", "\\1", "İ", "ß", "²",
    )
)  # fmt: skip
_ANY = _MET | texts
_DATES = st.builds(read_date, texts | st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(str))


@cache
def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field of the model."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return st.none() | st.one_of(*map(any_of, inner))
    if origin is tuple:
        return st.lists(any_of(get_args(hint)[0]), max_size=3).map(tuple)
    if hint is WrittenDate:
        return _DATES
    if hint is str:
        return _ANY
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(-3, 10**9)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(tuple(hint))
    assert is_dataclass(hint), hint
    return record(hint)


def record(holder: type) -> st.SearchStrategy[Any]:
    """Any record of the model; most of its fields are left as they are."""
    hints = get_type_hints(holder)
    filled = {
        one.name: (st.just(one.default) | any_of(hints[one.name]))
        if one.default is not MISSING
        else any_of(hints[one.name])
        for one in fields(holder)
    }
    return st.builds(holder, **filled)


def filed(holder: type, folder: str) -> st.SearchStrategy[tuple[Filed[Any], ...]]:
    """Up to three files of one kind."""
    return st.lists(record(holder), max_size=3).map(
        lambda held: tuple(Filed(f"{folder}{at:02}.yaml", one) for at, one in enumerate(held, 1))
    )


def several(holder: type) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(record(holder), max_size=3).map(tuple)


@st.composite
def agencies(draw: st.DrawFn) -> Agency:
    """Any agency: every field of every file any text."""
    return Agency(
        folder=draw(texts),
        office=draw(record(get_type_hints(Agency)["office"])),
        structures=draw(filed(Structure, "organisasi-")),
        appointments=draw(several(Appointment)),
        duties=draw(several(DutyRow)),
        processes=draw(several(Process)),
        regulations=draw(several(RegulationRecord)),
        procedures=draw(filed(Procedure, "sop/")),
        old_procedures=draw(several(OldProcedure)),
        decrees=draw(filed(Decree, "keputusan/")),
        services=draw(filed(ServiceStandard, "layanan/")),
        texts=draw(
            st.dictionaries(
                st.sampled_from(("kata-pengantar", "landasan-hukum", "sistematika", "daftar-isi", "x")),
                _ANY,
                max_size=3,
            )
        ),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW, phases=PHASES)
@given(agency=agencies(), broken=st.booleans())
def test_no_rule_fails_whatever_the_folder_says(agency, broken):
    files = (
        [held.file for held in (*agency.procedures, *agency.decrees, *agency.structures)] if broken else []
    )
    for problem in rules.check_agency(agency, on=ON, broken=files[:2]):
        assert problem.code != rules.BROKEN_RULE, dict(problem.facts)
        assert problem.at.file
        for lang in ("id", "en"):
            assert sentence(problem, lang) and remedy(problem, lang)


NAMES = (
    "instansi.yaml", "organisasi.yaml", "pejabat.yaml", "tugas.yaml", "proses.yaml", "peraturan.yaml", "keputusan/a.yaml",
    "layanan/a.yaml", "sop/a.yaml", "sop/dalam/b.yaml", "teks/kata-pengantar.md", "profil.toml", "sop-lama.xlsx",
)  # fmt: skip
_BYTES = (
    st.binary(max_size=60)
    | _ANY.map(lambda text: text.encode("utf-8", "replace"))
    | st.just(b"judul: A\n\t- x\n")
)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW, phases=PHASES)
@given(contents=st.dictionaries(st.sampled_from(NAMES), _BYTES, max_size=6))
def test_any_bytes_in_any_file_are_read_and_checked(contents):
    reading = read_agency(contents, "acak")
    found = rules.check_agency(reading.agency, reading.profile, on=ON)
    for problem in (*reading.problems, *found):
        assert problem.code != rules.BROKEN_RULE, dict(problem.facts)
        assert sentence(problem) and reading.locate(problem).at.line >= 0


SOUND = {
    "instansi.yaml": "nama: Dinas Contoh\n",
    "organisasi.yaml": "unit: [Sekretariat]\n",
    "pejabat.yaml": "- {nama: Ni Contoh, jabatan: Sekretaris}\n",
    "keputusan/a.yaml": "nomor: 1/2023\ntentang: Penetapan\n",
    "layanan/a.yaml": "nama: Layanan Contoh\n",
    "sop/a.yaml": "judul: Penanganan Surat\nketerkaitan: [Pengarsipan]\nlangkah: [{kegiatan: Mencatat, pelaksana: A}]\n",
    "sop/b.yaml": "judul: Pengarsipan\nlangkah: [{kegiatan: Menyimpan, pelaksana: A}]\n",
    "teks/kata-pengantar.md": "Buku ini pedoman dikantor.\n",
}
BROKEN = (
    b"judul: [\n",
    b"\xff\xfe\x00",
    b"&a [*a, *a]\n",
    b"- - - -\n  x: {\n",
    b"\x00" * 40,
    b"{{{{",
    b"a: !!python/object:x y\n",
)


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_leaves_the_others_as_they_were(name, data):
    whole = read_agency(SOUND, "contoh").agency
    reading = read_agency({**SOUND, name: data}, "contoh")
    for field in ("structures", "decrees", "services", "procedures"):
        others = [held for held in getattr(whole, field) if held.file != name]
        assert [held for held in getattr(reading.agency, field) if held.file != name] == others
    assert reading.agency.texts.keys() == whole.texts.keys()
    found = rules.check_agency(reading.agency, reading.profile, on=ON, broken=[name])
    assert not [problem for problem in found if problem.code == rules.BROKEN_RULE]
    spelling = [problem for problem in found if problem.code == "ST16"]
    assert len(spelling) == (name != "teks/kata-pengantar.md")


def test_what_names_an_unreadable_procedure_is_not_blamed():
    reading = read_agency({**SOUND, "sop/b.yaml": b"judul: [\n"}, "contoh")
    found = rules.check_agency(reading.agency, reading.profile, on=ON, broken=["sop/b.yaml"])
    assert not [problem for problem in found if problem.code == "XR01"]


LONG = 3_000_000
HOSTILE = {
    "a file too large": {"pejabat.yaml": b"- nama: x\n" * (LONG // 10)},
    "aliases that grow": {"keputusan/a.yaml": "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join(['*' + chr(97 + at)] * 8)}]\n" for at in range(8)
    )},
    "very deep": {"organisasi.yaml": "unit: " + "[" * 3000},
    "a text of one line": {"teks/kata-pengantar.md": "anggarann " * (LONG // 10)},
    "a text of many lines": {"teks/kata-pengantar.md": "Peraturan Nomor (\n" * (LONG // 18)},
    "many officials": {"pejabat.yaml": "".join(f"- {{nama: I Made Contoh{at}, nip: '19800101 200501 1 001'}}\n" for at in range(9000))},
    "many links": {
        "sop/a.yaml": "judul: Penanganan Surat\nlangkah: [{kegiatan: Mencatat}]\nketerkaitan:\n"
        + "".join(f"  - Penanganan Surat {at}\n" for at in range(9000))
    },
    "a link without end": {"sop/a.yaml": f"judul: A\nlangkah: [{{kegiatan: B}}]\nketerkaitan: ['{'(dari ' * 20000}']\n"},
    "no workbook": {"sop-lama.xlsx": b"PK\x03\x04" + b"\x00" * LONG},
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_costs_little(name):
    started = time.process_time()
    reading = read_agency({**SOUND, **HOSTILE[name]}, "contoh")
    for problem in rules.check_agency(reading.agency, reading.profile, on=ON):
        assert problem.code != rules.BROKEN_RULE, dict(problem.facts)
    assert time.process_time() - started < 20


def test_many_procedures_are_checked_in_no_time():
    """Each rule of this folder's links, persons and structure over 300 SOPs, with every entry wrong: no rule compares all
    with all."""
    from dataclasses import replace

    from sopan.rules.agency.case import AgencyCase

    mine = {"links", "people", "repeats", "life", "structure", "numbers"}
    held = example().agency.procedures
    many = tuple(
        Filed(
            f"sop/{at:03}.yaml",
            replace(
                (one := held[at % len(held)].said),
                title=f"{one.title} {at * 7919}",
                unit=f"Bidang {at}",
                related_procedures=tuple(
                    f"{held[(at + k) % len(held)].said.title} lama {at}" for k in range(3)
                ),
            ),
        )
        for at in range(300)
    )
    case = AgencyCase(replace(example().agency, procedures=many), example().profile, ON)
    asked = [
        one for one in rules.registry() if one.folder and one.check.__module__.rpartition(".")[2] in mine
    ]
    started = time.process_time()
    assert sum(1 for rule in asked for _ in rule.check(case)) > 900
    assert time.process_time() - started < 4
