"""An agency's folder goes in; its book is written, and what was missing is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sopan.cli.failing import complain
from sopan.cli.folders import folder_of
from sopan.cli.speaking import language, say
from sopan.cli.workers import settle

if TYPE_CHECKING:
    from sopan.book.cache import Store
    from sopan.book.compile import Book
    from sopan.book.reading import Shelved
    from sopan.files.agency import AgencyReading
    from sopan.problems import Problem

_MOST = 10  # SOPs with errors that are named


def make(
    path: str,
    output: str,
    rendition: str = "lengkap",
    on: date | None = None,
    *,
    fresh: bool = False,
    jobs: int | None = None,
) -> None:
    """Write the book of the agency at a path. `fresh` keeps nothing and takes nothing that was kept."""
    from sopan.book.cache import Store
    from sopan.book.compile import compile_book
    from sopan.book.pictures import images_in
    from sopan.book.reading import drawing_from
    from sopan.book.volumes import printed

    settle()
    folder = folder_of(path)
    store = Store(None if fresh else folder)
    images = images_in(str(folder))
    reading, shelf = _read(folder, store, jobs)
    book = compile_book(reading, rendition, on, images=images, drawing=drawing_from(store, shelf))
    files = printed(book, store)
    store.close()
    _tell(folder, reading, book)
    for file in files:
        target = _target(output, file.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
        print(target)
    _count(book)


def _read(folder: Path, store: Store, jobs: int | None) -> tuple[AgencyReading, Shelved]:
    """The folder, its SOPs read and drawn over all cores."""
    from sopan.book.pictures import images_in
    from sopan.book.reading import shelved
    from sopan.cli.workers import spread
    from sopan.files.agency import contents_of, read_agency
    from sopan.files.agency.folder import every_name
    from sopan.files.agency.shape import is_procedure

    contents = contents_of(folder)
    procedures = {name: data for name, data in contents.items() if is_procedure(name)}
    others = {name: data for name, data in contents.items() if name not in procedures}
    known = read_agency(others, str(folder), {}, every_name(folder))
    over: Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]] = partial(spread, jobs=jobs)
    shelf = shelved(procedures, known.profile, images_in(str(folder)), store, over, known.agency.office)
    return read_agency(others, str(folder), shelf.readings, every_name(folder)), shelf


def _target(output: str, name: str) -> Path:
    """`buku.pdf`, or `buku-2.pdf` for the second volume."""
    path = Path(output)
    if path.suffix.lower() != ".pdf":
        path = path / "buku.pdf"
    return path.with_name(f"{path.stem}-{name}{path.suffix}") if name else path


def _tell(folder: Path, reading: AgencyReading, book: Book) -> None:
    from sopan.messages import sentence
    from sopan.problems import Severity

    read = (*reading.problems, *(one for file in reading.readings.values() for one in file.problems))
    wrong = sum(problem.severity is Severity.ERROR for problem in read)
    if wrong:
        complain(
            say(
                f"{folder}: ada {wrong} hal yang wajib diperbaiki; lihat dengan: sopan check {folder}",
                f"{folder}: {wrong} thing{'s' * (wrong > 1)} must be corrected; see: sopan check {folder}",
            )
        )
    _name_faulty(reading)
    for problem in book.problems:
        complain(f"{_where(folder, problem)}: {sentence(problem, language.get())}")


def _name_faulty(reading: AgencyReading) -> None:
    """The SOPs that cannot be bound as they should be, each with how much is wrong in it."""
    from sopan.problems import Severity

    faulty = {
        file: count
        for file, one in reading.readings.items()
        if (count := sum(problem.severity is Severity.ERROR for problem in one.problems))
    }
    for file, count in list(faulty.items())[:_MOST]:
        complain(f"  {file}: " + say(f"{count} hal wajib diperbaiki", f"{count} to be corrected"), head=False)
    if len(faulty) > _MOST:
        more = len(faulty) - _MOST
        complain("  " + say(f"… dan {more} SOP lagi", f"… and {more} more SOPs"), head=False)


def _where(folder: Path, problem: Problem) -> str:
    line = f":{problem.at.line}" if problem.at.line > 1 else ""
    return f"{folder / problem.at.file}{line}"


def _count(book: Book) -> None:
    count = len(book.bound.shelf.drawn)
    print(say(f"Buku dengan {count} SOP", f"A book of {count} SOP{'s' * (count != 1)}"))
