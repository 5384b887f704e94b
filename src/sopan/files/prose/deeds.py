"""A piece of a sentence → who does what in it: one deed for each activity, said actively and without its actor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sopan.files.prose.actors import ROLES, Actors
from sopan.files.prose.extras import Extras, extras_of
from sopan.files.prose.subjects import AGENT_END, LEADING, joined_by, scene_before, subject_of
from sopan.language.kinds import active_of, is_active, is_passive
from sopan.language.lists import word_list
from sopan.language.rewording import actively, apart, turned_active
from sopan.language.sentences import (
    LINKERS,
    MODAL,
    activities_of,
    main_verb,
    parts_of,
)
from sopan.language.words import Word, words_of

_START = re.compile(
    r"^(?:(?:proses|prosedur|pelayanan|kegiatan|layanan|alur|urusan)(?:nya)?(?:\s+\w+){0,3}?\s+)?(?:di)?(?:mulai|awali)(?:nya)?\s+"
    r"(?:ketika|saat|dengan|dari|oleh|sejak|apabila)\s+(?=.*\s(?:me|ber)\w+)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<name>[^:,;.–—]{2,70}?)\s*(?::|\s[–—-]\s)\s*(?P<deed>\S.*)$")
_STATIVE = word_list("stative") | {
    "bertujuan",
    "merupakan",
    "berlaku",
    "terdiri",
    "adalah",
    "ialah",
    "mengatur",
    "bernama",
}
_ABOUT = re.compile(
    r"^(?:sop|prosedur|dokumen|standar|pedoman|naskah|cerita|aturan|ketentuan|layanan|pelayanan|kegiatan|tujuan|maksud|dasar\s+hukum|"
    r"hal|catatan|keterangan|contoh|waktu\s+(?:layanan|pelayanan)|jam\s+(?:layanan|pelayanan))(?:nya)?\b(?:\s+(?:ini|tersebut|operasional))?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?:kepada|ke|oleh)\s+(?P<name>[^,;.]{2,70}?),?\s+yang\s+(?:kemudian|selanjutnya|lalu|akan)\s+(?=me)",
    re.IGNORECASE,
)
_PUT_ON = word_list("marks")
_WHEN = frozenset({"setelah", "sesudah", "sebelum", "ketika", "saat", "begitu", "selama", "sambil"})
_POINTING = re.compile(r"(?<!hal)\s+tersebut\b|\s+itu(?=\s|$)", re.IGNORECASE)


_NOTHING = Extras("")


@dataclass(frozen=True, slots=True)
class Deed:
    """One activity. `notes` say what was guessed, by the field it concerns; `aside` is told beside it."""

    actors: tuple[str, ...]
    activity: str
    extras: Extras = _NOTHING
    aside: str = ""
    notes: tuple[tuple[str, str], ...] = ()


def plainly(text: str) -> str:
    """The piece without the words that only join it to the one before, and without what says that the work begins."""
    said = LEADING.sub("", text.strip(" ,.;:")).strip()
    said = _START.sub("", said).strip()
    return LEADING.sub("", said).strip(" ,.;:")


def deeds_of(text: str, actors: Actors, whole: bool = False) -> list[Deed]:
    """The deeds in a piece; none where it tells of no activity. `whole`: the piece is one step, whatever verbs it has."""
    said = plainly(text)
    if not said or _is_about(said):
        return []
    found: list[Deed] = []
    scene, said = ("", said) if whole else _scene(said)
    for clause in [said] if whole else _by_subject(said, actors):
        for piece in [clause] if whole else _by_passive(clause):
            found += _clause(piece, actors, whole)
    if scene and found:
        found[0] = replace(found[0], aside="; ".join(filter(None, (scene, found[0].aside))))
    return found


def _scene(said: str) -> tuple[str, str]:
    """A clause in front that tells when: `Setelah barang datang, tim memeriksa barang`; and the rest."""
    words = words_of(said)
    comma = said.find(",")
    if comma < 0 or words[0].plain not in _WHEN or main_verb(words_of(said[comma + 1 :])) is None:
        return "", said
    return said[:comma].strip(), said[comma + 1 :].strip()


def _is_about(said: str) -> bool:
    """Does the piece speak of the SOP itself, not of work?"""
    words = words_of(said)
    at = main_verb(words)
    if at is None:
        return actively(said) is None and not _LABEL.match(said)
    about = _ABOUT.match(said)
    if about and words[0].plain not in ROLES and at < 6:
        return (
            words[at].plain in _STATIVE
            or about.group().lower().endswith(("ini", "operasional"))
            or is_passive(words[at].plain)
        )
    return words[at].plain in _STATIVE and not (at and words[0].plain in ROLES)


def _by_subject(said: str, actors: Actors) -> Iterator[str]:
    """The piece cut where somebody else begins to act."""
    said = _RELATIVE.sub(
        lambda found: f"{found.group().split(' ', 1)[0]} {found['name']}, {found['name']} ", said
    )
    words = words_of(said)
    start = 0
    for at in range(1, len(words)):
        between = said[words[at - 1].end : words[at].start]
        if words[at - 1].plain not in LINKERS and not re.search(r"[,;]", between):
            continue
        if actors.length_at(words, at) and main_verb(words_of(said[start : words[at].start])) is not None:
            if _of_list(words, at, said):
                continue
            yield _without_linkers(said[start : words[at].start])
            start = words[at].start
    yield said[start:]


def _by_passive(said: str) -> Iterator[str]:
    """A passive sentence cut where something else is done to the same thing: `Usulan dicatat oleh petugas dan diteruskan
    kepada Kepala Bidang`."""
    words = words_of(said)
    at = main_verb(words)
    if at is None or not is_passive(words[at].plain) or at == 0:
        yield said
        return
    lead, _ = scene_before(said, words, at)
    thing = said[lead : words[at].start].strip()
    start, clause = at, said
    for following in range(at + 2, len(words)):
        joined = words[following - 1].plain in LINKERS
        if is_passive(words[following].plain) and joined and following - start > 2:
            yield _without_linkers(clause[: len(clause) - len(said) + words[following].start])
            clause, start = f"{thing} {said[words[following].start :]}", following
    yield clause


def _of_list(words: tuple[Word, ...], at: int, said: str) -> bool:
    """Do the words before this place still belong to the same subject: `Camat, Lurah dan Kepala Desa memeriksa`?"""
    before = [n for n in range(at) if is_active(words[n].plain) or is_passive(words[n].plain)]
    return not before


def _without_linkers(clause: str) -> str:
    return re.sub(
        r"(?:[\s,;]+(?:dan|lalu|kemudian|selanjutnya|serta|sedangkan|sementara|untuk|setelah itu))*[\s,;]*$",
        "",
        clause,
    )


def _clause(clause: str, actors: Actors, whole: bool) -> Iterator[Deed]:
    """The deeds of one subject."""
    extras = extras_of(clause)
    said, notes = extras.rest, _of_extras(extras)
    labelled = _LABEL.match(said)
    if labelled and main_verb(words_of(labelled["name"])) is None and _acts(labelled["deed"]):
        said = f"{labelled['name']} {labelled['deed'][:1].lower()}{labelled['deed'][1:]}"
    words = words_of(said)
    at = main_verb(words)
    if at is None:
        made = _noun(said)
        if made is None:
            return
        yield _made(actors, made, extras, (*notes, ("kegiatan", "kata kerjanya disesuaikan")))
        return
    if is_passive(words[at].plain):
        yield from _passive(said, words, at, actors, extras, notes)
        return
    begin = at
    while begin and words[begin - 1].plain in MODAL and words[max(begin - 2, 0)].plain != "atasan":
        begin -= 1
    if any(word.plain in ("tidak", "belum") for word in words[begin:at]):
        return
    subject, aside = subject_of(said[: words[begin].start], actors)
    activity = said[words[at].start :]
    yield from _several(subject, aside, activity, actors, extras, notes, whole)


def _several(
    subject: str,
    aside: str,
    activity: str,
    actors: Actors,
    extras: Extras,
    notes: tuple[tuple[str, str], ...],
    whole: bool,
) -> Iterator[Deed]:
    """One deed for each verb of the same actors."""
    names, note = actors.meant(subject) if subject else ((), "")
    more: tuple[tuple[str, str], ...] = (("pelaksana", note),) if note else ()
    activity, joined = (activity, ()) if whole and len(names) > 1 else joined_by(activity, actors)
    if joined:
        names = tuple(dict.fromkeys((*(names or actors.last), *joined)))
        more += (("pelaksana", "“bersama …” dibaca sebagai pelaksana bersama"),)
    if not names:
        names = actors.last
        if not _says_nobody(subject):
            told = "pelaksana tidak disebut" + (f"; diduga {' dan '.join(names)}" if names else "")
            more += (("pelaksana", told),)
        else:
            names = ()
    actors.acted(names)
    pieces = (activity,) if whole else _apart(activity)
    if len(pieces) > 1:
        more += (("kegiatan", f"satu kalimat dibaca sebagai {len(pieces)} langkah"),)
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        yield Deed(
            names,
            _capital(piece),
            extras if last else Extras(""),
            aside if number == 0 else "",
            (*(more if number == 0 else ()), *(notes if last else ())),
        )


def _apart(activity: str) -> tuple[str, ...]:
    """The activities, each with its object; one that ends in "-nya" is left to be completed by the step before."""
    counted, told = activities_of(activity), apart(activity)
    pieces = (
        one if len(words_of(one)) == 1 and one.endswith("nya") else other
        for one, other in zip(counted, told, strict=True)
    )
    return tuple(piece.strip(" ,;.") for piece in pieces)


def _passive(
    said: str,
    words: tuple[Word, ...],
    at: int,
    actors: Actors,
    extras: Extras,
    notes: tuple[tuple[str, str], ...],
) -> Iterator[Deed]:
    """`Berkas diperiksa oleh petugas` → petugas: Memeriksa berkas."""
    start, end, name = _agent(said, words, at, actors)
    if at == 0 and active_of(words[0].plain):  # the thing is that of the step before
        said = (
            f"{active_of(words[0].plain)}nya{said[words[0].end : start]}{said[end:]}"
            if name
            else f"{active_of(words[0].plain)}nya{said[words[0].end :]}"
        )
        yield _made(actors, said, extras, (*notes, ("kegiatan", "kalimat pasif dijadikan aktif")), name)
        return
    lead, aside = scene_before(said, words, at)
    activity = turned_active(
        said[lead:], _index(said[lead:], words[at].text), (start - lead, end - lead) if name else (0, 0)
    )
    noted = (*notes, ("kegiatan", "kalimat pasif dijadikan aktif"))
    if not activity:
        verb = active_of(words[at].plain)
        without = f"{said[lead:start]}{said[end:]}" if name else said[lead:]
        thing = without[: words[at].start - lead].strip()
        thing = thing[:1].lower() + thing[1:] if thing[1:2].islower() else thing
        activity = f"{verb} {thing} {without[words[at].end - lead :]}" if verb else without
    yield replace(_made(actors, " ".join(activity.split()), extras, noted, name), aside=aside)


def _agent(said: str, words: tuple[Word, ...], at: int, actors: Actors) -> tuple[int, int, str]:
    """Where in a passive sentence stands who acts, and his name; "" where nobody is named."""
    by = next((n for n in range(at + 1, len(words)) if words[n].plain == "oleh"), None)
    first = by + 1 if by is not None else at + 1
    if first >= len(words) or (
        by is None and not (words[first].plain in ROLES or actors.known(words[first].text))
    ):
        return 0, 0, ""
    if by is None and re.search(r"[,;]", said[words[at].end : words[first].start]):
        return 0, 0, ""
    last = first
    while last + 1 < len(words) and last - first < 8:
        following = words[last + 1]
        between = said[words[last].end : following.start]
        whole = actors.known(said[words[first].start : following.end])
        verb = is_active(following.plain) or is_passive(following.plain)
        if not whole and (
            re.search(r"[,;(]", between)
            or verb
            or (following.plain in AGENT_END and not _name_goes_on(said, words, last))
        ):
            break
        last += 1
    start = words[by].start if by is not None else words[first].start
    return start, words[last].end, said[words[first].start : words[last].end]


def _name_goes_on(said: str, words: tuple[Word, ...], last: int) -> bool:
    """Does "dan" stand within a name: `Kepala Subbagian Umum dan Kepegawaian`, or between two that act?"""
    behind = words[last + 2] if last + 2 < len(words) else None
    if words[last + 1].plain not in ("dan", "serta") or behind is None:
        return False
    return behind.text[:1].isupper() or behind.plain in ROLES


def _made(
    actors: Actors, activity: str, extras: Extras, notes: tuple[tuple[str, str], ...], name: str = ""
) -> Deed:
    names, note = actors.meant(name) if name else ((), "")
    more: tuple[tuple[str, str], ...] = (("pelaksana", note),) if note else ()
    if not names:
        names = actors.last
        more += (
            ("pelaksana", "pelaksana tidak disebut" + (f"; diduga {' dan '.join(names)}" if names else "")),
        )
    activity, joined = joined_by(activity, actors) if name else (activity, ())
    if joined:
        names = tuple(dict.fromkeys((*names, *joined)))
        more += (("pelaksana", "“bersama …” dibaca sebagai pelaksana bersama"),)
    actors.acted(names)
    return Deed(names, _capital(activity.strip(" ,.;")), extras, "", (*more, *notes))


def _noun(said: str) -> str | None:
    """A piece without verb that begins with a noun of doing: `Pemeriksaan berkas` → `Memeriksa berkas`."""
    better = actively(said)
    return better.applied(said) if better is not None else None


def _of_extras(extras: Extras) -> tuple[tuple[str, str], ...]:
    notes = []
    for key, told in (
        ("kelengkapan", extras.requirements),
        ("waktu", extras.duration),
        ("output", extras.output),
    ):
        if told:
            notes.append((key, f"{key} diambil dari kalimatnya"))
    return tuple(notes)


def _acts(deed: str) -> bool:
    words = words_of(deed)
    return bool(words) and (
        is_active(words[0].plain) or (actively(deed) is not None and words[0].text[:1].isupper())
    )


def _says_nobody(subject: str) -> bool:
    return subject.casefold().startswith("pelaksana (belum")


def _index(text: str, word: str) -> int:
    return next((n for n, one in enumerate(words_of(text)) if one.text == word), 0)


def _capital(text: str) -> str:
    said = _POINTING.sub("", " ".join(text.split())).strip(" ,;")
    return said[:1].upper() + said[1:]


def object_of(activity: str) -> str:
    """The thing an activity works on: `surat` in "Menyusun surat" and in "Memberi nomor surat"."""
    said = parts_of(activity).object
    words = words_of(said)
    return said[words[1].start :] if len(words) > 1 and words[0].plain in _PUT_ON else said
