"""An agency and one of its decrees go in; the words for the placeholders of the decree's sentences come out."""

from __future__ import annotations

import re
from datetime import date

from sopan.model.agency import Agency, Filed
from sopan.model.decree.decree_lists import changes
from sopan.model.decree.decrees import Decree, DecreeKind
from sopan.model.decree.ordinals import enumerated, ordinal, roman
from sopan.model.structure import Appointment
from sopan.model.time.dates import long_date
from sopan.profile import DecreeForm

Facts = dict[str, str]

_HOLE = re.compile(r"\{(\w+)\}")
_LETTER_NUMBER = re.compile(r"\d.*/|/.*\d")
_SMALL = re.compile(
    r"atas|bagi|dalam|dan|dari|dengan|di|ke|oleh|pada|serta|tentang|untuk|yang", re.IGNORECASE
)
_SHORT = re.compile(r"\W*(?:SOP(?:-AP)?|SPBE|PPID|APBD|UPTD)\W*")  # stay as they are
_HEADS = {"Kabupaten": "Bupati", "Kota": "Wali Kota", "Provinsi": "Gubernur"}


def facts_of(agency: Agency, held: Filed[Decree], form: DecreeForm) -> Facts:
    """Everything a sentence of the decree may ask for."""
    decree, office = held.said, agency.office
    signer = position_of(agency, decree)
    blank = form.label("kosong")
    day = decree.enacted_on
    facts = {
        "instansi": _with_region(office.name.strip(), office.region.strip()) or blank,
        "penetap": signer or blank,
        "keputusan": f"Keputusan {signer or blank}",
        "nomor": decree.number.strip() or blank,
        "tanggal": day.printed or blank,
        "tahun": str(day.on.year) if day.on else "",
        "wilayah": office.region.strip(),
        "kepala_daerah": head_of_region(office.region),
        "lampiran": _annexes_said(decree),
        "dicabut": enumerated([named(agency, number) for number in decree.revokes]),
        "diubah": enumerated([named(agency, number) for number in decree.amends]),
        "perubahan_ke": _which_amendment(agency, held),
        "perubahan": "; ".join(changes_said(agency, decree, form)),
        "mulai_berlaku": _from_when(decree),
    }
    given = own_words(decree.title) or form.words(decree.kind.value).title
    return {**facts, "tentang": filled(given, facts)}


def filled(text: str, facts: Facts, keep: str = "", whole: bool = False) -> str:
    """The text with its placeholders filled; `{INSTANSI}` in capitals. One that nobody knows stays, and so does `keep`.
    Asked for as a `whole`, a sentence with a placeholder that has nothing to say is "" ."""
    holes = [hole for hole in _HOLE.findall(text) if hole.lower() in facts]
    if whole and any(not facts[hole.lower()] for hole in holes):
        return ""
    return " ".join(_HOLE.sub(lambda hole: _word(hole, facts, keep), text).split())


def own_words(text: str) -> str:
    """A text of the file in one line."""
    return " ".join(text.split())


def in_capitals(text: str) -> str:
    """The text in capitals; numbers of letters (800/0560/Kominfosanti/2023) stay as they are."""
    return " ".join(word if _LETTER_NUMBER.search(word) else word.upper() for word in text.split())


def position_of(agency: Agency, decree: Decree) -> str:
    """The position that enacts: the decree's, else the head of the office."""
    return own_words(decree.signer) or own_words(agency.office.head)


def holder_of(agency: Agency, position: str, day: date | None) -> Appointment | None:
    """Who acts in a position on a day, under whatever name the structure knows it."""
    known = agency.structure(day).position(position)
    names = (position, *((known.name, known.short, *known.aliases) if known else ()))
    found = (agency.holder(name, day) for name in names if name.strip())
    return next((one for one in found if one is not None), None)


def named(agency: Agency, number: str) -> str:
    """A decree as others name it: `Keputusan Kepala … Nomor … tentang …`. One that is not in the folder is named by
    the words that the file has for it."""
    found = agency.decree(number)
    if found is None:
        said = own_words(number)
        return said if said.casefold().startswith("keputusan") else f"Keputusan Nomor {said}"
    about = own_words(found.said.title)
    about = _in_title_case(about) if about.isupper() else about
    signer = position_of(agency, found.said)
    return f"Keputusan {signer} Nomor {own_words(found.said.number)}" + (f" tentang {about}" if about else "")


def _in_title_case(text: str) -> str:
    """A title in capitals as it is written within a sentence: `Penetapan Standar … pada Dinas …`."""
    return " ".join(map(_in_a_title, text.split()))


def _in_a_title(word: str) -> str:
    if _SHORT.fullmatch(word) or _LETTER_NUMBER.search(word):
        return word
    return word.lower() if _SMALL.fullmatch(word) else word.capitalize()


def head_of_region(region: str) -> str:
    """`Kabupaten Buleleng` → `Bupati Buleleng`; "" for a region of another kind."""
    kind, _, name = region.strip().partition(" ")
    return f"{_HEADS[kind]} {name}" if kind in _HEADS and name else ""


def _word(hole: re.Match[str], facts: Facts, keep: str) -> str:
    name = hole[1]
    if name == keep or name.lower() not in facts:
        return hole[0]
    return in_capitals(facts[name.lower()]) if name.isupper() else facts[name.lower()]


def _with_region(name: str, region: str) -> str:
    return name if not name or region.casefold() in name.casefold() else f"{name} {region}"


def _annexes_said(decree: Decree) -> str:
    count = len(decree.annexes)
    if count < 2:
        return "Lampiran"
    return enumerated([f"Lampiran {roman(number)}" for number in range(1, count + 1)])


def _which_amendment(agency: Agency, held: Filed[Decree]) -> str:
    """`Perubahan`, and from the second change of the same decree on `Perubahan Kedua`."""
    decree = held.said
    if decree.kind is not DecreeKind.AMENDMENT:
        return ""
    targets = {"".join(number.casefold().split()) for number in decree.amends}
    day = decree.enacted_on.on
    earlier = [
        one
        for one in agency.decrees
        if one.file != held.file
        and one.said.kind is DecreeKind.AMENDMENT
        and targets & {"".join(number.casefold().split()) for number in one.said.amends}
        and one.said.enacted_on.on is not None
        and (day is None or one.said.enacted_on.on < day)
    ]
    return f"Perubahan {ordinal(len(earlier) + 1).capitalize()}" if earlier else "Perubahan"


def changes_said(agency: Agency, decree: Decree, form: DecreeForm) -> tuple[str, ...]:
    """What an amending decree adds, replaces and removes, one text for each, its SOPs on lines of their own."""
    found = changes(agency, decree)
    replaced = [
        f"{_row_said(old.number, old.title)} menjadi {_row_said(new.number, new.title)}"
        for old, new in found.replaced
    ]
    said = (
        ("perubahan_tambah", [_row_said(row.number, row.title) for row in found.added]),
        ("perubahan_ganti", replaced),
        ("perubahan_hapus", [_row_said(row.number, row.title) for row in found.removed]),
    )
    return tuple(
        form.label(name).replace("{sop}", "".join(f"\n{at}) {row}" for at, row in enumerate(rows, 1)))
        for name, rows in said
        if rows
    )


def _row_said(number: str, title: str) -> str:
    return f"{title} (Nomor {number})" if number and title else title or f"Nomor {number}"


def _from_when(decree: Decree) -> str:
    day = decree.effective_on.on
    if day is None or day == decree.enacted_on.on:
        return "pada tanggal ditetapkan"
    return f"pada tanggal {long_date(day)}"
