"""Steps under way, and where their arrows lead: symbols until all steps are known, then places in the list."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sopan.files.table.steps import Guess
from sopan.language.stems import roots
from sopan.language.words import words_of
from sopan.model.flow import NEXT
from sopan.model.procedure import Outcome, Standard, Step, StepKind

_MAKING_WORDS = """
aju susun buat isi lengkap tulis siap unggah usul konsep rancang ketik serah sampai daftar kirim olah input rekap
gambar hitung kumpul inventaris lapor baik rumus
"""
_MAKING = frozenset(_MAKING_WORDS.split())


class Aim(StrEnum):
    """What an arrow is aimed at."""

    DRAFT = "langkah yang diceritakan"
    NUMBER = "nomor"
    PERSON = "pelaksana"
    AFTER = "sesudah percabangan"
    NOWHERE = "belum jelas"


@dataclass(slots=True)
class Target:
    """Where an arrow leads. `said` is the number, or the words by which a person was named."""

    aim: Aim
    draft: Draft | None = None
    said: str = ""
    names: tuple[str, ...] = ()


@dataclass(slots=True)
class Path:
    """One outcome of a decision, and the drafts told inside it."""

    label: str
    target: Target
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Draft:
    """One step under way."""

    activity: str
    actors: tuple[str, ...] = ()
    number: str = ""
    requirements: tuple[str, ...] = ()
    duration: str = ""
    output: tuple[str, ...] = ()
    note: str = ""
    paths: list[Path] = field(default_factory=list)
    next: list[Target] = field(default_factory=list)
    ends: bool = False
    guesses: list[tuple[str, str]] = field(default_factory=list)

    def guess(self, key: str, note: str) -> None:
        if (key, note) not in self.guesses:
            self.guesses.append((key, note))


class Settled:
    """All drafts in their order: gives the steps and what was guessed."""

    def __init__(self, drafts: list[Draft], marked: bool = False) -> None:
        self._drafts = drafts
        self._marked = marked  # every way is told by numbers: none has to be guessed
        self._at = {id(draft): place for place, draft in enumerate(drafts)}
        self._numbers: dict[str, Draft] = {}
        for draft in drafts:
            if draft.number:
                self._numbers.setdefault(draft.number, draft)

    def steps(self) -> tuple[Step, ...]:
        for draft in self._drafts:
            if len(draft.paths) > 1 and not self._marked:
                self._around(draft)
        return tuple(self._step(place, draft) for place, draft in enumerate(self._drafts))

    def guesses(self) -> list[Guess]:
        return [
            Guess(f"langkah[{place}].{key}", note)
            for place, draft in enumerate(self._drafts, 1)
            for key, note in draft.guesses
        ]

    def _around(self, decision: Draft) -> None:
        """A branch that would run into the steps of another goes on behind them."""
        firsts = {id(path.drafts[0]) for path in decision.paths if path.drafts}
        for path in decision.paths:
            if not path.drafts:
                continue
            last = path.drafts[-1]
            place = self._at[id(last)]
            following = self._drafts[place + 1] if place + 1 < len(self._drafts) else None
            open_end = not (last.next or last.ends or last.paths)
            if open_end and following is not None and id(following) in firsts:
                behind = self._after(decision)
                if behind is None:
                    last.ends = True
                else:
                    last.next = [Target(Aim.DRAFT, behind)]
                last.guess("lanjut" if behind else "jenis", "cabang lain dilompati")

    def _after(self, decision: Draft) -> Draft | None:
        """The first draft behind all branches of a decision."""
        inside = [self._at[id(draft)] for path in decision.paths for draft in path.drafts]
        place = max([self._at[id(decision)], *inside]) + 1
        return self._drafts[place] if place < len(self._drafts) else None

    def _step(self, place: int, draft: Draft) -> Step:
        outcomes = tuple(
            Outcome(label=path.label, target=self._target(path.target, place, draft)) for path in draft.paths
        )
        onward = [self._target(target, place, draft) for target in draft.next]
        last = place == len(self._drafts) - 1
        return Step(
            activity=draft.activity,
            kind=StepKind.END if draft.ends and not last and not outcomes else None,
            actors=draft.actors,
            outcomes=outcomes,
            next=tuple(target for target in onward if target and not (target == NEXT and len(onward) == 1)),
            standard=Standard(requirements=draft.requirements, duration=draft.duration, output=draft.output),
            note=draft.note,
        )

    def _target(self, target: Target, place: int, draft: Draft) -> str:
        found: Draft | None = None
        if target.aim is Aim.DRAFT:
            found = target.draft
        elif target.aim is Aim.AFTER:
            found = self._after(draft)
        elif target.aim is Aim.PERSON:
            found = self._of_person(target, place, draft)
        elif target.aim is Aim.NUMBER:
            return self._numbered(target.said, place, draft)
        if found is None:
            key = "cabang" if draft.paths else "lanjut"
            if target.aim is not Aim.PERSON:
                draft.guess(key, "kelanjutannya belum ditentukan")
            return ""
        return self._written(self._at[id(found)], place)

    def _numbered(self, number: str, place: int, draft: Draft) -> str:
        if number in self._numbers:
            return self._written(self._at[id(self._numbers[number])], place)
        if not self._numbers and 1 <= int(number) <= len(self._drafts):
            draft.guess(
                "cabang" if draft.paths else "lanjut", f"langkah {number} dihitung dari urutan langkah"
            )
            return self._written(int(number) - 1, place)
        draft.guess("cabang" if draft.paths else "lanjut", f"langkah {number} tidak ada")
        return ""

    def _of_person(self, target: Target, place: int, draft: Draft) -> Draft | None:
        """The last step of a person, before this one, in which what came back can be put right."""
        said = f"“{target.said}”"
        earlier = [one for one in self._drafts[:place] if set(one.actors) & set(target.names)]
        if not earlier:
            draft.guess("cabang", f"{said}: pelaksana ini belum punya langkah sebelumnya")
            return None
        wanted, about = set(roots(target.said)), set(roots(draft.activity))

        def fitness(one: Draft) -> tuple[int, int, int]:
            verb, *rest = roots(one.activity) or ("",)
            made = verb in _MAKING
            return int(verb in wanted), (int(made) + int(bool(set(rest) & about))) * made, self._at[id(one)]

        best = max(earlier, key=fitness)
        draft.guess("cabang", f"{said} dibaca sebagai kembali ke langkah {self._at[id(best)] + 1}")
        return best

    @staticmethod
    def _written(target: int, place: int) -> str:
        return NEXT if target == place + 1 else str(target + 1)


def verb_root(activity: str) -> str:
    """The root of the verb with which an activity begins."""
    found = roots(words_of(activity)[0].text) if words_of(activity) else ()
    return found[0] if found else ""
