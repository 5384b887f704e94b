"""Rows of duties → proposals: kegiatan, output, aspek and judul found in the words of the regulation, each guess marked.

judul = aspek + output (+ keterangan). One output with several aspects gives as many titles; words that name several
outputs are divided, and a row that is not to be one SOP says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sopan.language.kinds import active_of, is_active, is_doing
from sopan.language.lexicon import verb
from sopan.language.sentences import ADVERBIAL, MODAL
from sopan.language.stems import root
from sopan.language.titles import doing_of, title_parts
from sopan.language.words import FUNCTION_WORDS, Word, words_of
from sopan.model.duties import DutyRow, filled, leaves

_PADDING = re.compile(
    r"[\s,]*\b(?:sesuai\b(?:\s+dengan)?|berdasarkan|agar|supaya|guna|untuk|sebagai\s+(?:bahan|dasar|pedoman|acuan)|dalam\s+rangka"
    r"|yang\s+(?:menjadi|diberikan|telah|ditetapkan)|secara|demi|serta\s+mempertanggungjawabkan|menurut)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_WORK = re.compile(
    r"\b(?:fungsi|tugas)(?:\s+kedinasan)?\s+lain\b|\blain\s+yang\s+(?:diberikan|diperintahkan)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:[,;]\s*(?:dan|serta|dan\s*/\s*atau)?|\bserta\b|\bdan\b|\bdan\s*/\s*atau\b)\s+", re.IGNORECASE
)
_AND_OR = re.compile(r"\b(dan|serta)\s*/\s*(atau)\b", re.IGNORECASE)
_SHARED = re.compile(
    r"\s(?:di\s+bidang|pada\s+bidang|di\s+lingkungan|di\s+lingkup|di\s+wilayah|dalam\s+lingkup)\b.*$",
    re.IGNORECASE,
)
_SMALL = FUNCTION_WORDS | ADVERBIAL
_NEVER_SMALL = frozenset({"para", "semua", "seluruh", "belum", "masing", "beberapa", "setiap", "tiap", "sah"})
_DOUBLED = re.compile(r"^(\w+)-(\1)", re.IGNORECASE)
_WHY_OTHER = "Tugas lain dari pimpinan; bukan pekerjaan dengan langkah yang tetap."


@dataclass(frozen=True, slots=True)
class Proposed:
    """A row with what is proposed for its empty cells; `guessed` are the names of the fields that are guesses, `at` the
    place of the row among those given (several for a row whose words name several outputs)."""

    row: DutyRow
    guessed: frozenset[str] = frozenset()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """What is done (`aspects`), with what (`output`), and how or where (`note`)."""

    aspects: tuple[str, ...] = ()
    output: str = ""
    note: str = ""

    @property
    def titles(self) -> tuple[str, ...]:
        """One title for each aspect."""
        return tuple(title_of(aspect, self.output, self.note) for aspect in self.aspects if self.output)


def proposals(rows: Sequence[DutyRow]) -> tuple[Proposed, ...]:
    """All rows in their order, with proposals where work stands and cells are empty. What the officer wrote stays."""
    whole, working = filled(rows), frozenset(leaves(rows))
    return tuple(
        found
        for at, row in enumerate(rows)
        for found in (_proposed(row, whole[at], at) if at in working else (Proposed(row, at=at),))
    )


def title_of(aspect: str, output: str, note: str = "") -> str:
    """The title: its parts in order, with capitals as titles have them."""
    return in_title_case(" ".join(part.strip() for part in (aspect, output, note) if part.strip()))


def taken_apart(title: str) -> Chain:
    """A title's aspect, output and note, as written; joined by blanks (aspects aside) they give the title."""
    parts = title_parts(title)
    output, note = _output_and_note(parts.rest)
    return Chain(parts.aspects, output, note)


def chains_in(text: str) -> tuple[Chain, ...]:
    """The chains that the words of a duty or function name, the likeliest reading. None where no doing is named."""
    said = _AND_OR.sub(r"\1", " ".join(_PADDING.sub("", text).split()).strip(" ,;.:"))
    shared = found[0] if (found := _SHARED.search(said)) else ""
    made = []
    for piece in _pieces(said):
        if chain := _chain(piece):
            where = "" if shared.strip() in piece else shared.strip()
            made.append(replace(chain, note=" ".join((chain.note, where)).strip()))
    return tuple(made)


def in_title_case(text: str) -> str:
    """Every word with a capital but for the small ones that join; the capitals a word has stay (PPID, e-Government)."""
    words = words_of(text)
    made, end = [], 0
    for number, word in enumerate(words):
        made.append(text[end : word.start])
        made.append(_capital(word, number == 0))
        end = word.end
    return "".join((*made, text[end:]))


def _capital(word: Word, first: bool) -> str:
    if not first and word.plain in _SMALL - _NEVER_SMALL:
        return word.plain if word.text.istitle() else word.text
    text = word.text[:1].upper() + word.text[1:] if word.text[:2] not in ("e-", "m-") else word.text
    twice = _DOUBLED.match(text)
    if twice and twice[2].islower():
        cut = len(twice[1]) + 1
        return text[:cut] + text[cut : cut + 1].upper() + text[cut + 1 :]
    return text


def _proposed(row: DutyRow, whole: DutyRow, at: int) -> Iterator[Proposed]:
    """The row with its empty cells filled by guesses; once for each output its words name."""
    if row.exempt or row.titles:
        yield Proposed(row, at=at)
        return
    if _OTHER_WORK.search(whole.text) and not (row.activity or row.output or row.aspects):
        yield Proposed(replace(row, exempt=_WHY_OTHER), frozenset({"exempt"}), at)
        return
    given = Chain(row.aspects, row.output, row.note)
    chains = (given,) if row.aspects and row.output else chains_in(row.activity or whole.text)
    if not chains:
        yield Proposed(row, at=at)
    for number, chain in enumerate(chains if not (row.output or row.aspects) else chains[:1]):
        yield _with(row, chain, number, at)


def _with(row: DutyRow, chain: Chain, number: int, at: int) -> Proposed:
    merged = Chain(row.aspects or chain.aspects, row.output or chain.output, row.note or chain.note)
    activity = row.activity or activity_of(merged)
    new: dict[str, object] = {
        "activity": activity,
        "output": merged.output,
        "aspects": tuple(in_title_case(aspect) for aspect in merged.aspects),
        "note": merged.note,
        "titles": merged.titles,
    }
    guessed = frozenset(name for name, value in new.items() if value and not getattr(row, name))
    kept = row if number == 0 else DutyRow()
    if number and row.id:
        new["id"] = f"{row.id}-{number + 1}"
    changed = {name: value for name, value in new.items() if value}
    return Proposed(replace(kept, **changed), guessed, at)  # type: ignore[arg-type]


def activity_of(chain: Chain) -> str:
    """What is really done, as a verb and its object: `menyusun rencana kerja`; of several aspects the first."""
    if not chain.aspects or not chain.output:
        return ""
    aspect = chain.aspects[0].lower()
    doing = active_of(aspect.split()[0]) or f"melakukan {aspect}"
    return " ".join(part for part in (doing, chain.output, chain.note) if part)


def _chain(piece: str) -> Chain | None:
    """The chain of words that name one output."""
    said = _doing_first(piece)
    parts = title_parts(said)
    if not parts.aspects:
        return None
    while len(parts.aspects) == 1 and _says_nothing(parts.aspects[0]):
        inner = title_parts(parts.rest)
        if not inner.aspects or not inner.rest:
            break
        parts = inner
    output, note = _output_and_note(parts.rest)
    return Chain(parts.aspects, output, note)


def _doing_first(piece: str) -> str:
    """The piece beginning with the noun of what is done: `menyusun rencana` → `penyusunan rencana`; a verb that says
    nothing by itself goes."""
    words = words_of(piece)
    while words and words[0].plain in MODAL:
        piece = piece[words[0].end :].strip()
        words = words_of(piece)
    if not words or is_doing(words[0].plain) or not is_active(words[0].plain):
        return piece
    known = verb(words[0].plain)
    behind = piece[words[0].end :].strip()
    if known is not None and known.empty:
        return behind if title_parts(behind).aspects else f"pelaksanaan {behind}"
    noun = doing_of(words[0].plain) or doing_of(root(words[0].plain))
    rest = re.sub(r"^(?:dan|serta|,)\s*", r"\g<0>", behind)
    joined = re.match(r"(,|dan|serta)\s+(\w+)\s+(.*)", rest, re.DOTALL)
    if noun and joined and is_active(joined[2].lower()) and doing_of(joined[2].lower()):
        return f"{noun} dan {doing_of(joined[2].lower())} {joined[3]}"
    return f"{noun} {behind}" if noun else piece


def _says_nothing(aspect: str) -> bool:
    """Is this the noun of a verb that says nothing by itself: pelaksanaan?"""
    known = verb(active_of(aspect.lower()) or aspect.lower())
    return known is not None and known.empty


def _output_and_note(rest: str) -> tuple[str, str]:
    """What it is done with, and from the first small word of place, way or person on, how."""
    words = words_of(rest)
    turn = next(
        (word.start for word in words[1:] if word.plain in ADVERBIAL and word.text.islower()), len(rest)
    )
    return rest[:turn].strip(), rest[turn:].strip()


def _pieces(said: str) -> Iterator[str]:
    """The words cut where another doing with an object of its own begins."""
    begun = 0
    for cut in _CUT.finditer(said):
        if _begins_another(said, begun, cut):
            yield said[begun : cut.start()].strip()
            begun = cut.end()
    yield said[begun:].strip()


def _begins_another(said: str, begun: int, cut: re.Match[str]) -> bool:
    before, behind = words_of(said[begun : cut.start()]), words_of(said[cut.end() :][:200])
    if len(before) < 2 or not behind:
        return False
    if is_active(behind[0].plain):
        return not is_active(before[-1].plain)
    comma, also = "," in cut.group() or ";" in cut.group(), "serta" in cut.group().lower()
    alone = len(behind) == 1 or behind[1].plain in _SMALL
    if not is_doing(behind[0].plain) or (alone and not comma):
        return False
    if is_doing(before[-1].plain) and not (comma and also):
        return False
    return comma or also or behind[0].plain.startswith("pe")
