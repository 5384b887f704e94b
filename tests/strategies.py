"""Made-up SOPs: Hypothesis strategies, and `generated` from a seed for benchmarks. Numbers in, procedures out.

clean_procedures()       well-formed: every step has an actor, every decision outcomes that lead somewhere
procedures()             drafts as they come: without actors, with strange kinds, dangling targets, endless words
arbitrary_procedures()   every field of the model filled with any text, for what is written and read again
generated(seed, …)       one procedure, the same for the same arguments
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from hypothesis import strategies as st

from sopan.model.procedure import (
    ActivityKind,
    Actor,
    Completeness,
    Definition,
    ExtraField,
    Genericity,
    Magnitude,
    Nature,
    Official,
    Outcome,
    Procedure,
    Sentence,
    Stage,
    Standard,
    Step,
    StepKind,
    Waiver,
)
from sopan.model.time.dates import read_date

T = TypeVar("T")
SMALL = 16  # up to so many steps Hypothesis chooses (and shrinks) every detail; larger ones come from a seed

_POSITIONS = (
    "Pemohon", "Petugas Loket", "Kasubag Umum", "Sekretaris", "Kepala Dinas", "Verifikator", "Bendahara", "Arsiparis",
    "Kepala Bidang Pelayanan Perizinan", "Staf", "Tim Teknis", "Operator", "PPID", "Notulis", "Kasi",
)  # fmt: skip
_VERBS = ("Menerima", "Memeriksa", "Mencatat", "Meneruskan", "Menandatangani", "Menyusun", "Mengarsipkan")
_THINGS = (
    "berkas",
    "permohonan",
    "surat",
    "konsep",
    "laporan",
    "lembar disposisi",
    "buku agenda",
    "nota dinas",
)
_TAILS = (
    "sesuai ketentuan",
    "kepada atasan",
    "secara lengkap",
    "dalam sistem",
    "untuk ditindaklanjuti",
    "hari itu juga",
)
_LABELS = (
    "Ya", "Tidak", "Lengkap", "Tidak lengkap", "Setuju", "Perlu perbaikan", "Ditolak", "Ditunda",
    "Perlu dilengkapi dengan dokumen pendukung yang dipersyaratkan oleh ketentuan",
)  # fmt: skip
_TIMES = ("5 menit", "1 jam", "2 hari kerja", "30 (tiga puluh) menit", "H-14", "3x24 jam")
_STRANGE = (
    "", "x", "a" * 300, "ᬅᬓ᭄ᬱᬭ Bali", "申請書を受け取る", "استلام الطلب", "Приём заявления", "Αίτηση", "baris satu\nbaris dua\n\nbaris empat",
    "https://layanan.example.go.id/" + "berkas/" * 30, "«nilai» ≥ 75 % — 2×24 jam", "  pinggir  ", "A&B <c> \"d\" 'e'",
)  # fmt: skip
_UNDECLARED = ("Tim Ahli", "Penyuluh")
_TARGETS_TO_NOWHERE = ("", "999", "entah", "0")


@dataclass(frozen=True)
class Shape:
    """How much of everything a made-up procedure has; shares are of the steps."""

    steps: int
    actors: int
    decisions: float = 0.25
    loops: float = 0.5  # of the outcomes that go somewhere else than on
    joint: float = 0.08
    outcomes: int = 2  # most outcomes of one decision
    draft: float = 0.0  # of the details, how many are strange


def generated(
    seed: int,
    steps: int,
    actors: int,
    *,
    loops: float = 0.5,
    decisions: float = 0.25,
    joint: float = 0.08,
    outcomes: int = 2,
    draft: float = 0.0,
) -> Procedure:
    """A procedure from a seed; `draft` above 0 makes it a bad one."""
    shape = Shape(steps, actors, decisions, loops, joint, outcomes, draft)
    return _Maker(random.Random(seed), shape).procedure()


@st.composite
def procedures(
    draw: st.DrawFn, min_steps: int = 2, max_steps: int = 150, min_actors: int = 1, max_actors: int = 15
) -> Procedure:
    """Drafts of every quality, mostly small."""
    shape = draw(_shapes(min_steps, max_steps, min_actors, max_actors))
    return _make(draw, replace(shape, draft=draw(st.sampled_from((0.0, 0.03, 0.1, 0.3)))))


@st.composite
def clean_procedures(
    draw: st.DrawFn, min_steps: int = 2, max_steps: int = 150, min_actors: int = 1, max_actors: int = 15
) -> Procedure:
    """Well-formed procedures, mostly small."""
    return _make(draw, draw(_shapes(min_steps, max_steps, min_actors, max_actors)))


@st.composite
def _shapes(draw: st.DrawFn, min_steps: int, max_steps: int, min_actors: int, max_actors: int) -> Shape:
    small = st.integers(min_steps, max(min_steps, min(max_steps, SMALL)))
    few = st.integers(min_actors, max(min_actors, min(max_actors, 5)))
    return Shape(
        steps=draw(small | small | small | st.integers(min_steps, max_steps)),
        actors=draw(few | few | st.integers(min_actors, max_actors)),
        decisions=draw(st.sampled_from((0.2, 0.0, 0.5, 0.9))),
        loops=draw(st.sampled_from((0.5, 0.1, 1.0))),
        joint=draw(st.sampled_from((0.0, 0.1, 0.5))),
        outcomes=draw(st.sampled_from((2, 2, 3, 8))),
    )


def _make(draw: st.DrawFn, shape: Shape) -> Procedure:
    if shape.steps <= SMALL:
        chance = draw(st.randoms(use_true_random=False))
    else:
        chance = random.Random(draw(st.integers(0, 2**32 - 1)))
    return _Maker(chance, shape).procedure()


class _Maker:
    """Makes one procedure; the smallest random numbers make the plainest one, so that examples shrink."""

    def __init__(self, chance: random.Random, shape: Shape) -> None:
        self.chance = chance
        self.shape = shape
        self.actors = tuple(_actor_name(place) for place in range(max(1, shape.actors)))

    def procedure(self) -> Procedure:
        return Procedure(
            title="Pelayanan Contoh",
            number="SOP/1",
            agency=("Pemerintah Kabupaten Contoh",),
            actors=tuple(Actor(name=name, external=place == 0) for place, name in enumerate(self.actors)),
            steps=tuple(self._step(index) for index in range(self.shape.steps)),
        )

    def _step(self, index: int) -> Step:
        inside = 0 < index < self.shape.steps - 1
        decides = inside and self._happens(self.shape.decisions)
        step = Step(
            id=f"langkah-{index + 1}" if self._happens(0.2) else "",
            activity=self._activity(),
            actors=self._actors(),
            outcomes=self._outcomes(index) if decides else (),
            standard=self._standard(),
            note=self._sentence() if self._happens(0.15) else "",
        )
        return self._spoiled(step) if self.shape.draft else step

    def _happens(self, share: float) -> bool:
        return share > 0 and self.chance.random() >= 1 - share

    def _pick(self, among: tuple[T, ...]) -> T:
        return among[self.chance.randrange(len(among))]

    def _actors(self) -> tuple[str, ...]:
        first = self.chance.randrange(len(self.actors))
        if len(self.actors) > 1 and self._happens(self.shape.joint):
            others = [name for name in self.actors if name != self.actors[first]]
            several = self.chance.sample(others, self.chance.randint(1, min(3, len(others))))
            return (self.actors[first], *several)
        return (self.actors[first],)

    def _outcomes(self, index: int) -> tuple[Outcome, ...]:
        number = self.chance.randint(2, max(2, self.shape.outcomes))
        labels = [_LABELS[place % len(_LABELS)] for place in range(number)]
        targets = ["lanjut", *(self._target(index) for _ in range(number - 1))]
        return tuple(
            Outcome(label=label, target=target) for label, target in zip(labels, targets, strict=True)
        )

    def _target(self, index: int) -> str:
        if self._happens(self.shape.loops):
            return str(self.chance.randint(1, index))
        return str(self.chance.randint(index + 2, self.shape.steps))

    def _standard(self) -> Standard:
        return Standard(
            requirements=tuple(self._thing() for _ in range(self.chance.randint(0, 4))),
            duration=self._pick(_TIMES),
            output=tuple(self._thing() for _ in range(self.chance.randint(0, 2))),
        )

    def _thing(self) -> str:
        return (
            f"{self._pick(_THINGS).capitalize()} {self._pick(_TAILS)}"
            if self._happens(0.5)
            else self._pick(_THINGS)
        )

    def _activity(self) -> str:
        return f"{self._pick(_VERBS)} {self._pick(_THINGS)} {self._pick(_TAILS)}"

    def _sentence(self) -> str:
        return " ".join(self._activity() for _ in range(self.chance.randint(1, 12)))[:600]

    def _spoiled(self, step: Step) -> Step:
        """The step with some of the faults that drafts have."""
        return replace(
            step,
            activity=self._perhaps(step.activity, self._strange),
            actors=self._perhaps(step.actors, self._strange_actors),
            outcomes=self._perhaps(
                tuple(self._strange_outcome(one) for one in step.outcomes), self._any_outcomes
            ),
            next=self._perhaps((), self._strange_next),
            kind=self._perhaps(None, lambda: self._pick(tuple(StepKind))),
            note=self._perhaps(step.note, self._strange),
            standard=Standard(
                requirements=self._perhaps(
                    step.standard.requirements, lambda: (self._strange(), self._strange())
                ),
                duration=self._perhaps(step.standard.duration, self._strange),
                output=self._perhaps(step.standard.output, lambda: (self._strange(),)),
            ),
        )

    def _perhaps(self, plain: T, strange: Callable[[], T]) -> T:
        return strange() if self._happens(self.shape.draft) else plain

    def _strange(self) -> str:
        return self._sentence() if self._happens(0.3) else self._pick(_STRANGE)

    def _strange_actors(self) -> tuple[str, ...]:
        among = (
            (),
            (self._pick(_UNDECLARED),),
            (self.actors[0], self._pick(_UNDECLARED)),
            (self.actors[0],) * 2,
        )
        return self._pick(among)

    def _strange_outcome(self, outcome: Outcome) -> Outcome:
        return Outcome(
            label=self._perhaps(outcome.label, self._strange),
            target=self._perhaps(outcome.target, self._any_target),
        )

    def _any_target(self) -> str:
        anywhere = str(self.chance.randint(1, self.shape.steps))
        return self._pick(("lanjut", anywhere, anywhere, f"langkah-{anywhere}", *_TARGETS_TO_NOWHERE))

    def _any_outcomes(self) -> tuple[Outcome, ...]:
        labels = [
            self._pick((*_LABELS, *_STRANGE)) for _ in range(self.chance.randint(1, self.shape.outcomes))
        ]
        return tuple(Outcome(label=label, target=self._any_target()) for label in dict.fromkeys(labels))

    def _strange_next(self) -> tuple[str, ...]:
        return tuple(self._any_target() for _ in range(self.chance.randint(1, 3)))


def _actor_name(place: int) -> str:
    again, at = divmod(place, len(_POSITIONS))
    return _POSITIONS[at] if not again else f"{_POSITIONS[at]} {again + 1}"


# Any text: no surrogates, no unassigned signs, of the control characters only newline and tab.
_SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from(
    "\n\t '\":#-?[]{}&*!|>%@`,~é😀"
)
_TRAPS = (
    "yes", "no", "null", "~", "1", "1.0", "0o7", "1e3", "- a", "# x", "a: b", "a #b", "'", '"', " di depan", "di belakang ",
    "\n", "a\n\nb\n", "\ta", "2023-02-27", "{a}", "[a]", "&x", "*y", "!t", "%z", "@", "`", "---", "...", "?", "|", ">", "=",
    "<<", ":", "12:30:45", "lanjut", "Ya", "😀", "\ufeff", "\u2028", "a" * 300,
)  # fmt: skip
texts = st.text(_SIGNS, max_size=40) | st.sampled_from(_TRAPS)
_dates = st.builds(read_date, texts | st.dates().map(str) | st.just("27 Februari 2023"))
_lists = st.lists(texts, max_size=4).map(tuple)


def _optional(words: type) -> st.SearchStrategy[object]:
    return st.none() | st.sampled_from(tuple(words))


def _steps() -> st.SearchStrategy[Step]:
    outcomes = st.lists(
        st.builds(Outcome, label=texts, target=texts), max_size=4, unique_by=lambda one: one.label
    )
    return st.builds(
        Step,
        id=texts,
        activity=texts,
        sentence=st.none()
        | st.builds(Sentence, predicate=st.text(_SIGNS, min_size=1), object=texts, adverbial=texts),
        kind=_optional(StepKind),
        actors=_lists,
        outcomes=outcomes.map(tuple),
        next=_lists,
        standard=st.builds(Standard, requirements=_lists, duration=texts, output=_lists),
        note=texts,
        guidance=texts,
        forms=_lists,
        risk=texts,
        control=texts,
    )


def arbitrary_procedures() -> st.SearchStrategy[Procedure]:
    """Every field with any text. What the file keeps as a mapping has distinct keys: labels of one step, terms,
    rules."""
    words = dict.fromkeys(("title", "number", "unit", "logo", "owner", "scope", "summary"), texts)
    lists = (
        "agency",
        "legal_basis",
        "related_procedures",
        "cautions",
        "qualifications",
        "equipment",
        "records",
    )
    definitions = st.lists(
        st.builds(Definition, term=texts, meaning=texts), max_size=3, unique_by=lambda one: one.term
    )
    extras = st.lists(
        st.builds(ExtraField, label=texts, text=texts), max_size=3, unique_by=lambda one: one.label
    )
    waivers = st.lists(
        st.builds(Waiver, rule=texts, reason=texts), max_size=3, unique_by=lambda one: one.rule
    )
    return st.builds(
        Procedure,
        **words,
        **dict.fromkeys(lists, _lists),
        **dict.fromkeys(("completed_on", "revised_on", "review_on", "effective_on"), _dates),
        authorized_by=st.builds(Official, position=texts, name=texts, rank=texts, nip=texts),
        stage=st.sampled_from(tuple(Stage)),
        nature=_optional(Nature),
        magnitude=_optional(Magnitude),
        completeness=_optional(Completeness),
        genericity=_optional(Genericity),
        activity_kind=_optional(ActivityKind),
        definitions=definitions.map(tuple),
        extra_fields=extras.map(tuple),
        waivers=waivers.map(tuple),
        actors=st.lists(st.builds(Actor, name=texts, external=st.booleans()), max_size=4).map(tuple),
        steps=st.lists(_steps(), max_size=4).map(tuple),
    )
