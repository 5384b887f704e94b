"""The path of a decree goes in; what `sopan decree` prints, numbers, drafts or refuses comes out, with the exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sopan.cli.agencies import logo_of, opened
from sopan.cli.failing import WRONG, Misused, complain
from sopan.cli.lettering import tell_letters
from sopan.cli.speaking import language, say

if TYPE_CHECKING:
    from sopan.book.decrees.decree_faults import Faulty
    from sopan.files.agency import AgencyReading
    from sopan.files.agency.number_register import Issued
    from sopan.model.agency import Filed
    from sopan.model.decree.decrees import Decree

_EMPTY = r"""[ \t]*(?:""|''|~|null)?[ \t]*(?:#.*)?$"""
_NUMBER = re.compile(rf"^nomor:{_EMPTY}", re.MULTILINE)
_BEFORE = re.compile(r"\ufeff?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*")
_PATTERN = "{seq}/{unit}/{yyyy}"  # where the profile has none
_UNREADABLE = ("BR02", "BR03", "BR12")
_NUMBER_TWICE = "DK17"
_MOST = 5  # findings told of one SOP


def print_it(path: str, output: str | None, draft: bool) -> int:
    """Write the decree as PDF. One whose SOPs have errors is refused, unless it is printed as a draft."""
    from sopan.book.decrees.decree import decree_document
    from sopan.book.decrees.decree_faults import faulty
    from sopan.render.document import document_pdf

    reading, held = _decree(path)
    target = output or f"{held.stem}.pdf"
    if target != "-" and Path(target).suffix.lower() != ".pdf":
        raise Misused(
            say(f"{target}: keputusan ditulis sebagai PDF.", f"{target}: a decree is written as PDF.")
        )
    found = faulty(reading, held, on=date.today())
    if found and not draft:
        _refuse(held.file, found)
        return WRONG
    if _own_errors(reading, held) and not draft:
        return WRONG
    logo = logo_of(reading)
    tell_letters(reading.agency, (held.file,))
    made = document_pdf(decree_document(reading.agency, held, reading.profile, logo=logo, draft=draft))
    if target == "-":
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
        return 0
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    Path(target).write_bytes(made)
    print(target)
    return 0


def number_it(path: str) -> int:
    """Give the decree the next number of the office and write it into the decree's file."""
    from sopan.cli.changing import write_over
    from sopan.files.agency.number_register import issue
    from sopan.model.decree.decree_facts import facts_of

    reading, held = _decree(path)
    if not reading.agency.office.own_numbers:
        raise Misused(
            say(
                f"{path}: nomor keputusan berasal dari buku agenda surat; tulis pada isian nomor. Bila instansi tidak "
                "mempunyai buku agenda, isi nomor_sendiri: ya dalam instansi.yaml.",
                f"{path}: the number comes from the office's letter register; write it under nomor. Where the office has "
                "none, write nomor_sendiri: ya in instansi.yaml.",
            )
        )
    if held.said.number.strip():
        raise Misused(
            say(
                f"{path}: keputusan ini sudah bernomor {held.said.number}.",
                f"{path}: this decree has the number {held.said.number}.",
            )
        )
    day = held.said.enacted_on.on or date.today()
    folder = Path(reading.agency.folder)
    text = _text_of(folder, held.file, path)
    title = facts_of(reading.agency, held, reading.profile.decree)["tentang"]
    number = issue(folder, held.file, title, day, _Following(reading, day))
    write_over(str(folder / held.file), _with_number(text, number))
    complain(
        say(
            f"{path}: nomor {number}, dicatat dalam nomor.tsv", f"{path}: number {number}, kept in nomor.tsv"
        ),
        head=False,
    )
    return 0


def draft_new(path: str, output: str | None) -> int:
    """Write the draft of a decree for what no decree lists yet."""
    from sopan.book.decrees.decree_draft import draft_text

    reading = opened(path)
    text = draft_text(reading.agency)
    if not reading.agency.procedures:
        raise Misused(say(f"{path}: folder ini belum memuat SOP.", f"{path}: this folder has no SOP yet."))
    if not text:
        complain(
            say(
                f"{path}: semua SOP di folder ini sudah tercantum dalam keputusan.",
                f"{path}: every SOP of this folder is listed in a decree.",
            ),
            head=False,
        )
        return 0
    target = Path(output) if output else _free_name(Path(reading.agency.folder))
    if output == "-":
        print(text, end="")
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with open(target, "x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    complain(say(f"Konsep keputusan dibuat: {target}", f"Draft made: {target}"), head=False)
    return 0


def _decree(path: str) -> tuple[AgencyReading, Filed[Decree]]:
    """The folder as read, and the decree at the path. Misused where the path leads to no decree."""
    if not Path(path).exists():
        raise FileNotFoundError(2, "", path)
    reading = opened(path)
    inside = Path(path).resolve()
    folder = Path(reading.agency.folder).resolve()
    found = next((one for one in reading.agency.decrees if (folder / one.file).resolve() == inside), None)
    if found is None:
        every = ", ".join(one.file for one in reading.agency.decrees) or "–"
        raise Misused(
            say(
                f"{path}: bukan berkas keputusan. Yang ada: {every}.",
                f"{path}: no decree's file. There are: {every}.",
            )
        )
    if any(problem.code in _UNREADABLE for problem in reading.problems if problem.at.file == found.file):
        raise Misused(
            say(
                f"{path}: berkas ini tidak terbaca; lihat: sopan check",
                f"{path}: unreadable; see: sopan check",
            )
        )
    return reading, found


def _refuse(file: str, found: Sequence[Faulty]) -> None:
    from sopan.rules.saying import sentence

    complain(
        say(
            f"{file}: tidak dicetak, sebab {len(found)} SOP dalam lampirannya masih mempunyai hal yang wajib diperbaiki "
            "(untuk rapat: --konsep):",
            f"{file}: not printed, for {len(found)} of its SOPs must be corrected first (for a meeting: --konsep):",
        )
    )
    for one in found:
        complain(f"  {one.title}" + (f" ({one.file})" if one.file else ""), head=False)
        if not one.file:
            complain(
                "    " + say("tidak ada dalam folder instansi", "is not in the agency's folder"), head=False
            )
        for problem in one.problems[:_MOST]:
            line = say(f"baris {problem.at.line}: ", f"line {problem.at.line}: ") if problem.at.line else ""
            complain(f"    [{problem.code}] {line}{sentence(problem, language.get())}", head=False)
        if len(one.problems) > _MOST:
            more = len(one.problems) - _MOST
            complain("    " + say(f"… dan {more} lagi", f"… and {more} more"), head=False)


def _own_errors(reading: AgencyReading, held: Filed[Decree]) -> bool:
    """Tell what must be corrected in the decree itself. It is printed all the same, for what is missing may come with the
    signature; but whether its number belongs to another decree too is told, for then it is refused."""
    from sopan.problems import Severity
    from sopan.rules import check_agency
    from sopan.rules.saying import sentence

    every = check_agency(reading.agency, reading.profile, on=date.today())
    own = [one for one in every if one.at.file == held.file and one.severity is Severity.ERROR]
    for problem in own:
        complain(f"{held.file}: [{problem.code}] {sentence(problem, language.get())}")
    return any(problem.code == _NUMBER_TWICE for problem in own)


class _Following:
    """Makes the next number from the register's rows and from the numbers the folder knows besides."""

    def __init__(self, reading: AgencyReading, day: date) -> None:
        self.reading, self.day = reading, day
        self.pattern = reading.profile.decree.number_pattern or _PATTERN

    def __call__(self, rows: Sequence[Issued]) -> str:
        from sopan.rules.words.numbering import next_after

        agency = self.reading.agency
        known = [row.number for row in rows]
        for held in agency.decrees:
            known.extend((held.said.number, *held.said.revokes, *held.said.amends))
        known.extend(held.said.number for held in agency.procedures)
        known.extend(one.number for one in agency.old_procedures)
        try:
            return next_after(known, self.pattern, self.day, agency.office.short or "SK")
        except ValueError as error:
            raise Misused(
                say(
                    f"pola nomor {self.pattern} tidak dapat dilanjutkan: harus memuat {{seq}}, dan {{klas}} diganti "
                    "kode klasifikasi yang tetap.",
                    f"the pattern {self.pattern} cannot be continued: it needs {{seq}}, and a fixed code for {{klas}}.",
                )
            ) from error


def _text_of(folder: Path, name: str, path: str) -> str:
    """The text of the decree's file. Misused where a number cannot be written into it, before any is given."""
    from sopan.files.agency import read_agency

    try:
        text = (folder / name).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    tried = read_agency({name: _with_number(text, "1/x")})
    numbers = [held.said.number for held in tried.agency.decrees]
    if not text or numbers != ["1/x"] or any(problem.code in _UNREADABLE for problem in tried.problems):
        raise Misused(
            say(
                f"{path}: nomor tidak dapat ditulis ke berkas ini; tambahkan baris nomor: yang kosong.",
                f"{path}: no number can be written into this file; add an empty line nomor:.",
            )
        )
    return text


def _with_number(text: str, number: str) -> str:
    """The decree's file with its number, every other byte as it was."""
    line = f"nomor: {_quoted(number)}"
    if _NUMBER.search(text):
        return _NUMBER.sub(lambda _: line, text, count=1)
    found = _BEFORE.match(text)
    at = found.end() if found else 0
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{text[:at]}{line}{end}{text[at:]}"


def _quoted(number: str) -> str:
    plain = re.fullmatch(r"[\w./-]*[A-Za-z/][\w./-]*", number)
    return number if plain else "'" + number.replace("'", "''") + "'"


def _free_name(folder: Path) -> Path:
    names = (
        folder / "keputusan" / f"konsep{'' if number == 1 else f'-{number}'}.yaml"
        for number in range(1, 1000)
    )
    return next(name for name in names if not name.exists())
