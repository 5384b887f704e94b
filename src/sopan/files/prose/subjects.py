"""The words around a verb → who acts: the actor in front of it, those who act with him, and the clause that only sets the
scene."""

from __future__ import annotations

import re

from sopan.files.prose.actors import ROLES, Actors
from sopan.language.sentences import ADVERBIAL, SUBORDINATE
from sopan.language.words import Word, words_of

LEADING = re.compile(
    r"^(?:(?:(?:dan|namun|tetapi|maka|lalu|kemudian|selanjutnya|berikutnya|akhirnya|terakhir|pertama(?:-tama)?|kedua|ketiga|"
    r"keempat|kelima|mula-mula|awalnya|setelah\s+itu|sesudah\s+itu|setelahnya|sesudahnya|sementara\s+itu|selain\s+itu|"
    r"di\s+samping\s+itu|adapun|dengan\s+demikian|oleh\s+karena\s+itu|untuk\s+selanjutnya|pada\s+akhirnya|untuk\s+itu|"
    r"sebagai\s+(?:langkah|tahap)\s+\w+|(?:pada\s+)?(?:langkah|tahap)\s+(?:pertama|kedua|ketiga|keempat|kelima|berikutnya|"
    r"selanjutnya|terakhir|awal|akhir|ini|ke-?\s?\d+)(?:\s+(?:adalah|yaitu|ialah))?|"
    r"(?:setelah|sesudah|dari)\s+langkah\s+\d{1,4})\b|[-–—•])[\s,:;]*)+",
    re.IGNORECASE,
)
AGENT_END = ADVERBIAL | SUBORDINATE | {"dan", "lalu", "kemudian", "serta", "selanjutnya"}
_WITH = re.compile(r"\s+bersama(?:-sama)?(?:\s+dengan)?\s+(?P<name>[^,;.()]{2,90})", re.IGNORECASE)


def scene_before(said: str, words: tuple[Word, ...], at: int) -> tuple[int, str]:
    """Where the sentence proper begins behind a clause that only sets the scene, and that clause."""
    comma = said.rfind(",", 0, words[at].start)
    if comma > 0 and words[0].plain in ADVERBIAL | SUBORDINATE:
        return comma + 1, said[:comma].strip()
    return 0, ""


def subject_of(before: str, actors: Actors) -> tuple[str, str]:
    """The actor among the words before the verb, and what else they tell: `Setelah berkas lengkap, Kepala Bidang`."""
    said = before.strip(" ,;:")
    words = words_of(said)
    if not words or actors.known(said):
        return said, ""
    if words[0].plain not in ADVERBIAL | SUBORDINATE and words[0].plain not in (
        "atas",
        "selain",
        "bersamaan",
    ):
        return said, ""
    comma = said.rfind(",")
    if comma > 0:
        head, tail = said[:comma], said[comma + 1 :].strip()
        while words_of(tail) and words_of(tail)[0].plain in ("dan", "serta") and "," in head:
            head, _, piece = head.rpartition(",")
            tail = f"{piece.strip()}, {tail}"
        return LEADING.sub("", tail).strip(), head.strip()
    at = next(
        (n for n in range(1, len(words)) if words[n].plain in ROLES or actors.known(said[words[n].start :])),
        None,
    )
    return (said[words[at].start :], said[: words[at].start].strip()) if at is not None else ("", said)


def joined_by(activity: str, actors: Actors) -> tuple[str, tuple[str, ...]]:
    """Actors named behind the verb: `membahas rancangan bersama Pengelola Informasi`."""
    found = _WITH.search(activity)
    if found is None:
        return re.sub(r"\s+(?:secara\s+)?bersama-sama$", "", activity), ()
    words = words_of(found["name"])
    last = 0
    while last + 1 < len(words) and words[last + 1].plain not in AGENT_END - {"dan", "serta"}:
        last += 1
    name = found["name"][: words[last].end] if words else ""
    if not words or not (words[0].plain in ROLES or actors.known(name)):
        return activity, ()
    names, _ = actors.meant(name)
    rest = f"{activity[: found.start()]} {found['name'][len(name) :]}{activity[found.end() :]}"
    return " ".join(rest.split()), names
