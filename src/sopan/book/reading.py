"""The bytes of an agency's SOPs → what they say and their drawn pages, over all cores, each only where it is not kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sopan.book.cache import Store, file_pages_key, key_of, pages_key
from sopan.book.drawing import Order, Pages, pages
from sopan.book.pictures import Images
from sopan.files.agency.shape import OFFICE
from sopan.files.reading import Reading, read
from sopan.model.agency import Office
from sopan.model.procedure import Procedure
from sopan.profile import Profile

NO_OFFICE = Office()
Spread = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Task:
    """One SOP to be read and drawn; it travels to other processes. `logos` are those that its folder may name, the
    agency's under no name; `levels` are the agency's."""

    file: str
    data: bytes
    profile: Profile
    logos: Mapping[str, bytes]
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it."""

    reading: Reading
    logo: bytes
    pages: Pages


@dataclass(frozen=True, slots=True)
class Shelved:
    """The SOPs of a folder as read, and the keys of their pages in the store."""

    readings: Mapping[str, Reading]
    keys: Mapping[str, str]


def shelved(
    contents: Mapping[str, bytes],
    profile: Profile,
    images: Images,
    store: Store,
    spread: Spread = map,
    office: Office = NO_OFFICE,
) -> Shelved:
    """The SOPs among a folder's files, read; their pages are in the store from now on. `spread` is like `map`, over
    several processes; `office` gives logo and levels to an SOP without its own."""
    common = images(OFFICE, office.logo)

    def logo_of(file: str, said: Procedure) -> bytes:
        return images(file, said.logo) if said.logo.strip() else common

    found: dict[str, Reading] = {}
    keys: dict[str, str] = {}
    waiting: list[str] = []
    for file, data in contents.items():
        known = store.reading(key := key_of(file, data))
        if known is not None:
            keys[file] = file_pages_key(key, logo_of(file, known.procedure), profile, office.levels)
            found[file] = known
        if known is None or store.pages(keys[file]) is None:
            waiting.append(file)
    logos = _logos(contents, waiting, images)
    tasks = [
        Task(
            file,
            contents[file],
            profile,
            {"": common, **logos.get(file.rpartition("/")[0], {})},
            office.levels,
        )
        for file in waiting
    ]
    for task, done in zip(tasks, spread(read_and_draw, tasks), strict=True):
        key, said = key_of(task.file, task.data), done.reading.procedure
        logo = logo_of(task.file, said)
        made = done.pages if logo == done.logo else pages(said, logo, profile, office.levels)
        found[task.file], keys[task.file] = done.reading, file_pages_key(key, logo, profile, office.levels)
        store.keep_reading(key, done.reading)
        store.keep_pages(keys[task.file], made)
    return Shelved(dict(sorted(found.items())), keys)


def read_and_draw(task: Task) -> Done:
    """One SOP, in whatever process."""
    reading = read(task.data, task.file)
    procedure = reading.procedure
    logo = task.logos.get(procedure.logo.strip() and procedure.logo, b"")
    bare = replace(reading, places={}, text="")
    return Done(bare, logo, pages(procedure, logo, task.profile, task.levels))


def drawing_from(store: Store, shelf: Shelved) -> Callable[[Sequence[Order], Profile], Iterator[Pages]]:
    """A function that draws what the store does not have."""

    def draw(orders: Sequence[Order], profile: Profile) -> Iterator[Pages]:
        for order in orders:
            reading = shelf.readings.get(order.file)
            as_read = reading is not None and reading.procedure is order.procedure
            own = (order.logo, profile, order.levels)
            key = shelf.keys[order.file] if as_read else pages_key(order.procedure, *own)
            known = store.pages(key)
            if known is None:
                known = pages(order.procedure, *own)
                store.keep_pages(key, known)
            yield known

    return draw


def _logos(
    contents: Mapping[str, bytes], files: Iterable[str], images: Images
) -> dict[str, dict[str, bytes]]:
    """The pictures that files name as their logo, by folder; found without reading the files whole. A logo named in
    another way than offices do is not found here, and its SOP is drawn once more."""
    found: dict[str, dict[str, bytes]] = {}
    for file in files:
        for line in contents[file].split(b"\n"):
            if line.startswith(b"logo:"):
                name = line[5:].split(b" #")[0].strip().strip(b"'\"").decode("utf-8", "replace")
                folder = found.setdefault(file.rpartition("/")[0], {})
                if name not in folder:
                    folder[name] = images(file, name)
                break
    return found
