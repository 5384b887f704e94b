"""An agency, one of its decrees and the profile go in; the finished text of every part of the decree comes out.

Where the decree's file says nothing, the profile's wording speaks; what the file says is completed with its sign, its
"bahwa", its closing sentence. A decree kept verbatim is left exactly as its file has it. Order and punctuation follow
drafting technique made for regulations, by analogy (regulation.md 3.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopan.model.agency import Agency, Filed
from sopan.model.decree.decree_facts import (
    Facts,
    changes_said,
    facts_of,
    filled,
    holder_of,
    in_capitals,
    own_words,
    position_of,
)
from sopan.model.decree.decree_lists import Row, rows_of
from sopan.model.decree.decrees import Annex, Decree
from sopan.model.decree.ordinals import enumerated, letter, ordinal, roman, with_ordinal
from sopan.model.law.regulation_texts import cited, sorted_citations
from sopan.profile import DecreeForm, Profile

CLOSING = re.compile(r"berdasarkan\s+pertimbangan\s+sebagaimana\s+dimaksud", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A finished text, and the place in the decree's file it comes from; "" where the profile speaks."""

    text: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedClause:
    """One clause: its ordinal (KESATU), its text, and what is listed below it."""

    label: str
    said: Said
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedSignature:
    """Who signs. `position` is as printed, with "Plt." and comma."""

    position: str = ""
    name: str = ""
    rank: str = ""
    nip: str = ""

    def __bool__(self) -> bool:
        return bool(self.position or self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedAnnex:
    """One annex: the block at its upper right, its title, the rows of its list, or its words in Markdown."""

    label: str
    head: tuple[str, ...]
    title: str
    rows: tuple[Row, ...]
    text: str
    signed: bool
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedDecree:
    """The parts in words. `order` names them in the order in which they are printed; what is empty is not printed."""

    order: tuple[str, ...]
    letterhead: tuple[str, ...]
    address: tuple[str, ...]
    heading: Said
    number: Said
    about: str
    title: Said
    position: Said
    considerations: tuple[Said, ...]
    citations: tuple[Said, ...]
    decides: Said
    enacts: Said
    clauses: tuple[DraftedClause, ...]
    place_and_day: tuple[str, ...]
    signature: DraftedSignature
    copies_to: tuple[Said, ...]
    annexes: tuple[DraftedAnnex, ...]

    def lacks(self, part: str) -> bool:
        """Is a part of this name (as in the profile's `parts`) empty?"""
        held = {
            "kop": self.letterhead,
            "judul": self.heading.text,
            "nomor": self.number.text,
            "tentang": self.title.text,
            "jabatan": self.position.text,
            "menimbang": self.considerations,
            "mengingat": self.citations,
            "memutuskan": self.decides.text,
            "diktum": self.clauses,
            "penetapan": self.place_and_day,
            "tanda_tangan": self.signature,
        }
        return not held.get(part, True)


def drafted(agency: Agency, held: Filed[Decree], profile: Profile) -> DraftedDecree:
    """The decree in words. Nothing raises: what nobody knows yet (number, day) is printed as dots."""
    return _Drafting(agency, held, profile.decree).whole()


class _Drafting:
    """One decree under way."""

    def __init__(self, agency: Agency, held: Filed[Decree], form: DecreeForm) -> None:
        self.agency, self.held, self.decree, self.form = agency, held, held.said, form
        self.facts: Facts = facts_of(agency, held, form)
        self.own = self.decree.verbatim
        self.words = form.words(self.decree.kind.value)

    def whole(self) -> DraftedDecree:
        title = self._title()
        return DraftedDecree(
            order=self.form.parts,
            letterhead=_letterhead(self.agency),
            address=_address(self.agency),
            heading=self._line(self.decree.heading, "baris_judul", "judul", derived=True),
            number=self._line(
                self.decree.number_line, "baris_nomor", "nomor", derived=bool(self.decree.number)
            ),
            about=self.form.label("tentang"),
            title=title,
            position=self._line(self.decree.position_line, "baris_jabatan", "jabatan"),
            considerations=self._considerations(),
            citations=self._citations(),
            decides=self._line(self.decree.decides, "memutuskan", "memutuskan"),
            enacts=self._line(self.decree.enacts, "menetapkan", "isi_menetapkan"),
            clauses=self._clauses(),
            place_and_day=self._place_and_day(),
            signature=self._signature(),
            copies_to=self._copies(),
            annexes=self._annexes(title),
        )

    def _line(self, own: str, key: str, label: str, derived: bool = False) -> Said:
        """A line of its own: as the file has it, else the profile's. `derived` lines say only what other keys say, so
        that a verbatim decree has them too."""
        if own.strip():
            return Said(own.strip() if self.own else filled(own.strip(), self.facts), key)
        if self.own and not derived:
            return Said()
        return Said(filled(self.form.label(label), self.facts))

    def _title(self) -> Said:
        path = "tentang" if self.decree.title.strip() else ""
        if self.own:
            return Said(own_words(self.decree.title), path)
        return Said(in_capitals(self.facts["tentang"]), path)

    def _considerations(self) -> tuple[Said, ...]:
        if self.own:
            return _as_written(self.decree.considerations, "menimbang")
        begin, end = self.form.label("awal_menimbang"), self.form.label("akhir_menimbang")
        given = self._given(self.decree.considerations, self.words.considerations, "menimbang")
        found = [Said(_ended(_begun(said.text, begin), end), said.path) for said in given]
        if found and not CLOSING.search(found[-1].text):
            letters = [f"huruf {letter(number)}" for number in range(1, len(found) + 1)]
            facts = {**self.facts, "huruf": enumerated(letters)}
            closing = filled(self.form.label("penutup_menimbang"), facts)
            found.append(Said(_ended(closing, end)))
        return tuple(found)

    def _citations(self) -> tuple[Said, ...]:
        if self.own:
            return _as_written(self.decree.citations, "mengingat")
        given = self.decree.citations or (
            *self.form.citations,
            self.agency.structure(self.decree.enacted_on.on).regulation,
        )
        base = "mengingat" if self.decree.citations else ""
        texts = [
            Said(cited(text, self.agency), f"{base}[{number}]" if base else "")
            for number, text in enumerate(given, 1)
            if text.strip()
        ]
        end = self.form.label("akhir_mengingat")
        return tuple(Said(_ended(said.text, end), said.path) for said in sorted_citations(texts))

    def _clauses(self) -> tuple[DraftedClause, ...]:
        given = self._given(self.decree.clauses, self.words.clauses, "diktum")
        found = []
        for number, said in enumerate(given, 1):
            label, text = with_ordinal(said.text)
            listed = "{perubahan}" in text
            if listed and not self.own:
                text = text.replace("{perubahan}", "")
            elif not self.own:
                text = _ended(text, self.form.label("akhir_diktum"))
            items = changes_said(self.agency, self.decree, self.form) if listed and not self.own else ()
            label = label or ordinal(number, self.form.ordinals)
            found.append(DraftedClause(label=label, said=Said(text.strip(), said.path), items=items))
        return tuple(found)

    def _given(self, own: tuple[str, ...], default: tuple[str, ...], key: str) -> list[Said]:
        """The file's texts, else the profile's that have something to say, with their placeholders filled."""
        if self.own:
            return list(_as_written(own, key))
        if own:
            return [
                Said(filled(text.strip(), self.facts, keep="perubahan"), f"{key}[{number}]")
                for number, text in enumerate(own, 1)
            ]
        said = [filled(text, self.facts, keep="perubahan", whole=True) for text in default]
        return [Said(text) for text in said if text]

    def _place_and_day(self) -> tuple[str, ...]:
        place = self.decree.place or ("" if self.own else self.agency.office.place)
        if self.own and not (place and self.decree.enacted_on):
            return ()
        facts = {**self.facts, "tempat": place or self.form.label("kosong")}
        return tuple(filled(self.form.label(name), facts) for name in ("ditetapkan_di", "pada_tanggal"))

    def _signature(self) -> DraftedSignature:
        own = self.decree.signature
        if self.own:
            return DraftedSignature(position=own.position, name=own.name, rank=own.rank, nip=own.nip)
        signer = position_of(self.agency, self.decree)
        holder = holder_of(self.agency, signer, self.decree.enacted_on.on)
        prefix = holder.capacity.value if holder and holder.capacity.value.endswith(".") else ""
        position = own.position or f"{prefix} {filled(self.form.label('tanda_tangan'), self.facts)}".strip()
        return DraftedSignature(
            position=position,
            name=own.name or (holder.name if holder else ""),
            rank=own.rank or (holder.rank if holder else ""),
            nip=own.nip or (holder.nip if holder else ""),
        )

    def _copies(self) -> tuple[Said, ...]:
        if self.own:
            return _as_written(self.decree.copies_to, "tembusan")
        found = self._given(self.decree.copies_to, self.form.copies_to, "tembusan")
        last = self.form.label("arsip")
        if found and last and not found[-1].text.casefold().startswith(last.casefold()):
            found.append(Said(last))
        return tuple(found)

    def _annexes(self, title: Said) -> tuple[DraftedAnnex, ...]:
        return tuple(self._annex(annex, number, title) for number, annex in enumerate(self.decree.annexes, 1))

    def _annex(self, annex: Annex, number: int, title: Said) -> DraftedAnnex:
        word = self.form.label("lampiran")
        label = f"{word} {roman(number)}" if len(self.decree.annexes) > 1 else word
        heading = self._line(self.decree.heading, "", "judul", derived=True).text
        line = self._line(self.decree.number_line, "", "nomor", derived=True).text
        listing = not annex.text.strip()
        default = filled(self.form.label("judul_lampiran"), self.facts) if listing and not self.own else ""
        return DraftedAnnex(
            label=own_words(annex.label) or label,
            head=(heading, line, self.form.label("tentang"), title.text),
            title=in_capitals(annex.title) or default,
            rows=rows_of(self.agency, annex) if listing else (),
            text=annex.text,
            signed=not annex.unsigned,
            path=f"lampiran[{number}]",
        )


def _as_written(texts: tuple[str, ...], key: str) -> tuple[Said, ...]:
    return tuple(Said(own_words(text), f"{key}[{number}]") for number, text in enumerate(texts, 1))


def _begun(text: str, word: str) -> str:
    """The sentence beginning with "bahwa", whether its writer wrote it or not."""
    if not word or text.casefold().startswith(word.casefold()):
        return text
    return f"{word} {text[:1].lower()}{text[1:]}"


def _ended(text: str, sign: str) -> str:
    """The sentence with this sign at its end, in place of the one it has."""
    return f"{text.rstrip(' ;.,')}{sign}" if text.strip(" ;.,") else text


def _letterhead(agency: Agency) -> tuple[str, ...]:
    levels = tuple(level.strip() for level in agency.office.levels if level.strip())
    return levels or ((agency.office.name.strip(),) if agency.office.name.strip() else ())


def _address(agency: Agency) -> tuple[str, ...]:
    office = agency.office
    first = [office.address, f"Telepon {office.phone}" if office.phone else ""]
    second = [
        f"Laman {office.website.removeprefix('https://')}" if office.website else "",
        f"Surel {office.email}" if office.email else "",
    ]
    lines = (", ".join(one for one in row if one.strip()) for row in (first, second))
    return tuple(line for line in lines if line)
