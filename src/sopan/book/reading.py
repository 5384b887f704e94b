"""The bytes of an agency's SOPs → what they say and their drawn pages, over all cores, each only where it is not kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sopan.book.cache import Store, key_of, pages_key
from sopan.book.drawing import Order, Pages, pages
from sopan.book.pictures import Images
from sopan.files.reading import Reading, read
from sopan.model.procedure import Procedure
from sopan.profile import Profile

Spread = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Task:
    """One SOP to be read and drawn; it travels to other processes. `logos` are those that its folder may name."""

    file: str
    data: bytes
    profile: Profile
    logos: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it."""

    reading: Reading
    logo: bytes
    pages: Pages


def readings_of(
    contents: Mapping[str, bytes], profile: Profile, images: Images, store: Store, spread: Spread = map
) -> dict[str, Reading]:
    """The SOPs among a folder's files, read; their pages are in the store from now on. `spread` is like `map`, over
    several processes."""
    found: dict[str, Reading] = {}
    waiting: list[str] = []
    for file, data in contents.items():
        known = store.procedure(key_of(file, data))
        if known is None or not _is_drawn(known, file, profile, images, store):
            waiting.append(file)
        else:
            found[file] = Reading(procedure=known, file=file)
    logos = _logos(contents, waiting, images)
    tasks = [Task(file, contents[file], profile, logos.get(file.rpartition("/")[0], {})) for file in waiting]
    for task, done in zip(tasks, spread(read_and_draw, tasks), strict=True):
        found[task.file] = done.reading
        if not done.reading.problems:
            store.keep_procedure(key_of(task.file, task.data), done.reading.procedure)
        store.keep_pages(pages_key(done.reading.procedure, done.logo, profile), done.pages)
    return dict(sorted(found.items()))


def _is_drawn(procedure: Procedure, file: str, profile: Profile, images: Images, store: Store) -> bool:
    return store.pages(pages_key(procedure, images(file, procedure.logo), profile)) is not None


def read_and_draw(task: Task) -> Done:
    """One SOP, in whatever process."""
    reading = read(task.data, task.file)
    procedure = reading.procedure
    logo = task.logos.get(procedure.logo, b"")
    bare = replace(reading, places={}, text="")
    return Done(bare, logo, pages(procedure, logo, task.profile))


def drawing_from(store: Store) -> Callable[[Sequence[Order], Profile], Iterator[Pages]]:
    """A function that draws what the store does not have."""

    def draw(orders: Sequence[Order], profile: Profile) -> Iterator[Pages]:
        for order in orders:
            key = pages_key(order.procedure, order.logo, profile)
            known = store.pages(key)
            if known is None:
                known = pages(order.procedure, order.logo, profile)
                store.keep_pages(key, known)
            yield known

    return draw


def _logos(
    contents: Mapping[str, bytes], files: Iterable[str], images: Images
) -> dict[str, dict[str, bytes]]:
    """The pictures that files name as their logo, by folder; found without reading the files whole."""
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
