"""A procedure told in sentences → a first draft of its SOP, what was guessed, and the text of an SOP file.

Each sentence gives who acts and what is done; `jika … , jika tidak …` gives decisions, "dikembalikan kepada" and "kembali
ke langkah" their ways back. What cannot be read is kept, as a remark in the file.
"""

from __future__ import annotations

import re

from sopan.files.prose.conditions import against
from sopan.files.prose.drafts import Aim, Draft, Path, Settled, Target
from sopan.files.prose.lines import Tale, tale_of
from sopan.files.prose.telling import Telling
from sopan.files.reading import LARGEST
from sopan.files.table import Guess, Tabled
from sopan.files.table.grid import text_of
from sopan.language.words import plain, words_of
from sopan.model.procedure import ActivityKind, Actor, Procedure
from sopan.problems import UnreadableFile

__all__ = ["procedure_from_prose"]

_OUTSIDE_WORDS = """
pemohon pelapor pengadu masyarakat warga penduduk pengunjung peminjam pelanggan konsumen tamu
"""
_OUTSIDE = frozenset(_OUTSIDE_WORDS.split())
_MARKS = re.compile(r"\((\d{1,4})\)(?=\s*(?:[.,;]|$))", re.MULTILINE)
_MOST_REMARKS = 200


def procedure_from_prose(data: str | bytes, title: str = "") -> Tabled:
    """Read a tale. UnreadableFile when it is too large (BA05), no text (BA04), or tells of no work (BA06)."""
    if len(data) > LARGEST:
        raise UnreadableFile("BA05", {"batas": f"{LARGEST // 1_000_000} MB"})
    tale = tale_of(text_of(data))
    marked = _is_marked(tale)
    telling = Telling(tale.cast, marked)
    for sentence in tale.sentences:
        telling.sentence(sentence)
    if not telling.drafts:
        raise UnreadableFile("BA06")
    _complete(telling.drafts)
    settled = Settled(telling.drafts, marked)
    steps = settled.steps()
    named = dict.fromkeys(name for draft in telling.drafts for name in draft.actors)
    ordered = [name for name in tale.cast if name in named] if tale.cast else []
    actors = tuple(_actor(name) for name in dict.fromkeys([*ordered, *named]))
    guesses = [*_of_whole(tale, telling, title), *_of_actors(actors), *settled.guesses()]
    procedure = Procedure(
        **{**tale.values, "title": title or tale.title},  # type: ignore[arg-type]
        scope=telling.scope,
        activity_kind=ActivityKind.SERVICE if _asked_from_outside(steps[0].actors, actors) else None,
        actors=actors,
        steps=steps,
    )
    return Tabled(procedure=procedure, guesses=tuple(guesses))


def _is_marked(tale: Tale) -> bool:
    """Does every step carry its number in brackets: (1), (2), (3) …?"""
    numbers = [int(found) for told in tale.sentences for found in _MARKS.findall(told.text)]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _complete(drafts: list[Draft]) -> None:
    """A decision of which one way only is told gets the other; one whose actor is hidden the actor of what follows."""
    for place, draft in enumerate(drafts):
        if len(draft.paths) == 1:
            other = Path(against(draft.paths[0].label), Target(Aim.AFTER))
            positive = plain(draft.paths[0].label).startswith(("tidak", "belum", "bukan"))
            draft.paths = [other, *draft.paths] if positive else [*draft.paths, other]
            draft.guess("cabang", f"cabang “{other.label}” ditambahkan")
        if draft.paths and not draft.actors:
            following = next((one.actors for one in drafts[place + 1 :] if one.actors), ())
            before = next((one.actors for one in reversed(drafts[:place]) if one.actors), ())
            draft.actors = following or before
            draft.guess("pelaksana", "pelaksana keputusan ini tidak disebut")


def _actor(name: str) -> Actor:
    return Actor(name=name, external=bool(words_of(name)) and words_of(name)[0].plain in _OUTSIDE)


def _asked_from_outside(names: tuple[str, ...], actors: tuple[Actor, ...]) -> bool:
    return any(actor.external and actor.name in names for actor in actors)


def _of_actors(actors: tuple[Actor, ...]) -> list[Guess]:
    return [
        Guess(f"pelaksana[{number}]", "dianggap pihak luar")
        for number, actor in enumerate(actors, 1)
        if actor.external
    ]


def _of_whole(tale: Tale, telling: Telling, title: str) -> list[Guess]:
    """What was guessed about the whole, and every sentence that gave nothing."""
    guesses = []
    if not title:
        if tale.guessed:
            guesses.append(Guess("judul", "judul diambil dari baris pertama"))
        elif not tale.title:
            guesses.append(Guess("", "judul belum disebut"))
    if any(_actor(name).external for name in telling.drafts[0].actors):
        guesses.append(Guess("jenis_kegiatan", "diawali pihak luar, maka dianggap pelayanan"))
    if telling.scope:
        guesses.append(Guess("ruang_lingkup", "diambil dari kalimatnya"))
    left = [*tale.aside, *telling.unused]
    guesses += [Guess("", f"tidak terbaca sebagai langkah: “{said}”") for said in left[:_MOST_REMARKS]]
    if len(left) > _MOST_REMARKS:
        guesses.append(Guess("", f"{len(left) - _MOST_REMARKS} kalimat lain tidak terbaca sebagai langkah"))
    if tale.cut:
        guesses.append(Guess("", f"{tale.cut} huruf di akhir naskah tidak dibaca"))
    return guesses
