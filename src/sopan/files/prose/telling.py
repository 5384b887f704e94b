"""The sentences of a tale, one by one → drafts of steps: who does what, what is decided, and what was guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopan.files.prose import conditions, deeds
from sopan.files.prose.actors import ROLES, Actors
from sopan.files.prose.conditions import Piece
from sopan.files.prose.deeds import Deed
from sopan.files.prose.drafts import Aim, Draft, Path, Target, verb_root
from sopan.files.prose.extras import extras_of, things
from sopan.files.prose.lines import Told
from sopan.files.prose.moves import Move, Way, mends, move_in
from sopan.language.lexicon import verb
from sopan.language.stems import root
from sopan.language.words import plain, words_of

MOST_STEPS = 500
_MARK = re.compile(r"\s*\((\d{1,4})\)(?=\s*(?:[.,;]|$))")
_RESULT = re.compile(
    r"^(?:(?:hasil|keluaran|output)(?:nya)?(?:\s+(?:dari\s+)?(?:kegiatan|langkah|tahap|proses)\s+ini)?\s+(?:adalah|berupa|yaitu|ialah)|"
    r"(?:kegiatan|langkah|tahap|proses|hal)\s+ini\s+menghasilkan)\s+(?P<things>.{2,300})$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"^(?:waktu(?:nya)?|lama(?:nya)?|(?:kegiatan|langkah|tahap|proses)\s+ini)\b.{0,60}\b(?:waktu|lama|selama|dalam|adalah|paling|maksimal|"
    r"sekitar)\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"^(?:sop|prosedur|standar)\s+ini\s+(?:mengatur|berlaku|mencakup|meliputi)\b", re.IGNORECASE
)
_LONGEST_THING = 6  # words that are said again for "-nya"
_REFUSING = frozenset({"tolak", "batal", "henti"})
_SENDING = frozenset({"kirim", "sampai", "serah", "beri", "terima"})
_COME_AGAIN = re.compile(
    r"\b(?:datang|berkunjung)\b(?:\s+\w+){0,3}?\s+(?:kembali|lagi)\b|"
    r"^(?:meminta|menyarankan|mempersilakan|menganjurkan|mengarahkan|menyuruh)\b.{0,90}\b(?:mengajukan|mendaftar)\b"
    r"(?:\s+\w+){0,3}?\s+(?:kembali|lagi|ulang)\b|"
    r"\b(?:kembali|datang)\s+(?:(?:pada|di)\s+)?(?:lain\s+(?:waktu|hari|kali)|(?:waktu|hari|kesempatan)\s+lain)\b",
    re.IGNORECASE,
)


class Telling:
    """Takes the sentences one by one. `unused` are those that gave nothing."""

    def __init__(self, cast: list[str], marked: bool) -> None:
        self.actors = Actors(cast)
        self.drafts: list[Draft] = []
        self.unused: list[str] = []
        self.scope = ""
        self._marked = marked  # steps carry numbers in brackets
        self._open: Draft | None = None  # the decision whose branches were just told

    def sentence(self, told: Told) -> None:
        """One sentence of the tale."""
        if len(self.drafts) >= MOST_STEPS:
            self.unused.append(told.text)
            return
        text = told.text.strip()
        before = len(self.drafts), sum(len(draft.paths) + len(draft.next) for draft in self.drafts)
        if _SCOPE.match(text) and not self.scope:
            self.scope = text
            return
        if labels := conditions.undetermined(text):
            self._undetermined(labels)
            return
        if self._detail(text):
            return
        pieces = conditions.pieces_of(deeds.plainly(text), strict=self._marked)
        moved = False
        for at, piece in enumerate(pieces):
            if piece.condition:
                self._branch(piece, at > 0)
                moved = True
            else:
                moved = self._plain(piece.text, told.number if at == 0 else "") or moved
        after = len(self.drafts), sum(len(draft.paths) + len(draft.next) for draft in self.drafts)
        if before == after and not moved:
            self.unused.append(told.text)

    def _plain(self, text: str, number: str) -> bool:
        """Something told without a condition; whether it could be used."""
        used = False
        for segment, mark in self._segments(text):
            move = None if mark else move_in(segment)
            if move is None:
                used = bool(self._work(segment, mark or number, whole=bool(mark))) or used
            else:
                if move.before:
                    self._work(move.before, number)
                used = self._moved(move) or used
            number = ""
        if used:
            self._open = None
        return used

    def _moved(self, move: Move) -> bool:
        """Where the last step leads."""
        if not self.drafts:
            return False
        last = self.drafts[-1]
        if move.way is Way.NUMBERS:
            last.next = [Target(Aim.NUMBER, said=number) for number in move.numbers]
        elif move.way is Way.END:
            last.ends = True
        return move.way is not Way.OPEN

    def _work(self, segment: str, number: str = "", whole: bool = False) -> list[Draft]:
        """The drafts that a piece gives, each taken into the list."""
        made: list[Draft] = []
        for deed in deeds.deeds_of(segment, self.actors, whole):
            made.append(self._draft(deed, made[-1] if made else None))
        if whole and not made and any(sign.isalnum() for sign in segment):
            said = deeds.plainly(segment)
            made = [Draft(said[:1].upper() + said[1:], self.actors.last)]
            made[0].guess("kegiatan", "kalimat tanpa kata kerja yang dikenal")
        if made:
            made[0].number = number
        self.drafts.extend(made)
        return made

    def _draft(self, deed: Deed, before: Draft | None) -> Draft:
        extras = deed.extras
        last = before or (self.drafts[-1] if self.drafts else None)
        draft = Draft(
            activity=_without_pronoun(deed.activity, last),
            actors=deed.actors,
            requirements=extras.requirements,
            duration=extras.duration,
            output=extras.output,
            note=deed.aside[:1].upper() + deed.aside[1:],
        )
        draft.guesses = list(deed.notes)
        if deed.aside:
            draft.guess("keterangan", "diambil dari awal kalimat")
        if draft.activity != deed.activity:
            draft.guess("kegiatan", "“-nya” diganti benda pada langkah sebelumnya")
        return draft

    def _segments(self, text: str) -> Iterator[tuple[str, str]]:
        """The pieces of a text up to each number in brackets, with that number; else its parts between semicolons."""
        if self._marked and _MARK.search(text):
            start = 0
            for found in _MARK.finditer(text):
                yield text[start : found.start()].strip(" ,;."), found[1]
                start = found.end()
            rest = text[start:].strip(" ,;.")
            if rest:
                yield rest, ""
            return
        for part in text.split(";"):
            if any(sign.isalnum() for sign in part):
                yield part.strip(" ,."), ""

    def _detail(self, text: str) -> bool:
        """A sentence that only tells the result or the time of the step before."""
        if not self.drafts:
            return False
        last, said = self.drafts[-1], text.strip(" .")
        if found := _RESULT.match(said):
            last.output += things(found["things"])
            last.guess("output", "output diambil dari kalimat sesudahnya")
            return True
        if _LASTS.match(said) and (extras := extras_of(f"mengerjakan {said}")).duration and not last.duration:
            last.duration = extras.duration
            last.guess("waktu", "waktu diambil dari kalimat sesudahnya")
            return True
        return False

    def _undetermined(self, labels: tuple[str, ...]) -> None:
        if not self.drafts:
            return
        last = self.drafts[-1]
        last.paths += [Path(label, Target(Aim.NOWHERE)) for label in labels]

    # ---- decisions

    def _branch(self, piece: Piece, inside: bool) -> None:
        """One way out of a decision."""
        decision = self._decision(piece, inside)
        if decision is None:
            self._plain(piece.text, "")
            return
        label = self._label(piece, decision)
        path = Path(label, Target(Aim.NOWHERE))
        if (
            known := next((one for one in decision.paths if plain(one.label) == plain(label)), None)
        ) is not None:
            path = known  # told before by its number alone: "Adapun jika setuju (langkah 5), …"
        else:
            decision.paths.append(path)
        self._open = decision
        if not path.drafts and decision.actors:
            self.actors.last = decision.actors
        for segment, mark in self._segments(piece.text):
            self._consequence(segment, mark, decision, path)
        if path.drafts and path.target.aim is Aim.NOWHERE:
            path.target = Target(Aim.DRAFT, path.drafts[0])
        last = path.drafts[-1] if path.drafts else None
        if last is not None and not self._marked and not (last.ends or last.next):
            why = _turned_away(last.activity)
            last.ends = bool(why)
            if why:
                last.guess("kegiatan", f"setelah {why} prosesnya dianggap selesai")
        self._open = decision

    def _consequence(self, segment: str, mark: str, decision: Draft, path: Path) -> None:
        move = None if mark else move_in(segment, branch=True)
        if move is None:
            if not mark and (target := self._mended(segment, decision)):
                self._aim(path, target)
                return
            before = self.actors.last
            made = self._work(segment, mark, whole=bool(mark))
            path.drafts += made
            if not made:
                self.actors.last = before
                self.unused.append(segment)
            return
        if move.before and move.way is not Way.PERSON:
            path.drafts += self._work(move.before)
        if move.way is Way.NUMBERS:
            targets = [Target(Aim.NUMBER, said=number) for number in move.numbers]
            if path.drafts:
                path.drafts[-1].next = targets
            else:
                path.target = targets[0]
        elif move.way is Way.PERSON:
            names, _ = self.actors.meant(move.person)
            self._aim(path, Target(Aim.PERSON, said=move.said[:90], names=names))
        elif move.way is Way.ON:
            self._aim(path, Target(Aim.AFTER))
        elif move.way is Way.END:
            self._end(decision, path)

    def _aim(self, path: Path, target: Target) -> None:
        if path.drafts:
            path.drafts[-1].next = [target]
        else:
            path.target = target

    def _end(self, decision: Draft, path: Path) -> None:
        """The work ends in this branch: with its last step, or with one made for it."""
        if not path.drafts:
            end = Draft("Menyatakan proses selesai", decision.actors, ends=True)
            end.guess("kegiatan", "langkah ini ditambahkan sebagai akhir cabang")
            self.drafts.append(end)
            path.drafts.append(end)
        path.drafts[-1].ends = True

    def _mended(self, segment: str, decision: Draft) -> Target | None:
        """Somebody who has acted before is to complete or put right what he made: back to that step."""
        if not mends(segment):
            return None
        last = self.actors.last
        found = deeds.deeds_of(segment, self.actors)
        self.actors.last = last
        if len(found) != 1 or not found[0].actors or set(found[0].actors) == set(decision.actors):
            return None
        if not any(set(one.actors) & set(found[0].actors) for one in self.drafts):
            return None
        return Target(Aim.PERSON, said=segment[:90], names=found[0].actors)

    def _label(self, piece: Piece, decision: Draft) -> str:
        """The outcome; a bare "tidak" answers the outcome told before."""
        if plain(piece.label) == "tidak" and decision.paths:
            other = next((one.label for one in decision.paths if plain(one.label) not in ("tidak", "ya")), "")
            if other:
                return conditions.against(other)
        return piece.label

    def _decision(self, piece: Piece, inside: bool) -> Draft | None:
        """The step that decides on a condition; None where nothing has been told on which one could decide."""
        if piece.step:
            numbered = next((one for one in self.drafts if one.number == piece.step), None)
            if numbered is not None:
                return numbered
        if self._open is not None and (inside or self._answers(piece, self._open)):
            return self._open
        last = self.drafts[-1] if self.drafts else None
        if last is not None and not last.paths and (self._marked or _decides(last)):
            return last
        if (
            self._open is not None
            and last is not None
            and any(last in path.drafts for path in self._open.paths)
        ):
            return self._open
        if last is not None and not last.paths and self._may_decide(last, piece):
            return last
        return self._hidden(piece, last) if last is not None or piece.about else None

    def _answers(self, piece: Piece, decision: Draft) -> bool:
        return piece.contrary or any(conditions.opposite(piece.label, path.label) for path in decision.paths)

    def _may_decide(self, last: Draft, piece: Piece) -> bool:
        """Does the same actor go on, so that it is the last step on which the condition depends?"""
        subject = self._first_actor(piece.text)
        return not piece.about and bool(subject) and subject == last.actors

    def _first_actor(self, text: str) -> tuple[str, ...]:
        """Who acts first in a piece, without remembering it."""
        last, order = self.actors.last, list(self.actors.order)
        found = deeds.deeds_of(text, self.actors)
        self.actors.last, self.actors.order = last, order
        told = (
            not any(key == "pelaksana" and "tidak disebut" in note for key, note in found[0].notes)
            if found
            else False
        )
        return found[0].actors if found and told else ()

    def _hidden(self, piece: Piece, last: Draft | None) -> Draft:
        """A decision that the tale only hides in its "jika"."""
        thing = piece.about or (deeds.object_of(last.activity) if last is not None else "") or "berkas"
        core = root(
            words_of(
                conditions.against(piece.label)
                if plain(piece.label).startswith(("tidak", "belum"))
                else piece.label
            )[0].plain
        )
        quality = {"lengkap": "kelengkapan ", "sesuai": "kesesuaian ", "layak": "kelayakan "}.get(core, "")
        thing = thing[:1].lower() + thing[1:] if thing[1:2].islower() else thing
        draft = Draft(f"Memeriksa {'' if thing.startswith(quality) else quality}{thing}")
        draft.actors = self._first_actor(piece.text)
        if piece.about and words_of(piece.about)[0].plain in ROLES:  # who is willing is who decides
            asked = (deeds.object_of(last.activity) if last is not None else "") or "hal ini"
            draft.activity = f"Menyetujui {asked[:1].lower() + asked[1:] if asked[1:2].islower() else asked}"
            draft.actors = self.actors.meant(piece.about)[0]
        draft.guess("kegiatan", f"keputusan ini tersirat dalam “{piece.condition}”")
        self.drafts.append(draft)
        return draft


def _decides(draft: Draft) -> bool:
    """Is it work that ends in one answer or another: memeriksa, menyetujui, melakukan verifikasi?"""
    words = words_of(draft.activity)
    known = verb(words[0].plain) if words else None
    if known is not None and known.empty:
        known = verb(words[1].plain) if len(words) > 1 else None
    return known is not None and (known.decides or known.weighs)


def _turned_away(activity: str) -> str:
    """By what the work ends for who asked for it: refused, or told to come again; "" where it goes on."""
    first = verb_root(activity)
    refused = first in _SENDING and "penolakan" in {word.plain for word in words_of(activity)}
    if first in _REFUSING or refused:
        return "ditolak"
    return "diminta datang kembali" if _COME_AGAIN.search(activity) else ""


def _without_pronoun(activity: str, before: Draft | None) -> str:
    """`Mencatatnya dalam register` → `Mencatat berkas dalam register`, by what the step before works on."""
    words = words_of(activity)
    if not words or not words[0].plain.endswith("nya") or before is None or verb(words[0].plain[:-3]) is None:
        return activity
    thing = deeds.object_of(before.activity)
    if not thing or len(words_of(thing)) > _LONGEST_THING:
        return activity
    small = thing[:1].lower() + thing[1:] if thing[1:2].islower() else thing
    return f"{words[0].text[:-3]} {small}{activity[words[0].end :]}"
