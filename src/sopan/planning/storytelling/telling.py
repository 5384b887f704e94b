"""The steps of a procedure go in; the sentences by which a person would tell them come out, each with the step it begins
at.

Every step carries its number in brackets; a decision is followed by what comes of it. `sopan.files.prose` reads such
sentences, and freer ones, back into steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.language.words import words_of
from sopan.model.flow import flows, kind_of
from sopan.model.procedure import Outcome, Procedure, Step, StepKind
from sopan.planning.storytelling import phrases

_OPENINGS = ("", "Selanjutnya, ", "", "Setelah itu, ", "", "Berikutnya, ", "", "Sesudah itu, ")
_JOINTS = ("lalu", "kemudian")
_IFS = ("jika", "apabila")
_BODIES_WORDS = """
badan balai bagian bidang biro dinas dpmptsp inspektorat instansi kantor kanreg kementerian masyarakat opd organisasi
panitia penyedia perangkat puskesmas satker satuan sekolah sekretariat seksi skpd sub subbagian subbidang tim tu unit
upt uptd
"""
_BODIES = frozenset(_BODIES_WORDS.split())
NOBODY = "Pelaksana (belum disebut)"
_LONGEST_REMINDER = 9  # words of a step that are said again where the work goes back to it


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or a few that belong together, and the index of the step with which they begin."""

    step: int
    text: str


class Teller:
    """Tells one procedure from its first step to its last. `full` adds what each step needs, takes and gives."""

    def __init__(self, procedure: Procedure, full: bool = False) -> None:
        self._procedure = procedure
        self._steps = procedure.steps
        self._full = full
        self._arrows = flows(procedure)
        self._told = 0  # sentences so far
        self._asked = 0  # decisions so far
        self._last: tuple[str, ...] = ()  # who acted last
        self._inside: set[int] = set()  # steps told within the sentence of another
        self._decided: int | None = None  # the decision with which the sentence before ended

    def sentences(self) -> Iterator[Sentence]:
        """The whole tale."""
        for index in range(len(self._steps)):
            if index not in self._inside:
                text = self._sentence(index)
                yield Sentence(index, text)
                self._told += 1

    def _sentence(self, index: int) -> str:
        begin = self._begin(index)
        self._last = () if begin.startswith("Adapun") else self._last
        said = f"{begin}{self._clause(index, alone=not begin)}"
        last = index
        while not self._full and last - index < 1 and self._goes_on(last):
            joint = _JOINTS[self._told % len(_JOINTS)]
            last += 1
            self._inside.add(last)
            said += f", {joint} {self._deed(last)}"
        said += self._way_on(last)
        text = phrases.capital(said) + "."
        self._decided = last if self._steps[last].outcomes else None
        if self._decided is None:
            return text
        choice = self._choice(last)
        self._last = ()  # others have been spoken of: who goes on is named again
        return f"{text} {phrases.capital(choice)}."

    def _begin(self, index: int) -> str:
        """How the sentence begins: with what makes the work come here, or with a word that joins it to the one before."""
        if index and not self._follows(index):
            before = [one for one in self._arrows if one.target == index and one.source < index]
            asked = next((one for one in before if one.label is not None), None)
            if asked is not None and asked.source == self._decided:
                return ""  # the sentence before has just said where this outcome leads
            if asked is not None:
                return f"Adapun jika {self._condition(asked.source, asked.label or '')} (langkah {asked.source + 1}), "
            if before:
                return f"Adapun setelah langkah {before[0].source + 1}, "
        if index and index == len(self._steps) - 1:
            return "Akhirnya, "
        return _OPENINGS[self._told % len(_OPENINGS)] if index else ""

    def _follows(self, index: int) -> bool:
        """Does the step before lead here, and on no other way past this step?"""
        targets = [one.target for one in self._arrows if one.source == index - 1]
        return index in targets and not any(target is not None and target > index for target in targets)

    def _clause(self, index: int, alone: bool) -> str:
        """Who does what (number)."""
        return f"{self._subject(index, alone)} {self._deed(index)}"

    def _deed(self, index: int) -> str:
        step = self._steps[index]
        self._last = step.actors
        more = _needs(step.standard.requirements, step.standard.duration, step.standard.output)
        return f"{phrases.doing(step)}{more if self._full else ''} ({index + 1})"

    def _subject(self, index: int, alone: bool) -> str:
        """The actors, or a pronoun where they have just been named."""
        actors = self._steps[index].actors
        if not actors:
            return NOBODY
        if actors == self._last and not alone:
            if len(actors) > 1:
                return "mereka bersama-sama"
            if not is_body(actors[0]):
                return "ia"
        return phrases.listed(actors) + (" bersama-sama" if len(actors) > 1 else "")

    def _goes_on(self, index: int) -> bool:
        """Does the same actor simply go on with the next step?"""
        step, following = self._steps[index], index + 1
        if following >= len(self._steps) or step.outcomes or step.next or not step.actors:
            return False
        if kind_of(self._procedure, index) is StepKind.END or self._steps[following].actors != step.actors:
            return False
        return following < len(self._steps) - 1 and not _is_winding(step)

    def _way_on(self, index: int) -> str:
        """What follows a step that does not simply lead to the next."""
        step = self._steps[index]
        if kind_of(self._procedure, index) is StepKind.END:
            return "" if index == len(self._steps) - 1 else ", dan prosesnya selesai"
        if step.outcomes or not step.next:
            return ""
        numbers = [
            str(one.target + 1) for one in self._arrows if one.source == index and one.target is not None
        ]
        if not numbers:
            return ""
        back = all(int(number) <= index + 1 for number in numbers)
        return f", lalu prosesnya {'kembali' if back else 'berlanjut'} ke langkah {phrases.listed(numbers)}"

    def _choice(self, index: int) -> str:
        """What comes of a decision, outcome by outcome."""
        step = self._steps[index]
        targets = [one.target for one in self._arrows if one.source == index and one.label is not None]
        if not any(target is not None for target in targets):
            ways = [f"jika {self._condition(index, one.label)}" for one in step.outcomes]
            both = f"baik {' maupun '.join(ways)}" if len(ways) > 1 else ways[0]
            return f"kelanjutannya, {both}, belum ditentukan"
        word = _IFS[self._asked % len(_IFS)]
        self._asked += 1
        pieces = []
        for outcome, target in zip(step.outcomes, targets, strict=True):
            said = self._outcome(index, outcome, target, targets.count(target))
            pieces.append(f"{word} {self._condition(index, outcome.label)}, {said}")
        if len(pieces) > 2:
            pieces[-1] = f"dan {pieces[-1]}"
        return "; ".join(pieces)

    def _condition(self, index: int, label: str) -> str:
        others = [one.label for one in self._steps[index].outcomes if one.label != label]
        return phrases.condition(label, others)

    def _outcome(self, index: int, outcome: Outcome, target: int | None, shared: int) -> str:
        if target is None:
            return "kelanjutannya belum ditentukan"
        if target <= index:
            return self._return(index, target, outcome.label)
        if target > index + 1 and not self._is_next_branch(index, target):
            return f"prosesnya langsung ke langkah {target + 1}"
        following = self._steps[target]
        if self._full or following.outcomes or shared > 1 or target == len(self._steps) - 1:
            way = "berlanjut" if target == index + 1 else "langsung"
            return f"prosesnya {way} ke langkah {target + 1}"
        self._inside.add(target)
        return self._clause(target, alone=target > index + 1) + self._way_on(target)

    def _is_next_branch(self, index: int, target: int) -> bool:
        """Does this branch begin right behind the one step of the branch just told, so that it can be told here too?"""
        if target != index + 2 or target - 1 not in self._inside:
            return False
        return [one.source for one in self._arrows if one.target == target] == [index]

    def _return(self, index: int, target: int, label: str) -> str:
        """The way back to an earlier step, by the paper that goes back where there is one."""
        step, again = self._steps[index], self._steps[target]
        number = f"kembali ke langkah {target + 1}"
        if target == index:
            return f"langkah ini diulang ({number})"
        paper = phrases.sent_back(step)
        if paper and again.actors and again.actors != step.actors:
            self._last = ()
            return f"{paper} dikembalikan kepada {phrases.listed(again.actors)} untuk {phrases.remedy(label)} ({number})"
        reminder = phrases.doing(again)
        if _is_winding(again) or len(words_of(reminder)) > _LONGEST_REMINDER:
            return f"prosesnya {number}"
        if again.actors == self._last and len(again.actors) == 1 and not is_body(again.actors[0]):
            return f"ia {number}, yaitu {reminder}"
        self._last = ()
        return f"prosesnya {number}, yaitu {phrases.listed(again.actors) or NOBODY} {reminder}"


def is_body(actor: str) -> bool:
    """Is the actor an office or a group, for which one does not say "ia"?"""
    words = words_of(actor)
    if not words:
        return True
    return words[0].plain in _BODIES or (
        words[0].text.isupper() and words[0].plain not in ("ppid", "ppk", "kpa")
    )


def _is_winding(step: Step) -> bool:
    """Has the activity commas or several sentences in it, so that it is better told alone?"""
    return any(sign in step.wording for sign in ",;:")


def _needs(requirements: tuple[str, ...], duration: str, output: tuple[str, ...]) -> str:
    """What a step needs, takes and gives, as adverbials."""
    papers = phrases.listed(phrases.small(one) for one in requirements)
    gives = phrases.listed(phrases.small(one) for one in output)
    pieces = [f"dengan kelengkapan {papers}" if papers else "", phrases.time(duration)]
    pieces += [f"dan menghasilkan {gives}" if gives else ""]
    return "".join(f", {piece}" if not piece.startswith("(") else f" {piece}" for piece in pieces if piece)
