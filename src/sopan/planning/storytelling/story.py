"""A procedure goes in; its story comes out: what happens in the beginning, in the middle and at the end, told as in a
drafting team, the same step by step as S+P+O+K (form F3), and who takes part how often."""

from __future__ import annotations

from dataclasses import dataclass

from sopan.model.procedure import Procedure, Step
from sopan.planning.storytelling import phrases
from sopan.planning.storytelling.stages import Lack, Part, Phase, cast, lacks, phases
from sopan.planning.storytelling.telling import Teller

_SENTENCES = 4  # of a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One step of form F3. The subject is the actor; predicate, object and adverbial make the activity."""

    number: int
    subject: str
    predicate: str
    object: str
    adverbial: str
    phase: Phase
    decision: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One of the three parts, told in paragraphs."""

    phase: Phase
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A procedure as it is told."""

    title: str
    chapters: tuple[Chapter, ...]
    rows: tuple[Row, ...]
    cast: tuple[Part, ...]
    lacks: tuple[Lack, ...]


def story(procedure: Procedure, full: bool = False) -> Story:
    """Tell a procedure; `full` with what each step needs, how long it takes and what it gives."""
    found = phases(procedure)
    return Story(
        title=" ".join(procedure.title.split()),
        chapters=_chapters(procedure, found, full),
        rows=tuple(
            _row(number, step, phase)
            for number, (step, phase) in enumerate(zip(procedure.steps, found, strict=True), 1)
        ),
        cast=cast(procedure),
        lacks=lacks(procedure),
    )


def _chapters(procedure: Procedure, found: tuple[Phase, ...], full: bool) -> tuple[Chapter, ...]:
    """The tale in its three parts. A way that ends early is told where it branches off."""
    first = next((at for at, phase in enumerate(found) if phase is not Phase.OPENING), len(found))
    last = len(found)
    while last and found[last - 1] is Phase.CLOSING:
        last -= 1
    told: dict[Phase, list[str]] = {phase: [] for phase in Phase}
    for sentence in Teller(procedure, full).sentences():
        at = sentence.step
        phase = Phase.OPENING if at < first else Phase.CLOSING if at >= last else Phase.MAIN
        told[phase].append(sentence.text)
    return tuple(
        Chapter(phase=phase, paragraphs=_paragraphs(texts)) for phase, texts in told.items() if texts
    )


def _paragraphs(sentences: list[str]) -> tuple[str, ...]:
    """Sentences in paragraphs of about the same length."""
    count = max(round(len(sentences) / _SENTENCES), 1)
    size = -(-len(sentences) // count)
    return tuple(" ".join(sentences[at : at + size]) for at in range(0, len(sentences), size))


def _row(number: int, step: Step, phase: Phase) -> Row:
    said = phrases.parts(step)
    return Row(
        number=number,
        subject=phrases.listed(step.actors),
        predicate=said.predicate,
        object=said.object,
        adverbial=said.adverbial,
        phase=phase,
        decision=bool(step.outcomes),
    )
