"""Officials: an agency goes in; names and NIPs written in more ways than one, and approvers who did not hold their office
on the day, come out (ID23, ID25)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sopan.model.agency import Filed
from sopan.model.decree.decrees import Decree
from sopan.model.procedure import Procedure, Stage
from sopan.model.structure import Appointment, Capacity
from sopan.model.time.dates import long_date
from sopan.problems import Severity
from sopan.rules.agency.case import AgencyCase
from sopan.rules.agency.offices import Offices, bare_position, capacity_of
from sopan.rules.agency.standing import enacted
from sopan.rules.case import Found
from sopan.rules.catalogue import rule
from sopan.rules.sources import IDENTITY, SOP_BOOK
from sopan.rules.words import nip as nips
from sopan.rules.words.persons import NameIndex, core, digits, same_but_for_a_slip, signed_in

REGISTER = "pejabat.yaml"


@dataclass(frozen=True, slots=True)
class Mention:
    """A person somewhere in the folder: the name with its place, and the NIP with its own."""

    name: str
    nip: str
    file: str
    name_path: str
    nip_path: str
    weight: int = 1  # how much its spelling counts: the register of officials before all others
    mendable: bool = False  # a text that a correction can be written to

    @property
    def spelling(self) -> str:
        return " ".join(self.name.split())


@rule("ID23", "person-spelt-otherwise", severity=Severity.WARNING, basis="P", source=SOP_BOOK, folder=True)
def spelt_otherwise(case: AgencyCase) -> Iterator[Found]:
    """Each official's name and NIP are written in one way in SOPs, decrees, texts, and in the register."""
    mentions = tuple(_mentions(case))
    persons: dict[str, list[Mention]] = {}
    for mention in mentions:
        if number := digits(mention.nip):
            persons.setdefault(number, []).append(mention)
    for number, held in persons.items():
        yield from _names_of_one(case, held)
        yield from _numbers_of_one(case, number, held)
    yield from _nearly_one(case, mentions, persons)
    yield from _in_running_text(case, persons)


@rule("ID25", "approver-not-in-office", severity=Severity.WARNING, basis="D", source=IDENTITY, folder=True)
def not_in_office(case: AgencyCase) -> Iterator[Found]:
    """The official who approved held the position on the day, in the capacity that is written."""
    offices = Offices(case)
    decrees = enacted(case)
    terms: dict[str, list[Appointment]] = {}
    for one in case.agency.appointments:
        terms.setdefault(offices.key(one.position), []).append(one)
    for held in case.procedures:
        day = _day_of_approval(held, decrees[held.file].said.enacted_on.on if held.file in decrees else None)
        who = held.said.authorized_by
        register = terms.get(offices.key(bare_position(who.position)), [])
        if day is None or not register or not who.name.strip():
            continue
        in_office = [one for one in register if one.on(day)]
        facts: dict[str, Any] = {
            "name": who.name.strip(),
            "position": bare_position(who.position),
            "date": long_date(day),
        }
        mine = [one for one in in_office if _is_same(one, who.name, who.nip)]
        path = "disahkan_oleh"
        if not in_office and held.file in decrees and _judges_its_signer(decrees[held.file]):
            continue  # that nobody held the office on the day of the decree is told there (DK15)
        if not in_office:
            yield case.at(held.file, f"{path}.nama", severity=Severity.HINT, variant="vacant", **facts)
        elif not mine:
            others = " / ".join(_shown(one) for one in in_office)
            yield case.at(held.file, f"{path}.nama", variant="other", holder=others, **facts)
        elif not any(one.capacity is capacity_of(who.position) for one in mine):
            should = _written(mine[0].capacity, bare_position(who.position))
            yield case.at(held.file, f"{path}.jabatan", variant="capacity", should=should, **facts)


def _judges_its_signer(decree: Filed[Decree]) -> bool:
    return not decree.said.verbatim and not decree.said.signature.name


def _names_of_one(case: AgencyCase, held: list[Mention]) -> Iterator[Found]:
    """Spellings of the name that goes with one NIP, but for those that are right."""
    named = [one for one in held if one.spelling]
    rights = _right(named)
    for one in named:
        if one.spelling in rights:
            continue
        right = rights[0]
        facts: dict[str, Any] = {"said": one.spelling, "right": right, "nip": nips.grouped(digits(one.nip))}
        if core(one.spelling) == core(right):
            told = case.at(one.file, one.name_path, severity=Severity.HINT, variant="degrees", **facts)
        elif _is_one_person(core(one.spelling), core(right)):
            told = case.at(one.file, one.name_path, variant="name", **facts)
        else:
            yield case.at(one.file, one.name_path, variant="stranger", **facts)
            continue
        registered = any(other.spelling == right and other.file == REGISTER for other in named)
        certain = one.mendable and registered and len(rights) == 1
        yield told.mended(right) if certain else told


def _numbers_of_one(case: AgencyCase, number: str, held: list[Mention]) -> Iterator[Found]:
    """Other groupings of one NIP than the usual one, where the folder has several."""
    written = {_digits_as_written(one.nip) for one in held}
    if len(written) < 2:
        return
    grouped = nips.grouped(number)
    for one in held:
        if _digits_as_written(one.nip) not in (grouped, number):
            told = case.at(
                one.file,
                one.nip_path,
                severity=Severity.HINT,
                variant="grouping",
                said=_digits_as_written(one.nip),
                right=grouped,
            )
            yield told.mended(grouped) if one.mendable else told


def _nearly_one(
    case: AgencyCase, mentions: tuple[Mention, ...], persons: dict[str, list[Mention]]
) -> Iterator[Found]:
    """A name that is another person's but for a slip, or that has elsewhere another NIP by a digit or two."""
    known: dict[str, Counter[str]] = {}
    for number, held in persons.items():
        for one in held:
            known.setdefault(core(one.name), Counter())[number] += one.weight
    index = NameIndex(known)
    for one in mentions:
        name, number = core(one.name), digits(one.nip)
        numbers = known.get(name, Counter())
        usual = numbers.most_common(1)[0][0] if numbers else ""
        if name and number and number != usual and _differ_little(number, usual):
            facts: dict[str, Any] = {
                "said": nips.grouped(number),
                "right": nips.grouped(usual),
                "name": one.spelling,
            }
            yield case.at(one.file, one.nip_path, variant="number", **facts)
        elif name and not number and not usual and (other := index.meant_by(name)):
            right = _right(persons[known[other].most_common(1)[0][0]])[0]
            yield case.at(one.file, one.name_path, variant="slip", said=one.spelling, right=right)


def _in_running_text(case: AgencyCase, persons: dict[str, list[Mention]]) -> Iterator[Found]:
    """Names with a slip in the words of the book where no NIP stands beside them."""
    rights = {core(right): right for held in persons.values() for right in _right(held)[:1]}
    index = NameIndex(rights)
    for stem, text in case.agency.texts.items():
        signed = {one.line for one in signed_in(text)}
        for line, said, person in index.written_in(text):
            if line not in signed and core(said) not in rights:
                facts: dict[str, Any] = {"said": said, "right": rights[person]}
                yield case.at(f"teks/{stem}.md", f"baris[{line}]", variant="slip", **facts)


def _mentions(case: AgencyCase) -> Iterator[Mention]:
    for number, one in enumerate(case.agency.appointments, 1):
        path = f"pejabat[{number}]"
        yield Mention(one.name, one.nip, REGISTER, f"{path}.nama", f"{path}.nip", weight=100_000)
    for held in case.procedures:
        who, path = held.said.authorized_by, "disahkan_oleh"
        yield Mention(who.name, who.nip, held.file, f"{path}.nama", f"{path}.nip", mendable=True)
    for decree in case.agency.decrees:
        signature = getattr(decree.said, "signature", None)
        if signature is not None:
            path = "tanda_tangan"
            yield Mention(signature.name, signature.nip, decree.file, f"{path}.nama", f"{path}.nip")
    for stem, text in case.agency.texts.items():
        for signed in signed_in(text):
            file = f"teks/{stem}.md"
            yield Mention(signed.name, signed.nip, file, f"baris[{signed.line}]", f"baris[{signed.nip_line}]")


def _right(held: list[Mention]) -> tuple[str, ...]:
    """The spellings that are right, the one that counts most first: what the register says (degrees come with time), else
    what most say."""
    counted: Counter[str] = Counter()
    for one in held:
        counted[one.spelling] += one.weight if one.spelling else 0
    ranked = [spelling for spelling, _ in counted.most_common() if spelling]
    registered = {one.spelling for one in held if one.file == REGISTER}
    return tuple(
        spelling
        for spelling in ranked
        if spelling == ranked[0]
        or (
            spelling in registered
            and core(spelling) == core(ranked[0])
            and _letters(spelling) != _letters(ranked[0])  # other degrees, not other dots
        )
    )


def _letters(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _is_one_person(one: str, other: str) -> bool:
    """May two names be one person's: a slip, a name shortened, one word in common?"""
    return same_but_for_a_slip(one, other) or bool(set(one.split()) & set(other.split()))


def _differ_little(one: str, other: str) -> bool:
    """Are two numbers one number, a digit or two aside?"""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 2


def _day_of_approval(held: Filed[Procedure], enacted_on: date | None) -> date | None:
    """The day on which the official approved: that of the decree, else the day from which an SOP that is not a draft
    takes effect."""
    if held.said.stage is Stage.DRAFT:
        return None
    return enacted_on or held.said.effective_on.on


def _is_same(one: Appointment, name: str, nip: str) -> bool:
    number = digits(nip)
    if number and digits(one.nip):
        return number == digits(one.nip)
    return core(one.name) == core(name) or same_but_for_a_slip(core(one.name), core(name))


def _shown(one: Appointment) -> str:
    capacity = "" if one.capacity is Capacity.SUBSTANTIVE else f" ({one.capacity.value})"
    return f"{one.name.strip()}{capacity}"


def _written(capacity: Capacity, position: str) -> str:
    return position if capacity is Capacity.SUBSTANTIVE else f"{capacity.value} {position}"


def _digits_as_written(nip: str) -> str:
    """The digits of a NIP with the blanks between them, the word NIP left out."""
    return nip[next((at for at, sign in enumerate(nip) if sign.isdigit()), 0) :].strip()
